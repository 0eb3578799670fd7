// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json/project_json.h"
#include "core/store/history.h"
#include "tests/support/timeline_text.h"

using namespace core;
using test::done;
using test::project_of;
using test::text_of;

TEST(Edits, Split_CutsAndKeepsTheSource) {
    const Project p = done(project_of("A[0..10) B[10..20)"), SplitClip{{"A"}, from_seconds(4)});
    EXPECT_EQ(text_of(p), "A[0..4) A[4..10) B[10..20)");
    EXPECT_EQ(p.tracks[0]->clips[1].source.start, from_seconds(24));
}

TEST(Edits, Split_AtClipBoundary_IsRefused) {
    EXPECT_FALSE(core::apply(project_of("A[0..10)"), SplitClip{{"A"}, from_seconds(10)}).ok());
    EXPECT_FALSE(core::apply(project_of("A[0..10)"), SplitClip{{"A"}, from_seconds(0)}).ok());
}

TEST(Edits, Split_LinkedSound_IsCutToo) {
    const Project p = done(project_of("A[0..10)", "A[0..10)"), SplitClip{{"A"}, from_seconds(4)});
    EXPECT_EQ(text_of(p, 1), "A[0..4) A[4..10)");
    EXPECT_EQ(p.tracks[0]->clips[1].link, p.tracks[1]->clips[1].link);
    EXPECT_NE(p.tracks[0]->clips[0].link, p.tracks[0]->clips[1].link);
}

TEST(Edits, Remove_LeavesAGap_RippleClosesIt) {
    EXPECT_EQ(text_of(done(project_of("A[0..5) B[5..8) C[8..9)"), RemoveClips{{{"B"}}, false})),
              "A[0..5) C[8..9)");
    EXPECT_EQ(text_of(done(project_of("A[0..5) B[5..8) C[8..9)"), RemoveClips{{{"B"}}, true})),
              "A[0..5) C[5..6)");
}

TEST(Edits, DeleteRange_AcrossTwoClips_ClosesUp) {
    EXPECT_EQ(text_of(done(project_of("A[0..5) B[5..10)"), DeleteRange{{from_seconds(4), from_seconds(7)}})),
              "A[0..4) B[4..7)");
    EXPECT_EQ(text_of(done(project_of("A[0..10)"), DeleteRange{{from_seconds(4), from_seconds(6)}})),
              "A[0..4) A[4..8)");
}

TEST(Edits, Trim_RippleMovesWhatFollows_PastTheMaterialIsRefused) {
    EXPECT_EQ(text_of(done(project_of("A[0..5) B[5..8)"), TrimClip{{"A"}, "end", from_seconds(3), true})),
              "A[0..3) B[3..6)");
    EXPECT_EQ(text_of(done(project_of("A[0..5) B[6..8)"), TrimClip{{"B"}, "start", from_seconds(7)})),
              "A[0..5) B[7..8)");
    EXPECT_FALSE(core::apply(project_of("A[30..35)"), TrimClip{{"A"}, "start", from_seconds(5)}).ok());
}

TEST(Edits, Move_OverAnotherClip_IsRefusedAndChangesNothing) {
    const Project before = project_of("A[0..5) B[5..8)");
    const auto result = core::apply(before, MoveClips{{{"A"}}, from_seconds(2)});
    ASSERT_FALSE(result.ok());
    EXPECT_NE(result.message().find("'A' would lie over 'B'"), std::string::npos) << result.message();
}

TEST(Edits, Reorder_KeepsEveryLength) {
    EXPECT_EQ(text_of(done(project_of("A[0..5) B[5..8) C[8..9)"), ReorderClip{{"C"}, 0})),
              "C[0..1) A[1..6) B[6..9)");
}

TEST(Edits, Speed_RipplesTheTrack) {
    EXPECT_EQ(text_of(done(project_of("A[0..4) B[4..5)"), SetClip{.clip = {"A"}, .speed = FrameRate{2, 1}})),
              "A[0..2) B[2..3)");
}

TEST(Edits, Effect_UnknownOrOutOfRange_IsRefusedByName) {
    const auto unknown = core::apply(project_of("A[0..4)"), AddEffect{{"A"}, {.name = "sparkle"}});
    ASSERT_FALSE(unknown.ok());
    EXPECT_NE(unknown.message().find("sparkle"), std::string::npos);
    EXPECT_FALSE(core::apply(project_of("A[0..4)"),
                             AddEffect{{"A"}, {.name = "blur", .params = {{"strength", Value(-1.0)}}}})
                     .ok());
    EXPECT_EQ(
        done(project_of("A[0..4)"), AddEffect{{"A"}, {.name = "blur", .params = {{"strength", Value(3.0)}}}})
            .tracks[0]
            ->clips[0]
            .effects.size(),
        1U);
}

TEST(Edits, List_IsAllOrNone) {
    const Project before = project_of("A[0..5)");
    EXPECT_FALSE(
        core::apply(before, std::vector<Edit>{SplitClip{{"A"}, from_seconds(2)}, RemoveClips{{{"nobody"}}}})
            .ok());
    EXPECT_EQ(text_of(before), "A[0..5)");
}

TEST(Edits, LockedTrack_IsRefused) {
    const Project locked = done(project_of("A[0..5)"), SetTrack{.track = {"V1"}, .locked = true});
    EXPECT_FALSE(core::apply(locked, RemoveClips{{{"A"}}}).ok());
    EXPECT_TRUE(core::apply(locked, SetTrack{.track = {"V1"}, .locked = false}).ok());
}

TEST(Edits, Json_RoundTripsExactly) {
    const Edit edit = TrimClip{{"A"}, "end", frame_start(7, {30000, 1001}), true};
    const auto back = edit_from_json(to_json(edit), {25, 1});
    ASSERT_TRUE(back.ok()) << back.message();
    EXPECT_EQ(to_json(back.value()), to_json(edit));
    EXPECT_EQ(std::get<TrimClip>(back.value()).to, frame_start(7, {30000, 1001}));
}

TEST(Edits, Json_UnknownFieldOrKind_IsRefusedByName) {
    EXPECT_NE(edit_from_json({{"edit", "split_clip"}, {"clip", "A"}, {"at", 1}, {"colour", 2}}, {})
                  .message()
                  .find("colour"),
              std::string::npos);
    EXPECT_NE(edit_from_json({{"edit", "split_clip"}, {"clip", 5}, {"at", 1}}, {}).message().find("clip"),
              std::string::npos);
    EXPECT_NE(edit_from_json({{"edit", "fly"}}, {}).message().find("fly"), std::string::npos);
    EXPECT_FALSE(edit_from_json(nlohmann::json::array(), {}).ok());
}

TEST(Edits, Schema_NamesEveryEdit) {
    EXPECT_EQ(edit_schema()["items"]["oneOf"].size(), std::variant_size_v<Edit>);
}

TEST(Edits, Project_JsonRoundTrips) {
    const Project p = project_of("A[0..5) B[7..9)", "A[0..5)");
    const auto back = project_from_json(project_to_json(p));
    ASSERT_TRUE(back.ok()) << back.message();
    EXPECT_EQ(project_to_json(back.value()), project_to_json(p));
}

TEST(History, UndoRedo_GiveTheSameVersions_NewEditDropsRedo) {
    History history(project_of("A[0..5)"));
    ASSERT_TRUE(history.apply({SplitClip{{"A"}, from_seconds(2)}}, "Split").ok());
    EXPECT_EQ(history.undo(), "Split");
    EXPECT_EQ(text_of(*history.current()), "A[0..5)");
    EXPECT_EQ(history.redo(), "Split");
    EXPECT_EQ(text_of(*history.current()), "A[0..2) A[2..5)");
    history.undo();
    ASSERT_TRUE(history.apply({RemoveClips{{{"A"}}}}).ok());
    EXPECT_EQ(history.redo_count(), 0U);
}
