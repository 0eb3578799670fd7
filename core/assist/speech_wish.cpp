// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/requests.h"
#include "core/assist/said.h"
#include "core/assist/talk/context.h"
#include "core/assist/wish.h"
#include "core/base/result.h"
#include "core/speech/cuts.h"
#include "core/speech/film_words.h"
#include "core/store/import_subtitles.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <cstdio>

namespace core::assist {
namespace {

using Kind = Wish::Kind;

constexpr const char* kTrackName = "Captions";
/// Whisper leaves fillers out unless it has just read some.
constexpr const char* kFillerHint = "Um, uh, er, so, like, you know, um, uh,";

/// What is heard of a clip: the clip itself, or the sound that belongs to a picture.
const Clip* sound_clip(const Project& project, const ClipId& id) {
    const auto found = project.find_clip(id);
    if (!found.clip) return nullptr;
    if (found.track->kind == TrackKind::audio) return found.clip;
    if (found.clip->link.empty()) return nullptr;
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            if (track->kind == TrackKind::audio && clip.link == found.clip->link) return &clip;
    return nullptr;
}

/// The sounds that a wish is about, by their place on the timeline.
std::vector<const Clip*> sounds_of(const Project& project, const Wish& wish) {
    std::vector<const Clip*> sounds;
    const auto add = [&](const Clip* clip) {
        if (clip && !clip->takes().empty() && !clip->muted && clip->enabled &&
            std::find(sounds.begin(), sounds.end(), clip) == sounds.end())
            sounds.push_back(clip);
    };
    for (const ClipId& id : wish.clips)
        add(sound_clip(project, id));
    if (wish.clips.empty())
        for (const auto& track : project.tracks)
            if (track->kind == TrackKind::audio && !track->muted)
                for (const Clip& clip : track->clips)
                    add(&clip);
    std::stable_sort(sounds.begin(), sounds.end(), [](auto* a, auto* b) { return a->start < b->start; });
    return sounds;
}

/// Where there is sound at all: of clips in which nobody speaks the loud parts take speech's place.
std::vector<TimeRange> loud_parts(const TranscriptReady& heard) {
    constexpr double kSilent = 0.003; ///< about -50 dB
    const Time step = rescale(1, kFlicksPerSecond, Waveform::kPerSecond);
    std::vector<TimeRange> parts;
    for (std::size_t i = 0; i < heard.loudness.peaks.size(); ++i) {
        if (heard.loudness.peaks[i] / 255.0 < kSilent) continue;
        const Time at = heard.loudness_from + step * static_cast<std::int64_t>(i);
        if (!parts.empty() && at - parts.back().end < from_seconds(0.1))
            parts.back().end = at + step;
        else
            parts.push_back({at, at + step});
    }
    return parts;
}

/// Where somebody speaks is found without a speech model.
bool needs_words(Kind kind) {
    return kind != Kind::pauses && kind != Kind::unspoken && kind != Kind::speaking;
}

std::vector<TimeRange> unwanted(const Clip& clip, const Wish& wish, const TranscriptReady& heard) {
    if (wish.kind == Kind::fillers) {
        // The whole stretch goes: the room that a cut leaves is taken from the quiet around it.
        const Time room = SpeechCutRules{}.room;
        auto fillers = fillers_of(heard.transcript, sounding_parts(heard.loudness, heard.loudness_from));
        for (TimeRange& filler : fillers)
            filler = {filler.start - room, filler.end + room};
        return fillers;
    }
    const auto& speech = heard.transcript.speech;
    return pauses_of(speech.empty() ? loud_parts(heard) : speech, wish.longest, played(clip));
}

bool lies_within(const TimeRange& range, const std::optional<TimeRange>& within) {
    return !within || (range.start >= within->start && range.end <= within->end);
}

/// Those that lie wholly within a part of the timeline.
std::vector<TimeRange> inside(const Clip& clip, std::vector<TimeRange> ranges,
                              const std::optional<TimeRange>& within) {
    std::erase_if(ranges,
                  [&](const TimeRange& range) { return !lies_within(shown_range(clip, range), within); });
    return ranges;
}

std::string shorter_by(double seconds) {
    char text[60];
    std::snprintf(text, sizeof text, "%.1f s shorter", seconds);
    return text;
}

WishDone cuts(const Project& project, const Wish& wish, const ListenReady& heard) {
    WishDone out;
    const bool spoken = std::any_of(heard.parts.begin(), heard.parts.end(),
                                    [](const auto& part) { return !part.heard.transcript.speech.empty(); });
    std::vector<Unwanted> all;
    for (const ListenReady::Part& part : heard.parts) {
        const auto found = project.find_clip(part.clip);
        if (!found.clip || found.clip->takes().empty()) continue;
        const bool beside = wish.kind == Kind::pauses && spoken && part.heard.transcript.speech.empty();
        if (beside) continue; // music under what is said has no say in where pauses are
        all.push_back({part.clip, inside(*found.clip, unwanted(*found.clip, wish, part.heard), wish.within),
                       &part.heard.loudness, part.heard.loudness_from});
    }
    std::size_t count = 0;
    out.edits = cut_out(project, all, &count);
    const bool fillers = wish.kind == Kind::fillers;
    if (count == 0) {
        out.answer =
            fillers ? "no fillers were heard, nothing was changed"
                    : "there is no pause longer than " + talk::spoken(wish.longest) + ", nothing was changed";
        return out;
    }
    out.answer =
        (fillers ? "took out " + counted(count, "filler", "fillers")
                 : "shortened " + counted(count, "pause", "pauses")) +
        ", the film is " +
        shorter_by(to_seconds(project.duration() - core::apply(project, out.edits).value().duration()));
    return out;
}

WishDone captions(const Project& project, const Wish& wish, const ListenReady& heard) {
    WishDone out;
    std::vector<Cue> cues;
    std::vector<ClipId> replaced;
    std::string language;
    const CaptionRules rules = rules_for(wish.look, project.canvas());
    for (const ListenReady::Part& part : heard.parts) {
        const auto found = project.find_clip(part.clip);
        if (!found.clip || found.clip->takes().empty()) continue;
        for (Cue& cue : film_cues(*found.clip, part.heard.transcript, rules))
            if (lies_within(cue.range, wish.within)) cues.push_back(std::move(cue));
        if (language.empty()) language = part.heard.transcript.language;
        for (const auto& track : project.tracks)
            for (const Clip& old : track->clips)
                if (track->kind == TrackKind::subtitle && track->name == kTrackName &&
                    found.clip->range().contains(old.start) && lies_within(old.range(), wish.within))
                    replaced.push_back(old.id);
    }
    if (cues.empty()) {
        out.answer = "nothing was understood of what is said, so there are no captions";
        return out;
    }
    if (!replaced.empty()) out.edits.emplace_back(RemoveClips{.clips = replaced, .ripple = false});
    int number = 0;
    const auto id = [&](const char* letters) {
        std::string name;
        const auto taken = [&] {
            return project.find_clip(ClipId{name}).clip ||
                   std::any_of(project.tracks.begin(), project.tracks.end(),
                               [&](const auto& track) { return track->id.value == name; });
        };
        do
            name = letters + std::string("cap") + std::to_string(++number);
        while (taken());
        return name;
    };
    for (Edit& edit : subtitle_edits(cues, kTrackName, language, id)) {
        auto* added = std::get_if<AddClip>(&edit);
        if (auto* title = added ? std::get_if<Title>(&added->clip.content) : nullptr)
            put_look(wish.look, *title);
        out.edits.push_back(std::move(edit));
    }
    const std::string look = wish.look.said.empty() ? "" : ", " + words_of(wish.look);
    out.answer = "made " + counted(cues.size(), "caption", "captions") + " from what is said" + look;
    return out;
}

} // namespace

bool same_wish(const Wish& a, const Wish& b) {
    return a.kind == b.kind && a.clips == b.clips && a.text == b.text && a.about == b.about &&
           a.effect == b.effect && a.params == b.params && a.outside == b.outside && a.level == b.level &&
           a.size == b.size && a.look == b.look && a.behind == b.behind;
}

bool takes_nothing(Wish::Kind kind) {
    using Kind = Wish::Kind;
    static constexpr Kind kinds[] = {
        Kind::captions, Kind::split_said,  Kind::mark_said,    Kind::go_to_said,      Kind::shots,
        Kind::person,   Kind::follow_face, Kind::hide_faces,   Kind::said_about,      Kind::said_text,
        Kind::pace,     Kind::speaking,    Kind::clear_titles, Kind::speech_loudness, Kind::level_speech,
        Kind::duck,     Kind::backdrop};
    return std::find(std::begin(kinds), std::end(kinds), kind) != std::end(kinds);
}

bool is_seen(Wish::Kind kind) {
    return kind == Kind::shots || kind == Kind::follow_face || kind == Kind::hide_faces ||
           kind == Kind::person || kind == Kind::beats || kind == Kind::clear_titles ||
           kind == Kind::speech_loudness || kind == Kind::level_speech || kind == Kind::duck ||
           kind == Kind::backdrop;
}

ListenRequest listen_request(const Project& project, const std::filesystem::path& project_file,
                             const Wish& wish, const std::string& model) {
    ListenRequest request;
    for (const Clip* clip : sounds_of(project, wish)) {
        const MediaContent& content = std::get<MediaContent>(clip->content);
        const Media* media = project.find_media(content.takes[content.active_take].media);
        if (!media) continue;
        TranscribeRequest part{.path = ProjectFile::resolve(project_file, media->path),
                               .model = model,
                               .range = played(*clip),
                               .words = needs_words(wish.kind)};
        if (wish.kind == Kind::fillers) part.hint = kFillerHint;
        if (content.sound >= 0) part.sound = static_cast<std::size_t>(content.sound);
        request.parts.push_back({clip->id, part});
    }
    if (request.parts.empty())
        throw Failure(wish.clips.empty() ? "there is no sound on the timeline to listen to"
                                         : "that clip has no sound to listen to");
    return request;
}

WishDone speech_edits(const Project& project, const Wish& wish, const ListenReady& heard) {
    for (const ListenReady::Part& part : heard.parts)
        if (needs_words(wish.kind) && !part.heard.problem.empty()) throw Failure(part.heard.problem);
    if (wish.kind == Kind::captions) return captions(project, wish, heard);
    return wish.kind == Kind::fillers || wish.kind == Kind::pauses ? cuts(project, wish, heard)
                                                                   : said_edits(project, wish, heard);
}

} // namespace core::assist
