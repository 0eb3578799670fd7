// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/shown.h"
#include <algorithm>

namespace core {
namespace {

Time origin_of(const Clip& clip) {
    return clip.takes().empty() ? Time(0) : clip.takes()[clip.active_take()].origin;
}

} // namespace

TimeRange played(const Clip& clip) {
    const Time origin = origin_of(clip);
    return {clip.source.start - origin, clip.source.end - origin};
}

Time shown_time(const Clip& clip, Time media) {
    const Time source = media + origin_of(clip);
    const Time into = clip.reversed ? clip.source.end - source : source - clip.source.start;
    return std::clamp(clip.start + rescale(into.count(), clip.speed.den, clip.speed.num), clip.start,
                      clip.end());
}

TimeRange shown_range(const Clip& clip, const TimeRange& media) {
    const Time a = shown_time(clip, media.start), b = shown_time(clip, media.end);
    return {std::min(a, b), std::max(a, b)};
}

} // namespace core
