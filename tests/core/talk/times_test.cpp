// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several wishes in one message: their times are those of the film as it was before the message.
#include "core/assist/talk/time_map.h"
#include "tests/support/talk_films.h"
#include <gtest/gtest.h>

namespace {

/// The film after what is said, read by the grammar.
std::string after(const std::vector<std::string>& said) {
    test::Talk talk;
    talk.by = core::assist::ReadBy::grammar;
    for (std::size_t i = 0; i + 1 < said.size(); ++i)
        talk.say(said[i]);
    return talk.after(said.back());
}

} // namespace

TEST(TalkTimes, BehindAPictureThatIsHeld_TheyAreLater) {
    const std::string held = "coast 0-2, coast 2-4 held 2, coast 2-8, street 0-5, dinner 0-7";
    EXPECT_EQ(after({"freeze coast at 2 s for 2 seconds. make 13 s to 20 s black and white"}),
              held + " grayscale amount 1");
    EXPECT_EQ(after({"freeze street at 0:10 for two seconds. mute 0:08 to 0:10"}),
              "coast 0-8, street 0-2 mute, street 2-4 held 2, street 2-5, dinner 0-7")
        << "what ends there has no part of the held picture";
    EXPECT_EQ(after({"freeze coast at 2 s for 2 seconds, then make 13 s to 20 s black and white"}),
              "coast 0-2, coast 2-4 held 2, coast 2-8, street 0-3, street 3-5 grayscale amount 1, dinner 0-5 "
              "grayscale amount 1, dinner 5-7")
        << "\"then\" is of the new film";
}

TEST(TalkTimes, OfAnotherSpeed_TheyAreWhereThePictureIs) {
    EXPECT_EQ(after({"play coast at 0.5 times speed. mute 8 s to 13 s"}),
              "coast 0-8 x0.5, street 0-5 mute, dinner 0-7");
    EXPECT_EQ(after({"play coast at 2 times speed. cut out 4 s to 8 s"}),
              "coast 0-4 x2, street 0-5, dinner 0-7");
    EXPECT_EQ(after({"leave a gap of 2 seconds before dinner. mute 13 s to 20 s"}),
              "coast 0-8, street 0-5, dinner 0-7 at 15 mute");
}

TEST(TalkTimes, WhatIsChangedAboveTheFilm_MovesNone) {
    test::Talk talk;
    talk.by = core::assist::ReadBy::grammar;
    talk.say("show credits over street");
    core::assist::talk::TimeMap map;
    core::ClipId above;
    for (const auto& track : talk.now.tracks)
        for (const core::Clip& clip : track->clips)
            if (clip.name == "credits.mp4") above = clip.id;
    ASSERT_FALSE(above.value.empty());
    const core::Time ten = core::from_seconds(10.0);
    map.add(talk.now, core::SetClip{.clip = above, .speed = core::FrameRate{2, 1}});
    map.add(talk.now, core::MoveClips{.clips = {above}, .by = core::from_seconds(-3.0)});
    map.add(talk.now, core::RemoveClips{.clips = {above}, .ripple = true});
    EXPECT_EQ(map(ten), ten);
    map.add(talk.now, core::SetClip{.clip = {"coast"}, .speed = core::FrameRate{2, 1}});
    EXPECT_EQ(map(ten), core::from_seconds(6.0));
    EXPECT_EQ(map(core::from_seconds(4.0)), core::from_seconds(2.0));
    EXPECT_FALSE(core::assist::talk::TimeMap::concerns(core::SetClip{.clip = {"coast"}, .muted = true}))
        << "clips by the thousand are muted in one go";
}

TEST(TalkTimes, AMarkerWhereThePictureIsHeld_Stays_OneBehindItGoesAlong) {
    EXPECT_EQ(after({"put a marker at 5 s", "freeze coast at 5 s for 2 seconds"}),
              "coast 0-5, coast 5-7 held 5, coast 5-8, street 0-5, dinner 0-7; marker 5");
    EXPECT_EQ(after({"put a marker at 8 s", "freeze the last frame of coast for 2 seconds"}).substr(0, 31),
              "coast 0-8, coast 6-8 held 7.96,");
    EXPECT_TRUE(after({"put a marker at 8 s", "freeze the last frame of coast for 2 seconds"})
                    .ends_with("; marker 10"));
}

TEST(TalkTimes, MusicUnderTheFilm_EndsWithIt) {
    const std::string film = "coast 0-8, street 0-5, dinner 0-7";
    EXPECT_EQ(after({"add piano under the whole film at -12 dB"}), film + ", piano 0-20 at 0 -12dB");
    EXPECT_EQ(after({"piano underneath from 5 s"}), film + ", piano 0-15 at 5");
    EXPECT_EQ(after({"add piano at the start"}), film + ", piano 0-60 at 0") << "nobody said under it";
    EXPECT_EQ(after({"lay the piano under dinner only"}), film + ", piano 0-7 at 13");
    EXPECT_EQ(after({"add only the piano under dinner"}), film + ", piano 0-60 at 13");
}
