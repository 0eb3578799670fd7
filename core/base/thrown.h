// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace core {

/// What is being thrown right now, as a sentence for people: a Failure speaks for itself, the words of the
/// language and of libraries never reach anyone. Call it in a catch block, on any thread. Empty for Stopped:
/// the person asked for that.
std::string sentence_of_thrown();

} // namespace core
