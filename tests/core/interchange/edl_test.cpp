// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/interchange/numbers.h"
#include "tests/core/interchange/shown.h"
#include <gtest/gtest.h>

namespace {

using namespace core;
using namespace core::interchange;
using tests::shown;

Reading read_text(const std::string& text, FrameRate fps = {25, 1}) {
    return read(text, Format::edl, {.folder = "/here", .fps = fps});
}
std::string why(const std::string& text, FrameRate fps = {25, 1}) {
    try {
        static_cast<void>(read_text(text, fps));
    } catch (const Failure& failure) {
        return failure.what();
    }
    return "";
}

TEST(Edl, Events_LieFromTheLowestRecordIn_WhateverEndsTheLines) {
    for (const char* end : {"\n", "\r\n", "\r"}) {
        const std::string text =
            std::string("TITLE: x") + end + "001  TAPE V C 00:00:10:00 00:00:12:00 10:00:00:00 10:00:02:00" +
            end + "* FROM CLIP NAME: one.mov" + end +
            "000002 TAPE B C 00:00:20:00 00:00:21:00 10:00:03:00 10:00:04:00" + end + "\x1a";
        EXPECT_EQ(shown(read_text(text).project),
                  "video: one.mov 0-2 of 10-12, TAPE 3-4 of 20-21\naudio: TAPE 3-4 of 20-21\n");
    }
}

TEST(Edl, ADissolve_OverlapsTheClipItComesFrom) {
    const Reading reading = read_text("001 A V C 00:00:10:00 00:00:12:00 01:00:00:00 01:00:02:00\n"
                                      "002 A V C 00:00:12:00 00:00:12:00 01:00:02:00 01:00:02:00\n"
                                      "002 B V D 010 00:00:30:00 00:00:32:00 01:00:02:00 01:00:04:00\n"
                                      "* FROM CLIP NAME: a\n* TO CLIP NAME: b\n");
    EXPECT_EQ(shown(reading.project), "video: A 0-2.2 of 10-12.2, b 2.2-4 of 30.2-32 dissolve 2-2.4\n");
    EXPECT_NE(
        why("002 B V D 010 00:00:30:00 00:00:32:00 01:00:02:00 01:00:04:00\n").find("dissolve at event 002"),
        std::string::npos);
}

TEST(Edl, ADissolveFromBlack_IsAFade) {
    const Reading reading = read_text("001 BL V C 00:00:00:00 00:00:00:00 01:00:00:00 01:00:00:00\n"
                                      "001 B V D 010 00:00:30:00 00:00:32:00 01:00:00:00 01:00:02:00\n");
    EXPECT_EQ(to_seconds(reading.project.tracks[0]->clips[0].fade_in), 0.4);
}

TEST(Edl, M2_IsASpeed_BackwardsBelowZero_AndStillAtZero) {
    const auto with = [](const char* speed) {
        return "001 A V C 00:00:10:00 00:00:14:00 01:00:00:00 01:00:02:00\nM2 A " + std::string(speed) +
               " 00:00:10:00\n";
    };
    EXPECT_EQ(shown(read_text(with("050.0")).project), "video: A 0-2 of 10-14 x2\n");
    EXPECT_EQ(shown(read_text(with("-025.0")).project), "video: A 0-2 of 8.04-10.04 backwards\n");
    EXPECT_EQ(shown(read_text(with("000.0")).project), "video: A 0-2 still at 10\n");
}

TEST(Edl, LengthsThatDiffer_AreSaid_AndTheRecordCounts) {
    const Reading reading = read_text("001 A V C 00:00:10:00 00:00:14:00 01:00:00:00 01:00:02:00\n");
    EXPECT_EQ(shown(reading.project), "video: A 0-2 of 10-12\n");
    ASSERT_EQ(reading.left_out.size(), 1U);
    EXPECT_EQ(reading.left_out[0].what, "lengths_differ");
}

TEST(Edl, WithoutARate_ANote_ThenDropFrame_ThenTheFramesSayIt) {
    const auto rate = [](const std::string& notes, const char* out) {
        return read(notes + "001 A V C 00:00:10:00 " + out + " 01:00:00:00 01:00:02:00\n", Format::edl, {})
            .project.fps;
    };
    EXPECT_EQ(rate("* FRAME RATE: 50/1\n", "00:00:12:00"), (FrameRate{50, 1}));
    EXPECT_EQ(rate("FCM: DROP FRAME\n", "00:00:12:00"), (FrameRate{30000, 1001}));
    EXPECT_EQ(rate("FCM: NON-DROP FRAME\n", "00:00:11:24"), (FrameRate{25, 1}));
    EXPECT_EQ(rate("", "00:00:12:00"), (FrameRate{24, 1}));
}

TEST(Edl, AFrameThatTheRateHasNot_IsRefused) {
    EXPECT_NE(
        why("001 A V C 00:00:10:24 00:00:12:00 01:00:00:00 01:00:02:00\n", {24, 1}).find("cannot be at 24"),
        std::string::npos);
    EXPECT_NE(why("no event\n").find("no events"), std::string::npos);
}

TEST(Timecode, DropFrame_FollowsTheClock_BothWays) {
    const Timecode code{{30000, 1001}, true};
    EXPECT_EQ(code.frames("00:01:00;02"), 1800);
    EXPECT_EQ(code.text(1800), "00:01:00;02");
    EXPECT_EQ(code.text(1799), "00:00:59;29");
    for (const std::int64_t frames : {0, 1798, 17981, 17982, 107892, 2589407})
        EXPECT_EQ(code.frames(code.text(frames)), frames) << frames;
}

} // namespace
