// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace inference {

/// Character references of HTML replaced as Python's html.unescape does: also without a semicolon where HTML
/// allows it, and the longest known beginning of an unknown name.
std::u32string html_unescape(const std::u32string& text);

/// The same as ftfy does it: only references that end in ';' and are known, also with an all-capital name.
std::u32string html_unescape_strict(const std::u32string& text);

} // namespace inference
