// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one reader of numbers that people or programs wrote as text. It takes the whole word or nothing: digits
// with at most one point and a minus in front. "1.2.3", "0x10", "1e5", "nan", " 3", "+3" and numbers too
// large for their type are no numbers. Free of locales; any thread.
#pragma once
#include "core/base/result.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

[[nodiscard]] std::optional<double> parse_number(std::string_view word);
[[nodiscard]] std::optional<std::int64_t> parse_whole(std::string_view word);

/// The same within limits (both belong to them), or a refusal that names `what` and the word: "the number of
/// steps must be a whole number from 1 to 1000, not '1.5'".
Result<double> parse_number(std::string_view word, const std::string& what, double least, double most);
Result<std::int64_t> parse_whole(std::string_view word, const std::string& what, std::int64_t least,
                                 std::int64_t most);

/// A number as a sentence shows it: "0.01", "100", without trailing zeros.
[[nodiscard]] std::string plain_number(double value);

} // namespace core
