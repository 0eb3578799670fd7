// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/time.h"
#include "core/base/parse_number.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>

namespace core {

double to_seconds(Time time) {
    return static_cast<double>(time.count()) / static_cast<double>(kFlicksPerSecond);
}

namespace {

Time saturated(__int128 count) {
    constexpr __int128 most = std::numeric_limits<std::int64_t>::max(),
                       least = std::numeric_limits<std::int64_t>::min();
    return Time(static_cast<std::int64_t>(std::clamp(count, least, most)));
}

/// value * num / den to the nearest; the parts are of 64 bits each, so that products fit.
__int128 scaled(__int128 value, __int128 num, __int128 den) {
    if (den == 0) return 0;
    if (den < 0) num = -num, den = -den;
    const __int128 product = value * num, half = den / 2;
    return product >= 0 ? (product + half) / den : -((-product + half) / den);
}

/// Larger parts than a plausible rate has would leave 128 bits.
FrameRate or_usual(FrameRate rate) {
    const bool fits = rate.valid() && rate.num <= FrameRate::kMost && rate.den <= FrameRate::kMost;
    return fits ? rate : FrameRate{30, 1};
}

} // namespace

Time rescale(std::int64_t value, std::int64_t num, std::int64_t den) {
    return saturated(scaled(value, num, den));
}

Time from_seconds(double seconds, FrameRate rate) {
    const double flicks = seconds * static_cast<double>(kFlicksPerSecond);
    constexpr double kEnd = 9.2e18; // the next numbers no longer fit 64 bits
    if (!(std::abs(flicks) < kEnd)) return flicks > 0 ? Time::max() : flicks < 0 ? Time::min() : Time(0);
    const Time time(std::llround(flicks));
    const Time border = snap_to_frame(time, rate);
    return std::abs((border - time).count()) <= 2 * kFlicksPerSecond / 1'000'000 ? border : time;
}

Time frame_start(std::int64_t index, FrameRate rate) {
    const auto [num, den] = or_usual(rate);
    return saturated(scaled(index, static_cast<__int128>(kFlicksPerSecond) * den, num));
}

std::int64_t frame_at(Time time, FrameRate unjudged) {
    const FrameRate rate = or_usual(unjudged);
    const __int128 scaled_time = static_cast<__int128>(time.count()) * rate.num,
                   unit = static_cast<__int128>(kFlicksPerSecond) * rate.den;
    std::int64_t index = saturated(scaled_time / unit).count();
    if (scaled_time < 0 && scaled_time % unit != 0) --index;
    // Borders that are no whole flick are rounded: ask the border itself.
    if (index < std::numeric_limits<std::int64_t>::max() && frame_start(index + 1, rate) <= time) ++index;
    return index;
}

Time snap_to_frame(Time time, FrameRate rate) {
    const std::int64_t index = frame_at(time, rate);
    const Time before = frame_start(index, rate), after = frame_start(index + 1, rate);
    return saturated_difference(time, before) <= saturated_difference(after, time) ? before : after;
}

std::int64_t sample_at(Time time, std::int64_t rate) {
    const __int128 scaled = static_cast<__int128>(time.count()) * rate;
    return static_cast<std::int64_t>(scaled / kFlicksPerSecond -
                                     (scaled < 0 && scaled % kFlicksPerSecond != 0 ? 1 : 0));
}

namespace {

/// Frames that a timecode counts in a second; below one a second it has none to count.
std::int64_t counted_frames(FrameRate rate) {
    return static_cast<std::int64_t>(std::llround(or_usual(rate).value()));
}

std::string_view take_part(std::string_view& text) {
    const std::size_t colon = text.find(':');
    const std::string_view part = text.substr(0, colon);
    text = colon == std::string_view::npos ? std::string_view() : text.substr(colon + 1);
    return part;
}

std::optional<Time> within_reach(Time time) {
    return time <= kLongestTime ? std::optional(time) : std::nullopt;
}

} // namespace

std::string timecode(Time time, FrameRate rate) {
    const std::int64_t per_second = counted_frames(rate), counted = frame_at(time, rate);
    const std::int64_t seconds = per_second > 0 ? counted / per_second : time.count() / kFlicksPerSecond;
    const std::int64_t frames = per_second > 0 ? counted % per_second : 0;
    char text[48];
    std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60),
                  static_cast<long long>(frames));
    return text;
}

std::optional<Time> parse_time(const std::string& text, FrameRate rate) {
    constexpr std::int64_t kMostFrames = 10'000'000'000; // of a kLongestTime at 480 a second, and more
    if (text.find('-') != std::string::npos) return std::nullopt;
    if (text.ends_with('f')) {
        const auto frames = parse_whole(std::string_view(text).substr(0, text.size() - 1));
        return frames && *frames <= kMostFrames ? within_reach(frame_start(*frames, rate)) : std::nullopt;
    }
    const auto colons = std::count(text.begin(), text.end(), ':');
    if (colons > 3) return std::nullopt;
    std::string_view rest = text;
    std::int64_t seconds = 0; // of the parts before the last
    for (std::ptrdiff_t i = 0; i < colons; ++i) {
        const auto part = parse_whole(take_part(rest));
        if (!part || *part > kLongestTime.count() / kFlicksPerSecond) return std::nullopt;
        seconds = seconds * 60 + *part;
    }
    if (colons < 3) {
        const auto last = parse_number(rest);
        const double before = static_cast<double>(seconds) * (colons > 0 ? 60 : 1);
        return last ? within_reach(from_seconds(before + *last, rate)) : std::nullopt;
    }
    const auto frames = parse_whole(rest); // the last of four parts counts frames
    if (!frames || *frames > kMostFrames) return std::nullopt;
    const std::int64_t per_second = counted_frames(rate);
    return within_reach(per_second > 0
                            ? frame_start(seconds * per_second + *frames, rate)
                            : saturated_sum(Time(seconds * kFlicksPerSecond), frame_start(*frames, rate)));
}

} // namespace core
