// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped model on the real worker: many jobs in a row, and stopping one.
#include "core/export/encoder.h"
#include "inference/pipelines/open_model.h"
#include "inference/training/scene.h"
#include "inference/worker/frame_tensor.h"
#include "inference/worker/worker.h"
#include "tests/support/one_clip.h"
#include "tests/support/temporary_folder.h"
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <future>
#include <gtest/gtest.h>
#include <unistd.h>

namespace ca = core::assist;

namespace {

double resident() {
    std::ifstream in("/proc/self/statm");
    double all = 0, pages = 0;
    in >> all >> pages;
    return pages * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

struct Bench {
    test::TemporaryFolder folder;
    core::ProjectPtr project;
    assistant::Worker worker{[](const std::string& name, const inference::OpenOptions&) {
        return inference::open_model(std::string(SAYCUT_SOURCE) + "/resources/models/" + name);
    }};

    Bench() {
        constexpr int kFrames = 17, kHeight = 240, kWidth = 416;
        inference::training::Rng rng(4);
        const at::Tensor video = inference::training::render(
            inference::training::random_scene(rng, static_cast<float>(kWidth) / kHeight), kFrames, kHeight,
            kWidth);
        const std::string clip = (folder / "clip.mp4").string();
        core::Encoder encoder(clip, core::encode_preset("h264-fast"),
                              {.size = {kWidth, kHeight}, .fps = {16, 1}});
        for (int i = 0; i < kFrames; ++i) {
            cv::Mat bytes;
            assistant::to_picture(video.select(1, i)).convertTo(bytes, CV_8UC3, 255.0);
            encoder.add(core::VideoFrame::from_rgb(bytes, {}));
        }
        encoder.finish();
        project = test::project_with(clip);
    }
    [[nodiscard]] ca::EditRequest edit() const {
        return {.project = project,
                .takes_folder = folder.path(),
                .clip = project->tracks[0]->clips[0].id,
                .instruction = "make it night"};
    }
};

} // namespace

TEST(Endurance, TenEditsInARow_LeaveMemoryFlat) {
    Bench bench;
    std::vector<double> after;
    for (int i = 0; i < 10; ++i) {
        std::promise<ca::Event> last;
        bench.worker.submit(bench.edit(), [&](ca::JobId, const ca::Event& event) {
            if (ca::is_last(event)) last.set_value(event);
        });
        ASSERT_TRUE(std::holds_alternative<ca::TakeReady>(last.get_future().get()));
        after.push_back(resident());
        std::printf("after job %d: %.1f MB resident\n", i + 1, after.back() / 1e6);
    }
    EXPECT_LT(after.back() - after[1], 25e6);
}

TEST(Endurance, Stopping_ReturnsWithinOneStep) {
    using Clock = std::chrono::steady_clock;
    Bench bench;
    std::promise<ca::Event> last;
    std::promise<void> third;
    std::vector<Clock::time_point> steps;
    const auto job = bench.worker.submit(bench.edit(), [&](ca::JobId, const ca::Event& event) {
        const auto* progress = std::get_if<ca::Progress>(&event);
        if (progress && progress->stage == "drawing") {
            steps.push_back(Clock::now());
            if (steps.size() == 3) third.set_value();
        }
        if (ca::is_last(event)) last.set_value(event);
    });
    third.get_future().wait();
    const auto asked = Clock::now();
    bench.worker.cancel(job);
    EXPECT_TRUE(std::holds_alternative<ca::Cancelled>(last.get_future().get()));
    const double took = std::chrono::duration<double>(Clock::now() - asked).count(),
                 step = std::chrono::duration<double>(steps[2] - steps[0]).count() / 2;
    std::printf("stopped after %.3f s; a step takes %.3f s\n", took, step);
    EXPECT_LT(took, 2 * step + 0.2); // machines are noisy
    EXPECT_LE(steps.size(), 4U);
}
