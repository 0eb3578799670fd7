// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that were composed lately, by what they look like: what is visited again is not drawn again. One
// thread.
#pragma once
#include "core/document/project.h"
#include <cstdint>
#include <list>
#include <opencv2/core/mat.hpp>

namespace core {

class ComposedPictures {
  public:
    explicit ComposedPictures(std::size_t most_bytes) : most_(most_bytes) {}
    /// Empty where it is not kept. What was asked for last is forgotten last.
    [[nodiscard]] cv::Mat find(std::uint64_t look, Size size);
    /// Shares the picture's memory; one that alone is too large is not kept.
    void keep(std::uint64_t look, Size size, const cv::Mat& picture);
    void clear();
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

  private:
    struct Kept {
        std::uint64_t look;
        Size size;
        cv::Mat picture;
    };
    static std::size_t bytes_of(const cv::Mat& picture) { return picture.total() * picture.elemSize(); }
    std::list<Kept> kept_; ///< the newest first
    std::size_t most_, bytes_ = 0;
};

} // namespace core
