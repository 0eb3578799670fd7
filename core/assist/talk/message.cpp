// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/message.h"
#include "core/assist/talk/translate.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

bool says_nothing(const std::vector<Atom>& atoms, std::size_t begin, std::size_t end) {
    return std::all_of(atoms.begin() + static_cast<std::ptrdiff_t>(begin),
                       atoms.begin() + static_cast<std::ptrdiff_t>(end), [](const Atom& a) {
                           return a.kind == Word::Kind::mark || a.kind == Word::Kind::line ||
                                  (a.filler() && !a.is("number") && !a.any("thing") && !a.any("follow")) ||
                                  a.is("separator.then");
                       });
}

/// What comes behind "title:", "called" is text as it stands.
class TextFinder {
  public:
    TextFinder(Message& message) : m_(message) {}
    void run() {
        bool title = false, renames = false;
        for (std::size_t i = 0; i < m_.atoms.size(); ++i) {
            const Atom& a = m_.atoms[i];
            if (a.kind == Word::Kind::line || a.mark(".") || a.mark(";")) title = false;
            title = title || a.is("thing.title");
            if (a.mark(":") && title && i + 1 < m_.atoms.size() && m_.atoms[i + 1].kind != Word::Kind::quoted)
                quote(i + 1, true), title = false,
                                    m_.atoms.erase(m_.atoms.begin() + static_cast<std::ptrdiff_t>(i));
            else if (a.is("verb.name") && i > 0 && i + 1 < m_.atoms.size() && !is_name_before(i))
                quote_behind(i);
            else if (a.is("verb.rename"))
                renames = true;
            else if (a.is("thing.title") && capitals(i + 1) > i + 1)
                quote_to(i + 1, capitals(i + 1));
            else if (renames && (a.text == "to" || a.text == "into") && i + 1 < m_.atoms.size()) {
                if (!direct_quote(i + 1)) quote(i + 1, false);
                renames = false;
            }
        }
    }

    /// "change Porto to Lisbon" where a title reads so.
    void titles_named(const Names& names) {
        if (names.titles().empty()) return;
        for (std::size_t i = 1; i + 2 < m_.atoms.size(); ++i) {
            std::string text;
            const bool verb = m_.atoms[i - 1].is("verb.turn") || m_.atoms[i - 1].is("verb.swap") ||
                              m_.atoms[i - 1].is("verb.rename") || m_.atoms[i - 1].text == "replace";
            for (std::size_t k = i; verb && k + 1 < m_.atoms.size() && k < i + 8; ++k) {
                text = fold(m_.letters(i, k + 1));
                const std::string& joint = m_.atoms[k + 1].text;
                if (!names.titles().contains(text) || k + 2 >= m_.atoms.size()) continue;
                if (joint != "to" && joint != "with" && joint != "into" && joint != "for" && joint != "by")
                    continue;
                if (m_.atoms[k + 2].kind != Word::Kind::quoted) quote(k + 2, false);
                if (m_.atoms[i].kind != Word::Kind::quoted) quote_to(i, k + 1);
                return;
            }
        }
    }

  private:
    [[nodiscard]] bool direct_quote(std::size_t i) const {
        return m_.atoms[i].kind == Word::Kind::quoted || m_.atoms[i].mark(":");
    }
    /// "the clip called coast" names a clip.
    [[nodiscard]] bool is_name_before(std::size_t i) const {
        return m_.atoms[i + 1].name >= 0 && m_.atoms[i - 1].is("thing.clip");
    }
    /// How far words in capitals reach: "the words THE END over dinner".
    [[nodiscard]] std::size_t capitals(std::size_t i) const {
        std::size_t letters = 0;
        for (; i < m_.atoms.size() && m_.atoms[i].kind == Word::Kind::word; ++i) {
            const std::string written = m_.letters(i, i + 1);
            const bool big = !written.empty() && std::none_of(written.begin(), written.end(), [](char c) {
                return c >= 'a' && c <= 'z';
            }) && std::any_of(written.begin(), written.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
            if (!big) break;
            letters += written.size();
        }
        return letters > 2 ? i : 0;
    }
    /// "title: Porto, at the start, 3 seconds": what is no part of the words.
    [[nodiscard]] bool tells_when(std::size_t i) const {
        if (i >= m_.atoms.size()) return false;
        const Atom& a = m_.atoms[i];
        const bool number = a.number || a.is("number") || a.kind == Word::Kind::clock;
        const bool unit = i + 1 < m_.atoms.size() &&
                          (m_.atoms[i + 1].in("unit") == "second" || m_.atoms[i + 1].in("unit") == "frame");
        if (number) return unit || a.kind == Word::Kind::clock;
        if (a.text != "at" && a.text != "for" && a.text != "from" && a.text != "over") return false;
        return i + 1 < m_.atoms.size() && (m_.atoms[i + 1].number || m_.atoms[i + 1].is("number") ||
                                           m_.atoms[i + 1].kind == Word::Kind::clock ||
                                           m_.atoms[i + 1].text == "the" || m_.atoms[i + 1].name >= 0);
    }
    void quote_to(std::size_t first, std::size_t last) {
        Atom text{
            .first = m_.atoms[first].first, .last = m_.atoms[last - 1].last, .kind = Word::Kind::quoted};
        text.text = m_.letters(first, last);
        m_.atoms.erase(m_.atoms.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                       m_.atoms.begin() + static_cast<std::ptrdiff_t>(last));
        m_.atoms[first] = std::move(text);
    }
    /// The words behind "called", "saying", "text"; "text on street" and "the text again" give none.
    void quote_behind(std::size_t name) {
        std::size_t first = name + 1;
        const auto carries = [&](const Atom& a) {
            return a.is("verb.turn") || a.text == "to" || a.text == "as" || a.text == "is" || a.text == "be";
        };
        while (first < m_.atoms.size() && carries(m_.atoms[first]))
            ++first;
        if (first >= m_.atoms.size() || direct_quote(first)) return;
        if (m_.atoms[first].is("verb.duplicate") || m_.atoms[first].is("follow.again")) return; // "once more"
        std::size_t behind_it = first + 1; // 'rename it to "beach"'
        while (behind_it < m_.atoms.size() && carries(m_.atoms[behind_it]))
            ++behind_it;
        if (m_.atoms[first].is("pronoun.it") && behind_it < m_.atoms.size() && direct_quote(behind_it))
            return;
        const bool noun = m_.atoms[name].is("thing.title") || m_.atoms[name].text == "name";
        if (noun && (m_.atoms[first].any("prep") || m_.atoms[first].is("thing.screen") ||
                     m_.atoms[first].kind == Word::Kind::mark))
            return;
        for (std::size_t i = first; i < m_.atoms.size(); ++i)
            if (!m_.atoms[i].only_filler()) return quote(first, false);
    }
    void quote(std::size_t first, bool whole_line) {
        std::size_t last = first;
        while (last < m_.atoms.size() && m_.atoms[last].kind != Word::Kind::line) {
            const Atom& a = m_.atoms[last];
            const bool next_clause =
                !whole_line && last + 1 < m_.atoms.size() &&
                (a.mark(",") || a.text == "and" || a.is("separator.then")) &&
                (m_.atoms[last + 1].any("verb") || m_.atoms[last + 1].is("separator.then"));
            const bool time = !whole_line && last > first &&
                              (a.text == "at" || a.text == "from" || a.text == "over" || a.text == "for") &&
                              last + 1 < m_.atoms.size() &&
                              (m_.atoms[last + 1].number || m_.atoms[last + 1].kind == Word::Kind::clock ||
                               m_.atoms[last + 1].is("number") || (m_.atoms[last + 1].text == "the"));
            const bool when = whole_line && a.mark(",") && last > first && tells_when(last + 1);
            const bool denies = !whole_line && a.mark(",") && last > first && last + 1 < m_.atoms.size() &&
                                (m_.atoms[last + 1].is("exception") || m_.atoms[last + 1].is("negation") ||
                                 m_.atoms[last + 1].is("remark") || m_.atoms[last + 1].only_filler());
            const bool ranged = !whole_line && a.mark(",") && last > first && tells_when(last + 1);
            if (next_clause || time || when || denies || ranged) break;
            ++last;
        }
        const auto stop = [&](std::size_t i) { return i > first && m_.atoms[i].mark("."); };
        if (!whole_line && last > first + 1 && stop(last - 1) && !stop(last - 2)) --last; // "called seal."
        if (last == first) return;
        Atom text{
            .first = m_.atoms[first].first, .last = m_.atoms[last - 1].last, .kind = Word::Kind::quoted};
        text.text = m_.letters(first, last);
        m_.atoms.erase(m_.atoms.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                       m_.atoms.begin() + static_cast<std::ptrdiff_t>(last));
        m_.atoms[first] = std::move(text);
    }
    Message& m_;
};

class SegmentFinder {
  public:
    explicit SegmentFinder(Message& message) : m_(message), atoms_(message.atoms) {}
    void run() {
        strong_ = true;
        for (std::size_t i = 0; i < atoms_.size();)
            i = next(i);
        close(atoms_.size());
    }

  private:
    std::size_t next(std::size_t i) {
        const Atom& a = atoms_[i];
        const bool sentence = a.kind == Word::Kind::line || a.mark(".") || a.mark("!") || a.mark(";") ||
                              a.mark("?") || a.mark(":");
        const bool bullet = a.number && i == begin_ && i + 1 < atoms_.size() &&
                            (atoms_[i + 1].mark(")") || (atoms_[i + 1].mark(".") && strong_));
        const bool counts = a.number && a.value == bullets_ + 1 && bullets_ > 0; // "1. this 2. that"
        const bool inner_bullet = a.number && i + 1 < atoms_.size() &&
                                  (atoms_[i + 1].mark(")") || (counts && atoms_[i + 1].mark(".")));
        if (a.mark(".") &&
            ((i + 1 < atoms_.size() && atoms_[i + 1].mark(".")) || (i > 0 && atoms_[i - 1].mark(".")))) {
            close(i); // "speed it up... no, slow it down": a pause, no end
            return begin_ = i + 1;
        }
        if (sentence) {
            close(i, a.mark(":"));
            strong_ = true;
            return begin_ = i + 1;
        }
        if (bullet || inner_bullet) {
            bullets_ = static_cast<int>(a.value);
            close(i);
            strong_ = true;
            return begin_ = i + 2;
        }
        if (a.is("separator.correction") && !(a.is("verb.undo") && says_nothing(atoms_, 0, i))) {
            if (ends_sentence(i + 1) && begin_ < i &&
                !says_nothing(atoms_, begin_, i)) { // "…, dinner I mean"
                retract();
                close(i);
            } else {
                correct(i);
            }
            return begin_ = i + 1;
        }
        if (const std::size_t behind = retracts(i)) {
            correct(i);
            return begin_ = behind;
        }
        const bool beside =
            a.text == "next" &&
            ((i > 0 && atoms_[i - 1].text == "the") ||
             (i + 1 < atoms_.size() && (atoms_[i + 1].is("thing.clip") || atoms_[i + 1].is("thing.cut"))));
        if (a.is("separator.then") && !beside) {
            close(i);
            then_ = true;
            return begin_ = i + 1;
        }
        if (a.text == "and" && inside_a_number(i)) return i + 1;
        const bool slash = a.mark("/") && i + 1 < atoms_.size() && m_.words[a.first].spaced &&
                           m_.words[atoms_[i + 1].first].spaced; // "coast sepia / street blurred"
        if (slash || (a.mark("/") && i + 1 < atoms_.size() && atoms_[i + 1].mark("/"))) {
            close(i);
            strong_ = true;
            return begin_ = i + 1 + !slash;
        }
        if (a.mark(",") || a.text == "and" || a.text == "&" || a.text == "but" || a.text == "plus") {
            close(i);
            return begin_ = i + 1;
        }
        return i + 1;
    }
    [[nodiscard]] bool ends_sentence(std::size_t i) const {
        while (i < atoms_.size() && atoms_[i].kind == Word::Kind::word && atoms_[i].only_filler())
            ++i;
        return i >= atoms_.size() || atoms_[i].kind == Word::Kind::line || atoms_[i].mark(".") ||
               atoms_[i].mark("!");
    }
    /// What one names instead: a clip, a number, a time.
    [[nodiscard]] bool names_something(std::size_t i) const {
        while (i < atoms_.size() && atoms_[i].kind == Word::Kind::word && atoms_[i].only_filler() &&
               !atoms_[i].is("follow.no"))
            ++i;
        return i < atoms_.size() && (atoms_[i].name >= 0 || atoms_[i].number || atoms_[i].is("number") ||
                                     atoms_[i].is("ordinal") || atoms_[i].kind == Word::Kind::clock);
    }
    /// "mute dinner, no, street", "the first no the last clip", "cut street, sorry, dinner", "two, make that
    /// three": where what is meant begins; 0: nothing is taken back.
    [[nodiscard]] std::size_t retracts(std::size_t i) const {
        const Atom& a = atoms_[i];
        if (i == 0 || i + 1 >= atoms_.size()) return 0;
        const bool no = a.is("follow.no"), sorry = a.text == "sorry" || a.text == "oops" ||
                                                   a.text == "wait" || a.text == "er" || a.text == "uh";
        if (!no && !sorry && a.text != "make") return 0;
        const Atom& before = atoms_[i - 1];
        const bool dash = before.mark("-") && i > 1 && atoms_[i - 2].kind != Word::Kind::line; // no bullet
        const bool apart =
            dash ||
            (begin_ == i && (before.mark(",") || (before.mark(".") && i > 1 && atoms_[i - 2].mark("."))));
        const bool pause = atoms_[i + 1].mark(",") || atoms_[i + 1].mark(".");
        std::size_t behind = i + 1;
        while (behind < atoms_.size() && (atoms_[behind].mark(",") || atoms_[behind].mark(".")))
            ++behind;
        if (no && apart && pause) return behind;
        if (sorry && apart && said_something(i) && names_something(behind)) return behind;
        if (no && !apart && !pause && said_something(i) && names_something(i + 1)) return i + 1;
        const bool make_that = a.text == "make" && atoms_[i + 1].text == "that" && said_something(i);
        if (make_that && names_something(i + 2)) return i + 2;
        return 0;
    }
    /// Whether a clip, a number or a time stands just before.
    [[nodiscard]] bool said_something(std::size_t i) const {
        for (int most = 4;
             most > 0 && i > 0 &&
             (atoms_[i - 1].mark(",") || atoms_[i - 1].mark("-") || atoms_[i - 1].only_filler());
             --most)
            --i;
        if (i == 0) return false;
        const Atom& a = atoms_[i - 1];
        return a.name >= 0 || a.number || a.is("number") || a.is("ordinal") || a.is("thing.clip") ||
               a.kind == Word::Kind::clock || !a.in("unit").empty();
    }
    /// "between 0:10 and 0:12", "one and a half"
    [[nodiscard]] bool inside_a_number(std::size_t i) const {
        const auto counts = [&](std::size_t k) {
            if (k + 1 < atoms_.size() && atoms_[k].in("unit") == "second") ++k; // "and second 6"
            return k < atoms_.size() &&
                   (atoms_[k].number || atoms_[k].is("number") || atoms_[k].kind == Word::Kind::clock);
        };
        if (i == 0 || i + 1 >= atoms_.size()) return false;
        const bool half =
            atoms_[i + 1].text == "a half" ||
            (atoms_[i + 1].text == "a" && i + 2 < atoms_.size() && atoms_[i + 2].text == "half");
        if (half && (counts(i - 1) || !atoms_[i - 1].in("unit").empty())) return true;
        if (!counts(i + 1)) return false;
        for (std::size_t back = 1; back <= 4 && back <= i; ++back)
            if (atoms_[i - back].text == "between") return true;
        return false;
    }
    /// What was said in this sentence is taken back; what comes may only name what is other.
    void correct(std::size_t end) {
        if (end > begin_ && !says_nothing(atoms_, begin_, end)) close(end);
        retract();
    }
    void retract() {
        bool strong = strong_;
        if (!m_.segments.empty() && m_.segments.size() > sentence_start_)
            retracted_begin_ = retracted_end_ = 0;
        while (!m_.segments.empty() && m_.segments.size() > sentence_start_) {
            const Segment& last = m_.segments.back();
            if (retracted_end_ == 0) retracted_end_ = last.end;
            retracted_begin_ = last.begin, strong = strong || last.strong;
            m_.segments.pop_back();
        }
        strong_ = strong;
    }
    void close(std::size_t end, bool heading = false) {
        if (strong_) sentence_start_ = m_.segments.size();
        if (end > begin_ && !says_nothing(atoms_, begin_, end)) {
            m_.segments.push_back({begin_, end, strong_, then_, heading, retracted_begin_, retracted_end_});
            then_ = false, retracted_begin_ = retracted_end_ = 0;
        }
        strong_ = false;
        begin_ = end;
    }

    Message& m_;
    const std::vector<Atom>& atoms_;
    std::size_t begin_ = 0, sentence_start_ = 0;
    bool strong_ = true, then_ = false;
    std::size_t retracted_begin_ = 0, retracted_end_ = 0;
    int bullets_ = 0;
};

} // namespace

std::string Message::letters(std::size_t begin, std::size_t end) const {
    if (begin >= end || end > atoms.size()) return {};
    std::size_t from = text.size(), to = 0; // the words of another language may stand in another order
    for (std::size_t i = atoms[begin].first; i <= atoms[end - 1].last; ++i)
        from = std::min(from, words[i].begin), to = std::max(to, words[i].end);
    return from < to ? text.substr(from, to - from) : std::string();
}

std::string Message::letters_of_words(std::size_t first, std::size_t end) const {
    std::size_t from = text.size(), to = 0;
    while (end > first && (words[end - 1].kind == Word::Kind::mark || words[end - 1].text == "please"))
        --end;
    for (std::size_t i = first; i < end; ++i)
        from = std::min(from, words[i].begin), to = std::max(to, words[i].end);
    return from < to ? text.substr(from, to - from) : std::string();
}

Message read_message(const std::string& text, const Names& names, const Lexicon& lexicon) {
    Message message{.text = clean(text)};
    auto said = translated(message.text, names);
    message.words = std::move(said.words), message.plain = std::move(said.plain);
    message.atoms = atoms_of(message.words, message.text, names, lexicon);
    TextFinder finder(message);
    finder.titles_named(names);
    finder.run();
    SegmentFinder(message).run();
    for (std::size_t i = message.atoms.size(); i-- > 0;)
        if (message.atoms[i].kind != Word::Kind::line) {
            message.question_mark = message.atoms[i].mark("?");
            break;
        }
    return message;
}

} // namespace core::assist::talk
