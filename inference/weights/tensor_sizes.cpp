// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/weights/tensor_sizes.h"
#include "inference/weights/weights_error.h"

namespace inference {

std::int64_t size_of(const std::map<std::string, at::Tensor>& tensors, const std::string& name,
                     std::int64_t axis) {
    const auto found = tensors.find(name);
    if (found == tensors.end()) throw WeightsError("the checkpoint lacks the tensor '" + name + "'");
    if (found->second.dim() <= axis) throw WeightsError("the tensor '" + name + "' has too few axes");
    if (found->second.size(axis) < 1) throw WeightsError("the tensor '" + name + "' holds nothing");
    return found->second.size(axis);
}

std::int64_t count_numbered(const std::map<std::string, at::Tensor>& tensors, const std::string& prefix) {
    for (std::int64_t i = 0;; ++i) {
        const std::string name = prefix + std::to_string(i) + ".";
        const auto found = tensors.lower_bound(name);
        if (found == tensors.end() || !found->first.starts_with(name)) return i;
    }
}

} // namespace inference
