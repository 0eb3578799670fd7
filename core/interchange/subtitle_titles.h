// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cues of subtitle files as titles of the document, and back. Pure functions; any thread.
#pragma once
#include "core/document/project.h"
#include "core/interchange/subtitles.h"

namespace core {

/// A title that looks as the cue says, and as subtitles do where it says nothing. Words with times of their
/// own light up as they are said.
[[nodiscard]] Title title_of(const Cue& cue);
/// A cue as a clip of the timeline, without an id.
[[nodiscard]] Clip clip_of(const Cue& cue);
/// The clip as a cue on the timeline: what of its look differs from that of subtitles.
[[nodiscard]] Cue cue_of(const Clip& clip, bool on_subtitle_track);

/// By their starts, then their ends.
[[nodiscard]] std::vector<Cue> in_order(std::vector<Cue> cues);
/// Those within a range, in order, cut to it and counted from its start.
[[nodiscard]] std::vector<Cue> within(std::vector<Cue> cues, const TimeRange& range);

/// A track's subtitles, or the captions that lie as markers on the timeline.
struct SubtitleTrack {
    std::string name, language;
    std::vector<Cue> cues;
};
/// What a film's subtitles are: those of each track for subtitles that is seen, and the markers that last and
/// have a name (of a film that has such tracks, only those that are captions). Empty ones are left out. Of a
/// range only: cut to it and counted from its start, as the exported range plays.
[[nodiscard]] std::vector<SubtitleTrack> subtitle_tracks_of(const Project& project,
                                                            const std::optional<TimeRange>& range = {});
/// The same in one list, by their starts.
[[nodiscard]] std::vector<Cue> subtitles_of(const Project& project,
                                            const std::optional<TimeRange>& range = {});

} // namespace core
