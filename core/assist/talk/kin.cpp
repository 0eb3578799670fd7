// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/kin.h"
#include "core/assist/talk/language_data.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace core::assist::talk {
namespace {

/// The families that a word belongs to. Of "scenes" words: only where a clip is called so, "the table scene".
struct Families {
    std::unordered_map<std::string, std::vector<std::size_t>> of, of_scenes;
    Families() {
        const auto data = nlohmann::json::parse(data::english_phrasings());
        std::size_t family = 0;
        for (const auto& kin : data.at("kin")) {
            for (const auto& word : kin.at("same"))
                of[word.get<std::string>()].push_back(family);
            for (const auto& word : kin.value("scenes", nlohmann::json::array()))
                of_scenes[word.get<std::string>()].push_back(family);
            ++family;
        }
    }
};
const Families& families() {
    static const Families all;
    return all;
}

const std::vector<std::size_t>* found_in(const std::unordered_map<std::string, std::vector<std::size_t>>& of,
                                         const std::string& word) {
    const auto found = of.find(word);
    return found == of.end() ? nullptr : &found->second;
}

std::string bare(const std::string& word) {
    return word.ends_with("'s") ? word.substr(0, word.size() - 2) : word;
}

/// The one name on the timeline of these families; -1: none, or several.
int name_of(const Names& names, const std::vector<std::size_t>& wanted) {
    int one = -1;
    for (std::size_t n = 0; n < names.all().size(); ++n) {
        const Name& name = names.all()[n];
        const auto* own = name.clips.empty() ? nullptr : found_in(families().of, name.words);
        if (!own || std::none_of(own->begin(), own->end(), [&](std::size_t family) {
                return std::find(wanted.begin(), wanted.end(), family) != wanted.end();
            }))
            continue;
        if (one >= 0 && names.all()[static_cast<std::size_t>(one)].clips != name.clips) return -1;
        one = static_cast<int>(n);
    }
    return one;
}

/// A word of which the grammar knows nothing but that pictures may show it.
bool says_nothing_else(const Atom& a) {
    return a.kind == Word::Kind::word && a.name < 0 && a.first == a.last &&
           std::all_of(a.own.begin(), a.own.end(), [](const Meaning& m) {
               return m.name.starts_with("generate.") || m.name.starts_with("seen.") || m.name == "teller" ||
                      m.name == "picture_verb";
           });
}

bool is_clip_noun(const Message& m, std::size_t i) {
    return i < m.atoms.size() && (m.atoms[i].is("thing.clip") || m.atoms[i].is("thing.piece")) &&
           m.atoms[i].text != "one";
}

/// "the meal", "of the sea", "mute meal": where a clip's name may stand, and no "road sign".
bool stands_as_name(const Message& m, std::size_t i) {
    if (i > 0) {
        const Atom& before = m.atoms[i - 1];
        const bool open = before.kind == Word::Kind::mark || before.kind == Word::Kind::line ||
                          before.any("verb") || before.any("prep") || before.any("effect") ||
                          before.only_filler() || before.text == "and" || before.text == "no";
        if (!open) return false;
    }
    if (i + 1 >= m.atoms.size()) return true;
    const Atom& behind = m.atoms[i + 1];
    return !says_nothing_else(behind) || !behind.own.empty() || is_clip_noun(m, i + 1);
}

} // namespace

std::optional<SaidByName> said_by_name(const Message& m, const Names& names) {
    SaidByName out{.text = m.text, .clips = {}, .as_clip = true};
    std::vector<std::pair<const Word*, int>> found;
    for (std::size_t i = 0; i < m.atoms.size(); ++i) {
        const Atom& a = m.atoms[i];
        if (!says_nothing_else(a) || !stands_as_name(m, i)) continue;
        const Word& word = m.words[a.first];
        const bool clip = is_clip_noun(m, i + 1);
        const auto* wanted = found_in(families().of, bare(word.text));
        if (!wanted && clip) wanted = found_in(families().of_scenes, bare(word.text));
        const int name = wanted ? name_of(names, *wanted) : -1;
        if (name < 0) continue;
        const auto& clips = names.all()[static_cast<std::size_t>(name)].clips;
        const bool named = std::any_of(m.atoms.begin(), m.atoms.end(), [&](const Atom& other) {
            return other.name >= 0 && names.all()[static_cast<std::size_t>(other.name)].clips == clips;
        });
        if (named) continue; // "put a boat on the sea in coast": what is seen there
        found.emplace_back(&word, name);
        out.clips.insert(out.clips.end(), clips.begin(), clips.end());
        out.as_clip = out.as_clip && clip;
    }
    if (found.empty()) return {};
    std::sort(found.begin(), found.end(),
              [](const auto& a, const auto& b) { return a.first->begin > b.first->begin; });
    for (const auto& [word, name] : found) {
        const bool whose = word->text.ends_with("'s");
        out.text.replace(word->begin, word->end - word->begin,
                         names.all()[static_cast<std::size_t>(name)].words + (whose ? "'s" : ""));
    }
    return out;
}

} // namespace core::assist::talk
