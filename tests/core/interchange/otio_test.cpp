// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "tests/core/interchange/shown.h"
#include <gtest/gtest.h>

namespace {

using namespace core;
using namespace core::interchange;
using tests::shown;

std::string time(int frames) {
    return R"({"OTIO_SCHEMA":"RationalTime.1","rate":25,"value":)" + std::to_string(frames) + "}";
}
std::string range(int start, int length) {
    return R"({"OTIO_SCHEMA":"TimeRange.1","start_time":)" + time(start) + R"(,"duration":)" + time(length) +
           "}";
}
std::string clip(const std::string& name, int start, int length, const std::string& more = "") {
    return R"({"OTIO_SCHEMA":"Clip.1","name":")" + name + R"(","source_range":)" + range(start, length) +
           more + R"(,"media_reference":{"OTIO_SCHEMA":"ExternalReference.1","target_url":"file:///films/)" +
           name + R"(%20one.mov","available_range":)" + range(100, 500) + "}}";
}
std::string gap(int length) {
    return R"({"OTIO_SCHEMA":"Gap.1","source_range":)" + range(0, length) + "}";
}
std::string dissolve(int in, int out) {
    return R"({"OTIO_SCHEMA":"Transition.1","transition_type":"SMPTE_Dissolve","in_offset":)" + time(in) +
           R"(,"out_offset":)" + time(out) + "}";
}
std::string timeline(const std::string& children) {
    return R"({"OTIO_SCHEMA":"Timeline.1","name":"t","tracks":{"OTIO_SCHEMA":"Stack.1","children":[
        {"OTIO_SCHEMA":"Track.1","kind":"Video","children":[)" +
           children + "]}]}}";
}
Reading read_text(const std::string& text) {
    return read(text, Format::otio, {.folder = "/here"});
}

TEST(Otio, ClipsAndGaps_LieWhereTheFileSays_AndCountFromTheirMediasFirstFrame) {
    const Reading reading =
        read_text(timeline(clip("a", 110, 50) + "," + gap(25) + "," + clip("b", 100, 25)));
    EXPECT_EQ(reading.project.fps, (FrameRate{25, 1}));
    EXPECT_EQ(shown(reading.project), "video: a 0-2 of 0.4-2.4, b 3-4 of 0-1\n");
    ASSERT_EQ(reading.project.media.size(), 2U);
    EXPECT_EQ(reading.project.media[0]->path, "/films/a one.mov");
    EXPECT_EQ(to_seconds(reading.project.media[0]->duration), 20);
    EXPECT_TRUE(reading.left_out.empty());
}

TEST(Otio, ATransition_StandsInTheMiddleOfWhatBothClipsShow) {
    const Reading reading =
        read_text(timeline(clip("a", 110, 50) + "," + dissolve(10, 10) + "," + clip("b", 200, 50)));
    EXPECT_EQ(shown(reading.project), "video: a 0-2 of 0.4-2.4, b 2-4 of 4-6 dissolve 1.6-2.4\n");
}

TEST(Otio, ATransitionBesideAGap_IsAFade) {
    const Reading reading = read_text(timeline(gap(25) + "," + dissolve(0, 10) + "," + clip("a", 110, 50)));
    EXPECT_EQ(to_seconds(reading.project.tracks[0]->clips[0].fade_in), 0.4);
    EXPECT_TRUE(reading.project.tracks[0]->transitions.empty());
}

TEST(Otio, SpeedsDirectionsAndFreezes_AreTheClips) {
    const auto warp = [](const char* scalar) {
        return std::string(R"(,"effects":[{"OTIO_SCHEMA":"LinearTimeWarp.1","time_scalar":)") + scalar + "}]";
    };
    const Reading reading =
        read_text(timeline(clip("a", 110, 50, warp("2")) + "," + clip("b", 110, 50, warp("-0.5")) + "," +
                           clip("c", 110, 50, R"(,"effects":[{"OTIO_SCHEMA":"FreezeFrame.1"}])")));
    EXPECT_EQ(shown(reading.project),
              "video: a 0-2 of 0.4-4.4 x2, b 2-4 of 0.4-1.4 x0.5 backwards, c 4-6 still at 0.4\n");
}

TEST(Otio, AStackInATrack_BecomesANestedSequence) {
    const std::string inner = R"({"OTIO_SCHEMA":"Stack.1","name":"n","source_range":)" + range(10, 25) +
                              R"(,"children":[
        {"OTIO_SCHEMA":"Track.1","kind":"Video","children":[)" +
                              clip("a", 110, 50) + "]}]}";
    const Reading reading = read_text(timeline(inner));
    ASSERT_EQ(reading.project.sequences.size(), 1U);
    EXPECT_EQ(shown(reading.project), "video: n 0-1 of 0.4-1.4 nested\n  n video: a 0-2 of 0.4-2.4\n");
}

TEST(Otio, WhatCannotBeKept_IsNamed) {
    const Reading reading = read_text(
        timeline(clip("a", 110, 50, R"(,"effects":[{"OTIO_SCHEMA":"Effect.1","effect_name":"Glow"}])") +
                 R"(,{"OTIO_SCHEMA":"Clip.9","name":"n","source_range":)" + range(0, 25) + "}"));
    ASSERT_EQ(reading.left_out.size(), 2U);
    EXPECT_EQ(reading.left_out[0].what, "effects");
    EXPECT_EQ(reading.left_out[0].names, std::vector<std::string>{"Glow"});
    EXPECT_EQ(reading.left_out[1].what, "newer_version");
}

TEST(Otio, WhatIsNoTimeline_IsRefusedInWords) {
    const auto why = [](const std::string& text) -> std::string {
        try {
            static_cast<void>(read_text(text));
        } catch (const Failure& failure) {
            return failure.what();
        }
        return "";
    };
    EXPECT_NE(why(clip("a", 0, 5)).find("holds no timeline"), std::string::npos);
    EXPECT_NE(why("{\"OTIO_SCHEMA\": \"Time").find("JSON"), std::string::npos);
    EXPECT_NE(
        why(timeline(
                R"({"OTIO_SCHEMA":"Gap.1","source_range":{"OTIO_SCHEMA":"TimeRange.1","duration":{"rate":25,"value":1e300}}})"))
            .find("115 days"),
        std::string::npos);
    EXPECT_NE(why(std::string(1000, '[')).find("levels deep"), std::string::npos);
}

} // namespace
