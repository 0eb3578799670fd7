// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/follow_remarks.h"
#include "core/assist/talk/asides.h"

namespace core::assist::talk {
namespace {

template <typename... Words>
bool is_one(const std::string& text, const Words&... words) {
    return ((text == words) || ...);
}

/// A value, a name, a place: what a correction may consist of.
bool tells_something(const Atom& a) {
    return a.number || a.is("number") || a.name >= 0 || a.is("ordinal") || a.kind == Word::Kind::clock ||
           a.kind == Word::Kind::quoted || !a.in("unit").empty() || a.is("thing.all") ||
           a.is("thing.other") || a.is("thing.rest") || a.is("verb.undo") || a.is("verb.redo") ||
           a.is("verb.halve") || a.is("other_edge") ||
           ((a.is("thing.start") || a.is("thing.end")) && a.text != "head" && a.text != "heads") ||
           a.any("size") || a.any("format") || a.any("transition") || a.is("only") || a.is("thing.original");
}

/// "too", "not enough", "wrong": words by which something is judged.
bool judges(const Atom& a) {
    return is_one(a.text, "too", "still", "not enough", "wrong", "typo", "mistake", "my mistake", "my bad",
                  "oops", "enough", "better", "ugh", "hmm", "hm", "whoa", "woah", "wow", "funny",
                  "changed my mind", "my fault", "yet", "not") ||
           a.is("follow.much") || a.is("judgement") || a.text.starts_with("too ") || a.is("ill") ||
           a.is("remark");
}

/// "a bit early", "rather loud".
bool degree_of(const Atom& before, const Atom& a) {
    const bool degree =
        before.any("degree") || is_one(before.text, "rather", "very", "quite", "so", "way", "a bit");
    return degree &&
           is_one(a.text, "early", "late", "short", "long", "loud", "quiet", "dark", "bright", "fast", "slow",
                  "tight", "strong", "weak", "big", "small", "high", "low", "near", "far", "wide", "narrow");
}

bool is_copula(const Atom& a) {
    return is_one(a.text, "is", "are", "was", "were", "it's", "that's", "it is", "that is", "looks", "sounds",
                  "feels") ||
           a.text.ends_with(" is") || a.text.ends_with("'s");
}

/// "heads cropped", "it chops off their heads", "this cuts into the heads": what was done does something.
bool told_of_it(const Message& m, const Segment& segment) {
    std::size_t i = segment.begin;
    while (i < segment.end && m.atoms[i].only_filler())
        ++i;
    if (i + 1 >= segment.end) return false;
    const Atom &first = m.atoms[i], &second = m.atoms[i + 1];
    const std::string& word = m.words[second.first].text;
    const bool it = is_one(first.text, "it", "this", "that"), noun = first.any("thing") && !first.any("verb");
    const bool does = second.any("verb") && word.size() > 3 && word.ends_with('s') && !word.ends_with("ss");
    const bool done = word.size() > 4 && word.ends_with("ed") && i + 2 == segment.end;
    return (it && does) || (noun && (does || done));
}

/// "that's too tight", "not enough", "wrong clip", "her face is cut off".
bool only_judges(const Message& m, const Segment& segment) {
    const Aside aside = aside_of(m, segment, english());
    bool judged = aside == Aside::remark || aside == Aside::explanation;
    const bool told = told_of_it(m, segment) || tells(m, segment, english());
    bool orders = false;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Atom& a = m.atoms[i];
        if (tells_something(a)) return false;
        judged = judged || judges(a) || is_copula(a) || (i > segment.begin && degree_of(m.atoms[i - 1], a));
        judged = judged || told;
        const bool judged_before = i > segment.begin && judges(m.atoms[i - 1]); // "too blurry", "still dark"
        const bool acts = (a.any("verb") && !a.is("verb.turn")) || a.any("effect") || a.is("going.go");
        orders = orders || (acts && !judged_before && !told && aside != Aside::explanation) ||
                 a.is("request") || a.is("wanting");
    }
    return judged && !orders;
}

} // namespace

std::optional<Message> without_remarks(const Message& message) {
    std::vector<bool> gone(message.atoms.size(), false);
    std::size_t left = 0, dropped = 0;
    for (const Segment& segment : message.segments) {
        if (!only_judges(message, segment)) {
            ++left;
            continue;
        }
        ++dropped;
        for (std::size_t i = segment.begin; i < segment.end; ++i)
            gone[i] = true;
        for (std::size_t i = segment.end; i < gone.size() && (message.atoms[i].kind == Word::Kind::mark ||
                                                              message.atoms[i].kind == Word::Kind::line);
             ++i)
            gone[i] = true; // and the sign behind it
    }
    if (left == 0 || dropped == 0) return {};
    Message out = message;
    out.atoms.clear(), out.segments.clear();
    std::vector<std::size_t> place(message.atoms.size() + 1, 0);
    for (std::size_t i = 0; i < message.atoms.size(); ++i) {
        place[i] = out.atoms.size();
        if (!gone[i]) out.atoms.push_back(message.atoms[i]);
    }
    place[message.atoms.size()] = out.atoms.size();
    for (Segment segment : message.segments) {
        if (gone[segment.begin]) continue;
        segment.begin = place[segment.begin], segment.end = place[segment.end];
        segment.retracted_begin = segment.retracted_end = 0;
        out.segments.push_back(segment);
    }
    return out;
}

} // namespace core::assist::talk
