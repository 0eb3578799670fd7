// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/removal.h"
#include <algorithm>
#include <string_view>

namespace core::assist::talk {

bool orders_removal(const Message& message, std::size_t begin, std::size_t end) {
    static constexpr const char* words[] = {"verb.remove", "verb.keep", "verb.trim", "verb.halve",
                                            "verb.shave"};
    const auto from = message.atoms.begin() + static_cast<std::ptrdiff_t>(begin),
               to = message.atoms.begin() + static_cast<std::ptrdiff_t>(end);
    const bool painted = std::any_of(from, to, [](const Atom& a) { // "retouch it away": of the picture
        return a.is("picture_verb") && !a.any("verb") && !a.any("effect");
    });
    return !painted && std::any_of(from, to, [](const Atom& a) {
        return std::any_of(std::begin(words), std::end(words), [&](const char* w) { return a.is(w); });
    });
}

bool takes_off_a_total(const std::string& guess, const Message& message) {
    static constexpr const char* totals[] = {"total", "altogether", "overall", "all"};
    const auto& words = message.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].kind != Word::Kind::number) continue;
        for (std::size_t k = i + 1; k < words.size() && k <= i + 3; ++k) { // "5 s total", "5 seconds in all"
            const bool is_total =
                std::find(std::begin(totals), std::end(totals), words[k].text) != std::end(totals);
            if (!is_total || (words[k].text == "all" && words[k - 1].text != "in")) continue;
            for (std::size_t off = guess.find(" off "); off != std::string::npos;
                 off = guess.find(" off ", off + 1)) {
                const std::size_t step = guess.rfind(". ", off);
                const std::string taken = guess.substr(step == std::string::npos ? 0 : step, off - step);
                if ((" " + taken + " ").find(" " + words[i].text + " ") != std::string::npos) return true;
            }
        }
    }
    return false;
}

bool forbids_removal(const Message& message) {
    const auto& atoms = message.atoms;
    for (std::size_t i = 0; i + 1 < atoms.size(); ++i) {
        if (!atoms[i].is("negation") && !atoms[i].is("absence")) continue;
        std::size_t verb = i + 1;
        while (verb < atoms.size() && (atoms[verb].any("prep") || atoms[verb].only_filler()))
            ++verb;
        if (verb >= atoms.size() || !atoms[verb].is("verb.remove")) continue;
        const bool of_some =
            verb + 1 < atoms.size() && (atoms[verb + 1].name >= 0 || atoms[verb + 1].any("pronoun"));
        if (!of_some) return true;
    }
    return false;
}

bool takes_up(const Message& message) {
    static constexpr const char* off[] = {"out", "off", "away", "out of", "from the film"};
    bool taken = false;
    for (const Segment& segment : message.segments) {
        bool takes = false, gone = false, it = false;
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            const Atom& a = message.atoms[i];
            const bool take = a.text == "take" || a.text == "grab" || a.text == "pick";
            takes = takes || take;
            gone = gone || (a.is("verb.shave") && !take) ||
                   std::find(std::begin(off), std::end(off), a.text) != std::end(off);
            it = it || a.is("pronoun.it");
        }
        if (taken && it) return true;
        taken = taken || (takes && !gone);
    }
    return false;
}

bool turns_round(const std::string& guess, const Message& message, std::size_t begin, std::size_t end) {
    const auto says = [&](std::string_view word) {
        return (" " + guess + " ").find(word) != std::string::npos;
    };
    bool keeps = false, removes = false, leaves = false;
    for (std::size_t i = begin; i < end; ++i) {
        const Atom& a = message.atoms[i];
        keeps = keeps || a.is("verb.keep") || a.is("only") || a.is("exception") || a.is("all_but") ||
                a.text == "only" || a.text == "just" || a.text == "nothing" || a.text == "but" ||
                a.text == "rest" || a.is("thing.rest");
        removes = removes || a.is("verb.remove");
        const bool next_counts =
            i + 1 < end && (message.atoms[i + 1].number || message.atoms[i + 1].is("number") ||
                            message.atoms[i + 1].kind == Word::Kind::clock);
        leaves = leaves || ((a.text == "to" || a.text == "down to") && next_counts) || a.text == "long" ||
                 a.text == "left" || a.text == "remaining" || a.text == "remain";
    }
    const bool only = says(" only ") || says(" just ") || guess.starts_with("keep ");
    const bool takes_off = says(" shave ") || says(" off ") || says(" shorter ");
    return (only && removes && !keeps) || (takes_off && leaves && !says(" to "));
}

} // namespace core::assist::talk
