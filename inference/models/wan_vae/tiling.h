// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The VAE over overlapping tiles of the picture, so that memory depends on the tile and not on the picture.
// Time is already cut into chunks by the VAE itself, exactly; in space a tile sees less around it than the
// whole picture would show (the attention in the middle looks at everything), so results differ slightly.
#pragma once
#include "inference/models/wan_vae/wan_vae.h"

namespace inference {

/// Sides in latents; neighbouring tiles share `overlap` of them and are blended linearly there. The defaults
/// are 256 pixels every 192 with the 2.1 VAE.
struct VaeTiling {
    std::int64_t side = 32, overlap = 8;
};

/// As WanVae::decode; `progress` goes through all tiles.
at::Tensor decode_tiled(const WanVae& vae, const at::Tensor& latent, const VaeTiling& tiling = {},
                        const std::function<bool(double)>& progress = {});
/// As WanVae::encode.
at::Tensor encode_tiled(const WanVae& vae, const at::Tensor& video, const VaeTiling& tiling = {});

/// What decoding a picture of this size takes beside the weights and the result, bytes (measured with the 2.1
/// VAE).
double decode_bytes(const WanVaeConfig& config, std::int64_t height, std::int64_t width);

} // namespace inference
