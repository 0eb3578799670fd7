// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tiny_stages.h"
#include "inference/training/families/flow_stages.h"
#include "inference/training/families/omni_stages.h"
#include "inference/training/families/univigu_stages.h"
#include <stdexcept>

namespace test {
namespace {

using namespace inference;
using namespace inference::training;

constexpr std::int64_t kTextDim = 12, kHidden = 16, kExamples = 6, kText = 5, kRows = 7, kCaption = 9;

WanDitConfig tiny_dit() {
    return {.in_dim = 4,
            .out_dim = 4,
            .dim = 24,
            .ffn_dim = 32,
            .freq_dim = 16,
            .text_dim = kTextDim,
            .num_heads = 2,
            .num_layers = 2,
            .text_len = 32};
}

template <typename Build>
Tensors fresh(std::uint64_t seed, const Build& build) {
    const WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(seed));
    build(weights);
    return weights.tensors();
}

OmniVideoConfig tiny_omni() {
    OmniVideoConfig config{.dit = tiny_dit(),
                           .llm_hidden_size = kHidden,
                           .vision_queries = 2,
                           .vision_width = 16,
                           .adapter_queries = 3,
                           .visual_channels = 4,
                           .visual_patch = {1, 2, 2},
                           .head_layers = 1,
                           .head_feed_forward = 16,
                           .adapter_feed_forward = 16};
    config.dit.text_dim = 16; // eight heads in the adapter
    return config;
}

std::vector<Example> flow_examples(std::int64_t text_dim, int sources) {
    SeededNoise noise(77);
    const at::Tensor empty = noise.normal({2, text_dim});
    std::vector<Example> out;
    for (std::int64_t i = 0; i < kExamples; ++i) {
        const std::int64_t frames = i % 2 ? 1 : 2; // pictures and clips
        Example one{{"latent", noise.normal({4, frames, 4, 6})},
                    {"text", noise.normal({kText + i % 2, text_dim})},
                    {"empty", empty}};
        for (int s = 0; s < sources; ++s)
            one["source." + std::to_string(s)] = one["latent"] + noise.normal({4, frames, 4, 6}) * 0.3;
        out.push_back(std::move(one));
    }
    return out;
}

SpecialTokens markers() {
    SeededNoise noise(5);
    SpecialTokens out;
    for (const char* name : {"<img_st>", "<img_ed>", "<ipl_st>", "<ipl_ed>", "<prp_st>", "<prp_ed>"})
        out[name] = noise.normal({1, 16});
    return out;
}

std::vector<Example> omni_examples() {
    SeededNoise noise(78);
    auto out = flow_examples(16, 1);
    const at::Tensor empty = noise.normal({1, 4, kHidden});
    for (Example& one : out) {
        one["source"] = one.at("source.0");
        one.erase("source.0");
        one["states"] = noise.normal({1, kRows, kHidden});
        one["empty_states"] = empty;
    }
    return out;
}

std::vector<Example> align_examples() {
    SeededNoise noise(79);
    std::vector<Example> out;
    for (std::int64_t i = 0; i < kExamples; ++i) {
        at::Tensor labels = at::full({kRows}, -100, at::kLong);
        labels.narrow(0, 3, 4).copy_((noise.uniform({4}) * 40).to(at::kLong));
        Example one{{"rows", noise.normal({kRows, kHidden})}, {"labels", labels}};
        if (i % 3) one["picture"] = noise.uniform({3, 28, 28}) * 2 - 1;
        out.push_back(std::move(one));
    }
    return out;
}

std::vector<Example> univigu_examples(std::int64_t vocab) {
    SeededNoise noise(80);
    const at::Tensor empty = noise.normal({6, kTextDim});
    std::vector<Example> out;
    const auto ids = [&] { return (noise.uniform({kCaption}) * static_cast<double>(vocab)).to(at::kLong); };
    for (std::int64_t i = 0; i < kExamples; ++i) {
        at::Tensor mask = at::ones({kCaption}, at::kLong);
        mask.narrow(0, 6, 3).zero_();
        out.push_back({{"latent", noise.normal({4, i % 2 ? 1 : 2, 4, 4})},
                       {"prompt", ids()},
                       {"prompt_mask", mask},
                       {"caption", ids()},
                       {"caption_mask", at::ones({kCaption}, at::kLong)},
                       {"condition", noise.normal({6, kTextDim})},
                       {"empty_condition", empty}});
    }
    return out;
}

TinyRun flow_run(const Recipe& recipe, bool bernini) {
    FlowSetup setup{.config = tiny_dit(), .shift = 3.0};
    setup.tensors = fresh(91, [&](const WeightMap& w) { WanDit dit(w, setup.config); });
    TinyRun run{.recipe = recipe, .before = setup.tensors};
    run.examples = std::make_unique<MadeExamples>(flow_examples(kTextDim, bernini ? 1 : 0));
    run.stage =
        bernini ? make_bernini_stage(std::move(setup), recipe) : make_wan_stage(std::move(setup), recipe);
    return run;
}

/// Not tiny: the starter's transformer, on its clips of 96x64, two latent frames.
TinyRun starter_sized_run(const Recipe& recipe) {
    FlowSetup setup{.config = {.dim = 256,
                               .ffn_dim = 768,
                               .freq_dim = 128,
                               .text_dim = 192,
                               .num_heads = 8,
                               .num_layers = 5,
                               .text_len = 32},
                    .shift = 3.0};
    setup.tensors = fresh(95, [&](const WeightMap& w) { WanDit dit(w, setup.config); });
    TinyRun run{.recipe = recipe, .before = setup.tensors};
    SeededNoise noise(81);
    std::vector<Example> examples;
    for (int i = 0; i < 24; ++i)
        examples.push_back({{"latent", noise.normal({16, 2, 8, 12})},
                            {"text", noise.normal({8, 192})},
                            {"empty", noise.normal({2, 192})}});
    run.examples = std::make_unique<MadeExamples>(std::move(examples));
    run.stage = make_wan_stage(std::move(setup), recipe);
    return run;
}

TinyRun align_run(const Recipe& recipe) {
    AlignSetup setup{.llm = {.hidden_size = kHidden,
                             .intermediate_size = 24,
                             .num_hidden_layers = 2,
                             .num_attention_heads = 2,
                             .num_key_value_heads = 1,
                             .vocab_size = 40},
                     .tower = {.hidden_size = 16,
                               .intermediate_size = 24,
                               .num_hidden_layers = 2,
                               .num_attention_heads = 2,
                               .image_size = 28,
                               .patch_size = 14},
                     .omni = tiny_omni()};
    setup.tensors = fresh(92, [&](const WeightMap& w) {
        Llama llm(w.scope("llm."), setup.llm);
        w.scope("siglip.").take("vision_model.head.probe", {1, 1, 16}, Init::small); // says that it pools
        SiglipVision tower(w.scope("siglip."), setup.tower);
        QueryTransformer head(
            w.scope("vision_head."), "visionHeadAdapter", kHidden, 2,
            {.width = 16, .heads = 8, .feed_forward = 16, .encoder_layers = 1, .decoder_layers = 1});
    });
    TinyRun run{.recipe = recipe, .before = setup.tensors};
    run.examples = std::make_unique<MadeExamples>(align_examples());
    run.stage = make_omni_align_stage(std::move(setup), recipe);
    return run;
}

TinyRun omni_run(const Recipe& recipe, OmniPart part) {
    OmniSetup setup{.config = tiny_omni(), .special = markers()};
    setup.tensors = fresh(93, [&](const WeightMap& w) { OmniVideoModel model(w, setup.config); });
    TinyRun run{.recipe = recipe, .before = setup.tensors};
    run.examples = std::make_unique<MadeExamples>(omni_examples());
    run.stage = make_omni_stage(part, std::move(setup), recipe);
    return run;
}

TinyRun univigu_run(const Recipe& recipe, UniViguPart part) {
    UniViguSetup setup{.config = {.dit = tiny_dit(), .vocab = 20}};
    setup.tensors = fresh(94, [&](const WeightMap& w) { UnifiedTransformer model(w, setup.config); });
    TinyRun run{.recipe = recipe, .before = setup.tensors};
    run.examples = std::make_unique<MadeExamples>(univigu_examples(20));
    run.stage = make_univigu_stage(part, std::move(setup), recipe);
    return run;
}

} // namespace

const std::vector<std::string>& tiny_stage_names() {
    static const std::vector<std::string> names{
        "wan",       "wan-lora",       "omni-align",     "omni-adapter", "omni-joint",
        "omni-edit", "univigu-recall", "univigu-refine", "bernini",      "bernini-lora"};
    return names;
}

Recipe tiny_recipe() {
    Recipe recipe{.steps = 30,
                  .batch = 2,
                  .learning_rate = 2e-3,
                  .warmup = 3,
                  .dropout = 0.2,
                  .seed = 4,
                  .save_every = 4};
    recipe.ema = 0.9;
    return recipe;
}

TinyRun tiny_run(const std::string& stage, const Recipe& recipe) {
    Recipe own = recipe;
    if (stage.ends_with("-lora")) own.lora.rank = 3, own.lora.alpha = 6;
    if (stage == "wan-starter-sized") return starter_sized_run(own);
    if (stage.starts_with("wan")) return flow_run(own, false);
    if (stage.starts_with("bernini")) return flow_run(own, true);
    if (stage == "omni-align") return align_run(own);
    if (stage == "omni-adapter") return omni_run(own, OmniPart::adapter);
    if (stage == "omni-joint") return omni_run(own, OmniPart::joint);
    if (stage == "omni-edit") return omni_run(own, OmniPart::edit);
    if (stage == "univigu-recall") return univigu_run(own, UniViguPart::recall);
    if (stage == "univigu-refine") return univigu_run(own, UniViguPart::refinement);
    throw std::invalid_argument("no tiny stage " + stage);
}

} // namespace test
