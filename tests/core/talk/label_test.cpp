// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours of clips and tracks in the timeline, said; and what is a wish for the picture.
#include "tests/support/talk_film.h"

namespace {

using core::assist::RouteKind;

std::string after(const std::string& said, const std::vector<std::string>& before = {}) {
    test::Talk talk;
    for (const std::string& each : before)
        talk.say(each);
    return talk.after(said);
}

} // namespace

TEST(TalkLabels, AClipAndItsSoundGetTheColour) {
    for (const char* said :
         {"label street green", "make street green in the timeline", "give street a green label",
          "colour-code street green", "put a green tag on street", "set the label colour of street to green",
          "street should be tagged green", "make the second clip green on the timeline"}) {
        test::Talk talk;
        talk.say(said);
        EXPECT_EQ(talk.now.find_clip({"street"}).clip->colour, "green") << said;
        EXPECT_EQ(talk.now.find_clip({"street-sound"}).clip->colour, "green") << said;
        EXPECT_TRUE(talk.now.find_clip({"coast"}).clip->colour.empty()) << said;
        EXPECT_TRUE(talk.now.find_clip({"street"}).clip->effects.empty()) << said;
    }
    EXPECT_EQ(after("label coast and dinner violet"),
              "coast 0-8 label purple, street 0-5, dinner 0-7 label purple");
}

TEST(TalkLabels, ATrackGetsIt) {
    EXPECT_EQ(after("colour video track 1 blue"), "coast 0-8, street 0-5, dinner 0-7; V1 blue");
    EXPECT_EQ(after("make A1 orange"), "coast 0-8, street 0-5, dinner 0-7; A1 orange");
    EXPECT_EQ(after("colour the audio track red"), "coast 0-8, street 0-5, dinner 0-7; A1 red");
    const auto which = test::Talk().route("colour track 1 blue");
    EXPECT_EQ(which.kind, RouteKind::clarify) << "V1 or A1";
    EXPECT_EQ(test::Talk().route("colour track 4 blue").kind, RouteKind::refuse);
}

TEST(TalkLabels, ItIsTakenOffAndUndone) {
    EXPECT_EQ(after("remove the label from coast", {"label coast green"}),
              "coast 0-8, street 0-5, dinner 0-7");
    EXPECT_EQ(after("undo", {"label coast green"}), "coast 0-8, street 0-5, dinner 0-7");
    EXPECT_EQ(after("label coast red", {"label coast green"}), "coast 0-8 label red, street 0-5, dinner 0-7");
}

TEST(TalkLabels, AColourThatIsNoneIsRefusedWithThoseThereAre) {
    const auto route = test::Talk().route("label coast brown");
    EXPECT_EQ(route.kind, RouteKind::refuse);
    EXPECT_NE(route.understood.find("purple"), std::string::npos) << route.understood;
}

TEST(TalkLabels, InOtherLanguages) {
    for (const char* said : {"färbe street in der Timeline grün", "gib street ein grünes Etikett",
                             "pon street en verde en la línea de tiempo",
                             "mets street en vert dans la timeline", "在时间线上把street标成绿色"})
        EXPECT_EQ(after(said), "coast 0-8, street 0-5 label green, dinner 0-7") << said;
}

TEST(TalkLabels, WhatIsSeenIsNoLabel) {
    for (const char* said : {"make the car in street green", "paint the fence in coast blue"})
        EXPECT_EQ(after(said), "<edit>") << said;
    EXPECT_EQ(after("call street green"), "coast 0-8, green 0-5, dinner 0-7");
}
