// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A language beside English, as data: resources/language/{de,es,fr,ja,zh}.json, built into the library. Each
// of its words and phrases is given in the English that the grammar reads; what the grammar can do is so
// written once, and a translator adds a synonym without a compiler. resources/language/README.md has the
// form.
#pragma once
#include "core/assist/talk/words.h"
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace core::assist::talk {

/// What a phrase is in its clause.
enum class Part { verb, noun, join, thing };

struct Phrase {
    std::string english;
    Part part = Part::noun;
    double value = 0; ///< numbers
    bool number = false;
};

/// Immutable once made; any thread.
class Tongue {
  public:
    /// Throws nlohmann::json::exception when the data is misshapen.
    explicit Tongue(std::string_view language_json);
    [[nodiscard]] const std::string& name() const { return name_; }
    /// Whether spaces stand between its words.
    [[nodiscard]] bool spaced() const { return spaced_; }

    struct Match {
        std::size_t words = 0;          ///< 0: none
        const Phrase* phrase = nullptr; ///< what they mean
        std::string ending;             ///< what the ending adds, in English: "it", "and", "don't"
        std::size_t second = 0; ///< where the other half of a parted verb stands ("schneide … raus")
    };
    /// The longest phrase from a word on; halves in `taken` belong to others.
    [[nodiscard]] Match longest(const std::vector<Word>& words, std::size_t at,
                                const std::vector<bool>& taken) const;

    struct Piece {
        std::size_t bytes = 0;
        const Phrase* phrase = nullptr;
        std::string ending;
    };
    /// The longest phrase that a text begins with, for languages without spaces.
    [[nodiscard]] Piece begins(std::string_view text) const;
    /// The one word of the language that a word is a slip of the fingers from; empty where there is none.
    [[nodiscard]] std::string near(const std::string& word) const;

  private:
    struct Parted {
        std::unordered_set<std::string> second;
        std::size_t phrase = 0;
    };
    struct Node {
        std::unordered_map<std::string, std::size_t> next;
        std::size_t phrase = 0; ///< 0: none
        std::vector<Parted> parted;
    };
    struct Form {
        std::string key;
        const std::string* ending = nullptr;
    };
    void add(const std::string& phrase, const Phrase& meaning);
    void add_numbers();
    [[nodiscard]] std::vector<Form> forms(const std::string& word) const;
    [[nodiscard]] bool skippable(const std::string& word) const;
    void walk(const std::vector<Word>& words, std::size_t at, std::size_t node, std::size_t depth,
              const std::string& ending, const std::vector<bool>& taken, Match& best,
              bool skipped = false) const;
    [[nodiscard]] std::size_t other_half(const std::vector<Word>& words, std::size_t from,
                                         const Parted& parted, const std::vector<bool>& taken) const;
    [[nodiscard]] bool verb_at(const std::vector<Word>& words, std::size_t at) const;
    [[nodiscard]] const Phrase* single(const std::string& word) const;

    std::string name_;
    bool spaced_ = true;
    std::vector<Phrase> phrases_{1};
    std::vector<Node> nodes_{1};
    std::unordered_map<std::string, std::string> endings_; ///< ending -> what it adds
    std::size_t longest_ending_ = 0, longest_key_ = 0;
    std::unordered_set<std::string> particles_; ///< halves that are words of their own inside a clause
    std::string unit_and_ten_;                  ///< "und" of "fünfundzwanzig"; empty: none
};

/// German, Spanish, French, Japanese, Chinese.
const std::vector<Tongue>& tongues();

} // namespace core::assist::talk
