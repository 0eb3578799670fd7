// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Music that gives way where somebody speaks: keys on its volume, from the voices that were heard. What is
// loud and no voice does not lower it. Pure; any thread.
#pragma once
#include "core/assist/talk/route.h"
#include "core/assist/wish.h"

namespace core::assist {

/// A route that would put ducking by another track's level on music, as one that listens for voices first
/// and lowers the music there. Others are left as they are.
[[nodiscard]] Route duck_by_voice(Route route);

/// Where voices are looked for: in the sounds that are heard together with the music, other music left out.
/// Throws Failure where there is no music or no other sound.
[[nodiscard]] LookRequest duck_request(const Project& project, const std::filesystem::path& file,
                                       const Wish& wish);
[[nodiscard]] WishDone duck_edits(const Project& project, const Wish& wish, const LookReady& seen);

/// How music goes down and comes back.
struct DuckRules {
    Time down = from_seconds(0.25);   ///< ends where the voice begins
    Time up = from_seconds(0.4);      ///< begins a moment behind it
    Time behind = from_seconds(0.15); ///< that moment
    Time least = from_seconds(0.5);   ///< shorter than that it does not come back between two sentences
};
/// A volume that is `db` lower in `spoken` (of the timeline, in order); keys in the clip's own time, eased. A
/// volume that was lowered so before is lowered anew, not twice.
[[nodiscard]] Curve ducked(const Clip& music, std::vector<TimeRange> spoken, double db,
                           const DuckRules& rules = {});

} // namespace core::assist
