// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/read_making.h"
#include "core/assist/generation.h"
#include "core/assist/talk/cursor.h"
#include "core/assist/talk/items.h"
#include "core/assist/talk/model_wishes.h"
#include <set>

namespace core::assist::talk {
namespace {

constexpr const char *kAlive = "the picture comes to life, with gentle natural movement",
                     *kGoesOn = "the same shot goes on", *kBetween = "one shot turns smoothly into the other";
constexpr double kUsual = 2; ///< seconds, where nothing is said
constexpr double kMost = 60;

/// What a message says of it; words [prompt, prompt_end) are what is drawn.
struct Said {
    Making::Kind kind = Making::Kind::go_on;
    bool still = false;  ///< a photo is spoken of
    bool sure = false;   ///< its words fit nothing else
    bool before = false; ///< bridge: before the clip that is named, not behind it
    std::size_t spec = 0, prompt = 0, prompt_end = 0;
};

/// The word that a message's spec ends with: what is drawn follows.
bool opens_prompt(Cursor& c) {
    if (c.take_all({"so", "that"}) || c.take_all({"in", "which"}) || c.take_all({"such", "that"}))
        return true;
    return c.take({"with", "where", "showing", "while", ":", "as"});
}

const Atom* atom_at(const Message& message, std::size_t word) {
    for (const Atom& a : message.atoms)
        if (word >= a.first && word <= a.last) return &a;
    return nullptr;
}

bool is_amount(const Message& message, std::size_t word) {
    const Atom* a = atom_at(message, word);
    return a && (a->number || a->is("number") || a->is("number.half") || !a->in("unit").empty());
}

/// Words that mean the model.
bool take_model(Cursor& c) {
    for (const Words& who : {Words{"with", "the", "model"}, Words{"with", "a", "model"}, Words{"with", "ai"},
                             Words{"using", "the", "model"}, Words{"using", "a", "model"},
                             Words{"using", "ai"}, Words{"by", "ai"}, Words{"by", "the", "model"},
                             Words{"with", "generated", "footage"}, Words{"with", "generated", "pictures"},
                             Words{"with", "new", "footage"}, Words{"with", "invented", "footage"}})
        if (c.take_all(who)) return true;
    const std::size_t begin = c.at();
    if (c.take({"by"}) && c.take({"generating", "drawing", "inventing", "imagining", "creating"})) {
        c.take({"it", "more", "footage"});
        return true;
    }
    return c.back_to(begin), false;
}

/// What stands between the verb and what is drawn: all of it must be known. `also`: words besides those that
/// every such wish may hold.
struct Spec {
    bool clip = false, model = false, more = false, gap = false, between = false, still = false;
};
std::optional<Spec> spec_of(const Message& message, Cursor& c, Said& said, Words also) {
    Spec spec;
    while (!c.end()) {
        if (take_model(c)) {
            spec.model = true;
            continue;
        }
        if (opens_prompt(c)) {
            said.prompt = c.at(), said.prompt_end = c.size();
            if (c.end()) return {};
            return spec;
        }
        const Atom* a = atom_at(message, c.at());
        if (a && a->name >= 0)
            spec.clip = true, c.step();
        else if (c.is({"photo", "photograph", "still", "image", "drawing", "painting", "portrait",
                       "snapshot"}))
            spec.still = spec.clip = true, c.step();
        else if (c.is({"clip", "shot", "scene", "video", "take", "it", "picture", "footage", "clips", "shots",
                       "them", "these", "this", "that", "two"}))
            spec.clip = true, c.step();
        else if (c.is({"more", "another", "extra", "longer", "further", "beyond", "onward", "onwards"}))
            spec.more = true, c.step();
        else if (c.is({"gap", "hole", "space", "blank"}))
            spec.gap = true, c.step();
        else if (c.take({"between"}))
            spec.between = true;
        else if (c.is({"before"}))
            said.before = true, c.step();
        else if (is_amount(message, c.at()) ||
                 c.is({"the",    "my",   "a",    "an",    "for",   "by",       "of",      "after",
                       "behind", "at",   "end",  "its",   "and",   ",",        "to",      "from",
                       "on",     "with", "here", "there", "old",   "selected", "there's", "in",
                       "please", "out",  "up",   "last",  "frame", "empty"}) ||
                 c.is(also))
            c.step();
        else
            return {};
    }
    return spec;
}

/// "animate this photo", "bring the picture to life", "make the photo move".
std::optional<Said> animating(const Message& message, Cursor c) {
    Said said{.kind = Making::Kind::animate};
    const bool animate = c.take({"animate"});
    const bool bring = !animate && c.take({"bring"}), make = !animate && !bring && c.take({"make", "let"});
    if (!animate && !bring && !make) return {};
    const std::size_t begin = c.at();
    if (!animate) { // where the object ends
        while (!c.end() && !c.is({"to", "move", "come"}) && c.at() < begin + 8)
            c.step();
        const std::size_t end = c.at();
        const bool fits =
            bring ? c.take_all({"to", "life"})
                  : c.take({"move"}) || c.take_all({"come", "alive"}) || c.take_all({"come", "to", "life"});
        if (!fits) return {};
        c.take({"a", "little", "gently", "softly", ","});
        if (!c.end() && !opens_prompt(c)) return {};
        if (!c.end()) said.prompt = c.at(), said.prompt_end = c.size();
        Said object;
        c.back_to(begin);
        for (; c.at() < end; c.step())
            said.still = said.still || c.is({"photo", "photograph", "still", "image", "drawing", "painting",
                                             "portrait", "picture", "snapshot"});
        return said;
    }
    const auto spec = spec_of(message, c, said, {"gently", "softly", "slowly", "little"});
    if (!spec || !spec->clip || spec->gap || spec->between) return {};
    said.still = spec->still;
    return said;
}

/// "let the model go on with coast for 3 seconds", "continue this shot", "extend it by 2 seconds with AI".
std::optional<Said> going_on(const Message& message, Cursor c) {
    Said said;
    bool model = false;
    for (const Words& who :
         {Words{"let", "the", "model"}, Words{"have", "the", "model"}, Words{"let", "a", "model"},
          Words{"let", "ai"}, Words{"have", "ai"}, Words{"ask", "the", "model", "to"}})
        model = model || c.take_all(who);
    const bool goes = c.take_all({"go", "on"}) || c.take_all({"carry", "on"}) || c.take({"continue"});
    if (goes) c.take({"with", "from"});
    const bool makes =
        !goes && c.take({"generate", "draw", "invent", "imagine", "create", "extend", "lengthen", "prolong"});
    if (!goes && !makes) return {};
    const bool draws = makes && !model; // "generate three more seconds of coast"
    const auto spec = spec_of(message, c, said, {"seconds"});
    if (!spec || spec->gap || spec->between) return {};
    if (model || spec->model) return said;
    if (!spec->clip) return {};
    const auto verb = [&](const char* word) {
        return std::any_of(message.words.begin(), message.words.end(),
                           [&](const Word& w) { return w.text == word; });
    };
    const bool lengthens = verb("extend") || verb("lengthen") || verb("prolong");
    if (goes || (draws && spec->more && !lengthens)) return said;
    return {};
}

/// "fill the gap between coast and street with fog", "generate what lies between these two".
std::optional<Said> bridging(const Message& message, Cursor c) {
    Said said{.kind = Making::Kind::bridge};
    const bool fills = c.take({"fill", "bridge"});
    const bool makes = !fills && c.take({"generate", "draw", "invent", "imagine", "create"});
    if (!fills && !makes) return {};
    const auto spec = spec_of(message, c, said,
                              {"something", "what", "lies", "happens", "bridge", "transition", "comes",
                               "in-between", "belongs", "missing"});
    if (!spec || !(fills ? spec->gap : spec->between)) return {};
    for (std::size_t w = said.prompt; w < said.prompt_end; ++w) { // "with piano", "with black"
        const Atom* a = atom_at(message, w);
        if (a && (a->name >= 0 || a->is("thing.sound") || a->any("colour") || a->text == "music" ||
                  a->text == "silence"))
            return {};
    }
    return said;
}

Route back(RouteKind kind, std::string sentence) {
    return {.kind = kind, .understood = std::move(sentence), .understood_why = true};
}

std::string prompt_of(const Message& message, const Said& said) {
    if (std::string own = message.letters_of_words(said.prompt, said.prompt_end); !own.empty()) return own;
    return said.kind == Making::Kind::animate ? kAlive
           : said.kind == Making::Kind::go_on ? kGoesOn
                                              : kBetween;
}

/// The message without what is drawn.
Message without_prompt(const Message& message, const Said& said) {
    Message spec = message;
    if (said.prompt < said.prompt_end)
        std::erase_if(spec.atoms, [&](const Atom& a) { return a.first >= said.prompt; });
    return spec;
}

Time length_in(const Project& project, const Scope& scope, const Message& spec) {
    const Names names(project, english());
    const Discourse none;
    const Context context{project, scope, spec.plain, spec.words, names, none};
    for (const Item& item : items_of(context, spec.atoms, 0, spec.atoms.size()))
        if ((item.kind == Item::Kind::length || item.kind == Item::Kind::span) && item.time > Time(0))
            return std::min(item.time, from_seconds(kMost));
    return {};
}

const Media* shown_by(const Project& project, const ClipId& id) {
    const Clip* clip = project.find_clip(id).clip;
    return clip && !clip->takes().empty() ? project.find_media(clip->takes()[clip->active_take()].media)
                                          : nullptr;
}

bool is_still(const Project& project, const ClipId& id) {
    const Media* media = shown_by(project, id);
    return media && media->kind == MediaKind::image;
}

Route made(const Project& project, const Message& message, const Said& said, Making making) {
    Route route{.kind = RouteKind::generate, .text = prompt_of(message, said), .understood_why = true};
    const std::string name = "'" + project.find_clip(making.clip).clip->name + "'";
    if (making.kind == Making::Kind::animate)
        route.understood = "animate " + name;
    else if (making.kind == Making::Kind::go_on)
        route.understood = "draw " + spoken(making.length) + " more behind " + name;
    else
        route.understood = "draw " + spoken(making.length) + " between " + name + " and '" +
                           project.find_clip(making.next).clip->name + "'";
    route.understood += ": " + route.text;
    route.steps = {route.understood};
    route.making = making;
    return route;
}

/// The clip that is meant: named, selected, or the only one that can be.
Route clip_for(const Project& project, const Scope& scope, const Message& spec, const Said& said) {
    const auto stills = [&] {
        std::vector<ClipId> out;
        for (const Clip* clip : pictures_of(project))
            if (is_still(project, clip->id)) out.push_back(clip->id);
        return out;
    }();
    const bool named =
        std::any_of(spec.atoms.begin(), spec.atoms.end(), [](const Atom& a) { return a.name >= 0; });
    if (said.kind == Making::Kind::animate && !named && stills.size() == 1 &&
        (scope.clip.empty() || !is_still(project, scope.clip)))
        return {.kind = RouteKind::edit, .clip = stills.front()};
    Message pointed = spec; // which clip, nothing of how long
    std::erase_if(pointed.atoms, [](const Atom& a) { return a.name < 0 && !a.is("pronoun.it"); });
    Scope there = scope;
    there.range.reset(), there.region.reset();
    return wish_route(project, there, pointed, {});
}

std::optional<Route> of_one_clip(const Project& project, const Scope& scope, const Message& message,
                                 const Said& said) {
    const Message spec = without_prompt(message, said);
    const Route found = clip_for(project, scope, spec, said);
    if (found.kind != RouteKind::edit || !project.find_clip(found.clip).clip)
        return said.kind == Making::Kind::animate && !said.still ? std::nullopt : std::optional(found);
    Making making{.kind = said.kind, .clip = found.clip};
    const std::string name = "'" + project.find_clip(found.clip).clip->name + "'";
    if (!shown_by(project, found.clip))
        return back(RouteKind::refuse, name + " shows no film or picture that a model could go on from");
    if (said.kind == Making::Kind::animate) {
        if (!is_still(project, found.clip)) { // "make it move": other readers know films
            if (!said.still) return {};
            return back(RouteKind::refuse, name + " is a film already; a still picture can be animated");
        }
        making.length = project.find_clip(found.clip).clip->length();
        return made(project, message, said, making);
    }
    making.length = length_in(project, scope, spec);
    if (making.length <= Time(0)) making.length = from_seconds(kUsual);
    return made(project, message, said, making);
}

/// Neighbours with a gap between them, in order.
std::vector<std::pair<const Clip*, const Clip*>> gaps_of(const Project& project) {
    std::vector<std::pair<const Clip*, const Clip*>> gaps;
    const Names names(project, english());
    const Discourse none;
    const Scope scope;
    const std::vector<Word> words;
    const Context context{project, scope, {}, words, names, none};
    const auto clips = context.counted();
    for (std::size_t i = 1; i < clips.size(); ++i)
        if (clips[i]->start > clips[i - 1]->end()) gaps.emplace_back(clips[i - 1], clips[i]);
    return gaps;
}

/// The clips that the message names, in the order of the film, each once.
std::vector<const Clip*> named_clips(const Project& project, const Message& spec) {
    const Names names(project, english());
    std::set<ClipId> ids;
    for (const Atom& a : spec.atoms)
        if (a.name >= 0)
            for (const ClipId& id : names.all()[static_cast<std::size_t>(a.name)].clips)
                ids.insert(id);
    std::vector<const Clip*> out;
    for (const Clip* clip : pictures_of(project))
        if (ids.contains(clip->id)) out.push_back(clip);
    return out;
}

const Clip* neighbour(const Project& project, const Clip& clip, bool before) {
    const Track* track = project.find_clip(clip.id).track;
    const Clip* found = nullptr;
    for (const Clip& other : track->clips) {
        if (before && other.end() <= clip.start) found = &other;
        if (!before && other.start >= clip.end() && !found) found = &other;
    }
    return found;
}

std::optional<Route> between_two(const Project& project, const Scope& scope, const Message& message,
                                 const Said& said) {
    const Message spec = without_prompt(message, said);
    const auto clips = named_clips(project, spec);
    const Clip *first = nullptr, *next = nullptr;
    if (clips.size() >= 2) {
        first = clips.front(), next = clips[1];
        if (neighbour(project, *first, false) != next)
            return back(RouteKind::refuse,
                        "'" + first->name + "' and '" + next->name + "' do not follow each other");
    } else if (clips.size() == 1) {
        const Clip* other = neighbour(project, *clips.front(), said.before);
        if (!other)
            return back(RouteKind::refuse, "there is no clip " +
                                               std::string(said.before ? "before" : "behind") + " '" +
                                               clips.front()->name + "'");
        first = said.before ? other : clips.front(), next = said.before ? clips.front() : other;
    } else {
        const auto gaps = gaps_of(project);
        if (gaps.empty()) return back(RouteKind::refuse, "there is no gap between the clips");
        const Time at = scope.range ? scope.range->start : scope.playhead;
        for (const auto& [one, two] : gaps)
            if (gaps.size() == 1 || (one->end() <= at && at < two->start)) first = one, next = two;
        if (!first)
            return back(RouteKind::clarify,
                        "there are several gaps; put the playhead into one, or name the clips beside it");
    }
    Making making{.kind = Making::Kind::bridge, .clip = first->id, .next = next->id};
    making.length = next->start - first->end();
    if (making.length <= Time(0)) making.length = length_in(project, scope, spec);
    if (making.length <= Time(0)) making.length = from_seconds(kUsual);
    if (making.length > from_seconds(kMost))
        return back(RouteKind::refuse,
                    "the gap is " + spoken(making.length) + " long; models draw clips of up to a minute");
    return made(project, message, said, making);
}

} // namespace

std::optional<Route> making_route(const Project& project, const Scope& scope, const Message& message) {
    constexpr std::size_t kLongest = 80; // words
    if (message.words.size() > kLongest || message.question_mark) return {};
    const Cursor begin(message);
    if (const auto said = animating(message, begin)) return of_one_clip(project, scope, message, *said);
    if (const auto said = bridging(message, begin)) return between_two(project, scope, message, *said);
    if (const auto said = going_on(message, begin)) return of_one_clip(project, scope, message, *said);
    return {};
}

std::vector<Choice> drawn_on_instead(const Project& project, const Step& step) {
    if ((step.op != Op::extend && step.op != Op::set_length) || step.clips.size() != 1 ||
        step.edge == "start")
        return {};
    const Clip* clip = project.find_clip(step.clips.front()).clip;
    if (!clip || !shown_by(project, clip->id)) return {};
    const Time more = step.op == Op::extend ? step.time : step.time - clip->length();
    if (more <= Time(0) || more > from_seconds(kMost)) return {};
    return {{.label = "let a model draw " + spoken(more) + " more behind '" + clip->name + "'",
             .text = "let the model go on with this clip for " + spoken(more),
             .clip = clip->id,
             .by = ReadBy::grammar}};
}

} // namespace core::assist::talk
