// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/sound_mixer.h"
#include "core/sound/chain.h"

namespace core {
namespace {

/// What of a project can be heard; its parts are shared with it.
Project audible(const Project& project) {
    Project part;
    part.media = project.media, part.tracks = project.tracks, part.sequences = project.sequences,
    part.master = project.master, part.fps = project.fps, part.sound_layout = project.sound_layout;
    return part;
}

} // namespace

struct SoundMixer::Mix {
    SoundScenePtr scene;
    std::unique_ptr<Sound> whole;
};

SoundMixer::SoundMixer(std::filesystem::path project_file, std::shared_ptr<TrackLevels> levels,
                       std::shared_ptr<Gains> gains)
    : files_(std::make_shared<SoundFiles>(std::move(project_file))),
      gains_(gains ? std::move(gains) : std::make_shared<MeasuredGains>()), levels_(std::move(levels)) {}
SoundMixer::~SoundMixer() = default;

AudioBlock SoundMixer::mix(const Project& project, std::int64_t from, std::size_t count) {
    if (!mix_ || !same_sound(mix_->scene->project, project)) {
        mix_.reset(); // its readers are free for the next
        auto made = std::make_unique<Mix>();
        made->scene = std::make_shared<SoundScene>(SoundScene{audible(project), files_, gains_, levels_});
        made->whole = sound_of(made->scene, {}, {0, sample_of(project.duration())}, project.master);
        mix_ = std::move(made);
    }
    Samples samples = silence(mix_->scene->channels(), count);
    if (count > 0) mix_->whole->read(from, samples);
    if (levels_ && count > 0) levels_->put(kWholeFilm, from, samples);
    return {.start = time_of_sample(from), .rate = kSoundRate, .channels = std::move(samples)};
}

} // namespace core
