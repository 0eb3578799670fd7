// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a clip and of a transition. Pure.
#pragma once
#include "ui/inspector/parameters.h"

namespace ui {

/// What a clip has itself, what its content has, its effects. `times`: where it lies and what part of its
/// medium it shows, too.
void add_clip(std::vector<ParameterGroup>& groups, const core::Project& project, const core::Clip& clip,
              core::TrackKind kind, core::Time playhead, bool times);

/// `at`: how long after its start the playhead lies.
[[nodiscard]] ParameterGroup of_transition(const core::Transition& transition, bool sound, core::Time at);

} // namespace ui
