// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loudness brought to a target: measured over the whole, then one factor, and a limiter behind it.
#include "core/sound/dynamics.h"
#include "core/sound/node.h"
#include <optional>
#include <utility>

namespace core {
namespace {

class ToLoudness final : public SoundNode {
  public:
    ToLoudness(NodeWish::GainTo gain_to, SoundLayout layout)
        : gain_to_(std::move(gain_to)), limiter_(true, channels_of(layout)) {}
    void run(Channels block, std::int64_t, const EffectValues& now, const EffectValues& then) override {
        // Where it has only now been measured it changes within the block.
        const double gain = gain_to_(now[0], now[1]), before = std::exchange(last_, gain).value_or(gain),
                     from = factor_of_db(before * now[2]), to = factor_of_db(gain * then[2]),
                     step = (to - from) / static_cast<double>(block[0].size());
        for (std::size_t i = 0; i < block[0].size(); ++i)
            scale(block, i, from + step * static_cast<double>(i));
        limiter_.run(block, factor_of_db(now[1]), kLoudnessRelease);
    }
    [[nodiscard]] int latency() const override { return LimiterCore::kLatency; }
    [[nodiscard]] double memory(const EffectValues&) const override { return 1.5; }

  private:
    NodeWish::GainTo gain_to_;
    std::optional<double> last_;
    LimiterCore limiter_;
};

} // namespace

std::span<const SoundNodeKind> loudness_nodes() {
    static constexpr SoundNodeKind kNodes[] = {
        {"loudness",
         [](const NodeWish& wish) -> std::unique_ptr<SoundNode> {
             return std::make_unique<ToLoudness>(wish.gain_to, wish.layout());
         },
         [](const EffectValues& v) { return v[2] == 0; }},
    };
    return kNodes;
}

} // namespace core
