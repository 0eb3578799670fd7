// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A message as words: bytes made valid, letters folded, numbers and times of day read whole. Linear in the
// message's length, whatever it holds. Pure.
#pragma once
#include <string>
#include <vector>

namespace core::assist::talk {

struct Word {
    enum class Kind { word, number, clock, malformed, quoted, mark, line };
    Kind kind = Kind::word;
    std::string text;               ///< folded; quoted: as written, without the quotes
    std::size_t begin = 0, end = 0; ///< bytes of the clean message
    double value = 0;               ///< number
    bool fraction = false;          ///< number: written with a point or a comma
    bool sign = false;              ///< number: with + or -
    bool spaced = true;             ///< stands behind a space or at the start
    bool foreign = false; ///< of another language, and in none of its data: means nothing to the grammar
};

/// Valid UTF-8 of the same text: bytes that are none become U+FFFD, control characters become spaces.
std::string clean(const std::string& message);
/// How many bytes of UTF-8 a letter has that begins with this one.
std::size_t letter_length(char first);
/// Lower case, without accents; letters that have neither stay.
std::string fold(const std::string& text);
/// The words of a clean message.
std::vector<Word> words_of(const std::string& message);

} // namespace core::assist::talk
