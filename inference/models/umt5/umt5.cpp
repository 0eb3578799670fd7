// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/umt5/umt5.h"
#include "inference/nn/packed_product.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include "inference/weights/packed.h"
#include <cmath>
#include <limits>
#include <nlohmann/json.hpp>

namespace inference {

Umt5Config Umt5Config::from_json(const nlohmann::json& json) {
    Umt5Config c;
    c.vocab = whole_or(json, "vocab", c.vocab);
    c.dim = whole_or(json, "dim", c.dim);
    c.dim_attn = whole_or(json, "dim_attn", c.dim_attn);
    c.dim_ffn = whole_or(json, "dim_ffn", c.dim_ffn);
    c.num_heads = whole_or(json, "num_heads", c.num_heads);
    c.num_layers = whole_or(json, "num_layers", c.num_layers);
    c.num_buckets = whole_or(json, "num_buckets", c.num_buckets);
    c.max_distance = whole_or(json, "max_distance", c.max_distance);
    c.shared_table = value_or(json, "shared_pos", c.shared_table);
    c.judge();
    return c;
}

void Umt5Config::judge() const {
    require_within("vocab", vocab, 1, kMostRows);
    require_within("dim", dim, 1, kMostWidth);
    require_within("dim_attn", dim_attn, 1, kMostWidth);
    require_within("dim_ffn", dim_ffn, 1, kMostWidth);
    require_heads("num_heads", num_heads, dim_attn);
    require_within("num_layers", num_layers, 1, kMostLayers);
    require_within("num_buckets", num_buckets, 4, kMostWidth);
    require_within("max_distance", max_distance, num_buckets / 4 + 1, kMostRows);
    require_real("layer_norm_epsilon", eps, 0, 1);
}

at::Tensor relative_buckets(const at::Tensor& relative, std::int64_t num_buckets, std::int64_t max_distance) {
    const std::int64_t half = num_buckets / 2, exact = half / 2;
    const at::Tensor distance = relative.abs();
    const at::Tensor scaled = (distance.clamp_min(1).to(at::kFloat) / static_cast<double>(exact)).log() /
                              std::log(static_cast<double>(max_distance) / static_cast<double>(exact)) *
                              static_cast<double>(half - exact);
    const at::Tensor far = (scaled.to(at::kLong) + exact).clamp_max(half - 1);
    return (relative > 0).to(at::kLong) * half + at::where(distance < exact, distance, far);
}

namespace {

at::Tensor position_table(const WeightMap& w, const Umt5Config& c) {
    return w.take("pos_embedding.embedding.weight", {c.num_buckets, c.num_heads}, Init::unit);
}

} // namespace

Umt5Encoder::Block::Block(const WeightMap& w, const Umt5Config& c)
    : norm1(w.scope("norm1."), c.dim, c.eps), norm2(w.scope("norm2."), c.dim, c.eps),
      q(w.scope("attn.q."), c.dim, c.dim_attn, false, Init::small),
      k(w.scope("attn.k."), c.dim, c.dim_attn, false), v(w.scope("attn.v."), c.dim, c.dim_attn, false),
      o(w.scope("attn.o."), c.dim_attn, c.dim, false), gate(w.scope("ffn.gate.0."), c.dim, c.dim_ffn, false),
      fc1(w.scope("ffn.fc1."), c.dim, c.dim_ffn, false), fc2(w.scope("ffn.fc2."), c.dim_ffn, c.dim, false) {
    if (!c.shared_table) positions = position_table(w, c);
}

Umt5Encoder::Umt5Encoder(const WeightMap& weights, const Umt5Config& config)
    : config_(config),
      embedding_(weights.take_matrix("token_embedding.weight", {config.vocab, config.dim}, Init::unit)),
      norm_(weights.scope("norm."), config.dim, config.eps) {
    if (config.shared_table) shared_positions_ = position_table(weights, config);
    for (std::int64_t i = 0; i < config.num_layers; ++i)
        blocks_.emplace_back(weights.scope("blocks." + std::to_string(i) + "."), config);
}

at::Tensor Umt5Encoder::attend(const Block& block, const at::Tensor& x, const at::Tensor& positions,
                               const at::Tensor& mask) const {
    at::Tensor bias = positions.permute({2, 0, 1}).unsqueeze(0); // [1, heads, L, L]
    // The bias is added first and masked scores are then set to the lowest finite value, as the reference
    // does.
    if (mask.defined()) bias = bias.masked_fill(mask.logical_not(), std::numeric_limits<float>::lowest());
    const auto heads = [&](const nn::Linear& linear) {
        return linear(x).unflatten(-1, {config_.num_heads, -1});
    };
    return block.o(nn::attention(heads(block.q), heads(block.k), heads(block.v), bias, 1.0));
}

at::Tensor Umt5Encoder::forward(const at::Tensor& ids, const at::Tensor& mask) const {
    const at::Tensor positions = at::arange(ids.size(1), ids.options());
    const at::Tensor buckets = relative_buckets(positions.unsqueeze(0) - positions.unsqueeze(1),
                                                config_.num_buckets, config_.max_distance);
    const at::Tensor keys =
        mask.defined() ? mask.to(at::kBool).unsqueeze(1).unsqueeze(1) : at::Tensor(); // [B, 1, 1, L]
    at::Tensor x = nn::embedding(embedding_, ids);                                    // [B, L, dim]
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        const Block& block = blocks_[i];
        if (config_.release_after_use && i + 1 < blocks_.size())
            for (const nn::Linear* linear : blocks_[i + 1].matrices())
                expect_stored(linear->weight);
        const at::Tensor& table = config_.shared_table       ? shared_positions_
                                  : config_.first_table_only ? blocks_.front().positions
                                                             : block.positions;
        x = x + attend(block, block.norm1(x), at::embedding(table, buckets).to(at::kFloat), keys);
        const at::Tensor normed = block.norm2(x);
        x = x + block.fc2(block.fc1(normed) * at::gelu(block.gate(normed), "tanh"));
        if (config_.release_after_use)
            for (const nn::Linear* linear : block.matrices())
                release_stored(linear->weight);
    }
    return norm_(x);
}

std::vector<at::Tensor> Umt5Encoder::encode(const at::Tensor& ids, const at::Tensor& mask) const {
    const at::Tensor all = forward(ids, mask);
    std::vector<at::Tensor> rows;
    for (std::int64_t i = 0; i < ids.size(0); ++i)
        rows.push_back(all[i].narrow(0, 0, mask[i].sum().item<std::int64_t>()));
    return rows;
}

} // namespace inference
