// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/support/talk_film.h"

namespace test {

/// One of the films "A" to "F" that sayings with their programs are said to; "A" is talk_film(). Others have
/// other clips and names. Throws std::out_of_range.
core::Project talk_film_named(const std::string& letter);

} // namespace test
