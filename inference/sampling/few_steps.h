// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Samplers of models that were distilled to a few steps without guidance: LightX2V's Euler steps, FastVideo's
// DMD (a clean estimate noised anew at each step) and rCM, which takes DMD's steps at levels of its own.
#pragma once
#include "inference/sampling/flow_sampler.h"
#include "inference/tensor/noise.h"

namespace inference {

/// What each step tells the network, and the noise level of its input.
struct FewSteps {
    std::vector<double> timesteps, sigmas; ///< one each a step, float32 values (but for rCM's)
};
/// Step values of 1..1000 as the model's card lists them (1000, 750, 500, 250).
FewSteps distilled_steps(const std::vector<std::int64_t>& values, double shift);
/// The same for DMD: the network is told the value itself; `warped`: the table's time at it instead.
FewSteps dmd_steps(const std::vector<std::int64_t>& values, double shift, bool warped);

/// rCM's: the first `count` of its four angles (the first one's tangent is `largest`: 80, from pictures 200),
/// as levels sin / (cos + sin). The start is noise of the first level, which is a little less than 1; the
/// steps are DMD's. Throws std::invalid_argument unless 1 <= count <= 4.
FewSteps rcm_steps(std::size_t count, double largest);

/// x0 = x - sigma * v, in double as the reference has it.
at::Tensor clean_estimate(const at::Tensor& sample, const at::Tensor& velocity, double sigma);
/// The sample after step `index`: an Euler step to the next level, the clean estimate at the end.
at::Tensor distilled_step(const FewSteps& steps, std::size_t index, const at::Tensor& velocity,
                          const at::Tensor& sample);
/// The sample after step `index`: the clean estimate, noised to the next level with fresh noise but for the
/// last.
at::Tensor dmd_step(const FewSteps& steps, std::size_t index, const at::Tensor& velocity,
                    const at::Tensor& sample, Noise& noise);

} // namespace inference
