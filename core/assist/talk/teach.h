// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the data of the learned reader from lessons. Nothing at run time needs it.
#pragma once
#include "core/assist/talk/learned.h"

namespace core::assist::talk {

/// A saying and all senses that are right for it.
struct Lesson {
    Shape shape;
    std::vector<std::size_t> right;
};

struct Schooling {
    std::size_t dims = 32, rounds = 30;
    double rate = 0.25;
    double forget = 0.3; ///< share of the traits that are left out each time
    std::uint64_t seed = 1;
    std::size_t least = 3; ///< traits of fewer lessons are not learned
};

/// The data for a Learned. One thread; the same lessons make the same bytes on one machine.
std::string taught(const std::vector<Sense>& senses, const std::vector<Lesson>& lessons,
                   const Schooling& schooling);

} // namespace core::assist::talk
