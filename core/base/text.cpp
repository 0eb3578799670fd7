// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include <cstdint>

namespace core {
namespace {

constexpr std::uint32_t kByteBase = 0x10FE00;

struct Character {
    std::uint32_t code = 0;
    std::size_t length = 0; ///< 0: the bytes there are no character
};

/// The character at the start, by RFC 3629: shortest form, no surrogates, up to U+10FFFF.
Character character(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t first = byte(0);
    if (first < 0x80) return {first, 1};
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || text.size() < length) return {};
    std::uint32_t code = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80) return {};
        code = code << 6U | (byte(i) & 0x3FU);
    }
    constexpr std::uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (code < least[length] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return {};
    return {code, length};
}

void put(std::string& out, std::uint32_t code) { // four bytes: all that is needed here
    out += static_cast<char>(0xF0U | code >> 18U);
    for (const unsigned shift : {12U, 6U, 0U})
        out += static_cast<char>(0x80U | (code >> shift & 0x3FU));
}

bool stands_for_a_byte(std::uint32_t code) {
    return code >= kByteBase + 0x80 && code <= kByteBase + 0xFF;
}

bool unseen(std::uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

} // namespace

std::string display_text(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        const Character c = character(bytes);
        out += c.length ? std::string(bytes.substr(0, c.length)) : "\xEF\xBF\xBD";
        bytes.remove_prefix(c.length ? c.length : 1);
    }
    return out;
}

std::string one_line(std::string_view bytes, std::size_t most) {
    const std::string shown = display_text(bytes);
    std::string out;
    std::size_t count = 0;
    for (std::string_view rest = shown; !rest.empty(); ++count) {
        if (count == most) return out + "...";
        const Character c = character(rest);
        out += unseen(c.code) ? std::string(" ") : std::string(rest.substr(0, c.length));
        rest.remove_prefix(c.length);
    }
    return out;
}

std::string storable(std::string_view bytes) {
    std::string out;
    out.reserve(bytes.size());
    while (!bytes.empty()) {
        const Character c = character(bytes);
        // A character that already stands for a byte is written byte by byte, so that it comes back itself.
        const bool plain = c.length && !stands_for_a_byte(c.code);
        if (plain)
            out += bytes.substr(0, c.length);
        else
            put(out, kByteBase + static_cast<std::uint8_t>(bytes.front()));
        bytes.remove_prefix(plain ? c.length : 1);
    }
    return out;
}

std::string restored(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const Character c = character(text);
        const std::size_t length = c.length ? c.length : 1;
        if (c.length && stands_for_a_byte(c.code))
            out += static_cast<char>(c.code - kByteBase);
        else
            out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

} // namespace core
