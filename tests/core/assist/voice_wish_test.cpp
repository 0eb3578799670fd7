// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The loudness of what is spoken.
#include "core/assist/talk/read_voice.h"
#include "core/base/result.h"
#include "core/document/curve.h"
#include "tests/support/talk_film.h"

using namespace core;
using namespace core::assist;
using Kind = Wish::Kind;

namespace {

VoiceReady voice(double lufs, double from = 1, double to = 4) {
    return {.speech = {{from_seconds(from), from_seconds(to)}}, .loudness = lufs, .all = lufs - 6};
}

/// Coast speaks at -22 LUFS, dinner at -18, in street there is none.
LookReady heard() {
    return {{{{"coast-sound"}, voice(-22)},
             {{"street-sound"}, VoiceReady{.all = -12}},
             {{"dinner-sound"}, voice(-18)}}};
}

double level(const Project& film, const char* id) {
    return number_at(film.find_clip({id}).clip->volume_db, Time(0));
}

WishDone done(const Project& film, const Wish& wish, Project& after) {
    WishDone made = look_edits(film, "/films/film.saycut", wish, {}, heard());
    auto next = core::apply(film, made.edits);
    EXPECT_TRUE(next.ok()) << next.message();
    after = next.value();
    return made;
}

} // namespace

TEST(VoiceWish, SoundsAreListenedTo_NotPictures) {
    const LookRequest all =
        look_request(test::talk_film(), "/films/film.saycut", {.kind = Kind::level_speech}, "");
    ASSERT_EQ(all.parts.size(), 3U);
    EXPECT_EQ(std::get<VoiceRequest>(all.parts[0].what).path, "/films/coast.mp4");
    const Wish street{.kind = Kind::speech_loudness, .clips = {{"street"}}}; // its picture was named
    const LookRequest one = look_request(test::talk_film(), "/films/film.saycut", street, "");
    ASSERT_EQ(one.parts.size(), 1U);
    EXPECT_EQ(one.parts[0].clip.value, "street-sound");
    Project silent;
    EXPECT_THROW(look_request(silent, "/f.saycut", {.kind = Kind::level_speech}, ""), Failure);
}

TEST(VoiceWish, SpeechIsBroughtToALoudness_AndSoundsWithoutSpeechStay) {
    Project after;
    const WishDone made = done(test::talk_film(), {.kind = Kind::level_speech, .level = -16}, after);
    EXPECT_NEAR(level(after, "coast-sound"), 6, 1e-9);
    EXPECT_NEAR(level(after, "dinner-sound"), 2, 1e-9);
    EXPECT_EQ(level(after, "street-sound"), 0);
    EXPECT_NE(made.answer.find("-16.0 LUFS"), std::string::npos) << made.answer;
    Project again;
    const WishDone none = done(after, {.kind = Kind::level_speech, .level = -16}, again);
    EXPECT_TRUE(none.edits.empty()) << none.answer; // it is heard as it was turned up
}

TEST(VoiceWish, LouderAndQuieter_ChangeAllSpeechBySoMuch_KeysToo) {
    Project film = core::apply(test::talk_film(),
                               SetParameter{.clip = {"coast-sound"},
                                            .index = {},
                                            .name = "volume_db",
                                            .value = Curve(std::vector<Key>{{Time(0), Value(-6.0)},
                                                                            {from_seconds(8), Value(0.0)}}),
                                            .track = {}})
                       .value();
    Project after;
    done(film, {.kind = Kind::level_speech, .relative = true, .level = 3}, after);
    EXPECT_NEAR(level(after, "coast-sound"), -3, 1e-9);
    EXPECT_NEAR(number_at(after.find_clip({"coast-sound"}).clip->volume_db, from_seconds(8)), 3, 1e-9);
    EXPECT_NEAR(level(after, "dinner-sound"), 3, 1e-9);
    EXPECT_EQ(level(after, "street-sound"), 0);
}

TEST(VoiceWish, AllSpeechBecomesEquallyLoud_AtWhatItIsTogether) {
    Project after;
    done(test::talk_film(), {.kind = Kind::level_speech}, after);
    const double coast = -22 + level(after, "coast-sound"), dinner = -18 + level(after, "dinner-sound");
    EXPECT_NEAR(coast, dinner, 0.11);
    EXPECT_GT(coast, -20.1);
    EXPECT_LT(coast, -18);
}

TEST(VoiceWish, HowLoudItIs_IsAnswered_AsTheFilmPlaysIt) {
    Project film = core::apply(test::talk_film(), SetParameter{.clip = {"coast-sound"},
                                                               .index = {},
                                                               .name = "volume_db",
                                                               .value = Value(2.0),
                                                               .track = {}})
                       .value();
    const Wish wish{.kind = Kind::speech_loudness};
    const WishDone told = look_edits(film, "/f.saycut", wish, {}, heard());
    EXPECT_TRUE(told.edits.empty());
    EXPECT_NE(told.answer.find("-20.0 LUFS in 'coast.mp4'"), std::string::npos) << told.answer;
    ASSERT_EQ(told.evidence.size(), 2U);
    EXPECT_EQ(told.evidence[1].range, (TimeRange{from_seconds(14), from_seconds(17)})); // dinner begins at 13
    const WishDone nobody = look_edits(film, "/f.saycut", wish, {}, {{{{"coast-sound"}, VoiceReady{}}}});
    EXPECT_NE(nobody.answer.find("nobody was heard"), std::string::npos);
}

TEST(TalkVoice, WishesForTheLoudnessOfSpeech_AreRead) {
    struct Said {
        const char* text;
        Kind kind;
        bool relative;
        float level;
    };
    for (const Said& said : std::vector<Said>{
             {"how loud is the speech?", Kind::speech_loudness, false, 0},
             {"what is the loudness of the voices", Kind::speech_loudness, false, 0},
             {"make the speech louder", Kind::level_speech, true, 3},
             {"make the voice 4 dB quieter", Kind::level_speech, true, -4},
             {"turn the dialogue up by 2 dB", Kind::level_speech, true, 2},
             {"bring the speech to -16 LUFS", Kind::level_speech, false, -16},
             {"set the voices to minus 20 lufs", Kind::level_speech, false, -20},
             {"make all voices equally loud", Kind::level_speech, false, 0},
         }) {
        test::Talk talk;
        const Route way = talk.route(said.text);
        ASSERT_TRUE(way.listen) << said.text << ": " << way.understood;
        EXPECT_EQ(way.listen->kind, said.kind) << said.text;
        EXPECT_EQ(way.listen->relative, said.relative) << said.text;
        EXPECT_EQ(way.listen->level, said.level) << said.text;
        EXPECT_EQ(way.kind, said.kind == Kind::speech_loudness ? RouteKind::question : RouteKind::timeline);
    }
}

TEST(TalkVoice, AClipThatIsNamed_IsMeantAlone_AndOtherWishesAreLeft) {
    test::Talk talk;
    const Route way = talk.route("bring the speech in coast to -18 LUFS");
    ASSERT_TRUE(way.listen) << way.understood;
    EXPECT_EQ(way.listen->clips, (std::vector<ClipId>{{"coast"}}));
    for (const char* text :
         {"duck the music under the speech", "make coast louder", "bring the voices in dinner up a little",
          "remove the speech", "mute the voices", "how loud is coast?", "what does the speaker say?",
          "make the speech 400 dB louder", "bring the speech to -160 LUFS", "cut the speech at 5 seconds",
          "is the speech louder than the music?"}) {
        const Route other = talk.route(text);
        const bool ours = other.listen && (other.listen->kind == Kind::level_speech ||
                                           other.listen->kind == Kind::speech_loudness);
        EXPECT_FALSE(ours) << text;
    }
}
