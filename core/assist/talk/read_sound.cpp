// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of sound, fades, speed and direction.
#include "core/assist/talk/clause.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

std::string lasting(const std::optional<TimeRange>& range) {
    return range ? " from " + spoken(range->start) + " to " + spoken(range->end) : "";
}

void restrict_to(Step& step, const Fit::Targets& targets, const std::optional<TimeRange>& said) {
    step.clips = targets.clips;
    step.range = said ? said : targets.range;
}

/// Both where something is said and where something is marked.
bool outside_marks(const Context& c, const std::optional<TimeRange>& said) {
    return said && c.scope.range && (said->start < c.scope.range->start || said->end > c.scope.range->end);
}

Reading beyond(const Context& c, const TimeRange& range) {
    if (range.length() <= Time(0)) return refusal("these times do not make a range");
    return refusal("the film ends at " + spoken(c.project.duration()) + ", before " + spoken(range.start));
}

/// The answer where what was said is not at the times that were said or marked; nothing where it is.
MaybeReading not_there(const Context& c, const Fit::Targets& targets, const std::optional<TimeRange>& range,
                       const std::optional<Time>& note) {
    if (range && (range->length() <= Time(0) || range->start >= c.project.duration()))
        return beyond(c, *range);
    if (outside_marks(c, range))
        return ask("A range is marked, and these times lie outside of it. Clear the marks first.");
    if (note && targets.clips.size() == 1 && !c.clip(targets.clips.front())->range().contains(*note))
        return ask("At " + spoken(*note) + " there is another clip than " + names_of(c, targets.clips) +
                   ". Which is meant?");
    return {};
}

} // namespace

MaybeReading read_mute(Fit f) {
    const Context& c = f.c;
    const auto note = f.note();
    const bool unmute = f.word("verb.unmute") != nullptr;
    bool mute = !unmute && f.word("verb.mute");
    const bool sound = f.word("thing.sound") || f.word("thing.music");
    f.take_all("thing.sound");
    if (!mute && !unmute && sound) {
        mute = f.word("verb.remove") || f.word("verb.shave") || (f.word("prep.off") && f.has("verb.turn")) ||
               (f.has("verb.turn") && f.word("prep.off"));
        f.take_all("verb.remove"), f.take_all("verb.shave"), f.take_all("prep.off"), f.take_all("prep.out");
    }
    if ((!mute && !unmute) || f.has("verb.keep")) return {};
    f.take_all("verb.turn"), f.take_all("verb.mute"), f.take_all("verb.play"), f.take_all("thing.piece"),
        f.take_all("verb.add");
    const Item* clip = f.peek(Item::Kind::clips);
    const bool timed = f.has(Item::Kind::range) || f.has(Item::Kind::span) || f.has(Item::Kind::part);
    f.take_all("thing.film");
    Fit::Targets targets;
    if (clip || !timed)
        targets = f.targets(sound || f.items().size() == 1 ? Fit::Otherwise::all : Fit::Otherwise::ask);
    const auto range = f.said_range(targets);
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (f.items().size() == 1 && !clip && !sound && targets.clips.size() > 1 &&
        f.items().front().text == "mute")
        return ask_which(c, targets.clips, "Which clip should be muted? Say \"mute everything\" for all.");
    if (auto elsewhere = not_there(c, targets, range, note)) return elsewhere;
    Step step{.op = Op::mute, .on = mute};
    restrict_to(step, targets, range);
    step.said = std::string(mute ? "mute " : "unmute ") + names_of(c, targets.clips) + lasting(step.range);
    return done(step);
}

MaybeReading read_volume(Fit f) {
    const Context& c = f.c;
    const auto note = f.note();
    const Item* amount = f.peek(Item::Kind::amount);
    const bool sound = f.word("thing.sound") || f.word("thing.music");
    f.take_all("thing.sound");
    const bool decibel = amount && amount->unit == "decibel";
    const bool up = f.word("verb.louder") != nullptr,
               down = f.word("verb.quieter") || f.word("direction.quiet");
    const Item* degree = f.in("degree");
    f.take_all("verb.louder"), f.take_all("verb.quieter"), f.take_all("direction.more"),
        f.take_all("direction.less");
    const bool add = f.has("verb.add");
    const std::string all = fold(c.message);
    const bool plain = sound || decibel || all.find("loud") != std::string::npos ||
                       all.find("quiet") != std::string::npos ||
                       ((all.find("turn") != std::string::npos) && (up || down));
    if (!plain || (!up && !down && !amount)) return {};
    f.helpers(), f.take_all("verb.move"), f.take_all("verb.play"), f.take_all("thing.length"),
        f.take_all("verb.remove");
    if (f.has(Item::Kind::span) && sound && (up || down) && !amount) { // brought up in the first two seconds
        const Item* span =
            f.peek(Item::Kind::span, {"in", "over", "during", "within", "for", "across", "through"});
        if (span && span->from_end != up) {
            f.take(span);
            auto targets = c.clip(c.scope.clip) || f.has(Item::Kind::clips) ? f.targets() : Fit::Targets{};
            if (!f.done()) return {};
            if (!targets.ok()) return targets.instead;
            const auto listed = c.counted();
            if (listed.empty()) return refusal("there is no clip on the timeline yet; import one first");
            if (targets.clips.empty()) targets.clips = {up ? listed.front()->id : listed.back()->id};
            return done({.op = Op::fade,
                         .clips = targets.clips,
                         .time = span->time,
                         .edge = up ? "start" : "end",
                         .has_time = true,
                         .part = "sound",
                         .said = std::string("fade the sound of ") + names_of(c, targets.clips) +
                                 (up ? " in over " : " out over ") + spoken(span->time)});
        }
    }
    if (amount) f.take(amount), f.take_all("prep.as");
    const bool timed = f.has(Item::Kind::range);
    Fit::Targets targets;
    const bool clip = f.has(Item::Kind::clips);
    if (clip || !timed) targets = f.targets(sound && !clip ? Fit::Otherwise::all : Fit::Otherwise::ask);
    const auto range = f.said_range(targets);
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (auto elsewhere = not_there(c, targets, range, note)) return elsewhere;
    Step step{.op = Op::volume, .relative = true};
    const double step_db = degree && degree->in("degree") == "little" ? 3 : degree ? 10 : 6;
    if (!amount) {
        step.value = up ? step_db : -step_db;
    } else if (decibel) {
        const bool absolute =
            (amount->prep == "at" || amount->prep == "to") || (amount->sign && !up && !down && !add);
        step.relative = !absolute;
        step.value = down && amount->value > 0 && !absolute ? -amount->value : amount->value;
    } else if (amount->unit == "times" || amount->unit == "percent") {
        double factor = amount->value;
        const bool change =
            amount->unit == "percent" && (up || down) && amount->prep != "to" && amount->prep != "at";
        if (change) factor = up ? 1 + factor : 1 - factor;
        if (amount->unit == "times" && down && factor > 1) factor = 1 / factor;
        if (!(factor > 0)) return ask("Should it be muted?", {say("mute it")});
        step.value = std::round(200 * std::log10(factor)) / 10;
        step.relative = change || amount->unit == "times";
    } else {
        return {};
    }
    if (std::abs(step.value) > 60) return refusal("a change of the volume must lie within 60 dB");
    restrict_to(step, targets, range);
    step.said = "set the sound of " + names_of(c, targets.clips) + lasting(step.range) +
                (step.relative ? " " + spoken_number(std::abs(step.value)) + " dB " +
                                     (step.value < 0 ? "lower" : "higher")
                               : " to " + spoken_number(step.value) + " dB");
    return done(step);
}

MaybeReading read_fade(Fit f) {
    const Context& c = f.c;
    const bool removes = std::any_of(f.items().begin(), f.items().end(),
                                     [](const Item& i) { return i.is("verb.remove") && i.text != "out"; });
    if (removes && !f.has("verb.fade_out")) return {};
    const std::string all = fold(c.message);
    bool in = f.word("verb.fade_in") != nullptr, out = f.word("verb.fade_out") != nullptr;
    const bool fade = f.word("verb.fade") != nullptr;
    if (fade || in || out) {
        if (f.word("prep.in")) in = in || !out || fade;
        if (f.word("prep.out") || f.text("out")) out = true;
        f.take_all("verb.fade_in"), f.take_all("verb.fade_out"), f.take_all("verb.fade");
        for (const Item& item : f.items()) // "fade dinner in over a second" reads "in" before "over"
            in = in || (fade && item.text == "out" && item.prep == "in") ||
                 (fade && !out && item.prep == "in" && item.kind == Item::Kind::length);
    }
    if (!in && !out && fade && f.has("thing.start")) f.word("thing.start"), in = true;
    if (!in && !out && fade && f.has("thing.end")) f.word("thing.end"), out = true;
    if (!in && !out)
        return fade && f.done()
                   ? MaybeReading(ask("Should it fade in or out?", {say("fade in"), say("fade out")}))
                   : std::nullopt;
    const bool sound = f.word("thing.sound") || f.word("thing.music"),
               picture = f.word("thing.picture") || all.find("black") != std::string::npos;
    f.helpers(), f.take_all("verb.begin"), f.take_all("verb.move"), f.take_all("thing.film"),
        f.take_all("verb.stop"), f.take_all("verb.play");
    const Item* span = f.kind(Item::Kind::span);
    const Item* length = span ? nullptr
                              : f.kind(Item::Kind::length, {"over", "for", "by", "in", "of", "", "within",
                                                            "lasting", "during", "with", "across", "to"});
    const Item* from = f.peek(Item::Kind::point);
    if (from && (in != out))
        f.take(from);
    else if (from)
        return {};
    f.take_all("thing.length");
    f.take_all("thing.start"), f.take_all("thing.end");
    Fit::Targets targets;
    if (f.has(Item::Kind::clips) || c.clip(c.scope.clip)) targets = f.targets();
    if (targets.all) { // the whole film, unless each clip is meant
        const bool each = all.find("every") != std::string::npos || all.find("each") != std::string::npos ||
                          all.find("all") != std::string::npos;
        if (!each) targets.clips.clear();
    }
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    const auto listed = c.counted();
    if (listed.empty()) return refusal("there is no clip on the timeline yet; import one first");
    Step step{.op = Op::fade,
              .clips = targets.clips,
              .time = span     ? span->time
                      : length ? length->time
                               : from_seconds(1, c.project.rate()),
              .edge = in && out ? "both"
                      : in      ? "start"
                                : "end",
              .has_time = true};
    if (from) {
        const Clip* there = c.clip_at(from->time);
        if (!there)
            return refusal("the film ends at " + spoken(c.project.duration()) + ", before " +
                           spoken(from->time));
        if (!step.clips.empty() && step.clips != std::vector<ClipId>{there->id})
            return ask("At " + spoken(from->time) + " there is '" + there->name +
                       "'. Which clip should fade?");
        step.clips = {there->id};
        if (!span && !length && out && from->time > there->start) step.time = there->end() - from->time;
    }
    if (c.scope.range)
        return ask("A range is marked; a fade always lies at the end of a clip. Clear the marks to fade the "
                   "clip itself.");
    if (step.time <= Time(0)) return refusal("a fade needs a length above zero");
    if (sound)
        step.part = "sound";
    else if (picture)
        step.part = "picture";
    step.said = "fade " + names_of(c, step.clips) +
                (in && out ? " in and out"
                 : in      ? " in"
                           : " out") +
                " over " + spoken(step.time);
    if (!step.clips.empty()) return done(step);
    Reading reading;
    for (const char* edge : {"start", "end"})
        if (step.edge == "both" || step.edge == edge) {
            Step one = step;
            one.edge = edge;
            one.clips = {std::string(edge) == "start" ? listed.front()->id : listed.back()->id};
            one.said = "fade " + names_of(c, one.clips) + (std::string(edge) == "start" ? " in" : " out") +
                       " over " + spoken(step.time);
            reading.steps.push_back(one);
        }
    return reading;
}

MaybeReading read_speed(Fit f) {
    const Context& c = f.c;
    const auto note = f.note();
    const bool reversed = f.has("verb.reverse");
    const bool verb = f.has("verb.speed"), named = f.word("thing.speed") != nullptr;
    const bool fast = f.word("direction.fast") != nullptr, slow = !fast && f.word("direction.slow");
    const bool normal = f.word("direction.normal") != nullptr;
    const bool plays = f.has("verb.play");
    f.take_all("verb.speed"), f.take_all("direction.fast"), f.take_all("direction.slow"),
        f.take_all("thing.speed"), f.take_all("direction.more");
    f.helpers(), f.take_all("verb.play"), f.take_all("prep.as"), f.take_all("verb.louder"),
        f.take_all("verb.quieter");
    const Item* amount = f.kind(Item::Kind::amount);
    const bool scale = amount && (amount->unit == "times" || amount->unit == "percent");
    if (reversed || (!verb && !named && !fast && !slow && !(plays && scale && amount->unit == "percent") &&
                     !(amount && amount->text.ends_with(" x") && f.has(Item::Kind::clips))))
        return {};
    if (amount && !scale) return {};
    const bool little = f.in("degree") != nullptr;
    const bool timed = f.has(Item::Kind::range) || f.has(Item::Kind::span) || f.has(Item::Kind::part);
    f.take_all("thing.film");
    const auto targets = f.targets();
    const auto range = f.said_range(targets);
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (normal && !amount)
        return done({.op = Op::speed,
                     .clips = targets.clips,
                     .value = 1,
                     .said = "play " + names_of(c, targets.clips) + " at normal speed"});
    const std::string name = targets.clips.size() == 1 ? c.name_of(targets.clips.front()) : "everything";
    if (!amount && (!little || (!fast && !slow)) && !slow) {
        if (!fast && !verb) return {};
        return ask("How fast should " + names_of(c, targets.clips) + " be?",
                   {say("play " + name + " at 150 % speed"), say("play " + name + " at double speed"),
                    say("play " + name + " at 4 times speed")});
    }
    if (!amount && slow && !little)
        return ask("How slow should " + names_of(c, targets.clips) + " be?",
                   {say("play " + name + " at 75 % speed"), say("play " + name + " at half speed"),
                    say("play " + name + " at a quarter speed")});
    Step step{.op = Op::speed, .value = amount ? amount->value : fast ? 1.25 : 0.8, .relative = !amount};
    if (amount) {
        const bool to = amount->prep == "to" || amount->prep == "at" || named;
        const bool change = amount->unit == "percent" && !to &&
                            (amount->prep == "by" || amount->prep.empty()) && (fast || slow) &&
                            !(slow && amount->prep.empty() && !verb && false);
        const bool bare_slow = change && slow && amount->prep != "by" &&
                               c.message.find("slower") == std::string::npos &&
                               c.message.find("slow down") == std::string::npos;
        if (change && !bare_slow)
            step.value = fast ? 1 + amount->value : 1 - amount->value, step.relative = true;
        if (amount->unit == "times" && !to) {
            step.relative = fast || slow;
            if (slow && amount->value > 1) step.value = 1 / amount->value;
            if (fast && amount->value < 1 && amount->text.find("half") != std::string::npos &&
                amount->prep.empty())
                step.value = amount->value;
        }
    }
    if (!(step.value > 0)) return refusal("the speed must be above zero");
    if (timed && (!range || range->length() <= Time(0))) return {};
    if (outside_marks(c, range))
        return ask("A range is marked, and these times lie outside of it. Clear the marks first.");
    restrict_to(step, targets, range);
    if (note && targets.clips.size() == 1 && !c.clip(targets.clips.front())->range().contains(*note))
        return ask("At " + spoken(*note) + " there is another clip than " + names_of(c, targets.clips) +
                   ". Which is meant?");
    step.said = "play " + names_of(c, targets.clips) + lasting(step.range) + " at " +
                spoken_number(step.value) + " times " +
                (step.relative ? "its present speed" : "its own speed");
    return done(step);
}

MaybeReading read_reverse(Fit f) {
    const Context& c = f.c;
    const bool back = f.word("verb.reverse") != nullptr, forth = !back && f.word("verb.forward");
    if (!back && !forth) return {};
    f.helpers(), f.take_all("verb.reverse"), f.take_all("verb.play"), f.take_all("thing.piece");
    if (f.has("thing.order"))
        return f.word("thing.order"),
               f.done() ? MaybeReading(refusal("the order cannot be turned round in one go yet; say for "
                                               "example \"swap the first and the last clip\""))
                        : std::nullopt;
    f.take_all("thing.film");
    const auto targets = f.targets();
    const auto range = f.said_range(targets);
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (outside_marks(c, range))
        return ask("A range is marked, and these times lie outside of it. Clear the marks first.");
    Step step{.op = Op::reverse, .on = back};
    restrict_to(step, targets, range);
    step.said =
        "play " + names_of(c, targets.clips) + lasting(step.range) + (back ? " backwards" : " forwards");
    return done(step);
}

} // namespace core::assist::talk
