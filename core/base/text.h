// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text between file systems, where a name is any bytes, and places that want valid UTF-8: screens and JSON.
// Pure functions, any thread.
#pragma once
#include <string>
#include <string_view>

namespace core {

/// As people see it: bytes that are no UTF-8 become U+FFFD. Not reversible.
std::string display_text(std::string_view bytes);
/// display_text on one line: line breaks, control characters and marks that turn the direction of writing
/// become spaces; at most `most` characters, then "...".
std::string one_line(std::string_view bytes, std::size_t most = 200);

/// As the project file holds it: valid UTF-8 from which `restored` makes the same bytes again. Text that is
/// valid stays as it is; a stray byte b becomes U+10FE00 + b (the end of a private range).
std::string storable(std::string_view bytes);
std::string restored(std::string_view text);

} // namespace core
