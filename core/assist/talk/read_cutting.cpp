// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of what takes material away. Nothing goes unless a word of removal was read together with what goes.
#include "core/assist/talk/read_tools.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

bool removal(Fit& f) {
    return f.word("verb.remove") || f.word("verb.shave");
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
    const bool lifts = f.said("lift") && f.has(Item::Kind::range); // "lift 2 s to 4 s"
    if (!lifts && !removal(f) && !(f.said("verb.trim") && f.said("prep.out") && f.word("verb.trim")))
        return {};
    take_all(f, {"verb.shave", "verb.remove", "verb.move", "verb.turn", "prep.out"});
    const bool gap = f.leaves_gap();
    if (f.has(Item::Kind::range)) // "the second between 11 and 12"
        for (const Item& item : f.items())
            if (item.text == "second" || item.text == "seconds") f.take(&item);
    if (f.peek(Item::Kind::point, {"up to", "until", "till", "before", "upto"})) f.take_all("thing.start");
    if (const Item* length = f.peek(Item::Kind::length, {""})) { // "the two seconds from 0:10"
        Fit rest = f;
        rest.take(length), take_all(rest, {"thing.piece", "onward", "going.on", "prep.on"});
        if (const Item* from =
                rest.kind(Item::Kind::point, {"from", "at", "starting at", "after", "following", "past"});
            from && rest.done())
            return remove_range(c, {from->time, from->time + length->time}, gap);
    }
    if (const Item* range = f.kind(Item::Kind::range)) {
        const bool keeps = f.said("verb.trim") && !f.said("verb.remove") &&
                           (range->prep == "to" || range->prep == "down to");
        const Item* clip = f.kind(Item::Kind::clips, {"of", "in", "from", "out of"});
        take_description(f);
        const Item* all = f.peek(Item::Kind::clips, {""});
        if (all && (all->all || all->pronoun)) f.take(all);
        if (!f.done()) return {};
        if (keeps) return clip ? MaybeReading() : keep_range(c, range->range); // "crop the film to 0:03-0:10"
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
    const bool left = all && all->rest && f.peek(Item::Kind::point, {"after", "past", "from", "behind"});
    if (all && (all->all || left)) // "what's left after 15 seconds"
        f.take(all);
    else if (all)
        return {};
    take_description(f);
    const auto open = [&](const std::optional<Time>& at, bool after) -> MaybeReading {
        if (!at || !f.done()) return {};
        const Time end = c.project.duration();
        if (*at <= Time(0) || *at >= end)
            return refusal("the film goes from 0 to " + spoken(end) + ", so nothing lies " +
                           (after ? "after " : "before ") + spoken(*at));
        return remove_range(c, after ? TimeRange{*at, end} : TimeRange{Time(0), *at}, gap);
    };
    for (const bool after : {true, false}) {
        const Fit::Preps preps =
            after ? Fit::Preps{"after",       "past",       "from",        "since",
                               "following",   "behind",     "starting at", "starting from",
                               "comes after", "come after", "follows",     "right after"}
                  : Fit::Preps{"before", "until",        "till",        "up until", "ahead of",
                               "up to",  "comes before", "come before", "precedes", "right before"};
        Fit rest = f;
        if (const auto at = rest.time(preps)) {
            f.adopt(rest);
            f.take_all("thing.end"), f.take_all("onward"), f.take_all("going.on");
            return open(at, after);
        }
        const bool onward = f.said("onward") || f.said("going.on");
        const Item* from = after && onward ? rest.kind(Item::Kind::clips, {"from"}) : nullptr;
        if (from && from->clips.size() == 1) { // "everything from dinner on"
            rest.take_all("onward"), rest.take_all("going.on"), rest.take_all("prep.on");
            f.adopt(rest);
            return open(c.clip(from->clips.front())->start, true);
        }
        if (const Item* beside = rest.kind(
                Item::Kind::clips, after ? Fit::Preps{"after", "behind", "following"}
                                         : Fit::Preps{"before", "ahead of", "up to", "until", "till"})) {
            f.adopt(rest);
            if (!beside->missing.empty()) return refusal(beside->missing);
            if (beside->clips.size() != 1) return {};
            return open(after ? c.clip(beside->clips.front())->end() : c.clip(beside->clips.front())->start,
                        after);
        }
    }
    return {};
}

namespace {

/// A part of clips or of the film that goes, as it is said.
struct Part {
    const Item *span = nullptr, *share = nullptr, *length = nullptr;
    std::string edge; ///< start, end, both; empty: not said
};

std::optional<Part> part_said(Fit& f) {
    Part part{.span = f.kind(Item::Kind::span)};
    if (!part.span) part.share = f.kind(Item::Kind::part);
    if (!part.span && !part.share) part.length = f.kind(Item::Kind::length, {"", "by"});
    if (!part.span && !part.share && !part.length) return {};
    if (part.length) {
        const bool start = f.has("thing.start"), end = f.has("thing.end");
        part.edge = f.word("thing.both_ends") || (start && end) ? "both" : start ? "start" : end ? "end" : "";
        f.take_all("thing.start"), f.take_all("thing.end");
        return part;
    }
    part.edge = (part.span ? part.span : part.share)->from_end ? "end" : "start";
    if (part.span && part.span->both_ends) part.edge = "both";
    return part;
}

Reading off_the_film(const Context& c, const Part& part, bool gap) {
    const Time end = c.project.duration();
    const Time by = part.span     ? part.span->time
                    : part.length ? part.length->time
                                  : snap_to_frame(Time(static_cast<std::int64_t>(
                                                      static_cast<double>(end.count()) * part.share->value)),
                                                  c.project.rate());
    if (by <= Time(0)) return refusal("a length to cut must be above zero");
    if (by + (part.edge == "both" ? by : Time(0)) >= end)
        return refusal("the film is only " + spoken(end) + " long");
    Reading reading;
    if (part.edge != "start") reading.steps.push_back(remove_range(c, {end - by, end}, gap).steps.front());
    if (part.edge != "end") reading.steps.push_back(remove_range(c, {Time(0), by}, gap).steps.front());
    return reading;
}

Reading off_clips(const Context& c, const Part& part, const std::vector<ClipId>& clips, bool gap) {
    if (part.share)
        return done({.op = Op::scale_length,
                     .clips = clips,
                     .edge = part.edge,
                     .value = 1 - part.share->value,
                     .gap = gap,
                     .said = "cut the " + std::string(part.edge == "end" ? "last" : "first") + " part of " +
                             names_of(c, clips)});
    const Time by = part.span ? part.span->time : part.length->time;
    return done({.op = Op::trim,
                 .clips = clips,
                 .time = by,
                 .edge = part.edge.empty() ? "end" : part.edge,
                 .gap = gap,
                 .has_time = true,
                 .said = "take " + spoken(by) + " off the " +
                         (part.edge == "both" ? "start and the end"
                          : part.edge.empty() ? "end"
                                              : part.edge) +
                         " of " + names_of(c, clips)});
}

/// "2 seconds into street", "street two seconds in": a place, not a length.
bool inside_a_clip(const Fit& f) {
    return f.peek(Item::Kind::clips, {"into"}) ||
           (f.has("prep.in") && f.items().back().is("prep.in") && f.peek(Item::Kind::length));
}

} // namespace

/// "the first two seconds of coast", "12 frames off the end", "a second off both ends".
MaybeReading read_remove_part(Fit f) {
    const Context& c = f.c;
    const bool off_edge =
        f.peek(Item::Kind::length, {""}) && (f.has("thing.start") || f.has("thing.end")) &&
        std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
            return i.prep == "off" || i.is("prep.off"); // "ten frames off the tail of street"
        });
    if ((!removal(f) && !off_edge) || inside_a_clip(f)) return {};
    for (const Item& item : f.items())
        if (item.more || item.text == "let") return {}; // "two more seconds", "let each be 4 seconds"
    f.take_all("verb.shave"), f.take_all("verb.turn"), f.take_all("verb.remove"), f.take_all("verb.move");
    f.take_all("prep.off"), f.take_all("prep.of"), f.take_all("prep.from"), f.take_all("prep.at");
    const bool gap = f.leaves_gap();
    const auto part = part_said(f);
    if (!part) return {};
    const Item* named = f.peek(Item::Kind::clips);
    bool whole_film = f.word("thing.film") != nullptr;
    if (named && named->all && !named->each) f.take(named), whole_film = true;
    Fit::Targets targets;
    const bool again = named && named->pronoun && named->prep.empty() && !part->length &&
                       c.discourse.mentioned.empty() &&
                       c.scope.clip.empty(); // "the last quarter isn't needed, cut it"
    if (again) f.take(named), named = nullptr;
    const bool its =
        c.discourse.explained && !c.discourse.mentioned.empty(); // "dinner is slow, cut its first second"
    if (!whole_film && (named || c.clip(c.scope.clip) || its)) targets = f.targets();
    f.take_all("thing.piece");
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (part->length && targets.clips.empty() && part->edge.empty())
        return ask("Where should " + spoken(part->length->time) + " be cut?",
                   {say("cut the first " + spoken_number(to_seconds(part->length->time)) + " seconds"),
                    say("cut the last " + spoken_number(to_seconds(part->length->time)) + " seconds")});
    if (targets.clips.empty()) return off_the_film(c, *part, gap);
    if (part->share && targets.clips.size() != 1) return {};
    return off_clips(c, *part, targets.clips, gap);
}

namespace {

MaybeReading remove_markers(Fit f) {
    const Context& c = f.c;
    const bool several = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.is("thing.marker") && i.text.ends_with('s');
    });
    f.take_all("thing.marker");
    auto at = f.time({"at", "from", "on"});
    if (const Item* ordinal = !at && f.has("ordinal") ? f.word("ordinal") : nullptr) { // "the first marker"
        std::vector<Time> times;
        for (const Marker& marker : c.project.markers)
            times.push_back(marker.time);
        std::sort(times.begin(), times.end());
        double number = 0;
        for (const Meaning& meaning : ordinal->own)
            if (meaning.name == "ordinal") number = meaning.value;
        const double place = number < 0 ? static_cast<double>(times.size()) + number : number - 1;
        if (!(place >= 0 && place < static_cast<double>(times.size())))
            return f.done() ? MaybeReading(refusal("there is no such marker")) : std::nullopt;
        at = times[static_cast<std::size_t>(place)];
    }
    bool every = several;
    if (const Item* all = f.peek(Item::Kind::clips); all && (all->all || all->each))
        f.take(all), every = true;
    every = f.word("prep.every") || every;
    if (!f.done()) return {};
    Step step{.op = Op::remove_markers,
              .said = at ? "remove the marker at " + spoken(*at) : "remove the markers"};
    if (at) step.times = {*at};
    if (!at && c.project.markers.size() > 1 && !every)
        return ask("Which marker is meant? Say its time.", {say("remove all markers")});
    return done(step);
}

std::vector<ClipId> titles_on(const Project& project) {
    std::vector<ClipId> titles;
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::title)
            for (const Clip& clip : track->clips)
                titles.push_back(clip.id);
    return titles;
}

/// A quoted text that is a title's.
bool only_title_text(const Fit& f) {
    const Item* text = f.peek(Item::Kind::quoted);
    if (!text) return false;
    for (const ClipId& id : titles_on(f.c.project))
        if (fold(f.c.clip(id)->text()) == fold(text->text)) return true;
    return false;
}

MaybeReading remove_titles(Fit f) {
    const Context& c = f.c;
    const bool several = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.is("thing.title") && i.text.ends_with('s');
    });
    f.take_all("thing.title"), f.take_all("thing.screen");
    std::vector<ClipId> titles = titles_on(c.project);
    if (const Item* text = f.kind(Item::Kind::quoted))
        std::erase_if(titles, [&](const ClipId& id) { return fold(c.clip(id)->text()) != fold(text->text); });
    const Item* all = f.peek(Item::Kind::clips);
    const bool every = several || (all && all->all);
    if (all && (all->all || all->pronoun)) f.take(all); // "that title"
    if (!f.done()) return {};
    if (titles.empty()) return refusal("there is no such title on the timeline");
    if (titles.size() > 1 && !every)
        return ask("There are several titles. Which words does the one have?", {say("remove all titles")});
    return done(
        {.op = Op::remove_titles, .clips = titles, .said = "remove " + spoken_count(titles.size(), "title")});
}

MaybeReading remove_fade(Fit f) {
    const Context& c = f.c;
    const bool says_out =
        std::any_of(f.items().begin(), f.items().end(), [](const Item& i) { return i.text == "out"; });
    const bool fade =
        f.has("verb.fade") || f.has("thing.fade_noun") || f.has("verb.fade_in") || f.has("verb.fade_out");
    if (says_out || !fade) return {};
    const bool in = f.word("verb.fade_in") || f.has("thing.start"),
               out = f.word("verb.fade_out") || f.has("thing.end");
    take_all(f, {"verb.fade", "thing.fade_noun", "verb.fade_in", "verb.fade_out", "thing.start", "thing.end",
                 "prep.at", "prep.in"});
    Fit::Targets targets;
    if (!f.has(Item::Kind::clips) && !c.clip(c.scope.clip))
        for (const Clip* clip : c.counted())
            if ((in != out ? in : true) ? clip->fade_in > Time(0) || (in == out && clip->fade_out > Time(0))
                                        : clip->fade_out > Time(0))
                targets.clips.push_back(clip->id);
    if (targets.clips.size() != 1) targets = f.targets();
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

} // namespace

/// Sound, effects, fades, markers and titles that are to go: the clip stays.
MaybeReading read_remove_other(Fit f) {
    if (!f.word("verb.remove") && !f.word("absence") && !f.word("verb.shave") && !f.word("verb.turn"))
        return {};
    take_all(f, {"verb.turn", "verb.remove", "verb.shave", "absence", "verb.move", "prep.off", "follow.off"});
    if (f.has("thing.marker")) return remove_markers(f);
    if ((f.has("thing.title") || only_title_text(f)) && !f.has("thing.sound")) return remove_titles(f);
    return remove_fade(f);
}
MaybeReading read_remove(Fit f) {
    const Context& c = f.c;
    const Item* from = f.peek(Item::Kind::clips, {"out of"});
    const bool out_of = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.is("prep.out of") ||
               (i.prep == "out of") && (i.is("thing.film") || i.all || i.is("thing.playhead"));
    });
    const bool away = (f.said("verb.shave") && (f.said("prep.out") || f.said("prep.off"))) ||
                      (out_of && (f.said("verb.shave") || f.said("verb.turn")));
    const bool without = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.text == "without" && i.is("absence"); // "let's try it without street"
    });
    const bool none = f.items().size() == 2 && f.items().front().text == "no" &&
                      f.items().front().is("absence") && f.items().back().kind == Item::Kind::clips &&
                      !f.items().back().pronoun; // "- no street"
    if (f.items().empty()) return {};
    const bool pulls = f.items().front().text == "pull" && f.items().size() <= 3;
    if (!f.word("verb.remove") && !away && !f.said("lift") && !without && !none && !pulls) return {};
    if (none) f.take_all("absence");
    if (without) {
        f.take_all("absence"), f.take_all("verb.turn"), f.take_all("verb.play"), f.take_all("verb.add");
        if (const Item* it = f.peek(Item::Kind::clips); it && it->pronoun) f.take(it);
    }
    take_all(f, {"verb.turn", "verb.remove", "verb.shave", "verb.move", "thing.piece", "thing.film"});
    const bool gap = f.leaves_gap();
    const bool keeps_sound = f.has("verb.keep") && f.has("thing.sound");
    if (keeps_sound) f.word("verb.keep"), f.word("thing.sound");
    const Item* here = f.peek(Item::Kind::clips);
    if (!here && c.told && f.done()) return remove_range(c, *c.scope.range, gap); // "… is dull, out please"
    if (!here) return {};
    const auto note = f.note();
    if (here->pronoun && c.discourse.mentioned.empty() && c.scope.range) {
        f.take(here);
        if (!f.done()) return {};
        return remove_range(c, *c.scope.range, gap);
    }
    if (here->pronoun && !c.discourse.topic.empty() &&
        c.discourse.mentioned.empty()) // "he says um a lot, cut those"
        if (const auto heard = listen_away(c, c.discourse.topic)) {
            f.take(here);
            return f.done() ? MaybeReading(heard) : std::nullopt;
        }
    if (from && from->all) f.take(from);
    if (out_of) f.take_all("thing.playhead");
    auto targets = f.targets(Fit::Otherwise::ask, {"", "out of", "from", "of", "with"});
    if (!here->pronoun) // "the coast clip at the start"
        for (const Item& item : f.items())
            if (item.prep == "at" && (item.is("thing.start") || item.is("thing.end"))) f.take(&item);
    if (!f.done()) return {};
    const bool piece = here->piece && c.discourse.mentioned.empty() &&
                       c.clip(here->clips.empty() ? ClipId{} : here->clips.front()) &&
                       here->text.ends_with("piece"); // what the cut left of its clip
    if (c.discourse.cut && !piece &&
        (here->rest || here->piece)) { // of the film: "cut at 6 and remove the rest"
        const Time cut = *c.discourse.cut;
        return remove_range(c,
                            here->piece && here->ordinal == 1 ? TimeRange{Time(0), cut}
                                                              : TimeRange{cut, c.project.duration()},
                            gap);
    }
    if (here->rest && c.discourse.pieces.size() == 2 && c.clip(c.discourse.pieces.back()))
        return done(
            {.op = Op::remove,
             .clips = {c.discourse.pieces.back()},
             .gap = gap,
             .said = "remove the part of " + names_of(c, {c.discourse.pieces.back()}) + " behind the cut"});
    if (here->all && !f.said("verb.remove") && !away) return {}; // "lift everything"
    if (!targets.ok()) return targets.instead;
    if (here->talked)
        return ask("Should " + names_of(c, targets.clips) + " be deleted?",
                   {say("delete " + c.name_of(targets.clips.front()))});
    if (!here->prep.empty() && here->prep != "out of" && here->prep != "with") return {};
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

/// "cut street" with nothing else: out with it. Where to cut it would have been said.
MaybeReading read_cut_clip(Fit f) {
    const Context& c = f.c;
    if (!f.said("verb.split") || !f.said("verb.remove")) return {};
    const bool cuts = std::any_of(f.items().begin(), f.items().end(),
                                  [](const Item& i) { return i.is("verb.split") && i.is("verb.remove"); });
    const Item* here = f.peek(Item::Kind::clips, {"", "out of"});
    if (!cuts || !here || here->pronoun || here->all) return {};
    take_all(f, {"verb.remove", "verb.turn", "thing.film"});
    const bool gap = f.leaves_gap();
    if (const Item* film = f.peek(Item::Kind::clips, {"from", "out of"});
        film && (film->all || film->pronoun))
        f.take(film);
    const auto targets = f.targets(Fit::Otherwise::nothing, {"", "out of"});
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
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

} // namespace core::assist::talk
