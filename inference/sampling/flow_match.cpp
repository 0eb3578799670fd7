// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/sampling/flow_match.h"
#include "inference/sampling/flow_sampler.h"
#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

namespace inference {

FlowMatchScheduler::FlowMatchScheduler(FlowMatchOptions options) : options_(options) {
    if (options.steps < 1) throw std::invalid_argument("sampling needs at least one step");
    if (options.steps > kMostSteps)
        throw std::invalid_argument("sampling takes at most " + std::to_string(kMostSteps) + " steps");
    const double first = options.sigma_min + (options.sigma_max - options.sigma_min) * options.strength;
    const int intervals = std::max(1, options.extra_one_step ? options.steps : options.steps - 1);
    for (int i = 0; i < options.steps; ++i)
        sigmas_.push_back(first + (options.sigma_min - first) * i / intervals);
    if (options.inverse) std::reverse(sigmas_.begin(), sigmas_.end());
    for (double& sigma : sigmas_) {
        sigma = shift_sigma(sigma, options.shift);
        if (options.reverse) sigma = 1.0 - sigma;
        timesteps_.push_back(sigma * options.levels);
    }
}

std::vector<double> FlowMatchScheduler::training_weights() const {
    std::vector<double> weights;
    const double steps = options_.steps;
    for (const double t : timesteps_) {
        const double x = (t - steps / 2.0) / steps;
        weights.push_back(std::exp(-2.0 * x * x));
    }
    const double smallest = *std::min_element(weights.begin(), weights.end());
    for (double& weight : weights)
        weight -= smallest;
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    for (double& weight : weights)
        weight *= steps / sum;
    return weights;
}

std::size_t FlowMatchScheduler::nearest(double timestep) const {
    const auto closer = [&](double a, double b) { return std::abs(a - timestep) < std::abs(b - timestep); };
    return static_cast<std::size_t>(std::min_element(timesteps_.begin(), timesteps_.end(), closer) -
                                    timesteps_.begin());
}

at::Tensor FlowMatchScheduler::training_weight(const at::Tensor& timesteps) const {
    const std::vector<double> table = training_weights();
    std::vector<double> weights;
    for (std::int64_t i = 0; i < timesteps.size(0); ++i)
        weights.push_back(table[nearest(timesteps[i].item<double>())]);
    return at::tensor(weights, at::kDouble).to(at::kFloat);
}

at::Tensor FlowMatchScheduler::step(const at::Tensor& velocity, double timestep, const at::Tensor& sample,
                                    bool to_final) const {
    const std::size_t i = nearest(timestep);
    const double last = options_.inverse || options_.reverse ? 1.0 : 0.0;
    const double next = to_final || i + 1 == sigmas_.size() ? last : sigmas_[i + 1];
    return sample + velocity * (next - sigmas_[i]);
}

at::Tensor FlowMatchScheduler::return_to_timestep(double timestep, const at::Tensor& sample,
                                                  const at::Tensor& stable) const {
    return (sample - stable) / sigmas_[nearest(timestep)];
}

at::Tensor FlowMatchScheduler::add_noise(const at::Tensor& data, const at::Tensor& noise,
                                         const at::Tensor& timesteps) const {
    std::vector<double> levels;
    for (std::int64_t i = 0; i < timesteps.size(0); ++i)
        levels.push_back(sigmas_[nearest(timesteps[i].item<double>())]);
    std::vector<std::int64_t> shape(static_cast<std::size_t>(data.dim()), 1);
    shape[0] = -1;
    const at::Tensor sigma = at::tensor(levels, at::kDouble).to(at::kFloat).to(data.device()).view(shape);
    return data * (1.0 - sigma) + noise * sigma;
}

} // namespace inference
