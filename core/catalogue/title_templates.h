// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Titles as people know them, as data; any thread.
#pragma once
#include "core/document/curve.h"
#include <span>
#include <string>
#include <string_view>

namespace core {

/// A title as people know it: what its parameters are where a title does not say them itself.
struct TitleTemplate {
    std::string name;  ///< in documents
    std::string label; ///< in English, for people
    Params style;
};
/// In the order in which they are offered.
[[nodiscard]] std::span<const TitleTemplate> title_templates();
[[nodiscard]] const TitleTemplate* find_title_template(std::string_view name);

} // namespace core
