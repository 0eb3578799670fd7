// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/stages/vae_io.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/models/wan_vae/tiling.h"
#include "inference/tensor/device.h"
#include "inference/tensor/host_memory.h"

namespace inference {
namespace {

/// Whether the VAE would take more than half of what the machine has free.
bool too_large(const WanVae& vae, std::int64_t height, std::int64_t width) {
    const auto gpu = vae.device().is_cuda() ? find_gpu() : std::nullopt;
    return decode_bytes(vae.config(), height, width) > 0.5 * (gpu ? gpu->free_bytes : available_memory());
}

} // namespace

std::unique_ptr<WanVae> load_vae(const WanRepository& repository, VaeUse use, const DevicePlan& plan) {
    auto part = load_wan_vae(repository.vae);
    WeightMap weights = planned_weights(std::move(part.tensors), plan);
    weights.set_channels_last(use == VaeUse::decode ? "decoder." : "");
    // What is decoded is shown in eight bits; the encoder's results are drawn from and stay exact.
    if (plan.device.is_cuda()) weights.set_convolution_type(at::kBFloat16, "decoder.");
    auto vae = std::make_unique<WanVae>(weights, part.config);
    weights.require_all_used();
    return vae;
}

at::Tensor encode_video(const WanVae& vae, const at::Tensor& video) {
    const LargeBlocksApart apart;
    const at::Tensor batch = video.unsqueeze(0).to(vae.device());
    const bool tiled = too_large(vae, video.size(2), video.size(3));
    return (tiled ? encode_tiled(vae, batch) : vae.encode(batch)).squeeze(0);
}

at::Tensor known_latents(const WanVae& vae, const at::Tensor& begins_with) {
    if (!begins_with.defined() || begins_with.size(1) < 1) return {};
    constexpr std::int64_t kGroup = 4; // frames of a latent
    const std::int64_t frames = (begins_with.size(1) - 1) / kGroup * kGroup + 1;
    return encode_video(vae, begins_with.narrow(1, begins_with.size(1) - frames, frames).to(at::kFloat));
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

} // namespace inference
