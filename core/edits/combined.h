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

/// Cuts and removes what lies in a range on every unlocked track; with `ripple` the gap closes. Nothing when
/// nothing lies there.
std::vector<Edit> clear_range_edits(const Project& project, const TimeRange& range, bool ripple);

} // namespace core
