// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/siglip/siglip.h"
#include "inference/weights/config_values.h"
#include "inference/weights/weights_error.h"
#include <nlohmann/json.hpp>

namespace inference {

SiglipConfig SiglipConfig::from_json(const nlohmann::json& json) {
    SiglipConfig c;
    c.hidden_size = whole_or(json, "hidden_size", c.hidden_size);
    c.intermediate_size = whole_or(json, "intermediate_size", c.intermediate_size);
    c.num_hidden_layers = whole_or(json, "num_hidden_layers", c.num_hidden_layers);
    c.num_attention_heads = whole_or(json, "num_attention_heads", c.num_attention_heads);
    c.image_size = whole_or(json, "image_size", c.image_size);
    c.patch_size = whole_or(json, "patch_size", c.patch_size);
    c.layer_norm_eps = real_or(json, "layer_norm_eps", c.layer_norm_eps);
    require_within("hidden_size", c.hidden_size, 1, kMostWidth);
    require_within("intermediate_size", c.intermediate_size, 1, kMostWidth);
    require_within("num_hidden_layers", c.num_hidden_layers, 2, kMostLayers); // the last but one is used
    require_heads("num_attention_heads", c.num_attention_heads, c.hidden_size);
    require_within("image_size", c.image_size, 1, 4096);
    require_within("patch_size", c.patch_size, 1, c.image_size);
    require_real("layer_norm_eps", c.layer_norm_eps, 0, 1);
    return c;
}

SiglipVision::Layer::Layer(const WeightMap& w, const SiglipConfig& c)
    : heads(c.num_attention_heads), norm1(w.scope("layer_norm1."), c.hidden_size, c.layer_norm_eps),
      norm2(w.scope("layer_norm2."), c.hidden_size, c.layer_norm_eps),
      q(w.scope("self_attn.q_proj."), c.hidden_size, c.hidden_size),
      k(w.scope("self_attn.k_proj."), c.hidden_size, c.hidden_size),
      v(w.scope("self_attn.v_proj."), c.hidden_size, c.hidden_size),
      out(w.scope("self_attn.out_proj."), c.hidden_size, c.hidden_size),
      fc1(w.scope("mlp.fc1."), c.hidden_size, c.intermediate_size),
      fc2(w.scope("mlp.fc2."), c.intermediate_size, c.hidden_size) {}

at::Tensor SiglipVision::Layer::forward(at::Tensor x) const {
    const at::Tensor normed = norm1(x);
    const auto split = [&](const nn::Linear& linear) { return linear(normed).unflatten(-1, {heads, -1}); };
    x = x + out(nn::attention(split(q), split(k), split(v)));
    return x + fc2(at::gelu(fc1(norm2(x)), "tanh"));
}

SiglipVision::SiglipVision(const WeightMap& weights, const SiglipConfig& config) : config_(config) {
    const WeightMap w = weights.scope("vision_model.");
    const std::int64_t side = config.image_size / config.patch_size, width = config.hidden_size;
    patch_weight_ =
        w.take("embeddings.patch_embedding.weight", {width, 3, config.patch_size, config.patch_size});
    patch_bias_ = w.take("embeddings.patch_embedding.bias", {width}, Init::zeros);
    positions_ = w.take("embeddings.position_embedding.weight", {side * side, width}, Init::small);
    for (std::int64_t i = 0; i < config.num_hidden_layers; ++i)
        layers_.emplace_back(w.scope("encoder.layers." + std::to_string(i) + "."), config);
    post_norm_ = nn::LayerNorm(w.scope("post_layernorm."), width, config.layer_norm_eps);
    has_pool_ = w.contains("head.probe");
    if (!has_pool_) return;
    probe_ = w.take("head.probe", {1, 1, width});
    pool_attention_ = nn::MultiheadAttention(w.scope("head.attention."), width, config.num_attention_heads);
    pool_norm_ = nn::LayerNorm(w.scope("head.layernorm."), width, config.layer_norm_eps);
    pool_fc1_ = nn::Linear(w.scope("head.mlp.fc1."), width, config.intermediate_size);
    pool_fc2_ = nn::Linear(w.scope("head.mlp.fc2."), config.intermediate_size, width);
}

std::vector<at::Tensor> SiglipVision::hidden_states(const at::Tensor& pixels) const {
    const at::Tensor patches =
        at::conv2d(pixels, patch_weight_, patch_bias_, config_.patch_size); // [B, hidden, s, s]
    std::vector<at::Tensor> states{patches.flatten(2).transpose(1, 2) + positions_};
    for (const Layer& layer : layers_)
        states.push_back(layer.forward(states.back()));
    return states;
}

at::Tensor SiglipVision::features(const at::Tensor& pixels) const {
    const auto states = hidden_states(pixels);
    return states[states.size() - 2];
}

at::Tensor SiglipVision::pool(const at::Tensor& normed) const {
    if (!has_pool_)
        throw WeightsError("this vision tower's checkpoint has no pooling head (vision_model.head.*)");
    const at::Tensor pooled =
        pool_attention_(probe_.expand({normed.size(0), 1, -1}), normed); // [B, 1, hidden]
    return (pooled + pool_fc2_(at::gelu(pool_fc1_(pool_norm_(pooled)), "tanh"))).select(1, 0);
}

} // namespace inference
