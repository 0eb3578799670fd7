// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/text/mojibake.h"
#include "inference/text/unicode.h"
#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <vector>

namespace inference {
namespace {

/// Classes of characters that occur in damaged text; a character may be in several.
enum Class : std::uint32_t {
    k_common = 1U << 0U,
    k_c1 = 1U << 1U,
    k_bad = 1U << 2U,
    k_law = 1U << 3U,
    k_currency = 1U << 4U,
    k_opening = 1U << 5U,
    k_closing = 1U << 6U,
    k_numeric = 1U << 7U,
    k_face = 1U << 8U,
    k_upper = 1U << 9U,
    k_lower = 1U << 10U,
    k_upper_other = 1U << 11U,
    k_lower_other = 1U << 12U,
    k_box = 1U << 13U,
    k_starts_2 = 1U << 14U, ///< looks like the first byte of a UTF-8 sequence of two
    k_starts_3 = 1U << 15U,
    k_starts_4 = 1U << 16U,
    k_continues = 1U << 17U, ///< looks like a further byte of one
    k_continues_surely = 1U << 18U,
    // Not from the tables:
    k_small_ascii = 1U << 20U,
    k_capital_ascii = 1U << 21U,
    k_word = 1U << 22U,
    k_space = 1U << 23U,
};
constexpr std::uint32_t k_ascii = k_small_ascii | k_capital_ascii;

struct ClassRow {
    char32_t first, last;
    std::uint32_t classes;
};
struct CodePage {
    const char* name;
    bool lossy; ///< byte 0x1A stands for a character that was lost
    std::array<char16_t, 128> upper;
};
#include "inference/text/mojibake_tables.inc"

std::uint32_t classes_of(char32_t c) {
    std::uint32_t classes = 0;
    const auto* row = std::upper_bound(std::begin(kClassRows), std::end(kClassRows), c,
                                       [](char32_t at, const ClassRow& r) { return at < r.first; });
    if (row != std::begin(kClassRows) && c <= std::prev(row)->last) classes = std::prev(row)->classes;
    if (c >= U'a' && c <= U'z') classes |= k_small_ascii;
    if (c >= U'A' && c <= U'Z') classes |= k_capital_ascii;
    if (is_word_character(c)) classes |= k_word;
    if (is_strip_space(c)) classes |= k_space;
    return classes;
}

/// One place of a rule: the characters of these classes, and those.
struct Place {
    std::uint32_t classes = 0;
    std::u32string_view also = {};
    bool others = false; ///< all but those
};
using Rule = std::vector<Place>;

/// Neighbours that people do not write.
const std::vector<Rule>& unlikely_sequences() {
    constexpr std::uint32_t accented = k_lower | k_upper, ends = k_box | k_closing | k_currency | k_numeric,
                            signs = accented | k_box | k_opening | k_closing | k_currency | k_numeric | k_law,
                            arabic = k_common | k_currency | k_bad | k_numeric | k_opening,
                            quotes = k_opening | k_closing, odd = k_c1 | k_bad | quotes | k_currency;
    constexpr std::u32string_view arabic_also = U"\u0178\u0160\u00ae\u00b0\u00b5\u00bb",
                                  a_marks = U"\u00c3\u00c2", arabic_starts = U"\u00d8\u00d9",
                                  cyrillic = U"\u0412\u0413\u0420\u0421", greek = U"\u0392\u0393\u039e\u039f";
    static const std::vector<Rule> rules{
        {{k_c1}},
        {{k_bad | signs}, {k_bad}},
        {{k_ascii}, {k_lower_other | k_upper_other}, {k_bad}},
        {{k_bad}, {signs}},
        {{k_lower | k_lower_other | ends}, {k_upper}},
        {{ends}, {k_lower}},
        {{k_lower | k_box | k_closing}, {k_currency}},
        {{k_space}, {k_upper}, {k_currency}},
        {{k_upper | k_box}, {k_numeric | k_law}},
        {{accented | k_box | k_currency | k_closing}, {k_opening}, {k_numeric}},
        {{accented | k_currency | k_numeric | k_box | k_law}, {k_closing}, {k_opening}},
        {{k_currency | k_numeric | k_box}, {k_opening}},
        {{k_small_ascii}, {k_upper}, {k_opening | k_currency}},
        {{k_box}, {k_face}},
        {{accented | k_currency | k_numeric | quotes | k_law}, {k_box}},
        {{k_box}, {k_closing}},
        {{accented}, {quotes}, {k_word}},
        {{0, U"\u0152\u0153"}, {k_ascii, {}, true}},
        {{k_upper}, {0, U"\u00b0"}},
        {{0, U"\u00c2\u00c3\u00ce\u00d0"},
         {quotes, U"\u20ac\u0153\u0160\u0161\u00a2\u00a3\u0178\u017e\u00a0\u00ad\u00ae\u00a9\u00b0\u00b7"
                  U"\u00bb\u2013\u2014"
                  U"\u00b4"}},
        {{0, U"\u00d7"}, {0, U"\u00b2\u00b3"}},
        {{0, arabic_starts}, {arabic, arabic_also}, {0, arabic_starts}, {arabic, arabic_also}},
        {{0, U"\u00e0"}, {0, U"\u00b2\u00b5\u00b9\u00bc\u00bd\u00be"}},
        {{0, U"\u221a"}, {0, U"\u00b1\u2202\u2020\u2260\u00ae\u2122\u00b4\u2264\u2265\u00a5\u00b5\u00f8"}},
        {{0, U"\u2248"}, {0, U"\u00b0\u00a2"}},
        {{0, U"\u201a"},
         {0, U"\u00c4"},
         {0, U"\u00ec\u00ee\u00ef\u00f2\u00f4\u00fa\u00f9\u00fb\u2020\u00b0\u00a2\u03c0"}},
        {{0, U"\u201a"}, {0, U"\u00e2\u00f3"}, {0, U"\u00e0\u00e4\u00b0\u00ea"}},
        {{0, U"\u0432"}, {0, U"\u0402"}},
        {{0, cyrillic}, {odd, U"\u00b0\u00b5"}, {0, cyrillic}},
        {{0, U"\u0413"},
         {0, U"\u045e"},
         {0, U"\u0412"},
         {0, U"\u0402"},
         {0, U"\u0412"},
         {0, U"\n", true},
         {k_ascii, U" "}},
        {{0, U"\u00c3"}, {0, U"\u00a0\u00a1"}},
        {{k_small_ascii}, {0, a_marks}, {0, U" "}},
        {{k_small_ascii}, {k_space}, {0, a_marks}, {0, U" "}},
        {{k_small_ascii | k_closing, U".,?!"}, {0, U"\u00c2"}, {quotes, U" "}},
        {{0, U"\u03b2"}, {0, U"\u20ac"}, {0, U"\u2122\u00a0\u0386\u00ad\u00ae\u00b0"}},
        {{0, greek}, {odd, U"\u00b0"}, {0, greek}},
        {{0, U"\u0101"}, {0, U"\u20ac"}},
    };
    return rules;
}

bool fits(const Place& place, char32_t c, std::uint32_t classes) {
    const bool named = (classes & place.classes) || place.also.find(c) != std::u32string_view::npos;
    return named != place.others;
}

bool looks_damaged(const std::u32string& text) {
    std::vector<std::uint32_t> classes;
    classes.reserve(text.size());
    for (const char32_t c : text)
        classes.push_back(classes_of(c));
    if (text.size() > 1 && (text[0] == 0xC3 || text[0] == 0xC2) && text[1] == U' ') return true;
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const Rule& rule : unlikely_sequences()) {
            std::size_t i = 0;
            while (i < rule.size() && at + i < text.size() && fits(rule[i], text[at + i], classes[at + i]))
                ++i;
            if (i == rule.size()) return true;
        }
    return false;
}

using Bytes = std::string;

/// The bytes that a code page would show as this text; nothing when one character is not in it.
std::optional<Bytes> bytes_in(const CodePage& page, const std::u32string& text) {
    std::unordered_map<char32_t, char> upper;
    for (std::size_t i = 0; i < page.upper.size(); ++i)
        upper.emplace(page.upper[i], static_cast<char>(0x80 + i));
    if (page.lossy) upper.emplace(0xFFFD, '\x1a');
    Bytes bytes;
    for (const char32_t c : text) {
        if (c < 0x80 && (!page.lossy || c != 0x1A)) {
            bytes.push_back(static_cast<char>(c));
            continue;
        }
        const auto found = upper.find(c);
        if (found == upper.end()) return std::nullopt;
        bytes.push_back(found->second);
    }
    return bytes;
}

/// Looks at bytes as a pattern would: what lies beyond the end is no byte at all.
struct View {
    const Bytes& bytes;
    std::size_t at;
    [[nodiscard]] int operator[](std::size_t i) const {
        return at + i < bytes.size() ? static_cast<unsigned char>(bytes[at + i]) : -1;
    }
    [[nodiscard]] bool in(std::size_t i, int first, int last) const {
        return (*this)[i] >= first && (*this)[i] <= last;
    }
    [[nodiscard]] bool follows(std::size_t i) const { return in(i, 0x80, 0xBF); }
};

/// How many bytes here are a UTF-8 sequence in which byte 0xA0 became a space; 0: none.
std::size_t spaced_sequence(const View& v) {
    const auto inner = [&](std::size_t i) { return v.follows(i) && v[i] != 0x85 && v[i] != 0xA0; };
    const int first = v[0];
    if (std::u32string_view(U"\xc2\xc3\xc5\xce\xd0\xd9").find(static_cast<char32_t>(first)) !=
            std::u32string_view::npos &&
        v[1] == ' ')
        return 2;
    if ((first == 0xE2 || first == 0xE3) && v[1] == ' ' && inner(2)) return 3;
    if (first >= 0xE0 && first <= 0xE3 && inner(1) && v[2] == ' ') return 3;
    if (first != 0xF0) return 0;
    const int spaces = (v[1] == ' ') + (v[2] == ' ') + (v[3] == ' ');
    const bool rest =
        (v[1] == ' ' || v.follows(1)) && (v[2] == ' ' || v.follows(2)) && (v[3] == ' ' || v.follows(3));
    return rest && spaces == 1 ? 4 : 0;
}

/// A word that is only an "à", whose second byte became a space. Portuguese contractions are no such word.
bool lone_a_grave(const Bytes& bytes, std::size_t at) {
    if (bytes.compare(at, 2, "\xc3 ") != 0) return false;
    for (const char* word : {" ", "quele", "quela", "quilo", "s "})
        if (bytes.compare(at + 2, std::char_traits<char>::length(word), word) == 0) return false;
    return true;
}

Bytes restore_a0(const Bytes& given) {
    Bytes words, out;
    for (std::size_t at = 0; at < given.size(); ++at) {
        if (!lone_a_grave(given, at)) {
            words.push_back(given[at]);
            continue;
        }
        words += "\xc3\xa0 ";
        ++at;
    }
    bool any = false; // words are only looked at where there is a sequence at all
    for (std::size_t at = 0; at < given.size() && !any; ++at)
        any = spaced_sequence({given, at}) > 0;
    if (!any) return given;
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t length = std::max<std::size_t>(1, spaced_sequence({words, at}));
        for (std::size_t i = 0; i < length; ++i)
            out.push_back(length > 1 && words[at + i] == ' ' ? '\xa0' : words[at + i]);
        at += length;
    }
    return out;
}

/// How many bytes here are a UTF-8 sequence (or a pair of surrogates) of which bytes were lost; 0: none.
std::size_t lossy_sequence(const View& v) {
    const auto lost = [&](std::size_t i) { return v[i] == 0x1A || v[i] == '?'; };
    const auto kept = [&](std::size_t i) { return v[i] == 0x1A || v.follows(i); };
    if (v.in(0, 0xC2, 0xDF) && v[1] == 0x1A) return 2;
    if (v.in(0, 0xC2, 0xC3) && v[1] == '?') return 2;
    const bool pair = v[0] == 0xED && v.in(1, 0xA0, 0xAF) && v[3] == 0xED && v.in(4, 0xB0, 0xBF);
    if (pair && ((lost(2) && (lost(5) || v.follows(5))) || ((lost(2) || v.follows(2)) && lost(5)))) return 6;
    if (v.in(0, 0xE0, 0xEF) && ((lost(1) && kept(2)) || (kept(1) && lost(2)))) return 3;
    if (v.in(0, 0xF0, 0xF4) && ((lost(1) && kept(2) && kept(3)) || (kept(1) && lost(2) && kept(3)) ||
                                (kept(1) && kept(2) && lost(3))))
        return 4;
    return v[0] == 0x1A ? 1 : 0;
}

Bytes mark_losses(const Bytes& given) {
    Bytes out;
    for (std::size_t at = 0; at < given.size();) {
        const std::size_t length = lossy_sequence({given, at});
        if (length)
            out += "\xef\xbf\xbd";
        else
            out.push_back(given[at]);
        at += std::max<std::size_t>(1, length);
    }
    return out;
}

/// One character of strict UTF-8; 0 bytes where it is none. Surrogates written one by one are read as the
/// pair they are, and C0 80 as zero.
std::pair<char32_t, std::size_t> next_character(const View& v) {
    const auto tail = [&](std::size_t i) { return static_cast<char32_t>(v[i] & 0x3F); };
    if (v.in(0, 0, 0x7F)) return {static_cast<char32_t>(v[0]), 1};
    if (v[0] == 0xC0 && v[1] == 0x80) return {0, 2};
    if (v.in(0, 0xC2, 0xDF) && v.follows(1)) return {static_cast<char32_t>(v[0] & 0x1F) << 6U | tail(1), 2};
    if (v[0] == 0xED && v.in(1, 0xA0, 0xAF) && v.follows(2) && v[3] == 0xED && v.in(4, 0xB0, 0xBF) &&
        v.follows(5))
        return {(static_cast<char32_t>(v[1] & 0x0F) << 16U | tail(2) << 10U |
                 static_cast<char32_t>(v[4] & 0x0F) << 6U | tail(5)) +
                    0x10000,
                6};
    if (v.in(0, 0xE0, 0xEF) && v.follows(1) && v.follows(2)) {
        const char32_t c = static_cast<char32_t>(v[0] & 0x0F) << 12U | tail(1) << 6U | tail(2);
        return {c, c < 0x800 || (c >= 0xD800 && c <= 0xDFFF) ? 0 : 3};
    }
    if (v.in(0, 0xF0, 0xF4) && v.follows(1) && v.follows(2) && v.follows(3)) {
        const char32_t c =
            static_cast<char32_t>(v[0] & 0x07) << 18U | tail(1) << 12U | tail(2) << 6U | tail(3);
        return {c, c < 0x10000 || c > 0x10FFFF ? 0 : 4};
    }
    return {0, 0};
}

std::optional<std::u32string> from_utf8_strictly(const Bytes& bytes) {
    std::u32string text;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto [c, length] = next_character({bytes, at});
        if (length == 0) return std::nullopt;
        text.push_back(c);
        at += length;
    }
    return text;
}

std::optional<std::u32string> reread(const std::u32string& text) {
    for (const CodePage& page : kCodePages) {
        std::optional<Bytes> bytes = bytes_in(page, text);
        if (!bytes) continue;
        if (std::string_view(page.name) != "macroman") bytes = restore_a0(*bytes);
        if (page.lossy) bytes = mark_losses(*bytes);
        if (auto read = from_utf8_strictly(*bytes)) return read;
    }
    return std::nullopt;
}

/// How many characters from `at` on look like UTF-8 sequences in a row.
std::size_t run_of_sequences(const std::vector<std::uint32_t>& classes, std::size_t at) {
    std::size_t end = at;
    while (end < classes.size()) {
        std::size_t length = 0;
        for (const auto& [start, count] : {std::pair{k_starts_2, 2U}, {k_starts_3, 3U}, {k_starts_4, 4U}}) {
            std::size_t i = 1;
            if (!(classes[end] & start)) continue;
            while (i < count && end + i < classes.size() && classes[end + i] & k_continues)
                ++i;
            if (i == count && !length) length = count;
        }
        if (length == 0) break;
        end += length;
    }
    return end - at;
}

/// Repairs the words that look damaged each for itself.
std::u32string reread_parts(const std::u32string& text) {
    std::vector<std::uint32_t> classes;
    for (const char32_t c : text)
        classes.push_back(classes_of(c));
    std::u32string out;
    for (std::size_t at = 0; at < text.size();) {
        const bool inside = at > 0 && classes[at - 1] & k_continues_surely;
        const std::size_t length = inside ? 0 : run_of_sequences(classes, at);
        if (length == 0) {
            out.push_back(text[at++]);
            continue;
        }
        const std::u32string part = text.substr(at, length);
        out += length < text.size() && looks_damaged(part) ? repair_encoding(part) : part;
        at += length;
    }
    return out;
}

/// Latin-1 that was meant as windows-1252, where every byte means something there; `all`: the bytes that
/// mean nothing stay.
std::u32string as_windows_1252(const std::u32string& text, bool all) {
    const CodePage& page = kCodePages[1];
    std::u32string out;
    for (const char32_t c : text) {
        const bool control = c >= 0x80 && c <= 0x9F;
        if (!all && (c > 0xFF || (control && page.upper[c - 0x80] == c))) return text;
        out.push_back(control ? page.upper[c - 0x80] : c);
    }
    return out;
}

std::u32string repair_once(const std::u32string& text) {
    if (std::all_of(text.begin(), text.end(), [](char32_t c) { return c < 0x80; }) || !looks_damaged(text))
        return text;
    if (const auto read = reread(text)) return *read;
    if (std::u32string parts = reread_parts(text); parts != text) return parts;
    if (std::u32string meant = as_windows_1252(text, false); meant != text) return meant;
    return as_windows_1252(text, true);
}

} // namespace

std::u32string repair_encoding(const std::u32string& text) {
    std::u32string now = text;
    while (true) {
        std::u32string next = repair_once(now);
        if (next == now) return now;
        now = std::move(next);
    }
}

} // namespace inference
