// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Between pixels and latents, for every family that has Wan's VAE.
#pragma once
#include "inference/models/wan_vae/wan_vae.h"
#include "inference/pipelines/device_plan.h"
#include "inference/unified.h"
#include <memory>

namespace inference {

/// Which halves of a VAE a pipeline uses: the other one stays in its file.
enum class VaeUse { decode, both };
std::unique_ptr<WanVae> load_vae(const WanRepository& repository, VaeUse use, const DevicePlan& plan);
/// [3, T, H, W] to a latent [z, t, h, w] on the VAE's device; in tiles where the whole picture would take too
/// much memory.
at::Tensor encode_video(const WanVae& vae, const at::Tensor& video);
/// Latents of the frames [3, n, H, W] that a clip of this size begins with, of as many of the last ones as
/// fill whole latents; undefined for none.
at::Tensor known_latents(const WanVae& vae, const at::Tensor& begins_with);
/// Decoded to [3, T, H, W] in [-1, 1] on the CPU; in tiles likewise. Throws Interrupted when stopped.
at::Tensor decode_video(const WanVae& vae, const at::Tensor& latent, const RunHooks& hooks);

} // namespace inference
