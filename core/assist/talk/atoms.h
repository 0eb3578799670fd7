// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words with their meanings: phrases of the lexicon, the project's own names, slips of the fingers mended.
#pragma once
#include "core/assist/talk/lexicon.h"
#include "core/assist/talk/words.h"
#include "core/document/project.h"
#include <memory>

namespace core::assist::talk {

/// What a word of the project can stand for.
struct Name {
    std::string words;         ///< folded, single spaces
    std::vector<ClipId> clips; ///< on the timeline, in order; pictures, or sounds that have none
    MediaId media;             ///< what the bin has of this name
};
/// The names of clips and media.
class Names {
  public:
    explicit Names(const Project& project, const Lexicon& lexicon);
    [[nodiscard]] const std::vector<Name>& all() const { return names_; }
    [[nodiscard]] int find(const std::string& words) const;
    /// What the titles read, folded.
    [[nodiscard]] const std::unordered_set<std::string>& titles() const { return titles_; }
    [[nodiscard]] bool begins(const std::string& words) const { return prefixes_.contains(words); }
    /// The one name that a mistyped word is near to, or -1.
    [[nodiscard]] int near(const std::string& word) const;

  private:
    int add(const std::string& words);
    void add_parts(const Lexicon& lexicon);
    std::vector<Name> names_;
    std::unordered_map<std::string, int> index_;
    std::unordered_set<std::string> prefixes_, titles_;
};

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
