// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of titles, markers, names, takes, the format, and of going back.
#include "core/assist/talk/clause.h"
#include <algorithm>
#include <cmath>

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

} // namespace

MaybeReading read_history(Fit f) {
    const bool undo = f.word("verb.undo") != nullptr;
    if (!undo && !f.word("verb.redo")) return {};
    f.take_all("verb.undo"), f.take_all("verb.redo"), f.take_all("verb.turn");
    const Item* count = f.kind(Item::Kind::amount);
    for (const Item& item : f.items()) { // "undo the last two steps", "undo that", "undo it"
        const bool step = item.text == "step" || item.text == "steps" || item.text == "change" ||
                          item.text == "changes" || item.text == "edit" || item.text == "edits" ||
                          item.is("ordinal") || item.text == "thing" || item.text == "everything";
        const bool it = item.kind == Item::Kind::clips && item.pronoun;
        if (step || it) f.take(&item);
    }
    if (!f.done()) return {};
    const double steps = count && count->unit.empty()      ? count->value
                         : count && count->unit == "times" ? count->value
                                                           : 1;
    if (steps < 1 || steps > 1000 || steps != std::floor(steps))
        return refusal("a number of steps must be a whole one from 1 to 1000");
    return Reading{.kind = Reading::Kind::history, .history = static_cast<int>(undo ? -steps : steps)};
}

/// What the document cannot say yet is refused with the nearest thing that can be done.
MaybeReading read_unavailable(Fit f) {
    const Context& c = f.c;
    if (f.word("effect.unknown_effect"))
        return refusal("that effect is not in this version; crop, zoom, blur, brightness, contrast, "
                       "saturation and fades are");
    if (!f.has("thing.transition")) return {};
    for (const Item& item : f.items())
        if (item.kind == Item::Kind::unknown) return {};
    const auto listed = c.counted();
    std::vector<Choice> choices;
    if (listed.size() > 1) {
        const std::string first = listed[0]->name, second = listed[1]->name;
        choices = {say("fade out " + first + " over half a second"),
                   say("fade in " + second + " over half a second")};
    }
    Reading reading = refusal("transitions between clips cannot be made in this version; the nearest is a "
                              "fade out of one clip and a fade in of the next");
    reading.choices = choices;
    return reading;
}

MaybeReading read_format(Fit f) {
    const Context& c = f.c;
    std::string ratio, size;
    while (const Item* said = f.in("format"))
        ratio = said->in("format");
    if (const Item* said = f.in("size")) size = said->in("size");
    const bool word = f.word("format_word") != nullptr;
    f.take_all("format_word");
    if (const Item* point = f.peek(Item::Kind::point); point && ratio.empty())
        for (const char* known : {"9:16", "16:9", "1:1", "4:5", "4:3", "21:9"})
            if (point->text == known && (word || f.items().size() <= 3)) ratio = known, f.take(point);
    const std::string folded = fold(c.message);
    const bool rate_said =
        folded.find("fps") != std::string::npos || folded.find("frames per second") != std::string::npos ||
        folded.find("frame rate") != std::string::npos || folded.find("frames a second") != std::string::npos;
    const Item* rate = ratio.empty() && size.empty() && rate_said ? f.kind(Item::Kind::amount) : nullptr;
    if (ratio.empty() && size.empty() && !rate) return {};
    f.helpers(), f.take_all("thing.film"), f.take_all("verb.move"), f.take_all("thing.picture"),
        f.take_all("verb.rotate"), f.take_all("verb.play"), f.take_all("verb.zoom");
    const Item* it = f.peek(Item::Kind::clips);
    if (it && (it->all || it->pronoun)) f.take(it);
    if (!f.done()) return {};
    Step step{.op = Op::format};
    if (rate) {
        if (!(rate->value >= 1 && rate->value <= 240)) return refusal("a frame rate lies between 1 and 240");
        step.value = rate->value, step.said = "set the frame rate to " + spoken_number(rate->value);
        return done(step);
    }
    const Size now = c.project.canvas();
    if (!size.empty()) {
        const std::size_t x = size.find('x');
        step.size = {std::stoi(size.substr(0, x)), std::stoi(size.substr(x + 1))}; // of our own data
        if (now.height > now.width || ratio == "9:16") std::swap(step.size.width, step.size.height);
    } else {
        const std::size_t colon = ratio.find(':');
        const int w = std::stoi(ratio.substr(0, colon)), h = std::stoi(ratio.substr(colon + 1));
        const int shorter = std::min(now.width, now.height);
        step.size = w >= h ? Size{shorter * w / h / 2 * 2, shorter} : Size{shorter, shorter * h / w / 2 * 2};
        step.said = "make the picture " + ratio;
    }
    if (step.size.width == now.width && step.size.height == now.height)
        return refusal("the film is already " + std::to_string(now.width) + "x" + std::to_string(now.height));
    if (step.said.empty())
        step.said =
            "make the picture " + std::to_string(step.size.width) + "x" + std::to_string(step.size.height);
    return done(step);
}

MaybeReading read_title(Fit f) {
    const Context& c = f.c;
    const bool named = f.word("thing.title") != nullptr;
    const Item* text = f.kind(Item::Kind::quoted);
    const bool screen = f.word("thing.screen") != nullptr;
    if (f.has("thing.marker") || f.has("verb.mark") || f.has("verb.rename") || f.has("verb.remove"))
        return {};
    const bool renames = f.has("verb.turn") || f.has("verb.move") || f.has("verb.add");
    if (!named && !text) return {};
    if (!named && !screen && !renames && !f.has(Item::Kind::span) && !f.has(Item::Kind::range) &&
        !f.has(Item::Kind::clips))
        return {};
    const auto titles = titles_of(c.project);
    f.helpers(), f.take_all("verb.name"), f.take_all("verb.move"), f.take_all("thing.title"),
        f.take_all("thing.screen"), f.take_all("verb.play"), f.take_all("thing.film"),
        f.take_all("verb.keep");
    f.take_all("verb.begin");
    const Item* length = f.kind(Item::Kind::length, {"for", "", "lasting", "of"});
    Fit::Targets targets;
    const Item* over = f.peek(Item::Kind::clips);
    if (over && over->pronoun && c.scope.clip.empty() && c.discourse.mentioned.empty()) {
        f.take(over), over = nullptr;
    } else if (over && (over->prep == "at" || over->prep == "after" || over->prep == "before")) {
        return {};
    } else if (over || c.clip(c.scope.clip)) {
        targets = f.targets();
        targets.said = true;
    }
    const auto range = f.said_range(targets);
    const auto at = range ? std::nullopt : f.time({"at", "from", "starting at", "starting from", ""});
    const bool start = f.word("thing.start") != nullptr, end = !start && f.word("thing.end");
    if (!f.done()) return {};
    if (!text)
        return ask(
            "Which words should the title have? Put them in quotes: title \"Porto\" from 2 to 6 seconds.");
    if (text->text.find_first_not_of(" \n\t") == std::string::npos)
        return ask("Which words should the title have?");
    if (!targets.ok()) return targets.instead;
    const Time film = c.project.duration();
    if (film <= Time(0)) return refusal("there is no clip on the timeline yet; import one first");
    const Clip* clip = targets.clips.size() == 1 ? c.clip(targets.clips.front()) : nullptr;
    const TimeRange whole = clip ? clip->range() : TimeRange{Time(0), film};
    const Time usual = length ? length->time : from_seconds(4, c.project.rate());
    TimeRange where = whole;
    if (range)
        where = *range;
    else if (at)
        where = {*at, *at + usual};
    else if (end)
        where = {std::max(whole.start, whole.end - usual), whole.end};
    else if (start || !clip)
        where = {start           ? whole.start
                 : c.scope.range ? c.scope.range->start
                                 : c.scope.playhead,
                 {}},
        where.end = where.start + usual;
    else if (length)
        where.end = std::min(whole.end, whole.start + usual);
    if (c.scope.range && !range && !at && !start && !end && !clip) where = *c.scope.range;
    where.end = std::min(where.end, film);
    if (where.length() <= Time(0))
        return refusal("the film ends at " + spoken(film) + "; the title would lie behind it");
    return done(
        {.op = Op::title,
         .range = where,
         .text = text->text,
         .said = "show \"" + text->text + "\" from " + spoken(where.start) + " to " + spoken(where.end)});
}

MaybeReading read_rename(Fit f) {
    const Context& c = f.c;
    if (!f.word("verb.rename") && !f.word("verb.turn")) return {};
    const Item* text = f.kind(Item::Kind::quoted, {"to", "", "into", "as"});
    const bool title = f.word("thing.title") != nullptr;
    f.take_all("verb.name"), f.take_all("thing.title"), f.take_all("verb.turn"), f.take_all("verb.rename");
    if (title) {
        if (!f.done()) return {};
        const auto titles = titles_of(c.project);
        if (titles.empty()) return refusal("there is no title on the timeline");
        if (!text) return ask("Which words should the title have?");
        if (titles.size() > 1) return ask("There are several titles. Select the one that is meant.");
        return done({.op = Op::retitle,
                     .clips = titles,
                     .text = text->text,
                     .said = "let the title read \"" + text->text + "\""});
    }
    if (!text || !f.has(Item::Kind::clips)) return {};
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (targets.clips.size() != 1) return ask("Which clip should have that name?");
    return done({.op = Op::rename,
                 .clips = targets.clips,
                 .text = text->text,
                 .said = "call " + names_of(c, targets.clips) + " \"" + text->text + "\""});
}

MaybeReading read_marker(Fit f) {
    const Context& c = f.c;
    const bool word = f.word("thing.marker") || f.word("verb.mark");
    if (!word || f.has("verb.remove")) return {};
    f.take_all("thing.marker"), f.take_all("verb.mark"), f.helpers(), f.take_all("verb.move"),
        f.take_all("verb.name"), f.take_all("question");
    const Item* name = f.kind(Item::Kind::quoted);
    std::optional<Time> at = f.time({"at", "", "on", "to"});
    const bool begin = f.word("verb.begin") || f.word("thing.start"),
               end = !begin && (f.word("verb.stop") || f.word("thing.end"));
    f.take_all("thing.start"), f.take_all("verb.begin"), f.take_all("thing.end"), f.take_all("verb.stop"),
        f.take_all("thing.film");
    const bool middle = f.word("thing.middle") != nullptr, here = f.word("thing.playhead") != nullptr;
    Fit::Targets targets;
    if (const Item* clip = f.peek(Item::Kind::clips); clip && !at) {
        if (clip->pronoun && clip->text == "this")
            f.take(clip);
        else
            targets = f.targets();
    }
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (targets.all) targets.clips.clear();
    if (!at && targets.clips.size() > 1) return ask("Which clip should be marked?");
    const Clip* clip = targets.clips.empty() ? nullptr : c.clip(targets.clips.front());
    if (!at && clip)
        at = end ? clip->end() : middle ? clip->start + clip->length() / 2 : clip->start;
    else if (!at && (begin || end || middle))
        at = begin ? Time(0) : end ? c.project.duration() : c.project.duration() / 2;
    else if (!at && (here || f.items().size() <= 2 || name))
        at = c.scope.playhead;
    if (!at) return {};
    if (*at > c.project.duration())
        return refusal("the film ends at " + spoken(c.project.duration()) + ", before " + spoken(*at));
    return done({.op = Op::marker,
                 .times = {*at},
                 .text = name ? name->text : "",
                 .said = "put a marker at " + spoken(*at)});
}

MaybeReading read_take(Fit f) {
    const Context& c = f.c;
    const bool original = f.word("thing.original") != nullptr;
    const bool other = f.has("thing.other");
    const Item* noun = f.word("thing.take_noun");
    if (!original && (!noun || !(other || noun->text == "other take"))) return {};
    f.take_all("thing.other"), f.helpers(), f.take_all("verb.swap"), f.take_all("verb.select"),
        f.take_all("verb.move"), f.take_all("thing.take_noun"), f.take_all("thing.original");
    f.take_all("thing.picture");
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    return done({.op = Op::take,
                 .clips = targets.clips,
                 .text = original ? "original" : "other",
                 .said = std::string("use the ") + (original ? "original" : "other take") + " of " +
                         names_of(c, targets.clips)});
}

} // namespace core::assist::talk
