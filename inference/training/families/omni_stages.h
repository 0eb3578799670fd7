// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Omni-Video 1's stages (report, section 4; the released fine-tuning script).
#pragma once
#include "inference/models/omni_video/omni_video.h"
#include "inference/models/vila/vila.h"
#include "inference/training/trainer/stage.h"

namespace inference::training {

/// Stage 1, the vision head aligned: text head and vision head are trained, the language model is frozen.
/// Examples: "rows" [L, hidden], "labels" [L] (-100: not asked for) and, where a picture is wanted, "picture"
/// [3, S, S]. Tensors: llm.*, vision_head.*, siglip.*.
struct AlignSetup {
    Tensors tensors;
    LlamaConfig llm;
    SiglipConfig tower;
    OmniVideoConfig omni; ///< of the vision head
    at::Device device = at::kCPU;
};
std::unique_ptr<Stage> make_omni_align_stage(AlignSetup setup, const Recipe& recipe);

/// The others: flow matching with the adapter alone (joined to the decoder), with all but the language model
/// (joint), or as the released script does it, for edits.
enum class OmniPart { adapter, joint, edit };
/// Examples: "latent", "text", "states" [1, L, hidden], "source" [C, F, h, w] of edits, and for what is left
/// out "empty", "empty_states". Tensors: as OmniVideoModel takes them.
struct OmniSetup {
    Tensors tensors;
    OmniVideoConfig config;
    SpecialTokens special;
    double shift = 3.0;
    at::Device device = at::kCPU;
};
/// Throws std::invalid_argument when a marker is missing: such a run would silently learn another model.
std::unique_ptr<Stage> make_omni_stage(OmniPart part, OmniSetup setup, const Recipe& recipe);

} // namespace inference::training
