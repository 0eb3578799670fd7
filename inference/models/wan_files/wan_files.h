// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wan's parts as they are released and repackaged: original, diffusers, Hugging Face and single-file layouts,
// told apart by their tensors' names and brought to the original names.
#pragma once
#include "inference/models/umt5/umt5.h"
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/models/wan_vae/wan_vae.h"
#include "inference/weights/key_maps.h"
#include "inference/weights/packed.h"
#include <filesystem>
#include <map>

namespace inference {

using TensorMap = std::map<std::string, at::Tensor>;

/// A part's settings and its tensors under the original names.
template <typename Config>
struct WanPart {
    Config config;
    TensorMap tensors;
    KeyLayout layout = KeyLayout::original;
};

/// A transformer from a checkpoint file, or from a folder with config.json beside it. Without config.json the
/// sizes are read off the tensors, heads being 128 wide as in every release. Throws WeightsError.
WanPart<WanDitConfig> load_wan_dit(const std::filesystem::path& file_or_folder, Keep keep = Keep::wide);
/// A VAE 2.1 or 2.2 from a file or a diffusers folder. Without config.json the sizes are read off the tensors
/// and the latent statistics are the release's, where the channel count is the release's.
WanPart<WanVaeConfig> load_wan_vae(const std::filesystem::path& file_or_folder);
/// A umT5 encoder from a file or a Hugging Face folder.
WanPart<Umt5Config> load_umt5(const std::filesystem::path& file_or_folder, Keep keep = Keep::wide);

/// Tensors brought to the original names; names that belong to nothing stay, so that building the model names
/// them.
WanPart<WanDitConfig> identify_wan_dit(TensorMap tensors, const nlohmann::json* config);
WanPart<WanVaeConfig> identify_wan_vae(TensorMap tensors, const nlohmann::json* config);
WanPart<Umt5Config> identify_umt5(TensorMap tensors, const nlohmann::json* config);

} // namespace inference
