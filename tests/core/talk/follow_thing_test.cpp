// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Said: what follows what, by which mask, in which direction; and what is no such wish.
#include "core/assist/talk/read_follow_thing.h"
#include "tests/support/timeline_text.h"
#include <gtest/gtest.h>

using namespace core;
using core::assist::Route;
using core::assist::RouteKind;
using core::assist::Scope;
using core::assist::talk::follow_thing_route;

namespace {

/// A clip with two masked effects, one without a mask, and a title over it.
Project film() {
    Project p = test::project_of("A[0..10) B[10..14)", "A[0..10) B[10..14)");
    const Mask mask{.shape = MaskShape::ellipse};
    for (const auto& [name, masked] :
         {std::pair{"blur", true}, std::pair{"pixelate", true}, std::pair{"sepia", false}})
        p = test::done(p,
                       AddEffect{{"A"}, {.name = name, .mask = masked ? std::optional(mask) : std::nullopt}});
    auto titles = std::make_shared<Track>();
    titles->id = {"T"}, titles->kind = TrackKind::title;
    Clip title;
    title.id = {"name"}, title.name = "name", title.source = {Time(0), from_seconds(5)};
    title.content = Title{"A boat"};
    titles->clips = {title};
    p.tracks.push_back(titles);
    return p;
}

std::optional<Route> said(const std::string& text, const char* clip = "A", double playhead = 2) {
    return follow_thing_route(film(), text, {.clip = {clip}, .playhead = from_seconds(playhead)});
}

} // namespace

TEST(TalkFollowThing, AMaskFollowsForwardFromThePlayhead) {
    for (const char* text :
         {"make the blur follow the car", "Let the blur track the red car, please", "track the car",
          "motion track the car", "track it with the blur", "the blur should follow his hand",
          "can you make the mask stick to the number plate", "pin the blur to the sign",
          "the blur follows the dog through the whole shot"}) {
        const auto route = said(text);
        ASSERT_TRUE(route) << text;
        ASSERT_EQ(route->kind, RouteKind::timeline) << text << ": " << route->understood;
        ASSERT_TRUE(route->follow) << text;
        EXPECT_EQ(route->follow->clip.value, "A") << text;
        EXPECT_EQ(route->follow->effect, 0) << text;
        EXPECT_FALSE(route->follow->place) << text;
        EXPECT_EQ(route->follow->at, from_seconds(2)) << text;
        EXPECT_TRUE(route->follow->forward) << text;
        EXPECT_TRUE(route->edits.empty()) << "it has to be looked for first";
    }
    EXPECT_EQ(said("make the pixelation follow the car")->follow->effect, 1);
    EXPECT_EQ(said("track the car", "")->follow->clip.value, "A") << "the one that has a mask";
    const auto back = said("track the car backwards")->follow;
    EXPECT_TRUE(back->backward && !back->forward);
    const auto both = said("make the blur follow the car in both directions")->follow;
    EXPECT_TRUE(both->backward && both->forward);
}

TEST(TalkFollowThing, ATitleFollowsWhatItLiesOn) {
    for (const char* text : {"let the title follow the boat", "attach the text to the boat",
                             "the label should move with the boat"}) {
        const auto route = said(text, "name", 1);
        ASSERT_TRUE(route && route->follow) << text;
        EXPECT_EQ(route->follow->clip.value, "name") << text;
        EXPECT_TRUE(route->follow->place) << text;
        EXPECT_FALSE(route->follow->effect) << text;
    }
    EXPECT_TRUE(said("track the boat", "name", 1)->follow->place);
}

TEST(TalkFollowThing, WhatCannotFollowIsToldWhy_AndOtherMessagesAreLeft) {
    const auto none = said("make the blur follow the car", "B", 11);
    ASSERT_TRUE(none);
    EXPECT_EQ(none->kind, RouteKind::refuse);
    EXPECT_NE(none->understood.find("mask"), std::string::npos);
    EXPECT_EQ(said("make the blur follow the car", "A", 12)->kind, RouteKind::refuse)
        << "the playhead is elsewhere";
    for (const char* text :
         {"follow the face", "track the", "make it vertical and follow the face", "track 2 is too loud",
          "mute the track", "track the music", "make the cuts follow the beat", "make it follow the script",
          "blur the faces", "make the blur stronger", "keep the titles clear of faces",
          "let the music follow the speech", "follow up on that", "put the title on the left",
          "make the title bigger and follow the car with a pan", "what follows the car scene?",
          "move the title to the end", "the title should stay on screen", "keep the text on for 5 seconds"})
        EXPECT_FALSE(said(text)) << text << ": " << said(text)->understood;
    EXPECT_FALSE(said("make the blur follow the face", "B", 11)) << "a face is found by looking";
}

TEST(TalkFollowThing, AnEffectOnSomebodyFollowsByItself) {
    for (const auto& [text, effect] : {std::pair{"put a blur on the woman and make it follow her", "blur"},
                                       std::pair{"pixelate the man and let it follow him", "pixelate"}}) {
        const Route route = core::assist::route_message(film(), text, {.clip = {"A"}});
        ASSERT_TRUE(route.listen) << text << ": " << route.understood;
        EXPECT_EQ(route.listen->kind, core::assist::Wish::Kind::person) << text;
        EXPECT_EQ(route.listen->effect, effect) << text;
        EXPECT_FALSE(route.listen->outside) << "on them, not behind them";
        EXPECT_FALSE(route.follow) << text;
    }
}

TEST(TalkFollowThing, WhatIsMarkedGetsTheEffectAndIsFollowed) {
    const Scope marked{.clip = {"A"},
                       .playhead = from_seconds(2),
                       .region = core::assist::Region{.x = 0.2, .y = 0.3, .width = 0.2, .height = 0.4}};
    const auto route = follow_thing_route(film(), "put a vignette on it and make it follow the car", marked);
    ASSERT_TRUE(route);
    ASSERT_EQ(route->kind, RouteKind::timeline) << route->understood;
    ASSERT_TRUE(route->follow);
    EXPECT_EQ(route->follow->effect, 3) << "behind the three that it has";
    EXPECT_EQ(route->follow->at, from_seconds(2));
    const Project after = core::apply(film(), route->edits).value();
    const Effect& effect = after.find_clip({"A"}).clip->effects.back();
    EXPECT_EQ(effect.name, "vignette");
    ASSERT_TRUE(effect.mask);
    const auto centre = std::get<Point>(std::get<Value>(effect.mask->centre));
    EXPECT_NEAR(centre.x, 0.3, 1e-9);
    EXPECT_NEAR(centre.y, 0.5, 1e-9);
}

TEST(TalkFollowThing, WithoutAMarkItIsAskedFor) {
    const auto route = said("blur the clip and make it follow the car");
    ASSERT_TRUE(route);
    EXPECT_EQ(route->kind, RouteKind::refuse);
    EXPECT_TRUE(route->understood.starts_with("Mark the region first")) << route->understood;
}
