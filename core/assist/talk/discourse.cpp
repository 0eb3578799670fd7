// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/discourse.h"
#include "core/assist/talk/follow.h"
#include <algorithm>

namespace core::assist::talk {

/// The clip that a step brought: a title, something of the bin.
ClipId made_by(const Project& project, const Step& step) {
    ClipId made;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips) {
            const bool title = step.op == Op::title && track->kind == TrackKind::title &&
                               clip.text() == step.text && step.range && clip.start == step.range->start;
            const bool added = step.op == Op::add && !clip.takes().empty() &&
                               clip.takes().front().media == step.media &&
                               (track->kind == TrackKind::video || clip.link.empty());
            if (title || added) made = clip.id;
        }
    return made;
}

/// What was talked about just before and is still there.
Discourse discourse_of(const Project& project, const Scope& scope) {
    Discourse discourse;
    for (const Step& step : last_steps(project)) {
        for (const ClipId& id : step.clips)
            if (project.find_clip(id).clip) discourse.before.push_back(id);
        const ClipId made = made_by(project, step);
        if (!made.empty()) discourse.before.push_back(made);
    }
    const auto last = last_steps(project);
    if (last.size() == 1 && last.front().op == Op::duplicate && scope.before)
        for (const Clip* clip : pictures_of(project))
            if (!scope.before->find_clip(clip->id).clip) discourse.copy = clip->id;
    if (last.size() == 1 && last.front().op == Op::split &&
        last.front().times.size() == 1) { // its two pieces
        const Clip *ahead = nullptr, *behind = nullptr;
        for (const Clip* clip : pictures_of(project)) {
            if (clip->end() == last.front().times.front()) ahead = clip;
            if (clip->start == last.front().times.front()) behind = clip;
        }
        if (ahead && behind) {
            discourse.pieces = {ahead->id, behind->id};
            if (last.front().anchor.empty()) discourse.cut = behind->start;
        }
    }
    return discourse;
}

namespace {

ClipId sound_brought(const Project& before, const Project& now) {
    for (const auto& track : now.tracks)
        for (const Clip& clip : track->clips)
            if (track->kind == TrackKind::audio && clip.link.empty() && !before.find_clip(clip.id).clip)
                return clip.id;
    return {};
}

/// The clips that a cut left, and where one was taken out.
void remember_cut(Discourse& d, const Step& step, const Project& before, const Project& now) {
    d.left.clear();
    if (step.op == Op::trim || step.op == Op::set_length || step.op == Op::scale_length) d.left = step.clips;
    if (step.op == Op::remove_range || step.op == Op::keep_range)
        for (const Clip* clip : pictures_of(now))
            d.left.push_back(clip->id);
    if (step.op == Op::remove && step.clips.size() == 1 && !step.gap)
        if (const auto gone = before.find_clip(step.clips.front()); gone.clip) d.hole = gone.clip->start;
}

} // namespace

void remember(Discourse& d, const Step& step, const Planned& planned, const Project& before,
              const Project& now) {
    d.removed = d.removed || step.op == Op::remove || step.op == Op::keep;
    d.brought = step.op == Op::add ? sound_brought(before, now) : ClipId{};
    remember_cut(d, step, before, now);
    for (const ClipId& id : step.clips)
        if (std::find(d.named.begin(), d.named.end(), id) == d.named.end()) d.named.push_back(id);
    if (!planned.pieces.empty()) d.pieces = planned.pieces;
    if (step.op == Op::split) {
        d.cut.reset();
        if (step.anchor.empty()) d.cut = step.times.front();
        return;
    }
    std::vector<ClipId> named = step.clips;
    if (step.op == Op::add || step.op == Op::title || step.op == Op::duplicate) {
        for (const auto& track : now.tracks)
            for (const Clip& clip : track->clips)
                if (track->kind != TrackKind::audio && !before.find_clip(clip.id).clip) named = {clip.id};
    }
    if (step.op == Op::duplicate && named.size() == 1 && named != step.clips) d.copy = named.front();
    std::erase_if(named, [&](const ClipId& id) { return !now.find_clip(id).clip; });
    if (!named.empty() && step.op != Op::transition) d.mentioned = named; // of a cut, not of a clip
}

bool is_of_a_clip(const Step& step) {
    return !step.clips.empty() && (step.op == Op::effect || step.op == Op::speed || step.op == Op::reverse ||
                                   step.op == Op::volume || step.op == Op::trim || step.op == Op::set_length);
}

std::optional<Time> as_many_units(const Message& m, const Segment& segment, const Item& span,
                                  FrameRate rate) {
    bool frames = false;
    for (std::size_t i = segment.retracted_begin; i < segment.retracted_end; ++i)
        frames = frames || m.atoms[i].in("unit") == "frame";
    if (!frames && span.time < from_seconds(0.5)) return {};
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Atom& a = m.atoms[i];
        const Meaning* number = a.find("number");
        const double value = a.number ? a.value : number ? number->value : 0;
        if (value <= 0) continue;
        return frames ? frame_start(static_cast<std::int64_t>(value), rate) : from_seconds(value, rate);
    }
    return {};
}

} // namespace core::assist::talk
