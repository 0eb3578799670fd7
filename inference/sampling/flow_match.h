// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The FlowMatchScheduler that DiffSynth-Studio's descendants share (Omni-Video flow_match.py, Uni-ViGU
// model/cfm_scheduler.py): Euler steps on a grid that a timestep is snapped to, and the tables of training.
#pragma once
#include <ATen/ATen.h>
#include <vector>

namespace inference {

struct FlowMatchOptions {
    int steps = 100;
    double shift = 3.0, sigma_max = 1.0, sigma_min = 0.003 / 1.002;
    double strength = 1.0;       ///< where the grid starts: sigma_min + (sigma_max - sigma_min) * strength
    bool inverse = false;        ///< from clean to noise
    bool reverse = false;        ///< sigma becomes 1 - sigma after the shift
    bool extra_one_step = false; ///< one more level, whose last entry is left out
    double levels = 1000.0;      ///< those that the model was trained on; timesteps count them
};

class FlowMatchScheduler {
  public:
    /// Throws std::invalid_argument when steps < 1.
    explicit FlowMatchScheduler(FlowMatchOptions options);
    [[nodiscard]] const std::vector<double>& sigmas() const { return sigmas_; }
    [[nodiscard]] const std::vector<double>& timesteps() const { return timesteps_; }
    /// Loss weight of each level: a bell over the grid, smallest 0, mean 1.
    [[nodiscard]] std::vector<double> training_weights() const;
    /// Weights of the levels nearest to timesteps [B] -> [B].
    [[nodiscard]] at::Tensor training_weight(const at::Tensor& timesteps) const;
    /// One Euler step from the level nearest to `timestep`; to the end of the grid when `to_final`.
    [[nodiscard]] at::Tensor step(const at::Tensor& velocity, double timestep, const at::Tensor& sample,
                                  bool to_final = false) const;
    /// The velocity that leads from `stable` to `sample` at that level.
    [[nodiscard]] at::Tensor return_to_timestep(double timestep, const at::Tensor& sample,
                                                const at::Tensor& stable) const;
    /// (1 - sigma) * data + sigma * noise for each sample of the batch; timesteps [B].
    [[nodiscard]] at::Tensor add_noise(const at::Tensor& data, const at::Tensor& noise,
                                       const at::Tensor& timesteps) const;

  private:
    [[nodiscard]] std::size_t nearest(double timestep) const;
    FlowMatchOptions options_;
    std::vector<double> sigmas_, timesteps_;
};

} // namespace inference
