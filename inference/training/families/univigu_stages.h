// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uni-ViGU's two stages. Knowledge Recall: the text to recover is the prompt itself. Capability Refinement:
// it is a detailed caption, whose details only the clip can tell.
#pragma once
#include "inference/models/univigu/unified_transformer.h"
#include "inference/training/trainer/stage.h"

namespace inference::training {

enum class UniViguPart { recall, refinement };

/// Examples: "latent" [C, F, h, w]; "prompt", "prompt_mask" [L] and, for refinement, "caption",
/// "caption_mask" [L], token ids; "condition", "empty_condition" [Lc, text_dim]. Tensors: as
/// UnifiedTransformer takes them.
struct UniViguSetup {
    Tensors tensors;
    UniViguConfig config;
    double shift = 3.0;
    double text_weight = 1.0; ///< of the text's loss beside the video's
    at::Device device = at::kCPU;
};
/// Throws std::invalid_argument for recall without dropout: the text could be copied from the condition
/// instead of being read off the clip.
std::unique_ptr<Stage> make_univigu_stage(UniViguPart part, UniViguSetup setup, const Recipe& recipe);

} // namespace inference::training
