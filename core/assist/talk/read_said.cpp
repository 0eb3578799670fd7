// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clauses and questions of what is said: where it is, what is said there, what goes and what stays.
#include "core/assist/talk/read_sensed.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

using Kind = Wish::Kind;

/// Where an atom speaks of speaking, and how.
struct Speech {
    std::size_t at = 0;
    bool about = false, say = false, speak = false, silent = false;
};

std::optional<Speech> speech_in(const std::vector<Atom>& atoms, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        Speech s{.at = i,
                 .about = atoms[i].is("said.about"),
                 .say = atoms[i].is("said.say"),
                 .speak = atoms[i].is("said.speak"),
                 .silent = atoms[i].is("said.silent")};
        if (!s.about && !s.say && !s.speak && !s.silent) continue;
        const bool about = i + 1 < end && atoms[i + 1].text == "about" && (s.say || s.speak);
        if (about) s.at = i + 1, s.about = true, s.say = s.speak = false;
        return s;
    }
    return {};
}

bool any_text(const Atom& atom, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(), [&](const char* w) { return atom.text == w; });
}

/// What is looked for: the words behind, without what only leads to them or ends them.
std::string phrase_of(const Message& m, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i)
        if (m.atoms[i].kind == Word::Kind::quoted) return m.atoms[i].text;
    const auto leads = [&](const Atom& a) {
        return a.kind == Word::Kind::mark ||
               any_text(a, {"about", "that",  "the",      "a",         "an",   "something", "anything", "of",
                            "word",  "words", "the word", "the words", "like", "it",        "phrase",   "his",
                            "her",   "their", "my",       "our",       "some", "how"});
    };
    const auto trails = [&](const Atom& a) {
        return a.kind == Word::Kind::mark || a.kind == Word::Kind::line ||
               any_text(a, {"please", "again", "then", "thanks", "there", "first", "for the first time",
                            "in it", "in this", "once", "at all", "here", "anywhere"});
    };
    while (begin < end && leads(m.atoms[begin]))
        ++begin;
    while (end > begin && trails(m.atoms[end - 1]))
        --end;
    return begin < end ? m.letters(begin, end) : std::string();
}

/// A clip at the end: "… in coast".
std::vector<ClipId> clips_behind(const Context& c, const Message& m, std::size_t from, std::size_t& end) {
    if (end < from + 2 || m.atoms[end - 1].name < 0 || !any_text(m.atoms[end - 2], {"in", "of", "from"}))
        return {};
    auto clips = named_clips(c, m, end - 1, end);
    if (!clips.empty()) end -= 2;
    return clips;
}

/// What is to be done there, by the words before.
struct Doing {
    bool go = false, removes = false, splits = false, keeps = false, marks = false, begins = false,
         stops = false, before = false, after = false, part = false, word = false, strange = false,
         where = false;
    std::size_t joint = 0; ///< the atom that leads to what is said: "where", "before"
};

Doing doing_in(const std::vector<Atom>& atoms, std::size_t begin, std::size_t at) {
    Doing d;
    d.joint = at;
    for (std::size_t i = at; i-- > begin;) {
        const Atom& a = atoms[i];
        const bool before = any_text(a, {"before", "until", "till", "up to", "up until"}),
                   after = any_text(a, {"after", "behind", "past"}),
                   where = a.is("said.where") || any_text(a, {"to where", "which", "that", "with"});
        if (!before && !after && !where) continue;
        d.joint = i, d.before = before, d.after = after, d.where = where;
        break;
    }
    for (std::size_t i = begin; i < d.joint; ++i) {
        const Atom& a = atoms[i];
        d.go = d.go || a.is("going.go"), d.keeps = d.keeps || a.is("verb.keep") || a.is("only");
        const bool cut = a.is("verb.split");
        d.splits = d.splits || cut,
        d.removes = d.removes || a.is("verb.remove") || a.is("verb.shave") || a.is("verb.trim");
        d.marks = d.marks || a.is("thing.marker") || a.is("verb.mark");
        d.begins = d.begins || a.is("verb.begin"), d.stops = d.stops || a.is("verb.stop");
        d.part =
            d.part || a.is("thing.piece") || a.is("thing.all") || a.is("thing.clip") || a.is("thing.film");
        d.word = d.word || any_text(a, {"word", "words", "the word", "the words", "every", "each"});
        const bool sentence = any_text(a, {"sentence", "sentences", "answer", "answers", "remark", "remarks",
                                           "phrase", "line", "lines", "passage", "words", "bits"});
        d.strange = d.strange || (a.unknown() && !sentence), d.part = d.part || sentence;
        d.part = d.part || any_text(a, {"what", "whatever", "all", "everything", "anything"});
    }
    return d;
}

std::optional<Kind> kind_of(const Doing& d) {
    if (d.marks) return Kind::mark_said;
    if (d.begins && !d.removes) return Kind::cut_before;
    if (d.stops && !d.removes) return Kind::cut_after;
    if (d.keeps)
        return d.before ? std::optional(Kind::cut_after) : d.after ? Kind::cut_before : Kind::keep_said;
    if (d.removes && d.before) return Kind::cut_before;
    if (d.removes && d.after) return Kind::cut_after;
    if (d.removes && (d.part || !d.splits)) return Kind::cut_said;
    if (d.splits) return Kind::split_said;
    if (d.go) return Kind::go_to_said;
    return {};
}

std::string said_of(Kind kind, const std::string& text) {
    const std::string quoted = "\"" + text + "\"";
    switch (kind) {
    case Kind::mark_said:
        return "put markers where " + quoted + " is said";
    case Kind::cut_before:
        return "take out what comes before " + quoted + " is said";
    case Kind::cut_after:
        return "take out what comes after " + quoted + " is said";
    case Kind::keep_said:
        return "keep only where " + quoted + " is said";
    case Kind::cut_said:
        return "take out where " + quoted + " is said";
    case Kind::split_said:
        return "cut where " + quoted + " is said";
    default:
        return "go to where " + quoted + " is said";
    }
}

/// "keep only the parts where somebody talks", "cut everything where nobody speaks".
MaybeReading spoken_parts(const Context& c, const Message& m, const Speech& s, std::size_t begin,
                          std::size_t end) {
    const Doing d = doing_in(m.atoms, begin, s.at);
    for (std::size_t i = s.at + 1; i < end; ++i)
        if (m.atoms[i].unknown() || m.atoms[i].kind == Word::Kind::quoted || m.atoms[i].any("verb"))
            return {};
    const bool wanted = s.speak ? d.keeps && !d.removes : d.removes || d.splits;
    const bool kept = s.speak && d.keeps;
    if ((!wanted && !kept) || d.strange) return {};
    Wish wish{.kind = Kind::unspoken, .clips = named_clips(c, m, begin, end), .within = c.scope.range};
    const std::string where = wish.clips.empty() ? "" : " in " + names_of(c, wish.clips);
    return sensed(std::move(wish), "keep only what is spoken" + where);
}

} // namespace

MaybeReading read_said(const Context& c, const Message& m, std::size_t begin, std::size_t end) {
    const auto s = speech_in(m.atoms, begin, end);
    if (!s) return {};
    for (std::size_t i = begin; i < end; ++i) {
        if (m.atoms[i].is("negation") && i < s->at) return {};
        if (m.atoms[i].is("thing.title") && i < s->at) return {};
    }
    if (s->silent || (s->speak && s->at + 1 >= end)) return spoken_parts(c, m, *s, begin, end);
    if (s->speak) return spoken_parts(c, m, *s, begin, end);
    const Doing d = doing_in(m.atoms, begin, s->at);
    if (d.strange || s->at - std::min(s->at, d.joint) > 6 || (!d.before && !d.after && !d.where && !d.word))
        return {};
    const auto kind = kind_of(d);
    if (!kind) return {};
    std::size_t last = end;
    Wish wish{.kind = *kind, .within = c.scope.range, .about = s->about};
    wish.clips = clips_behind(c, m, s->at + 1, last);
    wish.text = phrase_of(m, s->at + 1, last);
    if (wish.clips.empty()) wish.clips = named_clips(c, m, begin, d.joint);
    if (wish.text.empty())
        return ask("Which words are meant? Say them in quotes: cut everything before she says \"welcome\".");
    return sensed(wish, said_of(*kind, wish.text));
}

namespace {

/// Whether somebody can say things: "what does the sign say?" is about the picture.
bool can_speak(const Message& m, std::size_t begin, std::size_t at) {
    for (std::size_t i = begin; i < at; ++i)
        if (any_text(m.atoms[i],
                     {"sign",    "signs", "text",    "label", "labels",  "screen", "poster",
                      "board",   "shirt", "t-shirt", "book",  "page",    "banner", "billboard",
                      "display", "clock", "caption", "title", "writing", "letter", "note",
                      "menu",    "box",   "bottle",  "door",  "wall",    "plate",  "licence plate"}))
            return false;
    return true;
}

std::string what_is_asked(const Wish& wish) {
    switch (wish.kind) {
    case Kind::pace:
        return "how fast somebody speaks";
    case Kind::speaking:
        return "whether somebody speaks";
    case Kind::said_text:
        return "what is said";
    default:
        return "where \"" + wish.text + "\" is said";
    }
}

} // namespace

std::optional<Route> sensed_question(const Project& project, const Scope& scope, const Message& m) {
    const auto& atoms = m.atoms;
    std::size_t i = 0;
    while (i < atoms.size() &&
           (atoms[i].kind == Word::Kind::mark || (atoms[i].filler() && !atoms[i].is("question"))))
        ++i;
    const std::size_t end = atoms.size();
    std::optional<std::size_t> pace;
    for (std::size_t k = i; k < end; ++k)
        if (atoms[k].is("said.pace")) pace = k;
    const auto s = speech_in(atoms, i, end);
    const bool heard = std::any_of(atoms.begin(), atoms.end(), [](const Atom& a) {
        return a.in("absent") == "subtitles" &&
               (a.text == "what they say" || a.text == "what is said" || a.text == "what's said");
    });
    if (!pace && !s && !heard) return {};
    const bool asks =
        (i < end && (atoms[i].is("question") || atoms[i].is("said.pace")) && !atoms[i].is("request")) ||
        m.question_mark;
    if (!asks) return {};
    const std::size_t at = s ? s->at : pace ? *pace : end;
    for (std::size_t k = i; k < at && k < end; ++k) // an order, politely: "can you cut what he says about …?"
        if (atoms[k].is("verb.remove") || atoms[k].is("verb.keep") || atoms[k].is("verb.split") ||
            atoms[k].is("going.go") || atoms[k].is("caption.verbs") || atoms[k].is("verb.add") ||
            atoms[k].is("verb.mute") || atoms[k].is("request"))
            return {};
    for (std::size_t k = at; k < end; ++k) // "she says it is dull, so would you cut it?"
        if (atoms[k].is("request") && !atoms[k].is("question")) return {};
    const Names names(project, english());
    const Discourse none;
    const Context c{project, scope, m.plain, m.words, names, none};
    Wish wish{.within = scope.range};
    std::size_t last = end;
    while (last > i && (atoms[last - 1].kind == Word::Kind::mark || atoms[last - 1].kind == Word::Kind::line))
        --last;
    if (pace) {
        wish.kind = Kind::pace;
        wish.clips = named_clips(c, m, i, last);
    } else if (heard && !s) {
        wish.kind = Kind::said_text;
        wish.clips = named_clips(c, m, i, last);
        for (std::size_t k = i; k < last; ++k)
            if (atoms[k].text == "about")
                wish.kind = Kind::said_about, wish.about = true, wish.text = phrase_of(m, k + 1, last);
    } else {
        if (s->say && !can_speak(m, i, s->at)) return {};
        wish.clips = clips_behind(c, m, s->at, last);
        if (wish.clips.empty()) wish.clips = named_clips(c, m, i, s->at);
        wish.text = s->at + 1 < last ? phrase_of(m, s->at + 1, last) : "";
        wish.about = s->about;
        if (wish.text.empty() && s->about && s->at + 1 >= last)
            wish.text = phrase_of(m, i + 1, s->at); // "is the price mentioned?"
        const bool anything = wish.text.empty() && s->at + 1 < last &&
                              any_text(atoms[s->at + 1], {"anything", "something", "a word"});
        const bool whether = s->speak || s->silent || anything;
        wish.kind = whether ? Kind::speaking : wish.text.empty() ? Kind::said_text : Kind::said_about;
    }
    if (wish.kind == Kind::said_about && wish.text.empty()) wish.kind = Kind::said_text;
    if (wish.clips.empty() && project.find_clip(scope.clip).clip) wish.clips = {scope.clip};
    Route route{.kind = RouteKind::question, .understood = what_is_asked(wish), .text = m.text};
    route.listen = std::move(wish);
    return route;
}

} // namespace core::assist::talk
