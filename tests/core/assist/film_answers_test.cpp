// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Questions that the document answers, and what is said about the answers.
#include "core/assist/requests.h"
#include "tests/support/talk_film.h"

using namespace core;
using namespace core::assist;

namespace {

std::string answered(const Project& project, const std::string& question, const char* clip = "") {
    const auto answer = answer_about_film(project, question, {clip});
    return answer ? answer->answer : "<none>";
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// The film with street silent and slow, dinner in a take of a model.
Project worked() {
    test::Talk talk;
    for (const char* said : {"mute street", "play coast at half speed", "make dinner sepia"})
        talk.say(said);
    Take take{
        .id = {"t2"},
        .generated = true,
        .media = {"m-coast"},
        .instruction = "make the tablecloth red",
        .model = "starter",
        .seed = 4711,
        .provenance = {{"steps", 8}, {"timings", {{"draw", 3.0}, {"decode", 1.5}, {"peak_memory", 1e9}}}}};
    return core::apply(talk.now, AddTake{{"dinner"}, take}).value();
}

/// The conversation as it stands after a question and its answer.
test::Talk asked(const Project& project, const std::string& question) {
    test::Talk talk;
    talk.now = project;
    const auto answer = answer_about_film(project, question);
    EXPECT_TRUE(answer) << question;
    nlohmann::json evidence = nlohmann::json::array();
    for (const Evidence& e : answer->evidence)
        evidence.push_back(
            {{"time", to_seconds(e.range.start)}, {"end", to_seconds(e.range.end)}, {"text", e.text}});
    talk.now.messages.push_back({"user", question, nullptr});
    talk.now.messages.push_back({"assistant", answer->answer, {{"evidence", evidence}}});
    return talk;
}

} // namespace

TEST(FilmAnswers, WhichClips_AreNamedWithTheirPlaces) {
    const Project film = worked();
    for (const char* question :
         {"which clips have no sound?", "Which of the clips are silent?", "which shots are muted",
          "are there any clips without sound?", "list the clips with no audio"}) {
        const auto answer = answer_about_film(film, question);
        ASSERT_TRUE(answer) << question;
        EXPECT_EQ(answer->answer, "Measured: without sound: 'street.mp4'.") << question;
        ASSERT_EQ(answer->evidence.size(), 1U);
        EXPECT_EQ(to_seconds(answer->evidence[0].range.start), 16); // coast plays twice as long
    }
    EXPECT_EQ(answered(test::talk_film(), "which clips have no sound?"), "Measured: every clip has sound.");
    EXPECT_TRUE(
        holds(answered(film, "which clip is the longest?"), "'coast.mp4' is the longest clip, 16.00 s"));
    EXPECT_TRUE(holds(answered(film, "which clips have effects?"), "'dinner.mp4'"));
    EXPECT_TRUE(holds(answered(film, "which clips were made by the model?"), "'dinner.mp4'"));
    EXPECT_TRUE(holds(answered(film, "what is in the bin?"), "credits.mp4"));
    EXPECT_EQ(answered(film, "what colour is the car?"), "<none>");
}

TEST(FilmAnswers, WhatWasDone_IsToldInThePersonsWords) {
    const Project film = worked();
    for (const char* question : {"what did I change today?", "what have I done?", "What was changed so far?"})
        EXPECT_TRUE(
            holds(answered(film, question), "\"mute street\"; \"play coast at half speed\"; \"make dinner"))
            << answered(film, question);
    EXPECT_TRUE(holds(answered(film, "what did you just do?"), ": \"make dinner sepia\"."));
    EXPECT_TRUE(holds(answered(test::talk_film(), "what did I change today?"), "Nothing was changed"));
}

TEST(FilmAnswers, HowATakeWasMade_IsTold) {
    const Project film = worked();
    for (const char* question :
         {"how was this made?", "how was that clip made?", "which seed was that?", "what was the prompt?",
          "which model made this?", "how was dinner generated?"}) {
        const std::string answer = answered(film, question, "dinner");
        for (const char* part : {"Take 2 of 'dinner.mp4'", "'starter'", "make the tablecloth red",
                                 "seed 4711", "8 steps", "in 4.5 s"})
            EXPECT_TRUE(holds(answer, part)) << question << ": " << answer;
    }
    EXPECT_TRUE(holds(answered(film, "how was this made?", "coast"), "is the original"));
    EXPECT_TRUE(holds(answered(film, "how was this made?"), "4711")); // there is but one
    EXPECT_TRUE(holds(answered(film, "is street muted?", "street"), "yes"));
    EXPECT_TRUE(holds(answered(film, "what effects are on dinner?", "dinner"), "sepia"));
    EXPECT_TRUE(holds(answered(film, "when does dinner start?", "dinner"), "21.00 s"));
}

TEST(FilmAnswers, AnAnswersPlaces_AreMarkedCutAndCopied) {
    const Project film = worked();
    for (const char* said : {"mark these", "put a marker on each of them", "mark them please", "mark that"}) {
        test::Talk talk = asked(film, "which clips have no sound?");
        EXPECT_TRUE(holds(talk.after(said), "marker 16 \"street.mp4\"")) << said;
    }
    for (const char* said : {"cut these", "cut them out", "remove those", "delete these please"}) {
        test::Talk talk = asked(film, "which clips have no sound?");
        const std::string after = talk.after(said);
        EXPECT_FALSE(holds(after, "street")) << said << ": " << after;
        EXPECT_TRUE(holds(after, "coast 0-8") && holds(after, "dinner 0-7")) << after;
    }
    for (const char* said : {"make a clip of that", "make a clip out of this", "make a copy of that"}) {
        test::Talk talk = asked(film, "which clips have no sound?");
        const double before = test::material(talk.now);
        talk.say(said);
        EXPECT_DOUBLE_EQ(test::material(talk.now), before + 5) << said;
    }
    // The whole film is no place in it, and what names something itself is about that.
    test::Talk whole = asked(film, "how long is the film?");
    EXPECT_EQ(whole.after("cut these"), "<refuse>");
    test::Talk named = asked(film, "which clips have no sound?");
    EXPECT_TRUE(holds(named.after("mark where dinner begins"), "marker 21"));
    test::Talk later = asked(film, "which clips have no sound?");
    later.say("make coast warmer");
    const double left = test::material(later.now);
    later.say("cut these"); // the answer is not the newest line any more
    EXPECT_DOUBLE_EQ(test::material(later.now), left);
}
