// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/player.h"
#include "core/sound/track_levels.h"
#include "tests/support/made_film.h"
#include "tests/support/one_clip.h"
#include "tests/support/sounds.h"
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

// The device pulls what it has loudspeakers for; the meters show what the film has.
TEST(PlayerSound, IsBroughtToTheDevice_LevelsAreTheFilms) {
    test::SoundFilm film;
    film.project.sound_layout = SoundLayout::five_one;
    const auto wave = [](std::int64_t, std::size_t c) { return 0.1 * static_cast<double>(c + 1); };
    film.clip(0, film.medium(write_wav(film.folder / "six.wav", 4, wave, 6, 0x3f), 4), 0, 0, 4);
    const double whole = 1 + 2 * std::sqrt(0.5), behind = std::sqrt(0.5);
    const std::vector<std::pair<SoundLayout, std::vector<double>>> rows{
        {SoundLayout::stereo, {(0.1 + behind * (0.3 + 0.5)) / whole, (0.2 + behind * (0.3 + 0.6)) / whole}},
        {SoundLayout::five_one, {0.1, 0.2, 0.3, 0.4, 0.5, 0.6}},
        {SoundLayout::seven_one, {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0, 0}}};
    for (const auto& [device, expected] : rows) {
        Viewer viewer;
        viewer.player.set_project(std::make_shared<const Project>(film.made()), {});
        viewer.player.set_sound_device(true, device);
        viewer.player.play();
        std::vector<float> heard(480 * expected.size());
        std::vector<double> peaks;
        for (int i = 0; i < 500 && (heard[0] == 0 || peaks.empty()); ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
            viewer.player.pull_sound(heard.data(), 480);
            peaks = viewer.player.peaks(kWholeFilm);
        }
        for (std::size_t c = 0; c < expected.size(); ++c)
            EXPECT_NEAR(heard[100 * expected.size() + c], expected[c], 1e-5) << name_of(device) << " " << c;
        ASSERT_EQ(peaks.size(), 6U) << name_of(device);
        for (std::size_t c = 0; c < 6; ++c)
            EXPECT_NEAR(peaks[c], 0.1 * static_cast<double>(c + 1), 1e-5) << c;
        EXPECT_EQ(viewer.player.peaks(film.tracks[0].id), peaks);
        viewer.player.pause();
    }
}
