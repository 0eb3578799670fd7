// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whole models from folders laid out as they are released.
#include "inference/families/family.h"
#include "inference/pipelines/device_plan.h"
#include "inference/pipelines/open_model.h"
#include "inference/pipelines/repositories.h"
#include "tests/support/other_device.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_models.h"
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace {

using namespace inference;

constexpr int kSide = 32;

at::Tensor drawn(Unified& model, int frames, std::uint64_t seed, SampleOptions options = {.steps = 2}) {
    SeededNoise noise(seed);
    return model.generate("a red ball rolls over grass", frames, kSide, kSide, options, noise, {});
}

bool same(const at::Tensor& a, const at::Tensor& b) {
    return a.sizes() == b.sizes() && at::equal(a, b);
}

at::Tensor gradient_clip(int frames) {
    return at::linspace(-1, 1, 3LL * frames * kSide * kSide).view({3, frames, kSide, kSide});
}

/// The original layout keeps everything in one folder, and shards beside their index. Files of holes: none of
/// them is read.
TEST(DevicePlan, CountsTheNetworksOwnFiles) {
    const test::TemporaryFolder folder;
    const auto file = [&](const std::string& name, std::uintmax_t bytes) {
        std::ofstream(folder / name).put('x');
        std::filesystem::resize_file(folder / name, bytes);
        return folder / name;
    };
    WanRepository repo{
        .dit = folder.path(), .vae = file("vae.pth", 1 << 20), .text_encoder = file("umt5.pth", 10ULL << 30)};
    file("a.safetensors", 300'000'000), file("b.safetensors", 200'000'000);
    std::ofstream(folder / "diffusion_pytorch_model.safetensors.index.json")
        << R"({"weight_map": {"x": "a.safetensors", "y": "b.safetensors", "z": "a.safetensors"}})";
    const double two = plan_for(repo).peak_memory;
    file("b.safetensors", 100'000'000);
    EXPECT_EQ(two - plan_for(repo).peak_memory, plan_for(repo).matrix_type ? 2e8 : 1e8);
    EXPECT_LT(two, 5e9);
    EXPECT_EQ(plan_for(repo).streamed.size(), 1U);
}

class OmniTree : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder() = std::make_unique<test::TemporaryFolder>();
        test::write_tiny_omni(folder()->path());
    }
    static void TearDownTestSuite() { folder().reset(); }
    static std::unique_ptr<test::TemporaryFolder>& folder() {
        static std::unique_ptr<test::TemporaryFolder> tree;
        return tree;
    }
};

TEST_F(OmniTree, IsRecognisedAndComplete) {
    EXPECT_EQ(family_of(folder()->path()), &omni_video_family());
    const auto report = inspect_model(folder()->path());
    EXPECT_TRUE(report.at("complete").get<bool>()) << report.dump(1);
    EXPECT_EQ(report.at("kind"), "Omni-Video 1");
    EXPECT_EQ(report.at("can")[0], "edit");
}

TEST_F(OmniTree, EveryTask_Runs_AndFollowsItsSeedAndSource) {
    const auto model = open_model(folder()->path());
    for (const int frames : {1, 5}) { // t2i, t2v
        const at::Tensor one = drawn(*model, frames, 1);
        ASSERT_EQ(one.sizes(), (std::vector<std::int64_t>{3, frames, kSide, kSide}));
        EXPECT_TRUE(one.isfinite().all().item<bool>());
        EXPECT_TRUE(same(one, drawn(*model, frames, 1)));
        EXPECT_FALSE(same(one, drawn(*model, frames, 2)));
        // i2i, v2v
        const auto edited = [&](const at::Tensor& source, const char* instruction) {
            SeededNoise noise(3);
            return model->edit(source, instruction, {.steps = 2}, noise, {});
        };
        const at::Tensor source = gradient_clip(frames);
        const Edited plain = edited(source, "make it blue");
        ASSERT_EQ(plain.video.sizes(), source.sizes());
        ASSERT_EQ(plain.reconstruction.sizes(), source.sizes());
        EXPECT_FALSE(same(plain.video, edited(source.flip({3}), "make it blue").video));
        EXPECT_FALSE(same(plain.video, edited(source, "make it night").video));
    }
}

TEST_F(OmniTree, OnAnotherDevice_EverythingComesOutAlike) {
    const at::Tensor source = gradient_clip(5), frames = source.transpose(0, 1).contiguous();
    const auto all = [&](const char* device) {
        ::setenv("SAYCUT_DEVICE", device, 1);
        const auto model = open_model(folder()->path());
        ::unsetenv("SAYCUT_DEVICE");
        SeededNoise noise(3);
        const Edited edited = model->edit(source, "make it blue", {.steps = 2}, noise, {});
        return std::tuple(edited.video, edited.reconstruction, drawn(*model, 1, 1),
                          model->answer(frames, "what is this?", {}, {}));
    };
    const auto here = all("cpu"), there = all(test::other_device().str().c_str());
    // Not to the last bit: there the matrices stay in the bfloat16 that they are stored in.
    const auto difference = [](const at::Tensor& a, const at::Tensor& b) {
        return (a - b).abs().mean().item<double>();
    };
    EXPECT_LT(difference(std::get<0>(here), std::get<0>(there)), 0.02);
    EXPECT_LT(difference(std::get<1>(here), std::get<1>(there)), 0.02);
    EXPECT_LT(difference(std::get<2>(here), std::get<2>(there)), 0.02);
    // Words of a random model hang on the last bit of nearly equal numbers.
    EXPECT_EQ(std::get<3>(here).empty(), std::get<3>(there).empty());
}

TEST_F(OmniTree, Answers_AreStreamed_AndStopWhenTold) {
    const auto model = open_model(folder()->path());
    const at::Tensor frames = gradient_clip(2).transpose(0, 1).contiguous(); // [2, 3, H, W]
    std::vector<std::string> seen;
    const std::string answer =
        model->answer(frames, "what is this?", {}, [&](const std::string& text) { seen.push_back(text); });
    ASSERT_FALSE(seen.empty());
    EXPECT_EQ(seen.back(), answer);
    std::stop_source stop;
    RunHooks hooks{.stop = stop.get_token()};
    std::size_t tokens = 0;
    EXPECT_THROW((void)model->answer(frames, "what is this?", hooks,
                                     [&](const std::string&) {
                                         if (++tokens == 2) stop.request_stop();
                                     }),
                 Interrupted);
    EXPECT_EQ(tokens, 2U);
}

TEST_F(OmniTree, Thinking_WritesThePromptAnew_BeforeItIsDrawn) {
    const auto model = open_model(folder()->path());
    std::vector<std::string> stages;
    RunHooks hooks;
    hooks.progress = [&](const std::string& stage, double) { stages.push_back(stage); };
    SeededNoise noise(1);
    const at::Tensor thought = model->generate("a red ball rolls over grass", 1, kSide, kSide,
                                               {.steps = 2, .think = true}, noise, hooks);
    EXPECT_NE(std::find(stages.begin(), stages.end(), "thinking"), stages.end());
    EXPECT_FALSE(same(thought, drawn(*model, 1, 1)));
}

TEST_F(OmniTree, StoppingWhileDrawing_ReturnsWithinAStep) {
    const auto model = open_model(folder()->path());
    std::stop_source stop;
    RunHooks hooks{.stop = stop.get_token()};
    int steps = 0;
    hooks.progress = [&](const std::string& stage, double) {
        if (stage == "drawing" && ++steps == 2) stop.request_stop();
    };
    SeededNoise noise(1);
    EXPECT_THROW((void)model->generate("a ball", 1, kSide, kSide, {.steps = 8}, noise, hooks), Interrupted);
    EXPECT_EQ(steps, 2);
}

TEST_F(OmniTree, ATensorThatIsMissing_IsNamed) {
    const test::TemporaryFolder broken;
    test::write_tiny_omni(broken.path());
    std::filesystem::remove(broken / "ar_model/checkpoint/mm_projector/model.safetensors");
    const auto report = inspect_model(broken.path());
    EXPECT_FALSE(report.at("complete").get<bool>());
    EXPECT_THROW((void)open_model(broken.path()), std::exception);
}

TEST(WanTree, BothExperts_Draw) {
    const test::TemporaryFolder folder;
    test::write_tiny_wan(folder.path(), true);
    EXPECT_TRUE(inspect_model(folder.path()).at("complete").get<bool>());
    const at::Tensor both = drawn(*open_model(folder.path()), 5, 1, {.steps = 4});
    ASSERT_EQ(both.sizes(), (std::vector<std::int64_t>{3, 5, kSide, kSide}));
    const auto high = folder / "high_noise_model", low = folder / "low_noise_model";
    for (const auto& [from, to] : {std::pair{high, low}, std::pair{low, high}}) {
        const test::TemporaryFolder twin;
        test::write_tiny_wan(twin.path(), true);
        const auto name = "diffusion_pytorch_model.safetensors";
        std::filesystem::copy_file(from / name, twin.path() / to.filename() / name,
                                   std::filesystem::copy_options::overwrite_existing);
        EXPECT_FALSE(same(both, drawn(*open_model(twin.path()), 5, 1, {.steps = 4}))) << to;
    }
}

} // namespace
