// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Models and adapters that were distilled to a few steps, known by what their files are called, and the
// sampler that they want. They are drawn from without guidance: one network call a step.
#pragma once
#include "inference/sampling/few_steps.h"
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inference {

struct FewStepRecipe {
    const char* name;
    std::vector<std::int64_t> values; ///< a step each, of 1..1000; of rCM their number alone counts
    double shift;
    bool dmd;       ///< noised anew at each step; else Euler's steps
    bool warped;    ///< DMD: the network is told the table's times
    double rcm = 0; ///< not 0: rCM's levels (rcm_steps)
    [[nodiscard]] FewSteps steps() const {
        if (rcm > 0) return rcm_steps(values.size(), rcm);
        return dmd ? dmd_steps(values, shift, warped) : distilled_steps(values, shift);
    }
    /// The same in so many steps (0: its own); nothing where it was not distilled to so many.
    [[nodiscard]] std::optional<FewStepRecipe> in(int steps) const;
};
/// What the first of these places that is called so says; null when none is.
const FewStepRecipe* few_step_recipe(const std::vector<std::filesystem::path>& places);

/// Takes the recipe's steps; `noise` goes on behind the start's. It outlives the sampler.
std::shared_ptr<FlowSampler> few_step_sampler(const FewStepRecipe& recipe, Noise& noise);
/// The recipe's levels for the loop.
FlowSchedule few_step_schedule(const FewStepRecipe& recipe);
/// Noise as a run of this schedule begins with it: rCM's is of a level a little below 1.
at::Tensor few_step_start(const FlowSchedule& schedule, const at::Tensor& noise);

} // namespace inference
