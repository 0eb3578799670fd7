// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Of whom a wish for the picture is.
#include "core/assist/requests.h"
#include "core/assist/talk/read_whose.h"
#include "tests/support/talk_film.h"

using namespace core::assist;

namespace {

struct Said {
    const char* text;
    Whose whose;
    bool sure;
};

} // namespace

TEST(TalkWhose, AWishForTheModel_SaysOfWhomItIs) {
    for (const Said& said : std::vector<Said>{
             {"make the background night", Whose::background, false},
             {"make it night behind the person", Whose::background, true},
             {"turn the sky behind him orange", Whose::background, true},
             {"turn the background into a beach, keep the person", Whose::background, true},
             {"turn everything into a beach but keep her as she is", Whose::background, true},
             {"turn everything except the speaker into a painting", Whose::background, true},
             {"replace the background with a snowy forest", Whose::background, false},
             {"change only the man's jacket to leather", Whose::person, true},
             {"give only the woman a wool coat", Whose::person, true},
             {"make just her dress velvet", Whose::person, true},
             {"turn only the background into a beach", Whose::background, false},
             {"make it snow everywhere", Whose::all, false},
             {"make the dress blue like velvet", Whose::all, false},
         }) {
        test::Talk talk;
        talk.scope.clip = {"coast"};
        const Route way = talk.route(said.text);
        EXPECT_EQ(way.kind, RouteKind::edit) << said.text << ": " << way.understood;
        EXPECT_EQ(way.whose, said.whose) << said.text << ": " << way.understood;
        EXPECT_EQ(way.sure, said.sure) << said.text;
        EXPECT_EQ(way.text, said.text);
    }
}

TEST(TalkWhose, WordsThatOnlySayWhere_AreAboutTheWholePicture) {
    for (const char* said : {"add a tree in the background", "remove the man behind her", "make her car red",
                             "just make her car red", "keep her car, make the road wet",
                             "make the background of the whole picture night", "only the car should be red",
                             "paint a house against the background"})
        EXPECT_EQ(talk::whose_of(talk::words_of(said)).whose, Whose::all) << said;
    EXPECT_EQ(talk::whose_of(talk::words_of("make her dress red, keep the background")).whose, Whose::person);
    EXPECT_EQ(talk::whose_of(talk::words_of("keep everything but the person as it is")).whose, Whose::person);
}

TEST(TalkWhose, WhatIsMarked_AndWhatIsSaid_GoTogether) {
    Route way;
    EXPECT_FALSE(region_of(way, {}));
    EXPECT_EQ(region_of(way, Region{.width = 0.5})->whose, Whose::all);
    way.whose = Whose::person, way.sure = true;
    EXPECT_EQ(region_of(way, {})->whose, Whose::person);
    const auto both = region_of(way, Region{.x = 0.5, .width = 0.5});
    EXPECT_EQ(both->x, 0.5);
    EXPECT_EQ(both->whose, Whose::person);
    EXPECT_TRUE(both->sure);
    EXPECT_EQ(region_of(way, Region{.whose = Whose::background})->whose, Whose::background); // chosen by hand
    for (const Whose whose : {Whose::all, Whose::person, Whose::background})
        EXPECT_EQ(whose_named(whose_name(whose)), whose);
    EXPECT_FALSE(whose_named("nobody"));
}

TEST(TalkWhose, EffectsStayEffects) {
    for (const char* said : {"blur the background", "make the background darker behind the person"}) {
        test::Talk talk;
        talk.scope.clip = {"coast"};
        const Route way = talk.route(said);
        EXPECT_EQ(way.kind, RouteKind::timeline) << said << ": " << way.understood;
        EXPECT_TRUE(way.listen) << said;
    }
}

TEST(TalkWhose, AnEffectBehindSomebody_IsDoneExactly) {
    for (const char* said : {"blur the background behind her", "darken everything behind the man"}) {
        test::Talk talk;
        talk.scope.clip = {"coast"};
        const auto route = talk.route(said);
        ASSERT_TRUE(route.listen) << said << ": " << route.understood;
        EXPECT_TRUE(route.listen->outside) << said;
    }
    test::Talk talk;
    talk.scope.clip = {"coast"};
    EXPECT_EQ(talk.route("make it night behind the person").kind, core::assist::RouteKind::edit);
}
