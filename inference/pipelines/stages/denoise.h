// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The loop that draws: one for every family whose network gives a velocity. What it has reached can be kept
// and gone on from.
#pragma once
#include "inference/sampling/flow_sampler.h"
#include "inference/unified.h"
#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace inference {

using NamedTensors = std::map<std::string, at::Tensor>;

/// What gives the velocity at each step of one run, guidance included. Called in the steps' order.
class VelocitySource {
  public:
    virtual ~VelocitySource() = default;
    virtual at::Tensor velocity(std::size_t step, const at::Tensor& latent, double t) = 0;
    /// What the start and every step's result become before they are used: a first frame that is kept.
    [[nodiscard]] virtual at::Tensor settled(const at::Tensor& latent) const { return latent; }
    /// What it remembers from step to step; a new source that is given it goes on as this one would.
    [[nodiscard]] virtual NamedTensors state() const { return {}; }
    virtual void restore(const NamedTensors&) {}
};

/// Where a run stands: steps that are done, the latent and what sampler and source remember.
struct DenoiseState {
    std::size_t step = 0;
    NamedTensors tensors; ///< "latent", "sampler.*", "source.*"
};
/// Written beside the file first, then renamed, so that the file is whole at any time.
void save_state(const std::filesystem::path& file, const DenoiseState& state);
/// Nothing when the file is not there or not whole.
std::optional<DenoiseState> load_state(const std::filesystem::path& file);

struct DenoiseOptions {
    FlowSchedule schedule;
    Solver solver = Solver::unipc;
    std::shared_ptr<FlowSampler> sampler = nullptr; ///< of this run; in place of the solver's
    /// To go on from; its latent stands in for the start. Where the hooks name a file, what lies there.
    std::optional<DenoiseState> from = std::nullopt;
    std::function<void(const DenoiseState&)> reached = {}; ///< after each step
    /// Clean latents [C, n, h, w] that the clip (each of a batch) begins with: at every step they stand there
    /// with as much of the start's noise as that step has. Undefined: nothing is known.
    at::Tensor known = {};
    /// A picture [3, h, w] of an estimate of the clean latent, for previews; every third step, the second
    /// first.
    std::function<at::Tensor(const at::Tensor& latent)> picture = {};
};

/// The schedule of Wan's default solver, as the original or as diffusers grids it.
FlowSchedule unipc_schedule(int steps, double shift, bool diffusers);

/// A part's latent [z, F, h, w] with what the part before drew of the same moments put over it, less and less
/// of it; see SampleOptions::shared_latents.
at::Tensor joined_to(const at::Tensor& latent, const at::Tensor& shared);

/// From `start` [C, F, h, w] or a batch of such to a clean latent. Stops within a step (Interrupted).
at::Tensor denoise(at::Tensor start, const DenoiseOptions& options, VelocitySource& source,
                   const RunHooks& hooks);

} // namespace inference
