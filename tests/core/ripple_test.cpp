// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/problem_of.h"
#include "core/edits/sync.h"
#include "core/json/project_json.h"
#include "core/store/import.h"
#include "tests/support/timeline_text.h"

using namespace core;
using test::done;
using test::project_of;
using test::text_of;

namespace {

/// Pictures A to D; B is silent (its sound is missing), the others have theirs.
Project silent_b() {
    Project p = project_of("A[0..4) B[4..6) C[6..9) D[9..12)", "A[0..4) C[6..9) D[9..12)");
    return p;
}

Project with_track(Project project, const std::string& id, TrackKind kind, const std::string& clips) {
    const auto made = project_of(clips);
    auto track = std::make_shared<Track>(*made.tracks[0]);
    track->id = {id};
    track->kind = kind;
    track->clips.clear();
    for (Clip clip : made.tracks[0]->clips) {
        clip.id.value = id + clip.id.value;
        track->clips.push_back(std::move(clip));
    }
    project.tracks.push_back(track);
    return project;
}

Project with_marker(Project project, double from, double to, const char* name,
                    const char* color = "caption") {
    return done(
        project,
        AddMarker{{.time = from_seconds(from), .end = from_seconds(to), .name = name, .color = color}});
}

std::string markers_of(const Project& project) {
    std::string text;
    for (const Marker& marker : project.markers) {
        char part[64];
        std::snprintf(part, sizeof part, "%s%s[%g..%g)", text.empty() ? "" : " ", marker.name.c_str(),
                      to_seconds(marker.time), to_seconds(marker.end));
        text += part;
    }
    return text;
}

void expect_in_step(const Project& project) {
    EXPECT_EQ(problem_of(project), std::nullopt);
    for (const auto& track : project.tracks)
        for (const Clip& clip : track->clips)
            EXPECT_EQ(sync_offset(project, clip), Time(0)) << clip.id.value;
}

} // namespace

TEST(Ripple, RemovingASilentClip_MovesLaterPicturesAndTheirSounds) {
    const Project p = done(silent_b(), RemoveClips{{{"B"}}, true});
    EXPECT_EQ(text_of(p), "A[0..4) C[4..7) D[7..10)");
    EXPECT_EQ(text_of(p, 1), "A[0..4) C[4..7) D[7..10)");
    expect_in_step(p);
}

TEST(Ripple, TrimmingASilentClip_MovesSoundsToo) {
    for (const auto& [edge, to, left] : {std::tuple{"end", 5.0, "B[4..5)"},
                                         {"start", 5.0, "B[4..5)"},
                                         {"end", 7.0, "B[4..7)"},
                                         {"start", 3.0, "B[4..7)"}}) {
        const Project p = done(silent_b(), TrimClip{{"B"}, edge, from_seconds(to), true});
        const bool grew = std::string(left) == "B[4..7)";
        EXPECT_EQ(text_of(p),
                  "A[0..4) " + std::string(left) + (grew ? " C[7..10) D[10..13)" : " C[5..8) D[8..11)"))
            << edge;
        EXPECT_EQ(text_of(p, 1), grew ? "A[0..4) C[7..10) D[10..13)" : "A[0..4) C[5..8) D[8..11)") << edge;
        expect_in_step(p);
    }
}

TEST(Ripple, SpeedOfASilentClip_MovesSoundsToo) {
    Project p = done(silent_b(), SetClip{.clip = {"B"}, .speed = FrameRate{2, 1}});
    EXPECT_EQ(text_of(p), "A[0..4) B[4..5) C[5..8) D[8..11)");
    EXPECT_EQ(text_of(p, 1), "A[0..4) C[5..8) D[8..11)");
    p = done(p, SetClip{.clip = {"B"}, .speed = FrameRate{1, 2}});
    EXPECT_EQ(text_of(p, 1), "A[0..4) C[8..11) D[11..14)");
    expect_in_step(p);
}

TEST(Ripple, SpeedOfAClip_IsThatOfItsSound_AndTellingBothIsNotTwice) {
    Project p = done(silent_b(), SetClip{.clip = {"A"}, .speed = FrameRate{2, 1}});
    EXPECT_EQ(text_of(p, 1), "A[0..2) C[4..7) D[7..10)");
    const Project twice = done(p, SetClip{.clip = {"As"}, .speed = FrameRate{2, 1}});
    EXPECT_EQ(project_to_json(p), project_to_json(twice));
    expect_in_step(p);
}

TEST(Ripple, InsertingASoundMovesPictures_InsertingAPictureMovesSounds) {
    const Clip sound{.id = {"new"},
                     .name = "X",
                     .start = from_seconds(4),
                     .source = {Time(0), from_seconds(2)},
                     .content = MediaContent{.takes = {{.id = {"k"}, .media = {"m"}}}}};
    for (const char* track : {"A1", "V1"}) {
        const Project p = done(silent_b(), AddClip{{track}, sound, true});
        EXPECT_EQ(text_of(p, 0), *track == 'A' ? "A[0..4) B[6..8) C[8..11) D[11..14)"
                                               : "A[0..4) X[4..6) B[6..8) C[8..11) D[11..14)");
        EXPECT_EQ(text_of(p, 1),
                  *track == 'A' ? "A[0..4) X[4..6) C[8..11) D[11..14)" : "A[0..4) C[8..11) D[11..14)");
        expect_in_step(p);
    }
}

TEST(Ripple, InsertingPictureAndSound_MakesRoomOnce) {
    Clip clip{.id = {"new"},
              .name = "X",
              .start = from_seconds(4),
              .source = {Time(0), from_seconds(2)},
              .link = "lx",
              .content = MediaContent{.takes = {{.id = {"k"}, .media = {"m"}}}}};
    Project p = done(silent_b(), AddClip{{"V1"}, clip, true});
    clip.id = {"news"};
    p = done(p, AddClip{{"A1"}, clip, true});
    EXPECT_EQ(text_of(p, 0), "A[0..4) X[4..6) B[6..8) C[8..11) D[11..14)");
    EXPECT_EQ(text_of(p, 1), "A[0..4) X[4..6) C[8..11) D[11..14)");
    expect_in_step(p);
}

TEST(Ripple, AClipInsertedInTheMiddle_CutsOtherTracksThere) {
    const Clip title{.id = {"new"},
                     .name = "X",
                     .start = from_seconds(2),
                     .source = {Time(0), from_seconds(1)},
                     .content = MediaContent{.takes = {{.id = {"k"}, .media = {"m"}}}}};
    const Project p =
        done(with_track(silent_b(), "A2", TrackKind::audio, "M[10..11)"), AddClip{{"A2"}, title, true});
    EXPECT_EQ(text_of(p, 0), "A[0..2) A[3..5) B[5..7) C[7..10) D[10..13)");
    EXPECT_EQ(text_of(p, 1), "A[0..2) A[3..5) C[7..10) D[10..13)");
    EXPECT_NE(p.tracks[0]->clips[0].link, p.tracks[0]->clips[1].link);
    EXPECT_EQ(p.tracks[0]->clips[1].link, p.tracks[1]->clips[1].link);
    expect_in_step(p);
}

TEST(Ripple, MusicBelowGoesOn_UnlessItIsInTheWay) {
    const Project whole = with_track(silent_b(), "A2", TrackKind::audio, "M[0..12)");
    EXPECT_EQ(text_of(done(whole, RemoveClips{{{"B"}}, true}), 2), "M[0..12)");
    const Project pieces = with_track(silent_b(), "A2", TrackKind::audio, "M[0..9) N[9..12)");
    EXPECT_EQ(text_of(done(pieces, RemoveClips{{{"B"}}, true}), 2), "M[0..4) M[4..7) N[7..10)");
}

TEST(Ripple, ATitleOverAPicture_LeavesNoGapToClose) {
    const Project p =
        done(with_track(silent_b(), "T1", TrackKind::title, "X[1..2) Y[5..6)"), RemoveClips{{{"T1X"}}, true});
    EXPECT_EQ(text_of(p), text_of(silent_b()));
    EXPECT_EQ(text_of(p, 2), "Y[5..6)");
}

TEST(Ripple, APictureWhoseSoundIsNotNamed_LeavesItsTime) {
    const Project p = done(silent_b(), RemoveClips{{{"A"}}, true});
    EXPECT_EQ(text_of(p), "B[4..6) C[6..9) D[9..12)");
    EXPECT_EQ(text_of(p, 1), "A[0..4) C[6..9) D[9..12)");
    const Project trimmed = done(silent_b(), TrimClip{{"A"}, "end", from_seconds(3), true, false});
    EXPECT_EQ(text_of(trimmed), "A[0..3) B[4..6) C[6..9) D[9..12)");
    EXPECT_EQ(text_of(trimmed, 1), "A[0..4) C[6..9) D[9..12)");
    expect_in_step(p);
}

TEST(Ripple, SoundThatBeginsBeforeItsPicture_StaysInStep) {
    Project p = project_of("A[0..5) B[5..9)", "A[0..4) B[4..8)");
    auto sounds = std::make_shared<Track>(*p.tracks[1]);
    Clip early = sounds->clips[1];
    early.source = {from_seconds(19), from_seconds(23)}; // a second of B's sound lies below A
    sounds->clips.set(1, early);
    p.tracks[1] = sounds;
    expect_in_step(p);
    p = done(p, RemoveClips{{{"A"}, {"As"}}, true});
    EXPECT_EQ(text_of(p), "B[0..4)");
    EXPECT_EQ(text_of(p, 1), "B[0..3)");
    expect_in_step(p);
}

TEST(Ripple, LockedTracksStay_AndTheOffsetSaysSo) {
    const Project p =
        done(done(silent_b(), SetTrack{.track = {"A1"}, .locked = true}), RemoveClips{{{"B"}}, true});
    EXPECT_EQ(text_of(p, 1), "A[0..4) C[6..9) D[9..12)");
    EXPECT_EQ(sync_offset(p, p.tracks[1]->clips[1]), from_seconds(2));
}

TEST(Ripple, Reorder_TakesSoundTitleAndCaptionAlong) {
    Project p = with_track(silent_b(), "T1", TrackKind::title, "X[10..11)");
    p = with_marker(with_marker(p, 9, 10, "d"), 1, 2, "a");
    p = done(p, ReorderClip{{"D"}, 0});
    EXPECT_EQ(text_of(p), "D[0..3) A[3..7) B[7..9) C[9..12)");
    EXPECT_EQ(text_of(p, 1), "D[0..3) A[3..7) C[9..12)");
    EXPECT_EQ(text_of(p, 2), "X[1..2)");
    EXPECT_EQ(markers_of(p), "d[0..1) a[4..5)");
    expect_in_step(p);
}

TEST(Ripple, CaptionsMoveWithTheirPictures_AndGoWithThem) {
    Project p = with_marker(with_marker(with_marker(silent_b(), 0, 3, "a"), 3, 5, "border"), 4.5, 5.5, "b");
    p = with_marker(with_marker(p, 7, 8, "c"), 5, 5, "point", "blue");
    EXPECT_EQ(markers_of(done(p, RemoveClips{{{"B"}}, true})), "a[0..3) border[3..4) point[4..4) c[5..6)");
    EXPECT_EQ(markers_of(done(p, DeleteRange{{Time(0), from_seconds(6)}})), "point[0..0) c[1..2)");
    EXPECT_EQ(markers_of(done(p, RemoveClips{{{"B"}}, false})), "a[0..3) border[3..4) point[5..5) c[7..8)");
    EXPECT_EQ(markers_of(done(p, MoveClips{{{"D"}}, from_seconds(3)})), markers_of(p));
    EXPECT_EQ(
        markers_of(done(done(p, MoveClips{{{"D"}}, from_seconds(9)}), MoveClips{{{"C"}}, from_seconds(3)})),
        "a[0..3) border[3..5) b[4.5..5.5) point[5..5) c[10..11)");
}

TEST(Ripple, AfterADeletedRange_EachSideIsAPairOfItsOwn) {
    Project p = done(project_of("A[0..10)", "A[0..10)"), DeleteRange{{from_seconds(4), from_seconds(6)}});
    EXPECT_EQ(text_of(p, 1), "A[0..4) A[4..8)");
    const auto link = [&](std::size_t track, std::size_t clip) { return p.tracks[track]->clips[clip].link; };
    EXPECT_EQ(link(0, 0), link(1, 0));
    EXPECT_EQ(link(0, 1), link(1, 1));
    EXPECT_NE(link(0, 0), link(0, 1));
    EXPECT_FALSE(link(0, 1).empty());
    expect_in_step(p);
}

TEST(Ripple, TimesOffTheFrameGrid_CutPictureAndSoundAtOnce_RangesEndWithTheFilm) {
    const Project p = done(project_of("A[0..10)", "A[0..10)"), SplitClip{{"A"}, from_seconds(4.013)});
    EXPECT_EQ(text_of(p, 0), "A[0..4.013) A[4.013..10)");
    EXPECT_EQ(text_of(p, 1), text_of(p, 0));
    expect_in_step(p);
    EXPECT_EQ(text_of(done(p, DeleteRange{{from_seconds(2), Time::max()}}), 1), "A[0..2)");
}

TEST(Ripple, AMediumWithSound_IsPlacedAgainAndAgain) {
    Project p = project_of("");
    p.tracks.clear();
    const Media media = *p.media.front();
    const auto place = [&](Placement how, double at) {
        const auto after = core::apply(p, place_edits(p, media, how, from_seconds(at)));
        ASSERT_TRUE(after.ok()) << after.message();
        p = after.value();
        expect_in_step(p);
    };
    for (int i = 0; i < 3; ++i)
        place(Placement::append, 0);
    place(Placement::insert, 150); // in the middle of the second
    place(Placement::insert, 0);
    place(Placement::overwrite, 30);
    ASSERT_EQ(p.tracks.size(), 2U);
    ASSERT_EQ(p.tracks[0]->clips.size(), p.tracks[1]->clips.size());
    EXPECT_EQ(p.duration(), from_seconds(500));
    for (std::size_t i = 0; i < p.tracks[0]->clips.size(); ++i) {
        EXPECT_EQ(p.tracks[0]->clips[i].start, p.tracks[1]->clips[i].start) << i;
        EXPECT_EQ(p.tracks[0]->clips[i].link, p.tracks[1]->clips[i].link) << i;
        EXPECT_FALSE(p.tracks[0]->clips[i].link.empty()) << i;
    }
}

TEST(Ripple, CutsAtOddSpeeds_NeverMakeClipsLieOverEachOther) {
    for (const FrameRate speed : {FrameRate{1, 7}, {7, 3}, {1, 100}, {99, 1}})
        for (const bool reversed : {false, true}) {
            Project p = done(project_of("A[0..8) B[8..9)", "A[0..8) B[8..9)"),
                             SetClip{.clip = {"A"}, .speed = speed});
            p = done(p, SetClip{.clip = {"A"}, .reversed = reversed});
            p = done(p, SetClip{.clip = {"As"}, .reversed = reversed});
            const Time length = p.tracks[0]->clips[0].length();
            for (int i = 1; i < 40; ++i) {
                const Time at = Time(length.count() / 40 * i + i);
                const Project cut = done(p, SplitClip{{"A"}, at});
                EXPECT_EQ(cut.tracks[0]->clips.size(), 3U);
                EXPECT_EQ(problem_of(cut), std::nullopt);
                const Project gone = done(p, DeleteRange{{at, at + Time(length.count() / 50 + 1)}});
                EXPECT_EQ(problem_of(gone), std::nullopt);
                const Project trimmed = done(p, TrimClip{{"A"}, i % 2 ? "end" : "start", at, true});
                EXPECT_EQ(problem_of(trimmed), std::nullopt);
            }
        }
}

TEST(Ripple, WhatIsInTheWay_IsCutWithItsSound) {
    // An overlay with sound of its own lies across the gap, and the next overlay would be hit.
    Project p = with_track(silent_b(), "V2", TrackKind::video, "X[3..9) Y[9..10)");
    p = with_track(p, "A2", TrackKind::audio, "X[3..9)");
    p = done(p, LinkClips{{{"V2X"}, {"A2X"}}});
    p = done(p, RemoveClips{{{"B"}}, true});
    EXPECT_EQ(text_of(p, 2), "X[3..4) X[4..7) Y[7..8)");
    EXPECT_EQ(text_of(p, 3), "X[3..4) X[4..7)");
    expect_in_step(p);
}
