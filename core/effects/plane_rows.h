// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Work on the numbers of each plane, whatever their type. Internal to core/effects.
#pragma once
#include "core/render/surface.h"
#include <functional>

namespace core {

/// A row of one plane as values (luma, R, G, B and alpha 0 to 1, colour -0.5 to 0.5), to be changed in place.
struct PlaneRow {
    float* values;
    int width, plane;
    double x, y, step; ///< where the first sample lies on the canvas in pixels, and how far the next one is
};
using PlaneWork = std::function<void(const PlaneRow& row)>;

/// The picture with the rows of these planes changed; called by several threads. `at`: where the picture's
/// corner lies on the canvas.
[[nodiscard]] Surface on_plane_rows(const Surface& picture, cv::Point at, std::initializer_list<int> planes,
                                    const PlaneWork& work);

/// A row of both planes of colour at once, of a picture of Y, U, V.
using ColourWork = std::function<void(float* u, float* v, int width)>;
[[nodiscard]] Surface on_colour_rows(const Surface& yuv, const ColourWork& work);

} // namespace core
