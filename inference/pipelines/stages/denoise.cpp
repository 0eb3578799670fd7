// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/stages/denoise.h"
#include "inference/weights/weight_map.h"
#include "inference/weights/weights_error.h"
#include <chrono>

namespace inference {
namespace {

constexpr const char *kLatent = "latent", *kStep = "step", *kSampler = "sampler.", *kSource = "source.";

NamedTensors below(const NamedTensors& tensors, const std::string& front) {
    NamedTensors out;
    for (const auto& [name, tensor] : tensors)
        if (name.starts_with(front)) out.emplace(name.substr(front.size()), tensor);
    return out;
}

DenoiseState state_of(std::size_t step, const at::Tensor& latent, const FlowSampler& sampler,
                      const VelocitySource& source) {
    DenoiseState state{step, {{kLatent, latent}}};
    for (const auto& [name, tensor] : sampler.state())
        state.tensors.emplace(kSampler + name, tensor);
    for (const auto& [name, tensor] : source.state())
        state.tensors.emplace(kSource + name, tensor);
    return state;
}

/// A small state is kept after each step, a large one (a step cache's) every few seconds.
class KeepingTime {
  public:
    bool is_due(const DenoiseState& state) {
        constexpr double kLarge = 64e6;
        constexpr auto kBetween = std::chrono::seconds(10);
        double bytes = 0;
        for (const auto& [name, tensor] : state.tensors)
            bytes += static_cast<double>(tensor.nbytes());
        const auto now = std::chrono::steady_clock::now();
        if (bytes > kLarge && now - last_ < kBetween) return false;
        last_ = now;
        return true;
    }

  private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

} // namespace

void save_state(const std::filesystem::path& file, const DenoiseState& state) {
    NamedTensors tensors{{kStep, at::tensor({static_cast<std::int64_t>(state.step)})}};
    for (const auto& [name, tensor] : state.tensors)
        tensors.emplace(name, tensor.cpu().contiguous());
    save_safetensors(file, tensors);
}

std::optional<DenoiseState> load_state(const std::filesystem::path& file) {
    if (std::error_code error; !std::filesystem::exists(file, error)) return std::nullopt;
    try {
        DenoiseState state;
        for (auto& [name, tensor] : load_safetensors(file)) // copies: the file is written over later
            if (name == kStep)
                state.step = static_cast<std::size_t>(tensor.item<std::int64_t>());
            else
                state.tensors.emplace(name, tensor.clone());
        if (state.step > 0 && state.tensors.contains(kLatent)) return state;
    } catch (const WeightsError&) { // what is damaged is made again
    }
    return std::nullopt;
}

FlowSchedule unipc_schedule(int steps, double shift, bool diffusers) {
    return make_schedule(diffusers ? ScheduleKind::diffusers_unipc : ScheduleKind::unipc, steps, shift);
}

at::Tensor joined_to(const at::Tensor& latent, const at::Tensor& shared) {
    if (!shared.defined() || latent.size(1) <= shared.size(1)) return latent;
    const std::int64_t count = shared.size(1);
    const at::Tensor before = shared.to(latent.options()), own = latent.narrow(1, 1, count),
                     share = (at::arange(1, count + 1, latent.options()) / (count + 1)).view({1, -1, 1, 1});
    return at::cat({latent.narrow(1, 0, 1), before + (own - before) * share,
                    latent.narrow(1, count + 1, latent.size(1) - count - 1)},
                   1);
}

namespace {

/// The latent with what is known of it in its place, as noisy as the rest is.
at::Tensor with_known(const at::Tensor& latent, const at::Tensor& start, const at::Tensor& known,
                      double sigma) {
    if (!known.defined()) return latent;
    const std::int64_t axis = latent.dim() - 3; // of its frames
    const std::int64_t count = std::min(known.size(1), latent.size(axis));
    const at::Tensor clean = known.narrow(1, 0, count).to(latent.options());
    return at::cat({clean + (start.narrow(axis, 0, count).to(latent.options()) - clean) * sigma,
                    latent.narrow(axis, count, latent.size(axis) - count)},
                   axis);
}

} // namespace

at::Tensor denoise(at::Tensor start, const DenoiseOptions& options, VelocitySource& source,
                   const RunHooks& hooks) {
    const std::shared_ptr<FlowSampler> sampler =
        options.sampler ? options.sampler : std::shared_ptr(make_sampler(options.solver, options.schedule));
    const auto steps = options.schedule.timesteps.size();
    std::size_t first = 0;
    const auto& sigmas = options.schedule.sigmas;
    const auto settled = [&](const at::Tensor& latent, std::size_t done) {
        return source.settled(
            with_known(latent, start, options.known, done < sigmas.size() ? sigmas[done] : 0.0));
    };
    at::Tensor latent = settled(start, 0);
    const std::optional<DenoiseState> from = hooks.keep.empty() ? options.from : load_state(hooks.keep);
    if (from && from->step <= steps && from->tensors.at(kLatent).sizes() == start.sizes()) {
        const auto on_device = [&](NamedTensors tensors) {
            for (auto& [name, tensor] : tensors)
                if (tensor.dim() > 0) tensor = tensor.to(start.device());
            return tensors;
        };
        first = from->step;
        latent = from->tensors.at(kLatent).to(start.device());
        sampler->restore(on_device(below(from->tensors, kSampler)));
        source.restore(on_device(below(from->tensors, kSource)));
    }
    KeepingTime kept;
    for (std::size_t i = first; i < steps; ++i) {
        hooks.report("drawing", static_cast<double>(i) / static_cast<double>(steps));
        const at::Tensor velocity = source.velocity(i, latent, options.schedule.timesteps[i]);
        if (hooks.preview && options.picture && i % 3 == 1)
            hooks.preview(options.picture(latent - velocity * options.schedule.sigmas[i]));
        latent = settled(sampler->step(i, velocity, latent), i + 1);
        if (!options.reached && hooks.keep.empty()) continue;
        const DenoiseState state = state_of(i + 1, latent, *sampler, source);
        if (options.reached) options.reached(state);
        if (!hooks.keep.empty() && kept.is_due(state)) save_state(hooks.keep, state);
    }
    return latent;
}

} // namespace inference
