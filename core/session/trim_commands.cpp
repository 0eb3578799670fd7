// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Edges, cuts and contents of clips moved by a frame: what the tools do under the mouse, by keys.
#include "core/edits/combined.h"
#include "core/session/common.h"

namespace core {
namespace {

using namespace session_parts;

Time frames(const Desk& desk, int count) {
    const Time by = frame_start(std::abs(count), desk.project->rate());
    return count < 0 ? -by : by;
}

Result<Outcome> trim(const Desk& desk, const char* edge, int by) {
    const Clip* clip = desk.target_clip();
    const Time at = std::string_view(edge) == "start" ? clip->start : clip->end();
    return Outcome{.edits = {TrimClip{clip->id, edge, at + frames(desk, by)}}, .label = "Trim"};
}

/// The edge of the clip that is nearest to the playhead among those with a neighbour; null: it has none.
const char* cut_at_hand(const Desk& desk) {
    const Clip* clip = desk.target_clip();
    if (!clip) return nullptr;
    const bool start = neighbour(*desk.project, clip->id, "start"),
               end = neighbour(*desk.project, clip->id, "end");
    const auto away = [&](Time edge) { return std::abs((desk.playhead - edge).count()); };
    if (start && (!end || away(clip->start) < away(clip->end()))) return "start";
    return end ? "end" : nullptr;
}

std::string needs_cut_at_hand(const Desk& desk) {
    if (auto why = needs_clip(desk); !why.empty()) return why;
    return cut_at_hand(desk) ? "" : "No clip touches this one.";
}

Result<Outcome> roll(const Desk& desk, int by) {
    const Clip* clip = desk.target_clip();
    const char* edge = cut_at_hand(desk);
    const Time at = std::string_view(edge) == "start" ? clip->start : clip->end();
    return Outcome{.edits = roll_edits(*desk.project, clip->id, edge, at + frames(desk, by)),
                   .label = "Move the cut"};
}

Result<Outcome> slip(const Desk& desk, int by) {
    return Outcome{.edits = {SlipClip{desk.target_clip()->id, frames(desk, by)}}, .label = "Slip"};
}

Result<Outcome> slide(const Desk& desk, int by) {
    return Outcome{.edits = slide_edits(*desk.project, desk.target_clip()->id, frames(desk, by)),
                   .label = "Slide"};
}

} // namespace

std::vector<Command> trim_commands() {
    const auto by_a_frame = [](std::string id, std::string text, auto run,
                               std::string (*why_not)(const Desk&) = needs_clip) {
        return plain(std::move(id), std::move(text), "", why_not, run);
    };
    return {
        by_a_frame("trim.start_earlier", "Start a frame earlier",
                   [](const Desk& desk) { return trim(desk, "start", -1); }),
        by_a_frame("trim.start_later", "Start a frame later",
                   [](const Desk& desk) { return trim(desk, "start", 1); }),
        by_a_frame("trim.end_earlier", "End a frame earlier",
                   [](const Desk& desk) { return trim(desk, "end", -1); }),
        by_a_frame("trim.end_later", "End a frame later",
                   [](const Desk& desk) { return trim(desk, "end", 1); }),
        by_a_frame(
            "trim.cut_earlier", "Cut a frame earlier", [](const Desk& desk) { return roll(desk, -1); },
            needs_cut_at_hand),
        by_a_frame(
            "trim.cut_later", "Cut a frame later", [](const Desk& desk) { return roll(desk, 1); },
            needs_cut_at_hand),
        by_a_frame("trim.show_earlier", "Show what is a frame earlier",
                   [](const Desk& desk) { return slip(desk, -1); }),
        by_a_frame("trim.show_later", "Show what is a frame later",
                   [](const Desk& desk) { return slip(desk, 1); }),
        by_a_frame("trim.slide_left", "Slide left by a frame",
                   [](const Desk& desk) { return slide(desk, -1); }),
        by_a_frame("trim.slide_right", "Slide right by a frame",
                   [](const Desk& desk) { return slide(desk, 1); }),
    };
}

} // namespace core
