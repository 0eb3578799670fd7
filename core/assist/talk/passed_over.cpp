// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/passed_over.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <unordered_set>

namespace core::assist::talk {
namespace {

template <typename Test>
bool any_atom(const Message& m, Test test) {
    return std::any_of(m.atoms.begin(), m.atoms.end(), test);
}

bool is_one(const std::string& text, std::initializer_list<const char*> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

} // namespace

bool takes_all_unsaid(const Message& message, const Message& said) {
    const auto all = [](const Atom& a) {
        return a.is("thing.all") || a.is("thing.film") || a.is("thing.each") || a.text.starts_with("any");
    };
    return !any_atom(message, all) && any_atom(said, all);
}

bool takes_the_selected_for_another(const Message& message, const Message& said) {
    const auto points = [](const Atom& a) { return a.is("pronoun.it") || a.is("thing.clip"); };
    // a word that stands for nothing where a clip's name may stand: behind "the", "of", a verb
    bool stranger = false;
    for (std::size_t i = 1; i < message.atoms.size(); ++i) {
        const Atom& before = message.atoms[i - 1];
        const bool place = before.any("verb") || before.any("prep") || before.only_filler();
        stranger = stranger || (message.atoms[i].unknown() && place);
    }
    return stranger && any_atom(said, points) && !any_atom(message, points) &&
           !any_atom(message, [](const Atom& a) { return a.name >= 0; });
}

bool passes_the_front(const Message& message, const std::string& said) {
    const auto& words = message.words;
    bool front = false;
    for (std::size_t i = 0; i + 2 < words.size(); ++i)
        front = front || (words[i].text == "off" && words[i + 1].text == "the" &&
                          is_one(words[i + 2].text, {"front", "start", "beginning", "head"}));
    return front && said.find(" to ") != std::string::npos && said.find("start") == std::string::npos &&
           said.find("last") == std::string::npos;
}

bool passes_a_degree(const Message& message, const Message& said) {
    const auto little = [](const Atom& a) { return a.is("degree.little"); };
    return any_atom(message, little) && !any_atom(said, [&](const Atom& a) { return little(a) || a.number; });
}

bool passes_a_name(const Message& message, const Names& names, const std::vector<Step>& own,
                   const std::vector<Step>& other) {
    const auto has = [](const std::vector<Step>& steps, const ClipId& clip) {
        return std::any_of(steps.begin(), steps.end(), [&](const Step& s) {
            return s.anchor == clip || std::find(s.clips.begin(), s.clips.end(), clip) != s.clips.end();
        });
    };
    return any_atom(message, [&](const Atom& a) {
        if (a.name < 0) return false;
        const auto& clips = names.all()[static_cast<std::size_t>(a.name)].clips;
        return clips.size() == 1 && has(own, clips.front()) && !has(other, clips.front());
    });
}

bool has_another_figure(const Message& message, const std::vector<Step>& own,
                        const std::vector<Step>& other) {
    const bool parted = any_atom(message, [](const Atom& a) {
        return a.is("only") || a.is("thing.sound") || a.text == "alone" || a.is("negation");
    });
    const auto without = [&](Step step) {
        if (!parted) step.part.clear();
        step.value = 0, step.said.clear(), step.counted = false;
        if (step.op == Op::set_length) step.edge.clear(); // "keep the last four seconds" as "trim to four"
        for (auto& [name, value] : step.params.items())
            if (value.is_number()) value = 0;
        return to_json(step);
    };
    return !own.empty() && std::equal(own.begin(), own.end(), other.begin(), other.end(),
                                      [&](const Step& a, const Step& b) { return without(a) == without(b); });
}

bool cures_the_picture(const std::vector<Step>& own, const std::vector<Step>& other) {
    const auto all_of = [](const std::vector<Step>& steps, Domain domain) {
        return !steps.empty() && std::all_of(steps.begin(), steps.end(), [&](const Step& step) {
            const Kind* kind = step.op == Op::effect ? find_effect(step.effect) : nullptr;
            return kind && kind->domain == domain;
        });
    };
    return all_of(own, Domain::sound) && all_of(other, Domain::picture);
}

bool names_what_is_newer(const Message& m) {
    return any_atom(m, [](const Atom& a) { return a.is("effect.camera_log"); });
}

bool fades_half_of_both(const Message& m, const std::vector<Step>& steps) {
    constexpr std::size_t kBeside = 6; // words
    const bool half = std::any_of(steps.begin(), steps.end(),
                                  [](const Step& s) { return s.op == Op::fade && !s.part.empty(); });
    if (!half || any_atom(m, [](const Atom& a) { return a.is("only"); })) return false;
    const auto picture = [](const Word& w) {
        return is_one(w.text, {"picture", "image", "pictures", "images"});
    };
    const auto sound = [](const Word& w) { return is_one(w.text, {"sound", "audio"}); };
    for (std::size_t i = 0; i < m.words.size(); ++i) {
        if (!picture(m.words[i]) && !sound(m.words[i])) continue;
        bool joined = false;
        for (std::size_t k = i + 1; k < std::min(i + kBeside + 1, m.words.size()); ++k) {
            joined = joined || is_one(m.words[k].text, {"and", "well", "like", "with", "plus", "+", "&"});
            if (joined && (picture(m.words[i]) ? sound(m.words[k]) : picture(m.words[k]))) return true;
        }
    }
    return false;
}

} // namespace core::assist::talk
