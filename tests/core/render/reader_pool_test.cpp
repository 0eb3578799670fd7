// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/render/reader_pool.h"
#include "tests/support/made_film.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <filesystem>
#include <gtest/gtest.h>

using namespace core;
using namespace test;

namespace {

const ClipId kOne{"one"}, kTwo{"two"}, kThree{"three"};

class ReaderPoolTest : public testing::Test {
  protected:
    void SetUp() override {
        make_film({.container = "mp4", .pictures = 100, .group = 25}, folder_ / "a.mp4");
        path_ = (folder_ / "a.mp4").string();
    }
    VideoReader* ask(const ClipId& clip, double seconds) {
        VideoReader* reader = pool_.reader(path_, clip, from_seconds(seconds));
        EXPECT_EQ(number_of(reader->frame_at(from_seconds(seconds) + Time(1000))),
                  static_cast<int>(std::lround(seconds * 25)));
        return reader;
    }
    TemporaryFolder folder_;
    std::string path_;
    ReaderPool pool_{{}};
};

} // namespace

TEST_F(ReaderPoolTest, AClipAndItsCopySeenAtOnce_HaveADecoderEach) {
    VideoReader *one = nullptr, *two = nullptr;
    for (int i = 0; i < 5; ++i) {
        pool_.begin_moment({kOne, kTwo});
        VideoReader *now_one = ask(kOne, 0.04 * i), *now_two = ask(kTwo, 2 + 0.04 * i);
        EXPECT_NE(now_one, now_two);
        EXPECT_EQ(now_one, i > 0 ? one : now_one);
        EXPECT_EQ(now_two, i > 0 ? two : now_two);
        one = now_one, two = now_two;
    }
    EXPECT_EQ(pool_.open(), 2U);
}

TEST_F(ReaderPoolTest, AClipThatBeginsWhereAnotherEnded_GoesOnWithItsDecoder) {
    pool_.begin_moment({kOne});
    const VideoReader* one = ask(kOne, 1);
    pool_.begin_moment({kTwo});
    EXPECT_EQ(ask(kTwo, 1.04), one);
    pool_.begin_moment({kThree});
    EXPECT_EQ(ask(kThree, 3), one);
    EXPECT_EQ(pool_.open(), 1U);
}

TEST_F(ReaderPoolTest, OfDecodersThatAreFree_TheNearestBeforeIsTaken) {
    pool_.begin_moment({kOne, kTwo});
    ask(kOne, 0);
    const VideoReader* two = ask(kTwo, 2);
    pool_.begin_moment({kOne});
    EXPECT_EQ(ask(kOne, 2.2), two);
}

TEST_F(ReaderPoolTest, HoldsItsBounds_AndStillShowsEachPicture) {
    std::vector<ClipId> clips;
    for (int i = 0; i < 12; ++i)
        clips.push_back({"clip " + std::to_string(i)});
    pool_.begin_moment(clips);
    for (int i = 0; i < 12; ++i)
        ask(clips[static_cast<std::size_t>(i)], i * 0.24);
    EXPECT_LE(pool_.open(), 4U);
    for (int i = 0; i < 12; ++i) {
        const auto copy = folder_ / (std::to_string(i) + ".mp4");
        std::filesystem::copy_file(path_, copy);
        EXPECT_NE(pool_.reader(copy.string(), kOne, Time(0)), nullptr);
    }
    EXPECT_LE(pool_.open(), ReaderPool::kMostOpen);
    EXPECT_EQ(pool_.reader((folder_ / "none.mp4").string(), kOne, Time(0)), nullptr);
}
