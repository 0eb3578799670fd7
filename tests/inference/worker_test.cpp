// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "inference/worker/worker.h"
#include "tests/support/fake_model.h"
#include "tests/support/one_clip.h"
#include "tests/support/temporary_folder.h"
#include <chrono>
#include <future>
#include <gtest/gtest.h>

namespace ca = core::assist;
using namespace std::chrono_literals;

namespace {

/// A worker on the fake model, a clip, and a project that shows it.
struct Bench {
    test::TemporaryFolder folder;
    std::string clip = (folder / "clip.mp4").string();
    core::ProjectPtr project;
    std::vector<std::string> said; ///< by the model of its opening
    assistant::Worker worker{[this](const std::string& name,
                                    const inference::OpenOptions&) -> std::unique_ptr<inference::Unified> {
        if (name != "fake") throw core::Failure("there is no model '" + name + "'");
        auto model = std::make_unique<test::FakeModel>();
        model->said = said;
        return model;
    }};

    Bench() {
        core::Encoder encoder(clip, core::encode_preset("h264-fast"), {.size = {128, 96}, .fps = {16, 1}});
        for (int i = 0; i < 9; ++i)
            encoder.add(core::VideoFrame::from_rgb(cv::Mat(96, 128, CV_8UC3, cv::Scalar(60, 90, 40)), {}));
        encoder.finish();
        project = test::project_with(clip);
    }
    [[nodiscard]] ca::EditRequest edit() const {
        return {.project = project,
                .takes_folder = folder.path(),
                .clip = project->tracks[0]->clips[0].id,
                .instruction = "paint",
                .model = "fake"};
    }
    ca::Event run(ca::Request request) {
        auto last = std::make_shared<std::promise<ca::Event>>();
        worker.submit(std::move(request), [last](ca::JobId, const ca::Event& event) {
            if (ca::is_last(event)) last->set_value(event);
        });
        auto future = last->get_future();
        if (future.wait_for(60s) != std::future_status::ready)
            throw std::runtime_error("the job did not end");
        return future.get();
    }
};

} // namespace

TEST(Worker, Edit_GivesATakeOfTheSourcesSizeAndRate) {
    Bench bench;
    const ca::Event event = bench.run(bench.edit());
    ASSERT_TRUE(std::holds_alternative<ca::TakeReady>(event)) << std::get<ca::Failed>(event).message;
    const auto& ready = std::get<ca::TakeReady>(event);
    EXPECT_EQ(ready.media.size, (core::Size{128, 96}));
    EXPECT_EQ(core::probe(ready.media.path).frames, 9);
    EXPECT_GT(ready.changed_share, 0.02);
    EXPECT_LT(ready.changed_share, 0.35);
}

TEST(Worker, WhatTheModelSaysOfItsOpening_StandsInTheTake) {
    Bench bench;
    bench.said = {"2 keys were left out"};
    const auto event = bench.run(bench.edit());
    ASSERT_TRUE(std::holds_alternative<ca::TakeReady>(event)) << std::get<ca::Failed>(event).message;
    EXPECT_EQ(std::get<ca::TakeReady>(event).take.provenance["notes"],
              nlohmann::json::array({"2 keys were left out"}));
}

namespace {

/// Keeps what it is given to begin and to end with, as the mean of its bytes.
struct Given : test::FakeModel {
    explicit Given(double& first) : first_(first) {}
    [[nodiscard]] inference::Capabilities capabilities() const override {
        return {.generate = true, .first_picture = true};
    }
    at::Tensor generate(const std::string& prompt, int frames, int height, int width,
                        const inference::SampleOptions& options, inference::Noise& noise,
                        const inference::RunHooks& hooks) override {
        first_ = options.pictures.first.to(at::kDouble).mean().item<double>();
        return FakeModel::generate(prompt, frames, height, width, options, noise, hooks);
    }
    double& first_;
};

} // namespace

TEST(Worker, ANewClip_BeginsWithTheMomentOfAFilmThatIsMeant) {
    const test::TemporaryFolder folder;
    const std::string film = (folder / "greys.mp4").string();
    core::Encoder encoder(film, core::encode_preset("h264-fast"), {.size = {64, 48}, .fps = {16, 1}});
    for (int i = 0; i < 9; ++i)
        encoder.add(core::VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar::all(40 + 20 * i)), {}));
    encoder.finish();
    double first = 0;
    assistant::Worker worker(
        [&](const std::string&, const inference::OpenOptions&) { return std::make_unique<Given>(first); });
    for (const auto& [at, grey] : {std::pair<std::optional<core::Time>, int>{std::nullopt, 40},
                                   {core::frame_start(5, {16, 1}), 140},
                                   {core::frame_start(8, {16, 1}), 200}}) {
        std::promise<ca::Event> last;
        worker.submit(ca::GenerateRequest{.takes_folder = folder.path(),
                                          .prompt = "on",
                                          .model = "given",
                                          .size = {64, 48},
                                          .seconds = 0.3,
                                          .first = film,
                                          .first_at = at},
                      [&](ca::JobId, const ca::Event& event) {
                          if (ca::is_last(event)) last.set_value(event);
                      });
        const ca::Event event = last.get_future().get();
        ASSERT_TRUE(std::holds_alternative<ca::TakeReady>(event)) << std::get<ca::Failed>(event).message;
        EXPECT_NEAR(first, grey, 3);
    }
}

TEST(Worker, Cancel_EndsWithinAStep_AndLeavesNoFile) {
    Bench bench;
    std::promise<ca::Event> last;
    std::promise<void> drawing;
    std::atomic<bool> told = false;
    const auto job = bench.worker.submit(bench.edit(), [&](ca::JobId, const ca::Event& event) {
        const auto* progress = std::get_if<ca::Progress>(&event);
        if (progress && progress->stage == "drawing" && !told.exchange(true)) drawing.set_value();
        if (ca::is_last(event)) last.set_value(event);
    });
    drawing.get_future().wait();
    const auto asked = std::chrono::steady_clock::now();
    bench.worker.cancel(job);
    EXPECT_TRUE(std::holds_alternative<ca::Cancelled>(last.get_future().get()));
    EXPECT_LT(std::chrono::steady_clock::now() - asked, 500ms);
    int takes = 0;
    for (const auto& entry : std::filesystem::directory_iterator(bench.folder.path()))
        takes += entry.path().filename().string().starts_with("take");
    EXPECT_EQ(takes, 0);
}

TEST(Worker, WaitingJob_CanBeCancelled_AndTheEndCancelsTheRest) {
    std::promise<ca::Event> first, second;
    {
        Bench bench;
        bench.worker.submit(bench.edit(), [&](ca::JobId, const ca::Event& event) {
            if (ca::is_last(event)) first.set_value(event);
        });
        const auto waiting = bench.worker.submit(bench.edit(), [&](ca::JobId, const ca::Event& event) {
            if (ca::is_last(event)) second.set_value(event);
        });
        bench.worker.cancel(waiting);
        EXPECT_TRUE(std::holds_alternative<ca::Cancelled>(second.get_future().get()));
    }
    EXPECT_TRUE(std::holds_alternative<ca::Cancelled>(first.get_future().get()));
}

TEST(Worker, BadRequests_FailWithAReason) {
    Bench bench;
    auto empty = bench.edit();
    empty.instruction = "  ";
    auto unknown = bench.edit();
    unknown.model = "nobody";
    auto gone = bench.edit();
    gone.clip = {"gone"};
    for (const ca::Request& request : std::vector<ca::Request>{
             empty, unknown, gone,
             ca::AskRequest{.path = "/no/such.mp4", .question = "what?", .model = "fake"}}) {
        const ca::Event event = bench.run(request);
        ASSERT_TRUE(std::holds_alternative<ca::Failed>(event));
        EXPECT_GT(std::get<ca::Failed>(event).message.size(), 15U);
    }
}

TEST(Worker, Ask_SaysWhatWasMeasuredAndWhatTheModelSaid) {
    Bench bench;
    const auto event =
        bench.run(ca::AskRequest{.path = bench.clip, .question = "what is this?", .model = "fake"});
    const auto& answer = std::get<ca::AnswerReady>(event);
    EXPECT_EQ(answer.evidence.front().source, "model");
    EXPECT_NE(answer.answer.find("I saw 2 frames"), std::string::npos);
    const auto length = std::get<ca::AnswerReady>(
        bench.run(ca::AskRequest{.path = bench.clip, .question = "how long is it?", .model = "fake"}));
    ASSERT_EQ(length.evidence.size(), 1U);
    EXPECT_EQ(length.evidence[0].source, "measured");
    EXPECT_NE(length.answer.find("0.56 s"), std::string::npos) << length.answer;
}

TEST(Worker, TenJobsInARow_LeaveMemoryFlat) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "sanitizers keep what is freed";
#endif
    Bench bench;
    bench.run(bench.edit());
    bench.run(bench.edit());
    const double before = assistant::peak_memory();
    for (int i = 0; i < 10; ++i)
        ASSERT_TRUE(std::holds_alternative<ca::TakeReady>(bench.run(bench.edit())));
    EXPECT_LT(assistant::peak_memory() - before, 30e6);
}
