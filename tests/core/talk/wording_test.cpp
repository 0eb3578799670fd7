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
    explicit Said(const std::string& text, const Tokens& before = {}, const std::string& native = "")
        : wording(wording_of(text, before, film_order(film), names, native)) {}
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

TEST(TalkWording, TheMessagesOwnLanguage_StandsBesideItsEnglish) {
    const Said german("trim coast to 3.5 seconds", {}, "Kürz coast auf 3,5 Sekunden, dinenr schönt das");
    EXPECT_EQ(Said::joined(german.wording.native), "kurz {c0} auf {n1} sekunden , dinenr schont das")
        << "no slip of a name: it is another language's word";
    EXPECT_EQ(german.of({"trim coast to 3.5 seconds"}), "trim {c0} to {n0} seconds");
    EXPECT_EQ(german.wording.left_out_of({"trim", "{c0}", "to", "{n0}", "seconds"}), 0U);
    const Said english("mute coast");
    EXPECT_TRUE(english.wording.native.empty());
}

TEST(TalkWording, WithoutSpaces_EachLetterIsAWord_NamesFiguresClocksAndQuotesAreNot) {
    const Said said("show the title", {}, "从0:04到12秒给coast加标题“夏 休み”，看海边吧。「海辺」");
    EXPECT_EQ(Said::joined(said.wording.native),
              "从 {t0} 到 {n0} 秒 给 {c0} 加 标 题 {q0} , 看 海 边 吧 . {q1}");
    EXPECT_EQ(said.wording.value("{q0}")->text, "夏 休み");
    EXPECT_EQ(
        said.steps({"show", "the", "title", "\"", "看", "海", "边", "\"", "from", "{t0}", "to", "{n0}", "s"}),
        "show the title \"看海边\" from 0:04 to 12 s");
}

TEST(TalkWording, WithoutSpaces_NamesStayWhole_AndCurlyQuotesAreQuotes) {
    const core::Project film =
        core::apply(test::talk_film(),
                    std::vector<core::Edit>{core::SetClip{.clip = {"coast"}, .name = "海边.mp4"}})
            .value();
    const Names names(film, english());
    const auto native = [&](const std::string& text) {
        return Said::joined(wording_of("show", {}, film_order(film), names, text).native);
    };
    EXPECT_EQ(native("把海边静音,dinner也是"), "把 {c0} 静 音 , {c1} 也 是");
    const Wording quoted = wording_of("show", {}, film_order(film), names, "加标题‘夏 休み’");
    EXPECT_EQ(Said::joined(quoted.native), "加 标 题 {q0}");
    EXPECT_EQ(quoted.value("{q0}")->text, "夏 休み");
}

TEST(TalkWording, TitlesKeepTheLettersOfTheirLanguage) {
    const Said said("show das ende at 2 s", {}, "zeig Das ENDE bei 2 s");
    EXPECT_EQ(said.steps({"show", "the", "title", "\"", "das", "ende", "\"", "at", "{n0}", "s"}),
              "show the title \"Das ENDE\" at 2 s");
    const Said spaceless("show the title at 2 s", {}, "2秒に夏休みって出して");
    EXPECT_EQ(spaceless.steps({"show", "the", "title", "\"", "夏", "休", "み", "\"", "at", "{n0}", "s"}),
              "show the title \"夏休み\" at 2 s");
}
