// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gestures that are several edits in one step. Pure: they only say which edits; `apply` refuses what cannot
// be.
#pragma once
#include "core/edits/edits.h"

namespace core {

/// The clip that touches `clip` at that edge ("start" or "end") on its track, or null.
const Clip* neighbour(const Project& project, const ClipId& clip, const std::string& edge);

//  | A  |  B  |   roll the border to ^   ->  | A | B   |    the length of both together stays
//     ^
/// With no neighbour at that edge it is a plain trim.
std::vector<Edit> roll_edits(const Project& project, const ClipId& clip, const std::string& edge, Time to);

//  | A  | B |  C |   slide B by dt   ->  | A    | B | C|    what B shows stays, its neighbours make room
/// With no neighbour on a side, that side is just left or taken.
std::vector<Edit> slide_edits(const Project& project, const ClipId& clip, Time by);

//  | A  |  B |   B moved left by dt over A   ->   | A |xB |    x: both are seen, one becomes the other
/// Clips moved so that they come to lie over the end or the start of neighbours: what both have is a
/// cross-fade. `tracks`: where each of them goes, in their order, an empty one stays; none: all stay on
/// theirs. Nothing where nothing lies over anything, or one would cover another wholly.
std::vector<Edit> overlap_edits(const Project& project, const std::vector<ClipId>& moved, Time by,
                                const std::vector<TrackId>& tracks = {});

/// The clip with such a speed that it is that long; what follows keeps its distance. Nothing for no length.
std::vector<Edit> speed_edits(const Project& project, const ClipId& clip, Time length);

/// A picture beside a cut: of which clip, at which time of the timeline; no clip: nothing touches there.
struct EdgePicture {
    ClipId clip;
    Time at{};
};
/// What is seen on both sides of a clip's start, of its end, or of both, in this order. Of a clip for sound
/// those of its picture; none where it has none.
std::vector<EdgePicture> edge_pictures(const Project& project, const ClipId& clip, bool start, bool end);

/// Cuts and removes what lies in a range on every unlocked track; with `ripple` the gap closes. Nothing when
/// nothing lies there.
std::vector<Edit> clear_range_edits(const Project& project, const TimeRange& range, bool ripple);

} // namespace core
