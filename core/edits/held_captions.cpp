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

} // namespace

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
        const Time at = std::max(caption.start, range.start);
        return caption.overlaps(range) && !covered_below(draft_, track, {at, at + Time(1)});
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
