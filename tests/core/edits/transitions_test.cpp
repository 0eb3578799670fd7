// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/transitions.h"
#include "core/json/project_json.h"
#include "tests/support/timeline_text.h"
#include <gtest/gtest.h>

using namespace core;
using test::done;
using test::project_of;

namespace {

AddTransition dissolve(const char* from, const char* to, double seconds) {
    return {{.id = {"x"}, .from = {from}, .to = {to}, .length = from_seconds(seconds)}};
}

const std::vector<Transition>& transitions(const Project& project) {
    return project.tracks[0]->transitions;
}

} // namespace

TEST(Transitions, LieRoundTheirCut) {
    const Project p = done(project_of("A[0..4) B[4..8)"), dissolve("A", "B", 1));
    const auto placed = placed_transitions(*p.tracks[0]);
    ASSERT_EQ(placed.size(), 1U);
    EXPECT_EQ(placed[0].range, (TimeRange{from_seconds(3.5), from_seconds(4.5)}));
    const Project late = done(p, SetTransition{.transition = {"x"}, .alignment = Alignment::after});
    EXPECT_EQ(placed_transitions(*late.tracks[0])[0].range.start, from_seconds(4));
    EXPECT_TRUE(transitions(done(p, RemoveTransition{{"x"}})).empty());
}

TEST(Transitions, RefuseWhatCannotBe_NamingIt) {
    const Project p = project_of("A[0..4) B[4..8) C[10..12)");
    const auto why = [&](const Edit& edit) { return core::apply(p, edit).message(); };
    EXPECT_NE(why(dissolve("B", "C", 1)).find("do not follow"), std::string::npos);
    EXPECT_NE(why(dissolve("A", "B", 9)).find("at most"), std::string::npos);
    EXPECT_NE(why(dissolve("A", "nobody", 1)).find("nobody"), std::string::npos);
    EXPECT_NE(why(dissolve("", "", 1)).find("from, to"), std::string::npos);
    Edit strange = dissolve("A", "B", 1);
    std::get<AddTransition>(strange).transition.kind = "melt";
    EXPECT_NE(why(strange).find("there is no transition 'melt'"), std::string::npos);
}

TEST(Transitions, NeedMaterialBeyondTheCut_UnlessPicturesAreHeld) {
    Project p = project_of("A[0..4) B[4..8)");
    auto media = std::make_shared<Media>(*p.media[0]);
    media->duration = from_seconds(24); // A and B both end there
    p.media[0] = media;
    const auto refused = core::apply(p, dissolve("A", "B", 1));
    ASSERT_FALSE(refused.ok());
    EXPECT_NE(refused.message().find("material after its end"), std::string::npos);
    auto held = dissolve("A", "B", 1);
    held.hold = true;
    EXPECT_TRUE(core::apply(p, held).ok());
}

TEST(Transitions, GoWithTheirClips_AndWithTheRightHalfOfACut) {
    const Project p = done(project_of("A[0..4) B[4..8)"), dissolve("A", "B", 1));
    const Project cut = done(p, SplitClip{{"A"}, from_seconds(2)});
    ASSERT_EQ(transitions(cut).size(), 1U);
    EXPECT_EQ(transitions(cut)[0].from, cut.tracks[0]->clips[1].id);
    EXPECT_TRUE(transitions(done(p, RemoveClips{{{"B"}}, false})).empty());
    EXPECT_TRUE(transitions(done(p, MoveClips{{{"B"}}, from_seconds(1)})).empty());
    const Project shorter = done(p, TrimClip{{"A"}, "start", from_seconds(3.75)});
    EXPECT_EQ(transitions(shorter)[0].length, from_seconds(0.5)); // twice what is left of A
    EXPECT_EQ(transitions(done(p, RemoveClips{{{"A"}}, true})).size(), 0U);
}

TEST(Transitions, GoToJsonAndBack) {
    auto edit = dissolve("A", "B", 1);
    edit.transition.kind = "dip";
    edit.transition.params = {{"colour", Value(Colour{1, 1, 1, 1})}};
    const Project p = done(project_of("A[0..4) B[4..8)"), edit);
    const auto back = project_from_json(project_to_json(p));
    ASSERT_TRUE(back.ok()) << back.message();
    EXPECT_EQ(back.value().tracks[0]->transitions, p.tracks[0]->transitions);
}
