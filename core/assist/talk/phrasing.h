// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ways of putting things that are more than a phrase: "give street the boot", "pull the out point of dinner
// in by two seconds", "make coast last twice as long". The data (resources/language/en_phrasings.json) says
// each of them in the words of the grammar. Pure; any thread; linear in the number of words.
#pragma once
#include "core/assist/talk/atoms.h"

namespace core::assist::talk {

/// Says in the grammar's words what is put in other ways. `text`: the clean message that the words are from.
void rephrase(std::vector<Word>& words, const std::string& text, const Names& names, const Lexicon& lexicon);

} // namespace core::assist::talk
