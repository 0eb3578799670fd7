// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/univigu/unified_transformer.h"
#include "inference/nn/packed_product.h"
#include "inference/nn/recompute.h"
#include "inference/nn/streamed.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace inference {
namespace {

constexpr std::int64_t kPatch = 2;

/// The two streams of rows that were put behind each other.
UnifiedBlock::Streams streams_of(const at::Tensor& joined, std::int64_t video_rows) {
    return {joined.narrow(1, 0, video_rows), joined.narrow(1, video_rows, joined.size(1) - video_rows)};
}

std::array<Modulation, 2> modulations(const at::Tensor& table, const at::Tensor& e) {
    const auto m = (table + e).chunk(6, 1); // six [B, 1, dim]
    return {Modulation(m[0], m[1], m[2]), Modulation(m[3], m[4], m[5])};
}

} // namespace

UniViguConfig UniViguConfig::from_json(const nlohmann::json& json) {
    UniViguConfig c;
    c.dit.num_heads = whole_or(json, "num_attention_heads", c.dit.num_heads);
    const std::int64_t head_dim = whole_or(json, "attention_head_dim", 128);
    require_within("num_attention_heads", c.dit.num_heads, 1, kMostHeads);
    require_within("attention_head_dim", head_dim, 2, 4096);
    c.dit.dim = c.dit.num_heads * head_dim;
    c.dit.in_dim = c.dit.out_dim = whole_or(json, "in_channels", c.dit.in_dim);
    c.dit.text_dim = whole_or(json, "text_dim", c.dit.text_dim);
    c.dit.freq_dim = whole_or(json, "freq_dim", c.dit.freq_dim);
    c.dit.ffn_dim = whole_or(json, "ffn_dim", c.dit.ffn_dim);
    c.dit.num_layers = whole_or(json, "num_layers", c.dit.num_layers);
    c.dit.eps = real_or(json, "eps", c.dit.eps);
    c.dit.judge();
    c.vocab = whole_or(json, "vocab_size", 256000);
    require_within("vocab_size", c.vocab, 1, kMostRows);
    c.vocab += value_or(json, "masked", false) ? 1 : 0;
    return c;
}

UnifiedBlock::UnifiedBlock(const WeightMap& weights, const WanDitConfig& config)
    : base(weights, config), ffn_t0(weights.scope("ffn_t.0."), config.dim, config.ffn_dim),
      ffn_t2(weights.scope("ffn_t.2."), config.ffn_dim, config.dim) {}

std::vector<nn::Linear*> UnifiedBlock::matrices() {
    std::vector<nn::Linear*> all = base.matrices();
    all.insert(all.end(), {&ffn_t0, &ffn_t2});
    return all;
}

UnifiedBlock::Streams UnifiedBlock::forward(const Streams& in, const at::Tensor& e_video,
                                            const at::Tensor& e_text, const nn::RopeTable& video_rope,
                                            const nn::RopeTable& text_rope, const at::Tensor& condition,
                                            const at::Tensor& key_mask, Memory& scratch) const {
    const auto [attend_v, feed_v] = modulations(base.modulation, e_video);
    const auto [attend_t, feed_t] = modulations(base.modulation, e_text);
    const std::int64_t video_rows = in.video.size(1);

    auto& [of_video, of_text] = scratch;
    const at::Tensor video = attend_v.modulate(in.video, base.norm1.eps, at::kFloat, of_video),
                     text = attend_t.modulate(in.text, base.norm1.eps, at::kFloat, of_text);
    const WanAttention& attention = base.self_attn;
    const auto v = attention.remember(video, nullptr, of_video),
               t = attention.remember(text, nullptr, of_text);
    const auto joined = [](const at::Tensor& a, const at::Tensor& b) { return at::cat({a, b}, 1); };
    const Streams seen =
        streams_of(attention.o(nn::attention(
                       joined(nn::apply_rope(attention.queries(video, nullptr, of_video), video_rope),
                              nn::apply_rope_halves(attention.queries(text, nullptr, of_text), text_rope)),
                       joined(nn::apply_rope(v.keys, video_rope), nn::apply_rope_halves(t.keys, text_rope)),
                       joined(v.values, t.values), key_mask)),
                   video_rows);
    at::Tensor x = joined(in.video + seen.video * attend_v.gate, in.text + seen.text * attend_t.gate);
    const auto shown = base.cross_attn.remember(condition, nullptr, of_text);
    x = x + base.cross_attn.forward(base.norm3(x), shown, nullptr, {}, of_video).sum();

    const Streams y = streams_of(x, video_rows);
    return {feed(y.video.contiguous(), feed_v, base.norm2.eps, base.ffn0, base.ffn2, of_video),
            feed(y.text.contiguous(), feed_t, base.norm2.eps, ffn_t0, ffn_t2, of_text)};
}

UnifiedTransformer::TimeEmbedding::TimeEmbedding(const WeightMap& weights, const WanDitConfig& config)
    : freq_dim(config.freq_dim),
      linear_1(weights.scope("time_embedder.linear_1."), config.freq_dim, config.dim),
      linear_2(weights.scope("time_embedder.linear_2."), config.dim, config.dim),
      projection(weights.scope("time_proj."), config.dim, 6 * config.dim) {}

std::pair<at::Tensor, at::Tensor> UnifiedTransformer::TimeEmbedding::operator()(const at::Tensor& t) const {
    const at::Tensor e = linear_2(at::silu(linear_1(nn::sinusoid(t, freq_dim, at::kFloat)))); // [B, dim]
    return {e, projection(at::silu(e)).unflatten(1, {6, -1})};
}

UnifiedTransformer::UnifiedTransformer(const WeightMap& w, const UniViguConfig& config)
    : config_(config),
      patch_weight_(w.take("patch_embedding.weight", {config.dit.dim, config.dit.in_dim, 1, kPatch, kPatch})),
      patch_bias_(w.take("patch_embedding.bias", {config.dit.dim}, Init::zeros)),
      vocabulary_(w.take_matrix("vocab_embed.weight", {config.vocab, config.dit.dim}, Init::unit)),
      text_norm_(w.take("text_head.norm_final.weight", {config.dit.dim}, Init::ones)),
      condition1_(w.scope("cond_text_embedder.linear_1."), config.dit.text_dim, config.dit.dim),
      condition2_(w.scope("cond_text_embedder.linear_2."), config.dit.dim, config.dit.dim),
      video_head_(w.scope("video_head.proj_out."), config.dit.dim, kPatch * kPatch * config.dit.out_dim, true,
                  Init::small),
      text_head_(w.scope("text_head.linear."), config.dit.dim, config.vocab, true, Init::zeros),
      time_v_(w.scope("time_embedding_v."), config.dit), time_t_(w.scope("time_embedding_t."), config.dit),
      table_v_(w.take("scale_shift_table_v", {1, 2, config.dit.dim}, Init::small)),
      table_t_(w.take("scale_shift_table_t", {1, 2, config.dit.dim}, Init::small)) {
    // A buffer of the reference's state dict; the angles are computed here.
    const std::int64_t head = config.dit.dim / config.dit.num_heads;
    if (w.contains("rotary_emb_text.inv_freq")) w.take("rotary_emb_text.inv_freq", {head / 2});
    for (std::int64_t i = 0; i < config.dit.num_layers; ++i)
        blocks_.emplace_back(w.scope("blocks." + std::to_string(i) + "."), config.dit);
    stream_ = nn::stream_of(blocks_, w, "blocks.");
}

UnifiedOutput UnifiedTransformer::forward(const UnifiedInput& in) const {
    if (in.video.dim() != 5 || in.video.size(3) % kPatch || in.video.size(4) % kPatch)
        throw std::invalid_argument("a latent must be [batch, channels, frames, even rows, even columns]");
    const std::int64_t dim = config_.dit.dim, head = dim / config_.dit.num_heads;
    const nn::Grid grid{in.video.size(2), in.video.size(3) / kPatch, in.video.size(4) / kPatch};
    const at::Tensor patches = at::conv3d(in.video, patch_weight_, patch_bias_, {1, kPatch, kPatch});
    UnifiedBlock::Streams x{patches.flatten(2).transpose(1, 2), nn::embedding(vocabulary_, in.text)};
    const at::Tensor condition = condition2_(at::gelu(condition1_(in.condition), "tanh"));
    const auto [temb_v, e_v] = time_v_(in.time_v);
    const auto [temb_t, e_t] = time_t_(in.time_t);
    const nn::RopeTable video_rope = nn::rope_3d({grid}, grid.tokens(), head, in.video.device());
    const nn::RopeTable text_rope = nn::rope_1d(0, in.text.size(1), head, in.video.device());
    at::Tensor mask;
    if (in.text_mask.defined())
        mask = at::constant_pad_nd(in.text_mask.to(at::kBool), {grid.tokens(), 0}, true)
                   .unsqueeze(1)
                   .unsqueeze(1);
    UnifiedBlock::Memory scratch;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (!nn::Recompute::wanted()) {
            x = nn::with_streamed(blocks_, stream_.get(), i, [&](const UnifiedBlock& block) {
                return block.forward(x, e_v, e_t, video_rope, text_rope, condition, mask, scratch);
            });
            continue;
        }
        const UnifiedBlock& block = blocks_[i];
        x = streams_of(nn::recomputed({at::cat({x.video, x.text}, 1), e_v, e_t, condition},
                                      [&block, video_rope, text_rope, mask,
                                       rows = grid.tokens()](const std::vector<at::Tensor>& parts) {
                                          UnifiedBlock::Memory own;
                                          const auto made =
                                              block.forward(streams_of(parts[0], rows), parts[1], parts[2],
                                                            video_rope, text_rope, parts[3], mask, own);
                                          return at::cat({made.video, made.text}, 1);
                                      }),
                       grid.tokens());
    }
    const auto v = (table_v_ + temb_v.unsqueeze(1)).chunk(2, 1),
               t = (table_t_ + temb_t.unsqueeze(1)).chunk(2, 1);
    const at::Tensor rows =
        video_head_(nn::LayerNorm(dim, config_.dit.eps)(x.video) * (v[1] + 1) + v[0]); // [B, Lv, 4 C]
    const at::Tensor normed = at::layer_norm(x.text, {dim}, text_norm_, {}, config_.text_head_eps);
    return {rows.unflatten(1, {grid.frames, grid.rows, grid.columns})
                .unflatten(-1, {kPatch, kPatch, config_.dit.out_dim}) // [B, f, h, w, 2, 2, C]
                .permute({0, 6, 1, 2, 4, 3, 5})
                .flatten(5)
                .flatten(3, 4),
            text_head_(normed * (t[1] + 1) + t[0])};
}

} // namespace inference
