// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/edits/edits.h"

namespace core {

/// What a file is, without an id. Reads the file; throws Failure. Any thread.
[[nodiscard]] Media read_media(const std::string& path);
/// The edits that bring in what was read, in its bin folder; pure.
std::vector<Edit> import_edits(const Project& project, Media media, bool bin_only,
                               std::optional<std::size_t> sound = {});
/// The edits that bring a file in: into the bin, and (unless bin_only) at the end of the first video track
/// with its sound linked on an audio track; missing tracks and the project's size and rate are set on the
/// way. Of several sounds the usual one is heard, and each other one lies muted on a track of its own; with
/// `sound` (counted from 0) only that one is placed. Subtitle files come onto tracks of their own instead (a
/// bin has no place for them). Throws Failure.
std::vector<Edit> import_edits(const Project& project, const std::string& path, bool bin_only,
                               std::optional<std::size_t> sound = {});
/// How a media of the bin comes onto the timeline.
//  append:     | A | B |  ->  | A | B | C |
//  insert ^:   | A | B |  ->  | A |  C  | A | B |    later clips of its tracks move right
//  overwrite ^:| A | B |  ->  | A |  C  |  B   |     what lies there is cut away
enum class Placement { append, insert, overwrite };
/// The edits that put a media of the bin on the first video track, its sounds linked on the audio tracks as
/// at import. `at` counts for insert and overwrite. With `part` only that of the media is put. Pure.
std::vector<Edit> place_edits(const Project& project, const Media& media, Placement how, Time at = {},
                              const std::optional<TimeRange>& part = {});
/// The same of any entry of the bin: of a subclip its part, unless `part` says less, and its name.
std::vector<Edit> place_edits(const Project& project, const Project::BinEntry& entry, Placement how,
                              Time at = {}, std::optional<TimeRange> part = {});
/// The document as `saycut show --json` prints it. `offline` marks media whose file is not there.
nlohmann::json show_json(const Project& project, const std::string& project_file, std::size_t undo,
                         std::size_t redo, const std::string& last);

} // namespace core
