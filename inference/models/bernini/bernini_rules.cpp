// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/bernini/bernini_rules.h"
#include "inference/tensor/pil_resize.h"
#include "inference/text/clean.h"
#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

namespace inference {
namespace {

constexpr std::array<std::pair<std::string_view, BerniniMode>, 7> kModes{
    {{"t2v", BerniniMode::t2v},
     {"v2v", BerniniMode::v2v},
     {"v2v_chain", BerniniMode::v2v_chain},
     {"rv2v", BerniniMode::rv2v},
     {"t2v_apg", BerniniMode::t2v_apg},
     {"v2v_apg", BerniniMode::v2v_apg},
     {"r2v_apg", BerniniMode::r2v_apg}}};

#define SAYCUT_SPECIALIZED "You are a helpful assistant specialized in "
using enum BerniniMode;
constexpr std::array<BerniniTask, 13> kTasks{
    {{"default", "You are a helpful assistant.", t2v_apg, 81, false, false, false},
     {"t2i", SAYCUT_SPECIALIZED "text-to-image generation.", t2v_apg, 1, false, false, false},
     {"t2v", SAYCUT_SPECIALIZED "text-to-video generation.", t2v_apg, 81, false, false, false},
     {"i2i", SAYCUT_SPECIALIZED "image editing.", BerniniMode::v2v, 1, false, true, false},
     {"v2v", SAYCUT_SPECIALIZED "video editing.", v2v_apg, 81, true, false, false},
     {"r2i", SAYCUT_SPECIALIZED "subject-to-image generation.", r2v_apg, 1, false, false, true},
     {"r2v", SAYCUT_SPECIALIZED "subject-to-video generation.", r2v_apg, 81, false, false, true},
     {"i2v", SAYCUT_SPECIALIZED "image-to-video generation.", BerniniMode::v2v, 81, false, true, false},
     {"vi2v", SAYCUT_SPECIALIZED "video editing on content propagation.", v2v_apg, 81, true, false, true},
     {"rv2v", SAYCUT_SPECIALIZED "video editing with reference.", BerniniMode::rv2v, 81, true, false, true},
     {"ads2v", SAYCUT_SPECIALIZED "ads insertion.", v2v_apg, 81, true, false, true},
     {"vrc2v",
      "You are a helpful assistant for editing. You may need to adjust the subject's action or position.",
      v2v_apg, 81, true, false, true},
     {"mv2v",
      "You are a helpful assistant for editing. You might need to adjust the video's style, lighting, "
      "colors, "
      "textures, and the subject's pose or action.",
      v2v_apg, 81, true, false, false}}};
#undef SAYCUT_SPECIALIZED

double real(std::int64_t x) {
    return static_cast<double>(x);
}
std::int64_t rounded(double x) { // half to even
    return static_cast<std::int64_t>(std::nearbyint(x));
}
std::int64_t snapped(double side, std::int64_t grid) {
    return std::max(grid, rounded(side / real(grid)) * grid);
}

} // namespace

BerniniMode bernini_mode(std::string_view name) {
    for (const auto& [own, mode] : kModes)
        if (own == name) return mode;
    throw std::invalid_argument("there is no way of guiding named '" + std::string(name) + "'");
}

const char* bernini_mode_name(BerniniMode mode) {
    return kModes.at(static_cast<std::size_t>(mode)).first.data();
}

const BerniniTask& bernini_task(std::string_view name) {
    for (const BerniniTask& task : kTasks)
        if (task.name == name) return task;
    return kTasks.front();
}

std::string bernini_text(std::string_view task, const std::string& prompt) {
    return std::string(bernini_task(task).sentence) + clean_prompt(prompt);
}

VideoSize bernini_size(VideoSize source, std::int64_t longest, std::int64_t shortest, std::int64_t grid) {
    const double w = real(source.width), h = real(source.height);
    double scale = std::min(real(longest) / std::max(w, h), 1.0);
    scale = std::max(scale, real(shortest) / std::min(w, h));
    const auto sized = [&](double side, double by) { return snapped(std::nearbyint(side * by), grid); };
    VideoSize out{sized(w, scale), sized(h, scale)};
    if (const std::int64_t side = std::max(out.width, out.height); side > longest) {
        const double again = real(longest) / real(side);
        out = {sized(real(out.width), again), sized(real(out.height), again)};
    }
    return out;
}

VideoSize on_bernini_grid(VideoSize asked, std::int64_t grid) {
    return {snapped(real(asked.width), grid), snapped(real(asked.height), grid)};
}

std::int64_t bernini_frames(std::int64_t asked) {
    return std::max<std::int64_t>(0, asked) / 4 * 4 + 1;
}

std::vector<std::int64_t> bernini_source_frames(std::int64_t total, double clip_fps, double fps,
                                                std::int64_t most) {
    const std::int64_t last = total - 1;
    const double wanted = real(total) / clip_fps * fps;
    const std::int64_t count =
        std::max<std::int64_t>(static_cast<std::int64_t>(std::floor(wanted / 4)) * 4 + 1, 5);
    if (clip_fps == fps) total = total / 4 * 4 + 1;
    const at::Tensor places = at::linspace(0.0, real(total - 1), count, at::kFloat).round();
    std::vector<std::int64_t> frames;
    for (std::int64_t i = 0; i < std::min(count, most / 4 * 4 + 1); ++i)
        frames.push_back(
            std::clamp<std::int64_t>(static_cast<std::int64_t>(places[i].item<float>()), 0, last));
    return frames;
}

at::Tensor bernini_pixels(const at::Tensor& picture, VideoSize size) {
    const bool same = picture.size(0) == size.height && picture.size(1) == size.width;
    const at::Tensor sized =
        same ? picture : pil_resize(picture, size.height, size.width, PilFilter::bicubic);
    return sized.permute({2, 0, 1}).to(at::kFloat).div(255).sub(0.5).div(0.5).contiguous();
}

std::vector<double> bernini_ids(std::int64_t sources, std::int64_t trained, bool interpolate) {
    std::vector<double> ids;
    if (sources <= trained || !interpolate) {
        for (std::int64_t i = 1; i <= sources; ++i)
            ids.push_back(real(i));
        return ids;
    }
    const at::Tensor spread = at::linspace(1.0, real(trained), sources, at::kFloat);
    for (std::int64_t i = 0; i < sources; ++i)
        ids.push_back(static_cast<double>(spread[i].item<float>()));
    return ids;
}

} // namespace inference
