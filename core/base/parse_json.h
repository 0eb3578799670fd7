// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON that comes from people, other programs or a disk: the one way to read it. Pure functions, any thread.
#pragma once
#include "core/base/result.h"
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace core {

/// What a text may be at most. A document of the program's own nests ten levels; what nests thousands
/// would overflow the stack when it is copied or written.
struct JsonLimits {
    std::size_t depth = 64;
    std::size_t bytes = 64U << 20U;
};

/// The value, or why there is none, as the end of a sentence that begins with the source's name: "is not
/// valid JSON: ...", "nests more than 64 levels deep", "is larger than 64 MB". Never throws on bad text.
Result<nlohmann::json> parse_json(std::string_view text, const JsonLimits& limits = {});

/// The value as text that is valid UTF-8 whatever its strings hold; what is none becomes U+FFFD.
/// `indent` as in nlohmann's dump.
std::string dump_json(const nlohmann::json& value, int indent = -1);

} // namespace core
