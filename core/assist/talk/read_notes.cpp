// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of names, takes, the format, of what is listened to, and of going back.
#include "core/assist/talk/read_tools.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
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
        {"duck",
         "music can give way to speech: say \"duck the music under the speech\", or \"lower the piano by "
         "10 dB whenever somebody speaks\""},
        {"keyframe",
         "moves and values that change by and by cannot be set in this version; a fixed zoom, turn or "
         "tone can: \"scale it to 120 %\""},
        {"silence",
         "pauses are found where somebody speaks and can be shortened: say \"tighten the pauses\", or "
         "say the times, for example \"cut 0:02 to 0:04\""},
        {"fillers", "fillers can be taken out of what is said: say \"remove the ums\""},
        {"subtitles",
         "speech can be turned into captions: say \"add captions\"; other words are put in quotes to "
         "show them: \"title 'Hello' from 2 to 4 seconds\""},
        {"beat", "pictures can be cut on the music's beats, and the beats marked: say \"cut on the beat\" or "
                 "\"mark the "
                 "beats\""},
        {"upload",
         "nothing is sent to the net from here; say \"export the film\" and upload the file yourself"},
        {"reference",
         "the look of one clip cannot be matched to another in this version; say what should change: "
         "warmer, darker, less contrast"}};
    for (const auto& [name, reason] : reasons)
        if (what == name) return reason;
    return {};
}

Reading listening_for(const Context& c, const Wish& wish) {
    using Kind = Wish::Kind;
    const std::string where = wish.clips.empty() ? "" : " of " + names_of(c, wish.clips);
    Reading reading{.kind = Reading::Kind::listen, .listen = wish};
    reading.sentence =
        wish.kind == Kind::captions
            ? "make captions from what is said" + (where.empty() ? "" : " in" + where.substr(3))
        : wish.kind == Kind::fillers
            ? "take the fillers out of what is said" + (where.empty() ? "" : " in" + where.substr(3))
            : "shorten the pauses" + where;
    return reading;
}

/// "add captions", "remove the ums", "tighten the pauses": what is said is listened to first.
MaybeReading listening(Fit f, const std::string& what) {
    using Kind = Wish::Kind;
    const bool away = f.said("verb.remove") || f.said("verb.trim") || f.said("verb.split") ||
                      f.said("verb.shorten") || f.said("verb.close") || f.said("direction.less");
    Wish wish;
    if (what == "subtitles" && !away)
        wish.kind = Kind::captions;
    else if (what == "fillers" && away)
        wish.kind = Kind::fillers;
    else if (what == "silence" && away)
        wish.kind = Kind::pauses;
    else
        return {};
    if (const Item* it = f.peek(Item::Kind::clips); it && it->pronoun && it->clips.empty()) f.take(it);
    const Item* longest = wish.kind == Kind::pauses ? f.kind(Item::Kind::length, {"to", "at"}) : nullptr;
    if (longest && longest->time > from_seconds(10))
        return refusal("a pause can be shortened to at most 10 seconds");
    const Item* range = wish.kind == Kind::captions ? f.kind(Item::Kind::range) : nullptr;
    const auto targets = f.targets(Fit::Otherwise::all);
    if (targets.instead) return targets.instead;
    const bool whole = range && range->range.start <= Time(0) && range->range.end >= f.c.project.duration();
    for (const char* carried :
         {"verb.remove",    "verb.trim",        "verb.split",     "verb.shorten",   "verb.close",
          "verb.add",       "verb.turn",        "verb.put",       "thing.film",     "thing.clip",
          "thing.sound",    "absent.subtitles", "absent.silence", "absent.fillers", "caption.verbs",
          "generate.verbs", "prep.from",        "prep.on",        "prep.in",        "prep.of",
          "prep.to",        "prep.for",         "thing.screen",   "exporting.sure", "exporting.verbs",
          "verb.move",      "verb.shave",       "thing.piece",    "prep.every",     "direction.less"})
        f.take_all(carried);
    f.helpers();
    if (!f.done()) return {};
    if (targets.said && !targets.all) wish.clips = targets.clips;
    wish.within = targets.range;
    if (range && !whole) wish.within = range->range; // "subtitles from 0:00 to 0:20" of 20 s are for all
    if (longest) wish.longest = longest->time;
    return listening_for(f.c, wish);
}

} // namespace

MaybeReading listen_away(const Context& c, const std::string& what) {
    using Kind = Wish::Kind;
    if (what != "fillers" && what != "silence") return {};
    Wish wish;
    wish.kind = what == "fillers" ? Kind::fillers : Kind::pauses;
    return listening_for(c, wish);
}

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
    if (what.empty() || f.has(Item::Kind::negation) || f.said("verb.mute")) return {};
    if (const auto heard = listening(f, what)) return heard;
    return refusal(why_not(what));
}

namespace {} // namespace

MaybeReading read_format(Fit f) {
    const Context& c = f.c;
    std::string ratio, size;
    while (const Item* said = f.in("format")) // "vertical for instagram": upright says more
        if (ratio != "9:16") ratio = said->in("format");
    if (const Item* said = f.in("size")) size = said->in("size");
    const bool word = f.word("format_word") != nullptr;
    f.take_all("format_word");
    if (const Item* point = f.peek(Item::Kind::point); point && ratio.empty())
        for (const char* known : {"9:16", "16:9", "1:1", "4:5", "4:3", "21:9"})
            if (point->text == known && (word || f.items().size() <= 3)) ratio = known, f.take(point);
    if (size.empty()) size = size_said(f);
    const bool rate_said = f.said("frame_rate");
    const Item* rate = ratio.empty() && size.empty() && rate_said ? f.kind(Item::Kind::amount) : nullptr;
    if (ratio.empty() && size.empty() && !rate) return {};
    if (!ratio.empty())
        if (const Item* again = f.peek(Item::Kind::point); again && again->text == ratio) f.take(again);
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
        const bool known = size.find(" ") == std::string::npos && step.size.width > step.size.height;
        if (known && (now.height > now.width || ratio == "9:16"))
            std::swap(step.size.width, step.size.height);
    } else {
        step.size = size_of_ratio(ratio, now);
        step.said = "make the picture " + ratio;
    }
    if (step.size.width == now.width && step.size.height == now.height)
        return refusal("the film is already " + std::to_string(now.width) + "x" + std::to_string(now.height));
    if (step.said.empty())
        step.said =
            "make the picture " + std::to_string(step.size.width) + "x" + std::to_string(step.size.height);
    return done(step);
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
    const bool it = std::any_of(f.items().begin(), f.items().end(),
                                [](const Item& i) { return i.is("verb.rename") && i.text.ends_with(" it"); });
    if (!text || (!f.has(Item::Kind::clips) && !it)) return {};
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (targets.clips.size() != 1) return ask("Which clip should have that name?");
    return done({.op = Op::rename,
                 .clips = targets.clips,
                 .text = text->text,
                 .said = "call " + names_of(c, targets.clips) + " \"" + text->text + "\""});
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
