// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where grammar and lessons are unsure of a message, the rewriter says it in other words.
#pragma once
#include "core/assist/talk/rewriter.h"
#include "core/assist/talk/route.h"

namespace core::assist::talk {

/// The route of a message of which grammar and lessons made `known`: that one, what the rewriter says
/// instead, or a question that offers it too. Nothing is taken away that the message does not name, nothing
/// is done beside a mark. Pure; any thread.
Route reworded(const Project& project, const std::string& text, const Scope& scope, Route known);
/// The same, where the rewriter says this.
Route reworded(const Project& project, const std::string& text, const Scope& scope, Route known,
               const Rewritten& said);

} // namespace core::assist::talk
