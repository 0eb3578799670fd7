// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/trim.h"
#include "core/edits/held_captions.h"
#include "core/edits/ripple.h"
#include <algorithm>

namespace core {
namespace {

/// The medium whose end limits a clip: none for stills and titles, which show the same everywhere.
const Media* limiting_medium(const Draft& d, const Clip& clip) {
    const Media* media = clip.takes().empty() ? nullptr : d.find_media(clip.takes().front().media);
    return media && media->kind != MediaKind::image ? media : nullptr;
}

/// How far its media's material goes, which differs for pictures and sound.
Time reach_of(const Draft& d, const ClipId& id, const Media& media) {
    return media.reach(d.track(d.find(id).track).kind == TrackKind::video);
}

Time edge_of(const Clip& clip, bool at_start) {
    return at_start ? clip.start : clip.end();
}

/// Moves one edge of a clip to `to`; the rest stays where it is.
void trim_one(Draft& d, const ClipId& id, bool at_start, Time to) {
    const Clip before = *d.find(id).clip;
    const Media* media = limiting_medium(d, before);
    Clip after = before;
    const Time moved = rescale((to - edge_of(before, at_start)).count(), before.speed.num, before.speed.den);
    const bool at_source_start = at_start != before.reversed;
    (at_source_start ? after.source.start : after.source.end) += before.reversed ? -moved : moved;
    if (!media && after.source.start < Time(0)) after.source = {Time(0), after.source.length()};
    if (after.source.length() <= Time(0)) refuse("nothing of '" + before.name + "' would be left (to)");
    if (media && (after.source.start < Time(0) ||
                  after.source.end > std::max(reach_of(d, id, *media), before.source.end)))
        refuse("'" + before.name + "' has no more material there (to)");
    if (at_start) after.start = to;
    limit_length(after, at_start ? before.end() - to : to - before.start, at_start);
    fit_fades(after);
    if (at_start) d.move_to(id, to);
    Clip& own = d.change(id);
    own.source = after.source, own.fade_in = after.fade_in, own.fade_out = after.fade_out;
}

std::vector<ClipId> from_the_bottom(const Draft& d, std::vector<ClipId> ids) {
    std::stable_sort(ids.begin(), ids.end(), [&](const ClipId& a, const ClipId& b) {
        return rank(d, d.find(a).track) < rank(d, d.find(b).track);
    });
    return ids;
}

/// The clips whose edge a trim moves: the clip itself, and its picture or sound where its edge lies there too
/// or what is cut off reaches into it. The one on the lowest track comes first.
std::vector<ClipId> trimmed_with(Draft& d, const TrimClip& e, bool at_start, Time to) {
    const Time edge = edge_of(*d.find(e.clip).clip, at_start);
    std::vector<ClipId> ids;
    for (const ClipId& id : e.linked ? d.linked(e.clip) : std::vector{e.clip}) {
        const Time own = edge_of(*d.find(id).clip, at_start);
        const bool reaches = at_start ? to > edge && own < to : to < edge && own > to;
        if (own == edge || reaches) ids.push_back(id);
    }
    return from_the_bottom(d, std::move(ids));
}

void close_vacated(Draft& d, const std::vector<Emptied>& emptied, const std::vector<TimeRange>& kept) {
    auto gaps = vacated(d, emptied, kept);
    std::reverse(gaps.begin(), gaps.end());
    for (const TimeRange& gap : gaps)
        close_gap(d, gap);
}

/// Trims them all; what they no longer fill.
std::vector<Emptied> trim_all(Draft& d, const std::vector<ClipId>& ids, bool at_start, Time to) {
    std::vector<Emptied> emptied;
    for (const ClipId& id : ids) {
        const auto place = d.find(id);
        const Time own = edge_of(*place.clip, at_start);
        if (at_start ? own < to : to < own)
            emptied.push_back({{std::min(own, to), std::max(own, to)}, place.track});
        trim_one(d, id, at_start, to);
    }
    return emptied;
}

void trim_ripple(Draft& d, const std::vector<ClipId>& ids, bool at_start, Time to) {
    const auto first = d.find(ids.front());
    const Time edge = edge_of(*first.clip, at_start);
    const Time grows = at_start ? edge - to : to - edge;
    if (grows > Time(0)) {
        if (!covered_below(d, first.track, {edge, edge + grows})) open_gap(d, edge, grows);
        for (const ClipId& id : ids)
            trim_one(d, id, at_start, at_start ? edge : to);
        return;
    }
    const std::vector<Emptied> emptied = trim_all(d, ids, at_start, to);
    close_vacated(d, emptied, partners_left(d, ids));
}

/// Another speed for a clip and its picture or sound; what comes after keeps its distance.
void set_speed(Draft& d, const ClipId& id, FrameRate speed) {
    if (!speed.valid() || speed.value() > 100 || speed.value() < 0.01)
        refuse("the speed must lie between 0.01 and 100");
    if (d.find(id).clip->speed == speed) return;
    const std::vector<ClipId> ids = from_the_bottom(d, d.linked(id));
    const auto first = d.find(ids.front());
    const Time start = first.clip->start, old_end = first.clip->end();
    const FrameRate old = first.clip->speed;
    HeldCaptions captions(d, ids.front());
    const Time new_end =
        saturated_sum(start, rescale(first.clip->source.length().count(), speed.den, speed.num));
    if (within_reach(new_end, "speed") > old_end && !covered_below(d, first.track, {old_end, new_end}))
        open_gap(d, old_end, new_end - old_end);
    std::vector<Emptied> emptied;
    for (const ClipId& each : ids) {
        const Time before = d.find(each).clip->end();
        // What begins later than the picture begins later by as much of what it shows.
        const Time offset = d.find(each).clip->start - start;
        const Time scaled = rescale(rescale(offset.count(), old.num, old.den).count(), speed.den, speed.num);
        if (offset != scaled) d.move_to(each, start + scaled);
        Clip& clip = d.change(each);
        clip.speed = speed;
        fit_fades(clip);
        if (clip.end() < before) emptied.push_back({{clip.end(), before}, d.find(each).track});
    }
    close_vacated(d, emptied, {});
    const auto moved = [&](Time t) {
        if (t <= start) return t;
        if (t >= old_end) return t + (new_end - old_end);
        return start + rescale((t - start).count(), (new_end - start).count(), (old_end - start).count());
    };
    captions.put_back([&](const TimeRange& caption) {
        return TimeRange{moved(caption.start), moved(caption.end)};
    });
}

/// Forwards or backwards; what was said of the first pictures is said of the last ones then.
void set_reversed(Draft& d, const ClipId& id, bool reversed) {
    const TimeRange range = d.find(id).clip->range();
    if (d.find(id).clip->reversed == reversed) return;
    HeldCaptions captions(d, id);
    d.change(id).reversed = reversed;
    captions.put_back([&](const TimeRange& caption) {
        if (caption.start < range.start) return TimeRange{caption.start, range.start}; // with other pictures
        return TimeRange{range.start + (range.end - std::min(caption.end, range.end)),
                         range.end - (caption.start - range.start)};
    });
}

} // namespace

void run(Draft& d, const TrimClip& e) {
    if (e.edge != "start" && e.edge != "end")
        refuse("a clip has the edges start and end, not '" + e.edge + "' (edge)");
    const bool at_start = e.edge == "start";
    const Time to = within_reach(e.to, "to");
    if (to < Time(0)) refuse("a clip cannot begin before the timeline does (to)");
    const Clip& clip = *d.find(e.clip).clip;
    if (at_start ? to >= clip.end() : to <= clip.start)
        refuse("nothing of '" + clip.name + "' would be left (to)");
    const auto ids = trimmed_with(d, e, at_start, to);
    if (e.ripple) return trim_ripple(d, ids, at_start, to);
    const std::vector<Emptied> emptied = trim_all(d, ids, at_start, to);
    cut_captions_over(d, emptied, partners_left(d, ids));
}

void run(Draft& d, const SlipClip& e) {
    within_reach(e.by, "by");
    const auto ids = from_the_bottom(d, e.linked ? d.linked(e.clip) : std::vector{d.find(e.clip).clip->id});
    const Clip lowest = *d.find(ids.front()).clip;
    // What shows the same everywhere keeps its captions.
    const bool still = lowest.frozen || !limiting_medium(d, lowest);
    std::optional<HeldCaptions> captions;
    if (!still) captions.emplace(d, ids.front());
    for (const ClipId& id : ids) {
        Clip& clip = d.change(id);
        const Media* media = limiting_medium(d, clip);
        if (!media) continue; // shows the same everywhere
        clip.source = {clip.source.start + e.by, clip.source.end + e.by};
        if (clip.source.start < Time(0) || clip.source.end > reach_of(d, id, *media))
            refuse("'" + clip.name + "' has no more material there (by)");
    }
    if (!captions) return;
    const TimeRange range = lowest.range();
    const Time later = rescale(e.by.count(), lowest.speed.den, lowest.speed.num);
    const Time by = lowest.reversed ? later : -later;
    captions->put_back([&](const TimeRange& caption) -> std::optional<TimeRange> {
        if (caption.start < range.start) return TimeRange{caption.start, range.start}; // of other pictures
        const TimeRange now{std::max(caption.start + by, range.start),
                            std::min(std::min(caption.end, range.end) + by, range.end)};
        return now.end > now.start ? std::optional(now) : std::nullopt;
    });
}

namespace {

void set_look(Clip& clip, const SetClip& e) {
    if (e.enabled) clip.enabled = *e.enabled;
    if (e.keep_pitch) clip.keep_pitch = *e.keep_pitch;
    if (e.pan) clip.pan = *e.pan;
    if (e.opacity) clip.opacity = *e.opacity;
    if (e.blend) clip.blend = *e.blend;
    if (e.between) clip.between = *e.between;
    if (e.fade_in_shape) clip.fade_in_shape = *e.fade_in_shape;
    if (e.fade_out_shape) clip.fade_out_shape = *e.fade_out_shape;
    if (e.colour) clip.colour = *e.colour;
}

} // namespace

namespace {

/// Whether a picture has its sound beside it: captions are then about what is heard, which is not held.
bool sound_runs_on(Draft& d, const ClipId& id) {
    const auto ids = d.linked(id);
    return std::any_of(ids.begin(), ids.end(), [&](const ClipId& other) {
        return d.track(d.find(other).track).kind == TrackKind::audio;
    });
}

} // namespace

void run(Draft& d, const FreezeClip& e) {
    Clip& clip = d.change(e.clip);
    if (!e.at) {
        clip.frozen.reset();
        return;
    }
    if (!clip.range().contains(*e.at))
        refuse("'" + clip.name + "' is not shown at that time; name one within it (at)");
    const TimeRange range = clip.range();
    const auto hold = [&] {
        clip.frozen.reset();
        clip.frozen = clip.source_time(*e.at);
    };
    if (sound_runs_on(d, e.clip)) return hold();
    HeldCaptions captions(d, e.clip);
    hold();
    captions.put_back([&](const TimeRange& caption) -> std::optional<TimeRange> {
        const bool of_it = caption.contains(*e.at), before = caption.start < range.start;
        if (!of_it && !before) return std::nullopt; // what it was said of is not seen any more
        return TimeRange{before ? caption.start : range.start, of_it ? range.end : range.start};
    });
}

void run(Draft& d, const SetClip& e) {
    Clip& clip = d.change(e.clip);
    if (e.name) clip.name = *e.name;
    if (e.text) {
        auto* title = std::get_if<Title>(&clip.content);
        if (!title) refuse("'" + clip.name + "' is no title and has no text (text)");
        title->text = *e.text;
    }
    if (e.muted) clip.muted = *e.muted;
    if (e.reversed) set_reversed(d, e.clip, *e.reversed);
    if (e.sound) clip.media().sound = *e.sound; // one that there is not is refused with the whole list
    if (e.volume_db) clip.volume_db = *e.volume_db;
    set_look(clip, e);
    if (e.fade_in) clip.fade_in = within_reach(*e.fade_in, "fade_in");
    if (e.fade_out) clip.fade_out = within_reach(*e.fade_out, "fade_out");
    if ((e.fade_in || e.fade_out) && clip.fade_in + clip.fade_out > clip.length())
        refuse("the fades are longer than the clip (fade_in, fade_out)");
    if (e.speed) set_speed(d, e.clip, *e.speed);
}

} // namespace core
