// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of the order of things: swapped, moved, repeated.
#include "core/assist/talk/read_tools.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {

namespace {

/// "first and last should trade places"
MaybeReading swap_counted(Fit f) {
    const auto listed = f.c.counted();
    std::vector<ClipId> both;
    while (const Item* ordinal = f.word("ordinal"))
        for (const Meaning& meaning : ordinal->own) {
            if (meaning.name != "ordinal") continue;
            const auto count = static_cast<double>(listed.size());
            const double place = meaning.value < 0 ? count + meaning.value : meaning.value - 1;
            if (place >= 0 && place < count) both.push_back(listed[static_cast<std::size_t>(place)]->id);
        }
    take_all(
        f, {"verb.turn", "verb.swap", "thing.order", "verb.move", "going.edge", "place.noun", "thing.clip"});
    if (both.size() != 2 || both[0] == both[1] || !f.done()) return {};
    return done({.op = Op::swap, .clips = both, .said = "swap " + names_of(f.c, both)});
}

} // namespace

MaybeReading read_swap(Fit f) {
    const Context& c = f.c;
    if (!f.word("verb.swap")) return {};
    f.take_all("thing.order");
    const Item* first = f.kind(Item::Kind::clips);
    if (!first) return swap_counted(f);
    std::vector<ClipId> both = first->clips;
    if (!first->missing.empty()) return f.done() ? MaybeReading(refusal(first->missing)) : std::nullopt;
    if (both.size() < 2 && !first->all) {
        const Item* second = f.kind(Item::Kind::clips, {"with", "for", "to", "", "and"});
        if (!second && !first->pronoun)
            for (const Item& item : f.items())
                if (item.kind == Item::Kind::unknown && item.prep == "with" && f.items().size() == 3)
                    return refusal("there is no clip called '" + item.text + "'");
        if (!second) return {};
        if (!second->missing.empty()) return f.done() ? MaybeReading(refusal(second->missing)) : std::nullopt;
        both.insert(both.end(), second->clips.begin(), second->clips.end());
    }
    take_all(f, {"verb.turn", "verb.swap", "thing.order", "verb.move", "going.edge"});
    if (!f.done()) return {};
    if (both.size() != 2 || both[0] == both[1] || first->same_name)
        return ask("Which two clips should change places?");
    return done({.op = Op::swap, .clips = both, .said = "swap " + names_of(c, both)});
}

namespace {

/// A clip at a place of the film's order, counted from 0.
Reading to_place(const Context& c, const ClipId& clip, double place) {
    const auto listed = c.counted();
    if (!(place >= 0 && place < static_cast<double>(listed.size())) || place != std::floor(place))
        return refusal("there is no such place: the timeline has " + spoken_count(listed.size(), "clip"));
    std::vector<ClipId> order;
    for (const Clip* one : listed)
        if (one->id != clip) order.push_back(one->id);
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), clip);
    return done({.op = Op::order,
                 .clips = order,
                 .said = "move " + names_of(c, {clip}) + " to place " + spoken_number(place + 1)});
}

/// "one to the right", "up one", "one place forward", "to second place".
MaybeReading move_by_places(Fit f) {
    const Context& c = f.c;
    const auto listed = c.counted();
    const bool back = f.said("direction.clockwise") || f.said("place.later"),
               forth = f.said("direction.counterclockwise") || f.said("place.earlier");
    const Item* number = f.peek(Item::Kind::amount);
    const Item* ordinal = nullptr;
    for (const Item& item : f.items())
        if (item.kind == Item::Kind::word && item.is("ordinal")) ordinal = &item;
    // "put dinner third" is no fraction
    const bool third = !ordinal && number &&
                       (number->text == "third" || number->text == "fourth" || number->text == "fifth") &&
                       number->prep.empty();
    const bool numbered = !third && !ordinal && !back && !forth && number && number->unit.empty() &&
                          f.said("place.noun") &&
                          (number->prep == "to" || number->prep == "at" || number->prep.empty());
    const bool stands =
        numbered || third ||
        (ordinal && (f.said("place.noun") || ordinal->text == "second" || ordinal->text == "third"));
    if (!(number && number->unit.empty() && back != forth) && !stands) return {};
    if (number && !stands) f.take(number);
    double to = 0;
    if (third) {
        f.take(number), to = std::round(1 / number->value);
    } else if (numbered) {
        f.take(number), to = number->value;
    } else if (stands) {
        f.take(ordinal);
        for (const Meaning& meaning : ordinal->own)
            if (meaning.name == "ordinal") to = meaning.value;
    }
    take_all(f, {"direction.clockwise", "direction.counterclockwise", "place.later", "place.earlier",
                 "place.noun", "verb.louder", "verb.quieter", "prep.to"});
    if (!f.has(Item::Kind::clips)) return {};
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (targets.clips.size() != 1) return ask("Which clip should be moved?");
    const auto found = std::find_if(listed.begin(), listed.end(),
                                    [&](const Clip* clip) { return clip->id == targets.clips.front(); });
    if (found == listed.end()) return {};
    const auto count = static_cast<double>(listed.size());
    const double from = static_cast<double>(found - listed.begin());
    return to_place(c, targets.clips.front(),
                    stands ? (to < 0 ? count + to : to - 1) : from + (back ? number->value : -number->value));
}

/// "make dinner the first clip", "coast should be the last one".
MaybeReading stands_as(Fit f) {
    const Context& c = f.c;
    if (!f.said("verb.turn") && !f.said("verb.move")) return {};
    take_all(f, {"verb.turn", "verb.move", "prep.to", "prep.as", "verb.stop", "verb.begin"});
    const Item* who = f.kind(Item::Kind::clips, {""});
    const Item* place = who ? f.kind(Item::Kind::clips, {"", "as", "to"}) : nullptr;
    if (!place || !f.done() || place->ordinal == 0 || place->piece) return {};
    if (who->pronoun ? who->clips.empty() : who->all || who->clips.size() != 1) return {};
    if (place->ordinal != 1 && place->ordinal != -1) // "the second clip"
        return to_place(c, who->clips.front(),
                        place->ordinal < 0 ? static_cast<double>(c.counted().size()) + place->ordinal
                                           : place->ordinal - 1);
    return done({.op = Op::move,
                 .clips = who->clips,
                 .place = place->ordinal == 1 ? "start" : "end",
                 .said = "put " + names_of(c, who->clips) + (place->ordinal == 1 ? " first" : " last")});
}

} // namespace

/// "leave a gap of two seconds before dinner", "two seconds of black between coast and street".
MaybeReading read_gap(Fit f) {
    const Context& c = f.c;
    const bool gap = f.kind(Item::Kind::gap) || f.said("thing.gap");
    const bool black = !gap && (f.said("to_black") || f.said("absence"));
    const Item* length = nullptr;
    for (const Item& item : f.items())
        if (!length && item.kind == Item::Kind::length && !item.more &&
            (item.prep.empty() || item.prep == "of" || item.prep == "for"))
            length = &item;
    const bool dips = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.text.starts_with("dip") || !i.in("transition").empty(); // to black and back is no gap
    });
    if ((!gap && !black) || dips || !length || f.said("verb.fade") || f.said("thing.fade_noun")) return {};
    f.take(length);
    take_all(f, {"thing.gap", "to_black", "absence", "verb.fade_out", "verb.add", "verb.turn", "verb.keep",
                 "verb.move", "prep.of", "thing.picture", "prep.with"});
    const auto place = place_in(f);
    if (!place || !f.done()) return {};
    if (place->instead) return place->instead;
    const Clip* anchor = c.clip(place->anchor);
    const auto listed = c.counted();
    const std::optional<Time> at =
        anchor ? std::optional(place->where == "before" ? anchor->start : anchor->end()) : place->at;
    if (!at || listed.empty()) return {};
    if (*at >= c.project.duration()) return refusal("the film ends there; a gap needs a clip behind it");
    if (std::none_of(listed.begin(), listed.end(), [&](const Clip* clip) { return clip->start == *at; }))
        return ask("A gap lies between two clips. Before which one?");
    return done({.op = Op::shift,
                 .times = {*at},
                 .time = length->time,
                 .relative = true,
                 .has_time = true,
                 .said = "leave a gap of " + spoken(length->time) + " at " + spoken(*at)});
}

/// "let piano begin at 4 s", "start the music at 0:04": a sound that belongs to no picture is placed there.
MaybeReading sound_begins(Fit f) {
    const Item* who = f.peek(Item::Kind::clips, {""});
    if (!f.said("verb.begin") || !who || who->clips.size() != 1) return {};
    const auto found = f.c.project.find_clip(who->clips.front());
    if (!found.clip || found.track->kind != TrackKind::audio || !found.clip->link.empty()) return {};
    take_all(f, {"verb.begin", "verb.turn", "verb.move", "verb.play", "thing.start", "thing.film"});
    const auto at = f.time({"at", "to", "from", "on"});
    if (!at) return {};
    const auto targets = f.targets();
    if (!f.done() || !targets.ok() || targets.clips.size() != 1) return {};
    return done({.op = Op::shift,
                 .clips = targets.clips,
                 .time = *at,
                 .has_time = true,
                 .said = "let " + names_of(f.c, targets.clips) + " begin at " + spoken(*at)});
}

MaybeReading read_move(Fit f) {
    const Context& c = f.c;
    if (auto sound = sound_begins(f)) return sound;
    const auto note = f.note();
    Fit edge = f;
    const Item* begins = edge.word("verb.begin");
    const Item* ends = begins ? nullptr : edge.word("verb.stop");
    if (begins || ends) { // "start with dinner", "end on street", "dinner should open the film"
        const bool film = edge.word("thing.film") != nullptr;
        take_all(edge, {"verb.turn", "verb.begin", "verb.stop", "verb.add", "thing.start", "thing.end"});
        const Item* clip = edge.kind(Item::Kind::clips, {"with", "on", "by"});
        if (!clip && film) clip = edge.kind(Item::Kind::clips, {""});
        if (clip && edge.done() && !f.said("follow.again") && clip->missing.empty() &&
            clip->clips.size() == 1)
            return done({.op = Op::move,
                         .clips = clip->clips,
                         .place = begins ? "start" : "end",
                         .said = "put " + names_of(c, clip->clips) + (begins ? " first" : " last")});
    }
    if (f.said("follow.again")) return {}; // "show coast again at the end" is a copy
    if (auto stands = stands_as(f)) return stands;
    const bool verb = f.word("verb.move") != nullptr;
    f.take_all("verb.move"), f.take_all("verb.turn"), f.take_all("verb.add"), f.take_all("thing.order");
    if (auto steps = move_by_places(f)) return steps;
    const bool later = f.word("direction.later") || f.word("direction.earlier");
    auto place = place_in(f);
    if (!place) {
        if (!verb || later || !f.has(Item::Kind::clips)) return {};
        const auto targets = f.targets();
        if (!f.done() || !targets.ok() || note || targets.all || !targets.said) return {};
        const std::string name = c.name_of(targets.clips.front());
        const std::string& first = f.items().front().text;
        if (f.items().front().is("verb.remove") || first == "take" || first == "have" || first == "pull" ||
            f.said("absence") || f.said("verb.remove"))
            return {};
        std::vector<Choice> choices;
        const auto listed = c.counted();
        if (!listed.empty() && listed.front()->id != targets.clips.front())
            choices.push_back(say("move " + name + " to the start"));
        if (!listed.empty() && listed.back()->id != targets.clips.back())
            choices.push_back(say("move " + name + " to the end"));
        return ask("Where should " + names_of(c, targets.clips) + " go?", choices);
    }
    const Item* who = f.peek(Item::Kind::clips, {"", "with", "to"});
    for (const Item& item : f.items()) // a good word that is nearly a name
        if (!who && item.guess) who = &item;
    if (!who || (who->clips.empty() && !who->media.empty())) return {};
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (place->instead) return place->instead;
    if (!targets.ok()) return targets.instead;
    if (targets.all) return {};
    if (place->where == "time") {
        if (!verb && !begins) return {};
        return done({.op = Op::shift,
                     .clips = targets.clips,
                     .time = *place->at,
                     .has_time = true,
                     .said = "let " + names_of(c, targets.clips) + " begin at " + spoken(*place->at)});
    }
    const std::string where = place->where == "start" ? "to the start"
                              : place->where == "end" ? "to the end"
                                                      : place->where + " '" + c.name_of(place->anchor) + "'";
    return done({.op = Op::move,
                 .clips = targets.clips,
                 .place = place->where,
                 .anchor = place->anchor,
                 .said = "move " + names_of(c, targets.clips) + " " + where});
}

MaybeReading read_duplicate(Fit f) {
    const Context& c = f.c;
    const bool verb = f.word("verb.duplicate") != nullptr;
    double copies = 1;
    bool counted = false;
    if (const Item* number = f.peek(Item::Kind::amount);
        verb && number && number->unit.empty() && f.said("copy")) {
        f.take(number); // "two copies of street"
        copies = number->value, counted = true;
    }
    for (const Item& item : f.items()) // "repeat street twice more"
        counted = counted || (item.is("direction.more") && verb);
    if (const Item* times = f.peek(Item::Kind::amount);
        times && times->unit == "times" && times->prep != "at" && times->value == std::floor(times->value) &&
        times->value >= 2) {
        f.take(times);
        const bool more =
            counted || (verb && times->text.find("times") != std::string::npos && !f.said("verb.play"));
        copies = times->value - (more ? 0 : 1);
    } else if (!verb && !f.said("follow.again")) {
        return {};
    }
    auto place = place_in(f);
    take_all(f,
             {"verb.duplicate", "verb.turn", "verb.add", "verb.play", "verb.move", "copy", "direction.more",
              "in_a_row", "verb.begin", "verb.stop", "thing.other", "prep.of", "following_it", "prep.in"});
    if (!f.has(Item::Kind::clips) && !verb) return {};
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (place && place->instead) return place->instead;
    if (targets.all || (place && place->where == "time")) return {};
    Step step{.op = Op::duplicate,
              .clips = targets.clips,
              .value = copies,
              .said = "repeat " + names_of(c, targets.clips)};
    if (place) step.place = place->where, step.anchor = place->anchor;
    return done(step);
}

/// Clips named and nothing said of them: what follows is about them.
MaybeReading read_focus(Fit f) {
    const bool take =
        f.items().size() == 2 && (f.items().front().text == "take" || f.items().front().is("verb.select"));
    const Item* clip = f.kind(Item::Kind::clips, {"", "in", "at", "on"});
    if (!clip || clip->pronoun || clip->clips.empty()) return {};
    if (take) f.word("verb.remove"), f.word("verb.move"), f.word("verb.select"), f.word("verb.shave");
    f.take_all("verb.move"), f.take_all("verb.select");
    if (!f.done() || f.items().size() > 2) return {};
    return done({.op = Op::focus, .clips = clip->clips});
}

} // namespace core::assist::talk
