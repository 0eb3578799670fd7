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

/// `over`: what sounds on behind that time makes no difference.
bool same_clip(const Clip& a, const Clip& b, Time over) {
    const bool outlast =
        a.link.empty() && b.link.empty() && !a.reversed && !b.reversed && a.end() >= over && b.end() >= over;
    if (a.start != b.start || a.source.start != b.source.start || (a.source.end != b.source.end && !outlast))
        return false;
    if (a == b) return true;
    Clip left = a, right = b;
    if (outlast) right.source.end = left.source.end;
    for (Clip* clip : {&left, &right}) {
        clip->id = {}, clip->link = clip->link.empty() ? "" : "linked";
        forget_ids(clip->effects);
        if (auto* media = std::get_if<MediaContent>(&clip->content))
            for (Take& take : media->takes)
                take.id = {};
    }
    return left == right;
}

bool same_track(const Track& a, const Track& b, Time over) {
    if (&a == &b) return true;
    if (a.kind != b.kind || a.name != b.name || a.colour != b.colour || a.muted != b.muted ||
        a.locked != b.locked || a.hidden != b.hidden || a.solo != b.solo || a.gain_db != b.gain_db ||
        a.pan != b.pan || a.effects.size() != b.effects.size() || a.clips.size() != b.clips.size())
        return false;
    const bool joints = std::equal(a.transitions.begin(), a.transitions.end(), b.transitions.begin(),
                                   b.transitions.end(), [](const Transition& x, const Transition& y) {
                                       return x.kind == y.kind && x.length == y.length &&
                                              x.alignment == y.alignment && x.params == y.params;
                                   });
    return joints && std::equal(a.clips.begin(), a.clips.end(), b.clips.begin(),
                                [&](const Clip& x, const Clip& y) { return same_clip(x, y, over); });
}

/// Sounds lie under nothing: whether a track of theirs came before one of pictures is nobody's matter.
bool same_tracks(const Project& a, const Project& b, bool sounds, Time over) {
    const auto of = [&](const Project& project) {
        std::vector<const Track*> out;
        for (const auto& track : project.tracks)
            if ((track->kind == TrackKind::audio) == sounds) out.push_back(track.get());
        return out;
    };
    const auto left = of(a), right = of(b);
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [&](const Track* x, const Track* y) { return same_track(*x, *y, over); });
}

} // namespace

Time last_shown(const Project& project) {
    Time end{};
    for (const auto& track : project.tracks)
        if (track->kind != TrackKind::audio && !track->clips.empty())
            end = std::max(end, track->clips.back().end());
    return end;
}

bool same_film(const Project& a, const Project& b, Beyond beyond) {
    const Time over = beyond == Beyond::matters ? Time::max() : std::max(last_shown(a), last_shown(b));
    const auto markers = std::equal(a.markers.begin(), a.markers.end(), b.markers.begin(), b.markers.end(),
                                    [](const Marker& x, const Marker& y) {
                                        return x.time == y.time && x.end == y.end && x.name == y.name;
                                    });
    return markers && a.size.width == b.size.width && a.size.height == b.size.height &&
           a.fps.num == b.fps.num && a.fps.den == b.fps.den && same_tracks(a, b, false, Time::max()) &&
           same_tracks(a, b, true, over);
}

} // namespace core::assist::talk
