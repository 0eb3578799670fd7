// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of pictures that are drawn anew, and pictures that grow: what stays, stays bit for bit.
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/png_file.h"
#include "core/media/readers.h"
#include "inference/pipelines/open_model.h"
#include "inference/worker/fill.h"
#include "inference/worker/worker.h"
#include "tests/support/fake_model.h"
#include "tests/support/one_clip.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_models.h"
#include <ATen/core/grad_mode.h>
#include <future>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

namespace ca = core::assist;

namespace {

constexpr core::Size kSize{64, 48};

cv::Mat noisy_picture(core::Size size) {
    cv::Mat picture(size.height, size.width, CV_8UC3);
    cv::RNG rng(7);
    rng.fill(picture, cv::RNG::UNIFORM, 30, 220);
    return picture;
}

/// Whether all samples of the source that lie at `at` of a canvas, but those of `anew`, are the canvas's.
void expect_kept(const AVFrame& source, const AVFrame& canvas, cv::Point at, const cv::Rect& anew) {
    for (int plane = 0; plane < 3; ++plane) {
        const int shift = plane > 0 ? 1 : 0;
        for (int y = 0; y < source.height >> shift; ++y)
            for (int x = 0; x < source.width >> shift; ++x) {
                if (anew.contains({at.x + (x << shift), at.y + (y << shift)}) ||
                    anew.contains({at.x + (x << shift) + shift, at.y + (y << shift) + shift}))
                    continue;
                ASSERT_EQ(
                    source.data[plane][y * source.linesize[plane] + x],
                    canvas.data[plane][(y + (at.y >> shift)) * canvas.linesize[plane] + x + (at.x >> shift)])
                    << plane << ": " << x << "," << y;
            }
    }
}

TEST(FillIn, AGrownPicture_KeepsTheOldOne_BitForBit_AndShowsWhatWasDrawnBeside) {
    const core::VideoFrame frame = core::VideoFrame::from_rgb(noisy_picture(kSize), {});
    assistant::FillCanvas canvas(kSize, {.left = 0.25, .bottom = 0.5}, {});
    EXPECT_EQ(canvas.size(), (core::Size{80, 72}));
    EXPECT_EQ(canvas.old(), cv::Rect(16, 0, 64, 48));
    core::Compositor compositor;
    const cv::Mat weights = canvas.weights(compositor, {}, {});
    EXPECT_EQ(cv::countNonZero(weights), 80 * 72 - 64 * 48);
    const cv::Mat drawn(18, 20, CV_32FC3, cv::Scalar(1.0, 1.0, 1.0));
    const auto made = assistant::fill_in(frame, canvas, drawn, weights);
    expect_kept(*frame.raw(), *made.frame.raw(), {16, 0}, {});
    EXPECT_GT(made.frame.raw()->data[0][4], 225); // white, in limited range
}

TEST(FillIn, ARegion_IsDrawn_AndNothingOutsideOfIt) {
    const core::VideoFrame frame = core::VideoFrame::from_rgb(noisy_picture(kSize), {});
    assistant::FillCanvas canvas(kSize, {}, ca::Region{0.25, 0.25, 0.5, 0.5});
    core::Compositor compositor;
    const cv::Mat weights = canvas.weights(compositor, {}, {});
    const cv::Mat drawn(12, 16, CV_32FC3, cv::Scalar(0, 0, 0));
    const auto made = assistant::fill_in(frame, canvas, drawn, weights);
    expect_kept(*frame.raw(), *made.frame.raw(), {0, 0}, {16, 12, 32, 24});
    EXPECT_LT(made.frame.raw()->data[0][24 * made.frame.raw()->linesize[0] + 32], 20);
    // The model is told every pixel that is drawn at all.
    const cv::Mat small = assistant::small_mask(weights, {16, 12});
    EXPECT_EQ(cv::countNonZero(small), 8 * 6);
}

TEST(FillIn, AMaskOfAnyShape_CountsInsteadOfARegion) {
    assistant::FillCanvas canvas(kSize, {.mask = core::Mask{.shape = core::MaskShape::ellipse}}, {});
    core::Compositor compositor;
    const cv::Mat weights = canvas.weights(compositor, {}, {});
    EXPECT_EQ(weights.at<float>(24, 32), 1.0F); // the middle
    EXPECT_EQ(weights.at<float>(13, 17), 0.0F); // the corner of the box round it
    EXPECT_THROW(assistant::FillCanvas(kSize, {}, {}), core::Failure);
    EXPECT_THROW(assistant::FillCanvas({8000, 48}, {.left = 0.5}, {}), core::Failure);
}

/// Takes five frames at once and draws white wherever it is told to; remembers what it began with.
class WhiteFiller final : public test::FakeModel {
  public:
    explicit WhiteFiller(std::vector<std::int64_t>& began) : began_(began) {}
    [[nodiscard]] inference::Capabilities capabilities() const override {
        return {.generate = true, .fill = true};
    }
    [[nodiscard]] inference::Limits limits() const override {
        return {.most_edited_frames = 9, .shared_frames = 5};
    }
    [[nodiscard]] std::pair<int, int> working_size(int width, int height) const override {
        return {width / 2, height / 2};
    }
    inference::Edited edit(const at::Tensor& source, const std::string&,
                           const inference::SampleOptions& options, inference::Noise&,
                           const inference::RunHooks&) override {
        began_.push_back(options.begins_with.defined() ? options.begins_with.size(1) : 0);
        return {at::where(options.fill > 0.5, at::ones({}), source), source};
    }

  private:
    std::vector<std::int64_t>& began_;
};

class Fill : public testing::Test {
  protected:
    void SetUp() override { ::setenv("XDG_CACHE_HOME", (folder_ / "cache").c_str(), 1); }
    void TearDown() override { ::unsetenv("XDG_CACHE_HOME"); }

    core::ProjectPtr film(int frames) {
        const std::string clip = (folder_ / "clip.mkv").string();
        core::EncodeSettings settings = core::encode_preset("h264-fast");
        settings.container = "matroska";
        core::Encoder encoder(clip, settings, {.size = {128, 96}, .fps = {16, 1}});
        for (int i = 0; i < frames; ++i)
            encoder.add(
                core::VideoFrame::from_rgb(cv::Mat(96, 128, CV_8UC3, cv::Scalar(60, 90, 40 + i % 40)), {}));
        encoder.finish();
        return test::project_with(clip);
    }
    ca::EditRequest request(const core::ProjectPtr& project, const std::string& model) {
        return {.project = project,
                .takes_folder = folder_.path(),
                .clip = project->tracks[0]->clips[0].id,
                .instruction = "a white wall",
                .model = model,
                .steps = 1};
    }
    ca::Event run(ca::Request request) {
        auto last = std::make_shared<std::promise<ca::Event>>();
        worker_.submit(std::move(request), [last](ca::JobId, const ca::Event& event) {
            if (ca::is_last(event)) last->set_value(event);
        });
        return last->get_future().get();
    }
    ca::TakeReady ready(ca::Request request) {
        const ca::Event event = run(std::move(request));
        if (const auto* failed = std::get_if<ca::Failed>(&event)) throw std::runtime_error(failed->message);
        return std::get<ca::TakeReady>(event);
    }
    std::string failure(ca::Request request) {
        const ca::Event event = run(std::move(request));
        const auto* failed = std::get_if<ca::Failed>(&event);
        return failed ? failed->message : "";
    }

    test::TemporaryFolder folder_;
    std::vector<std::int64_t> began_;
    assistant::Worker worker_{
        [this](const std::string& name,
               const inference::OpenOptions& options) -> std::unique_ptr<inference::Unified> {
            if (name == "white") return std::make_unique<WhiteFiller>(began_);
            if (name == "fake") return std::make_unique<test::FakeModel>();
            return inference::open_model(name, options);
        }};
};

TEST_F(Fill, ALongClip_IsDrawnInParts_ThatBeginWithTheLastFramesOfTheOneBefore) {
    auto job = request(film(30), "white");
    job.region = ca::Region{0.5, 0, 0.5, 1};
    const auto made = ready(job);
    const core::MediaInfo info = core::probe(made.media.path);
    EXPECT_EQ(info.frames, 30);
    EXPECT_EQ(info.size, (core::Size{128, 96}));
    EXPECT_EQ(began_, (std::vector<std::int64_t>{0, 5, 5, 5, 5, 5, 5}));
    EXPECT_NEAR(made.changed_share, 0.5, 0.02);
    core::VideoReader reader(made.media.path);
    const cv::Mat last = reader.frame_at(core::frame_start(29, {16, 1})).to_rgb();
    EXPECT_GT(last.at<cv::Vec3b>(48, 120)[0], 240);
    EXPECT_NEAR(last.at<cv::Vec3b>(48, 8)[0], 60, 6);
}

TEST_F(Fill, AGrownClip_HasTheNewSize_AndAStillLikewise) {
    auto job = request(film(6), "white");
    job.fill = ca::Fill{.left = 0.25, .top = 0.5};
    const auto made = ready(job);
    EXPECT_EQ(core::probe(made.media.path).size, (core::Size{160, 144}));
    EXPECT_EQ(made.take.provenance["fill"]["left"], 0.25);
    const auto still = folder_ / "still.png";
    core::write_png(noisy_picture(kSize), still);
    auto picture = request(test::project_with(still.string()), "white");
    picture.fill = ca::Fill{.right = 0.5};
    const auto grown = ready(picture);
    EXPECT_EQ(core::probe(grown.media.path).size, (core::Size{96, 48}));
}

TEST_F(Fill, WhoCannot_SaysWhichWould) {
    auto job = request(film(3), "fake");
    job.fill = ca::Fill{.left = 0.25};
    EXPECT_NE(failure(job).find("VACE"), std::string::npos);
    auto nothing = request(film(3), "white");
    EXPECT_NE(failure(nothing).find("mark a region"), std::string::npos);
}

TEST_F(Fill, VacesTinyTree_FillsAndExtendsClips_OfSeveralShapes) {
    test::write_tiny_vace(folder_ / "vace");
    const auto can = worker_.inspect_model((folder_ / "vace").string())["can"];
    EXPECT_EQ(can, (nlohmann::ordered_json{"generate", "fill"}));
    auto job = request(film(10), (folder_ / "vace").string());
    job.region = ca::Region{0.25, 0.25, 0.5, 0.5};
    const auto filled = ready(job);
    EXPECT_EQ(core::probe(filled.media.path).frames, 10);
    EXPECT_GT(filled.changed_share, 0.2);
    EXPECT_LT(filled.changed_share, 0.3);
    job.region.reset();
    job.fill = ca::Fill{.left = 0.5, .right = 0.5};
    const auto wide = ready(job);
    EXPECT_EQ(core::probe(wide.media.path).size, (core::Size{256, 96}));
}

TEST_F(Fill, Vace_KeepsWhatThePartBeforeDrew_InItsPlace) {
    const at::NoGradGuard no_grad;
    test::write_tiny_vace(folder_ / "vace");
    const auto model = inference::open_model(folder_ / "vace");
    const at::Tensor source = at::zeros({3, 9, 48, 64});
    const auto draw = [&](const at::Tensor& begins_with, double mask) {
        inference::SeededNoise noise(3);
        return model
            ->edit(source, "a wall",
                   {.steps = 1, .fill = at::full({1, 9, 48, 64}, mask), .begins_with = begins_with}, noise,
                   {})
            .video;
    };
    const at::Tensor alone = draw({}, 1.0);
    EXPECT_FALSE(alone.equal(draw(at::ones({3, 5, 48, 64}), 1.0))); // other frames are given
    EXPECT_FALSE(alone.equal(draw({}, 0.0)));
    inference::SeededNoise noise(1);
    EXPECT_THROW((void)model->edit(source, "a wall", {.steps = 1}, noise, {}), std::invalid_argument);
}

} // namespace
