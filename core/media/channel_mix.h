// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/sound_layout.h"
#include "core/media/frame.h"

struct AVChannelLayout;

namespace core {

/// No row of a mix adds up to more: what was below full scale stays below it.
constexpr double kLoudestMix = 1.0;

/// FFmpeg's name for a layout.
[[nodiscard]] AVChannelLayout av_layout_of(SoundLayout layout);

/// Brings sound from one layout to another: libswresample's matrix with the levels of ITU-R BS.775 (-3 dB for
/// the centre and what is behind, nothing of the low channel), as a whole made so quiet that it cannot clip.
/// One channel is heard on both of two sides as loud as it is. Throws Failure where there is no such matrix.
class ChannelMix {
  public:
    ChannelMix(SoundLayout from, SoundLayout to);
    [[nodiscard]] AudioBlock operator()(const AudioBlock& block) const;
    /// What of channel `from` is heard in channel `to`.
    [[nodiscard]] double share(std::size_t to, std::size_t from) const {
        return matrix_[to * kMostChannels + from];
    }

  private:
    std::size_t from_, to_;
    double matrix_[kMostChannels * kMostChannels] = {};
};

} // namespace core
