// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A message in another language as words of the grammar's English, in the grammar's order: phrases by the
// language's data, numbers, postpositions and links put before what they belong to. Names, quoted texts and
// words that the data does not know stay as they are written. Pure; any thread; linear in the message's
// length.
#pragma once
#include "core/assist/talk/atoms.h"
#include "core/assist/talk/tongue.h"

namespace core::assist::talk {

struct Translation {
    std::vector<Word> words;        ///< places are those of the message as it was written
    std::string plain;              ///< the same as a text
    const Tongue* tongue = nullptr; ///< null: the message is English, the words are its own
};
/// Of a clean message.
Translation translated(const std::string& message, const Names& names);

/// One word or phrase on its way from the language to English.
struct Said {
    Word word;           ///< where it stands, and numbers, quoted texts, marks as they are
    std::string english; ///< empty: `word` as it is
    Part part = Part::noun;
    bool name = false, foreign = false;
    [[nodiscard]] bool is(std::string_view text) const { return english == text; }
};
/// The phrases of a message, unless it is English.
std::vector<Said> phrases_of(const std::string& message, const Tongue& tongue, const Names& names);
/// Numbers put together, order and prepositions made the grammar's.
void put_in_order(std::vector<Said>& said, const Tongue& tongue);

} // namespace core::assist::talk
