// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/weights/weight_map.h"
#include <array>

namespace inference::nn {

/// A 2D convolution whose output has ceil(size / stride) rows and columns, as TensorFlow pads it ("SAME"):
/// what cannot be shared evenly goes behind. Keys: weight [out, in / groups, k, k], bias [out]. x [B, C, H,
/// W].
struct SameConv2d {
    struct Shape {
        std::int64_t in = 0, out = 0, kernel = 1, stride = 1;
        bool depthwise = false; ///< each channel by itself; in = out
    };
    SameConv2d() = default;
    SameConv2d(const WeightMap& weights, const Shape& shape);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
    Shape shape;
    at::Tensor weight, bias;
};

} // namespace inference::nn
