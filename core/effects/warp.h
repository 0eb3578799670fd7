// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/effects.
#pragma once
#include "core/render/surface.h"
#include <opencv2/core/matx.hpp>

namespace core {

/// A picture of the whole canvas, each of whose pixels is found in another place of the source: `back` takes
/// places of the canvas (pixels, whole numbers are middles of pixels) to places of the source. Transparent
/// where there is no source.
[[nodiscard]] Surface warped(const Surface& picture, const cv::Matx33d& back);

/// The same with any rule, given as maps of x and y (CV_32FC1, a number for each pixel of the canvas).
[[nodiscard]] Surface warped(const Surface& picture, const cv::Mat& x, const cv::Mat& y);

} // namespace core
