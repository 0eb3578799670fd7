// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/spaceless.h"
#include "core/assist/talk/words.h"
#include <algorithm>
#include <cctype>
#include <unordered_set>

namespace core::assist::talk {

bool is_spaceless(std::string_view letter) {
    if (letter.size() < 3) return false;
    const auto first = static_cast<unsigned char>(letter[0]), next = static_cast<unsigned char>(letter[1]);
    const bool sign = first == 0xE3 && next == 0x80;                   // U+3000 to U+303F
    const bool wide = first == 0xEF && (next == 0xBC || next == 0xBD); // U+FF00 to U+FF7F
    return (first > 0xE2 || (first == 0xE2 && next >= 0xBA)) && !sign && !wide && first < 0xF0;
}

namespace {

/// Names of clips in such letters, by their first letter; the longest letters of a name.
struct SpacelessNames {
    const Names& names;
    std::unordered_set<std::string> first;
    std::size_t longest = 0; ///< bytes
    explicit SpacelessNames(const Names& all) : names(all) {
        for (const Name& name : all.all()) {
            const std::string letter = name.words.substr(0, letter_length(name.words[0]));
            if (!is_spaceless(letter)) continue;
            first.insert(letter), longest = std::max(longest, name.words.size());
        }
    }
    /// How many bytes of the text from `at` on are a name; 0: none.
    [[nodiscard]] std::size_t at(const std::string& text, std::size_t at) const {
        if (first.empty() || !first.contains(text.substr(at, letter_length(text[at])))) return 0;
        std::size_t found = 0;
        for (std::size_t end = at; end < text.size() && end - at < longest;) {
            const std::size_t length = std::min(letter_length(text[end]), text.size() - end);
            if (!is_spaceless(text.substr(end, length)) && (text[end] & 0x80) == 0 &&
                !std::isalnum(text[end]))
                break;
            end += length;
            if (names.find(fold(text.substr(at, end - at))) >= 0) found = end - at;
        }
        return found;
    }
};

} // namespace

std::string spread(const std::string& text, const Names& names) {
    constexpr std::string_view single = "\xe2\x80\x98"; // U+2018 opens a quote behind a space alone
    const SpacelessNames called(names);
    std::string parted, out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = std::min(letter_length(text[at]), text.size() - at);
        const std::string letter = text.substr(at, length);
        if (letter == single && at >= 3 && is_spaceless(text.substr(at - 3, 3))) parted += ' ';
        parted += letter, at += length;
    }
    std::size_t at = 0;
    const auto letters = [&](std::size_t end) {
        while (at < end) {
            std::size_t length = called.at(parted, at);
            if (length == 0) length = std::min(letter_length(parted[at]), end - at);
            const std::string part = parted.substr(at, length);
            out += is_spaceless(part.substr(0, 3)) ? ' ' + part + ' ' : part;
            at += length;
        }
    };
    for (const Word& word : words_of(parted)) {
        if (word.kind != Word::Kind::quoted) continue;
        letters(word.begin);
        if (at < word.end) out.append(parted, at, word.end - at);
        at = std::max(at, word.end);
    }
    letters(parted.size());
    return out;
}

std::string bare_words(const std::string& text, const Names& names) {
    std::string out = " ";
    for (const Word& word : words_of(spread(clean(text), names)))
        if (word.kind == Word::Kind::quoted)
            out += bare_words(word.text, names).substr(1);
        else if (word.kind != Word::Kind::mark && word.kind != Word::Kind::line)
            out += word.text + " ";
    return out;
}

} // namespace core::assist::talk
