// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/vila/vila.h"
#include "inference/parity/fixture.h"

namespace inference::parity {
namespace {

void check_siglip(Fixture& f) {
    const WeightMap weights(f.weights());
    const SiglipVision tower(weights, SiglipConfig::from_json(f.hyper()));
    weights.require_all_used();
    const auto states = tower.hidden_states(f.in("pixel_values"));
    f.check("embeddings", states.front());
    f.check("features", tower.features(f.in("pixel_values")));
    const at::Tensor last = tower.post_norm(states.back());
    f.check("last_hidden_state", last);
    f.check("pooler_output", tower.pool(last));
}

void check_projector(Fixture& f) {
    const WeightMap weights(f.weights());
    const std::int64_t in = f.hyper().at("mm_hidden_size"), hidden = f.hyper().at("hidden_size");
    const MultimodalProjector projector(weights, in, hidden);
    f.check("downsampled", downsample_2x2(f.in("x")));
    f.check("y", projector.forward(f.in("x")));
    f.check("y_even", projector.forward(f.in("x_even")));
    const WeightMap mlp = weights.scope("mlp2x_gelu.layers.");
    const nn::Linear first(mlp.scope("0."), in, hidden), second(mlp.scope("2."), hidden, hidden);
    f.check("y_mlp2x_gelu", second(at::gelu(first(f.in("x")))));
    weights.require_all_used();
}

void check_vila(Fixture& f) {
    const WeightMap weights(f.weights());
    const Vila vila(weights, {LlamaConfig::from_json(f.hyper().at("llm")),
                              SiglipConfig::from_json(f.hyper().at("vision_tower"))});
    weights.require_all_used();
    const at::Tensor features = vila.image_features(f.in("images"));
    f.check("image_features", features);
    const at::Tensor embeds = vila.splice(f.in("ids_understand")[0], features);
    f.check("inputs_embeds", embeds);
    std::vector<at::Tensor> logits;
    const auto ids = vila.generate(embeds, f.hyper().at("max_new_tokens"), {}, {}, &logits);
    f.check("generated_ids", at::tensor(ids, at::kLong));
    f.check("logits", at::stack(logits));
    const at::Tensor edit = vila.splice(f.in("ids_edit")[0], features, f.in("mask_edit")[0]);
    f.check("embeds_edit", edit);
    f.check("hidden_edit", vila.llm().hidden(edit));
    const at::Tensor text = vila.llm().embed(f.in("ids_text"));
    f.check("hidden_text", vila.llm().hidden(text));
    f.check("hidden_text_masked", vila.llm().hidden(text, nullptr, f.in("mask_text")));
    f.check("hidden_edit_penultimate", vila.llm().penultimate(edit));
}

} // namespace

void add_vila_checks(std::map<std::string, Check>& checks) {
    checks["SiglipVisionTower"] = check_siglip;
    checks["MultimodalProjector"] = check_projector;
    checks["VilaLlama"] = check_vila;
}

} // namespace inference::parity
