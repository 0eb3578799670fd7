// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/clip.h"
#include <algorithm>

namespace core {

Time Clip::source_time(Time t) const {
    if (frozen) return *frozen;
    const Time into = rescale(saturated_difference(t, start).count(), speed.num, speed.den);
    return reversed ? saturated_difference(source.end, saturated_sum(into, Time(1)))
                    : saturated_sum(source.start, into);
}

const std::vector<Take>& Clip::takes() const {
    static const std::vector<Take> none;
    const auto* shown = std::get_if<MediaContent>(&content);
    return shown ? shown->takes : none;
}

std::size_t Clip::active_take() const {
    const auto* shown = std::get_if<MediaContent>(&content);
    return shown ? shown->active_take : 0;
}

MediaContent& Clip::media() {
    if (!std::holds_alternative<MediaContent>(content)) content = MediaContent{};
    return std::get<MediaContent>(content);
}

const std::string& Clip::text() const {
    static const std::string none;
    const auto* title = std::get_if<Title>(&content);
    return title ? title->text : none;
}

void fit_fades(Clip& clip) {
    clip.fade_in = std::min(clip.fade_in, clip.length());
    clip.fade_out = std::min(clip.fade_out, clip.length() - std::max(clip.fade_in, Time(0)));
}

} // namespace core
