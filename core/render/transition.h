// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a transition does to its two pictures, without pixels of theirs. Pure functions, any thread.
#pragma once
#include "core/render/plan.h"
#include "core/render/surface.h"
#include <opencv2/core/mat.hpp>

namespace core {

/// How much of the second picture a wipe shows in each pixel of a canvas: CV_32F, 0 to 1. `light`: of a luma
/// wipe's file, 0 to 1, as large as the canvas; dark places change first. Empty where this is no wipe.
[[nodiscard]] cv::Mat wipe_parts(const TransitionPlan& plan, Size canvas, const cv::Mat& light = {});

/// Where the two pictures lie while they move, in pixels of the canvas, on whole colour samples; both at its
/// corner where they do not.
struct Shift {
    cv::Point from, to;
};
[[nodiscard]] Shift shift_of(const TransitionPlan& plan, Size canvas, const PixelFormat& format);

/// How much the two pictures are grown around the middle of the canvas.
struct Growth {
    double from = 1, to = 1;
};
[[nodiscard]] Growth growth_of(const TransitionPlan& plan);

/// How a transition brings its pictures together once they lie where they should.
enum class Meeting { mix, colour, wipe, cover };
[[nodiscard]] Meeting meeting_of(const TransitionPlan& plan);

/// A dip's colour at this moment, by how much a picture has become it, and which picture that is.
struct Dip {
    Colour colour;
    double part = 0;
    bool first = true;
};
[[nodiscard]] Dip dip_of(const TransitionPlan& plan);

/// The file of a luma wipe; empty: there is none.
[[nodiscard]] std::string luma_file(const TransitionPlan& plan);

} // namespace core
