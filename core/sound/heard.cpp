// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/heard.h"
#include "core/catalogue/catalogue.h"
#include "core/document/transitions.h"
#include <algorithm>
#include <unordered_map>

namespace core {
namespace {

/// Less than this lies between times that were rounded apart.
constexpr Time kHair{100};

bool near(Time a, Time b) {
    return std::chrono::abs(a - b) <= kHair;
}

bool same_source(const Clip& a, const Clip& b) {
    if (a.content.index() != b.content.index()) return false;
    const auto *media = std::get_if<MediaContent>(&a.content), *other = std::get_if<MediaContent>(&b.content);
    if (!media) return a.content == b.content;
    return media->sound == other->sound && media->takes.front().media == other->takes.front().media;
}

bool same_effects(const std::vector<Effect>& a, const std::vector<Effect>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Effect& x, const Effect& y) {
        return x.name == y.name && x.enabled == y.enabled && x.params == y.params;
    });
}

bool goes_on(const Clip& a, const Clip& b) {
    const bool follows = a.reversed ? near(a.source.start, b.source.end) : near(a.source.end, b.source.start);
    return near(a.end(), b.start) && follows && a.reversed == b.reversed && a.speed == b.speed &&
           a.keep_pitch == b.keep_pitch && same_source(a, b) && same_effects(a.effects, b.effects);
}

/// Transitions of pictures that lie on a track for sound are heard as the usual cross-fade.
FadeShape shape_of(const Transition& transition) {
    const Kind* kind = find_kind(Domain::transition, "crossfade");
    if (transition.kind != kind->name) return FadeShape::equal_power;
    const Value curve = param_at(*kind, transition.params, "curve", Time(0));
    const auto* name = std::get_if<std::string>(&curve);
    return !name || *name == "equal_power" ? FadeShape::equal_power
           : *name == "smooth"             ? FadeShape::smooth
                                           : FadeShape::linear;
}

struct Crossings {
    std::unordered_map<const Clip*, Crossing> in, out;
};

Crossings crossings_of(const Track& track) {
    Crossings found;
    for (const PlacedTransition& placed : placed_transitions(track)) {
        Crossing crossing{{sample_of(placed.range.start), sample_of(placed.range.end)},
                          shape_of(*placed.transition)};
        if (crossing.range.begin >= crossing.range.end) continue;
        if (placed.to) found.in.emplace(placed.to, crossing);
        crossing.out = true;
        if (placed.from) found.out.emplace(placed.from, crossing);
    }
    return found;
}

bool without_change(const Clip& clip) {
    return clip.effects.empty() && constant_number(clip.volume_db) == 0.0 &&
           constant_number(clip.pan) == 0.0 && !clip.reversed && clip.speed == FrameRate{1, 1} &&
           clip.fade_in == Time(0) && clip.fade_out == Time(0);
}

} // namespace

std::optional<std::size_t> chosen_sound(const Clip& clip) {
    const auto* shown = std::get_if<MediaContent>(&clip.content);
    return shown && shown->sound >= 0 ? std::optional(static_cast<std::size_t>(shown->sound)) : std::nullopt;
}

Tracks heard_tracks(const Tracks& tracks) {
    Tracks heard;
    const auto sounds = [](const auto& track) { return track->kind == TrackKind::audio; };
    const bool solo = std::any_of(tracks.begin(), tracks.end(),
                                  [&](const auto& track) { return sounds(track) && track->solo; });
    std::copy_if(tracks.begin(), tracks.end(), std::back_inserter(heard),
                 [&](const auto& track) { return sounds(track) && !track->muted && (!solo || track->solo); });
    return heard;
}

bool is_heard(const Clip& clip) {
    if (clip.muted || !clip.enabled || clip.frozen) return false;
    if (const auto* generator = std::get_if<Generator>(&clip.content))
        return generator->kind == "tone" || generator->kind == "noise";
    return std::holds_alternative<SequenceRef>(clip.content) || !clip.takes().empty();
}

const Clip* untouched_sound(const Project& project) {
    const Clip* only = nullptr;
    if (!project.master.empty()) return nullptr;
    for (const auto& track : heard_tracks(project.tracks)) {
        for (const Clip& clip : track->clips) {
            if (!is_heard(clip)) continue;
            if (only) return nullptr;
            only = &clip;
        }
        if (only && (!track->effects.empty() || track->gain_db != 0 || track->pan != 0)) return nullptr;
        if (only && !track->transitions.empty()) return nullptr;
    }
    return only && std::holds_alternative<MediaContent>(only->content) && without_change(*only) ? only
                                                                                                : nullptr;
}

std::vector<SoundRun> sound_runs(const Track& track) {
    std::vector<SoundRun> runs;
    const Crossings crossings = crossings_of(track);
    const Clip* before = nullptr;
    for (std::size_t i = 0; i < track.clips.size(); ++i) {
        const Clip& clip = track.clips[i];
        if (!is_heard(clip)) {
            before = nullptr;
            continue;
        }
        const auto in = crossings.in.find(&clip), out = crossings.out.find(&clip);
        const bool begins = in != crossings.in.end(), ends = out != crossings.out.end();
        const std::int64_t start = sample_of(clip.start), end = sample_of(clip.end());
        if (begins || !before || !goes_on(*before, clip))
            runs.push_back(
                {.first = i, .range = {begins ? std::min(start, in->second.range.begin) : start, 0}});
        SoundRun& run = runs.back();
        run.last = i;
        run.range.end = ends ? std::max(end, out->second.range.end) : end;
        if (begins) run.in = in->second;
        if (ends) run.out = out->second;
        before = ends ? nullptr : &clip;
    }
    return runs;
}

Clip joined(const Track& track, const SoundRun& run) {
    Clip whole = track.clips[run.first];
    const TimeRange& last = track.clips[run.last].source;
    whole.source = {std::min(whole.source.start, last.start), std::max(whole.source.end, last.end)};
    return whole;
}

} // namespace core
