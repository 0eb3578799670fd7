// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/trainer/learned.h"
#include "inference/tensor/noise.h"
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace inference::training {
namespace {

constexpr std::uint64_t kAdapterPurpose = 11;

std::string listed(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words)
        out += (out.empty() ? "'" : ", '") + word + "'";
    return out;
}

void require_meaning(const std::vector<std::string>& patterns, const Tensors& all, const char* what) {
    for (const std::string& pattern : patterns)
        if (std::none_of(all.begin(), all.end(),
                         [&](const auto& item) { return is_named(item.first, {pattern}); }))
            throw std::invalid_argument(std::string("no tensor of the model is meant by '") + pattern +
                                        "', which was named to be " + what);
}

} // namespace

Learned::Learned(Tensors all, const std::vector<std::string>& stage, const Recipe& recipe, at::Device device)
    : all_(std::move(all)), lora_(recipe.lora), device_(device) {
    const at::NoGradGuard no_grad;
    require_meaning(recipe.train, all_, "trained");
    require_meaning(recipe.freeze, all_, "frozen");
    for (auto& [name, tensor] : all_)
        if (tensor.device() != device_) tensor = tensor.to(device_);
    if (is_adapter()) {
        add_adapters(stage, recipe);
        return;
    }
    for (auto& [name, tensor] : all_) {
        if (!tensor.is_floating_point() || !is_named(name, stage) || is_named(name, recipe.freeze)) continue;
        if (!recipe.train.empty() && !is_named(name, recipe.train)) continue;
        tensor = tensor.to(at::kFloat).clone().requires_grad_(true); // never into the mapped file
        leaves_.emplace(name, tensor);
    }
    if (leaves_.empty())
        throw std::invalid_argument("nothing would be trained: of " + listed(stage) +
                                    " nothing is left by the names given");
}

void Learned::add_adapters(const std::vector<std::string>& stage, const Recipe& recipe) {
    SeededNoise noise(mixed_seed(recipe.seed, kAdapterPurpose, 0));
    for (const auto& [name, tensor] : all_) {
        if (!name.ends_with(".weight") || tensor.dim() != 2 || !is_named(name, stage)) continue;
        const std::string module = name.substr(0, name.size() - std::string(".weight").size());
        const bool aimed =
            std::any_of(lora_.targets.begin(), lora_.targets.end(), [&](const std::string& target) {
                return module == target || module.ends_with("." + target);
            });
        if (!aimed || module.find("blocks.") == std::string::npos || is_named(name, recipe.freeze)) continue;
        if (!recipe.train.empty() && !is_named(name, recipe.train)) continue;
        const std::int64_t in = tensor.size(1), out = tensor.size(0);
        // As PEFT starts them: Kaiming's uniform with a = sqrt(5), and nothing.
        const double bound = 1.0 / std::sqrt(static_cast<double>(in));
        const at::Tensor down = (noise.uniform({lora_.rank, in}) * 2.0 - 1.0) * bound;
        leaves_.emplace(module + kLoraDown, down.to(device_).requires_grad_(true));
        leaves_.emplace(module + kLoraUp, at::zeros({out, lora_.rank}).to(device_).requires_grad_(true));
        modules_.push_back(module);
    }
    if (modules_.empty())
        throw std::invalid_argument("no layer for an adapter is called " + listed(lora_.targets) +
                                    " among what this stage trains");
}

at::Tensor Learned::merged(const std::string& module, const Tensors& values) const {
    return all_.at(module + ".weight").to(at::kFloat) +
           at::matmul(values.at(module + kLoraUp), values.at(module + kLoraDown)) * lora_.scale();
}

WeightMap Learned::weights() const {
    Tensors now = all_;
    for (const std::string& module : modules_)
        now[module + ".weight"] = merged(module, leaves_);
    WeightMap map(std::move(now));
    map.set_matrix_type(c10::nullopt); // frozen matrices as they are stored
    return map;
}

Tensors Learned::finished(const Tensors& values) const {
    const at::NoGradGuard no_grad;
    Tensors out = all_;
    for (const std::string& module : modules_)
        out[module + ".weight"] = merged(module, values);
    if (modules_.empty())
        for (const auto& [name, value] : values)
            out[name] = value.detach();
    return out;
}

} // namespace inference::training
