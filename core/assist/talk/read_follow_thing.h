// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "make the blur follow the car", "track the ball", "let the title stick to the boat": a mask or a place that
// goes with the thing that it lies on. What the thing is called is not looked for: it is what lies there.
#pragma once
#include "core/assist/talk/route.h"

namespace core::assist::talk {

/// Nothing where the message says no such thing. Pure.
std::optional<Route> follow_thing_route(const Project& project, const std::string& text, const Scope& scope);

} // namespace core::assist::talk
