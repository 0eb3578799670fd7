// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/training/measure.h"
#include "inference/training/scene.h"
#include <cmath>

namespace inference::training {
namespace {

constexpr double kSmallest = 0.012; ///< least share of the picture that counts as a thing
constexpr double kStill = 0.07;     ///< heights; a shorter way is standing still

struct Hsv {
    at::Tensor hue, saturation, value; ///< degrees, 0..1, 0..1
};

Hsv to_hsv(const at::Tensor& video) {
    const at::Tensor rgb = (video.clamp(-1, 1) + 1) / 2;
    const at::Tensor r = rgb[0], g = rgb[1], b = rgb[2], top = rgb.amax(0), low = rgb.amin(0);
    const at::Tensor span = (top - low).clamp_min(1e-6);
    const at::Tensor hue =
        at::where(top == r, (g - b) / span, at::where(top == g, (b - r) / span + 2.0, (r - g) / span + 4.0)) *
        60.0;
    return {at::remainder(hue, 360.0), (top - low) / top.clamp_min(1e-6), top};
}

/// Where a pixel looks like the colour, [T, H, W].
at::Tensor looks_like(const NamedColour& colour, const Hsv& hsv) {
    if (colour.saturation_to < 0.2F) // white or black
        return colour.value_from > 0.5F ? (hsv.value > 0.72).logical_and(hsv.saturation < 0.2)
                                        : (hsv.value < 0.18).logical_and(hsv.value * hsv.saturation < 0.1);
    const double middle = (colour.hue_from + colour.hue_to) / 2.0;
    const double reach = (colour.hue_to - colour.hue_from) / 2.0 + 8.0;
    const at::Tensor off = (at::remainder(hsv.hue - middle + 180.0, 360.0) - 180.0).abs();
    const bool pale = colour.saturation_from < 0.4F; // pink
    return (off < reach).logical_and(hsv.saturation > (pale ? 0.24 : 0.42)).logical_and(hsv.value > 0.24);
}

double mean_of(const at::Tensor& positions, const at::Tensor& mask) {
    return ((positions * mask).sum() / mask.sum().clamp_min(1e-6)).item<double>();
}

} // namespace

Measured measure_clip(const at::Tensor& video) {
    const Hsv hsv = to_hsv(video);
    const NamedColour* best = nullptr;
    at::Tensor best_mask;
    double best_share = 0;
    for (const bool plain : {false, true}) { // white and black only when no saturated colour stands out
        if (best && best_share > kSmallest) break;
        for (const NamedColour& colour : named_colours()) {
            if ((colour.saturation_to < 0.2F) != plain) continue;
            const at::Tensor mask = looks_like(colour, hsv);
            const double share = mask.to(at::kFloat).mean().item<double>();
            if (share <= best_share) continue;
            best = &colour, best_share = share, best_mask = mask.to(at::kFloat);
        }
    }
    if (!best || best_share < kSmallest) return {.area = best_share};
    const std::int64_t frames = video.size(1), height = video.size(2), width = video.size(3);
    const at::Tensor rows = at::arange(height, at::kFloat).view({1, -1, 1}),
                     columns = at::arange(width, at::kFloat).view({1, 1, -1});
    const std::int64_t ends = std::min<std::int64_t>(2, frames / 2);
    const at::Tensor first = best_mask.narrow(0, 0, ends), last = best_mask.narrow(0, frames - ends, ends);
    const double dx = (mean_of(columns, last) - mean_of(columns, first)) / static_cast<double>(height);
    const double dy = (mean_of(rows, last) - mean_of(rows, first)) / static_cast<double>(height);
    Measured found{best->name, "stands still", best_share};
    if (std::max(std::abs(dx), std::abs(dy)) > kStill)
        found.motion = std::abs(dx) > std::abs(dy) ? (dx < 0 ? "moves left" : "moves right")
                                                   : (dy < 0 ? "moves up" : "moves down");
    return found;
}

} // namespace inference::training
