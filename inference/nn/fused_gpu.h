// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// inference/cuda's kernels for tensors: each does the step of the same name in fused.h, or returns false and
// leaves everything as it was where it does not fit (no GPU tensors, other types, gradients wanted, or built
// without nvcc).
#pragma once
#include "inference/nn/rope.h"

namespace inference::nn::gpu {

bool norm_modulate(const at::Tensor& x, const at::Tensor& gain, const at::Tensor& shift, double eps,
                   at::Tensor& out);
bool rms_norm_rope(at::Tensor& x, const at::Tensor& weight, double eps, std::int64_t heads,
                   const RopeTable* rope);
bool add_gated(at::Tensor& x, const at::Tensor& y, const at::Tensor& gate);

} // namespace inference::nn::gpu
