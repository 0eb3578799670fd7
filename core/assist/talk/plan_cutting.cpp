// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Plans of what takes material away, and of its opposite.
#include "core/assist/talk/context.h"
#include "core/assist/talk/plan_tools.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

Time material_in(const Project& project, const TimeRange& range) {
    Time sum{};
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::video && !track->locked)
            for (const Clip& clip : track->clips) {
                const Time from = std::max(clip.start, range.start), to = std::min(clip.end(), range.end);
                if (to > from) sum += rescale((to - from).count(), clip.speed.num, clip.speed.den);
            }
    return sum;
}

void remove_clips(PlanBuilder& plan, const std::vector<ClipId>& clips, bool gap) {
    std::vector<ClipId> all;
    for (const ClipId& id : clips)
        for (const ClipId& one : group_of(plan.now, id))
            if (std::find(all.begin(), all.end(), one) == all.end()) {
                all.push_back(one);
                if (has_picture(plan.now, one)) plan.plan.removes += clip_of(plan.now, one).source.length();
            }
    plan.add(RemoveClips{all, !gap});
}

void remove_range(PlanBuilder& plan, const TimeRange& range, bool gap) {
    if (range.start >= plan.now.duration())
        cannot("the film ends at " + spoken(plan.now.duration()) + ", before " + spoken(range.start));
    if (range.end > plan.now.duration() + from_seconds(0.05))
        cannot("the film ends at " + spoken(plan.now.duration()) + ", before " + spoken(range.end));
    if (range.start == Time(0) && range.end >= plan.now.duration())
        cannot("that would take the whole film (" + spoken(plan.now.duration()) +
               "); say \"delete everything\" if that is meant");
    plan.plan.removes += material_in(plan.now, range);
    plan.add(DeleteRange{range, !gap, {}});
}

void keep_clips(PlanBuilder& plan, const Step& step) {
    std::vector<ClipId> others;
    for (const auto& track : plan.now.tracks)
        if (track->kind == TrackKind::video)
            for (const Clip& clip : track->clips)
                if (std::find(step.clips.begin(), step.clips.end(), clip.id) == step.clips.end())
                    others.push_back(clip.id);
    if (others.empty()) cannot("there is nothing else on the timeline");
    remove_clips(plan, others, step.gap);
}

void split(PlanBuilder& plan, const Step& step) {
    bool any = false;
    Time first_at{};
    TrackId track;
    TimeRange whole;
    for (const Time at : step.times) {
        std::vector<ClipId> here;
        for (const auto& t : plan.now.tracks)
            if (t->kind == TrackKind::video)
                for (const Clip& clip : t->clips)
                    if (clip.start < at && at < clip.end()) here.push_back(clip.id);
        for (const ClipId& id : here) {
            const auto found = plan.now.find_clip(id);
            if (!any) track = found.track->id, whole = found.clip->range(), first_at = at;
            any = true;
            plan.add(SplitClip{id, at});
        }
    }
    if (!any) {
        const Time at = step.times.empty() ? Time(0) : step.times.front();
        cannot(at >= plan.now.duration()
                   ? "the film ends at " + spoken(plan.now.duration()) + ", before " + spoken(at)
                   : "there is already a cut at " + spoken(at) + ", or no clip");
    }
    for (const Clip& clip : plan.now.find_track(track)->clips)
        if (clip.start >= whole.start && clip.end() <= whole.end) plan.plan.pieces.push_back(clip.id);
}

void trim(PlanBuilder& plan, const ClipId& id, Time by, const std::string& edge, bool gap) {
    const Clip before = clip_of(plan.now, id);
    if (by <= Time(0)) cannot("a length to take off must be above zero");
    if (by >= before.length())
        cannot("'" + before.name + "' is only " + spoken(before.length()) + " long; say \"delete " +
               before.name + "\" to take it out");
    plan.plan.removes += rescale(by.count(), before.speed.num, before.speed.den);
    plan.add(TrimClip{id, edge, edge == "start" ? before.start + by : before.end() - by, !gap});
}

void extend(PlanBuilder& plan, const ClipId& id, Time by, const std::string& edge) {
    const Clip before = clip_of(plan.now, id);
    const Media* media = before.takes().empty() ? nullptr : plan.now.find_media(before.takes().front().media);
    const bool endless = !media || media->kind == MediaKind::image;
    const bool ahead = (edge == "start") != before.reversed;
    const Time room =
        endless ? by
                : rescale((ahead ? before.source.start : media->duration - before.source.end).count(),
                          before.speed.den, before.speed.num);
    if (by > room) cannot("'" + before.name + "' has only " + spoken(room) + " of material left there");
    plan.add(TrimClip{id, edge, edge == "start" ? before.start - by : before.end() + by, true});
}

void set_length(PlanBuilder& plan, const ClipId& id, Time length, const Step& step) {
    const Clip& clip = clip_of(plan.now, id);
    if (length <= Time(0)) cannot("a clip needs a length above zero");
    const std::string edge = step.edge.empty() ? "end" : step.edge;
    if (length < clip.length())
        trim(plan, id, clip.length() - length, edge, step.gap);
    else if (length > clip.length())
        extend(plan, id, length - clip.length(), edge);
    else
        cannot("'" + clip.name + "' is already " + spoken(length) + " long");
}

/// What lies in a time without a picture.
enum class In { nothing, sound_across, something };
In what_lies_in(const Project& project, const TimeRange& range) {
    In found = In::nothing;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips) {
            if (!clip.range().overlaps(range)) continue;
            const bool across = clip.start <= range.start && clip.end() >= range.end;
            if (track->kind != TrackKind::audio || !across) return In::something;
            found = In::sound_across;
        }
    return found;
}

/// Music that lies across it plays on whole; else all that is behind it, markers too, moves up.
void close_gap(PlanBuilder& plan, const TimeRange& gap) {
    if (what_lies_in(plan.now, gap) == In::nothing) return plan.add(DeleteRange{gap, true, {}});
    MoveClips move{.by = -gap.length()};
    for (const auto& track : plan.now.tracks)
        for (const Clip& clip : track->clips)
            if (!track->locked && clip.start >= gap.end) move.clips.push_back(clip.id);
    plan.add(move);
}

/// From the last to the first, so that the times of those before it stay.
void close_gaps(PlanBuilder& plan) {
    std::vector<TimeRange> gaps;
    Time seen{};
    for (const Clip* clip : pictures_of(plan.now)) {
        if (clip->start > seen) gaps.push_back({seen, clip->start});
        seen = std::max(seen, clip->end());
    }
    if (gaps.empty()) return;
    const std::size_t all = gaps.size();
    std::erase_if(gaps, [&](const TimeRange& gap) { return what_lies_in(plan.now, gap) == In::something; });
    if (gaps.empty())
        cannot(std::string(all == 1 ? "a title or a sound lies in the gap"
                                    : "titles or sounds lie in the gaps") +
               "; move or delete what lies there first");
    for (std::size_t i = gaps.size(); i-- > 0;)
        close_gap(plan, gaps[i]);
}

} // namespace

void plan_cutting(PlanBuilder& plan, const Step& step) {
    const std::string edge = step.edge.empty() ? "end" : step.edge;
    switch (step.op) {
    case Op::remove:
        return remove_clips(plan, step.clips, step.gap);
    case Op::remove_range:
        return remove_range(plan, step.range.value(), step.gap);
    case Op::keep:
        return keep_clips(plan, step);
    case Op::keep_range:
        if (step.range->end < plan.now.duration())
            remove_range(plan, {step.range->end, plan.now.duration()}, false);
        if (step.range->start > Time(0)) remove_range(plan, {Time(0), step.range->start}, false);
        return;
    case Op::split:
        return split(plan, step);
    case Op::close_gaps:
        return close_gaps(plan);
    default:
        break;
    }
    for (const ClipId& id : step.clips)
        if (step.op == Op::extend) {
            extend(plan, id, step.time, edge);
        } else if (step.op == Op::set_length) {
            set_length(plan, id, step.time, step);
        } else if (step.op == Op::scale_length) {
            const Time length = clip_of(plan.now, id).length();
            set_length(plan, id,
                       snap_to_frame(rescale(length.count(), std::llround(step.value * 1000), 1000),
                                     plan.now.rate()),
                       step);
        } else if (edge == "both") {
            trim(plan, id, step.time, "start", step.gap);
            trim(plan, id, step.time, "end", step.gap);
        } else {
            trim(plan, id, step.time, edge, step.gap);
        }
}

} // namespace core::assist::talk
