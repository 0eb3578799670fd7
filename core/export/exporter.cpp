// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exporter.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include "core/render/compositor.h"
#include "core/store/may_write.h"
#include "core/store/missing_media.h"
#include "core/store/project_file.h"
#include <algorithm>
#include <chrono>

namespace core {
namespace {

/// The sound that can be taken over as it is: the whole sound is one clip, untouched, from its start to its
/// end, lying at the start of the timeline, in a codec that the container takes.
std::optional<SoundCopy> sound_to_copy(const ExportRequest& request, const TimeRange& range) {
    const Clip* only = nullptr;
    for (const auto& track : request.project->tracks) {
        if (track->kind != TrackKind::audio || track->muted) continue;
        for (const Clip& clip : track->clips) {
            if (clip.muted) continue;
            if (only) return {};
            only = &clip;
        }
    }
    if (!only || only->takes().empty() || request.settings.audio_codec != "aac") return {};
    const Media* media = request.project->find_media(only->takes().front().media);
    const bool whole = media && range.start == Time(0) && only->start == Time(0) &&
                       only->source.start == Time(0) && only->end() <= range.end;
    const bool plain = only->effects.empty() && constant_number(only->volume_db) == 0.0 &&
                       constant_number(only->pan) == 0.0 && !only->frozen && !only->reversed &&
                       only->speed == FrameRate{1, 1} && only->fade_in == Time(0) &&
                       only->fade_out == Time(0);
    if (!whole || !plain) return {};
    const SoundCopy copy{ProjectFile::resolve(request.project_file, media->path), chosen_sound(*only),
                         only->end()};
    try {
        const MediaInfo info = probe(copy.path);
        const auto heard = std::find_if(info.audio.begin(), info.audio.end(), [&](const auto& sound) {
            return copy.sound ? &sound == &info.audio[std::min(*copy.sound, info.audio.size() - 1)]
                              : sound.usual;
        });
        const bool to_its_end = heard != info.audio.end() &&
                                heard->end - only->source.end < frame_start(1, request.project->rate());
        return to_its_end && can_copy(copy, request.settings) ? std::optional(copy) : std::nullopt;
    } catch (const Failure&) {
        return {};
    }
}

bool has_sound(const Project& project) {
    return std::any_of(project.tracks.begin(), project.tracks.end(), [](const auto& t) {
        return t->kind == TrackKind::audio && !t->muted && !t->clips.empty();
    });
}

void require_media(const ExportRequest& request, const TimeRange& range) {
    if (request.allow_missing) return;
    const auto missing = missing_media(*request.project, request.project_file, range, request.settings.video,
                                       !request.settings.audio_codec.empty());
    if (!missing.empty()) throw Failure(sentence_of(missing));
}

/// A medium that cannot be read in its middle is noticed when its picture is drawn.
void require_pictures(const ExportRequest& request, const Compositor& compositor, Time time) {
    if (request.allow_missing || !request.settings.video || compositor.unreadable().empty()) return;
    throw Failure("'" + *compositor.unreadable().begin() + "' cannot be read at " +
                  std::to_string(to_seconds(time)) +
                  " s of the film; replace its file, or allow slates instead (--allow-missing)");
}

} // namespace

ExportResult export_project(const ExportRequest& request, std::stop_token stop,
                            const std::function<void(const ExportProgress&)>& progress) {
    const Project& project = *request.project;
    require_may_write(request.output, protected_by(project, request.project_file));
    TimeRange range = request.range.value_or(TimeRange{Time(0), project.duration()});
    range.end = std::min(range.end, project.duration());
    if (range.length() <= Time(0) || range.start >= project.duration())
        throw Failure("there is nothing to export: the timeline (or the range) is empty");
    require_media(request, range);
    FrameRate rate = project.rate();
    while (request.settings.most_fps > 0 && rate.value() > request.settings.most_fps)
        rate.den *= 2;
    const Size size = project.canvas();
    // A sliver of less than half a frame at the end is no frame of its own.
    const std::int64_t first = frame_at(range.start, rate),
                       frames = std::max<std::int64_t>(
                           1, frame_at(range.end + frame_start(1, rate) / 2 - Time(1), rate) - first);
    Compositor compositor(request.project_file);
    SoundMixer mixer(request.project_file);
    const std::optional<SoundCopy> copied = sound_to_copy(request, range);
    const VideoFrame first_frame = compositor.render(project, frame_start(first, rate), size);
    Encoder encoder(
        request.output, request.settings,
        {.size = size, .fps = rate, .sound = has_sound(project), .copy = copied, .like = first_frame});
    const auto begin = std::chrono::steady_clock::now();
    std::int64_t sound_from = sample_at(frame_start(first, rate), AudioReader::kRate);
    for (std::int64_t i = 0; i < frames; ++i) {
        if (stop.stop_requested()) throw Stopped();
        if (request.settings.video)
            encoder.add(compositor.render(project, frame_start(first + i, rate), size));
        require_pictures(request, compositor, frame_start(first + i, rate));
        // Sound that belongs to pictures ends with the last of them; alone it ends where the range does.
        const bool last = !request.settings.video && i + 1 == frames;
        const std::int64_t sound_to =
            sample_at(last ? range.end : frame_start(first + i + 1, rate), AudioReader::kRate);
        if (!copied && sound_to > sound_from)
            encoder.add(mixer.mix(project, sound_from, static_cast<std::size_t>(sound_to - sound_from)));
        sound_from = std::max(sound_from, sound_to);
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        if (progress)
            progress({i + 1, frames, seconds,
                      seconds / static_cast<double>(i + 1) * static_cast<double>(frames - i - 1)});
    }
    ExportResult result{.path = request.output.string(),
                        .duration = to_seconds(frame_start(frames, rate)),
                        .frames = frames,
                        .warnings = changed_media(project, request.project_file, range),
                        .segments_copied = copied ? 1 : 0};
    for (const std::string& name : compositor.damaged())
        result.warnings.push_back("the medium of '" + one_line(name) +
                                  "' is damaged in parts; look at the film there before you rely on it");
    result.bytes = encoder.finish();
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return result;
}

} // namespace core
