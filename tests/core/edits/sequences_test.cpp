// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/problem_of.h"
#include "core/json/project_json.h"
#include "tests/support/timeline_text.h"
#include <gtest/gtest.h>

using namespace core;
using test::done;
using test::project_of;
using test::text_of;

namespace {

Project nested() {
    return done(project_of("A[0..4) B[4..6) C[6..9)", "A[0..4) B[4..6) C[6..9)"),
                NestClips{{{"B"}, {"C"}, {"Bs"}, {"Cs"}}, "inner", {"s1"}});
}

} // namespace

TEST(Sequences, NestedClips_LieInASequence_ShownWhereTheyLay) {
    const Project p = nested();
    EXPECT_EQ(problem_of(p), std::nullopt);
    EXPECT_EQ(text_of(p), "A[0..4) inner[4..9)");
    EXPECT_EQ(text_of(p, 1), "A[0..4) inner[4..9)");
    const Sequence* inner = p.find_sequence({"s1"});
    ASSERT_TRUE(inner);
    ASSERT_EQ(inner->tracks.size(), 2U);
    EXPECT_EQ(inner->tracks[0]->clips[1].start, from_seconds(2));
    EXPECT_EQ(p.tracks[0]->clips[1].link, p.tracks[1]->clips[1].link);
    EXPECT_EQ(p.find_clip({"C"}).clip->length(), from_seconds(3));
}

TEST(Sequences, WhatRipplesInside_LeavesTheOutsideAlone) {
    const Project p = done(nested(), RemoveClips{{{"B"}, {"Bs"}}, true});
    EXPECT_EQ(text_of(p), "A[0..4) inner[4..9)");
    const Tracks& inner = p.tracks_of({"s1"});
    EXPECT_EQ(inner[0]->clips.size(), 1U);
    EXPECT_EQ(inner[0]->clips[0].start, from_seconds(0));
    EXPECT_EQ(inner[1]->clips[0].start, from_seconds(0));
    const Project outside = done(nested(), RemoveClips{{{"A"}, {"As"}}, true});
    EXPECT_EQ(text_of(outside), "inner[0..5)");
    EXPECT_EQ(outside.find_clip({"C"}).clip->start, from_seconds(2));
}

TEST(Sequences, CannotShowThemselves_NorGoWhileShown) {
    const Project p = nested();
    const TrackId inside = p.tracks_of({"s1"})[0]->id;
    const Clip loop{
        .start = from_seconds(20), .source = {Time(0), from_seconds(1)}, .content = SequenceRef{{"s1"}}};
    const auto refused = core::apply(p, AddClip{inside, loop});
    ASSERT_FALSE(refused.ok());
    EXPECT_NE(refused.message().find("cannot show itself"), std::string::npos);
    EXPECT_NE(core::apply(p, RemoveSequence{{"s1"}}).message().find("shows it"), std::string::npos);
    const Project gone =
        done(done(p, RemoveClips{{p.tracks[0]->clips[1].id, p.tracks[1]->clips[1].id}, false}),
             RemoveSequence{{"s1"}});
    EXPECT_TRUE(gone.sequences.empty());
}

TEST(Sequences, GoToJsonAndBack) {
    const Project p = nested();
    const auto back = project_from_json(project_to_json(p));
    ASSERT_TRUE(back.ok()) << back.message();
    EXPECT_EQ(project_to_json(back.value()), project_to_json(p));
    EXPECT_EQ(back.value().find_clip({"C"}).clip->start, from_seconds(2));
}

TEST(Tracks, AreNamedMovedAndTakenAway) {
    Project p =
        done(project_of("A[0..4)", "A[0..4)"), AddTrack{.id = {"V2"}, .kind = TrackKind::video, .index = 0});
    EXPECT_EQ(p.tracks[0]->id.value, "V2");
    p = done(p, SetTrack{.track = {"V2"}, .solo = true, .name = "Titles", .gain_db = -3.0});
    EXPECT_EQ(p.tracks[0]->name, "Titles");
    p = done(p, MoveTrack{{"V2"}, 2});
    EXPECT_EQ(p.tracks[2]->id.value, "V2");
    p = done(p, RemoveTrack{{"V1"}});
    EXPECT_EQ(p.tracks.size(), 2U);
    EXPECT_FALSE(p.find_clip({"A"}).clip);
    EXPECT_FALSE(core::apply(p, SetTrack{.track = {"V2"}, .gain_db = 99.0}).ok());
}

TEST(Tracks, WithoutSyncLock_StayWhenOthersRipple) {
    Project p = done(project_of("A[0..4) B[4..6)", "M[0..2) N[4..6)"),
                     SetTrack{.track = {"A1"}, .sync_locked = false});
    p = done(p, LinkClips{{{"A"}, {"B"}, {"Ms"}, {"Ns"}}, false});
    p = done(p, RemoveClips{{{"A"}}, true});
    EXPECT_EQ(text_of(p), "B[0..2)");
    EXPECT_EQ(text_of(p, 1), "M[0..2) N[4..6)");
}

TEST(CloseGap, MovesWhatLiesBehind_OrSaysThatThereIsNone) {
    const Project p = project_of("A[0..4) B[6..8)");
    EXPECT_EQ(text_of(done(p, CloseGap{{"V1"}, from_seconds(5)})), "A[0..4) B[4..6)");
    EXPECT_FALSE(core::apply(p, CloseGap{{"V1"}, from_seconds(1)}).ok());
    EXPECT_FALSE(core::apply(p, CloseGap{{"V1"}, from_seconds(9)}).ok());
}

TEST(Overwrite, LeavesWhatLiesBesideIt) {
    const Project p = project_of("A[0..8)");
    Clip clip = p.tracks[0]->clips[0];
    clip.id = {"N"}, clip.name = "N", clip.link.clear(), clip.start = from_seconds(2),
    clip.source.end = clip.source.start + from_seconds(3);
    EXPECT_EQ(text_of(done(p, AddClip{.track = {"V1"}, .clip = clip, .overwrite = true})),
              "A[0..2) N[2..5) A[5..8)");
}
