// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours as they are said in English. Pure; any thread.
#pragma once
#include "core/document/value.h"
#include <array>
#include <string_view>

namespace core::assist::talk {

struct NamedColour {
    std::string_view name;
    Colour colour;
};
/// Such as letters and backgrounds have: clear, none of them glaring.
inline constexpr std::array kColours{
    NamedColour{"white", {1, 1, 1, 1}},           NamedColour{"black", {0, 0, 0, 1}},
    NamedColour{"yellow", {1, 0.9, 0.2, 1}},      NamedColour{"red", {0.9, 0.15, 0.15, 1}},
    NamedColour{"green", {0.25, 0.85, 0.35, 1}},  NamedColour{"blue", {0.25, 0.5, 1, 1}},
    NamedColour{"orange", {1, 0.6, 0.1, 1}},      NamedColour{"pink", {1, 0.5, 0.75, 1}},
    NamedColour{"purple", {0.65, 0.35, 0.9, 1}},  NamedColour{"violet", {0.65, 0.35, 0.9, 1}},
    NamedColour{"cyan", {0.2, 0.9, 0.95, 1}},     NamedColour{"turquoise", {0.25, 0.85, 0.8, 1}},
    NamedColour{"magenta", {0.95, 0.2, 0.85, 1}}, NamedColour{"grey", {0.6, 0.6, 0.6, 1}},
    NamedColour{"gray", {0.6, 0.6, 0.6, 1}},      NamedColour{"golden", {1, 0.8, 0.3, 1}},
    NamedColour{"gold", {1, 0.8, 0.3, 1}},        NamedColour{"brown", {0.6, 0.4, 0.25, 1}}};
/// The colour of a folded word; null: it is none.
[[nodiscard]] constexpr const NamedColour* colour_named(std::string_view word) {
    for (const NamedColour& each : kColours)
        if (each.name == word) return &each;
    return nullptr;
}

} // namespace core::assist::talk
