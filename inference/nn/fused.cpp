// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/fused.h"
#include "inference/nn/fused_gpu.h"
#include "inference/nn/fused_rows.h"
#include "inference/nn/launches.h"
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

namespace inference::nn {
namespace {

/// Whether the kernels fit: on the CPU, contiguous, float32 or bfloat16, and nobody wants gradients.
bool fits(std::initializer_list<at::Tensor> tensors) {
    if (at::GradMode::is_enabled())
        for (const at::Tensor& t : tensors)
            if (t.defined() && t.requires_grad()) return false;
    for (const at::Tensor& t : tensors)
        if (t.defined() && (!t.device().is_cpu() || !t.is_contiguous() ||
                            (t.scalar_type() != at::kFloat && t.scalar_type() != at::kBFloat16)))
            return false;
    return true;
}

/// A [B or 1, 1, C] or [C] tensor as rows by batch index.
struct PerBatch {
    explicit PerBatch(const at::Tensor& t)
        : data(t.defined() ? t.data_ptr<float>() : nullptr),
          step(t.defined() && t.dim() == 3 && t.size(0) > 1 ? t.size(2) : 0) {}
    [[nodiscard]] const float* at(std::int64_t batch) const { return data ? data + batch * step : nullptr; }
    const float* data;
    std::int64_t step;
};

std::uint16_t* bits(const at::Tensor& t) {
    return reinterpret_cast<std::uint16_t*>(t.data_ptr<at::BFloat16>());
}

/// Runs `row(index, batch)` for all rows of [B, L, C] on the worker threads.
template <typename Row>
void for_rows(const at::Tensor& x, const Row& row) {
    const std::int64_t length = x.size(1);
    at::parallel_for(0, x.size(0) * length, 16, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i)
            row(i, i / length);
    });
}

} // namespace

at::Tensor norm_modulate_plain(const at::Tensor& x, const at::Tensor& gain, const at::Tensor& shift,
                               double eps, at::ScalarType type) {
    return (at::layer_norm(x, {x.size(-1)}, {}, {}, eps) * gain + shift).to(type);
}

at::Tensor norm_modulate(const at::Tensor& x, const at::Tensor& gain, const at::Tensor& shift, double eps,
                         at::ScalarType type, Scratch& scratch) {
    if (x.is_cuda() && x.dim() == 3) {
        at::Tensor out = at::empty(x.sizes(), x.options().dtype(type));
        if (gpu::norm_modulate(x, gain, shift, eps, out)) return out;
    }
    if (x.dim() != 3 || x.scalar_type() != at::kFloat || !fits({x, gain, shift}))
        return norm_modulate_plain(x, gain, shift, eps, type);
    at::Tensor out = scratch.take(Scratch::Use::normed, x.sizes(), x.options().dtype(type));
    const std::int64_t width = x.size(2);
    const PerBatch gains(gain), shifts(shift);
    const float* source = x.data_ptr<float>();
    const auto small = static_cast<float>(eps);
    if (type == at::kFloat) {
        auto* target = out.data_ptr<float>();
        for_rows(x, [&](std::int64_t i, std::int64_t b) {
            rows::norm_modulate(source + i * width, gains.at(b), shifts.at(b), small, width,
                                target + i * width);
        });
    } else {
        auto* target = bits(out);
        for_rows(x, [&](std::int64_t i, std::int64_t b) {
            rows::norm_modulate_bf16(source + i * width, gains.at(b), shifts.at(b), small, width,
                                     target + i * width);
        });
    }
    return out;
}

namespace {

/// The same in few operations.
at::Tensor in_few_launches(const at::Tensor& x, const at::Tensor& weight, std::int64_t heads, double eps,
                           const RopeTable* rope) {
    const at::Tensor normed = at::rms_norm(x, {x.size(-1)}, weight, eps).unflatten(-1, {heads, -1});
    if (!rope) return normed;
    const at::Tensor pairs = at::view_as_complex(normed.unflatten(-1, {-1, 2}));
    return at::view_as_real(pairs * at::complex(rope->cosine, rope->sine)).flatten(-2);
}

} // namespace

at::Tensor rms_norm_rope_plain(const at::Tensor& x, const at::Tensor& weight, std::int64_t heads, double eps,
                               const RopeTable* rope) {
    if (trains_on_gpu(x, weight)) return in_few_launches(x, weight, heads, eps, rope);
    const at::Tensor wide = x.to(at::kFloat);
    const at::Tensor normed =
        (wide * at::rsqrt(wide.square().mean(-1, true) + eps) * weight).unflatten(-1, {heads, -1});
    return (rope ? apply_rope(normed, *rope) : normed).to(x.scalar_type());
}

namespace {

/// The rows of x, laid out head by head: [B, heads, L, d] in memory. `row.weight` null: as they are.
at::Tensor heads_apart(const Product& x, rows::HeadsRow row, const RopeTable* rope, Scratch& scratch,
                       Scratch::Use use) {
    const std::int64_t length = x.rows.size(1), width = x.rows.size(2), head = width / row.heads;
    at::Tensor out = scratch.take(use, {x.rows.size(0), row.heads, length, head}, x.rows.options());
    row.width = width;
    row.out_step = length * head;
    row.bias = x.bias.defined() ? x.bias.data_ptr<float>() : nullptr;
    const std::int64_t batch_step = rope && rope->cosine.size(0) > 1 ? length * head / 2 : 0;
    const auto run = [&](const auto* source, auto* target, const auto& kernel) {
        for_rows(x.rows, [&](std::int64_t i, std::int64_t b) {
            const std::int64_t at = i - b * length, turn = b * batch_step + at * (head / 2);
            kernel(source + i * width, row, rope ? rope->cosine.data_ptr<float>() + turn : nullptr,
                   rope ? rope->sine.data_ptr<float>() + turn : nullptr,
                   target + b * length * width + at * head);
        });
    };
    if (out.scalar_type() == at::kFloat)
        run(x.rows.data_ptr<float>(), out.data_ptr<float>(), rows::rms_rope);
    else
        run(bits(x.rows), bits(out), rows::rms_rope_bf16);
    return out.transpose(1, 2);
}

} // namespace

at::Tensor rms_norm_rope(const Product& x, const at::Tensor& weight, std::int64_t heads, double eps,
                         const RopeTable* rope, Scratch& scratch, Scratch::Use use) {
    at::Tensor whole = x.rows;
    if (whole.is_cuda() && whole.dim() == 3 && gpu::rms_norm_rope(whole, weight, eps, heads, rope))
        return whole.unflatten(-1, {heads, -1});
    const at::Tensor cosine = rope ? rope->cosine : at::Tensor(), sine = rope ? rope->sine : at::Tensor();
    if (whole.dim() != 3 || !fits({whole, x.bias, weight, cosine, sine}))
        return rms_norm_rope_plain(x.sum(), weight, heads, eps, rope);
    return heads_apart(x,
                       {.weight = weight.data_ptr<float>(), .eps = static_cast<float>(eps), .heads = heads},
                       rope, scratch, use);
}

at::Tensor split_heads(const Product& x, std::int64_t heads, Scratch& scratch, Scratch::Use use) {
    if (!x.rows.device().is_cpu() || x.rows.dim() != 3 || !fits({x.rows, x.bias}))
        return x.sum().unflatten(-1, {heads, -1});
    return heads_apart(x, {.heads = heads}, nullptr, scratch, use);
}

at::Tensor add_gated_plain(const at::Tensor& x, const at::Tensor& y, const at::Tensor& gate) {
    return gate.defined() ? x + y * gate : x + y;
}

at::Tensor add_gated(at::Tensor x, const Product& y, const at::Tensor& gate) {
    if (x.is_cuda() && x.dim() == 3 && y.rows.sizes() == x.sizes() && gpu::add_gated(x, y.rows, gate))
        return x;
    if (x.dim() != 3 || x.scalar_type() != at::kFloat || y.rows.sizes() != x.sizes() ||
        !fits({x, y.rows, y.bias, gate}))
        return add_gated_plain(x, y.sum(), gate);
    const std::int64_t width = x.size(2);
    const PerBatch gates(gate), bias(y.bias);
    auto* data = x.data_ptr<float>();
    const auto run = [&](const auto* added, const auto& kernel) {
        for_rows(x, [&](std::int64_t i, std::int64_t b) {
            kernel(data + i * width, added + i * width, bias.data, gates.at(b), width);
        });
    };
    if (y.rows.scalar_type() == at::kFloat)
        run(y.rows.data_ptr<float>(), rows::add_gated);
    else
        run(bits(y.rows), rows::add_gated_bf16);
    return x;
}

at::Tensor gelu_tanh(const Product& x) {
    at::Tensor own = x.rows;
    if (own.is_cuda() && !x.bias.defined() && !(at::GradMode::is_enabled() && own.requires_grad()))
        return at::gelu_(own, "tanh"); // the widest tensor there is: not twice
    if (!fits({own, x.bias})) return at::gelu(x.sum(), "tanh");
    const std::int64_t width = own.size(-1);
    const auto* bias = x.bias.defined() ? x.bias.data_ptr<float>() : nullptr;
    at::parallel_for(0, own.numel() / width, 4, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t i = first; i < last; ++i)
            if (own.scalar_type() == at::kFloat)
                rows::gelu_tanh(own.data_ptr<float>() + i * width, bias, width);
            else
                rows::gelu_tanh_bf16(bits(own) + i * width, bias, width);
    });
    return own;
}

namespace {

/// Some frames of a [B, C, T, H, W] clip whose channels lie innermost. The step of an axis of one means
/// nothing.
bool channels_inside(const at::Tensor& x) {
    if (x.dim() != 5) return false;
    std::int64_t step = 1;
    for (const std::int64_t axis : {1, 4, 3, 2}) {
        if (x.size(axis) > 1 && x.stride(axis) != step) return false;
        step *= x.size(axis);
    }
    return true;
}

void pixels_norm_silu_into(const at::Tensor& x, const at::Tensor& gamma, const at::Tensor& out,
                           std::int64_t first) {
    const std::int64_t pixels = x.size(2) * x.size(3) * x.size(4), channels = x.size(1);
    const auto* gammas = gamma.data_ptr<float>();
    for (std::int64_t b = 0; b < x.size(0); ++b) {
        const float* source = x.data_ptr<float>() + b * x.stride(0);
        float* target =
            out.data_ptr<float>() + b * out.stride(0) + first * channels * out.size(3) * out.size(4);
        at::parallel_for(0, pixels, 64, [&](std::int64_t from, std::int64_t to) {
            for (std::int64_t i = from; i < to; ++i)
                rows::pixel_norm_silu(source + i * channels, gammas, channels, target + i * channels);
        });
    }
}

} // namespace

bool channel_norm_silu_into(const at::Tensor& x, const at::Tensor& gamma, at::Tensor& out,
                            std::int64_t first) {
    if (x.is_cuda())
        return channels_inside(x) && channels_inside(out) &&
               gpu::channel_norm_silu_into(x, gamma, out, first);
    const bool plain = x.scalar_type() == at::kFloat && x.device().is_cpu() && fits({gamma}) &&
                       !(at::GradMode::is_enabled() && x.requires_grad());
    if (plain && channels_inside(x) && channels_inside(out)) {
        pixels_norm_silu_into(x, gamma, out, first);
        return true;
    }
    // A view of some frames of a longer clip will do: only rows and columns must lie together.
    const bool view =
        x.dim() == 5 && x.stride(4) == 1 && x.stride(3) == x.size(4) && x.stride(2) == x.size(3) * x.size(4);
    if (!view || !plain || !fits({out})) return false;
    const std::int64_t pixels = x.size(2) * x.size(3) * x.size(4), channels = x.size(1),
                       blocks = (pixels + rows::kChannelBlock - 1) / rows::kChannelBlock;
    const std::int64_t x_step = x.stride(1), out_step = out.stride(1), lead = first * x.size(3) * x.size(4);
    const auto* gammas = gamma.data_ptr<float>();
    for (std::int64_t b = 0; b < x.size(0); ++b) {
        const float* source = x.data_ptr<float>() + b * x.stride(0);
        float* target = out.data_ptr<float>() + b * out.stride(0) + lead;
        at::parallel_for(0, blocks, 1, [&](std::int64_t from, std::int64_t to) {
            for (std::int64_t i = from; i < to; ++i) {
                const std::int64_t at = i * rows::kChannelBlock;
                rows::channel_norm_silu(source + at, x_step, gammas, channels,
                                        std::min(rows::kChannelBlock, pixels - at), target + at, out_step);
            }
        });
    }
    return true;
}

} // namespace inference::nn
