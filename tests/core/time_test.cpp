// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/time.h"
#include <gtest/gtest.h>

using namespace core;

TEST(Time, FramesOfUsualRates_AreWholeFlicks) {
    for (const FrameRate rate : {FrameRate{16, 1}, {24, 1}, {25, 1}, {30, 1}, {30000, 1001}, {60000, 1001}}) {
        const Time frame = frame_start(1, rate);
        EXPECT_EQ(frame.count() * rate.num, kFlicksPerSecond * rate.den) << rate.num;
        EXPECT_EQ(frame_start(1'000'000, rate).count(), frame.count() * 1'000'000);
    }
}

TEST(Time, FrameAt_IsHalfOpen) {
    const FrameRate rate{30000, 1001};
    for (const std::int64_t i : {0LL, 1LL, 29LL, 107'892LL}) {
        EXPECT_EQ(frame_at(frame_start(i, rate), rate), i);
        EXPECT_EQ(frame_at(frame_start(i + 1, rate) - Time(1), rate), i);
    }
}

TEST(Time, ParsesEveryForm) {
    const FrameRate rate{25, 1};
    EXPECT_EQ(parse_time("12.5", rate), from_seconds(12.5));
    EXPECT_EQ(parse_time("00:01:02.500", rate), from_seconds(62.5));
    EXPECT_EQ(parse_time("00:01:02:12", rate), from_seconds(62) + frame_start(12, rate));
    EXPECT_EQ(parse_time("150f", rate), from_seconds(6.0));
    for (const char* bad : {"", "a", "1:2:3:4:5", "f", "1..2x", "-3", "1e9", ":"})
        EXPECT_FALSE(parse_time(bad, rate)) << bad;
}

TEST(Time, Timecode_CountsFrames) {
    EXPECT_EQ(timecode(from_seconds(62) + frame_start(12, {25, 1}), {25, 1}), "00:01:02:12");
}

TEST(Time, SecondsFromJson_SnapToTheFrameTheyMean) {
    const FrameRate rate{30, 1};
    EXPECT_EQ(from_seconds(0.033333, rate), frame_start(1, rate));
    EXPECT_NE(from_seconds(0.0334, rate), frame_start(1, rate));
}
