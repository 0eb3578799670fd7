// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// torch.nn.Transformer as DM_Adapter and VisionHead build it: batch first, pre-norm, ReLU, no masks
// (Omni-Video nets/omni/modules/adapter.py).
#pragma once
#include "inference/nn/layers.h"
#include <vector>

namespace inference::nn {

struct TransformerConfig {
    std::int64_t width = 0, heads = 8, feed_forward = 0, encoder_layers = 4, decoder_layers = 4;
    double eps = 1e-5;
};

/// Keys: in_proj_weight [3w, w] (q, k, v stacked), in_proj_bias, out_proj.{weight,bias}.
struct MultiheadAttention {
    MultiheadAttention() = default;
    MultiheadAttention(const WeightMap& weights, std::int64_t width, std::int64_t heads);
    /// x [B, Lq, w], memory [B, Lk, w] -> [B, Lq, w].
    [[nodiscard]] at::Tensor operator()(const at::Tensor& x, const at::Tensor& memory) const;
    std::int64_t heads = 1;
    at::Tensor in_weight, in_bias;
    Linear out;
};

struct TransformerLayer {
    TransformerLayer(const WeightMap& weights, const TransformerConfig& config, bool is_decoder);
    [[nodiscard]] at::Tensor forward(at::Tensor x, const at::Tensor& memory) const;
    MultiheadAttention self_attn, cross_attn;
    Linear linear1, linear2;
    std::vector<LayerNorm> norms; // 2 in an encoder layer, 3 in a decoder layer
};

/// Keys: {encoder,decoder}.layers.N..., {encoder,decoder}.norm.
struct Transformer {
    Transformer() = default;
    Transformer(const WeightMap& weights, const TransformerConfig& config);
    [[nodiscard]] at::Tensor encode(at::Tensor source) const;
    [[nodiscard]] at::Tensor decode(at::Tensor target, const at::Tensor& memory) const;
    std::vector<TransformerLayer> encoder, decoder;
    LayerNorm encoder_norm, decoder_norm;
};

} // namespace inference::nn
