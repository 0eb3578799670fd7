// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of how the picture looks: effects by name, wishes for its tone, turning and scaling.
#include "core/assist/talk/clause.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

std::string plain(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

/// Fills in where an effect goes and closes the reading.
MaybeReading on_clips(Fit& f, Step step, const std::string& what) {
    const Context& c = f.c;
    const auto note = f.note();
    f.take_all("thing.film"), f.take_all("thing.effect"), f.take_all("thing.picture"),
        f.take_all("thing.piece");
    if (!find_effect(step.effect)) f.take_all("thing.sound"); // said of the sound, refused below
    const bool clip = f.has(Item::Kind::clips);
    const bool timed = f.has(Item::Kind::range) || f.has(Item::Kind::span) || f.has(Item::Kind::part);
    Fit::Targets targets;
    if (note && !clip) {
        const Clip* there = c.clip_at(*note);
        if (!there)
            return f.done() ? MaybeReading(refusal("the film ends at " + spoken(c.project.duration()) +
                                                   ", before " + spoken(*note)))
                            : std::nullopt;
        targets.clips = {there->id};
    } else if (note) {
        const Item* said = f.peek(Item::Kind::clips);
        targets = f.targets();
        if (said->pronoun && c.clip_at(*note)) targets = {.clips = {c.clip_at(*note)->id}};
    } else {
        targets = f.targets(timed && !clip ? Fit::Otherwise::all : Fit::Otherwise::ask);
    }
    const auto range = f.said_range(targets);
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (range && (range->length() <= Time(0) || range->start >= c.project.duration()))
        return refusal("the film ends at " + spoken(c.project.duration()) + "; these times do not lie in it");
    if (range && c.scope.range && (range->start < c.scope.range->start || range->end > c.scope.range->end))
        return ask("A range is marked, and these times lie outside of it. Clear the marks first.");
    step.clips = targets.clips;
    step.range = range ? range : targets.range;
    step.said = what + " " + names_of(c, targets.clips) +
                (step.range ? " from " + spoken(step.range->start) + " to " + spoken(step.range->end) : "");
    return done(step);
}

/// The parameter that "strength", "a bit", "50 %" are about.
const ParamSpec* main_parameter(const Kind& kind) {
    return kind.params.empty() ? nullptr : &kind.params.front();
}

bool takes_away(Fit& f) {
    return f.word("verb.remove") || f.word("verb.shave");
}

} // namespace

MaybeReading read_effect(Fit f) {
    const Item* named = f.in("effect");
    if (!named) return {};
    const std::string name = named->in("effect");
    while (f.has("effect." + name))
        f.word("effect." + name);
    if (name == "unknown_effect") return {};
    const bool away = takes_away(f);
    f.helpers(), f.take_all("verb.flip"), f.take_all("verb.move"), f.take_all("verb.trim"),
        f.take_all("verb.keep"), f.take_all("thing.effect");
    if (away) {
        f.take_all("prep.off"), f.take_all("thing.effect");
        return on_clips(f, {.op = Op::remove_effect, .effect = name}, "remove the " + plain(name) + " from");
    }
    const Kind* kind = find_effect(name);
    const ParamSpec* main = kind ? main_parameter(*kind) : nullptr;
    Step step{.op = Op::effect, .effect = name};
    if (name == "flip") {
        const bool vertical = f.word("direction.vertical_flip") != nullptr,
                   horizontal = f.word("direction.horizontal") || !vertical;
        step.params = {{"horizontal", horizontal && !vertical ? 1 : 0}, {"vertical", vertical ? 1 : 0}};
    } else if (main) {
        f.take_all("direction.strength");
        const Item* amount = f.kind(Item::Kind::amount);
        const Item* degree = f.in("degree");
        const bool more = f.word("direction.more") != nullptr, less = !more && f.word("direction.less");
        double value = main->added_number();
        if (amount)
            value = amount->unit == "percent" && main->most > 1.5 && main->neutral_number() == 0
                        ? amount->value * main->added_number() * 2
                        : amount->value;
        else if (degree)
            value = main->neutral_number() + (main->added_number() - main->neutral_number()) *
                                                 (degree->in("degree") == "little" ? 0.5 : 2.0);
        if (amount && (value < main->least || value > main->most))
            return f.done() || f.has(Item::Kind::clips)
                       ? MaybeReading(refusal("the " + main->name + " of " + plain(name) +
                                              " must lie between " + spoken_number(main->least) + " and " +
                                              spoken_number(main->most)))
                       : std::nullopt;
        value = std::min(std::max(value, main->least), main->most);
        if (more || less) step.relative = true, value = (value - main->neutral_number()) * (less ? -1 : 1);
        step.parameter = main->name;
        step.params = {{main->name, value}};
    } else {
        f.kind(Item::Kind::amount), f.in("degree");
    }
    if (name == "crop") { // how much, of which side
        const double share = step.params.value("left", 0.0);
        const char* side = f.word("direction.counterclockwise") ? "left"
                           : f.word("direction.clockwise")      ? "right"
                           : f.word("thing.start")              ? "top"
                           : f.word("thing.end")                ? "bottom"
                                                                : nullptr;
        f.take_all("prep.off"), f.take_all("prep.of");
        if (!side || !(share > 0))
            return f.done() || f.has(Item::Kind::clips)
                       ? MaybeReading(ask("How much should be cropped, and from which side? Say for example "
                                          "\"crop 10 % off the left\"."))
                       : std::nullopt;
        step.params = {{side, share}};
    }
    auto reading = on_clips(f, step, "add " + plain(name) + " to");
    if (reading && !kind)
        return refusal("the effect '" + plain(name) +
                       "' is not in this version; what there is: black and white, sepia, blur, sharpen, "
                       "vignette, flip, rotate, crop, brightness, contrast, saturation, warmth");
    return reading;
}

MaybeReading read_tone(Fit f) {
    const Item* tone = f.in("tone");
    if (!tone) return {};
    const std::string name = tone->in("tone"); // effect.parameter+ or -
    const std::size_t dot = name.find('.');
    const std::string effect = name.substr(0, dot), parameter = name.substr(dot + 1, name.size() - dot - 2);
    double sign = name.back() == '+' ? 1 : -1;
    f.helpers();
    const bool noun = tone->text == "contrast" || tone->text == "saturation" || tone->text == "brightness" ||
                      tone->text == "exposure" || tone->text == "warmth";
    const bool less = f.word("direction.less") || f.word("verb.quieter") || f.word("verb.trim"),
               more = f.word("direction.more") || f.word("verb.louder");
    f.take_all("direction.less"), f.take_all("direction.more"), f.take_all("verb.quieter"),
        f.take_all("verb.louder"), f.take_all("verb.trim");
    if (noun && less && !more) sign = -sign;
    const Item* degree = f.in("degree");
    const Item* amount = f.kind(Item::Kind::amount);
    const Kind* kind = find_effect(effect);
    if (!kind) return {};
    const auto main = std::find_if(kind->params.begin(), kind->params.end(),
                                   [&](const ParamSpec& p) { return p.name == parameter; });
    if (main == kind->params.end()) return {};
    double size = main->added_number() - main->neutral_number();
    if (size == 0) size = 0.3;
    if (degree) size *= degree->in("degree") == "little" ? 0.5 : 2;
    Step step{.op = Op::effect, .value = sign, .relative = true, .effect = effect, .parameter = parameter};
    if (amount) {
        const bool absolute = (amount->prep == "to" || amount->prep == "at") && noun;
        if (amount->unit == "times") { // twice the contrast
            if (!noun) return {};
            step.relative = false;
        }
        if (amount->unit != "percent" && amount->unit != "times" && !amount->unit.empty()) return {};
        size = amount->value;
        if (absolute) step.relative = false, sign = 1;
    }
    step.params = {{parameter, step.relative ? sign * size : size}};
    if (amount && !step.relative && (size < main->least || size > main->most))
        return refusal("the " + effect + " must lie between " + spoken_number(main->least) + " and " +
                       spoken_number(main->most));
    if (effect == "white_balance" && !step.params.contains("tint")) step.params["tint"] = 0;
    if (effect == "white_balance" && parameter == "tint") step.params["temperature"] = 0;
    const std::string way = effect == "white_balance"
                                ? (parameter == "temperature" ? (sign > 0 ? "make warmer:" : "make cooler:")
                                                              : "shift the tint of")
                                : (sign > 0 ? "more " : "less ") + plain(effect) + " for";
    return on_clips(f, step, way);
}

MaybeReading read_geometry(Fit f) {
    const bool rotate = f.has("verb.rotate"), zoom = f.has("verb.zoom");
    const Item* amount = f.peek(Item::Kind::amount);
    if (rotate && amount && amount->unit == "degree") {
        f.take(amount), f.take_all("verb.rotate"), f.helpers(), f.take_all("verb.move");
        const bool left = f.word("direction.counterclockwise") != nullptr;
        f.take_all("direction.clockwise");
        Step step{.op = Op::effect,
                  .relative = true,
                  .effect = "rotate",
                  .params = {{"degrees", left ? -amount->value : amount->value}}};
        return on_clips(f, step,
                        "turn by " + spoken_number(amount->value) + " degrees" +
                            (left ? " to the left:" : " clockwise:"));
    }
    if (rotate && f.has("direction.vertical_flip") && !amount) {
        f.take_all("verb.rotate"), f.helpers(), f.take_all("direction.vertical_flip");
        return on_clips(
            f, {.op = Op::effect, .relative = true, .effect = "rotate", .params = {{"degrees", 180}}},
            "turn upside down:");
    }
    if (!zoom) return {};
    const std::string text = fold(f.c.message);
    const bool out = text.find("zoom out") != std::string::npos ||
                     text.find("smaller") != std::string::npos ||
                     text.find("scale down") != std::string::npos;
    f.take_all("verb.zoom"), f.helpers(), f.take_all("verb.louder"), f.take_all("verb.quieter"),
        f.take_all("direction.more"), f.take_all("direction.less"), f.take_all("prep.in"),
        f.take_all("prep.out"), f.take_all("verb.remove");
    if (amount && (amount->unit == "percent" || amount->unit == "times")) {
        f.take(amount);
        const bool by = amount->unit == "percent" && amount->prep == "by";
        const bool bigger =
            amount->unit == "percent" && amount->prep.empty() &&
            (text.find("bigger") != std::string::npos || text.find("larger") != std::string::npos);
        double scale = by || bigger ? (out ? 1 - amount->value : 1 + amount->value) : amount->value;
        if (amount->unit == "percent" && out && amount->prep.empty()) scale = 1 - amount->value;
        if (!(scale >= 0.01 && scale <= 20)) return refusal("the picture can be scaled between 1 and 2000 %");
        return on_clips(f, {.op = Op::effect, .effect = "transform", .params = {{"scale", scale}}},
                        "scale to " + spoken_number(scale * 100) + " %:");
    }
    if (amount) return {};
    auto reading =
        on_clips(f, {.op = Op::effect, .effect = "transform", .params = {{"scale", 1.0}}}, "scale");
    if (!reading || reading->kind != Reading::Kind::steps) return reading;
    return ask("How far should it be zoomed?", {say(out ? "scale to 80 %" : "scale to 120 %"),
                                                say(out ? "scale to 50 %" : "scale to 150 %")});
}

} // namespace core::assist::talk
