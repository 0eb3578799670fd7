// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Touches that correct the person mask: what lies under one, as far as it looks alike, is the person's or is
// not, in its own picture and, followed from picture to picture, in those before and after it.
#pragma once
#include "core/document/effect.h"
#include <cstdint>
#include <functional>
#include <map>
#include <opencv2/core.hpp>
#include <stop_token>
#include <vector>

namespace assistant {

/// A part of a small picture.
struct Patch {
    cv::Rect box;
    cv::Mat inside; ///< CV_8U of the box: 0 or 255
};

/// What lies under a place of a picture (CV_8UC3), as far as it looks alike and the mask (CV_32F 0..1, of its
/// size) is wrong about it: to be added where that says nobody, to be taken away where it says somebody.
/// Never empty: at least what is close to the place.
Patch grown(const cv::Mat& picture, const cv::Mat& mask, cv::Point place, bool add);

/// The same thing one picture on; nothing where it is not found again.
std::optional<Patch> followed(const Patch& patch, const cv::Mat& before, const cv::Mat& now);

/// One thread at a time.
class MaskTouches {
  public:
    /// A touch in one of the pictures, in fractions of it.
    struct Touch {
        std::int64_t picture = 0;
        core::Point place;
        bool add = true;
    };
    /// Small pictures by number, asked for in order, forwards or backwards by some.
    using Pictures = std::function<cv::Mat(std::int64_t)>;
    using Masks = std::function<cv::Mat(const cv::Mat& picture)>;
    /// Follows each from its own picture to both ends of `count` pictures, or of the shot. `mask_of`: what
    /// the network says of a picture. Throws Stopped and what `pictures` throws.
    MaskTouches(const std::vector<Touch>& touches, std::int64_t count, const Pictures& pictures,
                const Masks& mask_of, const std::stop_token& stop);
    /// The mask of a picture, CV_32F, as the touches correct it.
    void correct(std::int64_t picture, cv::Mat mask) const;
    [[nodiscard]] bool any() const { return !followed_.empty(); }

  private:
    struct Followed {
        bool add = true;
        std::map<std::int64_t, Patch> patches; ///< by picture
    };
    void follow(Followed& one, std::int64_t from, std::int64_t end, int step, const Pictures& pictures,
                const std::stop_token& stop) const;
    std::vector<Followed> followed_;
};

} // namespace assistant
