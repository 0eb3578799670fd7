// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of what changes nothing in the film: going to a place of it.
#include "core/assist/talk/clause.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

Reading go_to(const Context& c, Time at) {
    const Time end = c.project.duration();
    if (at > end) return refusal("the film ends at " + spoken(end) + ", before " + spoken(at));
    return {.kind = Reading::Kind::go,
            .sentence = "go to " + spoken(std::max(at, Time(0))),
            .go_to = std::max(at, Time(0))};
}

/// Where clips begin, and where the last one ends.
std::vector<Time> cuts_of(const Context& c) {
    std::vector<Time> cuts;
    for (const Clip* clip : c.counted()) {
        cuts.push_back(clip->start);
        cuts.push_back(clip->end());
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    return cuts;
}

std::vector<Time> markers_of(const Context& c) {
    std::vector<Time> times;
    for (const Marker& marker : c.project.markers)
        times.push_back(marker.time);
    std::sort(times.begin(), times.end());
    return times;
}

/// The one of a list that is meant: counted from an end, or the next from the playhead on or back.
Reading one_of(const Context& c, const std::vector<Time>& times, double ordinal, int step,
               const std::string& what) {
    if (step > 0)
        for (const Time at : times)
            if (at > c.scope.playhead) return go_to(c, at);
    if (step < 0)
        for (auto at = times.rbegin(); at != times.rend(); ++at)
            if (*at < c.scope.playhead) return go_to(c, *at);
    if (step != 0)
        return refusal("there is no " + what + (step > 0 ? " after " : " before ") +
                       spoken(c.scope.playhead));
    const auto count = static_cast<double>(times.size());
    const double place = ordinal < 0 ? count + ordinal : ordinal - 1;
    if (!(place >= 0 && place < count))
        return refusal("there is no such " + what + ": the film has " + spoken_count(times.size(), what));
    return go_to(c, times[static_cast<std::size_t>(place)]);
}

double number_said(Fit& f) {
    if (const Item* ordinal = f.word("ordinal"))
        for (const Meaning& meaning : ordinal->own)
            if (meaning.name == "ordinal") return meaning.value;
    if (const Item* number = f.peek(Item::Kind::amount); number && number->unit.empty()) {
        f.take(number);
        return number->value;
    }
    return 0;
}

/// How a clause says that the playhead should move.
struct Way {
    bool go = false;   ///< a verb of going
    bool weak = false; ///< only "back", "ahead"
    bool back = false; ///< "back to the cut"
    int step = 0;      ///< the next one, the one before
};

Way way_of(Fit& f) {
    Way way;
    for (const Item& item : f.items())
        if (item.is("going.go")) {
            way.go = true;
            way.back = way.back || item.text.find("back") != std::string::npos;
            way.weak = item.text == "back" || item.text == "forward" || item.text == "ahead" ||
                       item.text == "rewind";
        }
    const bool next = f.said("going.next"), before = f.said("going.previous"), back = f.said("going.back");
    way.step = next ? 1 : before || back ? -1 : f.said("going.on") ? 1 : 0;
    if (before && !next && !back && f.said("ordinal")) way.step = 0; // "go to the last marker": counted
    return way;
}

void take_way(Fit& f, bool count) {
    f.take_all("going.go"), f.take_all("going.next"), f.take_all("going.back"), f.take_all("going.on");
    if (!count) f.take_all("going.previous");
    f.take_all("thing.playhead"), f.take_all("prep.to"), f.take_all("verb.move");
}

MaybeReading to_marker(Fit f, const Way& way) {
    if (!f.word("thing.marker") || (!way.go && way.step == 0)) return {};
    const Context& c = f.c;
    if (const auto at = f.time({"at", "on"})) return f.done() ? MaybeReading(go_to(c, *at)) : std::nullopt;
    if (const Item* name = f.kind(Item::Kind::quoted)) {
        if (!f.done()) return {};
        for (const Marker& marker : c.project.markers)
            if (fold(marker.name) == fold(name->text)) return go_to(c, marker.time);
        return refusal("there is no marker called \"" + name->text + "\"");
    }
    const double number = number_said(f);
    if (!f.done()) return {};
    const auto markers = markers_of(c);
    if (markers.empty()) return refusal("there is no marker yet");
    if (number == 0 && way.step == 0 && markers.size() > 1)
        return ask("Which marker? Say its number or its time.");
    return one_of(c, markers, number == 0 ? 1 : number, number == 0 ? way.step : 0, "marker");
}

MaybeReading to_cut(Fit f, const Way& way) {
    const Context& c = f.c;
    const Item* one = f.peek(Item::Kind::amount); // "the next one"
    const bool stands =
        way.step != 0 && one && one->text == "one" && one->unit.empty() && !f.has("going.edge");
    if (stands) f.take(one);
    const bool noun = stands || f.has("going.edge");
    const Item* clip = f.peek(Item::Kind::clips);
    if (const Item* between = f.peek(Item::Kind::clips, {"between"}); between && between->clips.size() == 2) {
        f.take(between), f.take_all("going.edge"), f.take_all("thing.cut");
        return f.done() ? MaybeReading(go_to(c, c.clip(between->clips.back())->start)) : std::nullopt;
    }
    if (!noun && !(clip && clip->pronoun && way.step != 0)) return {};
    if (clip && !clip->pronoun) return {};
    if (clip) f.take(clip);
    f.take_all("going.edge"), f.take_all("thing.start");
    const double number = way.step == 0 ? number_said(f) : 0;
    if (way.step != 0) f.take_all("ordinal");
    if (const Item* count = f.peek(Item::Kind::amount); count && way.step != 0 && count->value == 1)
        f.take(count);
    const int step = way.step == 0 && number == 0 && way.back ? -1 : way.step;
    if (!f.done() || (number == 0 && step == 0)) return {};
    auto cuts = cuts_of(c);
    if (number != 0 && cuts.size() >= 2) cuts.erase(cuts.begin()), cuts.pop_back(); // between clips only
    return one_of(c, cuts, number, step, "cut");
}

MaybeReading to_clip(Fit f) {
    const Context& c = f.c;
    const bool end = f.word("thing.end") || f.word("verb.stop"), middle = !end && f.word("thing.middle");
    f.take_all("thing.start"), f.take_all("verb.begin"), f.take_all("question"), f.take_all("thing.film");
    if (const Item* all = f.peek(Item::Kind::clips, {"of"}); all && all->all) f.take(all);
    const Item* said = f.peek(Item::Kind::clips);
    if (!said) {
        if (!f.done()) return {};
        const Time film = c.project.duration();
        const bool anything = end || middle || f.said("thing.start") || f.said("verb.begin");
        if (!anything) return {};
        return go_to(c, end ? film : middle ? film / 2 : Time(0));
    }
    const bool goes = std::all_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return !i.is("going.go") || i.text == "go" || i.text == "get";
    });
    if (goes && said->prep.empty()) return {}; // "can street go?"
    const auto targets = f.targets(Fit::Otherwise::ask, {"", "to", "of", "at", "in", "on", "from"});
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (targets.all || targets.clips.size() != 1) return {};
    const Clip* clip = c.clip(targets.clips.front());
    return go_to(c, end ? clip->end() : middle ? clip->start + clip->length() / 2 : clip->start);
}

/// "play the second clip": nothing but that, so that it is no speed; from where it begins.
MaybeReading to_what_is_played(Fit f) {
    const Item* play = f.text("play");
    if (!play || !play->is("verb.play") || f.items().size() != 2) return {};
    if (f.word("thing.film")) return go_to(f.c, Time(0));
    const Item* said = f.peek(Item::Kind::clips, {""});
    if (!said || said->pronoun) return {};
    const auto targets = f.targets(Fit::Otherwise::ask, {""});
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    return targets.clips.size() == 1 ? MaybeReading(go_to(f.c, f.c.clip(targets.clips.front())->start))
                                     : std::nullopt;
}

} // namespace

/// "go to 10 seconds", "next cut", "back to the second marker", "two seconds forward".
MaybeReading read_going(Fit f) {
    const Context& c = f.c;
    if (f.said("follow.again") && !f.said("going.back")) return {}; // "show coast again at the end"
    if (auto played = to_what_is_played(f)) return played;
    const Way way = way_of(f);
    const bool place =
        f.items().size() == 2 && f.items().front().prep == "to" && // "to the middle of the film"
        (f.said("thing.middle") || f.said("thing.start") || f.said("thing.end")) &&
        (f.items().back().is("thing.film") || f.items().back().all) && f.items().back().prep == "of";
    if (place) return to_clip(f);
    if (!way.go && way.step == 0 && !f.has("thing.playhead")) return {};
    const bool counts = way.step == 0;
    Fit steps = f;
    take_way(steps, counts);
    if (const Item* length = steps.kind(Item::Kind::length, {"", "by"}); length && way.step != 0) {
        steps.take_all("ordinal");
        if (steps.done()) return go_to(c, c.scope.playhead + (way.step > 0 ? length->time : -length->time));
    }
    take_way(f, counts);
    if (auto marker = to_marker(f, way)) return marker;
    if (auto cut = to_cut(f, way)) return cut;
    if (!way.go && !f.said("thing.playhead")) return {};
    Fit timed = f;
    timed.take_all("thing.piece");
    if (const auto at = timed.time({"", "to", "at", "from"}); at && timed.done() && !way.weak)
        return go_to(c, *at);
    if (const Item* zero = f.peek(Item::Kind::amount); zero && zero->unit.empty() && f.items().size() <= 3) {
        f.take(zero);
        return f.done() ? MaybeReading(go_to(c, from_seconds(zero->value, c.project.rate()))) : std::nullopt;
    }
    return way.weak ? std::nullopt : to_clip(f);
}

} // namespace core::assist::talk
