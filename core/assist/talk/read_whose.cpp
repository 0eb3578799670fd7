// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/read_whose.h"
#include <algorithm>
#include <initializer_list>
#include <string_view>

namespace core::assist::talk {
namespace {

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// "man's" is a man's.
std::string_view without_s(std::string_view word) {
    for (const std::string_view end : {"'s", "\u2019s", "'"})
        if (word.size() > end.size() && word.ends_with(end)) return word.substr(0, word.size() - end.size());
    return word;
}

bool is_pronoun(std::string_view word) {
    return one_of(without_s(word), {"him", "her", "me", "them", "us", "his", "their", "myself"});
}
bool is_person(std::string_view word) {
    return names_person(word) || is_pronoun(word);
}
bool is_background(std::string_view word) {
    return one_of(word, {"background", "backdrop", "surroundings", "backgrounds"});
}
bool is_article(std::string_view word) {
    return one_of(word, {"the", "a", "an", "that", "this", "my", "our", "in", "on", "of", "whole", "entire",
                         "main", "to", "with"});
}
bool keeps(std::string_view word) {
    return one_of(word, {"keep", "leave", "preserve", "spare", "keeping", "leaving", "protect"});
}

/// What of somebody lies within the person's mask.
bool is_worn(std::string_view word) {
    return one_of(word,
                  {"jacket",  "dress",    "shirt",    "t-shirt", "tshirt",  "hair",   "coat",     "suit",
                   "tie",     "trousers", "pants",    "skirt",   "hat",     "cap",    "face",     "skin",
                   "eyes",    "clothes",  "clothing", "outfit",  "scarf",   "shoes",  "jeans",    "sweater",
                   "jumper",  "hoodie",   "blouse",   "glasses", "beard",   "lips",   "lipstick", "gloves",
                   "uniform", "gown",     "vest",     "top",     "sleeves", "collar", "makeup",   "body"});
}

class WhoseReader {
  public:
    explicit WhoseReader(const std::vector<Word>& words) : words_(words) {}

    [[nodiscard]] Whom run() const {
        bool person = false;
        for (std::size_t i = 0; i < words_.size(); ++i) {
            const bool whole = i > 0 && one_of(at(i - 1), {"whole", "entire"});
            if (whole && one_of(at(i), {"picture", "frame", "image", "shot"})) return {};
            person = person || names_person(at(i));
        }
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (const Whom whom = from(i, person); whom.whose != Whose::all) return whom;
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (is_background(at(i)) && is_changed(i)) return {Whose::background, person};
        return {};
    }

  private:
    [[nodiscard]] std::string_view at(std::size_t i) const {
        return i < words_.size() && words_[i].kind == Word::Kind::word ? std::string_view(words_[i].text)
                                                                       : std::string_view();
    }
    /// What the words from one on say.
    [[nodiscard]] Whom from(std::size_t i, bool person) const {
        if (one_of(at(i), {"behind", "around"}) && is_person(at(noun(i + 1))) && !person_before(i))
            return {Whose::background, true};
        if (spares(i)) {
            const bool keeps_rest = i > 1 && one_of(at(i), {"but", "except"}) && keeps(at(i - 2));
            if (is_background(at(noun(i + 1)))) return {Whose::person, person};
            if (whole_person(noun(i + 1))) return {keeps_rest ? Whose::person : Whose::background, true};
        }
        if (one_of(at(i), {"only", "just"})) {
            const std::size_t n = noun(at(i) == "only" ? past_verb(i + 1) : i + 1);
            if (is_background(at(n))) return {Whose::background, person};
            if (whole_person(n) || (is_person(at(n)) && is_worn(at(n + 1)))) return {Whose::person, true};
        }
        return {};
    }
    [[nodiscard]] std::size_t noun(std::size_t i) const {
        while (is_article(at(i)))
            ++i;
        return i;
    }
    [[nodiscard]] std::size_t past_verb(std::size_t i) const {
        return i + one_of(at(i), {"change", "make", "recolour", "recolor", "turn", "paint", "edit", "touch",
                                  "alter", "give"});
    }
    /// A person as such: not "her car", "the man's jacket".
    [[nodiscard]] bool whole_person(std::size_t i) const {
        if (names_person(at(i))) return without_s(at(i)) == at(i);
        if (one_of(at(i), {"him", "me", "them", "us", "myself"})) return true;
        return at(i) == "her" && (at(i + 1).empty() ||
                                  one_of(at(i + 1), {"as", "in", "like", "unchanged", "untouched", "and",
                                                     "exactly", "alone", "intact", "sharp", "out", "how"}));
    }
    /// "remove the man behind her": it is he who is meant, and he is no background.
    [[nodiscard]] bool person_before(std::size_t end) const {
        for (std::size_t i = 0; i < end; ++i)
            if (names_person(at(i))) return true;
        return false;
    }
    /// "keep her as she is", "everything but the background", "don't touch the person".
    [[nodiscard]] bool spares(std::size_t i) const {
        if (keeps(at(i)) || at(i) == "except") return true;
        if (i == 0) return false;
        if (at(i) == "but") return one_of(at(i - 1), {"everything", "all", "anything", "not"});
        return one_of(at(i), {"touch", "change", "alter"}) &&
               one_of(at(i - 1), {"don't", "dont", "not", "never"});
    }
    /// The background is what is changed, no place where something is: "a tree in the background".
    [[nodiscard]] bool is_changed(std::size_t i) const {
        while (i > 0 && one_of(at(i - 1), {"the", "whole", "entire", "that", "this", "my", "our"}))
            --i;
        return i == 0 || !one_of(at(i - 1), {"in", "into", "from", "against", "onto", "at", "near", "over"});
    }

    const std::vector<Word>& words_;
};

} // namespace

bool names_person(std::string_view word) {
    return one_of(without_s(word),
                  {"person", "man",         "woman",   "guy",      "lady",      "girl",
                   "boy",    "child",       "kid",     "speaker",  "presenter", "narrator",
                   "host",   "singer",      "dancer",  "actor",    "actress",   "bride",
                   "groom",  "interviewee", "teacher", "people",   "persons",   "men",
                   "women",  "couple",      "someone", "somebody", "human",     "talking-head"});
}

Whom whose_of(const std::vector<Word>& words) {
    return WhoseReader(words).run();
}

} // namespace core::assist::talk
