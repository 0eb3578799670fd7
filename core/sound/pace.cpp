// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/pace.h"
#include "core/sound/scene.h"
#include "core/sound/stretch.h"
#include <algorithm>
#include <numbers>

namespace core {
namespace {

/// Sample k of it is sample `mirror` - 1 - k of another sound. Files are read forwards, a second at a time.
class Backwards final : public Sound {
  public:
    Backwards(std::unique_ptr<Sound> source, std::int64_t mirror)
        : source_(std::move(source)), mirror_(mirror) {}
    void read(std::int64_t from, Samples& out) override {
        const auto count = static_cast<std::int64_t>(out[0].size());
        const std::int64_t begin = mirror_ - from - count, end = mirror_ - from;
        if (held_.empty() || begin < held_from_ ||
            end > held_from_ + static_cast<std::int64_t>(held_[0].size())) {
            held_ = silence(out.size(), static_cast<std::size_t>(std::max<std::int64_t>(count, kSoundRate)));
            held_from_ = end - static_cast<std::int64_t>(held_[0].size());
            source_->read(held_from_, held_);
        }
        for (std::size_t c = 0; c < out.size(); ++c)
            std::reverse_copy(held_[c].begin() + (begin - held_from_), held_[c].begin() + (end - held_from_),
                              out[c].begin());
    }

  private:
    std::unique_ptr<Sound> source_;
    std::int64_t mirror_;
    std::int64_t held_from_ = 0;
    Samples held_;
};

/// Sample k of it is sample k + `offset` of another sound.
class Shifted final : public Sound {
  public:
    Shifted(std::unique_ptr<Sound> source, std::int64_t offset)
        : source_(std::move(source)), offset_(offset) {}
    void read(std::int64_t from, Samples& out) override { source_->read(from + offset_, out); }

  private:
    std::unique_ptr<Sound> source_;
    std::int64_t offset_;
};

/// Another speed with another pitch, as of a tape: sample k of it is what lies at `origin` + (k - `start`) *
/// speed. Band-limited interpolation by a windowed sinc, whose band narrows where sound is sped up; each
/// sample depends on its place alone, so that a seek needs no run-up.
class Tape final : public Sound {
  public:
    Tape(std::unique_ptr<Sound> source, FrameRate speed, std::int64_t start, std::int64_t origin)
        : source_(std::move(source)), speed_(speed), start_(start), origin_(origin),
          stretch_(std::max(1.0, speed.value())),
          reach_(static_cast<std::int64_t>(std::ceil(kZeros * stretch_))), kernel_(kernel()) {}

    void read(std::int64_t from, Samples& out) override {
        const auto count = static_cast<std::int64_t>(out[0].size());
        if (count == 0) return;
        const std::int64_t begin = place(from).first - reach_,
                           end = place(from + count - 1).first + reach_ + 2;
        Samples needed = silence(out.size(), static_cast<std::size_t>(end - begin));
        source_->read(begin, needed);
        for (std::int64_t i = 0; i < count; ++i) {
            const auto [whole, part] = place(from + i);
            double sum[kMostChannels] = {};
            for (std::int64_t k = 1 - reach_; k <= reach_; ++k) {
                const double weight = weight_at(std::abs(static_cast<double>(k) - part) / stretch_);
                const auto at = static_cast<std::size_t>(whole + k - begin);
                for (std::size_t c = 0; c < out.size(); ++c)
                    sum[c] += weight * static_cast<double>(needed[c][at]);
            }
            for (std::size_t c = 0; c < out.size(); ++c)
                out[c][static_cast<std::size_t>(i)] = static_cast<float>(sum[c] / stretch_);
        }
    }

  private:
    static constexpr double kZeros = 24, kBand = 0.94, kBeta = 9;
    static constexpr int kSteps = 512; ///< of the kernel between two zeros

    /// The whole sample before a place and the part of the way to the next.
    [[nodiscard]] std::pair<std::int64_t, double> place(std::int64_t sample) const {
        const __int128 far = static_cast<__int128>(sample - start_) * speed_.num;
        __int128 whole = far / speed_.den, rest = far % speed_.den;
        if (rest < 0) --whole, rest += speed_.den;
        return {origin_ + static_cast<std::int64_t>(whole),
                static_cast<double>(rest) / static_cast<double>(speed_.den)};
    }
    static std::vector<double> kernel() {
        std::vector<double> half(static_cast<std::size_t>(kZeros) * kSteps + 2, 0.0);
        for (std::size_t i = 0; i + 2 < half.size(); ++i) {
            const double x = static_cast<double>(i) / kSteps, t = x / kZeros,
                         angle = std::numbers::pi * kBand * x;
            const double sinc = i == 0 ? 1.0 : std::sin(angle) / angle;
            half[i] = kBand * sinc * std::cyl_bessel_i(0.0, kBeta * std::sqrt(std::max(0.0, 1 - t * t))) /
                      std::cyl_bessel_i(0.0, kBeta);
        }
        return half;
    }
    [[nodiscard]] double weight_at(double x) const {
        const double at = x * kSteps;
        const auto i = static_cast<std::size_t>(at);
        if (i + 1 >= kernel_.size()) return 0;
        return kernel_[i] + (kernel_[i + 1] - kernel_[i]) * (at - static_cast<double>(i));
    }
    std::unique_ptr<Sound> source_;
    FrameRate speed_;
    std::int64_t start_, origin_;
    double stretch_;
    std::int64_t reach_;
    std::vector<double> kernel_; ///< one half
};

/// Faster or slower than this there is no pitch to be kept, and Rubber Band loses its place.
constexpr double kMostStretch = 16;

} // namespace

std::unique_ptr<Sound> backwards_sound(std::unique_ptr<Sound> source, std::int64_t mirror) {
    return std::make_unique<Backwards>(std::move(source), mirror);
}

std::unique_ptr<Sound> shifted_sound(std::unique_ptr<Sound> source, std::int64_t offset) {
    return std::make_unique<Shifted>(std::move(source), offset);
}

std::unique_ptr<Sound> tape_sound(std::unique_ptr<Sound> source, FrameRate speed, std::int64_t start,
                                  std::int64_t origin) {
    return std::make_unique<Tape>(std::move(source), speed, start, origin);
}

std::unique_ptr<Sound> paced_sound(const SoundScenePtr& scene, const Clip& clip, std::int64_t begin) {
    const std::int64_t start = sample_of(clip.start),
                       origin = clip.reversed ? 0 : sample_of(clip.source.start);
    const auto make = [scene, clip]() -> std::unique_ptr<Sound> {
        auto source = content_sound(scene, clip);
        if (!clip.reversed) return source;
        return backwards_sound(std::move(source), sample_of(clip.source.end));
    };
    if (clip.speed.num == clip.speed.den) return shifted_sound(make(), origin - start);
    const bool can_keep = clip.speed.value() >= 1 / kMostStretch && clip.speed.value() <= kMostStretch;
    if (clip.keep_pitch && can_keep)
        return std::make_unique<Stretched>(make, scene->channels(), clip.speed, start, origin, begin);
    return tape_sound(make(), clip.speed, start, origin);
}

} // namespace core
