// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Adapters that were trained here, in the layouts that the community's tools load.
#pragma once
#include "inference/training/trainer/learned.h"
#include <filesystem>

namespace inference::training {

/// `values` as Learned's leaves; `front` stands before Wan's names there ("wan_model.") and is left out.
/// One file, "diffusion_model.MODULE.lora_down.weight", "…lora_up.weight" and "….alpha": what ComfyUI,
/// WanGP, LightX2V, musubi-tuner and diffusers read, float32.
void write_adapter_file(const std::filesystem::path& file, const Tensors& values, const LoraPlan& plan,
                        const std::string& base_model, const std::string& front = "");
/// A folder as PEFT writes it, with diffusers' names of the modules.
void write_peft_folder(const std::filesystem::path& folder, const Tensors& values, const LoraPlan& plan,
                       const std::string& base_model, const std::string& front = "");

/// diffusers' name of one of Wan's linear layers within the blocks.
std::string diffusers_module(const std::string& module);

} // namespace inference::training
