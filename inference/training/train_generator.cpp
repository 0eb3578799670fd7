// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/starter/starter.h"
#include "inference/tensor/noise.h"
#include "inference/training/language.h"
#include "inference/training/loop.h"
#include <ATen/core/grad_mode.h>

namespace inference::training {
namespace {

/// A batch holds clips of one size; the shares keep the tokens of a step about equal.
struct ClipSize {
    int height, width, frames, batch;
    double share;
};
/// Stills teach what words mean soonest, since a step holds the most of them; clips and larger pictures teach
/// the rest.
constexpr ClipSize kSizes[] = {{64, 96, 1, 36, 0.55},  {64, 96, 5, 20, 0.12},  {64, 96, 9, 13, 0.08},
                               {80, 144, 5, 11, 0.08}, {128, 208, 5, 5, 0.09}, {112, 208, 9, 4, 0.08}};
constexpr double kDropCondition = 0.08, kGenerateShare = 0.05, kKeepTone = 0.35;

struct EditBatch {
    at::Tensor source, target; ///< [B, 3, T, H, W]
    std::vector<std::string> prompts;
    bool generate = false; ///< the source is not shown: text to video
};

EditBatch make_batch(Rng& rng) {
    double draw = std::uniform_real_distribution<double>(0, 1)(rng);
    const ClipSize* size = &kSizes[0];
    for (const ClipSize& candidate : kSizes) {
        size = &candidate;
        if ((draw -= candidate.share) < 0) break;
    }
    EditBatch batch{.generate = std::bernoulli_distribution(kGenerateShare)(rng)};
    std::vector<at::Tensor> sources, targets;
    for (int i = 0; i < size->batch; ++i) {
        const Scene scene =
            random_scene(rng, static_cast<float>(size->width) / static_cast<float>(size->height));
        Instruction instruction = random_instruction(scene, rng, Wording::training);
        // Tones are learned long before recolouring is: most of them make room.
        while (instruction.change.tone >= 0 && !std::bernoulli_distribution(kKeepTone)(rng))
            instruction = random_instruction(scene, rng, Wording::training);
        const at::Tensor source = render(scene, size->frames, size->height, size->width);
        sources.push_back(source);
        targets.push_back(batch.generate
                              ? source
                              : render(scene, size->frames, size->height, size->width, instruction.change));
        batch.prompts.push_back(batch.generate ? caption(scene) : instruction.text);
    }
    batch.source = at::stack(sources);
    batch.target = at::stack(targets);
    return batch;
}

/// Noise levels: logit-normal, pushed up by the shift that sampling uses at this size's share of tokens.
at::Tensor draw_levels(Noise& noise, std::int64_t count) {
    const at::Tensor sigma = at::sigmoid(noise.normal({count}) * 1.1);
    return sigma * 2.0 / (sigma + 1.0);
}

at::Tensor batch_loss(const Starter& starter, const EditBatch& batch, Noise& noise, Rng& rng) {
    at::Tensor source, target;
    std::vector<at::Tensor> states;
    std::vector<std::string> prompts = batch.prompts;
    for (std::string& prompt : prompts)
        if (std::bernoulli_distribution(kDropCondition)(rng)) prompt.clear();
    {
        const at::NoGradGuard no_grad; // the VAE's encoder and the understanding model are frozen
        source = starter.vae.encode(batch.source);
        target = starter.vae.encode(batch.target);
        states =
            starter.understanding.states(prompts, batch.generate ? at::Tensor() : batch.source.select(2, 0));
    }
    const auto text = starter.generator.text_rows(prompts);
    const std::int64_t count = target.size(0);
    const at::Tensor sigma = draw_levels(noise, count).view({-1, 1, 1, 1, 1}),
                     drawn = noise.normal(target.sizes());
    const at::Tensor noisy = target * (1 - sigma) + drawn * sigma;
    std::vector<at::Tensor> latents;
    std::vector<MixedCondition> conditions;
    for (std::int64_t i = 0; i < count; ++i) {
        latents.push_back(noisy[i]);
        const auto at = static_cast<std::size_t>(i);
        conditions.push_back(
            {.text = text[at], .ar = states[at], .visual = batch.generate ? at::Tensor() : source[i]});
    }
    const at::Tensor velocity = at::stack(starter.generator.velocity(
        latents, sigma.flatten() * 1000.0, conditions, starter.generator.remember(latents, conditions)));
    const at::Tensor error = (velocity - (drawn - target)).square();
    if (batch.generate) return error.mean();
    // Where the edit changes something there is little area and all of the interest.
    const at::Tensor changed = (target - source).abs().mean(1, true).clamp_max(1.0) * 3.0 + 1.0;
    return (error * changed).mean() / changed.mean();
}

} // namespace

void train_generator(const StageOptions& options) {
    const auto file = options.folder / "generator.safetensors";
    WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(options.seed));
    if (options.resume) weights.add(load_safetensors(file));
    const auto text = options.folder / "text_encoder.safetensors";
    if (!options.resume || std::filesystem::exists(text)) weights.add(load_safetensors(text));
    const WeightMap vae(load_safetensors(options.folder / "vae.safetensors"));
    const WeightMap understanding(load_safetensors(options.folder / "understanding.safetensors"));
    const Starter starter(options.folder, StarterConfig::load(options.folder / "config.json"), vae,
                          understanding, weights);
    const double rate = options.learning_rate > 0 ? options.learning_rate : 8e-4;
    // The text encoder has learned what instructions say in a stage of its own and stays as it is.
    auto parameters = weights.tensors();
    std::erase_if(parameters, [](const auto& item) { return item.first.starts_with("text_encoder."); });
    AdamW optimizer(parameters, {.learning_rate = rate, .ema_decay = 0.998});
    Rng rng(options.seed + 17), drop(options.seed + 18);
    SeededNoise noise(options.seed + 19);
    Producer<EditBatch> batches([&] { return make_batch(rng); });
    run_training(
        "generator", options, optimizer,
        [&](long) { return batch_loss(starter, batches.take(), noise, drop); },
        [&](auto averaged) {
            for (const auto& [name, value] : weights.tensors())
                if (name.starts_with("text_encoder.")) averaged[name] = value;
            save_safetensors(file, averaged, at::kBFloat16);
        });
}

} // namespace inference::training
