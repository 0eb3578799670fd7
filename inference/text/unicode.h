// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text as code points, with the character facts that the tokenizers' references take from Python. Free of
// torch.
#pragma once
#include <string>

namespace inference {

/// Code points of UTF-8 text; broken bytes become U+FFFD.
std::u32string to_code_points(const std::string& utf8);
std::string to_utf8(const std::u32string& text);

/// Canonical composition (NFC) and compatibility composition (NFKC).
std::u32string nfc(const std::u32string& text);
std::u32string nfkc(const std::u32string& text);
/// Python's str.lower: full mapping, with the final form of sigma.
std::u32string lower(const std::u32string& text);
/// One character's upper case (Python's str.upper for a short text).
std::u32string upper(const std::u32string& text);

/// White space as \s of the regex module means it, and as str.strip does (which has U+001C to U+001F as
/// well).
bool is_regex_space(char32_t c);
bool is_strip_space(char32_t c);
/// A letter, a number of any kind or an underscore (Python's \w).
bool is_word_character(char32_t c);
std::u32string strip(const std::u32string& text);

} // namespace inference
