// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/assist/assistant.h"

namespace core::assist {

/// What a request is likely to take: of the models that come with the program on a machine like those of
/// tests/bench/README.md, of others what their last job took (known_costs.h); zeros where nothing is known.
/// Loads nothing.
struct Estimate {
    double seconds = 0, peak_memory = 0; ///< bytes
    [[nodiscard]] bool known() const { return seconds > 0; }
};
Estimate estimate(const Request& request);
/// "about 29 s and 0.9 GB of memory".
std::string estimate_text(const Estimate& estimate);

} // namespace core::assist
