// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/read_voice.h"
#include "core/assist/talk/context.h"
#include "core/assist/talk/read_sensed.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <initializer_list>
#include <string_view>

namespace core::assist::talk {
namespace {

using Kind = Wish::Kind;
constexpr double kUsual = 3;                       ///< dB that "louder" is
constexpr double kLeastLufs = -50, kMostLufs = -5; ///< that speech can be brought to
constexpr double kMostDb = 24;

bool one_of(std::string_view word, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

bool is_voice(std::string_view word) {
    return one_of(word, {"speech", "voice", "voices", "dialogue", "dialog", "dialogues", "narration",
                         "voiceover", "voice-over", "talking", "speaking", "speakers", "speaker"});
}
/// What a message about nothing but voices and their loudness may hold beside.
bool is_plain(std::string_view word) {
    return one_of(word,
                  {"the",       "a",          "of",      "to",    "at",     "is",      "be",       "it",
                   "all",       "make",       "bring",   "set",   "get",    "put",     "turn",     "raise",
                   "lift",      "lower",      "reduce",  "up",    "down",   "by",      "please",   "can",
                   "you",       "could",      "would",   "i",     "want",   "bit",     "little",   "much",
                   "more",      "alone",      "only",    "just",  "level",  "levels",  "loudness", "volume",
                   "how",       "what",       "what's",  "loud",  "quiet",  "louder",  "quieter",  "softer",
                   "normalise", "normalize",  "equally", "even",  "same",   "equal",   "in",       "my",
                   "our",       "his",        "her",     "their", "lufs",   "lu",      "db",       "decibel",
                   "decibels",  "so",         "that",    "s",     "'s",     "has",     "have",     "should",
                   "enough",    "everywhere", "film",    "video", "this",   "measure", "minus",    "tell",
                   "me",        "out",        "parts",   "are",   "target", "and",     "for"});
}

struct Said {
    bool voice = false, up = false, down = false, asks = false, measures = false, equal = false, lufs = false,
         db = false, strange = false;
    std::vector<double> numbers;
};

Said said_in(const std::vector<Word>& words) {
    Said s;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& w = words[i];
        if (w.kind == Word::Kind::number) {
            s.numbers.push_back(w.value);
            continue;
        }
        if (w.kind == Word::Kind::mark) {
            s.asks = s.asks || w.text == "?";
            s.strange = s.strange || !one_of(w.text, {"?", ".", ",", "!", "-", "+", "'", "\u2212"});
            continue;
        }
        if (w.kind != Word::Kind::word) s.strange = true;
        s.voice = s.voice || is_voice(w.text);
        s.up = s.up || one_of(w.text, {"louder", "raise", "lift"}) || (w.text == "up" && i > 0);
        s.down = s.down || one_of(w.text, {"quieter", "softer", "lower", "reduce", "down"});
        s.asks = s.asks || one_of(w.text, {"how", "what", "what's", "measure", "tell"});
        s.measures = s.measures || one_of(w.text, {"loud", "loudness", "level", "lufs", "volume", "levels"});
        s.equal = s.equal || one_of(w.text, {"equally", "even", "same", "equal", "normalise", "normalize"}) ||
                  (w.text == "level" && i == 0);
        s.lufs = s.lufs || w.text == "lufs" || w.text.ends_with("lufs");
        s.db = s.db || one_of(w.text, {"db", "decibel", "decibels"});
        s.strange = s.strange || (!is_voice(w.text) && !is_plain(w.text));
    }
    return s;
}

std::string number_text(double value) {
    char text[24];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

std::string sentence_of(const Wish& wish) {
    if (wish.kind == Kind::speech_loudness) return "a question about the loudness of the speech";
    if (wish.relative)
        return "make the speech " + number_text(std::abs(wish.level)) + " dB " +
               (wish.level > 0 ? "louder" : "quieter");
    if (wish.level != 0) return "bring the speech to " + number_text(wish.level) + " LUFS";
    return "make all speech equally loud";
}

} // namespace

std::optional<Wish> voice_wish(const std::vector<Word>& words) {
    const Said s = said_in(words);
    if (!s.voice || s.strange || s.numbers.size() > 1) return {};
    const double number = s.numbers.empty() ? 0 : std::abs(s.numbers.front());
    Wish wish{.kind = Kind::level_speech};
    if (s.lufs && !s.numbers.empty()) {
        wish.level = static_cast<float>(-number);
        const bool fits = wish.level >= kLeastLufs && wish.level <= kMostLufs;
        return fits ? std::optional(wish) : std::nullopt;
    }
    if (s.asks && s.measures && s.numbers.empty()) return Wish{.kind = Kind::speech_loudness};
    if (s.asks) return {};
    if (s.equal && s.numbers.empty()) return wish;
    if (s.up == s.down || (!s.numbers.empty() && (!s.db || number > kMostDb))) return {};
    wish.relative = true;
    wish.level = static_cast<float>((s.numbers.empty() ? kUsual : number) * (s.up ? 1 : -1));
    return wish.level != 0 ? std::optional(wish) : std::nullopt;
}

std::optional<Route> voice_route(const Project& project, const Scope& scope, const Message& message) {
    const Names names(project, english());
    const Discourse none;
    const Context context{project, scope, message.plain, message.words, names, none};
    std::vector<Word> words; // but those that name clips
    for (const Atom& atom : message.atoms)
        if (atom.name < 0)
            for (std::size_t i = atom.first; i <= atom.last && i < message.words.size(); ++i)
                words.push_back(message.words[i]);
    auto wish = voice_wish(words);
    if (!wish) return {};
    wish->within = scope.range;
    wish->clips = named_clips(context, message, 0, message.atoms.size());
    if (wish->relative && !wish->clips.empty()) return {}; // the volume of that clip
    if (const Clip* chosen = project.find_clip(scope.clip).clip;
        wish->clips.empty() && chosen && !chosen->takes().empty())
        wish->clips = {chosen->id};
    const bool question = wish->kind == Kind::speech_loudness;
    Route route{.kind = question ? RouteKind::question : RouteKind::timeline,
                .understood = sentence_of(*wish),
                .text = message.text};
    if (!question) route.steps = {route.understood};
    route.listen = std::move(wish);
    return route;
}

} // namespace core::assist::talk
