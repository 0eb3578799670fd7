// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of what should stay, all else going.
#include "core/assist/talk/read_tools.h"
#include <algorithm>

namespace core::assist::talk {

namespace {

/// "keep only the first ten seconds", "only the first half of coast"
MaybeReading keep_part(Fit f) {
    const Context& c = f.c;
    const Item* span = f.kind(Item::Kind::span);
    const Item* share = span ? nullptr : f.kind(Item::Kind::part);
    const Item* clip = f.peek(Item::Kind::clips);
    const bool from_end = (span ? span : share)->from_end;
    if (clip && (!clip->all || clip->counted)) {
        f.take_all("thing.piece");
        const auto targets = f.targets();
        if (!f.done()) return {};
        if (!targets.ok()) return targets.instead;
        if (share)
            return done({.op = Op::scale_length,
                         .clips = targets.clips,
                         .edge = from_end ? "start" : "end",
                         .value = share->value,
                         .said = "keep a part of " + names_of(c, targets.clips)});
        return done({.op = Op::set_length,
                     .clips = targets.clips,
                     .time = span->time,
                     .edge = from_end ? "start" : "end",
                     .has_time = true,
                     .said = "keep " + spoken(span->time) + " of " + names_of(c, targets.clips)});
    }
    if (clip) f.take(clip);
    take_description(f);
    if (!f.done()) return {};
    const Time end = c.project.duration();
    const Time length =
        span ? span->time
             : snap_to_frame(Time(static_cast<std::int64_t>(static_cast<double>(end.count()) * share->value)),
                             c.project.rate());
    if (length >= end) return refusal("the film is only " + spoken(end) + " long");
    return keep_range(c, from_end ? TimeRange{end - length, end} : TimeRange{Time(0), length});
}

/// Of one clip only what lies in a range, the film's or the clip's own.
MaybeReading keep_within(const Clip& clip, TimeRange range) {
    const TimeRange there = clip.range();
    if (range.start < there.start || range.end > there.end)
        range = {there.start + range.start, there.start + range.end};
    if (range.length() <= Time(0) || range.end > there.end)
        return refusal("'" + clip.name + "' is only " + spoken(clip.length()) + " long");
    Reading reading;
    for (const bool end : {true, false}) {
        const Time by = end ? there.end - range.end : range.start - there.start;
        if (by > Time(0))
            reading.steps.push_back({.op = Op::trim,
                                     .clips = {clip.id},
                                     .time = by,
                                     .edge = end ? "end" : "start",
                                     .has_time = true,
                                     .said = "take " + spoken(by) + " off the " + (end ? "end" : "start") +
                                             " of '" + clip.name + "'"});
    }
    if (reading.steps.empty()) return refusal("'" + clip.name + "' shows just that already");
    return reading;
}

/// "keep street and delete the rest"
bool the_rest_goes(Fit& f) {
    Fit rest = f;
    const bool goes = rest.word("verb.remove") != nullptr;
    rest.take_all("verb.remove");
    for (const Item& item : f.items())
        if (goes && item.kind == Item::Kind::clips && item.rest) {
            rest.take(&item);
            f.adopt(rest);
            return true;
        }
    return false;
}

/// "keep 2 to 6 and 14 to 18", "all but 0:00-0:04 and 0:13-0:17 can go": what lies between goes, from the end
/// on.
MaybeReading keep_ranges(Fit f) {
    std::vector<TimeRange> kept;
    while (const Item* range = f.kind(Item::Kind::range))
        kept.push_back(range->range);
    const bool verb = f.said("verb.keep") || f.said("only") || (f.said("all_but") && f.said("verb.remove"));
    if (kept.size() < 2 || !verb) return {};
    take_all(f, {"verb.keep", "only", "all_but", "verb.remove", "verb.turn", "wanting", "thing.piece"});
    static_cast<void>(the_rest_goes(f));
    take_description(f);
    if (!f.done()) return {};
    std::sort(kept.begin(), kept.end(),
              [](const TimeRange& a, const TimeRange& b) { return a.start < b.start; });
    Reading reading;
    Time end = f.c.project.duration();
    if (kept.back().end > end) return refusal("the film ends at " + spoken(end));
    for (std::size_t i = kept.size() + 1; i-- > 0;) {
        const Time from = i > 0 ? kept[i - 1].end : Time(0);
        const Time to = i < kept.size() ? kept[i].start : end;
        if (to < from) return ask("These times overlap. What should be kept?");
        if (to > from) reading.steps.push_back(remove_range(f.c, {from, to}, false).steps.front());
    }
    return reading;
}

} // namespace

MaybeReading read_keep(Fit f) {
    const Context& c = f.c;
    if (auto several = keep_ranges(f)) return several;
    const bool others_go = (f.said("verb.keep") || f.said("only")) && the_rest_goes(f);
    const bool verb = f.word("verb.keep") != nullptr, reduced = f.said("reduction");
    const bool only = f.said("only") || others_go || reduced;
    const bool wants = f.said("verb.turn") || f.said("wanting") || f.said("verb.add");
    f.take_all("only"), f.take_all("verb.keep"), f.take_all("verb.turn");
    const bool nothing_else =
        f.said("only") && std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
            return i.text.find("nothing") != std::string::npos;
        });
    if (!verb && !only && f.said("thing.film") &&
        (f.said("verb.play") || f.said("verb.turn"))) { // "run from 3 to 12"
        Fit runs = f;
        take_all(runs, {"thing.film", "verb.play", "verb.turn", "prep.from"});
        const Item* range = runs.kind(Item::Kind::range, {"", "from", "between"});
        if (range && runs.done() && f.said("verb.play")) return keep_range(c, range->range);
    }
    if (!verb && !only && f.said("verb.trim")) { // "reduce this to seconds 5 through 16"
        Fit cut = f;
        take_all(cut, {"verb.trim", "verb.shave", "thing.film", "prep.down to", "prep.to"});
        const Item* range = cut.kind(Item::Kind::range, {"to", "down to"});
        if (const Item* it = cut.peek(Item::Kind::clips, {""}); it && (it->all || it->pronoun)) cut.take(it);
        if (range && cut.done()) return keep_range(c, range->range);
    }
    if ((!verb && !only) || f.has("thing.sound") || f.has(Item::Kind::gap) || f.has("verb.remove") ||
        f.has("verb.shave"))
        return {};
    if (!verb) f.take_all("verb.add"), f.take_all("verb.play"), f.take_all("verb.trim");
    f.take_all("wanting");
    if (const Item* range = f.kind(Item::Kind::range)) {
        take_description(f);
        if (const Item* all = f.peek(Item::Kind::clips); all && (all->all || all->pronoun)) f.take(all);
        const Item* of = f.peek(Item::Kind::clips, {"of", "from", "in"});
        if (of && of->clips.size() == 1 && !of->pronoun && !of->all) { // "of street keep only second 1 to 3"
            f.take(of);
            return f.done() ? keep_within(*c.clip(of->clips.front()), range->range) : MaybeReading();
        }
        if (!f.done()) return {};
        if (!only) return ask("Should all else be cut?", {say("keep only " + range->text)});
        return keep_range(c, range->range);
    }
    if (only && (f.has(Item::Kind::span) || f.has(Item::Kind::part))) return keep_part(f);
    const Item* clip = f.peek(Item::Kind::clips, {"", "of", "from"});
    if (!clip || clip->pronoun || clip->all) return {};
    const auto targets = f.targets();
    f.take_all("only");
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (clip->piece && c.discourse.cut) // of the film: "cut it at 4 and keep the first part"
        return keep_range(c, clip->ordinal == 1 ? TimeRange{Time(0), *c.discourse.cut}
                                                : TimeRange{*c.discourse.cut, c.project.duration()});
    const auto& pieces = c.discourse.pieces; // "cut it in half and keep the first half"
    if (targets.clips.size() == 1 && pieces.size() > 1 &&
        std::find(pieces.begin(), pieces.end(), targets.clips.front()) != pieces.end()) {
        std::vector<ClipId> others = pieces;
        std::erase_if(others, [&](const ClipId& id) { return id == targets.clips.front() || !c.clip(id); });
        return done({.op = Op::remove,
                     .clips = others,
                     .said = "remove the other part of " + names_of(c, targets.clips)});
    }
    const bool bare = f.items().size() == 2; // "street only"
    if (!only || (!verb && !wants && !nothing_else && !bare))
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
    Fit marks = f; // "in 0:01 out 0:19"
    if (const Item* from = marks.kind(Item::Kind::point, {"in"}))
        if (marks.text("out") || marks.peek(Item::Kind::point, {"out"}))
            if (const Item* to = marks.kind(Item::Kind::point, {"", "at", "out"}); to && marks.done())
                return checked({from->time, to->time});
    Fit both = f;
    if (both.word("prep.in") || both.word("verb.begin"))
        if (const auto from = both.time({"at", "from"}))
            if (both.word("prep.out") || both.word("verb.remove") || both.word("verb.stop"))
                if (const auto to = both.time({"at"}); to && both.done()) return checked({*from, *to});
    const bool nothing = f.word("nothing_after") != nullptr;
    const bool stop = nothing || f.word("verb.stop");
    if (!stop && !f.word("verb.begin")) return {};
    take_all(f, {"thing.film", "verb.turn", "verb.stop", "verb.begin", "only"});
    if (const Item* it = f.peek(Item::Kind::clips, {""});
        it && (it->all || (it->pronoun && c.counted().size() != 1)))
        f.take(it);
    const bool later = f.word("direction.later") != nullptr, earlier = !later && f.word("direction.earlier");
    if (later || earlier) { // "end it two seconds earlier"
        const Item* by = f.kind(Item::Kind::length, {"", "by"});
        if (!by || !f.done() || stop == later) return {};
        return checked(stop ? TimeRange{Time(0), end - by->time} : TimeRange{by->time, end});
    }
    const Item* told = f.peek(Item::Kind::point, {""}); // "when dinner starts"
    const auto at =
        f.time({"at", "after", "from", "by", "in", nothing || (told && told->placed) ? "" : "at"});
    if (!at || !f.done()) return {};
    return checked(stop ? TimeRange{Time(0), *at} : TimeRange{*at, end});
}

} // namespace core::assist::talk
