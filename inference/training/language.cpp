// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/language.h"
#include <algorithm>
#include <map>

namespace inference::training {
namespace {

using Words = std::vector<const char*>;

template <typename Items>
const auto& one_of(const Items& items, Rng& rng) {
    return items[std::uniform_int_distribution<std::size_t>(0, items.size() - 1)(rng)];
}

bool chance(Rng& rng, double probability) {
    return std::bernoulli_distribution(probability)(rng);
}

/// Replaces {name} in a pattern.
std::string fill(std::string pattern, const std::map<std::string, std::string>& values) {
    for (const auto& [name, value] : values) {
        const std::string mark = "{" + name + "}";
        for (std::size_t at = pattern.find(mark); at != std::string::npos;
             at = pattern.find(mark, at + value.size()))
            pattern.replace(at, mark.size(), value);
    }
    return pattern;
}

const Words kRecolour{"{set} {det} {a} {thing} {b}",
                      "{set} {det} {a} {thing} {b}",
                      "{set} {det} {a} {thing} {b}",
                      "{change} {det} {a} {thing} to {b}",
                      "{change} {det} {a} {thing} into {b}",
                      "{change} {det} {thing} from {a} to {b}",
                      "{change} the {colour} of {det} {a} {thing} to {b}",
                      "{change} {det} {a} {thing} into a {b} {thing}",
                      "{set} {det} {a} {thing} a {b} one",
                      "{set} {det} {thing} {b} instead of {a}",
                      "{set} {det} {thing} {b} and not {a}",
                      "{swap} {det} {a} {thing} with a {b} {thing}",
                      "{swap} {det} {a} {thing} for a {b} one",
                      "{swap} the {a} for {b}",
                      "{set} everything that is {a} {b}",
                      "i {want} {det} {a} {thing} to be {b}",
                      "i {want} {det} {a} {thing} in {b}",
                      "i {want} {b} rather than {a} for {det} {thing}",
                      "{det} {a} {thing} {should} {b}",
                      "{det} {thing} {should} {b} and not {a}",
                      "{det} {a} {thing} in {b}",
                      "let {det} {a} {thing} be {b}",
                      "give {det} {a} {thing} a {b} {colour}",
                      "give me a {b} {thing} where {det} {a} one is",
                      "no more {a} {thing}, {b}",
                      "{a} {thing} to {b}",
                      "{b} for {det} {a} {thing}"};
const Words kSet{"turn",    "make",     "make",   "paint", "dye", "color", "colour",
                 "recolor", "recolour", "render", "have",  "get", "draw"};
const Words kChange{"change", "turn",  "switch",    "recolor", "recolour", "convert",
                    "shift",  "alter", "transform", "set",     "take"};
const Words kSwap{"replace", "swap", "exchange", "trade", "switch"};
const Words kWant{"want", "would like", "need", "prefer", "wish", "would love"};
const Words kShould{"should be",   "should become", "must be", "has to be", "needs to be",
                    "should turn", "should look",   "becomes", "is now",    "shall be"};
const Words kDeterminer{"the", "the",         "the",     "that",     "this",       "her",    "his",
                        "my",  "the woman's", "the big", "the long", "the pretty", "the old"};
const Words kBefore{"please",   "hey,", "ok,",    "now",           "can you", "could you", "would you",
                    "will you", "just", "let us", "i want you to", "try to",  "so"};
const Words kAfter{"please",    "now",          "thanks",       "for me",     "instead",
                   "this time", "in this clip", "in the video", "if you can", "everywhere"};
const Words kRecolourHeldOut{"could the {a} {thing} be {b} please",
                             "i would like a {b} {thing} instead of the {a} {thing}",
                             "set the colour of the {a} {thing} to {b}"};
const std::array<Words, kToneCount> kTone{
    {{"make it night", "turn day into night", "make it look like night", "change it to night",
      "i want a night scene", "make it dark like at night", "turn this into a night scene", "let it be night",
      "night time please", "make it nighttime"},
     {"make it golden hour", "golden hour light", "make it look like golden hour", "give it sunset light",
      "make it sunset", "turn it into a sunset", "i want golden light", "light it like at sunset",
      "make it glow like the golden hour"},
     {"make it warmer", "warm it up", "make the colours warmer", "give it a warmer look",
      "make the picture warm", "warmer please", "i want warmer colors", "add warmth"},
     {"make it colder", "cool it down", "make the colours colder", "give it a colder look",
      "make the picture cold", "colder please", "i want cooler colors", "make it cooler"},
     {"make it look like faded film", "faded film look", "give it a faded film look",
      "make it look like an old film", "i want a faded look", "turn it into faded film", "make it vintage",
      "make the film look faded"}}};
const std::array<Words, kToneCount> kToneHeldOut{
    {{"change the scene to night", "let it look like night time"},
     {"make it look like a sunset", "i want it to be golden hour"},
     {"make the scene warmer", "give the colours a warm look"},
     {"make the scene colder", "give the colours a cold look"},
     {"make the scene look like faded film", "give it the look of old film"}}};
const Words kAnyThing{"thing", "one", "object", "shape", "part", "cloth"};
const Words kNumbers{"no", "one", "two", "three", "four", "five"};

std::vector<const SceneObject*> named_objects(const Scene& scene) {
    std::vector<const SceneObject*> objects;
    for (const SceneObject& object : scene.objects)
        if (object.colour >= 0) objects.push_back(&object);
    return objects;
}

const NamedColour& colour_of(int index) {
    return named_colours()[static_cast<std::size_t>(index)];
}

std::string motion_of(const SceneObject& o) {
    if (o.vx < 0) return "moves left";
    if (o.vx > 0) return "moves right";
    if (o.vy < 0) return "moves up";
    if (o.vy > 0) return "moves down";
    return "stands still";
}

std::string light_of(const Scene& scene) {
    const char* brightness = scene.brightness == Brightness::dark     ? "dark"
                             : scene.brightness == Brightness::bright ? "bright"
                                                                      : "even";
    const char* mood = scene.mood == Mood::warm ? "warm" : scene.mood == Mood::cold ? "cold" : "neutral";
    return std::string(brightness) + " and " + mood;
}

std::string object_name(const SceneObject& o) {
    return std::string(colour_of(o.colour).name) + " " + shape_words(o.shape).front();
}

/// Words that people put around an instruction, and the ones they leave out: what is meant stays the same.
std::string loosen(std::string text, Rng& rng) {
    if (chance(rng, 0.3)) text = std::string(one_of(kBefore, rng)) + " " + text;
    if (chance(rng, 0.25)) text += std::string(" ") + one_of(kAfter, rng);
    if (chance(rng, 0.08))
        if (const std::size_t at = text.find("the "); at != std::string::npos) text.erase(at, 4);
    if (chance(rng, 0.15)) text += one_of(Words{".", "!", "?"}, rng);
    return text;
}

std::string with_case(std::string text, Rng& rng) {
    if (!chance(rng, 0.2)) return text;
    text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

Exchange ask_about(const SceneObject& o, const Scene& scene, Rng& rng, bool held_out) {
    const std::string shape = one_of(shape_words(o.shape), rng), colour = colour_of(o.colour).name;
    const auto say = [&](const Words& usual, const Words& kept) {
        return fill(one_of(held_out ? kept : usual, rng), {{"s", shape}, {"c", colour}});
    };
    switch (std::uniform_int_distribution<int>(0, 5)(rng)) {
    case 0:
        return {say({"what colour is the {s}?", "what color is the {s}?", "which colour has the {s}?",
                     "the {s} is what color?"},
                    {"tell me the colour of the {s}"}),
                "the " + shape + " is " + colour + ".", "colour"};
    case 1:
        return {say({"how many things are there?", "how many objects do you see?",
                     "how many shapes are in the clip?", "count the things"},
                    {"how many objects are in the clip?"}),
                std::string(one_of(Words{kNumbers[named_objects(scene).size()]}, rng)) +
                    (named_objects(scene).size() == 1 ? " thing." : " things."),
                "count"};
    case 2:
        return {say({"how does the {s} move?", "which way does the {c} {s} move?", "where does the {s} go?",
                     "does the {c} {s} move?"},
                    {"how does the {c} thing move?"}),
                "the " + shape + " " + motion_of(o) + ".", "motion"};
    case 3:
        return {say({"how is the light?", "what is the light like?", "is it dark or bright?",
                     "is the light warm or cold?", "describe the light"},
                    {"what light is it?"}),
                "the light is " + light_of(scene) + ".", "light"};
    case 4:
        return {say({"what is {c}?", "what shape is the {c} thing?", "which thing is {c}?"},
                    {"what is the {c} thing?"}),
                "the " + std::string(shape_words(o.shape).front()) + " is " + colour + ".", "shape"};
    default:
        break;
    }
    const int other =
        std::uniform_int_distribution<int>(0, static_cast<int>(named_colours().size()) - 1)(rng);
    const int asked = chance(rng, 0.5) ? o.colour : other;
    const auto objects = named_objects(scene);
    const bool there =
        std::any_of(objects.begin(), objects.end(), [&](const SceneObject* x) { return x->colour == asked; });
    const std::string name = colour_of(asked).name;
    return {fill(one_of(held_out ? Words{"do you see something {c}?"}
                                 : Words{"is there something {c}?", "is there a {c} thing?",
                                         "can you see anything {c}?"},
                        rng),
                 {{"c", name}}),
            there ? "yes, something is " + name + "." : "no, nothing is " + name + ".", "presence"};
}

} // namespace

Instruction random_instruction(const Scene& scene, Rng& rng, Wording wording) {
    const bool held_out = wording == Wording::held_out;
    if (chance(rng, 0.33)) {
        const int tone = std::uniform_int_distribution<int>(0, kToneCount - 1)(rng);
        const std::string text =
            one_of((held_out ? kToneHeldOut : kTone)[static_cast<std::size_t>(tone)], rng);
        return {with_case(held_out ? text : loosen(text, rng), rng), {.tone = tone}};
    }
    const SceneObject& object = *one_of(named_objects(scene), rng);
    int to = object.colour;
    while (to == object.colour)
        to = std::uniform_int_distribution<int>(0, static_cast<int>(named_colours().size()) - 1)(rng);
    const std::string thing =
        chance(rng, 0.75) ? one_of(shape_words(object.shape), rng) : one_of(kAnyThing, rng);
    const std::string text = fill(one_of(held_out ? kRecolourHeldOut : kRecolour, rng),
                                  {{"set", one_of(kSet, rng)},
                                   {"change", one_of(kChange, rng)},
                                   {"swap", one_of(kSwap, rng)},
                                   {"want", one_of(kWant, rng)},
                                   {"should", one_of(kShould, rng)},
                                   {"det", one_of(kDeterminer, rng)},
                                   {"colour", one_of(Words{"colour", "color"}, rng)},
                                   {"a", one_of(colour_of(object.colour).words, rng)},
                                   {"b", one_of(colour_of(to).words, rng)},
                                   {"thing", thing}});
    return {with_case(held_out ? text : loosen(text, rng), rng),
            {.from_colour = object.colour, .to_colour = to}};
}

std::string caption(const Scene& scene) {
    std::string text;
    auto objects = named_objects(scene);
    std::sort(objects.begin(), objects.end(),
              [](const SceneObject* a, const SceneObject* b) { return a->x < b->x; });
    for (const SceneObject* object : objects)
        text += (text.empty() ? "a " : ", a ") + object_name(*object) + " " + motion_of(*object);
    return text + "; the light is " + light_of(scene) + ".";
}

Exchange random_exchange(const Scene& scene, Rng& rng, Wording wording) {
    const bool held_out = wording == Wording::held_out;
    if (chance(rng, 1.0 / 6)) return {random_instruction(scene, rng, wording).text, "[GEN_VID]", "request"};
    if (chance(rng, 0.25))
        return {one_of(held_out ? Words{"what can you see in this clip?", "tell me what happens here"}
                                : Words{"describe the clip", "what is in the clip?", "what do you see?",
                                        "what happens?", "describe it", "what happens in this clip?",
                                        "what is this?"},
                       rng),
                caption(scene), "caption"};
    Exchange exchange = ask_about(*one_of(named_objects(scene), rng), scene, rng, held_out);
    exchange.question = with_case(exchange.question, rng);
    return exchange;
}

std::vector<std::string> sample_text(std::size_t lines, std::uint64_t seed) {
    Rng rng(seed);
    std::vector<std::string> text;
    while (text.size() < lines) {
        const Scene scene = random_scene(rng, 1.5F);
        text.push_back(random_instruction(scene, rng, Wording::training).text);
        const Exchange exchange = random_exchange(scene, rng, Wording::training);
        text.push_back(exchange.question);
        text.push_back(exchange.answer);
    }
    return text;
}

} // namespace inference::training
