// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The three sampling processes of Uni-ViGU over latents and token ids (inference_unified_wan.py:
// inference_t2v, inference_v2t): video from text, video with its text, text from video.
#pragma once
#include "inference/models/univigu/unified_transformer.h"
#include "inference/tensor/noise.h"
#include "inference/unified.h"

namespace inference {

struct UniViguBundleConfig;

struct UniViguSampling {
    int steps = 50;
    double shift = 3.0, guidance = 1.0; ///< guidance acts on the video alone, and only above 1
    /// Text posteriors are sharpened by this before tokens are drawn from them: p^(1/temperature). 1 is the
    /// reference's process.
    double text_temperature = 1.0;
    /// When video and text are made together: whether tokens jump with the mixture path's own probability
    /// between two noise levels of the video (what the discrete solver does). Otherwise the share that is
    /// drawn anew grows evenly from none to all, the reference's heuristic.
    bool text_follows_noise = false;
    /// Clean latents [C, n, h, w] that the video begins with (DenoiseOptions::known).
    at::Tensor known = {};
};
/// What a bundle asks for when nobody asks otherwise.
UniViguSampling default_sampling(const UniViguBundleConfig& config);

/// What conditions a run: `rows` [1 or B, Lc, text_dim]; `null_rows` of the same form when guidance is asked
/// for.
struct UniViguCondition {
    at::Tensor rows, null_rows;
};

/// t2v. shape [B, C, F, H, W]; prompt_ids and prompt_mask [1 or B, L]. Draws: the noise. Returns the clean
/// latent.
at::Tensor sample_video(const UnifiedTransformer& model, at::IntArrayRef shape, const at::Tensor& prompt_ids,
                        const at::Tensor& prompt_mask, const UniViguCondition& condition,
                        const UniViguSampling& options, Noise& noise, const RunHooks& hooks);

struct VideoWithText {
    at::Tensor latent; ///< [B, C, F, H, W]
    at::Tensor ids;    ///< [B, L]
    at::Tensor logits; ///< of the last forward, [B, L, V]
};
/// t2vt. `ids` [B, L] are the random tokens to start from. Draws: the noise, then for each step a categorical
/// for every position and a uniform for every position. Throws std::invalid_argument when steps < 1.
VideoWithText sample_video_with_text(const UnifiedTransformer& model, at::IntArrayRef shape, at::Tensor ids,
                                     const UniViguCondition& condition, const UniViguSampling& options,
                                     Noise& noise, const RunHooks& hooks);

/// v2t. Text of `latent` [B, C, F, H, W] from the random tokens `ids` [B, L], by the discrete solver. Draws:
/// those of solve_discrete. `on_tokens` sees the tokens after each step.
at::Tensor sample_text(const UnifiedTransformer& model, const at::Tensor& latent, const at::Tensor& ids,
                       const at::Tensor& condition, const UniViguSampling& options, Noise& noise,
                       const RunHooks& hooks);

/// Uniform random ids in [0, vocab) of a shape, from uniform draws.
at::Tensor random_tokens(at::IntArrayRef shape, std::int64_t vocab, Noise& noise);

} // namespace inference
