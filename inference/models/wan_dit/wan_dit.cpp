// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_dit/wan_dit.h"
#include "inference/nn/recompute.h"
#include "inference/nn/streamed.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include <ATen/core/grad_mode.h>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace inference {
namespace {

constexpr std::int64_t kPatch = 2; // rows and columns of a patch; one frame deep
constexpr std::int64_t kReleasedControl = 96, kReleasedTi2v = 48; // channels
constexpr std::int64_t kMostTextRows = 1 << 16;                   // every context is padded to as many

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

WanKind wan_kind(const WanDitConfig& c, const std::string& named) {
    if (!c.vace_layers.empty()) return WanKind::vace;
    if (c.image_dim > 0) return c.image_rows > 0 ? WanKind::flf2v : WanKind::i2v;
    if (c.in_dim == kReleasedTi2v || named == "ti2v") return WanKind::ti2v;
    return c.in_dim > c.out_dim ? WanKind::i2v_22 : WanKind::t2v;
}

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
    config.image_dim = whole_or(json, "image_dim", 0);
    config.image_rows = whole_or(json, "image_tokens", 0);
    if (json.contains("vace_layers") && !json["vace_layers"].is_null()) {
        config.vace_layers = value_or(json, "vace_layers", config.vace_layers);
        config.vace_in_dim = whole_or(json, "vace_in_dim", kReleasedControl);
    }
    config.kind = wan_kind(config, value_or(json, "model_type", std::string()));
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
    require_within("text_len", text_len, 1, kMostTextRows);
    require_real("eps", eps, 0, 1);
    require_within("image_dim", image_dim, 0, kMostWidth);
    require_within("image_tokens", image_rows, 0, kMostRows);
    if (vace_layers.empty()) return;
    require_within("vace_in_dim", vace_in_dim, 1, kMostWidth);
    for (std::size_t i = 0; i < vace_layers.size(); ++i)
        require_within("vace_layers", vace_layers[i], i == 0 ? 0 : vace_layers[i - 1] + 1, num_layers - 1);
}

WanDitConfig wan_1_3b() {
    return {};
}

WanDitConfig wan_14b() {
    return {.dim = 5120, .ffn_dim = 13824, .num_heads = 40, .num_layers = 40};
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
    stream_ = nn::stream_of(blocks_, weights, "blocks.");
    if (config.image_dim > 0) picture_embedding_ = WanPictureEmbedding(weights.scope("img_emb."), config);
    if (config.vace_layers.empty()) return;
    control_weight_ =
        weights.take("vace_patch_embedding.weight", {config.dim, config.vace_in_dim, 1, kPatch, kPatch});
    control_bias_ = weights.take("vace_patch_embedding.bias", {config.dim}, Init::zeros);
    for (std::size_t j = 0; j < config.vace_layers.size(); ++j)
        control_blocks_.emplace_back(weights.scope("vace_blocks." + std::to_string(j) + "."), config, j == 0);
    control_stream_ = nn::stream_of(control_blocks_, weights, "vace_blocks.");
}

template <typename Act>
auto WanDit::with_block(std::size_t i, const Act& act) const {
    return nn::with_streamed(blocks_, stream_.get(), i, act);
}

template <typename Act>
auto WanDit::with_control(std::size_t j, const Act& act) const {
    return nn::with_streamed(control_blocks_, control_stream_.get(), j, act);
}

at::Tensor WanDit::embed_context(const at::Tensor& context) const {
    return text_embedding2_(nn::gelu_tanh({text_embedding0_(context), {}})); // [B, text_len, dim]
}

namespace {

at::Tensor padded_to(std::int64_t length, const at::Tensor& rows) {
    const std::int64_t missing = length - rows.size(-2);
    if (missing < 0) throw std::invalid_argument("the context has more rows than the model takes");
    return at::constant_pad_nd(rows, {0, 0, 0, missing});
}

} // namespace

WanContext WanDit::remember(const std::vector<at::Tensor>& context, const at::Tensor& features) const {
    if (features.defined() != (config_.image_dim > 0))
        throw std::invalid_argument(features.defined() ? "this model does not see pictures through an encoder"
                                                       : "this model needs a picture; give it one");
    std::vector<at::Tensor> padded;
    for (const at::Tensor& rows : context)
        padded.push_back(padded_to(config_.text_len, rows));
    return remembered(embed_context(at::stack(padded)),
                      features.defined() ? picture_embedding_(features) : at::Tensor());
}

WanContext WanDit::remember_padded(const at::Tensor& context) const {
    if (config_.image_dim > 0) throw std::invalid_argument("this model needs a picture; give it one");
    return remembered(embed_context(padded_to(config_.text_len, context)), {});
}

WanContext WanDit::remembered(const at::Tensor& text, const at::Tensor& picture) const {
    WanContext out;
    Scratch scratch;
    for (std::size_t i = 0; i < blocks_.size(); ++i)
        out.push_back(
            with_block(i, [&](const WanBlock& block) { return block.remember(text, picture, scratch); }));
    for (std::size_t j = 0; j < control_blocks_.size(); ++j)
        out.push_back(with_control(j, [&](const WanControlBlock& control) {
            return control.block.remember(text, picture, scratch);
        }));
    return out;
}

at::Tensor WanDit::unpatchify(const at::Tensor& rows, const nn::Grid& grid) const {
    const auto [f, h, w] = grid;
    return rows.narrow(0, 0, grid.tokens())
        .reshape({f, h, w, kPatch, kPatch, config_.out_dim})
        .permute({5, 0, 1, 3, 2, 4})
        .reshape({config_.out_dim, f, h * kPatch, w * kPatch});
}

/// A batch as the blocks read it.
struct WanDit::Embedded {
    std::vector<nn::Grid> grids; ///< of the targets
    at::Tensor tokens;           ///< [B, length, dim]: sources, target, padding
    at::Tensor control;          ///< the same of the control; undefined without one
    nn::RopeTable rope;
    at::Tensor mask;
    std::int64_t before = 0; ///< tokens of the sources
};

namespace {

nn::Grid grid_of(const at::Tensor& latent) {
    if (latent.dim() != 4 || latent.size(2) % kPatch || latent.size(3) % kPatch)
        throw std::invalid_argument("a latent must be [channels, frames, even rows, even columns]");
    return {latent.size(1), latent.size(2) / kPatch, latent.size(3) / kPatch};
}

/// Tokens [F*H*W, dim] of a latent.
at::Tensor patches(const at::Tensor& latent, const at::Tensor& weight, const at::Tensor& bias) {
    return at::conv3d(latent.unsqueeze(0), weight, bias, {1, kPatch, kPatch})
        .flatten(2)
        .transpose(1, 2)
        .squeeze(0);
}

at::Tensor stacked(const std::vector<at::Tensor>& rows, std::int64_t length) {
    std::vector<at::Tensor> padded;
    for (const at::Tensor& one : rows)
        padded.push_back(at::constant_pad_nd(one, {0, 0, 0, length - one.size(0)}));
    return at::stack(padded); // [B, length, dim]
}

} // namespace

WanDit::Embedded WanDit::embed(const std::vector<at::Tensor>& latents, const WanCall& call) const {
    Embedded in;
    std::vector<nn::PlacedGrid> placed; // of the sources, then the target
    std::vector<at::Tensor> rows, control;
    if (!call.sources.empty() && latents.size() != 1)
        throw std::invalid_argument("sources are for one clip at a time");
    for (const WanSource& source : call.sources) {
        placed.push_back({grid_of(source.latent), source.id});
        rows.push_back(patches(source.latent, patch_weight_, patch_bias_));
        in.before += rows.back().size(0);
    }
    require_within("seq_len", call.seq_len, 0, kMostRows);
    std::int64_t length = call.seq_len;
    for (const at::Tensor& latent : latents) {
        in.grids.push_back(grid_of(latent));
        length = std::max(length, in.before + in.grids.back().tokens());
        rows.push_back(patches(latent, patch_weight_, patch_bias_));
    }
    if (!call.sources.empty()) {
        placed.push_back({in.grids.front(), 0.0});
        rows = {at::cat(rows)};
        length = rows.front().size(0); // nothing is padded
    }
    in.tokens = stacked(rows, length);
    const std::int64_t head = config_.dim / config_.num_heads;
    in.rope = call.sources.empty() ? nn::rope_3d(in.grids, length, head, in.tokens.device())
                                   : nn::rope_placed(placed, head, in.tokens.device());
    if (call.sources.empty()) in.mask = key_mask(in.grids, length, in.tokens.device());
    if (call.control.empty() || call.control_scale == 0.0) return in;
    if (control_blocks_.empty() || call.control.size() != latents.size())
        throw std::invalid_argument("this model takes no control video, or not for so many clips");
    for (std::size_t i = 0; i < latents.size(); ++i) {
        if (!(grid_of(call.control[i]) == in.grids[i]))
            throw std::invalid_argument("the control must have the size of what is drawn");
        control.push_back(patches(call.control[i], control_weight_, control_bias_));
    }
    in.control = stacked(control, length);
    return in;
}

std::pair<at::Tensor, WanTimes> WanDit::embed_time(const at::Tensor& t, std::int64_t length,
                                                   at::Device device) const {
    at::Tensor distinct = t;
    std::vector<std::int64_t> runs;
    if (t.dim() == 2) { // one sample, a time for every token: a row for each run of equal ones
        const at::Tensor row = t[0].to(at::kDouble).cpu().contiguous();
        if (row.size(0) != length) throw std::invalid_argument("there must be a time for every token");
        const auto* times = row.data_ptr<double>();
        std::vector<double> kept;
        for (std::int64_t i = 0; i < length; ++i) {
            if (i == 0 || times[i] != times[i - 1]) kept.push_back(times[i]), runs.push_back(0);
            ++runs.back();
        }
        distinct = at::tensor(kept, at::kDouble);
        if (runs.size() == 1) runs.clear();
    }
    const at::Tensor e = time_embedding2_(
        at::silu(time_embedding0_(nn::sinusoid(distinct.to(device), config_.freq_dim)))); // [B or runs, dim]
    return {e, {time_projection_(at::silu(e)).unflatten(1, {6, config_.dim}), std::move(runs)}};
}

at::Tensor WanDit::through_blocks(at::Tensor x, const Embedded& in, const WanTimes& times,
                                  const WanContext& context, const WanCall& call, Scratch& scratch) const {
    // The control branch starts from the tokens as they come in; its blocks run when their hint is due.
    at::Tensor control;
    if (in.control.defined())
        control = with_control(0, [&](const WanControlBlock& first) { return first.before(in.control) + x; });
    std::size_t hint = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
        if (nn::Recompute::wanted() && !context[i].picture_keys.defined()) {
            const WanBlock& block = blocks_[i];
            x = nn::recomputed(
                {x, times.e0, context[i].keys, context[i].values},
                [&block, runs = times.runs, rope = in.rope, mask = in.mask](const auto& parts) {
                    Scratch own;
                    return block.forward(parts[0], WanTimes(parts[1], runs), rope, mask,
                                         {.keys = parts[2], .values = parts[3]}, {}, own);
                });
        } else {
            x = with_block(i, [&](const WanBlock& block) {
                return block.forward(x, times, in.rope, in.mask, context[i], {}, scratch);
            });
        }
        if (!control.defined() || hint == control_blocks_.size() ||
            config_.vace_layers[hint] != static_cast<std::int64_t>(i))
            continue;
        x = with_control(hint, [&](const WanControlBlock& own) {
            control = own.block.forward(control, times, in.rope, in.mask, context[blocks_.size() + hint], {},
                                        scratch);
            return x + own.after(control) * call.control_scale;
        });
        ++hint;
    }
    return x;
}

std::vector<at::Tensor> WanDit::forward(const std::vector<at::Tensor>& latents, const at::Tensor& t,
                                        const WanContext& context, const WanCall& call) const {
    if (t.dim() == 2 && (latents.size() > 1 || !call.sources.empty()))
        throw std::invalid_argument("a time for every token is for one clip without sources");
    Embedded in = embed(latents, call);
    at::Tensor x = std::move(in.tokens);
    const auto [e, times] = embed_time(t, x.size(1), x.device());
    Scratch own;
    Scratch& scratch = call.run ? *call.run : own;
    const at::Tensor known = call.cache ? call.cache->instead_of_blocks(e, times.e0) : at::Tensor();
    if (known.defined()) {
        x = x + known;
    } else {
        const at::Tensor before = call.cache ? x.clone() : at::Tensor();
        x = through_blocks(x, in, times, context, call, scratch);
        if (call.cache) call.cache->keep(x - before);
    }
    if (in.before > 0) x = x.narrow(1, in.before, x.size(1) - in.before); // the target alone is drawn
    const auto h = (head_modulation_ + e.unsqueeze(1)).chunk(2, 1);       // two [B or runs, 1, dim]
    const Modulation numbers(h[0], h[1], h[1]);
    std::vector<at::Tensor> parts;
    std::int64_t at = 0;
    for (std::size_t r = 0; r < std::max<std::size_t>(1, times.runs.size()); ++r) {
        const std::int64_t count = times.runs.empty() ? x.size(1) : times.runs[r];
        const Modulation row = times.runs.empty() ? numbers : numbers.of_sample(static_cast<std::int64_t>(r));
        parts.push_back(head_(row.modulate(x.narrow(1, at, count), config_.eps, at::kFloat, scratch)));
        at += count;
    }
    x = parts.size() == 1 ? parts.front() : at::cat(parts, 1);
    std::vector<at::Tensor> out;
    for (std::size_t i = 0; i < in.grids.size(); ++i)
        out.push_back(unpatchify(x[static_cast<std::int64_t>(i)], in.grids[i]));
    return out;
}

at::Tensor WanDit::forward_alike(const at::Tensor& latents, const at::Tensor& t,
                                 const WanContext& context) const {
    const nn::Grid grid = grid_of(latents[0]);
    Embedded in;
    in.grids.assign(static_cast<std::size_t>(latents.size(0)), grid);
    in.tokens =
        at::conv3d(latents, patch_weight_, patch_bias_, {1, kPatch, kPatch}).flatten(2).transpose(1, 2);
    in.rope = nn::rope_3d({grid}, grid.tokens(), config_.dim / config_.num_heads, latents.device());
    const auto [e, times] = embed_time(t, grid.tokens(), latents.device());
    Scratch scratch;
    const at::Tensor x = through_blocks(in.tokens.contiguous(), in, times, context, {}, scratch);
    const auto h = (head_modulation_ + e.unsqueeze(1)).chunk(2, 1);
    const at::Tensor rows = head_(Modulation(h[0], h[1], h[1]).modulate(x, config_.eps, at::kFloat, scratch));
    const auto [frames, high, wide] = grid;
    return rows.reshape({-1, frames, high, wide, kPatch, kPatch, config_.out_dim})
        .permute({0, 6, 1, 2, 4, 3, 5})
        .reshape({-1, config_.out_dim, frames, high * kPatch, wide * kPatch});
}

} // namespace inference
