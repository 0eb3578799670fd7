// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/ramp.h"
#include <algorithm>
#include <cmath>

namespace core {

namespace {

/// The pieces of a ramp, in frames of the timeline: so many now, so many afterwards.
struct Pace {
    std::int64_t now = 0, then = 0;
};

/// Speeds that grow by the same factor, each for about the same time; nothing where the clip is too short.
std::vector<Pace> paces_of(std::int64_t frames, double speed, double from, double to) {
    constexpr double kFactor = 1.15; ///< a step in speed that is hardly seen as one
    constexpr std::int64_t kMostSteps = 16, kFewestFrames = 4;
    auto steps = static_cast<std::int64_t>(std::ceil(std::abs(std::log(to / from)) / std::log(kFactor))) + 1;
    const double mean = std::sqrt(from * to);
    const auto lasts = static_cast<std::int64_t>(static_cast<double>(frames) * speed / mean);
    steps = std::min(
        {std::clamp<std::int64_t>(steps, 3, kMostSteps), lasts / kFewestFrames, frames / kFewestFrames});
    if (steps < 2) return {};
    std::vector<double> speeds;
    double sum = 0;
    for (std::int64_t i = 0; i < steps; ++i) {
        speeds.push_back(from * std::pow(to / from, static_cast<double>(i) / static_cast<double>(steps - 1)));
        sum += speeds.back();
    }
    std::vector<Pace> paces;
    double done = 0;
    std::int64_t cut = 0;
    for (const double each : speeds) {
        done += each / sum * static_cast<double>(frames);
        const std::int64_t next = std::max<std::int64_t>(cut + 1, std::llround(done));
        const std::int64_t now = (&each == &speeds.back() ? frames : std::min(next, frames)) - cut;
        if (now < 1) break;
        const double then = static_cast<double>(now) * speed / each;
        paces.push_back({now, std::max<std::int64_t>(1, std::llround(then))});
        cut += now;
    }
    return paces;
}

} // namespace

std::optional<Ramp> ramp_edits(const Project& project, const ClipId& id, double from, double to) {
    const Project::Found found = project.find_clip(id);
    if (!found.clip) return {};
    const Clip whole = *found.clip;
    const TrackId track = found.track->id;
    const FrameRate rate = project.rate();
    const std::int64_t first = frame_at(whole.start, rate),
                       frames = frame_at(whole.end() + Time(1), rate) - first;
    const auto paces = paces_of(frames, whole.speed.value(), from, to);
    if (paces.empty()) return {};
    Ramp ramp{.edits = {}, .parts = {id}};
    Project now = project;
    std::int64_t at = first;
    for (std::size_t i = 0; i + 1 < paces.size(); ++i) {
        at += paces[i].now;
        const Time cut = frame_start(at, rate);
        ramp.edits.push_back(SplitClip{ramp.parts.back(), cut});
        auto next = apply(now, {ramp.edits.back()});
        if (!next) return {};
        now = std::move(next.value());
        const ClipList& clips = now.find_track(track)->clips;
        const auto part =
            std::find_if(clips.begin(), clips.end(), [&](const Clip& c) { return c.start == cut; });
        if (part == clips.end()) return {};
        ramp.parts.push_back((*part).id);
    }
    for (std::size_t i = ramp.parts.size(); i-- > 0;) // the last first: the others stay where they were cut
        if (paces[i].now != paces[i].then)
            ramp.edits.push_back(
                SetClip{.clip = ramp.parts[i],
                        .speed = FrameRate{whole.speed.num * paces[i].now, whole.speed.den * paces[i].then}});
    return ramp;
}

} // namespace core
