// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes of messages that grammar and lessons do not read and the rewriter does, and what may not.
#include "core/assist/talk/reword.h"
#include "tests/support/talk_film.h"
#include "tests/support/talk_films.h"

namespace {

using core::assist::Route;
using core::assist::RouteKind;
using core::assist::talk::Rewritten;

/// The film after what was done before and what is said then.
std::string after(const std::vector<std::string>& before, const std::string& text,
                  const std::string& selected = "") {
    test::Talk talk;
    for (const std::string& said : before)
        talk.say(said);
    if (!selected.empty()) talk.scope.clip = {selected};
    return talk.after(text);
}

/// What comes of a message where the net says this, so surely; the rest of it as `more` has it.
Route weighed(const test::Talk& talk, const std::string& text, const std::string& said, double share,
              Rewritten more = {}) {
    core::assist::Scope scope = talk.scope;
    scope.before = talk.done.empty() ? nullptr : &talk.done.back();
    const Route known = core::assist::route_message(talk.now, text, scope, core::assist::ReadBy::grammar);
    more.steps = {said}, more.share = share;
    return core::assist::talk::reworded(talk.now, text, scope, known, more);
}
std::string outcome(const test::Talk& talk, const Route& route) {
    if (route.kind != RouteKind::timeline)
        return std::string("<") + core::assist::route_name(route.kind) + ">";
    core::Project now = route.history_steps < 0 ? talk.done.back() : talk.now;
    if (!route.edits.empty()) now = core::apply(now, route.edits).value();
    return test::talk_text(now);
}

constexpr const char *kStreetMuted = "coast 0-8, street 0-5 mute, dinner 0-7",
                     *kDinnerMuted = "coast 0-8, street 0-5, dinner 0-7 mute",
                     *kNoStreet = "coast 0-8, dinner 0-7";

} // namespace

TEST(TalkReword, WhereNothingElseKnows_WhatIsLikelyIsDone_WhatIsNotIsAChoice) {
    const test::Talk talk;
    const char* text = "nobody gains from what one hears at the street";
    ASSERT_EQ(weighed(talk, text, "mute street", 0).kind, RouteKind::clarify);
    EXPECT_EQ(outcome(talk, weighed(talk, text, "mute street", 0.8)), kStreetMuted);
    const Route offered = weighed(talk, text, "mute street", 0.4);
    EXPECT_EQ(offered.kind, RouteKind::clarify);
    ASSERT_FALSE(offered.means.empty());
    EXPECT_EQ(offered.means.front().text, "mute street");
    EXPECT_EQ(offered.choices.front(), offered.means.front().label);
}

TEST(TalkReword, AgainstAReading_OnlyWhatIsSure_ElseBothAreOffered) {
    const test::Talk talk;
    EXPECT_EQ(outcome(talk, weighed(talk, "mute the second clip", "mute dinner", 0.99)), kDinnerMuted);
    EXPECT_EQ(outcome(talk, weighed(talk, "mute the second clip", "mute dinner", 0.2)), kStreetMuted);
    const Route both = weighed(talk, "mute the second clip", "mute dinner", 0.93);
    EXPECT_EQ(both.kind, RouteKind::clarify);
    ASSERT_EQ(both.means.size(), 2U);
    EXPECT_EQ(both.means[0].text, "mute dinner");
    EXPECT_EQ(both.means[1].text, "mute the second clip");
    EXPECT_EQ(outcome(talk, weighed(talk, "mute street", "silence the second clip", 0.93)), kStreetMuted)
        << "they agree";
}

TEST(TalkReword, WhatTakesAway_MustBeSurer_MostWhereNoWordTakesAway) {
    const test::Talk talk;
    const char *unsaid = "street, I am told, divides the audience",
               *said = "be so kind and have street deleted and buried";
    for (const auto& [text, share, taken] :
         {std::tuple{unsaid, 0.9, false}, {unsaid, 0.99, true}, {said, 0.7, false}, {said, 0.96, true}}) {
        ASSERT_EQ(weighed(talk, text, "mute street", 0).kind, RouteKind::clarify) << text;
        EXPECT_EQ(outcome(talk, weighed(talk, text, "delete street", share)), taken ? kNoStreet : "<clarify>")
            << text << " " << share;
    }
}

TEST(TalkReword, AFigureThatIsLeftOut_AsksForMore) {
    const test::Talk talk;
    const char* text = "nobody gains from the 3 s that one hears at the street";
    EXPECT_EQ(outcome(talk, weighed(talk, text, "mute street", 0.65)), kStreetMuted);
    EXPECT_EQ(outcome(talk, weighed(talk, text, "mute street", 0.65, {.left_out = 1})), "<clarify>");
    EXPECT_EQ(outcome(talk, weighed(talk, text, "mute street", 0.99, {.left_out = 1})), kStreetMuted);
    const char* taken = "be so kind and have the first 3 s of street deleted and buried";
    EXPECT_EQ(outcome(talk, weighed(talk, taken, "delete street", 0.75, {.left_out = 1})), "<clarify>");
}

TEST(TalkReword, HoweverSure_NothingIsDoneThatMayNotBe) {
    test::Talk talk;
    EXPECT_NE(weighed(talk, "if the client hates the street, drop it", "delete street", 1).kind,
              RouteKind::timeline)
        << "a condition";
    EXPECT_EQ(weighed(talk, "some letters over the street would not hurt",
                      "show the title \"Porto\" over street", 1)
                  .kind,
              RouteKind::clarify)
        << "words that nobody said";
    EXPECT_NE(weighed(talk, "hm, the street", "frobnicate street", 1).kind, RouteKind::timeline)
        << "no sentence of the grammar's";
    talk.scope.range = {core::from_seconds(2), core::from_seconds(4)};
    EXPECT_NE(weighed(talk, "be so kind and have coast deleted and buried", "delete coast", 1).kind,
              RouteKind::timeline)
        << "beside the mark";
}

TEST(TalkReword, HoweverSure_NoMoreIsTakenThanIsMeant) {
    test::Talk talk;
    talk.say("split the film at 3 s");
    EXPECT_NE(
        weighed(talk, "good, now ditch the piece behind that cut", "cut out everything after 3 s", 1).kind,
        RouteKind::timeline)
        << "the rest of the film";
    test::Talk shorter;
    shorter.say("trim street to 3 seconds");
    EXPECT_NE(outcome(shorter, weighed(shorter, "take it off the front instead, the end is the good part",
                                       "trim 3 seconds off the start of street", 1, {.instead = true})),
              "coast 0-8, street 3-5, dinner 0-7")
        << "three seconds were to stay";
    EXPECT_NE(weighed({}, "extend street by one second at the end",
                      "freeze the last frame of street for 1 second", 1)
                  .kind,
              RouteKind::timeline)
        << "there is no more to show";
    test::Talk gap;
    gap.say("delete street and leave a gap");
    EXPECT_FALSE(weighed(gap, "now remove all the gaps please", "remove the pauses", 1).listen)
        << "what is heard may take more";
}

TEST(TalkReword, WhatIsDoneInstead_IsDoneToTheFilmBefore) {
    test::Talk talk;
    talk.say("mute street");
    const Rewritten instead{.instead = true};
    EXPECT_EQ(
        outcome(talk, weighed(talk, "dinner is what I had in mind there", "mute dinner", 0.99, instead)),
        kDinnerMuted);
    const Route answer{.kind = RouteKind::question, .understood = "a question"};
    auto asked = core::apply(talk.now, core::assist::conversation("how long is it?", "18 seconds", answer));
    talk.done.push_back(talk.now), talk.now = asked.value();
    EXPECT_EQ(weighed(talk, "dinner is what I had in mind there", "mute dinner", 0.99, instead).kind,
              RouteKind::clarify)
        << "the step before was an answer";
}

TEST(TalkReword, OtherKindsOfMessages) {
    const test::Talk talk;
    EXPECT_EQ(outcome(talk, weighed(talk, "mute street", "<stays>", 0.98)), "<clarify>");
    EXPECT_EQ(outcome(talk, weighed(talk, "mute street", "<stays>", 0.7)), kStreetMuted);
    const Route asked = weighed(talk, "mute street", "<ask>", 0.995);
    EXPECT_EQ(asked.kind, RouteKind::clarify);
    ASSERT_EQ(asked.means.size(), 1U);
    EXPECT_EQ(asked.means.front().text, "mute street");
    EXPECT_EQ(weighed(talk, "the street, does one hear much there", "<question>", 0.98).kind,
              RouteKind::question);
    const char* text = "what we lack is a lighthouse by night";
    EXPECT_EQ(weighed(talk, text, "<generate>", 0.98).kind, RouteKind::generate);
    EXPECT_NE(weighed(talk, text, "<generate>", 0.4).kind, RouteKind::generate);
}

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

TEST(TalkReword, WhatIsTakenToBeUsed_IsNotRemoved) {
    test::Talk talk;
    for (const char* text : {"take the piece from 16 to 18 and open the film with it, muted",
                             "grab the street and put it behind dinner, please, quietly"}) {
        const core::Project now = [&] {
            test::Talk said;
            said.say(text);
            return said.now;
        }();
        EXPECT_NEAR(test::material(now), 20, 0.001) << text;
        EXPECT_NE(outcome(talk, weighed(talk, text, "delete street", 0.999)), kNoStreet) << text;
    }
    EXPECT_EQ(outcome(talk, weighed(talk, "take the street out and mute it", "delete street", 0.999)),
              kNoStreet)
        << "\"out\" removes";
}

TEST(TalkReword, WhatForbidsRemoval_OrSaysATotal_TakesNothingAway) {
    const test::Talk talk;
    const char* all = "coast 0-8, street 0-5, dinner 0-7";
    for (const char* text : {"shrink street into 2.5 seconds by its pace, not by cutting",
                             "Dampf street auf 2,5 Sekunden ein, durchs Tempo, nicht durch Wegschneiden."}) {
        const std::string outcome = ::outcome(talk, weighed(talk, text, "trim street to 2.5 seconds", 0.999));
        EXPECT_TRUE(outcome == all || outcome.front() == '<') << text << ": " << outcome;
    }
    const char* lists = "v2 changes > street out 1s earlier > dinner 5s total > those two swapped";
    const char* taken = "trim 1 second off the end of street. trim 5 seconds off the end of dinner";
    const std::string outcome = ::outcome(talk, weighed(talk, lists, taken, 0.999));
    EXPECT_TRUE(outcome == all || outcome.front() == '<') << outcome;
}

TEST(TalkReword, ForOneClipThatIsNotNamed_AllAreNotTaken) {
    const test::Talk talk;
    EXPECT_EQ(weighed(talk, "make it black and white", "everything in black and white", 0.999).kind,
              RouteKind::clarify);
    EXPECT_EQ(
        outcome(talk, weighed(talk, "make the lot black and white", "everything in black and white", 0.999)),
        "coast 0-8 grayscale amount 1, street 0-5 grayscale amount 1, dinner 0-7 grayscale amount 1");
}

TEST(TalkReword, WhatPassesAFigureANameOrAnEdgeOver_IsNoRivalOfWhatHasIt) {
    const test::Talk talk;
    const auto after = [&](const char* text, const char* said) {
        return outcome(talk, weighed(talk, text, said, 0.999));
    };
    EXPECT_EQ(after("street at a third of its speed", "play street at 0.3 times speed"),
              "coast 0-8, street 0-5 x0.333, dinner 0-7");
    EXPECT_EQ(after("dinner前面插入credits", "add the credits at the start"),
              "coast 0-8, street 0-5, credits 0-4, dinner 0-7");
    EXPECT_EQ(after("fade dinner out over 2 seconds", "fade only the picture of dinner out over 2 seconds"),
              "coast 0-8, street 0-5, dinner 0-7 out2");
    EXPECT_NE(after("dinner wants to be five seconds, lop it off the front", "trim dinner to 5 seconds"),
              "coast 0-8, street 0-5, dinner 0-5");
}

TEST(TalkReword, AClipThatIsNotThere_IsAskedFor_NotGuessedToBeAnother) {
    test::Talk talk;
    talk.now = test::talk_film_named("D");
    EXPECT_EQ(talk.route("fade the sound of dinner out over 1 second").kind, RouteKind::clarify);
    EXPECT_EQ(talk.route("delete dinner").kind, RouteKind::clarify);
    talk.scope.clip = {"bride"};
    for (const char* text :
         {"fade the sound of dinner out over 1 second", "mute street", "make street faster",
          "trim the coast to 3 seconds", "make the street 6 dB quieter"}) {
        const Route route = talk.route(text);
        EXPECT_EQ(route.kind, RouteKind::clarify) << text;
        ASSERT_EQ(route.means.size(), 1U) << text << ": the selected clip is one choice";
        EXPECT_NE(route.means[0].label.find("'bride.mp4'"), std::string::npos) << route.means[0].label;
    }
    EXPECT_EQ(talk.after("make it 6 dB quieter").substr(0, 14), "bride 0-5 -6dB") << "it is pointed at";
}

TEST(TalkReword, ARemark_NeedNotBeLikelierThanAWish) {
    test::Talk talk;
    EXPECT_EQ(talk.route("ha, love the way dinner opens").kind, RouteKind::clarify);
}

TEST(TalkReword, ADegreeThatIsPassedOver_IsNoRival) {
    const test::Talk talk;
    const char* text = "coast调暖一些";
    const char* bit = "coast 0-8 white_balance temperature 0.15, street 0-5, dinner 0-7";
    EXPECT_EQ(outcome(talk, weighed(talk, text, "make coast warmer", 0.999)), bit);
}

TEST(TalkReword, ThePlayheadAndWhereToGo_AreTheGrammars) {
    const test::Talk talk;
    EXPECT_EQ(
        outcome(talk, weighed(talk, "delete the clip under the playhead", "delete the clip at 9 s", 0.999)),
        "street 0-5, dinner 0-7");
    EXPECT_EQ(weighed(talk, "take me to 0:15", "<stays>", 0.999).go_to, core::from_seconds(15));
}

TEST(TalkReword, PictureAndSoundInOneBreath_FadeTogether) {
    const test::Talk talk;
    const char* text = "the picture as well as the sound of dinner should sink away over three seconds";
    EXPECT_NE(outcome(talk, weighed(talk, text, "fade the sound of dinner out over 3 seconds", 0.999)),
              "coast 0-8, street 0-5, dinner 0-7 soundout3");
    EXPECT_EQ(
        outcome(talk, weighed(talk, "only the sound of dinner and not its picture should sink away in 3 s",
                              "fade the sound of dinner out over 3 seconds", 0.999)),
        "coast 0-8, street 0-5, dinner 0-7 soundout3");
}

TEST(TalkReword, ACureOfThePicture_IsNoRivalOfOneOfTheSoundThatIsNamed) {
    const test::Talk talk;
    const char* cured = "coast 0-8, street 0-5 noise_reduction 0.6, dinner 0-7";
    EXPECT_EQ(outcome(talk, weighed(talk, "clean the sound of street", "denoise street", 0.999)), cured);
    EXPECT_EQ(after({}, "limpia el sonido de street"), cured);
}

TEST(TalkReword, ATextWithQuotesInIt_IsTheGrammars) {
    const test::Talk talk;
    const char* text = "add a marker at 3 called Intro \"A\"";
    EXPECT_EQ(outcome(talk, weighed(talk, text, "put a marker called \"A\" at 3 s", 0.999)),
              "coast 0-8, street 0-5, dinner 0-7; marker 3 \"Intro \"A\"\"");
}

TEST(TalkReword, OtherLanguages_AreToldInTheirOwnWords) {
    const test::Talk talk;
    const char* german = "die Straße will keiner hören, ich meine street";
    EXPECT_EQ(outcome(talk, weighed(talk, german, "mute street", 0.999)), kStreetMuted);
    const char* japanese = "4秒から7秒まで夏休みって出しといて";
    EXPECT_EQ(outcome(talk, weighed(talk, japanese, "show the title \"夏休み\" from 4 s to 7 s", 0.999)),
              "coast 0-8, street 0-5, dinner 0-7, title \"夏休み\" 4-7");
    EXPECT_NE(outcome(talk, weighed(talk, japanese, "show the title \"冬休み\" from 4 s to 7 s", 0.999)),
              "coast 0-8, street 0-5, dinner 0-7, title \"冬休み\" 4-7");
}

TEST(TalkReword, AWishForThePictureBesideSteps_IsPlannedWithItsOwnWords) {
    const test::Talk talk;
    const char* text = "swap out the candles at dinner for oil lamps, oh and shorten the street to three";
    const Route route = weighed(talk, text, "trim street to 3 seconds", 0.9, {.picture = true});
    ASSERT_EQ(route.kind, RouteKind::plan) << route.understood;
    EXPECT_EQ(route.text, "swap out the candles at dinner for oil lamps");
    EXPECT_EQ(talk.now.find_clip(route.clip).clip->name, "dinner.mp4");
    EXPECT_FALSE(route.frames.empty());
    EXPECT_NE(weighed(talk, text, "delete street", 0.7, {.picture = true}).kind, RouteKind::plan)
        << "what takes away must be surer";
    EXPECT_NE(weighed(talk, "the candles at dinner for lamps street three seconds",
                      "trim street to 3 seconds", 0.9, {.picture = true})
                  .kind,
              RouteKind::plan)
        << "there is no part of its own for the model";
}

TEST(TalkReword, NothingSaid_IsNothingDone) {
    test::Talk talk;
    talk.say("blur coast"), talk.scope.clip = {"street"};
    for (const char* text : {"", "\n", " \n\n "}) {
        const auto route = talk.route(text);
        EXPECT_TRUE(route.edits.empty() && route.history_steps == 0) << '"' << text << '"';
    }
}

/// A note is about what is seen then: "make everything darker" for one is never done.
TEST(TalkReword, ANoteIsNotSpreadOverTheFilm) {
    const test::Talk talk;
    const char* note = "0:00-0:08 like porridge, groom it";
    ASSERT_NE(weighed(talk, note, "sharpen coast", 0).kind, RouteKind::timeline);
    EXPECT_NE(weighed(talk, note, "sharpen everything", 1).kind, RouteKind::timeline);
    EXPECT_NE(weighed(talk, note, "sharpen every clip", 1).kind, RouteKind::timeline);
    EXPECT_EQ(outcome(talk, weighed(talk, note, "sharpen coast", 1)),
              "coast 0-8 sharpen amount 0.5, street 0-5, dinner 0-7");
    const char* all = "0:00-0:08 like porridge and so is everything, groom it";
    EXPECT_EQ(outcome(talk, weighed(talk, all, "sharpen everything", 1)).find("coast 0-8 sharpen"), 0U);
}

TEST(TalkReword, WhatAGuessPassesOverIsNotDone) {
    test::Talk talk;
    talk.scope.playhead = core::from_seconds(4);
    const auto acts = [&](const char* text, const char* said) {
        return weighed(talk, text, said, 1).kind == RouteKind::timeline;
    };
    EXPECT_FALSE(acts("schnibble it by the playhead", "split the film at 10 s"))
        << "where it stands is not known";
    EXPECT_TRUE(acts("schnibble it by the playhead", "split the film at the playhead"));
    EXPECT_FALSE(acts("schnibble street, sepia, upright", "make the film vertical"));
    EXPECT_TRUE(acts("schnibble street, sepia, upright", "make street sepia. make the film vertical"));
}

TEST(TalkReword, OnlyWhatWasSaidIsTakenBack) {
    test::Talk talk;
    talk.say("mute everything");
    const auto kind = [&](const char* text) { return weighed(talk, text, "undo", 1).kind; };
    EXPECT_NE(kind("dinner may croon aloud"), RouteKind::timeline) << "the others stay silent";
    EXPECT_NE(kind("hand me one croon of it"), RouteKind::timeline);
    EXPECT_EQ(kind("that croon was nicer"), RouteKind::timeline);
}

TEST(TalkReword, WordsInQuotesMayHoldMarksAndAnyScript) {
    const test::Talk talk;
    EXPECT_EQ(outcome(talk, weighed(talk, "strapline the cook: \"Ana Lopes, cook\" schnibble 14, 18",
                                    "show the title \"Ana Lopes, cook\" from 14 s to 18 s", 1)),
              "coast 0-8, street 0-5, dinner 0-7, title \"Ana Lopes, cook\" 14-18");
    EXPECT_EQ(outcome(talk, weighed(talk, "9秒あたりに「サビ、二番」とでも",
                                    "put a marker called \"サビ、二番\" at 9 s", 1)),
              "coast 0-8, street 0-5, dinner 0-7; marker 9 \"サビ、二番\"");
    EXPECT_NE(weighed(talk, "9秒あたりに「サビ」とでも", "put a marker called \"ヒビ\" at 9 s", 1).kind,
              RouteKind::timeline)
        << "nobody said that";
}
