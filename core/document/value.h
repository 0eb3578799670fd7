// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a parameter can be. Values; any thread.
#pragma once
#include <string>
#include <variant>

namespace core {

/// As a BT.709 screen shows it: coded (not linear) parts from 0 to 1, cover from 0 to 1.
struct Colour {
    double red = 0, green = 0, blue = 0, alpha = 1;
    bool operator==(const Colour&) const = default;
};

/// A place or an extent in fractions of the picture: x to the right, y down.
struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

/// A number, a switch, a colour, a place, or words (the name of a choice, a file, a font).
using Value = std::variant<double, bool, Colour, Point, std::string>;

/// The number in a value: switches are 0 or 1, anything else is `otherwise`.
[[nodiscard]] double number_in(const Value& value, double otherwise = 0);
/// Between `a` and `b` by `part` from 0 to 1. Switches, words and values of different kinds keep `a`.
[[nodiscard]] Value between(const Value& a, const Value& b, double part);

} // namespace core
