// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/fused.h"
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>

namespace {

using namespace inference;

double largest(const at::Tensor& a, const at::Tensor& b) {
    return (a.to(at::kDouble) - b.to(at::kDouble)).abs().max().item<double>();
}

/// Widths that fill no vector, and batches with numbers of their own.
TEST(Fused, StepsEqualTheirPlainForms) {
    const at::NoGradGuard no_grad;
    for (const std::int64_t width : {24L, 48L, 130L, 1536L}) {
        const at::Tensor x = at::randn({2, 9, width}) * 3 + 1, gain = at::randn({2, 1, width}),
                         shift = at::randn({2, 1, width});
        EXPECT_LT(largest(nn::norm_modulate(x, gain, shift, 1e-6, at::kFloat),
                          nn::norm_modulate_plain(x, gain, shift, 1e-6, at::kFloat)),
                  2e-5);
        EXPECT_LT(largest(nn::norm_modulate(x, gain, shift, 1e-6, at::kBFloat16),
                          nn::norm_modulate_plain(x, gain, shift, 1e-6, at::kBFloat16)),
                  0.13);
        EXPECT_LT(largest(nn::add_gated(x.clone(), gain * x, shift), nn::add_gated_plain(x, gain * x, shift)),
                  1e-5);
        EXPECT_LT(largest(nn::gelu_tanh(x.clone()), at::gelu(x, "tanh")), 2e-6);
    }
}

TEST(Fused, QueryNorm_WithRope_EqualsThePlainForm) {
    const at::NoGradGuard no_grad;
    const at::Tensor x = at::randn({2, 12, 3 * 24}), weight = at::randn({72});
    const nn::RopeTable rope = nn::rope_3d({{2, 3, 2}}, 12, 24, at::kCPU);
    EXPECT_LT(largest(nn::rms_norm_rope(x.clone(), weight, 3, 1e-6, &rope),
                      nn::rms_norm_rope_plain(x, weight, 3, 1e-6, &rope)),
              1e-5);
    EXPECT_LT(largest(nn::rms_norm_rope(x.clone(), weight, 3, 1e-6, nullptr),
                      nn::rms_norm_rope_plain(x, weight, 3, 1e-6, nullptr)),
              1e-5);
}

TEST(Fused, WhereGradientsAreWanted_NothingIsOverwritten) {
    at::Tensor x = at::randn({1, 4, 32}).requires_grad_(true);
    const at::Tensor before = x.detach().clone();
    const at::Tensor y = nn::add_gated(x, at::ones({1, 4, 32}), at::full({1, 1, 32}, 2.0F));
    EXPECT_EQ(largest(x.detach(), before), 0.0);
    y.sum().backward();
    EXPECT_EQ(x.grad().sum().item<double>(), 128.0);
}

} // namespace
