// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wishes for a picture that is drawn anew in part, or grows: "fill this region with a wall", "extend the
// picture to the left", "widen it to 16:9 with more picture".
#pragma once
#include "core/assist/talk/message.h"
#include "core/assist/talk/route.h"

namespace core::assist::talk {

/// Nothing where the message is no such wish. Where no region is marked and none is needed to grow, a
/// question back. Pure.
std::optional<Route> fill_route(const Project& project, const Scope& scope, const Message& message);

} // namespace core::assist::talk
