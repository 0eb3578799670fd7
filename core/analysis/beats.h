// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the beats of music are.
#pragma once
#include "core/time/time.h"
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

struct Beats {
    double per_minute = 0;   ///< the pace of most of it; 0: there is no beat
    std::vector<Time> times; ///< in the file's own time, to some milliseconds
};

/// The beats of a sound (one channel, `rate` samples a second) that begins at `from`: a steady row of moments
/// that follows the pace of what is struck, also where a beat is silent. Nothing for sounds without a steady
/// pace. Pure; any thread. How: D. Ellis, "Beat Tracking by Dynamic Programming", 2007.
[[nodiscard]] Beats beats_in(std::span<const float> sound, int rate, Time from = {});

/// The same of a part of a file (empty: all of it). Throws Failure and Stopped.
[[nodiscard]] Beats find_beats(const std::string& path, TimeRange range,
                               const std::function<void(double)>& progress = {},
                               const std::stop_token& stop = {});

} // namespace core
