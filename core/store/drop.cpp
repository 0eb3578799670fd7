// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/drop.h"
#include "core/store/import.h"
#include <algorithm>

namespace core {
namespace {

/// The project as `place_edits` is to see it: of the chosen track's kind only that track is open.
Project with_only(const Project& project, const TrackId& chosen) {
    Project seen = project;
    const Track* target = project.find_track(chosen);
    if (!target) return seen;
    for (auto& track : seen.tracks)
        if (track->kind == target->kind && track->id != chosen) {
            auto closed = std::make_shared<Track>(*track);
            closed->locked = true;
            track = std::move(closed);
        }
    return seen;
}

} // namespace

std::vector<Edit> drop_edits(const Project& project, const Media& media, const DropPlace& place) {
    const Track* target = project.find_track(place.track);
    const bool fits =
        target && !target->locked &&
        (target->kind == TrackKind::video ? media.kind != MediaKind::audio
                                          : target->kind == TrackKind::audio && media.has_audio);
    const Project seen = fits ? with_only(project, place.track) : project;
    const auto free = place_edits(seen, media, Placement::overwrite, place.at);
    const bool room = std::none_of(
        free.begin(), free.end(), [](const Edit& edit) { return std::holds_alternative<DeleteRange>(edit); });
    return room ? free : place_edits(seen, media, Placement::insert, place.at);
}

} // namespace core
