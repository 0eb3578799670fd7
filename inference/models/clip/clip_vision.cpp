// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/clip/clip_vision.h"
#include "inference/weights/config_values.h"
#include <cmath>
#include <nlohmann/json.hpp>

namespace inference {

ClipVisionConfig ClipVisionConfig::from_json(const nlohmann::json& json) {
    ClipVisionConfig c;
    c.image_size = whole_or(json, "image_size", c.image_size);
    c.patch_size = whole_or(json, "patch_size", c.patch_size);
    c.dim = whole_or(json, "dim", c.dim);
    c.mlp_dim = std::llround(static_cast<double>(c.dim) * real_or(json, "mlp_ratio", 4.0));
    c.num_heads = whole_or(json, "num_heads", c.num_heads);
    c.num_layers = whole_or(json, "num_layers", c.num_layers);
    c.eps = real_or(json, "norm_eps", c.eps);
    c.judge();
    return c;
}

void ClipVisionConfig::judge() const {
    require_within("image_size", image_size, 1, 8192);
    require_within("patch_size", patch_size, 1, image_size);
    require_within("hidden_size", dim, 1, kMostWidth);
    require_within("intermediate_size", mlp_dim, 1, kMostWidth);
    require_heads("num_attention_heads", num_heads, dim);
    require_within("num_hidden_layers", num_layers, 2, kMostLayers);
    require_real("layer_norm_eps", eps, 0, 1);
}

ClipVision::Layer::Layer(const WeightMap& w, const ClipVisionConfig& c)
    : norm1(w.scope("norm1."), c.dim, c.eps), norm2(w.scope("norm2."), c.dim, c.eps),
      qkv(w.scope("attn.to_qkv."), c.dim, 3 * c.dim), out(w.scope("attn.proj."), c.dim, c.dim),
      up(w.scope("mlp.0."), c.dim, c.mlp_dim), down(w.scope("mlp.2."), c.mlp_dim, c.dim) {}

ClipVision::ClipVision(const WeightMap& w, const ClipVisionConfig& c)
    : config_(c), patch_(w.take("patch_embedding.weight", {c.dim, 3, c.patch_size, c.patch_size})),
      start_(w.take("cls_embedding", {1, 1, c.dim}, Init::small)),
      places_(w.take("pos_embedding", {1, c.rows(), c.dim}, Init::small)),
      pre_norm_(w.scope("pre_norm."), c.dim, c.eps) {
    for (std::int64_t i = 0; i + 1 < c.num_layers; ++i)
        layers_.emplace_back(w.scope("transformer." + std::to_string(i) + "."), c);
}

at::Tensor ClipVision::pixels(const at::Tensor& picture) const {
    const auto options = at::TensorOptions().dtype(at::kFloat).device(patch_.device());
    // The reference's steps: to -1..1, resize, back to 0..1.
    const at::Tensor values =
        picture.to(options).permute({2, 0, 1}).unsqueeze(0).div(255).mul(2).sub(1); // [1, 3, H, W]
    const at::Tensor sized =
        at::upsample_bicubic2d(values.contiguous(), {config_.image_size, config_.image_size}, false);
    const auto colours = [&](const double(&values)[3]) {
        return at::tensor(at::ArrayRef<double>(values, 3), at::kDouble).to(options).view({1, 3, 1, 1});
    };
    return (sized * 0.5 + 0.5 - colours(kClipMean)) / colours(kClipStd);
}

at::Tensor ClipVision::features(const at::Tensor& pixels) const {
    const std::int64_t batch = pixels.size(0), heads = config_.num_heads;
    const at::Tensor patches =
        at::conv2d(pixels, patch_, {}, {config_.patch_size, config_.patch_size}).flatten(2).transpose(1, 2);
    at::Tensor x = at::cat({start_.expand({batch, 1, config_.dim}), patches}, 1) + places_;
    x = pre_norm_(x);
    for (const Layer& layer : layers_) {
        const auto parts =
            layer.qkv(layer.norm1(x)).unflatten(2, {3, heads, -1}).unbind(2); // [B, L, heads, d]
        x = x + layer.out(nn::attention(parts[0], parts[1], parts[2]));
        x = x + layer.down(at::gelu(layer.up(layer.norm2(x))));
    }
    return x;
}

} // namespace inference
