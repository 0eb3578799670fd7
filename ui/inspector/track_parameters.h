// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a track and of the whole: what a track is called and how loud it is, and the effects there.
// Keys of those lie in the film's time. Pure.
#pragma once
#include "ui/inspector/parameters.h"

namespace ui {

[[nodiscard]] Inspected inspected_track(const core::Project& project, const core::Track& track,
                                        core::Time playhead);
[[nodiscard]] Inspected inspected_whole(const core::Project& project, core::Time playhead);

} // namespace ui
