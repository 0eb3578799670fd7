// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exact times, rates and speeds as other programs write them. Pure functions, any thread; what lies beyond
// what a timeline can hold throws Failure with a sentence that names it.
#pragma once
#include "core/time/time.h"
#include <string>
#include <string_view>

namespace core::interchange {

/// The rate that a rounded number stands for: 23.976, 23.98 and 29.97 are n*1000/1001, others the nearest
/// fraction of small parts. 0/1 for what is no rate.
[[nodiscard]] FrameRate rate_of(double number);
/// The rate by which formats count that know whole rates and 1000/1001 of them only.
[[nodiscard]] FrameRate counted_rate(FrameRate rate);
/// The nearest fraction with a denominator of at most `most`; never below 1/most. 0/1 for 0 and no number.
[[nodiscard]] FrameRate ratio_of(double number, std::int64_t most = 1'000'000);
/// a / b as a fraction whose parts a document can hold; b must not be 0.
[[nodiscard]] FrameRate ratio_of(std::int64_t a, std::int64_t b);
/// Lengths at a speed: what is seen of a source, and the source behind what is seen.
[[nodiscard]] inline Time at_speed(Time seen, FrameRate speed) {
    return rescale(seen.count(), speed.num, speed.den);
}
/// A number of frames, fractions allowed, at a rate. Throws beyond 115 days.
[[nodiscard]] Time frames_at(double frames, FrameRate rate, std::string_view what);
/// The time itself, when a timeline can hold it (below zero too). Throws otherwise.
[[nodiscard]] Time held(Time time, std::string_view what);
/// A number as text, the point or comma of any language; nothing else around it but spaces.
[[nodiscard]] std::optional<double> number_of(std::string_view text);
/// A number of frames of a timeline for a time; to the nearest.
[[nodiscard]] std::int64_t frames_of(Time time, FrameRate rate);
/// "1001/24000s", "5s", "0s": seconds as a fraction, as FCPXML writes them.
[[nodiscard]] std::string seconds_text(Time time);
[[nodiscard]] Time seconds_of(std::string_view text);

/// A count of frames shown as hours, minutes, seconds and frames. `drop`: two (at 60: four) numbers are left
/// out each minute but every tenth, so that the numbers follow the clock.
struct Timecode {
    FrameRate rate;
    bool drop = false;
    [[nodiscard]] std::int64_t nominal() const; ///< frames a second as counted
    [[nodiscard]] std::string text(std::int64_t frames) const;
    /// Throws for a number that the rate has not.
    [[nodiscard]] std::int64_t frames(std::string_view text) const;
};

} // namespace core::interchange
