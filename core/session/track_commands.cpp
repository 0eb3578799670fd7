// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks: added, switched, aimed at.
#include "core/session/common.h"

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
        switch_of(
            "track.lock", "Lock the track", "lock", [](const Track& t) { return t.locked; },
            [](SetTrack& edit, const Track& t) { edit.locked = !t.locked; }),
        switch_of(
            "track.hide", "Hide the track", "eye", [](const Track& t) { return t.hidden; },
            [](SetTrack& edit, const Track& t) { edit.hidden = !t.hidden; }),
        switch_of(
            "track.mute", "Mute the track", "mute", [](const Track& t) { return t.muted; },
            [](SetTrack& edit, const Track& t) { edit.muted = !t.muted; }),
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
