// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/ripple.h"
#include "core/edits/held_captions.h"
#include <algorithm>
#include <map>
#include <set>

namespace core {
namespace {

/// The first clip that starts at or after a time.
Draft::Clips::const_iterator first_from(const Draft::Clips& clips, Time time) {
    return std::lower_bound(clips.begin(), clips.end(), time,
                            [](const auto& clip, Time t) { return clip->start < t; });
}

/// The clip that lies across a time, or null.
const Clip* across(const Draft::Clips& clips, Time time) {
    const auto next = first_from(clips, time);
    return next != clips.begin() && (*std::prev(next))->end() > time ? std::prev(next)->get() : nullptr;
}

/// Whether picture or sound of the clip starts at or after `time` on a track that moves.
bool partner_moves(Draft& d, const Clip& clip, Time time) {
    if (clip.link.empty()) return false;
    for (const ClipId& id : d.linked(clip.id)) {
        const auto partner = d.find(id);
        if (id != clip.id && partner.clip->start >= time && d.ripples(partner.track)) return true;
    }
    return false;
}

std::vector<const Clip*> overlapping(const Draft::Clips& clips, const TimeRange& range) {
    std::vector<const Clip*> found;
    auto at = first_from(clips, range.start);
    if (at != clips.begin()) --at;
    for (; at != clips.end() && (*at)->start < range.end; ++at)
        if ((*at)->end() > range.start) found.push_back(at->get());
    return found;
}

/// Whether something on the track would be hit by what moves left into the gap, or must move itself.
bool is_in_the_way(Draft& d, std::size_t track, const TimeRange& gap) {
    const auto& clips = d.clips(track);
    const auto mover = first_from(clips, gap.end);
    if (mover == clips.begin()) return false;
    const Clip& stays = **std::prev(mover);
    if (stays.end() <= gap.start) return false;
    const bool hit = mover != clips.end() && stays.end() > (*mover)->start - gap.length();
    return hit || (stays.end() > gap.end && partner_moves(d, stays, gap.end));
}

/// What lies right of `at` and what lies left of it; the right one needs an id of its own.
std::pair<Clip, Clip> halves(const Clip& clip, Time at) {
    Clip left = clip, right = clip;
    const Time into = rescale((at - clip.start).count(), clip.speed.num, clip.speed.den);
    if (clip.reversed) {
        left.source.start = clip.source.end - into;
        right.source.end = left.source.start;
    } else {
        left.source.end = clip.source.start + into;
        right.source.start = left.source.end;
    }
    right.start = at;
    // At other speeds a whole flick of the source may be more than is left of the timeline.
    limit_length(left, at - clip.start, false);
    limit_length(right, clip.end() - at, true);
    left.fade_out = right.fade_in = Time(0);
    fit_fades(left), fit_fades(right);
    return {left, right};
}

/// Takes the range off one track; the links of the clips that it cut go to `links`.
void cut_out_of(Draft& d, std::size_t track, const TimeRange& range, std::set<std::string>& links) {
    std::vector<ClipId> inside;
    for (const Clip* clip : overlapping(d.clips(track), range))
        inside.push_back(clip->id);
    for (const ClipId& id : inside) {
        Clip clip = d.take_out(id);
        links.insert(clip.link);
        const bool left = clip.start < range.start;
        if (clip.end() > range.end) {
            auto [before, after] = halves(clip, range.end);
            if (left) after.id.value = d.fresh("c");
            const ClipId own = after.id;
            if (after.length() > Time(0)) {
                d.put(track, std::move(after));
                if (left) d.went_on_as(id, own);
            }
            clip = std::move(before);
        }
        if (!left) continue;
        clip = clip.end() > range.start ? halves(clip, range.start).first : clip;
        if (clip.length() > Time(0)) d.put(track, std::move(clip));
    }
}

/// What a lasting marker keeps when a range is cut out, and where; false when nothing is left of it.
bool cut_marker(Marker& marker, const TimeRange& range, bool closes) {
    const bool lasting = marker.end > marker.time;
    const auto moved = [&](Time t) {
        if (t >= range.end) return closes ? t - range.length() : t;
        return std::min(t, range.start);
    };
    if (!lasting) {
        const bool caption_inside = marker.color == kCaptionColour && range.contains(marker.time);
        marker.time = marker.end = moved(marker.time);
        return !caption_inside;
    }
    const auto left = without({marker.time, marker.end}, range, closes);
    if (left) marker.time = left->start, marker.end = left->end;
    return left.has_value();
}

/// Subtitles lose their part in a range that is cut out; those behind it are left where they are.
void cut_subtitles(Draft& d, const TimeRange& range, bool closes) {
    for (const std::size_t i : rippling_tracks(d)) {
        if (d.track(i).kind != TrackKind::subtitle) continue;
        std::vector<ClipId> inside;
        for (const Clip* clip : overlapping(d.clips(i), range))
            inside.push_back(clip->id);
        for (const ClipId& id : inside) {
            Clip clip = d.take_out(id);
            const auto left = without(clip.range(), range, closes);
            if (!left) continue;
            lay_into(clip, *left);
            d.put(i, std::move(clip));
        }
    }
}

} // namespace

void limit_length(Clip& clip, Time most, bool at_start) {
    if (clip.length() <= most) return;
    Time source = rescale(most.count(), clip.speed.num, clip.speed.den);
    while (source > Time(0) && rescale(source.count(), clip.speed.den, clip.speed.num) > most)
        source -= Time(1);
    if (at_start != clip.reversed)
        clip.source.start = clip.source.end - source;
    else
        clip.source.end = clip.source.start + source;
}

std::vector<std::size_t> rippling_tracks(const Draft& draft) {
    std::vector<std::size_t> tracks;
    for (std::size_t i = 0; i < draft.track_count(); ++i)
        if (draft.ripples(i)) tracks.push_back(i);
    return tracks;
}

std::size_t rank(const Draft& draft, std::size_t track) {
    return static_cast<std::size_t>(draft.track(track).kind) * draft.track_count() + track;
}

namespace {

void take_away(std::vector<TimeRange>& ranges, const TimeRange& taken) {
    std::vector<TimeRange> rest;
    for (const TimeRange& range : ranges) {
        const TimeRange first{range.start, std::min(range.end, taken.start)},
            second{std::max(range.start, taken.end), range.end};
        for (const TimeRange& piece : {first, second})
            if (piece.length() > Time(0)) rest.push_back(piece);
    }
    ranges = std::move(rest);
}

} // namespace

std::vector<TimeRange> partners_left(Draft& draft, const std::vector<ClipId>& clips) {
    std::unordered_set<std::string> named;
    for (const ClipId& id : clips)
        named.insert(id.value);
    std::vector<TimeRange> ranges;
    for (const ClipId& id : clips)
        for (const ClipId& partner : draft.linked(id))
            if (!named.contains(partner.value)) ranges.push_back(draft.find(partner).clip->range());
    return ranges;
}

std::vector<TimeRange> vacated(Draft& draft, const std::vector<Emptied>& emptied,
                               const std::vector<TimeRange>& kept) {
    std::vector<TimeRange> free;
    for (const Emptied& part : emptied) {
        std::vector<TimeRange> left{part.range};
        for (const TimeRange& range : kept)
            if (range.overlaps(part.range)) take_away(left, range);
        for (std::size_t i = 0; i < draft.track_count(); ++i)
            if (draft.in_focus(i) && rank(draft, i) < rank(draft, part.track))
                for (const Clip* clip : overlapping(draft.clips(i), part.range))
                    take_away(left, clip->range());
        free.insert(free.end(), left.begin(), left.end());
    }
    std::sort(free.begin(), free.end(), [](const auto& a, const auto& b) { return a.start < b.start; });
    std::vector<TimeRange> joined;
    for (const TimeRange& range : free) {
        if (!joined.empty() && range.start <= joined.back().end)
            joined.back().end = std::max(joined.back().end, range.end);
        else
            joined.push_back(range);
    }
    return joined;
}

bool covered_below(Draft& draft, std::size_t track, const TimeRange& range) {
    const auto free = vacated(draft, {{range, track}});
    return free.size() != 1 || free.front() != range;
}

void close_gap(Draft& draft, const TimeRange& gap) {
    cut_subtitles(draft, gap, true);
    std::set<std::size_t> in_the_way;
    for (const std::size_t i : rippling_tracks(draft))
        if (is_in_the_way(draft, i, gap)) in_the_way.insert(i);
    for (std::size_t known = 0; known != in_the_way.size();) { // picture and sound are cut together
        known = in_the_way.size();
        for (const std::size_t i : std::set(in_the_way))
            for (const Clip* clip : overlapping(draft.clips(i), gap))
                for (const ClipId& id : draft.linked(clip->id)) {
                    const auto partner = draft.find(id);
                    if (partner.clip->range().overlaps(gap) && !draft.track(partner.track).locked)
                        in_the_way.insert(partner.track);
                }
    }
    cut_out(draft, {in_the_way.begin(), in_the_way.end()}, gap);
    for (const std::size_t i : rippling_tracks(draft))
        draft.shift(i, gap.end, -gap.length());
    if (draft.has_markers())
        draft.change_markers([&](Marker& marker) { return cut_marker(marker, gap, true); });
}

void cut_captions(Draft& draft, const TimeRange& range) {
    cut_subtitles(draft, range, false);
    if (!draft.has_markers()) return;
    draft.change_markers(
        [&](Marker& marker) { return marker.color != kCaptionColour || cut_marker(marker, range, false); });
}

void cut_captions_over(Draft& draft, std::vector<Emptied> emptied, const std::vector<TimeRange>& kept) {
    std::erase_if(emptied, [&](const Emptied& part) { return draft.track(part.track).for_titles(); });
    for (const TimeRange& range : vacated(draft, emptied, kept))
        cut_captions(draft, range);
}

namespace {

void move_right(Draft& d, Time at, Time by) {
    std::vector<std::pair<std::size_t, Time>> from;
    for (const std::size_t i : rippling_tracks(d)) {
        const Clip* lies_across = across(d.clips(i), at);
        from.emplace_back(i, lies_across && partner_moves(d, *lies_across, at) ? lies_across->start : at);
    }
    for (const auto& [track, start] : from)
        d.shift(track, start, by);
    if (d.has_markers())
        d.change_markers([&](Marker& marker) {
            if (marker.time >= at) marker.time += by, marker.end += by;
            if (marker.end > kLongestTime) refuse("a marker would lie too late (time)");
            return true;
        });
}

} // namespace

void open_gap(Draft& draft, Time at, Time by) {
    move_right(draft, at, by);
}

void open_gap_for(Draft& draft, std::size_t track, Time at, Time by) {
    std::vector<ClipId> to_cut;
    for (const std::size_t i : rippling_tracks(draft)) {
        const Clip* clip = across(draft.clips(i), at);
        if (clip && i == track) refuse("there is a clip at that time; split it first, then insert (start)");
        if (clip) to_cut.push_back(clip->id);
    }
    split(draft, to_cut, at);
    move_right(draft, at, by);
}

void cut_out(Draft& draft, const std::vector<std::size_t>& tracks, const TimeRange& range) {
    std::set<std::string> links;
    for (const std::size_t i : tracks)
        cut_out_of(draft, i, range, links);
    for (const std::string& link : links)
        draft.part_link(link, range.end);
}

void split(Draft& draft, const std::vector<ClipId>& clips, Time at) {
    std::map<std::string, std::string> links; // and what the right side's is called
    for (const ClipId& id : clips) {
        const auto place = draft.find(id);
        if (at <= place.clip->start || at >= place.clip->end()) continue;
        const Clip whole = draft.take_out(id);
        auto [left, right] = halves(whole, at);
        right.id.value = draft.fresh("c");
        const ClipId own = right.id;
        draft.put(place.track, std::move(left));
        draft.put(place.track, std::move(right));
        draft.went_on_as(id, own);
        if (!whole.link.empty() && !links.contains(whole.link)) links[whole.link] = draft.fresh("l");
    }
    for (const auto& [link, own] : links)
        draft.part_link(link, at, own);
}

} // namespace core
