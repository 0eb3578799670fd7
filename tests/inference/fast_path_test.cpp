// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Few steps, qualities, step caches that are gone on from, previews; packed and streamed trees through the
// pipeline.
#include "inference/pipelines/open_model.h"
#include "inference/pipelines/stages/bernini_guidance.h"
#include "inference/pipelines/stages/few_step_run.h"
#include "inference/pipelines/stages/known_caches.h"
#include "inference/weights/checkpoint.h"
#include "tests/support/gguf_file.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_models.h"
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>

namespace {

using namespace inference;
namespace fs = std::filesystem;

/// A clip made by a tree's pipeline.
struct Made {
    at::Tensor video;
    int steps = 0; ///< that were drawn
    std::vector<at::Tensor> previews;
};
Made made(const fs::path& tree, const OpenOptions& how = {}, const SampleOptions& options = {.steps = 3}) {
    const auto model = open_model(tree, how);
    Made out;
    RunHooks hooks;
    hooks.progress = [&](const std::string& stage, double) { out.steps += stage == "drawing"; };
    hooks.preview = [&](const at::Tensor& picture) { out.previews.push_back(picture); };
    SeededNoise noise(3);
    out.video = model->generate("a red ball", 5, 32, 48, options, noise, hooks);
    return out;
}

/// An adapter on the first block's queries.
fs::path write_adapter(const fs::path& file) {
    at::manual_seed(2);
    const std::string module = "diffusion_model.blocks.0.self_attn.q.";
    save_safetensors(file, {{module + "lora_down.weight", at::randn({4, 128})},
                            {module + "lora_up.weight", at::randn({128, 4})}});
    return file;
}

TEST(FewSteps, AreKnownByTheNamesOfTheirFiles) {
    const auto name = [](const char* file) {
        const FewStepRecipe* recipe = few_step_recipe({file});
        return recipe ? std::string(recipe->name) : std::string();
    };
    EXPECT_EQ(name("/a/Wan21_T2V_14B_lightx2v_cfg_step_distill_lora_rank64.safetensors"),
              "LightX2V, four steps");
    EXPECT_EQ(name("/a/Wan2_2_5B_FastWanFullAttn_lora_rank_128_bf16.safetensors"), "FastWan 2.2");
    EXPECT_EQ(name("/a/FastWan2.1-T2V-1.3B"), "FastWan 2.1");
    EXPECT_EQ(name("/a/FastWan2.1-T2V-1.3B/transformer"), "FastWan 2.1");
    EXPECT_EQ(name("/a/Wan21_CausVid_14B_T2V_lora_rank32.safetensors"), "CausVid");
    EXPECT_EQ(name("/a/anime_style.safetensors"), "");
    EXPECT_EQ(name("/a/rCM_Wan2.1_T2V_1.3B_480p.pt"), "rCM");
    EXPECT_EQ(name("/a/rCM_Wan2.2_I2V_A14B.safetensors"), "rCM from pictures");
    EXPECT_EQ(name("/a/TurboWan2.1-T2V-1.3B-480P/model.safetensors"), "TurboDiffusion");
    EXPECT_EQ(name("/a/aircmotion.safetensors"), ""); // no word of its own
    const FewStepRecipe* four = few_step_recipe({"x.safetensors", "lightx2v.safetensors"});
    const FlowSchedule schedule = few_step_schedule(*four);
    EXPECT_EQ(schedule.timesteps.size(), 4U);
    EXPECT_EQ(schedule.sigmas.back(), 0.0);
    EXPECT_NEAR(schedule.timesteps[1], 937.5, 1e-3);
}

TEST(Adapters, WhatFindsNoPlace_IsSaid) {
    const test::TemporaryFolder folder;
    test::write_tiny_wan(folder / "wan", false);
    const std::string fits = "diffusion_model.blocks.0.self_attn.q.",
                      strange = "diffusion_model.blocks.7.no_such_part.";
    const auto up = at::zeros({128, 4}), down = at::zeros({4, 128});
    save_safetensors(folder / "whole.safetensors",
                     {{fits + "lora_down.weight", down}, {fits + "lora_up.weight", up}});
    save_safetensors(folder / "part.safetensors", {{fits + "lora_down.weight", down},
                                                   {fits + "lora_up.weight", up},
                                                   {strange + "lora_down.weight", down},
                                                   {strange + "lora_up.weight", up}});
    EXPECT_TRUE(open_model(folder / "wan", {.adapters = {{folder / "whole.safetensors"}}})->notes().empty());
    const auto notes = open_model(folder / "wan", {.adapters = {{folder / "part.safetensors"}}})->notes();
    ASSERT_EQ(notes.size(), 1U);
    EXPECT_EQ(notes[0], "2 keys of the adapters belong to nothing in this model and were left out: " +
                            strange + "lora_down.weight, " + strange + "lora_up.weight");
}

TEST(FewSteps, ATreeWithADistilledAdapter_IsDrawnInItsSteps_WithoutGuidance) {
    const test::TemporaryFolder folder;
    test::write_tiny_wan(folder / "wan", false);
    const auto plain = write_adapter(folder / "style.safetensors"),
               fast = write_adapter(folder / "lightx2v_4step.safetensors");
    EXPECT_EQ(made(folder / "wan", {.adapters = {{plain}}}, {}).steps, 50);
    const Made four = made(folder / "wan", {.adapters = {{fast}}}, {});
    EXPECT_EQ(four.steps, 4);
    EXPECT_TRUE(four.video.isfinite().all().item<bool>());
    EXPECT_EQ(made(folder / "wan", {.adapters = {{fast}}}, {.steps = 6}).steps, 6);
    EXPECT_EQ(made(folder / "wan", {.adapters = {{fast, 0.0}}}, {.quality = Quality::draft}).steps, 20);
    // Guidance of one is what it is drawn with unless another is asked for.
    EXPECT_TRUE(four.video.equal(made(folder / "wan", {.adapters = {{fast}}}, {.guidance = 1.0}).video));
    EXPECT_FALSE(four.video.equal(made(folder / "wan", {.adapters = {{fast}}}, {.guidance = 4.0}).video));
}

TEST(FewSteps, RcmsLevels_AreThoseOfItsAngles) {
    const FewStepRecipe* recipe = few_step_recipe({"rCM_Wan2.1.safetensors"});
    ASSERT_TRUE(recipe);
    const FewSteps four = recipe->steps();
    ASSERT_EQ(four.sigmas.size(), 4U);
    EXPECT_NEAR(four.sigmas[0], 80.0 / 81.0, 1e-15);
    for (std::size_t i = 1; i < 4; ++i) {
        const double tangent = std::tan(std::vector<double>{0, 1.5, 1.4, 1.0}[i]);
        EXPECT_NEAR(four.sigmas[i], tangent / (1 + tangent), 1e-12);
        EXPECT_NEAR(four.timesteps[i], 1000 * four.sigmas[i], 1e-9);
    }
    EXPECT_NEAR(few_step_recipe({"rCM_I2V"})->steps().sigmas[0], 200.0 / 201.0, 1e-15);
    EXPECT_EQ(recipe->in(2)->steps().sigmas.size(), 2U);
    EXPECT_FALSE(recipe->in(5));
    EXPECT_FALSE(few_step_recipe({"causvid"})->in(2)); // was not distilled to so few
}

/// v = x / 2 + t / 1000, as Pull gives it, stepped through by rCM's formulas written out.
at::Tensor rcm_by_hand(std::vector<double> levels) {
    SeededNoise noise(5);
    levels.push_back(0.0);
    at::Tensor x = noise.normal({2, 1, 4, 4}) * levels[0];
    for (std::size_t i = 0; i + 1 < levels.size(); ++i) {
        const at::Tensor clean = x - (x * 0.5 + levels[i]) * levels[i];
        x = clean * (1 - levels[i + 1]);
        if (levels[i + 1] > 0) x = x + noise.normal({2, 1, 4, 4}) * levels[i + 1];
    }
    return x;
}

TEST(FewSteps, ATreeNamedAfterRcm_IsDrawnInUpToFourSteps) {
    const test::TemporaryFolder folder;
    test::write_tiny_wan(folder / "wan", false);
    const auto rcm = write_adapter(folder / "rCM_Wan2.1_T2V.safetensors");
    EXPECT_EQ(made(folder / "wan", {.adapters = {{rcm}}}, {}).steps, 4);
    EXPECT_EQ(made(folder / "wan", {.adapters = {{rcm}}}, {.steps = 2}).steps, 2);
    EXPECT_EQ(made(folder / "wan", {.adapters = {{rcm}}}, {.steps = 7}).steps, 7); // by the usual solver
}

/// The velocity towards a picture, from the latent alone.
class Pull final : public VelocitySource {
  public:
    explicit Pull(std::size_t last = 100) : last_(last) {}
    at::Tensor velocity(std::size_t step, const at::Tensor& latent, double t) override {
        if (step > last_) throw Interrupted();
        return latent * 0.5 + t / 1000;
    }

  private:
    std::size_t last_;
};

TEST(FewSteps, ARunWithFreshNoise_ThatWasCutOff_GoesOnToTheSameResult) {
    const test::TemporaryFolder folder;
    const FewStepRecipe* recipe = few_step_recipe({"causvid"});
    const auto run = [&](std::size_t last, const fs::path& keep) {
        SeededNoise noise(5);
        const at::Tensor start = noise.normal({2, 1, 4, 4});
        Pull source(last);
        RunHooks hooks;
        hooks.keep = keep;
        return denoise(start,
                       {.schedule = few_step_schedule(*recipe), .sampler = few_step_sampler(*recipe, noise)},
                       source, hooks);
    };
    const at::Tensor whole = run(100, {});
    for (const std::size_t last : {0U, 1U}) {
        const auto keep = folder / std::to_string(last);
        EXPECT_THROW((void)run(last, keep), Interrupted);
        EXPECT_TRUE(run(100, keep).equal(whole)) << last;
    }
}

TEST(FewSteps, RcmsRun_IsThatOfItsFormulas) {
    for (const int steps : {1, 3, 4}) {
        const auto recipe = few_step_recipe({"rCM"})->in(steps);
        ASSERT_TRUE(recipe);
        SeededNoise noise(5);
        const FlowSchedule schedule = few_step_schedule(*recipe);
        Pull source;
        const at::Tensor made =
            denoise(few_step_start(schedule, noise.normal({2, 1, 4, 4})),
                    {.schedule = schedule, .sampler = few_step_sampler(*recipe, noise)}, source, {});
        EXPECT_TRUE(made.allclose(rcm_by_hand(recipe->steps().sigmas), 1e-5, 1e-6)) << steps;
    }
}

WanDitConfig little_dit() {
    return {.in_dim = 4,
            .out_dim = 4,
            .dim = 32,
            .ffn_dim = 32,
            .freq_dim = 16,
            .text_dim = 8,
            .num_heads = 2,
            .num_layers = 2,
            .text_len = 8};
}

/// A run of `steps`, stopped after `stop_after` of them (-1: never), kept in `keep`.
at::Tensor cut_off_run(const at::Tensor& start, int steps, VelocitySource& source, int stop_after,
                       const fs::path& keep) {
    RunHooks hooks;
    hooks.keep = keep;
    int step = 0;
    std::stop_source stop;
    hooks.stop = stop.get_token();
    hooks.progress = [&](const std::string&, double) {
        if (step++ == stop_after) stop.request_stop();
    };
    return denoise(start, {.schedule = unipc_schedule(steps, 5.0, false), .solver = Solver::euler}, source,
                   hooks);
}

TEST(StepCaches, ARunWithOne_ThatWasCutOff_GoesOnToTheSameResult) {
    const at::NoGradGuard no_grad;
    const test::TemporaryFolder folder;
    const WanDit dit(WeightMap::fresh(std::make_shared<SeededNoise>(1)), little_dit());
    SeededNoise noise(2);
    const WanConditions conditions{
        .text = noise.normal({3, 8}), .negative = noise.normal({4, 8}), .guidance = 3};
    const at::Tensor start = noise.normal({4, 2, 4, 4});
    constexpr int kSteps = 10;
    const auto mag = []() -> std::unique_ptr<StepCache> {
        return std::make_unique<MagCache>(
            MagCacheSettings{
                .threshold = 0.5, .longest = 3, .retention = 0.2, .ratios = std::vector<double>(18, 0.97)},
            CallCount{.steps = kSteps});
    };
    const auto easy = []() -> std::unique_ptr<StepCache> {
        return std::make_unique<EasyCache>(EasyCacheSettings{.threshold = 1.0, .first_steps = 2},
                                           CallCount{.steps = kSteps});
    };
    for (const auto& cache_of : {std::function<std::unique_ptr<StepCache>()>(mag), {easy}}) {
        const auto run = [&](int stop_after, const fs::path& keep) {
            const auto cache = cache_of();
            WanVelocity source({.high = &dit}, conditions, cache.get());
            return cut_off_run(start, kSteps, source, stop_after, keep);
        };
        const at::Tensor whole = run(-1, {});
        for (const int after : {2, 3, 5, 8}) {
            const auto keep = folder / std::to_string(after);
            fs::remove(keep);
            EXPECT_THROW((void)run(after, keep), Interrupted);
            EXPECT_TRUE(run(-1, keep).equal(whole)) << after;
        }
    }
}

TEST(StepCaches, BerninisSteps_AreLeftOutToo_AndGoOnWhereTheyWereCutOff) {
    const at::NoGradGuard no_grad;
    const test::TemporaryFolder folder;
    const WanDit dit(WeightMap::fresh(std::make_shared<SeededNoise>(1)), little_dit());
    SeededNoise noise(2);
    const at::Tensor text = noise.normal({3, 8}), negative = noise.normal({4, 8}),
                     start = noise.normal({4, 2, 4, 4}), clip = noise.normal({4, 2, 4, 4}),
                     picture = noise.normal({4, 1, 4, 4});
    constexpr int kSteps = 20;
    const auto sigmas = unipc_schedule(kSteps, 5.0, false).sigmas;
    int calls = 0;
    const auto run = [&](bool cached, int stop_after, const fs::path& keep) {
        BerniniVelocity source({.high = &dit}, {.videos = {clip}, .pictures = {picture}}, text, negative,
                               {BerniniMode::rv2v, {}}, sigmas);
        EXPECT_EQ(source.calls_a_step(), 4);
        EasyCache cache({.threshold = 1.0, .first_steps = 2}, {kSteps, source.calls_a_step(), 0});
        if (cached) source.use_cache(&cache);
        const at::Tensor made = cut_off_run(start, kSteps, source, stop_after, keep);
        calls = source.calls();
        return made;
    };
    (void)run(false, -1, {});
    EXPECT_EQ(calls, 4 * kSteps);
    const at::Tensor whole = run(true, -1, {});
    EXPECT_LT(calls, 4 * kSteps * 3 / 4);
    EXPECT_EQ(calls % 4, 0); // all calls of a step together
    for (const int after : {3, 9, 15}) {
        const auto keep = folder / std::to_string(after);
        EXPECT_THROW((void)run(true, after, keep), Interrupted);
        EXPECT_TRUE(run(true, -1, keep).equal(whole)) << after;
    }
}

TEST(StepCaches, ADraftOfAModelWithoutFigures_HasOne_ThatNeedsNone) {
    EXPECT_NE(draft_cache(20, 2), nullptr);
    EXPECT_EQ(draft_cache(4, 2), nullptr);
    const test::TemporaryFolder folder;
    test::write_tiny_omni(folder / "omni");
    test::write_tiny_wan(folder / "bernini-r", true);
    for (const char* tree : {"omni", "bernini-r"}) {
        const auto draw = [&](Quality quality) {
            const auto model = open_model(folder / tree);
            SeededNoise noise(3);
            return model->generate("a red ball", 5, 32, 48, {.steps = 12, .quality = quality}, noise, {});
        };
        const at::Tensor draft = draw(Quality::draft), best = draw(Quality::best);
        EXPECT_TRUE(draft.isfinite().all().item<bool>()) << tree;
        EXPECT_TRUE(best.equal(draw(Quality::standard))) << tree; // nothing was measured on them
    }
}

TEST(StepCaches, AreKnownForReleasedShapes) {
    const WanDit one(WeightMap::expected(), wan_1_3b());
    const FlowSchedule many = unipc_schedule(50, 5.0, false), few = unipc_schedule(6, 5.0, false);
    EXPECT_NE(known_cache({.high = &one}, many, true, false, false), nullptr);
    EXPECT_EQ(known_cache({.high = &one}, few, true, false, false), nullptr);
    WanDitConfig other = wan_1_3b();
    other.num_layers = 2;
    const WanDit small(WeightMap::expected(), other);
    EXPECT_EQ(known_cache({.high = &small}, many, true, false, false), nullptr);
    EXPECT_NE(known_cache({.high = &small}, many, true, false, true), nullptr); // a draft
}

TEST(Qualities, ADraftTakesFewerSteps_AndShowsWhatTheTinyAutoencoderMakes) {
    const test::TemporaryFolder folder;
    test::write_tiny_wan(folder / "wan", false);
    const Made before = made(folder / "wan", {}, {.quality = Quality::draft}),
               best = made(folder / "wan", {}, {.quality = Quality::best});
    EXPECT_EQ(before.steps, 20);
    EXPECT_EQ(best.steps, 50);
    EXPECT_TRUE(before.previews.empty());                              // nothing to show them with
    EXPECT_TRUE(best.video.equal(made(folder / "wan", {}, {}).video)); // no cache is known for it
    // A small one, widened to the latents that the tree draws.
    constexpr std::int64_t kChannels = 16;
    auto tiny = load_safetensors(fs::path(SAYCUT_FIXTURES) / "fast/taehv_2_1/weights.safetensors");
    const auto widen = [&](const char* name, std::int64_t axis) {
        at::Tensor& tensor = tiny.at(name);
        std::vector<at::Tensor> copies(4, tensor);
        tensor = at::cat(copies, axis).narrow(axis, 0, kChannels).contiguous();
    };
    widen("encoder.17.weight", 0), widen("encoder.17.bias", 0), widen("decoder.1.weight", 1);
    save_safetensors(folder / "wan/taew2_1.safetensors", tiny);
    const Made draft = made(folder / "wan", {}, {.quality = Quality::draft});
    EXPECT_EQ(draft.video.sizes(), before.video.sizes());
    EXPECT_FALSE(draft.video.equal(before.video));
    ASSERT_FALSE(draft.previews.empty());
    EXPECT_EQ(draft.previews.front().sizes(), (std::vector<std::int64_t>{3, 32, 48}));
    EXPECT_TRUE(
        made(folder / "wan", {}, {.steps = 3}).video.equal(made(folder / "wan", {}, {.steps = 3}).video));
    EXPECT_FALSE(made(folder / "wan", {}, {.steps = 3, .quality = Quality::best}).video.equal(draft.video));
}

TEST(PackedTrees, AGgufTransformer_DrawsNearlyTheSame_AndALimitTheSame) {
    const test::TemporaryFolder folder;
    const auto tree = folder / "wan", packed = folder / "packed";
    test::write_tiny_wan(tree, false);
    fs::copy(tree, packed, fs::copy_options::recursive);
    const fs::path file = packed / "diffusion_pytorch_model.safetensors";
    std::map<std::string, at::Tensor> tensors;
    int blocks = 0;
    for (const auto& [name, tensor] : load_checkpoint(file)) {
        const bool fits =
            tensor.dim() == 2 && tensor.size(1) % 32 == 0 && name.find("blocks.") != std::string::npos;
        tensors[name] = fits                ? test::as_q8_0(tensor)
                        : tensor.dim() == 2 ? tensor.to(at::kBFloat16)
                                            : tensor.to(at::kFloat);
        blocks += fits;
    }
    ASSERT_GT(blocks, 10);
    fs::remove(file);
    test::write_gguf(packed / "diffusion_pytorch_model.gguf", tensors);
    EXPECT_TRUE(inspect_model(packed).at("complete").get<bool>()) << inspect_model(packed).dump(1);
    const at::Tensor plain = made(tree).video, few_bits = made(packed).video;
    EXPECT_FALSE(few_bits.equal(plain));
    EXPECT_LT(((few_bits - plain).norm() / plain.norm()).item<double>(), 0.05);
    for (const auto& place : {tree, packed})
        for (const double limit : {1.0, 150e3}) {
            const OpenOptions how{.memory_limit = limit};
            EXPECT_TRUE(made(place, how).video.equal(made(place).video)) << place << limit;
        }
    const auto adapter = write_adapter(folder / "style.safetensors");
    const at::Tensor beside = made(packed, {.adapters = {{adapter, 0.5}}}).video,
                     merged = made(tree, {.adapters = {{adapter, 0.5}}}).video;
    EXPECT_GT(((beside - few_bits).norm() / plain.norm()).item<double>(), 0.01);
    EXPECT_LT(((beside - merged).norm() / plain.norm()).item<double>(), 0.05);
}

} // namespace
