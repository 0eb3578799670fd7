// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/worker/school/measures.h"
#include "inference/training/scene.h"
#include <cmath>
#include <stdexcept>

namespace school {
namespace {

constexpr double kMost = 100.0;

/// [T, H, W] in 0..1.
at::Tensor luma(const at::Tensor& clip) {
    return ((clip[0] * 0.299 + clip[1] * 0.587 + clip[2] * 0.114) + 1) / 2;
}

at::Tensor blurred(const at::Tensor& frames) { // [T, H, W]
    const at::Tensor steps = at::arange(-5, 6).to(at::kFloat);
    at::Tensor window = (-steps.square() / (2 * 1.5 * 1.5)).exp();
    window = window / window.sum();
    const at::Tensor across =
        at::conv2d(frames.unsqueeze(1), window.view({1, 1, 1, 11}), {}, 1, at::IntArrayRef{0, 5});
    return at::conv2d(across, window.view({1, 1, 11, 1}), {}, 1, at::IntArrayRef{5, 0}).squeeze(1);
}

/// `picture` [1, 1, H, W] where each pixel comes from along `flow` [1, 2, H, W], in pixels.
at::Tensor moved(const at::Tensor& picture, const at::Tensor& flow) {
    const std::int64_t height = picture.size(2), width = picture.size(3);
    const at::Tensor x = at::arange(width).to(at::kFloat).view({1, 1, width}) + flow.select(1, 0),
                     y = at::arange(height).to(at::kFloat).view({1, height, 1}) + flow.select(1, 1);
    const auto scaled = [](const at::Tensor& at, std::int64_t size) {
        return at * (2.0 / static_cast<double>(std::max<std::int64_t>(1, size - 1))) - 1.0;
    };
    constexpr int kBilinear = 0, kBorder = 1;
    return at::grid_sampler_2d(picture, at::stack({scaled(x, width), scaled(y, height)}, -1), kBilinear,
                               kBorder, true);
}

/// Where each pixel of `from` lies in `to`: Lucas and Kanade's, from coarse to fine, [1, 2, H, W]. Both [1,
/// 1, H, W].
at::Tensor flow_between(const at::Tensor& from, const at::Tensor& to) {
    constexpr std::int64_t kCoarsest = 16;
    constexpr int kWindow = 9, kRounds = 4;
    constexpr double kCalm = 2e-5; ///< holds still what has no structure
    std::vector<std::pair<at::Tensor, at::Tensor>> levels{{from, to}};
    while (std::min(levels.back().first.size(2), levels.back().first.size(3)) >= 2 * kCoarsest)
        levels.emplace_back(at::avg_pool2d(levels.back().first, 2), at::avg_pool2d(levels.back().second, 2));
    at::Tensor flow;
    const auto around = [](const at::Tensor& x) {
        return at::avg_pool2d(x, kWindow, 1, kWindow / 2, false, false);
    };
    for (auto level = levels.rbegin(); level != levels.rend(); ++level) {
        const auto& [a, b] = *level;
        const std::int64_t height = a.size(2), width = a.size(3);
        flow = flow.defined() ? at::upsample_bilinear2d(flow, {height, width}, false) * 2.0
                              : at::zeros({1, 2, height, width});
        const at::Tensor wide = at::replication_pad2d(a, {1, 1, 1, 1});
        const at::Tensor gx = (wide.narrow(3, 2, width) - wide.narrow(3, 0, width)).narrow(2, 1, height) / 2,
                         gy = (wide.narrow(2, 2, height) - wide.narrow(2, 0, height)).narrow(3, 1, width) / 2;
        const at::Tensor xx = around(gx * gx) + kCalm, yy = around(gy * gy) + kCalm, xy = around(gx * gy),
                         span = (xx * yy - xy * xy).clamp_min(1e-12);
        for (int round = 0; round < kRounds; ++round) {
            const at::Tensor apart = moved(b, flow) - a, tx = around(gx * apart), ty = around(gy * apart);
            flow = flow + at::cat({(xy * ty - yy * tx) / span, (xy * tx - xx * ty) / span}, 1).clamp(-1, 1);
        }
    }
    return flow;
}

} // namespace

std::optional<double> psnr(const at::Tensor& a, const at::Tensor& b, const at::Tensor& mask) {
    at::Tensor error = ((a - b) / 2).square().mean(0).to(at::kDouble); // [T, H, W], of values 0..1
    if (mask.defined()) error = error.masked_select(mask);
    if (error.numel() == 0) return std::nullopt;
    return std::min(kMost, -10 * std::log10(std::max(1e-10, error.mean().item<double>())));
}

std::optional<double> ssim(const at::Tensor& a, const at::Tensor& b, const at::Tensor& mask) {
    const at::Tensor x = luma(a), y = luma(b);
    const at::Tensor mx = blurred(x), my = blurred(y);
    const at::Tensor vx = blurred(x * x) - mx * mx, vy = blurred(y * y) - my * my,
                     both = blurred(x * y) - mx * my;
    constexpr double c1 = 0.01 * 0.01, c2 = 0.03 * 0.03;
    at::Tensor map = (mx * my * 2 + c1) * (both * 2 + c2) / ((mx * mx + my * my + c1) * (vx + vy + c2));
    if (mask.defined()) map = map.masked_select(mask);
    if (map.numel() == 0) return std::nullopt;
    return map.mean().item<double>();
}

std::optional<double> warped_error(const at::Tensor& clip, const at::Tensor& guide) {
    const auto frame = [](const at::Tensor& frames, std::int64_t t) {
        return frames[t].view({1, 1, frames.size(1), -1});
    };
    const at::Tensor seen = luma(clip), by = luma(guide);
    double sum = 0, weight = 0;
    for (std::int64_t t = 1; t < clip.size(1); ++t) {
        const at::Tensor back = flow_between(frame(by, t), frame(by, t - 1)),
                         forth = flow_between(frame(by, t - 1), frame(by, t));
        // There and back again: what does not come home is hidden or has no structure.
        const at::Tensor returned =
            at::cat({moved(forth.narrow(1, 0, 1), back), moved(forth.narrow(1, 1, 1), back)}, 1);
        const at::Tensor trusted = (back + returned).square().sum(1, true).sqrt() < 1.0;
        const at::Tensor apart = (frame(seen, t) - moved(frame(seen, t - 1), back)).abs() * 255.0;
        sum += apart.masked_select(trusted).sum().item<double>();
        weight += trusted.sum().item<double>();
    }
    if (weight == 0) return std::nullopt;
    return sum / weight;
}

std::optional<double> temporal_flickering(const at::Tensor& clip) {
    const std::int64_t frames = clip.size(1);
    if (frames < 2) return std::nullopt;
    const at::Tensor difference =
        (clip.narrow(1, 1, frames - 1) - clip.narrow(1, 0, frames - 1)).abs() * 127.5;
    return (255 - difference.mean().item<double>()) / 255;
}

at::Tensor changed_area(const at::Tensor& source, const at::Tensor& target, double least) {
    return (source - target).abs().amax(0) > least;
}

at::Tensor grown(const at::Tensor& area) {
    return at::max_pool2d(area.to(at::kFloat).unsqueeze(1), 5, 1, 2).squeeze(1) > 0.5;
}

at::Tensor coloured(const at::Tensor& clip, const std::string& name) {
    for (const auto& colour : inference::training::named_colours()) {
        if (name != colour.name) continue;
        const at::Tensor rgb = (clip.clamp(-1, 1) + 1) / 2;
        const at::Tensor high = rgb.amax(0), low = rgb.amin(0), span = (high - low).clamp_min(1e-6);
        const at::Tensor r = rgb[0], g = rgb[1], b = rgb[2];
        at::Tensor hue = at::where(high == r, (g - b) / span,
                                   at::where(high == g, (b - r) / span + 2, (r - g) / span + 4));
        hue = (hue * 60).remainder(360);
        const at::Tensor saturation = span / high.clamp_min(1e-6);
        constexpr double kHue = 12, kSlack = 0.15; // shading and codecs move both
        const double middle = (colour.hue_from + colour.hue_to) / 2.0,
                     half = (colour.hue_to - colour.hue_from) / 2.0 + kHue;
        const at::Tensor off = ((hue - middle + 540).remainder(360) - 180).abs();
        const bool no_hue = colour.saturation_to < 0.3F;
        at::Tensor fits = (saturation >= colour.saturation_from - kSlack) &
                          (saturation <= colour.saturation_to + kSlack) & (high >= colour.value_from * 0.4) &
                          (high <= colour.value_to + kSlack);
        return no_hue ? fits : fits & (off <= half);
    }
    throw std::invalid_argument("'" + name + "' is no colour that can be measured");
}

Light light_of(const at::Tensor& clip) {
    const at::Tensor rgb = (clip.clamp(-1, 1) + 1) / 2;
    const at::Tensor high = rgb.amax(0);
    return {luma(clip).mean().item<double>(), (rgb[0] - rgb[2]).mean().item<double>(),
            ((high - rgb.amin(0)) / high.clamp_min(1e-3)).mean().item<double>()};
}

} // namespace school
