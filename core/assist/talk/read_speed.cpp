// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of speed and direction.
#include "core/assist/talk/read_tools.h"

namespace core::assist::talk {
namespace {

struct Pace {
    bool verb = false, named = false, fast = false, slow = false, normal = false, plays = false;
    bool compares = false; ///< "slower", "speed up": from the speed that it has
    bool little = false;
    const Item* amount = nullptr;
    [[nodiscard]] bool scale() const {
        return amount && (amount->unit == "times" || amount->unit == "percent");
    }
};

Pace pace_of(Fit& f) {
    Pace p;
    p.verb = f.said("verb.speed"), p.plays = f.said("verb.play"), p.normal = f.said("direction.normal");
    const auto& items = f.items();
    for (std::size_t i = 0; i < items.size(); ++i) // "speed street up" has the verb, "double speed" the noun
        p.named = p.named || (items[i].is("thing.speed") && (i > 0 || !items[i].is("verb.speed")));
    const bool up = f.word("verb.louder") != nullptr, down = f.word("verb.quieter") != nullptr;
    p.fast = f.said("direction.fast") || (p.verb && up),
    p.slow = !p.fast && (f.said("direction.slow") || (p.verb && down));
    p.compares = f.said("direction.comparative") || (p.verb && (up || down));
    take_all(f, {"verb.speed", "direction.fast", "direction.slow", "thing.speed", "direction.more",
                 "direction.less", "direction.normal", "verb.play", "prep.as", "verb.louder", "verb.quieter",
                 "direction.comparative"});
    f.helpers(), f.take_all("verb.move");
    p.amount = f.kind(Item::Kind::amount);
    p.little = f.in("degree") != nullptr;
    return p;
}

/// The speed that is said, or by how much it changes.
void set_value(const Pace& p, Step& step) {
    const Item& a = *p.amount;
    const bool to = a.prep == "to" || a.prep == "at", by = a.prep == "by";
    step.value = a.value;
    const bool part = by && a.value > 0 && a.value < 1;
    if (a.unit == "percent" || part) {
        const bool changes = !to && (by || (p.compares && !p.named));
        step.relative = changes;
        if (changes) step.value = p.slow ? 1 - a.value : 1 + a.value;
        return;
    }
    step.relative = (p.fast || p.slow) && !to && !(p.named && !by);
    if (p.slow && a.value > 1) step.value = 1 / a.value;
}

Reading how_fast(const Context& c, const Fit::Targets& targets, const Pace& p) {
    const std::string name = targets.clips.size() == 1 ? c.name_of(targets.clips.front()) : "everything";
    if (p.slow)
        return ask("How slow should " + names_of(c, targets.clips) + " be?",
                   {say("play " + name + " at 75 % speed"), say("play " + name + " at half speed"),
                    say("play " + name + " at a quarter speed")});
    return ask("How fast should " + names_of(c, targets.clips) + " be?",
               {say("play " + name + " at 150 % speed"), say("play " + name + " at double speed"),
                say("play " + name + " at 4 times speed")});
}

/// "speed street up so that it lasts 2 seconds", "stretch coast to 10 seconds by slowing it down".
MaybeReading to_length(Fit f, const Pace& p) {
    const Context& c = f.c;
    if (p.amount || (!p.verb && !p.fast && !p.slow)) return {};
    const Item* length = f.kind(Item::Kind::length, {"", "to", "into", "in", "for"});
    if (const Item* last = length ? nullptr : f.peek(Item::Kind::span, {""}); // "make it last ten seconds"
        last && last->text.starts_with("last") && last->first > 0 && f.has(Item::Kind::clips))
        f.take(last), length = last;
    if (!length) return {};
    take_all(f, {"verb.trim", "verb.extend", "verb.keep", "thing.length", "reason", "verb.add", "prep.by",
                 "verb.stop", "fit", "verb.play", "prep.into", "prep.to"});
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (targets.clips.size() != 1 || length->time <= Time(0)) return {};
    const Clip& clip = *c.clip(targets.clips.front());
    const double factor = to_seconds(clip.length()) / to_seconds(length->time);
    if ((factor > 1) != (p.fast || !p.slow) || factor == 1) return {};
    return done({.op = Op::speed,
                 .clips = targets.clips,
                 .value = factor,
                 .relative = true,
                 .said = "play '" + clip.name + "' at " + spoken_number(factor) +
                         " times its present speed, so that it lasts " + spoken(length->time)});
}

} // namespace

MaybeReading read_speed(Fit f) {
    const Context& c = f.c;
    const auto note = f.note();
    if (f.said("verb.reverse")) return {};
    const Pace p = pace_of(f);
    const bool bare = p.scale() && f.has(Item::Kind::clips) &&
                      (p.amount->text.ends_with(" x") ||
                       (p.amount->unit == "percent" && p.amount->prep == "at" && !f.said("thing.sound") &&
                        !f.said("verb.zoom") && !f.said("zoom.size")));
    if (!p.verb && !p.named && !p.fast && !p.slow && !(p.plays && p.scale() && p.amount->unit == "percent") &&
        !bare)
        return {};
    if (auto fits = to_length(f, p)) return fits;
    const bool number = p.amount && p.amount->unit.empty() && (p.named || p.verb);
    if (p.amount && !p.scale() && !number) return {};
    const bool limits = timed(f), film = f.word("thing.film") != nullptr;
    const bool whole = (limits || film) && !f.has(Item::Kind::clips);
    f.take_all("thing.piece");
    const auto targets = f.targets(whole ? Fit::Otherwise::all : Fit::Otherwise::ask);
    const auto range = f.said_range(targets);
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    Step step{.op = Op::speed, .value = p.fast ? 1.25 : 0.8, .relative = true};
    if (p.normal && !p.amount)
        step.value = 1, step.relative = false;
    else if (p.amount)
        set_value(p, step);
    else if (!p.little || (!p.fast && !p.slow))
        return p.fast || p.slow || p.verb ? MaybeReading(how_fast(c, targets, p)) : std::nullopt;
    if (!(step.value > 0)) return refusal("the speed must be above zero");
    if (limits && !range) return {};
    if (auto elsewhere = not_there(c, targets, range, note)) return elsewhere;
    restrict_to(step, targets, range);
    step.said = "play " + names_of(c, targets.clips) + lasting(step.range) + " at " +
                spoken_number(step.value) + " times " +
                (step.relative ? "its present speed" : "its own speed");
    return done(step);
}

MaybeReading read_reverse(Fit f) {
    const Context& c = f.c;
    const bool back = f.said("verb.reverse"), forth = f.word("verb.forward") != nullptr;
    if ((!back && !forth) || f.said("thing.order")) return {};
    const Item* two = f.peek(Item::Kind::clips);
    if (two && two->clips.size() == 2 && !two->all && f.text("the wrong way round")) { // of each other
        f.take(two), f.helpers();
        return f.done()
                   ? MaybeReading(done(
                         {.op = Op::swap, .clips = two->clips, .said = "swap " + names_of(c, two->clips)}))
                   : std::nullopt;
    }
    f.helpers();
    take_all(f, {"verb.reverse", "verb.play", "thing.piece", "thing.speed", "verb.stop", "verb.forward",
                 "prep.from", "verb.undo", "thing.effect", "prep.on", "verb.remove", "thing.film", "around",
                 "reason"});
    const auto targets = f.targets();
    const auto range = f.said_range(targets);
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (auto elsewhere = not_there(c, targets, range, {})) return elsewhere;
    const bool undone = f.said("verb.undo") || f.said("verb.stop") || f.said("verb.remove");
    Step step{.op = Op::reverse, .on = !forth && !undone};
    restrict_to(step, targets, range);
    step.said =
        "play " + names_of(c, targets.clips) + lasting(step.range) + (step.on ? " backwards" : " forwards");
    return done(step);
}

} // namespace core::assist::talk
