// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a clip's edit comes to its own size: by one map for all of it where that explains the change, else by
// what every place tells of its surroundings.
#pragma once
#include "inference/worker/even_change.h"
#include "inference/worker/redrawn.h"

namespace assistant {

class Transfer {
  public:
    /// Reads every pair a few times, in order.
    explicit Transfer(SmallPairs frames)
        : frames_(std::move(frames)), even_(EvenChange::find(frames_)),
          redrawn_(even_ ? std::vector<cv::Mat>{} : redrawn_parts(frames_)),
          masks_(even_ ? std::vector<cv::Mat>{} : change_masks(frames_)) {}
    /// Of small frame `index`.
    [[nodiscard]] LocalTransform at(std::size_t index) const {
        const SmallPair pair = frames_.at(index);
        if (even_) return even_->at(pair);
        return redrawn_.empty() ? fit_transform(pair, masks_[index])
                                : fit_redrawn(pair, masks_[index], redrawn_[index]);
    }

  private:
    SmallPairs frames_;
    std::optional<EvenChange> even_;
    std::vector<cv::Mat> redrawn_, masks_;
};

} // namespace assistant
