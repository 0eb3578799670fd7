// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/timeline/edits.h"

namespace core {

/// The edits that bring a file in: into the bin, and (unless bin_only) at the end of the first video track
/// with its sound linked on an audio track; missing tracks and the project's size and rate are set on the
/// way. Throws Failure.
std::vector<Edit> import_edits(const Project& project, const std::string& path, bool bin_only);
/// The edits that put a media of the bin on the timeline at its end.
std::vector<Edit> append_edits(const Project& project, const Media& media);
/// The document as `saycut show --json` prints it. `offline` marks media whose file is not there.
nlohmann::json show_json(const Project& project, const std::string& project_file, std::size_t undo,
                         std::size_t redo, const std::string& last);

} // namespace core
