// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text of other programs, in whatever encoding they wrote it. Pure; any thread.
#pragma once
#include "core/base/result.h"
#include <string>
#include <string_view>

namespace core {

struct DecodedText {
    std::string text;         ///< UTF-8, lines end with "\n", no zero bytes, no byte order mark
    std::string encoding;     ///< as it is usually written: "UTF-8", "UTF-16LE", "WINDOWS-1251"
    std::size_t replaced = 0; ///< places that were none of the encoding and are U+FFFD now
};

/// Reads the encoding that is named ("windows-1251", "shift_jis"); without a name that of the byte order
/// mark, else UTF-8 where the bytes are that, else UTF-16 where every other byte is zero, else the best
/// guess. Refuses encodings that nobody knows.
[[nodiscard]] Result<DecodedText> decoded_text(std::string_view bytes, const std::string& encoding = {});

} // namespace core
