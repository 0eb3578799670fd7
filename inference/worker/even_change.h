// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tones of the picture or of half of it: one map of colours, which changes slowly over the picture, explains
// what the model drew. It is fitted to the whole clip, so that what changes little by it changes too, and
// what lies in the other half stays bit for bit.
#pragma once
#include "inference/worker/native_resolution.h"
#include <optional>

namespace assistant {

class EvenChange {
  public:
    /// Reads every pair twice, in order. Nothing when no such map explains the change.
    static std::optional<EvenChange> find(const SmallPairs& frames);
    /// What it makes of one moment; where the map does not explain what was drawn (snowflakes over a winter's
    /// light), the drawn pixels are used.
    [[nodiscard]] LocalTransform at(const SmallPair& pair) const;
    /// Where it lies: CV_8U at the size of the pairs, 0 or 255.
    [[nodiscard]] cv::Mat mask() const;

  private:
    static constexpr int kTerms = 12; ///< red, green, blue and 1, each as it is, times x and times y
    using Map = cv::Matx<double, kTerms, 3>;
    struct Sums;
    struct Part;
    EvenChange(Map map, cv::Mat share) : map_(std::move(map)), share_(std::move(share)) {}
    /// The 3x4 colour map at a place, identity where the share is 0.
    void put(int x, int y, float* colour) const;
    Map map_;
    cv::Mat share_; ///< CV_32F, how much of the map each place gets
};

} // namespace assistant
