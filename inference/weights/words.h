// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace inference {

/// What is being thrown right now, as a sentence: our own errors speak for themselves, the words of torch, of
/// a JSON library or of the language reach nobody. Call it in a catch block, on any thread.
std::string words_of_thrown();

} // namespace inference
