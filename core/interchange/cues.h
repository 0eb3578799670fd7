// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Subtitles as a project's clips, and back. Pure functions, any thread.
#pragma once
#include "core/document/project.h"
#include "core/interchange/subtitles.h"

namespace core::interchange {

/// A title clip a cue, at its own times to the flick, on subtitle tracks: cues that overlap lie on further
/// ones. Ids are given out from `next_id` on.
[[nodiscard]] Tracks subtitle_tracks(const std::vector<Cue>& cues, std::int64_t& next_id);
/// The words of a project by time: of its subtitle tracks, else of its titles, else of the
/// markers that last (subtitle_titles.h).
[[nodiscard]] std::vector<Cue> cues_of(const Project& project);

} // namespace core::interchange
