// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of what comes from the bin: "drop the credits in after dinner", "piano underneath, fairly quiet".
#include "core/assist/talk/read_tools.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

std::string file_of(const Media& media) {
    return media.path.substr(media.path.find_last_of('/') + 1);
}

const Item* from_the_bin(const Fit& f) {
    for (const Item& item : f.items())
        if (item.kind == Item::Kind::clips && !item.media.empty() && item.clips.empty() &&
            (item.prep.empty() || item.prep == "with" || item.prep == "on" || item.prep == "by"))
            return &item;
    return nullptr;
}

/// How loud it should be.
void level(Fit& f, Step& step) {
    const bool minus =
        std::any_of(f.items().begin(), f.items().end(), [](const Item& i) { return i.text == "minus"; });
    const bool down = f.word("direction.quiet") || f.word("verb.quieter") || f.said("direction.less");
    if (down) step.value = -15;
    f.take_all("direction.less");
    f.take_all("direction.quiet"), f.take_all("verb.quieter");
    const Item* said = f.peek(Item::Kind::amount);
    if (!said || said->unit != "decibel") return;
    f.take(said);
    step.value = (minus || (down && !said->sign)) && said->value > 0 ? -said->value : said->value;
}

/// "over the first four seconds of dinner", "over street": on top of what is there.
std::optional<Reading> laid_over(Fit& f, Step& step, bool& over) {
    const Context& c = f.c;
    if (const Item* span = f.kind(Item::Kind::span, {"over", "for", "during", "in", "across"})) {
        const Item* on = f.kind(Item::Kind::clips, {"of", "in", "from"});
        if (on && (!on->missing.empty() || on->clips.size() != 1))
            return refusal(on->missing.empty() ? "over which clip?" : on->missing);
        const TimeRange whole =
            on ? c.clip(on->clips.front())->range() : TimeRange{Time(0), c.project.duration()};
        step.times = {span->from_end ? whole.end - span->time : whole.start};
        step.time = span->time, step.has_time = true, step.place = "over", over = true;
        if (f.has("verb.keep")) f.word("verb.keep"), f.word("thing.sound"), f.kind(Item::Kind::clips);
    } else if (const Item* range = f.kind(Item::Kind::range, {"", "over", "from", "between", "for"})) {
        step.times = {range->range.start};
        step.time = range->range.length(), step.has_time = true, step.place = "over", over = true;
        if (step.time <= Time(0)) return refusal("these times do not make a range");
    } else if (const Item* on = f.peek(Item::Kind::clips, {"over"});
               on && on->missing.empty() && on->clips.size() == 1) {
        f.take(on);
        step.times = {c.clip(on->clips.front())->start};
        step.time = c.clip(on->clips.front())->length(), step.has_time = true, step.place = "over",
        over = true;
    }
    return {};
}

/// Sound that begins with a clip: "under street", "starting with dinner".
bool with_clip(Fit& f, Step& step) {
    const Item* clip =
        f.peek(Item::Kind::clips, {"under", "with", "behind", "below", "beneath", "from", "at", "during"});
    if (!clip) clip = f.said("thing.backing") ? f.peek(Item::Kind::clips, {""}) : nullptr;
    if (!clip || clip->pronoun || clip->all || clip->clips.size() != 1 || !f.c.clip(clip->clips.front()))
        return false;
    f.take(clip);
    step.times = {f.c.clip(clip->clips.front())->start};
    const bool only = std::any_of(f.items().begin(), f.items().end(), [&](const Item& i) {
        return i.is("only") && (i.last < clip->first ? clip->first - i.last <= 2 : i.first == clip->last + 1);
    });
    if (only && f.word("only")) // "under dinner alone"
        step.time = f.c.clip(clip->clips.front())->length(), step.has_time = true;
    return true;
}

/// "at the start of street", "at the end of coast": of a clip, not of the film.
bool at_an_edge(Fit& f, Step& step, bool sound) {
    const Item* of = f.peek(Item::Kind::clips, {"of"});
    const bool start = f.has("thing.start"), end = !start && f.has("thing.end");
    if (!of || (!start && !end) || of->pronoun || of->all || of->clips.size() != 1 || of->same_name ||
        !of->missing.empty() || !f.c.clip(of->clips.front()))
        return false;
    f.take(of), take_all(f, {"thing.start", "thing.end", "prep.at", "prep.from"});
    const Clip& clip = *f.c.clip(of->clips.front());
    if (sound)
        step.times = {start ? clip.start : clip.end()};
    else
        step.place = start ? "before" : "after", step.anchor = clip.id;
    return true;
}

/// "delete street and put the credits there instead": where something was taken out in this message.
bool in_the_hole(Fit& f, Step& step) {
    const Context& c = f.c;
    if (!c.discourse.hole) return false;
    const bool there =
        std::any_of(c.words.begin(), c.words.end(), [](const Word& w) { return w.text == "there"; });
    if (!f.said("instead") && !f.said("place.noun") && !there) return false;
    Fit rest = f;
    take_all(rest, {"instead", "place.noun", "follow.same", "prep.in", "prep.at", "follow.instead"});
    if (rest.has(Item::Kind::point) || rest.has("thing.end") || rest.has("thing.start")) return false;
    f.adopt(rest);
    step.place = "end";
    for (const Clip* clip : c.counted())
        if (clip->start == *c.discourse.hole) step.place = "before", step.anchor = clip->id;
    return true;
}

/// Where it goes; an answer where that is not clear.
std::optional<Reading> where(Fit& f, Step& step, bool sound, bool backing, bool& asks) {
    const Context& c = f.c;
    const bool ends = f.said("verb.stop") || f.said("append"), begins = f.said("verb.begin");
    if (at_an_edge(f, step, sound)) return {};
    if (!sound && in_the_hole(f, step)) return {};
    if (sound && with_clip(f, step)) return {};
    if (f.items().back().is("prep.in")) // "five seconds in"
        if (const Item* into = f.kind(Item::Kind::length, {"", "at"})) {
            step.times = {into->time};
            f.take_all("verb.begin"), f.take_all("prep.in");
            return {};
        }
    if (begins)
        if (const auto at = f.time({"at", "from", "starting at"})) {
            step.times = {*at};
            f.take_all("verb.begin"), f.take_all("thing.start");
            return {};
        }
    if (auto place = place_in(f)) {
        if (place->instead) return *place->instead;
        if (place->where == "time")
            step.times = {*place->at};
        else
            step.place = place->where, step.anchor = place->anchor;
    } else if (ends && !sound) {
        step.place = "end";
    } else if (begins && !sound) {
        step.place = "start";
    } else if (!sound && !backing) {
        asks = true;
    } else if (c.note) {
        step.times = {*c.note}; // "0:13 start the piano"
    } else {
        step.place = "start";
    }
    return {};
}

void under_all(Fit& f, bool backing) {
    if (const Item* under = f.peek(Item::Kind::clips, {"under", "behind", "below", "beneath"});
        under && (under->all || under->pronoun))
        f.take(under);
    f.take_all("thing.film");
    while (backing) {
        const Item* it = f.peek(Item::Kind::clips);
        if (!it || (!it->pronoun && !it->all)) return;
        f.take(it);
    }
}

/// "replace dinner with the credits", "credits instead of dinner": the one comes where the other was.
MaybeReading in_its_place(Fit f) {
    const Context& c = f.c;
    const Item *fresh = nullptr, *old = nullptr;
    bool instead = false;
    for (const Item& item : f.items()) {
        if (item.kind != Item::Kind::clips || item.pronoun || item.all) continue;
        if (item.clips.empty() && !item.media.empty())
            fresh = &item;
        else if (item.clips.size() == 1)
            old = &item;
        instead = instead || item.prep == "instead of" || item.prep == "in place of";
    }
    const bool swaps = f.said("verb.swap") || f.text("replace") || f.text("substitute") || instead;
    if (!fresh || !old || !swaps || (instead && old->prep != "instead of" && old->prep != "in place of"))
        return {};
    f.take(fresh), f.take(old), f.helpers();
    take_all(f, {"verb.swap", "verb.move", "verb.play", "prep.with", "prep.by", "prep.for"});
    if (!f.done() || !c.clip(old->clips.front())) return {};
    const Media& media = *c.project.find_media(fresh->media);
    if (media.kind == MediaKind::audio) return {};
    Reading reading =
        done({.op = Op::add,
              .media = media.id,
              .place = "before",
              .anchor = old->clips.front(),
              .said = "add '" + file_of(media) + "' in the place of " + names_of(c, old->clips)});
    reading.steps.push_back(
        {.op = Op::remove, .clips = old->clips, .said = "remove " + names_of(c, old->clips)});
    return reading;
}

/// "credits at the front and credits at the end": two of it.
MaybeReading at_two_places(const Fit& f, const Item& what) {
    const auto& items = f.items();
    const auto first = static_cast<std::size_t>(&what - items.data());
    for (std::size_t i = first + 1; i < items.size(); ++i) {
        if (items[i].kind != Item::Kind::clips || items[i].media != what.media || !items[i].clips.empty())
            continue;
        const auto cut = items.begin() + static_cast<std::ptrdiff_t>(i);
        const std::vector<Item> one(items.begin(), cut);
        std::vector<Item> other(items.begin(), items.begin() + static_cast<std::ptrdiff_t>(first));
        other.insert(other.end(), cut, items.end());
        auto reading = read_add(Fit(f.c, one));
        const auto second = read_add(Fit(f.c, other));
        if (!reading || !second || reading->steps.empty() || second->steps.empty()) return {};
        reading->steps.insert(reading->steps.end(), second->steps.begin(), second->steps.end());
        return reading;
    }
    return {};
}

} // namespace

MaybeReading read_add(Fit f) {
    const Context& c = f.c;
    if (auto replaced = in_its_place(f)) return replaced;
    const Item* what = from_the_bin(f);
    if (!what && f.said("verb.add") && f.said("file_ending") && f.has(Item::Kind::unknown) &&
        f.items().size() <= 4)
        return refusal("there is no file '" + f.peek(Item::Kind::unknown)->text +
                       "' in the bin; import it first");
    if (!what || f.said("verb.remove")) return {};
    if (auto both = at_two_places(f, *what)) return both;
    f.take(what);
    const Media& media = *c.project.find_media(what->media);
    const bool verb = f.has("verb.add") || f.has("verb.move") || f.has("verb.turn") || f.has("verb.begin");
    f.helpers();
    take_all(f, {"verb.move", "verb.play", "thing.music", "thing.sound_track", "track.audio", "thing.track",
                 "exporting.file"});
    while (const Item* it = f.peek(Item::Kind::clips)) // "we need the credits, they go last"
        if (it->pronoun && it->text == "they")
            f.take(it);
        else
            break;
    Step step{.op = Op::add, .media = media.id};
    const bool sound = media.kind == MediaKind::audio;
    const bool backing = f.word("thing.backing") != nullptr; // "underneath": it ends with the film
    if (backing && media.kind == MediaKind::video) step.part = "sound";
    level(f, step);
    under_all(f, backing);
    bool over = false, asks = false;
    if (!sound)
        if (auto instead = laid_over(f, step, over)) return f.done() ? MaybeReading(*instead) : std::nullopt;
    if (!over)
        if (auto instead = where(f, step, sound, backing, asks))
            return f.done() ? MaybeReading(*instead) : std::nullopt;
    const auto listed = c.counted();
    if (!sound && !over && step.times.size() == 1 && !listed.empty() &&
        step.times.front() >= listed.back()->end())
        step.times.clear(), step.place = "end"; // "0:20 append the credits", where the film ends
    take_all(f, {"verb.begin", "verb.stop", "append", "thing.end", "onward"});
    if (const Item* length = f.kind(Item::Kind::length, {"for", "", "lasting"}))
        step.time = length->time, step.has_time = true;
    if (sound && backing && !step.has_time) step.edge = kWithTheFilm;
    f.take_all("thing.screen");
    if (!f.done() || (asks && !verb)) return {};
    if (asks) {
        const std::string name = what->text;
        return ask("Where should '" + file_of(media) + "' go?",
                   {say("add " + name + " at the end"), say("add " + name + " at the start")});
    }
    step.said = "add '" + file_of(media) + "'" +
                (over                    ? " over " + spoken(step.times.front())
                 : step.place == "end"   ? " at the end"
                 : step.place == "start" ? " from the start"
                                         : "");
    return done(step);
}

} // namespace core::assist::talk
