// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where one shot of a file ends and another begins, to the picture.
#pragma once
#include "core/time/time.h"
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

/// Which of a row of changes from picture to picture (0 to 255) are cuts: those that stand out from what
/// changes right before and right after, so that neither a moving camera nor a flash counts. Pure.
[[nodiscard]] std::vector<std::size_t> standing_out(std::span<const double> changes);

/// Looks at every picture of a part of a file (empty: all of it) and gives the times of those that begin a
/// shot, in the file's own time. Dissolves and fades are not found. Throws Failure and Stopped.
[[nodiscard]] std::vector<Time> find_shots(const std::string& path, TimeRange range,
                                           const std::function<void(double)>& progress = {},
                                           const std::stop_token& stop = {});

} // namespace core
