// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/combined.h"
#include "core/edits/moves.h"
#include "core/edits/sync.h"
#include <algorithm>
#include <set>

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

namespace {

/// The place of the first clip that ends after a time.
std::size_t first_after(const ClipList& clips, Time time) {
    std::size_t from = 0, to = clips.size();
    while (from < to) {
        const std::size_t middle = from + (to - from) / 2;
        clips[middle].end() > time ? to = middle : from = middle + 1;
    }
    return from;
}

} // namespace

std::vector<Edit> overlap_edits(const Project& project, const std::vector<ClipId>& moved, Time by,
                                const std::vector<TrackId>& tracks) {
    std::vector<Edit> trims, fades;
    const auto all = find_all(project, moved);
    const std::set<ClipId> going(moved.begin(), moved.end());
    for (std::size_t i = 0; i < moved.size(); ++i) {
        const auto& found = all[i];
        const bool stays = i >= tracks.size() || tracks[i].empty();
        const Track* target = stays ? found.track : project.find_track(tracks[i]);
        if (!found.clip || !target || target->for_titles()) return {};
        const TimeRange there{found.clip->start + by, found.clip->end() + by};
        for (std::size_t n = first_after(target->clips, there.start); n < target->clips.size(); ++n) {
            const Clip& other = target->clips[n];
            if (other.start >= there.end) break;
            if (going.contains(other.id)) continue;
            const bool behind = there.start > other.start && there.end > other.end();
            if (!behind && !(there.start < other.start && there.end < other.end())) return {};
            const Clip &left = behind ? other : *found.clip, &right = behind ? *found.clip : other;
            const Time both = behind ? other.end() - there.start : there.end - other.start;
            // The one that goes out ends where the other begins; what it loses is what the fade shows of it.
            trims.emplace_back(TrimClip{left.id, "end", left.end() - both, false, false});
            fades.emplace_back(
                AddTransition{{.kind = target->kind == TrackKind::audio ? "crossfade" : "dissolve",
                               .from = left.id,
                               .to = right.id,
                               .length = both,
                               .alignment = Alignment::after}});
        }
    }
    if (trims.empty()) return {};
    std::vector<Edit> edits = std::move(trims);
    edits.emplace_back(MoveClips{moved, by, {}, tracks});
    edits.insert(edits.end(), fades.begin(), fades.end());
    return edits;
}

std::vector<Edit> speed_edits(const Project& project, const ClipId& id, Time length) {
    const auto found = project.find_clip(id);
    if (!found.clip) return {};
    const auto frames = [&](Time time) { return frame_at(time + Time(1), project.rate()); };
    const std::int64_t now = frames(found.clip->length()), then = frames(length);
    if (now < 1 || then < 1 || now == then) return {};
    const FrameRate speed = found.clip->speed;
    return {SetClip{.clip = id, .speed = FrameRate{speed.num * now, speed.den * then}}};
}

std::vector<EdgePicture> edge_pictures(const Project& project, const ClipId& id, bool start, bool end) {
    auto found = project.find_clip(id);
    if (found.clip && found.track->kind == TrackKind::audio)
        for (const ClipId& partner : linked_clips(project, id))
            if (const auto other = project.find_clip(partner);
                other.clip && other.track->kind != TrackKind::audio)
                found = other;
    if (!found.clip || found.track->kind == TrackKind::audio) return {};
    const auto last = [&](const Clip* clip) {
        return clip ? EdgePicture{clip->id, std::max(clip->start, clip->end() - Time(1))} : EdgePicture{};
    };
    const auto first = [](const Clip* clip) {
        return clip ? EdgePicture{clip->id, clip->start} : EdgePicture{};
    };
    std::vector<EdgePicture> pictures;
    if (start) pictures = {last(neighbour(project, found.clip->id, "start")), first(found.clip)};
    if (end) {
        pictures.push_back(last(found.clip));
        pictures.push_back(first(neighbour(project, found.clip->id, "end")));
    }
    return pictures;
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
