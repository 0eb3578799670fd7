// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/read_caption_look.h"
#include "core/assist/talk/named_colours.h"
#include "core/base/result.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <initializer_list>
#include <string_view>

namespace core::assist::talk {
namespace {

using Words = std::initializer_list<std::string_view>;

bool one_of(std::string_view word, Words list) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

struct NamedSize {
    std::string_view name;
    double size; ///< of the height; captions have 0.06
};
constexpr std::array kSizes{
    NamedSize{"big", 0.1},     NamedSize{"large", 0.1},    NamedSize{"huge", 0.14},
    NamedSize{"giant", 0.14},  NamedSize{"massive", 0.14}, NamedSize{"enormous", 0.14},
    NamedSize{"small", 0.045}, NamedSize{"little", 0.045}, NamedSize{"tiny", 0.035}};
constexpr double kStep = 1.3; ///< that "bigger" is

bool is_caption(std::string_view word) {
    return one_of(word, {"caption", "captions", "subtitle", "subtitles", "subs", "captioned", "subtitled",
                         "captioning"});
}
/// The letters themselves: a look may be said of them.
bool is_letters(std::string_view word) {
    return one_of(word, {"words", "word", "letters", "lettering", "text", "type", "font", "characters",
                         "writing", "print", "style", "size", "colour", "color", "look", "styled"});
}
/// What may stand beside the look of captions in a sentence about nothing else.
bool is_plain(std::string_view word) {
    return one_of(word,
                  {"make",   "turn", "set",   "change", "put",   "move",   "give", "have",  "let",   "want",
                   "i",      "we",   "the",   "all",    "every", "each",   "my",   "our",   "these", "those",
                   "them",   "it",   "to",    "in",     "into",  "with",   "on",   "at",    "of",    "a",
                   "an",     "and",  "be",    "should", "shall", "please", "can",  "could", "you",   "as",
                   "like",   "for",  "use",   "using",  "are",   "is",     "so",   "much",  "more",  "show",
                   "place",  "bit",  "just",  "they",   "their", "its",    "now",  "would", "get",   "also",
                   "bright", "dark", "light", "appear", "lie",   "sit",    "but",  "than",  "style", "go"});
}
bool leads_to_look(std::string_view word) {
    return one_of(word,
                  {"in", "with", "on", "at", "to", "as", "using", "a", "an", "and", "of", "bright", "very"});
}

/// One stretch of a message, read for what it says of a look.
class LookReader {
  public:
    LookReader(const Message& message, std::vector<bool>& gone) : words_(message.words), gone_(gone) {}

    /// Words [begin, end); nothing else may stand in them where `strict`.
    void read(std::size_t begin, std::size_t end) {
        begin_ = begin, end_ = end;
        for (std::size_t i = begin; i < end;) {
            const std::size_t taken = phrase(i);
            if (taken > 0) {
                any = true;
                take(i, taken);
                i += taken;
                continue;
            }
            if (is_caption(at(i)))
                note_caption(i);
            else if (words_[i].kind != Word::Kind::mark && !is_plain(at(i)) && !is_letters(at(i)))
                known = false;
            points = points || one_of(at(i), {"it", "this", "that", "them", "these", "those", "they"});
            adds = adds || one_of(at(i), {"add", "create", "generate", "transcribe", "new"});
            ++i;
        }
    }

    CaptionLook look;
    bool any = false, known = true, caption = false, definite = false, verb = false, adds = false,
         points = false;
    std::vector<std::size_t> verbs; ///< words: "caption", "subtitle"
    bool grey_film = false;         ///< "black and white": no colour of letters

  private:
    [[nodiscard]] std::string_view at(std::size_t i) const {
        return i >= begin_ && i < end_ && words_[i].kind == Word::Kind::word
                   ? std::string_view(words_[i].text)
                   : std::string_view();
    }
    void say(std::string text) { look.said.push_back(std::move(text)); }
    void put(const char* name, Value value) { look.style[name] = std::move(value); }

    /// Whether the captions that are there are meant, or some are to be made.
    void note_caption(std::size_t i) {
        caption = true;
        std::size_t before = i;
        while (before > begin_ && (gone_[before - 1] || words_[before - 1].kind == Word::Kind::mark))
            --before;
        const std::string_view word = before > begin_ ? at(before - 1) : std::string_view();
        const bool first = before == begin_;
        const bool plural = one_of(at(i), {"captions", "subtitles", "subs"});
        if (one_of(word, {"the", "these", "those", "my", "our", "all", "every", "each"}) ||
            (plural && before == i && first))
            definite = true;
        const bool said_of = !plural && !one_of(word, {"the", "this", "that", "a", "every", "each"});
        verb = verb || said_of;
        if (said_of) verbs.push_back(i);
    }

    /// What is said from a word on of a look: so many words; 0: nothing.
    std::size_t phrase(std::size_t i) {
        if (const std::size_t n = word_by_word(i)) return n;
        if (const std::size_t n = coloured(i)) return n;
        if (const std::size_t n = sized(i)) return n;
        if (const std::size_t n = placed(i)) return n;
        return lettered(i);
    }

    std::size_t words(std::size_t i, Words wanted) const {
        std::size_t n = 0;
        for (const std::string_view each : wanted)
            if (at(i + n++) != each) return 0;
        return n;
    }

    std::size_t word_by_word(std::size_t i) {
        for (const Words& each :
             {Words{"one", "word", "at", "a", "time"}, Words{"a", "word", "at", "a", "time"},
              Words{"word", "at", "a", "time"}, Words{"single", "words"}, Words{"one", "word", "each"}})
            if (const std::size_t n = words(i, each)) return look.single = true, say("one word at a time"), n;
        // Numbers are none of the words' kind.
        if (words_[i].kind == Word::Kind::number && words_[i].value == 1)
            if (const std::size_t n = words(i + 1, {"word", "at", "a", "time"}))
                return look.single = true, say("one word at a time"), n + 1;
        std::size_t n = 0;
        for (const Words& each :
             {Words{"karaoke", "style"}, Words{"karaoke-style"}, Words{"karaoke"},
              Words{"word", "by", "word"}, Words{"word", "for", "word"}, Words{"word-by-word"},
              Words{"highlighting", "each", "word"}, Words{"highlight", "each", "word"},
              Words{"highlight", "every", "word"}, Words{"highlighting", "every", "word"},
              Words{"highlight", "the", "words"}, Words{"highlighting", "the", "words"},
              Words{"each", "word", "highlighted"}, Words{"every", "word", "highlighted"}})
            if (n == 0) n = words(i, each);
        if (n == 0) return 0;
        for (const Words& each : {Words{"as", "it", "is", "said"}, Words{"as", "it", "is", "spoken"},
                                  Words{"as", "they", "are", "spoken"}, Words{"as", "they", "are", "said"},
                                  Words{"as", "she", "speaks"}, Words{"as", "he", "speaks"}})
            if (const std::size_t more = words(i + n, each)) n += more;
        look.sung = true, say("word by word");
        return n;
    }

    std::size_t coloured(std::size_t i) {
        const NamedColour* named = colour_named(at(i));
        if (!named) return 0;
        if (at(i + 1) == "and" && colour_named(at(i + 2)) && one_of(at(i + 2), {"white", "black"}) &&
            one_of(at(i), {"black", "white"}))
            return grey_film = true, 0;
        if (const std::size_t n = edged(i + 1, named)) return n + 1;
        put("colour", named->colour), say(std::string(named->name));
        return 1;
    }

    /// "box", "outline", "shadow", in a colour where one is named.
    std::size_t edged(std::size_t i, const NamedColour* named) {
        const std::string before = named ? std::string(named->name) + " " : "";
        if (one_of(at(i), {"box", "boxes", "background", "band", "bar", "boxed"})) {
            constexpr double kCover = 0.7, kRoom = 0.012;
            Colour colour = named ? named->colour : Colour{0, 0, 0, 1};
            colour.alpha = kCover;
            put("boxed", true), put("box", colour), put("box_padding", kRoom);
            put("shadow_distance", 0.0), put("outline_width", 0.0);
            say("on a " + before + "box");
            return 1;
        }
        if (one_of(at(i),
                   {"outline", "outlines", "border", "borders", "stroke", "edge", "edges", "outlined"})) {
            constexpr double kWide = 0.006;
            put("outline_width", kWide);
            if (named) put("outline", named->colour);
            say("with a" + std::string(named ? " " + before : "n ") + "outline");
            return 1;
        }
        if (one_of(at(i), {"shadow", "shadows"})) {
            constexpr double kFar = 0.006;
            put("shadow_distance", kFar);
            if (named) put("shadow", named->colour);
            say("with a " + before + "shadow");
            return 1;
        }
        return 0;
    }

    std::size_t sized(std::size_t i) {
        std::size_t n = 0;
        double step = kStep;
        if (words_[i].kind == Word::Kind::number && words_[i].value > 0 && words_[i].value <= 400) { // 50 %
            const bool percent =
                i + 1 < end_ && (words_[i + 1].text == "%" || words_[i + 1].text == "percent");
            if (!percent) return 0;
            step = 1 + words_[i].value / 100, n = 2;
        } else if (one_of(at(i), {"much", "way", "lot"})) {
            step = kStep * kStep, n = 1;
        } else if (one_of(at(i), {"slightly"})) {
            step = 1 + (kStep - 1) / 2, n = 1;
        } else if (const std::size_t bit = words(i, {"a", "bit"}) + words(i, {"a", "little"})) {
            step = 1 + (kStep - 1) / 2, n = bit;
        } else if (const std::size_t twice =
                       words(i, {"twice", "as", "big"}) + words(i, {"twice", "as", "large"})) {
            return look.larger *= 2, say("twice as big"), twice;
        } else if (const std::size_t half = words(i, {"half", "as", "big"}) +
                                            words(i, {"half", "as", "large"}) +
                                            words(i, {"half", "the", "size"})) {
            return look.larger /= 2, say("half as big"), half;
        }
        const bool too = at(i + n) == "too" || (at(i + n) == "not" && at(i + n + 2) == "enough");
        const std::string_view word = at(i + n + (too ? 1 : 0));
        const bool little =
            one_of(word, {"small", "tiny"}) || (at(i + n) == "not" && one_of(word, {"big", "large"}));
        if (too && (little || one_of(word, {"big", "large", "huge"}))) {
            look.larger *= little ? step : 1 / step, say(little ? "bigger" : "smaller");
            return n + (at(i + n) == "not" ? 3 : 2);
        }
        if (one_of(word, {"bigger", "larger"})) return look.larger *= step, say("bigger"), n + 1;
        if (word == "smaller") return look.larger /= step, say("smaller"), n + 1;
        if (n > 0) return 0;
        for (const NamedSize& each : kSizes)
            if (word == each.name) return put("size", each.size), say(std::string(word)), 1;
        return 0;
    }

    std::size_t placed(std::size_t i) {
        std::size_t n = 0;
        while (one_of(at(i + n), {"at", "to", "on", "in", "the", "up"}) && n < 3)
            ++n;
        const std::string_view word = at(i + n);
        constexpr double kHead = 0.06, kMiddle = 0.5, kFoot = 0.94, kSide = 0.05;
        const auto upright = [&](const char* anchor, double y) {
            put("anchor", std::string(anchor)), put("place", Point{kMiddle, y});
        };
        if (word == "top" || word == "above")
            upright("top", kHead), say("at the top");
        else if (one_of(word, {"middle", "centre", "center"}))
            upright("middle", kMiddle), say("in the middle");
        else if (one_of(word, {"bottom", "foot"}))
            upright("bottom", kFoot), say("at the bottom");
        else if (n > 0 && one_of(word, {"left", "right"})) {
            const bool left = word == "left";
            put("align", std::string(left ? "left" : "right"));
            put("place", Point{left ? kSide : 1 - kSide, kFoot}), put("anchor", std::string("bottom"));
            say(left ? "on the left" : "on the right");
        } else
            return 0;
        ++n;
        if (const std::size_t side = words(i + n, {"edge"}) + words(i + n, {"side"})) n += side;
        if (at(i + n) != "of") return n;
        std::size_t of = n + 1;
        while (one_of(at(i + of), {"the", "each", "every"}))
            ++of;
        return one_of(at(i + of), {"screen", "picture", "frame", "image", "video", "film"}) ? of + 1 : n;
    }

    std::size_t lettered(std::size_t i) {
        constexpr double kBold = 800;
        const std::string_view word = at(i);
        if (one_of(word, {"bold", "bolder", "thick", "thicker", "heavy", "fat"}))
            return put("weight", kBold), say("bold"), 1;
        if (one_of(word, {"italic", "italics", "slanted", "cursive"}))
            return put("italic", true), say("in italics"), 1;
        if (one_of(word, {"underlined", "underline"})) return put("underline", true), say("underlined"), 1;
        return edged(i, nullptr);
    }

    /// Takes what says the look, and what only led to it.
    void take(std::size_t i, std::size_t count) {
        for (std::size_t k = i; k < i + count; ++k)
            gone_[k] = true;
        for (std::size_t k = i; k > begin_ && (leads_to_look(at(k - 1)) || gone_[k - 1]); --k)
            gone_[k - 1] = true;
        for (std::size_t k = i + count; k < end_ && is_letters(at(k)); ++k)
            gone_[k] = true;
    }

    const std::vector<Word>& words_;
    std::vector<bool>& gone_;
    std::size_t begin_ = 0, end_ = 0;
};

struct Stretch {
    std::size_t begin = 0, end = 0; ///< words
};
std::vector<Stretch> stretches_of(const Message& message) {
    std::vector<Stretch> out;
    for (const Segment& segment : message.segments)
        if (segment.begin < segment.end && segment.end <= message.atoms.size())
            out.push_back({message.atoms[segment.begin].first, message.atoms[segment.end - 1].last + 1});
    return out;
}

} // namespace

std::optional<SaidCaptionLook> caption_look_in(const Message& message) {
    const auto& words = message.words;
    std::vector<bool> gone(words.size(), false);
    SaidCaptionLook out{.strict = true};
    bool caption = false, any = false, definite = false, anew = false;
    CaptionLook look;
    std::vector<std::size_t> verbs;
    for (const Stretch& stretch : stretches_of(message)) {
        std::vector<bool> taken = gone;
        LookReader reader(message, taken);
        reader.look = look;
        reader.read(stretch.begin, std::min(stretch.end, words.size()));
        const bool quoted = std::any_of(words.begin() + static_cast<std::ptrdiff_t>(stretch.begin),
                                        words.begin() + static_cast<std::ptrdiff_t>(stretch.end),
                                        [](const Word& w) { return w.kind == Word::Kind::quoted; });
        if (reader.grey_film || quoted) return {};
        // "add captions, make them big" goes on; "make it bigger and add captions" does not begin so.
        const bool beside = reader.any && reader.known && (caption || !reader.points);
        if (!reader.caption && !beside) {
            out.strict = false; // about something else
            continue;
        }
        verbs.insert(verbs.end(), reader.verbs.begin(), reader.verbs.end());
        caption = caption || reader.caption, definite = definite || reader.definite;
        anew = anew || reader.adds || (reader.verb && !reader.definite);
        any = any || reader.any, out.strict = out.strict && reader.known;
        look = reader.look, gone = std::move(taken);
        if (!reader.caption && !reader.adds) // "make them big" says nothing else
            std::fill(gone.begin() + static_cast<std::ptrdiff_t>(stretch.begin),
                      gone.begin() + static_cast<std::ptrdiff_t>(stretch.end), true);
    }
    if (!caption || !any || look.empty()) return {};
    out.look = std::move(look), out.there = definite && !anew, out.anew = anew;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (gone[i]) continue;
        const bool joined = words[i].kind == Word::Kind::mark || out.rest.empty();
        // "caption it" is read; "caption coast" is said in words that are.
        const bool named = std::find(verbs.begin(), verbs.end(), i) != verbs.end() && i + 1 < words.size() &&
                           !gone[i + 1] && words[i + 1].kind == Word::Kind::word &&
                           !one_of(words[i + 1].text, {"it", "this", "everything", "the", "and", "all"});
        out.rest += (joined ? "" : " ") + (named ? "add captions to" : words[i].text);
    }
    return out;
}

std::optional<Route> caption_look_route(const Project& project, const Message& message, const Scope& scope,
                                        ReadBy by) {
    auto said = caption_look_in(message);
    if (!said) return {};
    const auto is_subtitle = [](const auto& track) {
        return track->kind == TrackKind::subtitle && !track->clips.empty();
    };
    const bool some = std::any_of(project.tracks.begin(), project.tracks.end(), is_subtitle);
    if (said->there && said->strict && some) {
        std::vector<ClipId> one;
        const auto chosen = project.find_clip(scope.clip);
        const bool singular = std::any_of(message.words.begin(), message.words.end(), [](const Word& w) {
            return w.text == "caption" || w.text == "subtitle";
        });
        if (singular && chosen.clip && chosen.track->kind == TrackKind::subtitle) one = {scope.clip};
        const std::string sentence = "make the captions " + words_of(said->look);
        try {
            Route route{.kind = RouteKind::timeline,
                        .understood = sentence,
                        .edits = caption_look_edits(project, said->look, one, scope.range),
                        .steps = {sentence}};
            if (route.edits.empty())
                return Route{.kind = RouteKind::refuse, .understood = "the captions look like that already"};
            return route;
        } catch (const Failure& failure) {
            return Route{.kind = RouteKind::refuse, .understood = failure.what()};
        }
    }
    Route route = route_message(project, said->rest, scope, by == ReadBy::all ? ReadBy::grammar : by);
    if (!route.listen || route.listen->kind != Wish::Kind::captions) return {};
    route.listen->look = std::move(said->look);
    if (route.rest != 0) route.read_as = said->rest; // what is left is counted in its words
    route.understood += ", " + words_of(route.listen->look);
    if (!route.steps.empty()) route.steps.back() += ", " + words_of(route.listen->look);
    return route;
}

} // namespace core::assist::talk
