// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include "core/export/encoder.h"
#include <functional>
#include <optional>
#include <stop_token>

namespace core {

/// What becomes of the words on tracks for subtitles (and of captions, where they are no part of the
/// picture).
enum class SubtitlesAs {
    burnt,  ///< drawn into the picture
    stream, ///< streams of the file, which players show or hide
    beside, ///< a SubRip file of the same name beside it
    none
};

struct ExportRequest {
    ProjectPtr project;
    std::filesystem::path project_file; ///< where relative media paths count from
    std::filesystem::path output;
    EncodeSettings settings;
    std::optional<TimeRange> range; ///< none: all of it
    /// Media that cannot be read become slates and silence instead of stopping the export by name.
    bool allow_missing = false;
    SubtitlesAs subtitles = SubtitlesAs::burnt;
    bool chapters = false;               ///< one from each named marker to the next
    std::string title = {};              ///< of the film, as players show it; empty: none
    std::optional<double> loudness = {}; ///< LUFS to which the sound of the whole is brought (EBU R 128)
    bool provenance = true;              ///< the file says which models made parts of it
    /// The finished file is read again before it takes its place, and refused where what was copied is not
    /// what the timeline shows, or times, frames or sound are not all there (core/export/film_check.h).
    bool verify = false;
    /// Devices that may encode where the settings say so; none: those that libav knows.
    std::optional<std::vector<std::shared_ptr<EncodingDevice>>> devices = {};
};

struct ExportProgress {
    std::int64_t frame = 0, frames = 0;
    double seconds = 0, seconds_left = 0; ///< gone by, and expected from the pace so far
};

struct ExportResult {
    std::string path;
    double duration = 0, seconds = 0;
    std::int64_t frames = 0;
    std::uintmax_t bytes = 0;
    std::vector<std::string> warnings; ///< what to look at before relying on the film, as sentences
    int subtitles = 0;                 ///< that were written as streams or beside the film
    int segments_copied = 0;        ///< parts of the film, and sounds, that were taken over packet by packet
    std::int64_t frames_copied = 0; ///< frames in such parts
    std::string device = {};        ///< that encoded the pictures; empty: the processor
    std::optional<std::int64_t> frames_verified = {}; ///< that were compared with their sources, if asked for
};

/// Whether a film of the project has sound at all.
bool has_sound(const Project& project);
/// Which models made or changed what is seen or heard in the range, as the file says it; empty where none
/// did. What they were told is not said.
std::string provenance_of(const Project& project, const TimeRange& range);

/// Renders a snapshot to a file: pictures on a thread of their own, a few ahead of the caller's, which mixes
/// the sound and encodes; `progress` is called on it. What need not be rendered is copied where the settings
/// say so. Throws Failure; throws Stopped within a frame of the token, leaving nothing behind.
ExportResult export_project(const ExportRequest& request, std::stop_token stop,
                            const std::function<void(const ExportProgress&)>& progress);

} // namespace core
