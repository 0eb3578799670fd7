// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is settled before the words are put in order: what is said twice ("the um, the er"; "wrong, undo it"),
// sides and places in words of their own, and verbs that mean another thing by what they are about. Marks of
// the data: "silent pieces" (pauses, after their noun), "clean" (of noise, or of what is no word), "minus",
// "called" before what it names.
#include "core/assist/talk/put_in_order_tidy.h"
#include <algorithm>
#include <initializer_list>

namespace core::assist::talk {
namespace {

using Index = std::ptrdiff_t;

bool one_of(const std::string& text, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

/// "ehhh", "mmm", 呃: a sound that is no word, repeated letters once.
bool hesitation(const std::string& word) {
    const std::string low = fold(word);
    std::string text;
    for (const char c : low)
        if (text.empty() || static_cast<unsigned char>(c) >= 0x80 || text.back() != c) text += c;
    return one_of(text, {"eh",     "em",   "m",      "hm",     "hmm",  "um",   "uhm",  "uh",    "er",
                         "erm",    "ah",   "ahm",    "aeh",    "aehm", "oh",   "oehm", "euh",   "heu",
                         "hum",    "呃",   "嗯",     "啊",     "那个", "这个", "额",   "えー",  "えーと",
                         "えっと", "あの", "あのー", "うーん", "その", "まあ", "este", "eeste", "pues"});
}

class Tidy {
  public:
    Tidy(std::vector<Said>& said, const Tongue& tongue) : s_(said), tongue_(tongue) {}

    void run() {
        asides();
        hesitations();
        silent_pieces();
        once();
        repeated_wishes();
        asked_for_before();
        below_zero();
        places();
        verbs();
        opening_fades();
    }

  private:
    [[nodiscard]] Index size() const { return static_cast<Index>(s_.size()); }
    [[nodiscard]] bool inside(Index i) const { return i >= 0 && i < size(); }
    [[nodiscard]] Said& at(Index i) { return s_[static_cast<std::size_t>(i)]; }
    [[nodiscard]] const Said& at(Index i) const { return s_[static_cast<std::size_t>(i)]; }
    [[nodiscard]] bool is(Index i, std::string_view text) const { return inside(i) && at(i).english == text; }
    [[nodiscard]] bool any(Index i, std::initializer_list<std::string_view> list) const {
        return inside(i) && one_of(at(i).english, list);
    }
    [[nodiscard]] bool kind(Index i, Word::Kind wanted) const {
        return inside(i) && at(i).word.kind == wanted;
    }
    [[nodiscard]] bool number(Index i) const { return kind(i, Word::Kind::number); }
    [[nodiscard]] bool clock(Index i) const { return kind(i, Word::Kind::clock); }
    [[nodiscard]] bool mark(Index i) const {
        return !inside(i) || kind(i, Word::Kind::line) ||
               (kind(i, Word::Kind::mark) && at(i).word.text != "-");
    }
    [[nodiscard]] bool time_unit(Index i) const {
        return any(i, {"second", "seconds", "minute", "minutes", "hours", "frames"});
    }
    [[nodiscard]] bool silent(Index i) const {
        return inside(i) && at(i).english.empty() && kind(i, Word::Kind::word) && !at(i).foreign &&
               !at(i).name;
    }
    void erase(Index from, Index to) { s_.erase(s_.begin() + from, s_.begin() + to); }
    void erase(Index i) { erase(i, i + 1); }
    /// Begin and end of the clause of a word.
    [[nodiscard]] std::pair<Index, Index> clause(Index i) const {
        Index begin = i, end = i;
        while (begin > 0 && !mark(begin - 1))
            --begin;
        while (end < size() && !mark(end))
            ++end;
        return {begin, end};
    }
    [[nodiscard]] bool clause_has(Index i, std::initializer_list<std::string_view> list) const {
        const auto [begin, end] = clause(i);
        for (Index j = begin; j < end; ++j)
            if (any(j, list)) return true;
        return false;
    }

    /// "色を反転（ネガ）して": what stands in brackets and says nothing that is known.
    void asides() {
        for (Index i = 0; i < size(); ++i) {
            if (!mark(i) || !one_of(at(i).word.text, {"(", "（"})) continue;
            Index end = i + 1;
            while (inside(end) && (at(end).foreign || silent(end)))
                ++end;
            if (mark(end) && inside(end) && one_of(at(end).word.text, {")", "）"})) erase(i--, end + 1);
        }
    }
    /// «ehhh» y «mmm»: what a speaker says while thinking, where something is taken out.
    void hesitations() {
        for (Index i = 1; i + 1 < size(); ++i) // "lösch, äh, street"
            if (is(i, "ums") && mark(i - 1) && mark(i + 1) && hesitation(at(i).word.text) &&
                !is(i - 2, "ums") && !is(i + 2, "ums"))
                at(i).english.clear(), at(i).part = Part::join;
        for (Index i = 0; i < size(); ++i) {
            const bool unknown = kind(i, Word::Kind::quoted) || at(i).foreign;
            if (!unknown || !hesitation(at(i).word.text)) continue;
            bool taken_out = false;
            for (Index j = 0; j < size() && !taken_out; ++j)
                taken_out = any(j, {"delete", "cut"});
            if (!taken_out) continue;
            at(i).english = "ums", at(i).part = Part::noun, at(i).foreign = false;
            at(i).word.kind = Word::Kind::word;
        }
    }
    /// "die Stellen, wo keiner redet": the pauses.
    void silent_pieces() {
        for (Index i = 0; i < size(); ++i) {
            if (!is(i, "silent pieces")) continue;
            at(i).english = "pauses";
            Index begin = i;
            while (begin > 0 && ((mark(begin - 1) && at(begin - 1).word.text == ",") ||
                                 any(begin - 1, {"piece", "gap", "clip", "pauses", "the/it", "the",
                                                 "everything", "all/every", "of/from"})))
                --begin;
            erase(begin, i), i = begin;
        }
    }
    /// "the um, the er and the hm", "upright for stories": once is enough.
    void once() {
        for (Index i = 0; i < size(); ++i) {
            if (any(i, {"upright", "landscape", "square", "gif"}) && is(i + 1, at(i).english)) erase(i--);
            if (!inside(i) || !any(i, {"ums", "pauses"})) continue;
            Index next = i + 1;
            while (inside(next) &&
                   (any(next, {"and", "the/it", "the", "|", "~", "or", "everything", "some", "as well"}) ||
                    silent(next) || (mark(next) && one_of(at(next).word.text, {",", "、", "，"}))))
                ++next;
            if (is(next, at(i).english)) {
                erase(i + 1, next + 1), --i;
                continue;
            }
            Index before = i;
            while (before > 0 && any(before - 1, {"the/it", "everything", "all/every", "~", "a bit"}))
                --before;
            erase(before, i), i = before;
        }
    }
    /// "das war falsch, nimm's zurück", "第一段不需要，移除": the same wish in other words.
    void repeated_wishes() {
        for (Index i = 0; i < size(); ++i) {
            if (!any(i, {"undo", "delete"})) continue;
            Index next = i + 1;
            const auto between = [&](Index j) {
                return inside(j) && (silent(j) || any(j, {"and", "|", "please", "it", "the/it"}) ||
                                     (mark(j) && at(j).word.kind != Word::Kind::line));
            };
            bool parted = false;
            for (; between(next); ++next)
                parted = parted || mark(next);
            Index end = next + 1;
            while (inside(end) && !mark(end) && (silent(end) || any(end, {"it", "the/it", "please", "and"})))
                ++end;
            if (parted && is(next, at(i).english) && mark(end)) erase(i + 1, end), --i;
        }
    }
    /// "Wir bräuchten einen Clip von …, kannst du den generieren?"
    void asked_for_before() {
        bool asked = false;
        for (Index i = 0; i < size(); ++i) {
            asked = asked || is(i, "generate a clip of");
            if (!asked || !is(i, "generate")) continue;
            const auto [begin, end] = clause(i);
            bool bare = begin > 0;
            for (Index j = begin; j < end; ++j)
                bare = bare && (j == i || silent(j) ||
                                any(j, {"can you", "it", "the/it", "for me", "please", "and", "as well"}) ||
                                at(j).word.text == "-");
            if (!bare) continue;
            const bool more = inside(end + 1); // the mark behind parts what follows
            Index from = begin;
            while (from > 0 && mark(from - 1) && at(from - 1).word.kind == Word::Kind::mark)
                --from;
            erase(from, more ? end : std::min(end + 1, size()));
            if (more) at(from).word.text = ",";
            return;
        }
    }
    /// "minus zwölf", "menos doce dB".
    void below_zero() {
        for (Index i = 0; i + 1 < size(); ++i) {
            const bool less = any(i, {"less", "less/except"}) && is(i + 2, "db");
            if ((!is(i, "minus") && !less) || !number(i + 1) || at(i + 1).word.sign) continue;
            at(i + 1).word.value = -at(i + 1).word.value, at(i + 1).word.sign = true;
            at(i + 1).word.begin = at(i).word.begin;
            erase(i);
        }
    }
    void places() {
        for (Index i = 0; i < size(); ++i) {
            const bool counted =
                number(i + 1) && time_unit(i + 2) && !any(i + 3, {"^before", "first/^before"});
            if (!tongue_.spaced() && counted && is(i, "end")) at(i).english = "last"; // "结尾一秒"
            if (!tongue_.spaced() && counted && is(i, "start")) at(i).english = "first";
            if (tongue_.name() == "zh" && is(i, "at") && any(i + 1, {"last", "first"}) && number(i + 2) &&
                clause_has(i, {"fade in", "fade out", "fade", "fade to black"}))
                at(i).english = "over";         // "在最后两秒淡出"
            if (time_unit(i) && clock(i + 1)) { // "en el minuto 0:14"
                const Index before = any(i - 1, {"the/it", "the"}) ? i - 2 : i - 1;
                if (any(before, {"in", "in/by"})) at(before).english = "at";
                erase(i);
            }
            const bool phrase = inside(i) && at(i).word.end - at(i).word.begin > at(i).word.text.size();
            if (is(i, "it") && phrase && inside(i + 1) && at(i + 1).name && tongue_.spaced())
                erase(i); // "en el clip dinner"
            if (is(i, "last") && is(i - 1, "clip") && number(i - 2) && mark(i + 1) && tongue_.name() == "zh")
                at(i).english = "at the end"; // "第一段放最后"
            if (is(i, "upside down")) upright_again(i);
            if (is(i, "^except")) all_but(i);
            if (is(i, "called")) called(i);
            if (any(i, {"^before", "^after"}) && i > 0 && at(i - 1).name && tongue_.name() == "zh" &&
                any(i + 1, {"delete", "cut", "shorten"}) && amount(i + 2)) // "street前面去掉半秒"
                at(i).english = is(i, "^before") ? "at the start" : "at the end", at(i).part = Part::noun;
        }
    }
    [[nodiscard]] bool amount(Index i) const { return (number(i) || is(i, "half")) && time_unit(i + 1); }
    void insert(Index i, const std::string& english, Part part) {
        Said made = at(i - 1);
        made.word.kind = Word::Kind::word;
        made.english = english, made.part = part, made.name = made.foreign = false;
        s_.insert(s_.begin() + i, std::move(made));
    }
    /// "dinner以外をモノクロに": everything but it.
    void all_but(Index i) {
        const bool said = clause_has(i, {"everything", "all/each", "all/every", "the rest", "everything else",
                                         "clip", "title", "sound", "marker", "the other two"});
        if (said || !at(i - 1).name || !at(i).word.text.starts_with("以外")) return;
        insert(i + 1, "everything", Part::noun);
    }
    /// "「市場」という名前のマーカーを置いて": the name comes last.
    void called(Index i) {
        if (tongue_.spaced() || !kind(i - 1, Word::Kind::quoted)) return;
        for (Index j = i + 1; j < clause(i).second; ++j) {
            if (!any(j, {"add a marker"})) continue;
            std::rotate(s_.begin() + i, s_.begin() + i + 1, s_.begin() + j + 1); // the word "called"
            std::rotate(s_.begin() + i - 1, s_.begin() + i, s_.begin() + j + 1); // what it is called
            std::swap(at(j - 1), at(j));
            return;
        }
    }
    /// "stell street auf den Kopf": what its halves leave between them.
    void upright_again(Index i) {
        for (Index j = clause(i).second - 1; j > i && any(j, {"the/it", "it", "to/on"}); --j)
            erase(j);
        const Index end = clause(i).second;
        if (inside(end + 2) && number(end + 1) && at(end + 1).word.value == 180 && is(end + 2, "degrees"))
            erase(end, end + 3); // ", 180 Grad"
    }
    void verbs() {
        for (Index i = 0; i < size(); ++i) {
            Said& one = at(i);
            if (one.is("change") && clause_has(i, {"black and white", "sepia", "blur", "inverted"}))
                one.english = "make";
            if (any(i, {"put", "move"}) &&
                clause_has(i, {"sound", "speed", "brightness", "contrast", "saturation"}) &&
                clause_has(i, {"db", "percent"}))
                one.english = "set";
            if (one.is("clean")) // sounds are freed of noise; what is no word is taken out
                one.english = clause_has(i, {"sound"})                  ? "denoise"
                              : clause_has(i, {"ums", "pauses", "gap"}) ? "delete"
                                                                        : "clean";
            if (one.is("lengthen") && one.word.text == "langer" && time_unit(i - 1) &&
                any(i + 1, {"title", "clip", "film", "fade", "cross dissolve"})) {
                erase(i--); // "ein zwei Sekunden langer Titel"
                continue;
            }
            if (one.is("split") && !tongue_.spaced() && ranged(i)) one.english = "cut";
            if (one.is("lengthen") && tongue_.name() == "zh" && one.word.text == "长" &&
                (time_unit(i - 1) || (is(i - 1, "half") && time_unit(i - 2))))
                one.english = "long", one.part = Part::noun; // "四秒半长"
            if (one.is("shorten") && !tongue_.spaced() && clause_has(i, {"both ends"}) && amount(i + 1))
                one.english = "cut";
            if (one.is("in") && (is(i + 1, "over") || mark(i + 1)) &&
                clause_has(i, {"fade in", "fade out"})) {
                erase(i--); // "apparaître … en fondu"
                continue;
            }
            if (any(i, {"darker", "brighter"}) && is(i - 1, "brightness")) erase(--i);
            if (is(i, "playhead")) led(i);
        }
    }
    /// "0:14〜0:15": what is cut is cut out.
    [[nodiscard]] bool ranged(Index i) const {
        for (Index j = clause(i).first; j + 2 < size() && j < i; ++j)
            if (clock(j) && clock(j + 2)) return true;
        return false;
    }
    /// "再生ヘッドをdinnerの頭に合わせて": go there.
    void led(Index i) {
        const auto [begin, end] = clause(i);
        for (Index j = begin; j < i; ++j)
            if (!silent(j) && !any(j, {"|", "please", "the/it"})) return;
        if (tongue_.spaced() || !is(i + 1, "|")) {
            if (!any(i + 1, {"move", "put", "set"})) return;
        }
        for (Index j = i + 1; j < end; ++j)
            if (any(j, {"move", "put", "set", "go to"})) {
                at(i).english = "go to", at(i).part = Part::verb;
                erase(j);
                return;
            }
    }
    /// "ouvre le film avec un fondu d'une demi-seconde".
    void opening_fades() {
        for (Index i = 0; i < size(); ++i) {
            if (!any(i, {"start", "stop"}) || !tongue_.spaced()) continue;
            const Index end = clause(i).second;
            Index fade = i;
            while (fade < end && !is(fade, "fade"))
                ++fade;
            Index with = fade;
            while (with > i && any(with - 1, {"a", "the/it"}))
                --with;
            if (fade >= end || !any(with - 1, {"with", "by"})) continue;
            at(i).english = is(i, "start") ? "fade in" : "fade out", at(i).part = Part::verb;
            if (any(fade + 1, {"of", "of/from", "from"})) at(fade + 1).english = "over";
            erase(with - 1, fade + 1);
        }
    }

    std::vector<Said>& s_;
    const Tongue& tongue_;
};

} // namespace

void tidy(std::vector<Said>& said, const Tongue& tongue) {
    Tidy(said, tongue).run();
}

void wishes_parted(std::vector<Said>& said, const Tongue& tongue) {
    const auto mark = [&](std::size_t i) {
        return i >= said.size() || said[i].word.kind == Word::Kind::line ||
               (said[i].word.kind == Word::Kind::mark && said[i].word.text != "-");
    };
    // "und dinner dann mit 1 s einblenden": behind the noun of a wish that has no verb yet, "then" parts
    // nothing
    for (std::size_t i = said.size(); tongue.spaced() && i-- > 1;) {
        if (!said[i].is("then") || mark(i - 1) || mark(i + 1)) continue;
        bool verb = false, word = false;
        for (std::size_t k = i; k-- > 0 && !mark(k) && !said[k].is("and");)
            verb = verb || said[k].part == Part::verb, word = word || said[k].name;
        if (word && !verb) said.erase(said.begin() + static_cast<std::ptrdiff_t>(i));
    }
    for (std::size_t i = 2; tongue.name() == "ja" && i < said.size(); ++i) { // "50%に"
        const Said& number = said[i - 2];
        const bool to = said[i].is("make") && said[i].word.text.starts_with("\xE3\x81\xAB") &&
                        number.word.kind == Word::Kind::number && !number.word.sign &&
                        (said[i - 1].is("percent") || said[i - 1].word.text == "%");
        if (!to) continue;
        Said made;
        made.english = "to", made.part = Part::join;
        made.word.begin = number.word.begin, made.word.end = number.word.begin;
        said.insert(said.begin() + static_cast<std::ptrdiff_t>(i) - 2, std::move(made));
        ++i;
    }
}

} // namespace core::assist::talk
