// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parse_json.h"
#include "core/base/text.h"
#include <gtest/gtest.h>
#include <random>

using namespace core;

namespace {

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

} // namespace

TEST(ParseJson, DeepOrLargeOrBadText_IsRefusedInWords) {
    EXPECT_TRUE(parse_json(nested(64)).ok());
    EXPECT_NE(parse_json(nested(65)).message().find("levels"), std::string::npos);
    EXPECT_FALSE(parse_json(nested(1'000'000)).ok());
    EXPECT_FALSE(parse_json(std::string(1'000'000, '[')).ok());
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += R"({"a":)";
    EXPECT_FALSE(parse_json(objects).ok());
    EXPECT_NE(parse_json("[1,2,3]", {.bytes = 6}).message().find("larger"), std::string::npos);
    for (const char* bad : {"", "{", "[1,]", "nul", "\"\xff\"", "1e999", "{\"a\":1}x"}) {
        const auto result = parse_json(bad);
        ASSERT_FALSE(result.ok()) << bad;
        EXPECT_EQ(result.message().find("json.exception"), std::string::npos);
    }
    // Brackets in strings nest nothing, and an escaped quote does not end one.
    EXPECT_TRUE(parse_json("[\"" + std::string(1000, '[') + "\\\"" + std::string(1000, '{') + "\"]").ok());
}

TEST(DumpJson, EveryByte_IsValidJson) {
    std::string all;
    for (int i = 0; i < 256; ++i)
        all += static_cast<char>(i);
    EXPECT_TRUE(parse_json(dump_json({{all, all}})).ok());
}

TEST(Text, Storable_ComesBackByteForByte_AndIsValid) {
    std::mt19937 random(7);
    std::vector<std::string> all{
        "",     "plain",        "caf\xe9.mp4", "\xff\xfe",         "\xF4\x8F\xBB\xA9",
        "a\0b", "\xed\xa0\x80", "\xc0\x80",    "\xf5\x80\x80\x80", "\xe2\x82"};
    for (int i = 0; i < 500; ++i) {
        std::string bytes;
        for (int n = static_cast<int>(random() % 12); n > 0; --n)
            bytes += static_cast<char>(random() % 2 ? random() % 256 : 0x80 + random() % 0x80);
        all.push_back(bytes);
    }
    for (const std::string& bytes : all) {
        const std::string kept = storable(bytes);
        EXPECT_EQ(restored(kept), bytes);
        EXPECT_EQ(display_text(kept), kept) << "not valid UTF-8";
    }
    EXPECT_EQ(storable("Zürich 🎬"), "Zürich 🎬");
}

TEST(Text, OneLine_IsOneLine) {
    EXPECT_EQ(one_line("one\ntwo\r\nthree\x1b[31m\u202e"), "one two  three [31m ");
    EXPECT_EQ(one_line("caf\xe9"), "caf\uFFFD");
    EXPECT_EQ(one_line(std::string(300, 'n'), 5), "nnnnn...");
}
