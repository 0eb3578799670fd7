// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/univigu/univigu_files.h"
#include "inference/tensor/noise.h"
#include "inference/weights/key_maps.h"
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
    struct Given {
        std::string name; ///< as the checkpoint has it
        at::Tensor tensor;
    };
    std::map<std::string, Given> given; // by our names
    for (const auto& [name, tensor] : checkpoint) {
        const std::string own = strip_wrappers(name);
        given.emplace(univigu_name(own), Given{own, tensor});
    }
    UniViguTensors merged{
        .config = UniViguConfig::from_json(base_config), .tensors = {}, .missing = {}, .unexpected = {}};
    const auto table = given.find("vocab_embed.weight");
    if (table == given.end())
        throw WeightsError("the checkpoint holds no 'vocab_embed.weight': it is no Uni-ViGU model");
    const at::Tensor& vocabulary = table->second.tensor;
    if (vocabulary.dim() != 2 || vocabulary.size(0) < 1)
        throw WeightsError("the checkpoint's 'vocab_embed.weight' is no table of rows");
    merged.config.vocab = vocabulary.size(0);
    // What the checkpoint leaves out is made at this width, so the config alone must not say it.
    if (vocabulary.size(1) != merged.config.dit.dim)
        throw WeightsError("the config tells of a width of " + std::to_string(merged.config.dit.dim) +
                           ", the checkpoint's 'vocab_embed.weight' of " +
                           std::to_string(vocabulary.size(1)));
    for (const std::string& name : unified_names(base)) {
        const auto found = given.find(univigu_name(name));
        at::Tensor tensor;
        if (found != given.end()) {
            tensor = found->second.tensor;
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
        if (name != "rotary_emb_text.inv_freq") merged.unexpected.push_back(tensor.name);
    return merged;
}

} // namespace inference
