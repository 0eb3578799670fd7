// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/adamw.h"
#include <ATen/core/grad_mode.h>
#include <cmath>
#include <numbers>

namespace inference::training {

AdamW::AdamW(std::map<std::string, at::Tensor> parameters, AdamWOptions options)
    : options_(options), parameters_(std::move(parameters)) {
    const at::NoGradGuard no_grad;
    for (auto& [name, value] : parameters_) {
        value.requires_grad_(true);
        values_.push_back(value);
        first_.push_back(at::zeros_like(value));
        second_.push_back(at::zeros_like(value));
        steps_.push_back(at::zeros({}, value.options().dtype(at::kFloat)));
        if (options_.ema_decay > 0) average_.push_back(value.detach().clone());
    }
}

double AdamW::step(double learning_rate) {
    const at::NoGradGuard no_grad;
    std::vector<at::Tensor> values, gradients, first, second, steps;
    for (std::size_t i = 0; i < values_.size(); ++i) {
        const at::Tensor gradient = values_[i].grad();
        if (!gradient.defined()) continue; // not part of this step's graph
        values.push_back(values_[i]);
        gradients.push_back(gradient);
        first.push_back(first_[i]);
        second.push_back(second_[i]);
        steps.push_back(steps_[i]);
    }
    if (!steps.empty()) at::_foreach_add_(steps, 1);
    // One look at the device, whatever the number of tensors.
    const double norm =
        gradients.empty()
            ? 0.0
            : at::stack(at::_foreach_norm(gradients)).to(at::kDouble).square().sum().sqrt().item<double>();
    if (!std::isfinite(norm)) { // skip a broken step rather than poison the weights
        for (at::Tensor& value : values_)
            value.mutable_grad() = at::Tensor();
        return norm;
    }
    if (norm > options_.clip) at::_foreach_mul_(gradients, options_.clip / norm);
    at::_fused_adamw_(values, gradients, first, second, {}, steps, learning_rate, options_.beta1,
                      options_.beta2, options_.weight_decay, options_.eps, false, false);
    for (at::Tensor& value : values_)
        value.mutable_grad() = at::Tensor();
    ++count_;
    // The average starts fast so that the first checkpoints are of use.
    const double decay = std::min(options_.ema_decay, (1.0 + count_) / (10.0 + count_));
    if (!average_.empty()) at::_foreach_lerp_(average_, values_, 1.0 - decay);
    return norm;
}

std::map<std::string, at::Tensor> AdamW::averaged() const {
    if (average_.empty()) return parameters_;
    std::map<std::string, at::Tensor> out;
    std::size_t i = 0;
    for (const auto& [name, value] : parameters_)
        out.emplace(name, average_[i++]);
    return out;
}

std::map<std::string, at::Tensor> AdamW::state() const {
    std::map<std::string, at::Tensor> out{{"count", at::full({}, count_, at::kLong)}};
    std::size_t i = 0;
    for (const auto& [name, value] : parameters_) {
        out.emplace("weight/" + name, value.detach());
        out.emplace("first/" + name, first_[i]);
        out.emplace("second/" + name, second_[i]);
        out.emplace("steps/" + name, steps_[i]);
        if (!average_.empty()) out.emplace("average/" + name, average_[i]);
        ++i;
    }
    return out;
}

bool AdamW::restore(const std::map<std::string, at::Tensor>& from) {
    const at::NoGradGuard no_grad;
    const auto mine = state();
    if (mine.size() != from.size()) return false;
    for (const auto& [name, tensor] : mine)
        if (const auto found = from.find(name);
            found == from.end() || found->second.sizes() != tensor.sizes())
            return false;
    for (const auto& [name, tensor] : mine)
        if (name != "count") tensor.copy_(from.at(name));
    count_ = from.at("count").item<long>();
    return true;
}

double cosine_with_warmup(long step, long steps, long warmup, double peak, double floor) {
    if (step < warmup) return peak * static_cast<double>(step + 1) / static_cast<double>(warmup);
    const double share =
        static_cast<double>(step - warmup) / static_cast<double>(std::max(1L, steps - warmup));
    return floor + (peak - floor) * 0.5 * (1.0 + std::cos(std::numbers::pi * std::min(1.0, share)));
}

double cosine_to_zero(long done, long warmup, long steps, double peak) {
    if (done < warmup) return peak * static_cast<double>(done) / static_cast<double>(std::max(1L, warmup));
    const double share =
        static_cast<double>(done - warmup) / static_cast<double>(std::max(1L, steps - warmup));
    return peak * std::max(0.0, 0.5 * (1.0 + std::cos(std::numbers::pi * share)));
}

} // namespace inference::training
