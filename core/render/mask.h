// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/size.h"
#include "core/document/effect.h"
#include <opencv2/core/mat.hpp>

namespace core {

/// The mask as it is at a source time.
[[nodiscard]] Mask without_keys(const Mask& mask, Time at);
/// How much of each pixel a mask without keys takes in: CV_32F, 0 to 1. `box`: where the picture that the
/// mask lies on has its sides, in pixels of `area`; turning keeps shapes, also where the picture is wide. The
/// soft edge lies half inside and half outside, one pixel at least. A file's light counts where the mask has
/// one: `light` of it, stretched to the box's size in whole pixels; a mask of a file whose light is empty
/// takes in nothing but where it is inverted. Strokes of a brush add and take away in order, the harder of
/// two that meet; a soft edge blurs them. Pure.
[[nodiscard]] cv::Mat mask_parts(const Mask& mask, Size area, const cv::Rect2d& box,
                                 const cv::Mat& light = {});

} // namespace core
