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

std::vector<Edit> drop_edits(const Project& project, const Media& media, const DropPlace& place,
                             const std::optional<TimeRange>& part) {
    return drop_edits(project, Project::BinEntry{&media}, place, part);
}

std::vector<Edit> drop_edits(const Project& project, const Project::BinEntry& entry, const DropPlace& place,
                             const std::optional<TimeRange>& part) {
    const Media& media = *entry.media;
    const Track* target = project.find_track(place.track);
    const bool fits =
        target && !target->locked &&
        (target->kind == TrackKind::video ? media.kind != MediaKind::audio
                                          : target->kind == TrackKind::audio && media.has_audio);
    const Project seen = fits ? with_only(project, place.track) : project;
    const auto free = place_edits(seen, entry, Placement::overwrite, place.at, part);
    const bool room = std::none_of(
        free.begin(), free.end(), [](const Edit& edit) { return std::holds_alternative<DeleteRange>(edit); });
    return room ? free : place_edits(seen, entry, Placement::insert, place.at, part);
}

Result<std::vector<Edit>> drop_edits(const Project& project, const std::vector<Dropped>& media,
                                     DropPlace place) {
    std::vector<Edit> edits;
    Project now = project;
    for (const Dropped& each : media) {
        const Project::BinEntry found = now.find_entry(each.media);
        if (!found.media) return Refusal{"That media is not in the bin any more."};
        const auto put = drop_edits(now, found, place, each.part);
        auto after = core::apply(now, put);
        if (!after) return Refusal{after.message()};
        now = std::move(after.value());
        for (const Edit& edit : put) {
            if (const auto* add = std::get_if<AddClip>(&edit))
                place.at = std::max(place.at, now.find_clip(add->clip.id).clip->end());
            edits.push_back(edit);
        }
    }
    return edits;
}

} // namespace core
