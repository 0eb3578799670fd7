// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of sound: silence, volume.
#include "core/assist/talk/read_tools.h"
#include <algorithm>
#include <cmath>

namespace core::assist::talk {
namespace {

/// "the music": clips that have no picture.
bool only_sounds(const Fit& f) {
    const Item* clips = f.peek(Item::Kind::clips);
    return clips && !clips->clips.empty() &&
           std::all_of(clips->clips.begin(), clips->clips.end(), [&](const ClipId& id) {
               const auto found = f.c.project.find_clip(id);
               return found.track && found.track->kind == TrackKind::audio;
           });
}

/// Whether a clause is about silence: +1 mute, -1 unmute, 0 neither. What says so is taken.
int silence_said(Fit& f, bool& sound) {
    bool unmute = f.word("verb.unmute") != nullptr;
    bool mute = !unmute && f.word("verb.mute");
    sound = f.word("thing.sound") || f.word("thing.music");
    f.take_all("thing.sound");
    const bool music = only_sounds(f);
    if (!mute && !unmute && (sound || music)) {
        unmute = f.word("tracking.show") != nullptr;
        mute = !unmute && (f.word("tracking.hide") || (f.has("verb.turn") && f.word("prep.off")) ||
                           (sound && (f.word("verb.remove") || f.word("verb.shave"))) ||
                           ((music || sound) && f.word("absence")));
        if (mute)
            take_all(f, {"verb.remove", "verb.shave", "verb.move", "prep.off", "prep.out", "tracking.hide",
                         "absence"});
    }
    return unmute ? -1 : mute ? 1 : 0;
}

/// "only street should have sound": all others are silent.
MaybeReading only_heard(Fit f) {
    const Context& c = f.c;
    if (!f.word("only")) return {};
    const bool sound = f.word("verb.unmute") || f.word("thing.sound");
    take_all(f, {"verb.unmute", "thing.sound", "verb.turn", "verb.keep", "only"});
    if (!sound || !f.has(Item::Kind::clips) || f.said("verb.mute") || f.said("verb.remove")) return {};
    const auto targets = f.targets();
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    Step step{.op = Op::mute};
    for (const Clip* clip : c.pictures())
        if (std::find(targets.clips.begin(), targets.clips.end(), clip->id) == targets.clips.end())
            step.clips.push_back(clip->id);
    if (step.clips.empty()) return refusal("there is nothing else to be heard");
    step.said = "mute " + names_of(c, step.clips);
    return done(step);
}

/// How a clause changes the volume.
struct Louder {
    const Item* amount = nullptr;
    bool up = false, down = false, little = false, much = false, adds = false, normal = false;
    bool minus = false; ///< "at minus ten dB"
    [[nodiscard]] bool decibel() const { return amount && amount->unit == "decibel"; }
};

bool about_volume(const Fit& f, const Louder& l, bool sound) {
    if (sound || l.decibel()) return true;
    for (const Item& item : f.items()) {
        if (item.is("volume_word")) return true;
        if (item.is("verb.turn") && (item.text == "turn" || item.text == "turned") && (l.up || l.down))
            return true;
    }
    const bool named = f.peek(Item::Kind::clips) && !f.peek(Item::Kind::clips)->all;
    return named && (l.up || l.down) && !f.has(Item::Kind::length) && !f.has(Item::Kind::point) &&
           f.said("volume_verb");
}

/// The change in decibels, and whether it counts from where the volume is; nothing where none is said.
std::optional<Reading> set_value(const Louder& l, Step& step) {
    step.relative = true;
    const double usual = l.little ? 3 : l.much ? 10 : 6;
    if (!l.amount) {
        step.value = l.up ? usual : -usual;
        return {};
    }
    const Item& a = *l.amount;
    const bool to =
        a.prep == "at" || a.prep == "to" || a.prep == "back to" || a.prep == "down to" || a.prep == "up to";
    if (a.unit == "decibel" || (a.unit.empty() && (to || a.sign))) {
        const bool absolute = to || (a.sign && !l.up && !l.down && !l.adds);
        step.relative = !absolute;
        step.value = l.down && a.value > 0 && (!absolute || l.minus) ? -a.value : a.value;
        return {};
    }
    if (a.unit != "times" && a.unit != "percent") return ask("How much louder or quieter, in dB?");
    double factor = a.value;
    const bool change = a.unit == "percent" && (l.up || l.down) && !to;
    if (change) factor = l.up ? 1 + factor : 1 - factor;
    if (a.unit == "times" && l.down && factor > 1) factor = 1 / factor;
    if (!(factor > 0)) return ask("Should it be muted?", {say("mute it")});
    step.value = std::round(200 * std::log10(factor)) / 10;
    step.relative = change || a.unit == "times";
    return {};
}

/// "bring the volume up in the first two seconds" is a fade of the sound.
MaybeReading brought_up(Fit& f, const Louder& l, bool sound) {
    const Context& c = f.c;
    if (!f.has(Item::Kind::span) || !sound || (!l.up && !l.down) || l.amount) return {};
    const Item* span =
        f.peek(Item::Kind::span, {"in", "over", "during", "within", "for", "across", "through"});
    if (!span || span->from_end == l.up) return {};
    f.take(span);
    auto targets = c.clip(c.scope.clip) || f.has(Item::Kind::clips) ? f.targets() : Fit::Targets{};
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    const auto listed = c.counted();
    if (listed.empty()) return refusal("there is no clip on the timeline yet; import one first");
    if (targets.clips.empty()) targets.clips = {l.up ? listed.front()->id : listed.back()->id};
    return done({.op = Op::fade,
                 .clips = targets.clips,
                 .time = span->time,
                 .edge = l.up ? "start" : "end",
                 .has_time = true,
                 .part = "sound",
                 .said = "fade the sound of " + names_of(c, targets.clips) +
                         (l.up ? " in over " : " out over ") + spoken(span->time)});
}

Louder louder_said(Fit& f, bool sound) {
    Louder l{.amount = f.peek(Item::Kind::amount)};
    l.up = f.word("verb.louder") != nullptr;
    l.down = f.word("verb.quieter") || f.word("direction.quiet");
    l.normal = f.said("direction.normal");
    if (sound && f.word("verb.halve")) l.down = true; // "halve the volume"
    const bool more = f.word("direction.more") != nullptr, less = f.word("direction.less") != nullptr;
    if (!l.up && !l.down && (sound || l.decibel())) l.up = more && !less, l.down = less;
    const bool taken = f.said("verb.shave") || f.said("verb.remove");
    if (!l.up && !l.down && l.decibel() && taken && f.said("prep.off")) l.down = true;
    if (!l.up && !l.down && l.decibel() && taken)
        for (const Item& item : f.items())
            l.down = l.down || item.prep == "off";
    if (const Item* degree = f.in("degree")) l.little = degree->in("degree") == "little", l.much = !l.little;
    l.adds = f.has("verb.add");
    for (const Item& item : f.items())
        l.minus = l.minus || item.text == "minus";
    if (l.up && l.down) // "push it down"
        for (const Item& item : f.items())
            if (item.text == "push" || item.text == "pull" || item.text == "bring") l.up = false;
    take_all(f, {"verb.louder", "verb.quieter", "direction.more", "direction.less", "direction.quiet"});
    if (l.decibel()) f.take_all("thing.other"); // "another 3 dB"
    return l;
}

} // namespace

MaybeReading read_mute(Fit f) {
    const Context& c = f.c;
    if (auto only = only_heard(f)) return only;
    const auto note = f.note();
    bool sound = false;
    const int silence = silence_said(f, sound);
    if (silence == 0 || f.has("verb.keep")) return {};
    take_all(f, {"verb.turn", "verb.mute", "verb.unmute", "verb.play", "thing.piece", "verb.add",
                 "thing.sound", "thing.length", "vague", "absent.subtitles"});
    if (silence < 0) take_all(f, {"tracking.show", "verb.move", "prep.on"});
    if (note || c.note) f.take_all("thing.playhead"); // "0:10 no sound here"
    for (const Item& item : f.items())                // "take its sound off"
        if (item.text == "take" || item.text == "turn" || item.text == "switch") f.take(&item);
    const Item* clip = f.peek(Item::Kind::clips);
    const bool limits = timed(f);
    const bool film = f.word("thing.film") != nullptr;
    Fit::Targets targets;
    const bool its = std::any_of(f.items().begin(), f.items().end(),
                                 [](const Item& i) { return i.text.starts_with("its "); });
    const bool everywhere = (sound && !its) || film || f.items().size() == 1;
    const bool explained = c.discourse.explained && !film; // "coast is noisy, no sound please"
    if (clip || !limits)
        targets = f.targets(everywhere && !explained ? Fit::Otherwise::all : Fit::Otherwise::ask);
    const auto range = f.said_range(targets);
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (f.items().size() == 1 && !clip && !sound && targets.clips.size() > 1 && !c.discourse.goes_on &&
        f.items().front().text == "mute")
        return ask_which(c, targets.clips, "Which clip should be muted? Say \"mute everything\" for all.");
    if (auto elsewhere = not_there(c, targets, range, note)) return elsewhere;
    Step step{.op = Op::mute, .on = silence > 0};
    restrict_to(step, targets, range);
    step.said =
        std::string(silence > 0 ? "mute " : "unmute ") + names_of(c, targets.clips) + lasting(step.range);
    return done(step);
}

MaybeReading read_volume(Fit f) {
    const Context& c = f.c;
    if (f.said("effect.crop")) return {}; // "crop the lower fifth off"
    const auto note = f.note();
    bool sound = f.word("thing.sound") || f.word("thing.music");
    f.take_all("thing.sound");
    const bool both = f.has("verb.louder") && f.has("verb.quieter") && f.has("volume_word");
    const bool odds = both && std::none_of(f.items().begin(), f.items().end(), [](const Item& i) {
                          return i.is("verb.louder") && (i.is("verb.quieter") || i.is("verb.move"));
                      });
    Louder l = louder_said(f, sound);
    if (const Item* level = f.peek(Item::Kind::amount); level && level->unit == "decibel")
        for (const Item& item : f.items()) // "drop the sound of coast by 6 dB"
            if (item.is("verb.mute") && (item.text.find("sound") != std::string::npos ||
                                         item.text.find("audio") != std::string::npos))
                f.take(&item), sound = l.down = true;
    const bool bare =
        l.amount && l.amount->unit.empty() && l.amount->sign && only_sounds(f); // "the music at -12"
    if (!about_volume(f, l, sound || bare)) return {};
    const bool other = l.amount && (l.amount->unit == "stop" || l.amount->unit == "degree" ||
                                    l.amount->unit == "pixel" || l.amount->unit == "lufs");
    const bool moves =
        std::any_of(f.items().begin(), f.items().end(), [](const Item& i) { return i.text == "move"; });
    if (other || moves || (f.has(Item::Kind::gap) && !sound && !l.decibel())) return {};
    const bool reset = !l.up && !l.down && !l.amount && l.normal && sound;
    if (!l.up && !l.down && !l.amount && !reset) return {};
    const Item* named = f.peek(Item::Kind::clips);
    const bool brings =
        f.said("verb.add") || f.said("thing.backing") || f.said("verb.move") || f.said("thing.start");
    if (named && named->clips.empty() && !named->media.empty() && brings)
        return {}; // read_add: it is in the bin
    const bool off = std::any_of(f.items().begin(), f.items().end(), [](const Item& i) {
        return i.is("prep.off") || i.prep == "off"; // "10 dB off the sound", "take 4 dB off"
    });
    if (off && l.decibel() && !l.up && !l.amount->sign) l.down = true;
    f.helpers(), take_all(f, {"verb.move", "verb.play", "thing.length", "verb.remove", "verb.shave",
                              "prep.off", "prep.on", "thing.original", "direction.normal", "thing.backing"});
    if (auto faded = brought_up(f, l, sound)) return faded;
    if (l.amount) f.take(l.amount), f.take_all("prep.as");
    const bool limits = f.has(Item::Kind::range), clip = f.has(Item::Kind::clips);
    const bool film = f.word("thing.film") != nullptr;
    Fit::Targets targets;
    const bool its = std::any_of(f.items().begin(), f.items().end(),
                                 [](const Item& i) { return i.text.starts_with("its "); });
    const bool brought = !clip && !film && !limits && c.clip(c.discourse.brought);
    if (brought) // "piano in at 0:13, level minus 15 dB"
        targets = {.clips = {c.discourse.brought}, .said = true};
    else if (clip || !limits)
        targets = f.targets((sound && !clip && !its) || film ? Fit::Otherwise::all : Fit::Otherwise::ask);
    const auto range = f.said_range(targets);
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    if (auto elsewhere = not_there(c, targets, range, note)) return elsewhere;
    if (odds && !l.amount) return ask("Louder or quieter?");
    Step step{.op = Op::volume};
    if (!reset)
        if (auto instead = set_value(l, step)) return instead;
    if (std::abs(step.value) > 60) return refusal("a change of the volume must lie within 60 dB");
    restrict_to(step, targets, range);
    step.said = "set the sound of " + names_of(c, targets.clips) + lasting(step.range) +
                (step.relative ? " " + spoken_number(std::abs(step.value)) + " dB " +
                                     (step.value < 0 ? "lower" : "higher")
                               : " to " + spoken_number(step.value) + " dB");
    return done(step);
}

} // namespace core::assist::talk
