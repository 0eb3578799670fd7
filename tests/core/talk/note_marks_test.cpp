// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How writers of notes put values down: seconds as time codes, arrows, brackets; and what only looks so.
#include "core/assist/talk/note_marks.h"
#include "tests/support/talk_film.h"

namespace {

/// A message's words after its marks were read; time codes in <>.
std::string read(const std::string& text) {
    auto words = core::assist::talk::words_of(text);
    core::assist::talk::read_note_marks(words);
    std::string out;
    for (const auto& word : words)
        out += (out.empty() ? "" : " ") +
               (word.kind == core::assist::talk::Word::Kind::clock ? "<" + word.text + ">" : word.text);
    return out;
}
std::string outcome(const std::string& text) {
    test::Talk talk;
    return talk.after(text);
}

} // namespace

TEST(TalkNoteMarks, SecondsAtTheBeginOfANote_AreTimeCodes) {
    EXPECT_EQ(read("8s: mute"), "<0:08> : mute");
    EXPECT_EQ(read("at 13 s – run it"), "at <0:13> - run it");
    EXPECT_EQ(read("8\" shot out"), "<0:08> shot out");
    EXPECT_EQ(read("3\" to 5\": retouch"), "<0:03> to <0:05> : retouch");
    EXPECT_EQ(read("2s-3s can go"), "<0:02> - <0:03> can go");
    EXPECT_EQ(read("from 16 s onwards"), "from <0:16> to the end");
    EXPECT_EQ(read("75 sec - darker"), "<1:15> - darker");
    EXPECT_EQ(read("0.5 s: in"), "<0:00.5> : in");
    EXPECT_EQ(read("1) 8s: mute\n2) 13s: flip"), "1 ) <0:08> : mute \n 2 ) <0:13> : flip");
    EXPECT_EQ(read("bei 8 Sekunden: stumm"), "bei <0:08> : stumm");
}

TEST(TalkNoteMarks, LengthsStayLengths) {
    EXPECT_EQ(read("2 seconds off the end"), "2 seconds off the end");
    EXPECT_EQ(read("1 s crossfade on the cut"), "1 s crossfade on the cut");
    EXPECT_EQ(read("3 seconds of black"), "3 seconds of black");
    EXPECT_EQ(read("make it 3 s: no more"), "make it 3 s : no more");
    EXPECT_EQ(read("2 to 3 seconds longer"), "2 to 3 seconds longer");
    EXPECT_EQ(read("show \"Top 5\" at the end"),
              "show Top 5 at the end"); // the quote is closed, nothing is timed
}

TEST(TalkNoteMarks, ArrowsAndBracketsRoundValues) {
    EXPECT_EQ(read("13\" -> blur, 9"), "<0:13> : blur , 9");
    EXPECT_EQ(read("left <-> right"), "left < - > right");
    EXPECT_EQ(read("a vignette (0.4) on dinner"), "a vignette 0.4 on dinner");
    EXPECT_EQ(read("blurred (strength 15)"), "blurred strength 15");
    EXPECT_EQ(read("the clip (the one with the dog, number 2 on my list)"),
              "the clip ( the one with the dog , number 2 on my list )");
    EXPECT_EQ(read("(2) cut"), "cut"); // a number of a list
}

TEST(TalkNoteMarks, NotesInSeconds_AreDoneAsThoseInTimeCodes) {
    EXPECT_EQ(outcome("8s: mute this shot"), "coast 0-8, street 0-5 mute, dinner 0-7");
    EXPECT_EQ(outcome("at 13 s: this shot in reverse"), outcome("0:13 this shot in reverse"));
    EXPECT_EQ(outcome("put a vignette (0.4) on dinner and zoom it in to 120%"),
              "coast 0-8, street 0-5, dinner 0-7 vignette amount 0.4 transform scale 1.2");
    EXPECT_EQ(outcome("13\" -> blur, 9, whole shot"), "coast 0-8, street 0-5, dinner 0-7 blur strength 9");
    EXPECT_EQ(outcome("2 seconds off the end of coast"), "coast 0-6, street 0-5, dinner 0-7");
}

TEST(TalkNoteHeads, HeadingsAndBulletsGo_TopicsOfAWishStay) {
    EXPECT_EQ(read("Round 2 feedback\n0:08 mute"), "<0:08> mute");
    EXPECT_EQ(read("Notes from Tom: cut it"), "cut it");
    EXPECT_EQ(read("General: make it square"), "make it square");
    EXPECT_EQ(read("colour of coast: warmer"), "colour of coast : warmer");
    EXPECT_EQ(read("make a note: 0:08"), "make a note : <0:08>");
    EXPECT_EQ(outcome("Feedback from Tom: (a) 0:08 3 dB quieter (b) 0:13 3 dB louder"),
              "coast 0-8, street 0-5 -3dB, dinner 0-7 3dB");
}

TEST(TalkNoteHeads, TimeCodesInBracketsAndBehindTc) {
    EXPECT_EQ(read("TC 00:00:08:00 mute"), "<00:00:08:00> mute");
    EXPECT_EQ(read("[0:07] drags"), "<0:07> drags");
    EXPECT_EQ(read("first shot (0:00) darker"), "first shot darker");
    EXPECT_EQ(read("the shot (0:08) out"), "the shot at <0:08> out");
    EXPECT_EQ(read("in 0:02 / out 0:15"), "in <0:02> out <0:15>");
}

TEST(TalkNoteHeads, TimesThatReachToTheEnd) {
    EXPECT_EQ(read("0:15 onward: mute"), "<0:15> to the end : mute");
    EXPECT_EQ(read("from 0:16 on it drags"), "from <0:16> to the end it drags");
    EXPECT_EQ(read("3 seconds from 0:09 on"), "3 seconds from <0:09> on");
    EXPECT_EQ(read("the first 3 seconds, and the final 3"), "the first 3 seconds , and the final 3 seconds");
    EXPECT_EQ(outcome("0:20 tack the credits on"), "coast 0-8, street 0-5, dinner 0-7, credits 0-4");
    EXPECT_EQ(outcome("0:15 onward: mute"), "coast 0-8, street 0-5, dinner 0-2, dinner 2-7 mute");
}

TEST(TalkNoteHeads, NothingThatWishesIsDropped) {
    EXPECT_EQ(read("sepia look on coast: fine"), "sepia look on coast : fine");
    EXPECT_EQ(read("cut the dull bit (0:05-0:07)"), "cut the dull bit from <0:05> - <0:07>");
    EXPECT_EQ(outcome("0:20 までの coast を削除して").find("coast 0-8"),
              outcome("0:20 までの coast を削除して").front() == '<' ? std::string::npos : 0U);
    EXPECT_EQ(outcome("0:20 delete coast").front(), '<');
}
