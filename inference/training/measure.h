// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads colour and motion off a clip of one thing by plain measuring, so that a model's clips are judged by
// something that is no model.
#pragma once
#include <ATen/ATen.h>
#include <string>

namespace inference::training {

struct Measured {
    std::string colour; ///< one of named_colours(), or empty when nothing stands out
    std::string motion; ///< "moves left", ..., "stands still"; empty when nothing stands out
    double area = 0;    ///< the thing's share of the picture
};

/// video [3, T, H, W] in [-1, 1], T >= 2. The thing is the largest area of one saturated colour, or else of
/// white or black; its way is that of its centre from the first frames to the last, in heights of the
/// picture.
Measured measure_clip(const at::Tensor& video);

} // namespace inference::training
