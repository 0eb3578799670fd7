// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/transitions.h"
#include <algorithm>
#include <unordered_map>

namespace core {

Time before_cut(const Transition& transition) {
    if (transition.to.empty()) return transition.length;
    if (transition.from.empty()) return Time(0);
    switch (transition.alignment) {
    case Alignment::centre:
        return transition.length / 2;
    case Alignment::before:
        return transition.length;
    case Alignment::after:
        return Time(0);
    }
    return Time(0);
}

Time longest_transition(Alignment alignment, const Clip* from, const Clip* to) {
    if (!from || !to) return from ? from->length() : to ? to->length() : Time(0);
    switch (alignment) {
    case Alignment::centre:
        return std::min(from->length(), to->length()) * 2;
    case Alignment::before:
        return from->length();
    case Alignment::after:
        return to->length();
    }
    return Time(0);
}

std::vector<PlacedTransition> placed_transitions(const Track& track) {
    std::vector<PlacedTransition> placed;
    if (track.transitions.empty()) return placed;
    std::unordered_map<std::string_view, const Clip*> clips;
    for (const Clip& clip : track.clips)
        clips[clip.id.value] = &clip;
    const auto find = [&](const ClipId& id) {
        const auto found = clips.find(id.value);
        return found == clips.end() ? nullptr : found->second;
    };
    for (const Transition& transition : track.transitions) {
        const Clip *from = find(transition.from), *to = find(transition.to);
        if ((!from && !to) || (!transition.from.empty() && !from) || (!transition.to.empty() && !to))
            continue;
        const Time cut = to ? to->start : from->end(), start = cut - before_cut(transition);
        placed.push_back({&transition, from, to, {start, start + transition.length}});
    }
    std::sort(placed.begin(), placed.end(),
              [](const auto& a, const auto& b) { return a.range.start < b.range.start; });
    return placed;
}

FoundTransition find_transition(const Project& project, const TransitionId& id) {
    for (const auto& track : project.tracks)
        for (const Transition& transition : track->transitions)
            if (transition.id == id) return {track.get(), &transition};
    return {};
}

Time handle(const Clip& clip, bool at_end, const Media* medium, bool picture) {
    const bool ends = medium && medium->kind != MediaKind::image && !clip.frozen;
    if (!ends) return kLongestTime;
    const bool later = at_end != clip.reversed;
    const Time left = later ? std::max(Time(0), medium->reach(picture) - clip.source.end) : clip.source.start;
    return rescale(left.count(), clip.speed.den, clip.speed.num);
}

} // namespace core
