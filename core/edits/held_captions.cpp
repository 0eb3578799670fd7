// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/held_captions.h"
#include "core/document/marker_colours.h"
#include "core/edits/ripple.h"
#include <algorithm>

namespace core {
namespace {

/// A caption that has no length is over the picture at its time all the same.
TimeRange seen(const TimeRange& caption) {
    return {caption.start, std::max(caption.end, caption.start + Time(1))};
}

/// Whether a clip is the lowest thing there is at a time within it, so that captions are about it.
bool is_what_is_shown(Draft& draft, std::size_t track, Time at) {
    return !covered_below(draft, track, {at, at + Time(1)});
}

/// Whether something on the track that is not among `going` lies in the range.
bool is_taken(Draft& draft, std::size_t track, const TimeRange& range,
              const std::unordered_set<std::string>& going) {
    const auto& clips = draft.clips(track);
    auto at = std::lower_bound(clips.begin(), clips.end(), range.start,
                               [](const auto& clip, Time time) { return clip->end() <= time; });
    for (; at != clips.end() && (*at)->start < range.end; ++at)
        if (!going.contains((*at)->id.value)) return true;
    return false;
}

} // namespace

CaptionsOver captions_over(Draft& draft, const std::vector<ClipId>& clips) {
    std::unordered_set<std::string> named;
    std::vector<std::pair<std::size_t, TimeRange>> shown;
    for (const ClipId& id : clips) {
        const auto place = draft.find(id);
        named.insert(id.value);
        if (!draft.track(place.track).for_titles()) shown.emplace_back(place.track, place.clip->range());
    }
    const auto begins_over = [&](Time start) {
        return std::any_of(shown.begin(), shown.end(), [&](const auto& place) {
            return place.second.contains(start) && is_what_is_shown(draft, place.first, start);
        });
    };
    CaptionsOver over;
    for (const std::size_t i : rippling_tracks(draft)) {
        if (draft.track(i).kind != TrackKind::subtitle) continue;
        for (const auto& line : draft.clips(i))
            if (!named.contains(line->id.value) && begins_over(line->start)) over.lines.push_back(line->id);
    }
    if (draft.has_markers())
        draft.change_markers([&](Marker& marker) {
            if (marker.color == kCaptionColour && begins_over(marker.time))
                over.marks.insert(marker.id.value);
            return true;
        });
    return over;
}

void move_along(Draft& draft, const CaptionsOver& captions, Time by) {
    if (by == Time(0)) return;
    std::unordered_set<std::string> going;
    for (const ClipId& line : captions.lines)
        going.insert(line.value);
    for (bool all_fit = false; !all_fit;) { // one that stays may be in the way of another
        all_fit = true;
        for (const ClipId& id : captions.lines) {
            const auto place = draft.find(id);
            const TimeRange there{place.clip->start + by, place.clip->end() + by};
            if (!going.contains(id.value) || !is_taken(draft, place.track, there, going)) continue;
            going.erase(id.value);
            all_fit = false;
        }
    }
    for (const ClipId& id : captions.lines)
        if (going.contains(id.value)) draft.move_to(id, draft.find(id).clip->start + by);
    if (captions.marks.empty()) return;
    draft.change_markers([&](Marker& marker) {
        if (captions.marks.contains(marker.id.value)) marker.time += by, marker.end += by;
        return true;
    });
}

std::optional<TimeRange> without(const TimeRange& range, const TimeRange& gap, bool closes) {
    const Time by = closes ? gap.length() : Time(0);
    if (!range.overlaps(gap)) {
        if (range.start < gap.end) return range;
        return TimeRange{range.start - by, range.end - by};
    }
    const TimeRange left{range.start >= gap.start ? gap.end - by : range.start,
                         range.end > gap.end ? range.end - by : gap.start};
    return left.end > left.start ? std::optional(left) : std::nullopt;
}

void lay_into(Clip& clip, const TimeRange& range) {
    clip.start = range.start;
    clip.source.end = clip.source.start + rescale(range.length().count(), clip.speed.num, clip.speed.den);
    fit_fades(clip);
}

HeldCaptions::HeldCaptions(Draft& draft, const ClipId& id) : draft_(draft) {
    const auto place = draft.find(id);
    if (draft.track(place.track).for_titles()) return;
    const TimeRange range = place.clip->range();
    const std::size_t track = place.track;
    const auto belongs = [&](const TimeRange& caption) {
        return caption.overlaps(range) &&
               is_what_is_shown(draft_, track, std::max(caption.start, range.start));
    };
    for (const std::size_t i : rippling_tracks(draft)) {
        if (draft.track(i).kind != TrackKind::subtitle) continue;
        std::vector<ClipId> over;
        for (const auto& clip : draft.clips(i))
            if (belongs(clip->range())) over.push_back(clip->id);
        for (const ClipId& line : over)
            lines_.emplace_back(i, draft.take_out(line));
    }
    if (!draft.has_markers()) return;
    draft.change_markers([&](Marker& marker) {
        const TimeRange caption{marker.time, marker.end};
        if (marker.color != kCaptionColour || !belongs(seen(caption))) return true;
        marks_.emplace(marker.id.value, caption);
        marker.time = marker.end = std::min(marker.time, range.start); // where no gap opens or closes
        return true;
    });
}

void HeldCaptions::put_back(const std::function<std::optional<TimeRange>(const TimeRange&)>& moved) {
    for (auto& [track, clip] : lines_) {
        const auto range = moved(clip.range());
        if (!range || range->length() <= Time(0)) continue;
        lay_into(clip, *range);
        draft_.put(track, std::move(clip));
    }
    if (marks_.empty()) return;
    draft_.change_markers([&](Marker& marker) {
        const auto held = marks_.find(marker.id.value);
        if (held == marks_.end()) return true;
        const auto range = moved(seen(held->second));
        if (!range) return false;
        marker.time = range->start;
        marker.end = held->second.length() > Time(0) ? range->end : range->start;
        return true;
    });
}

} // namespace core
