// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/assist/talk/translate.h"

namespace core::assist::talk {

/// The first step of put_in_order: drops what is said twice and settles words that mean another thing by what
/// stands in their clause. Any thread; never fails.
void tidy(std::vector<Said>& said, const Tongue& tongue);
/// A later step: a "then" that parts nothing goes, a value that is to be has its "to".
void wishes_parted(std::vector<Said>& said, const Tongue& tongue);

} // namespace core::assist::talk
