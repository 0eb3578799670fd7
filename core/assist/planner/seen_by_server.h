// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions about pictures and captions, answered by a language model that sees: a few small pictures of the
// clip with their times go to the address that the person gave. What it says is marked as the model's. Blocks
// its thread, which is never the interface's.
#pragma once
#include "core/assist/assistant.h"
#include "core/assist/planner/language_server.h"

namespace core::assist {

/// Throws Failure and Stopped. `on_progress`: from 0 to 1.
AnswerReady seen_by_server(const LanguageServer& server, const AskRequest& request, const HttpLimits& limits,
                           const std::stop_token& stop, const std::function<void(double)>& on_progress = {});

/// Makes an assistant of another that does all but what the server does: questions and captions for the model
/// named kServerModel are answered by what `server` gives then, on a thread of its own. The other is made at
/// the first job that is for it.
std::unique_ptr<Assistant> beside_server(
    std::function<std::unique_ptr<Assistant>()> other,
    std::function<LanguageServer()> server = [] { return kept_server(); });

} // namespace core::assist
