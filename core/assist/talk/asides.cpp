// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/asides.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

template <typename... Words>
bool is_one(const std::string& text, const Words&... words) {
    return ((text == words) || ...);
}

/// The word as it was written, folded: with its ending.
const std::string& raw(const Message& m, const Atom& a) {
    return m.words[a.first].text;
}

/// "… and don't touch the rest": true of every edit.
bool says_only_that(const std::vector<Atom>& atoms, const Segment& segment, std::size_t at) {
    for (std::size_t i = segment.begin; i < segment.end; ++i)
        if (i != at && !atoms[i].filler()) return false;
    return true;
}

/// A word that no frame has a use for: unknown, or only of what models make.
bool strange(const Atom& a) {
    return a.unknown() || (a.kind == Word::Kind::word && a.name < 0 && !a.own.empty() &&
                           std::all_of(a.own.begin(), a.own.end(), [](const Meaning& m) {
                               return m.name.starts_with("generate.still") || m.name.starts_with("seen.") ||
                                      m.name == "teller";
                           }));
}

bool article(const std::string& text) {
    return is_one(text, "the", "a", "an", "my", "our", "your", "his", "her", "their", "its", "this", "that",
                  "these", "those", "some", "no");
}

/// "is", "wasn't", "there's", "dinner's a …".
bool copula(const Message& m, std::size_t i) {
    const std::string& word = raw(m, m.atoms[i]);
    return is_one(word, "is", "are", "was", "were", "isn't", "aren't", "wasn't", "weren't", "it's", "that's",
                  "there's", "here's", "he's", "she's", "they're", "we're", "isnt", "arent", "doesn't",
                  "don't", "didn't", "doesnt", "has", "have", "had", "hasn't", "haven't", "can't", "cannot",
                  "gets", "got", "does", "did", "im", "i'm", "nobody's", "everyone's") ||
           m.atoms[i].text == "is" || m.atoms[i].text.ends_with(" is") || m.atoms[i].text.ends_with(" are") ||
           m.atoms[i].text.ends_with(" was") || (m.atoms[i].name >= 0 && word.ends_with("'s"));
}

/// "wobbles", "ends", "walks": a word that says what the subject before it does.
bool says_does(const Message& m, std::size_t i, const Lexicon& lexicon) {
    const Atom& a = m.atoms[i];
    const std::string& word = raw(m, a);
    if (a.kind != Word::Kind::word || a.name >= 0 || word.size() < 4 || !word.ends_with('s') ||
        word.ends_with("ss"))
        return false;
    if (i == 0) return false;
    const Atom& before = m.atoms[i - 1];
    if (article(before.text) || before.any("prep") || before.is("thing.all") || before.is("thing.each") ||
        before.is("number") || before.number || before.is("ordinal") || before.any("verb") ||
        before.is("judgement"))
        return false;
    const bool subject = before.name >= 0 || before.is("teller") || before.unknown() || before.any("thing");
    return subject && (a.any("verb") || a.is("ill") ||
                       (a.unknown() && (lexicon.common(word) || before.is("teller") || before.name >= 0)));
}

/// Wishes that are said as statements: "should", "has to".
bool wishes(const Message& m, const Segment& segment) {
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const std::string& text = m.atoms[i].text;
        const std::string& word = raw(m, m.atoms[i]);
        if (is_one(word, "should", "must", "needs", "need", "ought", "could", "can", "want", "wants", "would",
                   "will", "shall", "let", "please", "shouldn't", "mustn't", "gonna", "wanna", "gotta") ||
            text.starts_with("has to") || text.starts_with("have to") || text.starts_with("to be "))
            return true;
    }
    return false;
}

struct Statement {
    bool subject = false, says = false, orders = false;
    [[nodiscard]] bool any() const { return subject && says && !orders; }
};

Statement statement_of(const Message& m, const Segment& segment, const Lexicon& lexicon) {
    Statement out;
    std::size_t i = segment.begin;
    bool noun = false;
    for (; i < segment.end; ++i) {
        const Atom& a = m.atoms[i];
        noun = noun || article(a.text) || a.is("teller") || copula(m, i);
        if (a.is("reason") && i == segment.begin) continue; // "because …"
        const bool time = a.number || a.is("number") || a.kind == Word::Kind::clock ||
                          !a.in("unit").empty() || a.text == "from" || a.text == "at" || a.text == "to" ||
                          a.text == "between" || a.text == "and";
        if (time && i + 1 < segment.end && !a.any("verb"))
            continue; // "from 16 to 17 seconds someone walks …"
        if (a.kind == Word::Kind::mark || (a.only_filler() && !a.is("teller"))) continue;
        break;
    }
    if (i >= segment.end) return out;
    const Atom& first = m.atoms[i];
    out.subject = noun || first.name >= 0 || first.unknown() || first.is("ordinal") || first.number ||
                  first.is("number") || (first.any("thing") && !first.any("verb"));
    bool finite = false, is = false;
    for (std::size_t k = segment.begin; k < segment.end; ++k) {
        const Atom& a = m.atoms[k];
        const bool told =
            is_one(a.text, "he says", "she says", "they say", "he keeps saying", "she keeps saying");
        if (told) finite = out.subject = true;
        is = is || copula(m, k) || told;
        const bool does = k > i && says_does(m, k, lexicon);
        const bool short_is = k >= i && k + 2 == segment.end && a.unknown() && raw(m, a).ends_with("'s") &&
                              m.atoms[k + 1].unknown(); // "the microphone's broken"
        is = is || short_is;
        finite = finite || copula(m, k) || does || short_is;
        const bool noun_use = k > segment.begin && article(m.atoms[k - 1].text);
        const bool verb = a.any("verb") && !does && !noun_use && !copula(m, k) && !a.only_filler() &&
                          !raw(m, a).ends_with("ing") && !(finite && raw(m, a).ends_with("ed"));
        out.orders = out.orders || verb || (a.any("effect") && !a.is("ill")) || a.any("tone") ||
                     a.kind == Word::Kind::quoted || a.is("going.go");
    }
    for (std::size_t k = segment.begin; k < segment.end && !is; ++k) // "dissolves on both cuts" orders
        out.orders = out.orders || m.atoms[k].any("transition") || m.atoms[k].is("thing.title") ||
                     m.atoms[k].is("thing.marker") || m.atoms[k].is("thing.fade_noun") ||
                     m.atoms[k].any("preset");
    out.says = finite;
    const bool teller = first.text == "i" || first.text == "we" || first.text == "they";
    for (std::size_t k = i + 2; teller && k < segment.end; ++k) // "I cut street too tight"
        if (m.words[m.atoms[k].first].text == "too") {
            out.subject = out.says = true, out.orders = false;
            return out;
        }
    out.orders = out.orders || wishes(m, segment);
    return out;
}

/// "Hi Anna", "thanks, Priya".
bool signature(const Message& m, const Segment& segment) {
    std::size_t unknown = 0;
    bool greets = false, small = false;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Atom& a = m.atoms[i];
        if (a.unknown()) {
            const char letter = m.text[m.words[a.first].begin];
            small = small || letter < 'A' || letter > 'Z';
            ++unknown;
        } else if (!a.only_filler()) {
            return false;
        } else {
            greets = greets || is_one(a.text, "hi", "hey", "hello", "dear", "morning", "good morning",
                                      "cheers", "thanks", "regards", "love", "best");
        }
    }
    if (unknown == 0 || unknown > 2) return false;
    if (greets && (!small || unknown == 1)) return true;
    if (small && (unknown > 1 || segment.end < m.atoms.size())) return false;
    std::size_t i = segment.begin;
    while (i > 0 && (m.atoms[i - 1].kind == Word::Kind::mark || m.atoms[i - 1].kind == Word::Kind::line))
        --i;
    if (i == segment.begin || i == 0) return false;
    const Atom& before = m.atoms[i - 1];
    return before.only_filler() &&
           is_one(before.text, "thanks", "thank you", "cheers", "love", "thx", "regards", "best",
                  "many thanks", "thanks a lot", "all the best", "best regards", "kind regards");
}

} // namespace

namespace {
/// "0:08 fine", "0:13 ok": a time code, and words that say nothing else.
bool approves(const Message& m, const Segment& segment) {
    bool code = false, word = false;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Atom& a = m.atoms[i];
        if (a.kind == Word::Kind::clock && !code)
            code = true;
        else if (a.kind == Word::Kind::word && a.only_filler())
            word = word || is_one(a.text, "fine", "ok", "okay", "good", "great", "nice", "perfect", "lovely",
                                  "yes", "cool");
        else if (a.kind != Word::Kind::mark)
            return false;
    }
    return code && word;
}
/// "don't cut street": an order not to, all of it known.
bool forbids(const Message& m, const Segment& segment) {
    std::size_t i = segment.begin;
    while (i < segment.end && (m.atoms[i].kind == Word::Kind::mark || m.atoms[i].is("request")))
        ++i;
    if (i >= segment.end) return false;
    const std::string& first = m.atoms[i].text;
    if (!is_one(first, "don't", "do not", "dont", "please don't", "never")) return false;
    bool verb = false, name = false;
    for (++i; i < segment.end; ++i) {
        const Atom& a = m.atoms[i];
        if (a.is("gap") || a.is("closing") || a.is("thing.gap") || a.is("closer") || a.unknown() ||
            a.kind == Word::Kind::quoted)
            return false;
        verb = verb || a.any("verb");
        name = name || a.name >= 0 || a.is("thing.clip") || a.is("pronoun.it");
    }
    return verb && name;
}
} // namespace

/// "but nothing gets removed", "don't throw anything away": all stays.
static bool loses_nothing(const Message& m, const Segment& segment) {
    bool nothing = false, removes = false;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Atom& a = m.atoms[i];
        const bool none = is_one(a.text, "nothing", "none"), takes = a.is("verb.remove");
        const bool carries =
            a.kind == Word::Kind::mark || a.only_filler() || a.is("verb.turn") ||
            is_one(a.text, "gets", "get", "is", "be", "should", "will", "must", "may", "yet");
        if (!none && !takes && !carries) return false;
        nothing = nothing || none, removes = removes || takes;
    }
    return nothing && removes;
}

bool is_restraint(const Message& m, const Segment& segment, bool strict) {
    if (loses_nothing(m, segment)) return true;
    bool verb = false, state = false, name = false, any = false;
    if (strict && forbids(m, segment)) return true;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Atom& a = m.atoms[i];
        const bool says = a.is("restraint.verb") || (!strict && a.is("restraint.stay")),
                   how = a.is("restraint.state");
        const bool thing = a.name >= 0 || a.is("thing.sound") || a.is("thing.picture") ||
                           a.is("thing.rest") || a.is("thing.clip") || a.is("pronoun.it") ||
                           a.is("thing.music") || a.is("thing.title") || a.is("thing.other") ||
                           a.is("ordinal") || a.is("number") || a.is("thing.speed") || a.is("colour_noun") ||
                           a.is("thing.length") || a.is("thing.order") || a.is("thing.all") ||
                           a.is("thing.marker");
        verb = verb || says, state = state || how, name = name || (thing && !says && !how);
        const bool carries = a.filler() || a.any("prep") || a.text == "or" || a.text == "nor" ||
                             a.is("verb.keep") || a.text == "leave" || a.is("only");
        // "leave the loudness alone"; but "leave a gap" is a wish
        const bool other = a.any("thing") || a.any("effect") || a.any("transition") || a.is("verb.fade");
        any = any || other;
        if (!says && !how && !thing && !carries && !other) return false;
    }
    return (name && (verb || state)) || (any && verb && state);
}

Aside aside_of(const Message& message, const Segment& segment, const Lexicon& lexicon) {
    const auto& atoms = message.atoms;
    bool picture_verb = false, remark = false, timeline = false, order = false, statement = false;
    bool vague = false, denies = false;
    std::size_t unknown = 0, known_words = 0;
    if (signature(message, segment) || approves(message, segment)) return Aside::remark;
    if (is_restraint(message, segment, false)) return Aside::restraint;
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Atom& a = atoms[i];
        if (a.is("aside") && says_only_that(atoms, segment, i)) return Aside::remark;
        denies = denies || a.is("negation");
        vague = vague || a.is("vague");
        remark = remark || a.is("remark");
        picture_verb = picture_verb || a.is("picture_verb");
        statement = statement || a.text == "is" || a.text == "are" || a.text == "was" || a.text == "were" ||
                    a.text == "it's" || a.text == "that's";
        const bool content = a.kind == Word::Kind::word && (strange(a) || a.is("picture_verb"));
        if (strange(a)) {
            ++unknown;
            const bool word = a.text.size() < 4 || lexicon.common(a.text) ||
                              (a.text.size() > 4 && a.text.ends_with('s')) || a.guess >= 0 || a.foreign;
            known_words += word;
            statement = statement || (a.text.size() > 3 && a.text.ends_with('s'));
        }
        if (content) continue;
        order = order || a.any("verb") || a.any("effect") || a.any("tone") || a.kind == Word::Kind::quoted;
        const bool of_thing = (a.is("verb.extend") || a.is("verb.trim") || a.is("thing.length")) &&
                              i + 1 < segment.end && strange(atoms[i + 1]); // "longer hair"
        timeline = timeline || a.is("verb.split") || a.is("verb.speed") || a.is("verb.mute") ||
                   a.is("verb.reverse") || a.is("thing.sound") || a.is("thing.marker") ||
                   a.is("thing.transition") || a.is("verb.undo") || a.is("verb.halve") ||
                   (a.is("thing.length") && !of_thing) || a.is("verb.fade_in") || a.is("verb.fade_out") ||
                   (a.is("verb.trim") && !of_thing) || (a.is("verb.extend") && !of_thing) ||
                   (a.is("thing.backing") && i + 1 == segment.end && a.text.find(' ') != std::string::npos) ||
                   a.is("verb.duplicate") || a.is("thing.title") || a.kind == Word::Kind::malformed;
    }
    const bool teller = atoms[segment.begin].is("teller") || atoms[segment.begin].name >= 0 ||
                        (segment.begin + 1 < segment.end && atoms[segment.begin].filler() &&
                         atoms[segment.begin + 1].is("teller"));
    const bool said = !vague && statement_of(message, segment, lexicon).any();
    if (denies && vague && unknown == 0) return Aside::restraint; // "don't delete anything"
    if (denies || vague) return said ? Aside::explanation : Aside::none;
    if (remark && !order) return Aside::remark;
    if (said && !picture_verb) return Aside::explanation;
    if (picture_verb && unknown > 0 && !timeline && known_words > 0) return Aside::wish;
    if (said || (teller && statement && !order && !picture_verb)) return Aside::explanation;
    return Aside::none;
}

namespace {

bool leads_reason(const std::string& word) {
    return is_one(word, "since", "because", "as", "cos", "cause", "given", "although", "though", "seeing",
                  "considering", "whereas", "while", "'cause", "coz", "bc", "cuz", "even");
}
/// "goes", "needs": what a clip does there may be a wish.
bool may_order(const std::string& word) {
    return is_one(word, "goes", "comes", "gets", "needs", "wants", "stays", "plays", "starts", "ends", "runs",
                  "becomes", "moves", "belongs", "follows", "begins", "opens", "closes", "fades", "lasts",
                  "remains", "keeps", "loses", "turns");
}
bool pronoun_subject(const std::string& word) {
    return is_one(word, "i", "we", "he", "she", "they", "it", "you", "there", "nobody", "somebody", "someone",
                  "everybody", "everyone", "people", "who", "which", "no-one", "anyone", "anybody", "one",
                  "i'm", "we're", "they're", "he's", "she's", "it's", "there's", "that's", "i've", "we've",
                  "you're", "they've", "nothing", "none", "i'd", "this", "that", "these", "those", "thats",
                  "theres", "its", "im");
}

} // namespace

bool tells(const Message& m, const Segment& segment, const Lexicon& lexicon) {
    std::size_t i = segment.begin;
    bool reason = false;
    for (; i < segment.end; ++i) {
        const std::string& word = raw(m, m.atoms[i]);
        if (leads_reason(word)) reason = true;
        const bool open = m.atoms[i].kind == Word::Kind::mark || leads_reason(word) ||
                          (m.atoms[i].only_filler() && !pronoun_subject(word) && !article(word)) ||
                          is_one(word, "and", "but", "so", "well", "hi", "hello");
        if (!open) break;
    }
    if (i >= segment.end) return reason;
    for (std::size_t k = segment.begin; k < segment.end; ++k)
        if (m.atoms[k].kind == Word::Kind::quoted) return false;
    if (reason) return true;
    if (wishes(m, segment)) return false;
    const Atom& first = m.atoms[i];
    if (first.any("prep") || first.text == "due to" || first.text == "with") { // "for privacy reasons"
        const bool plain = std::all_of(
            m.atoms.begin() + static_cast<std::ptrdiff_t>(i) + 1,
            m.atoms.begin() + static_cast<std::ptrdiff_t>(segment.end), [](const Atom& a) {
                return a.unknown() || a.only_filler() || a.is("reason") || a.text == "of" || a.text == "and";
            });
        if (plain && i + 1 < segment.end) return true;
    }
    const std::string& opener = raw(m, first);
    const bool time = first.any("prep") || first.number || first.kind == Word::Kind::clock;
    const bool subject = pronoun_subject(opener) || article(opener) || first.name >= 0 || time ||
                         first.is("ordinal") || is_one(opener, "my", "our", "your");
    if (!subject) return false;
    bool finite = false, who = !time;
    for (std::size_t k = i; k < segment.end; ++k) {
        const std::string& word = raw(m, m.atoms[k]);
        if (may_order(word)) return false;
        who = who || pronoun_subject(word) || is_one(word, "my", "our", "the", "a");
        const bool past = k > i && word.size() > 4 && word.ends_with("ed");
        const bool does = k > i && says_does(m, k, lexicon);
        const bool after_pronoun =
            k > i && pronoun_subject(raw(m, m.atoms[k - 1])) && m.atoms[k].kind == Word::Kind::word &&
            !is_one(raw(m, m.atoms[k - 1]), "this", "that", "these", "those", "one", "it") &&
            !m.atoms[k].any("prep");
        const bool seems = k > i && is_one(word, "looks", "feels", "sounds", "seems", "appears", "smells",
                                           "look", "feel", "sound", "seem");
        finite = finite || copula(m, k) || seems || past || does || after_pronoun;
    }
    return who && finite;
}

/// "coast needs no sound, the others do": of those it is not meant.
bool contrasts(const Message& m, std::size_t begin, std::size_t end) {
    while (end > begin && m.atoms[end - 1].kind == Word::Kind::mark)
        --end;
    if (end <= begin) return false;
    const std::string& last = m.words[m.atoms[end - 1].last].text;
    if (end < m.atoms.size() && m.atoms[end].mark(":")) return true; // "… coast: fine"
    return is_one(last, "do", "does", "don't", "doesn't", "fine", "ok", "okay", "good", "great", "perfect");
}

/// "… for the colourist", "… as a teaser": where words begin at the end that only say what for.
std::size_t purpose_in(const Message& m, std::size_t begin, std::size_t end) {
    constexpr std::size_t kMost = 8;
    bool strange = false;
    for (std::size_t i = end; i-- > begin + 1 && end - i <= kMost;) {
        const Atom& a = m.atoms[i];
        if (a.text == "for" || a.text == "as" || a.text == "like" || a.text == "while" || a.text == "between")
            return strange ? i : end;
        const bool open = a.unknown() || a.only_filler() || a.any("generate") || a.is("judgement") ||
                          a.is("thing.piece") || a.is("pronoun.it");
        if (!open) return end;
        strange = strange || (a.unknown() && a.guess < 0);
    }
    return end;
}

std::size_t reason_in(const Message& m, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin + 2; i + 1 < end; ++i) {
        if (!m.atoms[i].is("reason")) continue;
        for (std::size_t k = i + 2; k < end;
             ++k) { // "…, since we're there, lose its last second" orders more
            const bool apart = m.atoms[k - 1].mark(",") || is_one(m.atoms[k - 1].text, "and", "but");
            const std::string& word = raw(m, m.atoms[k]);
            if (apart && m.atoms[k].any("verb") && !word.ends_with('s') && !word.ends_with("ing") &&
                !word.ends_with("ed"))
                return end;
        }
        return i;
    }
    return end;
}

/// "coast after street, not before it": says the same from the other side.
bool says_what_not(const Message& m, const Segment& segment) {
    std::size_t i = segment.begin;
    while (i < segment.end && m.atoms[i].kind == Word::Kind::mark)
        ++i;
    if (i >= segment.end) return false;
    const std::string& first = m.atoms[i].text;
    if (first != "not" && first != "and not" && first != "instead of" && first != "rather than") return false;
    for (std::size_t k = i + 1; k < segment.end; ++k)
        if (m.atoms[k].any("verb") && !m.atoms[k].any("thing") && !m.atoms[k].any("prep")) return false;
    return true;
}

bool parts_what_goes_together(const Message& m, const std::vector<Step>& steps) {
    const auto done = [&](Op op) {
        return std::any_of(steps.begin(), steps.end(), [&](const Step& s) { return s.op == op; });
    };
    const bool removes = done(Op::remove), mutes = done(Op::mute);
    const auto wrong = [&](bool sound, bool picture) {
        return (sound && (removes || mutes)) || (picture && removes);
    };
    const auto names = [](const Atom& a, const char* one, const char* other) {
        return a.text.find(one) != std::string::npos || a.text.find(other) != std::string::npos;
    };
    for (std::size_t i = 0; i < m.atoms.size() && (removes || mutes); ++i) {
        const Atom& a = m.atoms[i];
        if (a.is("aside") && wrong(names(a, "sound", "audio"), names(a, "picture", "image"))) return true;
        const bool keeps = a.is("verb.keep") || a.any("restraint") ||
                           is_one(raw(m, a), "leave", "leaving", "preserve", "not", "without");
        if (!keeps && !a.is("verb.remove")) continue;
        std::size_t part = i + 1;
        while (part < m.atoms.size() && (m.atoms[part].only_filler() || article(m.atoms[part].text) ||
                                         (keeps && m.atoms[part].name >= 0)))
            ++part;
        if (part >= m.atoms.size()) continue;
        const Atom& said = m.atoms[part];
        const bool sound = said.is("thing.sound"),
                   picture =
                       said.is("thing.picture") || (said.is("pronoun.it") && names(said, "picture", "image"));
        if (keeps && wrong(sound, picture)) return true;
        const bool of_name = part + 2 < m.atoms.size() && m.atoms[part + 1].text == "of" &&
                             (m.atoms[part + 2].name >= 0 || article(m.atoms[part + 2].text));
        if (!keeps && removes && (sound || picture) && of_name) return true;
    }
    return false;
}

bool says_only_no(const Message& m, const Segment& segment) {
    for (std::size_t i = segment.begin; i < segment.end; ++i)
        if (!m.atoms[i].only_filler()) return false;
    return true;
}

namespace {
/// "what remains of coast goes into half speed", "coast opens, dinner closes", "street gives no sound": of a
/// clip that is named it is told what it is to do.
bool tells_what_to_do(const Message& m, const Segment& segment) {
    for (std::size_t i = segment.begin + 1; i < segment.end; ++i) {
        const Atom &before = m.atoms[i - 1], *next = i + 1 < segment.end ? &m.atoms[i + 1] : nullptr;
        if (before.name < 0 && !before.is("thing.clip") && !before.is("thing.rest")) continue;
        const std::string& word = raw(m, m.atoms[i]);
        if (is_one(word, "opens", "closes") && !next) return true;
        if (is_one(word, "gives", "gets") && next && next->is("absence")) return true;
        if (word == "begins" && next && is_one(next->text, "where", "when")) return true;
        if (word == "goes" && next && next->any("prep") && !is_one(next->text, "on", "by", "off", "with"))
            return true;
    }
    return false;
}
} // namespace

bool still_wishes(const Message& m, const Segment& segment) {
    if (tells_what_to_do(m, segment)) return true;
    bool amount = false, too = false; // "her sound may be 5 dB quieter"; "it is 5 dB too loud" explains
    for (std::size_t i = segment.begin; i < segment.end; ++i) {
        const Atom& a = m.atoms[i];
        const bool wants = i + 1 < segment.end && a.text == "i" &&
                           (m.atoms[i + 1].text == "want" || m.atoms[i + 1].text == "need");
        if (wants || a.text == "i want" || a.text == "we want" || a.text == "we need" || a.text == "i need" ||
            !a.in("transition").empty())
            return true;
        amount = amount || a.is("unit.decibel") || a.is("unit.degree");
        too = too || a.text == "too" || a.text.starts_with("too ");
    }
    return amount && !too;
}

bool wishes_nothing(const Message& message) {
    bool any = false;
    for (const Segment& segment : message.segments) {
        bool values = true, stays = true; // "leave the sound as it is"
        for (std::size_t i = segment.begin; i < segment.end; ++i) {
            const Atom& a = message.atoms[i];
            const bool nothing = a.only_filler() || a.kind == Word::Kind::mark;
            values = values && (nothing || a.kind == Word::Kind::clock);
            stays = stays && (nothing || a.is("aside") || a.any("restraint"));
        }
        if (values) continue;
        if (!stays && !is_restraint(message, segment, false) &&
            aside_of(message, segment, english()) != Aside::remark)
            return false;
        any = true;
    }
    return any || message.segments.empty();
}

bool takes_all_back(const Message& m) {
    std::string said = " ";
    for (const Word& word : m.words)
        if (word.kind == Word::Kind::word) said += word.text + " ";
    std::size_t meant = std::string::npos, back = std::string::npos;
    for (const char* words : {" was going to ", " was about to ", " was gonna ", " were going to "})
        meant = std::min(meant, said.find(words));
    if (meant == std::string::npos) return false;
    for (const char* words : {" forget it ", " never mind ", " nevermind ", " leave everything ",
                              " leave it all ", " leave it as ", " leave it just as "})
        back = std::min(back, said.find(words, meant));
    if (back == std::string::npos) return false;
    for (const char* words : {" just ", " instead ", " rather ", " make ", " only "}) // "… just mute it"
        if (const std::size_t more = said.find(words, back);
            more != std::string::npos && said.compare(more, 9, " just as ") != 0)
            return false;
    return true;
}

bool depends(const Message& m) {
    for (const Segment& segment : m.segments)
        for (std::size_t i = segment.begin; i + 1 < segment.end; ++i) {
            const bool begins = i == segment.begin || m.atoms[i - 1].only_filler();
            if (!begins ||
                (m.atoms[i].text != "if" && m.atoms[i].text != "unless" && m.atoms[i].text != "in case"))
                continue;
            if (i > segment.begin && m.atoms[i - 1].text == "sorry") continue; // "sorry if wrong words"
            static constexpr const char* polite[] = {"you ",   "possible", "that ",   "that's",
                                                     "it's ",  "it is",    "i ",      "we ",
                                                     "needed", "so ",      "need be", "necessary"};
            std::string next;
            for (std::size_t k = i + 1; k < std::min(segment.end, i + 3); ++k)
                next += raw(m, m.atoms[k]) + " ";
            return std::none_of(std::begin(polite), std::end(polite),
                                [&](const char* words) { return next.starts_with(words); });
        }
    return false;
}

bool may_mean_a_part(const Message& m, const std::vector<Step>& steps) {
    const bool removes =
        std::any_of(steps.begin(), steps.end(), [](const Step& s) { return s.op == Op::remove; });
    const bool timed = std::any_of(steps.begin(), steps.end(), [](const Step& s) {
        return s.range || s.has_time || s.time != Time{} || !s.times.empty();
    });
    if (!removes || timed) return false;
    bool told = false, order = false;
    for (std::size_t i = 0; i < m.atoms.size(); ++i) {
        const Atom& a = m.atoms[i];
        const bool counted = i > 0 && m.atoms[i - 1].kind == Word::Kind::number;
        const bool second = a.is("unit.second") && (counted || !a.is("ordinal")); // "the second one"
        const bool time = second || a.is("unit.minute") || a.is("unit.frame") || a.kind == Word::Kind::clock;
        told = told || (!order && time);
        order = order || (told && a.is("verb.remove"));
        const bool noun = i + 1 < m.atoms.size() && m.atoms[i + 1].is("thing.clip"); // "lose this clip"
        if (order && a.is("pronoun.it") && !noun) return true;
        if (a.is("verb.remove") && !told) order = false;
    }
    return false;
}

} // namespace core::assist::talk
