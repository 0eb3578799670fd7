// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of where things lie: order, copies, media from the bin.
#include "core/assist/talk/context.h"
#include "core/assist/talk/plan_tools.h"
#include "core/assist/talk/same_film.h"
#include "core/store/import.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

std::int64_t index_of(const Project& project, const ClipId& id) {
    const auto found = project.find_clip(id);
    if (!found.track) return -1;
    const auto& clips = found.track->clips;
    return std::find_if(clips.begin(), clips.end(), [&](const Clip& c) { return c.id == id; }) -
           clips.begin();
}

std::int64_t last_index(const Project& project, const ClipId& id) {
    return static_cast<std::int64_t>(project.find_clip(id).track->clips.size()) - 1;
}

void move(PlanBuilder& plan, const Step& step) {
    std::vector<ClipId> clips = step.clips;
    if (step.place == "start" || step.place == "after") std::reverse(clips.begin(), clips.end());
    for (const ClipId& id : clips) {
        clip_of(plan.now, id);
        std::int64_t to = step.place == "start" ? 0 : last_index(plan.now, id);
        if (step.place == "after" || step.place == "before") {
            if (step.anchor == id) cannot("a clip cannot be moved beside itself");
            const std::int64_t from = index_of(plan.now, id), anchor = index_of(plan.now, step.anchor);
            to = (from < anchor ? anchor - 1 : anchor) + (step.place == "after" ? 1 : 0);
        }
        if (index_of(plan.now, id) != to) {
            plan.add(ReorderClip{id, to});
        } else if (const Clip& clip = clip_of(plan.now, id); step.place == "start" && clip.start > Time(0)) {
            plan.add(MoveClips{group_of(plan.now, id), -clip.start, {}}); // music that came later
        }
    }
    if (plan.plan.edits.empty())
        cannot("'" + clip_of(plan.now, step.clips.front()).name + "' is already there");
}

void swap(PlanBuilder& plan, const Step& step) {
    if (step.clips.size() != 2) cannot("two clips change places; say which two");
    ClipId a = step.clips.at(0), b = step.clips.at(1);
    if (plan.now.find_clip(a).track != plan.now.find_clip(b).track)
        cannot("only clips of one track can change places");
    if (index_of(plan.now, a) > index_of(plan.now, b)) std::swap(a, b);
    const std::int64_t i = index_of(plan.now, a), j = index_of(plan.now, b);
    plan.add(ReorderClip{b, i});
    if (j != i + 1) plan.add(ReorderClip{a, j});
}

void duplicate(PlanBuilder& plan, const ClipId& id, const Step& step) {
    const Clip whole = clip_of(plan.now, id);
    Time at = whole.end();
    if (step.place == "end") at = plan.now.find_clip(id).track->clips.back().end();
    if (step.place == "start") at = Time(0);
    if (step.place == "after") at = clip_of(plan.now, step.anchor).end();
    if (step.place == "before") at = clip_of(plan.now, step.anchor).start;
    const std::string link =
        "copy" + std::to_string(plan.now.next_id) + "-" + std::to_string(plan.plan.edits.size());
    std::vector<std::pair<TrackId, Clip>> copies; // before the first one moves what is behind it
    for (const ClipId& one : group_of(plan.now, id))
        copies.emplace_back(plan.now.find_clip(one).track->id, *plan.now.find_clip(one).clip);
    for (auto& [track, copy] : copies) {
        copy.start = at + (copy.start - whole.start);
        copy.id = {};
        if (!copy.link.empty()) copy.link = link;
        if (auto* shown = std::get_if<MediaContent>(&copy.content))
            for (Take& take : shown->takes)
                take.id = {};
        plan.add(AddClip{track, copy, true});
    }
}

TrackId free_track(PlanBuilder& plan, TrackKind kind, const TimeRange& range, bool fresh) {
    for (const auto& track : plan.now.tracks)
        if (!fresh && track->kind == kind && !track->locked &&
            std::none_of(track->clips.begin(), track->clips.end(),
                         [&](const Clip& c) { return c.range().overlaps(range); }))
            return track->id;
    plan.add(AddTrack{{}, kind});
    return plan.now.tracks.back()->id;
}

/// A sound of its own, or a picture above the others, of the bin's media.
void lay(PlanBuilder& plan, const Step& step, const Media& media, Time at, TrackKind kind) {
    Time length = step.has_time && step.time > Time(0)
                      ? std::min(step.time, media.kind == MediaKind::image ? step.time : media.duration)
                      : media.duration;
    if (const Time end = last_shown(plan.now); step.edge == kWithTheFilm && end > at)
        length = std::min(length, end - at);
    const TimeRange range{at, at + length};
    const TrackId track = free_track(plan, kind, range, kind == TrackKind::video);
    plan.add(AddClip{track,
                     {.name = std::filesystem::path(media.path).filename().string(),
                      .start = at,
                      .source = {Time(0), length},
                      .volume_db = Value(kind == TrackKind::audio ? step.value : 0.0),
                      .content = MediaContent{.takes = {{.media = media.id}}}},
                     false});
}

void add(PlanBuilder& plan, const Step& step) {
    const Media* found = plan.now.find_media(step.media);
    if (!found) cannot("there is no such media in the bin");
    const Media media = *found;
    Time at = step.times.empty() ? Time(0) : step.times.front();
    if (step.place == "end" || (step.place.empty() && step.times.empty())) at = plan.now.duration();
    if (step.place == "start") at = Time(0);
    if (step.place == "after") at = clip_of(plan.now, step.anchor).end();
    if (step.place == "before") at = clip_of(plan.now, step.anchor).start;
    if (media.kind == MediaKind::audio || step.part == "sound") {
        if (media.kind != MediaKind::audio && !media.has_audio) cannot("'" + media.path + "' has no sound");
        return lay(plan, step, media, at, TrackKind::audio);
    }
    if (step.place == "over") return lay(plan, step, media, at, TrackKind::video);
    const bool behind = at >= plan.now.duration();
    const Project before = plan.now;
    for (const Edit& edit : place_edits(plan.now, media, behind ? Placement::append : Placement::insert, at))
        plan.add(edit);
    if (!step.has_time || step.time <= Time(0)) return;
    for (const auto& track : before.tracks) // "but only two seconds of it"
        for (const Clip& clip : plan.now.find_track(track->id)->clips)
            if (track->kind == TrackKind::video && !before.find_clip(clip.id).clip &&
                step.time < clip.length())
                return plan.add(TrimClip{clip.id, "end", clip.start + step.time, true});
}

void order(PlanBuilder& plan, const Step& step) {
    for (std::size_t i = 0; i < step.clips.size(); ++i) {
        if (plan.now.find_clip(step.clips[i]).track != plan.now.find_clip(step.clips.front()).track)
            cannot("only clips of one track can be put in an order");
        if (index_of(plan.now, step.clips[i]) != static_cast<std::int64_t>(i))
            plan.add(ReorderClip{step.clips[i], static_cast<std::int64_t>(i)});
    }
    if (plan.plan.edits.empty()) cannot("the clips are already in that order");
}

/// The sound that plays the same part of the same medium at the same time.
ClipId sound_like(const Project& project, const Clip& picture) {
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::audio)
            for (const Clip& clip : track->clips)
                if (clip.link.empty() && clip.range() == picture.range() && !clip.takes().empty() &&
                    !picture.takes().empty() && clip.takes().front().media == picture.takes().front().media)
                    return clip.id;
    return {};
}

void link(PlanBuilder& plan, const Step& step) {
    for (const ClipId& id : step.clips) {
        const auto group = group_of(plan.now, id);
        const std::string name = "'" + clip_of(plan.now, id).name + "'";
        if (!step.on) {
            if (group.size() < 2) cannot(name + " has no sound linked to it");
            plan.add(LinkClips{group, false});
            continue;
        }
        if (group.size() > 1) cannot(name + " and its sound are linked already");
        const ClipId sound = sound_like(plan.now, clip_of(plan.now, id));
        if (sound.empty()) cannot("no sound of its own lies under " + name);
        plan.add(LinkClips{{id, sound}, true});
    }
}

/// All that begins at a time or behind it, later by so much.
void open_gap(PlanBuilder& plan, const Step& step) {
    std::vector<ClipId> behind;
    for (const auto& track : plan.now.tracks)
        for (const Clip& clip : track->clips)
            if (!track->locked && clip.start >= step.times.front()) behind.push_back(clip.id);
    if (behind.empty()) cannot("nothing lies behind " + spoken(step.times.front()));
    plan.add(MoveClips{behind, step.time, {}});
}

} // namespace

void plan_placing(PlanBuilder& plan, const Step& step) {
    if (step.op == Op::link) return link(plan, step);
    if (step.op == Op::order) return order(plan, step);
    if (step.op == Op::slip) {
        for (const ClipId& id : step.clips)
            plan.add(SlipClip{id, step.time});
        return;
    }
    if (step.op == Op::swap) return swap(plan, step);
    if (step.op == Op::move) return move(plan, step);
    if (step.relative) return open_gap(plan, step);
    for (const ClipId& id : step.clips) { // shift
        const Time by = step.time - clip_of(plan.now, id).start;
        if (by == Time(0))
            cannot("'" + clip_of(plan.now, id).name + "' already begins at " + spoken(step.time));
        plan.add(MoveClips{group_of(plan.now, id), by, {}});
    }
}

void plan_adding(PlanBuilder& plan, const Step& step) {
    if (step.op == Op::add) return add(plan, step);
    constexpr int kMostCopies = 100;
    if (!(step.value <= kMostCopies))
        cannot("a clip is repeated " + std::to_string(kMostCopies) + " times at most; say a smaller number");
    const int copies = std::max(static_cast<int>(step.value), 1);
    for (const ClipId& id : step.clips)
        for (int i = 0; i < copies; ++i)
            duplicate(plan, id, step);
}

} // namespace core::assist::talk
