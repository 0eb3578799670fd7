// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parse_number.h"
#include <gtest/gtest.h>

using namespace core;

TEST(ParseNumber, TakesTheWholeWord) {
    EXPECT_EQ(parse_number("12.5"), 12.5);
    EXPECT_EQ(parse_number("-3"), -3.0);
    EXPECT_EQ(parse_number(".5"), 0.5);
    EXPECT_EQ(parse_whole("150"), 150);
    EXPECT_EQ(parse_whole("-9223372036854775808"), INT64_MIN);
}

TEST(ParseNumber, WhatIsNoNumber_IsNone) {
    for (const char* word : {"", "-", ".", "...", "1.2.3", "1/0", "0x10", "1e5", "nan", "inf", "-inf", " 3",
                             "3 ", "+3", "--3", "1,5", "3x", "\xd9\xa1\xd9\xa2"}) {
        EXPECT_FALSE(parse_number(word)) << word;
        EXPECT_FALSE(parse_whole(word)) << word;
    }
    EXPECT_FALSE(parse_whole("1.5"));
    EXPECT_FALSE(parse_whole("9223372036854775808")) << "beyond 64 bits";
    EXPECT_FALSE(parse_number(std::string(400, '9'))) << "beyond a double";
}

TEST(ParseNumber, OutsideTheLimits_IsRefusedByName) {
    EXPECT_EQ(parse_whole("7", "the number of steps", 1, 9).value(), 7);
    EXPECT_EQ(parse_whole("1.5", "the number of steps", 1, 9).message(),
              "the number of steps must be a whole number from 1 to 9, not '1.5'");
    EXPECT_FALSE(parse_whole("99999999999", "the number of steps", 1, 9).ok());
    EXPECT_EQ(parse_number("-1", "the length", 0, 2.5).message(),
              "the length must be a number from 0 to 2.5, not '-1'");
    EXPECT_LT(parse_number(std::string(9000, 'x'), "the length", 0, 1).message().size(), 200U);
}
