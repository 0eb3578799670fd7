// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes of messages that grammar and lessons do not read and the rewriter does, and what may not.
#include "core/assist/talk/reword.h"
#include "tests/support/talk_film.h"

namespace {

using core::assist::RouteKind;

/// The film after what was done before and what is said then.
std::string after(const std::vector<std::string>& before, const std::string& text,
                  const std::string& selected = "") {
    test::Talk talk;
    for (const std::string& said : before)
        talk.say(said);
    if (!selected.empty()) talk.scope.clip = {selected};
    return talk.after(text);
}

} // namespace

TEST(TalkReword, SeveralWishesInLooseWords_AreAllDone) {
    EXPECT_EQ(after({}, "open on dinner, let street come right behind it, and coast is our closer"),
              "dinner 0-7, street 0-5, coast 0-8");
}

TEST(TalkReword, ACorrection_TakesBackWhatItCorrects) {
    EXPECT_EQ(after({"fade out dinner over 3 seconds"}, "that drags on forever, two is plenty"),
              "coast 0-8, street 0-5, dinner 0-7 out2");
}

TEST(TalkReword, BehindAnAnswer_NothingIsTakenBackInItsPlace) {
    test::Talk talk;
    talk.say("trim 2 seconds off the end of coast");
    const core::Project trimmed = talk.now;
    core::assist::Route answer{.kind = RouteKind::question, .understood = "a question"};
    auto kept = core::apply(talk.now, core::assist::conversation("how long is it?", "18 seconds", answer));
    talk.done.push_back(talk.now), talk.now = kept.value();
    const auto route = talk.route("no, make it three seconds off the end of coast rather than two");
    EXPECT_FALSE(route.history_steps < 0 && !route.edits.empty()) << "the trim would stay, and be made again";
}

TEST(TalkReword, WhatNoWordTakesAway_Stays) {
    for (const char* text : {"if the boss frowns at the street we may have to part with it some day",
                             "street, I am told, divides the audience", "should I say goodbye to the coast?",
                             "remove clip number four", "the dinner and its end, hmm"}) {
        const std::string outcome = after({}, text);
        EXPECT_TRUE(outcome.front() == '<' || outcome.find("coast 0-8, street 0-5, dinner 0-7") == 0)
            << text << ": " << outcome;
    }
}

TEST(TalkReword, WhatIsToBeLeftAlone_IsNoWishForIt) {
    for (const char* text : {"actually leave the loudness alone", "leave the blur as it is, please",
                             "the transitions can stay as they are"}) {
        const std::string outcome = after({"fade in dinner over a second"}, text);
        EXPECT_TRUE(outcome.front() == '<' || outcome == "coast 0-8, street 0-5, dinner 0-7 in1")
            << text << ": " << outcome;
    }
    EXPECT_EQ(after({}, "leave a gap of 2 seconds before dinner"), "coast 0-8, street 0-5, dinner 0-7 at 15");
}

TEST(TalkReword, WithAMark_NothingBesideItIsDone) {
    test::Talk talk;
    talk.scope.range = {core::from_seconds(2), core::from_seconds(4)};
    for (const char* text :
         {"this whole business can leave the film", "dinner has overstayed, away with it"}) {
        test::Talk now = talk;
        const std::string outcome = now.after(text);
        EXPECT_TRUE(outcome.front() == '<' || outcome.find("dinner 0-7") != std::string::npos)
            << text << ": " << outcome;
    }
}

TEST(TalkReword, TitlesHoldNoWordsButThoseThatWereSaid) {
    const std::string outcome =
        after({}, "from 0:04 to 0:07 have it say Cabo da Roca in the manner of a lower third");
    EXPECT_TRUE(outcome.front() == '<' || outcome.find("\"Cabo da Roca\"") != std::string::npos) << outcome;
}

TEST(TalkReword, NothingSaid_IsNothingDone) {
    test::Talk talk;
    talk.say("blur coast"), talk.scope.clip = {"street"};
    for (const char* text : {"", "\n", " \n\n "}) {
        const auto route = talk.route(text);
        EXPECT_TRUE(route.edits.empty() && route.history_steps == 0) << '"' << text << '"';
    }
}
