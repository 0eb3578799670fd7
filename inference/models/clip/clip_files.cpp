// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/clip/clip_vision.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include "inference/weights/tensor_sizes.h"
#include "inference/weights/weights_error.h"
#include <array>
#include <cmath>
#include <optional>

namespace inference {
namespace {

using Tensors = std::map<std::string, at::Tensor>;
constexpr std::int64_t kHeadWidth = 80; ///< of ViT-H

using Rename = std::pair<std::string_view, std::string_view>;
/// Names of the three layouts below their prefix, by the original ones; %: a layer's number.
constexpr std::array<Rename, 11> kHuggingFace{
    {{"embeddings.patch_embedding.", "patch_embedding."},
     {"embeddings.class_embedding", "cls_embedding"},
     {"embeddings.position_embedding.weight", "pos_embedding"},
     {"pre_layrnorm.", "pre_norm."},
     {"encoder.layers.%.layer_norm1.", "transformer.%.norm1."},
     {"encoder.layers.%.layer_norm2.", "transformer.%.norm2."},
     {"encoder.layers.%.self_attn.out_proj.", "transformer.%.attn.proj."},
     {"encoder.layers.%.self_attn.", "transformer.%.attn."},
     {"encoder.layers.%.mlp.fc1.", "transformer.%.mlp.0."},
     {"encoder.layers.%.mlp.fc2.", "transformer.%.mlp.2."},
     {"pre_layernorm.", "pre_norm."}}};
constexpr std::array<Rename, 11> kOpenClip{
    {{"conv1.", "patch_embedding."},
     {"class_embedding", "cls_embedding"},
     {"positional_embedding", "pos_embedding"},
     {"ln_pre.", "pre_norm."},
     {"transformer.resblocks.%.ln_1.", "transformer.%.norm1."},
     {"transformer.resblocks.%.ln_2.", "transformer.%.norm2."},
     {"transformer.resblocks.%.attn.in_proj_weight", "transformer.%.attn.to_qkv.weight"},
     {"transformer.resblocks.%.attn.in_proj_bias", "transformer.%.attn.to_qkv.bias"},
     {"transformer.resblocks.%.attn.out_proj.", "transformer.%.attn.proj."},
     {"transformer.resblocks.%.mlp.c_fc.", "transformer.%.mlp.0."},
     {"transformer.resblocks.%.mlp.c_proj.", "transformer.%.mlp.2."}}};

/// `name` with the front `from` (with a number at %) in place of which stands `to`.
std::optional<std::string> renamed(std::string_view name, const Rename& rule) {
    const auto [from, to] = rule;
    const std::size_t hole = from.find('%');
    const std::string_view front = from.substr(0, hole);
    if (!name.starts_with(front)) return std::nullopt;
    if (hole == std::string_view::npos) return std::string(to) + std::string(name.substr(front.size()));
    std::string_view rest = name.substr(front.size());
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const std::string_view number = rest.substr(0, digits), behind = from.substr(hole + 1);
    rest.remove_prefix(digits);
    if (number.empty() || !rest.starts_with(behind)) return std::nullopt;
    const std::size_t at = to.find('%');
    return std::string(to.substr(0, at)) + std::string(number) + std::string(to.substr(at + 1)) +
           std::string(rest.substr(behind.size()));
}

/// The tensors below `prefix` by their original names; those that no rule knows are left out.
template <std::size_t N>
Tensors renamed_all(const Tensors& tensors, std::string_view prefix, const std::array<Rename, N>& rules) {
    Tensors out;
    for (const auto& [name, tensor] : tensors) {
        if (!name.starts_with(prefix)) continue;
        for (const Rename& rule : rules)
            if (const auto to = renamed(std::string_view(name).substr(prefix.size()), rule)) {
                out.emplace(*to, tensor);
                break;
            }
    }
    return out;
}

/// q, k and v of each layer joined, row behind row, as the original file has them.
void join_projections(Tensors& tensors) {
    const std::int64_t layers = count_numbered(tensors, "transformer.");
    for (std::int64_t i = 0; i < layers; ++i)
        for (const char* part : {"weight", "bias"}) {
            const std::string at = "transformer." + std::to_string(i) + ".attn.";
            std::vector<at::Tensor> rows;
            for (const char* one : {"q_proj.", "k_proj.", "v_proj."}) {
                const auto found = tensors.find(at + one + part);
                if (found == tensors.end())
                    throw WeightsError("the picture encoder lacks the tensor '" + at + one + part + "'");
                rows.push_back(found->second);
                tensors.erase(found);
            }
            tensors[at + "to_qkv." + part] = at::cat(rows);
        }
}

constexpr const char* kHuggingFaceFront = "vision_model.";
bool has(const Tensors& tensors, const std::string& name) {
    return tensors.contains(name);
}

} // namespace

bool is_clip_vision(const Tensors& tensors) {
    return has(tensors, "visual.patch_embedding.weight") || has(tensors, "visual.conv1.weight") ||
           has(tensors, std::string(kHuggingFaceFront) + "embeddings.patch_embedding.weight");
}

ClipVisionPart identify_clip_vision(const Tensors& tensors, const nlohmann::json* config) {
    if (!is_clip_vision(tensors))
        throw WeightsError("this checkpoint holds no picture encoder (no 'visual.' and no 'vision_model.' "
                           "tensors)");
    ClipVisionPart part;
    if (has(tensors, "visual.patch_embedding.weight")) {
        for (const auto& [name, tensor] : tensors)
            if (name.starts_with("visual.")) part.tensors.emplace(name.substr(7), tensor);
    } else if (has(tensors, "visual.conv1.weight")) {
        part.layout = KeyLayout::hugging_face;
        part.tensors = renamed_all(tensors, "visual.", kOpenClip);
    } else {
        part.layout = KeyLayout::diffusers;
        part.tensors = renamed_all(tensors, kHuggingFaceFront, kHuggingFace);
        join_projections(part.tensors);
    }
    ClipVisionConfig& c = part.config;
    const auto rows = [](const at::Tensor& t) { return t.unsqueeze(0); };
    for (auto& [name, tensor] : part.tensors) {
        if (name == "cls_embedding" && tensor.dim() == 1) tensor = rows(rows(tensor));
        if (name == "pos_embedding" && tensor.dim() == 2) tensor = rows(tensor);
    }
    c.dim = size_of(part.tensors, "patch_embedding.weight", 0);
    c.patch_size = size_of(part.tensors, "patch_embedding.weight", 2);
    const std::int64_t patches = size_of(part.tensors, "pos_embedding", 1) - 1;
    c.image_size = std::llround(std::sqrt(static_cast<double>(patches))) * c.patch_size;
    c.mlp_dim = size_of(part.tensors, "transformer.0.mlp.0.weight", 0);
    c.num_layers = count_numbered(part.tensors, "transformer.");
    c.num_heads = std::max<std::int64_t>(1, c.dim / kHeadWidth);
    if (config) {
        c.num_heads = whole_or(*config, "num_attention_heads", whole_or(*config, "num_heads", c.num_heads));
        c.eps = real_or(*config, "layer_norm_eps", c.eps);
    }
    // What the features do not need: they are taken before the last layer.
    const std::string last = "transformer." + std::to_string(c.num_layers - 1) + ".";
    std::erase_if(part.tensors, [&](const auto& entry) {
        return entry.first.starts_with(last) || entry.first.starts_with("post_norm.") ||
               entry.first == "head";
    });
    return part;
}

ClipVisionPart load_clip_vision(const std::filesystem::path& place) {
    const bool folder = std::filesystem::is_directory(place);
    const auto tensors = load_checkpoint(folder ? find_checkpoint(place, {"model", "pytorch_model"}) : place);
    const auto config = place / "config.json";
    std::optional<nlohmann::json> json;
    if (folder && std::filesystem::exists(config)) json = read_json(config);
    ClipVisionPart part = identify_clip_vision(tensors, json ? &*json : nullptr);
    part.config.judge();
    return part;
}

} // namespace inference
