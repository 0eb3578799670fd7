// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A clip's medium on the timeline: which part of it plays, and where. Times of the medium are those of the
// active take's file. Pure; for clips that show a medium.
#pragma once
#include "core/document/clip.h"

namespace core {

/// The part of its medium that a clip plays.
[[nodiscard]] TimeRange played(const Clip& clip);
/// Where on the timeline a clip shows a time of its medium: at its speed, in its direction, within the clip.
[[nodiscard]] Time shown_time(const Clip& clip, Time media);
/// The same of a part of it.
[[nodiscard]] TimeRange shown_range(const Clip& clip, const TimeRange& media);

} // namespace core
