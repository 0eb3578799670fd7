// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of fades.
#include "core/assist/talk/read_tools.h"

namespace core::assist::talk {
namespace {

struct FadeSaid {
    bool in = false, out = false, any = false;
};

/// Which end fades. "in" and "out" stand apart from the verb, or before the length as prepositions do.
FadeSaid ends_of(Fit& f) {
    FadeSaid said;
    said.in = f.word("verb.fade_in") != nullptr, said.out = f.word("verb.fade_out") != nullptr;
    const bool fade = f.word("verb.fade") || f.word("thing.fade_noun");
    said.any = fade || said.in || said.out;
    if (!said.any) return said;
    if (f.word("prep.in")) said.in = said.in || !said.out || fade;
    if (f.word("prep.out") || f.text("out")) said.out = true;
    take_all(f, {"verb.fade_in", "verb.fade_out", "verb.fade", "thing.fade_noun"});
    for (const Item& item : f.items()) // "end on a fade"
        if (item.text == "end on" && !said.in) said.out = true, f.take(&item);
    for (const Item& item : f.items()) // "fade dinner in over a second" reads "in" before "over"
        said.in = said.in || (fade && item.text == "out" && item.prep == "in") ||
                  (fade && !said.out && item.prep == "in" && item.kind == Item::Kind::length);
    if (!said.in && !said.out && f.word("thing.both_ends")) said.in = said.out = true;
    if (!said.in && !said.out && f.has("thing.start")) f.word("thing.start"), said.in = true;
    if (!said.in && !said.out && f.has("thing.end")) f.word("thing.end"), said.out = true;
    if (!said.in && !said.out && fade) { // "close with a two second fade"
        if (f.said("verb.stop"))
            said.out = true;
        else if (f.said("verb.begin"))
            said.in = true;
    }
    if (!said.in && !said.out) // "fade the last two seconds"
        if (const Item* span = f.peek(Item::Kind::span)) (span->from_end ? said.out : said.in) = true;
    return said;
}

std::string part_of(const Step& step) {
    return step.part.empty() ? "" : "the " + step.part + " of ";
}

/// A fade of the film is of its first and its last clip.
Reading of_film(const Context& c, const Step& step) {
    const auto listed = c.counted();
    Reading reading;
    for (const char* edge : {"start", "end"})
        if (step.edge == "both" || step.edge == edge) {
            Step one = step;
            const bool start = std::string(edge) == "start";
            one.edge = edge;
            one.clips = {start ? listed.front()->id : listed.back()->id};
            one.said = "fade " + part_of(step) + names_of(c, one.clips) + (start ? " in" : " out") +
                       " over " + spoken(step.time);
            reading.steps.push_back(one);
        }
    return reading;
}

/// "0:18.5 start to fade": from that moment to the end of the clip that is on then.
std::optional<Reading> from_point(const Context& c, Step& step, Time from, bool lasts, bool out) {
    const Clip* there = c.clip_at(from);
    if (!there)
        return refusal("the film ends at " + spoken(c.project.duration()) + ", before " + spoken(from));
    if (!step.clips.empty() && step.clips != std::vector<ClipId>{there->id})
        return ask("At " + spoken(from) + " there is '" + there->name + "'. Which clip should fade?");
    step.clips = {there->id};
    if (!lasts && out && from > there->start) step.time = there->end() - from;
    return {};
}

/// "0:18.5-0:20 fade to black": a range that lies at an end of the clip.
std::optional<Reading> over_range(const Context& c, Step& step, const TimeRange& range, bool out) {
    const Clip* there = c.clip_at(range.start);
    if (!there)
        return refusal("the film ends at " + spoken(c.project.duration()) + ", before " +
                       spoken(range.start));
    const bool fits = out ? there->end() == range.end : there->start == range.start;
    if (!fits || (!step.clips.empty() && step.clips != std::vector<ClipId>{there->id}))
        return ask("A fade lies at the start or the end of a clip. Which clip should fade, and how long?");
    step.clips = {there->id}, step.time = range.length();
    return {};
}

Fit::Targets clips_of(Fit& f, bool& each) {
    const Context& c = f.c;
    Fit::Targets targets;
    if (const Item* said = f.peek(Item::Kind::clips)) each = said->each;
    if (f.has(Item::Kind::clips) || c.clip(c.scope.clip)) targets = f.targets();
    if (targets.all && !each) targets.clips.clear(); // the whole film, unless each clip is meant
    // "insert credits after coast, fading in over one second", "a fade-out at their end"
    const bool of_them = std::any_of(c.words.begin(), c.words.end(), [](const Word& w) {
        return w.text == "fading" || w.text == "faded" || w.text == "their";
    });
    if (!targets.said && targets.clips.empty() && !targets.all && of_them &&
        c.discourse.mentioned.size() == 1)
        targets.clips = c.discourse.mentioned;
    return targets;
}

/// "the picture" may stand for a clip; beside the sound it is a clip's picture.
bool means_picture(const Fit& f) {
    return std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.pronoun && (i.text.find("picture") != std::string::npos ||
                             i.text.find("image") != std::string::npos || i.text == "the video");
    });
}

bool removes(const Fit& f) {
    const bool off = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.prep == "off" && i.kind == Item::Kind::clips; // "take the fade out off dinner"
    });
    if (off && f.said("verb.shave")) return true;
    return std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return (i.is("verb.remove") && i.text != "out" && !i.is("verb.fade_out")) || i.is("absence");
    });
}

} // namespace

MaybeReading read_fade(Fit f) {
    const Context& c = f.c;
    if (removes(f) || f.said("thing.transition")) return {};
    if (f.said("verb.move") && f.said("thing.start") && f.said("thing.end") && f.has(Item::Kind::clips))
        return {}; // "put street at the beginning and let the ending fade out": two wishes
    const FadeSaid said = ends_of(f);
    const bool in = said.in, out = said.out;
    if (!in && !out)
        return said.any && f.done()
                   ? MaybeReading(ask("Should it fade in or out?", {say("fade in"), say("fade out")}))
                   : std::nullopt;
    const bool sound = f.word("thing.sound") || f.word("thing.music"),
               picture = f.word("thing.picture") || (sound && means_picture(f));
    f.helpers();
    take_all(f, {"verb.begin", "verb.move", "thing.film", "verb.stop", "verb.play", "degree.little",
                 "direction.slow", "thing.other"});
    const Item* span = f.kind(Item::Kind::span);
    const Item* range = span ? nullptr : f.kind(Item::Kind::range);
    const Item* length =
        span || range ? nullptr
                      : f.kind(Item::Kind::length, {"over", "for", "by", "in", "of", "", "within", "lasting",
                                                    "during", "with", "across", "to", "at"});
    const Item* from = f.peek(Item::Kind::point);
    if (from && in == out) return {};
    if (from) f.take(from);
    if (length && length->prep == "at") { // "start the fade at 18.5 seconds"
        from = length, length = nullptr;
        if (in == out) return {};
    }
    take_all(f, {"thing.length", "thing.start", "thing.end", "thing.both_ends", "prep.in", "prep.to"});
    bool each = false;
    const Fit::Targets targets = clips_of(f, each);
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (c.counted().empty()) return refusal("there is no clip on the timeline yet; import one first");
    Step step{.op = Op::fade,
              .clips = targets.clips,
              .time = span     ? span->time
                      : length ? length->time
                               : from_seconds(1, c.project.rate()),
              .edge = in && out ? "both"
                      : in      ? "start"
                                : "end",
              .has_time = true};
    if (from)
        if (auto instead = from_point(c, step, from->time, span || length, out)) return instead;
    if (range)
        if (auto instead = over_range(c, step, range->range, out)) return instead;
    if (c.scope.range)
        return ask("A range is marked; a fade always lies at the end of a clip. Clear the marks to fade the "
                   "clip itself.");
    if (step.time <= Time(0)) return refusal("a fade needs a length above zero");
    step.part = sound && !picture ? "sound" : picture && !sound ? "picture" : "";
    if (step.clips.empty()) return of_film(c, step);
    step.said = "fade " + part_of(step) + names_of(c, step.clips) +
                (in && out ? " in and out"
                 : in      ? " in"
                           : " out") +
                " over " + spoken(step.time);
    return done(step);
}

} // namespace core::assist::talk
