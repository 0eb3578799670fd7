// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every family's tiny tree through the real worker: changing, making and being asked about clips of several
// lengths and shapes. With SAYCUT_ALL_LENGTHS the long ones too.
#include "core/export/encoder.h"
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

class Trees : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        folder_ = std::make_unique<test::TemporaryFolder>();
        ::setenv("XDG_CACHE_HOME", (*folder_ / "cache").c_str(), 1);
        test::write_tiny_wan(*folder_ / "wan", false);
        test::write_tiny_wan(*folder_ / "bernini-r", true);
        test::write_tiny_omni(*folder_ / "omni");
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
    }

    void expect_generation(const std::string& model, core::Size size, double seconds) {
        const ca::Event event = run(ca::GenerateRequest{.takes_folder = folder_->path(),
                                                        .prompt = "a red ball",
                                                        .model = model,
                                                        .size = size,
                                                        .seconds = seconds,
                                                        .steps = 1});
        if (const auto* failed = std::get_if<ca::Failed>(&event)) FAIL() << failed->message;
        const auto& ready = std::get<ca::TakeReady>(event);
        const core::MediaInfo made = core::probe(ready.media.path);
        EXPECT_EQ(made.size, (core::Size{size.width / 2 * 2, size.height / 2 * 2}));
        EXPECT_EQ(made.frames, static_cast<int>(seconds * 16) / 4 * 4 + 1);
        EXPECT_LE(std::abs(ready.drawn.width - size.width), 32); // at that size, on the model's grid
        EXPECT_LE(std::abs(ready.drawn.height - size.height), 32);
    }

    static std::unique_ptr<test::TemporaryFolder> folder_;
    assistant::Worker worker_{
        [](const std::string& name, const inference::OpenOptions&) { return inference::open_model(name); }};
};
std::unique_ptr<test::TemporaryFolder> Trees::folder_;

TEST_F(Trees, Wan_MakesClips_OfEveryShape) {
    for (const double seconds : kLengths)
        for (const core::Size size : kShapes)
            expect_generation(tree("wan"), size, seconds);
}

TEST_F(Trees, Bernini_ChangesAndMakesClips_OfEveryShape) {
    for (const double seconds : kLengths)
        for (const core::Size size : kShapes)
            expect_generation(tree("bernini-r"), size, seconds);
    for (const double seconds : kLengths)
        expect_edit(tree("bernini-r"), kShapes[seconds > 1 ? 1 : 2], seconds);
}

TEST_F(Trees, OmniVideo_ChangesAndMakesClips_OfEveryShape_AndAnswers) {
    for (const double seconds : kLengths)
        for (const core::Size size : kShapes)
            expect_generation(tree("omni"), size, seconds);
    for (const double seconds : kLengths)
        expect_edit(tree("omni"), kShapes[seconds > 1 ? 0 : 2], seconds);
    for (const double seconds : kLengths) {
        const ca::Event event =
            run(ca::AskRequest{.path = film(kShapes[1], static_cast<int>(seconds * kRate)),
                               .question = "what moves?",
                               .model = tree("omni")});
        if (const auto* failed = std::get_if<ca::Failed>(&event)) FAIL() << failed->message;
        EXPECT_TRUE(std::holds_alternative<ca::AnswerReady>(event));
    }
}

} // namespace
