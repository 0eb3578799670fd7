// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is selected, by other ways than the mouse.
#include "core/edits/sync.h"
#include "core/session/common.h"

#include <algorithm>

namespace core {
namespace {

using namespace session_parts;

Result<Outcome> selected_where(const Desk& desk,
                               const std::function<bool(const Track&, const Clip&)>& is_meant) {
    std::set<ClipId> ids;
    for_each_clip(*desk.project, [&](const Track& track, const Clip& clip) {
        if (is_meant(track, clip)) ids.insert(clip.id);
    });
    return Outcome{.selection = std::move(ids)};
}

/// From the playhead on: what begins there or later, and what lies across it.
Result<Outcome> from_playhead(const Desk& desk, bool forward, bool one_track) {
    const Track* only = one_track ? desk.target_track() : nullptr;
    return selected_where(desk, [&](const Track& track, const Clip& clip) {
        if (track.locked || (only && &track != only)) return false;
        return forward ? clip.end() > desk.playhead : clip.start < desk.playhead;
    });
}

/// The next or previous clip of the track of what is selected; with nothing selected the clip at the
/// playhead.
Result<Outcome> neighbour_clip(const Desk& desk, int direction) {
    const auto ids = desk.selected();
    const auto with_partners = [&](const Clip& clip) {
        const auto group = clips_moving_with(*desk.project, clip.id);
        return Outcome{.selection = std::set<ClipId>(group.begin(), group.end()), .playhead = clip.start};
    };
    if (ids.empty()) {
        if (const Clip* clip = desk.target_clip()) return with_partners(*clip);
        return Refusal{"There is no clip at the playhead."};
    }
    const auto from = desk.project->find_clip(direction > 0 ? ids.back() : ids.front());
    const auto here = desk.selected_clip() ? desk.project->find_clip(desk.selected_clip()->id) : from;
    const auto& clips = here.track->clips;
    const auto own =
        std::find_if(clips.begin(), clips.end(), [&](const Clip& c) { return c.id == here.clip->id; });
    const auto index = own - clips.begin() + direction;
    if (index < 0 || index >= static_cast<std::ptrdiff_t>(clips.size()))
        return Refusal{direction > 0 ? "This is the last clip of its track."
                                     : "This is the first clip of its track."};
    return with_partners(clips[static_cast<std::size_t>(index)]);
}

/// The clip of the next track (in the order of the project) at the time of what is selected.
Result<Outcome> other_track_clip(const Desk& desk, int direction) {
    const auto ids = desk.selected();
    if (ids.empty()) return neighbour_clip(desk, 0);
    const auto here = desk.project->find_clip(ids.front());
    const auto& tracks = desk.project->tracks;
    for (std::size_t i = 0; i < tracks.size(); ++i) {
        if (tracks[i].get() != here.track) continue;
        for (auto next = static_cast<std::ptrdiff_t>(i) + direction;
             next >= 0 && next < static_cast<std::ptrdiff_t>(tracks.size()); next += direction)
            for (const Clip& clip : tracks[static_cast<std::size_t>(next)]->clips)
                if (clip.range().overlaps(here.clip->range()))
                    return Outcome{.selection = std::set<ClipId>{clip.id}};
    }
    return Refusal{"There is no clip at that time on another track."};
}

} // namespace

std::vector<Command> selection_commands() {
    return {
        plain("select.all", "Select all", "", needs_film,
              [](const Desk& desk) {
                  return selected_where(desk, [](const Track&, const Clip&) { return true; });
              }),
        plain("select.none", "Select nothing", "", needs_selection,
              [](const Desk&) -> Result<Outcome> { return Outcome{.selection = std::set<ClipId>{}}; }),
        plain("select.invert", "Invert the selection", "", needs_film,
              [](const Desk& desk) {
                  return selected_where(desk, [&](const Track&, const Clip& clip) {
                      return !desk.selection.contains(clip.id);
                  });
              }),
        plain("select.forward", "Select all from the playhead", "", needs_film,
              [](const Desk& desk) { return from_playhead(desk, true, false); }),
        plain("select.backward", "Select all before the playhead", "", needs_film,
              [](const Desk& desk) { return from_playhead(desk, false, false); }),
        plain("select.forward_track", "Select the track from the playhead", "", needs_track,
              [](const Desk& desk) { return from_playhead(desk, true, true); }),
        plain("select.at_playhead", "Select the clips at the playhead", "", needs_film,
              [](const Desk& desk) {
                  return selected_where(desk, [&](const Track&, const Clip& clip) {
                      return clip.range().contains(desk.playhead);
                  });
              }),
        plain("select.next", "Select the next clip", "", needs_film,
              [](const Desk& desk) { return neighbour_clip(desk, 1); }),
        plain("select.previous", "Select the previous clip", "", needs_film,
              [](const Desk& desk) { return neighbour_clip(desk, -1); }),
        plain("select.track_above", "Select the clip on the track above", "", needs_film,
              [](const Desk& desk) { return other_track_clip(desk, 1); }),
        plain("select.track_below", "Select the clip on the track below", "", needs_film,
              [](const Desk& desk) { return other_track_clip(desk, -1); }),
    };
}

} // namespace core
