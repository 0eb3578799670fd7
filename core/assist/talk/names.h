// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the clips of a film and the files of its bin are called, as they may be said.
#pragma once
#include "core/assist/talk/lexicon.h"
#include "core/document/project.h"
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace core::assist::talk {

/// Words and numbers of a name as they may be said: folded, single spaces, the first `Names::kLongest`.
[[nodiscard]] std::string words_of_name(const std::string& text);
/// What a word of the project can stand for.
struct Name {
    std::string words;         ///< folded, single spaces
    std::vector<ClipId> clips; ///< on the timeline, in order; pictures, or sounds that have none
    MediaId media;             ///< what the bin has of this name
};
/// The names of clips and media.
class Names {
  public:
    static constexpr std::size_t kLongest = 12; ///< words of a name
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

} // namespace core::assist::talk
