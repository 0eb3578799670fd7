// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/project.h"
#include <algorithm>

namespace core {

Time Clip::source_time(Time t) const {
    const Time into = rescale(saturated_difference(t, start).count(), speed.num, speed.den);
    return reversed ? saturated_difference(source.end, saturated_sum(into, Time(1)))
                    : saturated_sum(source.start, into);
}

void fit_fades(Clip& clip) {
    clip.fade_in = std::min(clip.fade_in, clip.length());
    clip.fade_out = std::min(clip.fade_out, clip.length() - std::max(clip.fade_in, Time(0)));
}

const Media* Project::find_media(const MediaId& id) const {
    for (const auto& item : media)
        if (item->id == id) return item.get();
    return nullptr;
}

const Track* Project::find_track(const TrackId& id) const {
    for (const auto& track : tracks)
        if (track->id == id) return track.get();
    return nullptr;
}

Project::Found Project::find_clip(const ClipId& id) const {
    for (const auto& track : tracks)
        for (const Clip& clip : track->clips)
            if (clip.id == id) return {track.get(), &clip};
    return {};
}

Time Project::duration() const {
    Time end{};
    for (const auto& track : tracks)
        if (!track->clips.empty()) end = std::max(end, track->clips.back().end());
    return end;
}

} // namespace core
