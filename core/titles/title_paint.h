// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Coverage and colours become a picture. Internal to core/titles; any thread.
#pragma once
#include "core/document/value.h"
#include "core/render/surface.h"
#include <array>
#include <opencv2/core/mat.hpp>
#include <vector>

namespace core {

/// A shape of one colour: how much of each pixel it covers (8 bits), and where on the canvas.
struct Shape {
    cv::Mat coverage;
    cv::Point at;
    Colour colour;
};

/// Shapes laid over each other, the first at the bottom, in a format's own numbers: where the uppermost
/// covers a pixel whole, its colour is there exactly. Coarser colour samples are the mean of what is seen in
/// them.
[[nodiscard]] Layer painted(const std::vector<Shape>& shapes, Size canvas, const PixelFormat& format);

} // namespace core
