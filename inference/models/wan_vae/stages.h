// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/models/wan_vae/wan_vae.h"

namespace inference {

/// x / max(||x|| over channels, 1e-12) * sqrt(C) * gamma; gamma has `trailing` ones after the channel axis.
struct ChannelRmsNorm {
    ChannelRmsNorm() = default;
    ChannelRmsNorm(const WeightMap& weights, std::int64_t channels, int trailing);
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x) const;
    at::Tensor gamma;
};

std::unique_ptr<VaeStage> make_residual(const WeightMap& weights, std::int64_t in, std::int64_t out);
std::unique_ptr<VaeStage> make_middle_attention(const WeightMap& weights, std::int64_t channels);
std::unique_ptr<VaeStage> make_downsample(const WeightMap& weights, std::int64_t channels, bool in_time);
std::unique_ptr<VaeStage> make_upsample(const WeightMap& weights, std::int64_t channels, std::int64_t out,
                                        bool in_time);
/// The 2.2 VAE's stages: residual blocks and, unless it is the last, a resampler, beside a shortcut without
/// parameters (vae2_2.py: Down_ResidualBlock, Up_ResidualBlock).
struct GroupShape {
    std::int64_t in = 0, out = 0, blocks = 0;
    bool resample = false, in_time = false;
};
std::unique_ptr<VaeStage> make_down_group(const WeightMap& weights, const GroupShape& shape);
std::unique_ptr<VaeStage> make_up_group(const WeightMap& weights, const GroupShape& shape);

} // namespace inference
