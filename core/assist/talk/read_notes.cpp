// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of titles, markers, names, takes, the format, and of going back.
#include "core/assist/talk/read_tools.h"
#include "core/catalogue/catalogue.h"
#include "core/catalogue/title_templates.h"
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
    const bool undo = f.word("verb.undo") != nullptr, redo = f.word("verb.redo") != nullptr;
    if (!undo && !redo) return {};
    bool both = false, every = false;
    for (const Item& item : f.items()) {
        both = both || item.text.find("both") != std::string::npos;
        every = every || item.text == "everything" || item.text == "all";
    }
    take_all(f, {"verb.undo", "verb.redo", "verb.turn", "step_word", "ordinal", "verb.remove", "verb.move",
                 "follow.no", "thing.playhead"});
    const Item* count = f.kind(Item::Kind::amount);
    for (const Item& item : f.items()) // "undo that", "undo everything"
        if (item.kind == Item::Kind::clips && (item.pronoun || item.all)) f.take(&item);
    if (!f.done()) return {};
    double steps = both ? 2 : 1;
    if (count && (count->unit.empty() || count->unit == "times")) steps = count->value;
    if (steps < 1 || steps > 1000 || steps != std::floor(steps))
        return refusal("a number of steps must be a whole one from 1 to 1000");
    Reading reading{.kind = Reading::Kind::history, .history = static_cast<int>(redo ? steps : -steps)};
    if (every && undo) reading.history = kAllSteps;
    return reading;
}

namespace {

/// Why something that can be said cannot be done, and the nearest thing that can.
std::string why_not(const std::string& what) {
    static const std::pair<const char*, const char*> reasons[] = {
        {"transition", "that transition is not in this version; there are dissolve, dip to black or white, "
                       "wipe, push, slide "
                       "and zoom"},
        {"duck", "music that gives way to speech by itself cannot be made in this version; lower it by hand, "
                 "for example \"piano 10 dB quieter from 3 to 6 seconds\""},
        {"keyframe",
         "moves and values that change by and by cannot be set in this version; a fixed zoom, turn or "
         "tone can: \"scale it to 120 %\""},
        {"silence",
         "pauses are found where somebody speaks and can be shortened: say \"tighten the pauses\", or "
         "say the times, for example \"cut 0:02 to 0:04\""},
        {"fillers", "fillers can be taken out of what is said: say \"remove the ums\""},
        {"scenes", "scene changes are not found by themselves in this version; say where to cut"},
        {"subtitles",
         "speech can be turned into captions: say \"add captions\"; other words are put in quotes to "
         "show them: \"title 'Hello' from 2 to 4 seconds\""},
        {"beat", "beats of the music are not found in this version; say the times to cut at"},
        {"upload",
         "nothing is sent to the net from here; say \"export the film\" and upload the file yourself"},
        {"reference",
         "the look of one clip cannot be matched to another in this version; say what should change: "
         "warmer, darker, less contrast"}};
    for (const auto& [name, reason] : reasons)
        if (what == name) return reason;
    return {};
}

/// "add captions", "remove the ums", "tighten the pauses": what is said is listened to first.
MaybeReading listening(Fit f, const std::string& what) {
    using Kind = SpeechWish::Kind;
    const bool away = f.said("verb.remove") || f.said("verb.trim") || f.said("verb.split") ||
                      f.said("verb.shorten") || f.said("verb.close");
    SpeechWish wish;
    if (what == "subtitles" && !away)
        wish.kind = Kind::captions;
    else if (what == "fillers" && away)
        wish.kind = Kind::fillers;
    else if (what == "silence" && away)
        wish.kind = Kind::pauses;
    else
        return {};
    const auto targets = f.targets(Fit::Otherwise::all);
    if (targets.instead) return targets.instead;
    for (const char* carried :
         {"verb.remove",    "verb.trim",        "verb.split",     "verb.shorten",   "verb.close",
          "verb.add",       "verb.turn",        "verb.put",       "thing.film",     "thing.clip",
          "thing.sound",    "absent.subtitles", "absent.silence", "absent.fillers", "caption.verbs",
          "generate.verbs", "prep.from",        "prep.on",        "prep.in",        "prep.of",
          "prep.to",        "prep.for"})
        f.take_all(carried);
    f.helpers();
    if (!f.done()) return {};
    if (targets.said && !targets.all) wish.clips = targets.clips;
    wish.within = targets.range;
    const std::string where = wish.clips.empty() ? "" : " of " + names_of(f.c, wish.clips);
    Reading reading{.kind = Reading::Kind::listen, .listen = wish};
    reading.sentence =
        wish.kind == Kind::captions
            ? "make captions from what is said" + (where.empty() ? "" : " in" + where.substr(3))
        : wish.kind == Kind::fillers
            ? "take the fillers out of what is said" + (where.empty() ? "" : " in" + where.substr(3))
            : "shorten the pauses" + where;
    return reading;
}

} // namespace

/// What the document cannot say yet is refused with the nearest thing that can be done.
MaybeReading read_unavailable(Fit f) {
    const bool known = std::any_of(f.items().begin(), f.items().end(), [](const Item& item) {
        return std::any_of(item.own.begin(), item.own.end(), [](const Meaning& m) {
            return m.name.starts_with("effect.") && find_effect(m.name.substr(7));
        });
    });
    if (!known && f.word("effect.unknown_effect"))
        return refusal("that effect is not in this version; crop, zoom, blur, brightness, contrast, "
                       "saturation and fades are");
    std::string what;
    for (const Item& item : f.items()) {
        if (item.kind == Item::Kind::unknown) return {};
        if (what.empty()) what = item.in("absent");
    }
    if (what.empty() || f.has(Item::Kind::negation)) return {};
    if (const auto heard = listening(f, what)) return heard;
    return refusal(why_not(what));
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
    const bool rate_said = f.said("frame_rate");
    const Item* rate = ratio.empty() && size.empty() && rate_said ? f.kind(Item::Kind::amount) : nullptr;
    if (ratio.empty() && size.empty() && !rate) return {};
    f.helpers();
    take_all(f, {"thing.film", "verb.move",       "thing.picture",   "verb.rotate", "verb.play",
                 "verb.zoom",  "verb.swap",       "thing.take_noun", "verb.extend", "exporting.verbs",
                 "prep.to",    "prep.in",         "prep.for",        "zoom.size",   "verb.name",
                 "only",       "generate.stills", "posting",         "effect.crop", "verb.trim",
                 "verb.shave"});
    for (const Item& item : f.items())
        if (item.is("thing.clip") && item.kind == Item::Kind::word) f.take(&item);
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

namespace {

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
    const bool named = f.said("thing.title") || f.said("instead");
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
    const bool ends = f.word("verb.stop") || f.word("thing.end");
    const bool shorter = f.said("shorter") || f.said("verb.trim"), longer = f.said("verb.extend");
    if (const Item* span = f.kind(Item::Kind::span)) { // "should only last three seconds"
        if (!span->text.starts_with("last") || span->first == 0) return {};
        return TimeRange{title.start, title.start + span->time};
    }
    const Item* at = f.kind(Item::Kind::point);
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
    const bool by =
        length->prep == "by" || length->more || (length->prep.empty() && (f.said("shorter") || longer));
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

/// "rename coast to beach", "call coast beach".
MaybeReading read_rename(Fit f) {
    const Context& c = f.c;
    if (!f.said("naming") || f.said("thing.title") || f.said("thing.screen") || f.said("thing.marker") ||
        f.said("verb.mark"))
        return {};
    const Item* text = f.kind(Item::Kind::quoted, {"to", "", "into", "as"});
    take_all(
        f, {"naming", "verb.name", "verb.turn", "verb.rename", "verb.add", "prep.to", "prep.as", "prep.of"});
    if (!text)
        for (const Item& item : f.items())
            if (item.kind == Item::Kind::unknown && !text) text = &item, f.take(&item);
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

} // namespace

MaybeReading read_marker(Fit f) {
    const Context& c = f.c;
    const bool word = f.word("thing.marker") || f.word("verb.mark");
    if (!word || takes_away(f)) return {};
    f.helpers();
    take_all(f, {"thing.marker", "verb.mark", "verb.move", "verb.name", "question", "naming", "prep.as"});
    const Item* name = f.kind(Item::Kind::quoted);
    std::optional<Reading> instead;
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

MaybeReading read_take(Fit f) {
    const Context& c = f.c;
    const bool original = f.word("thing.original") != nullptr;
    const bool other = f.has("thing.other");
    const Item* noun = f.word("thing.take_noun");
    const Item* number = noun ? f.peek(Item::Kind::amount) : nullptr; // "use take 2 of coast"
    if (number && (!number->unit.empty() || number->value != std::floor(number->value))) return {};
    if (!original && (!noun || !(other || number || noun->text == "other take"))) return {};
    f.take(number);
    f.take_all("thing.other"), f.helpers(), f.take_all("verb.swap"), f.take_all("verb.select"),
        f.take_all("verb.move"), f.take_all("thing.take_noun"), f.take_all("thing.original");
    f.take_all("thing.picture");
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    return done({.op = Op::take,
                 .clips = targets.clips,
                 .value = number ? number->value : 0,
                 .text = original ? "original" : "other",
                 .said = (number ? "use take " + spoken_number(number->value)
                                 : std::string("use the ") + (original ? "original" : "other take")) +
                         " of " + names_of(c, targets.clips)});
}

} // namespace core::assist::talk
