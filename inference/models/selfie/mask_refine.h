// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>

namespace inference {

struct RefineOptions {
    std::int64_t radius = 4; ///< of the window, in pixels of the mask
    double eps = 1e-4;       ///< 1e-4 follows edges sharply, 1e-3 softly
};

/// A small mask brought to the picture's size along the picture's own edges: the guided filter with a colour
/// guide, fitted at the mask's size and applied at the picture's (He and Sun 2015, "Fast Guided Filter").
/// mask float32 [h, w] of 0 to 1; guide uint8 RGB [H, W, 3]; gives float32 [H, W].
at::Tensor refine_mask(const at::Tensor& mask, const at::Tensor& guide, const RefineOptions& options = {});

} // namespace inference
