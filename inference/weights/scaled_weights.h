// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Weights of one byte with scales beside them, as ComfyUI, LightX2V and musubi-tuner store them.
#pragma once
#include "inference/weights/packed.h"
#include <ATen/ATen.h>
#include <filesystem>
#include <map>
#include <string>

namespace inference {

/// Every weight of one byte multiplied out to float32, or packed with its scales; scales, markers and notes
/// are gone, everything else is as it was. `metadata`: the file's own, where the newer form writes its
/// formats. Throws WeightsError naming the tensor and the fault (a scale that is missing, left over, of
/// another shape or not finite; a format that is not supported).
std::map<std::string, at::Tensor> widen_scaled(std::map<std::string, at::Tensor> tensors,
                                               const std::map<std::string, std::string>& metadata = {},
                                               Keep keep = Keep::wide);

/// Whether scales, markers or notes stand among these names.
bool is_scaled(const std::map<std::string, at::Tensor>& tensors);

/// A safetensors file so read, without "model.diffusion_model." before its names; matrices packed where they
/// are to be kept so.
std::map<std::string, at::Tensor> load_scaled(const std::filesystem::path& file, Keep keep = Keep::wide);

/// Matrices of float8 without scales (a plain cast) packed; everything else as it is.
std::map<std::string, at::Tensor> pack_plain_bytes(std::map<std::string, at::Tensor> tensors);

} // namespace inference
