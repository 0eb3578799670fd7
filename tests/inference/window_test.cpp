// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a job gives to a model: never more frames than it takes, the size that was asked for.
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/readers.h"
#include "inference/pipelines/open_model.h"
#include "inference/worker/windows.h"
#include "inference/worker/worker.h"
#include "tests/support/fake_model.h"
#include "tests/support/one_clip.h"
#include "tests/support/temporary_folder.h"
#include <cstdlib>
#include <future>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <random>
#include <set>

namespace ca = core::assist;

namespace {

/// Takes five frames at once, on a grid of 4n+1, and brightens a corner; or changes nothing. `breaks_at`: the
/// call that fails, or (with `there`) is reached and hangs.
class NarrowModel final : public test::FakeModel {
  public:
    explicit NarrowModel(std::vector<std::int64_t>& seen, bool idle, int breaks_at, std::promise<void>* there)
        : seen_(seen), idle_(idle), breaks_at_(breaks_at), there_(there) {}
    [[nodiscard]] inference::Limits limits() const override {
        return {.most_edited_frames = 5, .most_drawn_frames = 33};
    }
    inference::Edited edit(const at::Tensor& source, const std::string&, const inference::SampleOptions&,
                           inference::Noise&, const inference::RunHooks& hooks) override {
        if (static_cast<int>(seen_.size()) == breaks_at_) {
            if (!there_) throw std::bad_alloc();
            there_->set_value(); // and it never ends
            for (;; std::this_thread::sleep_for(std::chrono::milliseconds(5)))
                hooks.check();
        }
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
    int breaks_at_;
    std::promise<void>* there_; ///< null: it breaks there
};

struct Bench {
    test::TemporaryFolder folder;
    std::vector<std::int64_t> seen;
    bool idle = false;
    int breaks_at = -1;
    assistant::Worker worker{[this](const std::string& name,
                                    const inference::OpenOptions&) -> std::unique_ptr<inference::Unified> {
        if (name == "narrow") return std::make_unique<NarrowModel>(seen, idle, breaks_at, nullptr);
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

/// The user's cache folder lies elsewhere for a while.
class OwnCache {
  public:
    OwnCache() {
        if (const char* before = std::getenv("XDG_CACHE_HOME")) before_ = before;
        ::setenv("XDG_CACHE_HOME", folder_.path().c_str(), 1);
    }
    ~OwnCache() {
        if (before_)
            ::setenv("XDG_CACHE_HOME", before_->c_str(), 1);
        else
            ::unsetenv("XDG_CACHE_HOME");
    }
    [[nodiscard]] std::filesystem::path unfinished() const { return folder_ / "saycut" / "unfinished"; }

  private:
    test::TemporaryFolder folder_;
    std::optional<std::string> before_;
};

std::vector<cv::Mat> frames_of(const std::string& file, int count, core::FrameRate rate) {
    core::VideoReader reader(file);
    std::vector<cv::Mat> frames;
    for (int i = 0; i < count; ++i)
        frames.push_back(reader.frame_at(core::frame_start(i, rate)).to_rgb({128, 96}).clone());
    return frames;
}

TEST(Windows, AJobThatBroke_GoesOnBehindItsLastPart_ToTheSameFrames) {
    const OwnCache cache;
    Bench bench;
    const ca::EditRequest request = bench.edit({128, 96}, 23, "narrow");
    const auto whole = bench.ready(request);
    const std::size_t all = bench.seen.size();
    ASSERT_GT(all, 4U);
    EXPECT_TRUE(std::filesystem::is_empty(cache.unfinished())); // what is done leaves nothing behind
    const ca::EditRequest again = request;
    {
        Bench broken;
        broken.breaks_at = 3;
        ASSERT_TRUE(std::holds_alternative<ca::Failed>(broken.run(again)));
        EXPECT_EQ(broken.seen.size(), 3U);
        EXPECT_FALSE(std::filesystem::is_empty(cache.unfinished()));
    }
    Bench rest; // another process, as far as anybody can see
    const auto gone_on = rest.ready(again);
    EXPECT_EQ(rest.seen.size(), all - 3);
    EXPECT_TRUE(std::filesystem::is_empty(cache.unfinished()));
    const auto a = frames_of(whole.media.path, 23, {16, 1}), b = frames_of(gone_on.media.path, 23, {16, 1});
    for (std::size_t i = 0; i < a.size(); ++i)
        EXPECT_EQ(cv::norm(a[i], b[i], cv::NORM_INF), 0) << i;
    Bench other; // other words, another job
    ca::EditRequest differently = again;
    differently.instruction = "paint it twice";
    other.breaks_at = 1;
    (void)other.run(differently);
    Bench fresh;
    (void)fresh.ready(again);
    EXPECT_EQ(fresh.seen.size(), all);
}

TEST(Windows, WhatIsCalledOff_LeavesNothing_WhatEndsWithTheProgram_IsGoneOnWith) {
    const OwnCache cache;
    Bench films;
    const ca::EditRequest request = films.edit({128, 96}, 23, "narrow");
    for (const bool called_off : {true, false}) {
        Bench bench;
        std::promise<void> there;
        std::promise<ca::Event> last;
        {
            assistant::Worker worker([&](const std::string&, const inference::OpenOptions&) {
                return std::make_unique<NarrowModel>(bench.seen, false, 2, &there);
            });
            const auto job = worker.submit(request, [&](ca::JobId, const ca::Event& event) {
                if (ca::is_last(event)) last.set_value(event);
            });
            there.get_future().wait();
            if (called_off) worker.cancel(job);
        }
        EXPECT_TRUE(std::holds_alternative<ca::Cancelled>(last.get_future().get()));
        EXPECT_EQ(std::filesystem::is_empty(cache.unfinished()), called_off);
    }
    const auto gone_on = films.ready(request);
    Bench whole;
    OwnCache other;
    (void)whole.ready(request);
    EXPECT_EQ(films.seen.size(), whole.seen.size() - 2);
    EXPECT_EQ(core::probe(gone_on.media.path).frames, 23);
}

TEST(Windows, PartsCoverAClip_EndWhereAShotEnds_AndShareWhatTheySay) {
    std::mt19937 random(7);
    const auto any = [&](int from, int to) { return std::uniform_int_distribution<int>(from, to)(random); };
    for (int round = 0; round < 400; ++round) {
        const inference::Limits limits{
            .edit_group = any(0, 1) ? 4 : 8, .most_edited_frames = any(2, 90), .shared_frames = any(1, 20)};
        const std::int64_t frames = any(1, 300);
        std::set<std::int64_t> cuts;
        for (int i = any(0, 4); i > 0; --i)
            cuts.insert(any(1, 300));
        const auto cut_in = [&](std::int64_t from, std::int64_t end) {
            const auto found = cuts.upper_bound(from);
            return found != cuts.end() && *found < end ? *found : end;
        };
        std::optional<assistant::Window> window, before;
        std::int64_t covered = 0;
        while ((window = assistant::next_window(before, frames, limits, cut_in))) {
            ASSERT_LT(covered, frames);
            ASSERT_EQ(window->from + window->shared, covered); // nothing is left out
            ASSERT_GT(window->count, window->shared);
            ASSERT_LE(window->count, std::max(limits.edit_group + 1, limits.most_edited_frames));
            ASSERT_EQ(cut_in(window->from, window->from + window->count), window->from + window->count);
            ASSERT_EQ(window->shared > 0, before && !cuts.contains(covered)) << covered;
            ASSERT_EQ((window->from - window->shot) % limits.edit_group, 0); // on the latents' grid
            covered = window->from + window->count;
            before = window;
        }
        ASSERT_EQ(covered, frames);
    }
}

TEST(Windows, NoiseHangsOnThePlaceInTheClip) {
    assistant::NoiseField first(5, 0), second(5, 3), other(6, 3);
    const at::Tensor a = first.normal({2, 6, 3, 4}), b = second.normal({2, 6, 3, 4});
    EXPECT_TRUE(a.narrow(1, 3, 3).equal(b.narrow(1, 0, 3)));
    EXPECT_FALSE(a.select(1, 0).equal(a.select(1, 1)));
    EXPECT_FALSE(b.equal(other.normal({2, 6, 3, 4})));
    EXPECT_NEAR(a.std().item<double>(), 1.0, 0.25);
}

TEST(Windows, WhatTwoPartsShare_GoesOverFromOneToTheOther) {
    at::Tensor later = at::full({3, 9, 4, 4}, 0.3);
    assistant::join_to(later, at::full({3, 4, 4, 4}, 0.1), false);
    for (int i = 1; i < 4; ++i) // evenly, beginning and ending apart from both
        EXPECT_NEAR((later.select(1, i) - later.select(1, i - 1)).mean().item<double>(), 0.04, 1e-6);
    EXPECT_NEAR(later.select(1, 0).mean().item<double>(), 0.14, 1e-6);
    EXPECT_NEAR(later.select(1, 4).mean().item<double>(), 0.3, 1e-6);
    at::Tensor drifted = at::full({3, 9, 4, 4}, 0.15);
    assistant::join_to(drifted, at::full({3, 4, 4, 4}, 0.1), true);
    EXPECT_NEAR(drifted.select(1, 8).mean().item<double>(), 0.1, 1e-6); // colours are matched to the end
}

TEST(Windows, ACutIsSeen_AndMovementIsNone) {
    const at::Tensor scene = at::rand({3, 48, 64}) * 0.2 - 0.6;
    at::Tensor moved = scene.roll(5, 2);
    moved.narrow(1, 10, 12).narrow(2, 30, 12).fill_(0.9); // somebody walks in
    EXPECT_FALSE(assistant::is_cut(scene, moved));
    EXPECT_TRUE(assistant::is_cut(scene, at::rand({3, 48, 64}) * 0.2 + 0.4));
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
