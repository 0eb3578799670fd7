// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a folder with a model holds, and where in it each part lies.
#pragma once
#include "inference/models/wan_files/wan_defaults.h"
#include <filesystem>
#include <optional>
#include <string>

namespace inference {

/// Whether a folder is laid out so. Reads no weights, but for loose files their headers.
bool is_wan_folder(const std::filesystem::path& folder);
bool is_omni_folder(const std::filesystem::path& folder);
bool is_univigu_folder(const std::filesystem::path& folder);

/// A Wan release, with one transformer or two experts: original, diffusers, or single files as ComfyUI keeps
/// them (in the folder or one folder down, told apart by their tensors' names).
struct WanRepository {
    std::filesystem::path dit, low_noise_dit; ///< the second is empty for one expert
    std::filesystem::path vae, text_encoder;
    std::filesystem::path tokenizer; ///< a folder, or a text encoder's file that carries its own
    std::filesystem::path clip;      ///< the picture encoder; empty where there is none
    WanSampling sampling;
    bool diffusers = false;
    bool own_shift = false, own_boundary = false; ///< the folder says them; else they are the release's
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

/// Uni-ViGU: a Wan diffusers folder and a checkpoint beside it, and where it was taught otherwise than the
/// release a config.json that says how.
struct UniViguRepository {
    std::filesystem::path wan, checkpoint, settings = {}; ///< the last is empty where there is none
};
UniViguRepository open_univigu_repository(const std::filesystem::path& folder);

} // namespace inference
