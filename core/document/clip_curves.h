// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All that moves in a clip, and where its keys lie. Pure functions, any thread.
#pragma once
#include "core/document/clip.h"
#include <functional>

namespace core {

/// The timeline time at which a clip shows a source time; outside of the clip where it does not.
[[nodiscard]] Time timeline_time(const Clip& clip, Time of_source);
/// Calls `visit` with every curve of a clip: its own, its content's, its effects' and masks'.
void for_each_curve(const Clip& clip, const std::function<void(const Curve&)>& visit);
/// The timeline times of all its keys that are seen, in order, each once.
[[nodiscard]] std::vector<Time> key_times(const Clip& clip);

} // namespace core
