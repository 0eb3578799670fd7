// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/omni_model_files.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/json_value.h"
#include "inference/weights/mapped_file.h"
#include "inference/weights/tensor_sizes.h"
#include "inference/weights/torch_format.h"

namespace inference {
namespace {

namespace fs = std::filesystem;
using Tensors = std::map<std::string, at::Tensor>;

constexpr std::int64_t kContextLength = 2560, kHeadWidth = 128;

void put(Tensors& all, const std::string& prefix, const Tensors& more) {
    for (const auto& [name, tensor] : more)
        all[prefix + strip_wrappers(name)] = tensor;
}

/// model_state_dict of the adapter's own file, if it is there.
Tensors adapter_file(const fs::path& file) {
    if (!looks_like_torch_file(MappedFile(file).bytes())) return load_checkpoint(file); // repackaged
    const TorchFile torch(file);
    const PickleRef* inner = torch.tree().find(torch.tree().root, "model_state_dict");
    Tensors tensors;
    if (const auto* dict = inner ? torch.tree().as<PickleDict>(*inner) : nullptr)
        for (const auto& [key, value] : dict->items)
            if (const auto* name = torch.tree().as<std::string>(key))
                if (const auto* view = torch.tree().as<PickleTensor>(value))
                    tensors[*name] = torch.tensor(*view);
    return tensors.empty() ? load_checkpoint(file) : tensors;
}

} // namespace

Tensors omni_tensors(const OmniRepository& repo, Keep keep) {
    Tensors all;
    put(all, "wan_model.", load_wan_dit(repo.wan.dit, keep).tensors);
    if (fs::exists(repo.adapter)) put(all, "adapter.", adapter_file(repo.adapter));
    if (fs::exists(repo.vision_head)) put(all, "ar_vision_head.", load_checkpoint(repo.vision_head));
    put(all, "", load_checkpoint(repo.transformer, keep));
    return all;
}

OmniVideoConfig omni_config_of(const Tensors& t) {
    Tensors dit;
    for (const auto& [name, tensor] : t)
        if (name.starts_with("wan_model.")) dit.emplace(name.substr(10), tensor);
    OmniVideoConfig c;
    c.dit = identify_wan_dit(std::move(dit), nullptr).config;
    c.dit.num_heads = std::max<std::int64_t>(1, c.dit.dim / kHeadWidth);
    c.dit.text_len = kContextLength;
    c.llm_hidden_size = size_of(t, "ar_vision_head.fc.0.weight", 1);
    c.vision_queries = size_of(t, "ar_vision_head.decoder_query", 1);
    c.vision_width = size_of(t, "ar_vision_head.decoder_query", 2);
    c.adapter_queries = size_of(t, "adapter.decoder_query", 1);
    c.visual_hidden = size_of(t, "visual_context_adapter.patch_embedding.weight", 0);
    c.visual_channels = size_of(t, "visual_context_adapter.patch_embedding.weight", 1);
    for (std::size_t axis = 0; axis < c.visual_patch.size(); ++axis)
        if (const std::int64_t side = size_of(t, "visual_context_adapter.patch_embedding.weight", axis + 2))
            c.visual_patch[axis] = side;
    c.head_layers = count_numbered(t, "adapter.adapter.encoder.layers.");
    c.head_feed_forward = size_of(t, "ar_vision_head.visionHeadAdapter.encoder.layers.0.linear1.weight", 0);
    c.adapter_feed_forward = size_of(t, "adapter.adapter.encoder.layers.0.linear1.weight", 0);
    return c;
}

namespace {

/// Adapters are made for Wan's own names.
LoraMerged adapt(Tensors& tensors, const std::vector<LoraUse>& adapters) {
    if (adapters.empty()) return {};
    const std::string front = "wan_model.";
    Tensors wan;
    for (const auto& [name, tensor] : tensors)
        if (name.starts_with(front)) wan.emplace(name.substr(front.size()), tensor);
    LoraMerged merged = merge_loras(wan, adapters);
    for (auto& [name, tensor] : wan)
        tensors[front + name] = std::move(tensor);
    return merged;
}

} // namespace

OmniVideoModel load_omni_model(const OmniRepository& repo, const DevicePlan& plan,
                               const std::vector<LoraUse>& adapters, std::vector<std::string>* notes) {
    Tensors tensors = omni_tensors(repo, Keep::packed);
    const LoraMerged merged = adapt(tensors, adapters);
    if (notes) add_note(*notes, note_of(merged));
    const OmniVideoConfig config = omni_config_of(tensors);
    const WeightMap weights = planned_weights(std::move(tensors), plan);
    OmniVideoModel model(weights, config);
    weights.require_all_used();
    return model;
}

Tensors omni_language_tensors(const fs::path& folder, Keep keep) {
    Tensors all;
    put(all, "llm.", load_checkpoint(find_checkpoint(folder / "llm", {"model", "pytorch_model"}), keep));
    put(all, "vision_tower.vision_tower.",
        load_checkpoint(find_checkpoint(folder / "vision_tower", {"model", "pytorch_model"}), keep));
    put(all, "mm_projector.",
        load_checkpoint(find_checkpoint(folder / "mm_projector", {"model", "pytorch_model"}), keep));
    return all;
}

VilaConfig omni_language_config(const fs::path& folder) {
    const auto tower = read_json(folder / "vision_tower/config.json");
    return {LlamaConfig::from_json(read_json(folder / "llm/config.json")),
            SiglipConfig::from_json(tower.contains("vision_config") ? tower["vision_config"] : tower)};
}

at::Tensor omni_states(const OmniLanguage& language, OmniTask task, const std::string& text,
                       const at::Tensor& picture, at::Device device) {
    const auto ids = prompt_ids(embedding_prompt(task, text), language.tokenizer);
    const at::Tensor features =
        picture.defined() ? language.vila.image_features(picture.to(device)) : at::empty({0});
    return language.vila.llm().hidden(language.vila.splice(at::tensor(ids, at::kLong).to(device), features));
}

OmniLanguage load_omni_language(const fs::path& folder, const DevicePlan& plan) {
    const VilaConfig config = omni_language_config(folder);
    const WeightMap weights =
        planned_weights(omni_language_tensors(folder, Keep::packed), language_plan(plan));
    OmniLanguage language{.vila = Vila(weights, config),
                          .tokenizer = BpeTokenizer(folder / "llm/tokenizer.json"),
                          .stop_ids = {}};
    weights.require_all_used();
    for (const char* end : {"<|eot_id|>", "<|end_of_text|>"})
        if (const auto id = language.tokenizer.special(end); id >= 0) language.stop_ids.push_back(id);
    language.image_size = config.vision_tower.image_size;
    if (fs::exists(folder / "config.json"))
        language.pad =
            value_or(read_json(folder / "config.json"), "image_aspect_ratio", std::string("resize")) == "pad";
    return language;
}

} // namespace inference
