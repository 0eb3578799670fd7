// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/exporter.h"
#include "core/base/result.h"
#include "core/project/project_file.h"
#include "core/render/compositor.h"
#include <algorithm>
#include <chrono>

namespace core {
namespace {

/// The file whose sound can be taken over as it is: the whole sound is one clip, untouched, from its start to
/// its end, lying at the start of the timeline, in a codec that the container takes.
std::string sound_to_copy(const ExportRequest& request, const TimeRange& range) {
    const Clip* only = nullptr;
    for (const auto& track : request.project->tracks) {
        if (track->kind != TrackKind::audio || track->muted) continue;
        for (const Clip& clip : track->clips) {
            if (clip.muted) continue;
            if (only) return {};
            only = &clip;
        }
    }
    if (!only || only->takes.empty() || request.settings.audio_codec != "aac") return {};
    const Media* media = request.project->find_media(only->takes.front().media);
    const bool whole = media && range.start == Time(0) && only->start == Time(0) &&
                       only->source.start == Time(0) && only->end() <= range.end &&
                       media->duration - only->source.end < frame_start(1, request.project->rate());
    const bool plain = only->effects.empty() && only->volume_db == 0 && !only->reversed &&
                       only->speed == FrameRate{1, 1} && only->fade_in == Time(0) &&
                       only->fade_out == Time(0);
    if (!whole || !plain) return {};
    const std::string path = ProjectFile::resolve(request.project_file, media->path);
    try {
        const MediaInfo info = probe(path);
        return !info.audio.empty() && info.audio.front().codec == "aac" ? path : std::string();
    } catch (const Failure&) {
        return {};
    }
}

bool has_sound(const Project& project) {
    return std::any_of(project.tracks.begin(), project.tracks.end(), [](const auto& t) {
        return t->kind == TrackKind::audio && !t->muted && !t->clips.empty();
    });
}

} // namespace

ExportResult export_project(const ExportRequest& request, std::stop_token stop,
                            const std::function<void(const ExportProgress&)>& progress) {
    const Project& project = *request.project;
    const TimeRange range = request.range.value_or(TimeRange{Time(0), project.duration()});
    if (range.length() <= Time(0) || range.start >= project.duration())
        throw Failure("there is nothing to export: the timeline (or the range) is empty");
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
    const std::string copied = sound_to_copy(request, range);
    const VideoFrame first_frame = compositor.render(project, frame_start(first, rate), size);
    Encoder encoder(request.output, request.settings,
                    {.size = size,
                     .fps = rate,
                     .sound = has_sound(project),
                     .copy_sound_from = copied,
                     .like = first_frame});
    const auto begin = std::chrono::steady_clock::now();
    std::int64_t sound_from = static_cast<std::int64_t>(to_seconds(range.start) * AudioReader::kRate);
    for (std::int64_t i = 0; i < frames; ++i) {
        if (stop.stop_requested()) throw Stopped();
        if (request.settings.video)
            encoder.add(compositor.render(project, frame_start(first + i, rate), size));
        const auto sound_to = static_cast<std::int64_t>(
            to_seconds(std::min(range.end, frame_start(first + i + 1, rate))) * AudioReader::kRate);
        if (copied.empty() && sound_to > sound_from)
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
                        .segments_copied = copied.empty() ? 0 : 1};
    result.bytes = encoder.finish();
    result.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return result;
}

} // namespace core
