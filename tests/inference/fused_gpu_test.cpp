// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// inference/cuda's kernels against their plain forms; needs a GPU and is left out without one.
#include "inference/nn/fused.h"
#include <ATen/Context.h>
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>

namespace {

using namespace inference;

double largest(const at::Tensor& a, const at::Tensor& b) {
    return (a.to(at::kCPU, at::kDouble) - b.to(at::kCPU, at::kDouble)).abs().max().item<double>();
}

class FusedGpu : public testing::Test {
  protected:
    void SetUp() override {
        if (!at::hasCUDA()) GTEST_SKIP() << "there is no NVIDIA GPU here";
    }
    at::NoGradGuard no_grad_;
    Scratch scratch_;
};

TEST_F(FusedGpu, StepsEqualTheirPlainForms) {
    const at::Device gpu(at::kCUDA);
    for (const at::ScalarType type : {at::kFloat, at::kBFloat16})
        for (const std::int64_t width : {24L, 130L, 1536L, 5120L}) {
            const at::Tensor x = (at::randn({2, 9, width}) * 3 + 1).to(gpu),
                             gain = at::randn({2, 1, width}).to(gpu), shift = at::randn({width}).to(gpu);
            const double allowed = type == at::kFloat ? 5e-5 : 0.13;
            EXPECT_LT(largest(nn::norm_modulate(x, gain, shift, 1e-6, type, scratch_),
                              nn::norm_modulate_plain(x, gain, shift, 1e-6, type)),
                      allowed);
            EXPECT_LT(largest(nn::add_gated(x.clone(), {(gain * x).to(type), {}}, gain),
                              nn::add_gated_plain(x, (gain * x).to(type), gain)),
                      allowed);
        }
}

TEST_F(FusedGpu, QueryNorm_WithRope_EqualsThePlainForm) {
    const at::Device gpu(at::kCUDA);
    const at::Tensor x = at::randn({2, 12, 3L * 24}).to(gpu), weight = at::randn({72}).to(gpu);
    const nn::RopeTable rope = nn::rope_3d({{2, 3, 2}}, 12, 24, gpu);
    for (const nn::RopeTable* table : {&rope, static_cast<const nn::RopeTable*>(nullptr)})
        EXPECT_LT(
            largest(nn::rms_norm_rope({x.clone(), {}}, weight, 3, 1e-6, table, scratch_, Scratch::Use::keys),
                    nn::rms_norm_rope_plain(x, weight, 3, 1e-6, table)),
            1e-5);
}

} // namespace
