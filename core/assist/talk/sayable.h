// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be said: examples (resources/language/sayable.json) with a project's own clips in them, each of
// them read by the grammar before it is offered. Pure; any thread.
#pragma once
#include "core/assist/talk/route.h"

namespace core::assist {

struct Sayable {
    std::string group; ///< "Cutting", in English
    std::vector<std::string> sayings;
};
/// `language`: en, de, es, fr, ja, zh; others are English. Groups without a saying that can be carried out in
/// this project are left out. In an empty project all are there, with made-up names.
std::vector<Sayable> sayable(const Project& project, const std::string& language = "en");
/// Some of them of different kinds, at most `count`. Quick: no more are read than are shown.
std::vector<std::string> examples(const Project& project, const std::string& language, std::size_t count);
/// The same as text, a line each.
std::string sayable_text(const std::vector<Sayable>& all);
/// Whether a message asks for that list: "what can I say?", "help".
bool asks_what_can_be_said(const std::string& text);

} // namespace core::assist
