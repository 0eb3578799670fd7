// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the data cannot say word by word: numbers of several words, words that mean one thing or another by
// what stands beside them, postpositions, "streetの最初の2秒", questions and verbs at the end. Marks of the
// data:
//   "^after"   stands behind what it belongs to            "~"   links two nouns, the owner first
//   "@"        "to" or "at", by the verb; "@at": or "over"  "|"   only ends what came before
//   "the/it"   article, or pronoun where nothing follows    "%x"  counts: "x" where no noun follows
//   "#x"       makes the number before it an ordinal        "?"   asks
//   "to/on", "no/don't", "by/at", "first/^before", "last/^after", "of/from", "until/to": as their rules below
//   say
#include "core/assist/talk/put_in_order_tidy.h"
#include <algorithm>
#include <array>
#include <initializer_list>

namespace core::assist::talk {
namespace {

using Phrases = std::vector<Said>;
using Index = std::ptrdiff_t;

bool one_of(const std::string& text, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

constexpr std::array<const char*, 13> kOrdinals{"",      "first",    "second",  "third",  "fourth",
                                                "fifth", "sixth",    "seventh", "eighth", "ninth",
                                                "tenth", "eleventh", "twelfth"};

class Order {
  public:
    Order(Phrases& said, const Tongue& tongue) : s_(said), tongue_(tongue) {}

    void run() {
        numbers();
        lonely_times();
        part_first();
        ordinals();
        units();
        choices();
        wishes_parted(s_, tongue_);
        counters();
        links();
        postpositions();
        drop([](const Said& one) {
            return one.is("|") || one.is("~") || (one.part == Part::join && silent(one));
        });
        pronouns();
        prepositions();
        ends();
        neighbours();
        questions();
        requests();
        makers();
    }

  private:
    /// "nimm mal den Clip": the word for "times" is one where a number stands before it.
    void lonely_times() {
        for (Index i = size(); i-- > 0;)
            if (s_[static_cast<std::size_t>(i)].is("times") && fold_word(i) == "mal" &&
                (i == 0 || s_[static_cast<std::size_t>(i - 1)].word.kind != Word::Kind::number))
                s_.erase(s_.begin() + i);
    }
    /// "teil coast in der Mitte": at the beginning of a wish the noun is a verb.
    void part_first() {
        for (Said& one : s_) {
            if (one.part == Part::join && (silent(one) || one.is("please") || one.is("can you"))) continue;
            if (one.is("piece") && one.word.text == "teil") one.english = "split", one.part = Part::verb;
            return;
        }
    }
    [[nodiscard]] std::string fold_word(Index i) const { return s_[static_cast<std::size_t>(i)].word.text; }
    static bool silent(const Said& one) {
        return one.english.empty() && one.word.kind == Word::Kind::word && !one.foreign && !one.name;
    }
    [[nodiscard]] Index size() const { return static_cast<Index>(s_.size()); }
    [[nodiscard]] bool inside(Index i) const { return i >= 0 && i < size(); }
    [[nodiscard]] Said& at(Index i) { return s_[static_cast<std::size_t>(i)]; }
    [[nodiscard]] bool is(Index i, std::string_view text) const {
        return inside(i) && s_[static_cast<std::size_t>(i)].english == text;
    }
    [[nodiscard]] bool number(Index i) const {
        return inside(i) && s_[static_cast<std::size_t>(i)].word.kind == Word::Kind::number;
    }
    [[nodiscard]] bool clock(Index i) const {
        return inside(i) && s_[static_cast<std::size_t>(i)].word.kind == Word::Kind::clock;
    }
    [[nodiscard]] bool mark(Index i) const {
        if (!inside(i)) return true;
        const Word& word = s_[static_cast<std::size_t>(i)].word;
        return word.kind == Word::Kind::line || (word.kind == Word::Kind::mark && word.text != "-");
    }
    [[nodiscard]] bool time_unit(Index i) const {
        return inside(i) && one_of(s_[static_cast<std::size_t>(i)].english,
                                   {"second", "seconds", "minute", "minutes", "hour", "hours", "frame",
                                    "frames", "milliseconds"});
    }
    [[nodiscard]] bool unit(Index i) const {
        return time_unit(i) ||
               (inside(i) && one_of(s_[static_cast<std::size_t>(i)].english,
                                    {"percent", "db", "times", "degrees", "pixels"})) ||
               (inside(i) && s_[static_cast<std::size_t>(i)].english.empty() &&
                one_of(s_[static_cast<std::size_t>(i)].word.text, {"s", "sec", "min", "%", "db", "x", "f"}));
    }
    [[nodiscard]] bool ordinal(Index i) const {
        return inside(i) && (one_of(s_[static_cast<std::size_t>(i)].english, {"last", "next to last"}) ||
                             (std::find(kOrdinals.begin() + 1, kOrdinals.end(),
                                        s_[static_cast<std::size_t>(i)].english) != kOrdinals.end() &&
                              !s_[static_cast<std::size_t>(i)].english.empty()));
    }
    [[nodiscard]] bool part(Index i, Part wanted) const {
        return inside(i) && s_[static_cast<std::size_t>(i)].part == wanted;
    }
    /// Belongs to a noun: names, numbers, nouns and what describes them.
    [[nodiscard]] bool noun(Index i) const {
        if (!inside(i) || mark(i)) return false;
        const Said& one = s_[static_cast<std::size_t>(i)];
        return one.name || number(i) || clock(i) || one.word.kind == Word::Kind::quoted ||
               (one.word.kind == Word::Kind::mark && one.word.text == "-") || one.part == Part::noun ||
               one.part == Part::thing || one.is("the") || one.is("of");
    }
    void erase(Index i) { s_.erase(s_.begin() + i); }
    template <typename Test>
    void drop(const Test& test) {
        std::erase_if(s_, test);
    }
    void insert(Index i, const std::string& english, Part kind) {
        Said made;
        made.english = english, made.part = kind;
        const Word& near = s_[static_cast<std::size_t>(std::min(std::max<Index>(i - 1, 0), size() - 1))].word;
        made.word.begin = near.begin, made.word.end = near.end;
        s_.insert(s_.begin() + i, std::move(made));
    }
    /// The verb that a word's clause has: the nearest, before it where verbs come first. Empty: none.
    [[nodiscard]] std::string verb_of(Index i) const {
        const auto look = [&](int step) -> std::string {
            for (Index j = i + step; inside(j) && !mark(j); j += step)
                if (part(j, Part::verb) &&
                    !one_of(s_[static_cast<std::size_t>(j)].english, {"make", "let", "have"}))
                    return s_[static_cast<std::size_t>(j)].english;
            return {};
        };
        const int first = tongue_.name() == "ja" ? 1 : -1;
        const std::string found = look(first);
        return found.empty() ? look(-first) : found;
    }
    [[nodiscard]] bool clause_has(Index i, std::initializer_list<std::string_view> list) const {
        for (const int step : {-1, 1})
            for (Index j = i; inside(j) && !mark(j); j += step)
                if (one_of(s_[static_cast<std::size_t>(j)].english, list)) return true;
        return false;
    }

    /// "twenty" "five", "four" "point" "five", "quatre-vingt" "dix": one number.
    void numbers() {
        for (Index i = 0; i < size(); ++i) {
            if (!number(i) || !spoken(i)) continue;
            for (;;) {
                const bool joined = is(i + 1, "and") && number(i + 2) && spoken(i + 2);
                const Index next = joined ? i + 2 : i + 1;
                if (!number(next) || !spoken(next) || !at(i).english.empty()) break;
                double& value = at(i).word.value;
                const double more = at(next).word.value;
                const bool adds =
                    more > 0 && ((value >= 100 && more < 100 && static_cast<int>(value) % 100 == 0) ||
                                 (value >= 20 && more < 10 && static_cast<int>(value) % 10 == 0) ||
                                 ((value == 60 || value == 80) && more < 20 && tongue_.name() == "fr") ||
                                 (value == 10 && more < 10 && !joined && tongue_.name() == "fr"));
                if (more == 100 && value < 10 && !joined)
                    value *= 100;
                else if (adds)
                    value += more;
                else
                    break;
                at(i).word.end = at(next).word.end;
                s_.erase(s_.begin() + i + 1, s_.begin() + next + 1);
            }
        }
        for (Index i = 0; i + 2 < size(); ++i) // "vier Komma fünf"
            if (number(i) && is(i + 1, "point") && number(i + 2) && at(i + 2).word.value < 10) {
                at(i).word.value += at(i + 2).word.value / 10, at(i).word.fraction = true;
                at(i).word.end = at(i + 2).word.end;
                s_.erase(s_.begin() + i + 1, s_.begin() + i + 3);
            }
        drop([](const Said& one) { return one.is("point"); });
    }
    /// In letters, not in digits.
    [[nodiscard]] bool spoken(Index i) const {
        const std::string& text = s_[static_cast<std::size_t>(i)].word.text;
        return text.empty() || text.front() < '0' || text.front() > '9';
    }

    void make_ordinal(Index i, Index last) {
        const double value = at(i).word.value;
        const bool small = value >= 1 && value <= 12 && value == static_cast<int>(value);
        if (small) {
            at(i).english = kOrdinals[static_cast<std::size_t>(value)];
            at(i).word.kind = Word::Kind::word, at(i).part = Part::noun;
            at(i).word.end = at(last).word.end;
            s_.erase(s_.begin() + i + 1, s_.begin() + last + 1);
        } else { // "clip 40"
            s_.erase(s_.begin() + i + 1, s_.begin() + last + 1);
            if (is(i + 1, "clip")) erase(i + 1);
            insert(i, "clip", Part::noun);
        }
    }
    /// "第二个", "第10秒": the mark stands before its number.
    void marked_ordinals() {
        for (Index i = 0; i + 1 < size(); ++i) {
            if (is(i, "percent") && number(i + 1) && !number(i - 1))
                std::swap(at(i), at(i + 1)); // 百分之五十
            if (!is(i, "#") || !number(i + 1)) continue;
            erase(i);
            const bool place = time_unit(i + 1) && !(at(i).word.value == 1 && verb_of(i) == "delete");
            if (!place) make_ordinal(i, i);
        }
    }
    void ordinals() {
        marked_ordinals();
        for (Index i = 0; i + 1 < size(); ++i) {
            if (!number(i) || at(i).word.sign || at(i).word.fraction) continue;
            const Said next = at(i + 1);
            if (next.english.starts_with("#")) {
                const bool alone = !noun(i + 2) && !is(i + 2, "~") && !is(i + 2, "%clip");
                const std::string counted = next.english.substr(1);
                if (alone && !counted.empty())
                    at(i + 1).english = counted, insert(i + 1, "#", Part::join), make_ordinal(i, i + 1);
                else
                    make_ordinal(i, i + 1);
            } else if (next.is("th") && !next.word.spaced) { // "2e", "3º"
                make_ordinal(i, i + 1);
            } else if (tongue_.name() == "de" && next.word.kind == Word::Kind::mark &&
                       next.word.text == "." && !next.word.spaced && inside(i + 2) && at(i + 2).word.spaced &&
                       noun(i + 2) && !number(i + 2) && i > 0 && !mark(i - 1)) {
                make_ordinal(i, i + 1); // "der 2. Clip"
            }
        }
    }

    void units() {
        for (Index i = 0; i < size(); ++i) {
            if (!time_unit(i)) continue;
            const bool counted =
                number(i - 1) || is(i - 1, "half") || (ordinal(i - 1) && !one_of(at(i).english, {"second"}));
            if (!counted && number(i + 1) && !unit(i + 2) && !mark(i - 1) &&
                !at(i + 1).word.sign) { // "second 5"
                std::swap(at(i), at(i + 1));
                if (at(i + 1).is("second")) at(i + 1).english = "seconds";
                if (ordinal(i - 1)) continue;
                const Index before = is(i - 1, "the/it") || is(i - 1, "the") ? i - 2 : i - 1;
                if (is(before, "in") || is(before, "in/by")) at(before).english = "at"; // "en el segundo 5"
                if (before == i - 2) at(i - 1).english = "|";
                ++i;
            } else if (!counted && number(i + 1) && mark(i - 1) && !unit(i + 2) && at(i).is("second")) {
                std::swap(at(i), at(i + 1));
            }
        }
        for (Index i = 0; i < size(); ++i) {
            if (!unit(i) || !number(i - 1)) continue;
            if (time_unit(i) && one_of(at(i).english, {"minute", "minutes"}) && number(i + 1) &&
                !unit(i + 2) && !is(i + 2, "until") && !mark(i + 1) && at(i + 1).word.value < 60)
                insert(i + 2, "seconds", Part::noun); // "1 min 30"
            const bool half = time_unit(i) && is(i + 1, "half") && !tongue_.spaced() && !time_unit(i + 2);
            if (!half) continue; // "2秒半"
            erase(i + 1);
            at(i - 1).word.value += 0.5, at(i - 1).word.fraction = true;
        }
        for (Index i = 0; i + 2 < size(); ++i) { // "2 segundos y medio", "the last second and a half"
            if (!time_unit(i) || !is(i + 1, "and")) continue;
            const Index half = is(i + 2, "a") ? i + 3 : i + 2;
            if (!is(half, "half") || time_unit(half + 1)) continue;
            s_.erase(s_.begin() + i + 1, s_.begin() + half + 1);
            if (number(i - 1)) {
                at(i - 1).word.value += 0.5, at(i - 1).word.fraction = true;
                continue;
            }
            if (is(i - 1, "a"))
                --i;
            else
                insert(i, "", Part::noun);
            at(i).english.clear(), at(i).part = Part::noun;
            at(i).word.kind = Word::Kind::number, at(i).word.value = 1.5, at(i).word.text = "";
        }
    }

    /// A clip: a name, "the second clip".
    [[nodiscard]] bool owned(Index i) const {
        return inside(i) && (s_[static_cast<std::size_t>(i)].name || ordinal(i) || is(i, "clip"));
    }

    void in_two(Index i) {
        const bool counts = unit(i + 1);
        at(i).english = counts ? "in/by" : "in the middle";
        if (!counts) return;
        insert(i + 1, "", Part::noun);
        at(i + 1).word.kind = Word::Kind::number, at(i + 1).word.value = 2;
    }

    /// Words that say one of two things.
    void choices() {
        for (Index i = 0; i < size(); ++i) {
            Said& one = at(i);
            if (one.is("first/^before"))
                one.english = number(i + 1) || is(i + 1, "half") ? "first" : "^before";
            else if (one.is("last/^after"))
                one.english = number(i + 1) || is(i + 1, "half") ? "last" : "^after";
            else if (one.is("times speed") && !number(i - 1))
                one.english = "double speed";
            else if (one.is("end with") && (time_unit(i - 1) || clock(i - 1))) { // "15秒で終わらせて"
                one.english = "stop";
                insert(i, "^at", Part::join);
                ++i;
            } else if (one.is("all/each"))
                one.english = owned(i - 1) && !clause_has(i, {"except", "^except"}) ? "|" : "everything";
            else if (one.is("both") && (ordinal(i - 1) || ordinal(i + 1))) // "die ersten beiden"
                one.english.clear(), one.word.kind = Word::Kind::number, one.word.value = 2;
            else if (one.is("less/except"))
                one.english = owned(i + 1) || ((is(i + 1, "the/it") || is(i + 1, "a")) && owned(i + 2))
                                  ? "except"
                                  : "less";
            else if (one.is("again/another")) // "noch 3 dB", "nochmal"
                one.english = number(i + 1) ? "another" : "again";
            else if (one.is("in two"))
                in_two(i);
            else if (one.is("all/every"))
                one.english = number(i + 1) && (unit(i + 2) || time_unit(i + 2)) ? "every" : "all";
            else if (one.is("no/don't"))
                one.english = mark(i + 1) ? "no" : "don't";
            if (Said& now = at(i); one_of(now.english, {"first", "last"}))
                now.part = Part::noun; // `one` may have moved
        }
    }

    /// Counters stand for a noun where none follows.
    void counters() {
        for (Index i = 0; i < size(); ++i) {
            if (!at(i).english.starts_with('%')) continue;
            const bool followed = is(i + 1, "~") || (noun(i + 1) && !number(i + 1));
            if (followed || at(i).english.size() == 1) {
                erase(i--);
                const bool one = tongue_.name() == "zh" && number(i) && at(i).word.value == 1 && spoken(i);
                if (one && !ordinal(i - 1)) // "一个标记"
                    at(i).word.kind = Word::Kind::word, at(i).english = "a", at(i).part = Part::join;
            } else
                at(i).english = at(i).english.substr(1), at(i).part = Part::noun;
        }
    }

    /// "streetの最初の2秒": the first 2 seconds of street.
    void links() {
        for (Index i = 1; i < size(); ++i) {
            if (!is(i, "~")) continue;
            const bool owner =
                at(i - 1).name || one_of(at(i - 1).english, {"clip", "it", "film", "title", "everything"});
            if (!owner || !noun(i + 1)) {
                erase(i), --i;
                continue;
            }
            Index begin = i - 1, end = i + 1;
            while (begin > 0 && noun(begin - 1))
                --begin;
            while (inside(end) && (noun(end) || (is(end, "~") && !at(end - 1).name))) {
                if (is(end, "~")) {
                    erase(end);
                    continue;
                }
                ++end;
            }
            at(i).english = "of", at(i).part = Part::noun;
            std::rotate(s_.begin() + begin, s_.begin() + i + 1, s_.begin() + end);
            const Index moved = end - (i + 1); // now: owned, owner, of
            std::rotate(s_.begin() + begin + moved, s_.begin() + end - 1, s_.begin() + end);
        }
    }

    /// Where the noun begins that ends before a word; one time is not two.
    [[nodiscard]] Index noun_before(Index i, bool several) const {
        Index begin = i;
        bool timed = false;
        while (begin > 0 && (noun(begin - 1) || (several && is(begin - 1, "and") && noun(begin - 2)))) {
            const bool time = time_unit(begin - 1) || clock(begin - 1);
            const bool bigger = is(begin - 1, "minutes") || is(begin - 1, "hours");
            if (time && timed && !bigger) break;
            timed = timed || time;
            --begin;
        }
        return begin;
    }
    void postpositions() {
        for (Index i = 0; i < size(); ++i) {
            if (!at(i).english.starts_with('^')) continue;
            at(i).english = at(i).english.substr(1);
            at(i).part = Part::join;
            const bool between = is(i, "between");
            const Index begin = noun_before(i, between);
            if (between && begin > 0 && one_of(at(begin - 1).english, {"to", "until"})) {
                erase(i--); // "第2秒到第4秒之间"
                continue;
            }
            if (begin == i) continue;
            if (between && (time_unit(begin - 1) || clock(begin - 1)))
                at(i).english = "until"; // "2秒から4秒の間"
            if (begin > 0 && tongue_.name() == "zh" && one_of(at(begin - 1).english, {"at", "from"}))
                at(begin - 1).english.clear(); // "在 … 后面"
            std::rotate(s_.begin() + begin, s_.begin() + i, s_.begin() + i + 1);
        }
    }

    void pronouns() {
        for (Index i = 0; i < size(); ++i)
            if (is(i, "the/it")) {
                const bool noun_follows =
                    noun(i + 1) &&
                    !one_of(at(i + 1).english, {"it", "slower", "faster", "black and white"}) &&
                    !(number(i + 1) && unit(i + 2) && false);
                at(i).english = noun_follows ? "the" : "it";
                at(i).part = noun_follows ? Part::join : Part::noun;
            }
    }

    [[nodiscard]] bool amount_follows(Index i) const {
        return number(i + 1) || is(i + 1, "half") ||
               (is(i + 1, "a") && (time_unit(i + 2) || is(i + 2, "half")));
    }
    void prepositions() {
        for (Index i = 0; i < size(); ++i) {
            Said& one = at(i);
            const bool time = clock(i + 1) || amount_follows(i);
            if (one.is("to/on")) {
                const bool to = time || (inside(i + 1) &&
                                         one_of(at(i + 1).english, {"double", "half", "triple", "the start",
                                                                    "the end", "a quarter of"}));
                one.english = to ? "to" : "on";
            }
            if (one.is("by/at"))
                one.english =
                    clock(i + 1) || clause_has(i, {"split", "fade in", "fade out", "marker"}) ? "at" : "by";
            if (one.is("@") || one.is("@at")) {
                const std::string verb = verb_of(i);
                const bool fades = clause_has(i, {"fade", "fade in", "fade out", "fade to black"});
                const bool place = one_of(verb, {"split", "cut", "stop", "end", "start", "mark", "insert",
                                                 "add", "show", "play", "delete", "close"}) ||
                                   clause_has(i, {"marker", "add a marker", "title", "lower third"}) || fades;
                const bool shortened = one_of(verb, {"shorten", "trim", "lengthen", "cut down"});
                if (time && (clock(i - 1) || number(i - 1) || (time_unit(i - 1) && number(i - 2))) &&
                    !shortened)
                    one.english = "to"; // a range
                else if (fades && number(i + 1) && unit(i + 2))
                    one.english = "over";
                else
                    one.english = time ? (place ? "at" : "to") : (one.is("@at") && !shortened ? "at" : "to");
            }
            if (one.is("in/by"))
                one.english =
                    amount_follows(i) && one_of(verb_of(i), {"shorten", "lengthen", "louder", "quieter",
                                                             "reduce", "increase", "trim"})
                        ? "by"
                        : "in";
            if (one.is("of") || one.is("of/from")) {
                const std::string verb = verb_of(i);
                const bool reaches = until(i);
                if (reaches) {
                    one.english = "from";
                    const Index to = time_unit(i + 2) ? i + 3 : i + 2;
                    if (at(to).english.starts_with("@") || is(to, "to/on")) at(to).english = "to";
                } else if (time &&
                           one_of(verb, {"shorten", "lengthen", "louder", "quieter", "turn up", "turn down",
                                         "trim", "speed up", "slow down", "rotate", "zoom in"}))
                    one.english = "by";
                if (one.is("of/from")) one.english = time && tongue_.name() == "de" ? "from" : "of";
            }
        }
    }
    /// "de 2 a 4 segundos": a range follows.
    [[nodiscard]] bool until(Index i) const {
        Index j = i + 1;
        if (!number(j) && !clock(j)) return false;
        ++j;
        if (time_unit(j)) ++j;
        return (is(j, "to") || is(j, "until") || is(j, "@") || is(j, "to/on") ||
                (inside(j) && s_[static_cast<std::size_t>(j)].word.text == "-")) &&
               (number(j + 1) || clock(j + 1));
    }

    /// "从dinner开始": start with dinner.
    void ends() {
        for (Index i = 0; i + 2 < size(); ++i) {
            if (!is(i, "from") || !at(i + 1).name) continue;
            Index last = i + 1;
            while (last + 1 < size() && at(last + 1).name)
                ++last;
            if (is(last + 1, "start") && mark(last + 2)) at(i).english = "with";
        }
    }

    void neighbours() {
        for (Index i = 0; i + 1 < size(); ++i) {
            const bool clip = is(i, "clip");
            if (clip && at(i + 1).name) { // "el clip dinner"
                Index last = i + 1;
                while (last + 1 < size() && at(last + 1).name &&
                       at(last + 1).word.begin < at(last).word.end + 2)
                    ++last;
                std::rotate(s_.begin() + i, s_.begin() + i + 1, s_.begin() + last + 1);
                i = last;
            } else if (clip && number(i + 1) && is(i - 1, "the")) { // "the clip" alone is "it"
                erase(i - 1);
            } else if (clip && ordinal(i + 1) && !ordinal(i - 1)) { // "el clip segundo"
                std::swap(at(i), at(i + 1));
            } else if (number(i) && ordinal(i + 1) && !unit(i + 1)) { // "los dos primeros segundos"
                std::swap(at(i), at(i + 1));
            } else if (number(i) && is(i + 1, "second") && time_unit(i + 2)) {
                std::swap(at(i), at(i + 1));
            }
        }
        for (Index i = 0; i + 1 < size(); ++i) // ranges: "from 5 seconds until 8 seconds"
            if (is(i, "@") || is(i, "@at")) at(i).english = "to";
    }

    void questions() {
        drop([](const Said& one) {
            return one.word.kind == Word::Kind::mark && one_of(one.word.text, {"¿", "¡"});
        });
        for (Index i = 0; i < size(); ++i) {
            if (is(i, "?")) {
                at(i).english.clear();
                at(i).word.kind = Word::Kind::mark, at(i).word.text = "?", at(i).part = Part::join;
            }
            if (!at(i).english.starts_with('?')) continue;
            at(i).english = at(i).english.substr(1); // a question word goes to the front
            Index begin = i;
            while (begin > 0 && !mark(begin - 1))
                --begin;
            std::rotate(s_.begin() + begin, s_.begin() + i, s_.begin() + i + 1);
        }
    }

    /// "…にしてくれる？"
    static bool asks_for(const std::string& verb) {
        const auto ends = [&](std::string_view with) { return verb.ends_with(with); };
        return ends("くれる") || ends("もらえる") || ends("できる") || ends("ますか") || ends("ませんか");
    }
    /// "me bajas street, porfa?" asks for something to be done.
    void requests() {
        if (s_.empty() || at(size() - 1).word.text != "?") return;
        const auto polite = [](const Said& one) { return one.is("please") || one.is("for me"); };
        Index first = 0;
        while (inside(first) &&
               (mark(first) || polite(at(first)) || at(first).is("and") || at(first).is("the")))
            ++first;
        Index last = size() - 1; // where verbs come last
        while (last > first && mark(last))
            --last;
        const bool asks = inside(first) && (at(first).part == Part::verb || at(last).part == Part::verb);
        const bool asked = inside(last) && part(last, Part::verb) && asks_for(at(last).word.text);
        if (!asks || (!asked && std::none_of(s_.begin(), s_.end(), polite))) return;
        insert(first, "can you", Part::join);
    }

    /// "… のクリップを作って", "做一张…的图片": generate a clip of …
    void makers() {
        if (tongue_.spaced()) return;
        for (Index i = 0; i < size(); ++i) {
            const bool draws = one_of(at(i).english, {"make", "paint"}) && is(i + 1, "a");
            if (!is(i, "generate") && !draws) continue;
            Index begin = i, end = i;
            while (begin > 0 && !mark(begin - 1))
                --begin;
            while (end + 1 < size() && !mark(end + 1))
                ++end;
            const bool last =
                i == end || part(i + 1, Part::join) != is(i + 1, "a"); // the verb ends the clause
            Index made = last ? i - 1 : end;
            while (made > begin && !one_of(at(made).english, {"clip", "film", "picture"}))
                --made;
            if (made <= begin || made == i) continue;
            at(i).english = "generate a " + (is(made, "film") ? "clip" : at(made).english) + " of";
            erase(made);
            const Index verb = made < i ? i - 1 : i;
            if (is(verb + 1, "a")) erase(verb + 1);
            std::rotate(s_.begin() + begin, s_.begin() + verb, s_.begin() + verb + 1);
            return;
        }
    }

    Phrases& s_;
    const Tongue& tongue_;
};

} // namespace

void put_in_order(std::vector<Said>& said, const Tongue& tongue) {
    tidy(said, tongue);
    if (!said.empty()) Order(said, tongue).run();
}

} // namespace core::assist::talk
