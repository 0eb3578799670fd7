// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lists that the catalogue is made of. Internal to core/catalogue.
#pragma once
#include "core/catalogue/catalogue.h"

namespace core {

std::vector<Kind> picture_kinds();
std::vector<Kind> sound_kinds();
std::vector<Kind> title_kinds();
std::vector<Kind> generator_kinds();
std::vector<Kind> transition_kinds();

/// A number from `least` to `most`.
inline ParamSpec number(std::string name, double neutral, double least, double most, double added,
                        std::string unit = {}) {
    return {std::move(name), ParamType::number, neutral, added, least, most, std::move(unit), {}, true};
}
inline ParamSpec toggle(std::string name, bool neutral, bool added) {
    return {std::move(name), ParamType::toggle, neutral, added, 0, 1, {}, {}, true};
}
inline ParamSpec colour(std::string name, Colour value) {
    return {std::move(name), ParamType::colour, value, value, 0, 1, {}, {}, true};
}
inline ParamSpec point(std::string name, Point value, double least = -4, double most = 4) {
    return {std::move(name), ParamType::point, value, value, least, most, {}, {}, true};
}
inline ParamSpec choice(std::string name, std::string value, std::vector<std::string> choices) {
    return {std::move(name), ParamType::choice, value, value, 0, 1, {}, std::move(choices), false};
}
inline ParamSpec words(std::string name, std::string value = {}) {
    return {std::move(name), ParamType::text, value, value, 0, 1, {}, {}, false};
}
inline ParamSpec file(std::string name) {
    return {std::move(name), ParamType::file, std::string(), std::string(), 0, 1, {}, {}, false};
}

} // namespace core
