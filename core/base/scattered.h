// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace core {

/// A number that looks like chance, always the same for the same one (SplitMix64): neighbours have nothing in
/// common.
[[nodiscard]] constexpr std::uint64_t scattered(std::uint64_t number) {
    number += 0x9E3779B97F4A7C15ULL;
    number = (number ^ (number >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    number = (number ^ (number >> 27U)) * 0x94D049BB133111EBULL;
    return number ^ (number >> 31U);
}
/// The same as a part of one, 0 up to but not 1.
[[nodiscard]] constexpr double scattered_part(std::uint64_t number) {
    return static_cast<double>(scattered(number) >> 11U) / 9007199254740992.0;
}

} // namespace core
