// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/project.h"
#include <algorithm>

namespace core {
namespace {

Project::Found find_in(const Tracks& tracks, const ClipId& id) {
    for (const auto& track : tracks)
        for (const Clip& clip : track->clips)
            if (clip.id == id) return {track.get(), &clip};
    return {};
}

const Track* find_in(const Tracks& tracks, const TrackId& id) {
    for (const auto& track : tracks)
        if (track->id == id) return track.get();
    return nullptr;
}

} // namespace

Time duration_of(const Tracks& tracks) {
    Time end{};
    for (const auto& track : tracks)
        if (!track->clips.empty()) end = std::max(end, track->clips.back().end());
    return end;
}

const Media* Project::find_media(const MediaId& id) const {
    for (const auto& item : media)
        if (item->id == id) return item.get();
    return nullptr;
}

const Subclip* Project::find_subclip(const MediaId& id) const {
    for (const auto& item : subclips)
        if (item->id == id) return item.get();
    return nullptr;
}

Project::BinEntry Project::find_entry(const MediaId& id) const {
    if (const Subclip* subclip = find_subclip(id)) return {find_media(subclip->media), subclip};
    return {find_media(id), nullptr};
}

const Sequence* Project::find_sequence(const SequenceId& id) const {
    for (const auto& sequence : sequences)
        if (sequence->id == id) return sequence.get();
    return nullptr;
}

const Track* Project::find_track(const TrackId& id) const {
    if (const Track* track = find_in(tracks, id)) return track;
    for (const auto& sequence : sequences)
        if (const Track* track = find_in(sequence->tracks, id)) return track;
    return nullptr;
}

Project::Found Project::find_clip(const ClipId& id) const {
    if (const Found found = find_in(tracks, id); found.clip) return found;
    for (const auto& sequence : sequences)
        if (const Found found = find_in(sequence->tracks, id); found.clip) return found;
    return {};
}

SequenceId Project::sequence_of(const TrackId& id) const {
    for (const auto& sequence : sequences)
        if (find_in(sequence->tracks, id)) return sequence->id;
    return {};
}

const Tracks& Project::tracks_of(const SequenceId& id) const {
    static const Tracks none;
    if (id.empty()) return tracks;
    const Sequence* sequence = find_sequence(id);
    return sequence ? sequence->tracks : none;
}

} // namespace core
