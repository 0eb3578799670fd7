// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/univigu_model_files.h"
#include "inference/models/wan_files/wan_files.h"
#include "inference/weights/checkpoint.h"
#include "inference/weights/json_value.h"
#include <algorithm>

namespace inference {

namespace {
constexpr const char* kTextPart = "text encoder"; ///< as plans call it
} // namespace

UniViguTensors univigu_tensors(const UniViguRepository& repository, Keep keep) {
    const auto base = repository.wan / "transformer";
    return merge_univigu(load_checkpoint(find_checkpoint(base), keep), read_json(base / "config.json"),
                         load_checkpoint(repository.checkpoint, keep));
}

std::unique_ptr<UniViguBundle> load_univigu(const UniViguRepository& repository, const DevicePlan& plan,
                                            const std::vector<LoraUse>& adapters,
                                            std::vector<std::string>* notes) {
    UniViguTensors merged = univigu_tensors(repository, Keep::packed);
    const std::string note = note_of(merge_loras(merged.tensors, adapters));
    if (notes) add_note(*notes, note);
    auto text = load_umt5(repository.wan / "text_encoder", Keep::packed);
    auto vae = load_wan_vae(repository.wan / "vae");
    UniViguBundleConfig config;
    if (!repository.settings.empty()) config.read_settings(read_json(repository.settings));
    config.model = merged.config;
    config.text = text.config;
    const bool through =
        std::find(plan.streamed.begin(), plan.streamed.end(), kTextPart) != plan.streamed.end();
    config.text.release_after_use = through;
    config.vae = vae.config;
    config.tokenizer_folder = repository.wan / "tokenizer";
    const WeightMap transformer = planned_weights(std::move(merged.tensors), plan);
    WeightMap text_weights(std::move(text.tensors));
    text_weights.set_packed(true);
    text_weights.set_matrix_type(through ? c10::nullopt : plan.matrix_type);
    WeightMap vae_weights = planned_weights(std::move(vae.tensors), plan);
    vae_weights.set_channels_last();
    auto bundle = std::make_unique<UniViguBundle>(transformer, text_weights, vae_weights, config);
    for (const WeightMap* all : {&transformer, static_cast<const WeightMap*>(&text_weights),
                                 static_cast<const WeightMap*>(&vae_weights)})
        all->require_all_used();
    return bundle;
}

} // namespace inference
