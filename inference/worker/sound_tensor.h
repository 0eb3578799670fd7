// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/time/time.h"
#include <ATen/ATen.h>
#include <optional>
#include <stop_token>
#include <string>

namespace assistant {

/// A part of a file's sound as the speech networks take it: float32 [N], 16 kHz, one channel (the mean of
/// all). `sound`: which of the file's; none: the usual one. Throws Failure and Stopped.
at::Tensor sound_of(const std::string& path, const core::TimeRange& range, std::optional<std::size_t> sound,
                    const std::stop_token& stop);

} // namespace assistant
