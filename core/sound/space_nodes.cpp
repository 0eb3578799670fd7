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
    void run(std::span<float> left, std::span<float> right, std::int64_t, const EffectValues& now,
             const EffectValues& then) override {
        const auto length = static_cast<double>(left.size());
        for (std::size_t i = 0; i < left.size(); ++i) {
            const double t = static_cast<double>(i) / length;
            const auto value = [&](std::size_t k) { return now[k] + (then[k] - now[k]) * t; };
            const double mix = value(0), back = value(1) * kSoundRate / 1000, feedback = value(2);
            float* const sides[] = {&left[i], &right[i]};
            for (std::size_t c = 0; c < 2; ++c) {
                const double echo = read(c, back), dry = static_cast<double>(*sides[c]);
                line_[c][at_] = static_cast<float>(dry + feedback * echo);
                *sides[c] = static_cast<float>(dry + mix * echo);
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
    std::array<std::vector<float>, 2> line_{std::vector<float>(kLength), std::vector<float>(kLength)};
    std::size_t at_ = 0;
};

/// The combs and all-passes of Schroeder in the lengths of Freeverb (J. Wakefield, public domain), at 48 kHz.
class Reverb final : public SoundNode {
  public:
    Reverb() {
        for (std::size_t c = 0; c < 2; ++c) {
            for (std::size_t i = 0; i < kCombs.size(); ++i)
                combs_[c][i].line.resize(length(kCombs[i], c));
            for (std::size_t i = 0; i < kPasses.size(); ++i)
                passes_[c][i].line.resize(length(kPasses[i], c));
        }
    }
    void run(std::span<float> left, std::span<float> right, std::int64_t, const EffectValues& v,
             const EffectValues& then) override {
        const double feedback = feedback_of(v), damping = 0.4 * v[2],
                     step = (then[0] - v[0]) / static_cast<double>(left.size());
        for (std::size_t i = 0; i < left.size(); ++i) {
            const double in = (static_cast<double>(left[i]) + static_cast<double>(right[i])) * kInto,
                         mix = v[0] + step * static_cast<double>(i);
            float* const sides[] = {&left[i], &right[i]};
            for (std::size_t c = 0; c < 2; ++c) {
                double wet = 0;
                for (Comb& comb : combs_[c])
                    wet += comb.run(in, feedback, damping);
                for (AllPass& pass : passes_[c])
                    wet = pass.run(wet);
                *sides[c] = static_cast<float>(static_cast<double>(*sides[c]) * (1 - mix) + wet * mix);
            }
        }
    }
    [[nodiscard]] double memory(const EffectValues& v) const override {
        return memory_of_rounds(static_cast<double>(length(kCombs.back(), 1)) / kSoundRate, feedback_of(v)) +
               0.5;
    }

  private:
    static constexpr double kInto = 0.06;
    static constexpr std::array<int, 8> kCombs{1116, 1188, 1277, 1356, 1422, 1491, 1557, 1617};
    static constexpr std::array<int, 4> kPasses{556, 441, 341, 225};
    /// From samples at 44.1 kHz; the right side is a little longer.
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
    std::array<std::array<Comb, kCombs.size()>, 2> combs_;
    std::array<std::array<AllPass, kPasses.size()>, 2> passes_;
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
