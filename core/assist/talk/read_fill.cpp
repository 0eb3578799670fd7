// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/read_fill.h"
#include "core/assist/talk/context.h"
#include "core/assist/talk/cursor.h"
#include "core/assist/talk/model_wishes.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

constexpr double kUsual = 0.25; ///< by how much a picture grows where nothing is said
constexpr double kMost = 2.0;   ///< and at most, of a side
constexpr const char *kGoesOn = "the same place goes on, nothing else",
                     *kBeyond = "the same scene goes on beyond the picture";

/// What a message says of a part that is drawn, or of a picture that grows.
struct Said {
    bool region = false;                  ///< of the marked part
    bool needs_region = false;            ///< told only where one is marked
    bool masked = false;                  ///< of what a mask of the clip holds
    std::string left, right, top, bottom; ///< not empty: it grows there
    bool all = false;
    double amount = 0, pixels = 0, shape = 0; ///< shares; width over height
    std::size_t prompt = 0, prompt_end = 0;   ///< words of what is drawn; none: what goes on
};

bool take_marked(Cursor& c) {
    return c.take({"marked", "selected", "masked", "outlined", "framed", "highlighted", "drawn"});
}

/// "this region", "the marked part of the picture", "the area that i marked".
bool take_region(Cursor& c, Said& said) {
    const std::size_t begin = c.at();
    if (!c.take({"this", "the", "that", "my"})) return false;
    const bool marked = c.is({"masked"}) || c.is({"mask"});
    const bool before = take_marked(c);
    const bool sure = c.is({"region", "area", "rectangle", "mask"}),
               weak = c.is({"part", "spot", "place", "bit", "box", "selection", "piece", "hole"});
    if (!sure && !weak) return c.back_to(begin), false;
    c.step();
    bool of_picture = false;
    if (c.is({"of", "in"}) && c.is({"the", "this"}, 1) &&
        c.is({"picture", "frame", "image", "shot", "video"}, 2))
        of_picture = true, c.step(), c.step(), c.step();
    for (const Words& who : {Words{"that", "is", "marked"}, Words{"which", "is", "marked"},
                             Words{"that", "i", "marked"}, Words{"i", "marked"}, Words{"i've", "marked"}})
        if (c.take_all(who)) of_picture = true;
    said.region = true;
    said.masked = marked;
    said.needs_region = !(sure || (before && of_picture));
    return true;
}

bool take_contents(Cursor& c) {
    if (c.take({"what's", "whatever's", "everything", "anything"})) {
        c.take({"that's"});
    } else if (c.take({"what", "whatever"})) {
        if (!c.take({"is", "lies", "stands"})) return false;
    } else {
        return false;
    }
    c.take({"is"});
    return c.take({"in", "inside", "within", "under"});
}

bool of_sound(const Message& message) {
    return std::any_of(message.words.begin(), message.words.end(), [](const Word& w) {
        for (const char* sound : {"music", "sound", "sounds", "silence", "song", "voice", "audio", "beep",
                                  "noise", "applause", "title", "text", "caption", "captions"})
            if (w.text == sound) return true;
        return false;
    });
}

void prompt_from(Cursor& c, Said& said) {
    said.prompt = c.at(), said.prompt_end = c.size();
}

/// "fill this region with a wall", "replace what's in the marked area by a wall".
std::optional<Said> filling(Cursor c) {
    Said said;
    if (c.take({"fill", "refill", "inpaint"})) {
        c.take({"in", "up", "out"});
        if (!take_region(c, said)) return {};
        if (!c.end() && !c.take({"with", "by"})) return {};
        if (!c.end()) prompt_from(c, said);
        return said;
    }
    if (c.take({"replace", "swap", "exchange"})) {
        (void)take_contents(c);
        if (!take_region(c, said) || !c.take({"with", "by", "for"}) || c.end()) return {};
        prompt_from(c, said);
        return said;
    }
    if (c.take({"remove", "erase", "delete"}) || c.take_all({"get", "rid", "of"})) {
        if (!take_contents(c) || !take_region(c, said) || !c.end()) return {};
        said.needs_region = true; // else it may be a time that is marked
        return said;
    }
    if (!c.take({"paint", "draw"})) return {};
    said.prompt = c.at();
    while (!c.end() && !c.is({"in", "into", "inside"}))
        c.step();
    said.prompt_end = c.at();
    if (said.prompt == said.prompt_end || c.end()) return {};
    c.step();
    return take_region(c, said) && c.end() ? std::optional(said) : std::nullopt;
}

/// "16:9", "4 by 3", "square".
double shape_at(const Message& message, Cursor& c) {
    if (c.take({"square"})) return 1.0;
    if (c.take({"widescreen"})) return 16.0 / 9;
    const Word* first = c.word();
    if (!first || first->kind == Word::Kind::word || first->kind == Word::Kind::quoted) return 0;
    const std::string own = message.text.substr(first->begin, first->end - first->begin);
    if (const auto colon = own.find_first_of(":x/"); colon != std::string::npos) {
        const double w = std::atof(own.c_str()), h = std::atof(own.c_str() + colon + 1);
        if (w < 1 || h < 1) return 0;
        c.step();
        return w / h;
    }
    const Word *by = c.word(1), *second = c.word(2);
    if (!by || !second || (by->text != ":" && by->text != "by" && by->text != "x" && by->text != "/") ||
        second->kind != Word::Kind::number || first->value < 1 || second->value < 1)
        return 0;
    c.step(), c.step(), c.step();
    return first->value / second->value;
}

/// "a quarter", "30 %", "200 pixels".
bool take_amount(Cursor& c, Said& said) {
    static constexpr std::pair<const char*, double> kParts[] = {
        {"quarter", 0.25}, {"third", 1.0 / 3}, {"half", 0.5}, {"fifth", 0.2}, {"tenth", 0.1}};
    const std::size_t begin = c.at();
    c.take({"a", "one"});
    for (const auto& [word, part] : kParts)
        if (c.take({word})) {
            said.amount = part;
            return true;
        }
    c.back_to(begin);
    const Word* number = c.word();
    if (!number || number->kind != Word::Kind::number) return false;
    if (c.is({"%", "percent", "per"}, 1)) {
        said.amount = number->value / 100;
        c.step(), c.step();
        c.take({"cent"});
        return true;
    }
    if (!c.is({"pixels", "pixel", "px"}, 1)) return false;
    said.pixels = number->value;
    c.step(), c.step();
    return true;
}

bool take_direction(Cursor& c, Said& said) {
    if (c.take({"left", "leftwards", "leftward"})) return said.left = "left", true;
    if (c.take({"right", "rightwards", "rightward"})) return said.right = "right", true;
    if (c.take({"top", "up", "upward", "upwards", "above"})) return said.top = "top", true;
    if (c.take({"bottom", "down", "downward", "downwards", "below"})) return said.bottom = "bottom", true;
    if (c.is({"all", "every", "each"}) && c.is({"sides", "side", "directions", "direction", "around"}, 1)) {
        c.step(), c.step();
        return said.all = true;
    }
    if (c.take({"sides", "sideways", "horizontally"})) return said.left = "left", said.right = "right", true;
    if (c.take({"vertically"})) return said.top = "top", said.bottom = "bottom", true;
    if (!c.take({"around"})) return false;
    return said.all = true;
}

/// What is drawn beyond the sides; whether that alone says that the picture grows.
bool take_more(Cursor& c, Said& said) {
    if (c.take({"by"}) && c.take({"drawing", "painting", "inventing", "generating", "making"})) {
        c.take({"up"});
        if (!c.end()) prompt_from(c, said);
        return true;
    }
    if (!c.take({"with", "showing", ":"}) || c.end()) return false;
    prompt_from(c, said);
    if (!c.take({"more", "new", "further", "additional"})) return false;
    const bool picture =
        c.take({"picture", "image", "scenery", "content", "surroundings", "pixels", "background", "frame"});
    if (picture && c.end()) said.prompt = said.prompt_end = 0;
    return picture;
}

bool names_clip(const Message& message, std::size_t word) {
    return std::any_of(message.atoms.begin(), message.atoms.end(),
                       [&](const Atom& a) { return a.name >= 0 && word >= a.first && word <= a.last; });
}

/// What stands between the verb and what is drawn. Nothing where a word of it is of something else.
struct Spec {
    bool picture = false, more = false;
};
std::optional<Spec> growth(const Message& message, Cursor& c, Said& said) {
    Spec spec;
    while (!c.end()) {
        const std::size_t begin = c.at();
        if (c.is({"with", "showing", ":"}) ||
            (c.is({"by"}) && c.word(1) && c.word(1)->text.ends_with("ing"))) {
            spec.more = take_more(c, said);
            if (!spec.more && said.prompt == 0) return {};
            break;
        }
        if (const double shape = shape_at(message, c); shape > 0)
            said.shape = shape;
        else if (c.take({"picture", "image", "photo"}))
            spec.picture = true;
        else if (c.is({"frame", "canvas", "view"}) && !c.is({"of", "rate"}, 1))
            spec.picture = true, c.step();
        else if (!take_direction(c, said) && !take_amount(c, said) &&
                 !c.take({"the",    "this", "that", "my",      "it",     "its",  "to",   "on",
                          "at",     "by",   "of",   "towards", "toward", "both", "side", "in",
                          "a",      "into", "clip", "shot",    "video",  "and",  "edge", "edges",
                          "format", ",",    "hand", "out",     "please", "more"})) {
            if (!names_clip(message, c.at())) return {};
            c.step();
        }
        if (c.at() == begin) return {};
    }
    return spec;
}

/// "extend the picture to the left", "widen it to 16:9 with more picture", "outpaint coast".
std::optional<Said> growing(const Message& message, Cursor c) {
    Said said;
    const bool own = c.is({"outpaint", "uncrop"}), wide = c.is({"widen", "broaden"});
    if (c.take({"make"})) { // "make it wider with more picture"
        const std::size_t begin = c.at();
        while (!c.end() && !c.is({"wider", "taller", "higher", "bigger", "larger", "broader"}) &&
               c.at() < begin + 4)
            c.step();
        const bool taller = c.is({"taller", "higher"}), wider = c.is({"wider", "broader"});
        if (!c.take({"wider", "taller", "higher", "bigger", "larger", "broader"})) return {};
        const auto spec = growth(message, c, said);
        if (!spec || !spec->more) return {};
        if (wider && said.shape == 0) said.left = "left", said.right = "right";
        if (taller && said.shape == 0) said.top = "top", said.bottom = "bottom";
        if (!wider && !taller) said.all = true;
        return said;
    }
    if (!c.take({"extend", "expand", "enlarge", "widen", "broaden", "outpaint", "uncrop", "grow"})) return {};
    const auto spec = growth(message, c, said);
    if (!spec || !(own || spec->more || spec->picture)) return {};
    const bool placed =
        said.all || !said.left.empty() || !said.right.empty() || !said.top.empty() || !said.bottom.empty();
    if (said.shape > 0 && !own && !spec->more && !placed) return {}; // the film's shape may be meant
    if (!placed && said.shape == 0) {
        if (!own && !spec->more) return {};
        if (wide)
            said.left = "left", said.right = "right";
        else
            said.all = true;
    }
    return said;
}

bool grows(const Said& said) {
    return !said.region;
}

/// The size of what a clip shows; nothing where it has no picture file.
std::optional<Size> picture_of(const Project& project, const ClipId& id) {
    const Clip* clip = project.find_clip(id).clip;
    if (!clip || clip->takes().empty()) return {};
    const Media* media = project.find_media(clip->takes()[clip->active_take()].media);
    if (!media || media->size.width < 1 || media->size.height < 1) return {};
    return media->size;
}

/// By how much it grows; nothing where the picture has that shape already.
std::optional<Fill> margins(const Said& said, Size own) {
    Fill fill;
    const bool sides = !said.left.empty() || !said.right.empty(),
               ends = !said.top.empty() || !said.bottom.empty();
    const auto share = [&](int side) {
        const double asked = said.pixels > 0 ? said.pixels / side : said.amount > 0 ? said.amount : kUsual;
        return std::min(asked, kMost);
    };
    if (said.shape > 0) {
        constexpr double kSame = 0.005;
        const double grow = said.shape * own.height / own.width - 1, // of its width; else of its height
            up = 1 / (grow + 1) - 1;
        if (std::abs(grow) < kSame) return {};
        const bool left = !said.left.empty() || !sides, right = !said.right.empty() || !sides;
        const bool top = !said.top.empty() || !ends, bottom = !said.bottom.empty() || !ends;
        if (grow > 0)
            fill.left = left ? grow / (right ? 2 : 1) : 0, fill.right = right ? grow / (left ? 2 : 1) : 0;
        else
            fill.top = top ? up / (bottom ? 2 : 1) : 0, fill.bottom = bottom ? up / (top ? 2 : 1) : 0;
        for (double* side : {&fill.left, &fill.right, &fill.top, &fill.bottom})
            *side = std::min(*side, kMost);
        return fill;
    }
    if (said.all || !said.left.empty()) fill.left = share(own.width);
    if (said.all || !said.right.empty()) fill.right = share(own.width);
    if (said.all || !said.top.empty()) fill.top = share(own.height);
    if (said.all || !said.bottom.empty()) fill.bottom = share(own.height);
    return fill;
}

/// The first mask of a clip's own.
std::optional<Mask> mask_of(const Project& project, const ClipId& id) {
    const Clip* clip = project.find_clip(id).clip;
    if (!clip) return {};
    for (const Effect& effect : clip->effects)
        if (effect.mask) return effect.mask;
    return clip->mask;
}

/// The message without what is to be drawn, in which no name is a clip's; of a picture that grows its clip
/// alone: "21:9" is no time.
Message about_clip(const Message& message, const Said& said) {
    Message spec = message;
    std::erase_if(spec.atoms, [&](const Atom& a) {
        return (a.first >= said.prompt && a.first < said.prompt_end) ||
               (grows(said) && a.name < 0 && !a.is("pronoun.it"));
    });
    return spec;
}

std::string prompt_of(const Message& message, const Said& said) {
    if (std::string own = message.letters_of_words(said.prompt, said.prompt_end); !own.empty()) return own;
    return grows(said) ? kBeyond : kGoesOn;
}

Route back(RouteKind kind, std::string sentence) {
    return {.kind = kind, .understood = std::move(sentence), .understood_why = true};
}

std::string percent(double share) {
    return spoken_number(std::round(share * 100)) + " %";
}

std::string growth_text(const Fill& fill) {
    std::string text;
    const std::pair<double, const char*> sides[] = {{fill.left, "on the left"},
                                                    {fill.right, "on the right"},
                                                    {fill.top, "at the top"},
                                                    {fill.bottom, "at the bottom"}};
    for (const auto& [share, where] : sides)
        if (share > 0) text += (text.empty() ? "" : "; ") + percent(share) + " " + where;
    return text;
}

} // namespace

std::optional<Route> fill_route(const Project& project, const Scope& scope, const Message& message) {
    constexpr std::size_t kLongest = 120; // words
    if (message.words.size() > kLongest || message.question_mark || of_sound(message)) return {};
    const Cursor begin(message);
    std::optional<Said> said = filling(begin);
    if (!said) said = growing(message, begin);
    if (!said || (said->needs_region && !scope.region)) return {};
    Route route = wish_route(project, scope, about_clip(message, *said), {});
    if (route.kind != RouteKind::edit) return route;
    const Project now = core::apply(project, route.edits).value(); // the wish was cut out of it before
    Fill fill;
    if (grows(*said)) {
        const auto size = picture_of(now, route.clip);
        const Size own = size ? *size : project.size;
        const auto asked = margins(*said, own);
        if (!asked) return back(RouteKind::refuse, "The picture has that shape already.");
        fill = *asked;
    } else if (!scope.region) {
        fill.mask = mask_of(now, route.clip);
        if (!fill.mask)
            return back(RouteKind::clarify,
                        "Mark the region first: draw a frame over the picture in the viewer, then say it "
                        "again.");
    }
    route.text = prompt_of(message, *said);
    route.whose = Whose::all;
    const std::string clip = "'" + now.find_clip(route.clip).clip->name + "'";
    route.understood =
        grows(*said)
            ? "extend the picture of " + clip + " (" + growth_text(fill) + ") with the model: " + route.text
            : "draw the marked part of " + clip + " anew with the model: " + route.text;
    route.steps = {route.understood};
    route.fill = std::move(fill);
    return route;
}

} // namespace core::assist::talk
