// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Follow-ups that judge, correct or name what was done: what comes of them, and what must not.
#include "core/assist/talk/sayable.h"
#include "tests/support/talk_film.h"

namespace {

struct Said {
    std::vector<const char*> before;
    const char* text;
    const char* then;
};

void expect(const std::vector<Said>& all) {
    for (const Said& one : all) {
        test::Talk talk;
        for (const char* before : one.before)
            talk.say(before);
        EXPECT_TRUE(test::fits(talk.after(one.text), one.then))
            << one.before.back() << " | " << one.text << "\n"
            << [&] {
                   test::Talk again;
                   for (const char* before : one.before)
                       again.say(before);
                   return again.after(one.text);
               }();
    }
}

} // namespace

TEST(TalkFollow, WhatOnlyJudges_IsLeftOut) {
    expect({{{"scale dinner to 150 %"},
             "that's too tight, 120 %",
             "coast 0-8, street 0-5, dinner 0-7 transform scale 1.2"},
            {{"crop 10 % off the left of coast"},
             "not enough, 20%",
             "coast 0-8 crop left 0.2, street 0-5, dinner 0-7"},
            {{"crop 10 % off the left of coast"},
             "no, twenty",
             "coast 0-8 crop left 0.2, street 0-5, dinner 0-7"},
            {{"rotate coast 2 degrees clockwise"},
             "still leaning, go to 3",
             "coast 0-8 rotate degrees 3, street 0-5, dinner 0-7"},
            {{"play street at double speed"},
             "woah that's quick. 1.5",
             "coast 0-8, street 0-5 x1.5, dinner 0-7"}});
}

TEST(TalkFollow, WordsOfATitle_AreChanged_AnotherTitleIsOneMore) {
    expect({{{"put the title \"Porto\" on screen from 2 to 6 seconds"},
             "typo, should be \"Porte\"",
             "coast 0-8, street 0-5, dinner 0-7, title \"Porte\" 2-6"},
            {{"put the title \"Porto\" on screen from 2 to 6 seconds"},
             "make that \"Madeira\" please",
             "coast 0-8, street 0-5, dinner 0-7, title \"Madeira\" 2-6"},
            {{"put the title \"Porto\" on screen from 2 to 6 seconds"},
             "title \"Faro\" from 8 to 10 seconds",
             "coast 0-8, street 0-5, dinner 0-7, title \"Porto\" 2-6, title \"Faro\" 8-10"},
            {{"put the title \"Porto\" on screen from 2 to 6 seconds"},
             "two seconds later please, keep the duration",
             "coast 0-8, street 0-5, dinner 0-7, title \"Porto\" 4-8"}});
}

TEST(TalkFollow, TheWayItWas_TakesBackWhatIsNamed) {
    expect(
        {{{"swap coast and street"}, "the old order was better", "coast 0-8, street 0-5, dinner 0-7"},
         {{"make the film square"},
          "return to the previous shape, this cuts into the heads",
          "coast 0-8, street 0-5, dinner 0-7"},
         {{"add the piano from the start"}, "take the piano out again", "coast 0-8, street 0-5, dinner 0-7"},
         {{"add the piano from the start"},
          "remove the piano",
          "coast 0-8, street 0-5, dinner 0-7; new audio"},
         {{"play dinner at half speed"}, "no, original speed please", "coast 0-8, street 0-5, dinner 0-7"},
         {{"add a marker at 5 seconds", "add a marker at 2 seconds"},
          "take me to the last marker",
          "<go 5>"}});
}

TEST(TalkFollow, OthersAndMore) {
    expect(
        {{{"trim 1 second off the start of street"},
          "do the same at the tail",
          "coast 0-8, street 1-4, dinner 0-7"},
         {{"add a marker at 5 seconds"},
          "one at 15 too",
          "coast 0-8, street 0-5, dinner 0-7; marker 5; marker 15"},
         {{"make everything black and white"},
          "except street, keep that in colour",
          "coast 0-8 grayscale amount 1, street 0-5, dinner 0-7 grayscale amount 1"},
         {{"mute track A1"}, "only coast, not the entire track", "coast 0-8 mute, street 0-5, dinner 0-7"},
         {{"put one second dissolves at both cuts"},
          "remove it from the first cut, straight cut is better there",
          "coast 0-8, street 0-5, dinner 0-7; dissolve 1 at 13"},
         {{"dip to black for one second at the first cut"},
          "it should be at the second cut, my mistake",
          "coast 0-8, street 0-5, dinner 0-7; dip 1 at 13"},
         {{"flip street horizontally"},
          "no, vertically",
          "coast 0-8, street 0-5 flip vertical 1, dinner 0-7"},
         {{"move dinner to the front"}, "no, make it second", "coast 0-8, dinner 0-7, street 0-5"},
         {{"swap coast and street"}, "put dinner in the middle of them", "street 0-5, dinner 0-7, coast 0-8"},
         {{"make coast sepia"},
          "take it off coast and put it on street",
          "coast 0-8, street 0-5 sepia amount 1, dinner 0-7"},
         {{"copy street to the end"},
          "silence the copied one",
          "coast 0-8, street 0-5, dinner 0-7, street 0-5 mute"},
         {{"add markers at 4 and 9 seconds"},
          "we can do without the first of those",
          "coast 0-8, street 0-5, dinner 0-7; marker 9"}});
}

TEST(TalkFollow, PraiseDoesNothing) {
    for (const char* praise : {"brilliant, thank you so much!", "perfect, that's what was missing"}) {
        test::Talk talk;
        talk.say("delete street");
        EXPECT_EQ(talk.after(praise).front(), '<') << praise;
    }
}

TEST(TalkSeveral, WhatTheSentenceMadeOrLeft) {
    expect({{{"add a marker at 5 seconds", "undo"},
             "trim street to two seconds and slow what's left to 50 %",
             "coast 0-8, street 0-2 x0.5, dinner 0-7"},
            {{"add a marker at 5 seconds", "undo"},
             "delete the street clip and insert credits in its place",
             "coast 0-8, credits 0-4, dinner 0-7"},
            {{"add a marker at 5 seconds", "undo"},
             "duplicate street and reverse the second one",
             "coast 0-8, street 0-5, street 0-5 back, dinner 0-7"},
            {{"add a marker at 5 seconds", "undo"},
             "blur of 15 on street, and no sound there",
             "coast 0-8, street 0-5 mute blur strength 15, dinner 0-7"},
            {{"add a marker at 5 seconds", "undo"},
             "ok so um cut the first two seconds of the coast no wait the first three",
             "coast 3-8, street 0-5, dinner 0-7"}});
}

TEST(TalkFollow, WhatIsToStay_TakesNothingBack) {
    test::Talk muted;
    muted.say("mute coast");
    EXPECT_EQ(muted.after("leave the sound as it is").front(), '<');
    test::Talk titled;
    titled.say("put the title \"Porto\" on screen from 2 to 6 seconds");
    const std::string outcome = titled.after("go to where she says \"hello\"");
    EXPECT_TRUE(outcome.front() == '<' || outcome.find("title \"Porto\" 2-6") != std::string::npos)
        << outcome;
}

namespace {

/// From where to where the picture of a clip is scaled after two sayings.
std::pair<double, double> zoom_behind(const char* first, const char* then) {
    test::Talk talk;
    talk.by = core::assist::ReadBy::grammar;
    talk.say(first);
    if (then) talk.say(then);
    const core::Clip& street = *talk.now.find_clip({"street"}).clip;
    if (street.effects.size() != 1) return {};
    const auto* keys = std::get_if<std::vector<core::Key>>(&street.effects[0].params.at("scale"));
    if (!keys || keys->size() != 2) return {};
    return {std::get<double>((*keys)[0].value), std::get<double>((*keys)[1].value)};
}

} // namespace

TEST(TalkFollow, ASlowMove_GoesFartherAndLessFar_AndTheOtherWay) {
    for (const bool in : {true, false}) {
        const char* first = in ? "zoom in slowly on street" : "zoom out slowly on street";
        const auto behind = [&](const char* then) {
            auto way = zoom_behind(first, then);
            if (!in) std::swap(way.first, way.second);
            return way; // from 1 on
        };
        using Way = std::pair<double, double>;
        EXPECT_EQ(behind(nullptr), Way(1, 1.25)) << first;
        EXPECT_EQ(behind("the other way round"), Way(1.25, 1)) << first;
        EXPECT_EQ(behind("more"), Way(1, 1.375)) << first;
        EXPECT_EQ(behind("that's too much"), Way(1, 1.15)) << first;
        EXPECT_EQ(behind("make it 150 %"), Way(1, 1.5)) << first;
        EXPECT_EQ(behind("no, 40 %"), Way(1, 1.4)) << first;
        EXPECT_EQ(behind("no, to the left"), Way(1, 1.25)) << first;
    }
}

// Values are numbers, words, colours or moves: no follow-up may take one for another.
TEST(TalkFollow, WhateverWasDone_EveryFollowUpIsAnswered) {
    std::vector<std::string> done{"zoom out slowly on dinner",
                                  "make street warmer",
                                  "fade coast in and out",
                                  "show the title \"Hello\" from 2 s to 5 s",
                                  "add an echo to dinner",
                                  "dip to white between coast and street",
                                  "set the loudness of street to -16 LUFS",
                                  "blur the left half of street",
                                  "invert dinner",
                                  "pan dinner to the left"};
    for (const auto& group : core::assist::sayable(test::talk_film()))
        done.insert(done.end(), group.sayings.begin(), group.sayings.end());
    int followed = 0;
    for (const std::string& first : done) {
        test::Talk talk;
        talk.by = core::assist::ReadBy::grammar;
        talk.say(first);
        for (const char* next : {"more",
                                 "a bit less",
                                 "that's too much",
                                 "half of that",
                                 "twice as much",
                                 "the other way round",
                                 "not so strong",
                                 "no, 50 %",
                                 "make it 2 seconds",
                                 "-6 dB rather",
                                 "0.3",
                                 "on dinner instead",
                                 "the same for coast",
                                 "the other end",
                                 "and its sound too",
                                 "faster",
                                 "louder",
                                 "white",
                                 "to the right",
                                 "a wipe instead",
                                 "call it \"Bye\"",
                                 "three times",
                                 "at 4 s instead",
                                 "again",
                                 "undo",
                                 "no"}) {
            test::Talk now = talk;
            ASSERT_NO_THROW(now.after(next)) << first << " | " << next;
            followed += talk.route(next).kind == core::assist::RouteKind::timeline ? 1 : 0;
        }
    }
    EXPECT_GT(followed, 200) << "few were understood: what is tried is not what it was";
}

TEST(TalkFollow, WhatEndsOrSpares_ChangesWhatWasDone) {
    expect({
        {{"title \"Porto\" from 2 to 5 seconds"},
         "leave it up until 8",
         "coast 0-8, street 0-5, dinner 0-7, title \"Porto\" 2-8"},
        {{"play street at half speed"},
         "make that three quarters",
         "coast 0-8, street 0-5 x0.75, dinner 0-7"},
        {{"fade the sound of dinner out over 3 seconds"},
         "picture too",
         "coast 0-8, street 0-5, dinner 0-7 out3"},
        {{"put a dissolve of 1 second on all cuts"},
         "not between street and dinner though",
         "coast 0-8, street 0-5, dinner 0-7; dissolve 1 at 8"},
        {{"reverse street"}, "and slow it to half", "coast 0-8, street 0-5 x0.5 back, dinner 0-7"},
        {{"add the credits at the end"}, "go to where they start", "<go 20>"},
        {{"duplicate dinner"}, "drop the copy again", "coast 0-8, street 0-5, dinner 0-7"},
        {{"lower coast by 6 dB"}, "a bit less, 3 dB", "coast 0-8 -3dB, street 0-5, dinner 0-7"},
        {{"brighten coast by 20 percent"},
         "no, ten",
         "coast 0-8 brightness amount 0.1, street 0-5, dinner 0-7"},
    });
}

TEST(TalkFollow, WhatIsToldAsAFact_IsAWishToo) {
    const std::vector<std::pair<const char*, const char*>> all{
        {"dissolves on all cuts, duration .8s",
         "coast 0-8, street 0-5, dinner 0-7; dissolve 0.8 at 8; dissolve 0.8 at 13"},
        {"stick a pin in at 7.2 labelled seal.", "coast 0-8, street 0-5, dinner 0-7; marker 7.2 \"seal\""},
        {"scrap the last clip, run the one before it at quarter speed", "coast 0-8, street 0-5 x0.25"},
        {"make coast 3 dB louder and street 3 dB quieter, dinner's fine",
         "coast 0-8 3dB, street 0-5 -3dB, dinner 0-7"},
        {"trim coast from the front until it's 4 seconds long", "coast 4-8, street 0-5, dinner 0-7"},
        {"I was going to ask you to drop the street but no, forget it", "<clarify>"},
        {"title \"Nadia\" over dinner as a lower third, in at 14, out at 18",
         "coast 0-8, street 0-5, dinner 0-7, lower_third \"Nadia\" 14-18"},
        {"garde les 3 premières secondes de chaque plan", "coast 0-3, street 0-3, dinner 0-3"},
        {"13.0 – 20.0: too dark, brightness up 15 percent",
         "coast 0-8, street 0-5, dinner 0-7 brightness amount 0.15"},
        {"cut out 3-5 and 14-16 and nothing more",
         "coast 0-3, coast 5-8, street 0-5, dinner 0-1, dinner 3-7"},
        {"cut at 10, but nothing gets removed", "coast 0-8, street 0-2, street 2-5, dinner 0-7"},
    };
    for (const auto& [said, then] : all) {
        test::Talk talk;
        EXPECT_EQ(talk.after(said), then) << said;
    }
    test::Talk talk; // one of two wishes is not left out
    EXPECT_NE(talk.after("cut out 3 to 6, and what remains of coast goes into half speed"),
              "coast 0-3, coast 6-8, street 0-5, dinner 0-7");
}
