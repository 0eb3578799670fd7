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
std::unique_ptr<VaeStage> make_upsample(const WeightMap& weights, std::int64_t channels, bool in_time);

} // namespace inference
