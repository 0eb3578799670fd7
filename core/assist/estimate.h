// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/assist/assistant.h"

namespace core::assist {

/// What a request is likely to take: what the last job of its kind took here (known_costs.h); before that, of
/// the models that come with the program on a machine like those of tests/bench/README.md. Loads nothing.
Estimate estimate(const Request& request);
/// The same; where no job of its kind was done here, what the assistant foresees (see Assistant::foreseen).
Estimate estimate(const Request& request, const Assistant& assistant);
/// "about 29 s and 0.9 GB of memory".
std::string estimate_text(const Estimate& estimate);

} // namespace core::assist
