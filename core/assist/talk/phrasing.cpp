// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A pattern is words and signs with spaces between:
//   word        itself; words of the data's "skips" may stand before it
//   a|b_c       one of several, "_" for the space inside of one; [a|b]: it may be missing
//   @class      one of the data's classes; [@class]: it may be missing
//   {clip}      clips as they are named, counted or pointed at; {name}: no pronouns; {clips}: several
//   {len} {time} {amount} {num}   a length, a time of the film, dB or %, a number
//   {-len} {+len}  with a minus before it, and without; the minus goes
//   {ord} {verb}   an ordinal; a verb
//   {colour} {track}   a colour's name; a track by its kind, number or short name ("V2")
//   {text}      words to be shown, as they were written; {any}: up to four words
//   {title}     the same, of words that the grammar does not know or that are written in capitals
//   !a|b  ~a|b  none of these words stands there, or just before
//   ^  $  $$    where a clause begins, where it ends, and where nothing is added to it
//   %macro      a piece of the data's "macros"
// In what it becomes {clip} stands for what was said, "{text}" for the same in quotes. A slot's name may have
// a digit behind it: {clip1}.
#include "core/assist/talk/phrasing.h"
#include "core/assist/talk/language_data.h"
#include "core/assist/talk/named_colours.h"
#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

namespace core::assist::talk {
namespace {

using Phrase = std::vector<std::string>;

struct Element {
    enum class Kind { words, slot, begins, ends, closes, not_next, not_before };
    Kind kind = Kind::words;
    std::vector<Phrase> any; ///< words: one of these
    std::string slot;        ///< its name; without digits its type
    bool optional = false;
    [[nodiscard]] std::string type() const {
        const std::size_t begin = slot.find_first_not_of("+-");
        return slot.substr(begin, slot.find_first_of("0123456789") - begin);
    }
};

struct Part {
    std::string text; ///< a word, or the name of a slot
    bool slot = false, quoted = false;
};

struct Rule {
    std::vector<Element> pattern;
    std::vector<Part> becomes;
    std::string opener; ///< the type of the slot that it begins with
};

Phrase phrase_of(const std::string& text) {
    Phrase words;
    std::istringstream in(text);
    for (std::string word; std::getline(in, word, '_');)
        words.push_back(word);
    return words;
}

class Rules {
  public:
    explicit Rules(std::string_view json) {
        const auto data = nlohmann::json::parse(json);
        for (const auto& word : data.at("skips"))
            skips.insert(word.get<std::string>());
        for (const auto& [name, words] : data.at("classes").items())
            for (const auto& word : words)
                classes_[name].push_back(phrase_of(spaced(word.get<std::string>())));
        for (const auto& [name, pattern] : data.at("macros").items())
            macros_[name] = pattern.get<std::string>();
        for (const auto& [topic, list] : data.at("rules").items())
            for (const auto& pair : list)
                add(pair.at(0).get<std::string>(), pair.at(1).get<std::string>());
        for (std::size_t i = 0; i < rules.size(); ++i)
            index(i, 0);
    }
    std::unordered_set<std::string> skips;
    std::vector<Rule> rules;
    std::unordered_map<std::string, std::vector<std::size_t>> by_word; ///< rules that can begin with a word
    std::vector<std::size_t> by_slot;                                  ///< those that begin with a slot

  private:
    static std::string spaced(std::string text) {
        std::replace(text.begin(), text.end(), ' ', '_');
        return text;
    }
    void add(const std::string& pattern, const std::string& becomes) {
        Rule rule;
        std::istringstream in(expanded(pattern)), out(becomes);
        for (std::string token; in >> token;)
            rule.pattern.push_back(element(token));
        for (std::string token; out >> token;) {
            Part part{.text = token};
            part.quoted = token.starts_with("\"{");
            if (part.quoted) token = token.substr(1, token.size() - 2);
            if (token.front() == '{') part.slot = true, part.text = token.substr(1, token.size() - 2);
            rule.becomes.push_back(part);
        }
        rules.push_back(std::move(rule));
    }
    /// "%range" stands for a piece of a pattern that many have.
    [[nodiscard]] std::string expanded(const std::string& pattern) const {
        std::istringstream in(pattern);
        std::string out;
        for (std::string token; in >> token;)
            out += (token.front() == '%' && token.size() > 1 ? macros_.at(token.substr(1)) : token) + " ";
        return out;
    }
    Element element(std::string token) const {
        Element e;
        if (token == "^" || token == "$" || token == "$$") {
            e.kind = token == "^"   ? Element::Kind::begins
                     : token == "$" ? Element::Kind::ends
                                    : Element::Kind::closes;
            return e;
        }
        if (token.size() > 1 && (token.front() == '!' || token.front() == '~')) {
            e.kind = token.front() == '!' ? Element::Kind::not_next : Element::Kind::not_before;
            token.erase(0, 1);
        }
        if (token.front() == '[') e.optional = true, token = token.substr(1, token.size() - 2);
        if (token.front() == '{') {
            e.kind = Element::Kind::slot, e.slot = token.substr(1, token.size() - 2);
            return e;
        }
        std::istringstream in(token);
        for (std::string one; std::getline(in, one, '|');)
            if (one.size() > 1 && one.front() == '@') {
                const auto& named = classes_.at(one.substr(1));
                e.any.insert(e.any.end(), named.begin(), named.end());
            } else {
                e.any.push_back(phrase_of(one));
            }
        std::stable_sort(e.any.begin(), e.any.end(),
                         [](const Phrase& a, const Phrase& b) { return a.size() > b.size(); });
        return e;
    }
    void index(std::size_t rule, std::size_t at) {
        if (at >= rules[rule].pattern.size()) return;
        const Element& e = rules[rule].pattern[at];
        if (e.kind == Element::Kind::begins || e.kind == Element::Kind::not_before)
            return index(rule, at + 1);
        if (e.kind == Element::Kind::slot) {
            by_slot.push_back(rule);
            if (!e.optional) rules[rule].opener = e.type();
        }
        for (const Phrase& phrase : e.any) {
            auto& list = by_word[phrase.front()];
            if (list.empty() || list.back() != rule) list.push_back(rule);
        }
        if (e.optional) index(rule, at + 1);
    }
    std::unordered_map<std::string, std::vector<Phrase>> classes_;
    std::unordered_map<std::string, std::string> macros_;
};

const Rules& english_rules() {
    static const Rules rules(data::english_phrasings());
    return rules;
}

constexpr std::size_t kMostSkipped = 2, kMostText = 8, kMostAny = 4; // words

class Rephraser {
  public:
    Rephraser(std::vector<Word>& words, const std::string& text, const Names& names, const Lexicon& lexicon)
        : words_(words), text_(text), names_(names), lexicon_(lexicon), rules_(english_rules()) {}

    void run() {
        std::vector<Word> out;
        for (std::size_t at = 0; at < words_.size();) {
            const std::size_t end = rewritten(at, out);
            if (end == at) out.push_back(words_[at++]);
            at = std::max(at, end);
        }
        words_ = std::move(out);
    }

  private:
    struct Capture {
        std::string name;
        std::size_t begin = 0, end = 0;
    };
    using Captures = std::vector<Capture>;

    std::size_t rewritten(std::size_t at, std::vector<Word>& out) {
        const auto attempt = [&](std::size_t number) -> std::size_t {
            const Rule& rule = rules_.rules[number];
            if (!rule.opener.empty() && (!may_open(rule.opener, at) || is_of_it(rule, at))) return at;
            Captures captures;
            steps_ = 0;
            const std::size_t end = match(rule.pattern, 0, at, captures);
            if (end == kNone || end <= at) return at;
            write(rule, at, end, captures, out);
            return end;
        };
        // in the order of the data, whether they begin with a word or a slot
        const auto found = rules_.by_word.find(words_[at].text);
        static const std::vector<std::size_t> none;
        const bool word = words_[at].kind == Word::Kind::word;
        const auto& some = word && found != rules_.by_word.end() ? found->second : none;
        const bool opens =
            word || words_[at].kind == Word::Kind::number || words_[at].kind == Word::Kind::clock;
        const auto& others = opens ? rules_.by_slot : none;
        for (std::size_t a = 0, b = 0; a < some.size() || b < others.size();) {
            const bool first = b >= others.size() || (a < some.size() && some[a] <= others[b]);
            const std::size_t end = attempt(first ? some[a++] : others[b++]);
            if (end > at) return end;
        }
        return at;
    }

    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

    /// "the last second of street can go": not all of street.
    bool is_of_it(const Rule& rule, std::size_t at) const {
        if (rule.becomes.empty() || rule.becomes.front().text != "delete") return false;
        while (at > 0 && is(at - 1, {"the", "my", "our", "that", "this"}))
            --at;
        return at > 0 && is(at - 1, {"of", "off", "from"});
    }

    /// Whether a slot of a type can begin at a word; looked at once for all rules. "except street" is no
    /// place for a rule about street.
    bool may_open(const std::string& type, std::size_t at) {
        if (opened_at_ != at) openers_.clear(), opened_at_ = at;
        for (const auto& [known, may] : openers_)
            if (known == type) return may;
        const bool left_out = at > 0 && is(at - 1, {"except", "but", "not", "bar", "besides", "than"});
        const bool apart = at > 1 && is(at - 1, {"for", "from"}) && is(at - 2, {"except", "apart"});
        const bool may = !left_out && !apart && !slot_ends(type, at).empty();
        openers_.emplace_back(type, may);
        return may;
    }

    [[nodiscard]] bool is_word(std::size_t i) const {
        return i < words_.size() &&
               (words_[i].kind == Word::Kind::word || words_[i].kind == Word::Kind::number ||
                words_[i].kind == Word::Kind::clock) &&
               !words_[i].foreign;
    }
    [[nodiscard]] bool mark(std::size_t i) const {
        return i >= words_.size() || words_[i].kind == Word::Kind::line ||
               (words_[i].kind == Word::Kind::mark && words_[i].text != "-");
    }
    [[nodiscard]] bool is(std::size_t i, std::initializer_list<std::string_view> list) const {
        return i < words_.size() && std::find(list.begin(), list.end(), words_[i].text) != list.end();
    }
    [[nodiscard]] bool means(std::size_t i, std::string_view meaning) const {
        if (i >= words_.size() || words_[i].kind != Word::Kind::word) return false;
        const Meanings* known = lexicon_.find(words_[i].text);
        return known &&
               std::any_of(known->begin(), known->end(), [&](const Meaning& m) { return m.name == meaning; });
    }
    [[nodiscard]] bool begins(std::size_t at) const {
        constexpr std::size_t kMost = 12; // words of politeness
        for (std::size_t i = at; i > 0; --i) {
            if (at - i > kMost) return false;
            if (mark(i - 1) || is(i - 1, {"and", "then", "but", "so"})) return true;
            if (!means(i - 1, "filler") && !means(i - 1, "request")) return false;
        }
        return true;
    }
    [[nodiscard]] bool ends(std::size_t at) const {
        return mark(at) || is(at, {"and", "then", "but", "please", "thanks", "though", "pls", "so", "because",
                                   "okay", "ok", "cheers", "plz", "instead", "too", "since", "mate"});
    }

    std::size_t match(const std::vector<Element>& pattern, std::size_t e, std::size_t at,
                      Captures& captures) {
        constexpr std::size_t kMostSteps = 200; // a pattern is tried so far
        if (e == pattern.size()) return at;
        if (++steps_ > kMostSteps) return kNone;
        const Element& element = pattern[e];
        if (element.kind == Element::Kind::begins)
            return begins(at) ? match(pattern, e + 1, at, captures) : kNone;
        if (element.kind == Element::Kind::not_next || element.kind == Element::Kind::not_before) {
            const std::size_t where = element.kind == Element::Kind::not_next ? at : at - 1;
            const bool there = where < words_.size() &&
                               std::any_of(element.any.begin(), element.any.end(),
                                           [&](const Phrase& p) { return words_[where].text == p.front(); });
            return there ? kNone : match(pattern, e + 1, at, captures);
        }
        for (std::size_t skipped = 0; skipped <= (e == 0 ? 0 : kMostSkipped); ++skipped) {
            const std::size_t here = at + skipped;
            if (skipped > 0 && !(is_word(here - 1) && rules_.skips.contains(words_[here - 1].text))) break;
            const std::size_t end = here_matches(pattern, e, here, captures);
            if (end != kNone) return end;
        }
        return element.optional ? match(pattern, e + 1, at, captures) : kNone;
    }
    std::size_t here_matches(const std::vector<Element>& pattern, std::size_t e, std::size_t at,
                             Captures& captures) {
        const Element& element = pattern[e];
        if (element.kind == Element::Kind::ends || element.kind == Element::Kind::closes)
            return ends(at) && !(element.kind == Element::Kind::closes && is(at, {",", "and"}))
                       ? match(pattern, e + 1, at, captures)
                       : kNone;
        if (element.kind == Element::Kind::slot) {
            const bool minus = words_.size() > at && words_[at].sign && words_[at].value < 0;
            if ((element.slot.front() == '-' && !minus) || (element.slot.front() == '+' && minus))
                return kNone;
            for (const std::size_t end : slot_ends(element.type(), at)) {
                captures.push_back({element.slot, at, end});
                const std::size_t behind = match(pattern, e + 1, end, captures);
                if (behind != kNone) return behind;
                captures.pop_back();
            }
            return kNone;
        }
        for (const Phrase& phrase : element.any) {
            std::size_t n = 0;
            while (n < phrase.size() && at + n < words_.size() && words_[at + n].text == phrase[n] &&
                   (words_[at + n].kind != Word::Kind::quoted) && !words_[at + n].foreign)
                ++n;
            if (n < phrase.size()) continue;
            const std::size_t end = match(pattern, e + 1, at + n, captures);
            if (end != kNone) return end;
        }
        // "street's a waste of time": the verb is in the name
        const bool verb = std::any_of(element.any.begin(), element.any.end(), [](const Phrase& p) {
            return p.size() == 1 && (p.front() == "is" || p.front() == "has");
        });
        if (verb && e > 0 && pattern[e - 1].kind == Element::Kind::slot && at > 0 &&
            words_[at - 1].kind == Word::Kind::word && words_[at - 1].text.ends_with("'s"))
            return match(pattern, e + 1, at, captures);
        return kNone;
    }

    /// Where a slot that begins at a word can end, the farthest first.
    std::vector<std::size_t> slot_ends(const std::string& type, std::size_t at) const {
        if (type == "clip" || type == "name" || type == "clips") {
            std::vector<std::size_t> ends;
            std::size_t end = clip_at(at, type == "clip");
            if (end == kNone) return {};
            ends.push_back(end);
            while (ends.size() < 8 && (is(end, {"and", "&", ","}))) {
                const std::size_t more = clip_at(end + 1 + is(end + 1, {"and"}), false);
                if (more == kNone) break;
                end = more;
                ends.insert(ends.begin(), end);
            }
            if (type == "clips" && ends.size() == 1) return {};
            return ends;
        }
        if (type == "text") return text_ends(at);
        if (type == "title") return shown_at(at) ? text_ends(at) : std::vector<std::size_t>{};
        if (type == "any") {
            std::vector<std::size_t> ends;
            for (std::size_t n = 1; n <= kMostAny && is_word(at + n - 1); ++n)
                ends.push_back(at + n);
            return ends; // the nearest first
        }
        const std::size_t end = type == "len"      ? length_at(at)
                                : type == "time"   ? time_at(at)
                                : type == "amount" ? amount_at(at)
                                : type == "num"    ? number_at(at)
                                : type == "ord"    ? (means(at, "ordinal") ? at + 1 : kNone)
                                : type == "verb"   ? (verb_at(at) ? at + 1 : kNone)
                                : type == "colour"
                                    ? (is_word(at) && colour_named(words_[at].text) ? at + 1 : kNone)
                                : type == "track" ? track_at(at)
                                                  : kNone;
        return end == kNone ? std::vector<std::size_t>{} : std::vector<std::size_t>{end};
    }

    [[nodiscard]] bool verb_at(std::size_t i) const {
        if (i >= words_.size() || words_[i].kind != Word::Kind::word) return false;
        const Meanings* known = lexicon_.find(words_[i].text);
        const auto all = [&](const auto& test) {
            return known && !known->empty() && std::any_of(known->begin(), known->end(), test);
        };
        return all([](const Meaning& m) { return m.name.starts_with("verb."); }) &&
               !all([](const Meaning& m) {
                   return m.name.starts_with("unit.") || m.name.starts_with("thing.") ||
                          m.name == "going.edge" || m.name == "filler";
               });
    }
    [[nodiscard]] bool clip_noun(std::size_t i) const {
        if (i >= words_.size() || words_[i].kind != Word::Kind::word) return false;
        std::string word = words_[i].text;
        if (word.ends_with("'s")) word = word.substr(0, word.size() - 2);
        const Meanings* known = lexicon_.find(word);
        return known && std::any_of(known->begin(), known->end(), [](const Meaning& m) {
                   return m.name == "thing.clip" || m.name == "thing.piece";
               });
    }
    [[nodiscard]] std::size_t name_at(std::size_t at) const {
        std::string key;
        std::size_t end = kNone;
        for (std::size_t i = at; is_word(i) && i < at + 12; ++i) {
            std::string word = words_[i].text;
            const std::string before = key + (key.empty() ? "" : " ");
            if (names_.find(before + word) >= 0) end = i + 1;
            if (word.ends_with("'s") && names_.find(before + word.substr(0, word.size() - 2)) >= 0)
                end = i + 1;
            key = before + word;
            if (!names_.begins(key)) break;
        }
        return end;
    }
    std::size_t clip_at(std::size_t at, bool pronouns) const {
        if (!is_word(at)) return kNone;
        if (pronouns && is(at, {"everything", "them", "it", "these", "those"})) return at + 1;
        if (pronouns && is(at, {"this", "that"}) && !clip_noun(at + 1)) {
            const bool noun = means(at + 1, "ordinal") || name_at(at + 1) != kNone;
            if (!noun) return at + 1;
        }
        std::size_t i = at;
        while (i < at + 3 && is(i, {"the", "this", "that", "my", "our", "a", "whole", "entire", "your", "all",
                                    "those", "these", "every", "each", "both"}))
            ++i;
        if (const std::size_t named = name_at(i); named != kNone) {
            const bool possessive = words_[named - 1].text.ends_with("'s");
            return !possessive && clip_noun(named) ? named + 1 : named;
        }
        if (means(i, "ordinal") && clip_noun(i + 1)) return i + 2;
        if (means(i, "ordinal") && (number_at(i + 1) == i + 2) && clip_noun(i + 2)) return i + 3;
        if (clip_noun(i) && !is(i, {"one", "half", "bit", "part", "what's", "take"})) {
            const std::size_t number = is(i + 1, {"number", "no", "#"}) ? i + 2 : i + 1;
            if (number_at(number) == number + 1 && length_at(number) == kNone) return number + 1;
            return pronouns && i > at ? i + 1 : kNone;
        }
        return kNone;
    }

    /// "track 2", "the second video track", "V2".
    [[nodiscard]] std::size_t track_at(std::size_t at) const {
        std::size_t i = at + is(at, {"the", "my", "our", "this", "that"});
        const auto named = [&](std::size_t k) {
            if (!is_word(k)) return false;
            const std::string& word = words_[k].text;
            return word.size() > 1 && word.size() < 4 &&
                   std::string("vat").find(word.front()) != std::string::npos &&
                   word.find_first_not_of("0123456789", 1) == std::string::npos;
        };
        if (named(i)) return i + 1;
        i += means(i, "ordinal");
        i += is(i, {"video", "audio", "sound", "music", "title", "titles", "picture"});
        if (!is(i, {"track", "layer"})) return kNone;
        ++i;
        if (named(i)) return i + 1;
        const std::size_t number = i + is(i, {"number", "no", "#"});
        const std::size_t end = number_at(number);
        return end != kNone && !is(number, {"a", "an"}) ? end : i;
    }

    [[nodiscard]] bool time_unit(std::size_t i) const {
        return means(i, "unit.second") || means(i, "unit.frame") || means(i, "unit.minute") ||
               means(i, "unit.millisecond");
    }
    /// A number in digits or words: "2", "two", "two and a half", "1.5", "a", "half a", "a couple of".
    std::size_t number_at(std::size_t at) const {
        if (at >= words_.size()) return kNone;
        if (words_[at].kind == Word::Kind::number) {
            if (is(at + 1, {"/"}) && at + 2 < words_.size() && words_[at + 2].kind == Word::Kind::number)
                return at + 3;
            return at + 1;
        }
        if (words_[at].kind != Word::Kind::word) return kNone;
        if (is(at, {"half"})) return is(at + 1, {"a", "an"}) ? at + 2 : time_unit(at + 1) ? at + 1 : kNone;
        if (is(at, {"a", "an", "one"}) && is(at + 1, {"couple"})) return at + 2 + is(at + 2, {"of"});
        if (is(at, {"a", "an", "one"}) && is(at + 1, {"half", "quarter", "third"}))
            return at + 2 + is(at + 2, {"of"}) + (is(at + 2, {"of"}) && is(at + 3, {"a", "an"}));
        if (is(at, {"a", "an"})) return at + 1;
        if (is(at, {"couple"})) return at + 1 + is(at + 1, {"of"});
        if (!means(at, "number")) return kNone;
        std::size_t end = at + 1;
        while (end < at + 5 && means(end, "number"))
            ++end;
        if (is(end, {"point"}))
            while (end < at + 8 && means(end + 1, "number"))
                ++end;
        if (is(end, {"point"})) ++end;
        if (is(end, {"and"}) && is(end + 1, {"a"}) && is(end + 2, {"half"})) return end + 3;
        return end;
    }
    std::size_t length_at(std::size_t at) const {
        std::size_t end = number_at(at);
        if (end == kNone) return kNone;
        while (end < words_.size() && is(end, {"full", "whole", "more", "extra", "-"}))
            ++end;
        if (!time_unit(end)) return kNone;
        ++end;
        if (is(end, {"and"}) && is(end + 1, {"a"}) && is(end + 2, {"half"})) return end + 3;
        return end;
    }
    std::size_t time_at(std::size_t at) const {
        if (at >= words_.size()) return kNone;
        if (words_[at].kind == Word::Kind::clock) return at + 1;
        if (means(at, "unit.second") || means(at, "unit.frame")) {
            const std::size_t end = number_at(at + 1);
            if (end != kNone && !is(at + 1, {"a", "an"})) return end;
        }
        if (is(at, {"a", "an"})) return kNone;
        const std::size_t length = length_at(at);
        if (length != kNone) return is(length, {"mark"}) ? length + 1 : length;
        return number_at(at);
    }
    std::size_t amount_at(std::size_t at) const {
        const bool sign = is(at, {"+", "minus", "plus", "-"});
        const std::size_t end = number_at(at + sign);
        if (end == kNone) return kNone;
        if (means(end, "unit.percent") || means(end, "unit.decibel") || means(end, "unit.times") ||
            means(end, "unit.degree") || means(end, "unit.pixel") || means(end, "unit.stop"))
            return end + 1;
        return kNone;
    }
    /// Whether a word may begin what is to be shown.
    [[nodiscard]] bool shown_at(std::size_t at) const {
        if (at >= words_.size()) return false;
        const Word& word = words_[at];
        if (word.kind == Word::Kind::quoted) return true;
        if (word.kind != Word::Kind::word || name_at(at) != kNone) return false;
        const char first = word.begin < text_.size() ? text_[word.begin] : 'a';
        const bool capital = (first >= 'A' && first <= 'Z') || (first & 0x80) != 0;
        return (capital && at > 0 && !mark(at - 1)) || !lexicon_.find(lexicon_.base_of(word.text));
    }
    /// Words as they stand, the nearest end first.
    std::vector<std::size_t> text_ends(std::size_t at) const {
        std::vector<std::size_t> ends;
        if (at < words_.size() && words_[at].kind == Word::Kind::quoted) return {at + 1};
        for (std::size_t n = 0; n < kMostText && is_word(at + n); ++n)
            ends.push_back(at + n + 1);
        return ends;
    }

    void write(const Rule& rule, std::size_t begin, std::size_t end, const Captures& captures,
               std::vector<Word>& out) const {
        for (const Part& part : rule.becomes) {
            if (!part.slot) {
                for (Word word : words_of(part.text)) {
                    word.begin = words_[begin].begin, word.end = words_[end - 1].end, word.spaced = true;
                    out.push_back(std::move(word));
                }
                continue;
            }
            const auto found = std::find_if(captures.begin(), captures.end(),
                                            [&](const Capture& c) { return c.name == part.text; });
            if (found == captures.end()) continue;
            if (!part.quoted || words_[found->begin].kind == Word::Kind::quoted) {
                const std::size_t first = out.size();
                out.insert(out.end(), words_.begin() + static_cast<std::ptrdiff_t>(found->begin),
                           words_.begin() + static_cast<std::ptrdiff_t>(found->end));
                if (part.text.front() == '-') {
                    Word& number = out[first];
                    number.value = std::abs(number.value), number.sign = false;
                    if (number.text.starts_with('-')) number.text.erase(0, 1);
                }
                continue;
            }
            Word quoted{.kind = Word::Kind::quoted,
                        .begin = words_[found->begin].begin,
                        .end = words_[found->end - 1].end};
            quoted.text = text_.substr(quoted.begin, quoted.end - quoted.begin);
            out.push_back(std::move(quoted));
        }
    }

    std::vector<Word>& words_;
    const std::string& text_;
    const Names& names_;
    const Lexicon& lexicon_;
    const Rules& rules_;
    std::size_t steps_ = 0, opened_at_ = kNone;
    std::vector<std::pair<std::string, bool>> openers_; ///< of the word `opened_at_`
};

} // namespace

void rephrase(std::vector<Word>& words, const std::string& text, const Names& names, const Lexicon& lexicon) {
    Rephraser(words, text, names, lexicon).run();
}

} // namespace core::assist::talk
