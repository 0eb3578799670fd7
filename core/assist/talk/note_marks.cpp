// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/note_marks.h"
#include <algorithm>
#include <cstdio>
#include <initializer_list>
#include <string_view>

namespace core::assist::talk {
namespace {

bool among(const std::string& text, std::initializer_list<std::string_view> words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

constexpr double kLongest = 24 * 3600.0; ///< of a film, for a time code

class NoteTimes {
  public:
    explicit NoteTimes(std::vector<Word>& words) : w_(words) {}

    void run() {
        bool begins = true;
        for (std::size_t i = 0; i < w_.size(); ++i) {
            if (begins) note(i);
            begins = ends_note(i) || (begins && leads(i));
        }
    }

  private:
    [[nodiscard]] bool word(std::size_t i, std::initializer_list<std::string_view> words) const {
        return i < w_.size() && w_[i].kind == Word::Kind::word && among(w_[i].text, words);
    }
    [[nodiscard]] bool mark(std::size_t i, std::initializer_list<std::string_view> marks) const {
        return i < w_.size() && w_[i].kind == Word::Kind::mark && among(w_[i].text, marks);
    }
    [[nodiscard]] bool ends_note(std::size_t i) const {
        return w_[i].kind == Word::Kind::line || mark(i, {".", ";", "/", "|", "•"});
    }
    /// A bullet, a number with a bracket.
    [[nodiscard]] bool leads(std::size_t i) const {
        const bool number = w_[i].kind == Word::Kind::number && mark(i + 1, {")"});
        return number || mark(i, {"*", "-", "•", ")", ">"});
    }
    struct Seconds {
        double value = 0;
        std::size_t end = 0; ///< behind it; 0: there is none
        bool by_sign = false;
    };
    [[nodiscard]] Seconds seconds(std::size_t i) const {
        if (i + 1 >= w_.size() || w_[i].kind != Word::Kind::number || w_[i].sign || w_[i].value < 0 ||
            w_[i].value > kLongest)
            return {};
        const bool unit = word(i + 1, {"s", "sec", "secs", "second", "seconds", "sek", "sekunde", "sekunden",
                                       "seg", "segundo", "segundos", "seconde", "secondes", "秒"});
        if (!unit) return {};
        return {w_[i].value, i + 2, w_[i + 1].end < w_[i + 1].begin + 4 && w_[i + 1].text == "seconds"};
    }
    [[nodiscard]] static Word code(double value, std::size_t begin, std::size_t end) {
        const int minutes = static_cast<int>(value / 60);
        char text[32];
        std::snprintf(text, sizeof text, "%d:%09.6f", minutes, value - 60.0 * minutes);
        std::string plain = text;
        plain.erase(plain.find_last_not_of('0') + 1);
        if (plain.back() == '.') plain.pop_back();
        return {.kind = Word::Kind::clock, .text = std::move(plain), .begin = begin, .end = end};
    }
    /// "13.0 - 20.0: too dark": two numbers before a colon.
    [[nodiscard]] bool bare_range(std::size_t i) const {
        const auto number = [&](std::size_t k) {
            return k < w_.size() && w_[k].kind == Word::Kind::number && !w_[k].sign && w_[k].value >= 0 &&
                   w_[k].value <= kLongest;
        };
        return number(i) && mark(i + 1, {"-"}) && number(i + 2) && mark(i + 3, {":"}) &&
               w_[i].value < w_[i + 2].value;
    }
    void note(std::size_t i) {
        if (bare_range(i)) {
            for (const std::size_t k : {i, i + 2}) {
                const bool spaced = w_[k].spaced;
                w_[k] = code(w_[k].value, w_[k].begin, w_[k].end);
                w_[k].spaced = spaced;
            }
            return;
        }
        const bool at = word(i, {"at", "@", "tc", "bei"});
        const bool from = word(i, {"from", "between", "ab", "von", "desde", "entre", "zwischen"});
        const std::size_t first = i + (at || from ? 1 : 0);
        const Seconds one = seconds(first);
        if (one.end == 0) return;
        std::size_t next = one.end;
        Seconds two;
        if (mark(next, {"-"}) ||
            word(next, {"to", "until", "till", "and", "bis", "und", "hasta", "a", "y", "et"}))
            two = seconds(next + 1);
        if (two.end > 0 && two.value > one.value) next = two.end;
        const bool ranged = next > one.end;
        if (next >= w_.size()) return;
        const bool parted = mark(next, {":", "/", "=", "-"}) || w_[next].kind == Word::Kind::line;
        // what makes a length of it: "2 s off the end", "1 s crossfade"
        const bool length =
            word(next,
                 {"off",   "of",   "more", "less", "longer", "shorter",  "later",     "earlier", "before",
                  "after", "from", "long", "fade", "fades",  "dissolve", "crossfade", "audio",   "transition",
                  "black", "into", "each", "per",  "worth",  "is",       "in"});
        const bool shot = word(next, {"shot", "clip"});
        const bool told =
            at || (from && !length) || (ranged && !length) || parted || shot || (one.by_sign && !length);
        if (!told || (length && !at)) return;
        if (ranged) replace(one.end + 1, two);
        replace(first, one);
    }
    void replace(std::size_t at, const Seconds& time) {
        Word made = code(time.value, w_[at].begin, w_[at + 1].end);
        made.spaced = w_[at].spaced;
        w_[at] = std::move(made);
        w_.erase(w_.begin() + static_cast<std::ptrdiff_t>(at) + 1);
    }

    std::vector<Word>& w_;
};

bool is_mark(const Word& word, std::string_view mark) {
    return word.kind == Word::Kind::mark && word.text == mark;
}

/// "->", "=>": a colon. "<->" joins two and stays.
void read_arrows(std::vector<Word>& words) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const bool arrow = (is_mark(words[i], "-") || is_mark(words[i], "=")) && is_mark(words[i + 1], ">") &&
                           words[i].end == words[i + 1].begin && (i == 0 || !is_mark(words[i - 1], "<"));
        if (!arrow && !is_mark(words[i], "\u2192")) continue;
        const std::size_t behind = i + (arrow ? 2 : 1);
        const bool ranged = i > 0 && behind < words.size() && words[i - 1].kind == Word::Kind::clock &&
                            words[behind].kind == Word::Kind::clock;
        words[i].text = ranged ? "-" : ":";
        if (!arrow) continue;
        words[i].end = words[i + 1].end;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
}

constexpr std::size_t kWidestValue = 4; ///< words in brackets that are a value

/// "(0.4)", "(1 sec)", "(strength 15)": the brackets go, what they hold stays where it is. Longer ones are
/// asides.
void open_brackets(std::vector<Word>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!is_mark(words[i], "(")) continue;
        std::size_t end = i + 1;
        bool value = false;
        while (end < words.size() && !is_mark(words[end], ")") && end - i <= kWidestValue) {
            const Word::Kind kind = words[end].kind;
            if (kind != Word::Kind::word && kind != Word::Kind::number) break;
            value = value || kind == Word::Kind::number;
            ++end;
        }
        if (!value || end >= words.size() || !is_mark(words[end], ")") || i == 0) continue;
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(end));
        words.erase(words.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

} // namespace

void read_note_marks(std::vector<Word>& words) {
    read_arrows(words);
    NoteTimes(words).run();
    read_note_heads(words);
    open_brackets(words);
}

} // namespace core::assist::talk
