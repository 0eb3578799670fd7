// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/sound_mixer.h"
#include "core/sound/chain.h"
#include <limits>

namespace core {
namespace {

/// What of a project can be heard; its parts are shared with it.
Project audible(const Project& project) {
    Project part;
    part.media = project.media, part.tracks = project.tracks, part.sequences = project.sequences,
    part.master = project.master, part.fps = project.fps;
    return part;
}

bool same_sound(const Project& a, const Project& b) {
    return a.tracks == b.tracks && a.media == b.media && a.sequences == b.sequences && a.master == b.master;
}

} // namespace

struct SoundMixer::Mix {
    SoundScenePtr scene;
    std::unique_ptr<Sound> whole;
};

SoundMixer::SoundMixer(std::filesystem::path project_file)
    : files_(std::make_shared<SoundFiles>(std::move(project_file))) {}
SoundMixer::~SoundMixer() = default;

AudioBlock SoundMixer::mix(const Project& project, std::int64_t from, std::size_t count) {
    if (!mix_ || !same_sound(mix_->scene->project, project)) {
        mix_.reset(); // its readers are free for the next
        auto made = std::make_unique<Mix>();
        made->scene = std::make_shared<SoundScene>(SoundScene{audible(project), files_});
        made->whole = chained(tracks_sound(made->scene, made->scene->project.tracks),
                              {0, std::numeric_limits<std::int64_t>::max() / 4}, made->scene, nullptr,
                              project.master, time_of_sample);
        mix_ = std::move(made);
    }
    Samples samples = silence(count);
    if (count > 0) mix_->whole->read(from, samples);
    return {.start = time_of_sample(from),
            .rate = kSoundRate,
            .channels = {std::move(samples[0]), std::move(samples[1])}};
}

} // namespace core
