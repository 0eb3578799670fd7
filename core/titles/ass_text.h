// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pure; any thread.
#pragma once
#include <string>
#include <string_view>

namespace core {

/// A person's words as the text of an ASS event: braces, backslashes and line ends are drawn (or break lines)
/// and give no orders. A backslash is kept from being a sign by a joiner of words (U+2060), of which nothing
/// is seen; libass and other players have no escape for it. Control characters go, tabs become spaces.
[[nodiscard]] std::string ass_escaped(std::string_view text);

} // namespace core
