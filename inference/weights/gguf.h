// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/weights/gguf_format.h"
#include <ATen/ATen.h>
#include <filesystem>

namespace inference {

/// Every tensor of a GGUF file in float32 under its name in the model's own files: a text encoder's
/// are Hugging Face's, a transformer's stand without "model.diffusion_model.".
/// Throws WeightsError naming file and fault.
std::map<std::string, at::Tensor> load_gguf(const std::filesystem::path& file);

} // namespace inference
