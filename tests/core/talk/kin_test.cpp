// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clips that are called by a word of the same meaning, and what such a word does not name.
#include "core/assist/talk/kin.h"
#include "tests/support/talk_film.h"

namespace {

using namespace core::assist::talk;

std::string by_name(const std::string& text) {
    const core::Project film = test::talk_film();
    const Names names(film, english());
    const auto said = said_by_name(read_message(text, names, english()), names);
    return said ? said->text : "";
}
std::string after(const std::string& said, const std::string& selected = "") {
    test::Talk talk;
    talk.scope.clip = {selected};
    return talk.after(said);
}

} // namespace

TEST(TalkKin, AWordOfTheSameMeaningIsTheClipsName) {
    EXPECT_EQ(by_name("fade the meal out"), "fade the dinner out");
    EXPECT_EQ(by_name("the sea's sound is too loud"), "the coast's sound is too loud");
    EXPECT_EQ(by_name("mute the table scene"), "mute the dinner scene");
    const std::string french = by_name("coupe la mer");
    EXPECT_NE(french.find("coast"), std::string::npos) << french;
    EXPECT_EQ(french.find("mer"), std::string::npos) << french;
}

TEST(TalkKin, WhatIsSeenIsNot) {
    EXPECT_EQ(by_name("put flowers on the table"), "") << "no clip is called so";
    EXPECT_EQ(by_name("put a boat on the sea in coast"), "") << "the clip has its name";
    EXPECT_EQ(by_name("remove the road sign"), "") << "another thing";
    EXPECT_EQ(by_name("mute the piano"), "");
}

TEST(TalkKin, WhatIsSaidOfItIsDone) {
    EXPECT_EQ(after("fade the meal out over two seconds"), "coast 0-8, street 0-5, dinner 0-7 out2");
    EXPECT_EQ(after("play the seaside shot at half speed"), "coast 0-8 x0.5, street 0-5, dinner 0-7");
    EXPECT_EQ(after("take a second off the end of the supper"), "coast 0-8, street 0-5, dinner 0-6");
}

TEST(TalkKin, AWholeClipGoesOnlyWhereItIsCalledAClip) {
    EXPECT_EQ(after("delete the seaside scene"), "street 0-5, dinner 0-7");
    test::Talk talk;
    const auto route = talk.route("cut out the meal");
    EXPECT_NE(route.kind, core::assist::RouteKind::timeline) << "the meal may be a thing in the picture";
    EXPECT_EQ(after("make the sea bluer", "coast").substr(0, 5), "<edit") << "what is seen";
}
