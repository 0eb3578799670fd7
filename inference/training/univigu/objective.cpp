// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/univigu/objective.h"
#include "inference/sampling/discrete_flow.h"

namespace inference::training {

UniViguLosses univigu_losses(const UnifiedTransformer& model, const UniViguBatch& b) {
    const MixturePath path{b.exponent};
    const at::Tensor sigma = b.level.view({-1, 1, 1, 1, 1});
    const at::Tensor tokens = path.sample(b.source, b.target, b.text_time, b.path_uniform);
    const UnifiedOutput out = model.forward({.video = b.latent * (1.0 - sigma) + b.noise * sigma,
                                             .text = tokens,
                                             .time_v = b.time_v,
                                             .time_t = discrete_timestep(b.text_time),
                                             .condition = b.condition,
                                             .text_mask = b.text_mask});
    UniViguLosses losses;
    losses.video_per_sample = (out.velocity - (b.noise - b.latent)).square().flatten(1).mean(1);
    losses.video = losses.video_per_sample.mean();
    losses.video_weighted =
        b.level_weight.defined() ? (losses.video_per_sample * b.level_weight).mean() : losses.video;
    const at::Tensor entropy = at::cross_entropy_loss(out.logits.flatten(0, 1), b.target.flatten(), {},
                                                      at::Reduction::None)
                                   .view(b.target.sizes()); // [B, L]
    const at::Tensor mask = b.text_mask.to(entropy.scalar_type());
    losses.text = entropy.mean();
    losses.text_masked = (entropy * mask).sum() / mask.sum();
    losses.text_per_sample = (entropy * mask).sum(1) / mask.sum(1).clamp_min(1.0);
    losses.text_kl = generalized_kl(out.logits, b.target, tokens, b.text_time, path).mean();
    return losses;
}

} // namespace inference::training
