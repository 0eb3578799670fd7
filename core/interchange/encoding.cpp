// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/encoding.h"
#include "core/base/text.h"
#include <algorithm>
#include <memory>
#include <optional>
#include <uchardet/uchardet.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/utf8.h>

namespace core {
namespace {

struct Mark {
    std::string_view bytes;
    const char* encoding;
};
// The longer ones first: UTF-32's begins as UTF-16's does.
constexpr Mark kMarks[] = {{std::string_view("\xFF\xFE\0\0", 4), "UTF-32LE"},
                           {std::string_view("\0\0\xFE\xFF", 4), "UTF-32BE"},
                           {std::string_view("\xEF\xBB\xBF", 3), "UTF-8"},
                           {std::string_view("\xFF\xFE", 2), "UTF-16LE"},
                           {std::string_view("\xFE\xFF", 2), "UTF-16BE"}};

using Converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>;

Converter converter_of(const std::string& encoding) {
    UErrorCode error = U_ZERO_ERROR;
    Converter made(ucnv_open(encoding.c_str(), &error), &ucnv_close);
    if (U_FAILURE(error)) made.reset();
    return made;
}

/// What no bytes are of is counted and becomes U+FFFD.
void U_CALLCONV replace(const void* count, UConverterToUnicodeArgs* to, const char*, std::int32_t,
                        UConverterCallbackReason reason, UErrorCode* error) {
    if (reason > UCNV_IRREGULAR) return;
    ++*static_cast<std::size_t*>(const_cast<void*>(count)); // ICU hands the context back as it got it
    *error = U_ZERO_ERROR;
    constexpr char16_t kReplaced = 0xFFFD;
    ucnv_cbToUWriteUChars(to, &kReplaced, 1, 0, error);
}

/// Through UTF-16 in pieces, so that little more than the result is held.
std::string converted(UConverter& from, std::string_view bytes, std::size_t& replaced) {
    UErrorCode error = U_ZERO_ERROR;
    ucnv_setToUCallBack(&from, replace, &replaced, nullptr, nullptr, &error);
    const Converter utf8 = converter_of("UTF-8");
    std::string out;
    char16_t wide[4096];
    const char* at = bytes.data();
    const char* const end = at + bytes.size();
    for (bool more = true; more;) {
        char16_t* wide_end = wide;
        error = U_ZERO_ERROR;
        ucnv_toUnicode(&from, &wide_end, std::end(wide), &at, end, nullptr, true, &error);
        more = error == U_BUFFER_OVERFLOW_ERROR;
        const char16_t* wide_at = wide;
        while (wide_at < wide_end) {
            char narrow[8192];
            char* narrow_end = narrow;
            UErrorCode written = U_ZERO_ERROR;
            ucnv_fromUnicode(utf8.get(), &narrow_end, std::end(narrow), &wide_at, wide_end, nullptr, !more,
                             &written);
            if (narrow_end == narrow) break; // the rest of a pair comes with the next piece
            out.append(narrow, narrow_end);
        }
    }
    return out;
}

/// Text of the western world has a zero in every other byte of UTF-16.
std::optional<std::string> wide_without_mark(std::string_view bytes) {
    const std::string_view start = bytes.substr(0, std::min<std::size_t>(bytes.size() & ~1UL, 4096));
    std::size_t even = 0, odd = 0;
    for (std::size_t i = 0; i < start.size(); ++i)
        if (start[i] == 0) ++(i % 2 ? odd : even);
    const std::size_t half = start.size() / 2;
    if (half < 4) return {};
    if (odd * 2 > half && even * 8 < half) return "UTF-16LE";
    if (even * 2 > half && odd * 8 < half) return "UTF-16BE";
    return {};
}

/// A character of a text and what it can be in a word.
struct Character {
    UChar32 code = 0;
    bool letter = false, upper = false, latin = false;
};
Character character_of(UChar32 code) {
    // Signs that stand for themselves, though Unicode counts them among the letters.
    const bool sign = code == 0xAA || code == 0xBA || code == 0x192 || code == 0xB5;
    const bool letter = u_isalpha(code) && !sign;
    return {code, letter, letter && u_isupper(code), letter && code < 0x250};
}

/// How often a text has what no language writes: signs, boxes or letters of another script within a word,
/// capitals behind small letters, a small letter behind a capital that stands behind another one.
std::size_t oddities(const std::string& text) {
    std::size_t odd = 0;
    Character before, last; // the two in front
    const auto size = static_cast<std::int32_t>(text.size());
    for (std::int32_t at = 0; at < size;) {
        UChar32 code = 0;
        U8_NEXT(text.data(), at, size, code);
        const Character next = character_of(code);
        const auto plain = [](const Character& c) { return c.code < 0x80; };
        const bool small_before = last.letter && !last.upper;
        if (next.upper && small_before && !(plain(next) && plain(last))) ++odd;
        if (next.letter && !next.upper && last.upper && before.upper && !plain(last)) ++odd;
        if (next.letter && last.letter && next.latin != last.latin) ++odd;
        const bool apostrophe = last.code == 0x2019 || last.code == 0xAD;
        if (!plain(last) && !last.letter && !apostrophe && before.letter && next.letter) ++odd;
        const bool box = code >= 0x2500 && code < 0x25A0;
        if (code >= 0x80 && (u_iscntrl(code) || box)) ++odd;
        before = last, last = next;
    }
    return odd;
}

/// Text of DOS, which the detector takes for text of Windows: the same bytes are letters in the one and signs
/// within words in the other.
std::string likelier(const std::string& guess, std::string_view bytes) {
    const std::string_view start = bytes.substr(0, 1U << 16U);
    const auto odd_in = [&](const std::string& encoding) {
        const Converter from = converter_of(encoding);
        std::size_t replaced = 0;
        const std::string text = from ? converted(*from, start, replaced) : std::string();
        return from ? oddities(text) + replaced : start.size();
    };
    const Converter guessed_as = converter_of(guess);
    if (guessed_as && ucnv_getMaxCharSize(guessed_as.get()) > 1) return guess;
    std::string best = guess;
    std::size_t least = odd_in(guess);
    // Of those that read the text alike the first: western, middle European, Turkish.
    for (const char* page : {"IBM850", "IBM852", "IBM857"})
        if (const std::size_t odd = odd_in(page); odd * 3 < least) best = page, least = odd;
    return best;
}

std::string guessed(std::string_view bytes) {
    const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
    // More does not make the guess better, only slower.
    const std::string_view start = bytes.substr(0, 1U << 20U);
    uchardet_handle_data(detector.get(), start.data(), start.size());
    uchardet_data_end(detector.get());
    std::string name = uchardet_get_charset(detector.get());
    if (name == "UHC") name = "WINDOWS-949"; // Korean, under the name that the converter knows
    // Half a character at the very end is no reason to call text anything but what it is.
    if (name.empty() || name == "ASCII" || !converter_of(name)) name = "WINDOWS-1252";
    if (name == "ISO-8859-1") name = "WINDOWS-1252"; // as browsers do: the same but for what nobody writes
    return likelier(name, bytes);
}

/// Line ends of all systems as "\n"; zero bytes go.
void plain_lines(std::string& text) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\0') continue;
        if (text[i] == '\r') {
            text[out++] = '\n';
            if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
        } else
            text[out++] = text[i];
    }
    text.resize(out);
}

} // namespace

Result<DecodedText> decoded_text(std::string_view bytes, const std::string& encoding) {
    DecodedText out;
    out.encoding = encoding;
    for (const Mark& mark : kMarks) {
        if (!bytes.starts_with(mark.bytes)) continue;
        if (out.encoding.empty()) out.encoding = mark.encoding;
        if (out.encoding == mark.encoding) bytes.remove_prefix(mark.bytes.size());
        break;
    }
    if (out.encoding.empty())
        if (const auto wide = wide_without_mark(bytes)) out.encoding = *wide;
    if (out.encoding.empty() && display_text(bytes) == bytes) out.encoding = "UTF-8";
    if (out.encoding.empty()) out.encoding = guessed(bytes);
    const Converter from = converter_of(out.encoding);
    if (!from)
        return Refusal{"the encoding '" + one_line(out.encoding, 60) +
                       "' is not known; name one such as utf-8, utf-16, windows-1251, shift_jis or gb18030"};
    out.text = converted(*from, bytes, out.replaced);
    if (out.text.starts_with("\xEF\xBB\xBF")) out.text.erase(0, 3);
    plain_lines(out.text);
    return out;
}

} // namespace core
