// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace inference::nn {

/// Where a GPU trains a small model it waits for launches, and each operation is one: then forms with fewer
/// are taken. Whether x is float32 on a GPU with gradients wanted, and the weight alike.
inline bool trains_on_gpu(const at::Tensor& x, const at::Tensor& weight) {
    return x.is_cuda() && at::GradMode::is_enabled() && x.scalar_type() == at::kFloat &&
           weight.scalar_type() == at::kFloat;
}

} // namespace inference::nn
