// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The SigLIP vision tower (transformers modeling_siglip.py: SiglipVisionModel), as VILA uses it.
#pragma once
#include "inference/nn/layers.h"
#include "inference/nn/transformer.h"
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace inference {

struct SiglipConfig {
    std::int64_t hidden_size = 1152, intermediate_size = 4304, num_hidden_layers = 27,
                 num_attention_heads = 16;
    std::int64_t image_size = 384, patch_size = 14;
    double layer_norm_eps = 1e-6;
    static SiglipConfig from_json(const nlohmann::json& config);
};

class SiglipVision {
  public:
    /// Keys start with `vision_model.`.
    SiglipVision(const WeightMap& weights, const SiglipConfig& config);
    /// Everything transformers calls hidden_states: the embeddings, then each layer's output. pixels [B, 3,
    /// S, S] in [-1, 1].
    [[nodiscard]] std::vector<at::Tensor> hidden_states(const at::Tensor& pixels) const;
    /// VILA's features: the last layer but one, all tokens, [B, (S/patch)^2, hidden].
    [[nodiscard]] at::Tensor features(const at::Tensor& pixels) const;
    [[nodiscard]] at::Tensor post_norm(const at::Tensor& hidden) const { return post_norm_(hidden); }
    /// Attention pooling of post-normed states, [B, hidden]. Throws WeightsError when the checkpoint has no
    /// pooling head.
    [[nodiscard]] at::Tensor pool(const at::Tensor& normed) const;

  private:
    struct Layer {
        Layer(const WeightMap& weights, const SiglipConfig& config);
        [[nodiscard]] at::Tensor forward(at::Tensor x) const;
        std::int64_t heads;
        nn::LayerNorm norm1, norm2;
        nn::Linear q, k, v, out, fc1, fc2;
    };
    SiglipConfig config_;
    at::Tensor patch_weight_, patch_bias_, positions_;
    std::vector<Layer> layers_;
    nn::LayerNorm post_norm_;
    bool has_pool_ = false;
    at::Tensor probe_;
    nn::MultiheadAttention pool_attention_;
    nn::LayerNorm pool_norm_;
    nn::Linear pool_fc1_, pool_fc2_;
};

} // namespace inference
