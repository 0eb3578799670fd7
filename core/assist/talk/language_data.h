// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The files of resources/language as they were when the library was built.
#pragma once
#include <array>
#include <string_view>

namespace core::assist::talk::data {

[[nodiscard]] std::string_view english();
[[nodiscard]] std::string_view english_words();
[[nodiscard]] std::string_view english_phrasings();
/// Examples of what can be said, by group and language.
[[nodiscard]] std::string_view sayable();
/// What `teach_talk` made of resources/language/sayings.
[[nodiscard]] std::string_view learned_sayings();
/// What `packaging/teach_reader.py` made of them.
[[nodiscard]] std::string_view saying_net();
/// What `packaging/teach_rewriter.py` made of sayings with their programs.
[[nodiscard]] std::string_view rewriter();
/// The other languages, one file each.
[[nodiscard]] std::array<std::string_view, 5> tongues();

} // namespace core::assist::talk::data
