// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A player whose sound device is the test: what is pulled is what is heard, and the clock goes by it.
#include "core/playback/player.h"
#include "tests/support/cut_film.h"
#include "tests/support/made_film.h"
#include "tests/support/sounds.h"
#include <condition_variable>

using namespace core;
using namespace test;

namespace {

class PulledPlayer {
  public:
    PulledPlayer()
        : player([this](Player::Shown shown) {
              const std::scoped_lock lock(mutex_);
              shown_.push_back(std::move(shown));
              changed_.notify_all();
          }) {
        player.set_view({96, 64});
        player.set_sound_device(true);
    }
    void open(const Project& project) {
        player.set_project(std::make_shared<const Project>(project), {});
        wait([](const auto& shown) { return !shown.empty(); });
    }
    template <typename Condition>
    void wait(Condition condition) {
        std::unique_lock lock(mutex_);
        ASSERT_TRUE(changed_.wait_for(lock, std::chrono::seconds(20), [&] { return condition(shown_); }));
    }
    /// Until the picture there is shown.
    void seek(Time time) {
        player.seek(time);
        wait([&](const auto& shown) {
            return !shown.empty() && !shown.back().playing && shown.back().time == time;
        });
    }
    /// The clock waits for each picture: none can come too late.
    void pull_a_frame() {
        wait([&](const auto& shown) {
            return !shown.empty() &&
                   frame_at(shown.back().time, {25, 1}) == frame_at(player.position(), {25, 1});
        });
        pull(1920);
    }
    /// Until the first sample comes, which is kept.
    void begin(double speed = 1) {
        {
            const std::scoped_lock lock(mutex_);
            shown_.clear();
        }
        player.play(speed);
        for (int i = 0; i < 4000 && heard.empty(); ++i) {
            float one[2];
            player.pull_sound(one, 1);
            if (one[0] != 0) return heard.push_back(one[0]);
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
        FAIL() << "nothing is heard";
    }
    void pull(std::size_t samples) {
        std::vector<float> both(samples * 2);
        player.pull_sound(both.data(), samples);
        for (std::size_t i = 0; i < samples; ++i)
            heard.push_back(both[2 * i]);
    }
    std::vector<Player::Shown> shown() {
        const std::scoped_lock lock(mutex_);
        return shown_;
    }
    std::vector<float> heard;

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<Player::Shown> shown_;

  public:
    Player player; ///< last: its thread uses the rest
};

/// Pictures that carry their numbers, with sound that counts its samples.
struct CountedFilm {
    TemporaryFolder folder;
    Project project;
    explicit CountedFilm(int pictures = 50, int group = 25) {
        make_film({.container = "mp4", .pictures = pictures, .group = group}, folder / "a.mp4");
        project = imported((folder / "a.mp4").string());
        const double seconds = pictures / 25.0;
        auto media = std::make_shared<Media>(Media{.id = {"sound"},
                                                   .path = write_wav(folder / "s.wav", seconds, counting()),
                                                   .kind = MediaKind::audio,
                                                   .duration = from_seconds(seconds),
                                                   .has_audio = true});
        project.media.push_back(media);
        auto track = std::make_shared<Track>(Track{.id = {"heard"}, .kind = TrackKind::audio});
        track->clips.push_back(Clip{.id = {"s"},
                                    .source = {Time(0), from_seconds(seconds)},
                                    .content = MediaContent{.takes = {{.id = {"k"}, .media = {"sound"}}}}});
        project.tracks.push_back(track);
    }
};

float counted(std::int64_t number) {
    return static_cast<float>(counting()(number, 0));
}

} // namespace

TEST(Looping, ForThreeRounds_EachFrameIsShownOnce_AndEachSampleHeardOnce_WithoutAGap) {
    CountedFilm film;
    PulledPlayer device;
    device.open(film.project);
    device.player.set_loop(TimeRange{frame_start(10, {25, 1}), frame_start(22, {25, 1})});
    device.seek(frame_start(15, {25, 1}));
    device.begin();
    const auto right = [](std::size_t i) { return i < 7 ? 15 + i : 10 + (i - 7) % 12; };
    const std::size_t frames = 7 + 3 * 12 + 3;
    for (std::size_t i = 0; i < frames; ++i) {
        EXPECT_EQ(frame_at(device.player.position(), {25, 1}), static_cast<std::int64_t>(right(i))) << i;
        device.pull_a_frame();
        if (testing::Test::HasFatalFailure()) return;
    }
    const std::vector<Player::Shown> shown = device.shown();
    ASSERT_GE(shown.size(), frames);
    for (std::size_t i = 0; i < frames; ++i) {
        EXPECT_TRUE(shown[i].playing);
        EXPECT_EQ(frame_at(shown[i].time, {25, 1}), static_cast<std::int64_t>(right(i))) << i;
        EXPECT_EQ(number_of(VideoFrame::from_rgb(shown[i].picture, {})), static_cast<int>(right(i))) << i;
    }
    EXPECT_EQ(device.player.count().dropped, 0);
    EXPECT_TRUE(device.player.playing());
    for (std::size_t i = 0; i < device.heard.size(); ++i)
        ASSERT_FLOAT_EQ(device.heard[i],
                        counted(static_cast<std::int64_t>(i < 7 * 1920 ? 15 * 1920 + i
                                                                       : 10 * 1920 + (i - 7 * 1920) % 23040)))
            << i;
}

TEST(Looping, OfTheWholeFilm_DoesNotEnd_AndWithoutItDoes) {
    CountedFilm film(25);
    PulledPlayer device;
    device.open(film.project);
    device.player.set_loop(TimeRange{Time(0), film.project.duration()});
    device.seek(from_seconds(0.8));
    device.begin();
    for (int i = 0; i < 20; ++i) {
        device.pull(1920);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    EXPECT_TRUE(device.player.playing());
    EXPECT_LT(device.player.position(), from_seconds(0.7));
    device.player.set_loop({}); // on the way: it goes on from here to the end
    for (int i = 0; i < 500 && device.player.playing(); ++i) {
        device.pull(1920);
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    EXPECT_FALSE(device.player.playing());
    EXPECT_GE(device.player.position(), from_seconds(0.96));
    device.player.set_loop(TimeRange{from_seconds(0.4), from_seconds(0.6)});
    device.heard.clear();
    device.begin(); // from the end of the film: where the loop begins
    EXPECT_FLOAT_EQ(device.heard.front(), counted(19200));
}

TEST(Shuttling, TheClockIsWhatIsHeard_AtEachSpeed) {
    CountedFilm film(100);
    PulledPlayer device;
    device.open(film.project);
    for (const double speed : {2.0, 4.0, 0.5, -1.0, -2.0}) {
        SCOPED_TRACE(speed);
        device.player.pause();
        const Time from = from_seconds(speed > 0 ? 0.4 : 3.6);
        device.seek(from);
        device.heard.clear();
        device.begin(speed);
        const auto pulled = [&] { // with what came before the first sound
            return to_seconds(device.player.position() - from) / speed * 48000;
        };
        const double begun = pulled();
        for (int i = 0; i < 10; ++i) {
            device.pull(1920);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        EXPECT_NEAR(pulled() - begun, 19200, 2);
        EXPECT_TRUE(std::any_of(device.heard.end() - 4800, device.heard.end(), [](float x) {
            return x != 0;
        })) << "it is heard still";
    }
}

TEST(Shuttling, Backwards_IsHeardAndSeenTogether) {
    CountedFilm film;
    PulledPlayer device;
    device.open(film.project);
    device.seek(from_seconds(1));
    device.begin(-1);
    EXPECT_FLOAT_EQ(device.heard[0], counted(47999));
    for (std::size_t i = 0; i < 12; ++i)
        device.pull_a_frame();
    const std::vector<Player::Shown> shown = device.shown();
    ASSERT_GE(shown.size(), 12U);
    const int first = number_of(VideoFrame::from_rgb(shown[0].picture, {}));
    EXPECT_TRUE(first == 25 || first == 24) << first << ": it may be shown before anything is heard";
    for (std::size_t i = 0; i < 12; ++i)
        EXPECT_EQ(number_of(VideoFrame::from_rgb(shown[i].picture, {})), first - static_cast<int>(i)) << i;
    for (std::size_t i = 0; i < device.heard.size(); ++i)
        ASSERT_FLOAT_EQ(device.heard[i], counted(47999 - static_cast<std::int64_t>(i))) << i;
}

TEST(Shuttling, WhereSoundWasLate_ItGoesOnWhereTheClockIs) {
    CountedFilm film(100);
    PulledPlayer device;
    device.open(film.project);
    device.begin();
    std::vector<float> gone(2 * 96000); // more than was made ahead
    device.player.pull_sound(gone.data(), 96000);
    float now[2] = {0, 0};
    for (int i = 0; i < 400 && now[0] == 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
        device.player.pull_sound(now, 1);
    }
    const std::int64_t clock = sample_of(device.player.position()) - 1;
    EXPECT_NEAR(now[0] * (1 << 21) - 1, static_cast<double>(clock), 480) << "within 10 ms of the picture";
}
