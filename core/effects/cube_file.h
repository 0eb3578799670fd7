// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Look-up tables of one or three dimensions, and Adobe's .cube, which holds one. Values; any thread.
#pragma once
#include <array>
#include <string_view>
#include <vector>

namespace core {

struct CubeTable {
    bool three = true;                                  ///< dimensions: three, or one curve a channel
    int size = 0;                                       ///< entries along a side
    std::array<float, 3> least{0, 0, 0}, most{1, 1, 1}; ///< what the first and the last entry stand for
    std::vector<std::array<float, 4>> entries;          ///< red changes fastest; the fourth is nothing

    void apply(float* r, float* g, float* b, int width) const; ///< what lies outside counts as the edge
};

/// What stands between spaces in a line of a table's file.
[[nodiscard]] std::vector<std::string_view> words_of_line(std::string_view line);
/// Throws Failure that says the line and what is wrong with it. Files are read by core/effects/lut_file.h.
[[nodiscard]] CubeTable parse_cube(std::string_view text);

} // namespace core
