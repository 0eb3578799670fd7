// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/numbers.h"
#include "core/base/parse_number.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>
#include <utility>

namespace core::interchange {
namespace {

std::string quoted(std::string_view text) {
    return "'" + one_line(text, 60) + "'";
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kSpace = " \t\r\n";
    const std::size_t first = text.find_first_not_of(kSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

} // namespace

FrameRate rate_of(double number) {
    if (!(number >= 0.001 && number <= 1e6)) return {0, 1};
    for (const std::int64_t whole : {24, 30, 48, 60, 72, 90, 96, 120})
        if (std::abs(number - static_cast<double>(whole) * 1000 / 1001) < 0.006) return {whole * 1000, 1001};
    return ratio_of(number, 1000);
}

FrameRate counted_rate(FrameRate rate) {
    if (rate.den == 1 || (rate.den == 1001 && rate.num % 1000 == 0)) return rate;
    const FrameRate near = rate_of(rate.value());
    return near.den == 1001 ? near : FrameRate{std::max<std::int64_t>(1, std::llround(rate.value())), 1};
}

FrameRate ratio_of(double number, std::int64_t most) {
    if (!(std::abs(number) <= 2e9) || number == 0) return {0, 1};
    const bool below = number < 0;
    double rest = std::abs(number);
    std::int64_t num = 1, den = 0, old_num = 0, old_den = 1;
    for (int i = 0; i < 64; ++i) { // a continued fraction, until its next part is too fine
        const double whole = std::floor(rest);
        if (whole > 2e9) break;
        const auto part = static_cast<std::int64_t>(whole);
        const std::int64_t next_num = part * num + old_num, next_den = part * den + old_den;
        if (next_den > most || next_num > FrameRate::kMost) break;
        old_num = std::exchange(num, next_num), old_den = std::exchange(den, next_den);
        if (std::abs(static_cast<double>(num) / static_cast<double>(den) - std::abs(number)) <
            1e-13 * std::abs(number))
            break;
        if (rest - whole < 1e-12) break;
        rest = 1 / (rest - whole);
    }
    if (den == 0 || num == 0) num = 1, den = most;
    return {below ? -num : num, den};
}

FrameRate ratio_of(std::int64_t a, std::int64_t b) {
    if (b < 0) a = -a, b = -b;
    const std::int64_t common = std::gcd(a, b);
    if (common > 1) a /= common, b /= common;
    if (std::abs(a) <= FrameRate::kMost && b <= FrameRate::kMost) return {a, b};
    return ratio_of(static_cast<double>(a) / static_cast<double>(b), FrameRate::kMost);
}

Time held(Time time, std::string_view what) {
    if (time > kLongestTime || time < -kLongestTime)
        throw Failure("the time of " + std::string(what) + " lies beyond 115 days, which no timeline holds");
    return time;
}

Time frames_at(double frames, FrameRate rate, std::string_view what) {
    const double seconds = rate.valid() ? frames / rate.value() : 0;
    if (!(std::abs(seconds) <= to_seconds(kLongestTime)))
        throw Failure("the time of " + std::string(what) + " lies beyond 115 days, which no timeline holds");
    if (frames == std::floor(frames)) return frame_start(static_cast<std::int64_t>(frames), rate);
    return Time(std::llround(seconds * static_cast<double>(kFlicksPerSecond)));
}

std::optional<double> number_of(std::string_view text) {
    std::string word(trimmed(text));
    std::replace(word.begin(), word.end(), ',', '.');
    if (word.starts_with('+')) word.erase(0, 1);
    if (word.starts_with('.') || word.starts_with("-.")) word.insert(word.find('.'), "0");
    const std::size_t power = word.find_first_of("eE");
    if (power == std::string::npos) return parse_number(word);
    const auto base = parse_number(word.substr(0, power));
    std::string exponent = word.substr(power + 1);
    if (exponent.starts_with('+')) exponent.erase(0, 1);
    const auto tens = parse_whole(exponent);
    if (!base || !tens || *tens > 300 || *tens < -300) return std::nullopt;
    return *base * std::pow(10.0, static_cast<double>(*tens));
}

std::int64_t frames_of(Time time, FrameRate rate) {
    return frame_at(snap_to_frame(time, rate), rate);
}

std::string seconds_text(Time time) {
    const std::int64_t common = std::gcd(time.count(), kFlicksPerSecond);
    const std::int64_t num = time.count() / common, den = kFlicksPerSecond / common;
    return den == 1 ? std::to_string(num) + "s" : std::to_string(num) + "/" + std::to_string(den) + "s";
}

Time seconds_of(std::string_view whole) {
    std::string_view text = trimmed(whole);
    if (text.empty()) return Time(0);
    if (text.ends_with('s')) text.remove_suffix(1);
    const std::size_t slash = text.find('/');
    if (slash == std::string_view::npos) {
        const auto seconds = number_of(text);
        if (!seconds) throw Failure(quoted(whole) + " is no time");
        return frames_at(*seconds, {1, 1}, quoted(whole));
    }
    const auto num = parse_whole(trimmed(text.substr(0, slash))),
               den = parse_whole(trimmed(text.substr(slash + 1)));
    if (!num || !den || *den <= 0) throw Failure(quoted(whole) + " is no time");
    return held(rescale(*num, kFlicksPerSecond, *den), quoted(whole));
}

std::int64_t Timecode::nominal() const {
    return std::max<std::int64_t>(1, std::llround(rate.value()));
}

std::string Timecode::text(std::int64_t frames) const {
    const std::int64_t each = nominal(), left = drop ? 2 * std::max<std::int64_t>(1, each / 30) : 0;
    if (left) {
        const std::int64_t ten = each * 600 - 9 * left, minute = each * 60 - left;
        const std::int64_t tens = frames / ten, rest = frames % ten;
        frames += tens * 9 * left;
        if (rest >= each * 60) frames += left * (1 + (rest - each * 60) / minute);
    }
    char out[48];
    std::snprintf(out, sizeof out, "%02lld:%02lld:%02lld%c%02lld",
                  static_cast<long long>(frames / each / 3600),
                  static_cast<long long>(frames / each / 60 % 60), static_cast<long long>(frames / each % 60),
                  drop ? ';' : ':', static_cast<long long>(frames % each));
    return out;
}

std::int64_t Timecode::frames(std::string_view text) const {
    std::int64_t part[4] = {};
    std::string_view rest = text;
    for (int i = 0; i < 4; ++i) {
        const std::size_t end = i < 3 ? rest.find_first_of(":;.") : rest.size();
        const auto number = parse_whole(rest.substr(0, end));
        if (!number || *number < 0 || *number > 999 || end == std::string_view::npos)
            throw Failure(quoted(text) + " is no timecode");
        part[i] = *number;
        rest = i < 3 ? rest.substr(end + 1) : std::string_view();
    }
    const std::int64_t each = nominal();
    if (part[3] >= each || part[2] > 59 || part[1] > 59)
        throw Failure("the timecode " + quoted(text) + " cannot be at " + std::to_string(each) +
                      " frames a second; give the rate with --fps");
    std::int64_t count = ((part[0] * 60 + part[1]) * 60 + part[2]) * each + part[3];
    const std::int64_t minutes = part[0] * 60 + part[1];
    if (drop) count -= 2 * std::max<std::int64_t>(1, each / 30) * (minutes - minutes / 10);
    return count;
}

} // namespace core::interchange
