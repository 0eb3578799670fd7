// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/captions.h"
#include "core/assist/model_registry.h"
#include "core/assist/talk/route.h"
#include "core/base/result.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>

namespace {

using namespace core;

Project one_clip() {
    Project project;
    const auto with = core::apply(
        project,
        std::vector<Edit>{AddMedia{{.id = {"m"}, .path = "a.mp4", .duration = from_seconds(10.0)}},
                          AddTrack{{"t"}, TrackKind::video},
                          AddClip{{"t"},
                                  {.id = {"c"},
                                   .name = "a",
                                   .source = {Time(0), from_seconds(10.0)},
                                   .content = MediaContent{.takes = {{.id = {"o"}, .media = {"m"}}}}}}});
    return with.value();
}

TEST(Captions, OfEveryShot_BecomeMarkersAndANote_AndReplaceEarlierOnes) {
    Project project = one_clip();
    for (int round = 0; round < 2; ++round) {
        const Clip& clip = *project.find_clip({"c"}).clip;
        const auto edits = assist::caption_edits(
            project, clip,
            {{{Time(0), from_seconds(4.0)}, "a red circle moves left.", "model"},
             {{from_seconds(4.0), from_seconds(10.0)}, "a blue square stands still.", "model"},
             {{Time(0), Time(1)}, "10 s long", "measured"}});
        project = core::apply(project, edits).value();
    }
    ASSERT_EQ(project.markers.size(), 2U);
    EXPECT_EQ(project.markers[1].name, "a blue square stands still.");
    EXPECT_EQ(project.find_media({"m"})->caption, "a red circle moves left.\na blue square stands still.");
}

TEST(Captions, AsSubtitles_HaveNumbersAndTimes) {
    Project project = one_clip();
    project.markers = {
        {.id = {"r"}, .time = from_seconds(61.5), .end = from_seconds(62.25), .name = "she waves"},
        {.id = {"s"}, .time = from_seconds(70.0), .end = from_seconds(70.0), .name = "a plain marker"}};
    EXPECT_EQ(assist::subtitles(project, assist::SubtitleFormat::srt),
              "1\n00:01:01,500 --> 00:01:02,250\nshe waves\n\n");
    EXPECT_EQ(assist::subtitles(project, assist::SubtitleFormat::vtt),
              "WEBVTT\n\n00:01:01.500 --> 00:01:02.250\nshe waves\n\n");
    const test::TemporaryFolder folder;
    EXPECT_EQ(assist::export_subtitles(project, folder / "a.srt").count, 1);
    EXPECT_THROW(assist::export_subtitles(one_clip(), folder / "b.srt"), Failure);
    EXPECT_FALSE(std::filesystem::exists(folder / "b.srt"));
}

TEST(Captions, OfARange_StartWithTheRange) {
    Project project = one_clip();
    const auto mark = [](const char* id, double from, double to) {
        return Marker{.id = {id}, .time = from_seconds(from), .end = from_seconds(to), .name = id};
    };
    project.markers = {mark("before", 1, 3), mark("into", 7, 9), mark("inside", 9, 11),
                       mark("after", 16, 17)};
    const TimeRange range{from_seconds(8), from_seconds(16)};
    EXPECT_EQ(assist::subtitles(project, assist::SubtitleFormat::srt, range),
              "1\n00:00:00,000 --> 00:00:01,000\ninto\n\n2\n00:00:01,000 --> 00:00:03,000\ninside\n\n");
    const test::TemporaryFolder folder;
    EXPECT_EQ(assist::export_subtitles(project, folder / "a.srt", range).count, 2);
    EXPECT_THROW(
        assist::export_subtitles(project, folder / "b.srt", TimeRange{from_seconds(3), from_seconds(4)}),
        Failure);
}

TEST(Captions, WhatAFormatTakesForItsOwn_IsEscaped) {
    Project project = one_clip();
    project.markers = {{.id = {"r"}, .end = from_seconds(1), .name = "a --> b & <c>\r\n\n  \nlast"}};
    EXPECT_EQ(assist::subtitles(project, assist::SubtitleFormat::vtt),
              "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\na --&gt; b &amp; &lt;c&gt;\nlast\n\n");
    EXPECT_EQ(assist::subtitles(project, assist::SubtitleFormat::srt),
              "1\n00:00:00,000 --> 00:00:01,000\na \u2192 b & <c>\nlast\n\n");
}

TEST(Captions, ControlCharacters_DoNotReachASubtitleFile) {
    Project project = one_clip();
    project.markers.push_back({.id = {"k"},
                               .time = Time(0),
                               .end = from_seconds(1.0),
                               .name = std::string("a\0b\rc", 5),
                               .color = "caption"});
    const std::string text = assist::subtitles(project, assist::SubtitleFormat::srt);
    EXPECT_NE(text.find("abc"), std::string::npos) << text;
}

TEST(Captions, AreAskedForInPlainWords) {
    const Project project = one_clip();
    const auto shots = assist::route_message(project, "Caption every shot", {});
    EXPECT_EQ(shots.kind, assist::RouteKind::question);
    EXPECT_EQ(shots.captions, assist::Captions::shots);
    EXPECT_EQ(assist::route_message(project, "describe this clip", {}).captions, assist::Captions::clip);
    EXPECT_EQ(assist::route_message(project, "what is in the clip?", {}).captions, assist::Captions::none);
    const auto made =
        assist::route_message(project, "generate a clip of a red circle moving left and caption it", {});
    EXPECT_EQ(made.kind, assist::RouteKind::generate);
    EXPECT_EQ(made.captions, assist::Captions::clip);
    EXPECT_EQ(made.text, "a red circle moving left");
}

TEST(ModelRegistry, KeepsNames_RefusesTakenAndReservedOnes) {
    const test::TemporaryFolder folder;
    {
        assist::ModelRegistry registry(folder / "data/models.json");
        registry.add("wan", "/models/wan");
        EXPECT_THROW(registry.add("wan", "/other"), Failure);
        EXPECT_THROW(registry.add("starter", "/other"), Failure);
        EXPECT_THROW(registry.add("../x", "/other"), Failure);
    }
    assist::ModelRegistry again(folder / "data/models.json");
    EXPECT_EQ(again.find("wan"), std::filesystem::path("/models/wan"));
    again.remove("wan");
    EXPECT_FALSE(assist::ModelRegistry(folder / "data/models.json").find("wan"));
    EXPECT_THROW(again.remove("wan"), Failure);
}

} // namespace
