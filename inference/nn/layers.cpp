// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/layers.h"
#include <ATen/core/grad_mode.h>
#include <cmath>

namespace inference::nn {

at::Tensor linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
    const at::ScalarType have = x.scalar_type(), stored = weight.scalar_type();
    const bool same_bias = !bias.defined() || bias.scalar_type() == have;
    if (have == stored) return at::linear(x, weight, same_bias ? bias : bias.to(have));
    if (stored == at::kBFloat16 && multiplies_bf16(x.device())) {
        const at::Tensor y = at::linear(x.to(stored), weight);
        return bias.defined() ? y.to(have) + bias : y.to(have);
    }
    return at::linear(x, weight.to(have), same_bias ? bias : bias.to(have));
}

bool multiplies_bf16(const at::Device& device) {
    if (!device.is_cpu()) return true;
    static const bool has = __builtin_cpu_supports("avx512bf16");
    return has;
}

Linear::Linear(const WeightMap& weights, std::int64_t in, std::int64_t out, bool has_bias, Init init)
    : weight(weights.take("weight", {out, in}, init)) {
    if (has_bias) bias = weights.take("bias", {out}, Init::zeros);
}

Product Linear::product(const at::Tensor& x, Scratch& scratch, Scratch::Use use) const {
    if (at::GradMode::is_enabled() || !x.device().is_cpu() || x.dim() != 3) return {(*this)(x), {}};
    const at::Tensor rows = scratch.take(use, {x.size(0), x.size(1), weight.size(0)}, x.options());
    at::Tensor flat = rows.view({-1, weight.size(0)});
    at::mm_out(flat, x.reshape({-1, x.size(2)}), weight.to(x.scalar_type()).t());
    return {rows, bias.defined() ? bias.to(at::kFloat) : bias};
}

LayerNorm::LayerNorm(const WeightMap& weights, std::int64_t width, double eps)
    : width(width), eps(eps), weight(weights.take("weight", {width}, Init::ones)),
      bias(weights.take("bias", {width}, Init::zeros)) {}

at::Tensor LayerNorm::operator()(const at::Tensor& x) const {
    return at::layer_norm(x, {width}, weight, bias, eps);
}

RmsNorm::RmsNorm(const WeightMap& weights, std::int64_t width, double eps)
    : eps(eps), weight(weights.take("weight", {width}, Init::ones)) {}

at::Tensor RmsNorm::operator()(const at::Tensor& x) const {
    const at::Tensor scale = at::rsqrt(x.square().mean(-1, true) + eps);
    return x * scale * weight;
}

at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v, const at::Tensor& mask,
                     double scale, bool causal) {
    if (mask.defined() && mask.requires_grad()) {
        // The fused kernel on the CPU gives a mask no gradient, and a learned position bias is one: written
        // out.
        const double factor = scale < 0 ? 1.0 / std::sqrt(static_cast<double>(q.size(-1))) : scale;
        const at::Tensor scores =
            at::matmul(q.transpose(1, 2), k.permute({0, 2, 3, 1})) * factor + mask; // [B, heads, Lq, Lk]
        return at::matmul(scores.softmax(-1), v.transpose(1, 2)).transpose(1, 2).flatten(2);
    }
    const auto scale_option = scale < 0 ? c10::optional<double>() : c10::optional<double>(scale);
    const c10::optional<at::Tensor> mask_option =
        mask.defined() ? c10::optional<at::Tensor>(mask) : c10::nullopt;
    const at::Tensor out = at::scaled_dot_product_attention(
        q.transpose(1, 2), k.transpose(1, 2), v.transpose(1, 2), mask_option, 0.0, causal, scale_option);
    return out.transpose(1, 2).flatten(2); // [B, Lq, heads * d]
}

at::Tensor sinusoid(const at::Tensor& t, std::int64_t width, at::ScalarType precision) {
    const std::int64_t half = width / 2;
    const at::Tensor steps = at::arange(half, at::TensorOptions().dtype(precision).device(t.device()));
    const at::Tensor frequencies = (steps * -std::log(10000.0) / static_cast<double>(half)).exp();
    const at::Tensor angles = t.to(precision).unsqueeze(-1) * frequencies; // [B, half]
    return at::cat({angles.cos(), angles.sin()}, -1).to(at::kFloat);
}

} // namespace inference::nn
