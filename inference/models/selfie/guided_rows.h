// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The loops of the mask's refinement, compiled for several processors: no torch here. Any thread.
#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace inference {

/// A picture of 8-bit RGB in three planes that belong to somebody else.
struct RgbPlanes {
    std::array<const std::uint8_t*, 3> plane{};
    std::array<std::ptrdiff_t, 3> step{}; ///< bytes from a row to the next
    std::int64_t height = 0, width = 0;
    [[nodiscard]] const std::uint8_t* row(std::size_t channel, std::int64_t y) const {
        return plane[channel] + step[channel] * y;
    }
};

namespace guided {

/// What is fitted: matte = r * R + g * G + b * B + offset with R, G, B of 0 to 255, at the mask's size; four
/// planes of height * width.
struct Fit {
    std::int64_t height = 0, width = 0;
    std::vector<float> planes;
    std::vector<double> column, raw; ///< what the fitting needs meanwhile
};

/// Means of one plane over the areas that the smaller picture's pixels cover; `out` has a value every three
/// floats.
void area_mean(const std::uint8_t* plane, std::ptrdiff_t step, std::int64_t height, std::int64_t width,
               float* out, std::int64_t small_height, std::int64_t small_width);
/// The coefficients, averaged over their windows. `mask` [h, w], `small` [h, w, 3] of 0 to 255.
void fit(const float* mask, const float* small, std::int64_t height, std::int64_t width, std::int64_t radius,
         double eps, Fit& out);
/// Row `y` of the four planes brought to `width` by lines between pixel middles: 4 * width floats.
void expand(const Fit& fit, std::int64_t y, std::int64_t width, float* out);
/// A row of the matte between two expanded rows, `share` of the way from the first to the second.
void apply(const float* first, const float* second, float share, const std::uint8_t* red,
           const std::uint8_t* green, const std::uint8_t* blue, std::int64_t width, float* out);
/// 0 to 1 as whole numbers from `low` to `low + span`.
void to_bytes(const float* row, std::int64_t width, float low, float span, std::uint8_t* out);

} // namespace guided
} // namespace inference
