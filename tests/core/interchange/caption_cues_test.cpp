// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/caption_cues.h"
#include <gtest/gtest.h>
#include <sstream>

namespace core {
namespace {

/// Words said one after the other, each for as long as told, from `start` on.
SpokenSegment said(const std::string& text, double start, double each) {
    SpokenSegment segment{.when = {from_seconds(start), from_seconds(start)}, .text = text, .words = {}};
    std::istringstream in(text);
    for (std::string word; in >> word; start += each)
        segment.words.push_back({" " + word, {from_seconds(start), from_seconds(start + each)}, 0.9});
    segment.when.end = from_seconds(start);
    return segment;
}

Transcript spoken(std::vector<SpokenSegment> segments) {
    return {.language = "en", .segments = std::move(segments), .speech = {}};
}

TEST(CaptionCues, SentencesAndPauses_EndACaption) {
    const auto cues = caption_cues(
        spoken({said("The market is quiet. A woman opens the door.", 1, 0.3), said("Then nothing", 8, 0.3)}));
    ASSERT_EQ(cues.size(), 3U);
    EXPECT_EQ(cues[0].text, "The market is quiet.");
    EXPECT_EQ(cues[1].text, "A woman opens the door.");
    EXPECT_EQ(cues[2].text, "Then nothing");
    EXPECT_EQ(cues[0].range.start, from_seconds(1));
    EXPECT_LE(cues[0].range.end, cues[1].range.start);
}

TEST(CaptionCues, LongSpeech_FallsIntoLinesOfAboutTheSameLength) {
    std::string long_text;
    for (int i = 0; i < 60; ++i)
        long_text += "word ";
    CaptionRules rules;
    for (const Cue& cue : caption_cues(spoken({said(long_text, 0, 0.2)}), rules)) {
        std::istringstream lines(cue.text);
        std::size_t count = 0;
        for (std::string line; std::getline(lines, line); ++count)
            EXPECT_LE(characters_in(line), rules.line) << cue.text;
        EXPECT_LE(count, rules.lines);
        EXPECT_LE(cue.range.length(), rules.longest + rules.pause);
    }
}

TEST(CaptionCues, NoWordIsLost_AndEachHasItsTime) {
    const std::string text = "One, two and three; four five six seven eight nine ten eleven twelve thirteen!";
    const auto cues = caption_cues(spoken({said(text, 2, 0.25)}));
    std::string all;
    std::vector<Time> times;
    for (const Cue& cue : cues) {
        for (const char c : cue.text)
            all += c == '\n' ? ' ' : c;
        all += " ";
        for (const TimedPart& part : cue.parts) {
            times.push_back(part.start);
            EXPECT_TRUE(part.at == 0 || cue.text[part.at - 1] == ' ' || cue.text[part.at - 1] == '\n');
        }
    }
    EXPECT_EQ(all, text + " ");
    ASSERT_EQ(times.size(), 14U);
    for (std::size_t i = 0; i < times.size(); ++i)
        EXPECT_EQ(times[i], from_seconds(2 + 0.25 * static_cast<double>(i)));
}

TEST(CaptionCues, WordsWithoutALength_AreShownAllTheSame_OneAfterTheOther) {
    auto first = said("Now it begins for us.", 1, 0), second = said("Here we go again my friends.", 1, 0);
    const auto cues = caption_cues(spoken({first, second, said("Bye.", 1.2, 0.1)}));
    ASSERT_FALSE(cues.empty());
    for (std::size_t i = 0; i < cues.size(); ++i) {
        EXPECT_GE(cues[i].range.length(), from_seconds(0.2));
        if (i > 0) EXPECT_GE(cues[i].range.start, cues[i - 1].range.end);
    }
}

TEST(CaptionCues, SegmentsWithoutWords_AndNothingAtAll) {
    EXPECT_TRUE(caption_cues({}).empty());
    const auto cues = caption_cues(
        spoken({{.when = {from_seconds(1), from_seconds(2)}, .text = " Hello there. ", .words = {}}}));
    ASSERT_EQ(cues.size(), 1U);
    EXPECT_EQ(cues[0].text, "Hello there.");
    EXPECT_TRUE(cues[0].parts.empty());
}

} // namespace
} // namespace core
