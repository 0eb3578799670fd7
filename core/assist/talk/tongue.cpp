// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/tongue.h"
#include "core/assist/talk/language_data.h"
#include "core/assist/talk/lexicon.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace core::assist::talk {
namespace {

using nlohmann::json;

constexpr std::size_t kLongestWord = 64, kFarthestHalf = 24; // bytes, words
constexpr std::size_t kShortestSlip = 5; // letters; shorter words are too like one another

/// Apostrophes and hyphens part words here as they do in messages; those that begin a word stay.
std::string parted(std::string text) {
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == '-' && text[i - 1] != ' ') text[i] = ' ';
        if (text[i] == '\'' && text[i - 1] != ' ' && text[i + 1] != ' ' && i + 2 < text.size() &&
            text[i + 2] != ' ')
            text.insert(++i, " ");
    }
    return text;
}

/// "ä" as it is typed where there is none: "ae".
std::string spelled_out(const std::string& text) {
    std::string out = text;
    for (const auto& [letter, instead] : {std::pair{"ä", "ae"}, std::pair{"ö", "oe"}, std::pair{"ü", "ue"}})
        for (std::size_t at = 0; (at = out.find(letter, at)) != std::string::npos;)
            out.replace(at, 2, instead);
    return out;
}

std::vector<std::string> split(const std::string& text, char by) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(by, at), text.size());
        if (end > at) parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

bool clause_ends(const Word& word) {
    return word.kind == Word::Kind::line || (word.kind == Word::Kind::mark && word.text != "-");
}

} // namespace

Tongue::Tongue(std::string_view language_json) {
    const json data = json::parse(language_json);
    name_ = data.at("language").get<std::string>();
    spaced_ = data.value("spaces", true);
    unit_and_ten_ = data.value("unit_and_ten", "");
    for (const auto& [adds, list] : data.at("endings").items())
        for (const json& ending : list) {
            const std::string text = fold(ending.get<std::string>());
            endings_[text] = adds;
            longest_ending_ = std::max(longest_ending_, text.size());
        }
    for (const json& particle : data.value("particles", json::array()))
        particles_.insert(particle.get<std::string>());
    for (const auto& [word, value] : data.at("numbers").items())
        add(word, {.part = Part::noun, .value = value.get<double>(), .number = true});
    if (!unit_and_ten_.empty()) add_numbers();
    for (const auto& [group, part] : {std::pair{"verbs", Part::verb}, std::pair{"nouns", Part::noun},
                                      std::pair{"joins", Part::join}, std::pair{"things", Part::thing}})
        for (const auto& [english, list] : data.at(group).items())
            for (const json& phrase : list)
                add(phrase.get<std::string>(), {.english = english, .part = part});
}

/// "fünfundzwanzig" of "fünf" and "zwanzig".
void Tongue::add_numbers() {
    std::vector<std::pair<std::string, double>> units, tens;
    for (const auto& [key, node] : nodes_[0].next) {
        const double value = phrases_[nodes_[node].phrase].value;
        if (value >= 1 && value < 10 && value == static_cast<int>(value)) units.emplace_back(key, value);
        if (value >= 20 && value < 100) tens.emplace_back(key, value);
    }
    for (const auto& [unit, one] : units)
        for (const auto& [ten, many] : tens)
            add(unit + unit_and_ten_ + ten, {.part = Part::noun, .value = one + many, .number = true});
}

void Tongue::add(const std::string& phrase, const Phrase& meaning) {
    const std::string other = spelled_out(phrase);
    if (other != phrase) add(other, meaning);
    const std::size_t gap = phrase.find("...");
    const std::string first = gap == std::string::npos ? phrase : phrase.substr(0, gap);
    std::size_t node = 0;
    const std::string folded = spaced_ ? parted(fold(first)) : fold(first);
    for (const std::string& word : spaced_ ? split(folded, ' ') : std::vector<std::string>{folded}) {
        longest_key_ = std::max(longest_key_, word.size());
        const auto [found, fresh] = nodes_[node].next.try_emplace(word, nodes_.size());
        const std::size_t next = found->second;
        if (fresh) nodes_.emplace_back();
        node = next;
    }
    phrases_.push_back(meaning);
    if (gap == std::string::npos) {
        if (nodes_[node].phrase == 0) nodes_[node].phrase = phrases_.size() - 1;
        return;
    }
    Parted parted{.phrase = phrases_.size() - 1};
    std::string halves = fold(phrase.substr(gap + 3));
    std::erase(halves, ' ');
    for (const std::string& half : split(halves, '|'))
        parted.second.insert(half);
    nodes_[node].parted.push_back(std::move(parted));
}

/// How the data may write a word: as it is, or as a stem with a star.
std::vector<Tongue::Form> Tongue::forms(const std::string& word) const {
    std::vector<Form> out{{word, nullptr}};
    if (word.size() > kLongestWord) return out;
    const std::size_t least = word.size() > longest_ending_ ? word.size() - longest_ending_ : 1;
    for (std::size_t size = word.size(); size >= std::max<std::size_t>(least, 1); --size) {
        const auto ending = endings_.find(word.substr(size));
        if (size == word.size())
            out.push_back({word + "*", nullptr});
        else if (ending != endings_.end())
            out.push_back({word.substr(0, size) + "*", &ending->second});
    }
    return out;
}

bool Tongue::verb_at(const std::vector<Word>& words, std::size_t at) const {
    if (at >= words.size() || words[at].kind != Word::Kind::word) return false;
    for (const Form& form : forms(words[at].text))
        if (const auto found = nodes_[0].next.find(form.key); found != nodes_[0].next.end()) {
            const Node& node = nodes_[found->second];
            if (!node.parted.empty() || (node.phrase && phrases_[node.phrase].part == Part::verb))
                return true;
        }
    return false;
}

/// "raus" of "schneide street raus": the last of the clause; one that is a word of its own elsewhere ("ab")
/// only at the clause's end. 0: none.
std::size_t Tongue::other_half(const std::vector<Word>& words, std::size_t from, const Parted& parted,
                               const std::vector<bool>& taken) const {
    const Phrase* filler = nullptr;
    for (std::size_t i = from; i < words.size() && i < from + kFarthestHalf; ++i) {
        if (clause_ends(words[i])) break;
        filler = words[i].kind == Word::Kind::word ? single(words[i].text) : nullptr;
        if (filler && filler->english == "and" && verb_at(words, i + 1)) break;
        if (words[i].kind != Word::Kind::word || taken[i] || !parted.second.contains(words[i].text)) continue;
        std::size_t behind = i + 1;
        while (behind < words.size() && words[behind].kind == Word::Kind::word &&
               (filler = single(words[behind].text)) && filler->part == Part::join && filler->english.empty())
            ++behind;
        const bool last =
            behind >= words.size() || clause_ends(words[behind]) || (filler && filler->english == "and");
        if (last || !particles_.contains(words[i].text)) return i;
    }
    return 0;
}

/// What may stand within a phrase: "mal", "bitte".
bool Tongue::skippable(const std::string& word) const {
    const Phrase* filler = single(word);
    if (!filler) return false;
    const bool empty = filler->english.empty() || filler->english == "please";
    return (filler->part == Part::join && empty) || (filler->english == "times" && word == "mal");
}

void Tongue::walk(const std::vector<Word>& words, std::size_t at, std::size_t node, std::size_t depth,
                  const std::string& ending, const std::vector<bool>& taken, Match& best,
                  bool skipped) const {
    const Node& here = nodes_[node];
    const auto better = [&](std::size_t weight) { return weight > best.words + (best.second > 0); };
    if (here.phrase && !skipped && better(depth)) best = {depth, &phrases_[here.phrase], ending, 0};
    for (const Parted& parted : here.parted)
        if (skipped)
            break;
        else if (const std::size_t half = other_half(words, at + depth, parted, taken);
                 half > 0 && (better(depth + 1) || (best.words == depth && half < best.second)))
            best = {depth, &phrases_[parted.phrase], ending, half};
    const std::size_t i = at + depth;
    if (i >= words.size() || here.next.empty() || taken[i]) return;
    const bool part = words[i].kind == Word::Kind::word || words[i].kind == Word::Kind::number;
    if (!part) return;
    const std::string joined = !words[i].spaced && i > 0 ? "-" + words[i].text : "";
    if (!joined.empty())
        if (const auto found = here.next.find(joined); found != here.next.end())
            walk(words, at, found->second, depth + 1, ending, taken, best);
    if (depth > 0 && spaced_ && skippable(words[i].text)) // "geh mal zum Anfang"
        walk(words, at, node, depth + 1, ending, taken, best, true);
    for (const Form& form : forms(words[i].text))
        if (const auto found = here.next.find(form.key); found != here.next.end())
            walk(words, at, found->second, depth + 1, form.ending ? *form.ending : ending, taken, best);
}

Tongue::Match Tongue::longest(const std::vector<Word>& words, std::size_t at,
                              const std::vector<bool>& taken) const {
    Match best;
    walk(words, at, 0, 0, "", taken, best);
    return best;
}

Tongue::Piece Tongue::begins(std::string_view text) const {
    Piece best;
    const auto letter_ends = [&](std::size_t at) {
        return at >= text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80;
    };
    std::string key;
    for (std::size_t size = 1; size <= std::min(text.size(), longest_key_); ++size) {
        if (!letter_ends(size)) continue;
        key.assign(text.substr(0, size));
        if (const auto found = nodes_[0].next.find(key); found != nodes_[0].next.end())
            if (nodes_[found->second].phrase && size >= best.bytes)
                best = {size, &phrases_[nodes_[found->second].phrase], ""};
        key += '*';
        const auto stem = nodes_[0].next.find(key);
        if (stem == nodes_[0].next.end() || !nodes_[stem->second].phrase) continue;
        const Phrase* phrase = &phrases_[nodes_[stem->second].phrase];
        if (size >= best.bytes) best = {size, phrase, ""};
        for (std::size_t more = std::min(longest_ending_, text.size() - size); more > 0; --more) {
            if (!letter_ends(size + more) || size + more < best.bytes) continue;
            const auto ending = endings_.find(std::string(text.substr(size, more)));
            if (ending == endings_.end()) continue;
            best = {size + more, phrase, ending->second};
            break;
        }
    }
    return best;
}

const Phrase* Tongue::single(const std::string& word) const {
    for (const Form& form : forms(word))
        if (const auto found = nodes_[0].next.find(form.key);
            found != nodes_[0].next.end() && nodes_[found->second].phrase)
            return &phrases_[nodes_[found->second].phrase];
    return nullptr;
}

std::string Tongue::near(const std::string& word) const {
    if (word.size() + 1 < kShortestSlip || word.size() > kLongestWord) return {};
    std::string best;
    const Phrase* meant = nullptr;
    bool several = false;
    const auto consider = [&](const std::string& candidate) {
        if (candidate.size() < kShortestSlip || candidate == word) return;
        const Phrase* phrase = single(candidate);
        if (!phrase || phrase->number || phrase->part == Part::thing) return;
        several = several || (meant && meant->english != phrase->english);
        if (!meant) meant = phrase, best = candidate;
    };
    std::string form = word;
    for (std::size_t i = 0; i + 1 < word.size(); ++i) { // letters that changed places, first of all
        std::swap(form[i], form[i + 1]);
        consider(form);
        std::swap(form[i], form[i + 1]);
    }
    if (meant) return several ? std::string() : best;
    for (std::size_t i = 0; i < word.size(); ++i)
        consider(word.substr(0, i) + word.substr(i + 1));
    for (std::size_t i = 0; i <= word.size(); ++i)
        for (char c = 'a'; c <= 'z'; ++c) {
            if (i < word.size()) consider(word.substr(0, i) + c + word.substr(i + 1));
            consider(word.substr(0, i) + c + word.substr(i));
        }
    return several ? std::string() : best;
}

const std::vector<Tongue>& tongues() {
    static const std::vector<Tongue> all = [] {
        std::vector<Tongue> made;
        for (const std::string_view text : data::tongues())
            made.emplace_back(text);
        return made;
    }();
    return all;
}

} // namespace core::assist::talk
