// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/assist/talk/route.h"
#include <algorithm>
#include <cstdio>
#include <gtest/gtest.h>

/// The film that the sayings are said to: coast 8 s, street 5 s, dinner 7 s, with sound; piano (a sound, 60
/// s) and credits (4 s) in the bin.
namespace test {

inline core::Project talk_film() {
    using namespace core;
    Project p;
    p.size = {320, 180};
    p.fps = {25, 1};
    auto pictures = std::make_shared<Track>(), sounds = std::make_shared<Track>();
    pictures->id = {"V1"}, sounds->id = {"A1"}, sounds->kind = TrackKind::audio;
    Time at{};
    const std::pair<const char*, int> files[] = {
        {"coast", 8}, {"street", 5}, {"dinner", 7}, {"piano", 60}, {"credits", 4}};
    for (const auto& [name, seconds] : files) {
        const bool sound = std::string(name) == "piano";
        const Media media{.id = {std::string("m-") + name},
                          .path = std::string("/films/") + name + (sound ? ".m4a" : ".mp4"),
                          .kind = sound ? MediaKind::audio : MediaKind::video,
                          .duration = from_seconds(seconds),
                          .size = {320, 180},
                          .fps = {25, 1},
                          .has_audio = true};
        p.media.push_back(std::make_shared<Media>(media));
        if (p.media.size() > 3) continue;
        Clip clip{.id = {name},
                  .name = std::string(name) + ".mp4",
                  .start = at,
                  .source = {Time(0), from_seconds(seconds)},
                  .link = std::string("l-") + name,
                  .content =
                      core::MediaContent{.takes = {{.id = {std::string("k-") + name}, .media = media.id}}}};
        pictures->clips.push_back(clip);
        clip.id = {std::string(name) + "-sound"};
        sounds->clips.push_back(clip);
        at += from_seconds(seconds);
    }
    p.tracks = {pictures, sounds};
    return p;
}

inline std::string number_text(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", value);
    return text;
}

/// Whether an outcome in words is the wanted one, in which `*` stands for a number that is the program's
/// choice.
inline bool fits_in_order(std::string_view outcome, std::string_view wanted) {
    std::size_t at = 0;
    for (const char c : wanted) {
        if (c == '*') {
            const std::size_t from = at;
            while (at < outcome.size() && (std::isdigit(static_cast<unsigned char>(outcome[at])) ||
                                           outcome[at] == '.' || (outcome[at] == '-' && at == from)))
                ++at;
            if (at == from) return false;
        } else if (at >= outcome.size() || outcome[at++] != c)
            return false;
    }
    return at == outcome.size();
}
/// A clip's effects by their names: which of two that were wished for at once comes first is nobody's matter.
std::string effects_in_order(const std::string& text);
/// The same, whichever marker, track or transition is told first, and whichever effect.
inline bool fits_exactly(const std::string& outcome, const std::string& wanted) {
    const auto parts = [](const std::string& text) {
        std::vector<std::string> out;
        for (std::size_t at = 0; at <= text.size();) {
            const std::size_t end = std::min(text.find("; ", at), text.size());
            out.push_back(text.substr(at, end - at));
            at = end + 2;
        }
        std::sort(out.begin() + 1, out.end());
        return out;
    };
    auto got = parts(outcome), want = parts(wanted);
    if (!outcome.empty() && outcome.front() != '<' && outcome.find('"') == std::string::npos)
        got[0] = effects_in_order(got[0]), want[0] = effects_in_order(want[0]);
    return std::equal(got.begin(), got.end(), want.begin(), want.end(),
                      [](const auto& a, const auto& b) { return fits_in_order(a, b); });
}

/// The same; of the piano, which outlasts the film of 20 s, it is no matter whether it ends with it.
inline bool fits(const std::string& outcome, const std::string& wanted) {
    if (fits_exactly(outcome, wanted)) return true;
    constexpr std::string_view whole = "piano 0-60 at ";
    const std::size_t at = wanted.find(whole);
    if (at == std::string::npos) return false;
    const double from = std::atof(wanted.c_str() + at + whole.size());
    std::string ends = wanted;
    ends.replace(at, whole.size(), "piano 0-" + number_text(20 - from) + " at ");
    return fits_exactly(outcome, ends);
}

/// What plays, in a line: "coast 0-8 mute, street 0-5 x2 sepia; title "X" 0-3; marker 13".
inline std::string talk_text(const core::Project& p) {
    using namespace core;
    std::string out;
    const auto number = number_text;
    const auto seconds = [&](Time time) { return number(std::round(to_seconds(time) * 1000) / 1000); };
    const auto sound_of = [&](const Clip& clip) -> const Clip* {
        for (const auto& track : p.tracks)
            for (const Clip& other : track->clips)
                if (track->kind == TrackKind::audio && !clip.link.empty() && other.link == clip.link)
                    return &other;
        return nullptr;
    };
    Time at{};
    for (std::size_t t = 0; t < p.tracks.size(); ++t)
        for (const Clip& clip : p.tracks[t]->clips) {
            const Track& track = *p.tracks[t];
            if (track.kind == TrackKind::audio && !clip.link.empty()) continue;
            const bool main = track.kind == TrackKind::video && t == 0;
            std::string part = clip.name.substr(0, clip.name.find('.'));
            if (const auto* words = std::get_if<Title>(&clip.content)) {
                const auto look = words->style.find("template");
                part = (look == words->style.end() ? "title"
                                                   : std::get<std::string>(std::get<Value>(look->second))) +
                       " \"" + clip.text() + "\"";
            }
            part += track.kind == TrackKind::title
                        ? " " + seconds(clip.start) + "-" + seconds(clip.end())
                        : " " + seconds(clip.source.start) + "-" + seconds(clip.source.end);
            if (track.kind != TrackKind::title && (!main || clip.start != at))
                part += " at " + seconds(clip.start);
            if (main) at = clip.end();
            if (clip.speed.value() != 1) part += " x" + number(std::round(clip.speed.value() * 1000) / 1000);
            if (clip.reversed) part += " back";
            if (clip.frozen) part += " held " + seconds(*clip.frozen);
            const Clip* sound = track.kind == TrackKind::audio ? &clip : sound_of(clip);
            if (sound && sound->muted) part += " mute";
            if (const double db = sound ? number_at(sound->volume_db, sound->source.start) : 0; db != 0)
                part += " " + number(db) + "dB";
            if (clip.fade_in.count()) part += " in" + seconds(clip.fade_in);
            if (clip.fade_out.count()) part += " out" + seconds(clip.fade_out);
            if (sound && sound->fade_in != clip.fade_in) part += " soundin" + seconds(sound->fade_in);
            if (sound && sound->fade_out != clip.fade_out) part += " soundout" + seconds(sound->fade_out);
            if (!clip.colour.empty()) part += " label " + clip.colour;
            for (const Effect& effect : clip.effects) {
                part += " " + effect.name;
                for (const auto& [name, curve] : effect.params)
                    if (const auto value = constant_number(curve); value && *value != 0)
                        part += " " + name + " " + number(*value);
            }
            if (sound && sound != &clip)
                for (const Effect& effect : sound->effects)
                    for (const auto& [name, curve] : effect.params)
                        if (const auto value = constant_number(curve); value && *value != 0)
                            part += " " + effect.name + " " + number(*value);
            out += (out.empty() ? "" : ", ") + part;
        }
    for (std::size_t t = 0; t < p.tracks.size(); ++t) {
        const Track& track = *p.tracks[t];
        const bool picture = track.kind == TrackKind::video;
        if (track.clips.empty() && t > 1 && track.kind != TrackKind::title)
            out += std::string("; new ") + (picture ? "video" : "audio");
        const std::string id = track.id.value;
        if (track.muted) out += "; " + id + " muted";
        if (track.locked) out += "; " + id + " locked";
        if (track.hidden) out += "; " + id + " hidden";
        if (!track.colour.empty()) out += "; " + id + " " + track.colour;
    }
    for (const auto& track : p.tracks)
        for (const Transition& t : track->transitions)
            out += "; " + t.kind + " " + seconds(t.length) + " at " +
                   seconds(p.find_clip(t.from).clip ? p.find_clip(t.from).clip->end() : Time(0));
    for (const Marker& marker : p.markers)
        out += "; marker " + seconds(marker.time) + (marker.name.empty() ? "" : " \"" + marker.name + "\"");
    if (p.size.width != 320) out += "; " + std::to_string(p.size.width) + "x" + std::to_string(p.size.height);
    return out;
}

/// " 720p", " 1080x1920 30": what is said of an export's size and rate.
inline std::string said_form(const core::FilmForm& form) {
    std::string words;
    if (form.sized()) words += " " + core::size_words(form);
    if (form.fps.valid()) words += " " + core::rate_words(form.fps);
    return words;
}

/// A conversation with the film: what is said is done, and kept as the window and the command line keep it.
struct Talk {
    core::Project now = talk_film();
    std::vector<core::Project> done, undone; ///< the versions before and after this one
    core::assist::Scope scope;
    core::assist::ReadBy by = core::assist::ReadBy::all;

    core::assist::Route route(const std::string& text) {
        scope.before = done.empty() ? nullptr : &done.back();
        return core::assist::route_message(now, text, scope, by);
    }
    core::assist::Route say(const std::string& text) {
        core::assist::Route way = route(text);
        scope.asked = way.kind == core::assist::RouteKind::clarify ? text : "";
        if (way.kind != core::assist::RouteKind::timeline) return way;
        for (int i = 0; i > way.history_steps && !done.empty(); --i) {
            undone.push_back(now);
            now = done.back(), done.pop_back();
        }
        for (int i = 0; i < way.history_steps && !undone.empty(); ++i) {
            done.push_back(now);
            now = undone.back(), undone.pop_back();
        }
        if (way.edits.empty() || way.listen) return way;
        auto edits = way.edits;
        for (auto& message : core::assist::conversation(text, "Done.", way))
            edits.push_back(message);
        const auto after = core::apply(now, edits);
        EXPECT_TRUE(after.ok()) << text << ": " << (after.ok() ? "" : after.message());
        if (!after) return way;
        done.push_back(now), undone.clear();
        now = after.value();
        return way;
    }
    /// The film after saying it; in angle brackets the route where nothing changes, where it goes to, what is
    /// exported.
    std::string after(const std::string& text) {
        const auto way = say(text);
        if (way.kind != core::assist::RouteKind::timeline && !way.listen)
            return std::string("<") + core::assist::route_name(way.kind) + ">";
        if (way.go_to) return "<go " + number_text(core::to_seconds(*way.go_to)) + ">";
        if (way.listen) {
            static const char* wishes[] = {
                "captions",     "fillers",         "pauses",       "unspoken",   "cut before",
                "cut after",    "cut said",        "keep said",    "split said", "mark said",
                "go to said",   "said about",      "said text",    "pace",       "speaking",
                "shots",        "follow face",     "hide faces",   "person",     "beats",
                "clear titles", "speech loudness", "level speech", "duck",       "backdrop"};
            std::string text = std::string("<listen ") + wishes[static_cast<std::size_t>(way.listen->kind)];
            if (!way.listen->text.empty()) text += " \"" + way.listen->text + "\"";
            if (!way.listen->effect.empty()) text += " " + way.listen->effect;
            if (way.listen->outside) text += " outside";
            if (way.listen->size.width)
                text += " " + std::to_string(way.listen->size.width) + "x" +
                        std::to_string(way.listen->size.height);
            for (const core::ClipId& id : way.listen->clips)
                text += " " + id.value;
            if (way.rest > 0) text += ", more";
            return text + ">";
        }
        if (!way.export_preset.empty())
            return "<export " + way.export_preset + said_form(way.export_form) + ">";
        return talk_text(now);
    }
};

/// Seconds of picture on the timeline, counted in the media's own time.
inline double material(const core::Project& p) {
    double sum = 0;
    for (const auto& track : p.tracks)
        if (track->kind == core::TrackKind::video)
            for (const core::Clip& clip : track->clips)
                sum += core::to_seconds(clip.source.length());
    return sum;
}

} // namespace test
