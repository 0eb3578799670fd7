// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/chain.h"
#include "core/sound/heard.h"
#include <algorithm>
#include <map>

namespace core {
namespace {

void add(const Samples& heard, std::int64_t at, std::int64_t from, Samples& out) {
    for (std::size_t c = 0; c < out.size(); ++c)
        for (std::size_t i = 0; i < heard[c].size(); ++i)
            out[c][static_cast<std::size_t>(at - from) + i] += heard[c][i];
}

/// The clips of a track.
class ClipsSound final : public Sound {
  public:
    ClipsSound(SoundScenePtr scene, std::shared_ptr<const Track> track)
        : scene_(std::move(scene)), track_(std::move(track)), runs_(sound_runs(*track_)) {}

    void read(std::int64_t from, Samples& out) override {
        for (auto& channel : out)
            std::fill(channel.begin(), channel.end(), 0.0F);
        const std::int64_t to = from + static_cast<std::int64_t>(out[0].size());
        std::erase_if(voices_, [&](const auto& voice) {
            const SampleRange& range = runs_[voice.first].range;
            return range.end <= from || range.begin >= to;
        });
        auto run = std::lower_bound(runs_.begin(), runs_.end(), from,
                                    [](const SoundRun& r, std::int64_t at) { return r.range.end <= at; });
        for (; run != runs_.end() && run->range.begin < to; ++run)
            read_run(static_cast<std::size_t>(run - runs_.begin()), from, to, out);
    }

  private:
    Sound& voice(std::size_t index) {
        auto& found = voices_[index];
        if (found) return *found;
        const SoundRun& run = runs_[index];
        const Clip whole = joined(*track_, run);
        found = sound_of(scene_, {track_, whole}, run.range, whole.effects);
        return *found;
    }

    void read_run(std::size_t index, std::int64_t from, std::int64_t to, Samples& out) {
        const SoundRun& run = runs_[index];
        const std::int64_t begin = std::max(from, run.range.begin), end = std::min(to, run.range.end);
        if (begin >= end) return;
        Samples heard = silence(out.size(), static_cast<std::size_t>(end - begin));
        voice(index).read(begin, heard);
        level(run, begin, end, heard);
        if (run.in) apply_crossing(*run.in, begin, heard);
        if (run.out) apply_crossing(*run.out, begin, heard);
        add(heard, begin, from, out);
    }

    /// Each clip of the run has levels of its own; what transitions take from beyond has those of its clip.
    void level(const SoundRun& run, std::int64_t begin, std::int64_t end, Samples& heard) const {
        const ClipList& clips = track_->clips;
        std::size_t i = run.first;
        for (std::size_t far = run.last; i < far;) { // the last that begins at or before `begin`
            const std::size_t middle = i + (far - i + 1) / 2;
            if (sample_of(clips[middle].start) <= begin)
                i = middle;
            else
                far = middle - 1;
        }
        for (std::int64_t at = begin; at < end; ++i) {
            const std::int64_t until = i == run.last ? end : std::min(end, sample_of(clips[i + 1].start));
            const TakenEnds taken{i == run.first && run.in, i == run.last && run.out};
            if (until > at) apply_levels(clips[i], scene_->layout(), begin, {at, until}, taken, heard);
            at = std::max(at, until);
        }
    }

    SoundScenePtr scene_;
    std::shared_ptr<const Track> track_;
    std::vector<SoundRun> runs_;
    std::map<std::size_t, std::unique_ptr<Sound>> voices_; ///< those that sound now, by their run
};

/// A sound by a factor for each channel; without one it stays bit by bit.
class Levelled final : public Sound {
  public:
    Levelled(std::unique_ptr<Sound> source, SoundLayout layout, const ChannelGains& by)
        : source_(std::move(source)), layout_(layout), by_(by) {}
    void read(std::int64_t from, Samples& out) override {
        source_->read(from, out);
        const std::vector<std::span<float>> block(out.begin(), out.end());
        apply_gains(block, layout_, by_);
    }

  private:
    std::unique_ptr<Sound> source_;
    SoundLayout layout_;
    ChannelGains by_;
};

/// Tells how loud a track is as it is mixed.
class Told final : public Sound {
  public:
    Told(std::unique_ptr<Sound> source, TrackId track, std::shared_ptr<TrackLevels> levels)
        : source_(std::move(source)), track_(std::move(track)), levels_(std::move(levels)) {}
    void read(std::int64_t from, Samples& out) override {
        source_->read(from, out);
        levels_->put(track_, from, out);
    }

  private:
    std::unique_ptr<Sound> source_;
    TrackId track_;
    std::shared_ptr<TrackLevels> levels_;
};

class Sum final : public Sound {
  public:
    explicit Sum(std::vector<std::unique_ptr<Sound>> parts) : parts_(std::move(parts)) {}
    void read(std::int64_t from, Samples& out) override {
        for (auto& channel : out)
            std::fill(channel.begin(), channel.end(), 0.0F);
        Samples part = silence(out.size(), out[0].size());
        for (const auto& sound : parts_) {
            sound->read(from, part);
            add(part, from, from, out);
        }
    }

  private:
    std::vector<std::unique_ptr<Sound>> parts_;
};

} // namespace

std::unique_ptr<Sound> sound_of(const SoundScenePtr& scene, const SoundSubject& subject, SampleRange range,
                                const std::vector<Effect>& effects) {
    if (const auto& clip = subject.clip)
        return chained(
            paced_sound(scene, *clip, range.begin), range, scene, subject, effects,
            [whole = *clip](std::int64_t sample) { return whole.source_time(time_of_sample(sample)); });
    std::unique_ptr<Sound> sound;
    if (subject.track)
        sound = std::make_unique<ClipsSound>(scene, subject.track);
    else
        sound = tracks_sound(scene, scene->project.tracks);
    return chained(std::move(sound), range, scene, subject, effects, time_of_sample);
}

std::unique_ptr<Sound> track_sound(const SoundScenePtr& scene, const std::shared_ptr<const Track>& track) {
    const std::int64_t end = track->clips.empty() ? 0 : sample_of(track->clips.back().end());
    auto sound = sound_of(scene, {track, {}}, {0, end}, track->effects);
    return std::make_unique<Levelled>(
        std::move(sound), scene->layout(),
        channel_gains(scene->layout(), factor_of_db(track->gain_db), track->pan));
}

std::unique_ptr<Sound> tracks_sound(const SoundScenePtr& scene, const Tracks& tracks) {
    std::vector<std::unique_ptr<Sound>> parts;
    for (const auto& track : heard_tracks(tracks))
        if (auto sound = track_sound(scene, track); scene->levels && &tracks == &scene->project.tracks)
            parts.push_back(std::make_unique<Told>(std::move(sound), track->id, scene->levels));
        else
            parts.push_back(std::move(sound));
    return std::make_unique<Sum>(std::move(parts));
}

} // namespace core
