// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uni-ViGU's unified transformer: Wan's blocks over video and text tokens at once, with a second feed-forward
// expert for the text (arXiv 2604.08121; Uni-ViGU model/transformer.py, WanTransformerUnifiedBlock).
#pragma once
#include "inference/models/wan_dit/wan_dit.h"
#include <string>

namespace inference {

struct UniViguConfig {
    WanDitConfig dit;       ///< in_dim = out_dim = latent channels; text_dim of the condition
    std::int64_t vocab = 0; ///< rows of the text embedding, with the mask id where there is one
    double text_head_eps = 1e-5;
    /// Reads the reference's names (num_attention_heads, attention_head_dim, in_channels, ...); `vocab_size`
    /// plus one when `masked`.
    static UniViguConfig from_json(const nlohmann::json& config);
};

/// A Wan block whose text stream has its own feed-forward expert; all else is shared between the streams.
struct UnifiedBlock {
    UnifiedBlock(const WeightMap& weights, const WanDitConfig& config);
    struct Streams {
        at::Tensor video, text; ///< [B, Lv, dim], [B, Lt, dim]
    };
    /// One for each stream: both are read at once.
    struct Memory {
        Scratch video, text;
    };
    /// e_video, e_text [B, 6, dim]; condition [B, Lc, dim], already embedded; key_mask boolean
    /// [B, 1, 1, Lv + Lt] or undefined.
    [[nodiscard]] Streams forward(const Streams& x, const at::Tensor& e_video, const at::Tensor& e_text,
                                  const nn::RopeTable& video_rope, const nn::RopeTable& text_rope,
                                  const at::Tensor& condition, const at::Tensor& key_mask,
                                  Memory& scratch) const;
    /// What it multiplies with.
    [[nodiscard]] std::vector<nn::Linear*> matrices();
    WanBlock base;
    nn::Linear ffn_t0, ffn_t2;
};

struct UnifiedInput {
    at::Tensor video;          ///< [B, C, F, H, W], H and W even
    at::Tensor text;           ///< int64 ids [B, L]
    at::Tensor time_v, time_t; ///< [B], 0 (clean) .. 1000 (noise)
    at::Tensor condition;      ///< [B, Lc, text_dim]
    at::Tensor text_mask;      ///< [B, L], 1 = may be looked at; undefined: all
};

struct UnifiedOutput {
    at::Tensor velocity; ///< noise - data, shaped as the video
    at::Tensor logits;   ///< of the posterior over clean tokens, [B, L, vocab]
};

/// Keys: those of the released checkpoint, blocks in Wan's original names (see wan_block_name in key_maps.h).
/// Read-only after building; one thread at a time where blocks are streamed. Throws std::invalid_argument on
/// odd sizes.
class UnifiedTransformer {
  public:
    UnifiedTransformer(const WeightMap& weights, const UniViguConfig& config);
    [[nodiscard]] UnifiedOutput forward(const UnifiedInput& input) const;
    [[nodiscard]] const UniViguConfig& config() const { return config_; }
    [[nodiscard]] const std::vector<UnifiedBlock>& blocks() const { return blocks_; }

  private:
    /// Keys: time_embedder.linear_1, time_embedder.linear_2, time_proj.
    struct TimeEmbedding {
        TimeEmbedding(const WeightMap& weights, const WanDitConfig& config);
        /// t [B] -> the embedding [B, dim] and the blocks' modulation [B, 6, dim].
        [[nodiscard]] std::pair<at::Tensor, at::Tensor> operator()(const at::Tensor& t) const;
        std::int64_t freq_dim;
        nn::Linear linear_1, linear_2, projection;
    };
    UniViguConfig config_;
    at::Tensor patch_weight_, patch_bias_, vocabulary_, text_norm_;
    nn::Linear condition1_, condition2_, video_head_, text_head_;
    TimeEmbedding time_v_, time_t_;
    at::Tensor table_v_, table_t_; // [1, 2, dim]: shift, scale
    std::vector<UnifiedBlock> blocks_;
    std::shared_ptr<nn::BlockStream> stream_; ///< of the last blocks; null: none is streamed
};

} // namespace inference
