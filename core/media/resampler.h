// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/ffmpeg_ptr.h"
#include <array>
#include <string>
#include <vector>

namespace core {

/// Brings decoded sound to 48 kHz stereo float, whatever it is; what it is may change from frame to frame.
/// Belongs to one thread. Throws Failure.
class Resampler {
  public:
    static constexpr std::size_t kChannels = 2;
    using Samples = std::array<std::vector<float>, kChannels>;
    /// `name`: what is said to have failed.
    explicit Resampler(std::string name) : name_(std::move(name)) {}
    /// Appends a frame's sound, without its first `skip` samples.
    void add(const AVFrame& frame, int skip, Samples& out);
    /// Appends what is still on its way; the next frame begins anew.
    void drain(Samples& out);
    /// Forgets what is still on its way.
    void reset() { context_.reset(); }

  private:
    void start(const AVFrame& frame);
    void convert(const std::uint8_t** planes, int samples, Samples& out);
    std::string name_;
    ResamplerPtr context_;
    AVChannelLayout layout_{};
    int format_ = -1, rate_ = 0;
};

} // namespace core
