// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/weights/config_values.h"
#include <ATen/core/grad_mode.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace inference {
namespace {

constexpr std::int64_t kPatch = 2; // rows and columns of a patch; one frame deep

/// What the matrices multiply in, queries and keys alike: sums and the residual stream stay float32.
at::ScalarType product_type(const nn::Linear& matrix) {
    constexpr std::int64_t kMany = 512; // rows: one answer for all of a model's streams
    const bool narrow =
        matrix.weight.scalar_type() == at::kBFloat16 && nn::multiplies_bf16(matrix.weight.device(), kMany);
    return narrow ? at::kBFloat16 : at::kFloat;
}

/// Boolean key mask [B, 1, 1, length], or undefined when every sample fills the length.
at::Tensor key_mask(const std::vector<nn::Grid>& grids, std::int64_t length, at::Device device) {
    at::Tensor mask = at::ones({static_cast<std::int64_t>(grids.size()), 1, 1, length}, at::kBool);
    bool padded = false;
    for (std::size_t i = 0; i < grids.size(); ++i)
        if (grids[i].tokens() < length) {
            mask[static_cast<std::int64_t>(i)]
                .narrow(-1, grids[i].tokens(), length - grids[i].tokens())
                .fill_(false);
            padded = true;
        }
    return padded ? mask.to(device) : at::Tensor();
}

} // namespace

WanDitConfig WanDitConfig::from_json(const nlohmann::json& json) {
    WanDitConfig config;
    for (const auto& [name, field] :
         std::initializer_list<std::pair<const char*, std::int64_t*>>{{"in_dim", &config.in_dim},
                                                                      {"out_dim", &config.out_dim},
                                                                      {"dim", &config.dim},
                                                                      {"ffn_dim", &config.ffn_dim},
                                                                      {"freq_dim", &config.freq_dim},
                                                                      {"text_dim", &config.text_dim},
                                                                      {"num_heads", &config.num_heads},
                                                                      {"num_layers", &config.num_layers},
                                                                      {"text_len", &config.text_len}})
        *field = whole_or(json, name, *field);
    config.eps = real_or(json, "eps", config.eps);
    config.judge();
    return config;
}

void WanDitConfig::judge() const {
    for (const auto& [name, value] : {std::pair{"in_dim", in_dim},
                                      {"out_dim", out_dim},
                                      {"dim", dim},
                                      {"ffn_dim", ffn_dim},
                                      {"text_dim", text_dim}})
        require_within(name, value, 1, kMostWidth);
    require_within("freq_dim", freq_dim, 2, kMostWidth);
    require_heads("num_heads", num_heads, dim);
    require_within("num_layers", num_layers, 1, kMostLayers);
    require_within("text_len", text_len, 1, kMostRows);
    require_real("eps", eps, 0, 1);
}

WanDitConfig wan_1_3b() {
    return {};
}

WanDitConfig wan_14b() {
    return {.dim = 5120, .ffn_dim = 13824, .num_heads = 40, .num_layers = 40};
}

WanAttention::WanAttention(const WeightMap& weights, const WanDitConfig& config)
    : heads(config.num_heads), q(weights.scope("q."), config.dim, config.dim),
      k(weights.scope("k."), config.dim, config.dim), v(weights.scope("v."), config.dim, config.dim),
      o(weights.scope("o."), config.dim, config.dim),
      norm_q(weights.scope("norm_q."), config.dim, config.eps),
      norm_k(weights.scope("norm_k."), config.dim, config.eps) {}

WanAttention::Memory WanAttention::remember(const at::Tensor& memory, const nn::RopeTable* rope,
                                            Scratch& scratch) const {
    const at::Tensor keys = nn::rms_norm_rope(k.product(memory, scratch), norm_k.weight, heads, norm_k.eps,
                                              rope, scratch, Scratch::Use::keys);
    return {keys, nn::split_heads(v.product(memory, scratch), heads, scratch, Scratch::Use::values)};
}

at::Tensor WanAttention::queries(const at::Tensor& x, const nn::RopeTable* rope, Scratch& scratch) const {
    return nn::rms_norm_rope(q.product(x, scratch), norm_q.weight, heads, norm_q.eps, rope, scratch,
                             Scratch::Use::queries);
}

nn::Product WanAttention::forward(const at::Tensor& x, const Memory& memory, const nn::RopeTable* rope,
                                  const at::Tensor& mask, Scratch& scratch) const {
    return o.product(nn::attention(queries(x, rope, scratch), memory.keys, memory.values, mask), scratch);
}

WanBlock::WanBlock(const WeightMap& weights, const WanDitConfig& config)
    : modulation(weights.take("modulation", {1, 6, config.dim}, Init::small)), norm1(config.dim, config.eps),
      norm2(config.dim, config.eps), norm3(weights.scope("norm3."), config.dim, config.eps),
      self_attn(weights.scope("self_attn."), config), cross_attn(weights.scope("cross_attn."), config),
      ffn0(weights.scope("ffn.0."), config.dim, config.ffn_dim),
      ffn2(weights.scope("ffn.2."), config.ffn_dim, config.dim) {}

at::Tensor WanBlock::forward(at::Tensor x, const at::Tensor& e0, const nn::RopeTable& rope,
                             const at::Tensor& self_mask, const WanAttention::Memory& context,
                             const at::Tensor& context_mask, Scratch& scratch) const {
    const auto m = (modulation + e0).contiguous().chunk(6, 1); // six [B, 1, dim]
    const Modulation attention(m[0], m[1], m[2]), feed_forward(m[3], m[4], m[5]);
    const at::ScalarType type = product_type(self_attn.q);
    const at::Tensor turned = attention.modulate(x, norm1.eps, type, scratch);
    const WanAttention::Memory self = self_attn.remember(turned, &rope, scratch);
    x = nn::add_gated(x, self_attn.forward(turned, self, &rope, self_mask, scratch), attention.gate);
    const at::Tensor shown = nn::norm_modulate(x, norm3.weight, norm3.bias, norm3.eps, type, scratch);
    x = nn::add_gated(x, cross_attn.forward(shown, context, nullptr, context_mask, scratch), {});
    return feed(x, feed_forward, norm2.eps, ffn0, ffn2, scratch);
}

at::Tensor feed(const at::Tensor& x, const Modulation& modulation, double eps, const nn::Linear& up,
                const nn::Linear& down, Scratch& scratch) {
    const at::ScalarType type = product_type(up);
    const auto whole = [&](const at::Tensor& rows, const Modulation& own) {
        const at::Tensor turned = own.modulate(rows, eps, type, scratch);
        const at::Tensor hidden = nn::gelu_tanh(up.product(turned, scratch, Scratch::Use::hidden));
        return nn::add_gated(rows, down.product(hidden, scratch), own.gate);
    };
    if (at::GradMode::is_enabled() || !x.device().is_cpu()) return whole(x, modulation);
    // The hidden rows are the widest tensor of a block: parts of one size bound them.
    constexpr std::int64_t kBytes = 128 << 20;
    const std::int64_t most = std::max<std::int64_t>(64, kBytes / (up.weight.size(0) * 4));
    const std::int64_t parts = (x.size(1) + most - 1) / most, rows = (x.size(1) + parts - 1) / parts;
    for (std::int64_t b = 0; b < x.size(0); ++b)
        for (std::int64_t at = 0; at < x.size(1); at += rows) {
            const at::Tensor part = x.narrow(0, b, 1).narrow(1, at, std::min(rows, x.size(1) - at));
            const at::Tensor sum = whole(part, modulation.of_sample(b));
            if (!sum.is_alias_of(part)) part.copy_(sum);
        }
    return x;
}

WanDit::WanDit(const WeightMap& weights, const WanDitConfig& config)
    : config_(config),
      patch_weight_(weights.take("patch_embedding.weight", {config.dim, config.in_dim, 1, kPatch, kPatch})),
      patch_bias_(weights.take("patch_embedding.bias", {config.dim}, Init::zeros)),
      text_embedding0_(weights.scope("text_embedding.0."), config.text_dim, config.dim),
      text_embedding2_(weights.scope("text_embedding.2."), config.dim, config.dim),
      time_embedding0_(weights.scope("time_embedding.0."), config.freq_dim, config.dim),
      time_embedding2_(weights.scope("time_embedding.2."), config.dim, config.dim),
      time_projection_(weights.scope("time_projection.1."), config.dim, 6 * config.dim),
      head_(weights.scope("head.head."), config.dim, kPatch * kPatch * config.out_dim, true, Init::small),
      head_modulation_(weights.take("head.modulation", {1, 2, config.dim}, Init::small)) {
    for (std::int64_t i = 0; i < config.num_layers; ++i)
        blocks_.emplace_back(weights.scope("blocks." + std::to_string(i) + "."), config);
}

at::Tensor WanDit::embed_context(const std::vector<at::Tensor>& context) const {
    std::vector<at::Tensor> padded;
    for (const at::Tensor& rows : context) {
        if (rows.size(0) > config_.text_len)
            throw std::invalid_argument("the context has more rows than the model takes");
        padded.push_back(at::constant_pad_nd(rows, {0, 0, 0, config_.text_len - rows.size(0)}));
    }
    return text_embedding2_(nn::gelu_tanh({text_embedding0_(at::stack(padded)), {}})); // [B, text_len, dim]
}

WanContext WanDit::remember(const std::vector<at::Tensor>& context) const {
    const at::Tensor embedded = embed_context(context);
    WanContext out;
    Scratch scratch;
    for (const WanBlock& block : blocks_) {
        out.push_back(
            block.cross_attn.remember(embedded.to(product_type(block.cross_attn.k)), nullptr, scratch));
        scratch.leave(Scratch::Use::keys);
        scratch.leave(Scratch::Use::values);
    }
    return out;
}

at::Tensor WanDit::unpatchify(const at::Tensor& rows, const nn::Grid& grid) const {
    const auto [f, h, w] = grid;
    return rows.narrow(0, 0, grid.tokens())
        .reshape({f, h, w, kPatch, kPatch, config_.out_dim})
        .permute({5, 0, 1, 3, 2, 4})
        .reshape({config_.out_dim, f, h * kPatch, w * kPatch});
}

std::vector<at::Tensor> WanDit::forward(const std::vector<at::Tensor>& latents, const at::Tensor& t,
                                        const WanContext& context, std::int64_t seq_len, Scratch* run) const {
    std::vector<nn::Grid> grids;
    std::int64_t length = seq_len;
    for (const at::Tensor& latent : latents) {
        if (latent.dim() != 4 || latent.size(2) % kPatch || latent.size(3) % kPatch)
            throw std::invalid_argument("a latent must be [channels, frames, even rows, even columns]");
        grids.push_back({latent.size(1), latent.size(2) / kPatch, latent.size(3) / kPatch});
        length = std::max(length, grids.back().tokens());
    }
    std::vector<at::Tensor> tokens;
    for (std::size_t i = 0; i < latents.size(); ++i) {
        const at::Tensor patches =
            at::conv3d(latents[i].unsqueeze(0), patch_weight_, patch_bias_, {1, kPatch, kPatch});
        const at::Tensor rows = patches.flatten(2).transpose(1, 2).squeeze(0); // [F*H*W, dim]
        tokens.push_back(at::constant_pad_nd(rows, {0, 0, 0, length - rows.size(0)}));
    }
    at::Tensor x = at::stack(tokens); // [B, length, dim]
    const at::Tensor e = time_embedding2_(
        at::silu(time_embedding0_(nn::sinusoid(t.to(x.device()), config_.freq_dim))));  // [B, dim]
    const at::Tensor e0 = time_projection_(at::silu(e)).unflatten(1, {6, config_.dim}); // [B, 6, dim]
    const nn::RopeTable rope = nn::rope_3d(grids, length, config_.dim / config_.num_heads, x.device());
    const at::Tensor mask = key_mask(grids, length, x.device());
    Scratch own;
    Scratch& scratch = run ? *run : own;
    for (std::size_t i = 0; i < blocks_.size(); ++i)
        x = blocks_[i].forward(x, e0, rope, mask, context[i], {}, scratch);
    const auto h = (head_modulation_ + e.unsqueeze(1)).chunk(2, 1); // two [B, 1, dim]
    x = head_(
        nn::norm_modulate(x, (h[1] + 1).contiguous(), h[0].contiguous(), config_.eps, at::kFloat, scratch));
    std::vector<at::Tensor> out;
    for (std::size_t i = 0; i < grids.size(); ++i)
        out.push_back(unpatchify(x[static_cast<std::int64_t>(i)], grids[i]));
    return out;
}

} // namespace inference
