// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A message in its clauses.
#pragma once
#include "core/assist/talk/atoms.h"

namespace core::assist::talk {

/// Atoms [begin, end) that belong together; several neighbours can make one clause.
struct Segment {
    std::size_t begin = 0, end = 0;
    bool strong = false;                                ///< begins behind a full stop, a line break, a bullet
    bool then = false;                                  ///< is about what the one before leaves
    bool heading = false;                               ///< a colon stands behind it
    std::size_t retracted_begin = 0, retracted_end = 0; ///< what was said and taken back just before it
};

struct Message {
    std::string text;  ///< clean, as it was written
    std::string plain; ///< the same in the grammar's English
    std::vector<Word> words;
    std::vector<Atom> atoms;
    std::vector<Segment> segments; ///< without those that say nothing
    bool question_mark = false;    ///< the last sign

    /// The message's own letters for some atoms.
    [[nodiscard]] std::string letters(std::size_t begin_atom, std::size_t end_atom) const;

    /// Its own letters for words [first, end), without marks and a "please" at their end.
    [[nodiscard]] std::string letters_of_words(std::size_t first, std::size_t end) const;
};

Message read_message(const std::string& text, const Names& names, const Lexicon& lexicon);

} // namespace core::assist::talk
