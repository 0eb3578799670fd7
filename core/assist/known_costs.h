// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What jobs of models took on this machine, kept from one to the next, so that the next is not
// begun blindly. One small file in the user's cache folder; what is damaged counts as not there.
#pragma once
#include "core/assist/estimate.h"

namespace core::assist {

/// A file about costs in the user's cache folder; empty where there is none.
std::filesystem::path cost_file(const char* name);
/// Keeps what a job took: seconds from its request to its result, bytes at the peak. Jobs that no estimate is
/// made from are not kept. Never throws.
void note_cost(const Request& request, const Estimate& took);
/// What it will take, judged by the last job of that kind, model, quality and number of steps; zeros when
/// there was none.
Estimate known_cost(const Request& request);

} // namespace core::assist
