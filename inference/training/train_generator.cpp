// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/starter/starter.h"
#include "inference/tensor/noise.h"
#include "inference/training/language.h"
#include "inference/training/loop.h"
#include <ATen/core/grad_mode.h>
#include <cmath>
#include <tuple>

namespace inference::training {
namespace {

/// A batch holds clips of one size; the shares keep the tokens of a step about equal. Most are what the pack
/// works at (an area of 208x120): where things lie in a picture is learned at that picture's size.
struct ClipSize {
    int height, width, frames, batch;
    double share;
};
constexpr ClipSize kSizes[] = {{64, 96, 1, 36, 0.06},   {128, 208, 1, 14, 0.30}, {112, 208, 1, 14, 0.12},
                               {128, 208, 5, 6, 0.20},  {112, 208, 5, 6, 0.06},  {112, 208, 9, 4, 0.10},
                               {128, 208, 9, 3, 0.06},  {208, 112, 1, 14, 0.03}, {208, 112, 5, 6, 0.02},
                               {160, 160, 1, 14, 0.03}, {144, 176, 1, 14, 0.02}};
constexpr double kDropCondition = 0.08, kGenerateShare = 0.03, kAbsentShare = 0.06;

struct EditBatch {
    at::Tensor source, target; ///< bytes [B, 3, T, H, W]
    std::vector<std::string> prompts;
    bool generate = false; ///< the source is not shown: text to video
};

at::Tensor as_bytes(const at::Tensor& picture) {
    return ((picture + 1) * 127.5).round().clamp(0, 255).to(at::kByte);
}

at::Tensor from_bytes(const at::Tensor& bytes, at::Device device) {
    return bytes.to(device).to(at::kFloat) / 127.5 - 1.0;
}

EditBatch make_batch(Rng rng, double scale) {
    double draw = std::uniform_real_distribution<double>(0, 1)(rng);
    const ClipSize* size = &kSizes[0];
    for (const ClipSize& candidate : kSizes) {
        size = &candidate;
        if ((draw -= candidate.share) < 0) break;
    }
    EditBatch batch{.generate = std::bernoulli_distribution(kGenerateShare)(rng)};
    std::vector<at::Tensor> sources, targets;
    const int count = std::max(1, static_cast<int>(std::lround(size->batch * scale)));
    for (int i = 0; i < count; ++i) {
        const Scene scene =
            random_scene(rng, static_cast<float>(size->width) / static_cast<float>(size->height));
        const Instruction instruction =
            random_instruction(scene, rng, Wording::training, std::bernoulli_distribution(kAbsentShare)(rng));
        const Change change = batch.generate ? Change{} : instruction.change;
        std::string prompt = batch.generate ? caption(scene) : instruction.text;
        if (std::bernoulli_distribution(kDropCondition)(rng)) prompt.clear();
        const auto [source, target] = render_pair(scene, size->frames, size->height, size->width, change);
        sources.push_back(as_bytes(source));
        targets.push_back(as_bytes(target));
        batch.prompts.push_back(prompt);
    }
    batch.source = at::stack(sources);
    batch.target = at::stack(targets);
    return batch;
}

/// Noise levels: logit-normal, pushed up by the shift that sampling uses at this size's share of tokens.
at::Tensor draw_levels(std::int64_t count, at::Device device) {
    const at::Tensor sigma = at::sigmoid(at::randn({count}, at::TensorOptions().device(device)) * 1.1);
    return sigma * 2.0 / (sigma + 1.0);
}

/// What a step learns from, as the generator is told it.
struct Told {
    at::Tensor source, target; ///< latents
    BatchConditions conditions;
    bool generate = false;
};

/// The VAE's encoder, the understanding model and the text are frozen: what they make of a batch is made
/// beside the steps, on a thread of its own.
Told tell(const Starter& starter, const EditBatch& batch, at::Device device) {
    const at::NoGradGuard no_grad;
    const at::Tensor shown = from_bytes(batch.source, device);
    Told told{.generate = batch.generate};
    told.target = starter.vae.encode(from_bytes(batch.target, device));
    told.source = batch.generate ? at::zeros_like(told.target) : starter.vae.encode(shown);
    told.conditions.ar =
        starter.understanding.last_states(batch.prompts, batch.generate ? at::Tensor() : shown.select(2, 0));
    std::tie(told.conditions.text, told.conditions.lengths) = starter.generator.text_batch(batch.prompts);
    if (!batch.generate) told.conditions.visual = told.source;
    return told;
}

/// How much each place and sample counts, its mean about 1. Where the edit changes something there is little
/// area and all of the interest; and a faint tone is as much of a wish as a new sky.
at::Tensor interest(const at::Tensor& source, const at::Tensor& target) {
    const at::Tensor apart = (target - source).abs().mean(1, true);
    const at::Tensor places = apart.clamp_max(1.0) * 3.0 + 1.0;
    const at::Tensor strength = apart.square().mean({1, 2, 3, 4}, true);
    constexpr double kUsual = 0.3, kLeast = 0.03;
    const at::Tensor faint = (kUsual / (strength + kLeast)).sqrt().clamp(0.7, 2.5),
                     samples = at::where(strength > 1e-4, faint, at::ones_like(faint));
    const at::Tensor all = places * samples;
    return all / all.mean();
}

at::Tensor batch_loss(const Starter& starter, const Told& told, at::Device device) {
    const at::Tensor& target = told.target;
    const at::Tensor sigma = draw_levels(target.size(0), device).view({-1, 1, 1, 1, 1}),
                     drawn = at::randn_like(target);
    const at::Tensor noisy = target * (1 - sigma) + drawn * sigma;
    const at::Tensor velocity = starter.generator.velocity(noisy, sigma.flatten() * 1000.0, told.conditions);
    const at::Tensor error = (velocity - (drawn - target)).square();
    return told.generate ? error.mean() : (error * interest(told.source, target)).mean();
}

} // namespace

void train_generator(const StageOptions& options) {
    const auto file = options.folder / "generator.safetensors";
    WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(options.seed));
    if (options.resume) weights.add(load_safetensors(file));
    const auto text = options.folder / "text_encoder.safetensors";
    if (!options.resume || std::filesystem::exists(text)) weights.add(load_safetensors(text));
    WeightMap vae(load_safetensors(options.folder / "vae.safetensors"));
    WeightMap understanding(load_safetensors(options.folder / "understanding.safetensors"));
    const at::Device device = stage_device();
    for (WeightMap* map : {&weights, &vae, &understanding})
        map->set_device(device);
    const Starter starter(options.folder, StarterConfig::load(options.folder / "config.json"), vae,
                          understanding, weights);
    const double rate = options.learning_rate > 0 ? options.learning_rate : 8e-4;
    // The text encoder has learned what instructions say in a stage of its own and stays as it is.
    auto parameters = weights.tensors();
    std::erase_if(parameters, [](const auto& item) { return item.first.starts_with("text_encoder."); });
    constexpr double kLongAverage = 0.9995, kAverage = 0.998;
    AdamW optimizer(parameters,
                    {.learning_rate = rate, .ema_decay = options.minutes > 0 ? kLongAverage : kAverage});
    at::manual_seed(options.seed + 19);
    Producer<EditBatch> batches(
        [&](std::uint64_t number) { return make_batch(item_rng(options.seed + 17, number), options.batch); },
        producer_threads(options), static_cast<std::size_t>(producer_threads(options)) * 2 + 4);
    Producer<Told> told([&](std::uint64_t) { return tell(starter, batches.take(), device); }, 1, 2);
    run_training(
        "generator", options, optimizer, [&](long) { return batch_loss(starter, told.take(), device); },
        [&](auto averaged) {
            for (const auto& [name, value] : weights.tensors())
                if (name.starts_with("text_encoder.")) averaged[name] = value.cpu();
            save_safetensors(file, averaged, at::kBFloat16);
        });
}

} // namespace inference::training
