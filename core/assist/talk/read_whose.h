// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Of whom a wish for the picture is: "make it night behind the person", "turn the background into a beach,
// keep her", "change only the man's jacket".
#pragma once
#include "core/assist/talk/message.h"
#include "core/assist/talk/route.h"

namespace core::assist::talk {

struct Whom {
    Whose whose = Whose::all;
    bool sure = false; ///< the words name a person
};
/// "man", "the singer's": somebody, and no pronoun.
bool names_person(std::string_view word);
/// By the words alone; whether they are a wish is for others to say. Pure.
Whom whose_of(const std::vector<Word>& words);

} // namespace core::assist::talk
