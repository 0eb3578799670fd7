// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Work on each pixel's red, green and blue without making an RGB picture: rows are brought to RGB float and
// back while they are at hand, in whatever format the picture is. Internal to core/effects.
#pragma once
#include "core/render/surface.h"
#include <functional>

namespace core {

/// A row of coded red, green and blue, 0 to 1 (and beyond, where the source goes beyond), to be changed in
/// place.
struct RgbRow {
    float *r, *g, *b;
    int width;
    int x, y; ///< of the first pixel, on the canvas
};
/// Called for rows in any order, by several threads.
using RgbWork = std::function<void(const RgbRow& row)>;

/// The picture with its pixels changed. `at`: where its corner lies on the canvas. What `work` leaves alone
/// keeps its numbers bit for bit: of coarser colour only the change is added to what was there. Alpha stays.
[[nodiscard]] Surface on_rgb_rows(const Surface& picture, cv::Point at, const RgbWork& work);

/// The work by a part: 1 all of it, 0.5 half way from what was there.
[[nodiscard]] RgbWork blended(RgbWork work, float part);

/// The rows of the matrix from RGB to Y, U, V (or R, G, B) of a format.
[[nodiscard]] std::array<float, 9> from_rgb_matrix(const PixelFormat& format);

} // namespace core
