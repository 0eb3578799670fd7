// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Slow moves over a whole clip, as keys of a transform that can be changed afterwards.
#include "core/session/common.h"
#include <algorithm>

namespace core {
namespace {

using namespace session_parts;

constexpr double kCloser = 1.2; ///< so much larger the picture is at the end of a zoom, and in a pan
constexpr double kAside = (kCloser - 1) / 2; ///< of its sides: as far as it covers the frame

struct Move {
    const char *id, *text;
    double scale_from, scale_to, x_from, x_to, y_from, y_to; ///< of the picture, not of the camera
};
constexpr Move kMoves[] = {
    {"move.zoom_in", "Zoom in slowly", 1, kCloser, 0, 0, 0, 0},
    {"move.zoom_out", "Zoom out slowly", kCloser, 1, 0, 0, 0, 0},
    {"move.pan_left", "Pan to the left", kCloser, kCloser, -kAside, kAside, 0, 0},
    {"move.pan_right", "Pan to the right", kCloser, kCloser, kAside, -kAside, 0, 0},
    {"move.pan_up", "Pan upwards", kCloser, kCloser, 0, 0, -kAside, kAside},
    {"move.pan_down", "Pan downwards", kCloser, kCloser, 0, 0, kAside, -kAside},
};

Curve way(const Clip& clip, double from, double to) {
    if (from == to) return Curve(Value(from));
    if (clip.reversed) std::swap(from, to); // keys lie in source time
    return std::vector<Key>{{clip.source.start, Value(from), Ease::ease},
                            {clip.source.end, Value(to), Ease::ease}};
}

std::vector<const Clip*> pictures(const Desk& desk) {
    std::vector<const Clip*> clips;
    for (const ClipId& id : desk.selected())
        if (const auto found = desk.project->find_clip(id);
            found.clip && found.track->kind == TrackKind::video)
            clips.push_back(found.clip);
    if (desk.selection.empty())
        if (const Clip* under = desk.target_clip();
            under && desk.project->find_clip(under->id).track->kind == TrackKind::video)
            clips.push_back(under);
    return clips;
}

Result<Outcome> move(const Desk& desk, const Move& m) {
    Outcome outcome{.label = m.text};
    for (const Clip* clip : pictures(desk))
        outcome.edits.push_back(
            AddEffect{.clip = clip->id,
                      .effect = Effect{.name = "transform",
                                       .params = {{"scale", way(*clip, m.scale_from, m.scale_to)},
                                                  {"x", way(*clip, m.x_from, m.x_to)},
                                                  {"y", way(*clip, m.y_from, m.y_to)}}}});
    return outcome;
}

std::string needs_picture(const Desk& desk) {
    return pictures(desk).empty() ? "Select a clip with a picture first." : "";
}

} // namespace

std::vector<Command> move_commands() {
    std::vector<Command> commands;
    for (const Move& m : kMoves)
        commands.push_back(
            plain(m.id, m.text, "", needs_picture, [&m](const Desk& desk) { return move(desk, m); }));
    return commands;
}

} // namespace core
