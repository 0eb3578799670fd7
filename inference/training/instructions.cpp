// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/language.h"
#include "inference/training/wording.h"
#include "inference/training/wording_lists.h"
#include <algorithm>
#include <cmath>

namespace inference::training {
namespace {

constexpr int kColours = 10;

/// A word that nobody has heard: what is asked for must be read off the others.
std::string unheard(Rng& rng) {
    std::string word;
    for (int i = 1 + pick(rng, 3); i > 0; --i)
        word += std::string(1, "bcdfghjklmnprstvw"[pick(rng, 17)]) + "aeiou"[pick(rng, 5)];
    if (chance(rng, 0.5)) word += "dklmnprst"[pick(rng, 9)];
    return word;
}

/// Words that people put around an instruction, and the ones they leave out: what is meant stays the same.
std::string loosen(std::string text, Rng& rng) {
    if (chance(rng, 0.08)) text = unheard(rng) + " " + text;
    if (chance(rng, 0.08)) text += " " + unheard(rng);
    if (chance(rng, 0.3)) text = std::string(one_of(lists::kBefore, rng)) + " " + text;
    if (chance(rng, 0.25)) text += std::string(" ") + one_of(lists::kAfter, rng);
    if (chance(rng, 0.08))
        if (const std::size_t at = text.find("the "); at != std::string::npos) text.erase(at, 4);
    if (chance(rng, 0.15)) text += one_of(Words{".", "!", "?"}, rng);
    return text;
}

int other_colour(int than, Rng& rng) {
    int to = than;
    while (to == than)
        to = pick(rng, kColours);
    return to;
}

std::string colour_word(int colour, Rng& rng) {
    return one_of(colour_of(colour).words, rng);
}

/// One sentence of those for a wording with everything filled in that any of them has.
class Sentence {
  public:
    Sentence(Rng& rng, Wording wording) : rng_(rng), held_out_(wording == Wording::held_out) {
        for (const auto& [name, words] :
             std::initializer_list<std::pair<const char*, const Words*>>{{"set", &lists::kSet},
                                                                         {"change", &lists::kChange},
                                                                         {"swap", &lists::kSwap},
                                                                         {"want", &lists::kWant},
                                                                         {"should", &lists::kShould},
                                                                         {"det", &lists::kDeterminer},
                                                                         {"drop", &lists::kDrop},
                                                                         {"put", &lists::kPut},
                                                                         {"it", &lists::kIt},
                                                                         {"behind", &lists::kBehind}})
            values_[name] = one_of(*words, rng);
        values_["colour"] = one_of(Words{"colour", "color"}, rng);
        if (!held_out_ && chance(rng, 0.06)) values_["set"] = unheard(rng);
    }
    Sentence& with(const std::string& name, const std::string& value) {
        values_[name] = value;
        return *this;
    }
    std::string operator()(const Words& usual, const Words& held_out) {
        std::string text;
        do { // many words in many forms now and then make up a sentence that is kept aside
            text = fill(one_of(held_out_ ? held_out : usual, rng_), values_);
        } while (!held_out_ && lists::is_held_out(text));
        return with_case(held_out_ ? text : loosen(text, rng_), rng_);
    }
    [[nodiscard]] bool held_out() const { return held_out_; }

  private:
    Rng& rng_;
    bool held_out_;
    std::map<std::string, std::string> values_;
};

bool has_colour(const Scene& scene, int colour) {
    return std::any_of(scene.objects.begin(), scene.objects.end(),
                       [&](const SceneObject& o) { return o.colour == colour; });
}

int count_of(const Scene& scene, Shape shape) {
    return static_cast<int>(std::count_if(scene.objects.begin(), scene.objects.end(),
                                          [&](const SceneObject& o) { return o.shape == shape; }));
}

/// A colour that no named thing has, or -1.
int missing_colour(const Scene& scene, Rng& rng) {
    for (int tries = 0; tries < 40; ++tries)
        if (const int colour = pick(rng, kColours); !has_colour(scene, colour)) return colour;
    return -1;
}

/// Whether a named thing is clearly the one on that side, over a clip's first half second.
bool is_outermost(const Scene& scene, const SceneObject& o, bool left) {
    const auto all = named_objects(scene);
    if (all.size() < 2) return false;
    for (const float t : {0.0F, 8.0F})
        for (const SceneObject* other : all) {
            if (other == &o) continue;
            const float apart = (other->x + other->vx * t) - (o.x + o.vx * t);
            if ((left ? apart : -apart) < 0.25F) return false;
        }
    return true;
}

/// How the sentence names what it is about: `colour` and a word for it, both where it can be.
struct Named {
    std::string thing;
    bool with_colour = true;
    int shape = -1;
};

Named name_of(const Scene& scene, const SceneObject& o, Rng& rng) {
    const std::string shape = one_of(shape_words(o.shape), rng);
    if (count_of(scene, o.shape) == 1 && chance(rng, 0.2)) return {shape, false, static_cast<int>(o.shape)};
    if (chance(rng, 0.75)) return {shape, true, static_cast<int>(o.shape)};
    return {one_of(lists::kAnyThing, rng), true, -1};
}

Instruction recolour_words(int from, int to, const Named& named, Rng& rng, Wording wording) {
    Sentence say(rng, wording);
    say.with("b", colour_word(to, rng)).with("thing", named.thing);
    Instruction out{.asked = {.kind = static_cast<int>(Kind::recolour), .to = to, .shape = named.shape}};
    if (named.with_colour) {
        say.with("a", colour_word(from, rng));
        out.asked.from = from;
        out.text = say(lists::kRecolour, lists::kRecolourHeldOut);
    } else {
        out.text = say(lists::kRecolourPlain, lists::kRecolourPlainHeldOut);
    }
    return out;
}

Instruction remove_words(int colour, const Named& named, Rng& rng, Wording wording) {
    Sentence say(rng, wording);
    Instruction out{.asked = {.kind = static_cast<int>(Kind::remove), .shape = named.shape}};
    if (named.with_colour) out.asked.from = colour;
    say.with("what", named.with_colour ? colour_word(colour, rng) + " " + named.thing : named.thing);
    out.text = say(lists::kRemove, lists::kRemoveHeldOut);
    return out;
}

Instruction recolour(const Scene& scene, Rng& rng, Wording wording) {
    const SceneObject& o = *one_of(named_objects(scene), rng);
    const int to = other_colour(o.colour, rng);
    const bool left = is_outermost(scene, o, true);
    Instruction out;
    if ((left || is_outermost(scene, o, false)) && chance(rng, 0.3)) {
        out.text =
            Sentence(rng, wording)
                .with("b", colour_word(to, rng))
                .with("thing",
                      chance(rng, 0.4) ? one_of(shape_words(o.shape), rng) : one_of(lists::kAnyThing, rng))
                .with("side", left ? "left" : "right")(lists::kRecolourSide, lists::kRecolourSideHeldOut);
        out.asked = {.kind = static_cast<int>(Kind::recolour),
                     .to = to,
                     .place = static_cast<int>(left ? Place::left : Place::right)};
    } else {
        out = recolour_words(o.colour, to, name_of(scene, o, rng), rng, wording);
    }
    out.change = {.from_colour = o.colour, .to_colour = to};
    return out;
}

std::string wish(const lists::Wish& w, Rng& rng, Wording wording) {
    const bool held_out = wording == Wording::held_out;
    Sentence say(rng, wording);
    const int way = pick(rng, 3);
    if (!w.adjectives.empty() && way == 0)
        return say.with("A", one_of(w.adjectives, rng))(lists::kBeIt, lists::kBeItHeldOut);
    if (!w.nouns.empty() && (way == 1 || held_out))
        return say.with("N", one_of(w.nouns, rng))(lists::kHaveIt, lists::kHaveItHeldOut);
    return say(w.sentences, w.sentences_held_out);
}

Instruction tone(Rng& rng, Wording wording) {
    const int which = pick(rng, kToneCount);
    return {.text = wish(lists::kTone[static_cast<std::size_t>(which)], rng, wording),
            .change = {.tone = which},
            .asked = {.kind = static_cast<int>(Kind::tone), .tone = which}};
}

Instruction tone_place(Rng& rng, Wording wording) {
    constexpr Tone kTones[] = {Tone::dark, Tone::bright, Tone::warm, Tone::cold, Tone::grey};
    const Tone which = kTones[pick(rng, 5)];
    const int place = 1 + pick(rng, kPlaceCount - 1);
    const std::string side = Words{"", "left", "right", "top", "bottom"}[static_cast<std::size_t>(place)];
    const bool across = place <= static_cast<int>(Place::right);
    const std::string half =
        fill(one_of(across ? lists::kAcross : lists::kUpDown, rng),
             {{"side", !across && chance(rng, 0.4) ? (side == "top" ? "upper" : "lower") : side}});
    Sentence say(rng, wording);
    say.with("half", half).with("A", one_of(lists::kTone[static_cast<std::size_t>(which)].adjectives, rng));
    return {.text = say(lists::kTonePlace, lists::kTonePlaceHeldOut),
            .change = {.tone = static_cast<int>(which), .place = static_cast<Place>(place)},
            .asked = {
                .kind = static_cast<int>(Kind::tone_place), .tone = static_cast<int>(which), .place = place}};
}

Instruction look(Kind kind, Rng& rng, Wording wording) {
    const int first = kind == Kind::look ? static_cast<int>(Look::fog) : static_cast<int>(Look::sketch);
    const int which = first + pick(rng, 3);
    return {.text = wish(lists::kLook[static_cast<std::size_t>(which)], rng, wording),
            .change = {.look = which},
            .asked = {.kind = static_cast<int>(kind), .look = which}};
}

Instruction ground(Rng& rng, Wording wording) {
    const int which = pick(rng, kGroundCount);
    const bool plain = which == static_cast<int>(Ground::plain);
    Instruction out{.change = {.ground = which},
                    .asked = {.kind = static_cast<int>(Kind::ground), .ground = which}};
    Sentence say(rng, wording);
    int to = -1;
    if (plain && chance(rng, 0.6)) {
        to = pick(rng, kColours);
        out.text = say.with("b", colour_word(to, rng))(lists::kGroundColour, lists::kGroundColourHeldOut);
        out.asked.to = to;
    } else {
        if (plain) to = 8; // "remove the background" leaves white
        const lists::Wish& words = lists::kGround[static_cast<std::size_t>(which)];
        out.text = say(words.sentences, words.sentences_held_out);
    }
    out.change.ground_colour = to;
    return out;
}

Instruction remove(const Scene& scene, Rng& rng, Wording wording) {
    const SceneObject& o = *one_of(named_objects(scene), rng);
    Instruction out = remove_words(o.colour, name_of(scene, o, rng), rng, wording);
    out.change = {.removed = o.colour};
    return out;
}

/// Things are added at one of three places and in one of three sizes, so that the words say all of it.
Instruction add(float aspect, Rng& rng, Wording wording) {
    constexpr Shape kShapes[] = {Shape::circle, Shape::square, Shape::triangle, Shape::oval};
    const int colour = pick(rng, kColours), side = pick(rng, 4), size = chance(rng, 0.5) ? 1 : pick(rng, 3);
    const Shape shape = kShapes[pick(rng, 4)];
    SceneObject o;
    o.shape = shape, o.colour = -1, o.owner = -1;
    o.base = colour_of(colour).typical;
    o.size = size == 0 ? 0.11F : size == 1 ? 0.18F : 0.28F;
    o.stretch = shape == Shape::oval ? 1.6F : 1;
    o.x = (side == 0 ? 0.2F : side == 1 ? 0.8F : 0.5F) * aspect;
    o.y = 0.55F;
    o.fold_depth = o.grain_depth = 0;
    const std::string big = size == 1   ? ""
                            : size == 0 ? std::string(one_of(Words{"small ", "little ", "tiny "}, rng))
                                        : std::string(one_of(Words{"big ", "large ", "huge "}, rng));
    const std::string what = big + colour_word(colour, rng) + " " + one_of(shape_words(shape), rng);
    std::string where; // nothing said: the middle
    if (side == 0) where = one_of(lists::kOnLeft, rng);
    if (side == 1) where = one_of(lists::kOnRight, rng);
    if (side == 2) where = one_of(lists::kInMiddle, rng);
    Sentence say(rng, wording);
    say.with("what", what).with("where", where.empty() ? "" : " " + where);
    say.with("n", std::string("aeiou").find(what.front()) != std::string::npos ? "n" : "");
    return {.text = say(lists::kAdd, lists::kAddHeldOut),
            .change = {.added = o},
            .asked = {.kind = static_cast<int>(Kind::add),
                      .to = colour,
                      .place = side == 0   ? static_cast<int>(Place::left)
                               : side == 1 ? static_cast<int>(Place::right)
                                           : kMiddle,
                      .shape = static_cast<int>(shape),
                      .size = size}};
}

Instruction sky(Rng& rng, Wording wording) {
    const int to = pick(rng, kColours);
    return {.text = Sentence(rng, wording).with("b", colour_word(to, rng))(lists::kSky, lists::kSkyHeldOut),
            .change = {.sky_colour = to},
            .asked = {.kind = static_cast<int>(Kind::sky), .to = to}};
}

Instruction about_nothing(const Scene& scene, Rng& rng, Wording wording) {
    Instruction out;
    const bool takes = chance(rng, 0.4);
    Named named;
    int from = -1;
    const double way = std::uniform_real_distribution<double>(0, 1)(rng);
    const auto shape = static_cast<Shape>(pick(rng, 5));
    if (way < 0.55 && (from = missing_colour(scene, rng)) >= 0) {
        named = {chance(rng, 0.75) ? one_of(shape_words(shape), rng) : one_of(lists::kAnyThing, rng), true,
                 -1};
    } else if (way < 0.7 && count_of(scene, shape) == 0) {
        named = {one_of(shape_words(shape), rng), false, static_cast<int>(shape)};
    } else {
        named = {one_of(wording == Wording::held_out ? lists::kStrangersHeldOut : lists::kStrangers, rng),
                 false, -1};
    }
    const int to = other_colour(from, rng);
    out = takes ? remove_words(from, named, rng, wording) : recolour_words(from, to, named, rng, wording);
    out.absent = true;
    return out;
}

} // namespace

const char* kind_name(Kind kind) {
    constexpr const char* kNames[kKindCount] = {
        "recolour", "tone", "tone of a part", "look", "style", "background", "remove", "add", "sky"};
    return kNames[static_cast<std::size_t>(kind)];
}

std::optional<Instruction> instruction_of(Kind kind, const Scene& scene, Rng& rng, Wording wording) {
    switch (kind) {
    case Kind::recolour:
        return recolour(scene, rng, wording);
    case Kind::tone:
        return tone(rng, wording);
    case Kind::tone_place:
        return tone_place(rng, wording);
    case Kind::look:
    case Kind::style:
        return look(kind, rng, wording);
    case Kind::ground:
        return ground(rng, wording);
    case Kind::remove:
        return remove(scene, rng, wording);
    case Kind::add:
        return add(scene.aspect, rng, wording);
    case Kind::sky:
        if (!scene.has_sky()) return std::nullopt;
        return sky(rng, wording);
    }
    return std::nullopt;
}

Instruction random_instruction(const Scene& scene, Rng& rng, Wording wording, bool absent) {
    if (absent) return about_nothing(scene, rng, wording);
    static const std::array<double, kKindCount> kShares{24, 11, 13, 7, 12, 12, 9, 13, 5};
    while (true) {
        const auto kind =
            static_cast<Kind>(std::discrete_distribution<int>(kShares.begin(), kShares.end())(rng));
        if (auto made = instruction_of(kind, scene, rng, wording)) return *made;
    }
}

} // namespace inference::training
