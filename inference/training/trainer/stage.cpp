// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/trainer/stage.h"
#include <stdexcept>

namespace inference::training {

std::string size_words(const at::Tensor& tensor) {
    std::string out;
    for (const std::int64_t size : tensor.sizes()) {
        if (!out.empty()) out += 'x';
        out += std::to_string(size);
    }
    return out;
}

const at::Tensor& need(const Example& example, const std::string& name) {
    const auto found = example.find(name);
    if (found == example.end())
        throw std::invalid_argument("an example lacks its '" + name +
                                    "'; prepare the data anew for this stage");
    return found->second;
}

at::Tensor optional(const Example& example, const std::string& name) {
    const auto found = example.find(name);
    return found == example.end() ? at::Tensor() : found->second;
}

at::Tensor stacked(const std::vector<Drawn>& drawn, const std::string& name, at::Device device) {
    std::vector<at::Tensor> parts;
    for (const Drawn& one : drawn)
        parts.push_back(need(*one.example, name));
    return at::stack(parts).to(device);
}

} // namespace inference::training
