// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wishes for a clip that is drawn from what stands there: "animate this photo", "let the model go on with
// coast for three seconds", "fill the gap between coast and street with fog".
#pragma once
#include "core/assist/talk/message.h"
#include "core/assist/talk/route.h"
#include "core/assist/talk/step.h"

namespace core::assist::talk {

/// Nothing where the message is no such wish; a question or a refusal where it is not clear what is meant or
/// there is no such place. Pure.
std::optional<Route> making_route(const Project& project, const Scope& scope, const Message& message);
/// What to offer where a step makes a clip longer than its material: that a model draws on. None for others.
std::vector<Choice> drawn_on_instead(const Project& project, const Step& step);

} // namespace core::assist::talk
