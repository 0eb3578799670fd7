// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/duck_wish.h"
#include "core/assist/said.h"
#include "core/base/result.h"
#include "core/document/shown.h"
#include "core/sound/heard.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace core::assist {
namespace {

constexpr double kLeastDb = -60, kMostDb = 24; ///< that a clip is turned up and down

bool is_among(const std::vector<ClipId>& clips, const ClipId& id) {
    return std::find(clips.begin(), clips.end(), id) != clips.end();
}

/// Sounds that belong to no picture, or those that are named.
std::vector<const Clip*> music_of(const Project& project, const Wish& wish) {
    std::vector<const Clip*> music;
    for (const auto& track : heard_tracks(project.tracks))
        for (const Clip& clip : track->clips)
            if (is_heard(clip) && (wish.clips.empty() ? clip.link.empty() : is_among(wish.clips, clip.id)))
                music.push_back(&clip);
    return music;
}

/// From 0, not lowered, to 1 at a time of the timeline; `spoken` in order and apart.
double lowered_at(const std::vector<TimeRange>& spoken, Time at, const DuckRules& rules) {
    const auto eased = [](double part) { return part * part * (3 - 2 * part); }; // as Ease::ease
    const auto part = [](Time gone, Time of) { return to_seconds(gone) / to_seconds(of); };
    for (const TimeRange& range : spoken) {
        const Time back = range.end + rules.behind;
        if (at <= range.start - rules.down || at >= back + rules.up) continue;
        if (at < range.start) return eased(part(at - (range.start - rules.down), rules.down));
        if (at > back) return 1 - eased(part(at - back, rules.up));
        return 1;
    }
    return 0;
}

/// Those between which the music has no time to come back are one.
std::vector<TimeRange> apart(std::vector<TimeRange> spoken, const DuckRules& rules) {
    std::sort(spoken.begin(), spoken.end(),
              [](const TimeRange& a, const TimeRange& b) { return a.start < b.start; });
    const Time gap = rules.behind + rules.up + rules.least + rules.down;
    std::vector<TimeRange> out;
    for (const TimeRange& range : spoken)
        if (!out.empty() && range.start - out.back().end < gap)
            out.back().end = std::max(out.back().end, range.end);
        else
            out.push_back(range);
    return out;
}

/// The volume without an earlier ducking: two levels in turn with eased ways between them are one.
Curve unducked(const Curve& volume) {
    const auto* keys = std::get_if<std::vector<Key>>(&volume);
    if (!keys || keys->empty()) return volume;
    double least = kMostDb, most = kLeastDb;
    for (const Key& key : *keys)
        least = std::min(least, number_in(key.value)), most = std::max(most, number_in(key.value));
    const auto is_level = [&](const Key& key) {
        const double db = number_in(key.value);
        return db == least || db == most;
    };
    bool ours = true;
    for (std::size_t i = 0; i + 1 < keys->size() && ours; ++i) {
        const Key &key = (*keys)[i], &next = (*keys)[i + 1];
        const bool first = i == 0, last = i + 2 == keys->size(); // there the clip may cut a ramp
        ours = key.value == next.value ||
               (key.ease == Ease::ease && (first || is_level(key)) && (last || is_level(next)));
    }
    return ours ? Curve(Value(most)) : volume;
}

} // namespace

Curve ducked(const Clip& music, std::vector<TimeRange> spoken, double db, const DuckRules& rules) {
    const Curve volume = unducked(music.volume_db);
    std::erase_if(spoken, [&](const TimeRange& range) {
        return range.end + rules.behind + rules.up <= music.start || range.start - rules.down >= music.end();
    });
    spoken = apart(std::move(spoken), rules);
    if (spoken.empty()) return volume;
    std::vector<Time> corners{music.start, music.end()};
    for (const TimeRange& range : spoken)
        for (const Time at : {range.start - rules.down, range.start, range.end + rules.behind,
                              range.end + rules.behind + rules.up})
            if (music.start < at && at < music.end()) corners.push_back(at);
    std::vector<Key> keys;
    const Time origin = music.takes().empty() ? Time(0) : music.takes()[music.active_take()].origin;
    const auto shown = [&](Time source) { return shown_time(music, source - origin); };
    const auto put = [&](Time source, Time at, Ease ease) {
        const double level = number_at(volume, source) - db * lowered_at(spoken, at, rules);
        keys.push_back({source, Value(std::clamp(std::round(level * 10) / 10, kLeastDb, kMostDb)), ease});
    };
    if (const auto* own = std::get_if<std::vector<Key>>(&volume)) // first: of two at one time it stays
        for (const Key& key : *own)
            put(key.at, shown(key.at), key.ease);
    for (const Time at : corners)
        put(music.source_time(at), at, Ease::linear);
    std::stable_sort(keys.begin(), keys.end(), [](const Key& a, const Key& b) { return a.at < b.at; });
    keys.erase(std::unique(keys.begin(), keys.end(), [](const Key& a, const Key& b) { return a.at == b.at; }),
               keys.end());
    for (std::size_t i = 0; i + 1 < keys.size(); ++i) { // the ways down and back are slow at both ends
        const double half = lowered_at(spoken, shown(keys[i].at + (keys[i + 1].at - keys[i].at) / 2), rules);
        if (half > 0 && half < 1) keys[i].ease = Ease::ease;
    }
    return keys;
}

Route duck_by_voice(Route route) {
    if (route.kind != RouteKind::timeline || route.listen || route.history_steps != 0) return route;
    Wish wish{.kind = Wish::Kind::duck};
    std::vector<Edit> others;
    for (Edit& edit : route.edits) {
        const auto* added = std::get_if<AddEffect>(&edit);
        if (!added || added->effect.name != "ducking" || added->clip.empty()) {
            others.push_back(std::move(edit));
            continue;
        }
        wish.clips.push_back(added->clip);
        const auto amount = added->effect.params.find("amount_db");
        if (amount != added->effect.params.end())
            wish.level = static_cast<float>(constant_number(amount->second).value_or(0));
    }
    if (wish.clips.empty()) {
        route.edits = std::move(others);
        return route;
    }
    if (wish.level <= 0) wish.level = 12;
    if (!others.empty()) route.before = route.understood;
    route.edits = std::move(others);
    route.listen = std::move(wish);
    return route;
}

LookRequest duck_request(const Project& project, const std::filesystem::path& file, const Wish& wish) {
    const auto music = music_of(project, wish);
    if (music.empty()) throw Failure("there is no music on the timeline yet that could be lowered");
    LookRequest request;
    for (const auto& track : heard_tracks(project.tracks)) {
        const bool of_music = std::any_of(track->clips.begin(), track->clips.end(), [&](const Clip& clip) {
            return std::find(music.begin(), music.end(), &clip) != music.end();
        });
        if (of_music) continue;
        for (const Clip& clip : track->clips) {
            const bool under = std::any_of(music.begin(), music.end(), [&](const Clip* each) {
                return each->range().overlaps(clip.range());
            });
            const Media* media = is_heard(clip) && !clip.takes().empty() && under
                                     ? project.find_media(clip.takes()[clip.active_take()].media)
                                     : nullptr;
            if (media)
                request.parts.push_back(
                    {clip.id, VoiceRequest{.path = ProjectFile::resolve(file, media->path),
                                           .range = played(clip),
                                           .sound = chosen_sound(clip)}});
        }
    }
    if (request.parts.empty())
        throw Failure("no other sound is heard together with the music, so there is nobody it could give "
                      "way to; put the speech on a track of its own");
    return request;
}

WishDone duck_edits(const Project& project, const Wish& wish, const LookReady& seen) {
    std::vector<TimeRange> spoken;
    for (const LookReady::Part& part : seen.parts) {
        const auto found = project.find_clip(part.clip);
        const auto* ready = std::get_if<VoiceReady>(&part.seen);
        if (!found.clip || !ready || found.clip->takes().empty()) continue;
        const TimeRange part_played = played(*found.clip);
        for (const TimeRange& said : ready->speech) {
            const TimeRange heard{std::max(said.start, part_played.start),
                                  std::min(said.end, part_played.end)};
            if (heard.start < heard.end) spoken.push_back(shown_range(*found.clip, heard));
        }
    }
    WishDone out;
    std::string names;
    std::size_t count = 0;
    for (const Clip* music : music_of(project, wish)) {
        const Curve volume = ducked(*music, spoken, static_cast<double>(wish.level));
        if (volume == music->volume_db || !moves(volume)) continue;
        out.edits.emplace_back(
            SetParameter{.clip = music->id, .index = {}, .name = "volume_db", .value = volume, .track = {}});
        names += (count++ == 0 ? "'" : ", '") + music->name + "'";
    }
    if (out.edits.empty()) {
        out.answer = spoken.empty() ? "nobody was heard to speak, so nothing was changed"
                                    : "the music gives way to the speech already, nothing was changed";
        return out;
    }
    for (const TimeRange& range : apart(std::move(spoken), {}))
        out.evidence.push_back({range, "somebody speaks", "measured"});
    char by[40];
    std::snprintf(by, sizeof by, "%g dB", static_cast<double>(wish.level));
    out.answer = names + " gives way by " + by + " where somebody speaks, " +
                 counted(out.evidence.size(), "time", "times");
    return out;
}

} // namespace core::assist
