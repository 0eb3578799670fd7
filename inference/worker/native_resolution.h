// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Brings a model's small result back to the source's own size: where the edit kept structure a local affine
// colour transform, fitted between what the model saw and what it drew, is applied to the source (bilateral
// guided upsampling, Chen et al. 2016; guided filter, He et al. 2013); where nothing changed, the source
// passes unchanged.
#pragma once
#include "core/media/frame.h"
#include <functional>
#include <vector>

namespace assistant {

/// Two small pictures of the same moment, CV_32FC3 in 0..1.
struct SmallPair {
    cv::Mat seen, drawn;
};

/// A clip's pairs, read again each time that they are asked for: a long clip's do not fit into memory.
struct SmallPairs {
    std::size_t count = 0;
    std::function<SmallPair(std::size_t)> at;
};

/// Which pixels of a clip the edit is about, at the model's size: CV_8U, 0 or 255 each, one a frame. Small
/// islands that come along with a much larger change are dropped; a change of most of the picture is a change
/// of all of it. Reads every pair a few times, in order.
std::vector<cv::Mat> change_masks(const SmallPairs& frames);

/// Per small pixel: the 3x4 colour transform (12 channels), the mask as a function of colour (4 channels),
/// where it may lie at all, and how badly the transform explains what was drawn.
struct LocalTransform {
    cv::Mat colour; ///< CV_32FC(12)
    cv::Mat mask;   ///< CV_32FC4
    cv::Mat reach;  ///< CV_32F: 0 outside the change's close surroundings
    cv::Mat misfit; ///< CV_32F 0..1: share of the drawn pixel to use instead
    cv::Mat drawn;  ///< CV_32FC3
};
/// How badly a colour that is off by `error` (0..1) is explained.
float misfit_of(float error);
/// `change`: one of change_masks.
LocalTransform fit_transform(const SmallPair& pair, const cv::Mat& change);
/// Between two moments, `t` in 0..1.
LocalTransform interpolate(const LocalTransform& a, const LocalTransform& b, float t);

struct Composed {
    core::VideoFrame frame;
    cv::Mat mask; ///< CV_8U at the source's size: 0 where the frame equals the source bit for bit
};
/// The source frame (upright, any pixel format) with the transform applied. Samples outside the mask are the
/// source's own.
/// `within` (CV_32F 0..1 at the source's upright size; empty: 1 everywhere) says how much of the change is
/// let through.
Composed compose(const core::VideoFrame& source, const LocalTransform& transform, const cv::Mat& within = {});

/// Whether a frame's samples can be kept as they are: upright 4:2:0 in 8 bits.
bool has_own_samples(const core::VideoFrame& source);
/// Copies samples of `source` over `target` (both 4:2:0 in 8 bits) wherever the mask, of the target's size,
/// is 0, plane by plane (chroma: where all four pixels are). `at`: where the source lies in the target, even
/// numbers; empty: all of it.
void keep_source_samples(const AVFrame& source, AVFrame& target, const cv::Mat& mask,
                         const cv::Rect& at = {});

/// 1 inside a region given in fractions of the picture, 0 outside it, softened on the inside of those of its
/// borders that are not the picture's own.
cv::Mat region_weights(core::Size size, const cv::Rect2d& region);

} // namespace assistant
