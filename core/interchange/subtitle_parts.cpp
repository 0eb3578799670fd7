// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/subtitle_parts.h"
#include "core/base/text.h"
#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <tuple>

namespace core::subtitle {
namespace {

constexpr auto kLookFields = std::tuple{&CueStyle::bold,   &CueStyle::italic, &CueStyle::underline,
                                        &CueStyle::colour, &CueStyle::font,   &CueStyle::size};

bool blank(char c) {
    return c == ' ' || c == '\t' || c == '\f' || c == '\v';
}
bool digit(char c) {
    return c >= '0' && c <= '9';
}

/// A number of 1 to 9 digits off the front.
std::optional<std::int64_t> take_digits(std::string_view& text, std::size_t* count = nullptr) {
    std::size_t n = 0;
    while (n < text.size() && digit(text[n]))
        ++n;
    if (n == 0 || n > 9) return {};
    std::int64_t value = 0;
    std::from_chars(text.data(), text.data() + n, value);
    text.remove_prefix(n);
    if (count) *count = n;
    return value;
}

std::optional<Time> time_of(std::int64_t seconds, std::int64_t fraction, std::size_t digits) {
    std::int64_t parts = 1;
    for (std::size_t i = 0; i < digits; ++i)
        parts *= 10;
    if (seconds > kLongestTime.count() / kFlicksPerSecond) return {};
    const Time time(seconds * kFlicksPerSecond + rescale(fraction, kFlicksPerSecond, parts).count());
    return time > kLongestTime ? std::nullopt : std::optional(time);
}

constexpr std::pair<std::string_view, std::uint32_t> kColours[] = {
    {"black", 0x000000},     {"silver", 0xc0c0c0},  {"gray", 0x808080},  {"grey", 0x808080},
    {"white", 0xffffff},     {"maroon", 0x800000},  {"red", 0xff0000},   {"purple", 0x800080},
    {"fuchsia", 0xff00ff},   {"magenta", 0xff00ff}, {"green", 0x008000}, {"lime", 0x00ff00},
    {"olive", 0x808000},     {"yellow", 0xffff00},  {"navy", 0x000080},  {"blue", 0x0000ff},
    {"teal", 0x008080},      {"aqua", 0x00ffff},    {"cyan", 0x00ffff},  {"orange", 0xffa500},
    {"pink", 0xffc0cb},      {"gold", 0xffd700},    {"brown", 0xa52a2a}, {"lightblue", 0xadd8e6},
    {"lightgreen", 0x90ee90}};

Colour colour_of(std::uint32_t rgb) {
    const auto part = [&](unsigned shift) { return static_cast<double>(rgb >> shift & 0xFFU) / 255.0; };
    return {part(16), part(8), part(0), 1};
}

} // namespace

bool next_line(std::string_view& rest, std::string_view& line) {
    if (rest.empty()) return false;
    const std::size_t end = rest.find('\n');
    line = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    return true;
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && blank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && blank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string lower(std::string_view ascii) {
    std::string out(ascii);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

bool same_word(std::string_view a, std::string_view b) {
    return a.size() == b.size() && lower(a) == lower(b);
}

std::optional<Time> parse_clock(std::string_view text) {
    text = trimmed(text);
    std::int64_t field[3] = {};
    std::size_t fields = 0;
    for (;;) {
        const auto value = take_digits(text);
        if (!value) return {};
        if (fields == 3) return {};
        field[fields++] = *value;
        if (text.empty() || text.front() != ':' || fields == 3) break;
        text.remove_prefix(1);
    }
    if (fields < 2) return {};
    std::int64_t fraction = 0;
    std::size_t digits = 0;
    if (!text.empty() && (text.front() == '.' || text.front() == ',' || text.front() == ':')) {
        text.remove_prefix(1);
        const auto value = take_digits(text, &digits);
        if (!value) return {};
        fraction = *value;
    }
    if (!text.empty()) return {};
    const std::int64_t hours = fields == 3 ? field[0] : 0, minutes = field[fields - 2];
    return time_of((hours * 60 + minutes) * 60 + field[fields - 1], fraction, digits);
}

std::optional<Time> parse_strict_clock(std::string_view text) {
    text = trimmed(text);
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos || text.size() - point != 4 || point < 5) return {};
    const std::string_view seconds = text.substr(point - 2, 2), minutes = text.substr(point - 5, 2);
    const bool hours = point > 5;
    if (hours && (point < 8 || text[point - 6] != ':')) return {};
    if (text[point - 3] != ':' || seconds > "59" || minutes > "59") return {};
    return parse_clock(text);
}

std::optional<Arrow> parse_arrow(std::string_view line, std::optional<Time> (*clock)(std::string_view)) {
    const std::size_t at = line.find("-->");
    if (at == std::string_view::npos) return {};
    const std::string_view right = trimmed(line.substr(at + 3));
    const std::size_t space = std::min(right.find_first_of(" \t\f\v"), right.size());
    return Arrow{clock(line.substr(0, at)), clock(right.substr(0, space)), trimmed(right.substr(space))};
}

std::optional<Colour> parse_html_colour(std::string_view text) {
    text = trimmed(text);
    const auto* named = std::find_if(std::begin(kColours), std::end(kColours),
                                     [&](const auto& each) { return same_word(each.first, text); });
    if (named != std::end(kColours)) return colour_of(named->second);
    if (text.starts_with('#')) text.remove_prefix(1);
    std::uint32_t rgb = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), rgb, 16);
    if (error != std::errc() || end != text.data() + text.size() || text.size() != 6) return {};
    return colour_of(rgb);
}

std::string html_colour(const Colour& colour) {
    const auto part = [](double p) { return static_cast<int>(std::lround(std::clamp(p, 0.0, 1.0) * 255)); };
    char text[8];
    std::snprintf(text, sizeof text, "#%02x%02x%02x", part(colour.red), part(colour.green),
                  part(colour.blue));
    return text;
}

std::string clock_text(Time time, char point, int digits, int hour_digits) {
    const std::int64_t parts = digits == 2 ? 100 : 1000;
    const std::int64_t all = rescale(time.count(), parts, kFlicksPerSecond).count();
    const auto whole = static_cast<long long>(all / parts);
    char text[64];
    std::snprintf(text, sizeof text, "%0*lld:%02lld:%02lld%c%0*lld", hour_digits, whole / 3600,
                  whole / 60 % 60, whole % 60, point, digits, static_cast<long long>(all % parts));
    return text;
}

void StyledText::note_look() {
    if (!first_) first_ = now_;
    std::size_t i = 0;
    std::apply([&](auto... field) { ((mixed_[i] = mixed_[i] || now_.*field != (*first_).*field, ++i), ...); },
               kLookFields);
}

void StyledText::add(std::string_view text) {
    if (text_.size() + text.size() > kMostText) {
        text = text.substr(0, kMostText - text_.size());
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80)
            text.remove_suffix(1);
        if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0) text.remove_suffix(1);
        cut_ = true;
    }
    if (text.find_first_not_of(" \t\n") != std::string_view::npos) note_look();
    for (const char c : text)
        if (static_cast<unsigned char>(c) >= 0x20 || c == '\t' || c == '\n') text_ += c;
}

void StyledText::finish(const TimeRange& range, Subtitles& into) {
    Cue cue{.range = range, .style = first_.value_or(base_)};
    auto part = parts_.begin();
    for (std::size_t from = 0; from <= text_.size();) {
        const std::size_t end = std::min(text_.find('\n', from), text_.size());
        const std::string_view line = trimmed(std::string_view(text_).substr(from, end - from));
        const auto shift = static_cast<std::size_t>(line.data() - text_.data());
        if (!line.empty() && !cue.text.empty()) cue.text += '\n';
        for (; part != parts_.end() && part->at <= end; ++part) {
            const std::size_t in_line = std::clamp(part->at, shift, shift + line.size()) - shift;
            cue.parts.push_back({cue.text.size() + in_line, part->start});
        }
        cue.text += line;
        from = end + 1;
    }
    if (cue.text.empty()) return;
    constexpr std::size_t kMostCues = 200'000; // a film has two thousand
    if (into.cues.size() >= kMostCues)
        return leave_out(into.left_out, "cues_beyond", "a file has 200,000 subtitles at the most");
    // Of parts that begin at one place the last is the one that has words.
    std::vector<TimedPart> kept;
    for (const TimedPart& each : cue.parts) {
        if (!kept.empty() && kept.back().at == each.at) kept.pop_back();
        if (each.at < cue.text.size()) kept.push_back(each);
    }
    cue.parts = std::move(kept);
    std::size_t i = 0;
    std::apply(
        [&](auto... field) { ((cue.style.*field = mixed_[i++] ? base_.*field : cue.style.*field), ...); },
        kLookFields);
    // Where it lies is said for the whole line, wherever it is said.
    cue.style.align = now_.align, cue.style.place = now_.place;
    if (std::find(mixed_.begin(), mixed_.end(), true) != mixed_.end())
        leave_out(into.left_out, "part_styles",
                  "a title has one look: words that look different within a line are drawn as the others are",
                  one_line(cue.text, 40));
    if (cut_)
        leave_out(into.left_out, "text", "a subtitle has 64 KiB of text at the most; the rest is left out",
                  one_line(cue.text, 40));
    into.cues.push_back(std::move(cue));
}

void skip_cue(Subtitles& into, std::string_view words) {
    leave_out(into.left_out, "cues",
              "subtitles whose times are none, or whose end does not come after their start, are left out",
              one_line(words, 40));
}

} // namespace core::subtitle
