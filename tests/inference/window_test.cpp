// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a job gives to a model: never more frames than it takes, the size that was asked for.
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "inference/pipelines/open_model.h"
#include "inference/worker/worker.h"
#include "tests/support/fake_model.h"
#include "tests/support/one_clip.h"
#include "tests/support/temporary_folder.h"
#include <future>
#include <gtest/gtest.h>

namespace ca = core::assist;

namespace {

/// Takes five frames at once, on a grid of 4n+1, and brightens a corner; or changes nothing.
class NarrowModel final : public test::FakeModel {
  public:
    explicit NarrowModel(std::vector<std::int64_t>& seen, bool idle) : seen_(seen), idle_(idle) {}
    [[nodiscard]] inference::Limits limits() const override {
        return {.most_edited_frames = 5, .most_drawn_frames = 33};
    }
    inference::Edited edit(const at::Tensor& source, const std::string&, const inference::SampleOptions&,
                           inference::Noise&, const inference::RunHooks&) override {
        seen_.push_back(source.size(1));
        at::Tensor video = source.clone();
        if (!idle_) video.narrow(2, 0, 24).narrow(3, 0, 32).fill_(1.0); // the upper left quarter
        return {video, source};
    }
    at::Tensor generate(const std::string&, int frames, int height, int width,
                        const inference::SampleOptions&, inference::Noise& noise,
                        const inference::RunHooks&) override {
        seen_ = {frames, height, width};
        return noise.uniform({3, frames, height, width});
    }

  private:
    std::vector<std::int64_t>& seen_;
    bool idle_;
};

struct Bench {
    test::TemporaryFolder folder;
    std::vector<std::int64_t> seen;
    bool idle = false;
    assistant::Worker worker{[this](const std::string& name) -> std::unique_ptr<inference::Unified> {
        if (name == "narrow") return std::make_unique<NarrowModel>(seen, idle);
        return inference::open_model(name);
    }};

    ca::EditRequest edit(core::Size size, int frames, const std::string& model) {
        const std::string clip = (folder / "clip.mkv").string();
        core::EncodeSettings settings = core::encode_preset("h264-fast");
        settings.container = "matroska";
        settings.pixel_format = "yuv444p"; // odd sides stay
        core::Encoder encoder(clip, settings, {.size = size, .fps = {16, 1}});
        for (int i = 0; i < frames; ++i)
            encoder.add(core::VideoFrame::from_rgb(
                cv::Mat(size.height, size.width, CV_8UC3, cv::Scalar(60, 90, 40 + i % 40)), {}));
        encoder.finish();
        const auto project = test::project_with(clip);
        return {.project = project,
                .takes_folder = folder.path(),
                .clip = project->tracks[0]->clips[0].id,
                .instruction = "paint",
                .model = model,
                .steps = 1};
    }
    ca::Event run(ca::Request request) {
        auto last = std::make_shared<std::promise<ca::Event>>();
        worker.submit(std::move(request), [last](ca::JobId, const ca::Event& event) {
            if (ca::is_last(event)) last->set_value(event);
        });
        return last->get_future().get();
    }
    ca::TakeReady ready(ca::Request request) {
        const ca::Event event = run(std::move(request));
        if (const auto* failed = std::get_if<ca::Failed>(&event)) throw std::runtime_error(failed->message);
        return std::get<ca::TakeReady>(event);
    }
};

TEST(Windows, NoModelIsGivenMoreFramesThanItTakes_AndEveryFrameComesBack) {
    for (const int frames : {1, 2, 5, 6, 9, 10, 23}) {
        Bench bench;
        const auto ready = bench.ready(bench.edit({128, 96}, frames, "narrow"));
        EXPECT_EQ(core::probe(ready.media.path).frames, frames);
        int shown = 1;
        for (const std::int64_t window : bench.seen) {
            EXPECT_LE(window, 5) << frames;
            EXPECT_EQ(window % 4, 1) << frames;
            shown += static_cast<int>(window) - 1;
        }
        EXPECT_GE(shown, frames);
    }
}

TEST(Windows, WhatChangedAndWhere_IsTold) {
    Bench bench;
    const auto some = bench.ready(bench.edit({128, 96}, 8, "narrow"));
    EXPECT_GT(some.changed_share, 0.15);
    EXPECT_LT(some.changed.box.width, 0.8);
    EXPECT_LT(some.changed.box.x, 0.05);
    EXPECT_EQ(some.changed.when.start, core::Time(0));
    EXPECT_EQ(some.changed.when.end, core::frame_start(8, {16, 1}));
    Bench still;
    still.idle = true;
    const auto none = still.ready(still.edit({128, 96}, 8, "narrow"));
    EXPECT_EQ(none.changed_share, 0.0);
    EXPECT_EQ(none.changed.box.width, 0.0);
    EXPECT_EQ(none.changed.when.length(), core::Time(0));
}

TEST(Windows, AGeneration_IsDrawnAtTheSizeThatWasAskedFor_WithinTheModelsLength) {
    Bench bench;
    ca::GenerateRequest request{.takes_folder = bench.folder.path(), .prompt = "a ball", .model = "narrow"};
    request.size = {832, 480};
    request.seconds = 0.3;
    const auto ready = bench.ready(request);
    EXPECT_EQ(bench.seen, (std::vector<std::int64_t>{5, 480, 832}));
    EXPECT_EQ(ready.drawn, (core::Size{832, 480}));
    request.seconds = 10;
    const ca::Event refused = bench.run(request);
    ASSERT_TRUE(std::holds_alternative<ca::Failed>(refused));
    EXPECT_NE(std::get<ca::Failed>(refused).message.find("2.0 s"), std::string::npos);
}

} // namespace
