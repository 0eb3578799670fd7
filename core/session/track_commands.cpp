// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks: added, switched, aimed at.
#include "core/session/common.h"
#include <algorithm>

namespace core {
namespace {

using namespace session_parts;

/// The track that is named, else the one that is chosen.
const Track* meant(const Desk& desk, const Args& args) {
    if (args.contains("track")) return desk.project->find_track({args.at("track").get<std::string>()});
    return desk.target_track();
}

std::vector<ArgSpec> of_a_track() {
    return {{"track", "Track", ArgSpec::Kind::track, false}};
}

using Change = std::function<void(SetTrack&, const Track&)>;

Command switch_of(std::string id, std::string text, std::string icon, std::function<bool(const Track&)> is_on,
                  Change change) {
    return {.id = std::move(id),
            .text = text,
            .icon = std::move(icon),
            .args = of_a_track(),
            .run = [change, text](const Desk& desk, const Args& args) -> Result<Outcome> {
                const Track* track = meant(desk, args);
                if (!track) return Refusal{needs_track({})};
                SetTrack edit{.track = track->id};
                change(edit, *track);
                return Outcome{.edits = {edit}, .label = text};
            },
            .on =
                [is_on](const Desk& desk) {
                    const Track* track = desk.target_track();
                    return track && is_on(*track);
                }};
}

Result<Outcome> add(const Desk& desk, TrackKind kind) {
    FreshNames names(*desk.project);
    const TrackId id{names("track")};
    return Outcome{.edits = {AddTrack{id, kind}}, .label = "Add a track", .track = id};
}

Result<Outcome> remove(const Desk& desk, const Args& args) {
    const Track* track = meant(desk, args);
    if (!track) return Refusal{needs_track({})};
    return Outcome{.edits = {RemoveTrack{track->id}}, .label = "Remove the track"};
}

Result<Outcome> rename(const Desk& desk, const Args& args) {
    const Track* track = meant(desk, args);
    if (!track) return Refusal{needs_track({})};
    return Outcome{.edits = {SetTrack{.track = track->id, .name = args.at("name").get<std::string>()}},
                   .label = "Rename the track"};
}

/// Pictures and titles: up is on top. Sound tracks are listed from the first down.
Result<Outcome> move(const Desk& desk, const Args& args, bool up) {
    const Track* track = meant(desk, args);
    if (!track) return Refusal{needs_track({})};
    const auto& tracks = desk.project->tracks;
    const auto here =
        std::find_if(tracks.begin(), tracks.end(), [&](const auto& t) { return t.get() == track; });
    const int step = up == (track->kind != TrackKind::audio) ? 1 : -1;
    for (auto at = here - tracks.begin() + step; at >= 0 && at < static_cast<std::ptrdiff_t>(tracks.size());
         at += step)
        if (tracks[static_cast<std::size_t>(at)]->kind == track->kind)
            return Outcome{
                .edits = {MoveTrack{track->id, at}}, .label = "Move the track", .track = track->id};
    return Refusal{up ? "This is the topmost track of its kind." : "This is the lowest track of its kind."};
}

/// Gain, pan: what a mixer sets.
Result<Outcome> mix(const Desk& desk, const Args& args) {
    const Track* track = meant(desk, args);
    if (!track) return Refusal{needs_track({})};
    SetTrack edit{.track = track->id};
    if (args.contains("gain")) edit.gain_db = args.at("gain").get<double>();
    if (args.contains("pan")) edit.pan = args.at("pan").get<double>();
    if (!edit.gain_db && !edit.pan) return Refusal{"Say a gain in dB, or a pan from -1 to 1."};
    return Outcome{.edits = {edit}, .label = edit.gain_db ? "Gain of the track" : "Pan of the track"};
}

Result<Outcome> aim(const Desk& desk, const Args& args) {
    const Track* track = meant(desk, args);
    if (!track) return Refusal{needs_track({})};
    std::set<TrackId> targets = desk.targets;
    const bool was = targets.contains(track->id);
    std::erase_if(targets, [&](const TrackId& id) { // one of a kind
        const Track* other = desk.project->find_track(id);
        return !other || other->kind == track->kind;
    });
    if (!was) targets.insert(track->id);
    return Outcome{.track = track->id, .targets = targets};
}

Result<Outcome> choose(const Desk& desk, const Args& args) {
    const Track* track = meant(desk, args);
    if (!track) return Refusal{needs_track({})};
    return Outcome{.track = track->id};
}

std::string nothing(const Desk&) {
    return {};
}

} // namespace

std::vector<Command> track_commands() {
    return {
        plain("track.add_video", "Add a video track", "add", nothing,
              [](const Desk& desk) { return add(desk, TrackKind::video); }),
        plain("track.add_audio", "Add a sound track", "add", nothing,
              [](const Desk& desk) { return add(desk, TrackKind::audio); }),
        plain("track.add_title", "Add a title track", "add", nothing,
              [](const Desk& desk) { return add(desk, TrackKind::title); }),
        plain("track.add_subtitle", "Add a subtitle track", "add", nothing,
              [](const Desk& desk) { return add(desk, TrackKind::subtitle); }),
        switch_of(
            "track.lock", "Lock the track", "lock", [](const Track& t) { return t.locked; },
            [](SetTrack& edit, const Track& t) { edit.locked = !t.locked; }),
        switch_of(
            "track.hide", "Hide the track", "eye", [](const Track& t) { return t.hidden; },
            [](SetTrack& edit, const Track& t) { edit.hidden = !t.hidden; }),
        switch_of(
            "track.mute", "Mute the track", "mute", [](const Track& t) { return t.muted; },
            [](SetTrack& edit, const Track& t) { edit.muted = !t.muted; }),
        switch_of(
            "track.solo", "Hear this track alone", "solo", [](const Track& t) { return t.solo; },
            [](SetTrack& edit, const Track& t) { edit.solo = !t.solo; }),
        switch_of(
            "track.sync_lock", "Move with the others when they ripple", "",
            [](const Track& t) { return t.sync_locked; },
            [](SetTrack& edit, const Track& t) { edit.sync_locked = !t.sync_locked; }),
        {.id = "track.remove",
         .text = "Remove the track",
         .icon = "trash",
         .args = of_a_track(),
         .why_not = nothing,
         .run = remove},
        {.id = "track.rename",
         .text = "Rename the track…",
         .args = {{"name", "Name of the track", ArgSpec::Kind::text, true},
                  {"track", "Track", ArgSpec::Kind::track, false}},
         .why_not = nothing,
         .run = rename},
        {.id = "track.up",
         .text = "Move the track up",
         .args = of_a_track(),
         .why_not = nothing,
         .run = [](const Desk& desk, const Args& args) { return move(desk, args, true); }},
        {.id = "track.down",
         .text = "Move the track down",
         .args = of_a_track(),
         .why_not = nothing,
         .run = [](const Desk& desk, const Args& args) { return move(desk, args, false); }},
        {.id = "track.mix",
         .text = "Gain and pan of the track",
         .args = {{"gain", "Gain in dB", ArgSpec::Kind::number, false},
                  {"pan", "Pan from -1 to 1", ArgSpec::Kind::number, false},
                  {"track", "Track", ArgSpec::Kind::track, false}},
         .why_not = nothing,
         .run = mix},
        {.id = "track.target",
         .text = "Put things on this track",
         .icon = "target",
         .args = of_a_track(),
         .run = aim,
         .on =
             [](const Desk& desk) {
                 const Track* track = desk.target_track();
                 return track && desk.targets.contains(track->id);
             }},
        {.id = "track.choose", .text = "Choose the track", .args = of_a_track(), .run = choose},
    };
}

} // namespace core
