// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/sampling/few_steps.h"
#include <cmath>
#include <iterator>
#include <stdexcept>

namespace inference {
namespace {

constexpr std::int64_t kTable = 1000;

/// The training table's levels from 1 down in steps of a thousandth, shifted, in float32.
std::vector<float> shifted_table(double shift) {
    std::vector<float> table;
    const auto s = static_cast<float>(shift);
    for (std::int64_t j = 0; j < kTable; ++j) {
        const auto sigma = static_cast<float>(static_cast<double>(kTable - j) / kTable);
        table.push_back(s * sigma / (1.0F + (s - 1.0F) * sigma));
    }
    return table;
}

std::size_t place_of(std::int64_t value) {
    if (value < 1 || value > kTable) throw std::invalid_argument("a step lies between 1 and 1000");
    return static_cast<std::size_t>(kTable - value);
}

} // namespace

FewSteps distilled_steps(const std::vector<std::int64_t>& values, double shift) {
    const std::vector<float> table = shifted_table(shift);
    FewSteps steps;
    for (const std::int64_t value : values) {
        const float sigma = table[place_of(value)];
        steps.sigmas.push_back(sigma);
        steps.timesteps.push_back(sigma * static_cast<float>(kTable));
    }
    return steps;
}

FewSteps dmd_steps(const std::vector<std::int64_t>& values, double shift, bool warped) {
    const std::vector<float> table = shifted_table(shift);
    FewSteps steps;
    for (const std::int64_t value : values) {
        const double time =
            warped ? table[place_of(value)] * static_cast<float>(kTable) : static_cast<double>(value);
        std::size_t nearest = 0;
        const auto distance = [&](std::size_t i) {
            return std::abs(static_cast<double>(table[i] * static_cast<float>(kTable)) - time);
        };
        for (std::size_t i = 1; i < table.size(); ++i)
            if (distance(i) < distance(nearest)) nearest = i;
        steps.timesteps.push_back(time);
        steps.sigmas.push_back(table[nearest]);
    }
    return steps;
}

FewSteps rcm_steps(std::size_t count, double largest) {
    const double angles[] = {std::atan(largest), 1.5, 1.4, 1.0};
    if (count < 1 || count > std::size(angles)) throw std::invalid_argument("rCM takes one to four steps");
    FewSteps steps;
    for (std::size_t i = 0; i < count; ++i) {
        const double level = std::sin(angles[i]) / (std::cos(angles[i]) + std::sin(angles[i]));
        steps.sigmas.push_back(level);
        steps.timesteps.push_back(level * kTable);
    }
    return steps;
}

at::Tensor clean_estimate(const at::Tensor& sample, const at::Tensor& velocity, double sigma) {
    return (sample.to(at::kDouble) - velocity.to(at::kDouble) * sigma).to(at::kFloat);
}

at::Tensor distilled_step(const FewSteps& steps, std::size_t i, const at::Tensor& velocity,
                          const at::Tensor& sample) {
    if (i + 1 == steps.sigmas.size()) return sample - velocity * steps.sigmas[i];
    return sample + velocity * (steps.sigmas[i + 1] - steps.sigmas[i]);
}

at::Tensor dmd_step(const FewSteps& steps, std::size_t i, const at::Tensor& velocity,
                    const at::Tensor& sample, Noise& noise) {
    const at::Tensor clean = clean_estimate(sample, velocity, steps.sigmas[i]);
    if (i + 1 == steps.sigmas.size()) return clean;
    const double next = steps.sigmas[i + 1];
    return clean * (1.0 - next) + noise.normal(clean.sizes()).to(clean.device()) * next;
}

} // namespace inference
