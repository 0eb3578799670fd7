// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/time/time.h"
#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// How loud a file is over time: the largest sample of both channels in each hundredth of a second, 0..255.
struct Waveform {
    static constexpr int kPerSecond = 100;
    std::vector<std::uint8_t> peaks;
    /// The largest peak in a range of the media's time, 0..1; 0 where there is none.
    [[nodiscard]] double peak(Time from, Time to) const;
};

/// Reads the whole sound once. Any thread. Throws Failure; Stopped within a second of sound after the token.
Waveform measure_waveform(const std::string& path, const std::stop_token& stop = {});

} // namespace core
