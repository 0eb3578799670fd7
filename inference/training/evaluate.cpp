// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/pipelines/starter_pipeline.h"
#include "inference/training/language.h"
#include "inference/training/report.h"
#include "inference/training/stages.h"
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fstream>

namespace inference::training {
namespace {

constexpr int kHeight = 128, kWidth = 208, kFrames = 9;

double psnr(const at::Tensor& a, const at::Tensor& b) {
    const double error = (a - b).div(2).square().mean().item<double>(); // values span 2
    return error > 0 ? -10 * std::log10(error) : 99.0;
}

nlohmann::ordered_json evaluate_edits(Unified& model, Rng& rng, Wording wording, int clips, Sheet* sheet) {
    Means means;
    for (int i = 0; i < clips; ++i) {
        const Scene scene = random_scene(rng, static_cast<float>(kWidth) / kHeight);
        const Instruction instruction = random_instruction(scene, rng, wording);
        const auto [source, target] = render_pair(scene, kFrames, kHeight, kWidth, instruction.change);
        SeededNoise noise(static_cast<std::uint64_t>(i));
        const Edited edited = model.edit(source, instruction.text, {}, noise, {});
        const at::Tensor changed = (target - source).abs().amax(0, true) > 0.1;
        const std::string kind = kind_name(static_cast<Kind>(instruction.asked.kind));
        means.add("reconstruction_psnr", psnr(edited.reconstruction, source));
        means.add(kind + "_psnr", psnr(edited.video, target));
        if (changed.any().item<bool>()) {
            // Compared with what the model saw: the VAE's own loss is no fault of the edit.
            const at::Tensor to_target = (edited.video - target).square().sum(0, true),
                             to_source = (edited.video - source).square().sum(0, true);
            const double nearer =
                (to_target < to_source).masked_select(changed).to(at::kFloat).mean().item<double>();
            means.add(kind + "_changed_pixels_nearer_target_percent", 100 * nearer);
            means.add_percent(kind + "_done", nearer > 0.5);
        }
        const at::Tensor kept = changed.logical_not();
        if (kind == "recolour" && kept.any().item<bool>())
            means.add("recolour_unchanged_psnr", -10 * std::log10((edited.video - edited.reconstruction)
                                                                      .div(2)
                                                                      .square()
                                                                      .mean(0, true)
                                                                      .masked_select(kept)
                                                                      .mean()
                                                                      .item<double>() +
                                                                  1e-9));
        if (sheet && i < 12)
            sheet->add_row({source.select(1, 4), target.select(1, 4), edited.video.select(1, 4)});
    }
    return means.json();
}

nlohmann::ordered_json evaluate_answers(Unified& model, Rng& rng, Wording wording, int clips) {
    Means means;
    for (int i = 0; i < clips; ++i) {
        Scene scene = random_scene(rng, 1.5F);
        scene.pan_x = scene.pan_y = scene.zoom = 0;
        const Exchange exchange = random_exchange(scene, rng, wording);
        if (exchange.topic == "request") continue;
        const at::Tensor clip = render(scene, 13, 84, 126); // [3, 13, H, W]
        const at::Tensor frames =
            clip.index_select(1, at::tensor({0, 4, 8, 12}, at::kLong)).transpose(0, 1).contiguous();
        const bool right = model.answer(frames, exchange.question, {}, {}) == exchange.answer;
        means.add_percent(exchange.topic + "_exact", right);
        if (exchange.topic != "caption") means.add_percent("all_but_captions_exact", right);
    }
    return means.json();
}

/// What part of the instructions about nothing, and of the others, the understanding model would leave undone
/// below each likelihood of drawing.
nlohmann::ordered_json evaluate_refusals(const Starter& starter, Rng& rng, Wording wording, int count) {
    constexpr double kLeast[] = {0.1, 0.3, 0.5, 0.7, 0.9};
    nlohmann::ordered_json out;
    std::vector<double> will[2];
    for (int i = 0; i < 2 * count; ++i) {
        const bool absent = i % 2 == 1;
        const Scene scene = random_scene(rng, static_cast<float>(kWidth) / kHeight);
        const Instruction asked = random_instruction(scene, rng, wording, absent);
        const at::Tensor frame = render(scene, 1, kHeight, kWidth).transpose(0, 1);
        will[absent].push_back(starter.understanding.would_draw(asked.text, frame));
    }
    for (const double least : kLeast) {
        const auto below = [&](const std::vector<double>& all) {
            return 100.0 *
                   static_cast<double>(
                       std::count_if(all.begin(), all.end(), [&](double p) { return p < least; })) /
                   count;
        };
        char name[16];
        std::snprintf(name, sizeof name, "below_%.1f", least);
        out[name] = {{"about_nothing_percent", below(will[1])}, {"others_percent", below(will[0])}};
    }
    return out;
}

} // namespace

void evaluate_starter(const StageOptions& options, int clips) {
    const at::NoGradGuard no_grad;
    if (options.threads > 0) at::set_num_threads(options.threads);
    const auto model = make_starter(options.folder);
    Rng rng(options.seed + 1'000'003); // never a training seed
    Sheet sheet;
    nlohmann::ordered_json report;
    report["clips"] = clips;
    report["seed"] = options.seed;
    report["edits_training_wordings"] = evaluate_edits(*model, rng, Wording::training, clips, &sheet);
    report["edits_held_out_wordings"] = evaluate_edits(*model, rng, Wording::held_out, clips, nullptr);
    report["answers_training_wordings"] = evaluate_answers(*model, rng, Wording::training, 4 * clips);
    report["answers_held_out_wordings"] = evaluate_answers(*model, rng, Wording::held_out, 4 * clips);
    const auto starter = Starter::load(options.folder);
    report["left_undone_training_wordings"] = evaluate_refusals(*starter, rng, Wording::training, 4 * clips);
    report["left_undone_held_out_wordings"] = evaluate_refusals(*starter, rng, Wording::held_out, 4 * clips);
    std::ofstream(options.folder / "report.json") << report.dump(2) << "\n";
    sheet.write(options.folder / "report.ppm");
    std::printf("%s\n", report.dump(2).c_str());
}

} // namespace inference::training
