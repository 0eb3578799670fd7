// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of the picture that are drawn anew, and pictures that grow, by what is said.
#include "tests/support/talk_film.h"
#include <gtest/gtest.h>

namespace ca = core::assist;
using ca::RouteKind;

namespace {

const core::Project kFilm = test::talk_film(); // pictures of 320x180

ca::Scope marked() {
    return {.clip = {"coast"}, .region = ca::Region{0.25, 0.25, 0.5, 0.5}};
}
ca::Scope unmarked() {
    return {.clip = {"coast"}};
}

ca::Route said(const std::string& text, const ca::Scope& scope) {
    return ca::route_message(kFilm, text, scope);
}

TEST(FillWish, WhatIsToStandInTheRegion_IsThePrompt) {
    const std::pair<const char*, const char*> sayings[] = {
        {"fill this region with a stone wall", "a stone wall"},
        {"Please fill the marked area with grass and Flowers.", "grass and Flowers"},
        {"replace what's in the marked area by a wall", "a wall"},
        {"replace what is in the region with the street at night", "the street at night"},
        {"replace the marked part of the picture with sky", "sky"},
        {"fill the area that i marked with sand", "sand"},
        {"paint a small boat into the marked region", "a small boat"},
        {"fill this spot with snow", "snow"},
    };
    for (const auto& [text, prompt] : sayings) {
        const ca::Route route = said(text, marked());
        EXPECT_EQ(route.kind, RouteKind::edit) << text << ": " << route.understood;
        ASSERT_TRUE(route.fill) << text;
        EXPECT_FALSE(route.fill->grows()) << text;
        EXPECT_EQ(route.text, prompt) << text;
        EXPECT_EQ(route.clip.value, "coast") << text; // "street" in the prompt is no clip
    }
    const ca::Route gone = said("remove what's in the marked area", marked());
    ASSERT_TRUE(gone.fill) << gone.understood;
    EXPECT_FALSE(gone.text.empty());
}

TEST(FillWish, WithoutARegion_ItIsAskedFor_AndNothingIsChanged) {
    for (const char* text : {"fill this region with a wall", "replace what's in the marked area by a wall",
                             "fill the marked area with grass"}) {
        const ca::Route route = said(text, unmarked());
        EXPECT_EQ(route.kind, RouteKind::clarify) << text;
        EXPECT_NE(route.understood.find("ark the region first"), std::string::npos) << route.understood;
        EXPECT_TRUE(route.edits.empty());
    }
}

TEST(FillWish, AClipsOwnMask_IsTheRegion_WhereNoneIsMarked) {
    core::Project film = kFilm;
    core::Effect blur{.id = {"e"}, .name = "blur"};
    blur.mask = core::Mask{.shape = core::MaskShape::ellipse};
    const auto edited =
        core::apply(film, std::vector<core::Edit>{core::AddEffect{.clip = {"coast"}, .effect = blur}});
    ASSERT_TRUE(edited.ok()) << edited.message();
    const ca::Route route = ca::route_message(edited.value(), "fill the mask with a wall", unmarked());
    ASSERT_TRUE(route.fill) << route.understood;
    ASSERT_TRUE(route.fill->mask);
    EXPECT_EQ(route.fill->mask->shape, core::MaskShape::ellipse);
}

TEST(FillWish, PicturesGrow_ToTheSidesThatAreNamed) {
    struct Case {
        const char* text;
        double left, top, right, bottom;
        const char* prompt; ///< null: any
    };
    const Case cases[] = {
        {"extend the picture to the left", 0.25, 0, 0, 0, nullptr},
        {"extend the picture to the right by a half", 0, 0, 0.5, 0, nullptr},
        {"extend the image to the left by 30 %", 0.3, 0, 0, 0, nullptr},
        {"expand the picture of coast upwards", 0, 0.25, 0, 0, nullptr},
        {"extend the picture at the bottom by 90 pixels", 0, 0, 0, 0.5, nullptr},
        {"extend the picture to the left with more beach", 0.25, 0, 0, 0, "more beach"},
        {"extend the picture on both sides", 0.25, 0, 0.25, 0, nullptr},
        {"outpaint the picture", 0.25, 0.25, 0.25, 0.25, nullptr},
        {"make it wider with more picture", 0.25, 0, 0.25, 0, nullptr},
        {"outpaint coast to the left", 0.25, 0, 0, 0, nullptr},
    };
    for (const Case& c : cases) {
        const ca::Route route = said(c.text, unmarked());
        EXPECT_EQ(route.kind, RouteKind::edit) << c.text << ": " << route.understood;
        ASSERT_TRUE(route.fill) << c.text << ": " << route.understood;
        EXPECT_NEAR(route.fill->left, c.left, 1e-9) << c.text;
        EXPECT_NEAR(route.fill->top, c.top, 1e-9) << c.text;
        EXPECT_NEAR(route.fill->right, c.right, 1e-9) << c.text;
        EXPECT_NEAR(route.fill->bottom, c.bottom, 1e-9) << c.text;
        EXPECT_EQ(route.clip.value, "coast") << c.text;
        if (c.prompt) {
            EXPECT_EQ(route.text, c.prompt) << c.text;
        }
    }
}

TEST(FillWish, AShape_IsReachedWithMorePicture) {
    const ca::Route wide = said("widen it to 21:9 with more picture", unmarked()); // from 16:9
    ASSERT_TRUE(wide.fill) << wide.understood;
    EXPECT_NEAR((1 + wide.fill->left + wide.fill->right) * 16 / 9, 21.0 / 9, 1e-9);
    EXPECT_NEAR(wide.fill->left, wide.fill->right, 1e-12);
    const ca::Route tall = said("outpaint the picture to 4:3", unmarked());
    ASSERT_TRUE(tall.fill) << tall.understood;
    EXPECT_NEAR((16.0 / 9) / (1 + tall.fill->top + tall.fill->bottom), 4.0 / 3, 1e-9);
    EXPECT_EQ(tall.fill->left, 0);
    const ca::Route left = said("extend the picture to the left to 21:9 with more picture", unmarked());
    ASSERT_TRUE(left.fill) << left.understood;
    EXPECT_EQ(left.fill->right, 0);
    EXPECT_NEAR((1 + left.fill->left) * 16 / 9, 21.0 / 9, 1e-9);
    EXPECT_EQ(said("widen it to 16:9 with more picture", unmarked()).kind, RouteKind::refuse);
}

TEST(FillWish, WhatIsNoSuchWish_IsLeftAlone) {
    for (const char* text :
         {"extend coast by 2 seconds", "extend the picture by 2 seconds", "extend the clip to the left",
          "fill the gap with coast", "fill this part with music", "fill the marked area with music",
          "widen the picture", "make it wider", "replace coast with street", "expand the timeline",
          "delete everything in the marked area", "fill the screen", "extend the frame to 16:9",
          "enlarge the picture", "grow the title"})
        EXPECT_FALSE(said(text, unmarked()).fill) << text;
}

} // namespace
