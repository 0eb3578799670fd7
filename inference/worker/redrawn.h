// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts that an edit drew anew in the same colours: pixel art, a background out of focus. Their colours
// hardly change, so that a difference of colours does not find them; what is fine in them no longer follows
// what was fine before.
#pragma once
#include "inference/worker/native_resolution.h"

namespace assistant {

/// Which pixels of each frame are drawn anew (CV_8U, 0 or 255), when they are a good part of the clip; else
/// nothing.
std::vector<cv::Mat> redrawn_parts(const SmallPairs& frames);

/// The transform of a frame whose `redrawn` pixels are to be taken as they were drawn; `change`: one of
/// change_masks.
LocalTransform fit_redrawn(const SmallPair& pair, const cv::Mat& change, const cv::Mat& redrawn);

} // namespace assistant
