// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/desk.h"
#include <algorithm>

namespace core {

Time Clipboard::length() const {
    Time end{};
    for (const Item& item : items)
        end = std::max(end, item.clip.end());
    return end;
}

Marks Desk::marks_of(const MediaId& id) const {
    const auto entry = project->find_entry(id);
    return entry.media ? entry.marks() : Marks{};
}

std::optional<TimeRange> Desk::part_of(const MediaId& id) const {
    const auto entry = project->find_entry(id);
    if (!entry.media) return std::nullopt;
    if (const auto marked = entry.marks().within(entry.whole())) return marked;
    return entry.subclip ? std::optional(entry.subclip->part) : std::nullopt;
}

const Clip* Desk::selected_clip() const {
    const Clip* only = nullptr;
    for (const ClipId& id : selection) {
        const auto found = project->find_clip(id);
        if (!found.clip || found.track->kind == TrackKind::audio) continue;
        if (only) return nullptr;
        only = found.clip;
    }
    return only;
}

const Clip* Desk::target_clip() const {
    if (const Clip* selected = selected_clip()) return selected;
    const Clip* under = nullptr;
    for (const auto& of : project->tracks)
        if (of->kind == TrackKind::video)
            for (const Clip& clip : of->clips)
                if (clip.range().contains(playhead) || (!under && clip.end() == playhead)) under = &clip;
    return under;
}

const Track* Desk::target_track() const {
    if (const Track* chosen = project->find_track(track)) return chosen;
    const Track* of_selected = nullptr;
    for (const ClipId& id : selection)
        if (const auto found = project->find_clip(id); found.track) {
            if (of_selected && of_selected != found.track) return nullptr;
            of_selected = found.track;
        }
    if (of_selected) return of_selected;
    for (const auto& each : project->tracks)
        if (targets.contains(each->id)) return each.get();
    return nullptr;
}

std::vector<ClipId> Desk::selected() const {
    std::vector<ClipId> ids;
    if (selection.empty()) return ids;
    for (const auto& each : project->tracks)
        for (const Clip& clip : each->clips)
            if (selection.contains(clip.id)) ids.push_back(clip.id);
    return ids;
}

} // namespace core
