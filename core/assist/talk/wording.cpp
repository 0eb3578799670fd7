// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/wording.h"
#include "core/assist/talk/spaceless.h"
#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace core::assist::talk {
namespace {

constexpr std::size_t kShortestSlip = 4; // letters
constexpr std::size_t kMostWords = 256, kMostOfAKind = 10;
constexpr const char* kLineBreak = "{/}";
constexpr const char* kOneTooMany = "{?}"; ///< a value behind the tenth of its kind

bool is_word(const Word& word) {
    return word.kind == Word::Kind::word || (word.kind == Word::Kind::number && !word.sign);
}

/// "1:04", "0:08.5", "00:00:09:12" in seconds, frames apart.
double clock_seconds(const std::string& text) {
    double parts[4] = {}, scale = 1;
    std::size_t count = 0;
    bool fraction = false;
    for (const char c : text) {
        if (c == ':' && count < 3) {
            ++count, fraction = false;
        } else if (c == '.' || c == ',') {
            fraction = true, scale = 1;
        } else if (c >= '0' && c <= '9') {
            if (fraction)
                parts[count] += (c - '0') * (scale /= 10);
            else
                parts[count] = parts[count] * 10 + (c - '0');
        }
    }
    if (count == 3) // with frames: like no other
        return parts[3] == 0 ? parts[0] * 3600 + parts[1] * 60 + parts[2] : std::nan("");
    double out = 0;
    for (std::size_t i = 0; i <= count; ++i)
        out = out * 60 + parts[i];
    return out;
}

bool seconds_word(const std::string& text) {
    return text == "s" || text == "sec" || text == "secs" || text == "second" || text == "seconds";
}

/// Whatever it is called by: "coast", "coast mp4".
std::string key_of(const Name& name) {
    if (name.clips.empty()) return name.media.value;
    std::string out;
    for (const ClipId& clip : name.clips)
        out += clip.value + '\n';
    return out;
}

/// The token of a value, which is kept where it is new.
std::string token_of(std::vector<WordingValue>& values, WordingValue value) {
    std::size_t count = 0;
    for (const WordingValue& known : values) {
        if (known.kind != value.kind) continue;
        if (value.key.empty() ? known.text == value.text : known.key == value.key) return known.token;
        ++count;
    }
    if (count >= kMostOfAKind) return kOneTooMany;
    value.token = std::string("{") + value.kind + std::to_string(count) + "}";
    values.push_back(std::move(value));
    return values.back().token;
}

/// Words of one text as tokens; values are found in, or added to, a list.
class Tokens {
  public:
    Tokens(const std::string& text, const Names& names, std::vector<WordingValue>& values)
        : text_(text), names_(names), values_(values), words_(words_of(text)) {}
    /// Of a text that is not English: a word of it that is near to a name is none.
    Tokens& native() {
        native_ = true;
        return *this;
    }
    std::vector<std::string> run() {
        for (std::size_t at = 0; at < words_.size() && out_.size() < kMostWords;)
            at = next(at);
        return std::move(out_);
    }

  private:
    std::size_t next(std::size_t at) {
        const Word& word = words_[at];
        if (word.kind == Word::Kind::quoted) return token('q', word.text, 0), at + 1;
        if (word.kind == Word::Kind::clock)
            return token('t', letters(at, at), clock_seconds(word.text)), at + 1;
        if (word.kind == Word::Kind::line) return out_.emplace_back(kLineBreak), at + 1;
        if (is_word(word)) {
            int name = -1;
            std::string tail;
            if (const std::size_t length = name_length(at, name, tail); length > 0) {
                named(name, letters(at, at + length - 1), tail);
                return at + length;
            }
        }
        if (word.kind == Word::Kind::number) {
            std::string figure = letters(at, at);
            constexpr std::string_view minus = "\xe2\x88\x92"; // U+2212
            if (word.sign && figure.starts_with(minus)) figure.replace(0, minus.size(), "-");
            if (word.sign && !figure.empty() && (figure.front() == '-' || figure.front() == '+')) {
                out_.emplace_back(1, figure.front());
                figure.erase(0, 1);
            }
            return token('n', figure, std::abs(word.value)), at + 1;
        }
        if (!word.text.empty()) out_.push_back(word.text);
        return at + 1;
    }
    [[nodiscard]] std::string letters(std::size_t first, std::size_t last) const {
        return text_.substr(words_[first].begin, words_[last].end - words_[first].begin);
    }
    /// The longest name that begins here; a word that nobody knows and that is near to one. `tail`: "'s".
    std::size_t name_length(std::size_t at, int& found, std::string& tail) const {
        std::string key;
        std::size_t length = 0;
        for (std::size_t i = 0; i < Names::kLongest && at + i < words_.size() && is_word(words_[at + i]);
             ++i) {
            const std::string text = words_[at + i].text;
            int name = names_.find(key + (i ? " " : "") + text);
            std::string rest;
            if (name < 0 && text.ends_with("'s")) {
                name = names_.find(key + (i ? " " : "") + text.substr(0, text.size() - 2));
                rest = "'s";
            }
            if (name >= 0) found = name, length = i + 1, tail = rest;
            key += (i ? " " : "") + text;
            if (!names_.begins(key)) break;
        }
        const Word& word = words_[at];
        if (length == 0 && !native_ && word.kind == Word::Kind::word && word.text.size() >= kShortestSlip &&
            !english().common(word.text) && !english().find(word.text))
            if (const int near = names_.near(word.text); near >= 0) found = near, length = 1;
        if (length > 0 && english().find(words_[at].text) && length == 1 && plain(found)) return 0;
        return length;
    }
    /// A file that is called like a word of the grammar is meant where the grammar says so, not here.
    [[nodiscard]] bool plain(int name) const {
        const Meanings* known = english().find(names_.all()[static_cast<std::size_t>(name)].words);
        return known &&
               std::any_of(known->begin(), known->end(), [](const Meaning& m) { return m.name == "filler"; });
    }
    void named(int index, std::string written, const std::string& tail) {
        const Name& name = names_.all()[static_cast<std::size_t>(index)];
        written.resize(written.size() - std::min(written.size(), tail.size()));
        token(name.clips.empty() ? 'v' : 'c', name.words, 0, key_of(name), std::move(written));
        if (!tail.empty()) out_.push_back(tail);
    }
    void token(char kind, const std::string& text, double number, const std::string& key = "",
               std::string written = "") {
        out_.push_back(token_of(values_, {kind, text, key, number, "", std::move(written)}));
    }

    const std::string& text_;
    const Names& names_;
    std::vector<WordingValue>& values_;
    std::vector<Word> words_;
    std::vector<std::string> out_;
    bool native_ = false;
};

/// Sentences of the program name clips 'so.mp4'.
std::string unquoted(const std::string& text) {
    constexpr std::size_t kLongestEnding = 5;
    std::string out;
    std::size_t opened = std::string::npos;
    for (const char c : text) {
        if (c != '\'') {
            out += c;
            continue;
        }
        const std::size_t dot = out.rfind('.');
        if (opened == std::string::npos) {
            opened = out.size();
        } else {
            if (dot != std::string::npos && dot > opened && out.size() - dot <= kLongestEnding)
                out.resize(dot);
            opened = std::string::npos;
        }
    }
    return out;
}

/// Of a long film the places of its first and last clips, and of those beside what was named.
std::vector<std::size_t> told_clips(const std::vector<std::string>& tokens, std::size_t named) {
    constexpr std::size_t kShort = 8, kEnds = 2;
    std::vector<std::size_t> out;
    const auto near = [&](std::size_t i) {
        if (i < kEnds || i + kEnds >= tokens.size()) return true;
        for (std::size_t k = i - 1; k <= i + 1; ++k) {
            const bool mentioned = !tokens[k].empty();
            if (mentioned) return true;
        }
        return false;
    };
    std::size_t inside = 0;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool end = i < kEnds || i + kEnds >= tokens.size();
        if (tokens.size() <= kShort || end || (named > 0 && near(i) && ++inside <= kShort - kEnds))
            out.push_back(i);
    }
    return out;
}

/// What a word counts, "two"; 0: nothing.
double counted(const std::string& word) {
    const Meanings* meanings = word.empty() || word.front() == '{' ? nullptr : english().find(word);
    if (!meanings) return 0;
    for (const Meaning& meaning : *meanings)
        if (meaning.name == "number") return meaning.value;
    return 0;
}

/// A figure of what is to be done: the message's own, or as it is.
std::vector<std::string> own_figures(const std::vector<std::string>& tokens, std::size_t known,
                                     const std::vector<WordingValue>& values,
                                     const std::vector<std::string>& said) {
    std::vector<std::string> out;
    const auto of = [&](const std::string& token) -> const WordingValue* {
        for (const WordingValue& value : values)
            if (value.token == token) return &value;
        return nullptr;
    };
    const auto same = [&](char kind, double number) -> const WordingValue* {
        for (std::size_t i = 0; i < known; ++i)
            if (values[i].kind == kind && std::abs(values[i].number - number) < 1e-9) return &values[i];
        return nullptr;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const WordingValue* value = of(tokens[i]);
        const bool fresh = value && static_cast<std::size_t>(value - values.data()) >= known;
        if (!fresh) { // "two", where the message has a 2
            const double count = value ? 0 : counted(tokens[i]);
            const bool as_said = std::find(said.begin(), said.end(), tokens[i]) != said.end();
            const auto* own = count > 0 && !as_said ? same('n', count) : nullptr;
            out.push_back(own ? own->token : tokens[i]);
            continue;
        }
        const bool unit = i + 1 < tokens.size() && seconds_word(tokens[i + 1]);
        if (value->kind == 'n') {
            if (const auto* own = same('n', value->number)) {
                out.push_back(own->token);
            } else if (const auto* clock = unit ? same('t', value->number) : nullptr) {
                out.push_back(clock->token), ++i;
            } else {
                out.push_back("{=" + value->text + "}");
            }
        } else if (value->kind == 't') {
            if (const auto* clock = same('t', value->number)) {
                out.push_back(clock->token);
            } else if (const auto* own = same('n', value->number)) {
                out.push_back(own->token), out.emplace_back("s");
            } else {
                out.push_back("{=" + value->text + "}");
            }
        } else {
            return {};
        }
    }
    return out;
}

void add_film(Wording& wording, const std::vector<ClipId>& clips, const Names& names) {
    std::vector<const Name*> called(clips.size());
    std::unordered_map<std::string, std::size_t> places;
    for (std::size_t i = 0; i < clips.size(); ++i)
        places[clips[i].value] = i;
    for (const Name& name : names.all())
        for (const ClipId& clip : name.clips) {
            const auto place = places.find(clip.value);
            if (place == places.end()) continue;
            const Name*& best = called[place->second];
            if (!best || name.words.size() < best->words.size()) best = &name;
        }
    std::unordered_map<std::string, std::string> tokens; ///< of keys
    for (const WordingValue& value : wording.values)
        if (value.kind == 'c') tokens[value.key] = value.token;
    std::unordered_map<const Name*, std::string> keys;
    std::vector<std::string> mentioned(clips.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < clips.size(); ++i) {
        if (!called[i]) continue;
        const auto [key, fresh] = keys.try_emplace(called[i]);
        if (fresh) key->second = key_of(*called[i]);
        if (const auto token = tokens.find(key->second); token != tokens.end())
            mentioned[i] = token->second, ++count;
    }
    std::size_t last = 0;
    for (const std::size_t i : told_clips(mentioned, count)) {
        if (i > last + 1) wording.film.emplace_back(kLineBreak);
        last = i;
        wording.film.push_back(
            called[i] ? token_of(wording.values, {'c', called[i]->words, keys[called[i]], 0, "", ""})
                      : kOneTooMany);
    }
}

} // namespace

const WordingValue* Wording::value(const std::string& token) const {
    for (const WordingValue& value : values)
        if (value.token == token) return &value;
    return nullptr;
}

std::size_t Wording::unnamed_in(const std::vector<std::string>& tokens) const {
    std::unordered_set<std::string> named(said.begin(), said.end());
    named.insert(before.begin(), before.end());
    std::size_t out = 0;
    for (const std::string& token : tokens) {
        const WordingValue* clip = value(token);
        out += clip && clip->kind == 'c' && named.insert(token).second;
    }
    return out;
}

/// Whether a figure only counts notes, clips that were named or the film's pictures a second: "1) …", "note
/// 2:", "those two", "(25 fps)".
static bool says_no_value(const std::vector<std::string>& said, std::size_t i) {
    const auto is = [&](std::size_t k, std::initializer_list<const char*> words) {
        return k < said.size() && std::find(words.begin(), words.end(), said[k]) != words.end();
    };
    const bool begins = i == 0 || said[i - 1] == kLineBreak;
    if ((is(i + 1, {")"}) && (begins || is(i - 1, {"("}))) || (begins && is(i + 1, {".", "-", "/"})) ||
        is(i + 1, {"fps"}))
        return true;
    if (i == 0) return false;
    if (is(i - 1, {"#", "note", "notes", "comment", "comments", "round", "version", "v"})) return true;
    return said[i].front() != '{' && is(i - 1, {"those", "these", "both"}) &&
           !is(i + 1, {"s", "sec", "secs", "second", "seconds", "frames", "db", "percent", "%", "times"});
}

std::size_t Wording::left_out_of(const std::vector<std::string>& tokens) const {
    std::unordered_set<std::string> used(tokens.begin(), tokens.end()), met;
    std::size_t out = 0;
    for (std::size_t i = 0; i < said.size(); ++i) {
        const std::string& token = said[i];
        if (says_no_value(said, i)) continue;
        if (token == kOneTooMany) {
            ++out;
            continue;
        }
        if (!met.insert(token).second || used.contains(token)) continue;
        const WordingValue* own = value(token);
        const double count = own ? 0 : counted(token);
        if (own && own->kind != 'n' && own->kind != 't' && own->kind != 'q') continue;
        if (!own && count < 2) continue; // "a", "one"
        const double number = own ? own->number : count;
        const bool otherwise = std::any_of(tokens.begin(), tokens.end(), [&](const std::string& other) {
            if (other.starts_with("{=")) return std::abs(std::atof(other.c_str() + 2) - number) < 1e-9;
            const WordingValue* its = value(other);
            return its ? its->kind == 'n' && std::abs(its->number - number) < 1e-9
                       : std::abs(counted(other) - number) < 1e-9;
        });
        if (!otherwise || (own && own->kind == 'q')) ++out;
    }
    return out;
}

std::optional<std::vector<std::string>> Wording::tokens_of(const std::vector<std::string>& steps,
                                                           const Names& names) const {
    std::vector<std::string> out;
    for (const std::string& step : steps) {
        auto all = values;
        const auto tokens = Tokens(step, names, all).run();
        std::vector<std::string> own;
        for (const std::string& token : tokens) { // words in quotes that were said without
            const bool quoted = token.starts_with("{q") && !value(token);
            if (!quoted) {
                own.push_back(token);
                continue;
            }
            own.emplace_back("\"");
            for (const WordingValue& v : all)
                if (v.token == token)
                    for (const Word& word : words_of(v.text))
                        own.push_back(word.text);
            own.emplace_back("\"");
        }
        own = own_figures(own, values.size(), all, said);
        if (own.empty() || std::find(own.begin(), own.end(), kOneTooMany) != own.end()) return {};
        if (!out.empty()) out.emplace_back(kStepEnds);
        out.insert(out.end(), own.begin(), own.end());
    }
    return out;
}

std::optional<std::vector<std::string>> Wording::steps_of(const std::vector<std::string>& tokens) const {
    std::vector<std::string> out(1);
    bool quoted = false, tight = true;
    const auto words = words_of(text), own = words_of(native_text);
    for (const std::string& token : tokens) {
        std::string& step = out.back();
        if (token == kStepEnds && !quoted) {
            out.emplace_back(), tight = true;
            continue;
        }
        std::string letters = token;
        if (token.size() > 2 && token.front() == '{' && token[1] == '=') {
            letters = token.substr(2, token.size() - 3);
        } else if (const WordingValue* known = value(token)) {
            if (known->kind == 'q' && (quoted || known->text.find('"') != std::string::npos)) return {};
            letters = known->kind == 'q'                  ? '"' + known->text + '"'
                      : quoted && !known->written.empty() ? known->written
                                                          : known->text;
        } else if (token.front() == '{' || (token.size() > 1 && token.front() == '[')) {
            return {};                        // no value, no word
        } else if (quoted && token != "\"") { // as they were written
            for (const Word& word : words)
                if (word.text == token) letters = text.substr(word.begin, word.end - word.begin);
            for (const Word& word : own)
                if (word.text == token) letters = native_text.substr(word.begin, word.end - word.begin);
        }
        const bool mark = token.size() == 1 && !std::isalnum(static_cast<unsigned char>(token[0]));
        const bool closes = (token == "\"" && quoted) ||
                            (mark && token != "\"" && token != "-" && token != "+" && token != "#") ||
                            token == "'s";
        const bool joined = quoted && step.size() >= 3 && is_spaceless(letters) &&
                            is_spaceless(std::string_view(step).substr(step.size() - 3));
        if (!step.empty() && !tight && !closes && !joined) step += ' ';
        step += letters;
        if (token == "\"") quoted = !quoted;
        tight = (token == "\"" && quoted) || token == "-" || token == "+" || token == "#";
    }
    if (quoted) return {};
    if (out.back().empty()) return {};
    return out;
}

std::vector<ClipId> film_order(const Project& project) {
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::video && !track->clips.empty()) {
            std::vector<ClipId> out;
            for (const Clip& clip : track->clips)
                out.push_back(clip.id);
            return out;
        }
    return {};
}

Wording wording_of(const std::string& plain, const std::vector<std::string>& before,
                   const std::vector<ClipId>& clips, const Names& names, const std::string& native) {
    Wording out;
    out.text = clean(plain);
    out.said = Tokens(out.text, names, out.values).run();
    out.native_text = spread(clean(native), names);
    out.native = Tokens(out.native_text, names, out.values).native().run();
    for (const std::string& sentence : before) {
        if (out.before.size() >= kMostWords) break;
        const std::string text = clean(unquoted(sentence));
        const auto tokens = Tokens(text, names, out.values).run();
        if (!out.before.empty()) out.before.emplace_back(kStepEnds);
        out.before.insert(out.before.end(), tokens.begin(), tokens.end());
    }
    add_film(out, clips, names);
    return out;
}

} // namespace core::assist::talk
