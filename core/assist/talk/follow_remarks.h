// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a follow-up says of what was done, beside what it wants instead.
#pragma once
#include "core/assist/talk/message.h"

namespace core::assist::talk {

/// The message without its parts that only judge or excuse what was done before ("that's too tight, 120 %",
/// "typo, should be …", "my mistake"); nothing where it has none, or nothing else. Pure; any thread.
std::optional<Message> without_remarks(const Message& message);

} // namespace core::assist::talk
