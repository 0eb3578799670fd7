// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The index beside a sharded checkpoint (*.safetensors.index.json, pytorch_model.bin.index.json). Free of
// torch.
#pragma once
#include <map>
#include <string>
#include <string_view>

namespace inference {

/// Tensor name -> file name, which lies plainly in the index's own folder. Throws WeightsError.
std::map<std::string, std::string> parse_shard_index(std::string_view text);

} // namespace inference
