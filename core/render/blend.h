// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How pictures come together. Pure but for the canvas; throw Failure where formats do not agree or memory
// ends.
#pragma once
#include "core/document/clip.h"
#include "core/render/surface.h"

namespace core {

/// Lays a picture onto a canvas, in the canvas's own planes: canvas + (layer - canvas) x alpha x opacity. The
/// layer has the canvas's format but for its alpha, its corner lies on whole colour samples; what lies
/// outside of the canvas is left out. Fully opaque parts are copied bit for bit. A canvas with alpha becomes
/// the more opaque by it.
void blend(Surface& canvas, const Layer& layer);

/// The same in one of the blend modes: first the two are reckoned with each other in RGB as it is coded, 0 to
/// 1 (W3C Compositing and Blending; subtract is canvas - layer), then that is laid on.
void blend(Surface& canvas, const Layer& layer, BlendMode mode);

/// The canvas becomes the other by so much, alpha and all: 0 stays, 1 is the other. Both have one format.
void exchange(Surface& canvas, const Surface& other, double part);
/// By so much in each pixel: CV_32F, 0 to 1, as large as the canvas.
void exchange(Surface& canvas, const Surface& other, const cv::Mat& parts);

/// The layer's alpha times these: CV_32F, 0 to 1, as large as its picture.
void multiply_alpha(Layer& layer, const cv::Mat& parts);

} // namespace core
