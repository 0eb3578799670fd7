// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sub Station Alpha, version 4 and "advanced" (4+), by what libass reads.
#include "core/base/parse_number.h"
#include "core/base/text.h"
#include "core/interchange/subtitle_parts.h"
#include <algorithm>
#include <charconv>
#include <cmath>

namespace core::subtitle {
namespace {

constexpr double kUsualHeight = 288; ///< of a script that says none

double decimal(std::string_view text, double otherwise = 0) {
    text = trimmed(text);
    if (text.starts_with('+')) text.remove_prefix(1);
    return parse_number(text).value_or(otherwise);
}

/// "&H80FF0000", "&HFF&", "16777215": red in the low byte, transparency in the high one.
std::optional<Colour> ass_colour(std::string_view text) {
    text = trimmed(text);
    while (text.ends_with('&'))
        text.remove_suffix(1);
    while (text.starts_with('&'))
        text.remove_prefix(1);
    std::int64_t value = 0;
    const bool hex = text.starts_with('H') || text.starts_with('h');
    if (hex) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, hex ? 16 : 10);
    if (error != std::errc() || end == text.data()) return {};
    const auto part = [&](unsigned shift) {
        return static_cast<double>(static_cast<std::uint64_t>(value) >> shift & 0xFFU) / 255.0;
    };
    return Colour{part(0), part(8), part(16), 1 - part(24)};
}

/// The keypad's number of version 4's alignment: 1 to 3 at the foot, 4 more at the top, 8 more in the middle.
int keypad_of_version_4(int align) {
    return (align & 3) + (align & 4 ? 6 : align & 8 ? 3 : 0);
}

std::vector<std::string_view> split(std::string_view line, std::size_t most) {
    std::vector<std::string_view> fields;
    while (fields.size() + 1 < most) {
        const std::size_t comma = line.find(',');
        if (comma == std::string_view::npos) break;
        fields.push_back(line.substr(0, comma));
        line.remove_prefix(comma + 1);
    }
    fields.push_back(line);
    return fields;
}

using Columns = std::vector<std::string>;

Columns columns_of(std::string_view list) {
    Columns columns;
    constexpr std::size_t kMostColumns = 64;
    for (const std::string_view each : split(list, kMostColumns))
        columns.push_back(lower(trimmed(each)));
    return columns;
}

/// A row's field by its column's name; empty where there is none.
class Row {
  public:
    Row(const Columns& columns, std::string_view line)
        : columns_(columns), fields_(split(line, std::max<std::size_t>(columns.size(), 1))) {}
    [[nodiscard]] std::string_view operator()(std::string_view column) const {
        const auto at = std::find(columns_.begin(), columns_.end(), column);
        const auto index = static_cast<std::size_t>(at - columns_.begin());
        return at == columns_.end() || index >= fields_.size() ? std::string_view() : fields_[index];
    }

  private:
    const Columns& columns_;
    std::vector<std::string_view> fields_;
};

std::string style_name(std::string_view text) {
    text = trimmed(text);
    while (text.starts_with('*')) // as old editors wrote the usual one
        text.remove_prefix(1);
    return std::string(text);
}

CueStyle style_of(const Row& row, double height, bool version_4) {
    CueStyle style;
    if (const auto font = trimmed(row("fontname")); !font.empty())
        style.font = std::string(font.starts_with('@') ? font.substr(1) : font);
    const double size = decimal(row("fontsize"));
    if (size > 0) style.size = size / height;
    const auto flag = [&](const char* column) {
        const auto text = trimmed(row(column));
        return text.empty() ? std::nullopt : std::optional(text != "0");
    };
    style.bold = flag("bold"), style.italic = flag("italic"), style.underline = flag("underline");
    style.colour = ass_colour(row("primarycolour"));
    style.outline = ass_colour(row(version_4 ? "tertiarycolour" : "outlinecolour"));
    style.back = ass_colour(row("backcolour"));
    if (const auto width = trimmed(row("outline")); !width.empty())
        style.outline_width = std::clamp(decimal(width) / height, 0.0, 1.0);
    if (const auto distance = trimmed(row("shadow")); !distance.empty())
        style.shadow_distance = std::clamp(decimal(distance) / height, 0.0, 1.0);
    if (const auto border = trimmed(row("borderstyle")); !border.empty()) style.boxed = border == "3";
    const int align = static_cast<int>(decimal(row("alignment"), 2));
    const int keypad = version_4 ? keypad_of_version_4(align) : align;
    style.align = keypad >= 1 && keypad <= 9 ? keypad : 2;
    return style;
}

/// The value behind a tag's name, up to the next tag; "(a,b)" without its parentheses.
std::string_view argument(std::string_view& rest) {
    std::size_t end = std::min(rest.find('\\'), rest.size());
    if (rest.starts_with('(')) {
        end = std::min(rest.find(')'), rest.size());
        const std::string_view inner = rest.substr(1, end - 1);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        return inner;
    }
    const std::string_view value = rest.substr(0, end);
    rest.remove_prefix(end);
    return trimmed(value);
}

void switch_on(std::optional<bool>& field, const std::optional<bool>& base, std::string_view value) {
    field = value.empty() ? base : std::optional(value != "0");
}

void apply_override(std::string_view name, std::string_view value, AssState& state) {
    CueStyle& now = state.text.now();
    const CueStyle& base = state.text.base();
    if (name == "pos") {
        const auto comma = std::min(value.find(','), value.size());
        const double x = decimal(value.substr(0, comma), 1e9),
                     y = comma < value.size() ? decimal(value.substr(comma + 1), 1e9) : 1e9;
        const Point place{x / state.script_width, y / state.script_height};
        if (std::abs(place.x) <= 4 && std::abs(place.y) <= 4) now.place = place;
        return;
    }
    if (name == "b") return switch_on(now.bold, base.bold, value);
    if (name == "i") return switch_on(now.italic, base.italic, value);
    if (name == "u") return switch_on(now.underline, base.underline, value);
    if (name == "c" || name == "1c") {
        const auto colour = ass_colour(value);
        const double cover = now.colour ? now.colour->alpha : 1;
        now.colour = colour ? colour : base.colour;
        if (colour) now.colour->alpha = cover; // a tag says no transparency
    } else if (name == "3c") {
        if (const auto colour = ass_colour(value)) now.outline = colour;
    } else if (name == "fn") {
        now.font = value.empty() ? base.font : std::optional(std::string(value));
    } else if (name == "fs") {
        const double size = decimal(value);
        now.size =
            size > 0 && !value.starts_with('+') ? std::optional(size / state.script_height) : base.size;
    } else if (name == "an" || name == "a") {
        const int align = static_cast<int>(decimal(value));
        // The old tag counts as version 4 does, but with 4 for the top and 8 for the middle as flags.
        const int keypad = name == "an" ? align : keypad_of_version_4(align);
        if (keypad >= 1 && keypad <= 9) now.align = keypad;
    } else if (name == "k" || name == "K" || name == "kf" || name == "ko") {
        state.text.part_begins(state.spoken);
        const double hundredths = std::clamp(decimal(value), 0.0, 1e8);
        state.spoken = saturated_sum(state.spoken, from_seconds(hundredths / 100, {1000, 1}));
    } else if (name == "p") {
        state.drawing = decimal(value) > 0;
    } else if (name == "r") {
        const auto align = now.align;
        const auto place = now.place;
        now = base;
        if (state.styles)
            for (const auto& [style, look] : *state.styles)
                if (style == value) now = look;
        now.align = align, now.place = place;
    } else if (name == "move" || name == "t" || name == "fad" || name == "fade")
        state.moves = true;
}

std::string_view tag_name(std::string_view rest) {
    // Longer names first: "fn" before "f", "kf" before "k".
    for (const std::string_view name :
         {"move", "fade",  "clip", "fad",  "pos",  "org", "frz", "frx", "fry", "fsp", "fscx",
          "fscy", "alpha", "bord", "shad", "blur", "pbo", "an",  "fn",  "fs",  "fe",  "kf",
          "ko",   "be",    "1c",   "2c",   "3c",   "4c",  "1a",  "2a",  "3a",  "4a",  "a",
          "b",    "i",     "u",    "s",    "c",    "k",   "K",   "p",   "q",   "r",   "t"})
        if (rest.starts_with(name)) return name;
    return {};
}

} // namespace

void read_overrides(std::string_view block, AssState& state) {
    while (!block.empty()) {
        const std::size_t slash = std::min(block.find('\\'), block.size());
        block.remove_prefix(std::min(slash + 1, block.size()));
        const std::string_view name = tag_name(block);
        if (name.empty()) continue;
        block.remove_prefix(name.size());
        apply_override(name, argument(block), state);
    }
}

namespace {

/// "\N" and "\n" are line ends, "\h" a space that holds; braces hold overrides.
void add_words(std::string_view words, AssState& state) {
    while (!words.empty()) {
        const std::size_t sign = std::min(words.find_first_of("{\\"), words.size());
        if (!state.drawing) state.text.add(words.substr(0, sign));
        words.remove_prefix(sign);
        if (words.empty()) break;
        if (words.front() == '{') {
            const std::size_t end = words.find('}');
            if (end != std::string_view::npos) {
                read_overrides(words.substr(1, end - 1), state);
                words.remove_prefix(end + 1);
                continue;
            }
            state.text.add(words); // an open brace is a brace: no other can end it
            break;
        }
        const char next = words.size() > 1 ? words[1] : ' ';
        const char* means = next == 'N' || next == 'n' ? "\n"
                            : next == 'h'              ? "\xC2\xA0"
                            : next == '{'              ? "{"
                            : next == '}'              ? "}"
                                                       : nullptr;
        if (!state.drawing) state.text.add(means ? means : "\\");
        words.remove_prefix(std::min<std::size_t>(means ? 2 : 1, words.size()));
        // What keeps a person's backslash from being a sign (see the writer).
        if (!means && words.starts_with("\xE2\x81\xA0")) words.remove_prefix(3);
    }
}

class Script {
  public:
    explicit Script(Subtitles& into) : into_(into) {}
    void line(std::string_view text) {
        text = trimmed(text);
        if (text.starts_with('[')) return section(lower(text));
        const std::size_t colon = text.find(':');
        if (colon == std::string_view::npos || text.starts_with(';')) return;
        const std::string key = lower(trimmed(text.substr(0, colon)));
        const std::string_view value = text.substr(colon + 1);
        if (section_ == Section::info && key == "playresy") {
            const double height = decimal(value);
            if (height >= 1 && height <= 65536) height_ = into_.script_height = height;
        } else if (section_ == Section::info && key == "playresx") {
            const double width = decimal(value);
            if (width >= 1 && width <= 65536) width_ = width;
        } else if (section_ == Section::styles && key == "format")
            style_columns_ = columns_of(value);
        else if (section_ == Section::styles && key == "style")
            add_style(value);
        else if (section_ == Section::events && key == "format")
            event_columns_ = columns_of(value);
        else if (section_ == Section::events && key == "dialogue")
            add_event(value);
        else if (section_ == Section::events && key == "comment")
            leave_out(into_.left_out, "comments", "comments are not shown and not kept");
    }
    [[nodiscard]] bool had_events() const { return had_events_; }

  private:
    enum class Section { none, info, styles, events };
    void section(const std::string& name) {
        section_ = name == "[script info]"                                              ? Section::info
                   : name.starts_with("[v4") && name.find("style") != std::string::npos ? Section::styles
                   : name == "[events]"                                                 ? Section::events
                                                                                        : Section::none;
        if (name == "[v4 styles]") version_4_ = true;
        had_events_ = had_events_ || section_ == Section::events;
        if (name == "[fonts]" || name == "[graphics]")
            leave_out(into_.left_out, "attachments", "fonts and pictures within the file are not kept", name);
    }
    void add_style(std::string_view value) {
        constexpr std::size_t kMostStyles = 4096;
        if (styles_.size() >= kMostStyles) return;
        const Row row(style_columns_, value);
        styles_.emplace_back(style_name(row("name")), style_of(row, height_, version_4_));
    }
    [[nodiscard]] CueStyle style(const std::string& name) const {
        const CueStyle* found = nullptr;
        for (const auto& [each, look] : styles_)
            if (each == name || (!found && each == "Default")) found = &look;
        return found ? *found : CueStyle{};
    }
    void add_event(std::string_view value) {
        static const Columns kUsual =
            columns_of("Layer,Start,End,Style,Name,MarginL,MarginR,MarginV,Effect,Text");
        const Row row(event_columns_.empty() ? kUsual : event_columns_, value);
        const auto start = parse_clock(row("start")), end = parse_clock(row("end"));
        const std::string_view words = row("text");
        if (!start || !end || *end <= *start) return skip_cue(into_, words);
        StyledText text(style(style_name(row("style"))));
        AssState state{text, width_.value_or(height_ * 4 / 3), height_, &styles_, *start};
        add_words(words, state);
        const std::size_t before = into_.cues.size();
        text.finish({*start, *end}, into_);
        if (into_.cues.size() == before && words.find("\\p") != std::string_view::npos)
            leave_out(into_.left_out, "drawings", "shapes drawn by a subtitle file are not kept");
        else if (state.moves)
            leave_out(into_.left_out, "motions", "moves and changes within a subtitle are not kept",
                      one_line(into_.cues.empty() ? "" : into_.cues.back().text, 40));
    }

    Subtitles& into_;
    Section section_ = Section::none;
    std::optional<double> width_;
    double height_ = kUsualHeight;
    bool version_4_ = false, had_events_ = false;
    Columns style_columns_, event_columns_;
    std::vector<std::pair<std::string, CueStyle>> styles_;
};

} // namespace

std::optional<Refusal> read_ass(std::string_view text, Subtitles& into) {
    Script script(into);
    for (std::string_view line; next_line(text, line);)
        script.line(line);
    if (!script.had_events())
        return Refusal{
            "it has no [Events], where such a file holds its subtitles; look into it whether it is "
            "what its ending says"};
    return {};
}

} // namespace core::subtitle
