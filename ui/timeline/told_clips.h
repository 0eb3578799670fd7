// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The clips of the timeline for screen readers: each is a child of it with a name, its times and track, its
// state (selected, out of sight) and its place on the screen; pressed through them it is selected. Interface
// thread.
#pragma once

namespace ui {

class TimelineView;

/// Tells the clips of `view` as long as it lives. To be called once for each view, before it is told of.
void tell_clips(TimelineView& view);

} // namespace ui
