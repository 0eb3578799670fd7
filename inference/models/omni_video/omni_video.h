// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Omni-Video 1's parts between the understanding model and the Wan decoder (Omni-Video nets/omni/modules:
// adapter.py, vision head, visual context adapter, omni_video_model.py: OmniVideoMixedConditionModel; report
// section 3).
#pragma once
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/nn/transformer.h"
#include <array>
#include <map>

namespace inference {

/// A few learned queries read a token sequence through an encoder-decoder transformer. DM_Adapter and
/// VisionHead are both this; only the name of the inner transformer differs. Keys: decoder_query, fc.0, fc.2,
/// <inner>.*.
struct QueryTransformer {
    QueryTransformer(const WeightMap& weights, const std::string& inner, std::int64_t in,
                     std::int64_t queries, const nn::TransformerConfig& config);
    /// [B, L, in] -> fc -> [B, L, width].
    [[nodiscard]] at::Tensor project(const at::Tensor& x) const { return fc2(at::gelu(fc0(x))); }
    /// [B, L, in] -> [B, queries, width].
    [[nodiscard]] at::Tensor forward(const at::Tensor& x) const;
    at::Tensor query; // [1, queries, width]
    nn::Linear fc0, fc2;
    nn::Transformer transformer;
};

/// Frames, rows and columns of latents that become one context row; (1, 4, 4) as released.
using VisualPatch = std::array<std::int64_t, 3>;

/// Source latents [B, C, F, h, w] -> context rows [B, (F/pf) * (h/ph) * (w/pw), out] in (f, h, w) order;
/// remainders are dropped.
struct VisualContextAdapter {
    VisualContextAdapter(const WeightMap& weights, const VisualPatch& patch, std::int64_t in,
                         std::int64_t hidden, std::int64_t out);
    /// Context rows that latents [..., F, h, w] become.
    [[nodiscard]] std::int64_t rows(const at::Tensor& latents) const;
    [[nodiscard]] at::Tensor patches(const at::Tensor& latents) const;
    [[nodiscard]] at::Tensor forward(const at::Tensor& latents) const;
    VisualPatch patch;
    at::Tensor weight, bias;
    nn::LayerNorm norm, out_norm;
    nn::Linear projection;
};

struct OmniVideoConfig {
    WanDitConfig dit; ///< text_len is the mixed context's length (2560 as released)
    std::int64_t llm_hidden_size = 4096, vision_queries = 4, vision_width = 1152, adapter_queries = 256;
    std::int64_t visual_hidden = 0;   ///< 0: the DiT's width, as released
    std::int64_t visual_channels = 0; ///< 0: the DiT's in_dim; the source latent's channels
    VisualPatch visual_patch{1, 4, 4};
    std::int64_t head_layers = 4; ///< encoder and decoder layers of vision head and adapter
    std::int64_t head_feed_forward = 0, adapter_feed_forward = 0; ///< 0: four times the width
};

using SpecialTokens = std::map<std::string, at::Tensor>; ///< "<img_st>" and so on -> [n, text_dim]

/// What conditions one sample; absent parts are undefined tensors.
struct MixedCondition {
    at::Tensor text;      ///< umT5 rows [L, text_dim], unpadded
    at::Tensor ar;        ///< hidden states of the understanding model [1, L, llm_hidden]
    at::Tensor visual;    ///< source latents [C, F, h, w]
    at::Tensor reference; ///< reference image latents [C, F, h, w]
};

/// The same of many samples at once; every row lies where the model does.
struct BatchConditions {
    at::Tensor text;    ///< umT5 rows [B, L, text_dim]; those behind a sample's own are not looked at
    at::Tensor lengths; ///< whole numbers [B]: each sample's own rows of text
    at::Tensor ar;      ///< [B, rows, llm_hidden]
    at::Tensor visual;  ///< [B, C, F, h, w]; undefined: none has a source
};

/// Turns the understanding model's states, source latents and text rows into the DiT's context.
class MixedContext {
  public:
    /// Keys: adapter.*, ar_vision_head.*, visual_context_adapter.*.
    MixedContext(const WeightMap& weights, const OmniVideoConfig& config);
    /// The context of one sample before zero padding, cut to the model's length. A still target (one latent
    /// frame) uses only the first vision token.
    [[nodiscard]] at::Tensor assemble(const MixedCondition& condition, const SpecialTokens& special,
                                      bool is_still) const;
    /// The contexts [B, rows, text_dim] of many samples, each as `assemble` makes it, zeros behind it.
    [[nodiscard]] at::Tensor assemble(const BatchConditions& conditions, const SpecialTokens& special,
                                      bool is_still) const;
    /// Rows of the context that a source's latents [C, F, h, w] take, markers not counted.
    [[nodiscard]] std::int64_t visual_rows(const at::Tensor& latents) const { return visual_.rows(latents); }

  private:
    [[nodiscard]] at::Tensor adapter_rows(const at::Tensor& ar, bool is_still) const; ///< [B, rows, text_dim]
    std::int64_t length_;
    QueryTransformer vision_head_, adapter_;
    VisualContextAdapter visual_;
};

class OmniVideoModel {
  public:
    /// Keys: wan_model.* and those of MixedContext.
    OmniVideoModel(const WeightMap& weights, const OmniVideoConfig& config);
    /// The conditions as the DiT reads them at every step; made once for a run. Of `latents` only the
    /// numbers of frames matter.
    [[nodiscard]] WanContext remember(const std::vector<at::Tensor>& latents,
                                      const std::vector<MixedCondition>& conditions,
                                      const SpecialTokens& special) const;
    [[nodiscard]] WanContext remember(const BatchConditions& conditions, const SpecialTokens& special,
                                      bool is_still) const;
    [[nodiscard]] const WanDit& dit() const { return dit_; }
    [[nodiscard]] const MixedContext& context() const { return context_; }

  private:
    WanDit dit_;
    MixedContext context_;
};

} // namespace inference
