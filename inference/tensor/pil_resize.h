// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>

namespace inference {

enum class PilFilter { bilinear, bicubic, lanczos };

/// Pillow 10.4's Image.resize on uint8 [H, W, C]: separable antialiased filters in fixed point (22 fractional
/// bits), rounded and clipped to bytes between the horizontal and the vertical pass. The models were trained
/// on pictures resized so; a floating-point resize differs by a grey level on a sixth of the values, and by
/// far more at hard edges.
at::Tensor pil_resize(const at::Tensor& picture, std::int64_t height, std::int64_t width, PilFilter filter);

} // namespace inference
