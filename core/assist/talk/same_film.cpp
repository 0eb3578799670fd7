// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/same_film.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

void forget_ids(std::vector<Effect>& effects) {
    for (Effect& effect : effects)
        effect.id = {};
}

bool same_clip(const Clip& a, const Clip& b) {
    if (a.start != b.start || a.source.start != b.source.start || a.source.end != b.source.end) return false;
    if (a == b) return true;
    Clip left = a, right = b;
    for (Clip* clip : {&left, &right}) {
        clip->id = {}, clip->link = clip->link.empty() ? "" : "linked";
        forget_ids(clip->effects);
        if (auto* media = std::get_if<MediaContent>(&clip->content))
            for (Take& take : media->takes)
                take.id = {};
    }
    return left == right;
}

bool same_track(const Track& a, const Track& b) {
    if (&a == &b) return true;
    if (a.kind != b.kind || a.name != b.name || a.muted != b.muted || a.locked != b.locked ||
        a.hidden != b.hidden || a.solo != b.solo || a.gain_db != b.gain_db || a.pan != b.pan ||
        a.effects.size() != b.effects.size() || a.clips.size() != b.clips.size())
        return false;
    const bool joints = std::equal(a.transitions.begin(), a.transitions.end(), b.transitions.begin(),
                                   b.transitions.end(), [](const Transition& x, const Transition& y) {
                                       return x.kind == y.kind && x.length == y.length &&
                                              x.alignment == y.alignment && x.params == y.params;
                                   });
    return joints && std::equal(a.clips.begin(), a.clips.end(), b.clips.begin(), same_clip);
}

} // namespace

bool same_film(const Project& a, const Project& b) {
    const auto markers = std::equal(a.markers.begin(), a.markers.end(), b.markers.begin(), b.markers.end(),
                                    [](const Marker& x, const Marker& y) {
                                        return x.time == y.time && x.end == y.end && x.name == y.name;
                                    });
    return markers && a.size.width == b.size.width && a.size.height == b.size.height &&
           a.fps.num == b.fps.num && a.fps.den == b.fps.den &&
           std::equal(a.tracks.begin(), a.tracks.end(), b.tracks.begin(), b.tracks.end(),
                      [](const auto& x, const auto& y) { return same_track(*x, *y); });
}

} // namespace core::assist::talk
