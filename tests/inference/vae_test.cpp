// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/starter/starter.h"
#include "inference/models/wan_vae/tiling.h"
#include "inference/tensor/noise.h"
#include "inference/training/scene.h"
#include <ATen/core/grad_mode.h>
#include <cmath>
#include <gtest/gtest.h>

namespace {

using namespace inference;

double psnr(const at::Tensor& a, const at::Tensor& b, double span) {
    return -10 * std::log10((a - b).div(span).square().mean().item<double>() + 1e-12);
}

WanVae small_vae(bool channels_last, bool residual) {
    WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(5));
    if (channels_last) weights.set_channels_last();
    WanVaeConfig config;
    config.dim = 8, config.z_dim = 4, config.num_res_blocks = 1, config.residual = residual;
    return {weights, config};
}

/// The layout changes no result. (That the folded kernels and the shortened first frames do not either is
/// parity_check's to find.)
TEST(WanVae, ChannelsLast_EqualsTheTrainingLayout) {
    const at::NoGradGuard no_grad;
    for (const bool residual : {false, true}) {
        const WanVae plain = small_vae(false, residual), fast = small_vae(true, residual);
        SeededNoise noise(6);
        const at::Tensor video = noise.normal({2, 3, 9, 32, 48}).clamp(-1, 1);
        const at::Tensor latent = plain.encode(video);
        EXPECT_LT((fast.encode(video) - latent).abs().max().item<double>(), 1e-4);
        const at::Tensor shown = plain.decode(latent);
        EXPECT_LT((fast.decode(latent) - shown).abs().max().item<double>(),
                  1e-4 * std::max(1.0, shown.abs().max().item<double>()));
    }
}

TEST(WanVae, Tiles_CoverThePicture_AndStayCloseToTheWhole) {
    const at::NoGradGuard no_grad;
    const auto starter = Starter::load(std::string(SAYCUT_SOURCE) + "/resources/models/starter");
    training::Rng rng(3);
    const at::Tensor video = training::render(training::random_scene(rng, 1.5F), 5, 128, 192).unsqueeze(0);
    const at::Tensor whole = starter->vae.encode(video),
                     parts = encode_tiled(starter->vae, video, {.side = 8, .overlap = 2});
    ASSERT_EQ(parts.sizes(), whole.sizes());
    EXPECT_LT((parts - whole).abs().max().item<double>(), 1e-3); // a linear encoder: no seam at all
    const at::Tensor shown = starter->vae.decode(whole),
                     tiled = decode_tiled(starter->vae, whole, {.side = 8, .overlap = 2});
    ASSERT_EQ(tiled.sizes(), shown.sizes());
    EXPECT_GT(psnr(tiled, shown, 2.0), 38.0);
    // One tile that covers everything is the whole.
    EXPECT_LT((decode_tiled(starter->vae, whole) - shown).abs().max().item<double>(), 1e-4);
}

TEST(WanVae, StoppingBetweenTiles_GivesNothing) {
    const at::NoGradGuard no_grad;
    const WanVae vae = small_vae(true, false);
    int calls = 0;
    const at::Tensor out = decode_tiled(vae, at::zeros({1, 4, 1, 8, 8}), {.side = 4, .overlap = 1},
                                        [&](double) { return ++calls < 3; });
    EXPECT_FALSE(out.defined());
    EXPECT_EQ(calls, 3);
}

} // namespace
