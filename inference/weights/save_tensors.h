// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/ATen.h>
#include <filesystem>
#include <map>
#include <string>

namespace inference {

/// As save_safetensors, with words in the file's header beside the tensors. Throws WeightsError when it
/// cannot be written; then nothing is left of it.
void save_tensors(const std::filesystem::path& file, const std::map<std::string, at::Tensor>& tensors,
                  const std::map<std::string, std::string>& metadata,
                  c10::optional<at::ScalarType> type = c10::nullopt);

} // namespace inference
