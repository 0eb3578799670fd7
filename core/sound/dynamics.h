// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that effects on loudness are made of. Values; one thread.
#pragma once
#include "core/sound/sound.h"
#include <algorithm>
#include <array>
#include <deque>

namespace core {

/// What is left after one sample of something that goes to 1/e in `ms`.
inline double decay_of(double ms) {
    return std::exp(-1000.0 / (std::max(ms, 0.01) * kSoundRate));
}
inline double db_of(double factor) {
    return 20 * std::log10(std::max(factor, 1e-10));
}

/// A number that follows another one, at one pace upwards and another downwards.
class Follower {
  public:
    explicit Follower(double at) : at_(at) {}
    double follow(double to, double decay_up, double decay_down) {
        const double decay = to > at_ ? decay_up : decay_down;
        at_ = to + (at_ - to) * decay;
        return at_;
    }
    [[nodiscard]] double at() const { return at_; }

  private:
    double at_;
};

/// What the limiter behind a normalised loudness needs to let go, in ms.
constexpr double kLoudnessRelease = 100;

/// The loudest channel at sample `i`.
inline double loudest(Channels block, std::size_t i) {
    double most = 0;
    for (const auto& channel : block)
        most = std::max(most, std::abs(static_cast<double>(channel[i])));
    return most;
}
inline void scale(Channels block, std::size_t i, double by) {
    for (const auto& channel : block)
        channel[i] = static_cast<float>(static_cast<double>(channel[i]) * by);
}

/// Keeps sound below a ceiling: it sees peaks 250 samples ahead and is down when they come; what it does is
/// smooth. With `between`, peaks between samples count as well (four times as many are looked at).
class LimiterCore {
  public:
    LimiterCore(bool between, std::size_t channels) : between_(between), held_(channels) {}
    static constexpr int kLatency = 256;
    void run(Channels block, double ceiling, double release_ms);

  private:
    static constexpr std::int64_t kAhead = 250, kAround = 6; ///< kAround: what a peak between samples needs
    [[nodiscard]] double peak_at(std::int64_t sample) const;
    [[nodiscard]] float& held(std::size_t channel, std::int64_t sample) {
        return held_[channel][static_cast<std::size_t>(sample & (kHeld - 1))];
    }
    [[nodiscard]] float held(std::size_t channel, std::int64_t sample) const {
        return held_[channel][static_cast<std::size_t>(sample & (kHeld - 1))];
    }
    static constexpr std::int64_t kHeld = 512;
    bool between_;
    std::int64_t now_ = 0;
    std::vector<std::array<float, kHeld>> held_;         ///< by channel
    std::deque<std::pair<std::int64_t, double>> lowest_; ///< of the last kAhead + 1, rising
    std::deque<double> smooth_;
    double sum_ = 0, factor_ = 1;
};

} // namespace core
