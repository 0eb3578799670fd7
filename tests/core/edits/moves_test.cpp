// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clips that are moved or copied together: over how many tracks, what goes with them, what is refused; and
// the cut through all tracks. What is to come out is written down as places of a timeline.
#include "core/edits/moves.h"
#include "core/edits/sync.h"
#include "core/json/project_json.h"
#include "tests/support/timeline_text.h"
#include <map>

using namespace core;
using test::done;
using test::project_of;

namespace {

/// Tracks of the film by name, "V1: A[0..2) | V2: | …" without empty ones.
std::string all_of(const Project& project) {
    std::string text;
    for (std::size_t i = 0; i < project.tracks.size(); ++i)
        if (const std::string clips = test::text_of(project, i); !clips.empty())
            text += (text.empty() ? "" : " | ") + project.tracks[i]->id.value + " " + clips;
    return text;
}

//  V3 |   |   |   |
//  V2 |   | B |   |
//  V1 | A |   | C |
//  A1 | A |   | C |    and B on A2
Project layers() {
    Project p = project_of("A[0..2) C[4..6)", "A[0..2) C[4..6)");
    for (const char* id : {"V2", "V3"})
        p = done(p, AddTrack{{id}, TrackKind::video});
    p = done(p, AddTrack{{"A2"}, TrackKind::audio});
    Clip picture = *p.find_clip({"A"}).clip, sound = *p.find_clip({"As"}).clip;
    for (Clip* clip : {&picture, &sound}) {
        clip->name = "B", clip->start = from_seconds(2), clip->link = "linkB";
        clip->media().takes[0].id.value = "kB";
    }
    picture.id = {"B"}, sound.id = {"Bs"};
    p = done(p, AddClip{{"V2"}, picture});
    return done(p, AddClip{{"A2"}, sound});
}

Project moved(const Project& p, const std::vector<ClipId>& clips, const ClipId& lead, double by,
              const char* to) {
    const auto shift = shift_of(p, clips, lead, from_seconds(by), {to});
    EXPECT_TRUE(shift.ok()) << (shift.ok() ? "" : shift.message());
    if (!shift) return p;
    const auto edits = move_edits(shift.value());
    EXPECT_EQ(edits.size(), 1U);
    const auto after = core::apply(p, edits);
    EXPECT_TRUE(after.ok()) << (after.ok() ? "" : after.message());
    return after.ok() ? after.value() : p;
}

} // namespace

TEST(Moves, ALinkedClip_ChangesItsTrack_ItsSoundGoesAlongInTimeAlone) {
    const Project p = layers();
    ASSERT_EQ(all_of(p), "V1 A[0..2) C[4..6) | A1 A[0..2) C[4..6) | V2 B[2..4) | A2 B[2..4)");
    const Project after = moved(p, clips_moving_with(p, {"A"}), {"A"}, 6.5, "V3");
    EXPECT_EQ(all_of(after),
              "V1 C[4..6) | A1 C[4..6) A[6.5..8.5) | V2 B[2..4) | V3 A[6.5..8.5) | A2 B[2..4)");
    EXPECT_EQ(linked_clips(after, {"A"}).size(), 2U);
    EXPECT_EQ(sync_offset(after, *after.find_clip({"A"}).clip), Time(0));
    // The other way about: the sound goes to another track, the picture stays on its own.
    EXPECT_EQ(all_of(moved(p, clips_moving_with(p, {"As"}), {"As"}, 6, "A2")),
              "V1 C[4..6) A[6..8) | A1 C[4..6) | V2 B[2..4) | A2 B[2..4) A[6..8)");
}

TEST(Moves, SeveralClips_GoTheSameNumberOfTracks_AlsoThroughEachOthersPlaces) {
    const Project p = layers();
    const std::vector<ClipId> all{{"A"}, {"As"}, {"B"}, {"Bs"}};
    EXPECT_EQ(all_of(moved(p, all, {"A"}, 8, "V2")),
              "V1 C[4..6) | A1 C[4..6) A[8..10) | V2 A[8..10) | V3 B[10..12) | A2 B[10..12)");
    // Each into the place that another one leaves: A from V1 to V2 at 2 s, where B was.
    EXPECT_EQ(all_of(moved(p, {{"A"}, {"As"}, {"B"}, {"Bs"}}, {"B"}, 2, "V3")),
              "V1 C[4..6) | A1 A[2..4) C[4..6) | V2 A[2..4) | V3 B[4..6) | A2 B[4..6)");
    // No time at all.
    EXPECT_EQ(all_of(moved(p, all, {"A"}, 0, "V2")),
              "V1 C[4..6) | A1 A[0..2) C[4..6) | V2 A[0..2) | V3 B[2..4) | A2 B[2..4)");
}

TEST(Moves, WhereATrackIsMissing_ItIsRefused_WithTheClipAndWhatToDo) {
    const Project p = layers();
    const auto shift = shift_of(p, {{"A"}, {"B"}}, {"A"}, Time(0), {"V3"}); // B would need a fourth
    ASSERT_FALSE(shift.ok());
    EXPECT_EQ(shift.message(), "there is no track there for 'B'; add a track first, or drag less far");
    EXPECT_FALSE(shift_of(p, {{"A"}, {"B"}}, {"B"}, Time(0), {"V1"}).ok()); // A would go below the lowest
    EXPECT_FALSE(shift_of(p, {{"A"}}, {"A"}, Time(0), {"A1"}).ok());
    EXPECT_FALSE(shift_of(p, {{"nobody"}}, {"nobody"}, Time(0), {"V1"}).ok());
}

TEST(Moves, NothingIsPutOverAnother_AndNothingIsHalfMoved) {
    const Project p = layers();
    const auto shift = shift_of(p, {{"A"}, {"As"}}, {"A"}, from_seconds(1), {"V2"}); // over B
    ASSERT_TRUE(shift.ok());
    const auto after = core::apply(p, move_edits(shift.value()));
    ASSERT_FALSE(after.ok());
    EXPECT_NE(after.message().find("would lie over"), std::string::npos) << after.message();
    // The picture has room, its sound has not: both stay.
    const auto half = shift_of(p, {{"A"}, {"As"}}, {"A"}, from_seconds(3), {"V3"});
    ASSERT_TRUE(half.ok());
    EXPECT_FALSE(core::apply(p, move_edits(half.value())).ok());
    // A sound on a locked track stays, and so does its picture.
    const Project locked = done(p, SetTrack{.track = {"A1"}, .locked = true});
    const auto both = shift_of(locked, {{"A"}, {"As"}}, {"A"}, from_seconds(8), {"V3"});
    ASSERT_TRUE(both.ok());
    EXPECT_FALSE(core::apply(locked, move_edits(both.value())).ok());
}

TEST(Moves, TransitionsBetweenClipsThatGoTogether_GoWithThem) {
    Project p = done(project_of("A[0..4) B[4..8) C[8..9)"), AddTrack{{"V2"}, TrackKind::video});
    p = done(p,
             AddTransition{
                 {.id = {"x"}, .kind = "dissolve", .from = {"A"}, .to = {"B"}, .length = from_seconds(1)}});
    p = done(p, AddTransition{
                    {.id = {"y"}, .kind = "dissolve", .from = {}, .to = {"A"}, .length = from_seconds(1)}});
    p = done(p,
             AddTransition{
                 {.id = {"z"}, .kind = "dissolve", .from = {"B"}, .to = {"C"}, .length = from_seconds(0.5)}});
    ASSERT_EQ(p.tracks[0]->transitions.size(), 3U);
    const Project after = moved(p, {{"A"}, {"B"}}, {"A"}, 10, "V2");
    ASSERT_EQ(after.tracks[1]->transitions.size(), 2U); // z joined B to C, which stays
    EXPECT_EQ(after.tracks[1]->transitions[0].id.value, "x");
    EXPECT_EQ(after.tracks[1]->transitions[1].id.value, "y");
    EXPECT_EQ(after.tracks[1]->transitions[0].length, from_seconds(1));
    EXPECT_TRUE(after.tracks[0]->transitions.empty());
}

TEST(Moves, TracksSurviveTheirJson_AndWrongListsAreRefused) {
    const Project p = layers();
    const MoveClips edit{{{"A"}, {"As"}}, from_seconds(8), {}, {{"V3"}, {}}};
    const auto read = edit_from_json(to_json(Edit{edit}), {25, 1});
    ASSERT_TRUE(read.ok()) << read.message();
    EXPECT_EQ(all_of(done(p, read.value())), all_of(done(p, edit)));
    EXPECT_FALSE(core::apply(p, MoveClips{{{"A"}, {"As"}}, Time(0), {}, {{"V3"}}}).ok());
    EXPECT_FALSE(core::apply(p, MoveClips{{{"A"}}, Time(0), {"V2"}, {{"V3"}}}).ok());
    EXPECT_FALSE(core::apply(p, MoveClips{{{"A"}}, Time(0), {}, {{"A2"}}}).ok());
    EXPECT_FALSE(core::apply(p, MoveClips{{{"A"}}, Time(0), {}, {{"nowhere"}}}).ok());
}

TEST(Moves, ACopy_IsAPairOfItsOwn_TheOriginalsStay) {
    const Project p = layers();
    const auto shift = shift_of(p, {{"A"}, {"As"}, {"B"}, {"Bs"}}, {"A"}, from_seconds(8), {"V2"});
    ASSERT_TRUE(shift.ok());
    std::vector<ClipId> copies;
    const auto after = core::apply(p, copy_edits(p, shift.value(), &copies));
    ASSERT_TRUE(after.ok()) << after.message();
    EXPECT_EQ(all_of(after.value()), "V1 A[0..2) C[4..6) | A1 A[0..2) C[4..6) A[8..10) | "
                                     "V2 B[2..4) A[8..10) | V3 B[10..12) | A2 B[2..4) B[10..12)");
    ASSERT_EQ(copies.size(), 4U);
    EXPECT_EQ(linked_clips(after.value(), copies[0]), (std::vector<ClipId>{copies[0], copies[1]}));
    EXPECT_EQ(linked_clips(after.value(), {"A"}), (std::vector<ClipId>{{"A"}, {"As"}}));
    // A picture alone is nobody's pair.
    const auto one = shift_of(p, {{"A"}}, {"A"}, from_seconds(20), {});
    copies.clear();
    const auto alone = core::apply(p, copy_edits(p, one.value(), &copies));
    ASSERT_TRUE(alone.ok());
    EXPECT_TRUE(alone.value().find_clip(copies.at(0)).clip->link.empty());
    // Where another clip lies it is refused.
    const auto over = shift_of(p, {{"A"}, {"As"}}, {"A"}, from_seconds(1), {});
    EXPECT_FALSE(core::apply(p, copy_edits(p, over.value(), nullptr)).ok());
    EXPECT_TRUE(copy_edits(p, Shift{{{"A"}}, Time(0), {{}}}, nullptr).empty());
}

TEST(Moves, ACopyTakesTransitionsAlong) {
    Project p = project_of("A[0..4) B[4..8)");
    p = done(p,
             AddTransition{
                 {.id = {"x"}, .kind = "dissolve", .from = {"A"}, .to = {"B"}, .length = from_seconds(1)}});
    const auto shift = shift_of(p, {{"A"}, {"B"}}, {"A"}, from_seconds(10), {});
    const auto after = core::apply(p, copy_edits(p, shift.value(), nullptr));
    ASSERT_TRUE(after.ok()) << after.message();
    ASSERT_EQ(after.value().tracks[0]->transitions.size(), 2U);
    EXPECT_EQ(after.value().tracks[0]->transitions[1].length, from_seconds(1));
}

TEST(Moves, WhatMovesWithSeveral_IsWhatMovesWithEachOfThem) {
    const Project p = done(layers(), GroupClips{{{"A"}, {"C"}}, true});
    for (const auto& track : p.tracks)
        for (const Clip& clip : track->clips) {
            const auto one = clips_moving_with(p, clip.id);
            EXPECT_EQ(moving_with(p, {clip.id}), std::set<ClipId>(one.begin(), one.end())) << clip.id.value;
        }
    EXPECT_EQ(moving_with(p, {{"Bs"}, {"Cs"}}).size(), 6U);
    EXPECT_TRUE(moving_with(p, {}).empty());
}

TEST(Moves, TheCutThroughAllTracks_LeavesLockedOnes_AndPairsPairs) {
    const Project p = layers();
    const auto cut = core::apply(p, split_all_edits(p, from_seconds(1)));
    ASSERT_TRUE(cut.ok());
    EXPECT_EQ(all_of(cut.value()), "V1 A[0..1) A[1..2) C[4..6) | A1 A[0..1) A[1..2) C[4..6) | V2 B[2..4) | "
                                   "A2 B[2..4)");
    const Clip& right = cut.value().tracks[0]->clips[1];
    EXPECT_EQ(linked_clips(cut.value(), right.id).size(), 2U);
    EXPECT_NE(right.link, cut.value().tracks[0]->clips[0].link);
    const Project locked = done(p, SetTrack{.track = {"A1"}, .locked = true});
    const auto rest = core::apply(locked, split_all_edits(locked, from_seconds(1)));
    ASSERT_TRUE(rest.ok()) << rest.message();
    EXPECT_EQ(all_of(rest.value()),
              "V1 A[0..1) A[1..2) C[4..6) | A1 A[0..2) C[4..6) | V2 B[2..4) | A2 B[2..4)");
    EXPECT_TRUE(split_all_edits(p, from_seconds(2)).empty()); // at the edges of all
}
