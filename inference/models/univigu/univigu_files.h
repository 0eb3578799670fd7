// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uni-ViGU as released: a Wan 2.1 diffusers folder and a training checkpoint over it
// (inference_unified_wan.py: load_model_and_components).
#pragma once
#include "inference/models/univigu/unified_transformer.h"
#include <map>
#include <string>
#include <vector>

namespace inference {

/// The base transformer's tensor (diffusers names) that a unified tensor starts from; empty for the few that
/// are new.
std::string base_tensor_of(const std::string& unified_name);

/// The unified transformer's tensors under this program's names.
struct UniViguTensors {
    UniViguConfig config;
    std::map<std::string, at::Tensor> tensors;
    std::vector<std::string> missing, unexpected; ///< kept from the base model; ignored
};
/// `base` has diffusers names, `checkpoint` the training names with or without wrappers, its blocks' tensors
/// the original names or diffusers'. What the checkpoint lacks keeps the base's value. Throws WeightsError
/// when neither has a tensor.
UniViguTensors merge_univigu(const std::map<std::string, at::Tensor>& base, const nlohmann::json& base_config,
                             const std::map<std::string, at::Tensor>& checkpoint);

} // namespace inference
