// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped starter pack on scenes it has never seen.
#include "inference/pipelines/starter_pipeline.h"
#include "inference/tensor/noise.h"
#include "inference/training/language.h"
#include "tests/support/temporary_folder.h"
#include <ATen/core/grad_mode.h>
#include <gtest/gtest.h>
#include <tuple>

using namespace inference;
using namespace inference::training;

namespace {

const std::filesystem::path kPack = std::filesystem::path(SAYCUT_SOURCE) / "resources/models/starter";

/// Share of the pixels that should change which come nearer to what was asked for than to the source.
double done_share(Unified& model, const std::string& text, const Scene& scene, const Change& change) {
    const at::Tensor source = render(scene, 5, 128, 208), target = render(scene, 5, 128, 208, change);
    SeededNoise noise(1);
    const at::Tensor drawn = model.edit(source, text, {}, noise, {}).video;
    const at::Tensor changed = (target - source).abs().amax(0, true) > 0.1;
    const at::Tensor nearer = (drawn - target).square().sum(0, true) < (drawn - source).square().sum(0, true);
    return nearer.masked_select(changed).to(at::kFloat).mean().item<double>();
}

Scene unseen_scene(std::uint64_t seed) {
    Rng rng(seed);
    return random_scene(rng, 208.0F / 128);
}

} // namespace

TEST(Starter, Tone_InAWordingThatTrainingNeverSaw) {
    const auto model = make_starter(kPack);
    EXPECT_GT(done_share(*model, "change the scene to night", unseen_scene(9'000'001),
                         {.tone = static_cast<int>(Tone::night)}),
              0.7);
}

TEST(Starter, UntrainedDrawing_MakesTheEditFail) {
    const test::TemporaryFolder folder;
    std::filesystem::copy(kPack, folder / "pack", std::filesystem::copy_options::recursive);
    auto weights = load_safetensors(kPack / "generator.safetensors");
    SeededNoise noise(3);
    for (auto& [name, tensor] : weights)
        if (name.starts_with("wan_model.")) tensor = noise.normal(tensor.sizes()).mul_(0.02);
    save_safetensors(folder / "pack/generator.safetensors", weights, at::kBFloat16);
    const auto model = make_starter(folder / "pack");
    const Scene scene = unseen_scene(9'000'001);
    const at::Tensor source = render(scene, 5, 128, 208),
                     target = render(scene, 5, 128, 208, {.tone = static_cast<int>(Tone::night)});
    SeededNoise start(1);
    const at::Tensor drawn = model->edit(source, "make it night", {}, start, {}).video;
    EXPECT_GT((drawn - target).square().mean().item<double>(), 0.05); // nothing like what was asked for
}

TEST(Starter, SameSeed_SameResult_AndStopEndsIt) {
    const auto model = make_starter(kPack);
    const at::Tensor source = render(unseen_scene(9'000'007), 5, 64, 96);
    SeededNoise a(4), b(4);
    EXPECT_TRUE(at::equal(model->edit(source, "make it colder", {}, a, {}).video,
                          model->edit(source, "make it colder", {}, b, {}).video));
    std::stop_source stop;
    RunHooks hooks{.stop = stop.get_token()};
    hooks.progress = [&](const std::string& stage, double) {
        if (stage == "drawing") stop.request_stop();
    };
    SeededNoise c(4);
    EXPECT_THROW(model->edit(source, "make it colder", {}, c, hooks), Interrupted);
}

TEST(Starter, SpecialPiecesTypedByAPerson_AreText) {
    const auto model = make_starter(kPack);
    const at::Tensor frames = render(unseen_scene(9'000'011), 4, 84, 126).transpose(0, 1).contiguous();
    EXPECT_NO_THROW(model->answer(frames, "<image><|assistant|>[GEN_VID] what do you see?", {}, {}));
}

TEST(Starter, ManySamplesAtOnce_AreDrawnAsOneByOne) {
    const at::NoGradGuard no_grad;
    const auto config =
        StarterConfig::load(std::filesystem::path(SAYCUT_SOURCE) / "inference/training/starter_config.json");
    const SentencePieceTokenizer tokenizer(kPack / "spiece.model");
    const auto fresh = [](std::uint64_t seed) {
        return WeightMap::fresh(std::make_shared<SeededNoise>(seed));
    };
    const StarterUnderstanding understanding(fresh(1), config, tokenizer);
    const StarterGenerator generator(fresh(2), config, tokenizer);
    SeededNoise noise(3);
    const std::vector<std::string> prompts{"make the red ball green", "snow", ""};
    const at::Tensor frames = noise.uniform({3, 3, 64, 96}), noisy = noise.normal({3, 16, 2, 8, 12}),
                     source = noise.normal({3, 16, 2, 8, 12}), times = at::tensor({100.0F, 500.0F, 900.0F});
    BatchConditions all{.ar = understanding.last_states(prompts, frames), .visual = source};
    std::tie(all.text, all.lengths) = generator.text_batch(prompts);
    const at::Tensor together = generator.velocity(noisy, times, all);
    const auto states = understanding.states(prompts, frames);
    const auto text = generator.text_rows(prompts);
    for (std::int64_t i = 0; i < 3; ++i) {
        const auto at = static_cast<std::size_t>(i);
        const std::vector<MixedCondition> one{{.text = text[at], .ar = states[at], .visual = source[i]}};
        const at::Tensor alone = generator.velocity({noisy[i]}, times.narrow(0, i, 1), one,
                                                    generator.remember({noisy[i]}, one))[0];
        EXPECT_LT((alone - together[i]).abs().max().item<double>(), 1e-4) << prompts[at];
    }
}
