// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time/time.h"
#include <cmath>
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
    for (const char* bad :
         {"", "a", "1:2:3:4:5", "f", "1..2x", "-3", "1e9", ":", ".f", "1.5f", "1.2.3", "1.5:2",
          "1:2:3:999999999999", "99999999999", "99999999999999999999", "0x10", "nan", "1:-2"})
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

TEST(Time, ArithmeticStopsAtTheEndsOf64Bits) {
    EXPECT_EQ(rescale(INT64_MAX, 100, 1), Time::max());
    EXPECT_EQ(rescale(INT64_MIN, 100, 1), Time::min());
    EXPECT_EQ(rescale(10, -1, 2), Time(-5));
    EXPECT_EQ(rescale(10, 1, -2), Time(-5));
    EXPECT_EQ(rescale(10, 1, 0), Time(0));
    EXPECT_EQ(from_seconds(1e300), Time::max());
    EXPECT_EQ(from_seconds(-1e300), Time::min());
    EXPECT_EQ(from_seconds(std::nan("")), Time(0));
    EXPECT_EQ(saturated_sum(Time::max(), Time(1)), Time::max());
    EXPECT_EQ(saturated_difference(Time::min(), Time(1)), Time::min());
    EXPECT_EQ((TimeRange{Time::min(), Time::max()}.length()), Time::max());
    for (const FrameRate rate : {FrameRate{0, 1}, {1, 0}, {1, INT64_MAX}, {INT64_MAX, 1}, {-1, -1}, {1, 10}})
        for (const Time time : {Time::min(), Time(0), Time::max()}) {
            EXPECT_LE(frame_start(frame_at(time, rate), rate), time) << rate.num << "/" << rate.den;
            EXPECT_FALSE(timecode(time, rate).empty());
        }
}

TEST(Time, BelowOneFrameASecond_TimecodesCountSeconds) {
    const FrameRate slow{1, 5};
    EXPECT_EQ(timecode(from_seconds(62), slow), "00:01:02:00");
    EXPECT_EQ(parse_time("00:00:10:00", slow), from_seconds(10));
    EXPECT_EQ(frame_at(from_seconds(10), slow), 2);
}
