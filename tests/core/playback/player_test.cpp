// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/player.h"
#include "tests/support/made_film.h"
#include "tests/support/one_clip.h"
#include "tests/support/temporary_folder.h"
#include <algorithm>
#include <condition_variable>
#include <gtest/gtest.h>

using namespace core;
using namespace test;

namespace {

/// What a player handed out, in order.
class Viewer {
  public:
    explicit Viewer(std::chrono::milliseconds slow = {})
        : player([this, slow](Player::Shown shown) {
              std::this_thread::sleep_for(slow); // stands for pictures that take long to make
              const std::scoped_lock lock(mutex_);
              shown_.push_back(std::move(shown));
              changed_.notify_all();
          }) {}
    template <typename Condition>
    void wait(Condition condition) {
        std::unique_lock lock(mutex_);
        ASSERT_TRUE(changed_.wait_for(lock, std::chrono::seconds(20), [&] { return condition(shown_); }));
    }
    void clear() {
        const std::scoped_lock lock(mutex_);
        shown_.clear();
    }
    /// The numbers that the pictures shown while playing carry.
    std::vector<int> played() {
        const std::scoped_lock lock(mutex_);
        std::vector<int> numbers;
        for (const Player::Shown& shown : shown_)
            if (shown.playing) numbers.push_back(number_of(VideoFrame::from_rgb(shown.picture, {})));
        return numbers;
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Player::Shown> shown_;

  public:
    Player player; ///< last: its thread uses the rest
};

class PlayerTest : public testing::Test {
  protected:
    void SetUp() override {
        make_film({.container = "mp4", .pictures = 25, .group = 10}, folder_ / "a.mp4");
        project_ = project_with((folder_ / "a.mp4").string());
    }
    void open(Viewer& viewer) {
        viewer.player.set_view({96, 64});
        viewer.player.set_project(project_, {});
        viewer.wait([](const auto& shown) { return !shown.empty(); });
        viewer.clear();
    }
    static bool ended(const std::vector<Player::Shown>& shown) {
        return !shown.empty() && !shown.back().playing;
    }
    TemporaryFolder folder_;
    ProjectPtr project_;
};

} // namespace

TEST_F(PlayerTest, Plays_InOrder_EachAtItsTime_AndCountsWhatIsDropped) {
    Viewer viewer;
    open(viewer);
    viewer.player.play();
    viewer.wait(ended);
    const std::vector<int> numbers = viewer.played();
    EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end()));
    EXPECT_EQ(std::adjacent_find(numbers.begin(), numbers.end()), numbers.end()) << "shown twice";
    const Player::Count count = viewer.player.count();
    ASSERT_FALSE(numbers.empty());
    EXPECT_EQ(count.due, numbers.back() - numbers.front() + 1);
    EXPECT_EQ(count.dropped, count.due - static_cast<std::int64_t>(numbers.size()));
}

TEST_F(PlayerTest, PicturesThatComeLate_AreDroppedAndCounted_AndTheClockGoesOn) {
    Viewer viewer(std::chrono::milliseconds(130)); // more than three frames
    open(viewer);
    const auto began = std::chrono::steady_clock::now();
    viewer.player.play();
    viewer.wait(ended);
    EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(8))
        << "shown one after the other";
    const std::vector<int> numbers = viewer.played();
    EXPECT_LT(numbers.size(), 12U);
    const Player::Count count = viewer.player.count();
    EXPECT_EQ(count.dropped, count.due - static_cast<std::int64_t>(numbers.size()));
    EXPECT_GT(count.dropped, 8);
}

TEST_F(PlayerTest, Backwards_ShowsTheFramesTheOtherWayRound) {
    Viewer viewer;
    open(viewer);
    viewer.player.seek(from_seconds(0.6));
    viewer.wait([](const auto& shown) { return !shown.empty() && shown.back().time == from_seconds(0.6); });
    viewer.clear();
    viewer.player.play(-1);
    viewer.wait(ended);
    const std::vector<int> numbers = viewer.played();
    EXPECT_GT(numbers.size(), 3U);
    EXPECT_TRUE(std::is_sorted(numbers.rbegin(), numbers.rend()));
}

TEST_F(PlayerTest, Paused_ShowsTheNewestWishAtFullSize) {
    Viewer viewer;
    open(viewer);
    for (int i = 0; i < 20; ++i)
        viewer.player.seek(frame_start(i, {25, 1}));
    viewer.wait([](const auto& shown) {
        return !shown.empty() && shown.back().time == frame_start(19, {25, 1}) &&
               number_of(VideoFrame::from_rgb(shown.back().picture, {})) == 19 &&
               shown.back().picture.cols == 96;
    });
}
