// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that take clip, kind or amount from what was said before: "a bit more", "the other two as well".
#pragma once
#include "core/assist/talk/commands.h"

namespace core::assist::talk {

/// The steps of the newest answer, when nothing was changed since by another way.
std::vector<Step> last_steps(const Project& project);
/// A follow-up, or nothing when the message is none. The route replaces the last step where that is what it
/// takes (history_steps -1), or goes on from it.
std::optional<Route> follow_up(const Project& project, const Scope& scope, const Message& message,
                               const Discourse& discourse);
/// A finished route of steps.
Route route_of(const std::vector<Step>& steps, std::vector<Edit> edits);

} // namespace core::assist::talk
