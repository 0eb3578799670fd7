// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Products with matrices of few bits a number (weights/packed.h), widened a few megabytes at a time on the
// processor, a matrix at a time on a GPU. For running, not for gradients. Any thread.
#pragma once
#include "inference/weights/packed.h"
#include <ATen/ATen.h>

namespace inference::nn {

/// Whether packed matrices can be multiplied on this device: a GPU needs our own kernels for it.
bool multiplies_packed(const at::Device& device);
/// A matrix as float32 or bfloat16 rows on its own device, without its adapter and as it was turned.
at::Tensor widened_rows(const Packed& packed, at::IntArrayRef sizes, at::ScalarType type);
/// x [rows, in] as a matrix that was turned wants it.
at::Tensor turned_for(const Packed& packed, const at::Tensor& x);
/// Adds what an adapter beside the matrix gives of x [rows, in] to out [rows, out].
void add_beside(const Packed& packed, const at::Tensor& x, const at::Tensor& out);
/// Rows `ids` of a table, float32 [.., columns]; the table may be packed or of any float type.
at::Tensor embedding(const at::Tensor& table, const at::Tensor& ids);

} // namespace inference::nn
