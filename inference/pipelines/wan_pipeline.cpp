// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/wan_pipeline.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/models/wan_vae/tiling.h"
#include "inference/sampling/flow_sampler.h"
#include "inference/tensor/device.h"
#include "inference/tensor/host_memory.h"
#include "inference/text/clean.h"
#include <ATen/core/grad_mode.h>

namespace inference {
namespace {

constexpr std::int64_t kTextLength = 512;

/// Whether the VAE would take more than half of what the machine has free.
bool too_large(const WanVae& vae, std::int64_t height, std::int64_t width) {
    const auto gpu = vae.device().is_cuda() ? find_gpu() : std::nullopt;
    return decode_bytes(vae.config(), height, width) > 0.5 * (gpu ? gpu->free_bytes : available_memory());
}

WanDit load_expert(const std::filesystem::path& place, const DevicePlan& plan) {
    auto part = load_wan_dit(place);
    const WeightMap weights = planned_weights(std::move(part.tensors), plan);
    WanDit dit(weights, part.config);
    weights.require_all_used();
    return dit;
}

class WanPipeline final : public Unified {
  public:
    explicit WanPipeline(const std::filesystem::path& folder)
        : repo_(open_wan_repository(folder)), plan_(plan_for(repo_)), text_(repo_, plan_.device),
          vae_(load_vae(repo_, VaeUse::decode, plan_)), high_(load_expert(repo_.dit, plan_)) {
        if (!repo_.low_noise_dit.empty())
            low_ = std::make_unique<WanDit>(load_expert(repo_.low_noise_dit, plan_));
    }

    [[nodiscard]] Capabilities capabilities() const override { return {.generate = true}; }
    [[nodiscard]] std::string device() const override { return plan_.device.str(); }
    [[nodiscard]] int question_frames() const override { return 1; }
    [[nodiscard]] std::pair<int, int> working_size(int width, int height) const override {
        return {std::max(1, width / 16) * 16, std::max(1, height / 16) * 16};
    }
    [[nodiscard]] int padded_frames(int frames) const override { return (frames - 1 + 3) / 4 * 4 + 1; }
    [[nodiscard]] std::pair<int, int> drawing_size(int width, int height) const override {
        const int grid = static_cast<int>(vae_->config().spatial_stride()) * 2; // the transformer's patch
        return {std::max(1, width / grid) * grid, std::max(1, height / grid) * grid};
    }
    [[nodiscard]] int most_drawn_frames() const override { return repo_.sampling.frames; }

    Edited edit(const at::Tensor&, const std::string&, const SampleOptions&, Noise&,
                const RunHooks&) override {
        throw std::invalid_argument("Wan only makes new clips; choose an Omni-Video model to change one");
    }

    at::Tensor generate(const std::string& prompt, int frames, int height, int width,
                        const SampleOptions& options, Noise& noise, const RunHooks& hooks) override {
        const at::NoGradGuard no_grad;
        hooks.report("understanding", 0.0);
        const auto rows = text_.rows({prompt, wan_prompts().negative});
        const std::int64_t stride = vae_->config().spatial_stride();
        const at::Tensor start =
            noise.normal({vae_->config().z_dim, (frames - 1) / 4 + 1, height / stride, width / stride})
                .to(plan_.device);
        const int steps = options.steps > 0 ? options.steps : repo_.sampling.steps;
        const auto guided = [&](bool noisy) {
            const double own = noisy ? repo_.sampling.guidance : repo_.sampling.guidance_low_noise;
            return options.guidance > 0 ? options.guidance : own;
        };
        // Each expert reads the two contexts with its own weights, once for all its steps.
        struct Contexts {
            WanContext with, without;
        };
        std::array<c10::optional<Contexts>, 2> contexts;
        Scratch scratch;
        const auto velocity = [&](const at::Tensor& x, const at::Tensor& t) {
            const bool noisy = !low_ || t.item<double>() >= repo_.sampling.boundary * kWanTrainTimesteps;
            const WanDit& dit = noisy ? high_ : *low_;
            const double scale = guided(noisy);
            auto& context = contexts.at(noisy ? 1 : 0);
            if (!context) {
                contexts = {}; // the other expert's turn is over
                context =
                    Contexts{dit.remember({rows[0]}), scale == 1.0 ? WanContext{} : dit.remember({rows[1]})};
            }
            const at::Tensor with = dit.forward({x}, t, context->with, 0, &scratch)[0];
            return scale == 1.0 ? with
                                : guide(with, dit.forward({x}, t, context->without, 0, &scratch)[0], scale);
        };
        const at::Tensor latent =
            sample_unipc(start, steps, repo_.sampling.shift, repo_.diffusers, velocity, hooks);
        contexts = {}, scratch = {}; // the decoder needs the room
        return decode_video(*vae_, latent, hooks);
    }

    std::string answer(const at::Tensor&, const std::string&, const RunHooks&,
                       const std::function<void(const std::string&)>&) override {
        throw std::invalid_argument(
            "Wan only makes new clips; choose a model that understands them to ask about one");
    }
    std::string caption(const at::Tensor& frames, const RunHooks& hooks) override {
        return answer(frames, "", hooks, {});
    }

  private:
    WanRepository repo_;
    DevicePlan plan_;
    WanText text_;
    std::unique_ptr<WanVae> vae_;
    WanDit high_;
    std::unique_ptr<WanDit> low_;
};

} // namespace

WanText::WanText(const WanRepository& repository, at::Device device)
    : file_(repository.text_encoder), tokenizer_(repository.tokenizer, T5Reading::fast), device_(device) {}

std::vector<at::Tensor> WanText::rows(const std::vector<std::string>& prompts) const {
    auto part = load_umt5(file_);
    WeightMap weights(std::move(part.tensors));
    weights.set_matrix_type(c10::nullopt); // in place in the mapped file
    part.config.release_after_use = true;
    const Umt5Encoder encoder(weights, part.config);
    weights.require_all_used();
    std::vector<at::Tensor> ids, masks;
    std::int64_t longest = 1;
    for (const std::string& prompt : prompts) {
        const T5Encoding encoding = tokenizer_.encode(clean_prompt(prompt), kTextLength);
        ids.push_back(at::tensor(encoding.ids, at::kLong));
        masks.push_back(at::tensor(encoding.mask, at::kLong));
        longest = std::max(longest, masks.back().sum().item<std::int64_t>());
    }
    // The encoder runs on the processor, in place in its file: it is used once for a clip.
    auto rows = encoder.encode(at::stack(ids).narrow(1, 0, longest), at::stack(masks).narrow(1, 0, longest));
    for (at::Tensor& of_one : rows)
        of_one = of_one.to(device_);
    return rows;
}

std::unique_ptr<WanVae> load_vae(const WanRepository& repository, VaeUse use, const DevicePlan& plan) {
    auto part = load_wan_vae(repository.vae);
    WeightMap weights = planned_weights(std::move(part.tensors), plan);
    weights.set_channels_last(use == VaeUse::decode ? "decoder." : "");
    auto vae = std::make_unique<WanVae>(weights, part.config);
    weights.require_all_used();
    return vae;
}

at::Tensor sample_unipc(at::Tensor latent, int steps, double shift, bool diffusers,
                        const std::function<at::Tensor(const at::Tensor&, const at::Tensor&)>& velocity,
                        const RunHooks& hooks) {
    const FlowSchedule schedule =
        make_schedule(diffusers ? ScheduleKind::diffusers_unipc : ScheduleKind::unipc, steps, shift);
    const auto sampler = make_sampler(Solver::unipc, schedule);
    for (std::size_t i = 0; i < schedule.timesteps.size(); ++i) {
        hooks.report("drawing", static_cast<double>(i) / steps);
        latent = sampler->step(i, velocity(latent, at::tensor({schedule.timesteps[i]}, at::kFloat)), latent);
    }
    return latent;
}

at::Tensor encode_video(const WanVae& vae, const at::Tensor& video) {
    const LargeBlocksApart apart;
    const at::Tensor batch = video.unsqueeze(0).to(vae.device());
    const bool tiled = too_large(vae, video.size(2), video.size(3));
    return (tiled ? encode_tiled(vae, batch) : vae.encode(batch)).squeeze(0);
}

at::Tensor decode_video(const WanVae& vae, const at::Tensor& latent, const RunHooks& hooks) {
    hooks.report("decoding", 0.0);
    const auto progress = [&](double share) {
        if (hooks.progress) hooks.progress("decoding", share);
        return !hooks.stop.stop_requested();
    };
    const std::int64_t stride = vae.config().spatial_stride();
    const LargeBlocksApart apart;
    const at::Tensor batch = latent.unsqueeze(0);
    const at::Tensor video = too_large(vae, latent.size(2) * stride, latent.size(3) * stride)
                                 ? decode_tiled(vae, batch, {}, progress)
                                 : vae.decode(batch, progress);
    hooks.check();
    return video.squeeze(0).clamp(-1, 1).cpu();
}

std::unique_ptr<Unified> make_wan(const std::filesystem::path& folder) {
    return std::make_unique<WanPipeline>(folder);
}

} // namespace inference
