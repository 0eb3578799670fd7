// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one place where time is taken out of the timeline or put in. All unlocked tracks move together, and
// markers with them: what lay together before lies together afterwards. Internal to core/edits; throws
// Refusal.
#pragma once
#include "core/document/marker_colours.h"
#include "core/edits/draft.h"

namespace core {

/// A part of a track that an edit has emptied.
struct Emptied {
    TimeRange range;
    std::size_t track = 0;
};

/// The times in which nothing is left that the film was about: of the emptied parts, those with no clip on a
/// track below (pictures from the bottom up, then sounds, then titles) and outside `kept`. In order, apart
/// from each other.
//  V2 |  | t |  |   t is emptied: A lies below, so there is no gap to close
//  V1 |    A    |
std::vector<TimeRange> vacated(Draft& draft, const std::vector<Emptied>& emptied,
                               const std::vector<TimeRange>& kept = {});
/// Where picture or sound of the clips lies that is not among them: it was not named, so its time is kept.
std::vector<TimeRange> partners_left(Draft& draft, const std::vector<ClipId>& clips);

/// Takes a range out of the time of all unlocked tracks. What begins after it moves left. A clip that lies
/// across it stays whole (music goes on) unless it is in the way or its picture or sound moves: then its part
/// in the range is cut out. Lasting markers and subtitles lose their part in the range, captions in it go.
void close_gap(Draft& draft, const TimeRange& gap);
/// Puts time in at `at` on all unlocked tracks. Clips that lie across it stay whole, or move where their
/// picture or sound does.
void open_gap(Draft& draft, Time at, Time by);
/// The same for something that comes in on `track`: clips of other tracks that lie across `at` are cut there.
void open_gap_for(Draft& draft, std::size_t track, Time at, Time by);
/// Whether a clip on a track below plays in the range, so that time does not belong to this one.
bool covered_below(Draft& draft, std::size_t track, const TimeRange& range);

/// Takes what lies in a range off the tracks and leaves the room; the pieces left and right of it have links
/// of their own.
void cut_out(Draft& draft, const std::vector<std::size_t>& tracks, const TimeRange& range);
/// Subtitles and captions lose their part in a range.
void cut_captions(Draft& draft, const TimeRange& range);
/// The same where nothing is left of what they were about. Titles and subtitles are not what they are about.
void cut_captions_over(Draft& draft, std::vector<Emptied> emptied, const std::vector<TimeRange>& kept = {});
/// Cuts clips at a time; each side has links of its own. Clips that do not lie across it are left as they
/// are.
void split(Draft& draft, const std::vector<ClipId>& clips, Time at);

/// Sets the length of the source so that the clip lasts at most `most`, by moving its end at that edge.
void limit_length(Clip& clip, Time most, bool at_start);
/// The tracks that move when time is taken out or put in.
[[nodiscard]] std::vector<std::size_t> rippling_tracks(const Draft& draft);
/// Where a track comes in the order from the bottom: pictures, sounds, titles.
[[nodiscard]] std::size_t rank(const Draft& draft, std::size_t track);

} // namespace core
