// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages that hold more than a wish: time codes, reasons and remarks around it, slips, what was said
// before.
#include "core/assist/talk/lexicon.h"
#include "tests/support/talk_film.h"

namespace {

using core::assist::RouteKind;

struct Saying {
    const char* before; ///< said just before; empty: nothing
    const char* said;
    const char* then;
};

void expect_all(std::initializer_list<Saying> sayings) {
    for (const Saying& saying : sayings) {
        test::Talk talk;
        if (*saying.before) talk.say(saying.before);
        EXPECT_EQ(talk.after(saying.said), saying.then) << saying.before << " | " << saying.said;
    }
}

constexpr const char* kAsIs = "coast 0-8, street 0-5, dinner 0-7";

} // namespace

TEST(TalkNotes, ATimeCode_IsWhatTheWordsBehindItAreAbout) {
    expect_all(
        {{"", "0:09 the tram squeaks, 5 dB less here please", "coast 0-8, street 0-5 -5dB, dinner 0-7"},
         {"", "0:14 - hate the colours! make it black and white",
          "coast 0-8, street 0-5, dinner 0-7 grayscale amount 1"},
         {"", "the 0:08 shot mute", "coast 0-8, street 0-5 mute, dinner 0-7"},
         {"", "0:03 // fine\n0:10 mute this shot // 0:15 blur this one",
          "coast 0-8, street 0-5 mute, dinner 0-7 blur strength 12"},
         {"", "0:08 dip to black here, half a second", "coast 0-8, street 0-5, dinner 0-7; dip 0.5 at 8"},
         {"", "0:06 approved", "<clarify>"}});
}

TEST(TalkNotes, Remarks_ArePassedOver_ConditionsAreNot) {
    expect_all(
        {{"", "the first clip is a yawn, please get rid of it", "street 0-5, dinner 0-7"},
         {"", "Dear editor, please mute dinner. Kind regards", "coast 0-8, street 0-5, dinner 0-7 mute"},
         {"", "mute coast if you don't mind", "coast 0-8 mute, street 0-5, dinner 0-7"}});
}

TEST(TalkNotes, AWishForAClipWithoutSound_IsNotPassedOver) {
    test::Talk talk;
    auto sounds = std::make_shared<core::Track>(*talk.now.tracks[1]);
    std::vector<core::Clip> left;
    for (const core::Clip& clip : sounds->clips)
        if (clip.name != "dinner.mp4") left.push_back(clip);
    sounds->clips = {};
    for (const core::Clip& clip : left)
        sounds->clips.push_back(clip);
    talk.now.tracks[1] = sounds;
    const auto route =
        talk.route("the dinner should come up from black over a second and her sound may be 5 dB quieter");
    EXPECT_TRUE(route.edits.empty()) << route.understood;
}

TEST(TalkNotes, WhatDepends_IsNotDone) {
    for (const char* said : {"if the sponsor complains, remove street", "unless they pay, mute coast",
                             "delete dinner if the client hates it"}) {
        test::Talk talk;
        EXPECT_NE(talk.say(said).kind, RouteKind::timeline) << said;
    }
    test::Talk polite;
    EXPECT_EQ(polite.after("if it isn't too much hassle, mute coast"),
              "coast 0-8 mute, street 0-5, dinner 0-7");
}

/// Each of these once took away what nobody had named.
TEST(TalkNotes, WhatIsHalfUnderstood_TakesNothingAway) {
    const std::pair<const char*, const char*> sayings[] = {
        {"", "0:13 a wipe would be nice on the way into this one, a second long"},
        {"", "3s to 5s there's a lifeguard tower in the background, can you retouch it away"},
        {"", "film goes from 0:02 to 0:18, delete the stuff outside"},
        {"", "keep 0:02-0:18, everything around it can go"},
        {"", "start it at 0:02 and end it at 0:18, lose the rest on both sides"},
        {"", "halve coast and get rid of the first half"},
        {"", "I want blue fishing boats, and the first two seconds gone"},
        {"", "lower street by four dB; let it fade in for half a second and out for half a second"},
        {"", "audio fades only, one second in at the top, two seconds out at the end"},
        {"trim dinner to 4 seconds", "restore one second of it"},
        {"mute track A1", "no, I meant just coast"}};
    for (const auto& [before, said] : sayings) {
        test::Talk talk;
        if (*before) talk.say(before);
        const double had = test::material(talk.now);
        talk.say(said);
        const double left = test::material(talk.now);
        EXPECT_TRUE(left >= had || std::string(said).find("0:18") != std::string::npos ||
                    std::string(said).find("halve") != std::string::npos)
            << said << ": " << left << " of " << had;
        EXPECT_GE(left, std::string(said).find("0:18") != std::string::npos ? 16 : had - 4) << said;
    }
}

TEST(TalkNotes, WhatIsLeftOut_IsWhatWasSaidBefore) {
    expect_all({{"", "shorten coast to 5 seconds and dinner to 4", "coast 0-5, street 0-5, dinner 0-4"},
                {"", "coast up by 2 dB, street down by 4", "coast 0-8 2dB, street 0-5 -4dB, dinner 0-7"},
                {"", "add the piano from the start, level minus 9 dB",
                 "coast 0-8, street 0-5, dinner 0-7, piano 0-60 at 0 -9dB"},
                {"", "speed dinner up to double and take 4 dB off its sound",
                 "coast 0-8, street 0-5, dinner 0-7 x2 -4dB"},
                {"", "keep 1 to 5 and 14 to 16", "coast 1-5, dinner 1-3"},
                {"", "mute the one at the end", "coast 0-8, street 0-5, dinner 0-7 mute"}});
}

TEST(TalkNotes, AGap_CanBeMade) {
    expect_all(
        {{"", "leave a gap of three seconds before street", "coast 0-8, street 0-5 at 11, dinner 0-7"},
         {"", "a one-second gap after street", "coast 0-8, street 0-5, dinner 0-7 at 14"},
         {"", "two seconds of black between street and dinner", "coast 0-8, street 0-5, dinner 0-7 at 15"},
         {"", "leave a gap of one second at 10 seconds", "<clarify>"}});
}

TEST(TalkFollow, OtherBorders_Times_AndNames) {
    expect_all(
        {{"make street black and white", "only its last two seconds",
          "coast 0-8, street 0-3, street 3-5 grayscale amount 1, dinner 0-7"},
         {"mute everything", "but not coast", "coast 0-8, street 0-5 mute, dinner 0-7 mute"},
         {"cut out 2 to 4 seconds", "no, 5 to 7", "coast 0-5, coast 7-8, street 0-5, dinner 0-7"},
         {"end the film at 16 seconds", "no, end it at 19", "coast 0-8, street 0-5, dinner 0-6"},
         {"cut the first 2 seconds", "one second more", "coast 3-8, street 0-5, dinner 0-7"},
         {"split coast at 3 seconds", "join the two pieces again", kAsIs},
         {"split street at 10 seconds", "one second later", "coast 0-8, street 0-3, street 3-5, dinner 0-7"},
         {"add a marker at 5 seconds", "name it \"sunset\"",
          "coast 0-8, street 0-5, dinner 0-7; marker 5 \"sunset\""},
         {"copy street to the end", "mute the copy", "coast 0-8, street 0-5, dinner 0-7, street 0-5 mute"},
         {"put the title \"Porto\" on screen from 2 to 6 seconds", "until 9 seconds",
          "coast 0-8, street 0-5, dinner 0-7, title \"Porto\" 2-9"},
         {"add the piano from the start at -12 dB", "3 dB quieter",
          "coast 0-8, street 0-5, dinner 0-7, piano 0-60 at 0 -15dB"},
         {"make coast warmer", "warmer still",
          "coast 0-8 white_balance temperature 0.6, street 0-5, dinner 0-7"}});
}

TEST(TalkFollow, ASwap_IsNotDoneWithOneClip) {
    for (const char* said : {"no, I meant dinner", "no, dinner", "dinner instead"}) {
        test::Talk talk;
        talk.say("swap coast and street");
        EXPECT_NO_THROW(talk.say(said)) << said;
        EXPECT_EQ(test::material(talk.now), 20) << said;
    }
}

TEST(TalkFollow, AnAnswer_GoesOnWithWhatWasAsked) {
    expect_all({{"trim coast", "to four seconds", "coast 0-4, street 0-5, dinner 0-7"}});
}

TEST(TalkSlips, TheLikeliestSlip_IsMeant) {
    const auto& words = core::assist::talk::english();
    for (const auto& [typed, meant] :
         {std::pair{"sawp", "swap"}, std::pair{"fram", "frame"}, std::pair{"blurr", "blur"},
          std::pair{"evry", "every"}, std::pair{"sharpn", "sharpen"}, std::pair{"quiter", "quieter"}})
        EXPECT_EQ(words.nearest(typed), meant) << typed;
    EXPECT_EQ(words.nearest("form"), "") << "a word of its own";
    expect_all({{"", "sawp coast adn diner", "dinner 0-7, street 0-5, coast 0-8"},
                {"", "splti streat too seconds in", "coast 0-8, street 0-2, street 2-5, dinner 0-7"},
                {"", "turn the diner clip down by for d b", "coast 0-8, street 0-5, dinner 0-7 -4dB"},
                {"", "title quote Good Night unquote from zero to four seconds",
                 "coast 0-8, street 0-5, dinner 0-7, title \"Good Night\" 0-4"},
                {"", "delete dinner uh scratch that delete the coast", "street 0-5, dinner 0-7"},
                {"", "erm could you mute street", "coast 0-8, street 0-5 mute, dinner 0-7"}});
}

TEST(TalkParts, PiecesOfWhatWasSplit_AreNamedByTheirSide) {
    expect_all(
        {{"", "split coast in the middle and delete the front half", "coast 4-8, street 0-5, dinner 0-7"},
         {"", "split dinner at 16 seconds and mute the right-hand piece",
          "coast 0-8, street 0-5, dinner 0-3, dinner 3-7 mute"},
         {"", "split dinner at 16 seconds and mute the latter half",
          "coast 0-8, street 0-5, dinner 0-3, dinner 3-7 mute"},
         {"", "cut coast at 2 and 5 seconds, then delete the middle",
          "coast 0-2, coast 5-8, street 0-5, dinner 0-7"}});
}

TEST(TalkParts, ValuesOfTones_AreSet) {
    expect_all(
        {{"", "saturation of 0.6 on street", "coast 0-8, street 0-5 saturation amount 0.6, dinner 0-7"},
         {"", "more saturation on street", "coast 0-8, street 0-5 saturation amount 1.3, dinner 0-7"},
         {"", "dip to black, 1 s, before dinner", "coast 0-8, street 0-5, dinner 0-7; dip 1 at 13"}});
}

TEST(TalkParts, GuessesThatSayTheSame_AreBelievedTogether) {
    expect_all({{"", "start by chopping 16s to 18s, then chop 2s to 4s",
                 "coast 0-2, coast 4-8, street 0-5, dinner 0-3, dinner 5-7"},
                {"", "8\": shot out, gap stays. new footage comes tomorrow", "coast 0-8, dinner 0-7 at 13"},
                {"", "at 10 s it's making me seasick, steady the shot",
                 "coast 0-8, street 0-5 stabilize smoothness 0.5, dinner 0-7"}});
}

TEST(TalkParts, WhatIsToGo_IsNeverAllThatStays) {
    for (const char* said :
         {"0:12-0:14 and 0:19-0:20 can both be chopped", "approved: 0:06, 0:11 and 0:14. no changes needed",
          "0:08 trim the tail, 3 seconds left\n0:13 trim the tail, 5 seconds left",
          "dinner, street, coast is the order I want, each cut down to 4 seconds"}) {
        test::Talk talk;
        talk.say(said);
        EXPECT_GE(test::material(talk.now), 12) << said;
    }
}

TEST(TalkParts, AWishForThePicture_IsNotPassedOver) {
    for (const char* said : {"dinner should be 4 seconds long, and the tablecloth in it red checks instead",
                             "cut the last two seconds of coast and the car in it bright yellow please"}) {
        test::Talk talk;
        EXPECT_NE(talk.route(said).kind, RouteKind::timeline) << said;
    }
    test::Talk talk;
    EXPECT_EQ(talk.after("cut the last two seconds, it drags"), "coast 0-8, street 0-5, dinner 0-5");
}

TEST(TalkFollow, OnlyOneOfThem_BehindAStep_TakesNothingAway) {
    for (const char* said : {"only coast, not the entire track", "only coast", "just the coast clip"}) {
        test::Talk talk;
        talk.say("mute track A1");
        talk.say(said);
        EXPECT_EQ(test::material(talk.now), 20) << said;
    }
}
