// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands over and before notes: headings, bullets in brackets, time codes in brackets, "TC", and times
// that reach to the end.
#include "core/assist/talk/note_marks.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

bool among(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

class NoteHeads {
  public:
    explicit NoteHeads(std::vector<Word>& words) : w_(words) {}
    void run() {
        heading();
        bullets();
        codes();
        in_and_out();
        onwards();
        equals();
        same_unit();
    }

  private:
    [[nodiscard]] bool word(std::size_t i, std::initializer_list<std::string_view> words) const {
        return i < w_.size() && w_[i].kind == Word::Kind::word && among(w_[i].text, words);
    }
    [[nodiscard]] bool mark(std::size_t i, std::initializer_list<std::string_view> marks) const {
        return i < w_.size() && w_[i].kind == Word::Kind::mark && among(w_[i].text, marks);
    }
    [[nodiscard]] bool clock(std::size_t i) const { return i < w_.size() && w_[i].kind == Word::Kind::clock; }
    [[nodiscard]] bool line(std::size_t i) const { return i < w_.size() && w_[i].kind == Word::Kind::line; }
    void erase(std::size_t from, std::size_t to) {
        w_.erase(w_.begin() + static_cast<std::ptrdiff_t>(from),
                 w_.begin() + static_cast<std::ptrdiff_t>(to));
    }

    /// "Round 2 feedback", "Notes on v3 (Hannah):", "General:": says whose and which notes they are.
    void heading() {
        constexpr std::size_t kLongest = 9;
        std::size_t begin = 0;
        while (line(begin) || mark(begin, {"*", "-", "#", ">"}))
            ++begin;
        std::size_t end = begin;
        bool names = false, only_names = true;
        for (; end < w_.size() && end - begin <= kLongest; ++end) {
            if (line(end) || mark(end, {":"}) || (mark(end, {"-"}) && w_[end].spaced && names)) break;
            if (clock(end) || w_[end].kind == Word::Kind::quoted || mark(end, {".", ";", "!", "?"})) return;
            const bool noun =
                word(end, {"notes",    "note",        "feedback", "remarks",     "comments", "list",
                           "round",    "version",     "review",   "corrections", "changes",  "points",
                           "thoughts", "general",     "overall",  "v1",          "v2",       "v3",
                           "v4",       "v5",          "r1",       "r2",          "r3",       "look",
                           "mix",      "grading",     "grade",    "colour",      "color",    "todo",
                           "to-do",    "anmerkungen", "notizen",  "notas",       "remarques"});
            names = names || noun;
            only_names = only_names && (noun || w_[end].kind == Word::Kind::number);
            if (w_[end].kind == Word::Kind::word && !noun && orders(end)) return;
        }
        if (!names || end >= w_.size() || end - begin > kLongest) return;
        // "sepia look on coast:" wishes: such words are a heading only where nothing else stands with them
        for (std::size_t k = begin; k < end && !only_names; ++k)
            if (word(k, {"colour", "color", "look", "mix", "grading", "grade", "general", "overall"})) return;
        while (end < w_.size() && (line(end) || mark(end, {":", "-"})) &&
               !(line(end) && mark(end + 1, {"-", "*"})))
            ++end;
        erase(begin, end);
    }
    [[nodiscard]] bool orders(std::size_t i) const {
        return word(i, {"make", "cut",  "mute", "delete", "remove", "trim", "please", "add",
                        "move", "put",  "lose", "want",   "need",   "is",   "are",    "should",
                        "can",  "keep", "take", "drop",   "fade",   "swap"}) &&
               !(word(i, {"cut"}) && heading_cut(i));
    }
    /// "CUT 1 NOTES", "second cut, my notes"
    [[nodiscard]] bool heading_cut(std::size_t i) const {
        const bool before =
            i > 0 && word(i - 1, {"first", "second", "third", "rough", "fine", "latest", "new", "final"});
        return before || (i + 1 < w_.size() && w_[i + 1].kind == Word::Kind::number);
    }

    /// "(a)", "a)", "(1)", "Note 2:" begin a note: a new line.
    void bullets() {
        for (std::size_t i = 0; i < w_.size(); ++i) {
            const bool begins = i == 0 || line(i - 1);
            std::size_t end = 0;
            const bool letter =
                word(i + 1, {"a", "b", "c", "d", "e", "f", "g", "h", "i", "ii", "iii", "iv"}) ||
                (i + 1 < w_.size() && w_[i + 1].kind == Word::Kind::number && w_[i + 1].value < 30 &&
                 !w_[i + 1].fraction && (begins || clock(i + 3)));
            if (mark(i, {"("}) && letter && mark(i + 2, {")"}))
                end = i + 3;
            else if (begins && word(i, {"a", "b", "c", "d", "e", "f", "g", "h"}) && mark(i + 1, {")"}))
                end = i + 2;
            else if (word(i, {"note"}) && i + 2 < w_.size() && w_[i + 1].kind == Word::Kind::number &&
                     (mark(i + 2, {":", "(", ".", "-"}) || clock(i + 2)))
                end = i + 2 + !mark(i + 2, {"("}) - clock(i + 2);
            if (end == 0) continue;
            Word parted{.kind = Word::Kind::line, .begin = w_[i].begin, .end = w_[i].begin};
            erase(i + 1, end);
            w_[i] = parted;
        }
    }

    /// "(0:00)", "[0:07]", "TC 00:00:08:00": the code alone; behind what it is the time of, nothing.
    void codes() {
        for (std::size_t i = 0; i < w_.size(); ++i) {
            if (word(i, {"tc"}) && (clock(i + 1) || (word(i + 1, {"in", "out"}) && clock(i + 2)))) {
                erase(i, i + 1);
            }
            if (!mark(i, {"(", "["}) || !clock(i + 1)) continue;
            std::size_t end = i + 2;
            while (end < w_.size() && end < i + 5 && (clock(end) || mark(end, {"-"}) || word(end, {"to"})))
                ++end;
            if (!mark(end, {")", "]"})) continue;
            erase(end, end + 1);
            const bool begins = i == 0 || line(i - 1) || mark(i - 1, {".", ":", ";"});
            const bool ranged = end > i + 2;
            const bool shot = i > 1 && word(i - 1, {"shot", "clip"}) &&
                              word(i - 2, {"first", "second", "third", "opening", "last", "final", "middle"});
            const bool counted = i > 0 && word(i - 1, {"seconds", "secs", "sec", "s", "second", "half"});
            if (begins)
                erase(i, i + 1);
            else if (ranged ? counted : shot)
                erase(i, end); // "first shot (0:00)", "first three seconds (0:00-0:03)" say it twice
            else
                w_[i] = {.kind = Word::Kind::word,
                         .text = ranged ? "from" : "at",
                         .begin = w_[i].begin,
                         .end = w_[i].end};
        }
    }

    /// "in 0:02 / out 0:15", "in point 2 s, out point 18 s": without what stands between.
    void in_and_out() {
        for (std::size_t i = 0; i + 3 < w_.size(); ++i) {
            if (!word(i, {"in"})) continue;
            std::size_t from = i + 1;
            while (word(from, {"point", "at", "tc"}) || mark(from, {":", "="}))
                ++from;
            if (!clock(from)) continue;
            std::size_t out = from + 1;
            while (mark(out, {",", "/", "-", ";"}) || word(out, {"and", "tc"}) || line(out))
                ++out;
            if (!word(out, {"out"})) continue;
            std::size_t to = out + 1;
            while (word(to, {"point", "at", "tc"}) || mark(to, {":", "="}))
                ++to;
            if (!clock(to)) continue;
            erase(out + 1, to), erase(from + 1, out), erase(i + 1, from);
        }
    }

    /// "0:16 onwards", "from 0:16 on", "0:16 - out": to the end.
    void onwards() {
        for (std::size_t i = 0; i < w_.size(); ++i) {
            if (!clock(i)) continue;
            std::size_t end = 0;
            if (word(i + 1, {"onwards", "onward"}))
                end = i + 2;
            else if (word(i + 1, {"on"}) && i > 0 && word(i - 1, {"from"}) &&
                     !(i > 1 && word(i - 2, {"second", "seconds", "sec", "secs", "s", "frames"})))
                end = i + 2;
            else if (mark(i + 1, {"-", ":"}) && word(i + 2, {"out", "end"}) &&
                     (i + 3 >= w_.size() || !clock(i + 3)) &&
                     (i + 3 >= w_.size() || mark(i + 3, {":", ",", "-"})))
                end = i + 3;
            if (end == 0) continue;
            const Word at = w_[i + 1];
            const auto made = [&](const char* text) {
                return Word{
                    .kind = Word::Kind::word, .text = text, .begin = at.begin, .end = w_[end - 1].end};
            };
            const std::vector<Word> words{made("to"), made("the"), made("end")};
            erase(i + 1, end);
            w_.insert(w_.begin() + static_cast<std::ptrdiff_t>(i) + 1, words.begin(), words.end());
        }
    }

    /// "transition = wipe": no word of it.
    void equals() {
        std::erase_if(w_, [](const Word& w) { return w.kind == Word::Kind::mark && w.text == "="; });
    }
    /// "for the first 3 seconds … for the final 3": seconds again.
    void same_unit() {
        const Word* unit = nullptr;
        for (std::size_t i = 0; i + 1 < w_.size(); ++i) {
            if (!word(i, {"first", "last", "final", "opening", "closing", "initial"})) continue;
            const bool number =
                w_[i + 1].kind == Word::Kind::number ||
                word(i + 1, {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"});
            if (!number) continue;
            if (word(i + 2, {"seconds", "secs", "sec", "s", "frames", "second"})) {
                unit = &w_[i + 2];
                continue;
            }
            const bool ends = i + 2 >= w_.size() || line(i + 2) || w_[i + 2].kind == Word::Kind::mark ||
                              w_[i + 2].kind == Word::Kind::quoted || word(i + 2, {"and", "please", "of"});
            if (!unit || !ends) continue;
            Word made = *unit;
            made.begin = made.end = w_[i + 1].end;
            w_.insert(w_.begin() + static_cast<std::ptrdiff_t>(i) + 2, made);
            unit = nullptr;
        }
    }

    std::vector<Word>& w_;
};

} // namespace

void read_note_heads(std::vector<Word>& words) {
    NoteHeads(words).run();
}

} // namespace core::assist::talk
