// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clauses of what is said and seen in clips: "cut everything before she says 'welcome'", "blur the faces".
// They are read from the message's own letters, since what is looked for can be any words.
#pragma once
#include "core/assist/talk/clause.h"
#include "core/assist/talk/message.h"

namespace core::assist::talk {

/// Nothing where the atoms [begin, end) are no such clause.
MaybeReading read_sensed(const Context& context, const Message& message, std::size_t begin, std::size_t end);
MaybeReading read_said(const Context& context, const Message& message, std::size_t begin, std::size_t end);
MaybeReading read_seen(const Context& context, const Message& message, std::size_t begin, std::size_t end);
/// "what does he say about the price?", "how many words a minute?"
std::optional<Route> sensed_question(const Project& project, const Scope& scope, const Message& message);

/// The clips that are named among the atoms, each once.
std::vector<ClipId> named_clips(const Context& context, const Message& message, std::size_t begin,
                                std::size_t end);
Reading sensed(Wish wish, const std::string& sentence);

} // namespace core::assist::talk
