// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uni-ViGU's training objective: both streams are noised in one pass; the video's velocity and the text's
// clean tokens are predicted. The training script was not published; the parts are the reference's.
#pragma once
#include "inference/models/univigu/unified_transformer.h"

namespace inference::training {

/// One batch with every random choice already made.
struct UniViguBatch {
    at::Tensor latent, noise;  ///< [B, C, F, H, W]
    at::Tensor level;          ///< sigma of the video [B], 0 (clean) .. 1
    at::Tensor time_v;         ///< what the model is told, [B]
    at::Tensor level_weight;   ///< the scheduler's weight of that level [B]; undefined: ones
    at::Tensor target, source; ///< token ids [B, L]
    at::Tensor text_time;      ///< discrete-flow time [B], 1 = data
    at::Tensor path_uniform;   ///< [B, L]
    at::Tensor condition;      ///< [B, Lc, text_dim], dropped samples already replaced
    at::Tensor text_mask;      ///< [B, L] 1 = counts in the masked text loss
    double exponent = 1.0;     ///< of the text's mixture path
};

struct UniViguLosses {
    at::Tensor video, video_weighted; ///< mean over samples of the squared error
    at::Tensor text, text_masked,
        text_kl; ///< cross-entropy over all positions, over the mask, generalised KL
    at::Tensor video_per_sample, text_per_sample; ///< [B]; the text's over the mask
};
UniViguLosses univigu_losses(const UnifiedTransformer& model, const UniViguBatch& batch);

} // namespace inference::training
