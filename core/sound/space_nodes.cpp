// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Echoes: one, or those of a room.
#include "core/sound/node.h"
#include <algorithm>
#include <array>

namespace core {
namespace {

/// What of each round is left after so many seconds is 1e-5.
double memory_of_rounds(double seconds, double feedback) {
    return seconds * (1 + std::log(1e-5) / std::log(std::clamp(feedback, 1e-5, 0.999)));
}

class Delay final : public SoundNode {
  public:
    explicit Delay(SoundLayout layout) : line_(channels_of(layout), std::vector<float>(kLength)) {}
    void run(Channels block, std::int64_t, const EffectValues& now, const EffectValues& then) override {
        const auto length = static_cast<double>(block[0].size());
        for (std::size_t i = 0; i < block[0].size(); ++i) {
            const double t = static_cast<double>(i) / length;
            const auto value = [&](std::size_t k) { return now[k] + (then[k] - now[k]) * t; };
            const double mix = value(0), back = value(1) * kSoundRate / 1000, feedback = value(2);
            for (std::size_t c = 0; c < block.size(); ++c) {
                const double echo = read(c, back), dry = static_cast<double>(block[c][i]);
                line_[c][at_] = static_cast<float>(dry + feedback * echo);
                block[c][i] = static_cast<float>(dry + mix * echo);
            }
            at_ = (at_ + 1) % kLength;
        }
    }
    [[nodiscard]] double memory(const EffectValues& v) const override {
        return memory_of_rounds(v[1] / 1000, v[2]);
    }

  private:
    static constexpr std::size_t kLength = 2 * kSoundRate + 8;
    [[nodiscard]] double read(std::size_t channel, double back) const {
        const auto whole = static_cast<std::size_t>(back);
        const double part = back - static_cast<double>(whole);
        const auto sample = [&](std::size_t i) {
            return static_cast<double>(line_[channel][(at_ + kLength - i) % kLength]);
        };
        return part == 0 ? sample(whole) : sample(whole) + (sample(whole + 1) - sample(whole)) * part;
    }
    std::vector<std::vector<float>> line_; ///< by channel
    std::size_t at_ = 0;
};

/// The combs and all-passes of Schroeder in the lengths of Freeverb (J. Wakefield, public domain), at 48 kHz,
/// for each channel but the low one, which stays as it is.
class Reverb final : public SoundNode {
  public:
    explicit Reverb(SoundLayout layout)
        : speakers_(speakers_of(layout)), combs_(speakers_.size()), passes_(speakers_.size()) {
        for (std::size_t c = 0; c < speakers_.size(); ++c) {
            for (std::size_t i = 0; i < kCombs.size(); ++i)
                combs_[c][i].line.resize(length(kCombs[i], c));
            for (std::size_t i = 0; i < kPasses.size(); ++i)
                passes_[c][i].line.resize(length(kPasses[i], c));
        }
    }
    void run(Channels block, std::int64_t, const EffectValues& v, const EffectValues& then) override {
        const double feedback = feedback_of(v), damping = 0.4 * v[2],
                     step = (then[0] - v[0]) / static_cast<double>(block[0].size());
        for (std::size_t i = 0; i < block[0].size(); ++i) {
            const double in = into(block, i), mix = v[0] + step * static_cast<double>(i);
            for (std::size_t c = 0; c < block.size(); ++c) {
                if (speakers_[c] == Speaker::low) continue;
                double wet = 0;
                for (Comb& comb : combs_[c])
                    wet += comb.run(in, feedback, damping);
                for (AllPass& pass : passes_[c])
                    wet = pass.run(wet);
                block[c][i] = static_cast<float>(static_cast<double>(block[c][i]) * (1 - mix) + wet * mix);
            }
        }
    }
    [[nodiscard]] double memory(const EffectValues& v) const override {
        const std::size_t longest = length(kCombs.back(), speakers_.size() - 1);
        return memory_of_rounds(static_cast<double>(longest) / kSoundRate, feedback_of(v)) + 0.5;
    }

  private:
    static constexpr double kInto = 0.06;
    static constexpr std::array<int, 8> kCombs{1116, 1188, 1277, 1356, 1422, 1491, 1557, 1617};
    static constexpr std::array<int, 4> kPasses{556, 441, 341, 225};
    /// What a room hears: all speakers. One alone stands for the two that it is heard on elsewhere.
    [[nodiscard]] double into(Channels block, std::size_t i) const {
        double sum = 0;
        for (std::size_t c = 0; c < block.size(); ++c)
            if (speakers_[c] != Speaker::low) sum += static_cast<double>(block[c][i]);
        return sum * kInto * (block.size() == 1 ? 2 : 1);
    }
    /// From samples at 44.1 kHz; each channel is a little longer than the one before.
    static std::size_t length(int samples, std::size_t channel) {
        return static_cast<std::size_t>((samples + 23 * static_cast<int>(channel)) * 160 / 147);
    }
    static double feedback_of(const EffectValues& v) { return 0.7 + 0.28 * v[1]; }
    struct Comb {
        std::vector<double> line;
        std::size_t at = 0;
        double dull = 0;
        double run(double in, double feedback, double damping) {
            const double out = line[at];
            dull = out * (1 - damping) + dull * damping;
            line[at] = in + dull * feedback;
            at = at + 1 == line.size() ? 0 : at + 1;
            return out;
        }
    };
    struct AllPass {
        std::vector<double> line;
        std::size_t at = 0;
        double run(double in) {
            const double held = line[at];
            line[at] = in + held * 0.5;
            at = at + 1 == line.size() ? 0 : at + 1;
            return held - in;
        }
    };
    std::span<const Speaker> speakers_;
    std::vector<std::array<Comb, kCombs.size()>> combs_; ///< by channel
    std::vector<std::array<AllPass, kPasses.size()>> passes_;
};

} // namespace

std::span<const SoundNodeKind> space_nodes() {
    static constexpr auto kFirstIsZero = [](const EffectValues& v) { return v[0] == 0; };
    static constexpr SoundNodeKind kNodes[] = {
        {"delay", made_node<Delay>, kFirstIsZero},
        {"reverb", made_node<Reverb>, kFirstIsZero},
    };
    return kNodes;
}

} // namespace core
