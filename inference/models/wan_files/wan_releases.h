// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The released models of the Wan family that draw from pictures: their shapes and how they are sampled
// (Wan2.1 and Wan2.2 wan/configs, generate.py).
#pragma once
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/models/wan_files/wan_defaults.h"
#include "inference/models/wan_files/wan_sizes.h"

namespace inference {

struct WanRelease {
    std::string name; ///< "i2v-14B", …
    WanDitConfig config;
    WanSampling sampling;
    std::string negative;         ///< what is left out when nobody says what
    std::vector<VideoSize> sizes; ///< areas that it was made for
    std::int64_t stride = 8;      ///< pixels of a latent's side
};
const std::vector<WanRelease>& wan_picture_releases();
/// Throws std::out_of_range on a name that is none.
const WanRelease& wan_release(const std::string& name);
/// The release of a model's kind that is nearest to it in width; null for text to video.
const WanRelease* release_of(const WanDitConfig& config);

constexpr const char* kWanClipTokenizer = "xlm-roberta-large"; ///< of its text half, which nothing here reads

} // namespace inference
