// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clips of one scene: brought into step, and made into one clip with several angles. An angle is a take that
// was not made by a model: which one is seen is the clip's active take, so that a cut of it switches the
// angle. Pure.
#pragma once
#include "core/edits/edits.h"

namespace core {

/// A recording and where its medium's zero lies on the clock that all have.
struct Angle {
    ClipId clip;
    Time zero{};
};

//  V1 |   A   |          by their clock       V1    |   A   |
//  V1         | B   |          ->             V2 | B   |
/// The first stays; the others are moved, with their sound, to where they are in step with it, onto a track
/// of their own where they would lie over another. Where one would begin before the film does, all move
/// right. Refused for clips that run at another speed than their medium.
Result<std::vector<Edit>> align_edits(const Project& project, const std::vector<Angle>& angles);

/// The longest becomes a clip with all of them as its angles, in the given order of the others; its sound
/// stays, the other clips and their sounds go.
Result<std::vector<Edit>> multicam_edits(const Project& project, const std::vector<Angle>& angles);

/// How many angles a clip has; 1 for one with none but itself, 0 for what shows no medium.
[[nodiscard]] std::size_t angle_count(const Clip& clip);
/// The takes of a clip that are angles, in order: their places in `takes()`.
[[nodiscard]] std::vector<std::size_t> angles_of(const Clip& clip);
/// The edits after which the clip shows this angle (from 0) from `cut` on (nothing: all of it). None where it
/// does already. Refused where there is no such angle.
Result<std::vector<Edit>> angle_edits(const Project& project, const ClipId& clip, std::size_t angle,
                                      std::optional<Time> cut);

} // namespace core
