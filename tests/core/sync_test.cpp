// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/sync.h"
#include "tests/support/timeline_text.h"

using namespace core;
using test::done;
using test::project_of;

namespace {

Time offset_of(const Project& project, const char* clip) {
    return sync_offset(project, *project.find_clip({clip}).clip);
}

} // namespace

TEST(Sync, LinkedClipsInStep_HaveNoOffset_MovedOnesSayBoth) {
    const Project p = project_of("A[0..5) B[5..8)", "A[0..5) B[5..8)");
    EXPECT_EQ(offset_of(p, "B"), Time(0));
    const Project late = done(p, MoveClips{{{"Bs"}}, from_seconds(0.5)});
    EXPECT_EQ(offset_of(late, "Bs"), from_seconds(0.5));
    EXPECT_EQ(offset_of(late, "B"), from_seconds(-0.5));
    EXPECT_EQ(offset_of(late, "A"), Time(0));
}

TEST(Sync, ATrimmedSound_IsStillInStep) {
    const Project p = done(project_of("A[0..5)", "A[0..5)"),
                           TrimClip{.clip = {"As"}, .edge = "start", .to = from_seconds(2), .linked = false});
    EXPECT_EQ(offset_of(p, "As"), Time(0));
}

TEST(Sync, CompanionsAreLinksAndGroups) {
    Project p = project_of("A[0..5) B[5..8) C[8..9)", "A[0..5) B[5..8) C[8..9)");
    EXPECT_EQ(clips_moving_with(p, {"A"}), (std::vector<ClipId>{{"A"}, {"As"}}));
    p = done(p, GroupClips{{{"A"}, {"C"}}});
    EXPECT_EQ(clips_moving_with(p, {"As"}), (std::vector<ClipId>{{"As"}, {"A"}, {"C"}, {"Cs"}}));
    EXPECT_EQ(linked_clips(p, {"A"}), (std::vector<ClipId>{{"A"}, {"As"}}));
    p = done(p, GroupClips{{{"A"}, {"C"}}, false});
    EXPECT_EQ(clips_moving_with(p, {"A"}), (std::vector<ClipId>{{"A"}, {"As"}}))
        << "ungrouped, and still linked";
}

TEST(Sync, ClipsOfOneName_CanBeToldApart) {
    const Project p = project_of("A[0..4) B[4..5) A[5.5..8) A[9..10)", "A[0..4)");
    std::vector<std::string> names;
    for (const NamedClip& clip : distinct_names(p))
        names.push_back(clip.name);
    EXPECT_EQ(names,
              (std::vector<std::string>{"A (1st, at 0 s)", "A (2nd, at 5.5 s)", "A (3rd, at 9 s)", "B"}));
    EXPECT_EQ(distinct_names(p, TrackKind::audio).front().name, "A");
}
