// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/frame_cache.h"
#include "tests/support/temporary_folder.h"
#include <fstream>
#include <gtest/gtest.h>
#include <opencv2/core/mat.hpp>

using namespace core;
using Why = FrameCache::Why;

namespace {

const SourceKey kFilm{1, 1, 1, 1}, kOther{1, 2, 1, 1};

VideoFrame picture(int i, Size size = {64, 48}) {
    return VideoFrame::from_rgb(cv::Mat(size.height, size.width, CV_8UC3, cv::Scalar::all(i)),
                                {Time(10 * i), Time(10 * i + 10)});
}

const std::size_t kEach = FrameCache::bytes_of(picture(0));

} // namespace

TEST(FrameCache, GivesThePictureWhoseIntervalHoldsTheTime) {
    FrameCache cache;
    cache.keep(kFilm, picture(1), Why::passed);
    cache.keep(kFilm, picture(3), Why::passed);
    EXPECT_TRUE(cache.at(kFilm, Time(9)).empty());
    EXPECT_EQ(cache.at(kFilm, Time(10)).interval().start, Time(10));
    EXPECT_EQ(cache.at(kFilm, Time(19)).interval().start, Time(10));
    EXPECT_TRUE(cache.at(kFilm, Time(20)).empty());
    EXPECT_EQ(cache.at(kFilm, Time(39)).interval().start, Time(30));
    EXPECT_TRUE(cache.at(kOther, Time(10)).empty());
}

TEST(FrameCache, HoldsItsBudget_AndForgetsWhatWasUsedLongestAgo) {
    FrameCache cache(4 * kEach);
    for (int i = 0; i < 4; ++i)
        cache.keep(kFilm, picture(i), Why::passed);
    EXPECT_FALSE(cache.at(kFilm, Time(0)).empty()); // used again
    cache.keep(kOther, picture(4), Why::passed);
    EXPECT_EQ(cache.bytes(), 4 * kEach);
    EXPECT_FALSE(cache.at(kFilm, Time(0)).empty());
    EXPECT_TRUE(cache.at(kFilm, Time(10)).empty());
    EXPECT_FALSE(cache.at(kOther, Time(40)).empty());
    cache.keep(kFilm, picture(9, {6400, 4800}), Why::sought); // larger than everything
    EXPECT_EQ(cache.bytes(), 4 * kEach);
    FrameCache none(0);
    none.keep(kFilm, picture(1), Why::sought);
    EXPECT_EQ(none.bytes(), 0U);
}

TEST(FrameCache, WhatWasJumpedTo_StaysWhileOthersPass_UpToAQuarter) {
    FrameCache cache(8 * kEach);
    for (int i = 0; i < 3; ++i)
        cache.keep(kFilm, picture(i), Why::sought);
    for (int i = 10; i < 60; ++i)
        cache.keep(kFilm, picture(i), Why::passed);
    EXPECT_TRUE(cache.at(kFilm, Time(0)).empty());
    EXPECT_FALSE(cache.at(kFilm, Time(10)).empty());
    EXPECT_FALSE(cache.at(kFilm, Time(20)).empty());
    cache.keep(kFilm, picture(1), Why::passed); // asked for again by a step: it stays what it was
    for (int i = 60; i < 90; ++i)
        cache.keep(kFilm, picture(i), Why::passed);
    EXPECT_FALSE(cache.at(kFilm, Time(10)).empty());
    EXPECT_EQ(cache.bytes(), 8 * kEach);
}

TEST(FrameCache, PlayingOn_TakesAQuarter) {
    FrameCache cache(8 * kEach);
    cache.keep(kOther, picture(1), Why::passed);
    for (int i = 0; i < 50; ++i)
        cache.keep(kFilm, picture(i), Why::played);
    EXPECT_EQ(cache.bytes(), 3 * kEach);
    EXPECT_FALSE(cache.at(kFilm, Time(490)).empty());
    EXPECT_FALSE(cache.at(kOther, Time(10)).empty());
}

TEST(FrameCache, APictureWithALaterEnd_TakesThePlaceOfItsFormer) {
    FrameCache cache;
    cache.keep(kFilm, picture(1), Why::passed);
    cache.keep(kFilm, {picture(1).raw(), {Time(10), Time(50)}}, Why::passed);
    EXPECT_FALSE(cache.at(kFilm, Time(49)).empty());
    EXPECT_EQ(cache.bytes(), kEach);
}

TEST(FrameCache, AFileWrittenAnew_IsAnotherSource) {
    const test::TemporaryFolder folder;
    const std::string path = (folder / "a").string();
    std::ofstream(path) << "one";
    const SourceKey before = SourceKey::of(path);
    EXPECT_EQ(SourceKey::of(path), before);
    std::ofstream(path) << "another";
    EXPECT_NE(SourceKey::of(path), before);
}
