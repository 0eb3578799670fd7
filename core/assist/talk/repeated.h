// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the steps of one message say about one another: one wish carried on by fewer words, two that
// contradict.
#pragma once
#include "core/assist/talk/clause.h"
#include "core/assist/talk/message.h"

namespace core::assist::talk {

/// "coast at double speed and dinner at half": the rest is as it was said before, in `last`.
MaybeReading shortened(const Context& now, std::vector<Item> said, const Step& last);
/// "dip to black there, one second long", "fade in, two seconds out at the end": what is said behind a
/// transition or a fade is about that, and no length of a clip.
/// "cut here and delete everything after" is no wish by itself either. `end`: behind the words' last atom.
bool belongs_to_step_before(const std::vector<Step>& done, const Reading& reading, const Message& message,
                            std::size_t end);
/// Whether two steps change the same thing of the same clips: what is told of it and what is ordered.
bool same_matter(const Step& a, const Step& b);
/// Of what two steps say different things that cannot both hold, in words ("the length of 'coast'"); empty:
/// of nothing. What is said to come after another thing is no contradiction.
std::string contradiction(const Message& message, const std::vector<Step>& steps);

} // namespace core::assist::talk
