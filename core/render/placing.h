// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/render/plan.h"
#include "core/render/surface.h"

namespace core {

/// Fits a picture of the size it is looked at into a canvas, keeping its shape, in the middle; where that
/// would leave a bar too thin to be meant, it fills. One that is a line larger than the canvas (odd sides) is
/// not scaled: the line is left out.
[[nodiscard]] cv::Rect letterbox(Size shown, Size canvas);

/// Where a picture comes to lie, in pixels of the canvas; sides that nobody could tell from whole ones are.
[[nodiscard]] cv::Rect2d box_of(Size shown, Size canvas, const Placing& placing);

/// Brings an upright picture to its place: scaled in one go to the pixels of the canvas that it covers, in
/// `format` (with alpha only where the picture has some, or an edge lies between two pixels of the canvas).
/// `shown`: the size that it is looked at, with square pixels. Empty where nothing of it is on the canvas.
/// Throws Failure.
[[nodiscard]] Layer placed(const Surface& picture, Size shown, Size canvas, const Placing& placing,
                           const PixelFormat& format);

/// The layer as a picture of the whole canvas, transparent where it did not reach.
[[nodiscard]] Surface on_whole_canvas(const Layer& layer, Size canvas);

} // namespace core
