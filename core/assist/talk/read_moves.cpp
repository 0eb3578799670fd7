// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Frames of what changes by and by: music that gives way to speech, slow zooms.
#include "core/assist/talk/read_tools.h"
#include "core/catalogue/catalogue.h"
#include <algorithm>

namespace core::assist::talk {
namespace {

bool said_absent(const Fit& f, const char* what) {
    return std::any_of(f.items().begin(), f.items().end(),
                       [&](const Item& item) { return item.in("absent") == what; });
}

/// Sounds that belong to no picture.
std::vector<ClipId> music_of(const Project& project) {
    std::vector<ClipId> music;
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::audio)
            for (const Clip& clip : track->clips)
                if (clip.link.empty()) music.push_back(clip.id);
    return music;
}

/// The track with the sound of the pictures: what people say.
const Track* speech_of(const Project& project) {
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::audio &&
            std::any_of(track->clips.begin(), track->clips.end(),
                        [](const Clip& clip) { return !clip.link.empty(); }))
            return track.get();
    return nullptr;
}

} // namespace

/// "duck the piano under the talking", "lower the music whenever somebody speaks, 10 dB"
MaybeReading read_ducking(Fit f) {
    const Context& c = f.c;
    if (!said_absent(f, "duck") || !find_effect("ducking")) return {};
    while (const Item* said = f.in("absent"))
        static_cast<void>(said);
    f.helpers();
    take_all(f,
             {"verb.quieter", "verb.louder", "thing.music", "thing.sound", "verb.move", "verb.trim",
              "direction.quiet", "direction.less", "verb.begin", "verb.fade", "prep.under", "thing.backing"});
    const Item* amount = f.kind(Item::Kind::amount);
    if (amount && amount->unit != "decibel") return {};
    const Item* named = f.kind(Item::Kind::clips);
    if (!f.done()) return {};
    if (named && !named->missing.empty()) return refusal(named->missing);
    const auto music = music_of(c.project);
    std::vector<ClipId> clips = named && !named->pronoun && !named->all ? named->clips : music;
    if (clips.empty()) return refusal("there is no music on the timeline yet that could be lowered");
    for (const ClipId& id : clips)
        if (std::find(music.begin(), music.end(), id) == music.end())
            return ask("Which music should give way to the speech?");
    const Track* speech = speech_of(c.project);
    if (!speech) return refusal("there is no sound of clips that the music could give way to");
    const double by = amount ? std::abs(amount->value) : 12;
    if (!(by > 0 && by <= 60)) return refusal("music can be lowered by 1 to 60 dB");
    return done(
        {.op = Op::effect,
         .clips = clips,
         .effect = "ducking",
         .params = {{"track", speech->id.value}, {"amount_db", by}},
         .said = "lower " + names_of(c, clips) + " by " + spoken_number(by) + " dB while there is speech"});
}

/// "zoom in slowly on coast", "slow zoom out of dinner", "slowly zoom into street to 130 %"
MaybeReading read_slow_zoom(Fit f) {
    const Context& c = f.c;
    if (!said_absent(f, "keyframe")) return {};
    bool zooms = false, out = false;
    for (const Item& item : f.items()) {
        if (item.in("absent") != "keyframe") continue;
        const auto has = [&](const char* word) { return item.text.find(word) != std::string::npos; };
        zooms = zooms || has("zoom") || has("push") || has("closer") || has("ken burns");
        out = out || has("out");
    }
    out = out || f.said("zoom.out") || f.said("prep.out") || f.peek(Item::Kind::clips, {"out of"});
    if (!zooms || timed(f) || f.has(Item::Kind::point)) return {};
    while (f.in("absent")) {
    }
    f.helpers();
    take_all(f, {"verb.zoom", "zoom.out", "prep.in", "prep.out", "prep.into", "direction.slow",
                 "direction.more", "degree.little", "thing.effect", "verb.move"});
    const Item* amount = f.kind(Item::Kind::amount);
    if (amount && amount->unit != "percent" && amount->unit != "times") return {};
    const auto targets = f.targets(
        Fit::Otherwise::ask, {"", "on", "of", "in", "into", "to", "for", "out of", "over", "with", "at"});
    if (!f.done()) return {};
    if (!targets.ok()) return targets.instead;
    const double to =
        amount ? (amount->value < 1 && amount->prep != "to" ? 1 + amount->value : amount->value) : 1.25;
    if (!(to > 1 && to <= 10)) return refusal("a slow zoom can go from 100 % to at most 1000 %");
    return done(
        {.op = Op::effect,
         .clips = targets.clips,
         .effect = "transform",
         .params = {{"scale", out ? nlohmann::json{to, 1.0} : nlohmann::json{1.0, to}}},
         .said = std::string("zoom slowly ") + (out ? "out of " : "in on ") + names_of(c, targets.clips)});
}

} // namespace core::assist::talk
