// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/said.h"
#include "core/base/result.h"
#include "tests/support/spoken.h"
#include "tests/support/talk_film.h"

using namespace core;
using namespace core::assist;
using Kind = Wish::Kind;

namespace {

/// Street (8 s to 13 s) says this from its own first half second on.
ListenReady heard(const std::string& text = "Hello. Welcome to Porto. The prices are low.") {
    return {{{ClipId{"street-sound"}, test::spoken(text, 0.5)}}};
}

WishDone done(Kind kind, const std::string& text, bool about = false) {
    return speech_edits(test::talk_film(), {.kind = kind, .text = text, .about = about}, heard());
}

std::string film_after(const std::vector<Edit>& edits) {
    const auto after = core::apply(test::talk_film(), edits);
    EXPECT_TRUE(after.ok()) << after.message();
    return after ? test::talk_text(after.value()) : "";
}

} // namespace

TEST(Said, WordsInARow_AreFoundWhereTheClipSaysThem) {
    const auto places = places_of(test::talk_film(), {.text = "welcome to porto"}, heard());
    ASSERT_EQ(places.size(), 1U);
    EXPECT_NEAR(to_seconds(places.front().words.start), 8 + 1.0, 0.11); // from where "hello" has ended
    EXPECT_EQ(places.front().text, "Welcome to Porto.");
    EXPECT_TRUE(places_of(test::talk_film(), {.text = "porto welcome"}, heard()).size() ==
                1); // all of its words
    EXPECT_TRUE(places_of(test::talk_film(), {.text = "lisbon"}, heard()).empty());
}

TEST(Said, WhatIsTalkedAbout_IsFoundInOtherFormsOfTheWord) {
    const auto places = places_of(test::talk_film(), {.text = "the price", .about = true}, heard());
    ASSERT_EQ(places.size(), 1U);
    EXPECT_EQ(places.front().text, "The prices are low.");
}

TEST(Said, AnswersNameTheTimesOfTheTimeline) {
    const WishDone about = done(Kind::said_about, "price", true);
    EXPECT_TRUE(about.edits.empty());
    EXPECT_NE(about.answer.find("\"The prices are low.\""), std::string::npos) << about.answer;
    ASSERT_EQ(about.evidence.size(), 1U);
    EXPECT_NEAR(to_seconds(about.evidence.front().range.start), 8 + 2.5, 0.11);
    EXPECT_NE(done(Kind::said_about, "lisbon").answer.find("nobody"), std::string::npos);
    EXPECT_NE(done(Kind::pace, "").answer.find("150 words a minute: 8 words in 3.2 s"), std::string::npos)
        << done(Kind::pace, "").answer;
    EXPECT_EQ(done(Kind::speaking, "").answer.rfind("yes", 0), 0U);
    EXPECT_NE(done(Kind::said_text, "").answer.find("Hello."), std::string::npos);
}

TEST(Said, WhatComesBeforeWords_GoesFromTheFilmOrTheClip) {
    const std::string film = film_after(done(Kind::cut_before, "welcome").edits);
    EXPECT_EQ(film.rfind("street 0.8", 0), 0U) << film; // all of coast, and street up to the word
    Wish wish{.kind = Kind::cut_before, .clips = {{"street"}}, .text = "welcome"};
    const std::string clip = film_after(speech_edits(test::talk_film(), wish, heard()).edits);
    EXPECT_EQ(clip.rfind("coast 0-8", 0), 0U) << clip;
    EXPECT_NE(clip.find("street 0.8-5"), std::string::npos) << clip;
    EXPECT_NE(done(Kind::cut_before, "lisbon").answer.find("nothing was changed"), std::string::npos);
}

TEST(Said, SentencesGoOrStay_AndNeighboursAreThereWhole) {
    const std::string without = film_after(done(Kind::cut_said, "Porto", true).edits);
    EXPECT_EQ(without.rfind("coast 0-8, street 0-", 0), 0U) << without;
    EXPECT_NE(without.find(", dinner 0-7"), std::string::npos);
    EXPECT_EQ(std::count(without.begin(), without.end(), ','), 3) << without; // street in two pieces
    const std::string only = film_after(done(Kind::keep_said, "Porto", true).edits);
    EXPECT_EQ(only.find("coast"), std::string::npos) << only;
    EXPECT_EQ(only.find("dinner"), std::string::npos) << only;
}

TEST(Said, OnlyWhatIsSpokenStays_ByWhicheverSound) {
    const WishDone spoken = done(Kind::unspoken, "");
    const auto after = core::apply(test::talk_film(), spoken.edits);
    ASSERT_TRUE(after) << after.message();
    EXPECT_NEAR(to_seconds(after.value().duration()), 3.9 + 0.3,
                0.13); // 8 words and what is between, and room
    const WishDone none =
        speech_edits(test::talk_film(), {.kind = Kind::unspoken}, {{{ClipId{"street-sound"}, {}}}});
    EXPECT_TRUE(none.edits.empty());
    EXPECT_NE(none.answer.find("nothing was changed"), std::string::npos);
}

TEST(Said, PlacesAreMarked_CutAndGoneTo) {
    EXPECT_NE(film_after(done(Kind::mark_said, "porto").edits).find("; marker 9.88 \"porto\""),
              std::string::npos);
    EXPECT_EQ(film_after(done(Kind::split_said, "porto").edits).rfind("coast 0-8, street 0-1.", 0), 0U);
    const WishDone place = done(Kind::go_to_said, "porto");
    ASSERT_TRUE(place.go_to);
    EXPECT_NEAR(to_seconds(*place.go_to), 9.9, 0.11);
    EXPECT_TRUE(place.edits.empty());
}

TEST(Said, WithoutASpeechModel_WhatIsMissingIsSaid) {
    ListenReady silent = heard();
    silent.parts.front().heard.problem = "there is no speech model on this machine";
    EXPECT_THROW((void)speech_edits(test::talk_film(), {.kind = Kind::said_about, .text = "price"}, silent),
                 Failure);
    EXPECT_NO_THROW((void)speech_edits(test::talk_film(), {.kind = Kind::speaking}, silent));
}
