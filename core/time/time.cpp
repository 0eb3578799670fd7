// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/time.h"
#include <cmath>
#include <cstdio>
#include <vector>

namespace core {

double to_seconds(Time time) {
    return static_cast<double>(time.count()) / static_cast<double>(kFlicksPerSecond);
}

Time rescale(std::int64_t value, std::int64_t num, std::int64_t den) {
    const __int128 product = static_cast<__int128>(value) * num;
    const __int128 half = den / 2;
    return Time(
        static_cast<std::int64_t>(product >= 0 ? (product + half) / den : -((-product + half) / den)));
}

Time from_seconds(double seconds, FrameRate rate) {
    const Time time(std::llround(seconds * static_cast<double>(kFlicksPerSecond)));
    const Time border = snap_to_frame(time, rate);
    return std::abs((border - time).count()) <= 2 * kFlicksPerSecond / 1'000'000 ? border : time;
}

Time frame_start(std::int64_t index, FrameRate rate) {
    return rescale(index, kFlicksPerSecond * rate.den, rate.num);
}

std::int64_t frame_at(Time time, FrameRate rate) {
    const __int128 scaled = static_cast<__int128>(time.count()) * rate.num,
                   unit = static_cast<__int128>(kFlicksPerSecond) * rate.den;
    auto index = static_cast<std::int64_t>(scaled / unit);
    if (scaled < 0 && scaled % unit != 0) --index;
    // Borders that are no whole flick are rounded: ask the border itself.
    if (frame_start(index + 1, rate) <= time) ++index;
    return index;
}

Time snap_to_frame(Time time, FrameRate rate) {
    const std::int64_t index = frame_at(time, rate);
    const Time before = frame_start(index, rate), after = frame_start(index + 1, rate);
    return time - before <= after - time ? before : after;
}

std::int64_t sample_at(Time time, std::int64_t rate) {
    const __int128 scaled = static_cast<__int128>(time.count()) * rate;
    return static_cast<std::int64_t>(scaled / kFlicksPerSecond -
                                     (scaled < 0 && scaled % kFlicksPerSecond != 0 ? 1 : 0));
}

std::string timecode(Time time, FrameRate rate) {
    const auto per_second = static_cast<std::int64_t>(std::llround(rate.value()));
    const std::int64_t frames = frame_at(time, rate), seconds = frames / per_second;
    char text[48];
    std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60),
                  static_cast<long long>(frames % per_second));
    return text;
}

std::optional<Time> parse_time(const std::string& text, FrameRate rate) {
    std::vector<std::string> parts{""};
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == ':')
            parts.emplace_back();
        else if ((c >= '0' && c <= '9') || c == '.' || (c == 'f' && i + 1 == text.size()))
            parts.back() += c;
        else
            return std::nullopt;
    }
    for (const std::string& part : parts)
        if (part.empty() || part == "." || part == "f" || part.size() > 12) return std::nullopt;
    if (text.back() == 'f')
        return parts.size() == 1 ? std::optional(frame_start(std::stoll(text), rate)) : std::nullopt;
    double seconds = 0;
    if (parts.size() == 4) { // the last part counts frames
        if (parts[3].find('.') != std::string::npos) return std::nullopt;
        for (int i = 0; i < 3; ++i)
            seconds = seconds * 60 + std::stod(parts[static_cast<std::size_t>(i)]);
        const auto per_second = static_cast<std::int64_t>(std::llround(rate.value()));
        return frame_start(static_cast<std::int64_t>(seconds) * per_second + std::stoll(parts[3]), rate);
    }
    if (parts.size() > 4) return std::nullopt;
    for (const std::string& part : parts)
        seconds = seconds * 60 + std::stod(part);
    return from_seconds(seconds, rate);
}

} // namespace core
