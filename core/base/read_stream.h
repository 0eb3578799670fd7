// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <iosfwd>
#include <string>

namespace core {

/// All bytes of a stream that may have no end, such as standard input; `name` is for the words. Throws
/// Failure where there are more than `most`, as `read_file` does. Any thread.
std::string read_stream(std::istream& in, const std::string& name, std::uintmax_t most);

} // namespace core
