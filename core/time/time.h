// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace core {

/// Exact time: flicks, in which frames of all usual rates and samples of 44.1 and 48 kHz are whole numbers.
using Time = std::chrono::duration<std::int64_t, std::ratio<1, 705'600'000>>;
constexpr std::int64_t kFlicksPerSecond = 705'600'000;
/// No film, place on a timeline or part of a medium lies beyond this: 115 days. Everything that is read is
/// held to it, so that sums and differences of such times cannot leave 64 bits.
constexpr Time kLongestTime{kFlicksPerSecond * 10'000'000};

/// a + b and a - b that stop at the ends of 64 bits, for times that nothing has judged yet.
[[nodiscard]] constexpr Time saturated_sum(Time a, Time b) {
    std::int64_t sum = 0;
    if (!__builtin_add_overflow(a.count(), b.count(), &sum)) return Time(sum);
    return b > Time(0) ? Time::max() : Time::min();
}
[[nodiscard]] constexpr Time saturated_difference(Time a, Time b) {
    std::int64_t difference = 0;
    if (!__builtin_sub_overflow(a.count(), b.count(), &difference)) return Time(difference);
    return b < Time(0) ? Time::max() : Time::min();
}

/// Frames a second as a fraction, for example 30000/1001.
struct FrameRate {
    std::int64_t num = 30, den = 1;
    [[nodiscard]] bool valid() const { return num > 0 && den > 0; }
    [[nodiscard]] double value() const { return static_cast<double>(num) / static_cast<double>(den); }
    /// A rate that a film can have: 0.01 to 480 pictures a second, of numbers that time can be counted in.
    [[nodiscard]] bool plausible() const {
        return valid() && num <= kMost && den <= kMost && value() >= 0.01 && value() <= 480;
    }
    static constexpr std::int64_t kMost = 2'147'483'647; ///< the largest part of a plausible ratio
    bool operator==(const FrameRate&) const = default;
};

/// Half open: start belongs to it, end does not.
struct TimeRange {
    Time start{}, end{};
    [[nodiscard]] Time length() const { return saturated_difference(end, start); }
    [[nodiscard]] bool contains(Time t) const { return t >= start && t < end; }
    [[nodiscard]] bool overlaps(const TimeRange& other) const {
        return start < other.end && other.start < end;
    }
    bool operator==(const TimeRange&) const = default;
};

[[nodiscard]] double to_seconds(Time time);
/// Nearest flick; when a frame border of `rate` lies within 2 microseconds, that border. No number is 0; what
/// leaves 64 bits stops at their end.
[[nodiscard]] Time from_seconds(double seconds, FrameRate rate = {});
/// value * num / den rounded to the nearest flick; what leaves 64 bits stops at their end, and 0 stands for a
/// division by 0.
[[nodiscard]] Time rescale(std::int64_t value, std::int64_t num, std::int64_t den);
/// Start of frame `index`, and the index of the frame that `time` lies in. A rate that is none counts as 30.
[[nodiscard]] Time frame_start(std::int64_t index, FrameRate rate);
[[nodiscard]] std::int64_t frame_at(Time time, FrameRate rate);
/// The frame border nearest to `time`.
[[nodiscard]] Time snap_to_frame(Time time, FrameRate rate);
/// The sample, at `rate` a second, that `time` lies in. The one place where sound meets the grid of pictures.
[[nodiscard]] std::int64_t sample_at(Time time, std::int64_t rate);

/// "00:01:02:12": hours, minutes, seconds, frames (below one frame a second always 00).
[[nodiscard]] std::string timecode(Time time, FrameRate rate);
/// Reads 12.5, 00:01:02.500, 00:01:02:12 or 150f, the whole text; nothing when it is none of them or lies
/// beyond kLongestTime.
[[nodiscard]] std::optional<Time> parse_time(const std::string& text, FrameRate rate);

} // namespace core
