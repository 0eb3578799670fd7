// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Constants of the released Wan models (Wan2.1 wan/configs, generate.py; the VAEs' latent statistics).
#pragma once
#include "inference/models/wan_vae/wan_vae.h"
#include <string>
#include <string_view>

namespace inference {

/// Mean and deviation of each latent channel.
struct LatentStatistics {
    std::vector<double> mean, std;
};
/// Of the release with that many channels (16: VAE 2.1, 48: VAE 2.2); null for others.
const LatentStatistics* release_statistics(std::int64_t channels);
WanVaeConfig wan_vae21();
WanVaeConfig wan_vae22();

/// How a released model is sampled.
struct WanSampling {
    int steps = 50, frames = 81, fps = 16;
    double shift = 5.0, guidance = 5.0;
    double guidance_low_noise = 0.0; ///< with two experts: the low-noise one's
    double boundary = 0.0;   ///< share of the noise at which the high-noise expert takes over; 0: one expert
    double shift_480p = 0.0; ///< at 832x480 and upright; 0: as at other sizes
};
constexpr WanSampling kWan21Sampling{};
constexpr WanSampling kWan22A14bSampling{
    .steps = 40, .shift = 12.0, .guidance = 4.0, .guidance_low_noise = 3.0, .boundary = 0.875};
constexpr int kWanTrainTimesteps = 1000;

/// What the maker's notes advise for the small model.
struct WanAdvice {
    double guidance = 6.0, shift = 8.0, largest_shift = 12.0;
};
constexpr WanAdvice kWan13bRecommended{};
constexpr int kWanImageToVideoSteps = 40;

/// Texts of the releases: what is left out when nobody says what to leave out, and what other tasks put
/// before it.
struct WanPrompts {
    std::string negative, image_to_video_prefix, first_last_frame_prefix, omni_video2_negative;
};
const WanPrompts& wan_prompts();

struct WanSize {
    int width, height;
};
constexpr WanSize kWanSizes[] = {{720, 1280}, {1280, 720}, {480, 832}, {832, 480}, {1024, 1024}};
/// Whether the release of that name ("t2v-1.3B", "t2v-14B", "t2i-14B") was made for the size.
bool wan_size_supported(std::string_view model, const WanSize& size);

/// File names of the original repositories.
constexpr const char* kWanTextEncoderFile = "models_t5_umt5-xxl-enc-bf16.pth";
constexpr const char* kWanVaeFile = "Wan2.1_VAE.pth";
constexpr const char* kWan22VaeFile = "Wan2.2_VAE.pth";
constexpr const char* kWanClipFile = "models_clip_open-clip-xlm-roberta-large-vit-huge-14.pth";
constexpr const char* kWanTokenizerFolder = "google/umt5-xxl";
constexpr const char* kWanLowNoiseFolder = "low_noise_model";
constexpr const char* kWanHighNoiseFolder = "high_noise_model";

} // namespace inference
