// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parse_number.h"
#include <charconv>
#include <cmath>
#include <iterator>

namespace core {
namespace {

/// What std::from_chars makes of the whole word; "inf" and "nan" begin with no digit and are left out by the
/// callers.
template <typename T, typename... Format>
std::optional<T> whole_word(std::string_view word, Format... format) {
    const std::string_view digits = word.starts_with('-') ? word.substr(1) : word;
    if (digits.empty() || digits.find_first_not_of("0123456789.") != std::string_view::npos)
        return std::nullopt;
    T value{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value, format...);
    if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
    return value;
}

std::string refusal(std::string_view word, const std::string& what, const char* kind,
                    const std::string& least, const std::string& most) {
    constexpr std::size_t kShown = 60;
    return what + " must be a " + kind + " from " + least + " to " + most + ", not '" +
           std::string(word.substr(0, kShown)) + (word.size() > kShown ? "...'" : "'");
}

} // namespace

std::optional<double> parse_number(std::string_view word) {
    const auto value = whole_word<double>(word, std::chars_format::fixed);
    return value && std::isfinite(*value) ? value : std::nullopt;
}

std::optional<std::int64_t> parse_whole(std::string_view word) {
    return whole_word<std::int64_t>(word);
}

Result<double> parse_number(std::string_view word, const std::string& what, double least, double most) {
    const auto value = parse_number(word);
    if (value && *value >= least && *value <= most) return *value;
    return Refusal{refusal(word, what, "number", plain_number(least), plain_number(most))};
}

Result<std::int64_t> parse_whole(std::string_view word, const std::string& what, std::int64_t least,
                                 std::int64_t most) {
    const auto value = parse_whole(word);
    if (value && *value >= least && *value <= most) return *value;
    return Refusal{refusal(word, what, "whole number", std::to_string(least), std::to_string(most))};
}

std::string plain_number(double value) {
    char text[40]; // not by printf, which writes the comma of the person's language
    const auto end = std::to_chars(text, std::end(text), value, std::chars_format::general, 10).ptr;
    return {text, end};
}

} // namespace core
