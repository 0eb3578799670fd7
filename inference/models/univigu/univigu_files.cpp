// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/univigu/univigu_files.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/tensor/noise.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/json_value.h"
#include "inference/weights/tensor_sizes.h"
#include "inference/weights/weights_error.h"
#include <array>

namespace inference {
namespace {

/// Unified tensors that a Wan model has nothing for, with what they start from.
at::Tensor new_tensor(const std::string& name, std::int64_t vocab, std::int64_t dim) {
    if (name == "vocab_embed.weight") return SeededNoise(0).normal({vocab, dim});
    if (name == "text_head.linear.weight") return at::zeros({vocab, dim});
    if (name == "text_head.linear.bias") return at::zeros({vocab});
    if (name == "text_head.norm_final.weight") return at::ones({dim});
    return {};
}

/// Every unified name that a base model leads to.
std::vector<std::string> unified_names(const std::map<std::string, at::Tensor>& base) {
    std::vector<std::string> names{"vocab_embed.weight", "text_head.linear.weight", "text_head.linear.bias",
                                   "text_head.norm_final.weight"};
    for (const auto& [name, tensor] : base) {
        const auto replaced = [&](const char* from, const char* to) {
            names.push_back(to + name.substr(std::string(from).size()));
        };
        if (name.starts_with("blocks.")) {
            names.push_back(name);
            if (const auto at = name.find(".ffn."); at != std::string::npos)
                names.push_back(name.substr(0, at) + ".ffn_t." + name.substr(at + 5));
        } else if (name.starts_with("condition_embedder.text_embedder.")) {
            replaced("condition_embedder.text_embedder.", "cond_text_embedder.");
        } else if (name.starts_with("condition_embedder.")) {
            replaced("condition_embedder.", "time_embedding_v.");
            replaced("condition_embedder.", "time_embedding_t.");
        } else if (name == "scale_shift_table") {
            names.emplace_back("scale_shift_table_v");
            names.emplace_back("scale_shift_table_t");
        } else if (name.starts_with("proj_out.")) {
            names.push_back("video_head." + name);
        } else {
            names.push_back(name);
        }
    }
    return names;
}

} // namespace

std::string base_tensor_of(const std::string& name) {
    const auto with_front = [&](const char* front, const char* base) {
        return base + name.substr(std::string(front).size());
    };
    if (const auto at = name.find(".ffn_t."); name.starts_with("blocks.") && at != std::string::npos)
        return name.substr(0, at) + ".ffn." + name.substr(at + 7);
    if (name.starts_with("blocks.") || name.starts_with("patch_embedding.")) return name;
    if (name.starts_with("cond_text_embedder."))
        return with_front("cond_text_embedder.", "condition_embedder.text_embedder.");
    if (name.starts_with("time_embedding_v.") || name.starts_with("time_embedding_t."))
        return with_front("time_embedding_v.", "condition_embedder.");
    if (name == "scale_shift_table_v" || name == "scale_shift_table_t") return "scale_shift_table";
    if (name.starts_with("video_head.")) return with_front("video_head.", "");
    return {};
}

UniViguTensors merge_univigu(const std::map<std::string, at::Tensor>& base, const nlohmann::json& base_config,
                             const std::map<std::string, at::Tensor>& checkpoint) {
    std::map<std::string, at::Tensor> given;
    for (const auto& [name, tensor] : checkpoint)
        given.emplace(strip_wrappers(name), tensor);
    UniViguTensors merged{
        .config = UniViguConfig::from_json(base_config), .tensors = {}, .missing = {}, .unexpected = {}};
    const auto table = given.find("vocab_embed.weight");
    if (table == given.end())
        throw WeightsError("the checkpoint holds no 'vocab_embed.weight': it is no Uni-ViGU model");
    merged.config.vocab = size_of(given, "vocab_embed.weight", 0);
    // What the checkpoint leaves out is made at this width, so the config alone must not say it.
    if (size_of(given, "vocab_embed.weight", 1) != merged.config.dit.dim)
        throw WeightsError("the config tells of a width of " + std::to_string(merged.config.dit.dim) +
                           ", the checkpoint's 'vocab_embed.weight' of " +
                           std::to_string(table->second.size(1)));
    for (const std::string& name : unified_names(base)) {
        const auto found = given.find(name);
        at::Tensor tensor;
        if (found != given.end()) {
            tensor = found->second;
            given.erase(found);
        } else {
            merged.missing.push_back(name);
            const auto start = base.find(base_tensor_of(name));
            tensor = start != base.end() ? start->second
                                         : new_tensor(name, merged.config.vocab, merged.config.dit.dim);
        }
        merged.tensors.emplace(univigu_name(name), tensor);
    }
    for (const auto& [name, tensor] : given)
        if (name != "rotary_emb_text.inv_freq") merged.unexpected.push_back(name);
    return merged;
}

std::unique_ptr<UniViguBundle> load_univigu(const std::filesystem::path& wan_folder,
                                            const std::filesystem::path& checkpoint, at::Device device) {
    const auto transformer = wan_folder / "transformer";
    UniViguTensors merged =
        merge_univigu(load_checkpoint(find_checkpoint(transformer)), read_json(transformer / "config.json"),
                      load_checkpoint(checkpoint));
    auto text = load_umt5(wan_folder / "text_encoder");
    auto vae = load_wan_vae(wan_folder / "vae");
    std::map<std::string, at::Tensor> all;
    for (auto& [name, tensor] : merged.tensors)
        all.emplace("transformer." + name, std::move(tensor));
    for (auto& [name, tensor] : text.tensors)
        all.emplace("text_encoder." + name, std::move(tensor));
    UniViguBundleConfig config;
    config.model = merged.config;
    config.text = text.config;
    config.vae = vae.config;
    config.tokenizer_folder = wan_folder / "tokenizer";
    WeightMap weights(std::move(all)), vae_weights(std::move(vae.tensors));
    weights.set_device(device);
    vae_weights.set_device(device);
    vae_weights.set_channels_last();
    auto bundle = std::make_unique<UniViguBundle>(weights, vae_weights, config);
    weights.require_all_used();
    vae_weights.require_all_used();
    return bundle;
}

} // namespace inference
