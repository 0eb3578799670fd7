// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The transformer's element-wise steps in one pass over memory each. Every one has a plain form of ATen
// operations beside it, which it must equal and which runs where gradients are wanted or no kernel fits the
// device.
#pragma once
#include "inference/nn/rope.h"

namespace inference::nn {

/// LayerNorm without affine over the last axis, then * gain + shift, as `type`. x float32 [B, L, C]; gain,
/// shift [B or 1, 1, C] or [C].
at::Tensor norm_modulate(const at::Tensor& x, const at::Tensor& gain, const at::Tensor& shift, double eps,
                         at::ScalarType type, Scratch& scratch);
at::Tensor norm_modulate_plain(const at::Tensor& x, const at::Tensor& gain, const at::Tensor& shift,
                               double eps, at::ScalarType type);

/// RMS norm over the whole width times `weight` [C], then the three-axis rope on adjacent pairs of each head
/// when a table is given. x [B, L, C] float32 or bfloat16; may be overwritten. Returns [B, L, heads, C /
/// heads]; from the processor's kernel each head's rows lie together, as attention reads them best.
at::Tensor rms_norm_rope(const Product& x, const at::Tensor& weight, std::int64_t heads, double eps,
                         const RopeTable* rope, Scratch& scratch, Scratch::Use use);
at::Tensor rms_norm_rope_plain(const at::Tensor& x, const at::Tensor& weight, std::int64_t heads, double eps,
                               const RopeTable* rope);

/// x [B, L, C] as [B, L, heads, C / heads], laid out likewise.
at::Tensor split_heads(const Product& x, std::int64_t heads, Scratch& scratch, Scratch::Use use);

/// x + y * gate (x + y without a gate). x float32 [B, L, C], may be overwritten; y float32 or bfloat16; gate
/// [B, 1, C].
at::Tensor add_gated(at::Tensor x, const Product& y, const at::Tensor& gate);
at::Tensor add_gated_plain(const at::Tensor& x, const at::Tensor& y, const at::Tensor& gate);

/// The tanh form of GELU; x [.., C] may be overwritten.
at::Tensor gelu_tanh(const Product& x);

/// The VAE's norm over channels times gamma [C], then SiLU, of x [B, C, T, H, W] into `out` [B, C, T', H, W]
/// from frame `first` on. False when the kernel does not fit; then nothing was written.
bool channel_norm_silu_into(const at::Tensor& x, const at::Tensor& gamma, at::Tensor& out,
                            std::int64_t first);

} // namespace inference::nn
