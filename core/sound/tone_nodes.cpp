// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Equaliser and the filters that cut off.
#include "core/sound/biquad.h"
#include "core/sound/node.h"
#include <algorithm>
#include <array>

namespace core {
namespace {

/// A low shelf, four bells, a high shelf.
class Equalizer final : public SoundNode {
  public:
    explicit Equalizer(SoundLayout) {}
    void run(Channels block, std::int64_t, const EffectValues& now, const EffectValues&) override {
        if (now != values_) set(now);
        for (std::size_t i = 0; i < filters_.size(); ++i)
            for (std::size_t c = 0; c < block.size(); ++c)
                states_[i][c].run(filters_[i], block[c]);
    }
    [[nodiscard]] double memory(const EffectValues& v) const override {
        double longest = std::max(memory_of_filter(v[0], 1), memory_of_filter(v[14], 1));
        for (std::size_t i = 0; i < 4; ++i)
            longest = std::max(longest, memory_of_filter(v[2 + 3 * i], bell_q(v, i)));
        return longest;
    }
    static bool idle(const EffectValues& v) {
        return v[1] == 0 && v[3] == 0 && v[6] == 0 && v[9] == 0 && v[12] == 0 && v[15] == 0;
    }

  private:
    /// A bell that takes away rings as long as one that adds as much.
    static double bell_q(const EffectValues& v, std::size_t i) {
        return v[4 + 3 * i] * std::pow(10, std::abs(v[3 + 3 * i]) / 40);
    }
    void set(const EffectValues& v) {
        values_ = v;
        filters_[0] = low_shelf(v[0], v[1]);
        for (std::size_t i = 0; i < 4; ++i)
            filters_[i + 1] = peak_filter(v[2 + 3 * i], v[3 + 3 * i], v[4 + 3 * i]);
        filters_[5] = high_shelf(v[14], v[15]);
    }
    EffectValues values_;
    std::array<Biquad, 6> filters_;
    std::array<std::array<BiquadState, kMostChannels>, 6> states_;
};

/// Butterworth filters of an order that the slope says: 6 dB an octave each.
class CutOff final : public SoundNode {
  public:
    CutOff(bool high, int slope) : high_(high) {
        const int order = slope / 6;
        for (int i = 0; i < order / 2; ++i)
            qs_.push_back(1 / (2 * std::cos(std::numbers::pi * (2 * i + 1) / (2 * order))));
        if (order % 2) qs_.push_back(0);
        states_.resize(qs_.size());
    }
    void run(Channels block, std::int64_t, const EffectValues& now, const EffectValues&) override {
        for (std::size_t i = 0; i < qs_.size(); ++i) {
            const Biquad filter = filter_at(now[0], qs_[i]);
            for (std::size_t c = 0; c < block.size(); ++c)
                states_[i][c].run(filter, block[c]);
        }
    }
    [[nodiscard]] double memory(const EffectValues& v) const override {
        return memory_of_filter(v[0], std::max(1.0, *std::max_element(qs_.begin(), qs_.end())) * 2);
    }

  private:
    [[nodiscard]] Biquad filter_at(double hertz, double q) const {
        if (high_)
            return hertz <= 0 ? Biquad{} : q > 0 ? high_pass_filter(hertz, q) : high_pass_filter(hertz);
        return hertz >= 24000 ? Biquad{} : q > 0 ? low_pass_filter(hertz, q) : low_pass_filter(hertz);
    }
    bool high_;
    std::vector<double> qs_; ///< 0: of first order
    std::vector<std::array<BiquadState, kMostChannels>> states_;
};

template <bool high>
std::unique_ptr<SoundNode> make_cut_off(const NodeWish& wish) {
    return std::make_unique<CutOff>(high, std::atoi(wish.word("slope").c_str()));
}

} // namespace

std::span<const SoundNodeKind> tone_nodes() {
    static constexpr SoundNodeKind kNodes[] = {
        {"equalizer", made_node<Equalizer>, Equalizer::idle},
        {"high_pass", make_cut_off<true>, [](const EffectValues& v) { return v[0] <= 0; }},
        {"low_pass", make_cut_off<false>, [](const EffectValues& v) { return v[0] >= 24000; }},
    };
    return kNodes;
}

} // namespace core
