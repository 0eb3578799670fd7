// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any checkpoint file as tensors by name: safetensors, a sharded index, torch zip and legacy files, pickled
// dictionaries, GGUF; weights of one byte with scales are multiplied out. What a file is, its content says,
// not its name.
#pragma once
#include "inference/weights/packed.h"
#include "inference/weights/torch_format.h"
#include <ATen/ATen.h>
#include <filesystem>
#include <map>
#include <string>

namespace inference {

/// Tensors alias the mapped file where they can. Names are as stored. Matrices of few bits are multiplied out
/// or packed (see packed.h). Throws WeightsError naming file and fault.
std::map<std::string, at::Tensor> load_checkpoint(const std::filesystem::path& file, Keep keep = Keep::wide);

/// The checkpoint of a folder under one of the usual names: a single safetensors file, an index with its
/// shards, or torch files. `stems` are tried in order ("diffusion_pytorch_model", "model"). Throws
/// WeightsError when none is there.
std::filesystem::path find_checkpoint(const std::filesystem::path& folder,
                                      const std::vector<std::string>& stems = {"diffusion_pytorch_model",
                                                                               "model"});

/// Bytes of a checkpoint: the file's, or those of the shards that its index names (missing ones count
/// nothing). Throws WeightsError on an index that cannot be read.
double checkpoint_bytes(const std::filesystem::path& file);

/// A torch or pickle file with all its values, for files that hold more than a state dictionary.
class TorchFile {
  public:
    explicit TorchFile(const std::filesystem::path& file);
    [[nodiscard]] const PickleTree& tree() const { return tree_; }
    [[nodiscard]] at::Tensor tensor(const PickleTensor& view) const;
    /// The tensor under a key of the root dictionary, looked for inside one-element lists too; undefined if
    /// none.
    [[nodiscard]] at::Tensor find(const std::string& key) const;

  private:
    std::shared_ptr<const void> mapping_;
    PickleTree tree_;
};

} // namespace inference
