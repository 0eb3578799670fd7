// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/dynamics.h"
#include <algorithm>
#include <numbers>

namespace core {
namespace {

constexpr int kTaps = 12;

/// A windowed sinc at the three places between two samples, six samples to each side.
std::array<std::array<double, kTaps>, 3> between_weights() {
    std::array<std::array<double, kTaps>, 3> weights{};
    for (std::size_t phase = 0; phase < 3; ++phase)
        for (std::size_t i = 0; i < kTaps; ++i) {
            const double x = static_cast<double>(i) - (kTaps / 2 - 1) - static_cast<double>(phase + 1) / 4,
                         angle = std::numbers::pi * x;
            weights[phase][i] = std::sin(angle) / angle * (0.5 + 0.5 * std::cos(angle / (kTaps / 2)));
        }
    return weights;
}

} // namespace

double LimiterCore::peak_at(std::int64_t sample) const {
    static const auto weights = between_weights();
    double peak = 0;
    for (std::size_t c = 0; c < held_.size(); ++c) {
        peak = std::max(peak, std::abs(static_cast<double>(held(c, sample))));
        if (!between_) continue;
        for (const auto& phase : weights) {
            double sum = 0;
            for (int i = 0; i < kTaps; ++i)
                sum += phase[static_cast<std::size_t>(i)] *
                       static_cast<double>(held(c, sample - (kTaps / 2 - 1) + i));
            peak = std::max(peak, std::abs(sum));
        }
    }
    return peak;
}

void LimiterCore::run(Channels block, double ceiling, double release_ms) {
    const double decay = decay_of(release_ms);
    for (std::size_t i = 0; i < block[0].size(); ++i, ++now_) {
        for (std::size_t c = 0; c < held_.size(); ++c)
            held(c, now_) = block[c][i];
        const std::int64_t looked = now_ - kAround; // all around it is there
        const double peak = peak_at(looked), needed = peak > ceiling ? ceiling / peak : 1.0;
        while (!lowest_.empty() && lowest_.back().second >= needed)
            lowest_.pop_back();
        lowest_.emplace_back(looked, needed);
        while (lowest_.front().first < looked - kAhead)
            lowest_.pop_front();
        factor_ = std::min(lowest_.front().second, 1 - (1 - factor_) * decay);
        smooth_.push_back(factor_), sum_ += factor_;
        if (smooth_.size() > static_cast<std::size_t>(kAhead)) sum_ -= smooth_.front(), smooth_.pop_front();
        const double by = std::min(1.0, sum_ / static_cast<double>(smooth_.size()));
        const std::int64_t out = now_ - kLatency;
        for (std::size_t c = 0; c < held_.size(); ++c)
            block[c][i] = static_cast<float>(static_cast<double>(held(c, out)) * by);
    }
}

} // namespace core
