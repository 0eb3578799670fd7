// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Samplers of the flow x_sigma = (1 - sigma) * data + sigma * noise, whose model predicts v = noise - data.
// Formulas and grids: Wan2.1 wan/utils/fm_solvers*.py, diffusers FlowMatchEulerDiscreteScheduler and UniPC,
// Omni-Video flow_match.py. The loop itself lives in the pipelines.
#pragma once
#include <ATen/ATen.h>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace inference {

/// sigma' = s * sigma / (1 + (s - 1) * sigma).
double shift_sigma(double sigma, double shift);

/// Noise levels from high to low, and what the model is told at each step (0..1000).
struct FlowSchedule {
    std::vector<double> sigmas;    ///< steps + 1 values, the last one 0
    std::vector<double> timesteps; ///< steps values
};

enum class ScheduleKind { unipc, dpmpp, diffusers_unipc, diffusers_euler, flow_match };
/// Noise levels that the released models were trained on; more steps than anybody asks for.
constexpr int kTrainedLevels = 1000, kMostSteps = 100'000;
/// `levels`: those that the model was trained on; timesteps count them. Throws std::invalid_argument when
/// levels < 1 or steps are not 1 to kMostSteps.
FlowSchedule make_schedule(ScheduleKind kind, int steps, double shift, int levels = kTrainedLevels);

/// Takes the model's velocity at each step and gives the next sample. One object per run, called in order.
class FlowSampler {
  public:
    virtual ~FlowSampler() = default;
    /// Step `index` of the schedule: sample and velocity float32 of the same shape.
    virtual at::Tensor step(std::size_t index, const at::Tensor& velocity, const at::Tensor& sample) = 0;
    /// What it remembers of the steps so far, by name; a new object of the same schedule that is given it
    /// goes on with the next step as this one would.
    [[nodiscard]] virtual std::map<std::string, at::Tensor> state() const { return {}; }
    virtual void restore(const std::map<std::string, at::Tensor>&) {}
};

enum class Solver { euler, unipc, dpmpp };
std::unique_ptr<FlowSampler> make_sampler(Solver solver, FlowSchedule schedule);

/// v_uncond + scale * (v_cond - v_uncond).
at::Tensor guide(const at::Tensor& conditional, const at::Tensor& unconditional, double scale);

} // namespace inference
