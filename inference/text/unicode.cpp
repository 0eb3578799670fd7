// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/unicode.h"
#include <algorithm>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>

namespace inference {
namespace {

std::u32string mapped(const std::u32string& text, utf8proc_option_t options) {
    const std::string utf8 = to_utf8(text);
    utf8proc_uint8_t* out = nullptr;
    const auto length = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
                                     static_cast<utf8proc_ssize_t>(utf8.size()), &out, options);
    if (length < 0) return text;
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
    return to_code_points({reinterpret_cast<const char*>(out), static_cast<std::size_t>(length)});
}

bool between(char32_t c, char32_t first, char32_t last) {
    return c >= first && c <= last;
}

/// Unicode's Cased: a ligature counts though no single letter is its capital; so do Roman numerals and
/// letters in circles.
bool is_cased(char32_t c) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LL ||
           category == UTF8PROC_CATEGORY_LT || c == U'\u00AA' || c == U'\u00BA' ||
           between(c, U'\u2160', U'\u217F') || between(c, U'\u24B6', U'\u24E9') ||
           between(c, U'\U0001F130', U'\U0001F149') || between(c, U'\U0001F150', U'\U0001F169') ||
           between(c, U'\U0001F170', U'\U0001F189');
}

bool is_ignorable(char32_t c) { // of those marks that Unicode calls case-ignorable
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
    constexpr std::u32string_view kPoints = U"'.:\u00B7\u0387\u055F\u05F4\u2018\u2019\u2024\u2027\uFE13"
                                            U"\uFE52\uFE55\uFF07\uFF0E\uFF1A";
    return category == UTF8PROC_CATEGORY_MN || category == UTF8PROC_CATEGORY_ME ||
           category == UTF8PROC_CATEGORY_LM || category == UTF8PROC_CATEGORY_SK ||
           category == UTF8PROC_CATEGORY_CF || kPoints.find(c) != std::u32string_view::npos;
}

/// A capital sigma ends a word when a letter stands before it and none behind.
bool is_final_sigma(const std::u32string& text, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && is_ignorable(text[before - 1]))
        --before;
    std::size_t after = at + 1;
    while (after < text.size() && is_ignorable(text[after]))
        ++after;
    return before > 0 && is_cased(text[before - 1]) && (after == text.size() || !is_cased(text[after]));
}

/// How many bytes of a broken sequence count as one broken character: as far as they could have begun a whole
/// one, as Python and WHATWG have it.
std::size_t broken_length(const std::string& utf8, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U;
    };
    const unsigned first = byte(at);
    const std::size_t whole = first >= 0xF0 && first <= 0xF4 ? 4 : first >= 0xE0 && first <= 0xEF ? 3 : 2;
    if (first < 0xC2 || first > 0xF4) return 1;
    // The second byte may rule out surrogates, overlong forms and what lies beyond Unicode.
    const unsigned least = first == 0xE0   ? 0xA0
                           : first == 0xF0 ? 0x90
                                           : 0x80,
                   most = first == 0xED   ? 0x9F
                          : first == 0xF4 ? 0x8F
                                          : 0xBF;
    if (byte(at + 1) < least || byte(at + 1) > most) return 1;
    std::size_t length = 2;
    while (length < whole && byte(at + length) >= 0x80 && byte(at + length) <= 0xBF)
        ++length;
    return length;
}

} // namespace

std::u32string to_code_points(const std::string& utf8) {
    std::u32string text;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
    for (std::size_t at = 0; at < utf8.size();) {
        utf8proc_int32_t code = 0;
        const auto used =
            utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(utf8.size() - at), &code);
        text.push_back(used > 0 ? static_cast<char32_t>(code) : U'\uFFFD');
        at += used > 0 ? static_cast<std::size_t>(used) : broken_length(utf8, at);
    }
    return text;
}

std::string to_utf8(const std::u32string& text) {
    std::string out;
    for (const char32_t c : text) {
        utf8proc_uint8_t buffer[4];
        const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), buffer);
        out.append(reinterpret_cast<const char*>(buffer), static_cast<std::size_t>(length));
    }
    return out;
}

std::u32string nfc(const std::u32string& text) {
    return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
}

std::u32string nfkc(const std::u32string& text) {
    return mapped(text, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT));
}

std::u32string lower(const std::u32string& text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == U'\u0130')
            out += U"i\u0307";
        else if (text[i] == U'\u03A3')
            out.push_back(is_final_sigma(text, i) ? U'\u03C2' : U'\u03C3');
        else
            out.push_back(static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(text[i]))));
    }
    return out;
}

std::u32string upper(const std::u32string& text) {
    std::u32string out;
    for (const char32_t c : text) {
        if (c == U'\u00DF')
            out += U"SS";
        else
            out.push_back(static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(c))));
    }
    return out;
}

bool is_regex_space(char32_t c) {
    return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
           c == 0x3000;
}

bool is_strip_space(char32_t c) {
    return is_regex_space(c) || (c >= 0x1C && c <= 0x1F);
}

bool is_word_character(char32_t c) {
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
        return true;
    default:
        return c == U'_';
    }
}

std::u32string strip(const std::u32string& text) {
    const auto first = std::find_if_not(text.begin(), text.end(), is_strip_space);
    const auto last = std::find_if_not(text.rbegin(), text.rend(), is_strip_space).base();
    return first < last ? std::u32string(first, last) : std::u32string();
}

} // namespace inference
