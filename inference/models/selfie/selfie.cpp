// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/selfie/selfie.h"

namespace inference {
namespace {

at::Tensor average(const at::Tensor& x) {
    return x.mean({2, 3}, true);
}

at::Tensor doubled(const at::Tensor& x) {
    return at::upsample_bilinear2d(x, {x.size(2) * 2, x.size(3) * 2}, false);
}

struct BlockShape {
    std::int64_t in, wide, out, kernel, stride, squeezed; ///< squeezed 0: no squeeze
    bool hard_swish;
};
constexpr BlockShape kEncoder[] = {{16, 16, 16, 3, 2, 8, false},  {16, 72, 24, 3, 2, 0, false},
                                   {24, 88, 24, 3, 1, 0, false},  {24, 96, 32, 5, 2, 24, true},
                                   {32, 128, 32, 5, 1, 32, true}, {32, 128, 32, 5, 1, 32, true},
                                   {32, 96, 32, 5, 1, 24, true},  {32, 96, 32, 5, 1, 24, true}};
constexpr std::int64_t kHeadWidth = 128;
constexpr std::int64_t kDecoder[][2] = {{kHeadWidth, 24}, {24, 16}, {16, 16}};

} // namespace

at::Tensor Selfie::Squeeze::operator()(const at::Tensor& x) const {
    return expand(reduce(average(x)).relu()).sigmoid();
}

at::Tensor Selfie::Block::operator()(const at::Tensor& x) const {
    const auto act = [&](const at::Tensor& y) { return hard_swish ? at::hardswish(y) : at::relu(y); };
    at::Tensor y = act(depthwise(act(expand(x))));
    if (squeeze.reduce.weight.defined()) y = y * squeeze(y);
    y = project(y);
    return residual ? y + x : y;
}

at::Tensor Selfie::Step::operator()(const at::Tensor& x, const at::Tensor& skipped) const {
    const at::Tensor wide = up(doubled(x));
    const at::Tensor mixed = conv(skipped * gate(skipped + wide) + wide).relu();
    return mixed + depthwise(mixed).relu();
}

Selfie::Selfie(const WeightMap& w)
    : stem_(w.scope("stem."), {.in = 3, .out = 16, .kernel = 3, .stride = 2}),
      head_(w.scope("head.conv."), {.in = 32, .out = kHeadWidth}),
      head_gate_(w.scope("head.gate."), {.in = 32, .out = kHeadWidth}),
      segment_weight_(w.take("segment.weight", {16, 1, 2, 2})), segment_bias_(w.take("segment.bias", {1})) {
    for (std::size_t i = 0; i < std::size(kEncoder); ++i) {
        const BlockShape& s = kEncoder[i];
        const WeightMap part = w.scope("enc." + std::to_string(i) + ".");
        Block block{.expand = Conv(part.scope("expand."), {.in = s.in, .out = s.wide}),
                    .depthwise = Conv(part.scope("dw."), {s.wide, s.wide, s.kernel, s.stride, true}),
                    .project = Conv(part.scope("project."), {.in = s.wide, .out = s.out}),
                    .squeeze = {},
                    .hard_swish = s.hard_swish,
                    .residual = s.stride == 1};
        if (s.squeezed)
            block.squeeze = {Conv(part.scope("se.reduce."), {.in = s.wide, .out = s.squeezed}),
                             Conv(part.scope("se.expand."), {.in = s.squeezed, .out = s.wide})};
        encoder_.push_back(std::move(block));
    }
    for (std::size_t i = 0; i < std::size(kDecoder); ++i) {
        const auto [in, out] = kDecoder[i];
        const WeightMap part = w.scope("dec." + std::to_string(i) + ".");
        decoder_.push_back({.up = Conv(part.scope("up."), {.in = in, .out = out}),
                            .conv = Conv(part.scope("conv."), {.in = out, .out = out}),
                            .depthwise = Conv(part.scope("dw."), {out, out, 3, 1, true}),
                            .gate = {Conv(part.scope("gate.reduce."), {.in = out, .out = out}),
                                     Conv(part.scope("gate.expand."), {.in = out, .out = out})}});
    }
}

at::Tensor Selfie::forward(const at::Tensor& pictures) const {
    // [B, H, W, 3] read as [B, 3, H, W] with the channels innermost: the layout that needs no copies.
    const at::Tensor x = (pictures.to(segment_weight_.device(), at::kFloat) / 255.0).permute({0, 3, 1, 2});
    const at::Tensor half = at::hardswish(stem_(x));
    at::Tensor y = half;
    std::vector<at::Tensor> kept{half};
    for (std::size_t i = 0; i < encoder_.size(); ++i) {
        y = encoder_[i](y);
        if (i == 0 || i == 2) kept.push_back(y);
    }
    y = head_(y).relu() * head_gate_(average(y)).sigmoid();
    for (const Step& step : decoder_) {
        y = step(y, kept.back());
        kept.pop_back();
    }
    return at::conv_transpose2d(y, segment_weight_, segment_bias_, 2).sigmoid().squeeze(1);
}

at::Tensor smooth_mask(const at::Tensor& mask, const at::Tensor& previous, double ratio) {
    const at::Tensor x = (mask - 0.5).square();
    const at::Tensor certain = x * (5.68842 + x * (-0.748699 + x * (-57.8051 + x * (291.309 - 624.717 * x))));
    const at::Tensor unsure = 1.0 - certain.clamp_max(1.0);
    return mask + (previous - mask) * unsure * ratio;
}

} // namespace inference
