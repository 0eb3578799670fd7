// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files written by torch.save (zip and legacy form) and pickle.dump'ed dictionaries of tensors: bytes in, a
// tree of plain values and tensor views out. Free of torch.
#pragma once
#include "inference/weights/pickle.h"
#include <map>

namespace inference {

/// Reads a whole file image; its storages point into `file` (or into buffers of their own). Every storage
/// that a tensor uses is checked for length, and in a zip for its CRC-32. Throws WeightsError naming the
/// fault.
PickleTree parse_torch_file(std::span<const std::byte> file);

/// Whether the bytes start like a torch zip, a legacy torch file or a pickle.
bool looks_like_torch_file(std::span<const std::byte> file);

/// Tensors by name of the dictionary that holds them: the tree's root, or what lies under one of state_dict,
/// module, model, ema, as often as needed. Throws WeightsError when there is no tensor.
std::map<std::string, const PickleTensor*> state_dict(const PickleTree& tree);

} // namespace inference
