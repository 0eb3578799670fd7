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

/// Frames a second as a fraction, for example 30000/1001.
struct FrameRate {
    std::int64_t num = 30, den = 1;
    [[nodiscard]] bool valid() const { return num > 0 && den > 0; }
    [[nodiscard]] double value() const { return static_cast<double>(num) / static_cast<double>(den); }
    bool operator==(const FrameRate&) const = default;
};

/// Half open: start belongs to it, end does not.
struct TimeRange {
    Time start{}, end{};
    [[nodiscard]] Time length() const { return end - start; }
    [[nodiscard]] bool contains(Time t) const { return t >= start && t < end; }
    [[nodiscard]] bool overlaps(const TimeRange& other) const {
        return start < other.end && other.start < end;
    }
    bool operator==(const TimeRange&) const = default;
};

[[nodiscard]] double to_seconds(Time time);
/// Nearest flick; when a frame border of `rate` lies within 2 microseconds, that border.
[[nodiscard]] Time from_seconds(double seconds, FrameRate rate = {});
/// value * num / den rounded to the nearest flick, without overflow for any real length of film.
[[nodiscard]] Time rescale(std::int64_t value, std::int64_t num, std::int64_t den);
/// Start of frame `index`, and the index of the frame that `time` lies in.
[[nodiscard]] Time frame_start(std::int64_t index, FrameRate rate);
[[nodiscard]] std::int64_t frame_at(Time time, FrameRate rate);
/// The frame border nearest to `time`.
[[nodiscard]] Time snap_to_frame(Time time, FrameRate rate);
/// The sample, at `rate` a second, that `time` lies in. The one place where sound meets the grid of pictures.
[[nodiscard]] std::int64_t sample_at(Time time, std::int64_t rate);

/// "00:01:02:12": hours, minutes, seconds, frames.
[[nodiscard]] std::string timecode(Time time, FrameRate rate);
/// Reads 12.5, 00:01:02.500, 00:01:02:12 or 150f; nothing when it is none of them.
[[nodiscard]] std::optional<Time> parse_time(const std::string& text, FrameRate rate);

} // namespace core
