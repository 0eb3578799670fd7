// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the grammar is unsure of a message, what was learned from sayings says it in other words.
#pragma once
#include "core/assist/talk/route.h"

namespace core::assist::talk {

/// The route of a message of which the grammar made `literal`: that one, or that of the same message said in
/// other words, or a question that offers both. Pure; any thread.
Route retold(const Project& project, const std::string& text, const Scope& scope, Route literal);

} // namespace core::assist::talk
