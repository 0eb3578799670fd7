// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of transitions: "soft dissolves everywhere, 20 frames", "wipe from coast to street".
#include "core/assist/talk/read_tools.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

/// A cut is named by the clip that it ends.
struct Cuts {
    std::vector<ClipId> from;
    bool said = false, all = false;
    std::optional<Reading> instead;
};

std::vector<ClipId> all_cuts(const Context& c) {
    std::vector<ClipId> from;
    const auto listed = c.counted();
    for (std::size_t i = 0; i + 1 < listed.size(); ++i)
        if (listed[i]->end() == listed[i + 1]->start) from.push_back(listed[i]->id);
    return from;
}

const Clip* before(const Context& c, const ClipId& id) {
    const auto listed = c.counted();
    for (std::size_t i = 1; i < listed.size(); ++i)
        if (listed[i]->id == id) return listed[i - 1];
    return nullptr;
}

/// The cut that lies at a time, or nearly.
std::optional<ClipId> cut_near(const Context& c, Time at) {
    const Time near = from_seconds(0.5);
    for (const ClipId& id : all_cuts(c)) {
        const Time end = c.clip(id)->end();
        if (at <= end + near && at + near >= end) return id;
    }
    return {};
}

Reading no_cut(const Context& c, Time at) {
    return at > c.project.duration()
               ? refusal("the film ends at " + spoken(c.project.duration()) + ", before " + spoken(at))
               : refusal("there is no cut between two clips at " + spoken(at));
}

/// "the first cut", "cut 2", "the last two cuts"
bool counted_cut(Fit& f, Cuts& cuts) {
    if (!f.has("thing.cut") && !f.has("going.edge")) return false;
    const auto all = all_cuts(f.c);
    double number = 0;
    if (const Item* ordinal = f.word("ordinal"))
        for (const Meaning& meaning : ordinal->own)
            if (meaning.name == "ordinal") number = meaning.value;
    if (number == 0) return false;
    f.take_all("thing.cut");
    const double place = number < 0 ? static_cast<double>(all.size()) + number : number - 1;
    cuts.said = true;
    if (!(place >= 0 && place < static_cast<double>(all.size())))
        cuts.instead = refusal("there is no such cut: the film has " + spoken_count(all.size(), "cut") +
                               " between its clips");
    else
        cuts.from = {all[static_cast<std::size_t>(place)]};
    return true;
}

/// "between coast and street", "from coast to street", "into dinner", "after coast", "at the start of street"
void beside_clips(Fit& f, Cuts& cuts) {
    const Context& c = f.c;
    const Item* first = f.kind(Item::Kind::clips);
    if (!first) return;
    const Item* second = f.kind(Item::Kind::clips, {"to", "into", "and", "with", ""});
    cuts.said = true;
    for (const Item* item : {first, second})
        if (item && !item->missing.empty()) cuts.instead = refusal(item->missing);
    if (cuts.instead) return;
    std::vector<ClipId> both = first->clips;
    if (second) both.insert(both.end(), second->clips.begin(), second->clips.end());
    const bool clips = (first->pronoun && first->text.ends_with("s")) || // "between the clips", "them all"
                       (first->pronoun && second && second->all);
    if (clips || first->all || first->each || (first->rest && both.size() > 2)) {
        cuts.all = true, cuts.from = all_cuts(c);
        return;
    }
    if (both.size() == 2) {
        const Clip *a = c.clip(both[0]), *b = c.clip(both[1]);
        if (a->start > b->start) std::swap(a, b);
        if (before(c, b->id) != a)
            cuts.instead = refusal("'" + a->name + "' and '" + b->name + "' do not follow each other");
        else
            cuts.from = {a->id};
        return;
    }
    if (both.size() != 1) {
        cuts.instead = ask("Between which clips?");
        return;
    }
    const std::string& prep = first->prep;
    const bool start = f.said("thing.start") || prep == "into" || prep == "before" || prep == "to",
               end = f.said("thing.end") || prep == "after" || prep == "from" || prep == "out of" ||
                     prep == "behind";
    f.take_all("thing.start"), f.take_all("thing.end");
    const Clip* ahead = before(c, both.front());
    const auto& all = all_cuts(c);
    const bool follows = std::find(all.begin(), all.end(), both.front()) != all.end();
    if (start == end && ahead && follows) {
        cuts.instead = ask("At the start or at the end of '" + c.name_of(both.front()) + "'?",
                           {say("dissolve from " + ahead->name + " to " + c.name_of(both.front())),
                            say("dissolve out of " + c.name_of(both.front()))});
        return;
    }
    const bool into = start != end ? start : ahead != nullptr;
    if (into ? !ahead : !follows)
        cuts.instead = refusal("no clip lies " + std::string(into ? "before" : "after") + " '" +
                               c.name_of(both.front()) + "'");
    else
        cuts.from = {into ? ahead->id : both.front()};
}

Cuts cuts_said(Fit& f, bool several) {
    const Context& c = f.c;
    Cuts cuts;
    const auto note = f.note();
    const bool here = f.word("thing.playhead") != nullptr;
    if (counted_cut(f, cuts)) {
        // done
    } else if (f.has(Item::Kind::clips)) {
        beside_clips(f, cuts);
    } else if (const auto at = note ? note : f.time({"at", "on", "near"}); at || here || c.note) {
        const Time when = at ? *at : c.note ? *c.note : c.scope.playhead;
        const auto near = cut_near(c, when);
        cuts.said = true;
        if (near)
            cuts.from = {*near};
        else
            cuts.instead = no_cut(c, when);
    } else if (several || f.has("prep.every")) {
        cuts.from = all_cuts(c), cuts.all = true;
    }
    take_all(f,
             {"thing.cut", "going.edge", "prep.every", "prep.between", "prep.at", "prep.on", "prep.in",
              "thing.film", "thing.middle", "question", "thing.all", "going.next", "ordinal", "prep.into"});
    return cuts;
}

std::string direction_said(const Fit& f) {
    for (const Item& item : f.items()) {
        const auto has = [&](const char* word) { return item.text.find(word) != std::string::npos; };
        if (has("left to right")) return "right";
        if (has("right to left")) return "left";
        const bool comes = item.prep == "from";
        if (item.is("direction.clockwise") || item.is("side.right")) return comes ? "left" : "right";
        if (item.is("direction.counterclockwise") || item.is("side.left")) return comes ? "right" : "left";
        if (item.is("side.top")) return comes ? "down" : "up";
        if (item.is("side.bottom")) return comes ? "up" : "down";
    }
    return {};
}

/// "fade from coast to street", "fade between the two"
bool fades_across(Fit& f) {
    const Item* between = f.peek(Item::Kind::clips, {"between"});
    const bool two = between && between->clips.size() == 2;
    const bool from_to = f.peek(Item::Kind::clips, {"from"}) && f.peek(Item::Kind::clips, {"to", "into"});
    return (two || from_to) && (f.word("verb.fade") || f.word("thing.fade_noun"));
}

/// "make the dissolve 2 seconds long": the cuts that have such a transition.
std::vector<ClipId> cuts_that_have(const Context& c, const std::string& kind, const std::string& noun) {
    const std::string first = noun.substr(0, noun.find(' '));
    bool the = false;
    for (std::size_t i = 0; i + 1 < c.words.size(); ++i)
        the = the || ((c.words[i].text == "the" || c.words[i].text == "that" || c.words[i].text == "this") &&
                      c.words[i + 1].text == first);
    std::vector<ClipId> out;
    if (!the) return out;
    for (const ClipId& cut : all_cuts(c))
        for (const auto& track : c.project.tracks)
            for (const Transition& t : track->transitions)
                if (t.from == cut && t.kind == kind) out.push_back(cut);
    return out;
}

/// "dip to black between coast and street"
bool dips_between(Fit& f) {
    const Item* between = f.peek(Item::Kind::clips, {"between", "in between"});
    const bool dip = std::any_of(f.items().begin(), f.items().end(),
                                 [](const Item& i) { return i.text.starts_with("dip"); });
    const bool cut = f.has("thing.cut") || f.has("going.edge") ||
                     (dip && (f.c.note || f.has(Item::Kind::point) || f.peek(Item::Kind::length, {"at"}) ||
                              f.peek(Item::Kind::clips, {"before", "into", "after"})));
    const bool from_to = f.peek(Item::Kind::clips, {"from"}) && f.peek(Item::Kind::clips, {"to", "into"});
    const bool there = dip && f.peek(Item::Kind::length) && !cuts_that_have(f.c, "dip", "dip").empty();
    if (!((between && between->clips.size() == 2) || cut || from_to || there) || !f.said("to_black"))
        return false;
    return f.word("verb.fade_out") || f.word("verb.fade_in") || f.word("verb.fade");
}

std::string plain_name(std::string kind) {
    std::replace(kind.begin(), kind.end(), '_', ' ');
    return kind;
}

std::string at_cuts(const Context& c, const Cuts& cuts) {
    if (cuts.from.size() != 1) return "at " + spoken_count(cuts.from.size(), "cut");
    return "after '" + c.name_of(cuts.from.front()) + "'";
}

/// "the second dissolve": of those that there are.
Cuts counted_transition(Fit& f) {
    Cuts cuts{.said = true};
    std::vector<ClipId> from;
    for (const Clip* clip : f.c.counted())
        for (const auto& track : f.c.project.tracks)
            for (const Transition& t : track->transitions)
                if (t.from == clip->id) from.push_back(clip->id);
    double number = 0;
    if (const Item* ordinal = f.word("ordinal"))
        for (const Meaning& meaning : ordinal->own)
            if (meaning.name == "ordinal") number = meaning.value;
    const double place = number < 0 ? static_cast<double>(from.size()) + number : number - 1;
    if (place >= 0 && place < static_cast<double>(from.size()))
        cuts.from = {from[static_cast<std::size_t>(place)]};
    else
        cuts.instead = refusal("there is no such transition");
    return cuts;
}

Reading which_cut(const Context& c, const std::string& kind) {
    std::vector<Choice> choices{say("a " + kind + " at every cut")};
    for (const ClipId& id : all_cuts(c))
        if (choices.size() < 8)
            choices.push_back(say("a " + kind + " at " + spoken_number(to_seconds(c.clip(id)->end()))));
    return ask("At which cut?", choices);
}

} // namespace

MaybeReading read_transition(Fit f) {
    const Context& c = f.c;
    const bool hard = f.said("hard_cut") && !f.said("absence"); // "a hard cut there again"
    const Item* noun = f.in("transition");
    const bool dips = !noun && dips_between(f);
    if (!noun && !dips && !hard && !fades_across(f)) return {};
    f.take_all("hard_cut");
    const std::string kind = noun ? noun->in("transition") : dips ? "dip" : "dissolve";
    bool several = noun && noun->text.ends_with('s');
    while (const Item* more = f.in("transition"))
        several = several || more->text.ends_with('s');
    f.take_all("thing.transition");
    if (f.has(Item::Kind::quoted) || f.has("thing.title") || f.has("thing.marker")) return {};
    const bool straight =
        std::any_of(f.items().begin(), f.items().end(), [](const Item& i) { return i.is("hard_cut"); });
    const bool away = hard || (f.said("absence") && !straight) || f.said("follow.off") ||
                      std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
                          return (i.is("verb.remove") || i.is("verb.shave")) && !i.is("thing.cut") &&
                                 !i.is("verb.add") && i.in("transition").empty();
                      });
    const bool sound = f.word("thing.sound") || f.word("thing.music");
    const std::string direction = direction_said(f);
    f.helpers();
    take_all(f, {"verb.move", "absence", "follow.off", "verb.fade", "verb.play", "verb.begin", "thing.effect",
                 "direction.clockwise", "direction.counterclockwise", "direction.horizontal", "side.left",
                 "side.right", "side.top", "side.bottom", "verb.swap", "thing.length", "degree.little", "fit",
                 "thing.picture"});
    const Item* length =
        f.kind(Item::Kind::length, {"", "of", "for", "over", "lasting", "with", "in", "within", "from"});
    for (const Item& item : f.items()) // "take it out"; a cut is a place here
        if ((item.is("verb.remove") || item.is("verb.shave")) && !item.is("thing.cut")) f.take(&item);
    for (const Word& word : c.words)
        several = several || word.text == "each" || word.text == "every" || word.text == "all" ||
                  word.text == "both";
    const bool counted = away && noun && f.has("ordinal") && !f.has("thing.cut") && !f.has("going.edge");
    Cuts cuts = counted ? counted_transition(f) : cuts_said(f, several);
    if (const Item* one = f.peek(Item::Kind::amount); cuts.all && one && one->unit.empty() && one->value == 1)
        f.take(one); // "each clip into the next one"
    if (!f.done()) return {};
    if (cuts.instead) return cuts.instead;
    const auto all = all_cuts(c);
    if (all.empty()) return refusal("a transition needs two clips that follow each other");
    if (!cuts.said && !cuts.all) {
        if (length && !away) cuts.from = cuts_that_have(c, kind, noun ? noun->text : kind);
        if (all.size() == 1 || away)
            cuts.from = all;
        else if (cuts.from.empty())
            return which_cut(c, plain_name(kind));
    }
    if (away)
        return done({.op = Op::remove_transition,
                     .clips = cuts.from,
                     .part = sound ? "sound" : "",
                     .said = "remove the transitions " + at_cuts(c, cuts)});
    Step step{.op = Op::transition,
              .clips = cuts.from,
              .time = from_seconds(1, c.project.rate()), // the usual one, shorter where the clips are
              .effect = sound ? "crossfade" : kind};
    if (length) step.time = length->time, step.has_time = true;
    if (length && step.time <= Time(0)) return refusal("a transition needs a length above zero");
    if (!direction.empty() && (kind == "wipe" || kind == "push" || kind == "slide"))
        step.params = {{"direction", direction}};
    if (noun && noun->is("to_white")) step.params = {{"colour", "white"}};
    if (sound) step.part = "sound";
    step.said = "a " + plain_name(step.effect) + (length ? " of " + spoken(length->time) : "") + " " +
                at_cuts(c, cuts);
    return done(step);
}

} // namespace core::assist::talk
