// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/effects.
#pragma once
#include "core/render/surface.h"
#include <functional>
#include <opencv2/core/matx.hpp>

namespace core {

/// Where pixels of the canvas are found in the source: for `count` places of a row of the canvas, the first
/// at `x`, each `step` further, at height `y` (whole numbers are middles of pixels), places of the source the
/// same way. Called by several threads.
using Places =
    std::function<void(double x, double step, double y, int count, float* source_x, float* source_y)>;

/// The part `box` of the canvas, each of whose pixels is found in another place of the source, by cubics.
/// Transparent where there is no source. `box` is made larger to whole colour samples.
[[nodiscard]] Layer warped(const Surface& picture, const cv::Rect& box, const Places& places);

/// The same of all of a canvas as large as the picture: `back` takes places of the canvas to places of the
/// source. What becomes smaller is made so first, so that nothing between its pixels is lost. Only the part
/// of the canvas where something is seen is drawn.
[[nodiscard]] Layer warped(const Surface& picture, const cv::Matx33d& back);

} // namespace core
