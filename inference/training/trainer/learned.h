// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a network is trained: tensors by name, or adapters of low rank beside them.
#pragma once
#include "inference/training/trainer/recipe.h"
#include "inference/weights/weight_map.h"

namespace inference::training {

using Tensors = std::map<std::string, at::Tensor>;

/// One thread at a time. The leaves are float32 on the device; what is frozen stays as it came.
class Learned {
  public:
    /// `stage` names what the stage trains (see is_named), of which the recipe takes a part. Throws
    /// std::invalid_argument when nothing is left to train, or a pattern or target means nothing.
    Learned(Tensors all, const std::vector<std::string>& stage, const Recipe& recipe,
            at::Device device = at::kCPU);
    /// What the optimiser changes.
    [[nodiscard]] const Tensors& leaves() const { return leaves_; }
    /// The network's tensors for one pass. With adapters they are made anew for each pass, which ends with
    /// its backward; otherwise always the same.
    [[nodiscard]] WeightMap weights() const;
    [[nodiscard]] bool is_adapter() const { return lora_.rank > 0; }
    [[nodiscard]] const LoraPlan& lora() const { return lora_; }
    [[nodiscard]] at::Device device() const { return device_; }
    /// All tensors with `values` in place of the leaves; adapters merged. In float32 where trained.
    [[nodiscard]] Tensors finished(const Tensors& values) const;

  private:
    void add_adapters(const std::vector<std::string>& stage, const Recipe& recipe);
    [[nodiscard]] at::Tensor merged(const std::string& module, const Tensors& values) const;
    Tensors all_, leaves_;
    std::vector<std::string> modules_; ///< that have an adapter
    LoraPlan lora_;
    at::Device device_;
};

/// Ends of the names of an adapter's two factors, as leaves.
inline constexpr const char *kLoraDown = ".lora_down.weight", *kLoraUp = ".lora_up.weight";

} // namespace inference::training
