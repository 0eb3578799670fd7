// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/render/surface.h"
#include <opencv2/core/matx.hpp>

namespace core {

/// From R, G, B to XYZ, for the x and y of red, green and blue and the white of D65.
[[nodiscard]] cv::Matx33d xyz_matrix(const std::array<double, 6>& primaries);
/// The rows of the matrix from R, G, B to Y, U, V (Y 0 to 1, U and V -0.5 to 0.5); for RGB nothing changes.
[[nodiscard]] std::array<double, 9> yuv_matrix(ColourSpace::Matrix matrix);

} // namespace core
