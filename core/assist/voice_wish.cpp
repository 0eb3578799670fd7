// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/voice_wish.h"
#include "core/assist/said.h"
#include "core/base/result.h"
#include "core/document/curve.h"
#include "core/document/shown.h"
#include "core/sound/heard.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <cmath>
#include <cstdio>

namespace core::assist {
namespace {

using Kind = Wish::Kind;
constexpr double kLeastDb = -60, kMostDb = 24; ///< that a clip is turned up and down

/// Whether a sound is meant: itself, or the picture that it belongs to.
bool is_meant(const Project& project, const Clip& sound, const Wish& wish) {
    if (wish.clips.empty()) return true;
    return std::any_of(wish.clips.begin(), wish.clips.end(), [&](const ClipId& id) {
        const Clip* named = project.find_clip(id).clip;
        return named && (named == &sound || (!sound.link.empty() && named->link == sound.link));
    });
}

/// A clip in which somebody speaks, and how loud that is as the film plays it.
struct Voice {
    const Clip* clip = nullptr;
    double heard = 0; ///< LUFS
    TimeRange spoken; ///< on the timeline, from the first word to the last
};

/// The mean of a clip's own level over a part, in dB: one that moves is as loud as it is in the middle.
double level_of(const Clip& clip) {
    return number_at(clip.volume_db, clip.source_time(clip.start + clip.length() / 2));
}

std::vector<Voice> voices_in(const Project& project, const LookReady& seen) {
    std::vector<Voice> voices;
    for (const LookReady::Part& part : seen.parts) {
        const auto found = project.find_clip(part.clip);
        const auto* ready = std::get_if<VoiceReady>(&part.seen);
        if (!found.clip || !ready || !ready->loudness || ready->speech.empty()) continue;
        const double gains = level_of(*found.clip) + number_at(found.track->gain_db, found.clip->start);
        voices.push_back({found.clip,
                          *ready->loudness + gains,
                          {shown_time(*found.clip, ready->speech.front().start),
                           shown_time(*found.clip, ready->speech.back().end)}});
    }
    return voices;
}

std::string lufs_text(double lufs) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f LUFS", lufs);
    return text;
}

std::string names_of(const std::vector<Voice>& voices) {
    std::string text;
    for (std::size_t i = 0; i < voices.size(); ++i)
        text += (i == 0 ? "'" : i + 1 == voices.size() ? " and '" : ", '") + voices[i].clip->name + "'";
    return text;
}

/// As loud as all of them together are, each for as long as it speaks.
double together(const std::vector<Voice>& voices) {
    double power = 0, time = 0;
    for (const Voice& voice : voices) {
        const double seconds = std::max(0.1, std::abs(to_seconds(voice.spoken.length())));
        power += seconds * std::pow(10, voice.heard / 10), time += seconds;
    }
    return 10 * std::log10(power / time);
}

WishDone told(const std::vector<Voice>& voices) {
    WishDone out;
    for (const Voice& voice : voices)
        out.evidence.push_back(
            {{std::min(voice.spoken.start, voice.spoken.end), std::max(voice.spoken.start, voice.spoken.end)},
             "the speech in '" + voice.clip->name + "' has " + lufs_text(voice.heard),
             "measured"});
    out.answer = "the speech alone has " + lufs_text(together(voices));
    if (voices.size() < 2) return out;
    const auto [least, most] = std::minmax_element(
        voices.begin(), voices.end(), [](const Voice& a, const Voice& b) { return a.heard < b.heard; });
    out.answer += ", from " + lufs_text(least->heard) + " in '" + least->clip->name + "' to " +
                  lufs_text(most->heard) + " in '" + most->clip->name + "'";
    return out;
}

Curve louder_by(const Curve& level, double db) {
    const auto moved = [&](const Value& value) {
        return Value(std::clamp(std::round((number_in(value) + db) * 10) / 10, kLeastDb, kMostDb));
    };
    if (const auto* value = std::get_if<Value>(&level)) return moved(*value);
    auto keys = std::get<std::vector<Key>>(level);
    for (Key& key : keys)
        key.value = moved(key.value);
    return keys;
}

} // namespace

LookRequest voice_request(const Project& project, const std::filesystem::path& file, const Wish& wish) {
    LookRequest request;
    for (const auto& track : heard_tracks(project.tracks))
        for (const Clip& clip : track->clips) {
            if (!is_heard(clip) || clip.takes().empty() || !is_meant(project, clip, wish)) continue;
            if (wish.within && !clip.range().overlaps(*wish.within)) continue;
            if (const Media* media = project.find_media(clip.takes()[clip.active_take()].media))
                request.parts.push_back(
                    {clip.id, VoiceRequest{.path = ProjectFile::resolve(file, media->path),
                                           .range = played(clip),
                                           .sound = chosen_sound(clip)}});
        }
    if (request.parts.empty())
        throw Failure(wish.clips.empty() ? "there is no sound on the timeline to listen to"
                                         : "that clip has no sound to listen to");
    return request;
}

WishDone voice_edits(const Project& project, const Wish& wish, const LookReady& seen) {
    const std::vector<Voice> voices = voices_in(project, seen);
    if (voices.empty()) return {.answer = "nobody was heard to speak, so nothing was changed"};
    if (wish.kind == Kind::speech_loudness) return told(voices);
    WishDone out;
    const double target = wish.level != 0 ? wish.level : together(voices);
    std::vector<Voice> changed;
    for (const Voice& voice : voices) {
        const double db = wish.relative ? wish.level : target - voice.heard;
        Curve level = louder_by(voice.clip->volume_db, db);
        if (level == voice.clip->volume_db) continue;
        changed.push_back(voice);
        out.edits.emplace_back(SetParameter{.clip = voice.clip->id,
                                            .index = {},
                                            .name = "volume_db",
                                            .value = std::move(level),
                                            .track = {}});
    }
    char by[40];
    std::snprintf(by, sizeof by, "%.1f dB", std::abs(wish.level));
    if (changed.empty())
        out.answer = "the speech has " + lufs_text(together(voices)) + " already, nothing was changed";
    else if (wish.relative)
        out.answer = "made the speech in " + names_of(changed) + " " + by +
                     (wish.level > 0 ? " louder" : " quieter") + "; it had " + lufs_text(together(voices));
    else
        out.answer = "the speech in " + names_of(changed) + " has " + lufs_text(target) +
                     " now, before it had " + lufs_text(together(voices));
    return out;
}

} // namespace core::assist
