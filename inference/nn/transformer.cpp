// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/nn/transformer.h"

namespace inference::nn {

MultiheadAttention::MultiheadAttention(const WeightMap& weights, std::int64_t width, std::int64_t heads)
    : heads(heads), in_weight(weights.take("in_proj_weight", {3 * width, width})),
      in_bias(weights.take("in_proj_bias", {3 * width}, Init::zeros)),
      out(weights.scope("out_proj."), width, width) {}

at::Tensor MultiheadAttention::operator()(const at::Tensor& x, const at::Tensor& memory) const {
    const auto weight = in_weight.chunk(3);
    const auto bias = in_bias.chunk(3);
    auto project = [&](const at::Tensor& from, std::size_t part) {
        return nn::linear(from, weight[part], bias[part]).unflatten(-1, {heads, -1}); // [B, L, heads, d]
    };
    return out(attention(project(x, 0), project(memory, 1), project(memory, 2)));
}

TransformerLayer::TransformerLayer(const WeightMap& weights, const TransformerConfig& config, bool is_decoder)
    : self_attn(weights.scope("self_attn."), config.width, config.heads),
      linear1(weights.scope("linear1."), config.width, config.feed_forward),
      linear2(weights.scope("linear2."), config.feed_forward, config.width) {
    if (is_decoder)
        cross_attn = MultiheadAttention(weights.scope("multihead_attn."), config.width, config.heads);
    for (int i = 1; i <= (is_decoder ? 3 : 2); ++i)
        norms.emplace_back(weights.scope("norm" + std::to_string(i) + "."), config.width, config.eps);
}

at::Tensor TransformerLayer::forward(at::Tensor x, const at::Tensor& memory) const {
    at::Tensor normed = norms[0](x);
    x = x + self_attn(normed, normed);
    if (norms.size() == 3) x = x + cross_attn(norms[1](x), memory);
    return x + linear2(at::relu(linear1(norms.back()(x))));
}

Transformer::Transformer(const WeightMap& weights, const TransformerConfig& config)
    : encoder_norm(weights.scope("encoder.norm."), config.width, config.eps),
      decoder_norm(weights.scope("decoder.norm."), config.width, config.eps) {
    for (std::int64_t i = 0; i < config.encoder_layers; ++i)
        encoder.emplace_back(weights.scope("encoder.layers." + std::to_string(i) + "."), config, false);
    for (std::int64_t i = 0; i < config.decoder_layers; ++i)
        decoder.emplace_back(weights.scope("decoder.layers." + std::to_string(i) + "."), config, true);
}

at::Tensor Transformer::encode(at::Tensor source) const {
    for (const TransformerLayer& layer : encoder)
        source = layer.forward(source, {});
    return encoder_norm(source);
}

at::Tensor Transformer::decode(at::Tensor target, const at::Tensor& memory) const {
    for (const TransformerLayer& layer : decoder)
        target = layer.forward(target, memory);
    return decoder_norm(target);
}

} // namespace inference::nn
