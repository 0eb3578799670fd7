// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/clip_curves.h"
#include <algorithm>

namespace core {

Time timeline_time(const Clip& clip, Time of_source) {
    const Time into = clip.reversed ? clip.source.end - of_source - Time(1) : of_source - clip.source.start;
    return clip.start + rescale(into.count(), clip.speed.den, clip.speed.num);
}

void for_each_curve(const Clip& clip, const std::function<void(const Curve&)>& visit) {
    const auto all_of = [&](const Params& params) {
        for (const auto& [name, curve] : params)
            visit(curve);
    };
    const auto of_mask = [&](const std::optional<Mask>& mask) {
        if (!mask) return;
        for (const Curve* curve :
             {&mask->centre, &mask->size, &mask->rotation, &mask->feather, &mask->strength})
            visit(*curve);
    };
    for (const Curve* curve : {&clip.volume_db, &clip.pan, &clip.opacity})
        visit(*curve);
    of_mask(clip.mask);
    if (const auto* title = std::get_if<Title>(&clip.content)) all_of(title->style);
    if (const auto* generator = std::get_if<Generator>(&clip.content)) all_of(generator->params);
    for (const Effect& effect : clip.effects)
        all_of(effect.params), of_mask(effect.mask);
}

std::vector<Time> key_times(const Clip& clip) {
    std::vector<Time> times;
    for_each_curve(clip, [&](const Curve& curve) {
        if (!moves(curve)) return;
        for (const Key& key : std::get<std::vector<Key>>(curve))
            if (const Time at = timeline_time(clip, key.at); at >= clip.start && at < clip.end())
                times.push_back(at);
    });
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

} // namespace core
