// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
#include "core/sound/heard.h"
#include "core/sound/scene.h"
#include <algorithm>
#include <numbers>

namespace core {
namespace {

void make_silent(Samples& out) {
    for (auto& channel : out)
        std::fill(channel.begin(), channel.end(), 0.0F);
}

class Silence final : public Sound {
  public:
    void read(std::int64_t, Samples& out) override { make_silent(out); }
};

class FileSound final : public Sound {
  public:
    FileSound(std::shared_ptr<SoundFiles> files, SoundFiles::Place place)
        : files_(std::move(files)), place_(std::move(place)) {}
    ~FileSound() override { files_->leave(this); }
    void read(std::int64_t from, Samples& out) override { files_->read(this, place_, from, out); }

  private:
    std::shared_ptr<SoundFiles> files_;
    SoundFiles::Place place_;
};

/// Generators sound in front: left and right, or in the one channel that there is.
void stay_in_front(Samples& out) {
    for (std::size_t c = 2; c < out.size(); ++c)
        std::fill(out[c].begin(), out[c].end(), 0.0F);
}

/// A sine; its level is that of its peaks. Where its pitch moves, its phase is the sum over all steps before.
class Tone final : public Sound {
  public:
    explicit Tone(Params params)
        : kind_(*find_kind(Domain::generator, "tone")), params_(std::move(params)),
          even_(!moves_(params_, "frequency")) {}
    void read(std::int64_t from, Samples& out) override {
        for (std::size_t i = 0; i < out[0].size();) {
            const std::int64_t sample = from + static_cast<std::int64_t>(i), into = sample % kControlStep,
                               step = (sample - into) / kControlStep - (into < 0 ? 1 : 0);
            const Time at = time_of_sample(step * kControlStep);
            const double level = factor_of_db(number_of(kind_, params_, "db", at)),
                         next =
                             factor_of_db(number_of(kind_, params_, "db", at + time_of_sample(kControlStep))),
                         pitch = turns_a_sample(step), phase = phase_at(step);
            for (std::int64_t k = sample - step * kControlStep; k < kControlStep && i < out[0].size();
                 ++k, ++i) {
                const double t = static_cast<double>(k) / static_cast<double>(kControlStep);
                const double turn = phase + pitch * static_cast<double>(k);
                out[0][i] =
                    static_cast<float>((level + (next - level) * t) * std::sin(2 * std::numbers::pi * turn));
            }
        }
        if (out.size() > 1) out[1] = out[0];
        stay_in_front(out);
    }

  private:
    static bool moves_(const Params& params, const char* name) {
        const auto found = params.find(name);
        return found != params.end() && moves(found->second);
    }
    double turns_a_sample(std::int64_t step) const {
        const auto at = [&](std::int64_t i) {
            return number_of(kind_, params_, "frequency", time_of_sample(i * kControlStep));
        };
        return (even_ ? at(0) : (at(step) + at(step + 1)) / 2) / kSoundRate;
    }
    double phase_at(std::int64_t step) {
        if (even_ || step <= 0) {
            const double turns = turns_a_sample(0) * static_cast<double>(step * kControlStep);
            return turns - std::floor(turns);
        }
        if (step < known_) known_ = 0, phase_ = 0;
        for (; known_ < step; ++known_) {
            phase_ += turns_a_sample(known_) * static_cast<double>(kControlStep);
            phase_ -= std::floor(phase_);
        }
        return phase_;
    }
    const Kind& kind_;
    Params params_;
    bool even_;
    std::int64_t known_ = 0; ///< the step whose phase is known where the pitch moves
    double phase_ = 0;
};

/// White noise by the sample's number, so that every sample is the same whenever it is asked for.
class Noise final : public Sound {
  public:
    explicit Noise(Params params)
        : kind_(*find_kind(Domain::generator, "noise")), params_(std::move(params)) {}
    void read(std::int64_t from, Samples& out) override {
        for (std::size_t i = 0; i < out[0].size(); ++i) {
            const std::int64_t sample = from + static_cast<std::int64_t>(i);
            if (i == 0 || sample % kControlStep == 0) {
                const Time at = time_of_sample(sample);
                amount_ = number_of(kind_, params_, "amount", at);
                seed_ = static_cast<std::uint64_t>(number_of(kind_, params_, "seed", at));
            }
            for (std::size_t c = 0; c < std::min<std::size_t>(2, out.size()); ++c)
                out[c][i] = static_cast<float>(amount_ * draw(static_cast<std::uint64_t>(sample) * 2 + c));
        }
        stay_in_front(out);
    }

  private:
    /// -1 to 1: splitmix64 of the number.
    [[nodiscard]] double draw(std::uint64_t number) const {
        std::uint64_t z = (number + (seed_ << 40U) + 1) * 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return static_cast<double>((z ^ (z >> 31U)) >> 11U) * 0x1p-52 - 1.0;
    }
    const Kind& kind_;
    Params params_;
    double amount_ = 0;
    std::uint64_t seed_ = 0;
};

} // namespace

std::unique_ptr<Sound> content_sound(const SoundScenePtr& scene, const Clip& clip) {
    if (const auto* nested = std::get_if<SequenceRef>(&clip.content))
        return tracks_sound(scene, scene->project.tracks_of(nested->sequence));
    if (const auto* generator = std::get_if<Generator>(&clip.content)) {
        if (generator->kind == "tone") return std::make_unique<Tone>(generator->params);
        if (generator->kind == "noise") return std::make_unique<Noise>(generator->params);
    }
    const Media* media =
        clip.takes().empty() ? nullptr : scene->project.find_media(clip.takes().front().media);
    if (!media) return std::make_unique<Silence>();
    return std::make_unique<FileSound>(scene->files,
                                       SoundFiles::Place{media->path, chosen_sound(clip), scene->layout()});
}

} // namespace core
