// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Languages that put no spaces between words: each letter as a word. Pure; any thread; linear.
#pragma once
#include "core/assist/talk/names.h"
#include <string_view>

namespace core::assist::talk {

/// A letter (its UTF-8) of such a language: from U+2E80, signs apart.
bool is_spaceless(std::string_view letter);
/// A clean text with spaces round each letter of a language that puts none between words, and round the names
/// of clips in such letters, so that each is a word; quoted texts stay.
std::string spread(const std::string& text, const Names& names);

/// Words alone, quoted ones too, a space before and behind each. Some languages put no spaces between words:
/// each letter of theirs is one.
std::string bare_words(const std::string& text, const Names& names);

} // namespace core::assist::talk
