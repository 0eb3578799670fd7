// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// inference/cuda's kernels against their plain forms; needs a GPU and is left out without one.
#include "inference/nn/fused.h"
#include "inference/nn/fused_gpu.h"
#include "inference/tensor/device.h"
#include "inference/weights/gguf_format.h"
#include "inference/weights/scaled_weights.h"
#include <ATen/ATen.h>
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
        if (!find_gpu()) GTEST_SKIP() << "there is no NVIDIA GPU here";
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

TEST_F(FusedGpu, ChannelNorm_EqualsThePlainForm_FromAnyFrameOn) {
    const at::Device gpu(at::kCUDA);
    for (const at::ScalarType type : {at::kFloat, at::kBFloat16})
        for (const std::int64_t channels : {5L, 96L, 384L}) {
            const at::Tensor x = (at::randn({2, channels, 3, 4, 5}) * 3)
                                     .to(gpu, type)
                                     .contiguous(at::MemoryFormat::ChannelsLast3d),
                             gamma = at::randn({channels}).to(gpu);
            at::Tensor out =
                at::full({2, channels, 5, 4, 5}, 7, x.options()).contiguous(at::MemoryFormat::ChannelsLast3d);
            ASSERT_TRUE(nn::channel_norm_silu_into(x, gamma, out, 2));
            const at::Tensor wide = x.to(at::kDouble),
                             plain = at::silu(wide / wide.norm(2, {1}, true).clamp_min(1e-12) *
                                              gamma.to(at::kDouble).view({1, -1, 1, 1, 1}));
            EXPECT_LT(largest(out.narrow(2, 2, 3), plain), type == at::kFloat ? 1e-5 : 0.02);
            EXPECT_TRUE((out.narrow(2, 0, 2) == 7).all().item<bool>()); // what was there before
        }
}

TEST_F(FusedGpu, EveryGgufBlock_IsWidenedToTheProcessorsBits) {
    const at::Device gpu(at::kCUDA);
    for (const GgufType type : {GgufType::f32, GgufType::f16, GgufType::bf16, GgufType::q4_0, GgufType::q4_1,
                                GgufType::q5_0, GgufType::q5_1, GgufType::q8_0, GgufType::q2_k,
                                GgufType::q3_k, GgufType::q4_k, GgufType::q5_k, GgufType::q6_k}) {
        const GgufBlock block = gguf_block(type);
        constexpr std::int64_t kBlocks = 999;
        const at::Tensor stored =
            at::randint(256, {kBlocks, static_cast<std::int64_t>(block.bytes)}, at::kByte).contiguous();
        at::Tensor wanted = at::empty({kBlocks, static_cast<std::int64_t>(block.elements)});
        widen_gguf(type, static_cast<const std::byte*>(stored.data_ptr()), kBlocks, wanted.data_ptr<float>());
        at::Tensor got = at::empty_like(wanted, wanted.options().device(gpu)),
                   narrow = at::empty_like(wanted, wanted.options().device(gpu).dtype(at::kBFloat16));
        ASSERT_TRUE(nn::gpu::widen_blocks(stored.to(gpu), static_cast<std::uint32_t>(type), got));
        ASSERT_TRUE(nn::gpu::widen_blocks(stored.to(gpu), static_cast<std::uint32_t>(type), narrow));
        const auto same = [](const at::Tensor& a, const at::Tensor& b) {
            return at::logical_or(a == b, at::logical_and(a.isnan(), b.isnan())).all().item<bool>();
        };
        EXPECT_TRUE(same(got.cpu(), wanted)) << static_cast<unsigned>(type);
        EXPECT_TRUE(same(narrow.cpu(), wanted.to(at::kBFloat16))) << static_cast<unsigned>(type);
    }
}

TEST_F(FusedGpu, WeightsOfOneByte_AreWhatTheLoaderMakesOfThem) {
    const at::Device gpu(at::kCUDA);
    for (const at::ScalarType type : {at::kFloat8_e4m3fn, at::kFloat8_e5m2, at::kChar})
        for (const std::vector<std::int64_t>& shape :
             std::vector<std::vector<std::int64_t>>{{}, {6}, {6, 4, 1}}) {
            const at::Tensor stored = (at::randn({6, 64}) * 20).to(type), scale = at::rand(shape) + 0.1;
            const at::Tensor wanted =
                widen_scaled({{"a.weight", stored}, {"a.weight_scale", scale}}).at("a.weight");
            at::Tensor got = at::empty({6, 64}, at::TensorOptions().device(gpu));
            ASSERT_TRUE(nn::gpu::widen_bytes(stored.to(gpu), scale.contiguous().to(gpu), got));
            EXPECT_TRUE(got.cpu().equal(wanted)) << type << shape.size();
        }
}

} // namespace
