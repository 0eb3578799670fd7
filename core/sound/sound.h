// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What sounds, by sample number: two channels of float at 48 kHz. Each belongs to one thread. Reading may
// throw Failure (a file that breaks off in a way that its decoder cannot go on from).
#pragma once
#include "core/media/readers.h"
#include <array>
#include <cmath>
#include <cstdint>
#include <vector>

namespace core {

constexpr int kSoundRate = AudioReader::kRate;

/// Left and right, of one length.
using Samples = std::array<std::vector<float>, 2>;

class Sound {
  public:
    virtual ~Sound() = default;
    /// Fills `out`, whose size says how much, with what sounds from sample `from` on. The same samples
    /// whatever was read before, and in whatever pieces; reading forwards costs least.
    virtual void read(std::int64_t from, Samples& out) = 0;
};

/// Half open, in samples.
struct SampleRange {
    std::int64_t begin = 0, end = 0;
};

inline Samples silence(std::size_t count) {
    return {std::vector<float>(count, 0.0F), std::vector<float>(count, 0.0F)};
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
