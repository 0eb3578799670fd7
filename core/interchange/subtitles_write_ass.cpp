// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sub Station Alpha as libass, Aegisub and players read it: version 4+ (ASS), or the older 4 (SSA).
#include "core/base/parse_number.h"
#include "core/interchange/subtitle_parts.h"
#include "core/titles/ass_text.h"
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>

namespace core::subtitle {
namespace {

constexpr double kHeight = 1080, kWidth = 1920; ///< sizes count in a script of this size
const Colour kWhite{1, 1, 1, 1}, kBlack{0, 0, 0, 1}, kShade{0, 0, 0, 0.5};

std::string number(double value) {
    return plain_number(std::round(value * 100) / 100);
}

/// Red in the low byte, transparency in the high one; version 4 writes it as a decimal without transparency.
std::string colour_text(const Colour& c, bool version_4) {
    const auto part = [](double p) {
        return static_cast<unsigned>(std::lround(std::clamp(p, 0.0, 1.0) * 255));
    };
    char text[24];
    if (version_4)
        std::snprintf(text, sizeof text, "%u", part(c.blue) << 16U | part(c.green) << 8U | part(c.red));
    else
        std::snprintf(text, sizeof text, "&H%02X%02X%02X%02X", 255 - part(c.alpha), part(c.blue),
                      part(c.green), part(c.red));
    return text;
}

int version_4_of_keypad(int align) {
    const int row = (align - 1) / 3, column = (align - 1) % 3 + 1;
    return column + (row == 2 ? 4 : row == 1 ? 8 : 0);
}

/// A name in a field that ends at a comma.
std::string field(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == ',' || c == '\n' || c == '\r'; }, ' ');
    return text;
}

std::string style_line(const std::string& name, const CueStyle& s, bool version_4) {
    const auto colour = [&](const std::optional<Colour>& c, const Colour& usual) {
        return colour_text(c.value_or(usual), version_4) + ",";
    };
    const auto flag = [](const std::optional<bool>& on) {
        return std::string(on.value_or(false) ? "-1," : "0,");
    };
    const int align = s.align.value_or(2);
    std::string out = "Style: " + name + "," + field(s.font.value_or("Sans")) + "," +
                      number(s.size.value_or(0.06) * kHeight) + "," + colour(s.colour, kWhite);
    // What is yet to be sung is paler.
    Colour waiting = s.colour.value_or(kWhite);
    waiting = {waiting.red * 0.5 + 0.25, waiting.green * 0.5 + 0.25, waiting.blue * 0.5 + 0.25,
               waiting.alpha};
    out += colour(waiting, kWhite) + colour(s.outline, kBlack) + colour(s.back, kShade);
    out += flag(s.bold) + flag(s.italic);
    if (!version_4) out += flag(s.underline) + "0,100,100,0,0,";
    out += std::string(s.boxed.value_or(false) ? "3," : "1,") +
           number(s.outline_width.value_or(0.002) * kHeight) + "," +
           number(s.shadow_distance.value_or(0.001) * kHeight) + "," +
           std::to_string(version_4 ? version_4_of_keypad(align) : align) + ",96,96,54,";
    return out + (version_4 ? "0,1\n" : "1\n");
}

std::int64_t hundredths(Time time) {
    return rescale(time.count(), 100, kFlicksPerSecond).count();
}

std::string words(const Cue& cue) {
    std::string out;
    if (cue.style.place)
        out = "{\\pos(" + number(cue.style.place->x * kWidth) + "," + number(cue.style.place->y * kHeight) +
              ")}";
    std::size_t from = 0;
    std::int64_t sung = hundredths(cue.range.start);
    const auto karaoke = [&](Time end) {
        const std::int64_t at = std::max(sung, hundredths(end));
        out += "{\\k" + std::to_string(at - sung) + "}";
        sung = at;
    };
    for (std::size_t i = 0; i < cue.parts.size(); ++i) {
        const TimedPart& part = cue.parts[i];
        if (i == 0 && (part.at > 0 || part.start > cue.range.start)) karaoke(part.start);
        out += ass_escaped(std::string_view(cue.text).substr(from, part.at - from));
        karaoke(i + 1 < cue.parts.size() ? cue.parts[i + 1].start : cue.range.end);
        from = part.at;
    }
    return out + ass_escaped(std::string_view(cue.text).substr(from));
}

} // namespace

std::string write_ass(const std::vector<Cue>& cues, bool version_4) {
    std::string out = "[Script Info]\nScriptType: " + std::string(version_4 ? "v4.00" : "v4.00+") +
                      "\nPlayResX: 1920\nPlayResY: 1080\nWrapStyle: 0\nScaledBorderAndShadow: yes\n\n";
    out += version_4 ? "[V4 Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, "
                       "TertiaryColour, BackColour, Bold, Italic, BorderStyle, Outline, Shadow, Alignment, "
                       "MarginL, MarginR, MarginV, AlphaLevel, Encoding\n"
                     : "[V4+ Styles]\nFormat: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, "
                       "OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, "
                       "Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, "
                       "Encoding\n";
    std::map<std::string, std::size_t> styles; // by what they say
    std::string events;
    for (const Cue& cue : cues) {
        const std::string look = style_line("", cue.style, version_4);
        const auto [at, fresh] = styles.try_emplace(look, styles.size());
        const std::string name = at->second == 0 ? "Default" : "Style " + std::to_string(at->second + 1);
        if (fresh) out += style_line(name, cue.style, version_4);
        events += std::string("Dialogue: ") + (version_4 ? "Marked=0," : "0,") +
                  clock_text(cue.range.start, '.', 2, 1) + "," + clock_text(cue.range.end, '.', 2, 1) + "," +
                  name + ",,0,0,0,," + words(cue) + "\n";
    }
    if (styles.empty()) out += style_line("Default", {}, version_4);
    out += std::string("\n[Events]\nFormat: ") + (version_4 ? "Marked" : "Layer") +
           ", Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n" + events;
    return out;
}

} // namespace core::subtitle
