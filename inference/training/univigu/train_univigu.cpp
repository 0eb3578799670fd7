// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/univigu/univigu_bundle.h"
#include "inference/sampling/flow_sampler.h"
#include "inference/tensor/noise.h"
#include "inference/training/language.h"
#include "inference/training/loop.h"
#include "inference/training/univigu/objective.h"
#include <ATen/core/grad_mode.h>

namespace inference::training {
namespace {

constexpr int kBatch = 32;
constexpr double kTextWeight = 1.0;

enum class Stage { recall, refinement };
/// The settings that inference uses; every sample trains one of them.
enum class Mode { video, both, text };

struct Sample {
    at::Tensor video;
    std::string prompt, target;
};
using Samples = std::vector<Sample>;

Samples make_samples(Rng& rng, const UniViguBundleConfig& config, Stage stage) {
    Samples samples;
    for (int i = 0; i < kBatch; ++i) {
        const Scene scene = quiet_scene(
            rng, static_cast<float>(config.width) / static_cast<float>(config.height), config.frames);
        Sample sample{.video = render(scene, config.frames, config.height, config.width)};
        sample.prompt =
            std::bernoulli_distribution(0.5)(rng) ? loose_quiet_prompt(scene, rng) : quiet_prompt(scene);
        sample.target = stage == Stage::recall ? quiet_prompt(scene) : quiet_caption(scene);
        samples.push_back(std::move(sample));
    }
    return samples;
}

Mode draw_mode(Rng& rng) {
    const double draw = std::uniform_real_distribution<double>(0, 1)(rng);
    return draw < 0.25 ? Mode::video : draw < 0.5 ? Mode::both : Mode::text;
}

/// Video levels: uniform over the grid, pushed up by the shift that sampling uses.
double draw_level(Rng& rng, double shift) {
    return shift_sigma(std::uniform_real_distribution<double>(0.001, 1)(rng), shift);
}

struct Weighted {
    UniViguBatch batch;
    at::Tensor video_weight, text_weight; ///< [B]
};

/// One batch: for each sample a mode, its two times, its text and what counts in the loss.
Weighted make_batch(const UniViguBundle& bundle, const Samples& samples, Noise& noise, Rng& rng) {
    const auto count = static_cast<std::int64_t>(samples.size()), length = bundle.config.text_length;
    std::vector<at::Tensor> videos;
    std::vector<std::string> prompts, targets;
    std::vector<float> level, text_time, video_weight, text_weight;
    std::vector<Mode> modes;
    for (const Sample& sample : samples) {
        const Mode mode = draw_mode(rng);
        const double sigma = mode == Mode::text ? 0.0 : draw_level(rng, bundle.config.shift);
        modes.push_back(mode);
        level.push_back(static_cast<float>(sigma));
        // With the video: the same noise. Alone: any.
        text_time.push_back(mode == Mode::video  ? 1.0F
                            : mode == Mode::both ? static_cast<float>(1.0 - sigma)
                                                 : std::uniform_real_distribution<float>(0, 1)(rng));
        video_weight.push_back(mode == Mode::text ? 0.0F : 1.0F);
        text_weight.push_back(mode == Mode::video ? 0.0F : 1.0F);
        // In text-from-video the condition is mostly empty; elsewhere it is dropped for guidance.
        const bool drop = std::bernoulli_distribution(mode == Mode::text ? 0.85 : 0.1)(rng);
        prompts.push_back(drop ? "" : sample.prompt);
        targets.push_back(mode == Mode::video ? sample.prompt : sample.target);
        videos.push_back(sample.video);
    }
    const auto tokens = bundle.tokenize(targets, length);
    at::Tensor condition = bundle.condition(prompts), mask = at::ones_like(tokens.mask);
    std::vector<at::Tensor> rows = condition.unbind(0);
    for (std::int64_t i = 0; i < count; ++i) {
        const auto at = static_cast<std::size_t>(i);
        if (modes[at] == Mode::video) mask[i].copy_(tokens.mask[i]); // the prompt's padding is not looked at
        if (modes[at] == Mode::text && prompts[at].empty()) rows[at] = at::zeros_like(rows[at]);
    }
    Weighted out;
    {
        const at::NoGradGuard no_grad;
        out.batch.latent = bundle.vae.encode(at::stack(videos));
    }
    out.batch.noise = noise.normal(out.batch.latent.sizes());
    out.batch.level = at::tensor(level);
    out.batch.time_v = out.batch.level * 1000.0;
    out.batch.target = tokens.ids;
    out.batch.source =
        (noise.uniform({count, length}) * static_cast<double>(bundle.config.model.vocab)).to(at::kLong);
    out.batch.text_time = at::tensor(text_time);
    out.batch.path_uniform = noise.uniform({count, length});
    out.batch.condition = at::stack(rows);
    out.batch.text_mask = mask;
    out.video_weight = at::tensor(video_weight);
    out.text_weight = at::tensor(text_weight);
    return out;
}

void train(const StageOptions& options, Stage stage) {
    const auto file = options.folder / "model.safetensors";
    const UniViguBundleConfig config = UniViguBundleConfig::load_starter(options.folder);
    WeightMap weights = WeightMap::fresh(std::make_shared<SeededNoise>(options.seed));
    if (options.resume || stage == Stage::refinement) weights.add(load_safetensors(file));
    const WeightMap vae(load_safetensors(config.vae_file));
    const UniViguBundle bundle(weights.scope("transformer."), weights.scope("text_encoder."), vae, config);
    const double rate = options.learning_rate > 0 ? options.learning_rate : 1.2e-3;
    AdamW optimizer(weights.tensors(), {.learning_rate = rate, .ema_decay = 0.998});
    Rng rng(options.seed + 41), draws(options.seed + 42);
    SeededNoise noise(options.seed + 43);
    Producer<Samples> samples([&](std::uint64_t) { return make_samples(rng, config, stage); });
    run_training(
        stage == Stage::recall ? "univigu-recall" : "univigu-refinement", options, optimizer,
        [&](long step) {
            const Weighted made = make_batch(bundle, samples.take(), noise, draws);
            const UniViguLosses losses = univigu_losses(bundle.transformer, made.batch);
            const at::Tensor video = (losses.video_per_sample * made.video_weight).sum() /
                                     made.video_weight.sum(),
                             text =
                                 (losses.text_per_sample * made.text_weight).sum() / made.text_weight.sum();
            if (step % 100 == 0)
                std::printf("  video %.4f text %.4f\n", video.item<double>(), text.item<double>());
            return video + text * kTextWeight;
        },
        [&](const auto& averaged) { save_safetensors(file, averaged, at::kBFloat16); });
}

} // namespace

void train_univigu_recall(const StageOptions& options) {
    train(options, Stage::recall);
}

void train_univigu_refinement(const StageOptions& options) {
    train(options, Stage::refinement);
}

} // namespace inference::training
