// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Steady noise taken away.
#include "core/base/result.h"
#include "core/sound/node.h"
#include <algorithm>
#include <complex>
#include <deque>
#include <limits>
#include <numbers>
extern "C" {
#include <libavutil/mem.h>
#include <libavutil/tx.h>
}

namespace core {
namespace {

using Bin = std::complex<float>;
static_assert(sizeof(Bin) == sizeof(AVComplexFloat));

/// A Fourier transform of one length, both ways.
class Transform {
  public:
    explicit Transform(int length) {
        const float scale = 1;
        if (av_tx_init(&there_, &to_, AV_TX_FLOAT_FFT, 0, length, &scale, 0) < 0 ||
            av_tx_init(&back_, &from_, AV_TX_FLOAT_FFT, 1, length, &scale, 0) < 0)
            throw Failure("out of memory for noise reduction");
    }
    ~Transform() { av_tx_uninit(&there_), av_tx_uninit(&back_); }
    Transform(const Transform&) = delete;
    Transform& operator=(const Transform&) = delete;
    void there(Bin* out, Bin* in) const { to_(there_, out, in, sizeof(Bin)); }
    void back(Bin* out, Bin* in) const { from_(back_, out, in, sizeof(Bin)); }

  private:
    AVTXContext *there_ = nullptr, *back_ = nullptr;
    av_tx_fn to_ = nullptr, from_ = nullptr;
};

/// Memory as the transforms want it.
class Bins {
  public:
    explicit Bins(std::size_t count) : data_(static_cast<Bin*>(av_mallocz(count * sizeof(Bin)))) {
        if (!data_) throw Failure("out of memory for noise reduction");
    }
    ~Bins() { av_free(data_); }
    Bins(const Bins&) = delete;
    Bins& operator=(const Bins&) = delete;
    [[nodiscard]] Bin* data() const { return data_; }
    Bin& operator[](std::size_t i) const { return data_[i]; }

  private:
    Bin* data_;
};

/// Each band of a short spectrum is taken down as far as it is noise. Noise is what a band never falls below
/// for a second and a half (R. Martin, Noise Power Spectral Density Estimation, 2001, without its bias curve:
/// one factor stands for it). Two channels are the parts of one complex signal and get the same factors.
class QuietPair {
  public:
    void run(std::span<float> left, std::span<float> right, double amount) {
        for (std::size_t i = 0; i < left.size(); ++i) {
            in_[kWindow - kHop + filled_] = {left[i], right[i]};
            const Bin out = out_[filled_];
            left[i] = out.real(), right[i] = out.imag();
            if (++filled_ < kHop) continue;
            filled_ = 0;
            window(amount);
        }
    }
    static constexpr std::size_t kWindow = 2048, kHop = 512, kBands = kWindow / 2 + 1;

  private:
    /// The lowest values are kept for blocks of so many windows (a run-up begins at multiples of them).
    static constexpr std::size_t kBlock = 8, kBlocks = 18;
    static constexpr float kBias = 1.8F, kCalm = 0.85F;

    static std::vector<float> half_sine() {
        std::vector<float> shape(kWindow);
        for (std::size_t i = 0; i < kWindow; ++i)
            shape[i] =
                static_cast<float>(std::sin(std::numbers::pi * (static_cast<double>(i) + 0.5) / kWindow));
        return shape;
    }

    void window(double amount) {
        for (std::size_t i = 0; i < kWindow; ++i)
            time_[i] = in_[i] * shape_[i];
        transform_.there(bands_.data(), time_.data());
        learn();
        reduce(static_cast<float>(amount));
        transform_.back(time_.data(), bands_.data());
        std::move(out_.begin() + static_cast<std::ptrdiff_t>(kHop), out_.end(), out_.begin());
        std::fill(out_.end() - static_cast<std::ptrdiff_t>(kHop), out_.end(), Bin());
        constexpr float kScale = 1.0F / (kWindow * 2); // of the transforms, and of four windows that overlap
        for (std::size_t i = 0; i < kWindow; ++i)
            out_[i] += time_[i] * (shape_[i] * kScale);
        std::move(in_.begin() + static_cast<std::ptrdiff_t>(kHop), in_.end(), in_.begin());
    }

    void learn() {
        const bool opens = windows_++ % kBlock == 0;
        if (opens && lowest_.size() == kBlocks) lowest_.pop_front();
        if (opens) lowest_.emplace_back(kBands, std::numeric_limits<float>::max());
        for (std::size_t k = 0; k < kBands; ++k) {
            const std::size_t mirrored = (kWindow - k) % kWindow;
            power_[k] = (std::norm(bands_[k]) + std::norm(bands_[mirrored])) / 2;
            calm_[k] = windows_ == 1 ? power_[k] : kCalm * calm_[k] + (1 - kCalm) * power_[k];
            lowest_.back()[k] = std::min(lowest_.back()[k], calm_[k]);
        }
    }

    /// The power of a band and its neighbours: one alone jumps too much to be judged by.
    [[nodiscard]] float around(std::size_t k) const {
        const std::size_t from = k < 2 ? 0 : k - 2, to = std::min(kBands, k + 3);
        float sum = 0;
        for (std::size_t i = from; i < to; ++i)
            sum += power_[i];
        return std::max(sum / static_cast<float>(to - from), 1e-20F);
    }

    void reduce(float amount) {
        const float floor = std::pow(10.0F, -1.5F * amount); // 30 dB at 1
        for (std::size_t k = 0; k < kBands; ++k) {
            float noise = std::numeric_limits<float>::max();
            for (const auto& block : lowest_)
                noise = std::min(noise, block[k]);
            const float wanted = std::max(floor, 1 - (1 + amount) * amount * kBias * noise / around(k));
            factor_[k] = wanted > factor_[k] ? wanted : 0.5F * (wanted + factor_[k]);
        }
        for (std::size_t k = 0; k < kBands; ++k) {
            bands_[k] *= factor_[k];
            if (k > 0 && k < kWindow / 2) bands_[kWindow - k] *= factor_[k];
        }
    }

    Transform transform_{static_cast<int>(kWindow)};
    Bins time_{kWindow}, bands_{kWindow};
    std::vector<float> shape_ = half_sine();
    std::vector<Bin> in_ = std::vector<Bin>(kWindow), out_ = std::vector<Bin>(kWindow);
    std::size_t filled_ = 0, windows_ = 0;
    std::vector<float> power_ = std::vector<float>(kBands), calm_ = std::vector<float>(kBands),
                       factor_ = std::vector<float>(kBands, 1.0F);
    std::deque<std::vector<float>> lowest_;
};

/// Front, centre and low, back, side: each pair by itself, so that noise of one is no noise of another.
class NoiseReduction final : public SoundNode {
  public:
    explicit NoiseReduction(SoundLayout layout) : pairs_((channels_of(layout) + 1) / 2) {}
    void run(Channels block, std::int64_t, const EffectValues& v, const EffectValues&) override {
        for (std::size_t p = 0; p < pairs_.size(); ++p) {
            if (2 * p + 1 < block.size()) {
                pairs_[p].run(block[2 * p], block[2 * p + 1], v[0]);
                continue;
            }
            none_.assign(block[2 * p].size(), 0.0F);
            pairs_[p].run(block[2 * p], none_, v[0]);
        }
    }
    [[nodiscard]] int latency() const override { return static_cast<int>(QuietPair::kWindow); }
    [[nodiscard]] double memory(const EffectValues&) const override { return 3.5; }

  private:
    std::vector<QuietPair> pairs_;
    std::vector<float> none_; ///< beside a channel that is alone
};

} // namespace

std::span<const SoundNodeKind> repair_nodes() {
    static constexpr SoundNodeKind kNodes[] = {
        {"noise_reduction", made_node<NoiseReduction>, [](const EffectValues& v) { return v[0] == 0; }},
    };
    return kNodes;
}

} // namespace core
