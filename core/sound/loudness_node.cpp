// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loudness brought to a target: measured over the whole, then one factor, and a limiter behind it.
#include "core/sound/dynamics.h"
#include "core/sound/node.h"

namespace core {
namespace {

class ToLoudness final : public SoundNode {
  public:
    explicit ToLoudness(NodeWish::GainTo gain_to) : gain_to_(std::move(gain_to)) {}
    void run(std::span<float> left, std::span<float> right, std::int64_t, const EffectValues& now,
             const EffectValues& then) override {
        const double gain = gain_to_(now[0], now[1]), from = factor_of_db(gain * now[2]),
                     to = factor_of_db(gain * then[2]), step = (to - from) / static_cast<double>(left.size());
        for (std::size_t i = 0; i < left.size(); ++i) {
            const double factor = from + step * static_cast<double>(i);
            left[i] = static_cast<float>(static_cast<double>(left[i]) * factor);
            right[i] = static_cast<float>(static_cast<double>(right[i]) * factor);
        }
        limiter_.run(left, right, factor_of_db(now[1]), kLoudnessRelease);
    }
    [[nodiscard]] int latency() const override { return LimiterCore::kLatency; }
    [[nodiscard]] double memory(const EffectValues&) const override { return 1.5; }

  private:
    NodeWish::GainTo gain_to_;
    LimiterCore limiter_{true};
};

} // namespace

std::span<const SoundNodeKind> loudness_nodes() {
    static constexpr SoundNodeKind kNodes[] = {
        {"loudness",
         [](const NodeWish& wish) -> std::unique_ptr<SoundNode> {
             return std::make_unique<ToLoudness>(wish.gain_to);
         },
         [](const EffectValues& v) { return v[2] == 0; }},
    };
    return kNodes;
}

} // namespace core
