// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_files/wan_sizes.h"
#include <algorithm>
#include <cmath>

namespace inference {
namespace {

std::int64_t whole(double x) {
    return static_cast<std::int64_t>(x);
}
/// Python's round: half to even.
std::int64_t rounded(double x) {
    return static_cast<std::int64_t>(std::nearbyint(x));
}
double real(std::int64_t x) {
    return static_cast<double>(x);
}

} // namespace

VideoSize size_of_picture_video(VideoSize picture, double max_area, std::int64_t stride, std::int64_t patch) {
    const double shape = real(picture.height) / real(picture.width);
    const auto latents = [&](double side) { // on the grid
        const std::int64_t count = whole(std::floor(std::floor(side / real(stride)) / real(patch))) * patch;
        return std::max(count, patch);
    };
    return {latents(std::sqrt(max_area / shape)) * stride, latents(std::sqrt(max_area * shape)) * stride};
}

VideoSize best_output_size(VideoSize picture, double max_area, std::int64_t unit) {
    const double shape = real(picture.width) / real(picture.height);
    const double wide = std::sqrt(max_area * shape), high = max_area / wide;
    const auto on_grid = [&](double side) { // an extreme shape still has one unit
        return std::max(unit, whole(std::floor(side / real(unit))) * unit);
    };
    const std::int64_t width1 = on_grid(wide), height1 = on_grid(max_area / real(width1));
    const std::int64_t height2 = on_grid(high), width2 = on_grid(max_area / real(height2));
    const double shape1 = real(width1) / real(height1), shape2 = real(width2) / real(height2);
    const auto off = [&](double other) { return std::max(shape / other, other / shape); };
    return off(shape1) < off(shape2) ? VideoSize{width1, height1} : VideoSize{width2, height2};
}

Covering covering(VideoSize picture, VideoSize target) {
    const double scale =
        std::max(real(target.width) / real(picture.width), real(target.height) / real(picture.height));
    Covering cover{{rounded(real(picture.width) * scale), rounded(real(picture.height) * scale)}};
    cover.resized.width = std::max(cover.resized.width, target.width);
    cover.resized.height = std::max(cover.resized.height, target.height);
    cover.left = (cover.resized.width - target.width) / 2;
    cover.top = (cover.resized.height - target.height) / 2;
    return cover;
}

std::int64_t token_count(std::int64_t frames, VideoSize size, std::int64_t stride, std::int64_t patch) {
    return ((frames - 1) / 4 + 1) * (size.height / stride) * (size.width / stride) / (patch * patch);
}

ControlPlan plan_control(VideoSize source, double fps, std::int64_t frames, std::int64_t max_area,
                         std::int64_t max_tokens) {
    constexpr std::int64_t kUnit = 16, kGroup = 4; // pixels of a token's side; frames of a latent
    std::int64_t area = std::max<std::int64_t>(
        1,
        std::min({max_tokens, max_area / (kUnit * kUnit), (source.height / kUnit) * (source.width / kUnit)}));
    const std::int64_t groups =
        std::max<std::int64_t>(1, std::min((frames - 1) / kGroup + 1, max_tokens / area));
    area = std::min(area, max_tokens / groups);
    const double shape = real(source.height) / real(source.width);
    const std::int64_t rows = std::max<std::int64_t>(1, rounded(std::sqrt(real(area) * shape))),
                       columns = std::max<std::int64_t>(1, area / rows);
    ControlPlan plan{{columns * kUnit, rows * kUnit}, {}};
    const std::int64_t count = (groups - 1) * kGroup + 1;
    const auto border = [&](std::int64_t i) { return static_cast<float>(real(i) / fps); };
    const double last = static_cast<float>((border(frames - 1) + border(frames)) / 2.0F);
    for (std::int64_t i = 0; i < count; ++i) {
        const double at = i + 1 == count && count > 1
                              ? last
                              : real(i) * (last / real(std::max<std::int64_t>(1, count - 1)));
        std::int64_t chosen = 0;
        for (std::int64_t f = 0; f < frames; ++f)
            if (at >= border(f) && at <= border(f + 1)) {
                chosen = f;
                break;
            }
        plan.frames.push_back(chosen);
    }
    return plan;
}

} // namespace inference
