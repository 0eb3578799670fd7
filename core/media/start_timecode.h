// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/time/time.h"
#include <optional>
#include <string>

namespace core {

/// The timecode that a camera wrote for the first picture of a file, as a time since its midnight; nothing
/// where there is none. Any thread. Throws Failure where the file cannot be read.
[[nodiscard]] std::optional<Time> start_timecode(const std::string& path);

} // namespace core
