// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/clip.h"
#include "core/render/surface.h"

namespace core {

/// What is seen between two pictures of one size and format, `part` (0 to 1) of the way from the first to the
/// second: both mixed; with `Between::motion` each moved first by its part of what the camera did from one to
/// the other (what moves by itself is mixed only). Any thread. Throws Failure where memory ends.
[[nodiscard]] Surface between_pictures(const Surface& first, const Surface& second, double part, Between how);

} // namespace core
