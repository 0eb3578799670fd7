// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/effects.
#pragma once
#include "core/render/surface.h"
#include <opencv2/core/mat.hpp>

namespace core {

/// How a picture has moved since another: what lay at p (from the middle, in parts of the height) lies at
/// p + shift + (zoom x p) + (turn x p, clockwise). Small ones add up.
struct Motion {
    double x = 0, y = 0, turn = 0, zoom = 0;
    Motion& operator+=(const Motion& other) {
        x += other.x, y += other.y, turn += other.turn, zoom += other.zoom;
        return *this;
    }
};

/// From one picture to the next, both luma (CV_32F) of one size, a few hundred pixels wide: parts of it are
/// laid over each other by phase correlation, and the motion is what most of them agree on. Pictures without
/// anything to hold on to have none.
[[nodiscard]] Motion motion_between(const cv::Mat& before, const cv::Mat& after);

/// Luma of a picture as that wants it.
[[nodiscard]] cv::Mat small_luma(const Surface& picture);

/// The picture as it would lie after a motion (which counts in parts of its height). Transparent where it had
/// nothing.
[[nodiscard]] Layer after(const Motion& motion, const Surface& picture);

} // namespace core
