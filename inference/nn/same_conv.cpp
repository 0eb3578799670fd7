// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/same_conv.h"

namespace inference::nn {

SameConv2d::SameConv2d(const WeightMap& weights, const Shape& s)
    : shape(s), weight(weights.take("weight", {s.out, s.depthwise ? 1 : s.in, s.kernel, s.kernel})),
      bias(weights.take("bias", {s.out}, Init::zeros)) {}

at::Tensor SameConv2d::operator()(const at::Tensor& x) const {
    const std::int64_t groups = shape.depthwise ? shape.in : 1;
    const auto missing = [&](std::int64_t size) {
        const std::int64_t out = (size + shape.stride - 1) / shape.stride;
        return std::max<std::int64_t>(0, (out - 1) * shape.stride + shape.kernel - size);
    };
    const std::int64_t rows = missing(x.size(2)), columns = missing(x.size(3));
    if (rows % 2 == 0 && columns % 2 == 0)
        return at::conv2d(x, weight, bias, shape.stride, {rows / 2, columns / 2}, 1, groups);
    const at::Tensor padded =
        at::constant_pad_nd(x, {columns / 2, columns - columns / 2, rows / 2, rows - rows / 2});
    return at::conv2d(padded, weight, bias, shape.stride, at::IntArrayRef{0}, 1, groups);
}

} // namespace inference::nn
