// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are called like words of the grammar, and what is said of things by their kind.
#include "tests/support/talk_films.h"
#include <gtest/gtest.h>

namespace {

/// The film of that letter after what is said, read by the grammar; what is asked in angle brackets.
std::string after(const std::string& film, const std::vector<std::string>& before, const std::string& text) {
    test::Talk talk;
    talk.by = core::assist::ReadBy::grammar;
    talk.now = test::talk_film_named(film);
    for (const std::string& said : before)
        talk.say(said);
    return talk.after(text);
}

} // namespace

TEST(TalkNames, AWordForWhatIsHeard_IsTheFileThatIsCalledSo) {
    const char* rest = ", cake 0-4, dance 0-10, fireworks 0-6";
    EXPECT_EQ(after("D", {}, "mute speech"), std::string("bride 0-5, speech 0-20 mute") + rest);
    EXPECT_EQ(after("D", {}, "delete speech"), std::string("bride 0-5") + rest);
    EXPECT_EQ(after("D", {}, "delete the speech"), std::string("bride 0-5") + rest);
    EXPECT_EQ(after("D", {}, "fade speech in over 1 second"),
              std::string("bride 0-5, speech 0-20 in1") + rest);
    EXPECT_EQ(after("D", {}, "make speech 6 dB quieter"), std::string("bride 0-5, speech 0-20 -6dB") + rest);
    EXPECT_EQ(after("B", {"add music at the start"}, "turn the music down by 6 dB"),
              "interview 0-12, skyline 0-4, workshop 0-6, hands 0-3, music 0-60 at 0 -6dB");
    EXPECT_EQ(after("B", {}, "mute music"), "<refuse>") << "it is in the bin; nothing else is muted";
}

TEST(TalkNames, AWordForPainting_IsTheFileThatIsCalledSo_NotWhereItIsAVerb) {
    test::Talk talk;
    talk.by = core::assist::ReadBy::grammar;
    core::Project film = test::talk_film_named("C");
    for (const char* id : {"sunset", "sunset-sound"}) {
        core::SetClip called;
        called.clip = {id}, called.name = "dress.mp4";
        film = core::apply(film, std::vector<core::Edit>{called}).value();
    }
    talk.now = film;
    for (const char* text : {"mute dress", "please mute the dress", "dress should be muted"})
        EXPECT_EQ(talk.after(text), "beach 0-6, dress 0-9 mute") << text;
    for (const char* text : {"dress her in red", "and dress the man in a suit, please"})
        EXPECT_EQ(talk.after(text), "<edit>") << text;
}

TEST(TalkNames, OfWhatIsHeard_LevelsAreStillSaid) {
    EXPECT_EQ(after("D", {}, "bring the speech to -16 LUFS").substr(0, 7), "<listen");
    EXPECT_EQ(after("A", {}, "mute the speech"), "coast 0-8 mute, street 0-5 mute, dinner 0-7 mute")
        << "no file is called so";
}

TEST(TalkNames, AWordForAnEdge_IsTheFileThatIsCalledSo_NotWhereItIsAPlace) {
    EXPECT_EQ(after("E", {"add intro at the start"}, "trim the intro to 2 seconds"),
              "intro 0-2, IMG_2031 0-7, IMG_2032 0-5, DSC_0099 0-9");
    EXPECT_EQ(after("F", {"add outro at the end"}, "make outro black and white"),
              "kitchen 0-10, goal 0-6, garden 0-8, cat 0-3, outro 0-5 grayscale amount 1");
    EXPECT_EQ(after("F", {}, "trim the intro to 2 seconds").front(), '<') << "none is called so";
    EXPECT_EQ(after("E", {}, "show the title \"Hi\" at the intro for 2 seconds"),
              "IMG_2031 0-7, IMG_2032 0-5, DSC_0099 0-9, title \"Hi\" 0-2");
}

TEST(TalkNames, ASound_BeginsWhereItIsSaid) {
    const char* moved = "coast 0-8, street 0-5, dinner 0-7, piano 0-60 at 4";
    for (const char* text :
         {"let piano begin at 4 s", "piano should start at 4 seconds", "start piano at 0:04"})
        EXPECT_EQ(after("A", {"add piano at 8 s"}, text), moved) << text;
    EXPECT_NE(after("A", {}, "street should start at 4 seconds"), "coast 0-8, street 0-4, dinner 0-7")
        << "a place is no length";
}

TEST(TalkNames, AClipThatIsPlayed_IsGoneTo_NotWhereItIsToBePlayedSomehow) {
    test::Talk talk;
    talk.by = core::assist::ReadBy::grammar;
    EXPECT_EQ(talk.route("play the second clip").go_to, core::from_seconds(8));
    EXPECT_EQ(talk.route("play dinner, please").go_to, core::from_seconds(13));
    EXPECT_EQ(talk.route("play the film").go_to, core::Time(0));
    EXPECT_EQ(after("A", {}, "play street backwards"), "coast 0-8, street 0-5 back, dinner 0-7");
    EXPECT_EQ(after("A", {}, "play street at half speed"), "coast 0-8, street 0-5 x0.5, dinner 0-7");
}

TEST(TalkNames, PictureAndSoundOfAClip_FadeTogether_AndTheAnswerSaysWhatFades) {
    for (const char* text :
         {"fade the sound and the picture of dinner out over 3 seconds",
          "fade the image and the sound of dinner out over 3 seconds", "fade dinner out over 3 seconds"})
        EXPECT_EQ(after("A", {}, text), "coast 0-8, street 0-5, dinner 0-7 out3") << text;
    test::Talk talk;
    talk.by = core::assist::ReadBy::grammar;
    EXPECT_EQ(talk.route("fade the sound of dinner out over 3 seconds").understood,
              "fade the sound of 'dinner.mp4' out over 3 s");
}

TEST(TalkNames, OnlyThePictureOfAClip_Fades) {
    for (const char* text : {"fade only the picture of street out over 1 second",
                             "fade out just the image of street over 1 second"})
        EXPECT_EQ(after("A", {}, text), "coast 0-8, street 0-5 out1 soundout0, dinner 0-7") << text;
    EXPECT_EQ(after("A", {}, "delete just the picture of street").front(), '<') << "its sound was not named";
}

TEST(TalkNames, TheStartOfAClip_IsMadeLonger) {
    for (const char* text :
         {"make the start of street 1 second longer", "extend the start of street by 1 second"})
        EXPECT_EQ(after("A", {"trim 2 seconds off the start of street"}, text),
                  "coast 0-8, street 1-5, dinner 0-7")
            << text;
}

TEST(TalkNames, TheTransitionThatThereIs_IsChanged_AlsoBesideOtherSteps) {
    const std::string film = "coast 0-8, street 0-5, dinner 0-7 mute; ";
    EXPECT_EQ(after("A", {"dissolve between coast and street over 1 second"},
                    "mute dinner. make the dissolve 2 seconds long"),
              film + "dissolve 2 at 8");
    EXPECT_EQ(after("A", {"dip to black between coast and street over 1 second"},
                    "make the dip to black 2 seconds long and mute dinner"),
              film + "dip 2 at 8");
    EXPECT_EQ(
        after("A", {"dissolve at every cut over 1 second"}, "mute dinner. make the dissolves 2 seconds long"),
        film + "dissolve 2 at 8; dissolve 2 at 13");
    EXPECT_EQ(after("A", {}, "make the dissolve 2 seconds long").front(), '<') << "which cut?";
}

TEST(TalkNames, AWishForThePicture_IsAboutTheClipOfItsOwnWords) {
    test::Talk talk;
    talk.by = core::assist::ReadBy::grammar;
    const auto where = [&](const char* text) {
        const auto route = talk.route(text);
        if (route.kind != core::assist::RouteKind::plan)
            return std::string(core::assist::route_name(route.kind));
        const auto& wish = route.steps.back();
        return wish.substr(0, wish.find(" with the model"));
    };
    EXPECT_EQ(where("trim street to 3 seconds, then make the sky in coast purple"),
              "change the picture of 'coast.mp4' from 0 s to 8 s");
    EXPECT_EQ(where("mute coast, trim street to 3 seconds and turn her dress red"),
              "change the picture of 'street.mp4' from 8 s to 11 s")
        << "what was named last";
    EXPECT_EQ(where("trim street to 3 seconds, and from 0:14 to 0:16 turn her dress red"),
              "change the picture of 'dinner.mp4' from 12 s to 14 s")
        << "times are those of the film as it was";
    EXPECT_EQ(where("double the speed of dinner, and from 0:16 to 0:18 turn her dress red"),
              "change the picture of 'dinner.mp4' from 14.5 s to 15.5 s");
    EXPECT_EQ(where("cut out 0:14 to 0:15, and from 0:16 to 0:18 turn her dress red"),
              "change the picture of 'dinner.mp4' from 15 s to 17 s");
}
