// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/tensor/scratch.h"
#include "inference/weights/weight_map.h"
#include <ATen/ATen.h>
#include <cstdint>

namespace inference::nn {

/// Whether `rows` rows times a matrix stored in bfloat16 are faster in bfloat16 than with the matrix widened.
bool multiplies_bf16(const at::Device& device, std::int64_t rows);

/// Whether the rows that a matrix multiplies had best be bfloat16: it is stored so, or in fewer bits, and the
/// device is fast at it.
bool wants_bf16(const at::Tensor& weight);

/// x W^T + b with the result in x's type, whatever the weight is stored in: a bfloat16 matrix is used as it
/// is where that is faster, else widened a few megabytes at a time, as a packed one is (weights/packed.h).
/// An adapter beside a packed matrix is added.
at::Tensor linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

/// Rows of a matrix product whose bias, where it is defined (float32), is still to be added: the step that
/// reads the rows next does it on its way, for one pass over memory less.
struct Product {
    [[nodiscard]] at::Tensor sum() const {
        return bias.defined() ? rows + bias.to(rows.scalar_type()) : rows;
    }
    at::Tensor rows, bias;
};

/// y = x W^T + b. Keys: weight [out, in], bias [out] (when has_bias).
struct Linear {
    Linear() = default;
    Linear(const WeightMap& weights, std::int64_t in, std::int64_t out, bool has_bias = true,
           Init init = Init::fan_in);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const { return linear(x, weight, bias); }
    /// The same of x [B, L, in] for a fused step: on the processor, where nobody wants gradients, the bias is
    /// left to that step and the rows [B, L, out] lie in scratch memory.
    [[nodiscard]] Product product(const at::Tensor& x, Scratch& scratch,
                                  Scratch::Use use = Scratch::Use::product) const;
    at::Tensor weight, bias;
};

/// LayerNorm over the last axis, computed in float32. Without affine it holds no tensors.
struct LayerNorm {
    LayerNorm() = default;
    LayerNorm(std::int64_t width, double eps) : width(width), eps(eps) {}
    LayerNorm(const WeightMap& weights, std::int64_t width, double eps);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
    std::int64_t width = 0;
    double eps = 1e-6;
    at::Tensor weight, bias;
};

/// x * rsqrt(mean(x^2) + eps) * weight over the last axis. Key: weight [width].
struct RmsNorm {
    RmsNorm() = default;
    RmsNorm(const WeightMap& weights, std::int64_t width, double eps);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
    double eps = 1e-6;
    at::Tensor weight;
};

/// Scaled dot-product attention on [B, L, heads, d] tensors; `mask` is boolean (true = may look) or additive
/// float, broadcastable to [B, heads, Lq, Lk]. `scale` < 0 means 1/sqrt(d). Returns [B, Lq, heads * d].
at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v,
                     const at::Tensor& mask = {}, double scale = -1.0, bool causal = false);

/// Sinusoid of `t` [B]: [cos(t f_0..) | sin(t f_0..)], f_i = 10000^(-2i/width). Returns float32 [B, width].
/// Wan computes it in float64, diffusers and what descends from it in float32.
at::Tensor sinusoid(const at::Tensor& t, std::int64_t width, at::ScalarType precision = at::kDouble);

} // namespace inference::nn
