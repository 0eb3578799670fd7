// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every family's tiny tree through the real worker: changing, making and being asked about clips of several
// lengths and shapes. With SAYCUT_ALL_LENGTHS the long ones too.
#include "core/export/encoder.h"
#include "core/media/png_file.h"
#include "core/media/probe.h"
#include "inference/pipelines/open_model.h"
#include "inference/worker/worker.h"
#include "tests/support/one_clip.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tiny_models.h"
#include <future>
#include <gtest/gtest.h>

namespace ca = core::assist;

namespace {

#ifdef SAYCUT_ALL_LENGTHS
constexpr double kLengths[] = {0.5, 4.0};
#else
constexpr double kLengths[] = {0.5};
#endif
constexpr core::Size kShapes[] = {{160, 96}, {96, 160}, {131, 77}};
constexpr int kRate = 12;
constexpr double kWanRate = 16, kTi2vRate = 24;

/// What a clip is made from beside words, and at what rate.
struct Given {
    bool first = false, last = false;
    double rate = kWanRate;
};

class Trees : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder_ = std::make_unique<test::TemporaryFolder>();
        ::setenv("XDG_CACHE_HOME", (*folder_ / "cache").c_str(), 1);
        test::write_tiny_wan(*folder_ / "wan", false);
        test::write_tiny_wan(*folder_ / "bernini-r", true);
        test::write_tiny_omni(*folder_ / "omni");
        using inference::WanKind;
        test::write_tiny_wan_of(*folder_ / "t2v-a14b", WanKind::t2v, true);
        test::write_tiny_wan_of(*folder_ / "i2v-a14b", WanKind::i2v_22, true);
        test::write_tiny_wan_of(*folder_ / "i2v-clip", WanKind::i2v, false);
        test::write_tiny_wan_of(*folder_ / "flf2v", WanKind::flf2v, false);
        test::write_tiny_wan_of(*folder_ / "ti2v", WanKind::ti2v, false);
        test::write_tiny_univigu(*folder_ / "univigu");
    }
    static void TearDownTestSuite() {
        ::unsetenv("XDG_CACHE_HOME");
        folder_.reset();
    }
    static std::string tree(const char* name) { return (*folder_ / name).string(); }

    static std::string film(core::Size size, int frames) {
        const std::string file =
            (*folder_ / ("film-" + std::to_string(size.width) + "x" + std::to_string(size.height) + "-" +
                         std::to_string(frames) + ".mkv"))
                .string();
        core::EncodeSettings settings = core::encode_preset("h264-fast");
        settings.container = "matroska";
        settings.pixel_format = "yuv444p"; // odd sides stay
        core::Encoder encoder(file, settings, {.size = size, .fps = {kRate, 1}});
        for (int i = 0; i < frames; ++i) {
            cv::Mat picture(size.height, size.width, CV_8UC3, cv::Scalar(60, 90, 70));
            picture(cv::Rect(i % (size.width - 16), size.height / 3, 16, 16)).setTo(cv::Scalar(200, 40, 30));
            encoder.add(core::VideoFrame::from_rgb(picture, {}));
        }
        encoder.finish();
        return file;
    }

    /// A picture that is bright above and dark below, or the other way round.
    static std::string picture(core::Size size, bool bright_above) {
        const std::string file = (*folder_ / (bright_above ? "first.png" : "last.png")).string();
        cv::Mat drawn(size.height, size.width, CV_8UC3, cv::Scalar(30, 60, 90));
        drawn.rowRange(bright_above ? 0 : size.height / 2, bright_above ? size.height / 2 : size.height)
            .setTo(cv::Scalar(220, 200, 180));
        core::write_png(drawn, file);
        return file;
    }

    ca::Event run(ca::Request request) {
        auto last = std::make_shared<std::promise<ca::Event>>();
        worker_.submit(std::move(request), [last](ca::JobId, const ca::Event& event) {
            if (ca::is_last(event)) last->set_value(event);
        });
        return last->get_future().get();
    }

    void expect_edit(const std::string& model, core::Size size, double seconds) {
        const int frames = std::max(1, static_cast<int>(seconds * kRate));
        const auto project = test::project_with(film(size, frames));
        const ca::Event event = run(ca::EditRequest{.project = project,
                                                    .takes_folder = folder_->path(),
                                                    .clip = project->tracks[0]->clips[0].id,
                                                    .instruction = "make it blue",
                                                    .model = model,
                                                    .steps = 1});
        if (const auto* failed = std::get_if<ca::Failed>(&event)) FAIL() << failed->message;
        const core::MediaInfo made = core::probe(std::get<ca::TakeReady>(event).media.path);
        EXPECT_EQ(made.size, (core::Size{size.width / 2 * 2, size.height / 2 * 2}));
        EXPECT_EQ(made.frames, frames);
        EXPECT_EQ(made.fps, (core::FrameRate{kRate, 1}));
        EXPECT_TRUE(made.audio.empty()); // a clip keeps its own sound
    }

    void expect_generation(const std::string& model, core::Size size, double seconds, Given given = {}) {
        const ca::Event event =
            run(ca::GenerateRequest{.takes_folder = folder_->path(),
                                    .prompt = "a red ball",
                                    .model = model,
                                    .size = size,
                                    .seconds = seconds,
                                    .steps = 1,
                                    .first = given.first ? picture(size, true) : std::string(),
                                    .last = given.last ? picture(size, false) : std::string()});
        if (const auto* failed = std::get_if<ca::Failed>(&event)) FAIL() << model << ": " << failed->message;
        const auto& ready = std::get<ca::TakeReady>(event);
        const core::MediaInfo made = core::probe(ready.media.path);
        EXPECT_EQ(made.size, (core::Size{size.width / 2 * 2, size.height / 2 * 2}));
        EXPECT_EQ(made.fps, (core::FrameRate{static_cast<std::int64_t>(given.rate), 1}));
        EXPECT_EQ(made.frames, static_cast<int>(seconds * given.rate) / 4 * 4 + 1) << model << seconds;
        EXPECT_TRUE(made.audio.empty());
        EXPECT_LE(std::abs(ready.drawn.width - size.width), 32); // at that size, on the model's grid
        EXPECT_LE(std::abs(ready.drawn.height - size.height), 32);
    }
    void expect_generations(const std::string& name, Given given = {}) {
        for (const double seconds : kLengths)
            for (const core::Size size : kShapes)
                expect_generation(tree(name.c_str()), size, seconds, given);
    }
    void expect_answers(const std::string& name) {
        for (const double seconds : kLengths)
            for (const core::Size size : kShapes) {
                const ca::Event event =
                    run(ca::AskRequest{.path = film(size, std::max(1, static_cast<int>(seconds * kRate))),
                                       .question = "what moves?",
                                       .model = tree(name.c_str())});
                if (const auto* failed = std::get_if<ca::Failed>(&event)) FAIL() << failed->message;
                ASSERT_TRUE(std::holds_alternative<ca::AnswerReady>(event));
                EXPECT_FALSE(std::get<ca::AnswerReady>(event).answer.empty());
            }
    }
    /// What a family cannot do is said, not tried.
    void expect_refusal(ca::Request request, const std::string& words) {
        const ca::Event event = run(std::move(request));
        const auto* failed = std::get_if<ca::Failed>(&event);
        ASSERT_TRUE(failed);
        EXPECT_NE(failed->message.find(words), std::string::npos) << failed->message;
    }

    static std::unique_ptr<test::TemporaryFolder> folder_;
    assistant::Worker worker_{
        [](const std::string& name, const inference::OpenOptions&) { return inference::open_model(name); }};
};
std::unique_ptr<test::TemporaryFolder> Trees::folder_;

TEST_F(Trees, Wan_MakesClips_OfEveryShape) {
    expect_generations("wan");
    expect_generations("t2v-a14b");
}

TEST_F(Trees, WanFromPictures_MakesClips_OfEveryShape) {
    expect_generations("i2v-clip", {.first = true});
    expect_generations("i2v-a14b", {.first = true});
    expect_generations("flf2v", {.first = true, .last = true});
    expect_generations("ti2v", {.rate = kTi2vRate});
    expect_generations("ti2v", {.first = true, .rate = kTi2vRate});
    for (const char* needs : {"i2v-clip", "i2v-a14b", "flf2v"})
        expect_refusal(ca::GenerateRequest{.takes_folder = folder_->path(),
                                           .prompt = "a red ball",
                                           .model = tree(needs),
                                           .size = kShapes[0],
                                           .seconds = kLengths[0],
                                           .steps = 1},
                       "--first");
}

TEST_F(Trees, UniViGU_MakesClipsOfEveryShape_AndAnswers) {
    expect_generations("univigu");
    expect_answers("univigu");
    const auto project = test::project_with(film(kShapes[0], 6));
    expect_refusal(ca::EditRequest{.project = project,
                                   .takes_folder = folder_->path(),
                                   .clip = project->tracks[0]->clips[0].id,
                                   .instruction = "make it blue",
                                   .model = tree("univigu"),
                                   .steps = 1},
                   "cannot change clips");
}

TEST_F(Trees, Bernini_ChangesAndMakesClips_OfEveryShape) {
    expect_generations("bernini-r");
    for (const double seconds : kLengths)
        for (const core::Size size : kShapes)
            expect_edit(tree("bernini-r"), size, seconds);
}

TEST_F(Trees, OmniVideo_ChangesAndMakesClips_OfEveryShape_AndAnswers) {
    expect_generations("omni");
    for (const double seconds : kLengths)
        for (const core::Size size : kShapes)
            expect_edit(tree("omni"), size, seconds);
    expect_answers("omni");
}

} // namespace
