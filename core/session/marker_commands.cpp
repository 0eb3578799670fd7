// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Markers: put, found, taken away.
#include "core/document/marker_colours.h"
#include "core/session/common.h"

namespace core {
namespace {

using namespace session_parts;

std::string nothing(const Desk&) {
    return {};
}

std::string needs_markers(const Desk& desk) {
    return desk.project->markers.empty() ? "There are no markers: M sets one at the playhead." : "";
}

Result<Outcome> add(const Desk& desk) {
    return Outcome{.edits = {AddMarker{{.time = desk.playhead, .end = desk.playhead}}}, .label = "Marker"};
}

Result<Outcome> add_range(const Desk& desk) {
    const TimeRange range = *desk.marked();
    return Outcome{.edits = {AddMarker{{.time = range.start, .end = range.end}}}, .label = "Marker"};
}

Result<Outcome> jump(const Desk& desk, int direction) {
    std::optional<Time> best;
    for (const Marker& marker : desk.project->markers) {
        const bool beyond = direction > 0 ? marker.time > desk.playhead : marker.time < desk.playhead;
        if (beyond && (!best || (direction > 0 ? marker.time < *best : marker.time > *best)))
            best = marker.time;
    }
    if (!best) return Refusal{direction > 0 ? "There is no later marker." : "There is no earlier marker."};
    return Outcome{.playhead = *best};
}

Result<Outcome> remove_at_playhead(const Desk& desk) {
    const Time frame = frame_start(1, desk.project->rate());
    for (const Marker& marker : desk.project->markers)
        if (marker.time <= desk.playhead &&
            (desk.playhead < marker.end || desk.playhead < marker.time + frame))
            return Outcome{.edits = {RemoveMarker{marker.id}}, .label = "Remove the marker"};
    return Refusal{"There is no marker at the playhead."};
}

Result<Outcome> remove(const Desk&, const Args& args) {
    return Outcome{.edits = {RemoveMarker{{args.at("marker").get<std::string>()}}},
                   .label = "Remove the marker"};
}

/// In and out round the marker with a length that lies at the playhead: what is marked is exported, looped,
/// lifted.
Result<Outcome> mark(const Desk& desk) {
    for (const Marker& marker : desk.project->markers)
        if (marker.end > marker.time && marker.time <= desk.playhead && desk.playhead < marker.end)
            return Outcome{.marks = Marks{marker.time, marker.end}};
    return Refusal{"There is no marker with a length at the playhead."};
}

/// Captions stay: they are words of the film.
Result<Outcome> clear(const Desk& desk) {
    Outcome outcome{.label = "Remove all markers"};
    for (const Marker& marker : desk.project->markers)
        if (marker.color != kCaptionColour) outcome.edits.push_back(RemoveMarker{marker.id});
    if (outcome.edits.empty()) return Refusal{"There are no markers beside the captions."};
    return outcome;
}

} // namespace

std::vector<Command> marker_commands() {
    return {
        plain("marker.add", "Marker at playhead", "marker", nothing, add),
        plain("marker.add_range", "Marker over the marked range", "", needs_range, add_range),
        plain("marker.mark", "Mark the range of the marker at the playhead", "", needs_markers, mark),
        plain("marker.next", "Next marker", "", needs_markers,
              [](const Desk& desk) { return jump(desk, 1); }),
        plain("marker.previous", "Previous marker", "", needs_markers,
              [](const Desk& desk) { return jump(desk, -1); }),
        plain("marker.remove_at_playhead", "Remove the marker at the playhead", "", needs_markers,
              remove_at_playhead),
        {.id = "marker.remove",
         .text = "Remove the marker",
         .args = {{"marker", "Marker", ArgSpec::Kind::marker, true}},
         .run = remove},
        plain("marker.clear", "Remove all markers", "", needs_markers, clear),
    };
}

} // namespace core
