// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Omni-Video 1's stages minimise (Omni-Video 1 finetune_model.py; llava/model/vila_with_vision_head.py).
#pragma once
#include "inference/models/omni_video/omni_video.h"
#include "inference/models/siglip/siglip.h"
#include "inference/models/vila/vila.h"
#include "inference/sampling/flow_match.h"

namespace inference::training {

/// One task's batch with every random choice made.
struct OmniBatch {
    at::Tensor target, noise; ///< latents [B, C, F, h, w]
    at::Tensor level;         ///< index into the scheduler's training grid [B]
    std::vector<MixedCondition> conditions;
};

struct OmniFlowLoss {
    at::Tensor loss;     ///< mean of weight * (velocity - (noise - target))^2
    at::Tensor velocity; ///< [B, C, F, h, w]
    at::Tensor noisy, weights;
};
/// The training grid of the released schedule: 1000 levels, sigma_min 0.
FlowMatchScheduler omni_training_schedule(double shift);
OmniFlowLoss omni_flow_loss(const OmniVideoModel& model, const SpecialTokens& special, const OmniBatch& batch,
                            const FlowMatchScheduler& schedule);

/// Stage 1: the language model learns its answers, and the vision head's tokens the SigLIP feature of the
/// picture that is wanted.
struct AlignmentLoss {
    at::Tensor language;  ///< mean next-token cross-entropy over labels that are not -100
    at::Tensor alignment; ///< 1 - mean cosine between pooled vision tokens and the pooler's output
    at::Tensor pooled, wanted;
};
/// ids, labels [B, L]; images [B, 3, S, S] as the tower takes them.
AlignmentLoss alignment_loss(const Llama& llm, const QueryTransformer& vision_head, const SiglipVision& tower,
                             const at::Tensor& ids, const at::Tensor& labels, const at::Tensor& images);
/// The same of embedded rows [B, L, hidden]. Without images (undefined) there is no picture to be met: the
/// alignment is 0, its tensors undefined.
AlignmentLoss alignment_loss_of_rows(const Llama& llm, const QueryTransformer& vision_head,
                                     const SiglipVision& tower, const at::Tensor& rows,
                                     const at::Tensor& labels, const at::Tensor& images);

} // namespace inference::training
