// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Internal to core/effects.
#pragma once
#include "core/render/surface.h"
#include <functional>
#include <vector>

namespace core {

/// The picture under a Gaussian of these standard deviations (pixels of the picture), its edges repeated.
/// What is transparent does not shine through: with alpha the colours weigh by it, and it is blurred, too.
/// Wide ones are done on a smaller picture, which costs about the same whatever the width; within a step of
/// 8 bits of the plain sum. Rows are worked on by several threads; the result does not depend on how many.
[[nodiscard]] Surface gaussian(const Surface& picture, double sigma_x, double sigma_y);
[[nodiscard]] inline Surface gaussian(const Surface& picture, double sigma) {
    return gaussian(picture, sigma, sigma);
}

/// Only one plane of it, alpha or not; the others are those of `picture`.
[[nodiscard]] Surface gaussian_plane(const Surface& picture, int plane, double sigma);

/// Does something to each plane of a picture, of which neighbours are mixed: where there is alpha, on RGB
/// float with the colours multiplied by it before and divided after.
[[nodiscard]] Surface mixing_neighbours(const Surface& picture,
                                        const std::function<Surface(const Surface&)>& work);

} // namespace core
