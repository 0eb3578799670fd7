// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// SubRip, as players read it rather than as anybody defined it, and YouTube's SBV.
#include "core/interchange/subtitle_parts.h"
#include <algorithm>
#include <charconv>

namespace core::subtitle {
namespace {

constexpr std::string_view kWordJoiner = "\xE2\x81\xA0";

/// `name="value"` or name=value within a tag.
std::string_view attribute(std::string_view tag, std::string_view name) {
    const std::string all = lower(tag);
    for (std::size_t at = 0; (at = all.find(name, at)) != std::string::npos; at += name.size()) {
        std::string_view rest = tag.substr(at + name.size());
        if (rest.empty() || rest.front() != '=' || at == 0 || all[at - 1] != ' ') continue;
        rest.remove_prefix(1);
        const bool quoted = rest.starts_with('"') || rest.starts_with('\'');
        const char end = quoted ? rest.front() : ' ';
        if (quoted) rest.remove_prefix(1);
        return rest.substr(0, rest.find(end));
    }
    return {};
}

struct Open {
    std::string tag;
    CueStyle before;
};

/// One of the tags that SubRip has; false where it is none, and words of the person therefore.
bool apply_tag(std::string_view tag, StyledText& text, std::vector<Open>& open) {
    const bool closes = tag.starts_with('/');
    if (closes) tag.remove_prefix(1);
    const std::string name = lower(tag.substr(0, tag.find_first_of(" \t/")));
    if (name != "b" && name != "i" && name != "u" && name != "s" && name != "strike" && name != "font")
        return false;
    if (closes) {
        const auto at =
            std::find_if(open.rbegin(), open.rend(), [&](const Open& o) { return o.tag == name; });
        if (at != open.rend()) {
            text.now() = at->before;
            open.erase(std::next(at).base(), open.end());
        }
        return true;
    }
    constexpr std::size_t kDeepest = 64;
    if (open.size() < kDeepest) open.push_back({name, text.now()});
    if (name == "b") text.now().bold = true;
    if (name == "i") text.now().italic = true;
    if (name == "u") text.now().underline = true;
    if (name == "font") {
        if (const auto colour = parse_html_colour(attribute(tag, "color"))) text.now().colour = colour;
        if (const auto face = attribute(tag, "face"); !face.empty()) text.now().font = std::string(face);
    }
    return true;
}

/// Words with tags like HTML's and, as players take them, ASS overrides in braces.
void add_words(std::string_view words, StyledText& text) {
    std::vector<Open> open;
    AssState state{text, 384, 288, nullptr}; // players count in a script of this size
    while (!words.empty()) {
        const std::size_t sign = std::min(words.find_first_of("<{"), words.size());
        text.add(words.substr(0, sign));
        words.remove_prefix(sign);
        if (words.empty()) break;
        const bool tag = words.front() == '<';
        // Nobody writes a longer one; a lone sign before much text must not be looked at again and again.
        const std::size_t end = words.substr(0, 1024).find(tag ? '>' : '}');
        const std::string_view inner = end == std::string_view::npos ? "" : words.substr(1, end - 1);
        const bool override = !tag && inner.starts_with('\\');
        if (override) read_overrides(inner, state);
        if (override || (tag && !inner.empty() && apply_tag(inner, text, open))) {
            words.remove_prefix(end + 1);
            continue;
        }
        text.add(words.substr(0, 1));
        words.remove_prefix(1);
        // What keeps a person's "<b>" from being a tag (see the writer).
        if (words.starts_with(kWordJoiner)) words.remove_prefix(kWordJoiner.size());
    }
}

bool is_number(std::string_view line) {
    line = trimmed(line);
    return !line.empty() && line.find_first_not_of("0123456789") == std::string_view::npos;
}

/// An arrow between words is words; one between times that nobody can count to is not.
bool is_of_times(std::string_view line) {
    const std::string_view left = line.substr(0, line.find("-->"));
    return left.find(':') != std::string_view::npos &&
           left.find_first_not_of("0123456789:., \t") == std::string_view::npos;
}

/// The lines of one cue, the next one's number behind them perhaps.
struct Body {
    Arrow arrow;
    std::vector<std::string_view> lines;
};

void close(Body& body, bool another_follows, std::int64_t count, Subtitles& into) {
    auto& lines = body.lines;
    if (another_follows && !lines.empty() && is_number(lines.back())) {
        const bool alone = lines.size() == 1 || trimmed(lines[lines.size() - 2]).empty();
        std::int64_t value = -1;
        const std::string_view digits = trimmed(lines.back());
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (alone || value == count + 1) lines.pop_back();
    }
    std::string words;
    for (const std::string_view line : lines)
        words += std::string(line) + "\n";
    const auto& [start, end, rest] = body.arrow;
    if (!start || !end || *end <= *start) {
        if (!trimmed(words).empty()) skip_cue(into, words);
        return;
    }
    StyledText text{CueStyle{}};
    add_words(words, text);
    text.finish({*start, *end}, into);
}

} // namespace

void read_srt(std::string_view text, Subtitles& into) {
    std::optional<Body> body;
    std::int64_t count = 0;
    for (std::string_view line; next_line(text, line);) {
        const auto arrow = parse_arrow(line, parse_clock);
        if (arrow && (arrow->start || arrow->end || is_of_times(line))) {
            if (body) close(*body, true, ++count, into);
            body = Body{*arrow, {}};
        } else if (body)
            body->lines.push_back(line);
        else if (!trimmed(line).empty() && !is_number(line))
            leave_out(into.left_out, "text", "words before the first time belong to no subtitle");
    }
    if (body) close(*body, false, ++count, into);
}

void read_sbv(std::string_view text, Subtitles& into) {
    std::optional<TimeRange> range;
    bool skipped = false;
    std::string words;
    const auto close = [&] {
        if (range && range->end > range->start) {
            StyledText styled{CueStyle{}};
            for (std::size_t at = 0; (at = words.find("[br]", at)) != std::string::npos; ++at)
                words.replace(at, 4, "\n");
            styled.add(words);
            styled.finish(*range, into);
        } else if ((range || skipped) && !trimmed(words).empty())
            skip_cue(into, words);
        range.reset(), words.clear(), skipped = false;
    };
    for (std::string_view line; next_line(text, line);) {
        const std::size_t comma = line.find(',');
        const auto start =
            comma == std::string_view::npos ? std::nullopt : parse_clock(line.substr(0, comma));
        const auto end = comma == std::string_view::npos ? std::nullopt : parse_clock(line.substr(comma + 1));
        if (start && end) {
            close();
            range = TimeRange{*start, *end};
        } else if (start || end) {
            close();
            skipped = true;
        } else if (trimmed(line).empty())
            close();
        else if (range || skipped)
            words += std::string(line) + "\n";
    }
    close();
}

} // namespace core::subtitle
