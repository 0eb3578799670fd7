// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Captions stay with their pictures when a clip changes its speed or direction or loses a part: subtitles on
// tracks of their own and markers that hold one alike.
#include "core/document/marker_colours.h"
#include "core/document/problem_of.h"
#include "tests/support/timeline_text.h"

using namespace core;
using test::done;
using test::project_of;
using test::text_of;

namespace {

constexpr std::size_t kLines = 2; ///< the track of the subtitles

/// Pictures with their sound, and each caption as a subtitle and as a marker.
Project with_captions(const std::string& pictures, const std::string& captions) {
    Project project = project_of(pictures, pictures);
    const Project lines = project_of(captions);
    project = done(project, AddTrack{{"S"}, TrackKind::subtitle});
    for (Clip clip : lines.tracks[0]->clips) {
        clip.id.value = "s" + clip.name;
        clip.content = Title{.text = clip.name};
        project = done(
            project,
            AddMarker{{.time = clip.start, .end = clip.end(), .name = clip.name, .color = kCaptionColour}});
        project = done(project, AddClip{{"S"}, std::move(clip)});
    }
    return project;
}

/// The captions after an edit; the markers say the same.
std::string captions_after(const Project& project, const Edit& edit) {
    const Project after = done(project, edit);
    EXPECT_EQ(problem_of(after), std::nullopt);
    std::string marks;
    for (const Marker& marker : after.markers) {
        char part[64];
        std::snprintf(part, sizeof part, "%s%s[%g..%g)", marks.empty() ? "" : " ", marker.name.c_str(),
                      to_seconds(marker.time), to_seconds(marker.end));
        marks += part;
    }
    const std::string lines = text_of(after, kLines);
    EXPECT_EQ(lines, marks);
    return lines;
}

SetClip speed(const char* clip, FrameRate by) {
    return {.clip = {clip}, .speed = by};
}

const char* const kThree = "a[0.5..1) b[2..3) c[4..5.5)";

TEST(CaptionsFollow, Speed) {
    const Project one = with_captions("A[0..6)", kThree);
    EXPECT_EQ(captions_after(one, speed("A", {2, 1})), "a[0.25..0.5) b[1..1.5) c[2..2.75)");
    EXPECT_EQ(done(one, speed("A", {2, 1})).duration(), from_seconds(3));
    EXPECT_EQ(captions_after(one, speed("A", {1, 2})), "a[1..2) b[4..6) c[8..11)");
    EXPECT_EQ(captions_after(done(one, speed("A", {2, 1})), speed("A", {1, 1})), kThree);
}

TEST(CaptionsFollow, Speed_ThoseOfOtherClipsKeepTheirPictures) {
    const Project two = with_captions("A[0..4) B[4..8)", "a[0..1) b[3..5) c[6..7)");
    EXPECT_EQ(captions_after(two, speed("A", {2, 1})), "a[0..0.5) b[1.5..3) c[4..5)");
    EXPECT_EQ(captions_after(two, speed("B", {1, 2})), "a[0..1) b[3..6) c[8..10)");
}

TEST(CaptionsFollow, Speed_NotOfWhatLiesAboveThePictures) {
    Project project = with_captions("A[0..6)", kThree);
    project = done(project, AddTrack{{"V2"}, TrackKind::video});
    Clip over = project.tracks[0]->clips[0];
    over.id = {"O"}, over.link.clear();
    project = done(project, AddClip{{"V2"}, over});
    EXPECT_EQ(captions_after(project, speed("O", {2, 1})), kThree);
}

TEST(CaptionsFollow, LockedTracksStay) {
    Project project = done(with_captions("A[0..6)", kThree), SetTrack{.track = {"S"}, .locked = true});
    project = done(project, speed("A", {1, 2}));
    EXPECT_EQ(text_of(project, kLines), kThree);
    EXPECT_EQ(project.markers[2].time, from_seconds(8));
}

TEST(CaptionsFollow, Reversing) {
    const Project one = with_captions("A[0..6)", kThree);
    const SetClip back{.clip = {"A"}, .reversed = true};
    EXPECT_EQ(captions_after(one, back), "c[0.5..2) b[3..4) a[5..5.5)");
    EXPECT_EQ(captions_after(done(one, back), SetClip{.clip = {"A"}, .reversed = false}), kThree);
    EXPECT_EQ(captions_after(one, SetClip{.clip = {"As"}, .reversed = true}), kThree) << "its sound alone";
    const Project two = with_captions("A[0..4) B[4..8)", "a[3..5) b[7..8)");
    EXPECT_EQ(captions_after(two, SetClip{.clip = {"B"}, .reversed = true}), "a[3..4) b[4..5)")
        << "what began with other pictures ends with them";
}

TEST(CaptionsFollow, Trims) {
    const Project one = with_captions("A[0..6)", kThree);
    for (const bool ripple : {true, false})
        EXPECT_EQ(captions_after(one, TrimClip{.clip = {"A"}, .to = from_seconds(2.5), .ripple = ripple}),
                  "a[0.5..1) b[2..2.5)");
    TrimClip start{.clip = {"A"}, .edge = "start", .to = from_seconds(2.5), .ripple = false};
    EXPECT_EQ(captions_after(one, start), "b[2.5..3) c[4..5.5)");
    start.ripple = true;
    EXPECT_EQ(captions_after(one, start), "b[0..0.5) c[1.5..3)");
    const Project two = with_captions("A[0..4) B[4..8)", "a[1..5) c[6..7)");
    EXPECT_EQ(captions_after(two, TrimClip{.clip = {"A"}, .to = from_seconds(2), .ripple = true}),
              "a[1..3) c[4..5)");
}

MoveClips moved(std::vector<ClipId> clips, double by) {
    return {.clips = std::move(clips), .by = from_seconds(by)};
}

TEST(CaptionsFollow, MovingByHand) {
    const Project two = with_captions("A[0..4) B[4..8)", "a[1..2) b[3.5..4.5) c[6..7)");
    EXPECT_EQ(captions_after(two, moved({{"A"}, {"As"}}, 10)), "c[6..7) a[11..12) b[13.5..14.5)");
    const Project away = done(two, moved({{"A"}, {"As"}}, 10));
    EXPECT_EQ(captions_after(away, moved({{"A"}, {"As"}}, -10)), "a[1..2) b[3.5..4.5) c[6..7)");
    EXPECT_EQ(captions_after(two, moved({{"A"}, {"As"}, {"B"}, {"Bs"}}, 4)),
              "a[5..6) b[7.5..8.5) c[10..11)") // each once, though one comes to lie where the other lay
        << "both";
    EXPECT_EQ(captions_after(two, moved({{"As"}}, 10)), "a[1..2) b[3.5..4.5) c[6..7)") << "its sound alone";
}

TEST(CaptionsFollow, MovingByHand_NotOfWhatLiesAbove_AndThoseThatWereChosenMoveOnce) {
    Project project = with_captions("A[0..6)", kThree);
    project = done(project, AddTrack{{"V2"}, TrackKind::video});
    Clip over = project.tracks[0]->clips[0];
    over.id = {"O"}, over.link.clear();
    project = done(project, AddClip{{"V2"}, over});
    EXPECT_EQ(captions_after(project, moved({{"O"}}, 3)), kThree);
    const Project lone = with_captions("A[0..6)", "a[1..2) b[3..4)");
    const Project after = done(lone, moved({{"A"}, {"As"}, {"sb"}}, 10));
    EXPECT_EQ(text_of(after, kLines), "a[11..12) b[13..14)");
}

TEST(CaptionsFollow, MovingByHand_NothingIsLostWhereOthersLie) {
    Project project = with_captions("A[0..4) B[4..8)", "a[1..2) b[3..4) c[5..6)");
    project = done(project, AddTrack{{"V2"}, TrackKind::video});
    MoveClips up = moved({{"A"}}, 4);
    up.track = {"V2"};
    const Project over = done(project, up); // a would lie over c
    EXPECT_EQ(text_of(over, kLines), "a[1..2) c[5..6) b[7..8)");
    const Project back = done(over, MoveClips{.clips = {{"A"}}, .by = from_seconds(-4), .track = {"V1"}});
    EXPECT_EQ(back.tracks[0]->clips[0].start, Time(0));
    // Kept aside, above B, b belongs to B; it stays with that.
    EXPECT_EQ(problem_of(back), std::nullopt);
}

TEST(CaptionsFollow, Slipping) {
    const Project one = with_captions("A[0..6) B[6..8)", "a[0.5..1) b[2..3) c[5..7)");
    const SlipClip later{.clip = {"A"}, .by = from_seconds(1)};
    EXPECT_EQ(captions_after(one, later), "b[1..2) c[4..5)") << "a's pictures are gone, c's others are B's";
    const SlipClip earlier{.clip = {"A"}, .by = from_seconds(-1)};
    EXPECT_EQ(captions_after(one, earlier), "a[1.5..2) b[3..4)");
    const Project fast = done(one, speed("A", {2, 1}));
    EXPECT_EQ(captions_after(fast, earlier), "a[0.75..1) b[1.5..2)");
    const Project back = done(one, SetClip{.clip = {"A"}, .reversed = true});
    const std::string before = text_of(back, kLines);
    EXPECT_EQ(before, "c[0..1) b[3..4) a[5..5.5)");
    EXPECT_EQ(captions_after(back, later), "c[1..2) b[4..5)");
    EXPECT_EQ(captions_after(one, SlipClip{.clip = {"As"}, .by = from_seconds(1), .linked = false}),
              "a[0.5..1) b[2..3) c[5..7)")
        << "its sound alone";
    EXPECT_EQ(captions_after(done(one, FreezeClip{{"A"}, from_seconds(2.5)}), later),
              "a[0.5..1) b[2..3) c[5..7)")
        << "held, it shows the same";
}

TEST(CaptionsFollow, Holding) {
    const Project two = with_captions("A[0..4) B[4..8)", "a[1..2) b[3..5) c[6..7)");
    const FreezeClip hold{{"A"}, from_seconds(1.5)};
    EXPECT_EQ(captions_after(two, hold), "a[1..2) b[3..5) c[6..7)") << "its sound runs on";
    const Project silent = done(two, RemoveClips{.clips = {{"As"}, {"Bs"}}});
    EXPECT_EQ(captions_after(silent, hold), "a[0..4) c[6..7)");
    EXPECT_EQ(captions_after(silent, FreezeClip{{"A"}, from_seconds(0.5)}), "c[6..7)");
    EXPECT_EQ(captions_after(silent, FreezeClip{{"B"}, from_seconds(4.5)}), "a[1..2) b[3..8)");
    EXPECT_EQ(captions_after(silent, FreezeClip{{"B"}, from_seconds(6)}), "a[1..2) b[3..4) c[4..8)");
    EXPECT_EQ(captions_after(done(silent, hold), FreezeClip{{"A"}, std::nullopt}), "a[0..4) c[6..7)");
}

TEST(CaptionsFollow, Removing_TakesThemAlong_ButNoOtherLanguages) {
    const Project two = with_captions("A[0..4) B[4..8)", "a[1..2) b[3..5) c[6..7)");
    EXPECT_EQ(captions_after(two, RemoveClips{.clips = {{"A"}, {"As"}}, .ripple = true}), "b[0..1) c[2..3)");
    EXPECT_EQ(captions_after(two, RemoveClips{.clips = {{"A"}, {"As"}}}), "b[4..5) c[6..7)");
    Project other = with_captions("", kThree);
    other = done(other, AddTrack{{"S2"}, TrackKind::subtitle});
    Clip line = other.tracks[1]->clips[1];
    line.id = {"x"};
    other = done(other, AddClip{{"S2"}, line});
    other = done(other, RemoveClips{.clips = {{"x"}}});
    EXPECT_EQ(text_of(other, 1), kThree); // without pictures there is no sound
}

} // namespace
