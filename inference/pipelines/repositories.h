// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder with a model holds, and where in it each part lies.
#pragma once
#include "inference/models/wan_files/wan_defaults.h"
#include <filesystem>
#include <optional>
#include <string>

namespace inference {

enum class ModelKind { starter, starter_univigu, wan, omni_video_1, uni_vigu };
/// "Omni-Video 1", ...
const char* model_kind_name(ModelKind kind);
/// Nothing when the folder holds no model that is known.
std::optional<ModelKind> detect_model(const std::filesystem::path& folder);

/// A Wan release, original or diffusers, with one transformer or two experts.
struct WanRepository {
    std::filesystem::path dit, low_noise_dit; ///< the second is empty for one expert
    std::filesystem::path vae, text_encoder, tokenizer;
    WanSampling sampling;
    bool diffusers = false;
};
/// What to do about a part that is not there: an inspection goes on and lets each part say it for itself.
enum class Missing { refused, left };
/// Throws WeightsError naming what is missing.
WanRepository open_wan_repository(const std::filesystem::path& folder, Missing missing = Missing::refused);

/// Omni-Video 1's tree (omni_ckpts): the paths that the reference fixes.
struct OmniRepository {
    WanRepository wan;
    std::filesystem::path adapter, vision_head, transformer, language_model, context, tokens;
};
OmniRepository open_omni_repository(const std::filesystem::path& folder, Missing missing = Missing::refused);

/// Uni-ViGU: a Wan diffusers folder and a checkpoint beside it.
struct UniViguRepository {
    std::filesystem::path wan, checkpoint;
};
UniViguRepository open_univigu_repository(const std::filesystem::path& folder);

} // namespace inference
