// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of pictures that are held ("freeze the last frame of dinner for two seconds") and of speeds that
// change by and by ("ramp street from normal to double").
#include "core/assist/talk/read_tools.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

double ordinal_of(const Item& item) {
    for (const Meaning& meaning : item.own)
        if (meaning.name == "ordinal") return meaning.value;
    return 0;
}

/// Which picture of a clip is held.
struct Moment {
    std::string edge; ///< start, end, or
    std::optional<Time> at;
    bool middle = false, noun = false; ///< noun: "frame", "picture" is said
    [[nodiscard]] bool said() const { return !edge.empty() || at || middle; }
};

Moment moment_of(Fit& f) {
    Moment m;
    const Time frame = frame_start(1, f.c.project.rate());
    if (const Item* span = f.peek(Item::Kind::span); span && span->time == frame) { // "the last frame"
        f.take(span);
        m.edge = span->from_end ? "end" : "start", m.noun = true;
    }
    bool picture = false;
    for (const Item& item : f.items())
        picture = picture || item.is("thing.picture") || item.is("unit.frame");
    if (const Item* ordinal = picture ? f.word("ordinal") : nullptr) {
        const double number = ordinal_of(*ordinal);
        if (number == 1 || number == -1) m.edge = number > 0 ? "start" : "end";
    }
    m.noun = m.noun || picture;
    for (const Item& item :
         f.items()) { // "the picture", "the picture at 0:04" can stand for a clip elsewhere
        const bool word =
            item.text.find("picture") != std::string::npos || item.text.find("image") != std::string::npos;
        if (item.kind != Item::Kind::clips || !word) continue;
        f.take(&item);
        m.noun = true;
        if (item.time > Time(0)) m.at = item.time;
    }
    f.take_all("thing.picture"), f.take_all("unit.frame");
    if (m.edge.empty()) m.middle = f.word("thing.middle") != nullptr;
    if (m.edge.empty() && f.word("thing.end")) m.edge = "end";
    if (m.edge.empty() && f.word("thing.start")) m.edge = "start";
    if (m.edge.empty() && f.word("verb.begin")) m.edge = "start"; // "start street with a freeze frame"
    take_all(f, {"thing.end", "thing.start", "prep.at", "prep.on", "prep.with"});
    if (m.edge.empty() && !m.at) m.at = f.time({"at", "from", "on", "after"});
    if (m.edge.empty() && !m.at && f.word("thing.playhead")) m.at = f.c.scope.playhead;
    if (!m.said() && f.c.note) m.at = f.c.note;
    return m;
}

/// "which one?", where a clip is said and no picture of it.
Reading which_picture(const Context& c, const ClipId& clip, Time length) {
    const std::string rest = " frame of " + c.name_of(clip) + " for " + spoken(length);
    return ask("Which picture of '" + c.name_of(clip) + "' should be held?",
               {say("freeze the first" + rest), say("freeze the last" + rest)});
}

/// "remove the freeze frame", "let street run again".
MaybeReading unfreeze(Fit f) {
    const bool runs = f.said("holding.run"), away = f.said("verb.remove") || f.said("follow.off");
    if (!runs && !(away && f.said("holding.freeze"))) return {};
    take_all(f,
             {"holding.freeze", "holding.hold", "holding.run", "verb.remove", "verb.shave", "thing.picture",
              "unit.frame", "verb.turn", "follow.off", "follow.again", "verb.play", "verb.add"});
    f.helpers();
    std::vector<ClipId> held;
    const Item* named = f.peek(Item::Kind::clips);
    f.take(named);
    if (!f.done()) return {};
    for (const Clip* clip : f.c.pictures()) {
        const bool meant =
            !named || named->pronoun || named->all ||
            std::find(named->clips.begin(), named->clips.end(), clip->id) != named->clips.end() ||
            std::any_of(named->clips.begin(), named->clips.end(),
                        [&](const ClipId& id) { return f.c.name_of(id) == clip->name; });
        if (clip->frozen && meant) held.push_back(clip->id);
    }
    if (held.empty()) return refusal("no picture is held there");
    if (runs)
        return done({.op = Op::freeze,
                     .clips = held,
                     .on = false,
                     .said = "let " + names_of(f.c, held) + " run again"});
    return done({.op = Op::remove, .clips = held, .said = "take out what is held of " + names_of(f.c, held)});
}

/// The clip whose picture is meant where none is named.
const Clip* clip_of_moment(const Context& c, const Moment& m) {
    const auto clips = c.counted();
    if (clips.empty()) return nullptr;
    if (m.at) return c.clip_at(*m.at);
    return m.edge == "start" ? clips.front() : m.edge == "end" ? clips.back() : nullptr;
}

} // namespace

MaybeReading read_freeze(Fit f) {
    const Context& c = f.c;
    if (auto again = unfreeze(f)) return again;
    const bool freezes = f.said("holding.freeze");
    if (!freezes && !f.said("holding.hold")) return {};
    const Item* length = f.kind(Item::Kind::length, {"for", "lasting", "over", "with"});
    take_all(f, {"holding.freeze", "holding.hold", "verb.extend", "verb.keep", "verb.turn", "verb.add",
                 "verb.play", "separator.then"});
    f.helpers();
    const Moment m = moment_of(f);
    if (!length) length = f.kind(Item::Kind::length, {"", "of"});
    if (!freezes && !m.noun) return {}; // "hold street for four seconds": its length
    auto targets = f.targets(Fit::Otherwise::nothing);
    f.take_all("thing.film");
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    const Time time = length ? length->time : from_seconds(2, c.project.rate());
    const bool none = targets.clips.empty() || targets.all;
    if (none && !m.said() && c.scope.playhead > Time(0)) {
        const Clip* here = c.clip_at(c.scope.playhead);
        if (!here) return refusal("there is no picture at " + spoken(c.scope.playhead));
        targets.clips = {here->id};
    }
    const bool here = !m.said() && c.scope.playhead > Time(0);
    const Clip* clip =
        !targets.clips.empty() && !targets.all ? c.clip(targets.clips.front()) : clip_of_moment(c, m);
    if (c.pictures().empty()) return refusal("there is no clip on the timeline yet; import one first");
    if (!clip && m.at)
        return refusal(*m.at >= c.project.duration()
                           ? "the film ends at " + spoken(c.project.duration()) + ", before " + spoken(*m.at)
                           : "there is no picture at " + spoken(*m.at));
    if (!clip)
        return ask("Which picture should be held?", {say("freeze the last frame for " + spoken(time)),
                                                     say("freeze the first frame for " + spoken(time))});
    if (targets.clips.size() > 1 && !targets.all) return ask_which(c, targets.clips, "Of which clip?");
    if (!m.said() && !(here && clip->range().contains(c.scope.playhead)))
        return which_picture(c, clip->id, time);
    const Time frame = frame_start(1, c.project.rate());
    Time moment = m.edge == "start" ? clip->start
                  : m.edge == "end" ? std::max(clip->start, clip->end() - frame)
                  : m.middle        ? snap_to_frame(clip->start + clip->length() / 2, c.project.rate())
                  : m.at            ? *m.at
                                    : c.scope.playhead;
    Step step{.op = Op::freeze,
              .clips = {clip->id},
              .times = {moment},
              .time = time,
              .edge = m.edge,
              .has_time = true};
    step.said = (m.edge == "start" ? "hold the first picture of '"
                 : m.edge == "end" ? "hold the last picture of '"
                                   : "hold the picture at " + spoken(moment) + " of '") +
                clip->name + "' for " + spoken(time);
    return done(step);
}

namespace {

double speed_of(const Item& item) {
    return item.kind == Item::Kind::amount ? item.value : 1; // "normal"
}

/// From which speed to which.
struct Ramp {
    double from = 0, to = 0;
};

Ramp ends_of(Fit& f, bool slower, bool faster) {
    Ramp ramp;
    const auto speed = [&](const Fit::Preps& preps) -> double {
        for (const Item& item : f.items()) {
            const bool fits = std::find(preps.begin(), preps.end(), item.prep) != preps.end();
            const bool amount = item.kind == Item::Kind::amount && item.value > 0 &&
                                (item.unit == "times" || item.unit == "percent" || item.unit.empty());
            if (!fits || (!amount && !item.is("direction.normal"))) continue;
            const auto left = f.left();
            if (std::find(left.begin(), left.end(), &item) == left.end()) continue;
            f.take(&item);
            const bool hundred = amount && item.unit.empty() && item.value >= 10; // "from 100 to 50 percent"
            return hundred ? item.value / 100 : speed_of(item);
        }
        return 0;
    };
    ramp.from = speed({"from"});
    ramp.to = speed({"to", "into", "down to", "up to"});
    if (ramp.to == 0) ramp.to = speed({"", "at", "by"});
    if (const Item* hundred = f.peek(Item::Kind::point, {"from"}); // "from 100 to 50 percent"
        hundred && ramp.from == 0 && ramp.to > 0) {
        f.take(hundred);
        ramp.from = to_seconds(hundred->time) / 100;
    }
    f.take_all("direction.normal");
    const bool stop = f.said("ramping.stop");
    if (ramp.to == 0)
        ramp.to = stop     ? 0.1
                  : slower ? (ramp.from > 0 ? ramp.from / 2 : 0.5)
                  : faster ? (ramp.from > 0 ? ramp.from * 2 : 2)
                           : 0;
    if (ramp.from == 0) ramp.from = 1;
    return ramp;
}

} // namespace

/// "ramp street from normal to double", "slow down towards the end", "dinner gets faster and faster"
MaybeReading read_ramp(Fit f) {
    const Context& c = f.c;
    const bool ramps = f.said("ramping.ramp"), by_and_by = f.said("ramping.gradually");
    bool slower = f.said("ramping.slower"), faster = f.said("ramping.faster");
    const bool pace = f.said("verb.speed") || f.said("direction.slow") || f.said("direction.fast");
    const bool stops = f.said("ramping.stop") && f.said("direction.slow");
    if (!ramps && !slower && !faster && !(by_and_by && pace) && !stops) return {};
    if (f.said("verb.zoom") || f.said("thing.sound") || f.said("thing.music")) return {};
    slower = slower || (!faster && f.said("direction.slow")),
    faster = faster || (!slower && f.said("direction.fast"));
    while (f.in("ramping")) {
    }
    while (f.in("absent")) {
    }
    take_all(f, {"verb.speed", "direction.fast", "direction.slow", "direction.comparative", "thing.speed",
                 "verb.play", "verb.fade", "verb.louder", "verb.quieter", "verb.move", "verb.begin",
                 "prep.over", "prep.through"});
    f.helpers();
    const Ramp ramp = ends_of(f, slower, faster);
    const auto targets = f.targets(Fit::Otherwise::ask);
    const auto range = f.said_range(targets);
    f.take_all("thing.film");
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    const std::string name = names_of(c, targets.clips);
    if (ramp.to == 0 || ramp.to == ramp.from) {
        const std::string clip = targets.clips.size() == 1 ? c.name_of(targets.clips.front()) : "everything";
        return ask("From which speed to which?", {say("ramp " + clip + " from normal to half speed"),
                                                  say("ramp " + clip + " from normal to double speed"),
                                                  say("ramp " + clip + " from half to normal speed")});
    }
    if (!(ramp.from >= 0.05 && ramp.from <= 20 && ramp.to >= 0.05 && ramp.to <= 20))
        return refusal("speeds that change by and by lie between 0.05 and 20 times");
    if (auto elsewhere = not_there(c, targets, range, {})) return elsewhere;
    Step step{.op = Op::ramp, .params = {{"from", ramp.from}, {"to", ramp.to}}};
    restrict_to(step, targets, range);
    step.said = "change the speed of " + name + lasting(step.range) + " by steps from " +
                spoken_number(ramp.from) + " to " + spoken_number(ramp.to) + " times";
    return done(step);
}

} // namespace core::assist::talk
