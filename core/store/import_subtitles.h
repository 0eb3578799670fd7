// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/edits/edits.h"
#include "core/interchange/subtitles.h"
#include <filesystem>
#include <functional>

namespace core {

/// Whether a file's ending is one of subtitles that can be read.
[[nodiscard]] bool is_subtitle_file(const std::filesystem::path& file);

/// The edits that lay cues on new tracks for subtitles, called `name`; those that overlap lie on further
/// ones. `id`: gives ids that nothing of the project has, beginning with some letters. Pure.
[[nodiscard]] std::vector<Edit> subtitle_edits(const std::vector<Cue>& cues, const std::string& name,
                                               const std::string& language,
                                               const std::function<std::string(const char*)>& id);
/// The same of a file: its name gives the tracks', and what stands before its ending ("film.de.srt") the
/// language. Throws Failure where it cannot be read or holds none.
[[nodiscard]] std::vector<Edit> subtitle_edits(const std::filesystem::path& file,
                                               const std::function<std::string(const char*)>& id);

} // namespace core
