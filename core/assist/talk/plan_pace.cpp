// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of pictures that are held and of speeds that change by and by.
#include "core/assist/talk/context.h"
#include "core/assist/talk/plan_tools.h"
#include "core/document/marker_colours.h"
#include "core/edits/ramp.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

/// Moves all that begins at a time or behind it, with what is linked to it; what lies across, such as music,
/// plays on whole. `inside`: a picture goes on there, whose marker stays with its first part.
void make_room(PlanBuilder& plan, Time at, Time by, bool inside) {
    MoveClips move{.by = by};
    std::vector<std::string> links;
    for (const auto& track : plan.now.tracks)
        for (const Clip& clip : track->clips)
            if (track->kind == TrackKind::video && !track->locked && clip.start >= at && !clip.link.empty())
                links.push_back(clip.link);
    for (const auto& track : plan.now.tracks)
        for (const Clip& clip : track->clips) {
            const bool linked = std::find(links.begin(), links.end(), clip.link) != links.end();
            if (!track->locked && (clip.start >= at || linked)) move.clips.push_back(clip.id);
        }
    const std::vector<Marker> markers = plan.now.markers;
    if (!move.clips.empty()) plan.add(move);
    for (const Marker& marker : markers) // captions have moved with their clips
        if (marker.time >= at && !(inside && marker.time == at) && marker.color != kCaptionColour)
            plan.add(SetMarker{.marker = marker.id, .time = marker.time + by});
}

/// The part of the source that lasts so long when it is held, at a speed at which there is enough of it.
void give_length(const Project& project, Clip& held, Time length) {
    const Media* media = held.takes().empty() ? nullptr : project.find_media(held.takes().front().media);
    held.speed = {1, 1};
    const FrameRate rate = project.rate();
    if (!media || media->kind == MediaKind::image || length <= media->duration) {
        Time from = held.frozen.value_or(held.source.start);
        if (media && media->kind != MediaKind::image) from = std::min(from, media->duration - length);
        held.source = {from, from + length};
        return;
    }
    const std::int64_t has = frame_at(media->duration, rate), wanted = frame_at(length + Time(1), rate);
    if (has < 1 || wanted > has * 100)
        cannot("'" + held.name + "' is too short to be held for " + spoken(length));
    held.source = {Time(0), frame_start(has, rate)};
    held.speed = {has, wanted};
}

/// How a clip became its neighbour, on the side where a held picture comes between them.
std::vector<Transition> met_at(const Project& project, const ClipId& id, const std::string& edge) {
    std::vector<Transition> met;
    for (const Transition& each : project.find_clip(id).track->transitions)
        if (!each.from.empty() && !each.to.empty() &&
            ((edge == "end" && each.from == id) || (edge == "start" && each.to == id)))
            met.push_back(each);
    return met;
}

/// The held picture does it in the clip's place.
void meet_again(PlanBuilder& plan, const TrackId& track, Time at, Time longest, bool at_end,
                const std::vector<Transition>& met) {
    for (Transition each : met) {
        ClipId held;
        for (const Clip& clip : plan.now.find_track(track)->clips)
            if (clip.start == at) held = clip.id;
        each.id = {};
        (at_end ? each.from : each.to) = held;
        each.length = std::min(each.length, longest);
        plan.add(AddTransition{each, true});
    }
}

/// A copy that shows one moment all the time, between what is before it and what is behind it.
void hold(PlanBuilder& plan, const Step& step) {
    const ClipId id = step.clips.front();
    const Time moment = step.times.front();
    Clip held = clip_of(plan.now, id);
    const TrackId track = plan.now.find_clip(id).track->id;
    if (!held.range().contains(moment))
        cannot("'" + held.name + "' is not on the screen at " + spoken(moment));
    if (step.time <= Time(0)) cannot("a picture has to be held for more than no time");
    const Time at = step.edge == "end" ? held.end() : step.edge == "start" ? held.start : moment;
    held.frozen = held.source_time(moment);
    if (at > held.start && at < held.end()) cut_at(plan, id, at);
    if (step.edge == "end" && held.fade_out > Time(0)) plan.add(SetClip{.clip = id, .fade_out = Time(0)});
    if (step.edge == "start" && held.fade_in > Time(0)) plan.add(SetClip{.clip = id, .fade_in = Time(0)});
    if (step.edge != "end") held.fade_out = Time(0);
    if (step.edge != "start") held.fade_in = Time(0);
    const std::vector<Transition> met = met_at(plan.now, id, step.edge);
    make_room(plan, at, step.time, at > held.start && at < held.end());
    held.id = {}, held.link = {}, held.start = at, held.reversed = false;
    if (auto* shown = std::get_if<MediaContent>(&held.content))
        for (Take& take : shown->takes)
            take.id = {};
    give_length(plan.now, held, step.time);
    fit_fades(held);
    plan.add(AddClip{track, held, false});
    meet_again(plan, track, at, step.time, step.edge == "end", met);
}

void ramp(PlanBuilder& plan, const ClipId& id, const Step& step) {
    const Clip whole = clip_of(plan.now, id);
    const double from = step.params.at("from").get<double>(), to = step.params.at("to").get<double>();
    const auto made = ramp_edits(plan.now, id, from, to);
    if (!made)
        cannot("'" + whole.name + "' is too short (" + spoken(whole.length()) +
               ") for a change of speed by steps");
    for (const Edit& edit : made->edits)
        plan.add(edit);
    plan.plan.pieces = made->parts;
}

/// What was held runs again: the pieces that stand still go, or begin to move where they are all there is.
void let_run(PlanBuilder& plan, const Step& step) {
    for (const ClipId& id : step.clips)
        plan.add(FreezeClip{id, std::nullopt});
}

} // namespace

void plan_pace(PlanBuilder& plan, const Step& step) {
    if (step.op == Op::freeze) return step.on ? hold(plan, step) : let_run(plan, step);
    std::vector<ClipId> clips = step.clips;
    if (step.range) clips = pieces_in(plan, clips, *step.range);
    if (clips.empty()) cannot("no clip that is meant lies there");
    for (const ClipId& id : clips)
        ramp(plan, id, step);
}

} // namespace core::assist::talk
