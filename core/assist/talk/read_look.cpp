// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of how the picture looks: effects by name, wishes for its tone, turning, cropping and scaling.
#include "core/assist/talk/read_tools.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

std::string plain(std::string name) {
    std::replace(name.begin(), name.end(), '_', ' ');
    return name;
}

/// The clips of an effect: those at a note's time, those that are named, all where times limit them.
std::optional<Fit::Targets> effect_targets(Fit& f, const std::optional<Time>& note) {
    const Context& c = f.c;
    const bool clip = f.has(Item::Kind::clips);
    if (!note) return f.targets(timed(f) && !clip ? Fit::Otherwise::all : Fit::Otherwise::ask);
    const Clip* there = c.clip_at(*note);
    if (!clip) return there ? std::optional(Fit::Targets{.clips = {there->id}}) : std::nullopt;
    const Item* said = f.peek(Item::Kind::clips);
    auto targets = f.targets();
    if (said->pronoun && there) return Fit::Targets{.clips = {there->id}};
    return targets;
}

/// Fills in where an effect goes and closes the reading.
MaybeReading on_clips(Fit& f, Step step, const std::string& what) {
    const Context& c = f.c;
    const auto note = f.note();
    take_all(f, {"thing.film", "thing.effect", "thing.picture", "thing.piece", "verb.move"});
    const Kind* known = find_effect(step.effect);
    if (!known) take_all(f, {"thing.sound", "verb.louder", "prep.of"}); // refused below
    const bool sound = known && known->domain == Domain::sound;
    if (sound) take_all(f, {"thing.sound", "thing.music", "verb.louder", "verb.quieter", "prep.as"});
    const bool everywhere = sound && !f.has(Item::Kind::clips) && !note && !timed(f);
    const auto targets = everywhere ? std::optional(f.targets(Fit::Otherwise::all)) : effect_targets(f, note);
    if (!targets)
        return f.done() ? MaybeReading(refusal("the film ends at " + spoken(c.project.duration()) +
                                               ", before " + spoken(*note)))
                        : std::nullopt;
    const auto range = f.said_range(*targets);
    if (!f.done()) return {};
    if (!targets->ok()) return targets->instead;
    if (auto elsewhere = not_there(c, *targets, range, note)) return elsewhere;
    restrict_to(step, *targets, range);
    step.said = what + " " + names_of(c, targets->clips) + lasting(step.range);
    return done(step);
}

/// The parameter that "strength", "a bit", "50 %" are about.
const ParamSpec* main_parameter(const Kind& kind) {
    return kind.params.empty() ? nullptr : &kind.params.front();
}

bool takes_away(Fit& f) {
    const bool absent = f.word("absence") != nullptr;
    return f.word("verb.remove") || f.word("verb.shave") || f.word("follow.off") || absent;
}

Reading beyond(const std::string& what, const ParamSpec& p) {
    return refusal("the " + what + " must lie between " + spoken_number(p.least) + " and " +
                   spoken_number(p.most));
}

/// How much of an effect: an amount, "a bit", "more".
std::optional<Reading> strength(Fit& f, Step& step, const ParamSpec& main) {
    f.take_all("direction.strength");
    f.text("size");
    const Item* amount = f.kind(Item::Kind::amount);
    const Item* degree = f.in("degree");
    const bool more = f.word("direction.more") != nullptr, less = !more && f.word("direction.less");
    f.take_all("direction.more"), f.take_all("direction.less");
    double value = main.added_number();
    const Item* bare = amount || !f.has(Item::Kind::clips) ? nullptr : f.peek(Item::Kind::point, {"at"});
    if (bare && bare->text.find_first_not_of("0123456789.") == std::string::npos &&
        to_seconds(bare->time) > main.neutral_number() && to_seconds(bare->time) <= main.most)
        f.take(bare), value = to_seconds(bare->time); // "blur coast at 6"
    else if (amount)
        value = amount->unit == "percent" && main.most > 1.5 && main.neutral_number() == 0
                    ? amount->value * main.added_number() * 2
                    : amount->value;
    else if (degree)
        value = main.neutral_number() + (main.added_number() - main.neutral_number()) *
                                            (degree->in("degree") == "little" ? 0.5 : 2.0);
    if (amount && (value < main.least || value > main.most))
        return beyond(main.name + " of " + plain(step.effect), main);
    value = std::min(std::max(value, main.least), main.most);
    if (more || less) step.relative = true, value = (value - main.neutral_number()) * (less ? -1 : 1);
    step.parameter = main.name;
    step.params = {{main.name, value}};
    return {};
}

void flip_sides(Fit& f, Step& step) {
    const bool vertical = f.word("direction.vertical_flip") != nullptr;
    const bool horizontal = f.word("direction.horizontal") || !vertical;
    take_all(f, {"direction.horizontal", "verb.reverse", "verb.swap", "thing.picture"});
    step.params = {{"horizontal", horizontal && !vertical ? 1 : 0}, {"vertical", vertical ? 1 : 0}};
}

MaybeReading remove_effects(Fit f) { // "take all effects off street"
    if (!f.said("thing.effect") || f.has(Item::Kind::quoted)) return {};
    if (!takes_away(f)) return {};
    take_all(f,
             {"verb.remove", "verb.shave", "verb.move", "prep.off", "prep.of", "thing.effect", "verb.turn"});
    if (const Item* all = f.peek(Item::Kind::clips, {""}); all && all->all) { // "all effects"
        Fit rest = f;
        rest.take(all);
        if (rest.has(Item::Kind::clips)) f.adopt(rest);
    }
    return on_clips(f, {.op = Op::remove_effect}, "remove the effects of");
}

/// "as loud as on television", "normalise street to -14 LUFS"
MaybeReading loudness(Fit f) {
    const Item* amount = f.kind(Item::Kind::amount);
    if (amount && amount->unit != "lufs" && amount->unit != "decibel" && !amount->unit.empty()) return {};
    double target = -14; // what films on the net are played at
    for (const Item& item : f.items()) {
        const auto has = [&](const char* word) { return item.text.find(word) != std::string::npos; };
        if (has("tv") || has("television") || has("broadcast")) target = -23;
    }
    if (amount) target = -std::abs(amount->value);
    if (!(target >= -50 && target <= -5)) return refusal("a loudness lies between -50 and -5 LUFS");
    take_all(f, {"effect.loudness", "unit.lufs", "verb.speed", "thing.length", "verb.stop", "verb.rotate",
                 "verb.move", "prep.across"});
    return on_clips(f, {.op = Op::effect, .effect = "loudness", .params = {{"target_lufs", target}}},
                    "set the loudness to " + spoken_number(target) + " LUFS for");
}

/// "pan street to the left", "dinner in the right speaker", "back to the centre"
MaybeReading pan(Fit f) {
    const Item* amount = f.kind(Item::Kind::amount);
    if (amount && amount->unit != "percent" && amount->unit != "times") return {};
    bool left = f.said("direction.counterclockwise") || f.said("side.left"),
         right = f.said("direction.clockwise") || f.said("side.right");
    for (const Item& item : f.items())
        left = left || item.text.find("left speaker") != std::string::npos,
        right = right || item.text.find("right speaker") != std::string::npos;
    const bool centre = f.said("thing.middle"), little = f.in("degree") != nullptr;
    take_all(f, {"direction.counterclockwise", "direction.clockwise", "side.left", "side.right",
                 "thing.middle", "effect.pan", "verb.move", "prep.to", "prep.on", "prep.in"});
    if (left == right && !centre) return {};
    const double by = amount ? amount->value : little ? 0.3 : 1;
    if (!(by >= 0 && by <= 1)) return refusal("sound can be moved by 0 to 100 % to a side");
    return on_clips(f,
                    {.op = Op::effect,
                     .effect = "pan",
                     .params = {{"amount", centre ? 0
                                           : left ? -by
                                                  : by}}},
                    std::string("move the sound ") + (centre ? "to the middle for"
                                                      : left ? "to the left for"
                                                             : "to the right for"));
}

/// "get rid of the blur": no clip is named, and one has it.
MaybeReading the_one_with(Fit f, const std::string& name) {
    if (f.has(Item::Kind::clips) || timed(f) || f.c.clip(f.c.scope.clip) || !f.c.discourse.mentioned.empty())
        return {};
    take_all(f,
             {"prep.off", "prep.of", "thing.effect", "verb.remove", "verb.shave", "follow.off", "verb.turn"});
    std::vector<ClipId> with;
    for (const Clip* clip : f.c.pictures())
        if (std::any_of(clip->effects.begin(), clip->effects.end(),
                        [&](const Effect& e) { return e.name == name; }))
            with.push_back(clip->id);
    if (!f.done() || with.size() != 1) return {};
    return done({.op = Op::remove_effect,
                 .clips = with,
                 .effect = name,
                 .said = "remove the " + plain(name) + " from " + names_of(f.c, with)});
}

} // namespace

/// The camera whose log a message names: "s-log3", "canon log 2", "logc". Empty: none of them.
std::string camera_in(const Fit& f) {
    struct Named {
        const char *said, *camera;
    };
    // Longer names first; signs and spaces are left out.
    static constexpr Named kNamed[] = {{"venice", "sony_venice_slog3_cine"},
                                       {"slog", "sony_slog3_cine"},
                                       {"sgamut", "sony_slog3_cine"},
                                       {"sony", "sony_slog3_cine"},
                                       {"clog2", "canon_log2"},
                                       {"canonlog2", "canon_log2"},
                                       {"clog", "canon_log3"},
                                       {"canonlog", "canon_log3"},
                                       {"logc4", "arri_logc4"},
                                       {"logc", "arri_logc3"},
                                       {"arri", "arri_logc3"},
                                       {"alexa", "arri_logc3"},
                                       {"vlog", "panasonic_vlog"},
                                       {"panasonic", "panasonic_vlog"},
                                       {"flog2", "fujifilm_flog2"},
                                       {"flog", "fujifilm_flog"},
                                       {"fuji", "fujifilm_flog2"},
                                       {"nlog", "nikon_nlog"},
                                       {"nikon", "nikon_nlog"},
                                       {"dlog", "dji_dlog"},
                                       {"dji", "dji_dlog"},
                                       {"apple", "apple_log"},
                                       {"iphone", "apple_log"},
                                       {"blackmagic", "blackmagic_gen5"},
                                       {"bmd", "blackmagic_gen5"},
                                       {"log3g10", "red_log3g10"},
                                       {"redlogfilm", "red_logfilm"},
                                       {"redlog", "red_log3g10"}};
    // From where a word begins: "panasonic log" is no "c log".
    const auto begins_with = [](const std::string& text, const std::string& name) {
        const auto parts = [](char c) { return c == ' ' || c == '-' || c == '.'; };
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (parts(text[at]) || (at > 0 && !parts(text[at - 1]))) continue;
            std::string rest = text.substr(at);
            std::erase_if(rest, parts);
            if (rest.starts_with(name)) return true;
        }
        return false;
    };
    for (const Item& item : f.items()) {
        if (!item.is("effect.camera_log")) continue;
        for (const Named& named : kNamed)
            if (begins_with(item.text, named.said)) return named.camera;
    }
    return {};
}

MaybeReading read_effect(Fit f) {
    if (f.said("verb.keep") && f.said("only")) return {}; // "keep only street and blur it": two wishes
    const bool mirrors =
        f.said("verb.reverse") && f.said("direction.horizontal"); // "reverse it left to right"
    if (!mirrors && !f.in("effect")) return remove_effects(f);
    std::string name = mirrors ? "flip" : "";
    for (const Item& item : f.items()) // of several meanings the one that there is
        for (const Meaning& meaning : item.own)
            if (meaning.name.starts_with("effect.") && (name.empty() || !find_effect(name)))
                name = name.empty() || find_effect(meaning.name.substr(7)) ? meaning.name.substr(7) : name;
    const std::string camera = name == "camera_log" ? camera_in(f) : std::string();
    while (f.word("effect." + name)) {
    }
    if (name == "unknown_effect") return {};
    const bool ill =
        std::any_of(f.items().begin(), f.items().end(), [](const Item& i) { return i.is("ill"); });
    const bool away = takes_away(f) && !ill; // "take the hiss out" puts the cure on
    if (ill)
        take_all(f, {"verb.remove", "verb.shave", "verb.quieter", "verb.trim", "prep.out", "prep.out of",
                     "direction.less", "absence"});
    f.helpers();
    if (name == "loudness" && find_effect(name)) return loudness(f);
    if (name == "pan" && find_effect(name)) return pan(f);
    take_all(f, {"verb.flip", "verb.move", "verb.trim", "verb.keep", "thing.effect", "follow.again"});
    if (away) {
        if (auto only = the_one_with(f, name)) return only;
        take_all(f, {"prep.off", "prep.of", "thing.effect", "verb.remove", "verb.shave", "follow.off"});
        return on_clips(f, {.op = Op::remove_effect, .effect = name}, "remove the " + plain(name) + " from");
    }
    const Kind* kind = find_effect(name);
    const ParamSpec* main = kind ? main_parameter(*kind) : nullptr;
    Step step{.op = Op::effect, .effect = name};
    if (name == "flip") {
        flip_sides(f, step);
    } else if (name == "crop") {
        f.kind(Item::Kind::amount), f.take_all("prep.off");
        return f.done() || f.has(Item::Kind::clips)
                   ? MaybeReading(ask("How much should be cropped, and from which side? Say for example "
                                      "\"crop 10 % off the left\"."))
                   : std::nullopt;
    } else if (main) {
        if (auto instead = strength(f, step, *main))
            return f.done() || f.has(Item::Kind::clips) ? MaybeReading(*instead) : std::nullopt;
    } else {
        f.kind(Item::Kind::amount), f.in("degree");
        take_all(f, {"direction.more", "direction.less", "verb.quieter", "thing.gap", "unit.decibel"});
    }
    if (name == "camera_log") // "from S-Log3 to Rec. 709", "the camera log for LogC"
        take_all(f, {"prep.from", "prep.to", "prep.into", "prep.for", "prep.as", "prep.with"});
    if (!camera.empty()) step.params["camera"] = camera;
    auto reading =
        on_clips(f, step, "add " + plain(name) + (camera.empty() ? "" : " (" + plain(camera) + ")") + " to");
    if (reading && !kind)
        return refusal("the effect '" + plain(name) +
                       "' is not in this version; what there is: black and white, sepia, blur, sharpen, "
                       "vignette, flip, rotate, crop, brightness, contrast, saturation, warmth");
    return reading;
}

namespace {

/// A wish for the tone: which value, and which way.
struct Tone {
    std::string effect, parameter;
    double sign = 1;
    bool noun = false; ///< "contrast": more or less of it is said beside it
};

Tone tone_of(const Item& item) {
    const std::string name = item.in("tone"); // effect.parameter+ or -
    const std::size_t dot = name.find('.');
    return {.effect = name.substr(0, dot),
            .parameter = name.substr(dot + 1, name.size() - dot - 2),
            .sign = name.back() == '+' ? 1.0 : -1.0,
            .noun = item.is("tone_noun")};
}

std::string way_of(const Tone& tone) {
    if (tone.effect != "white_balance")
        return (tone.sign > 0 ? "more " : "less ") + plain(tone.effect) + " for";
    return tone.parameter != "temperature" ? "shift the tint of"
           : tone.sign > 0                 ? "make warmer:"
                                           : "make cooler:";
}

/// By how much, or to what; nothing where what is said fits no tone.
bool tone_amount(const Item* amount, bool directed, Tone& tone, double& size, Step& step) {
    if (!amount) return true;
    if (amount->unit == "stop") { // of light
        if (tone.effect != "brightness" && tone.effect != "exposure") return false;
        tone.effect = step.effect = "exposure", tone.parameter = step.parameter = "stops";
        size = amount->value < 0 ? -amount->value : amount->value;
        if (amount->value < 0) tone.sign = -1;
        return true;
    }
    const bool value = amount->unit.empty() && !amount->sign && !directed && // "saturation 0.6"
                       (amount->prep.empty() || amount->prep == "of" || amount->prep == "with");
    const bool to = amount->prep == "to" || amount->prep.ends_with(" to"); // "down to 40 %"
    const bool absolute = (to || amount->prep == "at" || value) && tone.noun;
    if (amount->unit == "times") { // twice the contrast
        if (!tone.noun) return false;
        step.relative = false;
    }
    if (amount->unit != "percent" && amount->unit != "times" && !amount->unit.empty()) return false;
    size = amount->value;
    if (absolute) step.relative = false, tone.sign = 1;
    return true;
}

} // namespace

MaybeReading read_tone(Fit f) {
    const Item* first = f.in("tone");
    const Item* amount = f.peek(Item::Kind::amount);
    const bool stops = amount && amount->unit == "stop";
    const bool colours = !first && f.said("colour_noun") && // "the colours are too strong"
                         (f.said("direction.less") || f.said("direction.more") || f.said("follow.much"));
    if (!first && !stops && !colours) return {};
    Tone tone = first     ? tone_of(*first)
                : colours ? Tone{"saturation", "amount", 1, true}
                          : Tone{"exposure", "stops", 1, true};
    f.kind(Item::Kind::gap);             // "lift it up"
    for (const Item& item : f.items()) { // said twice: "it feels cold, warm it up"
        const std::string other = first ? item.in("tone") : "";
        if (other.empty()) continue;
        if (other != first->in("tone")) return {}; // two wishes
        f.take(&item);
    }
    f.helpers();
    f.take(amount);
    const bool less = f.word("direction.less") || f.word("follow.much") || f.word("verb.quieter") ||
                      f.word("verb.trim") || f.word("absence"),
               more = f.word("direction.more") || f.word("verb.louder");
    take_all(f, {"direction.less", "direction.more", "verb.quieter", "verb.louder", "verb.trim",
                 "verb.remove", "prep.of", "verb.move", "prep.out", "colour_noun", "verb.shave",
                 "thing.effect", "tone_noun", "prep.by"});
    if (find_effect(tone.effect) && find_effect(tone.effect)->domain == Domain::sound)
        f.take_all("thing.sound");
    if (tone.noun && less && !more) tone.sign = -tone.sign;
    const Item* degree = f.in("degree");
    Step step{.op = Op::effect,
              .value = tone.sign,
              .relative = true,
              .effect = tone.effect,
              .parameter = tone.parameter};
    double size = 0;
    if (!tone_amount(amount, less || more, tone, size, step)) return {};
    const Kind* kind = find_effect(tone.effect);
    if (!kind) return {};
    const auto main = std::find_if(kind->params.begin(), kind->params.end(),
                                   [&](const ParamSpec& p) { return p.name == tone.parameter; });
    if (main == kind->params.end()) return {};
    if (!amount) {
        size = main->added_number() - main->neutral_number();
        if (size == 0) size = main->unit == "dB" ? 6 : 0.3;
        if (degree) size *= degree->in("degree") == "little" ? 0.5 : 2;
    }
    step.params = {{tone.parameter, step.relative ? tone.sign * size : size}};
    step.counted = amount != nullptr;
    if (amount && !step.relative && (size < main->least || size > main->most))
        return beyond(tone.effect, *main);
    if (tone.effect == "white_balance") step.params[tone.parameter == "tint" ? "temperature" : "tint"] = 0;
    return on_clips(f, step,
                    amount && !step.relative && amount->unit.empty()
                        ? "set the " + plain(tone.effect) + " to " + spoken_number(size) + " for"
                        : way_of(tone));
}

/// "crop 10 % off the left", "cut the top fifth of the picture off".
MaybeReading read_crop(Fit f) {
    std::string side;
    for (const Item& item : f.items())
        if (side.empty()) side = item.in("side");
    const bool crops = f.said("effect.crop"), removes = f.said("verb.remove") || f.said("verb.shave") ||
                                                        f.said("verb.trim") ||
                                                        (f.said("verb.split") && f.said("thing.picture"));
    const bool sideways = side == "left" || side == "right";
    const Item* amount = f.peek(Item::Kind::amount);
    const Item* part = amount ? nullptr : f.peek(Item::Kind::part);
    if (part && side.empty()) return {};
    if (side.empty() || (!crops && !removes) || (!amount && !part)) return {};
    const bool of_picture = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        const auto has = [&](const char* word) { return i.text.find(word) != std::string::npos; };
        return i.is("thing.picture") || i.is("thing.edge") ||
               (i.kind == Item::Kind::clips && i.pronoun &&
                (has("picture") || has("image") || has("frame"))) ||
               (!i.in("side").empty() && (has("edge") || has("side") || has("border")));
    });
    if (!crops && !sideways && !of_picture) return {}; // of the picture, not of the clip's time
    if (amount && amount->unit != "percent" && amount->unit != "times") return {};
    f.take(amount), f.take(part);
    while (f.in("side")) {
    }
    f.helpers();
    take_all(f, {"effect.crop", "verb.remove", "verb.shave", "verb.trim", "verb.split", "thing.edge",
                 "thing.picture", "prep.off", "prep.of", "prep.from", "prep.at", "prep.on", "prep.by",
                 "verb.move", "verb.keep", "verb.zoom"});
    const double share = amount ? amount->value : part->value;
    if (!(share > 0 && share <= 0.95))
        return f.has(Item::Kind::clips)
                   ? MaybeReading(refusal("between 1 and 95 % of the picture can be cropped"))
                   : std::nullopt;
    return on_clips(f, {.op = Op::effect, .effect = "crop", .params = {{side, share}}},
                    "crop " + spoken_number(share * 100) + " % off the " + side + " of");
}

namespace {

MaybeReading rotated(Fit f) {
    const Item* amount = f.kind(Item::Kind::amount);
    const bool left = f.word("direction.counterclockwise") || f.said("side.left");
    const bool right = f.said("direction.clockwise") || f.said("side.right");
    const bool over = f.said("direction.vertical_flip");
    const bool verb = f.said("verb.rotate");
    if (!amount && !over && !(verb && (left || right))) return {};
    if (amount && amount->unit != "degree" &&
        !(amount->unit.empty() && verb && (left || right || amount->value >= 90)))
        return {};
    if (amount && amount->unit == "degree" && !verb && !left && !right && !f.has("verb.turn")) return {};
    take_all(f, {"verb.rotate", "direction.clockwise", "direction.counterclockwise",
                 "direction.vertical_flip", "verb.move", "side.left", "side.right", "degree.little",
                 "thing.start", "thing.end", "verb.add", "around", "direction.horizontal"});
    f.helpers();
    const double degrees = amount ? amount->value : over ? 180 : 90;
    return on_clips(f,
                    {.op = Op::effect,
                     .relative = true,
                     .effect = "rotate",
                     .params = {{"degrees", left ? -degrees : degrees}}},
                    "turn by " + spoken_number(std::abs(degrees)) + " degrees" +
                        (left || degrees < 0 ? " to the left:" : " clockwise:"));
}

/// The scale that an amount means: "to 150 %", "by 50 %", "50 % bigger", "half the size".
double scale_of(const Item& a, bool out, bool bigger, bool named) {
    const bool to = a.prep == "to" || a.prep == "at";
    if (a.unit != "percent") return out && a.value > 1 ? 1 / a.value : a.value;
    const bool by = a.prep == "by" && a.value < 1; // "by 150 %" is the size that it has then
    if (by || (bigger && !to && a.prep.empty()) || (out && !to && a.prep.empty() && !named))
        return out ? 1 - a.value : 1 + a.value;
    return a.value;
}

MaybeReading zoomed(Fit f) {
    const bool out = f.said("zoom.out"), bigger = f.said("zoom.bigger"), noun = f.said("zoom.size");
    const bool verb = f.said("verb.zoom") || (noun && f.has(Item::Kind::amount));
    const Item* amount = f.peek(Item::Kind::amount);
    const bool shrinks =
        f.said("zoom.shrink") && amount && amount->unit == "percent" && f.has(Item::Kind::clips);
    if (!verb && !shrinks) return {};
    take_all(f, {"verb.zoom", "verb.louder", "verb.quieter", "direction.more", "direction.less", "prep.in",
                 "prep.out", "verb.remove", "zoom.out", "zoom.bigger", "zoom.size", "zoom.shrink",
                 "verb.trim", "prep.as", "effect.crop", "thing.picture", "verb.play", "verb.move"});
    f.helpers();
    if (amount && (amount->unit == "percent" || amount->unit == "times" || amount->unit.empty())) {
        f.take(amount);
        const bool in =
            amount->value < 1 && amount->prep != "to" && amount->prep != "at" && !noun &&
            std::any_of(f.items().begin(), f.items().end(), [](const Item& i) { // "punch in 20 %"
                return i.is("verb.zoom") && (i.text.find(" in") != std::string::npos || i.text == "enlarge" ||
                                             i.text == "magnify" || i.text == "blow up");
            });
        const double scale = scale_of(*amount, out || shrinks, bigger || in, noun || shrinks);
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

} // namespace

MaybeReading read_geometry(Fit f) {
    const bool turns = f.said("verb.rotate") || f.said("direction.clockwise") ||
                       f.said("direction.counterclockwise") || f.said("direction.vertical_flip");
    const bool degrees = f.peek(Item::Kind::amount) && f.peek(Item::Kind::amount)->unit == "degree";
    if (turns || degrees)
        if (auto reading = rotated(f)) return reading;
    return zoomed(f);
}

} // namespace core::assist::talk
