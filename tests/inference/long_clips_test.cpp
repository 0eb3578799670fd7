// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// New clips that are longer than a model makes at once: each part goes on from the one before.
#include "core/base/result.h"
#include "core/media/png_file.h"
#include "core/media/readers.h"
#include "inference/pipelines/open_model.h"
#include "inference/pipelines/stages/denoise.h"
#include "inference/worker/worker.h"
#include "tests/support/fake_model.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_models.h"
#include <future>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

namespace ca = core::assist;

namespace {

/// Makes nine frames at once, each a little lighter than the one before it, from where the part before
/// ended. `breaks_at`: the call that fails.
class Brightening final : public test::FakeModel {
  public:
    Brightening(std::vector<std::int64_t>& made, int breaks_at, bool goes_on)
        : made_(made), breaks_at_(breaks_at), goes_on_(goes_on) {}
    [[nodiscard]] inference::Capabilities capabilities() const override {
        return {.generate = true, .goes_on = goes_on_};
    }
    [[nodiscard]] inference::Limits limits() const override {
        return {.most_drawn_frames = 9, .shared_frames = 5};
    }
    at::Tensor generate(const std::string&, int frames, int height, int width,
                        const inference::SampleOptions& options, inference::Noise&,
                        const inference::RunHooks&) override {
        if (static_cast<int>(made_.size()) == breaks_at_) throw std::bad_alloc();
        made_.push_back(frames);
        const at::Tensor& before = options.begins_with;
        if (before.defined() && before.size(1) != 5) throw std::logic_error("five frames are shared");
        const double begin = before.defined() ? before.select(1, 0).mean().item<double>() : -1.0;
        return (at::arange(frames) * kStep + begin).view({1, -1, 1, 1}).expand({3, frames, height, width});
    }
    static constexpr double kStep = 2.0 / 40;

  private:
    std::vector<std::int64_t>& made_;
    int breaks_at_;
    bool goes_on_;
};

class LongClips : public testing::Test {
  protected:
    void SetUp() override { ::setenv("XDG_CACHE_HOME", (folder_ / "cache").c_str(), 1); }
    void TearDown() override { ::unsetenv("XDG_CACHE_HOME"); }

    ca::GenerateRequest request(const std::string& model, double seconds) {
        return {.takes_folder = folder_.path(),
                .prompt = "dawn",
                .model = model,
                .size = {64, 48},
                .seconds = seconds,
                .steps = 1};
    }
    ca::Event run(ca::Request request) {
        auto last = std::make_shared<std::promise<ca::Event>>();
        worker_.submit(std::move(request), [last](ca::JobId, const ca::Event& event) {
            if (ca::is_last(event)) last->set_value(event);
        });
        return last->get_future().get();
    }
    std::string made(const ca::GenerateRequest& request) {
        const ca::Event event = run(request);
        if (const auto* failed = std::get_if<ca::Failed>(&event)) throw std::runtime_error(failed->message);
        return std::get<ca::TakeReady>(event).media.path;
    }
    static std::vector<double> levels(const std::string& file) {
        core::VideoReader reader(file);
        std::vector<double> out;
        const auto info = core::probe(file);
        for (int i = 0; i < info.frames; ++i)
            out.push_back(cv::mean(reader.frame_at(core::frame_start(i, info.fps)).to_rgb())[0]);
        return out;
    }

    test::TemporaryFolder folder_;
    std::vector<std::int64_t> parts_;
    int breaks_at_ = -1;
    bool goes_on_ = true;
    assistant::Worker worker_{
        [this](const std::string& name,
               const inference::OpenOptions& options) -> std::unique_ptr<inference::Unified> {
            if (name == "light") return std::make_unique<Brightening>(parts_, breaks_at_, goes_on_);
            return inference::open_model(name, options);
        }};
};

TEST_F(LongClips, GoOnFromPartToPart_WithoutASeam) {
    const auto all = levels(made(request("light", 2.1))); // 33 frames
    ASSERT_EQ(all.size(), 33U);
    EXPECT_EQ(parts_, (std::vector<std::int64_t>{9, 9, 9, 9, 9, 9, 9}));
    for (std::size_t i = 1; i < all.size(); ++i)
        EXPECT_NEAR(all[i] - all[i - 1], 255 * Brightening::kStep / 2, 2.0) << i;
}

TEST_F(LongClips, AShortOne_IsMadeAtOnce) {
    (void)made(request("light", 0.5));
    EXPECT_EQ(parts_, (std::vector<std::int64_t>{9}));
}

TEST_F(LongClips, AJobThatBroke_GoesOnBehindItsLastPart_ToTheSameFrames) {
    const auto whole = levels(made(request("light", 2.1)));
    parts_.clear();
    breaks_at_ = 3;
    assistant::Worker broken([this](const std::string&, const inference::OpenOptions&) {
        return std::make_unique<Brightening>(parts_, breaks_at_, true);
    });
    std::promise<ca::Event> end;
    broken.submit(request("light", 2.1), [&](ca::JobId, const ca::Event& event) {
        if (ca::is_last(event)) end.set_value(event);
    });
    EXPECT_TRUE(std::holds_alternative<ca::Failed>(end.get_future().get()));
    EXPECT_EQ(parts_.size(), 3U);
    breaks_at_ = -1;
    parts_.clear();
    EXPECT_EQ(levels(made(request("light", 2.1))), whole);
    EXPECT_EQ(parts_.size(), 4U); // of seven, three were there
}

TEST_F(LongClips, AModelThatCannotGoOn_SaysHowLongItsClipsAre) {
    goes_on_ = false;
    const ca::Event event = run(request("light", 2.1));
    ASSERT_TRUE(std::holds_alternative<ca::Failed>(event));
    EXPECT_NE(std::get<ca::Failed>(event).message.find("at most 0.5 s"), std::string::npos);
}

TEST_F(LongClips, EveryFamilysTinyTree_MakesThem) {
    test::write_tiny_wan(folder_ / "wan", false);
    test::write_tiny_wan(folder_ / "bernini-r", true);
    test::write_tiny_vace(folder_ / "vace");
    test::write_tiny_i2v(folder_ / "i2v");
    test::write_tiny_omni(folder_ / "omni");
    test::write_tiny_univigu(folder_ / "univigu");
    core::write_png(cv::Mat(48, 64, CV_8UC3, cv::Scalar(30, 120, 60)), folder_ / "first.png");
    for (const char* tree : {"wan", "bernini-r", "vace", "i2v", "omni", "univigu"}) {
        auto job = request((folder_ / tree).string(), 5.5); // 89 frames; each makes 81 at once
        if (tree == std::string("i2v")) job.first = folder_ / "first.png";
        const std::string file = made(job);
        EXPECT_EQ(core::probe(file).frames, 89) << tree;
        EXPECT_EQ(core::probe(file).size, (core::Size{64, 48})) << tree;
    }
}

TEST_F(LongClips, Wan_BeginsWithTheFramesThatItIsGiven) {
    test::write_tiny_wan(folder_ / "wan", false);
    const auto model = inference::open_model(folder_ / "wan");
    const auto draw = [&](const at::Tensor& begins_with) {
        inference::SeededNoise noise(3);
        return model->generate("dawn", 13, 48, 64, {.steps = 2, .begins_with = begins_with}, noise, {});
    };
    const at::Tensor alone = draw({}), after = draw(alone.narrow(1, 0, 5));
    // What it begins with is what the VAE makes of it, whatever is drawn behind.
    const at::Tensor other = draw(alone.narrow(1, 8, 5));
    EXPECT_FALSE(alone.equal(after));
    EXPECT_GT((after - other).narrow(1, 0, 5).abs().mean().item<double>(), 0);
}

/// The velocity towards a picture, from the latent alone.
class Pull final : public inference::VelocitySource {
  public:
    at::Tensor velocity(std::size_t, const at::Tensor& latent, double t) override {
        return latent * 0.5 + t / 1000;
    }
};

TEST(Known, LatentsThatAreKnown_StandInThePlace_AtTheNoiseOfEveryStep) {
    inference::SeededNoise noise(5);
    const at::Tensor start = noise.normal({2, 4, 2, 2}), known = noise.normal({2, 2, 2, 2});
    inference::DenoiseOptions run{.schedule = inference::unipc_schedule(6, 5.0, false)};
    std::vector<at::Tensor> reached;
    run.reached = [&](const inference::DenoiseState& state) {
        reached.push_back(state.tensors.at("latent"));
    };
    Pull source;
    const at::Tensor free = inference::denoise(start, run, source, {});
    run.known = known;
    reached.clear();
    const at::Tensor made = inference::denoise(start, run, source, {});
    EXPECT_TRUE(made.narrow(1, 0, 2).equal(known));
    EXPECT_TRUE(made.narrow(1, 2, 2).allclose(free.narrow(1, 2, 2))); // this source looks at each by itself
    ASSERT_EQ(reached.size(), 6U);
    const double sigma = run.schedule.sigmas[3];
    EXPECT_TRUE(
        reached[2].narrow(1, 0, 2).allclose(known * (1 - sigma) + start.narrow(1, 0, 2) * sigma, 1e-5, 1e-6));
}

} // namespace
