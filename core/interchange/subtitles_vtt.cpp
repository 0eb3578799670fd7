// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// WebVTT by https://www.w3.org/TR/webvtt1 (6.1 to 6.4), without its style sheets and regions.
#include "core/base/parse_number.h"
#include "core/interchange/subtitle_parts.h"
#include <algorithm>
#include <charconv>

namespace core::subtitle {
namespace {

void add_code(std::string& out, std::uint32_t code) {
    if (code < 0x80)
        out += static_cast<char>(code);
    else if (code < 0x800)
        out += {static_cast<char>(0xC0U | code >> 6U), static_cast<char>(0x80U | (code & 0x3FU))};
    else if (code < 0x10000)
        out += {static_cast<char>(0xE0U | code >> 12U), static_cast<char>(0x80U | (code >> 6U & 0x3FU)),
                static_cast<char>(0x80U | (code & 0x3FU))};
    else
        out += {static_cast<char>(0xF0U | code >> 18U), static_cast<char>(0x80U | (code >> 12U & 0x3FU)),
                static_cast<char>(0x80U | (code >> 6U & 0x3FU)), static_cast<char>(0x80U | (code & 0x3FU))};
}

/// "amp", "#233", "#xe9"; false where it stands for nothing.
bool add_entity(std::string_view name, std::string& out) {
    constexpr std::pair<std::string_view, std::string_view> kNames[] = {{"amp", "&"},
                                                                        {"lt", "<"},
                                                                        {"gt", ">"},
                                                                        {"nbsp", "\xC2\xA0"},
                                                                        {"lrm", "\xE2\x80\x8E"},
                                                                        {"rlm", "\xE2\x80\x8F"},
                                                                        {"quot", "\""},
                                                                        {"apos", "'"}};
    for (const auto& [each, text] : kNames)
        if (each == name) return out += text, true;
    if (!name.starts_with('#')) return false;
    name.remove_prefix(1);
    const bool hex = name.starts_with('x') || name.starts_with('X');
    if (hex) name.remove_prefix(1);
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, hex ? 16 : 10);
    if (error != std::errc() || end != name.data() + name.size()) return false;
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
    return add_code(out, code), true;
}

std::string without_entities(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const std::size_t sign = std::min(text.find('&'), text.size());
        out += text.substr(0, sign);
        text.remove_prefix(sign);
        if (text.empty()) break;
        const std::size_t end = text.substr(0, 12).find(';');
        if (end != std::string_view::npos && add_entity(text.substr(1, end - 1), out)) {
            text.remove_prefix(end + 1);
            continue;
        }
        out += '&';
        text.remove_prefix(1);
    }
    return out;
}

struct Open {
    std::string tag;
    CueStyle before;
};

/// A tag of a cue; those that say nothing that a title can say go without a word, but for speakers.
void apply_tag(std::string_view tag, StyledText& text, std::vector<Open>& open, Subtitles& into) {
    if (const auto time = parse_strict_clock(tag)) return text.part_begins(*time);
    const bool closes = tag.starts_with('/');
    if (closes) tag.remove_prefix(1);
    const std::string name = lower(tag.substr(0, tag.find_first_of(". \t\n")));
    if (closes) {
        const auto at =
            std::find_if(open.rbegin(), open.rend(), [&](const Open& o) { return o.tag == name; });
        if (at == open.rend()) return;
        text.now() = at->before;
        open.erase(std::next(at).base(), open.end());
        return;
    }
    constexpr std::size_t kDeepest = 64;
    if (open.size() < kDeepest) open.push_back({name, text.now()});
    if (name == "b") text.now().bold = true;
    if (name == "i") text.now().italic = true;
    if (name == "u") text.now().underline = true;
    if (name == "v" && tag.find_first_of(" \t") != std::string_view::npos)
        leave_out(into.left_out, "speakers", "who speaks is not part of a subtitle's words",
                  std::string(trimmed(tag.substr(tag.find_first_of(" \t")))).substr(0, 40));
    if (name != "c") return;
    // The colours that the standard gives names to (section 5).
    const std::string_view all = tag.substr(0, tag.find_first_of(" \t\n"));
    for (const char* colour : {"white", "lime", "cyan", "red", "yellow", "magenta", "blue", "black"})
        if (("." + lower(all) + ".").find("." + std::string(colour) + ".") != std::string::npos)
            text.now().colour = parse_html_colour(colour);
}

void add_words(std::string_view words, StyledText& text, Subtitles& into) {
    std::vector<Open> open;
    while (!words.empty()) {
        const std::size_t sign = std::min(words.find('<'), words.size());
        text.add(without_entities(words.substr(0, sign)));
        words.remove_prefix(sign);
        if (words.empty()) break;
        const std::size_t end = std::min(words.find('>'), words.size()); // an open tag reaches to the end
        apply_tag(words.substr(1, end - 1), text, open, into);
        words.remove_prefix(std::min(end + 1, words.size()));
    }
}

std::optional<double> percent(std::string_view value) {
    value = value.substr(0, value.find(','));
    if (!value.ends_with('%')) return {};
    return parse_number(value.substr(0, value.size() - 1));
}

/// "line:0 position:20% align:start" as one of nine places.
int align_of(std::string_view settings) {
    int column = 1, row = 0; // 0 to 2: left to right, foot to top
    while (!settings.empty()) {
        const std::size_t space = std::min(settings.find_first_of(" \t"), settings.size());
        const std::string_view word = settings.substr(0, space);
        settings = trimmed(settings.substr(space));
        const std::size_t colon = std::min(word.find(':'), word.size());
        const std::string_view name = word.substr(0, colon),
                               value = colon < word.size() ? word.substr(colon + 1) : "";
        if (name == "align") {
            if (value == "start" || value == "left") column = 0;
            if (value == "end" || value == "right") column = 2;
        } else if (name == "line") {
            const std::string_view number = value.substr(0, value.find(','));
            if (const auto part = percent(value))
                row = *part < 34 ? 2 : *part < 67 ? 1 : 0;
            else if (const auto line = parse_whole(number))
                row = *line >= 0 && *line < 5 ? 2 : 0;
        }
    }
    return row * 3 + column + 1;
}

/// Whether a block is one of those that hold no cue; they end with a blank line.
bool skip_block(std::string_view line, std::string_view& rest, Subtitles& into) {
    const std::string_view word = line.substr(0, line.find_first_of(" \t"));
    const bool note = word == "NOTE", style = word == "STYLE", region = word == "REGION";
    if (!note && !style && !region) return false;
    if (style) leave_out(into.left_out, "style_sheets", "style sheets are not carried out");
    if (region) leave_out(into.left_out, "regions", "regions are not kept: their words lie at the foot");
    for (std::string_view inner = line; !inner.empty() && next_line(rest, inner);) {
    }
    return true;
}

void read_cue(const Arrow& arrow, std::string_view& rest, Subtitles& into) {
    std::string words;
    for (std::string_view line, next = rest; next_line(next, line) && !line.empty();) {
        if (line.find("-->") != std::string_view::npos) break; // another cue without a blank line
        words += std::string(line) + "\n";
        rest = next;
    }
    if (!arrow.start || !arrow.end || *arrow.end <= *arrow.start) return skip_cue(into, words);
    CueStyle style;
    if (!arrow.rest.empty()) style.align = align_of(arrow.rest);
    StyledText text{style};
    add_words(words, text, into);
    text.finish({*arrow.start, *arrow.end}, into);
}

} // namespace

std::optional<Refusal> read_vtt(std::string_view text, Subtitles& into) {
    std::string_view line;
    if (!next_line(text, line) || !line.starts_with("WEBVTT") ||
        (line.size() > 6 && line[6] != ' ' && line[6] != '\t'))
        return Refusal{"it has no WEBVTT at its start, as every WebVTT file has; if it is another kind of "
                       "subtitle file, give it that ending"};
    bool fresh = true; // behind a blank line
    while (next_line(text, line)) {
        const auto arrow = parse_arrow(line, parse_strict_clock);
        if (arrow) read_cue(*arrow, text, into);
        fresh = (!arrow && fresh && skip_block(line, text, into)) || trimmed(line).empty();
    }
    return {};
}

} // namespace core::subtitle
