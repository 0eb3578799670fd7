// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Recordings of one scene, brought into step by what their microphones heard.
#pragma once
#include "core/time/time.h"
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// A sound as it is compared: how its loudness changes, a hundred times a second, and its samples, few but
/// enough to tell a tenth of a millisecond.
struct HeardSound {
    static constexpr int kLevels = 100, kSamples = 8000; ///< a second
    std::vector<float> levels;
    std::vector<std::int16_t> samples;
};

/// Reads the whole sound once. Any thread. Throws Failure (also where there is no sound); Stopped within a
/// second of sound after the token.
[[nodiscard]] HeardSound hear_sound(const std::string& path, const std::stop_token& stop = {});

/// Where the zero of `b` lies on the clock of `a` (below zero: `b` began earlier), when both heard the same
/// thing for at least a second; nothing where they do not match, or match equally well at several places.
/// First by levels, then by samples. Pure.
[[nodiscard]] std::optional<Time> sound_offset(const HeardSound& a, const HeardSound& b);

} // namespace core
