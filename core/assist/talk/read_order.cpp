// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of cuts, lengths and of the order of things.
#include "core/assist/talk/clause.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

std::string seconds(Time time) {
    return spoken_number(to_seconds(time));
}

/// A place to go to: an end of the film, beside a clip.
struct Place {
    std::string where;
    ClipId anchor;
    std::optional<Time> at;
    std::optional<Reading> instead;
};

std::optional<Place> place_in(Fit& f) {
    Place place;
    for (const auto& [where, preps] : std::vector<std::pair<const char*, Fit::Preps>>{
             {"after", {"after", "behind", "following", "right after", "directly after", "just after"}},
             {"before", {"before", "in front of", "ahead of", "right before", "just before"}}}) {
        const Item* beside = f.kind(Item::Kind::clips, preps);
        if (!beside) continue;
        if (!beside->missing.empty())
            place.instead = refusal(beside->missing);
        else if (beside->same_name)
            place.instead = ask_which(f.c, beside->clips,
                                      "There are several clips called '" +
                                          f.c.name_of(beside->clips.front()) + "'. Beside which one?");
        else if (beside->clips.size() != 1)
            place.instead = ask("Beside which clip?");
        else
            place.where = where, place.anchor = beside->clips.front();
        return place;
    }
    if (const Item* between = f.kind(Item::Kind::clips, {"between"}); between && between->clips.size() == 2) {
        place.where = "after", place.anchor = between->clips.front();
        return place;
    }
    for (const auto& [where, meaning] :
         std::vector<std::pair<const char*, const char*>>{{"start", "thing.start"}, {"end", "thing.end"}})
        if (f.word(meaning)) {
            f.take_all("thing.film");
            if (const Item* all = f.peek(Item::Kind::clips, {"of"});
                all && (all->all || (all->pronoun && f.has(Item::Kind::clips))))
                f.take(all);
            place.where = where;
            return place;
        }
    for (const Item& item : f.items())
        if (item.kind == Item::Kind::word && item.is("ordinal") && !item.is("unit.second")) {
            const Item* taken = f.word("ordinal");
            if (!taken) return {};
            place.where = std::any_of(taken->own.begin(), taken->own.end(),
                                      [](const Meaning& m) { return m.name == "ordinal" && m.value < 0; })
                              ? "end"
                              : "start";
            return place;
        }
    if (const auto at = f.time({"at", "to", "from", "starting at", "starting from"})) {
        place.where = "time", place.at = at;
        return place;
    }
    return {};
}

} // namespace

MaybeReading read_split(Fit f) {
    const Context& c = f.c;
    if (!f.word("verb.split")) return {};
    f.take_all("verb.turn"), f.take_all("verb.split"), f.take_all("thing.cut");
    Step step{.op = Op::split};
    if (const Item* every = f.kind(Item::Kind::every)) {
        f.take_all("thing.film");
        if (const Item* all = f.peek(Item::Kind::clips); all && (all->all || all->pronoun)) f.take(all);
        if (!f.done()) return {};
        if (every->time <= Time(0)) return refusal("a distance between cuts must be above zero");
        if (to_seconds(c.project.duration()) / to_seconds(every->time) > 1000)
            return refusal("that would make more than a thousand cuts; choose a longer distance");
        for (Time at = every->time; at < c.project.duration(); at += every->time) {
            const Clip* clip = c.clip_at(at);
            if (clip && clip->start != at) step.times.push_back(at);
        }
        step.said = "cut every " + spoken(every->time);
        if (step.times.empty()) return refusal("there is nothing to cut at that distance");
        return done(step);
    }
    f.take_all("prep.in"), f.take_all("prep.into");
    const bool middle = f.word("thing.middle") != nullptr;
    const auto at = middle ? std::nullopt : f.time({"at", "", "on", "in", "after"});
    const bool here = !middle && !at && f.word("thing.playhead");
    if (here && c.scope.range) step.times = {c.scope.range->start, c.scope.range->end};
    const Item* named = f.peek(Item::Kind::clips);
    Fit::Targets targets;
    if (middle || named) {
        if (named && !middle && (named->all || named->pronoun))
            f.take(named);
        else
            targets = f.targets();
    }
    if (!middle && !at && !here) {
        if (!f.done() || f.items().size() > 3) return {};
        return ask("Where should it be cut? Say a time, \"here\" or \"in the middle\".");
    }
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (middle)
        for (const ClipId& id : targets.clips)
            step.times.push_back(
                snap_to_frame(c.clip(id)->start + c.clip(id)->length() / 2, c.project.rate()));
    else if (step.times.empty())
        step.times = {at ? *at : c.scope.playhead};
    if (!middle && targets.clips.size() == 1) {
        const Clip& clip = *c.clip(targets.clips.front());
        const Time inside = clip.start + step.times.front();
        if (!clip.range().contains(step.times.front())) {
            if (inside >= clip.end())
                return refusal(spoken(step.times.front()) + " does not lie in '" + clip.name + "' (" +
                               spoken(clip.start) + " to " + spoken(clip.end()) + ")");
            return ask(spoken(step.times.front()) + " of the film is not in '" + clip.name + "'. Is " +
                           spoken(step.times.front()) + " into the clip meant?",
                       {say("split at " + seconds(inside) + " seconds")});
        }
    }
    step.said = "cut at " + spoken(step.times.front());
    return done(step);
}

/// "trim coast to 4.5 seconds", "dinner should only be 4 sec", "halve its length", "make it 2 seconds
/// longer".
MaybeReading read_length(Fit f) {
    const Context& c = f.c;
    const auto note = f.note();
    const bool halve = f.word("verb.halve") != nullptr;
    const bool trims = f.word("verb.trim") != nullptr, longer = f.word("verb.extend") != nullptr;
    const bool says_length = f.word("thing.length") != nullptr;
    f.take_all("verb.trim"), f.take_all("verb.turn"), f.take_all("thing.length"), f.take_all("verb.keep"),
        f.take_all("verb.extend"), f.take_all("verb.add"), f.take_all("verb.play"), f.take_all("verb.stop");
    const bool gap = f.leaves_gap();
    std::string edge = f.word("thing.start") ? "start" : f.word("thing.end") ? "end" : "";
    const bool down_to = f.word("prep.down to") != nullptr;
    const Item* times = halve ? nullptr : f.peek(Item::Kind::amount);
    const bool scaled =
        times && (times->unit == "times" || times->unit == "percent") && (trims || longer || says_length);
    if (scaled) f.take(times), f.take_all("prep.as");
    const Item* length =
        halve || scaled ? nullptr
                        : f.kind(Item::Kind::length, {"", "by", "to", "for", "of", "down to", "lasting"});
    if (const Item* span = f.peek(Item::Kind::span, {""}); span && !length && !trims && !longer &&
                                                           span->from_end && span->text.starts_with("last") &&
                                                           span->first > 0 && f.has(Item::Kind::clips))
        f.take(span), length = span; // "let street last 3 seconds"
    const bool bit = f.in("degree") != nullptr;
    const Item* named = f.peek(Item::Kind::clips);
    const bool anything =
        halve || scaled || trims || longer || says_length || (length && named && !named->pronoun);
    if (!anything || (named && named->all && !named->prep.empty())) return {};
    auto targets = f.targets();
    if (!f.done()) return {};
    if (!length && !halve && !scaled) {
        if (!targets.ok() && targets.instead->kind == Reading::Kind::refuse) return targets.instead;
        std::vector<Choice> choices;
        for (const Clip* clip : c.counted())
            if (choices.size() < 6 &&
                (targets.clips.empty() ||
                 std::find(targets.clips.begin(), targets.clips.end(), clip->id) != targets.clips.end()))
                choices.push_back(
                    {.label = (longer ? "make " : "take 1 s off the end of ") + clip->name +
                              (longer ? " 1 s longer" : ""),
                     .text = longer ? "make it 1 second longer" : "take 1 second off the end of it",
                     .clip = clip->id});
        return ask(std::string(targets.clips.empty() ? "Which clip, and how much " : "How much ") +
                       (longer ? "longer?" : "should be taken off, and from which end?"),
                   choices);
    }
    if (bit && !length) return {};
    if (!targets.ok()) return targets.instead;
    if (note && targets.clips.size() == 1 && !c.clip(targets.clips.front())->range().contains(*note))
        return ask("At " + spoken(*note) + " there is another clip than " + names_of(c, targets.clips) +
                   ". Which is meant?");
    if (halve || scaled) {
        double factor = halve ? 0.5 : times->value;
        if (!halve && times->unit == "percent" && (trims || longer) && times->prep != "to")
            factor = trims ? 1 - factor : 1 + factor;
        return done({.op = Op::scale_length,
                     .clips = targets.clips,
                     .edge = edge,
                     .value = factor,
                     .gap = gap,
                     .said = "make " + names_of(c, targets.clips) + " last " + spoken_number(factor) +
                             " times as long"});
    }
    const bool should = std::any_of(f.items().begin(), f.items().end(),
                                    [](const Item& i) { return i.text.starts_with("should"); });
    const bool by = (length->prep == "by" || length->prep.empty()) && (longer || trims) && !down_to &&
                    !should && !(says_length && !longer);
    const bool absolute = !by || length->prep == "to" || length->prep == "down to" || length->prep == "for";
    if (absolute)
        return done({.op = Op::set_length,
                     .clips = targets.clips,
                     .time = length->time,
                     .edge = edge == "start" ? "start" : "end",
                     .gap = gap,
                     .has_time = true,
                     .said = "make " + names_of(c, targets.clips) + " " + spoken(length->time) + " long"});
    if (longer)
        return done({.op = Op::extend,
                     .clips = targets.clips,
                     .time = length->time,
                     .edge = edge == "start" ? "start" : "end",
                     .has_time = true,
                     .said = "make " + names_of(c, targets.clips) + " " + spoken(length->time) + " longer"});
    return done({.op = Op::trim,
                 .clips = targets.clips,
                 .time = length->time,
                 .edge = edge.empty() ? "end" : edge,
                 .gap = gap,
                 .has_time = true,
                 .said = "take " + spoken(length->time) + " off the " + (edge.empty() ? "end" : edge) +
                         " of " + names_of(c, targets.clips)});
}

MaybeReading read_swap(Fit f) {
    const Context& c = f.c;
    if (!f.word("verb.swap")) return {};
    f.take_all("thing.order");
    const Item* first = f.kind(Item::Kind::clips);
    if (!first) return {};
    std::vector<ClipId> both = first->clips;
    if (!first->missing.empty()) return f.done() ? MaybeReading(refusal(first->missing)) : std::nullopt;
    if (both.size() < 2) {
        const Item* second = f.kind(Item::Kind::clips, {"with", "for", "to", "", "and"});
        if (!second) return {};
        if (!second->missing.empty()) return f.done() ? MaybeReading(refusal(second->missing)) : std::nullopt;
        both.insert(both.end(), second->clips.begin(), second->clips.end());
    }
    f.take_all("verb.turn"), f.take_all("verb.swap");
    if (!f.done()) return {};
    if (both.size() != 2 || both[0] == both[1] || first->same_name)
        return ask("Which two clips should change places?");
    return done({.op = Op::swap, .clips = both, .said = "swap " + names_of(c, both)});
}

MaybeReading read_move(Fit f) {
    const Context& c = f.c;
    const auto note = f.note();
    Fit edge = f;
    const Item* begins = edge.word("verb.begin");
    const Item* ends = begins ? nullptr : edge.word("verb.stop");
    if (begins || ends) { // "start with dinner", "end on street"
        edge.take_all("thing.film");
        const Item* clip = edge.kind(Item::Kind::clips, {"with", "on", "by"});
        if (clip && edge.done() && clip->missing.empty() && clip->clips.size() == 1)
            return done({.op = Op::move,
                         .clips = clip->clips,
                         .place = begins ? "start" : "end",
                         .said = "put " + names_of(c, clip->clips) + (begins ? " first" : " last")});
    }
    const bool verb = f.word("verb.move") != nullptr;
    f.take_all("verb.move"), f.take_all("verb.turn"), f.take_all("verb.add"), f.take_all("thing.order");
    const bool later = f.word("direction.later") || f.word("direction.earlier");
    auto place = place_in(f);
    if (!place) {
        if (!verb || later || !f.has(Item::Kind::clips)) return {};
        const auto targets = f.targets();
        if (!f.done() || !targets.ok() || note || targets.all || !targets.said) return {};
        const std::string name = c.name_of(targets.clips.front());
        if (f.items().front().is("verb.remove") || f.items().front().text == "take" ||
            f.items().front().text == "have")
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
    if (const Item* times = f.peek(Item::Kind::amount);
        times && times->unit == "times" && times->value == std::floor(times->value) && times->value >= 2) {
        f.take(times);
        copies = times->value - (verb && times->text.find("times") != std::string::npos ? 0 : 1);
    } else if (!verb) {
        return {};
    }
    f.take_all("verb.duplicate"), f.take_all("verb.turn"), f.take_all("verb.add"), f.take_all("verb.play"),
        f.take_all("verb.move");
    auto place = place_in(f);
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

/// Something from the bin: "drop the credits in after dinner", "piano underneath, fairly quiet".
MaybeReading read_add(Fit f) {
    const Context& c = f.c;
    const Item* what = nullptr;
    for (const Item& item : f.items())
        if (!what && item.kind == Item::Kind::clips && !item.media.empty() &&
            (item.prep.empty() || item.prep == "with"))
            what = &item;
    if (!what) return {};
    f.take(what);
    if (!what->clips.empty()) return {}; // is on the timeline already: that is a move or a copy
    const Media& media = *c.project.find_media(what->media);
    const bool verb = f.has("verb.add") || f.has("verb.move") || f.has("verb.turn");
    f.helpers(), f.take_all("verb.move"), f.take_all("verb.play"), f.take_all("thing.music"),
        f.take_all("thing.sound_track");
    Step step{.op = Op::add, .media = media.id};
    const bool sound = media.kind == MediaKind::audio;
    const bool backing = f.word("thing.backing") != nullptr;
    if (backing && media.kind == MediaKind::video) step.part = "sound";
    if (f.word("direction.quiet") || f.word("verb.quieter")) step.value = -15;
    f.take_all("direction.quiet");
    if (const Item* level = f.peek(Item::Kind::amount); level && level->unit == "decibel")
        f.take(level), step.value = level->value;
    if (const Item* under = f.peek(Item::Kind::clips, {"under", "behind", "below", "beneath"});
        under && (under->all || under->pronoun))
        f.take(under);
    f.take_all("thing.film");
    if (backing) // "under everything"
        if (const Item* all = f.peek(Item::Kind::clips); all && all->all) f.take(all);
    bool over = false;
    if (const Item* span = f.kind(Item::Kind::span, {"over", "for", "during", "in", "across"})) {
        const Item* on = f.kind(Item::Kind::clips, {"of", "in", "from"});
        if (on && (!on->missing.empty() || on->clips.size() != 1))
            return f.done() ? MaybeReading(refusal(on->missing.empty() ? "over which clip?" : on->missing))
                            : std::nullopt;
        const TimeRange whole =
            on ? c.clip(on->clips.front())->range() : TimeRange{Time(0), c.project.duration()};
        step.times = {span->from_end ? whole.end - span->time : whole.start};
        step.time = span->time, step.has_time = true, step.place = "over", over = true;
        if (f.has("verb.keep")) f.word("verb.keep"), f.word("thing.sound"), f.kind(Item::Kind::clips);
    } else if (const Item* on = f.kind(Item::Kind::clips, {"over"})) {
        if (!on->missing.empty() || on->clips.size() != 1) return {};
        step.times = {c.clip(on->clips.front())->start};
        step.time = c.clip(on->clips.front())->length(), step.has_time = true, step.place = "over",
        over = true;
    } else if (auto place = place_in(f)) {
        if (place->instead) return f.done() ? MaybeReading(*place->instead) : std::nullopt;
        if (place->where == "time")
            step.times = {*place->at};
        else
            step.place = place->where, step.anchor = place->anchor;
    } else if (!sound && !backing) {
        if (!verb || !f.done()) return {};
        const std::string name = what->text;
        return ask("Where should '" + media.path.substr(media.path.find_last_of('/') + 1) + "' go?",
                   {say("add " + name + " at the end"), say("add " + name + " at the start")});
    } else {
        step.place = "start";
    }
    if (const Item* length = f.kind(Item::Kind::length, {"for", "", "lasting"}))
        step.time = length->time, step.has_time = true;
    f.take_all("thing.screen");
    if (!f.done()) return {};
    step.said = "add '" + media.path.substr(media.path.find_last_of('/') + 1) + "'" +
                (over                    ? " over " + spoken(step.times.front())
                 : step.place == "end"   ? " at the end"
                 : step.place == "start" ? " from the start"
                                         : "");
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
