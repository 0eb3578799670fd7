// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is seen behind a person becomes a colour or a medium of the bin: "replace the background with
// beach.jpg", "put a green background behind her", "use coast as the background". Read from the message's
// words in English. Other backgrounds ("with a beach") are the model's matter.
#pragma once
#include "core/assist/talk/message.h"
#include "core/assist/talk/route.h"

namespace core::assist::talk {

/// Nothing where a message does not say that.
std::optional<Route> backdrop_route(const Project& project, const Message& message, const Scope& scope);

} // namespace core::assist::talk
