// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/curve_points.h"
#include "core/base/parse_number.h"

namespace core {

std::optional<std::vector<Point>> curve_points(std::string_view words) {
    std::vector<Point> points;
    while (true) {
        const auto first = words.find_first_not_of(' ');
        if (first == std::string_view::npos) break;
        words.remove_prefix(first);
        const std::string_view word = words.substr(0, words.find(' '));
        words.remove_prefix(word.size());
        const auto comma = word.find(',');
        if (comma == std::string_view::npos) return {};
        const auto x = parse_number(word.substr(0, comma)), y = parse_number(word.substr(comma + 1));
        if (!x || !y || *x < 0 || *x > 1 || *y < 0 || *y > 1) return {};
        if (!points.empty() && *x <= points.back().x) return {};
        points.push_back({*x, *y});
    }
    if (points.size() == 1) return {};
    return points;
}

} // namespace core
