// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whisper, speech to text (Radford et al. 2022; openai/whisper 20250625, model.py): an encoder over the
// log-mel bands of a window, a decoder that writes text and time tokens.
#pragma once
#include "inference/nn/exact_half.h"
#include "inference/nn/layers.h"
#include <nlohmann/json_fwd.hpp>
#include <vector>

namespace inference {

struct WhisperConfig {
    std::int64_t mels = 80, audio_context = 1500, text_context = 448, width = 384, vocabulary = 51864;
    std::int64_t encoder_layers = 4, decoder_layers = 4, encoder_heads = 6, decoder_heads = 6;
    std::int64_t encoder_inner = 0,
                 decoder_inner = 0; ///< of the feed-forward layers; 0: four times the width
    /// OpenAI's `dims` or Hugging Face's config.json.
    static WhisperConfig from_json(const nlohmann::json& config);
};

/// Tensor names everywhere are OpenAI's; see whisper_files.h for the other layouts.
class Whisper {
  public:
    /// Keys: encoder.*, decoder.*. Throws WeightsError.
    Whisper(const WeightMap& weights, const WhisperConfig& config);
    [[nodiscard]] const WhisperConfig& config() const { return config_; }

    /// [B, mels, 2 * audio_context] -> states [B, audio_context, width].
    [[nodiscard]] at::Tensor encode(const at::Tensor& mel) const;

    /// What the decoder's layers read of the sound; made once for a window.
    struct Heard {
        std::vector<at::Tensor> keys, values; ///< a layer each, [B, audio_context, heads, width / heads]
    };
    [[nodiscard]] Heard listen(const at::Tensor& states) const;

    /// What the decoder has said so far; empty at the start.
    struct Said {
        std::vector<at::Tensor> keys, values; ///< a layer each, [B, tokens, heads, width / heads]
        std::int64_t tokens = 0;
        /// Row i goes on from what row parents[i] had said.
        void reorder(const at::Tensor& parents);
    };
    /// Where the tokens look in the sound, before the softmax: a layer each, [B, heads, T, audio_context].
    using Looks = std::vector<at::Tensor>;
    /// ids [B, T] at the places after `said` -> logits [B, T, vocabulary]. `heard` of one row serves all.
    [[nodiscard]] at::Tensor decode(const at::Tensor& ids, const Heard& heard, Said& said,
                                    Looks* looks = nullptr) const;

  private:
    /// Queries, keys and values of the same rows, by one product.
    struct SelfAttention {
        SelfAttention(const WeightMap& weights, std::int64_t width, std::int64_t heads);
        /// Three of [B, T, heads, width / heads] from the joint product's [B, T, 3 * width].
        [[nodiscard]] std::vector<at::Tensor> split(const at::Tensor& joint) const;
        at::Tensor joint_weight, joint_bias;
        nn::Linear out;
        std::int64_t heads;
    };
    struct Layer {
        Layer(const WeightMap& weights, std::int64_t width, std::int64_t heads, std::int64_t inner);
        SelfAttention attention;
        nn::LayerNorm norm, mlp_norm;
        nn::Linear fc1, fc2;
    };
    /// One of the decoder, which mostly sees one token at a time: what it multiplies with is kept short.
    struct Speaker {
        Speaker(const WeightMap& weights, std::int64_t width, std::int64_t heads, std::int64_t inner);
        nn::HalfLinear joint, out, query, cross_out, fc1, fc2;
        nn::Linear key, value; ///< of the sound, all of it at once
        nn::LayerNorm norm, cross_norm, mlp_norm;
        std::int64_t heads;
        [[nodiscard]] at::Tensor split(const at::Tensor& x) const { return x.unflatten(-1, {heads, -1}); }
    };
    WhisperConfig config_;
    at::Tensor conv1_weight_, conv1_bias_, conv2_weight_, conv2_bias_, audio_places_;
    std::vector<Layer> encoder_;
    std::vector<Speaker> decoder_;
    nn::LayerNorm encoder_norm_, decoder_norm_;
    nn::ExactHalf embedding_; ///< read in full for every token
    at::Tensor text_places_;
};

} // namespace inference
