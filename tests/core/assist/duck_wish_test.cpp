// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Music that gives way where somebody speaks.
#include "core/assist/duck_wish.h"
#include "core/assist/errand.h"
#include "core/base/result.h"
#include "core/document/curve.h"
#include "tests/support/talk_film.h"
#include <cmath>

using namespace core;
using namespace core::assist;
using Kind = Wish::Kind;

namespace {

/// The film with the piano under it from the start.
Project with_piano() {
    test::Talk talk;
    talk.say("put the piano under the film from the start");
    return talk.now;
}
const Clip& piano(const Project& film) {
    for (const auto& track : film.tracks)
        for (const Clip& clip : track->clips)
            if (track->kind == TrackKind::audio && clip.name.rfind("piano", 0) == 0) return clip;
    throw Failure("no piano");
}
TimeRange seconds(double from, double to) {
    return {from_seconds(from), from_seconds(to)};
}
/// Coast speaks from 2 to 3 and from 3.5 to 5; in street there is noise; dinner speaks from 4 to 6, which the
/// film shows at 17.
LookReady heard() {
    return {{{{"coast-sound"}, VoiceReady{.speech = {seconds(2, 3), seconds(3.5, 5)}}},
             {{"street-sound"}, VoiceReady{.all = -12}},
             {{"dinner-sound"}, VoiceReady{.speech = {seconds(4, 6)}}}}};
}
double level(const Project& film, double at) {
    const Clip& clip = piano(film);
    return number_at(clip.volume_db, clip.source_time(from_seconds(at)));
}
Project after(const Project& film, const std::vector<Edit>& edits) {
    const auto made = core::apply(film, edits);
    EXPECT_TRUE(made.ok()) << made.message();
    return made.ok() ? made.value() : film;
}

} // namespace

TEST(DuckWish, WhatIsSaid_BecomesAWishToListenForVoices_AndTheEffectStaysForHand) {
    const Project film = with_piano();
    for (const char* text : {"duck the music under the speech", "duck the piano under the voice",
                             "lower the music by 12 dB when she speaks"}) {
        const Route literal = route_message(film, text, {});
        const Route way = duck_by_voice(literal);
        ASSERT_TRUE(way.listen) << text << ": " << way.understood;
        EXPECT_EQ(way.listen->kind, Kind::duck) << text;
        EXPECT_EQ(way.listen->clips, (std::vector<ClipId>{piano(film).id})) << text;
        EXPECT_NEAR(way.listen->level, 12, 1e-6) << text;
        EXPECT_TRUE(way.edits.empty()) << text; // nothing before the voices are known
    }
    const Route other = duck_by_voice(route_message(film, "make the piano 4 dB quieter", {}));
    EXPECT_FALSE(other.listen);
    EXPECT_FALSE(other.edits.empty());
}

TEST(DuckWish, OnlyTheOtherSoundsAreListenedTo) {
    const Project film = with_piano();
    const Wish wish{.kind = Kind::duck, .clips = {piano(film).id}, .level = 12};
    const LookRequest asked = look_request(film, "/films/film.saycut", wish, "");
    ASSERT_EQ(asked.parts.size(), 3U);
    for (const auto& part : asked.parts) {
        EXPECT_NE(part.clip, piano(film).id);
        EXPECT_TRUE(std::holds_alternative<VoiceRequest>(part.what));
    }
    EXPECT_THROW((void)look_request(test::talk_film(), "/f.saycut", {.kind = Kind::duck}, ""), Failure);
}

TEST(DuckWish, MusicIsLower_WhereSomebodySpeaks_AndNowhereElse) {
    const Project film = with_piano();
    const Wish wish{.kind = Kind::duck, .clips = {piano(film).id}, .level = 12};
    const WishDone done = look_edits(film, "/films/film.saycut", wish, {}, heard());
    EXPECT_EQ(done.edits.size(), 1U); // one step
    const Project ducked = after(film, done.edits);
    for (const double at : {2.0, 2.5, 3.2, 4.9, 17.0, 18.9}) // also between two sentences
        EXPECT_NEAR(level(ducked, at), -12, 0.11) << at;
    for (const double at : {0.0, 1.7, 5.6, 9.0, 11.0, 16.7, 19.6}) // street's noise is at 8 to 13
        EXPECT_NEAR(level(ducked, at), 0, 0.11) << at;
    EXPECT_NE(done.answer.find("12 dB"), std::string::npos) << done.answer;
    ASSERT_EQ(done.evidence.size(), 2U);
    EXPECT_EQ(done.evidence[1].range, seconds(17, 19));
    // Ramps take 200 to 400 ms and are eased: slow at both ends, at half the way in the middle.
    EXPECT_NEAR(level(ducked, 1.875), -6, 0.2);
    EXPECT_NEAR(level(ducked, 5.35), -6, 0.2);
    EXPECT_GT(level(ducked, 1.78), -0.8);
    const auto& keys = std::get<std::vector<Key>>(piano(ducked).volume_db);
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (number_in(keys[i].value) == number_in(keys[i - 1].value)) continue;
        EXPECT_EQ(keys[i - 1].ease, Ease::ease);
        const double lasts = to_seconds(keys[i].at - keys[i - 1].at);
        EXPECT_GE(lasts, 0.2);
        EXPECT_LE(lasts, 0.4);
    }
}

TEST(DuckWish, Again_LowersAnew_NotTwice_AndAVolumeOfItsOwnIsKept) {
    Project film = with_piano();
    Wish wish{.kind = Kind::duck, .clips = {piano(film).id}, .level = 12};
    film = after(film, look_edits(film, "/f.saycut", wish, {}, heard()).edits);
    EXPECT_TRUE(look_edits(film, "/f.saycut", wish, {}, heard()).edits.empty());
    wish.level = 6;
    film = after(film, look_edits(film, "/f.saycut", wish, {}, heard()).edits);
    EXPECT_NEAR(level(film, 2.5), -6, 0.11);
    EXPECT_NEAR(level(film, 9), 0, 0.11);
    // A slow rise from -20 dB to 0 over the film, by hand.
    Project rising = with_piano();
    rising = after(rising, {SetParameter{.clip = piano(rising).id,
                                         .index = {},
                                         .name = "volume_db",
                                         .value = Curve(std::vector<Key>{{Time(0), Value(-20.0)},
                                                                         {from_seconds(20), Value(0.0)}}),
                                         .track = {}}});
    wish.clips = {piano(rising).id};
    const Project lowered = after(rising, look_edits(rising, "/f.saycut", wish, {}, heard()).edits);
    for (const double at : {0.0, 10.0, 20.0})
        EXPECT_NEAR(level(lowered, at), at - 20, 0.6) << at;
    for (const double at : {2.0, 17.5})
        EXPECT_NEAR(level(lowered, at), at - 20 - 6, 0.6) << at;
}

TEST(DuckWish, NobodySpeaking_ChangesNothing) {
    const Project film = with_piano();
    const Wish wish{.kind = Kind::duck, .clips = {piano(film).id}, .level = 12};
    const WishDone done =
        look_edits(film, "/f.saycut", wish, {}, {{{{"coast-sound"}, VoiceReady{.all = -10}}}});
    EXPECT_TRUE(done.edits.empty());
    EXPECT_NE(done.answer.find("nobody was heard"), std::string::npos) << done.answer;
}

TEST(DuckWish, ASlowedMusic_GoesDownWhereTheFilmSpeaks) {
    Clip music{.start = from_seconds(1), .source = seconds(0, 4), .speed = FrameRate{1, 2}}; // 1 to 9
    const Curve volume = ducked(music, {seconds(5, 6)}, 10);
    EXPECT_NEAR(number_at(volume, music.source_time(from_seconds(5.5))), -10, 1e-9);
    EXPECT_NEAR(number_at(volume, music.source_time(from_seconds(4.7))), 0, 1e-9);
    EXPECT_NEAR(number_at(volume, music.source_time(from_seconds(6.6))), 0, 1e-9);
    music.reversed = true;
    const Curve back = ducked(music, {seconds(5, 6)}, 10);
    EXPECT_NEAR(number_at(back, music.source_time(from_seconds(5.5))), -10, 1e-9);
    EXPECT_NEAR(number_at(back, music.source_time(from_seconds(4.7))), 0, 1e-9);
    EXPECT_FALSE(moves(ducked(music, {seconds(20, 21)}, 10))); // beside it
}

TEST(DuckWish, AsPartOfAMessage_ItIsDoneInOneStep) {
    test::Talk talk;
    const std::string text = "put the piano under the film from the start and duck it under the speech";
    const Route way = duck_by_voice(talk.route(text));
    ASSERT_TRUE(way.listen) << way.understood;
    EXPECT_EQ(way.listen->kind, Kind::duck);
    Senses senses;
    const Errand errand{text, {}, way};
    ErrandState state = carry_out(talk.now, "/films/film.saycut", "/films/film.data", errand, senses);
    ASSERT_TRUE(state.next);
    LookReady ready;
    for (const auto& part : std::get<LookRequest>(*state.next).parts)
        for (const auto& known : heard().parts)
            if (known.clip == part.clip) ready.parts.push_back(known);
    senses.add(*state.next, ready);
    state = carry_out(talk.now, "/films/film.saycut", "/films/film.data", errand, senses);
    ASSERT_FALSE(state.next);
    const Project film = after(talk.now, state.edits);
    EXPECT_NEAR(level(film, 2.5), -12, 0.11);
    for (const Effect& effect : piano(film).effects)
        EXPECT_NE(effect.name, "ducking");
}
