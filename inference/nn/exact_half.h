// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>

namespace inference::nn {

/// A matrix [rows, width] whose values came from half precision, kept in it: reading it is what a product
/// with one row of numbers costs. Values that half precision cannot hold, and matrices on a GPU, stay as they
/// are. All arithmetic is float32, so the results are those of the widened matrix but for the sums' order.
class ExactHalf {
  public:
    ExactHalf() = default;
    explicit ExactHalf(const at::Tensor& matrix);
    [[nodiscard]] bool halved() const { return matrix_.scalar_type() == at::kHalf; }
    [[nodiscard]] at::Device device() const { return matrix_.device(); }
    /// The rows with these numbers, float32 [..., width].
    [[nodiscard]] at::Tensor rows(const at::Tensor& ids) const;
    /// x [..., width] times the matrix transposed: [..., rows].
    [[nodiscard]] at::Tensor linear(const at::Tensor& x) const;

  private:
    at::Tensor matrix_;
};

/// A linear layer with such a matrix, for few rows at a time.
struct HalfLinear {
    ExactHalf weight;
    at::Tensor bias;
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const { return weight.linear(x).add_(bias); }
};

} // namespace inference::nn
