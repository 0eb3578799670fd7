// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are called media and are something else: what they are, in a sentence's end that says what to do
// instead ("it is a Saycut project; open it with File > Open"). Pure functions, any thread.
#pragma once
#include <string>
#include <string_view>

namespace core {

/// How much of a file's beginning is looked at.
constexpr int kHeadBytes = 4096;

/// What a file that begins so is for certain, when that is no medium; empty otherwise.
std::string foreign_kind(std::string_view head);
/// The same by FFmpeg's name of a format: lists of other files, subtitles, drawings made of letters.
std::string foreign_format(std::string_view format);
/// What to say of a file in which no format was found.
std::string unknown_kind(std::string_view head);

} // namespace core
