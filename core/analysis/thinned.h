// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/time/time.h"
#include <array>
#include <cstddef>
#include <vector>

namespace core {

/// Four numbers at a time.
struct FourAt {
    Time time{};
    std::array<double, 4> values{};
};
/// The fewest of them, by time, between which all four numbers may move evenly and stay within `tolerance` of
/// the rest; the first and the last are among them. Pure.
[[nodiscard]] std::vector<std::size_t> thinned(const std::vector<FourAt>& all, double tolerance);

} // namespace core
