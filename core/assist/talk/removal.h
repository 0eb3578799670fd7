// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What words say of taking away, so that no guess takes away what they do not. Pure; any thread; linear.
#pragma once
#include "core/assist/talk/message.h"

namespace core::assist::talk {

/// Whether a guess says the other way round what the words of a part say: it keeps only what they take out,
/// or takes off as much as they leave ("down to 4 seconds").
bool turns_round(const std::string& guess, const Message& message, std::size_t begin, std::size_t end);
/// "dinner 5 s total": a guess takes off as much as the words leave.
bool takes_off_a_total(const std::string& guess, const Message& message);
/// "by speed, not by cutting", "just nicks, no removing": nothing at all is to be taken away.
bool forbids_removal(const Message& message);
/// "take the piece from 16 to 18 and open the film with it": what is taken is used further on, not removed.
bool takes_up(const Message& message);
/// Whether words take something away: "remove", "keep", "trim".
bool orders_removal(const Message& message, std::size_t begin, std::size_t end);

} // namespace core::assist::talk
