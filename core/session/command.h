// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that can be done to a project by name. Menus, tool bars, context menus, keys, the search for
// actions, the command line and remote callers are all made from this one list: a command is written down
// once, and what it does is a pure function of the desk. Any thread.
#pragma once
#include "core/base/result.h"
#include "core/edits/edits.h"
#include "core/session/desk.h"
#include <functional>

namespace core {

/// What a command comes to. What is not given stays as it is.
struct Outcome {
    std::vector<Edit> edits; ///< one step of history
    std::string label;       ///< of that step; empty: the command's own words
    std::optional<std::set<ClipId>> selection;
    std::optional<Time> playhead;
    std::optional<Marks> marks;
    std::optional<Clipboard> clipboard;
    std::optional<TrackId> track;
    std::optional<TransitionId> transition;
    std::optional<std::set<TrackId>> targets;
    bool select_new = false; ///< the clips (else the transition) that the edits bring in are selected
};

/// A value that a command is given by name. Those that are not needed have a meaning of their own when they
/// are left out (mostly: what is selected).
struct ArgSpec {
    enum class Kind { text, number, time, track, marker, media, truth };
    std::string name;
    std::string words; ///< what people are asked for, in English
    Kind kind = Kind::text;
    bool needed = false;
    bool usual = true; ///< of a truth: what it is where nobody says
    /// Of a text: all that it can be. A menu shows the command as a menu of these.
    std::vector<std::string> choices{};
    std::string none{}; ///< what an empty choice is called, in English
    /// What it is now, for people to begin from; null, or empty: nothing is known.
    std::function<std::string(const Desk&)> now{};
};
/// By name; times in seconds.
using Args = nlohmann::json;

struct Command {
    std::string id;   ///< "clip.split": stays the same for ever, key maps and scripts hold it
    std::string text; ///< what a menu says, in English; "…" at its end: it asks for something first
    std::string icon; ///< empty: none
    std::vector<ArgSpec> args;
    /// Why it cannot be done now, as a sentence of what to do first; empty: it can. Quick: asked at every
    /// change of the selection.
    std::function<std::string(const Desk&)> why_not;
    std::function<Result<Outcome>(const Desk&, const Args&)> run;
    /// For switches: whether it is on.
    std::function<bool(const Desk&)> on;
};

/// All of them, in the order in which a list for people shows them.
const std::vector<Command>& session_commands();
[[nodiscard]] const Command* find_command(const std::string& id);

/// The parts of the list, a file a family.
std::vector<Command> clip_commands();
std::vector<Command> trim_commands();
std::vector<Command> clipboard_commands();
std::vector<Command> attribute_commands();
std::vector<Command> range_commands();
std::vector<Command> selection_commands();
std::vector<Command> track_commands();
std::vector<Command> marker_commands();
std::vector<Command> source_commands();
std::vector<Command> subclip_commands();
std::vector<Command> label_commands();
std::vector<Command> transition_commands();
std::vector<Command> title_commands();
std::vector<Command> effect_commands();
std::vector<Command> move_commands();
std::vector<Command> caption_commands();

} // namespace core
