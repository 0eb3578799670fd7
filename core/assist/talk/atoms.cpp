// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/atoms.h"
#include "core/assist/talk/phrasing.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

constexpr std::size_t kShortestSlip = 4; // letters
constexpr std::size_t kWidestVerb = 6;   // atoms from a verb to its other half

class Tagger {
  public:
    Tagger(std::vector<Word>& words, const std::string& text, const Names& names, const Lexicon& lexicon)
        : words_(words), text_(text), names_(names), lexicon_(lexicon) {}

    std::vector<Atom> run() {
        mend();
        rephrase(words_, text_, names_, lexicon_);
        for (std::size_t at = 0; at < words_.size();)
            at = next(at);
        join_particles();
        believe_guesses();
        return std::move(atoms_);
    }

  private:
    [[nodiscard]] const std::string* word_at(std::size_t i) const {
        if (i >= words_.size()) return nullptr;
        const bool part =
            words_[i].kind == Word::Kind::word || (words_[i].kind == Word::Kind::number && !words_[i].sign);
        return part ? &words_[i].text : nullptr;
    }
    /// A word of the lexicon's own language.
    [[nodiscard]] const std::string* own_word_at(std::size_t i) const {
        return i < words_.size() && words_[i].foreign ? nullptr : word_at(i);
    }

    /// "title quote Good Morning unquote", "coast comma the first one": marks that are said.
    void spoken_marks() {
        const auto says = [&](std::size_t i, const char* text) {
            return i < words_.size() && words_[i].kind == Word::Kind::word && words_[i].text == text;
        };
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if (says(i, "comma")) words_[i].kind = Word::Kind::mark, words_[i].text = ",";
            const bool stop = says(i, "period") || (says(i, "stop") && i > 0 && says(i - 1, "full"));
            if (stop && i + 1 == words_.size() && i > 1)
                words_[i].kind = Word::Kind::mark, words_[i].text = ".";
            if (!says(i, "quote")) continue;
            std::size_t end = i + 1;
            while (end < words_.size() && !says(end, "unquote") &&
                   !(says(end, "quote") && says(end - 1, "end")))
                ++end;
            if (end >= words_.size() || end == i + 1) continue;
            const std::size_t last = says(end, "quote") ? end - 2 : end - 1;
            if (last <= i) continue;
            Word& first = words_[i];
            first.kind = Word::Kind::quoted;
            first.text = text_.substr(words_[i + 1].begin, words_[last].end - words_[i + 1].begin);
            first.end = words_[end].end;
            words_.erase(words_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                         words_.begin() + static_cast<std::ptrdiff_t>(end) + 1);
        }
    }
    /// Slips of the fingers: a word that no language knows becomes the one it is near to. What goes on a
    /// phrase that has begun comes first.
    void mend() {
        spoken_marks();
        for (std::size_t i = 0; i < words_.size(); ++i) {
            Word& word = words_[i];
            if (mistyped_and(word.text)) word.text = "and", word.foreign = false;
            if (word.kind != Word::Kind::word || word.text.size() + 1 < kShortestSlip ||
                names_.begins(word.text) || names_.find(word.text) >= 0)
                continue;
            const auto near = word.foreign ? std::vector<std::string>{} : lexicon_.near(word.text);
            const bool known = lexicon_.common(word.text);
            for (const std::string& candidate : near)
                if (continues(i, candidate)) {
                    word.text = candidate;
                    break;
                }
            if (known || lexicon_.common(word.text)) continue;
            const int name = names_.near(word.text);
            if (name >= 0)
                word.text = names_.all()[static_cast<std::size_t>(name)].words;
            else if (const std::string meant = lexicon_.nearest(word.text);
                     !meant.empty() && !near.empty() &&
                     (word.text.size() >= kShortestSlip || meant.size() >= kShortestSlip))
                word.text = meant;
        }
        for (std::size_t i = 0; i < words_.size(); ++i)
            heard_number(i);
    }
    /// "too seconds", "by for d b", "won second": numbers as they sound, where no number stands.
    void heard_number(std::size_t i) {
        static constexpr std::pair<const char*, const char*> sounds[] = {
            {"too", "two"}, {"to", "two"}, {"for", "four"}, {"won", "one"}, {"ate", "eight"}};
        Word& word = words_[i];
        const auto* sound = std::find_if(std::begin(sounds), std::end(sounds), [&](const auto& s) {
            return word.kind == Word::Kind::word && !word.foreign && word.text == s.first;
        });
        if (sound == std::end(sounds)) return;
        const auto means = [&](std::size_t k, const char* meaning) {
            const std::string* text = own_word_at(k);
            const Meanings* meanings = text ? lexicon_.find(lexicon_.base_of(*text)) : nullptr;
            return meanings && std::any_of(meanings->begin(), meanings->end(),
                                           [&](const Meaning& m) { return m.name.starts_with(meaning); });
        };
        std::size_t unit = i + 1;
        if (unit < words_.size() && (words_[unit].text == "more" || words_[unit].text == "extra")) ++unit;
        const std::string* text = own_word_at(unit);
        const bool decibel = text && *text == "d" && own_word_at(unit + 1) && *own_word_at(unit + 1) == "b";
        if (!text || (!decibel && !means(unit, "unit.")) || *text == "second" || *text == "times") {
            if (!(text && *text == "second" && word.text == "won")) return; // "to second 2"
        }
        if (i > 0 && (words_[i - 1].kind == Word::Kind::number || means(i - 1, "number"))) return;
        if (unit + 1 < words_.size() && !decibel &&
            (words_[unit + 1].kind == Word::Kind::number || means(unit + 1, "number")))
            return;
        word.text = sound->second;
    }
    [[nodiscard]] bool continues(std::size_t i, const std::string& candidate) const {
        std::string key = candidate;
        for (std::size_t back = 1; back <= 3 && back <= i; ++back) {
            const std::string* before = word_at(i - back);
            if (!before || before->size() > Lexicon::kLongestWord) return false;
            key = *before + " " + key;
            if (lexicon_.find(key)) return true;
        }
        return false;
    }

    [[nodiscard]] std::size_t name_length(std::size_t at, int& found) const {
        std::string key;
        std::size_t length = 0;
        for (std::size_t i = 0; i < Names::kLongest; ++i) {
            const std::string* word = word_at(at + i);
            if (!word) break;
            std::string text = *word;
            int name = names_.find(key + (i ? " " : "") + text);
            if (name < 0 && text.ends_with("'s"))
                name = names_.find(key + (i ? " " : "") + text.substr(0, text.size() - 2));
            if (name >= 0) found = name, length = i + 1;
            key += (i ? " " : "") + text;
            if (!names_.begins(key)) break;
        }
        return length;
    }
    [[nodiscard]] bool beside_a_noun(std::size_t at, std::size_t length) const {
        const auto noun = [&](std::size_t i) {
            const std::string* word = word_at(i);
            const Meanings* meanings = word ? lexicon_.find(*word) : nullptr;
            return meanings &&
                   std::any_of(meanings->begin(), meanings->end(),
                               [](const Meaning& m) { return m.name == "thing.clip"; }) &&
                   *word != "one";
        };
        return noun(at + length) || (at > 0 && noun(at - 1));
    }

    /// "mute speech", "shorten the intro", where a file is called so: a word for a part of a film, or for
    /// what is heard, is the file's name. "at the intro" is a place, "level the speech" is about what is
    /// heard.
    [[nodiscard]] bool is_called_so(std::size_t at, const Lexicon::Found& phrase) const {
        static constexpr const char* plain[] = {"sound",     "sounds", "audio", "noise", "start", "end",
                                                "beginning", "front",  "back",  "head",  "tail",  "top"};
        const std::string& word = words_[at].text;
        if (phrase.words != 1 || std::find(std::begin(plain), std::end(plain), word) != std::end(plain))
            return false;
        const auto all = [&](std::initializer_list<const char*> groups) {
            return std::all_of(phrase.meanings->begin(), phrase.meanings->end(), [&](const Meaning& m) {
                return std::find(groups.begin(), groups.end(), m.name) != groups.end();
            });
        };
        const auto is_one_of = [&](std::size_t i, std::initializer_list<const char*> words) {
            const std::string* other = word_at(i);
            return other && std::find(words.begin(), words.end(), *other) != words.end();
        };
        const bool the =
            at > 0 && is_one_of(at - 1, {"the", "his", "her", "my", "our", "their", "any", "all"});
        const std::size_t before = the ? at - 1 : at;
        if (all({"thing.start", "thing.end"}))
            return before == 0 || !is_one_of(before - 1, {"at", "as", "in", "from", "to", "by"});
        if (all({"picture_verb"})) // "mute dress", "dress is too long"; not "dress her in red"
            return (at > 0 && word_at(at - 1) &&
                    !is_one_of(at - 1, {"and", "then", "please", "to", "you", "just", "now", "so"})) ||
                   (at + 1 < words_.size() && words_[at + 1].text == ":") ||
                   is_one_of(at + 1, {"is", "should", "needs", "can", "has", "must", "could", "may", "goes"});
        if (!all({"thing.sound", "thing.music"})) return false;
        if (!the && !(at > 0 && is_one_of(at - 1, {"under", "over", "of", "no"}))) return true;
        for (std::size_t i = 0; i < words_.size(); ++i)
            if (is_one_of(i, {"db", "lufs", "loud", "louder", "quiet", "quieter", "level", "levels", "volume",
                              "duck", "under", "even", "equally", "normalise", "normalize", "hear", "heard"}))
                return all({"thing.music"}); // there is but one that is called so
        return true;
    }

    /// The longest phrase, less a last word that belongs to what follows: "into two | and a half seconds",
    /// "get rid of that | title".
    [[nodiscard]] Lexicon::Found phrase_at(std::size_t at) const {
        auto found = lexicon_.longest([&](std::size_t i) { return own_word_at(at + i); });
        while (found.words > 1 && (ends_early(at + found.words - 1) || (found.words == 2 && are_two(at)))) {
            const std::size_t most = found.words - 1;
            found = lexicon_.longest([&](std::size_t i) { return i < most ? own_word_at(at + i) : nullptr; });
        }
        return found;
    }
    /// "put sepia on it": words lie on the picture, an effect on a clip. "make the woman sepia" where a clip
    /// is called so.
    [[nodiscard]] bool are_two(std::size_t at) const {
        const std::string *first = own_word_at(at), *second = own_word_at(at + 1);
        if (!first || !second) return false;
        if (*second == "it" && (*first == "on" || *first == "over"))
            return !atoms_.empty() && atoms_.back().any("effect");
        int name = -1;
        return *first == "the" && !lexicon_.find(*second) && name_length(at + 1, name) > 0;
    }
    [[nodiscard]] bool ends_early(std::size_t last) const {
        const auto means = [&](std::size_t i, const char* meaning, const char* group) {
            const std::string* word = own_word_at(i);
            const Meanings* meanings = word ? lexicon_.find(*word) : nullptr;
            return meanings && std::any_of(meanings->begin(), meanings->end(), [&](const Meaning& m) {
                       return m.name == meaning || (*group && m.name.starts_with(group));
                   });
        };
        const std::string* word = own_word_at(last);
        const std::string* behind = own_word_at(last + 1);
        if (!word || !behind) return false;
        if (means(last, "number", "")) {
            const std::string* half = own_word_at(last + 3);
            return means(last + 1, "", "unit.") || *behind == "point" ||
                   (*behind == "and" && half && *half == "half");
        }
        const bool points = *word == "that" || *word == "this" || *word == "those" || *word == "these";
        return points && (means(last + 1, "", "thing.") || means(last + 1, "", "effect.") ||
                          means(last + 1, "", "transition.") || names_.find(*behind) >= 0);
    }

    /// A clip's name in quotes where nothing is written, and what is heard: "remove every 'um'".
    void quoted(Atom& atom) {
        const std::string text = words_of_name(atom.text);
        const Meanings* heard = lexicon_.find(fold(atom.text));
        if (heard && std::any_of(heard->begin(), heard->end(),
                                 [](const Meaning& m) { return m.name == "quoted_filler"; })) {
            atom.kind = Word::Kind::word, atom.own = {{"absent.fillers", 0}}, atom.text = fold(atom.text);
            return;
        }
        const int name = names_.find(text);
        if (name < 0 || writes()) return;
        atom.kind = Word::Kind::word, atom.name = name, atom.text = text;
    }
    /// Whether the message is about words that are shown: a title, a name, a marker.
    [[nodiscard]] bool writes() {
        if (writes_ >= 0) return writes_ > 0;
        writes_ = 0;
        for (std::size_t i = 0; i < words_.size() && writes_ == 0; ++i) {
            const std::string* word = own_word_at(i);
            const Meanings* meanings = word ? lexicon_.find(*word) : nullptr;
            if (meanings && std::any_of(meanings->begin(), meanings->end(), [](const Meaning& m) {
                    return m.name == "thing.title" || m.name == "thing.marker" || m.name == "verb.name" ||
                           m.name == "verb.add" || m.name == "naming" || m.name == "verb.mark" ||
                           m.name == "thing.screen" || m.name == "verb.rename";
                }))
                writes_ = 1;
        }
        return writes_ > 0;
    }

    std::size_t next(std::size_t at) {
        const Word& word = words_[at];
        Atom atom{.first = at,
                  .last = at,
                  .kind = word.kind,
                  .text = word.text,
                  .value = word.value,
                  .number = word.kind == Word::Kind::number,
                  .foreign = word.foreign};
        if (word.kind == Word::Kind::quoted) quoted(atom);
        if (word.kind == Word::Kind::word || word.kind == Word::Kind::number) {
            const auto phrase = phrase_at(at);
            int name = -1;
            const std::size_t named = name_length(at, name);
            const bool taken =
                named > phrase.words || (named > 0 && named == phrase.words &&
                                         (beside_a_noun(at, named) || is_called_so(at, phrase)));
            if (named > 0 && taken) {
                atom.kind = Word::Kind::word;
                atom.name = name, atom.last = at + named - 1, atom.number = false;
            } else if (phrase.words > 0) {
                atom.own = *phrase.meanings, atom.last = at + phrase.words - 1;
                if (phrase.words > 1) atom.number = false, atom.kind = Word::Kind::word; // "1080p"
                for (std::size_t i = at + 1; i <= atom.last; ++i)
                    atom.text += " " + words_[i].text;
                for (const Meaning& meaning : atom.own)
                    if (meaning.name == "number") atom.value = meaning.value;
            } else if (word.kind == Word::Kind::word && !word.foreign) {
                single(atom);
            }
        }
        atoms_.push_back(std::move(atom));
        return atoms_.back().last + 1;
    }

    /// "slow coast down", "take the title off": the halves of a verb are read together; the second one then
    /// means nothing by itself.
    void join_particles() {
        for (std::size_t i = 1; i < atoms_.size(); ++i)
            if (is_particle(i))
                for (std::size_t back = 1; back <= kWidestVerb && back <= i; ++back) {
                    Atom& verb = atoms_[i - back];
                    const bool two = verb.text == "and" && i - back > 0 && atoms_[i - back - 1].name >= 0 &&
                                     atoms_[i - back + 1].name >= 0; // "switch coast and dinner round"
                    if (verb.kind == Word::Kind::mark || verb.kind == Word::Kind::line ||
                        (verb.text == "and" && !two) || verb.is("particle"))
                        break;
                    if (back > 1 && join(verb, atoms_[i])) break;
                }
    }
    [[nodiscard]] bool is_particle(std::size_t i) const {
        const Atom& a = atoms_[i];
        if (a.text == "down to") return true; // "knock dinner down to 4 seconds": where that is a verb
        if (a.text == "up to")                // "blow it up to 150 %", not "cut all up to 2 seconds"
            return i + 2 < atoms_.size() &&
                   (atoms_[i + 2].is("unit.percent") || atoms_[i + 2].is("unit.times"));
        if (!a.is("particle") || a.first != a.last || atoms_[i - 1].text == "the") return false;
        const Atom* behind = i + 1 < atoms_.size() ? &atoms_[i + 1] : nullptr;
        const bool ends = !behind || behind->kind == Word::Kind::mark || behind->kind == Word::Kind::line ||
                          behind->any("prep") || behind->text == "and" || behind->is("separator.then") ||
                          behind->only_filler() || behind->is("follow.again");
        const bool preposition = a.text == "off" || a.text == "in" || a.text == "on";
        return preposition ? ends && !(behind && behind->text == "the")
                           : ends || behind->any("degree") || behind->any("multiple") || behind->number;
    }
    bool join(Atom& verb, Atom& particle) const {
        if (verb.kind != Word::Kind::word || verb.first != verb.last || verb.name >= 0 ||
            verb.text.size() < 2)
            return false;
        const std::string half = particle.text.substr(0, particle.text.find(' '));
        const Meanings* both = lexicon_.find(verb.text + " " + half);
        if (!both) both = lexicon_.find(lexicon_.base_of(verb.text) + " " + half);
        if (!both) return false;
        if (particle.text == "down to" &&
            std::none_of(both->begin(), both->end(), [](const Meaning& m) { return m.name == "verb.trim"; }))
            return false;
        const bool pictures = verb.is("picture_verb");
        verb.own = *both, verb.guess = -1;
        if (pictures && !verb.is("picture_verb")) verb.own.push_back({"picture_verb", 0});
        verb.text += " " + half;
        particle.own = {{half == particle.text ? "filler" : "prep.to", 0}};
        if (half != particle.text) particle.text = "to";
        return true;
    }

    /// "the diner clip", "street and diner", "swap diner and coast": beside a clip the word is the name it is
    /// near to.
    void believe_guesses() {
        const auto named = [&](std::size_t i) { return i < atoms_.size() && atoms_[i].name >= 0; };
        const auto joint = [&](std::size_t i) {
            return i < atoms_.size() &&
                   (atoms_[i].text == "and" || atoms_[i].text == "&" || atoms_[i].mark(",") ||
                    atoms_[i].text == "or" || atoms_[i].text == "with");
        };
        const auto clip = [&](std::size_t i) {
            return i < atoms_.size() && atoms_[i].is("thing.clip") && atoms_[i].text != "one";
        };
        for (std::size_t i = 0; i < atoms_.size(); ++i) {
            Atom& a = atoms_[i];
            if (a.guess < 0 || a.name >= 0) continue;
            const bool listed = (i > 1 && joint(i - 1) && named(i - 2)) || (joint(i + 1) && named(i + 2));
            const bool beside = i > 0 && (atoms_[i - 1].text == "before" || atoms_[i - 1].text == "after" ||
                                          atoms_[i - 1].text == "behind");
            if (!listed && !beside && !clip(i + 1) && !(i > 0 && clip(i - 1))) continue;
            a.name = a.guess, a.guess = -1, a.own.clear();
        }
    }

    /// A word that begins no phrase as it stands: without its ending, or as a possessive.
    void single(Atom& atom) const {
        std::string word = atom.text;
        if (word.ends_with("'s")) word = word.substr(0, word.size() - 2);
        if (const Meanings* meanings = lexicon_.find(lexicon_.base_of(word))) {
            atom.own = *meanings;
            atom.text = lexicon_.base_of(word);
            return;
        }
        if (lexicon_.common(word)) atom.guess = names_.near(word);
    }

    std::vector<Word>& words_;
    const std::string& text_;
    const Names& names_;
    const Lexicon& lexicon_;
    std::vector<Atom> atoms_;
    int writes_ = -1; ///< not looked at yet
};

} // namespace

bool Atom::any(std::string_view group) const {
    return std::any_of(own.begin(), own.end(), [&](const Meaning& m) {
        return m.name.size() > group.size() && m.name.compare(0, group.size(), group) == 0 &&
               m.name[group.size()] == '.';
    });
}

const Meaning* Atom::find(std::string_view meaning) const {
    for (const Meaning& m : own)
        if (m.name == meaning) return &m;
    return nullptr;
}

std::string Atom::in(std::string_view group) const {
    for (const Meaning& m : own)
        if (m.name.size() > group.size() && m.name.compare(0, group.size(), group) == 0 &&
            m.name[group.size()] == '.')
            return m.name.substr(group.size() + 1);
    return {};
}

bool Atom::filler() const {
    if (kind == Word::Kind::mark) return true;
    return is("filler") || is("request");
}

bool Atom::only_filler() const {
    return filler() && std::all_of(own.begin(), own.end(), [](const Meaning& m) {
               return m.name == "filler" || m.name == "teller" || m.name == "request" || m.name == "reason" ||
                      m.name == "question" || m.name == "picture_verb" || m.name == "absence" ||
                      m.name == "particle" || m.name == "quoted_filler" || m.name.starts_with("follow.");
           });
}

std::vector<Atom> atoms_of(std::vector<Word>& words, const std::string& text, const Names& names,
                           const Lexicon& lexicon) {
    return Tagger(words, text, names, lexicon).run();
}

} // namespace core::assist::talk
