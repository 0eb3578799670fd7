// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline/edits.h"
#include "core/effects/catalogue.h"
#include "core/timeline/problem_of.h"
#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

namespace core {
namespace {

[[noreturn]] void refuse(const std::string& why) {
    throw Refusal{why};
}

/// A copy of a project whose tracks can be changed one by one; untouched tracks stay shared.
class Draft {
  public:
    explicit Draft(const Project& project) : project(project) {}
    Project project;

    Track& track(const TrackId& id) {
        for (auto& shared : project.tracks)
            if (shared->id == id) {
                if (shared->locked) refuse("the track " + id.value + " is locked; unlock it first");
                auto own = std::make_shared<Track>(*shared);
                shared = own;
                return *own;
            }
        refuse("there is no track " + id.value);
    }
    [[nodiscard]] Project::Found find(const ClipId& id) const {
        const auto found = project.find_clip(id);
        if (!found.clip) refuse("there is no clip " + id.value + " on the timeline");
        return found;
    }
    /// The clip, writable. The reference lives until the next call.
    Clip& clip(const ClipId& id) {
        Track& owner = track(find(id).track->id);
        return *std::find_if(owner.clips.begin(), owner.clips.end(),
                             [&](const Clip& c) { return c.id == id; });
    }
    std::string fresh(const char* prefix) { return prefix + std::to_string(project.next_id++); }
    /// The clip and those linked to it.
    [[nodiscard]] std::vector<ClipId> group(const ClipId& id, bool linked) const {
        std::vector<ClipId> ids{id};
        const std::string link = find(id).clip->link;
        if (!linked || link.empty()) return ids;
        for (const auto& track : project.tracks)
            for (const Clip& clip : track->clips)
                if (clip.link == link && clip.id != id) ids.push_back(clip.id);
        return ids;
    }
    /// Puts the clips in order and refuses when two lie over each other.
    void settle() {
        for (auto& shared : project.tracks) {
            std::vector<Clip> clips = shared->clips;
            std::stable_sort(clips.begin(), clips.end(),
                             [](const Clip& a, const Clip& b) { return a.start < b.start; });
            for (std::size_t i = 0; i + 1 < clips.size(); ++i)
                if (clips[i].end() > clips[i + 1].start)
                    refuse("'" + clips[i].name + "' would lie over '" + clips[i + 1].name + "' on track " +
                           shared->id.value + "; make room first");
            if (!clips.empty() && clips.front().start < Time(0))
                refuse("a clip would begin before the timeline does");
            auto own = std::make_shared<Track>(*shared);
            own->clips = std::move(clips);
            shared = own;
        }
    }
};

Track* find_unlocked(Draft& draft, std::size_t index) {
    if (draft.project.tracks[index]->locked) return nullptr;
    auto own = std::make_shared<Track>(*draft.project.tracks[index]);
    draft.project.tracks[index] = own;
    return own.get();
}

void shift_after(Track& track, Time from, Time by) {
    for (Clip& clip : track.clips)
        if (clip.start >= from) clip.start += by;
}

/// Cuts a clip at `at`; the second part takes the new id.
std::pair<Clip, Clip> cut(const Clip& clip, Time at, const ClipId& second_id) {
    Clip left = clip, right = clip;
    const Time into = rescale((at - clip.start).count(), clip.speed.num, clip.speed.den);
    if (clip.reversed) {
        left.source.start = clip.source.end - into;
        right.source.end = left.source.start;
    } else {
        left.source.end = clip.source.start + into;
        right.source.start = left.source.end;
    }
    right.id = second_id;
    right.start = at;
    left.fade_out = right.fade_in = Time(0);
    return {left, right};
}

void run(Draft& d, const AddMedia& e) {
    Media media = e.media;
    if (media.id.empty()) media.id.value = d.fresh("m");
    if (d.project.find_media(media.id)) refuse("the bin already has a media " + media.id.value);
    if (media.path.empty()) refuse("a media needs a path");
    d.project.media.push_back(std::make_shared<Media>(media));
}

/// Changes a media of the bin on a copy of its own.
template <typename Change>
void change_media(Draft& d, const MediaId& id, const Change& change) {
    for (auto& shared : d.project.media)
        if (shared->id == id) {
            auto own = std::make_shared<Media>(*shared);
            change(*own);
            shared = own;
            return;
        }
    refuse("there is no media " + id.value + " in the bin");
}

void run(Draft& d, const RelinkMedia& e) {
    change_media(d, e.media, [&](Media& media) { media.path = e.path; });
}

void run(Draft& d, const SetCaption& e) {
    change_media(d, e.media, [&](Media& media) { media.caption = e.text; });
}

void run(Draft& d, const AddTrack& e) {
    auto track = std::make_shared<Track>();
    track->id = e.id.empty() ? TrackId{d.fresh("t")} : e.id;
    track->kind = e.kind;
    if (d.project.find_track(track->id)) refuse("there is already a track " + track->id.value);
    d.project.tracks.push_back(track);
}

void check_source(const Draft& d, const Clip& clip) {
    if (clip.source.length() <= Time(0)) refuse("a clip needs a length above zero");
    if (!clip.speed.valid()) refuse("the speed must be above zero");
    for (const Take& take : clip.takes)
        if (!d.project.find_media(take.media))
            refuse("the clip names the media " + take.media.value + ", which is not in the bin");
}

void run(Draft& d, const AddClip& e) {
    Clip clip = e.clip;
    if (clip.id.empty()) clip.id.value = d.fresh("c");
    if (d.project.find_clip(clip.id).clip) refuse("there is already a clip " + clip.id.value);
    for (Take& take : clip.takes)
        if (take.id.empty()) take.id.value = d.fresh("k");
    check_source(d, clip);
    if (clip.start < Time(0)) refuse("a clip cannot begin before the timeline does");
    const TrackId id = e.track;
    if (e.insert) {
        for (const Clip& other : d.track(id).clips)
            if (other.start < clip.start && other.end() > clip.start)
                refuse("there is a clip at that time; split it first, then insert");
        shift_after(d.track(id), clip.start, clip.length());
    }
    d.track(id).clips.push_back(clip);
}

void run(Draft& d, const RemoveClips& e) {
    if (e.clips.empty()) refuse("no clip was named");
    std::vector<std::pair<TimeRange, TrackId>> gaps;
    for (const ClipId& id : e.clips) {
        const auto found = d.find(id);
        gaps.emplace_back(found.clip->range(), found.track->id);
        auto& clips = d.track(found.track->id).clips;
        clips.erase(std::find_if(clips.begin(), clips.end(), [&](const Clip& c) { return c.id == id; }));
    }
    if (!e.ripple) return;
    // Later clips close up, last gap first, each on its own track.
    std::sort(gaps.begin(), gaps.end(),
              [](const auto& a, const auto& b) { return a.first.start > b.first.start; });
    for (const auto& [range, id] : gaps)
        shift_after(d.track(id), range.end, -range.length());
}

void run(Draft& d, const DeleteRange& e) {
    if (e.range.length() <= Time(0) || e.range.start < Time(0))
        refuse("the range to delete must have a length and begin at or after 0");
    if (e.range.start >= d.project.duration())
        refuse("the range lies after the end of the timeline (" +
               std::to_string(to_seconds(d.project.duration())) + " s)");
    for (std::size_t i = 0; i < d.project.tracks.size(); ++i) {
        const TrackId id = d.project.tracks[i]->id;
        if (!e.tracks.empty() && std::find(e.tracks.begin(), e.tracks.end(), id) == e.tracks.end()) continue;
        Track* track = find_unlocked(d, i);
        if (!track) continue;
        std::vector<Clip> kept;
        for (Clip clip : track->clips) {
            if (!clip.range().overlaps(e.range)) {
                kept.push_back(clip);
                continue;
            }
            if (clip.end() > e.range.end) {
                const bool also_left = clip.start < e.range.start;
                auto [left, right] = cut(clip, e.range.end, also_left ? ClipId{d.fresh("c")} : clip.id);
                kept.push_back(right);
                clip = left;
            }
            if (clip.start < e.range.start) kept.push_back(cut(clip, e.range.start, clip.id).first);
        }
        track->clips = std::move(kept);
        if (e.ripple) shift_after(*track, e.range.end, -e.range.length());
    }
}

void run(Draft& d, const SplitClip& e) {
    const TimeRange first = d.find(e.clip).clip->range();
    if (e.at <= first.start || e.at >= first.end)
        refuse("the cut at " + std::to_string(to_seconds(e.at)) + " s does not lie inside the clip");
    std::string new_link;
    for (const ClipId& id : d.group(e.clip, e.linked)) {
        if (e.at <= d.find(id).clip->start || e.at >= d.find(id).clip->end()) continue;
        const Clip whole = d.clip(id);
        const ClipId second{d.fresh("c")};
        auto [left, right] = cut(whole, e.at, second);
        if (!whole.link.empty()) {
            if (new_link.empty()) new_link = d.fresh("l");
            right.link = new_link;
        }
        d.clip(id) = left;
        d.track(d.find(id).track->id).clips.push_back(right);
    }
}

void trim_one(Draft& d, const ClipId& id, const TrimClip& e) {
    const Clip before = d.clip(id);
    const Media* media = before.takes.empty() ? nullptr : d.project.find_media(before.takes.front().media);
    const bool endless = !media || media->kind == MediaKind::image;
    Clip after = before;
    const Time moved = rescale((e.to - (e.edge == "start" ? before.start : before.end())).count(),
                               before.speed.num, before.speed.den);
    const bool at_source_start = (e.edge == "start") != before.reversed;
    (at_source_start ? after.source.start : after.source.end) += before.reversed ? -moved : moved;
    if (endless && after.source.start < Time(0)) after.source = {Time(0), after.source.length()};
    if (after.source.length() <= Time(0)) refuse("nothing of '" + before.name + "' would be left");
    if (!endless && (after.source.start < Time(0) || after.source.end > media->duration))
        refuse("'" + before.name + "' has no more material there");
    if (e.edge == "start" && !e.ripple) after.start = e.to;
    const Time change = after.length() - before.length();
    d.clip(id) = after;
    if (e.ripple)
        for (Clip& other : d.track(d.find(id).track->id).clips)
            if (other.start >= before.end() && other.id != id) other.start += change;
}

void run(Draft& d, const TrimClip& e) {
    if (e.edge != "start" && e.edge != "end")
        refuse("a clip has the edges start and end, not '" + e.edge + "'");
    for (const ClipId& id : d.group(e.clip, e.linked))
        trim_one(d, id, e);
}

void run(Draft& d, const SlipClip& e) {
    for (const ClipId& id : d.group(e.clip, e.linked)) {
        Clip& clip = d.clip(id);
        const Media* media = clip.takes.empty() ? nullptr : d.project.find_media(clip.takes.front().media);
        if (!media || media->kind == MediaKind::image) continue; // shows the same everywhere
        clip.source = {clip.source.start + e.by, clip.source.end + e.by};
        if (clip.source.start < Time(0) || clip.source.end > media->duration)
            refuse("'" + clip.name + "' has no more material there");
    }
}

void run(Draft& d, const MoveClips& e) {
    if (e.clips.empty()) refuse("no clip was named");
    if (!e.track.empty() && e.clips.size() != 1) refuse("one clip at a time can change its track");
    for (const ClipId& id : e.clips) {
        Clip clip = d.clip(id);
        clip.start += e.by;
        const auto found = d.find(id);
        if (e.track.empty() || found.track->id == e.track) {
            d.clip(id) = clip;
            continue;
        }
        const TrackKind kind = found.track->kind;
        if (d.track(e.track).kind != kind) refuse("a clip can only move to a track of its own kind");
        std::erase_if(d.track(found.track->id).clips, [&](const Clip& c) { return c.id == id; });
        d.track(e.track).clips.push_back(clip);
    }
}

void reorder_one(Draft& d, const ClipId& id, std::int64_t index) {
    auto& clips = d.track(d.find(id).track->id).clips;
    if (index < 0 || index >= static_cast<std::int64_t>(clips.size()))
        refuse("the track has no place " + std::to_string(index + 1));
    std::vector<Time> gaps; // in front of each clip, travelling with the place
    Time at{};
    for (const Clip& clip : clips) {
        gaps.push_back(clip.start - at);
        at = clip.end();
    }
    const auto from = std::find_if(clips.begin(), clips.end(), [&](const Clip& c) { return c.id == id; });
    const Clip moved = *from;
    clips.erase(from);
    clips.insert(clips.begin() + index, moved);
    at = Time(0);
    for (std::size_t i = 0; i < clips.size(); ++i) {
        clips[i].start = at + gaps[i];
        at = clips[i].end();
    }
}

void run(Draft& d, const ReorderClip& e) {
    for (const ClipId& id : d.group(e.clip, true))
        reorder_one(d, id, e.index);
}

void run(Draft& d, const SetClip& e) {
    Clip& clip = d.clip(e.clip);
    if (e.name) clip.name = *e.name;
    if (e.text) clip.text = *e.text;
    if (e.muted) clip.muted = *e.muted;
    if (e.reversed) clip.reversed = *e.reversed;
    if (e.volume_db) {
        if (!std::isfinite(*e.volume_db) || *e.volume_db > 60) refuse("the volume must lie below 60 dB");
        clip.volume_db = *e.volume_db;
    }
    if (e.fade_in) clip.fade_in = *e.fade_in;
    if (e.fade_out) clip.fade_out = *e.fade_out;
    if (clip.fade_in < Time(0) || clip.fade_out < Time(0) || clip.fade_in + clip.fade_out > clip.length())
        refuse("the fades are longer than the clip");
    if (!e.speed) return;
    if (!e.speed->valid() || e.speed->value() > 100 || e.speed->value() < 0.01)
        refuse("the speed must lie between 0.01 and 100");
    const Time old_end = clip.end();
    clip.speed = *e.speed;
    const Time change = clip.end() - old_end;
    const ClipId id = clip.id;
    for (Clip& other : d.track(d.find(id).track->id).clips) // neighbours keep their distance
        if (other.start >= old_end && other.id != id) other.start += change;
}

void run(Draft& d, const LinkClips& e) {
    const std::string link = e.linked ? d.fresh("l") : "";
    for (const ClipId& id : e.clips)
        d.clip(id).link = link;
}

Effect checked(const Effect& effect) {
    const auto problem = effect_problem(effect.name, effect.params);
    if (problem) refuse(*problem);
    return effect;
}

Effect& effect_at(Draft& d, const ClipId& id, std::int64_t index) {
    Clip& clip = d.clip(id);
    if (index < 0 || index >= static_cast<std::int64_t>(clip.effects.size()))
        refuse("the clip has no effect " + std::to_string(index));
    return clip.effects[static_cast<std::size_t>(index)];
}

void run(Draft& d, const GroupClips& e) {
    const std::string group = e.grouped ? d.fresh("g") : "";
    for (const ClipId& id : e.clips)
        d.clip(id).group = group;
}

void run(Draft& d, const AddEffect& e) {
    d.clip(e.clip).effects.push_back(checked(e.effect));
}
void run(Draft& d, const SetEffect& e) {
    effect_at(d, e.clip, e.index) = checked(e.effect);
}
void run(Draft& d, const RemoveEffect& e) {
    effect_at(d, e.clip, e.index);
    auto& effects = d.clip(e.clip).effects;
    effects.erase(effects.begin() + e.index);
}

void run(Draft& d, const AddTake& e) {
    if (!d.project.find_media(e.take.media))
        refuse("the take names the media " + e.take.media.value + ", which is not in the bin");
    Take take = e.take;
    if (take.id.empty()) take.id.value = d.fresh("k");
    Clip& clip = d.clip(e.clip);
    clip.takes.push_back(take);
    clip.active_take = clip.takes.size() - 1;
}

void run(Draft& d, const SelectTake& e) {
    Clip& clip = d.clip(e.clip);
    if (e.index < 0 || e.index >= static_cast<std::int64_t>(clip.takes.size()))
        refuse("the clip has no take " + std::to_string(e.index));
    clip.active_take = static_cast<std::size_t>(e.index);
}

void run(Draft& d, const SetTrack& e) {
    for (auto& shared : d.project.tracks)
        if (shared->id == e.track) { // a locked track can still be unlocked
            auto own = std::make_shared<Track>(*shared);
            if (e.muted) own->muted = *e.muted;
            if (e.locked) own->locked = *e.locked;
            if (e.hidden) own->hidden = *e.hidden;
            shared = own;
            return;
        }
    refuse("there is no track " + e.track.value);
}

void run(Draft& d, const AddMarker& e) {
    Marker marker = e.marker;
    if (marker.id.empty()) marker.id.value = d.fresh("r");
    if (marker.time < Time(0)) refuse("a marker cannot lie before 0");
    marker.end = std::max(marker.end, marker.time);
    d.project.markers.push_back(marker);
    std::stable_sort(d.project.markers.begin(), d.project.markers.end(),
                     [](const Marker& a, const Marker& b) { return a.time < b.time; });
}

void run(Draft& d, const RemoveMarker& e) {
    if (std::erase_if(d.project.markers, [&](const Marker& m) { return m.id == e.marker; }) == 0)
        refuse("there is no marker " + e.marker.value);
}

void run(Draft& d, const SetFormat& e) {
    if (e.size.width) {
        if (e.size.width < 16 || e.size.height < 16 || e.size.width > 16384 || e.size.height > 16384)
            refuse("the picture size must lie between 16 and 16384");
        d.project.size = {e.size.width / 2 * 2, e.size.height / 2 * 2}; // 4:2:0 needs even sides
    }
    if (e.fps.num) {
        if (!e.fps.valid() || e.fps.value() > 480)
            refuse("the rate must lie between 0 and 480 frames a second");
        d.project.fps = e.fps;
    }
}

void run(Draft& d, const AddMessage& e) {
    d.project.messages.push_back(e.message);
}

} // namespace

Result<Project> apply(const Project& project, const Edit& edit) {
    try {
        Draft draft(project);
        std::visit([&](const auto& e) { run(draft, e); }, edit);
        draft.settle();
        return draft.project;
    } catch (const Refusal& refusal) {
        return refusal;
    }
}

Result<Project> apply(const Project& project, const std::vector<Edit>& edits) {
    Project current = project;
    for (const Edit& edit : edits) {
        auto next = core::apply(current, edit);
        if (!next) return next;
        current = std::move(next.value());
    }
    if (const auto problem = problem_of(current)) return Refusal{*problem};
    return current;
}

} // namespace core
