// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/face_tracks.h"
#include "core/analysis/thinned.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace core {
namespace {

double overlap_share(const PictureBox& a, const PictureBox& b) {
    const double width = std::min(a.x + a.width, b.x + b.width) - std::max(a.x, b.x),
                 height = std::min(a.y + a.height, b.y + b.height) - std::max(a.y, b.y);
    if (width <= 0 || height <= 0) return 0;
    const double both = width * height;
    return both / (a.width * a.height + b.width * b.height - both);
}

PictureBox between(const PictureBox& a, const PictureBox& b, double share) {
    const auto mix = [&](double from, double to) { return from + (to - from) * share; };
    return {mix(a.x, b.x), mix(a.y, b.y), mix(a.width, b.width), mix(a.height, b.height)};
}

/// Centre and extent of the head that a face belongs to.
using Head = std::array<double, 4>;
Head head_of(const PictureBox& face) {
    constexpr double kWide = 1.35, kHigh = 1.65, kUp = 0.1; // hair, ears and chin lie outside of the box
    return {face.x + face.width / 2, face.y + face.height * (0.5 - kUp), face.width * kWide,
            face.height * kHigh};
}

/// The fewest places between which all four numbers may move evenly and stay within `tolerance`.
std::vector<std::size_t> thinned_places(const std::vector<FaceTrack::At>& places, double tolerance) {
    std::vector<FourAt> heads;
    for (const FaceTrack::At& place : places)
        heads.push_back({place.time, head_of(place.box)});
    return thinned(heads, tolerance);
}

} // namespace

std::vector<FaceTrack> face_tracks(const std::vector<FacesAt>& frames, const FaceTrackRules& rules) {
    constexpr double kSame = 0.2; ///< of the joint area of both boxes
    struct Open {
        FaceTrack track;
        std::size_t seen = 0, last = 0; ///< last: the picture
        double best = 0;
    };
    std::vector<Open> tracks;
    for (std::size_t now = 0; now < frames.size(); ++now) {
        const FacesAt& frame = frames[now];
        std::vector<bool> taken(tracks.size(), false);
        for (const SeenFace& face : frame.faces) {
            std::size_t best = tracks.size();
            double most = kSame;
            for (std::size_t i = 0; i < taken.size(); ++i) {
                const FaceTrack::At& last = tracks[i].track.places.back();
                if (taken[i] || frame.time - last.time > rules.gone) continue;
                if (const double share = overlap_share(last.box, face.box); share > most)
                    best = i, most = share;
            }
            if (best == tracks.size()) {
                tracks.push_back({FaceTrack{{{frame.time, face.box}}}, 1, now, face.score});
                continue;
            }
            taken[best] = true;
            auto& places = tracks[best].track.places;
            const FaceTrack::At last = places.back();
            for (std::size_t k = tracks[best].last + 1; k < now; ++k) // where it was out of sight
                places.push_back({frames[k].time, between(last.box, face.box,
                                                          to_seconds(frames[k].time - last.time) /
                                                              to_seconds(frame.time - last.time))});
            places.push_back({frame.time, face.box});
            ++tracks[best].seen, tracks[best].last = now;
            tracks[best].best = std::max(tracks[best].best, face.score);
        }
    }
    std::vector<FaceTrack> out;
    const std::size_t fewest = std::min(rules.fewest, std::max<std::size_t>(1, frames.size()));
    for (Open& each : tracks)
        if (each.seen >= fewest && each.best >= rules.sure) out.push_back(std::move(each.track));
    return out;
}

Mask mask_of(const FaceTrack& track, Time origin) {
    constexpr double kTolerance = 0.006;
    Mask mask{.shape = MaskShape::ellipse, .feather = Value(0.01)};
    const auto rounded = [](double value) { return std::round(value * 1e5) / 1e5; };
    std::vector<Key> centres, sizes;
    for (const std::size_t i : thinned_places(track.places, kTolerance)) {
        const Head head = head_of(track.places[i].box);
        const Time at = track.places[i].time + origin;
        centres.push_back({at, Value(Point{rounded(head[0]), rounded(head[1])}), Ease::linear});
        sizes.push_back({at, Value(Point{rounded(head[2]), rounded(head[3])}), Ease::linear});
    }
    mask.centre = centres, mask.size = sizes;
    // A face is there a little before and after it is seen.
    const Time room = from_seconds(0.15), first = track.places.front().time + origin,
               last = track.places.back().time + origin;
    std::vector<Key> there;
    if (first > room) there.push_back({Time(0), Value(0.0), Ease::hold});
    there.push_back({std::max(Time(0), first - room), Value(1.0), Ease::hold});
    there.push_back({last + room, Value(0.0), Ease::hold});
    mask.strength = there;
    return mask;
}

} // namespace core
