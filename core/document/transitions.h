// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where transitions lie and how much of their clips they need. Pure functions, any thread.
#pragma once
#include "core/document/project.h"

namespace core {

/// How much of a transition lies before its cut.
[[nodiscard]] Time before_cut(const Transition& transition);
/// The longest that it may be: it must lie within both clips. `from` or `to` is null at an edge.
[[nodiscard]] Time longest_transition(Alignment alignment, const Clip* from, const Clip* to);

/// A transition with its clips, as it lies on the timeline.
struct PlacedTransition {
    const Transition* transition = nullptr;
    const Clip *from = nullptr, *to = nullptr; ///< null at an edge
    TimeRange range;
};
/// All of a track, by time; those whose clips there are not are left out.
[[nodiscard]] std::vector<PlacedTransition> placed_transitions(const Track& track);

/// A transition of the main sequence and the track it lies on, or null.
struct FoundTransition {
    const Track* track = nullptr;
    const Transition* transition = nullptr;
};
[[nodiscard]] FoundTransition find_transition(const Project& project, const TransitionId& id);

/// How much material a clip has beyond its end (or before its start) on the timeline; as good as endless for
/// what shows the same everywhere. `medium`: that of its first take, or null. `picture`: of pictures.
[[nodiscard]] Time handle(const Clip& clip, bool at_end, const Media* medium, bool picture);

} // namespace core
