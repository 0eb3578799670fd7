// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages with their values taken out, and programs with them put back.
#include "core/assist/talk/wording.h"
#include "tests/support/talk_film.h"

namespace {

using namespace core::assist::talk;
using Tokens = std::vector<std::string>;

struct Said {
    core::Project film = test::talk_film();
    Names names{film, english()};
    Wording wording;
    explicit Said(const std::string& text, const Tokens& before = {})
        : wording(wording_of(text, before, film_order(film), names)) {}
    std::string of(const Tokens& steps) const {
        const auto tokens = wording.tokens_of(steps, names);
        return tokens ? joined(*tokens) : "none";
    }
    std::string steps(const Tokens& tokens) const {
        const auto out = wording.steps_of(tokens);
        return out ? joined(*out, " | ") : "none";
    }
    static std::string joined(const Tokens& tokens, const char* by = " ") {
        std::string out;
        for (const std::string& token : tokens)
            out += (out.empty() ? "" : by) + token;
        return out;
    }
};

} // namespace

TEST(TalkWording, ClipsFiguresClocksAndQuotes_BecomeTokensInTheirOrder) {
    const Said said("0:11 – mute dinner.mp4, then Coast to 4.5 s: \"To Me\"");
    EXPECT_EQ(Said::joined(said.wording.said), "{t0} - mute {c0} , then {c1} to {n0} s : {q0}");
    EXPECT_EQ(Said::joined(said.wording.film), "{c1} {c2} {c0}");
    EXPECT_EQ(said.wording.value("{n0}")->text, "4.5");
    EXPECT_EQ(said.wording.value("{c0}")->key, "dinner\n");
    EXPECT_EQ(said.wording.value("{c9}"), nullptr);
}

TEST(TalkWording, AClip_HasOneTokenByWhicheverNameAndWithWhicheverSlip) {
    const Said said("blur dinner, not dinner.mp4's sound, and credits; dinenr",
                    {"fade 'dinner.mp4' out over 2 s"});
    EXPECT_EQ(Said::joined(said.wording.said), "blur {c0} , not {c0} 's sound , and {v0} ; {c0}");
    EXPECT_EQ(Said::joined(said.wording.before), "fade {c0} out over {n0} s");
}

TEST(TalkWording, ASignStandsByItself_SoThatTheFigureIsTheSame) {
    const Said said("-12 db");
    EXPECT_EQ(Said::joined(said.wording.said), "- {n0} db");
    EXPECT_EQ(said.of({"make coast 12 dB quieter"}), "make {c0} {n0} db quieter");
    EXPECT_EQ(said.steps({"set", "it", "to", "-", "{n0}", "db"}), "set it to -12 db");
}

TEST(TalkWording, AProgram_TakesFiguresFromTheMessageWhereItHasThem) {
    const Said said("0:11 cut, 2 seconds of street");
    EXPECT_EQ(said.of({"split the film at 11 s"}), "split the film at {t0}");
    EXPECT_EQ(said.of({"trim two seconds off the end of street", "mute coast"}),
              "trim {n0} seconds off the end of {c0} {.} mute {c1}");
    EXPECT_EQ(said.of({"fade street out over 3 seconds"}), "fade {c0} out over {=3} seconds");
    EXPECT_EQ(said.of({"add piano at the start"}), "none") << "nobody named it";
    EXPECT_EQ(said.of({"show the title \"Cut\" at the start"}), "show the title \" cut \" at the start");
}

TEST(TalkWording, AFigureInWords_StaysWhereItWasSaidSo) {
    EXPECT_EQ(Said("two off coast").of({"trim two seconds off the end of coast"}),
              "trim two seconds off the end of {c0}");
    EXPECT_EQ(Said("2 off coast").of({"trim two seconds off the end of coast"}),
              "trim {n0} seconds off the end of {c0}");
}

TEST(TalkWording, Tokens_AreSaidWithTheMessagesOwnLetters) {
    const Said said("call it Summer in Sintra from 0:02 to 0:05, coast by 10 %");
    EXPECT_EQ(said.steps({"show", "the", "title", "\"", "summer", "in", "sintra", "\"", "from", "{t0}", "to",
                          "{t1}", "{.}", "make", "{c0}", "{n0}", "%", "darker"}),
              "show the title \"Summer in Sintra\" from 0:02 to 0:05 | make coast 10% darker");
    EXPECT_EQ(said.steps({"set", "it", "to", "-", "{=12}", "db"}), "set it to -12 db");
    EXPECT_EQ(said.steps({"mute", "{c0}", ",", "{c1}", "and", "{c2}"}), "mute coast, street and dinner");
}

TEST(TalkWording, TokensWithoutAValueOrAnEnd_SayNothing) {
    const Said said("mute coast");
    EXPECT_EQ(said.steps({"mute", "{c7}"}), "none");
    EXPECT_EQ(said.steps({"mute", "{n0}"}), "none");
    EXPECT_EQ(said.steps({"show", "\"", "x"}), "none");
    EXPECT_EQ(said.steps({"mute", "{c0}", "{.}"}), "none");
}

TEST(TalkWording, OfALongFilm_ItsEndsAndWhatIsBesideTheNamedClipsIsTold) {
    core::Project film = test::talk_film();
    auto track = std::make_shared<core::Track>(*film.tracks.front());
    core::Clip clip = *track->clips.begin();
    std::vector<core::Clip> clips;
    for (int i = 0; i < 40; ++i) {
        clip.id = {"x" + std::to_string(i)}, clip.name = "take" + std::to_string(i) + ".mp4";
        clip.start = core::from_seconds(8 * i), clip.link.clear();
        clips.push_back(clip);
    }
    track->clips = {};
    for (const core::Clip& one : clips)
        track->clips.push_back(one);
    film.tracks.front() = track;
    const Names names(film, english());
    const Wording wording = wording_of("blur take20", {}, film_order(film), names);
    EXPECT_EQ(Said::joined(wording.film), "{c1} {c2} {/} {c3} {c0} {c4} {/} {c5} {c6}");
    EXPECT_EQ(wording.value("{c3}")->text, "take19");
}
