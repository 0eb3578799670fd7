// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How loud what is spoken is: "how loud is the speech?", "bring the voices to -16 LUFS", "make the speech
// louder", "make all voices equally loud".
#pragma once
#include "core/assist/talk/message.h"
#include "core/assist/talk/route.h"

namespace core::assist::talk {

/// Nothing where the words are no such wish. Pure.
std::optional<Wish> voice_wish(const std::vector<Word>& words);
std::optional<Route> voice_route(const Project& project, const Scope& scope, const Message& message);

} // namespace core::assist::talk
