// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs together on the timeline: picture and sound of one medium (`Clip::link`), and clips that a
// person grouped (`Clip::group`). Pure functions, any thread, linear in the clips.
#pragma once
#include "core/document/project.h"

namespace core {

/// The clip itself, first, and those that are picture or sound of it.
[[nodiscard]] std::vector<ClipId> linked_clips(const Project& project, const ClipId& clip);
/// The clip itself, first, and all that a person moves with it: its group, and whatever is linked to one of
/// them.
[[nodiscard]] std::vector<ClipId> clips_moving_with(const Project& project, const ClipId& clip);

/// What to call each clip that shows something, so that a person can tell them apart: its name, and where
/// others of its track's kind have the same one also which of them it is and where it begins, "coast (2nd, at
/// 4 s)". By name, then by time.
struct NamedClip {
    ClipId clip;
    std::string name;
};
[[nodiscard]] std::vector<NamedClip> distinct_names(const Project& project,
                                                    TrackKind kind = TrackKind::video);

/// How much later (below zero: earlier) the clip plays what it shows than its linked partner of the other
/// kind plays the same moment, in timeline time; 0 when they are in step, or when it has no partner of the
/// same medium.
[[nodiscard]] Time sync_offset(const Project& project, const Clip& clip);

} // namespace core
