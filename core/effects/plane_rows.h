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

/// The picture as Y, U, V: as it is, or in float 4:4:4 where it is red, green and blue.
[[nodiscard]] Surface as_yuv(const Surface& picture);
/// Luma as values, CV_32F.
[[nodiscard]] cv::Mat luma_of(const Surface& yuv);
/// The same straight line for red, green and blue: value' = value x gain + offset.
[[nodiscard]] Surface lined(const Surface& picture, double gain, double offset);
/// A plane (0: luma, 3: alpha) from values; it must be there.
void set_values(Surface& picture, int plane, const cv::Mat& values);

} // namespace core
