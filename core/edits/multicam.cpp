// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/multicam.h"
#include "core/edits/sync.h"
#include <algorithm>
#include <map>
#include <set>

namespace core {
namespace {

/// What is wrong with them as recordings of one scene.
std::optional<std::string> unfit(const Project& project, const std::vector<Angle>& angles) {
    if (angles.size() < 2) return "Select the clips of one scene first: two or more.";
    std::set<std::string> media;
    for (const Angle& angle : angles) {
        const auto found = project.find_clip(angle.clip);
        if (!found.clip || found.clip->takes().empty())
            return "Only clips of recordings can be brought into step.";
        if (found.clip->speed.num != found.clip->speed.den || found.clip->reversed || found.clip->frozen)
            return "'" + found.clip->name + "' does not run at its own speed; give it 100 % forwards first.";
        media.insert(found.clip->takes()[found.clip->active_take()].media.value);
    }
    if (media.size() < angles.size()) return "The clips show the same recording; select one of each camera.";
    return {};
}

/// Where the medium's zero would lie on the timeline.
Time zero_of(const Clip& clip) {
    return clip.start - clip.source.start + clip.takes()[clip.active_take()].origin;
}

bool lies_over(const Track& track, const TimeRange& range, const std::set<ClipId>& but,
               const std::map<TrackId, std::vector<TimeRange>>& placed) {
    for (const Clip& clip : track.clips)
        if (!but.contains(clip.id) && clip.range().overlaps(range)) return true;
    const auto found = placed.find(track.id);
    return found != placed.end() && std::any_of(found->second.begin(), found->second.end(),
                                                [&](const TimeRange& each) { return each.overlaps(range); });
}

} // namespace

Result<std::vector<Edit>> align_edits(const Project& project, const std::vector<Angle>& angles) {
    if (const auto why = unfit(project, angles)) return Refusal{*why};
    const Clip& first = *project.find_clip(angles.front().clip).clip;
    std::map<ClipId, Time> by; // with their sounds
    Time earliest = first.start;
    for (const Angle& angle : angles) {
        const Clip& clip = *project.find_clip(angle.clip).clip;
        const Time moved = zero_of(first) + (angle.zero - angles.front().zero) - zero_of(clip);
        for (const ClipId& id : linked_clips(project, clip.id)) {
            by[id] = moved;
            earliest = std::min(earliest, project.find_clip(id).clip->start + moved);
        }
    }
    const Time right = earliest < Time(0) ? -earliest : Time(0);
    std::vector<Edit> tracks, moves;
    std::set<ClipId> moving;
    for (const auto& [id, time] : by)
        moving.insert(id);
    std::map<TrackId, std::vector<TimeRange>> placed;
    std::int64_t number = project.next_id;
    for (const Angle& angle : angles)
        for (const ClipId& id : linked_clips(project, angle.clip)) {
            const auto found = project.find_clip(id);
            const Time moved = by[id] + right;
            const TimeRange there{found.clip->start + moved, found.clip->end() + moved};
            TrackId target;
            for (const auto& track : project.tracks)
                if (target.empty() && track->id == found.track->id &&
                    !lies_over(*track, there, moving, placed))
                    target = track->id;
            for (const auto& track : project.tracks)
                if (target.empty() && track->kind == found.track->kind && !track->locked &&
                    !lies_over(*track, there, moving, placed))
                    target = track->id;
            if (target.empty()) {
                do
                    target.value = "step" + std::to_string(number++);
                while (project.find_track(target));
                tracks.emplace_back(AddTrack{target, found.track->kind});
            }
            placed[target].push_back(there);
            if (target == found.track->id && moved == Time(0)) continue;
            moves.emplace_back(MoveClips{{id}, moved, target == found.track->id ? TrackId{} : target});
        }
    // Those that go to other tracks first, then from the right: none is moved over one that goes as well.
    std::stable_sort(moves.begin(), moves.end(), [&](const Edit& a, const Edit& b) {
        const auto &x = std::get<MoveClips>(a), &y = std::get<MoveClips>(b);
        if (x.track.empty() != y.track.empty()) return y.track.empty();
        const Time at = project.find_clip(x.clips[0]).clip->start,
                   other = project.find_clip(y.clips[0]).clip->start;
        return x.by > Time(0) ? at > other : at < other;
    });
    tracks.insert(tracks.end(), moves.begin(), moves.end());
    return tracks;
}

Result<std::vector<Edit>> multicam_edits(const Project& project, const std::vector<Angle>& angles) {
    if (const auto why = unfit(project, angles)) return Refusal{*why};
    const auto longest = std::max_element(angles.begin(), angles.end(), [&](const Angle& a, const Angle& b) {
        return project.find_clip(a.clip).clip->length() < project.find_clip(b.clip).clip->length();
    });
    const Clip& kept = *project.find_clip(longest->clip).clip;
    const Take& shown = kept.takes()[kept.active_take()];
    std::vector<Edit> edits;
    std::vector<ClipId> gone;
    for (const Angle& angle : angles) {
        if (angle.clip == kept.id) continue;
        const Clip& clip = *project.find_clip(angle.clip).clip;
        edits.emplace_back(AddTake{kept.id,
                                   {.media = clip.takes()[clip.active_take()].media,
                                    .origin = shown.origin + (angle.zero - longest->zero)}});
        for (const ClipId& id : linked_clips(project, clip.id))
            gone.push_back(id);
    }
    edits.emplace_back(SelectTake{kept.id, static_cast<std::int64_t>(kept.active_take())});
    edits.emplace_back(RemoveClips{gone, false});
    return edits;
}

std::vector<std::size_t> angles_of(const Clip& clip) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < clip.takes().size(); ++i)
        if (!clip.takes()[i].generated) places.push_back(i);
    return places;
}

std::size_t angle_count(const Clip& clip) {
    return angles_of(clip).size();
}

Result<std::vector<Edit>> angle_edits(const Project& project, const ClipId& id, std::size_t angle,
                                      std::optional<Time> cut) {
    const auto found = project.find_clip(id);
    if (!found.clip) return Refusal{"There is no such clip."};
    const auto angles = angles_of(*found.clip);
    if (angle >= angles.size())
        return Refusal{"'" + found.clip->name + "' has " + std::to_string(angles.size()) +
                       (angles.size() == 1 ? " angle." : " angles.")};
    const auto take = static_cast<std::int64_t>(angles[angle]);
    if (found.clip->active_take() == angles[angle]) return std::vector<Edit>{};
    if (!cut || *cut <= found.clip->start || *cut >= found.clip->end())
        return std::vector<Edit>{SelectTake{id, take}};
    const Edit split = SplitClip{id, *cut};
    const auto after = apply(project, {split});
    if (!after) return Refusal{after.message()};
    for (const Clip& clip : after.value().find_track(found.track->id)->clips)
        if (clip.start == *cut) return std::vector<Edit>{split, SelectTake{clip.id, take}};
    return Refusal{"The clip cannot be cut there."};
}

} // namespace core
