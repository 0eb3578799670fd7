// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parse_json.h"

namespace core {
namespace {

using nlohmann::json;

/// How deep the brackets of a text nest, strings left out. Counted before the parser sees it, since even a
/// refused value must be built and taken apart.
bool deeper_than(std::string_view text, std::size_t most) {
    std::size_t depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string) {
            if (c == '\\') ++i;
            if (c == '"') in_string = false;
        } else if (c == '"') {
            in_string = true;
        } else if (c == '[' || c == '{') {
            if (++depth > most) return true;
        } else if ((c == ']' || c == '}') && depth > 0) {
            --depth;
        }
    }
    return false;
}

} // namespace

Result<json> parse_json(std::string_view text, const JsonLimits& limits) {
    if (text.size() > limits.bytes)
        return Refusal{"is larger than " + std::to_string(limits.bytes >> 20U) + " MB"};
    if (deeper_than(text, limits.depth))
        return Refusal{"nests more than " + std::to_string(limits.depth) + " levels deep"};
    try {
        return json::parse(text);
    } catch (const json::parse_error& error) {
        return Refusal{"is not valid JSON (at byte " + std::to_string(error.byte) + ")"};
    } catch (const json::exception&) { // a number too large for any type
        return Refusal{"is not valid JSON (it holds a number that cannot be)"};
    }
}

std::string dump_json(const json& value, int indent) {
    return value.dump(indent, ' ', false, json::error_handler_t::replace);
}

} // namespace core
