// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the person's language model about a message that our own reading is unsure of. Blocks its thread,
// which is never the interface's; ends within a tenth of a second of being told to stop.
#pragma once
#include "core/assist/planner/guess.h"

namespace core::assist {

/// Whether our own reading is so unsure that another is wanted.
bool wants_second_reading(const Route& route);
/// How long a message is waited for, and how much is read of the answer.
HttpLimits reading_limits();
/// Throws Failure where the server is down or answers with what cannot be read, and Stopped.
Guess second_reading(const LanguageServer& server, const Project& project, const std::string& text,
                     const Scope& scope, const HttpLimits& limits, const std::stop_token& stop,
                     const std::function<void(std::size_t)>& on_written = {});

} // namespace core::assist
