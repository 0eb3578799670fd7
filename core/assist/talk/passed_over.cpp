// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/passed_over.h"
#include "core/assist/talk/read_whose.h"
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
    return any_atom(m, [](const Atom& a) { return a.is("effect.camera_log") || a.is("labelling"); });
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

bool spreads_a_note(const Message& m, const Message& said) {
    const auto all = [](const Atom& a) { return a.is("thing.all") || a.is("thing.each"); };
    const bool noted = any_atom(m, [](const Atom& a) { return a.kind == Word::Kind::clock; });
    if (!noted ||
        any_atom(m, [&](const Atom& a) { return all(a) || a.is("thing.film") || a.is("thing.rest"); }))
        return false;
    return any_atom(said, all);
}

bool takes_the_rest_unsaid(const Message& m, const std::string& said) {
    if (said.find("everything") == std::string::npos) return false;
    const auto names_rest = [](const Atom& a) {
        return a.is("thing.all") || a.is("thing.rest") || a.is("onward") || a.is("going.on") ||
               a.is("thing.other") || a.is("thing.end") || a.is("nothing_after");
    };
    return !any_atom(m, names_rest) && std::none_of(m.words.begin(), m.words.end(), [](const Word& w) {
        return is_one(w.text, {"after", "before", "past", "beyond", "from", "until", "till", "end", "ends",
                               "stop", "stops", "start", "starts", "finish", "begin", "onwards", "whatever",
                               "anything", "finishes"});
    });
}

bool passes_an_effect(const Message& m, const std::vector<Step>& other) {
    const auto denied = [](const Atom& a) {
        return a.is("negation") || a.is("remark") || a.is("verb.undo") || a.is("instead") ||
               is_one(a.text, {"than", "rather", "instead", "instead of", "rather than"});
    };
    if (m.question_mark || any_atom(m, denied)) return false;
    const auto has = [&](Op op, const std::string& effect) {
        return std::any_of(other.begin(), other.end(), [&](const Step& s) {
            return s.op == op && (effect.empty() || s.effect == effect);
        });
    };
    return any_atom(m, [&](const Atom& a) {
        if (a.is("ill") || a.kind == Word::Kind::quoted) return false;
        if (a.own.size() == 1 && a.is("verb.reverse"))
            return !has(Op::reverse, "") && !has(Op::order, "") && !has(Op::swap, "");
        const std::string effect = a.own.size() == 1 ? a.in("effect") : std::string();
        static constexpr const char* plain[] = {"grayscale", "sepia",  "invert", "pixelate", "vignette",
                                                "posterize", "emboss", "sketch", "grain",    "glow"};
        return std::find(std::begin(plain), std::end(plain), effect) != std::end(plain) &&
               !has(Op::effect, effect) && !has(Op::remove_effect, "");
    });
}

bool passes_the_playhead(const Message& m, const Message& said) {
    const auto playhead = [](const Atom& a) {
        return a.text.find("playhead") != std::string::npos || a.text.find("cursor") != std::string::npos;
    };
    const auto clock = [](const Atom& a) { return a.kind == Word::Kind::clock; }; // a note's "here"
    const auto here = [&](const Atom& a) {
        return playhead(a) || a.is("thing.playhead") || a.text == "here";
    };
    return any_atom(m, playhead) && !any_atom(m, clock) && !any_atom(said, here);
}

bool takes_back_more(const Message& m, const Names& names, const std::vector<Step>& last) {
    if (any_atom(m, [](const Atom& a) { return a.is("verb.undo") || a.is("verb.redo"); })) return false;
    if (any_atom(m, [](const Atom& a) { return a.number || a.is("number"); })) return true;
    std::vector<ClipId> done;
    for (const Step& step : last)
        done.insert(done.end(), step.clips.begin(), step.clips.end());
    std::vector<ClipId> named;
    const bool removed =
        std::any_of(last.begin(), last.end(), [](const Step& step) { return step.op == Op::remove; });
    for (const Atom& a : m.atoms)
        if (a.name >= 0 && names.all()[static_cast<std::size_t>(a.name)].clips.empty() && !removed)
            return true; // it went before what was done last
    for (const Atom& a : m.atoms)
        if (a.name >= 0)
            for (const ClipId& id : names.all()[static_cast<std::size_t>(a.name)].clips)
                named.push_back(id);
    // what was taken away has no name on the timeline any more; it may come back with what else was done
    const bool other = std::any_of(named.begin(), named.end(), [&](const ClipId& id) {
        return std::find(done.begin(), done.end(), id) == done.end();
    });
    const bool more = !named.empty() && std::any_of(done.begin(), done.end(), [&](const ClipId& id) {
        return std::find(named.begin(), named.end(), id) == named.end();
    });
    return other || more;
}

bool calls_a_clip_somebody(const Message& m) {
    return any_atom(m, [&](const Atom& a) { return a.name >= 0 && names_person(m.words[a.first].text); });
}

} // namespace core::assist::talk
