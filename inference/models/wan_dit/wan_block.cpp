// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_dit/wan_dit.h"
#include <ATen/core/grad_mode.h>
#include <stdexcept>

namespace inference {
namespace {

constexpr double kPictureEps = 1e-5; ///< of the norms round the picture rows; the others have 1e-6

/// What the matrices multiply in, queries and keys alike: sums and the residual stream stay float32.
at::ScalarType product_type(const nn::Linear& matrix) {
    return nn::wants_bf16(matrix.weight) ? at::kBFloat16 : at::kFloat;
}

/// `act` on all of x, or on each run of tokens with that run's numbers, joined again.
template <typename Act>
at::Tensor by_run(const at::Tensor& x, const std::vector<std::int64_t>& runs, const Modulation& numbers,
                  const Act& act) {
    if (runs.empty()) return act(x, numbers, 0);
    std::vector<at::Tensor> parts;
    std::int64_t at = 0;
    for (std::size_t r = 0; r < runs.size(); at += runs[r++])
        // What comes back may lie in memory that the next run uses again.
        parts.push_back(
            act(x.narrow(1, at, runs[r]), numbers.of_sample(static_cast<std::int64_t>(r)), at).clone());
    return at::cat(parts, 1);
}

nn::Product part_of(const nn::Product& product, std::int64_t at, std::int64_t count) {
    return product.rows.size(1) == count ? product
                                         : nn::Product{product.rows.narrow(1, at, count), product.bias};
}

} // namespace

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
    const at::Tensor asked = queries(x, rope, scratch);
    at::Tensor found = nn::attention(asked, memory.keys, memory.values, mask);
    if (memory.picture_keys.defined())
        found = found + nn::attention(asked, memory.picture_keys, memory.picture_values);
    return o.product(found, scratch);
}

WanPictureKeys::WanPictureKeys(const WeightMap& weights, const WanDitConfig& config)
    : heads(config.num_heads), k(weights.scope("k_img."), config.dim, config.dim),
      v(weights.scope("v_img."), config.dim, config.dim),
      norm_k(weights.scope("norm_k_img."), config.dim, config.eps) {}

void WanPictureKeys::remember(const at::Tensor& rows, WanAttention::Memory& memory, Scratch& scratch) const {
    memory.picture_keys = nn::rms_norm_rope(k.product(rows, scratch), norm_k.weight, heads, norm_k.eps,
                                            nullptr, scratch, Scratch::Use::keys);
    memory.picture_values = nn::split_heads(v.product(rows, scratch), heads, scratch, Scratch::Use::values);
    scratch.leave(Scratch::Use::keys);
    scratch.leave(Scratch::Use::values);
}

WanBlock::WanBlock(const WeightMap& weights, const WanDitConfig& config)
    : modulation(weights.take("modulation", {1, 6, config.dim}, Init::small)), norm1(config.dim, config.eps),
      norm2(config.dim, config.eps), norm3(weights.scope("norm3."), config.dim, config.eps),
      self_attn(weights.scope("self_attn."), config), cross_attn(weights.scope("cross_attn."), config),
      ffn0(weights.scope("ffn.0."), config.dim, config.ffn_dim),
      ffn2(weights.scope("ffn.2."), config.ffn_dim, config.dim) {
    if (config.image_dim > 0) picture = WanPictureKeys(weights.scope("cross_attn."), config);
}

std::vector<nn::Linear*> WanBlock::matrices() {
    std::vector<nn::Linear*> all{&self_attn.q,  &self_attn.k,  &self_attn.v,  &self_attn.o, &cross_attn.q,
                                 &cross_attn.k, &cross_attn.v, &cross_attn.o, &ffn0,        &ffn2};
    if (picture.k.weight.defined()) all.insert(all.end(), {&picture.k, &picture.v});
    return all;
}

WanAttention::Memory WanBlock::remember(const at::Tensor& text, const at::Tensor& picture_rows,
                                        Scratch& scratch) const {
    const at::ScalarType type = product_type(cross_attn.k);
    WanAttention::Memory memory = cross_attn.remember(text.to(type), nullptr, scratch);
    scratch.leave(Scratch::Use::keys);
    scratch.leave(Scratch::Use::values);
    if (picture_rows.defined()) picture.remember(picture_rows.to(type), memory, scratch);
    return memory;
}

at::Tensor WanBlock::forward(at::Tensor x, const WanTimes& times, const nn::RopeTable& rope,
                             const at::Tensor& self_mask, const WanAttention::Memory& context,
                             const at::Tensor& context_mask, Scratch& scratch) const {
    const auto m = (modulation + times.e0).contiguous().chunk(6, 1); // six [B or runs, 1, dim]
    const Modulation attention(m[0], m[1], m[2]), feed_forward(m[3], m[4], m[5]);
    const at::ScalarType type = product_type(self_attn.q);
    const at::Tensor turned =
        by_run(x, times.runs, attention, [&](const at::Tensor& part, const Modulation& own, std::int64_t) {
            return own.modulate(part, norm1.eps, type, scratch);
        });
    const WanAttention::Memory self = self_attn.remember(turned, &rope, scratch);
    const nn::Product seen = self_attn.forward(turned, self, &rope, self_mask, scratch);
    x = by_run(x, times.runs, attention, [&](const at::Tensor& part, const Modulation& own, std::int64_t at) {
        return nn::add_gated(part, part_of(seen, at, part.size(1)), own.gate);
    });
    const at::Tensor shown = nn::norm_modulate(x, norm3.weight, norm3.bias, norm3.eps, type, scratch);
    x = nn::add_gated(x, cross_attn.forward(shown, context, nullptr, context_mask, scratch), {});
    return by_run(x, times.runs, feed_forward,
                  [&](const at::Tensor& part, const Modulation& own, std::int64_t) {
                      return feed(part, own, norm2.eps, ffn0, ffn2, scratch);
                  });
}

WanControlBlock::WanControlBlock(const WeightMap& weights, const WanDitConfig& config, bool first)
    : block(weights, config), after(weights.scope("after_proj."), config.dim, config.dim) {
    if (first) before = nn::Linear(weights.scope("before_proj."), config.dim, config.dim);
}

std::vector<nn::Linear*> WanControlBlock::matrices() {
    std::vector<nn::Linear*> all = block.matrices();
    all.push_back(&after);
    if (before.weight.defined()) all.push_back(&before);
    return all;
}

WanPictureEmbedding::WanPictureEmbedding(const WeightMap& weights, const WanDitConfig& config)
    : norm_in(weights.scope("proj.0."), config.image_dim, kPictureEps),
      norm_out(weights.scope("proj.4."), config.dim, kPictureEps),
      up(weights.scope("proj.1."), config.image_dim, config.image_dim),
      down(weights.scope("proj.3."), config.image_dim, config.dim) {
    if (config.image_rows > 0)
        places = weights.take("emb_pos", {1, config.image_rows, config.image_dim}, Init::zeros);
}

at::Tensor WanPictureEmbedding::operator()(const at::Tensor& features) const {
    at::Tensor x = features;
    if (places.defined()) {
        if (x.numel() % (places.size(1) * places.size(2)))
            throw std::invalid_argument(
                "the pictures' features do not fill the rows that this model has places for");
        x = x.reshape({-1, places.size(1), places.size(2)}) + places;
    }
    return norm_out(down(at::gelu(up(norm_in(x)))));
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

} // namespace inference
