// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of cuts and lengths.
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

/// "into four equal bits", "into thirds": as many pieces of one length.
MaybeReading split_equally(Fit f) {
    const Context& c = f.c;
    const Item* number = f.peek(Item::Kind::amount, {"into", "in"});
    const bool pieces = f.said("thing.piece") || (number && number->prep == "into"); // "cut coast into three"
    double parts = number && number->unit.empty() && pieces ? number->value : 0;
    if (parts != 0) f.take(number);
    for (const Item& item : f.items()) {
        const bool named = item.prep == "into" || item.prep == "in";
        if (named && (item.text == "thirds" || item.text == "quarters")) {
            parts = item.text == "thirds" ? 3 : 4;
            f.take(&item);
        }
    }
    if (parts < 2 || parts > 100 || parts != std::floor(parts)) return {};
    take_all(f, {"thing.piece", "prep.into", "prep.in", "verb.split", "follow.same", "thing.length",
                 "judgement", "thing.clip"});
    const Item* named = f.peek(Item::Kind::clips);
    const bool film = f.word("thing.film") || (named && named->all);
    Fit::Targets targets;
    if (film && named)
        f.take(named);
    else if (!film)
        targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    Step step{.op = Op::split};
    std::vector<TimeRange> ranges;
    for (const ClipId& id : targets.clips)
        ranges.push_back(c.clip(id)->range());
    if (film) ranges = {{Time(0), c.project.duration()}};
    for (const TimeRange& range : ranges)
        for (int n = 1; n < static_cast<int>(parts); ++n)
            step.times.push_back(snap_to_frame(
                range.start + Time(range.length().count() * n / static_cast<std::int64_t>(parts)),
                c.project.rate()));
    if (targets.clips.size() == 1) step.anchor = targets.clips.front();
    step.said =
        "cut " + names_of(c, targets.clips) + " into " + spoken_number(parts) + " pieces of one length";
    return done(step);
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
    if (auto parts = split_equally(f)) return parts;
    if (f.has(Item::Kind::point)) // "at 6 s cut the clip in two"
        for (const Item& item : f.items())
            if (item.is("thing.middle") && item.text.find("two") != std::string::npos) f.take(&item);
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
    if (targets.clips.size() == 1) step.anchor = targets.clips.front(); // of this clip, not of the film
    step.said = "cut at " + spoken(step.times.front());
    for (std::size_t i = 1; i < std::min<std::size_t>(step.times.size(), 4); ++i)
        step.said += ", " + spoken(step.times[i]);
    return done(step);
}

namespace {

/// What a clause says about how long clips last.
struct LengthSaid {
    bool halve = false, trims = false, longer = false, noun = false, down_to = false, should = false,
         bit = false, sets = false, comparative = false; ///< comparative: shorter, longer
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
    const bool comparative = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.text.ends_with("shorter") || i.text.ends_with("longer");
    });
    for (const Item& item : f.items()) {
        l.should = l.should || item.text.starts_with("should") || item.is("only");
        l.sets =
            l.sets || (item.text == "let" && !comparative && !f.said("verb.extend")); // "let it be 4 seconds"
        l.longer = l.longer || (item.kind == Item::Kind::length && item.more);
    }
    l.comparative = comparative;
    const bool adds =
        std::any_of(f.items().begin(), f.items().end(), [](const Item& i) { return i.text == "add"; });
    if (adds && !l.trims && f.peek(Item::Kind::length, {""})) l.longer = true; // "add two seconds to coast"
    if (!l.trims && !l.longer && f.peek(Item::Kind::length)) {                 // "let it run 2 seconds less"
        l.trims = f.word("direction.less") != nullptr;
        l.longer = !l.trims && f.said("verb.play") && f.word("direction.more");
        l.sets = l.sets && !l.trims && !l.longer;
    }
    const bool limits = f.word("longer_than") != nullptr; // "shouldn't be longer than 4 seconds"
    if (limits) l.trims = l.should = true, l.longer = false, f.kind(Item::Kind::negation);
    const bool later = f.word("direction.later") != nullptr, earlier = !later && f.word("direction.earlier");
    l.sets = l.sets && !later && !earlier;
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
    if (l.edge.empty() && (l.trims || l.longer)) { // "shorten dinner from the left"
        const bool left = f.word("direction.counterclockwise") || f.word("side.left"),
                   right = f.word("direction.clockwise") || f.word("side.right");
        if (left != right) l.edge = left ? "start" : "end";
    }
    if (l.edge.empty() && (l.trims || l.longer) && !l.should && begins != ends &&
        f.peek(Item::Kind::length) && !later && !earlier)
        l.edge = begins ? "start" : "end"; // "shorten the start of street by half a second"
    if ((l.should || l.trims) && (f.has("thing.start") || f.has("thing.end")))
        take_all(f, {"verb.shave", "prep.off"});
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
    const bool share =
        !l.halve && l.comparative && l.scale->unit == "times" && factor < 1; // "a third shorter"
    if (!l.halve && (l.scale->unit == "percent" || l.scale->prep == "by" || share) && (l.trims || l.longer) &&
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
        !l.sets && (prep == "by" || prep.empty()) && (l.longer || l.trims) && !l.down_to &&
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

/// "dinner should end at 0:17", "start coast two seconds in": an edge goes to a time.
MaybeReading to_a_time(Fit f) {
    const Context& c = f.c;
    const bool ends = f.said("verb.stop"), begins = f.said("verb.begin");
    const Item* clip = f.peek(Item::Kind::clips, {""});
    if (ends == begins || f.has("thing.film") || !clip || clip->all) return {};
    const bool in = begins && f.items().back().is("prep.in"); // "two seconds in"
    const Item* at = f.kind(Item::Kind::point, {"at", "by", "on"});
    if (!at)
        at = in     ? f.kind(Item::Kind::length, {"", "at"})
             : ends ? f.kind(Item::Kind::length, {"at"})
                    : nullptr;
    if (!at || (begins && !in)) return {};
    take_all(f, {"verb.stop", "verb.begin", "verb.turn", "verb.play", "prep.in", "verb.trim", "verb.extend"});
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (targets.clips.size() != 1) return {};
    const Clip& one = *c.clip(targets.clips.front());
    const Time by = in ? at->time : one.end() - at->time;
    if (in ? by >= one.length() : at->time <= one.start)
        return refusal(spoken(at->time) + " does not lie in '" + one.name + "' (" + spoken(one.start) +
                       " to " + spoken(one.end()) + ")");
    const std::string edge = in ? "start" : "end";
    return done({.op = by > Time(0) ? Op::trim : Op::extend,
                 .clips = targets.clips,
                 .time = by > Time(0) ? by : -by,
                 .edge = edge,
                 .has_time = true,
                 .said = "let '" + one.name + "' " +
                         (in ? "begin " + spoken(by) + " into it" : "end at " + spoken(at->time))});
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
    if (auto edge = to_a_time(f)) return edge;
    if (f.said("verb.begin") && f.peek(Item::Kind::length, {"at"})) return {}; // a place, no length
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
    if (named && named->rest && !named->missing.empty()) return {}; // "cut at 6 seconds and remove the rest"
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

} // namespace core::assist::talk
