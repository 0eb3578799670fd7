// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clips that are dragged together: the same time and the same number of tracks for all. Pure functions, any
// thread; `apply` refuses what cannot be.
#pragma once
#include "core/edits/edits.h"
#include <set>

namespace core {

/// Clips and where each of them goes.
struct Shift {
    std::vector<ClipId> clips;
    Time by{};                   ///< below zero: earlier
    std::vector<TrackId> tracks; ///< of each clip, in their order; an empty one stays on its own
    [[nodiscard]] bool operator==(const Shift&) const = default;
    /// Whether nothing goes anywhere.
    [[nodiscard]] bool empty() const;
};

//  V3 |   |   |          V3 |   | A |
//  V2 | A |   |    ->    V2 |   | B |     A dragged from V2 to V3, with B: B goes from V1 to V2, and the
//  sound V1 | B |   |          V1 |   |   |     of both only in time
/// What it comes to when `lead` (one of `clips`) goes to `to`, empty: stays: those of its kind go the same
/// number of tracks, all others keep theirs. Refused where one of them has no track there, or `to` is of
/// another kind.
Result<Shift> shift_of(const Project& project, const std::vector<ClipId>& clips, const ClipId& lead, Time by,
                       const TrackId& to);
/// One edit; nothing for an empty shift.
std::vector<Edit> move_edits(const Shift& shift);
/// The same with copies: what the clips are stays where it is. Pairs, groups and the transitions between
/// copied clips are copied too. `copies` is given the ids of the copies, in the order of the clips.
std::vector<Edit> copy_edits(const Project& project, const Shift& shift, std::vector<ClipId>* copies);

/// Many clips at once, in their order; null where there is none. Linear in the clips of the project.
std::vector<Project::Found> find_all(const Project& project, const std::vector<ClipId>& clips);

/// These, and all that a person moves with them: their groups, and whatever is linked to one of those. What
/// clips_moving_with (sync.h) says of one clip. Linear in the clips.
std::set<ClipId> moving_with(const Project& project, const std::set<ClipId>& clips);

/// Cuts what lies across a time on every unlocked track. Picture and sound stay a pair on both sides.
std::vector<Edit> split_all_edits(const Project& project, Time at);

} // namespace core
