// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/composed_pictures.h"
#include "core/playback/player.h"
#include "tests/support/temporary_folder.h"
#include <condition_variable>
#include <gtest/gtest.h>

using core::ComposedPictures;

namespace {

cv::Mat picture(int level) {
    return {10, 10, CV_8UC3, cv::Scalar::all(level)}; // 300 bytes
}

/// What the player shows next after a wish.
class Shown {
  public:
    core::Player::Shown after(const std::function<void()>& wish) {
        const int before = count();
        wish();
        std::unique_lock lock(mutex_);
        EXPECT_TRUE(come_.wait_for(lock, std::chrono::seconds(20), [&] { return count_ > before; }));
        return last_;
    }
    void take(core::Player::Shown shown) {
        const std::scoped_lock lock(mutex_);
        last_ = std::move(shown), ++count_;
        come_.notify_all();
    }

  private:
    int count() {
        const std::scoped_lock lock(mutex_);
        return count_;
    }
    std::mutex mutex_;
    std::condition_variable come_;
    core::Player::Shown last_;
    int count_ = 0;
};

} // namespace

TEST(ComposedPictures, AreFoundByLookAndSize_TheOldestGoesFirst) {
    ComposedPictures kept(900);
    const core::Size size{10, 10};
    for (int i = 1; i <= 3; ++i)
        kept.keep(static_cast<std::uint64_t>(i), size, picture(i));
    EXPECT_EQ(kept.bytes(), 900U);
    EXPECT_EQ(kept.find(1, size).at<cv::Vec3b>(0, 0)[0], 1); // used again, so it stays
    EXPECT_TRUE(kept.find(1, {20, 10}).empty());
    kept.keep(4, size, picture(4));
    EXPECT_TRUE(kept.find(2, size).empty());
    EXPECT_FALSE(kept.find(1, size).empty());
    EXPECT_EQ(kept.bytes(), 900U);
    kept.keep(4, size, picture(9));
    EXPECT_EQ(kept.find(4, size).at<cv::Vec3b>(0, 0)[0], 4) << "it is kept already";
    kept.keep(5, size, cv::Mat(20, 20, CV_8UC3)); // more than there may be
    EXPECT_TRUE(kept.find(5, size).empty());
    kept.clear();
    EXPECT_EQ(kept.bytes(), 0U);
    EXPECT_TRUE(kept.find(1, size).empty());
}

TEST(PlayerVisits, ASecondVisit_IsTheSamePicture_AnEditIsSeen) {
    const test::TemporaryFolder folder;
    core::Project film;
    film.size = {64, 48};
    auto track = std::make_shared<core::Track>();
    track->id = {"V1"};
    core::Clip clip{.id = {"c"}, .source = {core::Time(0), core::from_seconds(2)}};
    clip.content = core::Generator{.kind = "counter"};
    track->clips.push_back(clip);
    film.tracks = {track};
    Shown shown;
    core::Player player([&](core::Player::Shown s) { shown.take(std::move(s)); });
    const auto project = std::make_shared<const core::Project>(film);
    player.set_view({64, 48});
    (void)shown.after([&] { player.set_project(project, folder / "film.saycut"); });
    const auto visit = [&](double seconds) {
        return shown.after([&] { player.seek(core::from_seconds(seconds)); }).picture;
    };
    const cv::Mat first = visit(0.5), other = visit(1), again = visit(0.5);
    ASSERT_FALSE(first.empty());
    EXPECT_EQ(first.data, again.data) << "the same memory: it was not drawn again";
    EXPECT_NE(first.data, other.data);
    core::Project edited = film;
    clip.effects = {{.id = {"e"}, .name = "invert"}};
    auto changed = std::make_shared<core::Track>(*track);
    changed->clips.set(0, clip);
    edited.tracks = {changed};
    const cv::Mat inverted =
        shown
            .after([&] {
                player.set_project(std::make_shared<const core::Project>(edited), folder / "film.saycut");
            })
            .picture;
    EXPECT_NE(inverted.at<cv::Vec3b>(2, 2), again.at<cv::Vec3b>(2, 2));
}
