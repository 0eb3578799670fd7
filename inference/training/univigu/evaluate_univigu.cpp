// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/models/univigu/univigu_bundle.h"
#include "inference/pipelines/univigu_sampling.h"
#include "inference/training/language.h"
#include "inference/training/measure.h"
#include "inference/training/report.h"
#include "inference/training/stages.h"
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <cstdio>
#include <fstream>

namespace inference::training {
namespace {

bool says(const std::string& text, const std::string& words) {
    return (" " + text).find(" " + words) != std::string::npos;
}

/// What the sentence of a quiet scene names.
struct Wanted {
    std::string colour, shape, motion;
};
Wanted wanted_of(const Scene& scene) {
    const SceneObject& o = scene.objects.front();
    const std::string prompt = quiet_prompt(scene);
    Wanted wanted{named_colours()[static_cast<std::size_t>(o.colour)].name, shape_words(o.shape).front(), ""};
    wanted.motion = prompt.substr(prompt.find(wanted.shape) + wanted.shape.size() + 1);
    wanted.motion.pop_back(); // the full stop
    return wanted;
}

Scene held_out_scene(Rng& rng, const UniViguBundleConfig& config) {
    return quiet_scene(rng, static_cast<float>(config.width) / static_cast<float>(config.height),
                       config.frames);
}

nlohmann::ordered_json evaluate_captions(const UniViguBundle& bundle, Rng& rng, int clips) {
    Means means;
    for (int i = 0; i < clips; ++i) {
        const Scene scene = held_out_scene(rng, bundle.config);
        const Wanted wanted = wanted_of(scene);
        const at::Tensor video =
            render(scene, bundle.config.frames, bundle.config.height, bundle.config.width).unsqueeze(0);
        SeededNoise noise(static_cast<std::uint64_t>(i));
        const at::Tensor start =
            random_tokens({1, bundle.config.text_length}, bundle.config.model.vocab, noise);
        const std::string text =
            bundle.text(sample_text(bundle.transformer, bundle.vae.encode(video), start,
                                    bundle.empty_condition(), default_sampling(bundle.config), noise, {})[0]);
        const bool colour = says(text, wanted.colour), shape = says(text, wanted.shape),
                   motion = says(text, wanted.motion);
        if (i < 6) std::printf("  %s -> %s\n", quiet_caption(scene).c_str(), text.c_str());
        means.add_percent("colour_right", colour);
        means.add_percent("shape_right", shape);
        means.add_percent("direction_right", motion);
        means.add_percent("all_three_right", colour && shape && motion);
        means.add_percent("exact_match", text == quiet_caption(scene));
        // The measuring program on the same render: what it can tell at best.
        const Measured measured = measure_clip(video[0]);
        means.add_percent("measuring_program_right_on_renders",
                          measured.colour == wanted.colour && measured.motion == wanted.motion);
    }
    return means.json();
}

nlohmann::ordered_json evaluate_clips(const UniViguBundle& bundle, Rng& rng, int clips, bool with_text,
                                      Sheet& sheet) {
    Means means;
    const UniViguBundleConfig& c = bundle.config;
    const std::vector<std::int64_t> shape{1, c.vae.z_dim, (c.frames - 1) / 4 + 1, c.height / 8, c.width / 8};
    for (int i = 0; i < clips; ++i) {
        const Scene scene = held_out_scene(rng, c);
        const Wanted wanted = wanted_of(scene);
        const std::string prompt = quiet_prompt(scene);
        const UniViguCondition condition{bundle.condition({prompt}), bundle.condition({""})};
        const UniViguSampling options = default_sampling(c);
        SeededNoise noise(static_cast<std::uint64_t>(i) + 7000);
        at::Tensor latent;
        if (with_text) {
            const at::Tensor start = random_tokens({1, c.text_length}, c.model.vocab, noise);
            const VideoWithText both =
                sample_video_with_text(bundle.transformer, shape, start, condition, options, noise, {});
            latent = both.latent;
            const std::string text = bundle.text(both.ids[0]);
            if (i < 8) std::printf("  %s -> %s\n", prompt.c_str(), text.c_str());
            means.add_percent("caption_names_the_prompts_colour_and_direction",
                              says(text, wanted.colour) && says(text, wanted.motion));
        } else {
            const auto tokens = bundle.tokenize({prompt}, c.text_length);
            latent = sample_video(bundle.transformer, shape, tokens.ids, tokens.mask, condition, options,
                                  noise, {});
        }
        const at::Tensor video = bundle.vae.decode(latent)[0].clamp(-1, 1);
        const Measured measured = measure_clip(video);
        if (i < 8) {
            std::printf("  %s -> %s, %s\n", prompt.c_str(), measured.colour.c_str(), measured.motion.c_str());
            sheet.add_row({video.select(1, 0), video.select(1, c.frames / 2), video.select(1, c.frames - 1)});
        }
        means.add_percent("colour_right", measured.colour == wanted.colour);
        means.add_percent("direction_right", measured.motion == wanted.motion);
        means.add_percent("both_right", measured.colour == wanted.colour && measured.motion == wanted.motion);
    }
    return means.json();
}

} // namespace

void evaluate_univigu(const StageOptions& options, int clips) {
    const at::NoGradGuard no_grad;
    if (options.threads > 0) at::set_num_threads(options.threads);
    const auto bundle = load_starter_univigu(options.folder);
    Rng rng(options.seed + 1'000'003); // never a training seed
    Sheet sheet;
    nlohmann::ordered_json report;
    report["clips"] = clips;
    report["seed"] = options.seed;
    report["captions"] = evaluate_captions(*bundle, rng, clips);
    report["text_to_video"] = evaluate_clips(*bundle, rng, clips, false, sheet);
    report["text_to_video_and_text"] = evaluate_clips(*bundle, rng, clips / 4, true, sheet);
    std::ofstream(options.folder / "report.json") << report.dump(2) << "\n";
    sheet.write(options.folder / "report.ppm");
    std::printf("%s\n", report.dump(2).c_str());
}

} // namespace inference::training
