// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/clean.h"
#include "inference/text/html.h"
#include "inference/text/mojibake.h"
#include "inference/text/unicode.h"
#include <cstdint>
#include <map>

namespace inference {
namespace {

/// Each character replaced by what `map` gives for it.
template <typename Map>
std::u32string each(const std::u32string& text, Map map) {
    std::u32string out;
    for (const char32_t c : text)
        out += map(c);
    return out;
}

/// U+0080 to U+009F were windows-1252.
std::u32string fix_c1_controls(const std::u32string& text) {
    return each(text, [](char32_t c) {
        if (c < 0x80 || c > 0x9F) return std::u32string{c};
        return html_unescape(to_code_points("&#" + std::to_string(static_cast<std::uint32_t>(c)) + ";"));
    });
}

std::u32string fix_ligatures(const std::u32string& text) {
    static const std::map<char32_t, std::u32string> ligatures{
        {U'\u0132', U"IJ"},      {U'\u0133', U"ij"}, {U'\u0149', U"\u02BCn"}, {U'\u01F1', U"DZ"},
        {U'\u01F2', U"Dz"},      {U'\u01F3', U"dz"}, {U'\u01C4', U"D\u017D"}, {U'\u01C5', U"D\u017E"},
        {U'\u01C6', U"d\u017E"}, {U'\u01C7', U"LJ"}, {U'\u01C8', U"Lj"},      {U'\u01C9', U"lj"},
        {U'\u01CA', U"NJ"},      {U'\u01CB', U"Nj"}, {U'\u01CC', U"nj"},      {U'\uFB00', U"ff"},
        {U'\uFB01', U"fi"},      {U'\uFB02', U"fl"}, {U'\uFB03', U"ffi"},     {U'\uFB04', U"ffl"},
        {U'\uFB05', U"\u017Ft"}, {U'\uFB06', U"st"}};
    return each(text, [](char32_t c) {
        const auto found = ligatures.find(c);
        return found == ligatures.end() ? std::u32string{c} : found->second;
    });
}

std::u32string fix_width(const std::u32string& text) {
    return each(text, [](char32_t c) {
        if (c == 0x3000) return std::u32string(U" ");
        return c >= 0xFF01 && c <= 0xFFEF ? nfkc({c}) : std::u32string{c};
    });
}

std::u32string uncurl_quotes(const std::u32string& text) {
    return each(text, [](char32_t c) {
        if (c == 0x02BC || (c >= 0x2018 && c <= 0x201B)) return std::u32string(U"'");
        return c >= 0x201C && c <= 0x201F ? std::u32string(U"\"") : std::u32string{c};
    });
}

std::u32string fix_line_breaks(const std::u32string& text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (c == U'\r' && i + 1 < text.size() && text[i + 1] == U'\n') continue;
        out.push_back(c == U'\r' || c == 0x2028 || c == 0x2029 || c == 0x85 ? U'\n' : c);
    }
    return out;
}

/// ESC [ digits and semicolons, a letter.
std::u32string remove_terminal_escapes(const std::u32string& text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == 0x1B && i + 1 < text.size() && text[i + 1] == U'[') {
            std::size_t end = i + 2;
            while (end < text.size() && ((text[end] >= U'0' && text[end] <= U'9') || text[end] == U';'))
                ++end;
            if (end < text.size() && ((text[end] | 0x20) >= U'a' && (text[end] | 0x20) <= U'z')) {
                i = end;
                continue;
            }
        }
        out.push_back(text[i]);
    }
    return out;
}

std::u32string remove_controls(const std::u32string& text) {
    return each(text, [](char32_t c) {
        const bool removed = c <= 0x08 || c == 0x0B || (c >= 0x0E && c <= 0x1F) || c == 0x7F ||
                             (c >= 0x206A && c <= 0x206F) || c == 0xFEFF || (c >= 0xFFF9 && c <= 0xFFFC);
        return removed ? std::u32string() : std::u32string{c};
    });
}

/// All fixes of one line, repeated until nothing changes.
std::u32string fix_line(std::u32string line, bool unescape) {
    while (true) {
        std::u32string fixed = unescape ? html_unescape_strict(line) : line;
        fixed = repair_encoding(fixed);
        fixed = uncurl_quotes(fix_width(fix_ligatures(fix_c1_controls(fixed))));
        fixed = nfc(remove_controls(remove_terminal_escapes(fix_line_breaks(fixed))));
        if (fixed == line) return line;
        line = std::move(fixed);
    }
}

std::u32string fix(const std::u32string& text) {
    std::u32string out;
    bool unescape = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find(U'\n', at);
        const std::size_t next = end == std::u32string::npos ? text.size() : end + 1;
        const std::u32string line = text.substr(at, next - at);
        // Text with tags is taken for HTML source from there on, whose references are meant to stay.
        if (line.find(U'<') != std::u32string::npos) unescape = false;
        out += fix_line(line, unescape);
        at = next;
    }
    return out;
}

std::u32string collapse(const std::u32string& text) {
    std::u32string out;
    for (const char32_t c : text) {
        if (!is_regex_space(c))
            out.push_back(c);
        else if (out.empty() || out.back() != U' ')
            out.push_back(U' ');
    }
    return strip(out);
}

std::u32string basic(const std::string& text) {
    return strip(html_unescape(html_unescape(fix(to_code_points(text)))));
}

std::u32string without_punctuation(const std::u32string& text) {
    return each(text, [](char32_t c) {
        const bool punctuation = (c >= 0x21 && c <= 0x2F) || (c >= 0x3A && c <= 0x40) ||
                                 (c >= 0x5B && c <= 0x60) || (c >= 0x7B && c <= 0x7E);
        return punctuation ? std::u32string() : std::u32string{c};
    });
}

} // namespace

std::string fix_text(const std::string& text) {
    return to_utf8(fix(to_code_points(text)));
}

std::string basic_clean(const std::string& text) {
    return to_utf8(basic(text));
}

std::string whitespace_clean(const std::string& text) {
    return to_utf8(collapse(to_code_points(text)));
}

std::string canonicalize(const std::string& text, const std::string& keep) {
    const std::u32string spaced =
        each(to_code_points(text), [](char32_t c) { return std::u32string{c == U'_' ? U' ' : c}; });
    const std::u32string kept = to_code_points(keep);
    std::u32string out;
    for (std::size_t at = 0; at <= spaced.size();) {
        const std::size_t found = kept.empty() ? std::u32string::npos : spaced.find(kept, at);
        const std::size_t end = found == std::u32string::npos ? spaced.size() : found;
        out += without_punctuation(spaced.substr(at, end - at));
        if (found == std::u32string::npos) break;
        out += kept;
        at = found + kept.size();
    }
    return to_utf8(collapse(lower(out)));
}

std::string clean_prompt(const std::string& text) {
    return to_utf8(collapse(basic(text)));
}

std::string clean_prompt_lower(const std::string& text) {
    return to_utf8(lower(collapse(basic(text))));
}

} // namespace inference
