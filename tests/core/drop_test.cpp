// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/drop.h"
#include "tests/support/timeline_text.h"
#include <gtest/gtest.h>

using namespace core;

namespace {

/// A project with two video and two sound tracks, a media with picture and sound, and one clip of it at 0.
Project film() {
    Media media{.id = {"m"}, .path = "/m.mp4", .duration = from_seconds(2), .size = {64, 48}, .fps = {25, 1}};
    media.has_audio = true;
    Project project;
    const auto with =
        core::apply(project, {SetFormat{{64, 48}, {25, 1}}, AddMedia{media},
                              AddTrack{{"v1"}, TrackKind::video}, AddTrack{{"v2"}, TrackKind::video},
                              AddTrack{{"a1"}, TrackKind::audio}, AddTrack{{"a2"}, TrackKind::audio},
                              AddClip{{"v1"},
                                      {.id = {"c"},
                                       .name = "m",
                                       .source = {Time(0), from_seconds(2)},
                                       .content = MediaContent{.takes = {{.id = {"k"}, .media = {"m"}}}}}}});
    EXPECT_TRUE(with) << with.message();
    return with.value();
}

Project dropped(const Project& project, double at, const char* track) {
    const auto done =
        core::apply(project, drop_edits(project, *project.find_media({"m"}), {from_seconds(at), {track}}));
    EXPECT_TRUE(done) << done.message();
    return done.value();
}

} // namespace

TEST(Drop, IntoFreeRoom_LeavesTheOthersWhereTheyAre) {
    const Project after = dropped(film(), 5, "v1");
    ASSERT_EQ(after.find_track({"v1"})->clips.size(), 2U);
    EXPECT_EQ(after.find_track({"v1"})->clips[1].start, from_seconds(5));
    ASSERT_EQ(after.find_track({"a1"})->clips.size(), 1U); // its sound, in step
    EXPECT_EQ(after.find_track({"a1"})->clips[0].start, from_seconds(5));
    EXPECT_EQ(after.find_track({"a1"})->clips[0].link, after.find_track({"v1"})->clips[1].link);
}

TEST(Drop, OntoAClip_IsInserted) {
    const Project after = dropped(film(), 1, "v1");
    ASSERT_EQ(after.find_track({"v1"})->clips.size(), 3U);
    EXPECT_EQ(after.duration(), from_seconds(4));
}

TEST(Drop, OntoATrack_IsThatTracks) {
    const Project video = dropped(film(), 0, "v2");
    EXPECT_EQ(video.find_track({"v1"})->clips.size(), 1U);
    EXPECT_EQ(video.find_track({"v2"})->clips.size(), 1U);
    const Project sound = dropped(film(), 5, "a2");
    EXPECT_EQ(sound.find_track({"a2"})->clips.size(), 1U);
    EXPECT_EQ(sound.find_track({"a1"})->clips.size(), 0U);
    EXPECT_EQ(sound.find_track({"v1"})->clips.size(), 2U);
}

TEST(Drop, Nowhere_IsTheFirstTrack_AndALockedOneIsLeftAlone) {
    EXPECT_EQ(dropped(film(), 5, "").find_track({"v1"})->clips.size(), 2U);
    Project locked = core::apply(film(), SetTrack{.track = {"v2"}, .locked = true}).value();
    const Project after = dropped(locked, 5, "v2");
    EXPECT_EQ(after.find_track({"v2"})->clips.size(), 0U);
    EXPECT_EQ(after.find_track({"v1"})->clips.size(), 2U);
    EXPECT_FALSE(after.find_track({"v1"})->locked); // only the view of it was
}

TEST(Drop, OfAPart_PutsExactlyThat_PictureAndSound) {
    const Project project = film();
    const TimeRange part{from_seconds(0.48), from_seconds(1.6)}; // frames 12 and 40
    const auto done = core::apply(
        project, drop_edits(project, *project.find_media({"m"}), {from_seconds(5), {"v1"}}, part));
    ASSERT_TRUE(done) << done.message();
    for (const char* track : {"v1", "a1"}) {
        const Clip clip = done.value().find_track({track})->clips.back();
        EXPECT_EQ(clip.source, part) << track;
        EXPECT_EQ(clip.range(), (TimeRange{from_seconds(5), from_seconds(5 + 1.12)})) << track;
    }
}

TEST(Drop, OfSeveral_LaysEachBehindTheOneBefore_OrNone) {
    const Project project = film();
    const TimeRange part{from_seconds(1), from_seconds(1.4)}, last{from_seconds(0.2), from_seconds(0.8)};
    const auto edits =
        drop_edits(project, {{{"m"}, {}}, {{"m"}, part}, {{"m"}, last}}, {from_seconds(5), {"v2"}});
    ASSERT_TRUE(edits) << edits.message();
    const auto done = core::apply(project, edits.value());
    ASSERT_TRUE(done) << done.message();
    for (const char* track : {"v2", "a1"}) {
        const auto& clips = done.value().find_track({track})->clips;
        ASSERT_EQ(clips.size(), 3U) << track;
        EXPECT_EQ(clips[0].start, from_seconds(5)) << track;
        EXPECT_EQ(clips[1].start, from_seconds(7)) << track;
        EXPECT_EQ(clips[1].source, part) << track;
        EXPECT_EQ(clips[2].range(), (TimeRange{from_seconds(7.4), from_seconds(8)})) << track;
    }
    EXPECT_FALSE(drop_edits(project, {{{"m"}, {}}, {{"gone"}, {}}}, {}));
}
