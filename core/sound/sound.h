// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What sounds, by sample number: channels of float at 48 kHz, as many as the film's layout has (`Project::
// sound_layout`, the one place that says it). Each belongs to one thread. Reading may
// throw Failure (a file that breaks off in a way that its decoder cannot go on from).
#pragma once
#include "core/media/readers.h"
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

constexpr int kSoundRate = AudioReader::kRate;

/// The channels of a layout in its order, of one length.
using Samples = std::vector<std::vector<float>>;
/// A stretch of them that may be changed.
using Channels = std::span<const std::span<float>>;

class Sound {
  public:
    virtual ~Sound() = default;
    /// Fills `out`, whose sizes say how much, with what sounds from sample `from` on. The same samples
    /// whatever was read before, and in whatever pieces; reading forwards costs least.
    virtual void read(std::int64_t from, Samples& out) = 0;
};

/// Half open, in samples.
struct SampleRange {
    std::int64_t begin = 0, end = 0;
};

inline Samples silence(std::size_t channels, std::size_t count) {
    return Samples(channels, std::vector<float>(count, 0.0F));
}
/// The factor of a change in decibels.
inline double factor_of_db(double db) {
    return std::pow(10.0, db / 20.0);
}
/// When a sample begins.
inline Time time_of_sample(std::int64_t sample) {
    return rescale(sample, kFlicksPerSecond, kSoundRate);
}
/// The sample that a time lies in.
inline std::int64_t sample_of(Time time) {
    return sample_at(time, kSoundRate);
}

} // namespace core
