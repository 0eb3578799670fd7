// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/starter/starter.h"
#include "inference/tensor/noise.h"
#include "inference/training/loop.h"
#include "inference/training/scene.h"
#include <ATen/core/grad_mode.h>
#include <fstream>
#include <nlohmann/json.hpp>

namespace inference::training {
namespace {

constexpr int kChunk = 5; // one still frame and one group of four

at::Tensor render_clip(Rng& rng, int frames, int height, int width) {
    const Scene scene = random_scene(rng, static_cast<float>(width) / static_cast<float>(height));
    return render(scene, frames, height, width);
}

/// 8x8 blocks of [3, T, H, W] as rows [blocks, 3 * T * 64], in the order of the shortcut's kernels.
at::Tensor blocks(const at::Tensor& clip) {
    const std::int64_t t = clip.size(1), h = clip.size(2) / 8, w = clip.size(3) / 8;
    return clip.reshape({3, t, h, 8, w, 8}).permute({2, 4, 0, 1, 3, 5}).reshape({h * w, 3 * t * 64});
}

/// The `count` directions of largest (uncentred) energy, as columns.
at::Tensor principal(const at::Tensor& rows, std::int64_t count) {
    const at::Tensor moment = at::matmul(rows.t(), rows).to(at::kDouble) / static_cast<double>(rows.size(0));
    const auto [values, vectors] = at::linalg_eigh(moment);
    return vectors.flip(1).narrow(1, 0, count).to(at::kFloat);
}

void fit_linear_path(const WanVae& vae, std::int64_t z, Rng& rng) {
    std::vector<at::Tensor> stills, groups;
    for (int i = 0; i < 400; ++i) {
        const at::Tensor clip = render_clip(rng, kChunk, 96, 144);
        stills.push_back(blocks(clip.narrow(1, 0, 1)));
        groups.push_back(blocks(clip.narrow(1, 1, 4)));
    }
    const at::Tensor first = principal(at::cat(stills), z); // [192, z]
    at::Tensor rest = principal(at::cat(groups), z);        // [768, z]
    // Turn the group's directions inside their span so that a still scene has the same latents in both.
    const at::Tensor repeated = first.reshape({3, 1, 64, z}).expand({3, 4, 64, z}).reshape({768, z}) / 2.0;
    const auto [u, s, v] = at::linalg_svd(at::matmul(rest.t(), repeated));
    rest = at::matmul(rest, at::matmul(u, v));
    const auto& path = vae.linear_path();
    const at::Tensor still = first.t().reshape({z, 3, 1, 8, 8}), group = rest.t().reshape({z, 3, 4, 8, 8});
    // The group's energy is spread over four frames: halve on the way down, double on the way up.
    path.first_down.copy_(still);
    path.first_up.copy_(still);
    path.rest_down.copy_(group * 0.5);
    path.rest_up.copy_(group * 2.0);
}

void write_statistics(WanVae& vae, const std::filesystem::path& folder, Rng& rng) {
    std::vector<at::Tensor> latents;
    for (int i = 0; i < 200; ++i)
        latents.push_back(vae.encode(render_clip(rng, 9, 96, 144).unsqueeze(0)).flatten(2).squeeze(0));
    const at::Tensor all = at::cat(latents, 1), mean = all.mean(1), deviation = all.std(1).clamp_min(1e-3);
    std::vector<double> means, deviations;
    for (std::int64_t i = 0; i < mean.size(0); ++i) {
        means.push_back(mean[i].item<double>());
        deviations.push_back(deviation[i].item<double>());
    }
    std::ifstream in(folder / "config.json");
    auto config = nlohmann::ordered_json::parse(in);
    config["vae"]["latents_mean"] = means;
    config["vae"]["latents_std"] = deviations;
    std::ofstream(folder / "config.json") << config.dump(2) << "\n";
    vae.set_normalisation(means, deviations);
}

} // namespace

void train_vae(const StageOptions& options) {
    const auto file = options.folder / "vae.safetensors";
    StarterConfig config = StarterConfig::load(options.folder / "config.json");
    const WeightMap weights = options.resume ? WeightMap(load_safetensors(file))
                                             : WeightMap::fresh(std::make_shared<SeededNoise>(options.seed));
    if (!options.resume) config.vae.mean.clear(), config.vae.std.clear();
    WanVae vae(weights, config.vae);
    Rng rng(options.seed);
    if (!options.resume) {
        const at::NoGradGuard no_grad;
        fit_linear_path(vae, config.vae.z_dim, rng);
        write_statistics(vae, options.folder, rng);
        save_safetensors(file, weights.tensors(), at::kBFloat16);
    }
    auto parameters = weights.tensors();
    parameters.erase(
        "shortcut.first.down"); // the encoder stays as fitted: the generator's latents must not move
    parameters.erase("shortcut.rest.down");
    const double rate = options.learning_rate > 0 ? options.learning_rate : 1e-3;
    AdamW optimizer(parameters, {.learning_rate = rate, .weight_decay = 0.0, .ema_decay = 0.995});
    Producer<at::Tensor> clips([&](std::uint64_t) {
        std::vector<at::Tensor> batch;
        for (int i = 0; i < 6; ++i)
            batch.push_back(render_clip(rng, 9, 64, 96));
        return at::stack(batch); // [B, 3, T, H, W]
    });
    run_training(
        "vae", options, optimizer,
        [&](long) {
            const at::Tensor video = clips.take();
            const at::Tensor error = vae.decode(vae.encode(video)) - video;
            return error.square().mean() * 10.0 + error.abs().mean();
        },
        [&](std::map<std::string, at::Tensor> averaged) {
            averaged["shortcut.first.down"] = weights.tensors().at("shortcut.first.down");
            averaged["shortcut.rest.down"] = weights.tensors().at("shortcut.rest.down");
            save_safetensors(file, averaged, at::kBFloat16);
        });
}

} // namespace inference::training
