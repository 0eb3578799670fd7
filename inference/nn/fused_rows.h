// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One row of each fused step: plain loops that the compiler vectorises for several processors, the best of
// which is chosen at start. bfloat16 values are their 16 bits. Free of torch.
#pragma once
#include <cstdint>

namespace inference::nn::rows {

void norm_modulate(const float* x, const float* gain, const float* shift, float eps, std::int64_t width,
                   float* out);
void norm_modulate_bf16(const float* x, const float* gain, const float* shift, float eps, std::int64_t width,
                        std::uint16_t* out);
/// A row of all heads: x + bias, its RMS norm times weight, turned; head h goes to out + h * out_step. cosine
/// and sine hold half a head's values, the same for every head; null: no rope.
struct HeadsRow {
    const float *bias, *weight; ///< bias may be null; weight null: no norm
    float eps;
    std::int64_t width, heads, out_step;
};
void rms_rope(const float* x, const HeadsRow& row, const float* cosine, const float* sine, float* out);
void rms_rope_bf16(const std::uint16_t* x, const HeadsRow& row, const float* cosine, const float* sine,
                   std::uint16_t* out);
/// x += (y + bias) * gate; bias and gate may be null.
void add_gated(float* x, const float* y, const float* bias, const float* gate, std::int64_t width);
void add_gated_bf16(float* x, const std::uint16_t* y, const float* bias, const float* gate,
                    std::int64_t width);
/// gelu(x + bias) in place; bias may be null.
void gelu_tanh(float* x, const float* bias, std::int64_t width);
void gelu_tanh_bf16(std::uint16_t* x, const float* bias, std::int64_t width);

/// For `count` (<= kChannelBlock) neighbouring pixels of all channels: x / max(||x||, 1e-12) * gamma, then
/// SiLU.
constexpr std::int64_t kChannelBlock = 512;
void channel_norm_silu(const float* x, std::int64_t x_step, const float* gamma, std::int64_t channels,
                       std::int64_t count, float* out, std::int64_t out_step);

/// The same for one pixel whose channels lie together.
void pixel_norm_silu(const float* x, const float* gamma, std::int64_t channels, float* out);

} // namespace inference::nn::rows
