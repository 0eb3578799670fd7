// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of what takes material away. Nothing goes unless a word of removal was read together with what goes.
#include "core/assist/talk/clause.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

bool removal(Fit& f) {
    return f.word("verb.remove") || f.word("verb.shave");
}

Reading remove_range(const Context& c, TimeRange range, bool gap) {
    if (range.length() <= Time(0))
        return refusal("the times " + spoken(range.start) + " and " + spoken(range.end) +
                       " do not make a range");
    if (range.start >= c.project.duration())
        return refusal("the film ends at " + spoken(c.project.duration()) + ", before " +
                       spoken(range.start));
    return done({.op = Op::remove_range,
                 .range = range,
                 .gap = gap,
                 .said = "cut out " + spoken(range.start) + " to " + spoken(range.end) +
                         (gap ? " and leave a gap" : "")});
}

/// Words that only say what kind of thing goes: "the boring bit", "the part".
void description(Fit& f) {
    f.take_all("thing.piece");
    f.take_all("thing.film");
}

/// What a time code before a note says about the clip that is meant; nothing when they disagree.
bool agrees(const Context& c, const std::optional<Time>& note, const std::vector<ClipId>& clips) {
    if (!note || clips.size() != 1) return true;
    const Clip* clip = c.clip(clips.front());
    return !clip || clip->range().contains(*note);
}

} // namespace

MaybeReading read_remove_range(Fit f) {
    const Context& c = f.c;
    if (!removal(f)) return {};
    const bool gap = f.leaves_gap();
    if (const Item* range = f.kind(Item::Kind::range)) {
        const Item* clip = f.kind(Item::Kind::clips, {"of", "in", "from"});
        description(f);
        const Item* all = f.peek(Item::Kind::clips, {""});
        if (all && (all->all || all->pronoun)) f.take(all);
        if (!f.done()) return {};
        if (clip && clip->clips.size() == 1 && !clip->pronoun) {
            const TimeRange there = c.clip(clip->clips.front())->range();
            if (range->range.start < there.start || range->range.end > there.end) {
                const TimeRange inside{there.start + range->range.start, there.start + range->range.end};
                return ask(spoken(range->range.start) + " to " + spoken(range->range.end) +
                               " of the film is not in '" + c.name_of(clip->clips.front()) +
                               "'. Which part is meant?",
                           {say("cut from " + spoken_number(to_seconds(inside.start)) + " to " +
                                spoken_number(to_seconds(inside.end)) + " seconds")});
            }
        }
        return remove_range(c, range->range, gap);
    }
    // everything after 14 seconds; all before dinner
    const Item* all = f.peek(Item::Kind::clips, {""});
    if (all && all->all)
        f.take(all);
    else if (all)
        return {};
    description(f);
    const auto open = [&](const std::optional<Time>& at, bool after) -> MaybeReading {
        if (!at || !f.done()) return {};
        const Time end = c.project.duration();
        if (*at <= Time(0) || *at >= end)
            return refusal("the film goes from 0 to " + spoken(end) + ", so nothing lies " +
                           (after ? "after " : "before ") + spoken(*at));
        return remove_range(c, after ? TimeRange{*at, end} : TimeRange{Time(0), *at}, gap);
    };
    for (const bool after : {true, false}) {
        const Fit::Preps preps = after ? Fit::Preps{"after",     "past",   "from",        "since",
                                                    "following", "behind", "starting at", "starting from"}
                                       : Fit::Preps{"before", "until", "till", "up until", "ahead of"};
        Fit rest = f;
        if (const auto at = rest.time(preps)) {
            f.adopt(rest);
            f.take_all("thing.end");
            return open(at, after);
        }
        if (const Item* beside =
                rest.kind(Item::Kind::clips, after ? Fit::Preps{"after", "behind", "following"}
                                                   : Fit::Preps{"before", "ahead of"})) {
            f.adopt(rest);
            if (!beside->missing.empty()) return refusal(beside->missing);
            if (beside->clips.size() != 1) return {};
            return open(after ? c.clip(beside->clips.front())->end() : c.clip(beside->clips.front())->start,
                        after);
        }
    }
    return {};
}

/// "the first two seconds of coast", "12 frames off the end", "a second off both ends".
MaybeReading read_remove_part(Fit f) {
    const Context& c = f.c;
    if (!removal(f)) return {};
    f.take_all("verb.shave"), f.take_all("verb.turn");
    f.take_all("prep.off"), f.take_all("prep.of");
    const bool gap = f.leaves_gap();
    const Item* span = f.kind(Item::Kind::span);
    const Item* part = span ? nullptr : f.kind(Item::Kind::part);
    const Item* length = span || part ? nullptr : f.kind(Item::Kind::length, {"", "by"});
    if (!span && !part && !length) return {};
    std::string edge = span || part ? ((span ? span : part)->from_end ? "end" : "start") : "";
    if (span && span->both_ends) edge = "both";
    if (length)
        edge = f.word("thing.both_ends") ? "both"
               : f.word("thing.start")   ? "start"
               : f.word("thing.end")     ? "end"
                                         : "";
    const Item* named = f.peek(Item::Kind::clips);
    const bool whole_film = (f.word("thing.film") != nullptr) || (named && named->all);
    if (whole_film && named && named->all) f.take(named);
    Fit::Targets targets;
    if (!whole_film && (named || c.clip(c.scope.clip))) targets = f.targets();
    f.take_all("thing.piece");
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (length && targets.clips.empty() && edge.empty())
        return ask("Where should " + spoken(length->time) + " be cut?",
                   {say("cut the first " + spoken_number(to_seconds(length->time)) + " seconds"),
                    say("cut the last " + spoken_number(to_seconds(length->time)) + " seconds")});
    if (targets.clips.empty()) {
        const Time end = c.project.duration();
        const Time by =
            span     ? span->time
            : length ? length->time
                     : snap_to_frame(
                           Time(static_cast<std::int64_t>(static_cast<double>(end.count()) * part->value)),
                           c.project.rate());
        if (by <= Time(0)) return refusal("a length to cut must be above zero");
        if (by + (edge == "both" ? by : Time(0)) >= end)
            return refusal("the film is only " + spoken(end) + " long");
        Reading reading;
        if (edge != "start") reading.steps.push_back(remove_range(c, {end - by, end}, gap).steps.front());
        if (edge != "end") reading.steps.push_back(remove_range(c, {Time(0), by}, gap).steps.front());
        return reading;
    }
    if (part) {
        if (targets.clips.size() != 1) return {};
        return done({.op = Op::scale_length,
                     .clips = targets.clips,
                     .edge = edge,
                     .value = 1 - part->value,
                     .gap = gap,
                     .said = "cut the " + std::string(edge == "end" ? "last" : "first") + " part of " +
                             names_of(c, targets.clips)});
    }
    const Time by = span ? span->time : length->time;
    return done({.op = Op::trim,
                 .clips = targets.clips,
                 .time = by,
                 .edge = edge.empty() ? "end" : edge,
                 .gap = gap,
                 .has_time = true,
                 .said = "take " + spoken(by) + " off the " +
                         (edge == "both" ? "start and the end"
                          : edge.empty() ? "end"
                                         : edge) +
                         " of " + names_of(c, targets.clips)});
}

/// Sound, effects, fades, markers and titles that are to go: the clip stays.
MaybeReading read_remove_other(Fit f) {
    const Context& c = f.c;
    if (!f.word("verb.remove") && !f.word("verb.turn")) return {};
    f.take_all("verb.turn"), f.take_all("verb.remove");
    if (f.word("thing.marker")) {
        const auto at = f.time({"at", "from", "on"});
        if (const Item* all = f.peek(Item::Kind::clips); all && all->all) f.take(all);
        if (!f.done()) return {};
        Step step{.op = Op::remove_markers,
                  .said = at ? "remove the marker at " + spoken(*at) : "remove the markers"};
        if (at) step.times = {*at};
        if (!at && c.project.markers.size() > 1 && c.message.find("markers") == std::string::npos)
            return ask("Which marker is meant? Say its time.", {say("remove all markers")});
        return done(step);
    }
    if (f.word("thing.title") && !f.has("thing.sound")) {
        std::vector<ClipId> titles;
        for (const auto& track : c.project.tracks)
            if (track->kind == TrackKind::title)
                for (const Clip& clip : track->clips)
                    titles.push_back(clip.id);
        if (const Item* text = f.kind(Item::Kind::quoted))
            std::erase_if(titles,
                          [&](const ClipId& id) { return fold(c.clip(id)->text()) != fold(text->text); });
        const Item* all = f.peek(Item::Kind::clips);
        const bool every = all && all->all;
        if (every) f.take(all);
        if (!f.done()) return {};
        if (titles.empty()) return refusal("there is no such title on the timeline");
        if (titles.size() > 1 && !every)
            return ask("There are several titles. Which words does the one have?",
                       {say("remove all titles")});
        return done({.op = Op::remove_titles,
                     .clips = titles,
                     .said = "remove " + spoken_count(titles.size(), "title")});
    }
    const bool says_out =
        std::any_of(f.items().begin(), f.items().end(), [](const Item& i) { return i.text == "out"; });
    if (!says_out && (f.has("verb.fade") || f.has("verb.fade_in") || f.has("verb.fade_out"))) {
        const bool in = f.word("verb.fade_in") != nullptr, out = f.word("verb.fade_out") != nullptr;
        f.take_all("verb.fade");
        const auto targets = f.targets();
        if (!f.done()) return {};
        if (!targets.ok()) return targets.instead;
        return done({.op = Op::fade,
                     .clips = targets.clips,
                     .edge = in == out ? "both"
                             : in      ? "start"
                                       : "end",
                     .has_time = true,
                     .said = "remove the fade of " + names_of(c, targets.clips)});
    }
    return {};
}

MaybeReading read_remove(Fit f) {
    const Context& c = f.c;
    if (!f.word("verb.remove")) return {};
    f.take_all("verb.turn");
    f.take_all("verb.remove");
    const bool gap = f.leaves_gap();
    const bool keeps_sound = f.has("verb.keep") && f.has("thing.sound");
    if (keeps_sound) f.word("verb.keep"), f.word("thing.sound");
    const Item* here = f.peek(Item::Kind::clips);
    if (!here) return {};
    const auto note = f.note();
    if (here->pronoun && c.discourse.mentioned.empty() && c.scope.range) {
        f.take(here);
        if (!f.done()) return {};
        return remove_range(c, *c.scope.range, gap);
    }
    auto targets = f.targets(Fit::Otherwise::ask, {"", "out of", "from", "of"});
    if (!f.done()) return {};
    if (here->rest && c.discourse.mentioned.empty() && c.discourse.cut)
        return remove_range(c, {*c.discourse.cut, c.project.duration()}, gap);
    if (!targets.ok()) return targets.instead;
    if (here->talked)
        return ask("Should " + names_of(c, targets.clips) + " be deleted?",
                   {say("delete " + c.name_of(targets.clips.front()))});
    if (!here->prep.empty() && here->prep != "out of") return {};
    if (!agrees(c, note, targets.clips))
        return ask("At " + spoken(*note) + " there is another clip than " + names_of(c, targets.clips) +
                       ". Which is meant?",
                   {say("delete " + c.name_of(targets.clips.front()))});
    if (keeps_sound)
        return refusal("the picture of " + names_of(c, targets.clips) +
                       " cannot be taken away while its sound stays; unlink them on the timeline first, then "
                       "delete the picture");
    return done(
        {.op = Op::remove,
         .clips = targets.clips,
         .gap = gap,
         .said = "remove " + names_of(c, targets.clips) + (gap ? " and leave a gap" : " and close the gap")});
}

MaybeReading read_close_gaps(Fit f) {
    if (!f.kind(Item::Kind::closing)) return {};
    f.take_all("verb.turn"), f.take_all("thing.film");
    if (const Item* all = f.peek(Item::Kind::clips, {"", "in", "of", "on", "between"}); all && all->all)
        f.take(all);
    if (!f.done()) return {};
    return done({.op = Op::close_gaps, .said = "close the gaps"});
}

MaybeReading read_keep(Fit f) {
    const Context& c = f.c;
    const Item* verb = f.word("verb.keep");
    if (!verb) return {};
    f.take_all("verb.turn");
    const std::string folded = fold(c.message);
    const bool only = folded.find("only") != std::string::npos || folded.find("just") != std::string::npos ||
                      folded.find("nothing but") != std::string::npos ||
                      folded.find("reduce") != std::string::npos;
    const Item* clip = f.peek(Item::Kind::clips, {"", "of", "from"});
    if (f.has("thing.sound") || f.has(Item::Kind::gap)) return {};
    if (const Item* range = f.kind(Item::Kind::range)) {
        description(f);
        if (!f.done()) return {};
        if (range->range.length() <= Time(0)) return refusal("these times do not make a range");
        if (range->range.end > c.project.duration())
            return refusal("the film ends at " + spoken(c.project.duration()));
        if (!only) return ask("Should all else be cut?", {say("keep only " + range->text)});
        return done({.op = Op::keep_range,
                     .range = range->range,
                     .said = "keep only " + spoken(range->range.start) + " to " + spoken(range->range.end)});
    }
    if (f.has(Item::Kind::span) && only) {
        const Item* span = f.kind(Item::Kind::span);
        if (clip && !clip->all) {
            const auto targets = f.targets();
            if (!f.done()) return {};
            if (!targets.ok()) return targets.instead;
            return done({.op = Op::set_length,
                         .clips = targets.clips,
                         .time = span->time,
                         .edge = span->from_end ? "start" : "end",
                         .has_time = true,
                         .said = "keep " + spoken(span->time) + " of " + names_of(c, targets.clips)});
        }
        description(f);
        if (!f.done()) return {};
        const Time end = c.project.duration();
        if (span->time >= end) return refusal("the film is only " + spoken(end) + " long");
        return done(
            {.op = Op::keep_range,
             .range = span->from_end ? TimeRange{end - span->time, end} : TimeRange{Time(0), span->time},
             .said = "keep only " + spoken(span->time)});
    }
    if (!clip || clip->pronoun || clip->all) return {};
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (!only)
        return ask("Should all other clips be deleted?",
                   {say("keep only " + c.name_of(targets.clips.front()))});
    return done({.op = Op::keep, .clips = targets.clips, .said = "keep only " + names_of(c, targets.clips)});
}

/// "in at 0:03, out at 0:17"; "stop the film at 16 seconds"; "start the film at 3".
MaybeReading read_in_out(Fit f) {
    const Context& c = f.c;
    const Time end = c.project.duration();
    const auto checked = [&](TimeRange range) -> Reading {
        if (range.length() <= Time(0)) return refusal("these times do not make a range");
        if (range.start >= end || range.end > end) return refusal("the film ends at " + spoken(end));
        return done({.op = Op::keep_range,
                     .range = range,
                     .said = "keep " + spoken(range.start) + " to " + spoken(range.end)});
    };
    Fit both = f;
    if (both.word("prep.in") || both.word("verb.begin"))
        if (const auto from = both.time({"at", "from"}))
            if (both.word("prep.out") || both.word("verb.remove") || both.word("verb.stop"))
                if (const auto to = both.time({"at"}); to && both.done()) return checked({*from, *to});
    const bool stop = f.word("verb.stop") != nullptr;
    if (!stop && !f.word("verb.begin")) return {};
    f.take_all("thing.film");
    if (const Item* it = f.peek(Item::Kind::clips, {""});
        it && (it->all || (it->pronoun && c.counted().size() != 1)))
        f.take(it);
    const auto at = f.time({"at", "after", "from"});
    if (!at || !f.done()) return {};
    return checked(stop ? TimeRange{Time(0), *at} : TimeRange{*at, end});
}

} // namespace core::assist::talk
