// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/frame.h"
#include <memory>

namespace core {

/// Whether a picture holds two moments in its odd and even lines.
[[nodiscard]] bool is_interlaced(const VideoFrame& frame);

/// Makes pictures of two moments whole at the first of them, from their neighbours (FFmpeg's bwdif): the same
/// number of pictures, none of them combed. One after the other costs one filtering each. One thread. Throws
/// Failure.
class Deinterlacer {
  public:
    Deinterlacer();
    ~Deinterlacer();
    Deinterlacer(Deinterlacer&&) noexcept;
    /// `before` and `after`: the neighbours, or `at` itself at the ends.
    VideoFrame operator()(const VideoFrame& before, const VideoFrame& at, const VideoFrame& after);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace core
