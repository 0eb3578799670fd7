// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/catalogue/catalogue.h"
#include "core/render/compositor.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <cmath>
#include <tuple>

namespace core {
namespace {

constexpr int kRate = AudioReader::kRate;

/// Each open reader holds a file open, and a process may have only so many.
constexpr std::size_t kOpenReaders = 64;

std::int64_t sample_of(Time time) {
    return sample_at(time, kRate);
}

double from_db(double db) {
    return std::pow(10.0, db / 20.0);
}

void turn(double pan, double& left, double& right) {
    left *= std::min(1.0, 1.0 - pan);
    right *= std::min(1.0, 1.0 + pan);
}

/// Left and right gain of a clip at a source time, from its volume, its pan and its sound effects.
std::pair<double, double> gains(const Clip& clip, Time at) {
    double left = from_db(number_at(clip.volume_db, at)), right = left;
    turn(number_at(clip.pan, at), left, right);
    for (const Effect& effect : clip.effects) {
        if (!effect.enabled) continue;
        const Kind* kind = find_kind(Domain::sound, effect.name);
        if (kind && effect.name == "gain") {
            const double gain = from_db(number_of(*kind, effect.params, "db", at));
            left *= gain, right *= gain;
        }
        if (kind && effect.name == "pan") turn(number_of(*kind, effect.params, "amount", at), left, right);
    }
    return {left, right};
}

/// Keyed levels are worked out anew so often, in samples: 0.7 ms.
constexpr std::size_t kGainStep = 32;

bool changes_in_time(const Clip& clip) {
    return moves(clip.volume_db) || moves(clip.pan) ||
           std::any_of(clip.effects.begin(), clip.effects.end(), [](const Effect& effect) {
               return std::any_of(effect.params.begin(), effect.params.end(),
                                  [](const auto& param) { return moves(param.second); });
           });
}

/// Linear interpolation of a block that was read around the positions wanted.
float at(const std::vector<float>& samples, double position) {
    const auto i = static_cast<std::size_t>(position);
    if (i + 1 >= samples.size()) return samples.empty() ? 0.0F : samples.back();
    const auto t = static_cast<float>(position - static_cast<double>(i));
    return samples[i] + (samples[i + 1] - samples[i]) * t;
}

} // namespace

std::optional<std::size_t> chosen_sound(const Clip& clip) {
    const auto* shown = std::get_if<MediaContent>(&clip.content);
    return shown && shown->sound >= 0 ? std::optional(static_cast<std::size_t>(shown->sound)) : std::nullopt;
}

struct SoundMixer::Slot {
    std::unique_ptr<AudioReader> reader; ///< null: the file cannot be read
    std::string path;
    std::uint64_t used = 0;
};

SoundMixer::SoundMixer(std::filesystem::path project_file) : project_file_(std::move(project_file)) {}
SoundMixer::~SoundMixer() = default;

AudioReader* SoundMixer::reader(const Project& project, const Clip& clip) {
    const Media* media = project.find_media(clip.takes().front().media);
    if (!media) return nullptr;
    const auto place = std::pair(media->id, std::get<MediaContent>(clip.content).sound);
    auto& slot = readers_[place];
    if (!slot || slot->path != media->path) {
        slot = std::make_unique<Slot>();
        slot->path = media->path;
        slot->used = ++clock_;
        close_idle();
        try {
            slot->reader = std::make_unique<AudioReader>(ProjectFile::resolve(project_file_, media->path),
                                                         chosen_sound(clip));
        } catch (const Failure&) { // silent
        }
    }
    slot->used = ++clock_;
    return slot->reader.get();
}

/// Closes what was used longest ago when there are too many.
void SoundMixer::close_idle() {
    if (readers_.size() <= kOpenReaders) return;
    readers_.erase(std::min_element(readers_.begin(), readers_.end(), [](const auto& a, const auto& b) {
        return a.second->used < b.second->used;
    }));
}

void SoundMixer::add_clip(const Project& project, const Clip& clip, AudioBlock& block, std::int64_t from) {
    const std::int64_t begin = std::max(from, sample_of(clip.start)),
                       end =
                           std::min(from + static_cast<std::int64_t>(block.samples()), sample_of(clip.end()));
    if (begin >= end) return;
    AudioReader* source = reader(project, clip);
    if (!source) return;
    const double speed = clip.speed.value();
    const auto count = static_cast<std::size_t>(end - begin);
    const std::int64_t into = begin - sample_of(clip.start);
    const auto needed = static_cast<std::size_t>(std::ceil(static_cast<double>(count) * speed)) + 2;
    const double first = static_cast<double>(into) * speed;
    const std::int64_t source_from = clip.reversed
                                         ? sample_of(clip.source.end) - static_cast<std::int64_t>(first) -
                                               static_cast<std::int64_t>(needed)
                                         : sample_of(clip.source.start) + static_cast<std::int64_t>(first);
    AudioBlock read = source->read(source_from, needed);
    if (clip.reversed)
        for (auto& channel : read.channels)
            std::reverse(channel.begin(), channel.end());
    const bool even = !changes_in_time(clip);
    auto [left, right] = gains(clip, clip.source_time(clip.start));
    const double fade_in = to_seconds(clip.fade_in) * kRate, fade_out = to_seconds(clip.fade_out) * kRate;
    const double length = static_cast<double>(sample_of(clip.end()) - sample_of(clip.start));
    for (std::size_t i = 0; i < count; ++i) {
        const double place = static_cast<double>(into) + static_cast<double>(i);
        double level = 1.0;
        if (fade_in > 0) level = std::min(level, place / fade_in);
        if (fade_out > 0) level = std::min(level, (length - place) / fade_out);
        level = std::clamp(level, 0.0, 1.0);
        const double position = speed == 1.0 ? static_cast<double>(i)
                                             : static_cast<double>(i) * speed + (first - std::floor(first));
        if (!even && i % kGainStep == 0)
            std::tie(left, right) = gains(clip, clip.source_time(rescale(begin + static_cast<std::int64_t>(i),
                                                                         kFlicksPerSecond, kRate)));
        const double gain[2] = {left, right};
        for (std::size_t c = 0; c < 2; ++c) {
            const float value = speed == 1.0 ? read.channels[c][i] : at(read.channels[c], position);
            block.channels[c][static_cast<std::size_t>(begin - from) + i] +=
                static_cast<float>(value * gain[c] * level);
        }
    }
}

AudioBlock SoundMixer::mix(const Project& project, std::int64_t from, std::size_t count) {
    AudioBlock block{.start = rescale(from, kFlicksPerSecond, kRate), .rate = kRate};
    block.channels.assign(2, std::vector<float>(count, 0.0F));
    for (const auto& track : project.tracks) {
        if (track->kind != TrackKind::audio || track->muted) continue;
        for (const Clip& clip : track->clips)
            if (!clip.muted && clip.enabled && !clip.frozen && !clip.takes().empty())
                add_clip(project, clip, block, from);
    }
    return block;
}

} // namespace core
