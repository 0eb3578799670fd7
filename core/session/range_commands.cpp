// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// In and out, what is done to the range between them, and where the playhead goes.
#include "core/edits/combined.h"
#include "core/session/common.h"

namespace core {
namespace {

using namespace session_parts;

Result<Outcome> clear(const Desk& desk, bool ripple) {
    const TimeRange range = *desk.marked();
    Outcome outcome{.edits = clear_range_edits(*desk.project, range, ripple),
                    .label = ripple ? "Extract" : "Lift"};
    if (outcome.edits.empty()) return Refusal{"Nothing lies in the marked range on an unlocked track."};
    if (ripple) outcome.marks = Marks{}, outcome.playhead = range.start;
    return outcome;
}

Result<Outcome> jump(const Desk& desk, int direction) {
    const Time now = desk.playhead;
    Time best = direction > 0 ? desk.project->duration() : Time(0);
    for_each_clip(*desk.project, [&](const Track&, const Clip& clip) {
        for (const Time border : {clip.start, clip.end()})
            if (direction > 0 ? border > now && border < best : border < now && border > best) best = border;
    });
    return Outcome{.playhead = best};
}

Marks with_in(Marks marks, Time time) {
    marks.set_in(time);
    return marks;
}

Marks with_out(Marks marks, Time time) {
    marks.set_out(time);
    return marks;
}

/// Round what is selected, else round the clip under the playhead.
Result<Outcome> mark_clips(const Desk& desk) {
    TimeRange range{Time::max(), Time::min()};
    const auto take_in = [&](const Clip& clip) {
        range = {std::min(range.start, clip.start), std::max(range.end, clip.end())};
    };
    for (const ClipId& id : desk.selected())
        take_in(*desk.project->find_clip(id).clip);
    if (desk.selected().empty()) take_in(*desk.target_clip());
    return Outcome{.marks = Marks{range.start, range.end}};
}

std::string needs_clips(const Desk& desk) {
    return desk.selection.empty() ? needs_clip(desk) : "";
}

std::string nothing(const Desk&) {
    return {};
}

} // namespace

std::vector<Command> range_commands() {
    return {
        plain("range.lift", "Lift the marked range", "", needs_range,
              [](const Desk& desk) { return clear(desk, false); }),
        plain("range.extract", "Extract the marked range", "", needs_range,
              [](const Desk& desk) { return clear(desk, true); }),
        plain("mark.in", "Mark in", "mark_in", nothing,
              [](const Desk& desk) -> Result<Outcome> {
                  return Outcome{.marks = with_in(desk.marks, desk.playhead)};
              }),
        plain("mark.out", "Mark out", "mark_out", nothing,
              [](const Desk& desk) -> Result<Outcome> {
                  return Outcome{.marks = with_out(desk.marks, desk.playhead)};
              }),
        plain("mark.clips", "Mark the selected clips", "", needs_clips, mark_clips),
        plain("mark.clear", "Clear in and out", "", nothing,
              [](const Desk&) -> Result<Outcome> { return Outcome{.marks = Marks{}}; }),
        plain("mark.go_to_in", "Go to in", "", needs_range,
              [](const Desk& desk) -> Result<Outcome> { return Outcome{.playhead = desk.marked()->start}; }),
        plain("mark.go_to_out", "Go to out", "", needs_range,
              [](const Desk& desk) -> Result<Outcome> { return Outcome{.playhead = desk.marked()->end}; }),
        plain("playhead.start", "To the start", "start", nothing,
              [](const Desk&) -> Result<Outcome> { return Outcome{.playhead = Time(0)}; }),
        plain("playhead.end", "To the end", "end", nothing,
              [](const Desk& desk) -> Result<Outcome> {
                  return Outcome{.playhead = desk.project->duration()};
              }),
        plain("playhead.previous_edit", "Previous edit", "", nothing,
              [](const Desk& desk) { return jump(desk, -1); }),
        plain("playhead.next_edit", "Next edit", "", nothing, [](const Desk& desk) { return jump(desk, 1); }),
        {.id = "playhead.go_to",
         .text = "Go to a time…",
         .args = {{"at", "Where to", ArgSpec::Kind::time, true}},
         .why_not = nothing,
         .run = [](const Desk& desk, const Args& args) -> Result<Outcome> {
             return Outcome{.playhead = from_seconds(args.at("at"), desk.project->rate())};
         }},
    };
}

} // namespace core
