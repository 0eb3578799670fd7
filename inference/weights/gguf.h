// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "inference/weights/packed.h"
#include <ATen/ATen.h>
#include <filesystem>

namespace inference {

/// Every tensor of a GGUF file under its name in the model's own files: a text encoder's are Hugging Face's,
/// a transformer's stand without "model.diffusion_model.". In float32; or matrices of blocks packed and
/// whatever torch has a type for in place in the mapped file. Throws WeightsError naming file and fault.
std::map<std::string, at::Tensor> load_gguf(const std::filesystem::path& file, Keep keep = Keep::wide);

} // namespace inference
