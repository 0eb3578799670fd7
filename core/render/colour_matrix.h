// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/render/surface.h"

namespace core {

/// The rows of the matrix from R, G, B to Y, U, V (Y 0 to 1, U and V -0.5 to 0.5); for RGB nothing changes.
[[nodiscard]] std::array<double, 9> yuv_matrix(ColourSpace::Matrix matrix);

} // namespace core
