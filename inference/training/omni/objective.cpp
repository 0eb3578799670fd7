// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/omni/objective.h"

namespace inference::training {

FlowMatchScheduler omni_training_schedule(double shift) {
    return FlowMatchScheduler({.steps = 1000, .shift = shift, .sigma_min = 0.0, .extra_one_step = true});
}

OmniFlowLoss omni_flow_loss(const OmniVideoModel& model, const SpecialTokens& special, const OmniBatch& batch,
                            const FlowMatchScheduler& schedule) {
    const auto pick = [&](const std::vector<double>& table) {
        return at::tensor(table, at::kDouble)
            .to(at::kFloat)
            .to(batch.level.device())
            .index_select(0, batch.level);
    };
    const at::Tensor sigma = pick(schedule.sigmas()).view({-1, 1, 1, 1, 1});
    OmniFlowLoss out;
    out.noisy = batch.target * (1.0 - sigma) + batch.noise * sigma;
    out.weights = pick(schedule.training_weights());
    out.velocity =
        at::stack(model.dit().forward(out.noisy.unbind(0), pick(schedule.timesteps()),
                                      model.remember(out.noisy.unbind(0), batch.conditions, special)));
    const at::Tensor error = (out.velocity - (batch.noise - batch.target)).square();
    out.loss = (error * out.weights.view({-1, 1, 1, 1, 1})).mean();
    return out;
}

AlignmentLoss alignment_loss(const Llama& llm, const QueryTransformer& vision_head, const SiglipVision& tower,
                             const at::Tensor& ids, const at::Tensor& labels, const at::Tensor& images) {
    return alignment_loss_of_rows(llm, vision_head, tower, llm.embed(ids), labels, images);
}

AlignmentLoss alignment_loss_of_rows(const Llama& llm, const QueryTransformer& vision_head,
                                     const SiglipVision& tower, const at::Tensor& rows,
                                     const at::Tensor& labels, const at::Tensor& images) {
    const at::Tensor hidden = llm.hidden(rows); // [B, L, hidden]
    const at::Tensor logits = llm.logits(hidden.narrow(1, 0, rows.size(1) - 1));
    AlignmentLoss out;
    out.language =
        at::cross_entropy_loss(logits.flatten(0, 1), labels.narrow(1, 1, labels.size(1) - 1).flatten());
    out.alignment = at::zeros({}, out.language.options());
    if (!images.defined()) return out;
    out.pooled = vision_head.forward(hidden).mean(1);
    out.wanted = tower.pool(tower.post_norm(tower.hidden_states(images).back()));
    out.alignment = 1.0 - at::cosine_similarity(out.pooled, out.wanted, -1).mean();
    return out;
}

} // namespace inference::training
