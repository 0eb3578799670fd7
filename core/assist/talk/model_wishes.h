// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to a model: changes of what is in the picture, new clips, questions about what is seen.
#pragma once
#include "core/assist/talk/commands.h"
#include "core/assist/talk/read_whose.h"

namespace core::assist::talk {

/// The clip that a message is about: named, at a time that it gives, selected, or on screen. Null: none, or
/// not clear.
const Clip* clip_at_hand(const Project& project, const Scope& scope, const Message& message);
/// A time that a message gives and that lies behind the film's end.
std::optional<Time> beyond_film(const Project& project, const Scope& scope, const Message& message);
/// An edit by the model of one clip, or of a range of it, and of `whom` in it; `before`: exact edits that
/// come first.
Route wish_for_model(const Project& project, const Scope& scope, const std::string& instruction,
                     const ClipId& clip, const std::optional<TimeRange>& range,
                     const std::vector<Edit>& before, const Whom& whom);
/// What a message leaves for the model, with what it does exactly before.
Route wish_route(const Project& project, const Scope& scope, const Message& message,
                 const Commands& commands);
/// The message as a wish to the model, whatever an exact edit could do.
Route forced_route(const Project& project, const Scope& scope, const Message& message);
/// Nothing where the message is no such wish.
std::optional<Route> caption_route(const Project& project, const Scope& scope, const Message& message);
std::optional<Route> generate_route(const Message& message);
/// The same of a message that is known to wish for a new shot, however it is worded.
Route new_shot_route(const Message& message);
/// The message as a question, however it is put.
Route asked_route(const Project& project, const Scope& scope, const Message& message);
std::optional<Route> question_route(const Project& project, const Scope& scope, const Message& message);

} // namespace core::assist::talk
