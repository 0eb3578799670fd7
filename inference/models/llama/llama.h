// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Llama 3 decoder (transformers modeling_llama.py: LlamaForCausalLM).
#pragma once
#include "inference/nn/block_stream.h"
#include "inference/nn/layers.h"
#include "inference/nn/packed_product.h"
#include "inference/nn/rope.h"
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace inference {

struct LlamaConfig {
    std::int64_t hidden_size = 4096, intermediate_size = 14336, num_hidden_layers = 32,
                 num_attention_heads = 32;
    std::int64_t num_key_value_heads = 8, vocab_size = 128256;
    double rms_norm_eps = 1e-5, rope_theta = 500000.0;
    std::int64_t head_dim = 0;    ///< 0: the width's share of a head
    bool tied_embeddings = false; ///< the output matrix is the embedding's
    bool attention_bias = false;
    nn::RopeScaling rope_scaling; ///< for texts longer than the model was first trained on
    /// Throws WeightsError on numbers that no model has and on kinds of rope that are not known.
    static LlamaConfig from_json(const nlohmann::json& config);
    [[nodiscard]] std::int64_t head_width() const {
        return head_dim ? head_dim : hidden_size / num_attention_heads;
    }
};

/// Keys and values of the positions already seen, one pair per layer, each [B, kv_heads, L, d].
struct KvCache {
    std::vector<at::Tensor> keys, values;
    [[nodiscard]] std::int64_t length() const {
        return keys.empty() || !keys.front().defined() ? 0 : keys.front().size(2);
    }
};

class Llama {
  public:
    /// Keys: model.embed_tokens, model.layers.N, model.norm, lm_head.
    Llama(const WeightMap& weights, const LlamaConfig& config);
    [[nodiscard]] at::Device device() const { return embedding_.device(); }
    /// ids [...] -> [..., hidden].
    [[nodiscard]] at::Tensor embed(const at::Tensor& ids) const { return nn::embedding(embedding_, ids); }
    /// States after the final norm for embeddings [B, L, hidden]. With a cache the rows follow those in it,
    /// which grows. `key_mask` [B, L] bool hides positions as keys (not with a cache).
    [[nodiscard]] at::Tensor hidden(const at::Tensor& embeddings, KvCache* cache = nullptr,
                                    const at::Tensor& key_mask = {}) const;
    /// States that enter the last layer (transformers' hidden_states[-2]), without the final norm.
    [[nodiscard]] at::Tensor penultimate(const at::Tensor& embeddings) const;
    [[nodiscard]] at::Tensor logits(const at::Tensor& hidden) const { return lm_head_(hidden); }
    [[nodiscard]] const LlamaConfig& config() const { return config_; }

  private:
    struct Layer {
        Layer(const WeightMap& weights, const LlamaConfig& config);
        [[nodiscard]] std::vector<nn::Linear*> matrices() { return {&q, &k, &v, &o, &gate, &up, &down}; }
        nn::RmsNorm input_norm, post_norm;
        nn::Linear q, k, v, o, gate, up, down;
    };
    struct Turn;
    /// What a layer makes of x; one whose matrices lie elsewhere is given them meanwhile.
    [[nodiscard]] at::Tensor through(std::size_t layer, const at::Tensor& x, const Turn& turn,
                                     KvCache* cache) const;
    [[nodiscard]] at::Tensor run_layers(at::Tensor x, std::size_t count, KvCache* cache,
                                        const at::Tensor& key_mask) const;
    [[nodiscard]] at::Tensor attend(const Layer& layer, const at::Tensor& x, const Turn& turn,
                                    at::Tensor* keys, at::Tensor* values) const;
    LlamaConfig config_;
    at::Tensor embedding_;
    std::vector<Layer> layers_;
    std::shared_ptr<nn::BlockStream> stream_; ///< of the last layers; null: none is streamed
    nn::RmsNorm norm_;
    nn::Linear lm_head_;
};

} // namespace inference
