// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is shown soon is opened and at its place before it is asked for.
#include "core/playback/look_ahead.h"
#include "core/render/reader_pool.h"
#include "tests/support/cut_film.h"
#include "tests/support/made_film.h"
#include "tests/support/temporary_folder.h"

using namespace core;
using namespace test;

namespace {

constexpr FrameRate kRate{25, 1};
const ClipId kOne{"one"}, kTwo{"two"};

template <typename Condition>
void wait_for(Condition condition) {
    for (int i = 0; i < 2000 && !condition(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    ASSERT_TRUE(condition());
}

class ReadersAheadTest : public testing::Test {
  protected:
    std::string film(const std::string& name, int pictures = 100) {
        return made(folder_, name, {.container = "mp4", .pictures = pictures, .group = 50});
    }
    void moment(const ClipId& clip, const std::string& path, int picture) {
        pool_.begin_moment({clip});
        const Time at = frame_start(picture, kRate);
        EXPECT_EQ(number_of(pool_.reader(path, clip, at)->frame_at(at)), picture);
    }
    TemporaryFolder folder_;
    ReaderPool pool_{{}};
};

} // namespace

TEST_F(ReadersAheadTest, AFileIsOpened_AndAtItsPlace) {
    const std::string a = film("a.mp4"), b = film("b.mp4");
    moment(kOne, a, 0);
    pool_.prepare(b, kTwo, frame_start(70, kRate));
    wait_for([&] { return pool_.prepared(); });
    EXPECT_EQ(pool_.open(), 1U) << "it is not the pool's before it is asked for";
    pool_.begin_moment({kTwo});
    VideoReader* reader = pool_.reader(b, kTwo, frame_start(70, kRate));
    EXPECT_EQ(reader->place(), frame_start(70, kRate)) << "before a picture was asked for";
    EXPECT_EQ(pool_.open(), 2U);
    moment(kTwo, b, 71);
    EXPECT_EQ(pool_.reader(b, kTwo, frame_start(72, kRate)), reader);
}

TEST_F(ReadersAheadTest, AnotherPlaceOfTheSameFile_HasAReaderOfItsOwn_AndAFreeOneIsUsedAgain) {
    const std::string a = film("a.mp4");
    for (int i = 0; i < 5; ++i)
        moment(kOne, a, i);
    const ClipId loop = kOne; // the same clip: the start of a loop
    for (int round = 0; round < 3; ++round) {
        pool_.prepare(a, loop, frame_start(60, kRate));
        wait_for([&] { return pool_.prepared(); });
        pool_.begin_moment({loop});
        VideoReader* reader = pool_.reader(a, loop, frame_start(60, kRate));
        EXPECT_GE(reader->place(), frame_start(60, kRate)) << round;
        EXPECT_LE(reader->place(), frame_start(66, kRate)) << round;
        for (int i = 60; i < 66; ++i)
            moment(loop, a, i);
        EXPECT_EQ(pool_.open(), 2U) << "those that are free are brought back";
    }
}

TEST_F(ReadersAheadTest, APictureInTheCache_DoesNotStandForADecoderAtItsPlace) {
    const std::string a = film("a.mp4"), b = film("b.mp4");
    for (int i = 30; i < 34; ++i)
        moment(kTwo, b, i); // in the cache
    for (int i = 0; i < 5; ++i)
        moment(kOne, a, i);
    pool_.prepare(b, kTwo, frame_start(30, kRate));
    wait_for([&] { return pool_.prepared(); });
    pool_.begin_moment({kTwo});
    const auto place = pool_.reader(b, kTwo, frame_start(30, kRate))->place();
    EXPECT_TRUE(place >= frame_start(30, kRate) && place <= frame_start(35, kRate));
    for (int i = 30; i < 40; ++i)
        moment(kTwo, b, i);
}

TEST_F(ReadersAheadTest, WhatCannotBeRead_IsLeftToWhoAsks_AndBoundsHold) {
    const std::string a = film("a.mp4");
    moment(kOne, a, 0);
    pool_.prepare((folder_ / "none.mp4").string(), kTwo, Time(0));
    wait_for([&] { return pool_.prepared(); });
    pool_.begin_moment({kTwo});
    EXPECT_EQ(pool_.reader((folder_ / "none.mp4").string(), kTwo, Time(0)), nullptr);
    for (int i = 0; i < 12; ++i) {
        const std::string copy = (folder_ / (std::to_string(i) + ".mp4")).string();
        std::filesystem::copy_file(a, copy);
        pool_.prepare(copy, ClipId{copy}, Time(0));
        wait_for([&] { return pool_.prepared(); });
        moment(ClipId{copy}, copy, 0);
        EXPECT_LE(pool_.open(), ReaderPool::kMostOpen);
    }
    for (int i = 0; i < 12; ++i) // ordered and never asked for
        pool_.prepare(a, ClipId{std::to_string(i)}, frame_start(i * 8, kRate));
    wait_for([&] { return pool_.prepared(); });
}

TEST_F(ReadersAheadTest, IsGivenUp_WhileItIsBusy) {
    const std::string a = film("a.mp4");
    for (int i = 0; i < 8; ++i) {
        ReaderPool pool{{}};
        pool.prepare(a, kOne, frame_start(90, kRate));
        pool.prepare(a, kTwo, frame_start(10, kRate));
        pool.begin_moment({kTwo});
        const Time at = frame_start(10, kRate);
        EXPECT_EQ(number_of(pool.reader(a, kTwo, at)->frame_at(at)), 10);
    }
}

TEST_F(ReadersAheadTest, LookingAhead_PreparesCutsAndLoops_AndNotWhatGoesOn) {
    const std::string a = film("a.mp4"), b = film("b.mp4");
    Project project = cut(a, {{0, 20}, {20, 40}, {70, 90}}); // the second goes on where the first ends
    project = core::apply(project, import_edits(project, b, false)).value();
    Compositor compositor;
    LookAhead ahead;
    const PlayLine line(Time(0), 1, kRate, LoopFrames{0, 80});
    const auto draw = [&](std::int64_t frame) {
        const Time at = frame_start(line.film_frame(frame), kRate);
        const int number = number_of(compositor.render(project, at, project.size));
        ahead.look(project, line, frame, compositor);
        return number;
    };
    for (int frame = 0; frame < 10; ++frame)
        EXPECT_EQ(draw(frame), frame);
    wait_for([&] { return compositor.prepared(); });
    EXPECT_EQ(compositor.readers_ahead(), 1U) << "the third clip: the second needs none";
    for (int frame = 10; frame < 60; ++frame)
        EXPECT_EQ(draw(frame), frame < 40 ? frame : frame + 30);
    wait_for([&] { return compositor.prepared(); });
    EXPECT_EQ(compositor.readers_ahead(), 2U) << "the other film, and the start of the loop";
    for (int frame = 60; frame < 90; ++frame)
        draw(frame);
}

TEST_F(ReadersAheadTest, OfALoopInOneClip_TheStartIsPrepared) {
    const Project project = cut(film("a.mp4"), {{0, 100}});
    Compositor compositor;
    LookAhead ahead;
    const PlayLine line(frame_start(60, kRate), 1, kRate, LoopFrames{10, 80});
    for (int frame = 60; frame < 70; ++frame) {
        EXPECT_EQ(number_of(compositor.render(project, frame_start(frame, kRate), project.size)), frame);
        ahead.look(project, line, frame, compositor);
    }
    wait_for([&] { return compositor.prepared(); });
    EXPECT_EQ(compositor.readers_ahead(), 1U);
}
