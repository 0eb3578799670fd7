// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Curves that people draw by points, as words: "0,0 0.25,0.2 1,1". Pure; any thread.
#pragma once
#include "core/document/value.h"
#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// The unit of parameters whose words are such a curve.
constexpr const char* kCurveUnit = "points";

/// The points from left to right, at least two; none for empty words. Nothing where they are no such points:
/// two numbers from 0 to 1 each, further to the right each time.
[[nodiscard]] std::optional<std::vector<Point>> curve_points(std::string_view words);

} // namespace core
