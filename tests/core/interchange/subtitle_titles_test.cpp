// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
#include "core/document/marker_colours.h"
#include "core/interchange/cues.h"
#include "core/interchange/subtitle_titles.h"
#include "core/titles/title_look.h"
#include <gtest/gtest.h>

namespace {

using namespace core;

Cue cue(double from, double to, const std::string& text, CueStyle style = {}) {
    return {.range = {from_seconds(from), from_seconds(to)}, .text = text, .style = std::move(style)};
}

Project film(std::vector<Cue> cues) {
    Project project;
    project.tracks = interchange::subtitle_tracks(in_order(std::move(cues)), project.next_id);
    return project;
}

TEST(SubtitleTitles, OfAnyLook_ComeBackAsTheyWere) {
    std::vector<CueStyle> styles{{},
                                 {.bold = true},
                                 {.italic = true, .underline = true, .colour = Colour{1, 1, 0, 1}},
                                 {.font = "Serif", .size = 0.1},
                                 {.outline = Colour{1, 0, 0, 1}, .outline_width = 0.01},
                                 {.back = Colour{0, 0, 1, 1}, .shadow_distance = 0.02},
                                 {.align = 8, .place = Point{0.3, 0.4}}};
    for (int align : {1, 3, 4, 5, 6, 7, 8, 9})
        styles.push_back({.align = align});
    for (const CueStyle& style : styles) {
        const Clip clip = clip_of(cue(1, 2, "words", style));
        EXPECT_FALSE(problem_of(title_kind(), std::get<Title>(clip.content).style));
        EXPECT_EQ(cue_of(clip, true).style, style) << style.align.value_or(0);
        EXPECT_EQ(cue_of(clip, true).range, clip.range());
    }
}

TEST(SubtitleTitles, AtTheFoot_AreDrawnThere_OthersWhereTheKeypadSays) {
    const auto look = [](int align) {
        return title_look(clip_of(cue(0, 1, "a", {.align = align})), Time(0), true);
    };
    EXPECT_EQ(look(2).anchor, Upright::bottom);
    EXPECT_GT(look(2).place.y, 0.85);
    EXPECT_EQ(look(7).anchor, Upright::top);
    EXPECT_EQ(look(7).align, Across::left);
    EXPECT_LT(look(7).place.y, 0.1);
    EXPECT_EQ(look(6).align, Across::right);
    EXPECT_EQ(look(6).place, (Point{0.95, 0.5}));
}

TEST(SubtitleTitles, WordTimes_AreKeysThatLightWordsUp_AndComeBack) {
    Cue sung = cue(10, 14, "\u00e9in two three");
    sung.parts = {{0, from_seconds(10.5)}, {5, from_seconds(11)}, {9, from_seconds(12.25)}};
    const Clip clip = clip_of(sung);
    const auto spoken = [&](double seconds) { return title_look(clip, from_seconds(seconds), true).spoken; };
    EXPECT_EQ(spoken(10), 0);
    EXPECT_EQ(spoken(10.6), 4);
    EXPECT_EQ(spoken(11.5), 8);
    EXPECT_EQ(spoken(13), 13);
    EXPECT_EQ(cue_of(clip, true).parts, sung.parts);
    // Cut at its front and moved: words keep their times.
    Clip cut = clip;
    cut.source.start = from_seconds(1.5), cut.start = from_seconds(20);
    EXPECT_EQ(cue_of(cut, true).parts.back(), (TimedPart{9, from_seconds(20.75)}));
    const auto ass = write_subtitles({cue_of(clip, true)}, SubtitleFormat::ass).bytes;
    EXPECT_NE(ass.find("{\\k50}{\\k50}\u00e9in {\\k125}two {\\k175}three"), std::string::npos) << ass;
}

TEST(SubtitleTitles, ThatOverlap_LieOnFurtherTracks_AndAreOneListAgain) {
    const std::vector<Cue> cues{cue(0, 3, "a"), cue(1, 4, "b"), cue(3, 5, "c")};
    Project project = film(cues);
    ASSERT_EQ(project.tracks.size(), 2U);
    EXPECT_EQ(project.tracks[0]->clips.size(), 2U);
    EXPECT_EQ(subtitles_of(project), cues);
    project.markers = {{.id = {"m"}, .time = from_seconds(6), .end = from_seconds(7), .name = "note"},
                       {.id = {"n"},
                        .time = from_seconds(7),
                        .end = from_seconds(8),
                        .name = "said",
                        .color = kCaptionColour}};
    EXPECT_EQ(subtitles_of(project).size(), 4U) << "beside tracks for subtitles, only captions are some";
    auto hidden = std::make_shared<Track>(*project.tracks[1]);
    hidden->hidden = true;
    project.tracks[1] = hidden;
    EXPECT_EQ(subtitles_of(project).size(), 3U);
}

TEST(SubtitleTitles, OfARange_StartWithTheRange) {
    const TimeRange range{from_seconds(2), from_seconds(4)};
    const auto cues = subtitles_of(
        film({cue(0, 1, "before"), cue(1, 3, "into"), cue(3, 9, "out"), cue(9, 10, "after")}), range);
    ASSERT_EQ(cues.size(), 2U);
    EXPECT_EQ(cues[0].range, (TimeRange{Time(0), from_seconds(1)}));
    EXPECT_EQ(cues[1].range, (TimeRange{from_seconds(1), from_seconds(2)}));
}

} // namespace
