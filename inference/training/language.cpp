// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/language.h"
#include "inference/training/wording.h"
#include <algorithm>

namespace inference::training {
namespace {

const Words kNumbers{"no", "one", "two", "three", "four", "five"};

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

/// How a question may be put: {s} a shape's word, {c} a colour, {k} colour or color, {n} a word for things.
struct Questions {
    Words usual, held_out;
};

const Words kThings{"things", "objects", "shapes", "items"};
const Words kAskBefore{
    "please tell me,", "can you tell me", "tell me", "hey,", "i wonder,", "so", "and", "now"};
const Questions kColourQuestions{
    {"what {k} is the {s}?", "which {k} is the {s}?", "which {k} has the {s}?", "the {s} is what {k}?",
     "what {k} does the {s} have?", "what is the {k} of the {s}?", "name the {k} of the {s}",
     "which {k} is that {s}?", "what {k} is her {s}?", "what {k} is the {s} in the clip?", "{k} of the {s}?",
     "is the {s} {c} or another {k}?", "say which {k} the {s} is", "give me the {k} of the {s}"},
    {"tell me the {k} of the {s}"}};
const Questions kCountQuestions{
    {"how many {n} are there?", "how many {n} do you see?", "count the {n}", "how many {n} can you count?",
     "how many {n} are in this video?", "what is the number of {n}?", "number of {n}?", "how many {n}?",
     "how many {n} does the picture show?", "count all {n} in the clip", "are there one, two or three {n}?"},
    {"how many {n} are in the clip?"}};
const Questions kMotionQuestions{
    {"how does the {s} move?", "which way does the {c} {s} move?", "where does the {s} go?",
     "does the {c} {s} move?", "in which direction does the {s} move?", "where is the {s} going?",
     "what does the {s} do?", "is the {s} moving?", "does the {s} move left or right?",
     "what is the {s} doing?", "which way does the {s} go?", "where does the {c} {s} move to?",
     "does the {s} stand still?", "how does the {c} {s} go?", "what happens to the {s}?",
     "in which direction is the {c} {s} moving?"},
    {"how does the {c} {s} move?"}};
const Questions kLightQuestions{
    {"how is the light?", "what is the light like?", "is it dark or bright?", "is the light warm or cold?",
     "describe the light", "what kind of light is there?", "how bright is it?", "is the scene dark?",
     "what light does the clip have?", "is it warm or cold?", "how is the scene lit?",
     "what mood has the light?", "is the picture bright?", "how does the light look?"},
    {"what light is it?"}};
const Questions kShapeQuestions{
    {"what is {c}?", "what shape is the {c} thing?", "which thing is {c}?", "what shape is {c}?",
     "which of the {n} is {c}?", "what is the shape of the {c} thing?", "what is that {c} thing?",
     "the {c} thing is what?", "which shape has the {c} thing?", "what kind of thing is {c}?"},
    {"what is the {c} thing?"}};
const Questions kPresenceQuestions{
    {"is there something {c}?", "is there a {c} thing?", "can you see anything {c}?", "is anything {c}?",
     "are there any {c} {n}?", "do you see a {c} thing?", "is there anything {c} in the clip?",
     "does something {c} appear?", "has the clip something {c}?", "anything {c}?",
     "do the {n} include a {c} one?", "can something {c} be seen?"},
    {"do you see something {c}?"}};
const Questions kCaptionQuestions{{"describe the clip",
                                   "what is in the clip?",
                                   "what do you see?",
                                   "what happens?",
                                   "describe it",
                                   "what happens in this clip?",
                                   "what is this?",
                                   "what is going on?",
                                   "describe this video",
                                   "caption this",
                                   "write a caption",
                                   "describe the scene",
                                   "what is happening?",
                                   "what does the clip show?",
                                   "summarize the clip",
                                   "what is in the video?",
                                   "describe what you see",
                                   "what is to be seen?",
                                   "say what happens",
                                   "what happens at the end?",
                                   "what happens in the middle?",
                                   "what can be seen?"},
                                  {"what can you see in this clip?", "tell me what happens here"}};

std::string word_question(const Questions& questions, bool held_out,
                          std::map<std::string, std::string> values, Rng& rng) {
    values["k"] = one_of(Words{"colour", "color"}, rng);
    values["n"] = one_of(kThings, rng);
    std::string text = fill(one_of(held_out ? questions.held_out : questions.usual, rng), values);
    if (held_out) return with_case(text, rng);
    if (chance(rng, 0.15)) text = std::string(one_of(kAskBefore, rng)) + " " + text;
    if (chance(rng, 0.1) && text.back() == '?') text.pop_back();
    if (chance(rng, 0.06)) text += " please";
    return with_case(text, rng);
}

/// Whether something has a colour: half of the time one that is there.
Exchange ask_presence(const SceneObject& o, const Scene& scene, Rng& rng, bool held_out) {
    const int other =
        std::uniform_int_distribution<int>(0, static_cast<int>(named_colours().size()) - 1)(rng);
    const int asked = chance(rng, 0.5) ? o.colour : other;
    const auto objects = named_objects(scene);
    const bool there =
        std::any_of(objects.begin(), objects.end(), [&](const SceneObject* x) { return x->colour == asked; });
    const std::string name = colour_of(asked).name;
    return {word_question(kPresenceQuestions, held_out, {{"c", name}}, rng),
            there ? "yes, something is " + name + "." : "no, nothing is " + name + ".", "presence"};
}

Exchange ask_about(const SceneObject& o, const Scene& scene, Rng& rng, bool held_out) {
    const std::string shape = one_of(shape_words(o.shape), rng), colour = colour_of(o.colour).name;
    const auto ask = [&](const Questions& questions) {
        return word_question(questions, held_out, {{"s", shape}, {"c", colour}}, rng);
    };
    const std::size_t count = named_objects(scene).size();
    // What takes a small model longest to learn is asked most.
    static const std::array<double, 6> kShares{3, 2, 5, 2, 3, 1};
    switch (std::discrete_distribution<int>(kShares.begin(), kShares.end())(rng)) {
    case 0: {
        // "is the ball red or another colour?" may name any colour.
        const int named =
            std::uniform_int_distribution<int>(0, static_cast<int>(named_colours().size()) - 1)(rng);
        return {word_question(kColourQuestions, held_out, {{"s", shape}, {"c", colour_of(named).name}}, rng),
                "the " + shape + " is " + colour + ".", "colour"};
    }
    case 1:
        return {ask(kCountQuestions), std::string(kNumbers[count]) + (count == 1 ? " thing." : " things."),
                "count"};
    case 2:
        return {ask(kMotionQuestions), "the " + shape + " " + motion_of(o) + ".", "motion"};
    case 3:
        return {ask(kLightQuestions), "the light is " + light_of(scene) + ".", "light"};
    case 4:
        return {ask(kShapeQuestions),
                "the " + std::string(shape_words(o.shape).front()) + " is " + colour + ".", "shape"};
    default:
        return ask_presence(o, scene, rng, held_out);
    }
}

} // namespace

std::string caption(const Scene& scene) {
    std::string text;
    auto objects = named_objects(scene);
    std::sort(objects.begin(), objects.end(),
              [](const SceneObject* a, const SceneObject* b) { return a->x < b->x; });
    for (const SceneObject* object : objects)
        text += (text.empty() ? "a " : ", a ") + object_name(*object) + " " + motion_of(*object);
    return text + "; the light is " + light_of(scene) + ".";
}

Exchange random_request(const Scene& scene, Rng& rng, Wording wording) {
    const Instruction asked = random_instruction(scene, rng, wording, chance(rng, 0.4));
    return {asked.text, asked.absent ? kNotThere : "[GEN_VID]", "request"};
}

Exchange random_exchange(const Scene& scene, Rng& rng, Wording wording) {
    const bool held_out = wording == Wording::held_out;
    if (chance(rng, 1.0 / 6)) return random_request(scene, rng, wording);
    if (chance(rng, 0.25))
        return {word_question(kCaptionQuestions, held_out, {}, rng), caption(scene), "caption"};
    return ask_about(*one_of(named_objects(scene), rng), scene, rng, held_out);
}

std::string quiet_prompt(const Scene& scene) {
    return "a " + object_name(scene.objects.front()) + " " + motion_of(scene.objects.front()) + ".";
}

std::string loose_quiet_prompt(const Scene& scene, Rng& rng) {
    const SceneObject& o = scene.objects.front();
    const std::string plain = motion_of(o), way = plain.substr(plain.find(' ') + 1);
    std::string motion;
    if (way == "still")
        motion = one_of(Words{"stands still", "standing still", "that stands still", "does not move",
                              "not moving", "stays where it is", "is still", "rests"},
                        rng);
    else
        motion = fill(one_of(Words{"moves {w}", "moving {w}", "that moves {w}", "moves to the {w}",
                                   "goes {w}", "going {w}", "which goes {w}", "is moving {w}", "slides {w}"},
                             rng),
                      {{"w", way}});
    if ((way == "up" || way == "down") && motion.find("to the ") != std::string::npos) motion = plain;
    std::string text = fill(
        one_of(Words{"a {c} {s} {m}", "a {c} {s} {m}", "the {c} {s} {m}", "{c} {s} {m}", "one {c} {s} {m}",
                     "a {s} that is {c} {m}", "a {s} in {c} {m}", "make a {c} {s} {m}"},
               rng),
        {{"c", one_of(colour_of(o.colour).words, rng)},
         {"s", one_of(shape_words(o.shape), rng)},
         {"m", motion}});
    if (chance(rng, 0.5)) text += ".";
    return with_case(text, rng);
}

std::string quiet_caption(const Scene& scene) {
    constexpr std::array<const char*, 5> kGrounds{"by a wall", "in a field", "by columns", "on rock",
                                                  "before a photo"};
    const SceneObject& o = scene.objects.front();
    return std::string("a ") + (o.size > kLarge ? "large " : "small ") + object_name(o) + " " + motion_of(o) +
           " " + kGrounds[static_cast<std::size_t>(scene.background)] + ".";
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
