// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words with their meanings: phrases of the lexicon, the project's own names, slips of the fingers mended.
#pragma once
#include "core/assist/talk/names.h"
#include "core/assist/talk/words.h"
#include <memory>

namespace core::assist::talk {

struct Atom {
    std::size_t first = 0, last = 0; ///< words, last included
    Word::Kind kind = Word::Kind::word;
    std::string text;
    double value = 0;
    bool number = false;  ///< a plain number, in digits
    Meanings own;         ///< meanings; empty: not a word of the lexicon
    int name = -1;        ///< into Names
    int guess = -1;       ///< a good word of the language that a name is near to
    bool foreign = false; ///< a good word of another language
    [[nodiscard]] bool is(std::string_view meaning) const { return find(meaning) != nullptr; }
    [[nodiscard]] bool any(std::string_view group) const; ///< a meaning "group.…"
    [[nodiscard]] const Meaning* find(std::string_view meaning) const;
    /// The rest of the first meaning of a group: "verb.remove" -> "remove"; empty.
    [[nodiscard]] std::string in(std::string_view group) const;
    [[nodiscard]] bool unknown() const { return kind == Word::Kind::word && own.empty() && name < 0; }
    [[nodiscard]] bool filler() const;
    [[nodiscard]] bool only_filler() const; ///< and nothing else
    [[nodiscard]] bool mark(std::string_view sign) const { return kind == Word::Kind::mark && text == sign; }
};

/// Linear in the number of words, which are mended and rephrased. `text`: the clean message.
std::vector<Atom> atoms_of(std::vector<Word>& words, const std::string& text, const Names& names,
                           const Lexicon& lexicon);

} // namespace core::assist::talk
