// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/exact_half.h"
#include "inference/nn/half_rows.h"
#include "inference/tensor/host_memory.h"
#include <algorithm>

namespace inference::nn {
namespace {

constexpr std::int64_t kBlock = 1024; ///< rows that are widened, or read for several products, at once
constexpr std::int64_t kFew = 8;      ///< rows of x up to which a product is a matter of reading the matrix

const std::uint16_t* bits(const at::Tensor& half) {
    return reinterpret_cast<const std::uint16_t*>(half.data_ptr<at::Half>());
}

} // namespace

ExactHalf::ExactHalf(const at::Tensor& matrix) : matrix_(matrix.contiguous()) {
    if (!matrix_.device().is_cpu() || matrix_.scalar_type() != at::kFloat || matrix_.requires_grad()) return;
    const at::Tensor half = empty_on_host(matrix_.sizes(), at::kHalf);
    for (std::int64_t at = 0; at < matrix_.size(0); at += kBlock) { // it may be large
        const std::int64_t count = std::min(kBlock, matrix_.size(0) - at);
        const at::Tensor from = matrix_.narrow(0, at, count), to = half.narrow(0, at, count);
        to.copy_(from);
        if (!to.to(at::kFloat).equal(from)) return;
    }
    matrix_ = half;
}

at::Tensor ExactHalf::rows(const at::Tensor& ids) const {
    return at::embedding(matrix_, ids.to(matrix_.device())).to(at::kFloat);
}

at::Tensor ExactHalf::linear(const at::Tensor& x) const {
    if (!halved()) return at::linear(x, matrix_);
    const at::Tensor flat = x.reshape({-1, x.size(-1)}).contiguous();
    const std::int64_t count = flat.size(0), all = matrix_.size(0), width = matrix_.size(1);
    at::Tensor out = at::empty({count, all}, at::kFloat);
    at::Tensor widened;
    for (std::int64_t at = 0; at < all; at += kBlock) {
        const std::int64_t some = std::min(kBlock, all - at);
        const std::uint16_t* block = bits(matrix_) + at * width;
        if (count <= kFew) {
            for (std::int64_t i = 0; i < count; ++i)
                rows::half_times(block, some, width, flat.data_ptr<float>() + i * width,
                                 out.data_ptr<float>() + i * all + at);
            continue;
        }
        if (!widened.defined()) widened = at::empty({kBlock, width}, at::kFloat);
        rows::widen_half(block, some * width, widened.data_ptr<float>());
        out.narrow(1, at, some).copy_(at::linear(flat, widened.narrow(0, 0, some)));
    }
    auto shape = x.sizes().vec();
    shape.back() = all;
    return out.view(shape);
}

} // namespace inference::nn
