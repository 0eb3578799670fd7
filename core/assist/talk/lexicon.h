// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the languages that are understood, as data: resources/language/*.json, built into the library.
// A phrase has one or several meanings, written "group.name" ("verb.remove", "unit.second", "filler").
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace core::assist::talk {

struct Meaning {
    std::string name;
    double value = 0; ///< numbers, ordinals, fractions and multiples
};
/// The meanings of one phrase, in the order of the data.
using Meanings = std::vector<Meaning>;

/// Immutable once made; any thread.
class Lexicon {
  public:
    /// Throws nlohmann::json::exception when the data is misshapen.
    Lexicon(std::string_view language_json, std::string_view common_words);

    /// The longest phrase that begins at a word: how many words, and what it means. 0 words: none.
    struct Found {
        std::size_t words = 0;
        const Meanings* meanings = nullptr;
    };
    template <typename WordAt> ///< WordAt: (i) -> const std::string*, null behind the end
    [[nodiscard]] Found longest(const WordAt& word_at) const {
        Found best;
        std::string key;
        for (std::size_t i = 0; i < longest_phrase_; ++i) {
            const std::string* word = word_at(i);
            if (!word || word->size() > kLongestWord) break;
            key += (i ? " " : "") + *word;
            const auto found = phrases_.find(key);
            if (found != phrases_.end()) best = {i + 1, &found->second};
            if (!prefixes_.contains(key)) break;
        }
        return best;
    }
    [[nodiscard]] const Meanings* find(const std::string& phrase) const;
    /// A known form of the word without its ending ("deleting": delete); the word itself when it is known.
    [[nodiscard]] std::string base_of(const std::string& word) const;
    /// Whether the word is one of the language at all.
    [[nodiscard]] bool common(const std::string& word) const;
    /// The known words that differ by one slip of the fingers, the likeliest slip first: letters that changed
    /// places, one left out, one too many, another one. None for a word that is right.
    [[nodiscard]] std::vector<std::string> near(const std::string& word) const;
    /// The one of them that is likelier than all others; empty where there is none, or the first letter
    /// differs.
    [[nodiscard]] std::string nearest(const std::string& word) const;
    /// Whether words (with single spaces) are a phrase or the beginning of one.
    [[nodiscard]] bool begins_phrase(const std::string& words) const;

    static constexpr std::size_t kLongestWord = 32;

  private:
    void add(const std::string& phrase, Meaning meaning);
    /// How unlikely it is that one who types the one meant the other.
    [[nodiscard]] int slip_cost(const std::string& typed, const std::string& meant) const;
    std::unordered_map<std::string, Meanings> phrases_;
    std::unordered_set<std::string> prefixes_, common_;
    std::unordered_map<std::string, std::vector<std::string>> slips_; ///< a word less one letter -> words
    std::vector<std::pair<std::string, std::string>> endings_;
    std::size_t longest_phrase_ = 1;
};

/// The words built into the library.
const Lexicon& english();
/// "adn": too short to be guessed, and seen often.
[[nodiscard]] inline bool mistyped_and(const std::string& word) {
    return word == "adn" || word == "nad" || word == "annd" || word == "ahd" || word == "anf";
}
/// Whether two words differ by one letter more, less or other, or by two that changed places.
[[nodiscard]] bool one_slip(const std::string& a, const std::string& b);

} // namespace core::assist::talk
