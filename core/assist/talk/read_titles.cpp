// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of titles and markers.
#include "core/assist/talk/read_tools.h"
#include "core/catalogue/title_templates.h"
#include <algorithm>
#include <cctype>

namespace core::assist::talk {
namespace {

std::vector<ClipId> titles_of(const Project& project) {
    std::vector<ClipId> titles;
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::title)
            for (const Clip& clip : track->clips)
                titles.push_back(clip.id);
    return titles;
}

bool takes_away(const Fit& f) {
    const bool words = f.peek(Item::Kind::quoted) || f.peek(Item::Kind::point) ||
                       f.peek(Item::Kind::length) || f.has("thing.playhead") ||
                       f.has("thing.cut"); // "drop a title in: …", not "drop the title"
    return std::any_of(f.items().begin(), f.items().end(), [&](const Item& i) {
        return (i.is("verb.remove") && !(i.is("verb.add") && words) && !i.is("going.edge")) ||
               i.is("absence") || i.is("follow.off");
    });
}

/// The words of another title: "change the title to …", "it should say … instead", "replace … with …".
MaybeReading reworded(Fit f) {
    const Context& c = f.c;
    auto titles = titles_of(c.project);
    const bool renames = f.word("verb.rename") || f.word("verb.swap") || f.text("replace");
    const bool changes = renames || f.said("verb.turn") || f.said("verb.name") || f.said("instead");
    const Item* it = f.peek(Item::Kind::clips);
    const bool spoken_of = titles.size() == 1 && f.said("verb.name") && it && it->pronoun &&
                           std::find(c.discourse.before.begin(), c.discourse.before.end(), titles.front()) !=
                               c.discourse.before.end(); // "spell it "Oporto""
    const bool named = f.said("thing.title") || f.said("instead") || spoken_of;
    const Item* first = f.kind(Item::Kind::quoted);
    const Item* second = first ? f.kind(Item::Kind::quoted) : nullptr;
    const auto reads = [&](const Item& text) {
        return [&](const ClipId& id) { return fold(c.clip(id)->text()) == fold(text.text); };
    };
    const bool replaced = second && std::any_of(titles.begin(), titles.end(), reads(*first));
    if ((!named && !replaced) || !changes) return {};
    if (f.has(Item::Kind::range) || f.has(Item::Kind::span) || f.has(Item::Kind::point) ||
        f.has(Item::Kind::length))
        return {};
    if (replaced) std::erase_if(titles, [&](const ClipId& id) { return !reads(*first)(id); });
    f.helpers();
    take_all(f, {"verb.name", "thing.title", "verb.turn", "verb.rename", "verb.swap", "thing.screen",
                 "instead", "verb.move", "prep.to", "prep.with", "prep.into"});
    while (const Item* it = f.peek(Item::Kind::clips))
        if (it->pronoun)
            f.take(it);
        else
            return {};
    if (!f.done()) return {};
    if (titles.empty())
        return renames ? MaybeReading(refusal("there is no title on the timeline")) : std::nullopt;
    if (!first) return renames ? MaybeReading(ask("Which words should the title have?")) : std::nullopt;
    if (titles.size() > 1) return ask("There are several titles. Select the one that is meant.");
    const std::string text = (second ? second : first)->text;
    return done(
        {.op = Op::retitle, .clips = titles, .text = text, .said = "let the title read \"" + text + "\""});
}

/// Where a title lies from now on, by what is said of its times; nothing where nothing is.
std::optional<TimeRange> new_times(Fit& f, const Clip& title) {
    const bool later = f.word("direction.later") != nullptr, earlier = !later && f.word("direction.earlier");
    const Item* until = f.kind(Item::Kind::length, {"until", "till", "up to", "up until", "upto"});
    if (!until) until = f.kind(Item::Kind::point, {"until", "till", "up to", "up until", "upto"});
    const bool ends = f.word("verb.stop") || f.word("thing.end") || until;
    const bool shorter = f.said("shorter") || f.said("verb.trim"), longer = f.said("verb.extend");
    if (const Item* span = f.kind(Item::Kind::span)) { // "should only last three seconds"
        if (!span->text.starts_with("last") || span->first == 0) return {};
        return TimeRange{title.start, title.start + span->time};
    }
    const Item* at = until ? until : f.kind(Item::Kind::point);
    const Item* length = f.kind(Item::Kind::length);
    if (!at && length &&
        (length->prep == "at" || (length->prep == "to" && !shorter && !longer && f.said("verb.move"))))
        at = length;
    if (at) return ends ? TimeRange{title.start, at->time} : TimeRange{at->time, at->time + title.length()};
    if (!length) return {};
    const bool shifted = length->prep == "by" && f.said("verb.move") && !shorter && !longer;
    if (later || earlier || shifted) {
        const Time by = earlier ? -length->time : length->time;
        return ends ? TimeRange{title.start, title.end() + by}
                    : TimeRange{title.start + by, title.end() + by};
    }
    const bool apart = length->prep.empty() || length->prep == "on" || length->prep == "up";
    const bool by = length->prep == "by" || length->more || (apart && (f.said("shorter") || longer));
    if (!by) return TimeRange{title.start, title.start + length->time};
    return TimeRange{title.start, title.end() + (longer || length->more ? length->time : -length->time)};
}

/// "move the title one second later", "the title should only last three seconds".
MaybeReading retimed(Fit f) {
    const Context& c = f.c;
    if (!f.word("thing.title") || f.has(Item::Kind::quoted) || f.has(Item::Kind::range)) return {};
    const auto titles = titles_of(c.project);
    if (titles.size() != 1) return {};
    const Clip& title = *c.clip(titles.front());
    const bool begins = f.said("verb.begin") || f.said("thing.start");
    static_cast<void>(begins);
    const auto range = new_times(f, title);
    take_all(f, {"thing.title", "verb.turn", "verb.move", "verb.begin", "verb.stop", "verb.keep", "verb.trim",
                 "verb.extend", "only", "verb.add", "verb.play", "thing.length", "thing.start", "thing.end",
                 "shorter", "thing.screen", "prep.for", "prep.to"});
    if (!range || !f.done()) return {};
    if (range->length() <= Time(0)) return refusal("nothing of the title would be left");
    if (range->start < Time(0)) return refusal("the title would begin before the film");
    if (range->start >= c.project.duration())
        return refusal("the film ends at " + spoken(c.project.duration()) + ", before " +
                       spoken(range->start));
    return done(
        {.op = Op::retime,
         .clips = titles,
         .range = range,
         .said = "show \"" + title.text() + "\" from " + spoken(range->start) + " to " + spoken(range->end)});
}

/// Where a title goes.
struct Spot {
    std::optional<TimeRange> range;
    std::optional<Time> at;
    const Item* length = nullptr;
    bool start = false, end = false;
};

TimeRange place_of(const Context& c, const Spot& spot, const Clip* clip) {
    const Time film = c.project.duration();
    const TimeRange whole = clip ? clip->range() : TimeRange{Time(0), film};
    const Time usual = spot.length ? spot.length->time : from_seconds(4, c.project.rate());
    if (spot.range) return *spot.range;
    if (spot.at) return {*spot.at, *spot.at + usual};
    if (spot.end) return {std::max(whole.start, whole.end - usual), whole.end};
    if (c.scope.range && !spot.start && !clip) return *c.scope.range;
    if (spot.start || !clip) {
        const Time from = spot.start ? whole.start : c.scope.playhead;
        return {from, from + usual};
    }
    return {whole.start, spot.length ? std::min(whole.end, whole.start + usual) : whole.end};
}

/// "lower third", as people say it.
std::string label_of(const std::string& look) {
    const TitleTemplate* known = find_title_template(look);
    std::string label = known ? known->label : look;
    label.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(label.front())));
    return label;
}

const Fit::Preps& over_preps() {
    static const Fit::Preps preps{"",    "of",      "from",   "in",     "on",    "to",   "for",
                                  "off", "with",    "over",   "at",     "by",    "into", "during",
                                  "as",  "through", "across", "within", "under", "onto"};
    return preps;
}

} // namespace

MaybeReading read_title(Fit f) {
    const Context& c = f.c;
    if (f.said("thing.marker") || f.said("verb.mark") || takes_away(f)) return {};
    if (auto words = reworded(f)) return words;
    if (auto times = retimed(f)) return times;
    const Item* look = f.in("template");
    const bool named = f.word("thing.title") || look;
    const Item* text = f.kind(Item::Kind::quoted);
    const bool screen = f.word("thing.screen") != nullptr;
    if (f.has("verb.rename")) return {};
    const bool shows = f.has("verb.turn") || f.has("verb.move") || f.has("verb.add") || f.has("verb.name");
    if (!named && !text) return {};
    if (!named && !screen && !shows && !f.has(Item::Kind::span) && !f.has(Item::Kind::range) &&
        !f.has(Item::Kind::clips) && !f.has("thing.start") && !f.has("thing.end"))
        return {};
    Spot spot;
    spot.start = f.said("verb.begin"), spot.end = !spot.start && f.said("verb.stop");
    f.helpers();
    if (text) f.take_all("verb.fade_in"); // "title "Porto" einblenden"
    take_all(f, {"verb.name", "verb.move", "thing.title", "thing.screen", "verb.play", "thing.film",
                 "verb.keep", "verb.begin", "verb.stop", "thing.picture", "prep.as", "prep.with"});
    spot.length = f.kind(Item::Kind::length, {"for", "", "lasting", "of"});
    Fit::Targets targets;
    const Item* over = f.peek(Item::Kind::clips);
    if (over && (over->all || (over->pronoun && c.scope.clip.empty() && c.discourse.mentioned.empty()))) {
        f.take(over), over = nullptr;
    } else if (over && (over->prep == "after" || over->prep == "before")) {
        return {};
    } else if (over || c.clip(c.scope.clip)) {
        targets = f.targets(Fit::Otherwise::ask, over_preps());
        targets.said = true;
    }
    spot.range = f.said_range(targets);
    if (!spot.range) spot.at = f.time({"at", "from", "starting at", "starting from", ""});
    if (spot.at) // "comes on at one second, goes at five"
        if (const auto until = f.time({"at", "until", "till", "to"}); until && *until != *spot.at) {
            spot.range = TimeRange{std::min(*spot.at, *until), std::max(*spot.at, *until)};
            take_all(f, {"verb.begin", "verb.stop", "prep.off", "prep.out", "verb.remove"});
        }
    for (const char* up : {"up", "on"})
        f.text(up);
    f.take_all("verb.louder"), f.take_all("prep.on");
    spot.start = f.word("thing.start") || spot.start,
    spot.end = !spot.start && (f.word("thing.end") || spot.end);
    take_all(f, {"prep.at", "thing.start", "thing.end"});
    if (!f.done()) return {};
    if (!text || text->text.find_first_not_of(" \n\t") == std::string::npos)
        return ask(
            "Which words should the title have? Put them in quotes: title \"Porto\" from 2 to 6 seconds.");
    if (!targets.ok()) return targets.instead;
    const Time film = c.project.duration();
    if (film <= Time(0)) return refusal("there is no clip on the timeline yet; import one first");
    if (spot.length && spot.length->time > film)
        return refusal("the film is only " + spoken(film) + " long; say a shorter time for the title");
    TimeRange where = place_of(c, spot, targets.clips.size() == 1 ? c.clip(targets.clips.front()) : nullptr);
    where.end = std::min(where.end, film);
    if (where.length() <= Time(0))
        return refusal("the film ends at " + spoken(film) + "; the title would lie behind it");
    return done({.op = Op::title,
                 .range = where,
                 .effect = look ? look->in("template") : "",
                 .text = text->text,
                 .said = "show \"" + text->text + "\" from " + spoken(where.start) + " to " +
                         spoken(where.end) + (look ? " as a " + label_of(look->in("template")) : "")});
}

namespace {

/// Where a marker goes: at a time, where something begins or ends, here.
std::optional<Time> marker_place(Fit& f, std::optional<Reading>& instead) {
    const Context& c = f.c;
    if (const Item* between = f.peek(Item::Kind::clips, {"between"}); between && between->clips.size() == 2) {
        f.take(between), f.take_all("thing.cut"), f.take_all("going.edge");
        return c.clip(between->clips.back())->start;
    }
    if (f.has("thing.cut") && f.has("ordinal")) { // "on the first cut"
        const Item* ordinal = f.word("ordinal");
        f.take_all("thing.cut"), f.take_all("prep.on"), f.take_all("prep.at");
        const auto listed = c.counted();
        double number = 0;
        for (const Meaning& meaning : ordinal->own)
            if (meaning.name == "ordinal") number = meaning.value;
        const double place = number < 0 ? static_cast<double>(listed.size()) + number : number;
        if (place >= 1 && place < static_cast<double>(listed.size()))
            return listed[static_cast<std::size_t>(place)]->start;
        instead = refusal("there is no such cut");
        return Time(0);
    }
    std::optional<Time> at = f.time({"at", "", "on", "to"});
    const bool begin = f.word("verb.begin") || f.word("thing.start"),
               end = !begin && (f.word("verb.stop") || f.word("thing.end"));
    take_all(f,
             {"thing.start", "verb.begin", "thing.end", "verb.stop", "thing.film", "prep.at", "thing.piece"});
    const bool middle = f.word("thing.middle") != nullptr, here = f.word("thing.playhead") != nullptr;
    Fit::Targets targets;
    const Item* clip = f.peek(Item::Kind::clips);
    const bool this_place = clip && clip->pronoun && (clip->text == "this" || c.note);
    if (this_place)
        f.take(clip);
    else if (clip && !at)
        targets = f.targets();
    if (!targets.ok()) instead = targets.instead;
    if (targets.all) targets.clips.clear();
    if (!at && targets.clips.size() > 1) instead = ask("Which clip should be marked?");
    const Clip* of = targets.clips.empty() ? nullptr : c.clip(targets.clips.front());
    if (!at && of) return end ? of->end() : middle ? of->start + of->length() / 2 : of->start;
    if (!at && (begin || end || middle))
        return begin ? Time(0) : end ? c.project.duration() : c.project.duration() / 2;
    if (!at && (here || this_place || f.items().size() <= 3)) return c.scope.playhead;
    return at;
}

/// "at 3 and at 7 seconds", "on both cuts", "every cut": a marker at each.
MaybeReading markers_at(Fit f, const Item* name) {
    const Context& c = f.c;
    Step step{.op = Op::marker, .text = name ? name->text : ""};
    const bool cuts = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.is("thing.cut") && (i.text.ends_with('s') || i.prep == "every" || i.prep == "each");
    });
    const bool all = std::any_of(c.words.begin(), c.words.end(), [](const Word& w) {
        return w.text == "every" || w.text == "each" || w.text == "all" || w.text == "both";
    });
    const auto listed = c.counted();
    const Item* each = f.peek(Item::Kind::clips);
    if (each && (each->each || (each->all && all)) && (f.has("thing.start") || f.has("thing.end"))) {
        const bool end = !f.word("thing.start") && f.word("thing.end"); // "at the start of each clip"
        f.take(each), take_all(f, {"prep.of", "verb.begin", "verb.stop"});
        for (const Clip* clip : listed)
            step.times.push_back(end ? clip->end() : clip->start);
    } else if ((cuts || (all && f.said("thing.cut"))) && !f.has("ordinal")) {
        for (std::size_t i = 1; i < listed.size(); ++i)
            step.times.push_back(listed[i]->start);
        take_all(f, {"thing.cut", "going.edge", "thing.all", "prep.every", "prep.at", "prep.on", "prep.each",
                     "verb.split"});
        if (const Item* every = f.peek(Item::Kind::clips); every && every->all) f.take(every);
    } else {
        while (const auto at = f.time({"at", "", "on"}))
            step.times.push_back(*at);
        if (step.times.size() < 2) return {};
    }
    take_all(f, {"prep.at", "prep.on"});
    if (!f.done() || step.times.empty()) return {};
    for (const Time at : step.times)
        if (at > c.project.duration())
            return refusal("the film ends at " + spoken(c.project.duration()) + ", before " + spoken(at));
    step.said = "put a marker at " + spoken(step.times.front());
    for (std::size_t i = 1; i < step.times.size() && i < 6; ++i)
        step.said += ", " + spoken(step.times[i]);
    return done(step);
}

} // namespace

MaybeReading read_marker(Fit f) {
    const Context& c = f.c;
    const bool word = f.word("thing.marker") || f.word("verb.mark");
    if (!word || takes_away(f)) return {};
    f.helpers();
    take_all(f, {"thing.marker", "verb.mark", "verb.move", "verb.name", "question", "naming", "prep.as"});
    const Item* name = f.kind(Item::Kind::quoted);
    std::optional<Reading> instead;
    if (auto several = markers_at(f, name)) return several;
    const auto at = marker_place(f, instead);
    f.take_all("verb.remove");
    if (!f.done()) return {};
    if (instead) return instead;
    const std::optional<Time> place = at ? at : name ? std::optional(c.scope.playhead) : std::nullopt;
    if (!place) return {};
    if (*place > c.project.duration())
        return refusal("the film ends at " + spoken(c.project.duration()) + ", before " + spoken(*place));
    return done({.op = Op::marker,
                 .times = {*place},
                 .text = name ? name->text : "",
                 .said = "put a marker at " + spoken(*place)});
}

} // namespace core::assist::talk
