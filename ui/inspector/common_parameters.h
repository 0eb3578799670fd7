// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What several clips have in common, as one set of rows: a change of one is a change of all. Pure.
#pragma once
#include "ui/inspector/parameters.h"

namespace ui {

/// Pictures and sounds have groups of their own, where there are two or more of a kind; a picture and a sound
/// that belong to nothing together have what every clip has. Nothing for no clips.
[[nodiscard]] Inspected inspected_clips(const core::Project& project, const std::vector<core::ClipId>& clips,
                                        core::Time playhead);

} // namespace ui
