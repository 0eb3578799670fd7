// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a guess at a message passes over, so that it is no rival of a reading that has it, or is not done at
// all. `said`: what the guess says, read as messages are; `own`: the steps of the reading; `other`: those of
// the guess. Pure; any thread; linear.
#pragma once
#include "core/assist/talk/message.h"
#include "core/assist/talk/step.h"

namespace core::assist::talk {

/// "make it black and white" as "make everything black and white".
bool takes_all_unsaid(const Message& message, const Message& said);
/// "mute the street" as "mute this" where no clip is called so: the selected one may not be meant.
bool takes_the_selected_for_another(const Message& message, const Message& said);
/// "five seconds, lop it off the front" as "trim dinner to 5 seconds", which takes its end.
bool passes_the_front(const Message& message, const std::string& said);
/// "a bit warmer" as "warmer".
bool passes_a_degree(const Message& message, const Message& said);
/// "credits in front of dinner" as "credits at the start": a clip that is named is not in what it says.
bool passes_a_name(const Message& message, const Names& names, const std::vector<Step>& own,
                   const std::vector<Step>& other);
/// "a third of its speed" as 0.3 times its speed: of what both do the grammar works out the figures. Nor does
/// the picture alone do where the message does not part it from its sound.
bool has_another_figure(const Message& message, const std::vector<Step>& own, const std::vector<Step>& other);
/// "clean the sound of street": a cure of the picture is no rival of one of the sound that is named.
bool cures_the_picture(const std::vector<Step>& own, const std::vector<Step>& other);
/// "add the camera log", "label street green": what no lesson has, so that a guess takes it for a thing to be
/// seen.
bool names_what_is_newer(const Message& message);
/// "picture and sound of dinner fade out": both are named side by side, and a step fades one of them.
bool fades_half_of_both(const Message& message, const std::vector<Step>& steps);

/// "0:00-0:08 too soft. Brightness down" as "make everything darker": a note is about what is seen then.
bool spreads_a_note(const Message& message, const Message& said);
/// "ditch the piece behind that cut" as "cut out everything after 3 s". `said`: what the guess says, as text.
bool takes_the_rest_unsaid(const Message& message, const std::string& said);
/// "vertical, black and white, no dinner" without the black and white; "the sea backwards" without that: a
/// plain effect, or playing backwards, that the message names and these steps do not have.
bool passes_an_effect(const Message& message, const std::vector<Step>& other);
/// "chop where the playhead is parked" as "split at 10 s": a guess knows nothing of where it stands.
bool passes_the_playhead(const Message& message, const Message& said);
/// "I want street back but dinner stays silent" as "undo": what was done last (`last`) was more than that.
bool takes_back_more(const Message& message, const Names& names, const std::vector<Step>& last);
/// "make the woman sepia" where a clip is called woman_red_dress: a word for somebody is a name.
bool calls_a_clip_somebody(const Message& message);

} // namespace core::assist::talk
