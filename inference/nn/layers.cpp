// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/layers.h"
#include "inference/nn/launches.h"
#include "inference/nn/packed_product.h"
#include "inference/tensor/host_memory.h"
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <cmath>

namespace inference::nn {

namespace {

/// Memory for a piece of a matrix that is widened, the thread's own and used again and again: asked for anew
/// each time it would leave a hole in the heap before whatever is kept between two products.
at::Tensor wide_rows(std::int64_t rows, std::int64_t columns, const at::TensorOptions& options) {
    thread_local at::Tensor memory; // bytes
    const auto bytes = rows * columns * static_cast<std::int64_t>(options.dtype().itemsize());
    if (!memory.defined() || memory.numel() < bytes) {
        memory.reset(); // before the new one
        memory = empty_on_host({bytes}, at::kByte);
    }
    return memory.narrow(0, 0, bytes).view(c10::typeMetaToScalarType(options.dtype())).view({rows, columns});
}

/// Rows `first` on of a matrix, as `wide`'s type.
void widen_part(const at::Tensor& weight, std::int64_t first, at::Tensor wide) {
    if (const Packed* packed = packed_of(weight))
        widen_rows(*packed, first, wide);
    else
        wide.copy_(weight.narrow(0, first, wide.size(0)));
}

/// x [rows, in] W^T into `out` [rows, out], both of one type; a matrix of another type is widened in pieces.
/// On the processor.
void multiply_into(const at::Tensor& given, const at::Tensor& weight, const at::Tensor& out) {
    const Packed* packed = packed_of(weight);
    const at::Tensor x = packed ? turned_for(*packed, given) : given;
    const auto product = [&x](const at::Tensor& matrix, at::Tensor columns) {
        at::mm_out(columns, x, matrix.t());
    };
    if (!packed && weight.scalar_type() == x.scalar_type()) return product(weight, out);
    constexpr std::int64_t kNumbers = 6 << 20; // 24 MiB: more would get fresh pages each time, less is slower
    const std::int64_t features = weight.size(0),
                       most = std::max<std::int64_t>(64, kNumbers / weight.size(1)),
                       pieces = (features + most - 1) / most, piece = (features + pieces - 1) / pieces;
    const at::Tensor wide = wide_rows(piece, weight.size(1), x.options());
    for (std::int64_t at = 0; at < features; at += piece) {
        const std::int64_t count = std::min(piece, features - at);
        const at::Tensor part = wide.narrow(0, 0, count);
        widen_part(weight, at, part);
        product(part, out.narrow(1, at, count));
    }
    if (packed) add_beside(*packed, given, out);
}

/// Intel's AVX-512 form was measured at half the speed of its float32: there only the matrix units help.
/// AMD's is documented to have twice that speed (not measured).
bool fast_bf16_processor() {
#if defined(__x86_64__)
    return __builtin_cpu_supports("amx-bf16") ||
           (__builtin_cpu_supports("avx512bf16") && __builtin_cpu_is("amd"));
#else
    return false;
#endif
}

std::int64_t rows_of(const at::Tensor& x) {
    return x.numel() / std::max<std::int64_t>(1, x.size(-1));
}

} // namespace

namespace {

/// The product with a packed matrix where multiply_into has no place: on a GPU.
at::Tensor packed_linear(const at::Tensor& x, const at::Tensor& weight, const Packed& packed,
                         const at::Tensor& bias) {
    const at::ScalarType type = multiplies_bf16(x.device(), rows_of(x)) ? at::kBFloat16 : at::kFloat;
    const at::Tensor rows = x.reshape({-1, x.size(-1)}).to(type);
    // The bias goes with the product: a pass of its own costs more than all widening.
    at::Tensor y = at::linear(turned_for(packed, rows), widened_rows(packed, weight.sizes(), type),
                              bias.defined() ? bias.to(type) : bias);
    add_beside(packed, rows, y);
    auto sizes = x.sizes().vec();
    sizes.back() = weight.size(0);
    return y.to(x.scalar_type()).view(sizes);
}

} // namespace

bool wants_bf16(const at::Tensor& weight) {
    constexpr std::int64_t kMany = 512; // rows: one answer for all of a model's streams
    const bool few_bits =
        packed_of(weight) || (weight.scalar_type() == at::kHalf && !weight.device().is_cpu());
    return (weight.scalar_type() == at::kBFloat16 || few_bits) && multiplies_bf16(weight.device(), kMany);
}

at::Tensor linear(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
    const at::ScalarType have = x.scalar_type(), stored = weight.scalar_type();
    const auto added = [&](const at::Tensor& y) { return bias.defined() ? y + bias.to(have) : y; };
    const bool same_bias = !bias.defined() || bias.scalar_type() == have;
    if (const Packed* packed = packed_of(weight)) {
        if (at::GradMode::is_enabled() && x.requires_grad())
            return added(at::linear(x, widened(weight, have)));
        if (!x.device().is_cpu()) return packed_linear(x, weight, *packed, bias);
    } else {
        if (have == stored) return at::linear(x, weight, same_bias ? bias : bias.to(have));
        const bool narrow = stored == at::kBFloat16 || (stored == at::kHalf && !x.device().is_cpu());
        if (narrow && multiplies_bf16(x.device(), rows_of(x)))
            return added(at::linear(x.to(at::kBFloat16), weight.to(at::kBFloat16)).to(have));
        if (at::GradMode::is_enabled() || !x.device().is_cpu())
            return at::linear(x, weight.to(have), same_bias ? bias : bias.to(have));
    }
    const at::ScalarType type = packed_of(weight) && wants_bf16(weight) ? at::kBFloat16 : have;
    at::Tensor y = at::empty({rows_of(x), weight.size(0)}, x.options().dtype(type));
    multiply_into(x.reshape({-1, x.size(-1)}).to(type), weight, y);
    y = y.to(have);
    auto sizes = x.sizes().vec();
    sizes.back() = weight.size(0);
    return (bias.defined() ? y.add_(bias) : y).view(sizes);
}

bool multiplies_bf16(const at::Device& device, std::int64_t rows) {
    // Measured: from 64 rows on, widening a matrix costs less than it saves.
    constexpr std::int64_t kFew = 64;
    static const bool fast = fast_bf16_processor();
    return !device.is_cpu() || fast || rows < kFew;
}

Linear::Linear(const WeightMap& weights, std::int64_t in, std::int64_t out, bool has_bias, Init init)
    : weight(weights.take_matrix("weight", {out, in}, init)) {
    if (has_bias) bias = weights.take("bias", {out}, Init::zeros);
}

Product Linear::product(const at::Tensor& x, Scratch& scratch, Scratch::Use use) const {
    if (at::GradMode::is_enabled() || !x.device().is_cpu() || x.dim() != 3) return {(*this)(x), {}};
    const at::Tensor rows = scratch.take(use, {x.size(0), x.size(1), weight.size(0)}, x.options());
    multiply_into(x.reshape({-1, x.size(2)}), weight, rows.view({-1, weight.size(0)}));
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
    if (trains_on_gpu(x, weight)) return at::rms_norm(x, {x.size(-1)}, weight, eps);
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
