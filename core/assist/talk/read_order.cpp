// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of cuts, lengths and of the order of things.
#include "core/assist/talk/read_tools.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

std::string seconds(Time time) {
    return spoken_number(to_seconds(time));
}

} // namespace

namespace {

MaybeReading split_every(Fit f, const Time step_length) {
    const Context& c = f.c;
    f.take_all("thing.film"), f.take_all("thing.piece"), f.take_all("prep.into");
    if (const Item* all = f.peek(Item::Kind::clips); all && (all->all || all->pronoun)) f.take(all);
    if (!f.done()) return {};
    if (step_length <= Time(0)) return refusal("a distance between cuts must be above zero");
    if (to_seconds(c.project.duration()) / to_seconds(step_length) > 1000)
        return refusal("that would make more than a thousand cuts; choose a longer distance");
    Step step{.op = Op::split};
    for (Time at = step_length; at < c.project.duration(); at += step_length) {
        const Clip* clip = c.clip_at(at);
        if (clip && clip->start != at) step.times.push_back(at);
    }
    step.said = "cut every " + spoken(step_length);
    if (step.times.empty()) return refusal("there is nothing to cut at that distance");
    return done(step);
}

/// Where to cut, and whether the times count from the clip's own beginning.
struct Places {
    std::vector<Time> times;
    bool inside = false, middle = false, here = false;
};

Places places_said(Fit& f) {
    Places places;
    const bool into = f.peek(Item::Kind::clips, {"into"}) != nullptr;
    places.middle = f.said("thing.middle");
    f.take_all("thing.middle");
    if (places.middle) return places;
    if (const Item* range = f.peek(Item::Kind::range, {"between", "at", ""});
        range && f.items().size() <= 4 && range->text.find('-') == std::string::npos &&
        range->text.find(" to ") == std::string::npos) {
        f.take(range);
        places.times = {range->range.start, range->range.end};
        return places;
    }
    for (const Item* found = nullptr;;) {
        found = f.kind(Item::Kind::point, {"at", "", "on", "in", "after"});
        if (!found) found = f.kind(Item::Kind::length, {"at", "", "on", "in", "after"});
        if (!found) break;
        places.times.push_back(found->time);
        places.inside = places.inside || (found->kind == Item::Kind::length && found->prep == "after");
    }
    places.inside = places.inside || into || (!places.times.empty() && f.items().back().is("prep.in"));
    places.here = places.times.empty() && f.word("thing.playhead");
    return places;
}

/// Times that were said of one clip.
std::optional<Reading> within_clip(const Context& c, const Clip& clip, const Places& places, Step& step) {
    const Time first = step.times.front(), inside = clip.start + first;
    if (places.inside) {
        if (inside >= clip.end())
            return refusal("'" + clip.name + "' is only " + spoken(clip.length()) + " long");
        for (Time& time : step.times)
            time += clip.start;
        return {};
    }
    if (clip.range().contains(first)) return {};
    if (inside >= clip.end())
        return refusal(spoken(first) + " does not lie in '" + clip.name + "' (" + spoken(clip.start) +
                       " to " + spoken(clip.end()) + ")");
    static_cast<void>(c);
    return ask(spoken(first) + " of the film is not in '" + clip.name + "'. Is " + spoken(first) +
                   " into the clip meant?",
               {say("split at " + seconds(inside) + " seconds")});
}

} // namespace

MaybeReading read_split(Fit f) {
    const Context& c = f.c;
    if (!f.word("verb.split")) return {};
    if (f.said("verb.shave") && f.said("prep.off")) return {};
    take_all(f,
             {"verb.turn", "verb.split", "thing.cut", "verb.add", "verb.move", "going.edge", "prep.around"});
    if (const Item* every = f.kind(Item::Kind::every)) return split_every(f, every->time);
    if (const Item* length = f.peek(Item::Kind::length, {"into"}); length && f.said("thing.piece")) {
        f.take(length);
        return split_every(f, length->time);
    }
    const Places places = places_said(f);
    take_all(f, {"prep.in", "prep.into", "thing.middle", "thing.film", "thing.piece", "prep.at", "prep.of"});
    Step step{.op = Op::split, .times = places.times};
    if (places.here && c.scope.range) step.times = {c.scope.range->start, c.scope.range->end};
    const Item* named = f.peek(Item::Kind::clips);
    Fit::Targets targets;
    if (places.middle || named) {
        if (named && !places.middle && (named->all || (named->pronoun && !places.inside)))
            f.take(named);
        else
            targets = f.targets();
    }
    if (!places.middle && step.times.empty() && !places.here && !c.note) {
        if (!f.done() || f.items().size() > 3) return {};
        return ask("Where should it be cut? Say a time, \"here\" or \"in the middle\".");
    }
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (places.middle)
        for (const ClipId& id : targets.clips)
            step.times.push_back(
                snap_to_frame(c.clip(id)->start + c.clip(id)->length() / 2, c.project.rate()));
    else if (step.times.empty())
        step.times = {c.scope.playhead};
    if (!places.middle && targets.clips.size() == 1 && !places.times.empty())
        if (auto instead = within_clip(c, *c.clip(targets.clips.front()), places, step)) return instead;
    step.said = "cut at " + spoken(step.times.front());
    for (std::size_t i = 1; i < std::min<std::size_t>(step.times.size(), 4); ++i)
        step.said += ", " + spoken(step.times[i]);
    return done(step);
}

namespace {

/// What a clause says about how long clips last.
struct LengthSaid {
    bool halve = false, trims = false, longer = false, noun = false, down_to = false, should = false,
         bit = false;
    std::string edge;
    const Item *length = nullptr, *scale = nullptr;
    [[nodiscard]] bool any() const { return halve || scale || trims || longer || noun; }
};

const Item* length_item(Fit& f, const LengthSaid& l) {
    if (const Item* length =
            f.kind(Item::Kind::length, {"", "by", "to", "for", "of", "down to", "lasting", "at", "as"}))
        return length;
    if (const Item* point = f.kind(Item::Kind::point, {"to", "down to"})) return point; // "to 0:04"
    const Item* span = f.peek(Item::Kind::span, {""});
    if (span && !l.trims && !l.longer && span->from_end && span->text.starts_with("last") &&
        span->first > 0 && f.has(Item::Kind::clips)) {
        f.take(span); // "let street last 3 seconds"
        return span;
    }
    return nullptr;
}

LengthSaid length_said(Fit& f) {
    LengthSaid l;
    l.halve = f.word("verb.halve") != nullptr;
    l.trims = f.word("verb.trim") != nullptr, l.longer = f.word("verb.extend") != nullptr;
    l.noun = f.word("thing.length") != nullptr;
    if (l.noun && f.word("thing.middle")) l.halve = true; // "cut its length in half"
    for (const Item& item : f.items()) {
        l.should = l.should || item.text.starts_with("should") || item.is("only");
        l.longer = l.longer || (item.kind == Item::Kind::length && item.more);
    }
    const bool adds =
        std::any_of(f.items().begin(), f.items().end(), [](const Item& i) { return i.text == "add"; });
    if (adds && !l.trims && f.peek(Item::Kind::length, {""})) l.longer = true; // "add two seconds to coast"
    const bool limits = f.word("longer_than") != nullptr; // "shouldn't be longer than 4 seconds"
    if (limits) l.trims = l.should = true, l.longer = false, f.kind(Item::Kind::negation);
    const bool later = f.word("direction.later") != nullptr, earlier = !later && f.word("direction.earlier");
    const bool begins = f.said("verb.begin") || f.said("thing.start"),
               ends = f.said("verb.stop") || f.said("thing.end");
    if (later && begins && !ends) l.trims = true, l.edge = "start"; // "street should start a second later"
    if (earlier && ends && !begins) l.trims = true, l.edge = "end";
    if (later && ends && !begins) l.longer = true, l.edge = "end";
    if (earlier && begins && !ends) l.longer = true, l.edge = "start";
    if (l.edge.empty() && !begins != !ends)
        for (const Item& item : f.items()) // "at the start"
            if (!item.prep.empty() && (item.is("thing.start") || item.is("thing.end")))
                l.edge = item.is("thing.start") ? "start" : "end";
    take_all(f, {"verb.trim", "verb.turn", "thing.length", "verb.keep", "verb.extend", "verb.add",
                 "verb.play", "verb.stop", "verb.begin", "only", "verb.halve", "prep.as", "verb.remove"});
    if (l.edge.empty()) l.edge = f.word("thing.start") ? "start" : f.word("thing.end") ? "end" : "";
    l.down_to = f.word("prep.down to") != nullptr;
    const Item* times = l.halve ? nullptr : f.peek(Item::Kind::amount);
    if (times && (times->unit == "times" || times->unit == "percent") && (l.trims || l.longer || l.noun))
        f.take(times), f.take_all("prep.as"), l.scale = times;
    if (!l.halve && !l.scale) l.length = length_item(f, l);
    l.bit = f.in("degree") != nullptr;
    return l;
}

Reading how_much(const Context& c, const Fit::Targets& targets, bool longer) {
    std::vector<Choice> choices;
    for (const Clip* clip : c.counted())
        if (choices.size() < 6 &&
            (targets.clips.empty() ||
             std::find(targets.clips.begin(), targets.clips.end(), clip->id) != targets.clips.end()))
            choices.push_back({.label = (longer ? "make " : "take 1 s off the end of ") + clip->name +
                                        (longer ? " 1 s longer" : ""),
                               .text = longer ? "make it 1 second longer" : "take 1 second off the end of it",
                               .clip = clip->id});
    return ask(std::string(targets.clips.empty() ? "Which clip, and how much " : "How much ") +
                   (longer ? "longer?" : "should be taken off, and from which end?"),
               choices);
}

Reading scaled(const Context& c, const LengthSaid& l, const Fit::Targets& targets, bool gap) {
    double factor = l.halve ? 0.5 : l.scale->value;
    if (!l.halve && (l.scale->unit == "percent" || l.scale->prep == "by") && (l.trims || l.longer) &&
        l.scale->prep != "to")
        factor = l.trims ? 1 - factor : 1 + factor;
    return done(
        {.op = Op::scale_length,
         .clips = targets.clips,
         .edge = l.edge,
         .value = factor,
         .gap = gap,
         .said = "make " + names_of(c, targets.clips) + " last " + spoken_number(factor) + " times as long"});
}

Reading lasts(const Context& c, const LengthSaid& l, const Fit::Targets& targets, bool gap) {
    const std::string& prep = l.length->prep;
    const bool more = l.length->more || (l.longer && prep != "to" && prep != "for");
    const bool by =
        (prep == "by" || prep.empty()) && (l.longer || l.trims) && !l.down_to &&
        (!l.should || l.longer || !l.edge.empty() || l.length->text.find("shorter") != std::string::npos) &&
        !(l.noun && !l.longer);
    Step step{.op = Op::trim,
              .clips = targets.clips,
              .time = l.length->time,
              .edge = l.edge.empty() ? "end" : l.edge,
              .gap = gap,
              .has_time = true};
    if (more && l.longer) {
        step.op = Op::extend, step.gap = false;
        step.said = "make " + names_of(c, step.clips) + " " + spoken(step.time) + " longer";
    } else if (!by) {
        step.op = Op::set_length;
        step.said = "make " + names_of(c, step.clips) + " " + spoken(step.time) + " long";
    } else {
        step.said = "take " + spoken(step.time) + " off the " + step.edge + " of " + names_of(c, step.clips);
    }
    return done(step);
}

/// "make the film ten seconds long": what is behind goes.
MaybeReading film_lasts(Fit f, const LengthSaid& l) {
    const Context& c = f.c;
    if (const Item* all = f.peek(Item::Kind::clips); all && all->all && !all->each) f.take(all);
    if (!f.done() || !l.length) return {};
    const Time end = c.project.duration();
    const bool by = (l.length->prep == "by" || l.length->prep.empty()) && l.trims && !l.noun && !l.should;
    const Time wanted = by ? end - l.length->time : l.length->time;
    if (l.longer || wanted > end) return refusal("the film is only " + spoken(end) + " long");
    if (wanted <= Time(0)) return refusal("nothing of the film would be left");
    if (wanted == end) return refusal("the film is already " + spoken(end) + " long");
    const TimeRange kept = l.edge == "start" ? TimeRange{end - wanted, end} : TimeRange{Time(0), wanted};
    return done({.op = Op::keep_range,
                 .range = kept,
                 .said = "keep only " + spoken(kept.start) + " to " + spoken(kept.end)});
}

} // namespace

/// "trim coast to 4.5 seconds", "dinner should only be 4 sec", "halve its length", "make it 2 seconds
/// longer".
MaybeReading read_length(Fit f) {
    const Context& c = f.c;
    const auto note = f.note();
    const bool shorter = f.said("shorter");
    LengthSaid l = length_said(f);
    if (f.said("verb.mark") || f.said("thing.marker") || f.has(Item::Kind::quoted)) return {};
    const bool gap = f.leaves_gap();
    if (const Item* number = f.peek(Item::Kind::amount, {"to", "down to"});
        number && number->unit.empty() && !l.length && !l.scale && (l.trims || l.noun)) {
        static_cast<void>(number);
        return ask("Is that in seconds? Say for example \"trim it to 4 seconds\".");
    }
    const Item* named = f.peek(Item::Kind::clips);
    const bool film = f.word("thing.film") != nullptr;
    if (l.length && (film || (named && named->all && !named->each)))
        return l.any() || l.should || l.down_to || f.said("verb.turn") ? film_lasts(f, l) : std::nullopt;
    if ((!l.any() && !(l.length && named && !named->pronoun)) ||
        (named && named->all && !named->prep.empty() && !named->each))
        return {};
    if (shorter) l.should = false;
    auto targets = f.targets();
    if (!f.done()) return {};
    if (!l.length && !l.halve && !l.scale) {
        if (!targets.ok() && targets.instead->kind == Reading::Kind::refuse) return targets.instead;
        return how_much(c, targets, l.longer);
    }
    if (l.bit && !l.length) return {};
    if (!targets.ok()) return targets.instead;
    if (note && targets.clips.size() == 1 && !c.clip(targets.clips.front())->range().contains(*note))
        return ask("At " + spoken(*note) + " there is another clip than " + names_of(c, targets.clips) +
                   ". Which is meant?");
    return l.halve || l.scale ? scaled(c, l, targets, gap) : lasts(c, l, targets, gap);
}

MaybeReading read_swap(Fit f) {
    const Context& c = f.c;
    if (!f.word("verb.swap")) return {};
    f.take_all("thing.order");
    const Item* first = f.kind(Item::Kind::clips);
    if (!first) return {};
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
    const bool stands =
        ordinal && (f.said("place.noun") || ordinal->text == "second" || ordinal->text == "third");
    if (!(number && number->unit.empty() && back != forth) && !stands) return {};
    if (number && !stands) f.take(number);
    double to = 0;
    if (stands) {
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
    const double place =
        stands ? (to < 0 ? count + to : to - 1) : from + (back ? number->value : -number->value);
    if (!(place >= 0 && place < count) || place != std::floor(place))
        return refusal("there is no such place: the timeline has " + spoken_count(listed.size(), "clip"));
    std::vector<ClipId> order;
    for (const Clip* clip : listed)
        if (clip->id != targets.clips.front()) order.push_back(clip->id);
    order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), targets.clips.front());
    return done({.op = Op::order,
                 .clips = order,
                 .said = "move " + names_of(c, targets.clips) + " to place " + spoken_number(place + 1)});
}

/// "make dinner the first clip", "coast should be the last one".
MaybeReading stands_as(Fit f) {
    const Context& c = f.c;
    if (!f.said("verb.turn") && !f.said("verb.move")) return {};
    take_all(f, {"verb.turn", "verb.move", "prep.to", "prep.as", "verb.stop", "verb.begin"});
    const Item* who = f.kind(Item::Kind::clips, {""});
    const Item* place = who ? f.kind(Item::Kind::clips, {"", "as", "to"}) : nullptr;
    if (!place || !f.done() || (place->ordinal != 1 && place->ordinal != -1)) return {};
    if (who->pronoun ? who->clips.empty() : who->all || who->clips.size() != 1) return {};
    return done({.op = Op::move,
                 .clips = who->clips,
                 .place = place->ordinal == 1 ? "start" : "end",
                 .said = "put " + names_of(c, who->clips) + (place->ordinal == 1 ? " first" : " last")});
}

} // namespace

MaybeReading read_move(Fit f) {
    const Context& c = f.c;
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
        times && times->unit == "times" && times->value == std::floor(times->value) && times->value >= 2) {
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
