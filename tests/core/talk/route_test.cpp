// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/route.h"
#include "tests/support/talk_film.h"
#include "tests/support/timeline_text.h"

using namespace core;
using assist::RouteKind;

namespace {

/// What the timeline looks like after saying `text`; the route's name when nothing changes.
std::string said(const Project& project, const std::string& text, const assist::Scope& scope = {}) {
    const auto route = assist::route_message(project, text, scope);
    if (route.kind != RouteKind::timeline) return assist::route_name(route.kind);
    const auto after = core::apply(project, route.edits);
    return after.ok() ? test::text_of(after.value()) : "refused by apply";
}

} // namespace

TEST(Router, TimelineInstructions_BecomeExactEdits) {
    const Project p = test::project_of("A[0..8) B[8..13) C[13..20)");
    EXPECT_EQ(said(p, "cut from 10 to 12 seconds"), "A[0..8) B[8..10) B[10..11) C[11..18)");
    EXPECT_EQ(said(p, "Cut the boring bit from 10 to 12 seconds."), "A[0..8) B[8..10) B[10..11) C[11..18)");
    EXPECT_EQ(said(p, "remove the second clip"), "A[0..8) C[8..15)");
    EXPECT_EQ(said(p, "delete the last clip and leave a gap"), "A[0..8) B[8..13)");
    EXPECT_EQ(said(p, "split at 3.5"), "A[0..3.5) A[3.5..8) B[8..13) C[13..20)");
    EXPECT_EQ(said(p, "cut the first two seconds"), "A[0..6) B[6..11) C[11..18)");
    EXPECT_EQ(said(p, "cut everything after 9 s"), "A[0..8) B[8..9)");
    EXPECT_EQ(said(p, "move the last clip to the start"), "C[0..7) A[7..15) B[15..20)");
}

TEST(Router, ClosingGaps_LeavesWhatLiesThereAlone) {
    const auto gaps = [](const std::string& sound) { return test::project_of("A[2..8) B[10..13)", sound); };
    EXPECT_EQ(said(gaps(""), "close all the gaps"), "A[0..6) B[6..9)");
    EXPECT_EQ(said(gaps(""), "remove the gaps and then make the first clip sepia"), "A[0..6) B[6..9)");
    const Project music = gaps("M[0..13)");
    EXPECT_EQ(said(music, "close the gaps"), "A[0..6) B[6..9)");
    EXPECT_EQ(test::text_of(
                  core::apply(music, assist::route_message(music, "close the gaps", {}).edits).value(), 1),
              "M[0..13)");
    EXPECT_EQ(said(gaps("M[8.5..9)"), "close the gaps"),
              "A[0..6) B[8..11)"); // the word in the second one stays
    EXPECT_EQ(said(test::project_of("A[0..8) B[10..13)", "M[8.5..9)"), "close the gap"), "refuse");
    EXPECT_EQ(said(test::project_of("A[0..8) B[8..13)"), "close the gap"), "refuse");
}

TEST(Router, WhatCannotBeDone_ChangesNothingAndSaysWhy) {
    const Project p = test::project_of("A[0..8)");
    EXPECT_EQ(said(p, "remove the fifth clip"), "refuse");
    EXPECT_EQ(said(p, "cut from 10 to 12"), "refuse");
    EXPECT_EQ(said(p, "   "), "refuse");
    EXPECT_EQ(said(test::project_of(""), "make it night"), "refuse");
}

TEST(Router, WhatIsFarOutsideOfWhatCanBe_IsRefused) {
    const Project p = test::project_of("A[0..8)");
    for (const char* text : {"repeat the clip 1000000000 times", "brightness +999999999",
                             "add a title 'x' for 99999999999 seconds"})
        EXPECT_EQ(said(p, text), "refuse") << text;
}

TEST(Router, OnIt_IsOnTheSelectedClip_AndOfNoneAQuestionBack) {
    const core::Project film = test::talk_film();
    for (const char* text : {"put sepia on it", "put a vignette on it", "lay a vignette over it"}) {
        const auto route = core::assist::route_message(film, text, {.clip = {"street"}});
        ASSERT_EQ(route.edits.size(), 1U) << text << ": " << route.understood;
        EXPECT_EQ(std::get<core::AddEffect>(route.edits.front()).clip.value, "street") << text;
        EXPECT_EQ(core::assist::route_message(film, text, {}).edits.size(), 0U) << text;
    }
}

TEST(Router, It_WithSeveralClips_IsAQuestionBack) {
    const Project p = test::project_of("A[0..8) B[8..13)");
    EXPECT_EQ(said(p, "make it night"), "clarify");
    EXPECT_EQ(said(p, "make it night", {.clip = {"B"}}), "edit");
    EXPECT_EQ(said(test::project_of("A[0..8)"), "make it night"), "edit");
}

TEST(Router, QuestionsAndPictures_GoToTheModel_ExactEffectsDoNot) {
    const Project p = test::project_of("A[0..8)");
    EXPECT_EQ(said(p, "what happens at the end?"), "question");
    EXPECT_EQ(said(p, "is it dark"), "question");
    EXPECT_EQ(said(p, "can you turn the red dress blue?"), "edit");
    EXPECT_EQ(said(p, "turn the red dress into an ivory silk gown"), "edit");
    EXPECT_EQ(said(p, "generate a video of a red circle"), "generate");
    const auto picture = core::assist::route_message(p, "make a picture of a red circle", {});
    EXPECT_TRUE(picture.kind == core::assist::RouteKind::generate && picture.still);
    EXPECT_EQ(picture.text, "a red circle");
    const auto grey = assist::route_message(p, "make it black and white", {});
    ASSERT_EQ(grey.kind, RouteKind::timeline);
    EXPECT_EQ(std::get<AddEffect>(grey.edits.front()).effect.name, "grayscale");
    EXPECT_EQ(assist::route_message(p, "make it black and white", {}, assist::ReadBy::model).kind,
              RouteKind::edit);
    // Naming a model does not make an edit of everything.
    EXPECT_EQ(assist::route_message(p, "what happens at the end?", {}, assist::ReadBy::model).kind,
              RouteKind::question);
    EXPECT_EQ(assist::route_message(p, "generate a video of a red circle", {}, assist::ReadBy::model).kind,
              RouteKind::generate);
    EXPECT_EQ(assist::route_message(p, "caption every shot", {}, assist::ReadBy::model).captions,
              assist::Captions::shots);
}
