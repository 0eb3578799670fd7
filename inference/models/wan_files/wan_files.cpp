// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/wan_files/wan_files.h"
#include "inference/models/wan_files/wan_defaults.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/config_values.h"
#include "inference/weights/json_value.h"
#include "inference/weights/tensor_sizes.h"
#include "inference/weights/weights_error.h"
#include <algorithm>
#include <optional>

namespace inference {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kHeadWidth = 128; ///< in every released Wan transformer

struct Found {
    TensorMap tensors;
    std::optional<nlohmann::json> config;
};

Found read_part(const fs::path& place, Keep keep = Keep::wide) {
    const bool folder = fs::is_directory(place);
    Found found{load_checkpoint(folder ? find_checkpoint(place) : place, keep), std::nullopt};
    const fs::path config = (folder ? place : place.parent_path()) / "config.json";
    if (folder && fs::exists(config)) found.config = read_json(config);
    return found;
}

template <typename Rename>
TensorMap renamed(const TensorMap& tensors, const Rename& rename) {
    TensorMap out;
    for (const auto& [name, tensor] : tensors) {
        const std::optional<std::string> to = rename(name);
        if (to && to->empty()) continue; // a copy of another tensor
        out.emplace(to.value_or(name), tensor);
    }
    return out;
}

TensorMap unwrapped(const TensorMap& tensors) {
    return renamed(tensors, [](const std::string& name) { return std::optional(strip_wrappers(name)); });
}

std::vector<std::string> names_of(const TensorMap& tensors) {
    std::vector<std::string> names;
    for (const auto& [name, tensor] : tensors)
        names.push_back(name);
    return names;
}

WanDitConfig dit_config_of_shapes(const TensorMap& t) {
    WanDitConfig c;
    c.dim = size_of(t, "patch_embedding.weight", 0);
    c.in_dim = size_of(t, "patch_embedding.weight", 1);
    c.ffn_dim = size_of(t, "blocks.0.ffn.0.weight", 0);
    c.freq_dim = size_of(t, "time_embedding.0.weight", 1);
    c.text_dim = size_of(t, "text_embedding.0.weight", 1);
    c.out_dim = size_of(t, "head.head.weight", 0) / 4;
    c.num_layers = count_numbered(t, "blocks.");
    c.num_heads = std::max<std::int64_t>(1, c.dim / kHeadWidth);
    if (t.contains("img_emb.proj.0.weight")) c.image_dim = size_of(t, "img_emb.proj.0.weight", 0);
    if (t.contains("img_emb.emb_pos")) c.image_rows = size_of(t, "img_emb.emb_pos", 1);
    if (const std::int64_t blocks = count_numbered(t, "vace_blocks."); blocks > 0) {
        c.vace_in_dim = size_of(t, "vace_patch_embedding.weight", 1);
        for (std::int64_t j = 0; j < blocks; ++j) // spread evenly
            c.vace_layers.push_back(j * c.num_layers / blocks);
    }
    return c;
}

/// The decoder may be wider than the encoder: its first convolution says.
WanVaeConfig with_decoder(WanVaeConfig c, const TensorMap& t) {
    if (!c.dim_mult.empty() && c.dim_mult.back() > 0)
        c.decoder_dim = size_of(t, "decoder.conv1.weight", 0) / c.dim_mult.back();
    return c;
}

/// Sizes of a VAE read off the original names; stages lie flat in 2.1 and in groups in 2.2.
WanVaeConfig vae_config_of_shapes(const TensorMap& t) {
    WanVaeConfig c;
    c.dim = size_of(t, "encoder.conv1.weight", 0);
    c.z_dim = size_of(t, "conv2.weight", 0);
    c.residual = t.contains("encoder.downsamples.0.downsamples.0.residual.2.weight");
    c.dim_mult.clear();
    c.temporal_downsample.clear();
    const auto has = [&](const std::string& name) { return t.contains(name); };
    const auto stage = [](std::int64_t i) { return "encoder.downsamples." + std::to_string(i) + "."; };
    if (c.residual) {
        const std::int64_t groups = count_numbered(t, "encoder.downsamples.");
        for (std::int64_t i = 0; i < groups; ++i) {
            c.dim_mult.push_back(size_of(t, stage(i) + "downsamples.0.residual.2.weight", 0) / c.dim);
            const std::int64_t parts = count_numbered(t, stage(i) + "downsamples.");
            if (i + 1 == groups)
                c.num_res_blocks = parts;
            else
                c.temporal_downsample.push_back(
                    has(stage(i) + "downsamples." + std::to_string(parts - 1) + ".time_conv.weight"));
        }
        return with_decoder(c, t);
    }
    const std::int64_t stages = count_numbered(t, "encoder.downsamples.");
    std::int64_t in_level = 0;
    for (std::int64_t i = 0; i < stages; ++i) {
        if (has(stage(i) + "resample.1.weight")) {
            c.temporal_downsample.push_back(has(stage(i) + "time_conv.weight"));
            in_level = 0;
            continue;
        }
        if (in_level++ == 0) c.dim_mult.push_back(size_of(t, stage(i) + "residual.2.weight", 0) / c.dim);
    }
    c.num_res_blocks = in_level;
    return with_decoder(c, t);
}

Umt5Config umt5_config_of_shapes(const TensorMap& t) {
    Umt5Config c;
    c.vocab = size_of(t, "token_embedding.weight", 0);
    c.dim = size_of(t, "token_embedding.weight", 1);
    c.dim_attn = size_of(t, "blocks.0.attn.q.weight", 0);
    c.dim_ffn = size_of(t, "blocks.0.ffn.fc1.weight", 0);
    c.num_buckets = size_of(t, "blocks.0.pos_embedding.embedding.weight", 0);
    c.num_heads = size_of(t, "blocks.0.pos_embedding.embedding.weight", 1);
    c.num_layers = count_numbered(t, "blocks.");
    return c;
}

} // namespace

WanPart<WanDitConfig> identify_wan_dit(TensorMap tensors, const nlohmann::json* config) {
    WanPart<WanDitConfig> part{{}, unwrapped(tensors), KeyLayout::original};
    part.layout = detect_dit_layout(names_of(part.tensors));
    if (part.layout == KeyLayout::diffusers) part.tensors = renamed(part.tensors, dit_name_from_diffusers);
    part.config = dit_config_of_shapes(part.tensors);
    part.config.kind = wan_kind(part.config, "");
    if (!config) {
        part.config.judge();
        return part;
    }
    part.config.kind = wan_kind(part.config, value_or(*config, "model_type", std::string()));
    if (!part.config.vace_layers.empty())
        part.config.vace_layers = value_or(*config, "vace_layers", part.config.vace_layers);
    // Shapes say all but these.
    part.config.num_heads =
        whole_or(*config, "num_heads", whole_or(*config, "num_attention_heads", part.config.num_heads));
    part.config.text_len = whole_or(*config, "text_len", part.config.text_len);
    part.config.eps = real_or(*config, "eps", part.config.eps);
    part.config.judge();
    return part;
}

WanPart<WanVaeConfig> identify_wan_vae(TensorMap tensors, const nlohmann::json* config) {
    WanPart<WanVaeConfig> part{{}, unwrapped(tensors), KeyLayout::original};
    if (part.tensors.contains("quant_conv.weight")) {
        part.layout = KeyLayout::diffusers;
        const bool residual = part.tensors.contains("encoder.down_blocks.0.resnets.0.conv1.weight");
        std::int64_t blocks = config ? whole_or(*config, "num_res_blocks", 2) : 0;
        if (!config) // the decoder has one more
            blocks = count_numbered(part.tensors, "decoder.up_blocks.0.resnets.") - 1;
        part.tensors = renamed(part.tensors, [&](const std::string& name) {
            return vae_name_from_diffusers(name, blocks, residual);
        });
    }
    part.config = vae_config_of_shapes(part.tensors);
    if (config) {
        part.config.mean = value_or(*config, "latents_mean", part.config.mean);
        part.config.std = value_or(*config, "latents_std", part.config.std);
    } else if (const LatentStatistics* statistics = release_statistics(part.config.z_dim)) {
        part.config.mean = statistics->mean;
        part.config.std = statistics->std;
    }
    part.config.judge();
    return part;
}

WanPart<Umt5Config> identify_umt5(TensorMap tensors, const nlohmann::json* config) {
    WanPart<Umt5Config> part{{}, unwrapped(tensors), KeyLayout::original};
    part.tensors.erase("spiece_model"); // some repackaged files carry the tokenizer along
    if (part.tensors.contains("encoder.final_layer_norm.weight")) {
        part.layout = KeyLayout::hugging_face;
        if (!part.tensors.contains("shared.weight")) // then the other copy is the only one
            if (auto table = part.tensors.extract("encoder.embed_tokens.weight")) {
                table.key() = "shared.weight";
                part.tensors.insert(std::move(table));
            }
        part.tensors = renamed(part.tensors, umt5_name_from_hugging_face);
    }
    part.config = umt5_config_of_shapes(part.tensors);
    if (config) {
        part.config.max_distance =
            whole_or(*config, "relative_attention_max_distance", part.config.max_distance);
        part.config.eps = real_or(*config, "layer_norm_epsilon", part.config.eps);
    }
    part.config.judge();
    return part;
}

WanPart<WanDitConfig> load_wan_dit(const fs::path& place, Keep keep) {
    Found found = read_part(place, keep);
    return identify_wan_dit(std::move(found.tensors), found.config ? &*found.config : nullptr);
}

WanPart<WanVaeConfig> load_wan_vae(const fs::path& place) {
    Found found = read_part(place);
    return identify_wan_vae(std::move(found.tensors), found.config ? &*found.config : nullptr);
}

WanPart<Umt5Config> load_umt5(const fs::path& place, Keep keep) {
    Found found = read_part(place, keep);
    return identify_umt5(std::move(found.tensors), found.config ? &*found.config : nullptr);
}

} // namespace inference
