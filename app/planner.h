// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The language model that a person has named, on the command line: which one, and what it makes of a message.
#pragma once
#include "app/cli.h"
#include "core/assist/planner/guess.h"

namespace app {

/// That of --planner and --planner-model, else the one of the settings; off where neither names one, and with
/// `--planner off`. The key of the settings goes to their own address alone. Throws UsageError and Failure.
core::assist::LanguageServer planner_argument(const Arguments& arguments);
/// Whether questions about pictures and captions go there: one was named for it, and no other model.
bool planner_sees(const Arguments& arguments, const core::assist::LanguageServer& server);
/// The reading of a message by it; nothing where it is down or answers nonsense: that is told on standard
/// error. Ctrl+C throws Stopped.
std::optional<core::assist::Guess> planner_reading(const core::assist::LanguageServer& server,
                                                   const core::Project& project, const std::string& text,
                                                   const core::assist::Scope& scope,
                                                   const Arguments& arguments);
/// As `chat --json` prints it.
nlohmann::json to_json(const core::assist::Guess& guess, const core::assist::LanguageServer& server);
/// A guess is shown first: the steps that a person wants of it, on a terminal; with --yes all; else none.
std::vector<std::string> wanted_steps(const core::assist::Guess& guess, const Arguments& arguments);

} // namespace app
