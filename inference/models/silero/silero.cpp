// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/silero/silero.h"
#include <ATen/core/grad_mode.h>

namespace inference {
namespace {

constexpr std::int64_t kHidden = 128, kBins = 129, kHop = 128, kWindow = 256;
/// Widths and strides of the convolutions, from the bins on.
constexpr std::int64_t kWidths[] = {kBins, 128, 64, 64, 128}, kStrides[] = {1, 2, 2, 1};

} // namespace

Silero::Silero(const WeightMap& w)
    : transform_(w.take("stft_conv.weight", {2 * kBins, 1, kWindow})),
      input_weight_(w.take("lstm_cell.weight_ih", {4 * kHidden, kHidden})),
      hidden_weight_(w.take("lstm_cell.weight_hh", {4 * kHidden, kHidden})),
      input_bias_(w.take("lstm_cell.bias_ih", {4 * kHidden})),
      hidden_bias_(w.take("lstm_cell.bias_hh", {4 * kHidden})),
      final_weight_(w.take("final_conv.weight", {1, kHidden, 1})),
      final_bias_(w.take("final_conv.bias", {1})) {
    for (std::size_t i = 0; i < std::size(kStrides); ++i) {
        const WeightMap part = w.scope("conv" + std::to_string(i + 1) + ".");
        convolutions_.push_back({part.take("weight", {kWidths[i + 1], kWidths[i], 3}),
                                 part.take("bias", {kWidths[i + 1]}), kStrides[i]});
    }
}

double Silero::chunk(const at::Tensor& samples, State& state) const {
    if (!state.context.defined()) {
        state.context = at::zeros({kContext}, samples.options());
        state.hidden = state.cell = at::zeros({1, kHidden}, samples.options());
    }
    // Only the right side is reflected: on the left stands what came before.
    const at::Tensor sound = at::cat({state.context, samples}).view({1, 1, -1});
    const at::Tensor spectrum =
        at::conv1d(at::reflection_pad1d(sound, {0, kContext}), transform_, {}, kHop); // [1, 258, 4]
    at::Tensor x = (spectrum.narrow(1, 0, kBins).square() + spectrum.narrow(1, kBins, kBins).square())
                       .sqrt(); // [1, 129, 4]
    for (const Conv& conv : convolutions_)
        x = at::conv1d(x, conv.weight, conv.bias, conv.stride, 1).relu_();
    std::tie(state.hidden, state.cell) = at::lstm_cell(
        x.squeeze(-1), {state.hidden, state.cell}, input_weight_, hidden_weight_, input_bias_, hidden_bias_);
    state.context = samples.narrow(0, samples.size(0) - kContext, kContext);
    return at::conv1d(state.hidden.relu().unsqueeze(-1), final_weight_, final_bias_).sigmoid().item<double>();
}

std::vector<float> Silero::probabilities(const at::Tensor& sound) const {
    const at::NoGradGuard no_grad;
    std::vector<float> out;
    State state;
    for (std::int64_t at = 0; at < sound.size(0); at += kChunk) {
        const std::int64_t have = std::min(kChunk, sound.size(0) - at);
        const at::Tensor part = sound.narrow(0, at, have).to(final_bias_.device());
        out.push_back(static_cast<float>(
            chunk(have == kChunk ? part : at::constant_pad_nd(part, {0, kChunk - have}), state)));
    }
    return out;
}

} // namespace inference
