// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a picture that are drawn anew, and pictures that grow: where the old one lies, what is drawn, and
// how the two come together.
#pragma once
#include "core/assist/assistant.h"
#include "core/render/compositor.h"
#include "inference/unified.h"
#include "inference/worker/native_resolution.h"

namespace assistant {

/// What of a clip is drawn anew; a region for a model that can do nothing else with it. Nothing: the clip is
/// changed.
std::optional<core::assist::Fill> fill_of(const core::assist::EditRequest& request,
                                          const inference::Capabilities& can);

/// The picture that a fill makes of a clip's. One thread.
class FillCanvas {
  public:
    /// `own`: the upright size of the clip's picture. Throws core::Failure where nothing is to be drawn, or
    /// the picture would become too large.
    FillCanvas(core::Size own, const core::assist::Fill& fill,
               const std::optional<core::assist::Region>& region);
    [[nodiscard]] core::Size size() const { return size_; } ///< even sides
    [[nodiscard]] cv::Rect old() const { return old_; }     ///< where the clip's picture lies, even
    /// How much of each pixel of the canvas is drawn anew at a source time: CV_32F, 0 to 1. Throws
    /// core::Failure where the mask's file cannot be read.
    cv::Mat weights(core::Compositor& compositor, const core::Clip& clip, core::Time source_time);
    /// The clip's picture on the canvas, black beside it.
    [[nodiscard]] cv::Mat placed(const core::VideoFrame& frame) const;

  private:
    core::Size own_, size_;
    cv::Rect old_;
    core::assist::Fill fill_;
    cv::Mat fixed_; ///< weights that do not depend on the time; empty: they do
};

/// What the model is told to draw anew at its own size, CV_32F 0 or 1: every pixel that the weights touch.
cv::Mat small_mask(const cv::Mat& weights, core::Size size);

/// The canvas with what was drawn (CV_32FC3 0..1, of any size) where the weights say so. Samples where they
/// are 0 are the source's own, bit for bit where it is 4:2:0 in 8 bits.
Composed fill_in(const core::VideoFrame& source, const FillCanvas& canvas, const cv::Mat& drawn,
                 const cv::Mat& weights);

} // namespace assistant
