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

/// Widths that fill no vector, and batches with numbers of their own; a bias still to be added, or none.
TEST(Fused, StepsEqualTheirPlainForms) {
    const at::NoGradGuard no_grad;
    Scratch scratch;
    for (const std::int64_t width : {24L, 48L, 130L, 1536L}) {
        const at::Tensor x = at::randn({2, 9, width}) * 3 + 1, gain = at::randn({2, 1, width}),
                         shift = at::randn({2, 1, width});
        EXPECT_LT(largest(nn::norm_modulate(x, gain, shift, 1e-6, at::kFloat, scratch),
                          nn::norm_modulate_plain(x, gain, shift, 1e-6, at::kFloat)),
                  2e-5);
        EXPECT_LT(largest(nn::norm_modulate(x, gain, shift, 1e-6, at::kBFloat16, scratch),
                          nn::norm_modulate_plain(x, gain, shift, 1e-6, at::kBFloat16)),
                  0.13);
        for (const at::Tensor& bias : {at::randn({width}), at::Tensor()}) {
            const nn::Product y{gain * x, bias}, narrow{y.rows.to(at::kBFloat16), bias};
            EXPECT_LT(largest(nn::add_gated(x.clone(), y, shift), nn::add_gated_plain(x, y.sum(), shift)),
                      2e-5);
            EXPECT_LT(largest(nn::add_gated(x.clone(), narrow, {}), nn::add_gated_plain(x, y.sum(), {})),
                      0.2);
            EXPECT_LT(largest(nn::gelu_tanh({x.clone(), bias}), at::gelu(nn::Product{x, bias}.sum(), "tanh")),
                      4e-6);
        }
    }
}

TEST(Fused, HeadSteps_EqualThePlainForm) {
    const at::NoGradGuard no_grad;
    Scratch scratch;
    const at::Tensor x = at::randn({2, 12, 3 * 24}), weight = at::randn({72});
    const nn::RopeTable rope = nn::rope_3d({{2, 3, 2}}, 12, 24, at::kCPU),
                        each = nn::rope_3d({{2, 3, 2}, {3, 2, 1}}, 12, 24, at::kCPU);
    for (const at::Tensor& bias : {at::randn({72}), at::Tensor()}) {
        const nn::Product y{x, bias}, narrow{x.to(at::kBFloat16), bias};
        for (const nn::RopeTable* table : {&rope, &each, static_cast<const nn::RopeTable*>(nullptr)}) {
            const at::Tensor plain = nn::rms_norm_rope_plain(y.sum(), weight, 3, 1e-6, table);
            const auto own = [&](const nn::Product& of) {
                return nn::rms_norm_rope(of, weight, 3, 1e-6, table, scratch, Scratch::Use::keys);
            };
            EXPECT_LT(largest(own(y), plain), 1e-5);
            EXPECT_LT(largest(own(narrow), plain), 0.06);
        }
        EXPECT_EQ(largest(nn::split_heads(y, 3, scratch, Scratch::Use::keys), y.sum().unflatten(-1, {3, 24})),
                  0);
    }
}

TEST(Fused, Product_LeavesTheBiasToTheNextStep_UnlessGradientsAreWanted) {
    Scratch scratch;
    nn::Linear layer;
    layer.weight = at::randn({40, 24}).requires_grad_(true);
    layer.bias = at::randn({40});
    const at::Tensor x = at::randn({2, 5, 24});
    EXPECT_TRUE(layer.product(x, scratch).sum().requires_grad());
    const at::NoGradGuard no_grad;
    const nn::Product left = layer.product(x, scratch);
    EXPECT_TRUE(left.bias.defined());
    EXPECT_LT(largest(left.sum(), layer(x)), 1e-5);
}

/// A matrix in several pieces, the last one smaller; rows of more than one batch; many rows and few.
TEST(Linear, MatrixStoredInBfloat16_GivesTheProductOfItsNumbers) {
    const at::NoGradGuard no_grad;
    nn::Linear layer, wide;
    layer.weight = at::randn({3001, 1500}).to(at::kBFloat16);
    wide.weight = layer.weight.to(at::kFloat);
    wide.bias = layer.bias = at::randn({3001});
    for (const std::int64_t rows : {80L, 3L}) {
        const at::Tensor x = at::randn({2, rows, 1500});
        const double allowed = nn::multiplies_bf16(at::kCPU, 2 * rows) ? 1.5 : 1e-3;
        EXPECT_LT(largest(layer(x), wide(x)), allowed);
        EXPECT_EQ(layer(x).sizes(), wide(x).sizes());
        Scratch scratch;
        EXPECT_LT(largest(layer.product(x, scratch).sum(), wide(x)), 1e-3); // as the type of x asks
    }
}

/// Pieces over the size of huge pages; a smaller tensor lies in the memory of the larger one before it.
TEST(Scratch, UsesMemoryAgain_AndTensorsOutliveIt) {
    at::Tensor kept;
    {
        Scratch scratch;
        const at::Tensor large = scratch.take(Scratch::Use::hidden, {3 << 20}, at::kFloat);
        EXPECT_EQ(scratch.take(Scratch::Use::hidden, {2, 1 << 20}, at::kBFloat16).data_ptr(),
                  large.data_ptr());
        EXPECT_NE(scratch.take(Scratch::Use::keys, {3 << 20}, at::kFloat).data_ptr(), large.data_ptr());
        kept = scratch.take(Scratch::Use::values, {3 << 20}, at::kFloat).fill_(2.0F);
        scratch.leave(Scratch::Use::values);
        scratch.take(Scratch::Use::values, {3 << 20}, at::kFloat).fill_(1.0F);
    }
    EXPECT_EQ(kept.sum().item<float>(), 2.0F * (3 << 20));
}

TEST(Fused, WhereGradientsAreWanted_NothingIsOverwritten) {
    at::Tensor x = at::randn({1, 4, 32}).requires_grad_(true);
    const at::Tensor before = x.detach().clone();
    const at::Tensor y = nn::add_gated(x, {at::ones({1, 4, 32}), {}}, at::full({1, 1, 32}, 2.0F));
    EXPECT_EQ(largest(x.detach(), before), 0.0);
    y.sum().backward();
    EXPECT_EQ(x.grad().sum().item<double>(), 128.0);
}

} // namespace
