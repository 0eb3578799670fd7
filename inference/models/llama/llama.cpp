// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/llama/llama.h"
#include "inference/nn/streamed.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include "inference/weights/weights_error.h"
#include <limits>
#include <nlohmann/json.hpp>

namespace inference {

namespace {

/// A config's rope_scaling, or rope_parameters as newer files call it.
nn::RopeScaling rope_scaling_of(const nlohmann::json& json) {
    nn::RopeScaling s;
    if (!json.is_object()) throw WeightsError("the config's rope scaling is no group of settings");
    const auto kind = value_or(json, "rope_type", value_or(json, "type", std::string("default")));
    if (kind == "default") return s;
    if (kind != "linear" && kind != "llama3")
        throw WeightsError("the config's rope is scaled by the rule '" + kind +
                           "', which is not known; default, linear and llama3 are");
    s.factor = real_or(json, "factor", s.factor);
    require_real("rope factor", s.factor, 1e-3, 1e6);
    if (kind == "linear") return s;
    s.low = real_or(json, "low_freq_factor", 1.0);
    s.high = real_or(json, "high_freq_factor", 4.0);
    s.trained = real_or(json, "original_max_position_embeddings", 8192.0);
    require_real("low_freq_factor", s.low, 1e-6, 1e6);
    require_real("high_freq_factor", s.high, s.low + 1e-6, 1e6);
    require_real("original_max_position_embeddings", s.trained, 1, 1e9);
    return s;
}

} // namespace

LlamaConfig LlamaConfig::from_json(const nlohmann::json& json) {
    LlamaConfig c;
    c.hidden_size = whole_or(json, "hidden_size", c.hidden_size);
    c.intermediate_size = whole_or(json, "intermediate_size", c.intermediate_size);
    c.num_hidden_layers = whole_or(json, "num_hidden_layers", c.num_hidden_layers);
    c.num_attention_heads = whole_or(json, "num_attention_heads", c.num_attention_heads);
    c.num_key_value_heads = whole_or(json, "num_key_value_heads", c.num_key_value_heads);
    c.vocab_size = whole_or(json, "vocab_size", c.vocab_size);
    c.rms_norm_eps = real_or(json, "rms_norm_eps", c.rms_norm_eps);
    c.rope_theta = real_or(json, "rope_theta", c.rope_theta);
    c.head_dim = whole_or(json, "head_dim", c.head_dim);
    c.tied_embeddings = value_or(json, "tie_word_embeddings", c.tied_embeddings);
    c.attention_bias = value_or(json, "attention_bias", c.attention_bias);
    for (const char* name : {"rope_scaling", "rope_parameters"})
        if (const auto found = json.find(name); found != json.end() && !found->is_null()) {
            c.rope_scaling = rope_scaling_of(*found);
            c.rope_theta = real_or(*found, "rope_theta", c.rope_theta);
        }
    require_within("hidden_size", c.hidden_size, 1, kMostWidth);
    require_within("intermediate_size", c.intermediate_size, 1, kMostWidth);
    require_within("num_hidden_layers", c.num_hidden_layers, 1, kMostLayers);
    require_within("vocab_size", c.vocab_size, 1, kMostRows);
    require_within("head_dim", c.head_dim, 0, kMostWidth);
    if (c.head_dim)
        require_within("num_attention_heads", c.num_attention_heads, 1, kMostHeads);
    else
        require_heads("num_attention_heads", c.num_attention_heads, c.hidden_size);
    require_within("a head's width", c.head_width(), 2, kMostWidth);
    require_heads("num_key_value_heads", c.num_key_value_heads, c.num_attention_heads);
    require_real("rms_norm_eps", c.rms_norm_eps, 0, 1);
    require_real("rope_theta", c.rope_theta, 1, 1e12);
    return c;
}

/// What every layer of one call shares: the rotation and the additive mask [B or 1, 1, Lq, Lk].
struct Llama::Turn {
    nn::RopeTable rope;
    at::Tensor mask;
};

namespace {

at::Tensor causal_mask(std::int64_t queries, std::int64_t keys, const at::Tensor& key_mask,
                       at::Device device) {
    const at::TensorOptions options = at::TensorOptions().device(device);
    at::Tensor allowed =
        at::ones({queries, keys}, options.dtype(at::kBool)).tril(keys - queries).unsqueeze(0).unsqueeze(0);
    if (key_mask.defined()) allowed = allowed.logical_and(key_mask.to(at::kBool).unsqueeze(1).unsqueeze(1));
    return at::zeros(allowed.sizes(), options)
        .masked_fill(allowed.logical_not(), std::numeric_limits<float>::lowest());
}

} // namespace

Llama::Layer::Layer(const WeightMap& w, const LlamaConfig& c)
    : input_norm(w.scope("input_layernorm."), c.hidden_size, c.rms_norm_eps),
      post_norm(w.scope("post_attention_layernorm."), c.hidden_size, c.rms_norm_eps),
      q(w.scope("self_attn.q_proj."), c.hidden_size, c.head_width() * c.num_attention_heads,
        c.attention_bias),
      k(w.scope("self_attn.k_proj."), c.hidden_size, c.head_width() * c.num_key_value_heads,
        c.attention_bias),
      v(w.scope("self_attn.v_proj."), c.hidden_size, c.head_width() * c.num_key_value_heads,
        c.attention_bias),
      o(w.scope("self_attn.o_proj."), c.head_width() * c.num_attention_heads, c.hidden_size,
        c.attention_bias),
      gate(w.scope("mlp.gate_proj."), c.hidden_size, c.intermediate_size, false),
      up(w.scope("mlp.up_proj."), c.hidden_size, c.intermediate_size, false),
      down(w.scope("mlp.down_proj."), c.intermediate_size, c.hidden_size, false) {}

Llama::Llama(const WeightMap& weights, const LlamaConfig& config)
    : config_(config), embedding_(weights.take_matrix("model.embed_tokens.weight",
                                                      {config.vocab_size, config.hidden_size}, Init::small)),
      norm_(weights.scope("model.norm."), config.hidden_size, config.rms_norm_eps) {
    if (config.tied_embeddings && !weights.contains("lm_head.weight"))
        lm_head_.weight = embedding_;
    else
        lm_head_ = nn::Linear(weights.scope("lm_head."), config.hidden_size, config.vocab_size, false);
    for (std::int64_t i = 0; i < config.num_hidden_layers; ++i)
        layers_.emplace_back(weights.scope("model.layers." + std::to_string(i) + "."), config);
    stream_ = nn::stream_of(layers_, weights, "model.layers.");
}

at::Tensor Llama::attend(const Layer& layer, const at::Tensor& x, const Turn& turn, at::Tensor* keys,
                         at::Tensor* values) const {
    const std::int64_t d = config_.head_width();
    const std::int64_t group = config_.num_attention_heads / config_.num_key_value_heads;
    const auto split = [&](const nn::Linear& linear) {
        return linear(x).unflatten(-1, {-1, d}); // [B, L, heads, d]
    };
    const at::Tensor q = nn::apply_rope_halves(split(layer.q), turn.rope).transpose(1, 2);
    at::Tensor k = nn::apply_rope_halves(split(layer.k), turn.rope).transpose(1, 2),
               v = split(layer.v).transpose(1, 2);
    if (keys) {
        if (keys->defined()) {
            k = at::cat({*keys, k}, 2);
            v = at::cat({*values, v}, 2);
        }
        *keys = k;
        *values = v;
    }
    const at::Tensor y = at::scaled_dot_product_attention(q, k.repeat_interleave(group, 1),
                                                          v.repeat_interleave(group, 1), turn.mask);
    return layer.o(y.transpose(1, 2).flatten(2)); // [B, L, hidden]
}

at::Tensor Llama::hidden(const at::Tensor& embeddings, KvCache* cache, const at::Tensor& key_mask) const {
    return norm_(run_layers(embeddings, layers_.size(), cache, key_mask));
}

at::Tensor Llama::penultimate(const at::Tensor& embeddings) const {
    return run_layers(embeddings, layers_.size() - 1, nullptr, {});
}

at::Tensor Llama::run_layers(at::Tensor x, std::size_t count, KvCache* cache,
                             const at::Tensor& key_mask) const {
    const std::int64_t past = cache ? cache->length() : 0, rows = x.size(1);
    const std::int64_t d = config_.head_width();
    const Turn turn{nn::rope_1d(past, rows, d, x.device(), config_.rope_theta, config_.rope_scaling),
                    causal_mask(rows, past + rows, key_mask, x.device())};
    if (cache) cache->keys.resize(layers_.size()), cache->values.resize(layers_.size());
    for (std::size_t i = 0; i < count; ++i)
        x = through(i, x, turn, cache);
    return x;
}

at::Tensor Llama::through(std::size_t i, const at::Tensor& x, const Turn& turn, KvCache* cache) const {
    return nn::with_streamed(layers_, stream_.get(), i, [&](const Layer& layer) {
        const at::Tensor seen =
            x + attend(layer, layer.input_norm(x), turn, cache ? &cache->keys[i] : nullptr,
                       cache ? &cache->values[i] : nullptr);
        const at::Tensor normed = layer.post_norm(seen);
        return seen + layer.down(at::silu(layer.gate(normed)) * layer.up(normed));
    });
}

} // namespace inference
