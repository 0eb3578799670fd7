// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// inference/cuda's kernels for tensors: each does the step of the same name in fused.h, or returns false and
// leaves everything as it was where it does not fit (no GPU tensors, other types, gradients wanted, or built
// without nvcc).
#pragma once
#include "inference/nn/rope.h"

namespace inference::nn::gpu {

/// Whether the program was built with them.
bool has_kernels();

bool norm_modulate(const at::Tensor& x, const at::Tensor& gain, const at::Tensor& shift, double eps,
                   at::Tensor& out);
bool rms_norm_rope(at::Tensor& x, const at::Tensor& weight, double eps, std::int64_t heads,
                   const RopeTable* rope);
bool add_gated(at::Tensor& x, const at::Tensor& y, const at::Tensor& gate);
/// x, out: [B, C, T, H, W] with the channels innermost, float32 or bfloat16; out from frame `first` on.
bool channel_norm_silu_into(const at::Tensor& x, const at::Tensor& gamma, const at::Tensor& out,
                            std::int64_t first);
/// Blocks of a GGUF type (its number in the format), bytes on the GPU, as rows `out`, float32 or bfloat16.
bool widen_blocks(const at::Tensor& blocks, std::uint32_t type, at::Tensor& out);
/// [rows, columns] of float8 or int8 times scales (undefined, one, one a row or [rows, n] for columns / n
/// columns each; float32) into `out`.
bool widen_bytes(const at::Tensor& bytes, const at::Tensor& scales, at::Tensor& out);

} // namespace inference::nn::gpu
