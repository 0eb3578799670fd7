// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// VILA: SigLIP tower, mlp_downsample projector and Llama decoder (Omni-Video nets/third_party/llava:
// llava_arch.py, multimodal_projector/base_projector.py).
#pragma once
#include "inference/models/llama/llama.h"
#include "inference/models/siglip/siglip.h"
#include "inference/text/conversation.h"
#include <functional>

namespace inference {

/// Merges 2x2 neighbouring tokens, [B, side^2, C] -> [B, ceil(side/2)^2, 4C]; an odd grid gets a zero row and
/// column. Tokens come out column by column, as the released weights expect.
at::Tensor downsample_2x2(const at::Tensor& x);

/// Keys: layers.1 (LayerNorm), layers.2, layers.4 (Linear).
struct MultimodalProjector {
    MultimodalProjector(const WeightMap& weights, std::int64_t vision_width, std::int64_t hidden);
    [[nodiscard]] at::Tensor forward(const at::Tensor& features) const;
    nn::LayerNorm norm;
    nn::Linear linear1, linear2;
};

struct VilaConfig {
    LlamaConfig llm;
    SiglipConfig vision_tower;
};

class Vila {
  public:
    /// Keys: llm.*, vision_tower.vision_tower.*, mm_projector.* (the in-memory model's).
    Vila(const WeightMap& weights, const VilaConfig& config);
    /// pixels [n, 3, S, S] -> [n, tokens, hidden].
    [[nodiscard]] at::Tensor image_features(const at::Tensor& pixels) const;
    /// The tower's features [n, patches, width] -> [n, tokens, hidden].
    [[nodiscard]] at::Tensor project(const at::Tensor& features) const {
        return projector_.forward(features);
    }
    /// ids [L] with kImagePlaceholder where an image goes: the i-th takes features[i]. Masked positions are
    /// left out. Returns [1, L', hidden]; throws std::invalid_argument when there are more placeholders than
    /// images.
    [[nodiscard]] at::Tensor splice(const at::Tensor& ids, const at::Tensor& features,
                                    const at::Tensor& mask = {}) const;
    /// Greedy continuation of embeddings [1, L, hidden]; `on_token` sees each id and returns false to stop.
    /// Ids in `stop_ids` end the text and are not part of it. `logits` collects the last position's when
    /// given.
    std::vector<std::int64_t> generate(const at::Tensor& embeddings, std::int64_t max_new_tokens,
                                       const std::vector<std::int64_t>& stop_ids,
                                       const std::function<bool(std::int64_t)>& on_token = {},
                                       std::vector<at::Tensor>* logits = nullptr) const;
    [[nodiscard]] const Llama& llm() const { return llm_; }
    [[nodiscard]] const SiglipVision& vision_tower() const { return vision_tower_; }
    [[nodiscard]] const VilaConfig& config() const { return config_; }

  private:
    VilaConfig config_;
    Llama llm_;
    SiglipVision vision_tower_;
    MultimodalProjector projector_;
};

} // namespace inference
