// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_files/wan_releases.h"
#include <algorithm>
#include <cstdlib>
#include <stdexcept>

namespace inference {
namespace {

constexpr std::int64_t kPictureWidth = 1280, kPictureRows = 257; ///< of the picture encoder

const std::vector<VideoSize> kSmall{{480, 832}, {832, 480}};
const std::vector<VideoSize> kAll{{720, 1280}, {1280, 720}, {480, 832}, {832, 480}};

WanDitConfig with_channels(WanDitConfig config, WanKind kind) {
    config.kind = kind;
    config.in_dim = 36;
    return config;
}

WanDitConfig with_picture(WanDitConfig config, WanKind kind, std::int64_t rows) {
    config = with_channels(std::move(config), kind);
    config.image_dim = kPictureWidth;
    config.image_rows = rows;
    return config;
}

/// The control branch: a block of its own beside every `each`-th.
WanDitConfig with_control(WanDitConfig config, std::int64_t each) {
    config.kind = WanKind::vace;
    config.vace_in_dim = 96;
    for (std::int64_t i = 0; i < config.num_layers; i += each)
        config.vace_layers.push_back(i);
    return config;
}

WanDitConfig ti2v_5b() {
    WanDitConfig config{
        .in_dim = 48, .out_dim = 48, .dim = 3072, .ffn_dim = 14336, .num_heads = 24, .num_layers = 30};
    config.kind = WanKind::ti2v;
    return config;
}

std::vector<WanRelease> releases() {
    const WanPrompts& prompts = wan_prompts();
    const std::string &plain = prompts.negative, picture = prompts.image_to_video_prefix + plain,
                      between = prompts.first_last_frame_prefix + picture;
    const WanSampling control{.steps = 50, .shift = 16.0};
    return {{"i2v-14B",
             with_picture(wan_14b(), WanKind::i2v, 0),
             {.steps = kWanImageToVideoSteps, .shift = 5.0, .shift_480p = 3.0},
             picture,
             kAll},
            {"flf2v-14B",
             with_picture(wan_14b(), WanKind::flf2v, 2 * kPictureRows),
             {.steps = 50, .shift = 16.0},
             between,
             kAll},
            {"vace-1.3B", with_control(wan_1_3b(), 2), control, plain, kSmall},
            {"vace-14B", with_control(wan_14b(), 5), control, plain, kAll},
            {"i2v-A14B",
             with_channels(wan_14b(), WanKind::i2v_22),
             {.steps = 40, .shift = 5.0, .guidance = 3.5, .guidance_low_noise = 3.5, .boundary = 0.9},
             plain,
             kAll},
            {"ti2v-5B",
             ti2v_5b(),
             {.steps = 50, .frames = 121, .fps = 24, .shift = 5.0},
             plain,
             {{704, 1280}, {1280, 704}},
             16}};
}

} // namespace

const std::vector<WanRelease>& wan_picture_releases() {
    static const std::vector<WanRelease> all = releases();
    return all;
}

const WanRelease& wan_release(const std::string& name) {
    for (const WanRelease& release : wan_picture_releases())
        if (release.name == name) return release;
    throw std::out_of_range("there is no release named '" + name + "'");
}

const WanRelease* release_of(const WanDitConfig& config) {
    const WanRelease* nearest = nullptr;
    const auto off = [&](const WanRelease& r) { return std::abs(r.config.dim - config.dim); };
    for (const WanRelease& release : wan_picture_releases())
        if (release.config.kind == config.kind && (!nearest || off(release) < off(*nearest)))
            nearest = &release;
    return nearest;
}

} // namespace inference
