// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_vae/wan_vae.h"
#include "inference/models/wan_vae/stages.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include <stdexcept>

namespace inference {

namespace {
constexpr std::int64_t kTemporalStride = 4, kBlock = 8, kPatch = 2;

/// Every 2x2 pixels as channels: index (channel, column, row). x [B, C, T, H, W] -> [B, 4C, T, H/2, W/2].
at::Tensor to_patches(const at::Tensor& x) {
    return x.unflatten(4, {-1, kPatch})
        .unflatten(3, {-1, kPatch})
        .permute({0, 1, 6, 4, 2, 3, 5})
        .flatten(1, 3);
}

at::Tensor from_patches(const at::Tensor& x) {
    return x.unflatten(1, {-1, kPatch, kPatch}).permute({0, 1, 4, 5, 3, 6, 2}).flatten(5, 6).flatten(3, 4);
}
} // namespace

/// Encoder and decoder have the same outline: a convolution, stages, a middle, and a head (the decoder's
/// middle comes first).
struct WanVae::Half {
    CausalConv3d conv1, head_conv;
    std::vector<std::unique_ptr<VaeStage>> stages;
    std::size_t first_by_frame = 0; ///< stages from here on run a frame at a time
    ChannelRmsNorm head_norm;

    static std::shared_ptr<const Half> encoder(const WeightMap& w, const WanVaeConfig& c) {
        auto half = std::make_shared<Half>();
        std::int64_t width = c.dim, index = 0;
        half->conv1 = CausalConv3d(w.scope("conv1."), c.residual ? 12 : 3, width, {3, 3, 3});
        auto name = [&] { return "downsamples." + std::to_string(index++) + "."; };
        for (std::size_t level = 0; level < c.dim_mult.size(); ++level) {
            const std::int64_t out = c.dim * c.dim_mult[level];
            if (c.residual) {
                const bool last = level + 1 == c.dim_mult.size();
                half->stages.push_back(
                    make_down_group(w.scope(name()), {width, out, c.num_res_blocks, !last,
                                                      !last && c.temporal_downsample[level]}));
                width = out;
                continue;
            }
            for (std::int64_t i = 0; i < c.num_res_blocks; ++i, width = out)
                half->stages.push_back(make_residual(w.scope(name()), width, out));
            if (level + 1 < c.dim_mult.size())
                half->stages.push_back(make_downsample(w.scope(name()), out, c.temporal_downsample[level]));
        }
        half->add_middle(w, width);
        half->first_by_frame = half->stages.size();
        half->add_head(w, width, 2 * c.z_dim, c);
        return half;
    }

    static std::shared_ptr<const Half> decoder(const WeightMap& w, const WanVaeConfig& c) {
        auto half = std::make_shared<Half>();
        const std::int64_t dim = c.decoder_dim ? c.decoder_dim : c.dim;
        std::int64_t width = dim * c.dim_mult.back(), index = 0;
        half->conv1 = CausalConv3d(w.scope("conv1."), c.z_dim, width, {3, 3, 3});
        half->add_middle(w, width);
        auto name = [&] { return "upsamples." + std::to_string(index++) + "."; };
        for (std::size_t step = 0; step < c.dim_mult.size(); ++step) {
            const std::size_t level = c.dim_mult.size() - 1 - step;
            const std::int64_t out = dim * c.dim_mult[level];
            if (c.residual) {
                half->stages.push_back(
                    make_up_group(w.scope(name()), {width, out, c.num_res_blocks + 1, level > 0,
                                                    level > 0 && c.temporal_downsample[level - 1]}));
                if (level > 0 && c.temporal_downsample[level - 1]) half->first_by_frame = half->stages.size();
                width = out;
                continue;
            }
            for (std::int64_t i = 0; i <= c.num_res_blocks; ++i, width = out)
                half->stages.push_back(make_residual(w.scope(name()), width, out));
            if (level == 0) continue;
            half->stages.push_back(
                make_upsample(w.scope(name()), out, out / 2, c.temporal_downsample[level - 1]));
            if (c.temporal_downsample[level - 1]) half->first_by_frame = half->stages.size();
            width = out / 2;
        }
        half->add_head(w, width, c.residual ? 12 : 3, c);
        return half;
    }

    void add_middle(const WeightMap& w, std::int64_t width) {
        stages.push_back(make_residual(w.scope("middle.0."), width, width));
        stages.push_back(make_middle_attention(w.scope("middle.1."), width));
        stages.push_back(make_residual(w.scope("middle.2."), width, width));
    }

    void add_head(const WeightMap& w, std::int64_t width, std::int64_t out, const WanVaeConfig& c) {
        head_norm = ChannelRmsNorm(w.scope("head.0."), width, 3);
        head_conv = CausalConv3d(w.scope("head.2."), width, out, {3, 3, 3},
                                 c.linear_shortcut ? Init::zeros : Init::fan_in);
    }

    /// Whether the weights were loaded in the layout that needs no copies (WeightMap::set_channels_last).
    [[nodiscard]] bool channels_last() const {
        return conv1.weight.is_contiguous(at::MemoryFormat::ChannelsLast3d) && !conv1.weight.is_contiguous();
    }

    [[nodiscard]] at::Tensor forward(at::Tensor x, VaeCache& cache) const {
        cache.start_chunk();
        x = x.to(conv1.weight.scalar_type());
        if (channels_last()) x = x.contiguous(at::MemoryFormat::ChannelsLast3d);
        x = conv1(x, cache);
        for (std::size_t i = 0; i < first_by_frame; ++i)
            x = stages[i]->forward(x, cache);
        if (first_by_frame == stages.size()) return head_conv.after(head_norm, x, cache);
        // From here on nothing changes the number of frames, and causal convolutions give the same for any
        // split in time: one frame at a time needs a fraction of the memory.
        const std::size_t start = cache.position();
        std::vector<at::Tensor> frames;
        for (std::int64_t t = 0; t < x.size(2); ++t) {
            cache.go_to(start);
            at::Tensor frame = x.narrow(2, t, 1);
            for (std::size_t i = first_by_frame; i < stages.size(); ++i)
                frame = stages[i]->forward(frame, cache);
            frames.push_back(head_conv.after(head_norm, frame, cache));
        }
        return at::cat(frames, 2);
    }
};

WanVaeConfig WanVaeConfig::from_json(const nlohmann::json& json) {
    WanVaeConfig c;
    c.dim = whole_or(json, "dim", whole_or(json, "base_dim", c.dim)); // the original's name, then diffusers'
    c.decoder_dim = whole_or(json, "dec_dim", whole_or(json, "decoder_base_dim", 0));
    c.residual = value_or(json, "is_residual", c.residual);
    c.z_dim = whole_or(json, "z_dim", c.z_dim);
    c.num_res_blocks = whole_or(json, "num_res_blocks", c.num_res_blocks);
    c.dim_mult = value_or(json, "dim_mult", c.dim_mult);
    c.temporal_downsample =
        value_or(json, "temperal_downsample", c.temporal_downsample); // the reference's spelling
    c.linear_shortcut = value_or(json, "linear_shortcut", c.linear_shortcut);
    c.linear_encoder = value_or(json, "linear_encoder", c.linear_encoder);
    c.mean = value_or(json, "latents_mean", c.mean);
    c.std = value_or(json, "latents_std", c.std);
    c.judge();
    return c;
}

void WanVaeConfig::judge() const {
    require_within("dim", dim, 1, kMostWidth);
    require_within("decoder_dim", decoder_dim, 0, kMostWidth);
    require_within("z_dim", z_dim, 1, 4096);
    require_within("num_res_blocks", num_res_blocks, 0, 64);
    const auto levels = static_cast<std::int64_t>(dim_mult.size());
    require_within("dim_mult's length", levels, 1, 8);
    require_within("temperal_downsample's length", static_cast<std::int64_t>(temporal_downsample.size()),
                   levels - 1, levels - 1);
    for (const std::int64_t factor : dim_mult)
        require_within("dim_mult", factor, 1, 1024);
    for (const auto& list : {mean, std})
        if (!list.empty())
            require_within("latents' statistics", static_cast<std::int64_t>(list.size()), z_dim, z_dim);
    for (const double deviation : std)
        require_real("latents_std", deviation, 1e-9, 1e9);
}

at::Tensor sample_latent(const LatentMoments& moments, const at::Tensor& eps) {
    return moments.mean + (moments.log_variance.clamp(-30.0, 20.0) * 0.5).exp() * eps;
}

WanVae::WanVae(const WeightMap& weights, WanVaeConfig config)
    : config_(std::move(config)), decoder_(Half::decoder(weights.scope("decoder."), config_)),
      post_weight_(weights.take("conv2.weight", {config_.z_dim, config_.z_dim, 1, 1, 1})),
      post_bias_(weights.take("conv2.bias", {config_.z_dim}, Init::zeros)) {
    if (!config_.linear_encoder) {
        encoder_ = Half::encoder(weights.scope("encoder."), config_);
        quant_weight_ = weights.take("conv1.weight", {2 * config_.z_dim, 2 * config_.z_dim, 1, 1, 1});
        quant_bias_ = weights.take("conv1.bias", {2 * config_.z_dim}, Init::zeros);
    }
    if (!config_.linear_shortcut) return;
    const std::int64_t s = kBlock, t = kTemporalStride, z = config_.z_dim;
    linear_.first_down = weights.take("shortcut.first.down", {z, 3, 1, s, s});
    linear_.first_up = weights.take("shortcut.first.up", {z, 3, 1, s, s});
    linear_.rest_down = weights.take("shortcut.rest.down", {z, 3, t, s, s});
    linear_.rest_up = weights.take("shortcut.rest.up", {z, 3, t, s, s});
}

void WanVae::set_normalisation(std::vector<double> mean, std::vector<double> std) {
    config_.mean = std::move(mean);
    config_.std = std::move(std);
}

at::Tensor WanVae::channel(const std::vector<double>& values, const at::Tensor& like) const {
    return at::tensor(values, at::kDouble).to(like.options()).view({1, -1, 1, 1, 1});
}

at::Tensor WanVae::whole_groups(const at::Tensor& video) {
    return video.narrow(2, 0, 1 + (video.size(2) - 1) / kTemporalStride * kTemporalStride);
}

LatentMoments WanVae::encode_moments(const at::Tensor& video) const {
    const std::int64_t stride = config_.spatial_stride();
    if (video.dim() != 5 || (video.size(2) - 1) % kTemporalStride || video.size(3) % stride ||
        video.size(4) % stride)
        throw std::invalid_argument("the VAE takes 1 + 4k frames whose sides are multiples of " +
                                    std::to_string(stride));
    const at::Tensor shown = config_.residual ? to_patches(video) : video;
    VaeCache cache;
    std::vector<at::Tensor> chunks, linear; // either may stay empty
    for (std::int64_t at = 0; at < video.size(2); at += at == 0 ? 1 : kTemporalStride) {
        const at::Tensor chunk = shown.narrow(2, at, at == 0 ? 1 : kTemporalStride);
        if (!config_.linear_encoder) chunks.push_back(encoder_->forward(chunk, cache).to(at::kFloat));
        if (config_.linear_shortcut)
            linear.push_back(at::conv3d(chunk, at == 0 ? linear_.first_down : linear_.rest_down, {},
                                        {chunk.size(2), kBlock, kBlock}));
    }
    LatentMoments moments{linear.empty() ? at::Tensor() : at::cat(linear, 2), {}};
    if (config_.linear_encoder) return moments;
    const at::Tensor both = at::conv3d(at::cat(chunks, 2), quant_weight_, quant_bias_);
    const at::Tensor nonlinear = both.narrow(1, 0, config_.z_dim);
    moments.mean = moments.mean.defined() ? moments.mean + nonlinear : nonlinear;
    moments.log_variance = both.narrow(1, config_.z_dim, config_.z_dim);
    return moments;
}

at::Tensor WanVae::encode(const at::Tensor& video) const {
    const at::Tensor mu = encode_moments(video).mean;
    if (config_.mean.empty()) return mu;
    return (mu - channel(config_.mean, mu)) * channel(config_.std, mu).reciprocal();
}

at::Tensor WanVae::decode(const at::Tensor& latent, const std::function<bool(double)>& progress) const {
    const at::Tensor z = config_.mean.empty() ? latent
                                              : latent / channel(config_.std, latent).reciprocal() +
                                                    channel(config_.mean, latent);
    const at::Tensor features = at::conv3d(z, post_weight_, post_bias_);
    VaeCache cache;
    std::vector<at::Tensor> chunks;
    for (std::int64_t i = 0; i < z.size(2); ++i) {
        at::Tensor chunk = decoder_->forward(features.narrow(2, i, 1), cache).to(at::kFloat);
        if (config_.residual) chunk = from_patches(chunk);
        if (config_.linear_shortcut)
            chunk =
                chunk + at::conv_transpose3d(z.narrow(2, i, 1), i == 0 ? linear_.first_up : linear_.rest_up,
                                             {}, {i == 0 ? 1 : kTemporalStride, kBlock, kBlock});
        chunks.push_back(chunk);
        if (progress && !progress(static_cast<double>(i + 1) / static_cast<double>(z.size(2)))) return {};
    }
    return at::cat(chunks, 2).contiguous();
}

} // namespace inference
