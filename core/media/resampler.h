// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/sound_layout.h"
#include "core/media/ffmpeg_ptr.h"
#include <string>
#include <vector>

namespace core {

/// Brings decoded sound to 48 kHz float in a layout, whatever it is; what it is may change from frame to
/// frame. More channels are mixed down by ITU-R BS.775's levels, so that what was below full scale stays
/// below it; fewer stay as loud as they are. Belongs to one thread. Throws Failure.
class Resampler {
  public:
    using Samples = std::vector<std::vector<float>>;
    /// `name`: what is said to have failed.
    explicit Resampler(std::string name, SoundLayout to = SoundLayout::stereo)
        : name_(std::move(name)), to_(to) {}
    /// Room for what is added.
    [[nodiscard]] Samples none() const { return Samples(channels_of(to_)); }
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
    SoundLayout to_;
    ResamplerPtr context_;
    AVChannelLayout layout_{};
    int format_ = -1, rate_ = 0;
};

} // namespace core
