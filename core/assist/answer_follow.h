// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said about the places that the newest answer showed: "mark these", "cut these", "make a clip of
// that". Pure; any thread.
#pragma once
#include "core/assist/talk/message.h"
#include "core/assist/talk/route.h"

namespace core::assist {

/// Nothing where the message is none of these, or the newest line of the conversation shows no places.
std::optional<Route> about_answer(const Project& project, const talk::Message& message);

} // namespace core::assist
