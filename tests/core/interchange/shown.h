// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A project's timeline in a line a track, to compare.
#pragma once
#include "core/base/parse_number.h"
#include "core/document/transitions.h"
#include "core/interchange/interchange.h"
#include <cmath>

namespace tests {

inline std::string seconds(core::Time time) {
    return core::plain_number(std::round(core::to_seconds(time) * 1000) / 1000);
}

inline std::string shown(const core::Clip& clip) {
    std::string out = clip.name + " " + seconds(clip.start) + "-" + seconds(clip.end());
    if (clip.is_title()) return out + " '" + clip.text() + "'";
    if (const auto* made = std::get_if<core::Generator>(&clip.content)) return out + " " + made->kind;
    if (clip.frozen) return out + " still at " + seconds(*clip.frozen);
    out += " of " + seconds(clip.source.start) + "-" + seconds(clip.source.end);
    if (clip.speed != core::FrameRate{1, 1})
        out += " x" + core::plain_number(std::round(clip.speed.value() * 1000) / 1000);
    if (clip.reversed) out += " backwards";
    if (!clip.enabled) out += " off";
    if (std::holds_alternative<core::SequenceRef>(clip.content)) out += " nested";
    return out;
}

inline std::string shown(const core::Tracks& tracks, const std::string& before) {
    constexpr const char* kinds[] = {"video", "audio", "title", "subtitle"};
    std::string out;
    for (const auto& track : tracks) {
        if (track->clips.empty()) continue;
        out += before + kinds[static_cast<std::size_t>(track->kind)];
        if (track->hidden) out += " hidden";
        if (track->muted) out += " muted";
        if (track->locked) out += " locked";
        std::string list;
        for (const core::Clip& clip : track->clips)
            list += (list.empty() ? ": " : ", ") + shown(clip);
        for (const auto& join : core::placed_transitions(*track))
            list +=
                " " + join.transition->kind + " " + seconds(join.range.start) + "-" + seconds(join.range.end);
        out += list + "\n";
    }
    return out;
}

inline std::string shown(const core::Project& project) {
    std::string out = shown(project.tracks, "");
    for (const auto& sequence : project.sequences)
        out += shown(sequence->tracks, "  " + sequence->name + " ");
    return out;
}

} // namespace tests
