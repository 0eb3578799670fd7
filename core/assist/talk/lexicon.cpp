// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/lexicon.h"
#include "core/assist/talk/language_data.h"
#include "core/assist/talk/words.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace core::assist::talk {
namespace {

using nlohmann::json;

/// Words shorter than this are too like one another to be guessed.
constexpr std::size_t kShortestGuess = 4;

std::string normal_phrase(const std::string& phrase) {
    std::string out;
    for (const Word& word : words_of(phrase))
        if (word.kind != Word::Kind::mark) out += (out.empty() ? "" : " ") + word.text;
    return out;
}

std::vector<std::string> one_less(const std::string& word) {
    std::vector<std::string> forms{word};
    for (std::size_t i = 0; i < word.size(); ++i)
        forms.push_back(word.substr(0, i) + word.substr(i + 1));
    return forms;
}

/// "verbs" -> "verb": groups are named in the plural, meanings in the singular.
std::string singular(const std::string& group) {
    if (group == "filler") return group;
    return group.ends_with("ies") ? group.substr(0, group.size() - 3) + "y"
           : group.ends_with('s') ? group.substr(0, group.size() - 1)
                                  : group;
}

} // namespace

bool one_slip(const std::string& a, const std::string& b) {
    if (a.size() > b.size()) return one_slip(b, a);
    if (b.size() - a.size() > 1) return false;
    std::size_t i = 0;
    while (i < a.size() && a[i] == b[i])
        ++i;
    const std::string_view rest_a(a.data() + i, a.size() - i), rest_b(b.data() + i, b.size() - i);
    if (a.size() < b.size()) return rest_a == rest_b.substr(1);
    if (rest_a.empty()) return true;
    if (rest_a.substr(1) == rest_b.substr(1)) return true;
    return rest_a.size() > 1 && rest_a[0] == rest_b[1] && rest_a[1] == rest_b[0] &&
           rest_a.substr(2) == rest_b.substr(2);
}

Lexicon::Lexicon(std::string_view language_json, std::string_view common_words) {
    const json data = json::parse(language_json);
    for (const auto& [group, entries] : data.items()) {
        if (group == "language") continue;
        if (group == "endings") {
            for (const json& pair : entries)
                endings_.emplace_back(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
            continue;
        }
        const std::string prefix = singular(group);
        if (entries.is_array()) {
            for (const json& phrase : entries)
                add(phrase.get<std::string>(),
                    {prefix == "preposition" ? "prep." + normal_phrase(phrase.get<std::string>()) : prefix});
            continue;
        }
        for (const auto& [name, value] : entries.items())
            if (value.is_number())
                add(name, {prefix, value.get<double>()});
            else
                for (const json& phrase : value)
                    add(phrase.get<std::string>(), {prefix + "." + name});
    }
    for (const Domain domain :
         {Domain::picture, Domain::sound}) // what is in the catalogue can be said by its name
        for (const Kind& kind : kinds_of(domain)) {
            std::string name = kind.name;
            std::replace(name.begin(), name.end(), '_', ' ');
            if (!kind.hidden && !find(name)) add(name, {"effect." + kind.name});
        }
    for (std::size_t at = 0; at < common_words.size();) {
        const std::size_t end = std::min(common_words.find('\n', at), common_words.size());
        common_.emplace(common_words.substr(at, end - at));
        at = end + 1;
    }
}

void Lexicon::add(const std::string& phrase, Meaning meaning) {
    const std::string key = normal_phrase(phrase);
    if (key.empty()) return;
    auto& meanings = phrases_[key];
    if (std::none_of(meanings.begin(), meanings.end(),
                     [&](const Meaning& m) { return m.name == meaning.name; }))
        meanings.push_back(std::move(meaning));
    std::size_t words = 1;
    for (std::size_t space = key.find(' '); space != std::string::npos;
         space = key.find(' ', space + 1), ++words)
        prefixes_.insert(key.substr(0, space));
    longest_phrase_ = std::max(longest_phrase_, words);
    for (std::size_t at = 0; at < key.size();) { // each word of a phrase can be mistyped
        const std::size_t end = std::min(key.find(' ', at), key.size());
        const std::string word = key.substr(at, end - at);
        at = end + 1;
        if (!common_.insert(word).second || word.size() < kShortestGuess) continue;
        for (const std::string& form : one_less(word))
            slips_[form].push_back(word);
    }
}

const Meanings* Lexicon::find(const std::string& phrase) const {
    const auto found = phrases_.find(phrase);
    return found == phrases_.end() ? nullptr : &found->second;
}

std::string Lexicon::base_of(const std::string& word) const {
    if (phrases_.contains(word) || word.size() > kLongestWord) return word;
    for (const auto& [ending, instead] : endings_) {
        if (word.size() < ending.size() + 2 || !word.ends_with(ending)) continue;
        const std::string stem = word.substr(0, word.size() - ending.size());
        for (const std::string& form :
             {stem + instead,
              stem.back() == stem[stem.size() - 2] ? stem.substr(0, stem.size() - 1) + instead : stem})
            if (phrases_.contains(form)) return form;
    }
    return word;
}

bool Lexicon::common(const std::string& word) const {
    if (word.size() > 2 && word.ends_with("'s"))
        return common(word.substr(0, word.size() - 2)); // "the sea's"
    if (common_.contains(word) || phrases_.contains(word) || common_.contains(base_of(word))) return true;
    return std::any_of(endings_.begin(), endings_.end(), [&](const auto& ending) { // "candles"
        return word.size() > ending.first.size() + 3 && word.ends_with(ending.first) &&
               common_.contains(word.substr(0, word.size() - ending.first.size()) + ending.second);
    });
}

int Lexicon::slip_cost(const std::string& typed, const std::string& meant) const {
    std::size_t i = 0;
    while (i < std::min(typed.size(), meant.size()) && typed[i] == meant[i])
        ++i;
    int cost = 0;
    if (typed.size() < meant.size())
        cost = i > 0 && meant[i] == meant[i - 1] ? 1 : 2; // a letter left out, one of two the same first
    else if (typed.size() > meant.size())
        cost = i > 0 && typed[i] == typed[i - 1] ? 1 : 3;
    else if (i + 1 < typed.size() && typed[i] == meant[i + 1] && typed[i + 1] == meant[i])
        cost = 0;
    else {
        static constexpr const char* alike[] = {"sc", "cs", "iy", "yi", "ea", "ae",
                                                "ei", "ie", "kc", "ck", "sz", "zs"};
        const std::string pair{typed[i], meant[i]};
        cost = std::any_of(std::begin(alike), std::end(alike), [&](const char* one) { return pair == one; })
                   ? 3
                   : 4;
    }
    if (typed.front() != meant.front()) cost += 4; // fingers seldom miss the first letter
    return 2 * cost + (phrases_.contains(base_of(meant)) ? 0 : 1);
}

std::vector<std::string> Lexicon::near(const std::string& word) const {
    if (word.size() + 1 < kShortestGuess || word.size() > kLongestWord || common(word)) return {};
    std::vector<std::string> found;
    for (const std::string& form : one_less(word))
        if (const auto words = slips_.find(form); words != slips_.end())
            for (const std::string& candidate : words->second)
                if (one_slip(word, candidate) &&
                    std::find(found.begin(), found.end(), candidate) == found.end())
                    found.push_back(candidate);
    std::stable_sort(found.begin(), found.end(), [&](const std::string& a, const std::string& b) {
        return slip_cost(word, a) < slip_cost(word, b);
    });
    return found;
}

std::string Lexicon::nearest(const std::string& word) const {
    const auto found = near(word);
    const bool sure = !found.empty() && found.front().front() == word.front() &&
                      (found.size() == 1 || slip_cost(word, found[0]) < slip_cost(word, found[1]));
    return sure ? found.front() : std::string();
}

bool Lexicon::begins_phrase(const std::string& words) const {
    return prefixes_.contains(words) || phrases_.contains(words);
}

const Lexicon& english() {
    static const Lexicon lexicon(data::english(), data::english_words());
    return lexicon;
}

} // namespace core::assist::talk
