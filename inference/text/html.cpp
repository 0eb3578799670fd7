// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/html.h"
#include "inference/text/unicode.h"
#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

namespace inference {
namespace {

constexpr std::string_view kRecords =
#include "inference/text/html_entities.inc"
    ;

/// Name (with ';' where it must be there) -> characters.
const std::map<std::string, std::u32string, std::less<>>& entities() {
    static const auto table = [] {
        std::map<std::string, std::u32string, std::less<>> made;
        for (std::size_t at = 0; at < kRecords.size();) {
            const std::size_t space = kRecords.find(' ', at), end = kRecords.find('\n', space + 2);
            std::string name(kRecords.substr(at, space - at));
            const std::u32string value =
                to_code_points(std::string(kRecords.substr(space + 1, end - space - 1)));
            if (name.ends_with('!')) {
                name.pop_back();
                made.emplace(name, value);
            }
            made.emplace(name + ";", value);
            at = end + 1;
        }
        return made;
    }();
    return table;
}

/// What a numeric reference stands for by HTML's rules; an empty text for a code that is dropped.
std::u32string numeric(std::uint64_t code) {
    static const std::u32string latin = // 0x80 to 0x9F are read as windows-1252
        U"\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
        U"\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178";
    if (code == 0 || (code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF) return U"\uFFFD";
    if (code == 0x0D) return U"\r";
    if (code >= 0x80 && code <= 0x9F) return {latin[code - 0x80]};
    const bool dropped = (code >= 1 && code <= 8) || code == 0x0B || (code >= 0x0E && code <= 0x1F) ||
                         code == 0x7F || (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
    return dropped ? std::u32string() : std::u32string{static_cast<char32_t>(code)};
}

bool is_digit(char32_t c, bool hex) {
    return (c >= U'0' && c <= U'9') || (hex && ((c >= U'a' && c <= U'f') || (c >= U'A' && c <= U'F')));
}

/// A reference found at an '&': what replaces it and how many code points it takes; nothing when there is
/// none.
struct Replacement {
    std::u32string text;
    std::size_t length = 0;
};

std::optional<Replacement> numeric_at(const std::u32string& text, std::size_t at) {
    const bool hex = at + 2 < text.size() && (text[at + 2] == U'x' || text[at + 2] == U'X');
    std::size_t i = at + (hex ? 3 : 2);
    const std::size_t first = i;
    std::uint64_t code = 0;
    for (; i < text.size() && is_digit(text[i], hex); ++i) {
        const char32_t c = text[i] | 0x20;
        code = std::min<std::uint64_t>(code * (hex ? 16 : 10) + (c >= U'a' ? c - U'a' + 10 : text[i] - U'0'),
                                       1 << 24);
    }
    if (i == first) return std::nullopt;
    if (i < text.size() && text[i] == U';') ++i;
    return Replacement{numeric(code), i - at};
}

std::optional<Replacement> named_at(const std::u32string& text, std::size_t at) {
    constexpr std::size_t kLongest = 32;
    std::size_t i = at + 1;
    const std::u32string_view stops = U"\t\n\f <&#;";
    while (i < text.size() && i - at - 1 < kLongest && stops.find(text[i]) == std::u32string_view::npos)
        ++i;
    if (i == at + 1) return std::nullopt;
    if (i < text.size() && text[i] == U';') ++i;
    const std::u32string name = text.substr(at + 1, i - at - 1);
    for (std::size_t length = name.size(); length > 1; --length) {
        const auto found = entities().find(to_utf8(name.substr(0, length)));
        if (found != entities().end()) return Replacement{found->second + name.substr(length), i - at};
    }
    return std::nullopt;
}

/// Replaces what `find` finds at each '&'.
template <typename Find>
std::u32string replaced(const std::u32string& text, Find find) {
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::optional<Replacement> found =
            text[at] == U'&' && at + 1 < text.size() ? find(at) : std::nullopt;
        if (found)
            out += found->text, at += found->length;
        else
            out.push_back(text[at++]);
    }
    return out;
}

bool is_name_character(char32_t c) {
    return (c >= U'0' && c <= U'9') || (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z');
}

/// The characters of a name in ftfy's table: HTML's own, or a lower-case name written in capitals.
std::optional<std::u32string> strict_entity(const std::string& name) {
    if (const auto found = entities().find(name); found != entities().end()) return found->second;
    std::string small = name;
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    std::string large = small;
    std::transform(large.begin(), large.end(), large.begin(),
                   [](unsigned char c) { return std::toupper(c); });
    const auto found = entities().find(small);
    if (name != large || found == entities().end()) return std::nullopt;
    const std::u32string reference = U"&" + to_code_points(name);
    if (html_unescape(reference) != reference) return std::nullopt; // part of it already means something
    return upper(found->second);
}

} // namespace

std::u32string html_unescape(const std::u32string& text) {
    return replaced(text, [&](std::size_t at) {
        return text[at + 1] == U'#' ? numeric_at(text, at) : named_at(text, at);
    });
}

std::u32string html_unescape_strict(const std::u32string& text) {
    constexpr std::size_t kLongest = 24;
    return replaced(text, [&](std::size_t at) -> std::optional<Replacement> {
        const bool number = text[at + 1] == U'#';
        const std::size_t first = at + (number ? 2 : 1);
        std::size_t i = first;
        while (i < text.size() && is_name_character(text[i]) && i - first < kLongest)
            ++i;
        if (i == first || i == text.size() || text[i] != U';') return std::nullopt;
        const std::size_t length = i + 1 - at;
        if (number) {
            const std::u32string read = html_unescape(text.substr(at, length));
            if (read.find(U';') != std::u32string::npos)
                return std::nullopt; // it was not a number to its end
            return Replacement{read, length};
        }
        const auto value = strict_entity(to_utf8(text.substr(first, i + 1 - first)));
        return value ? std::optional(Replacement{*value, length}) : std::nullopt;
    });
}

} // namespace inference
