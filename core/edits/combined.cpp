// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/combined.h"
#include <algorithm>

namespace core {

const Clip* neighbour(const Project& project, const ClipId& id, const std::string& edge) {
    const auto found = project.find_clip(id);
    if (!found.clip) return nullptr;
    for (const Clip& other : found.track->clips)
        if (edge == "end" ? other.start == found.clip->end() : other.end() == found.clip->start)
            return &other;
    return nullptr;
}

std::vector<Edit> roll_edits(const Project& project, const ClipId& id, const std::string& edge, Time to) {
    const auto found = project.find_clip(id);
    if (!found.clip) return {};
    const Clip* other = neighbour(project, id, edge);
    const Edit own = TrimClip{id, edge, to};
    if (!other) return {own};
    const Edit theirs = TrimClip{other->id, edge == "end" ? "start" : "end", to};
    // The one that gives way goes first: two clips never lie over each other in between.
    const bool grows = edge == "end" ? to > found.clip->end() : to < found.clip->start;
    return grows ? std::vector<Edit>{theirs, own} : std::vector<Edit>{own, theirs};
}

std::vector<Edit> slide_edits(const Project& project, const ClipId& id, Time by) {
    const auto found = project.find_clip(id);
    if (!found.clip || by == Time(0)) return {};
    std::vector<ClipId> moved{id};
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            if (!found.clip->link.empty() && clip.link == found.clip->link && clip.id != id)
                moved.push_back(clip.id);
    const Clip *before = neighbour(project, id, "start"), *after = neighbour(project, id, "end");
    std::vector<Edit> edits;
    const auto trim_before = [&] {
        if (before) edits.emplace_back(TrimClip{before->id, "end", found.clip->start + by});
    };
    const auto trim_after = [&] {
        if (after) edits.emplace_back(TrimClip{after->id, "start", found.clip->end() + by});
    };
    by > Time(0) ? trim_after() : trim_before();
    edits.emplace_back(MoveClips{moved, by, {}});
    by > Time(0) ? trim_before() : trim_after();
    return edits;
}

std::vector<Edit> clear_range_edits(const Project& project, const TimeRange& range, bool ripple) {
    if (range.length() <= Time(0) || range.start >= project.duration()) return {};
    const bool anything =
        ripple || std::any_of(project.tracks.begin(), project.tracks.end(), [&](const auto& t) {
            return std::any_of(t->clips.begin(), t->clips.end(),
                               [&](const Clip& c) { return c.range().overlaps(range); });
        });
    return anything ? std::vector<Edit>{DeleteRange{range, ripple, {}}} : std::vector<Edit>{};
}

} // namespace core
