// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How captions are said to look, and how they look then.
#include "core/assist/caption_look.h"
#include "core/assist/wish.h"
#include "core/base/result.h"
#include "core/interchange/subtitle_titles.h"
#include "core/titles/title_look.h"
#include "tests/support/talk_film.h"
#include <cmath>

using namespace core;
using namespace core::assist;

namespace {

/// A word each half second from the clip's second 1 on.
TranscriptReady heard(const std::vector<std::string>& words) {
    TranscriptReady ready;
    ready.transcript.language = "en";
    SpokenSegment segment;
    double at = 1;
    for (const std::string& word : words) {
        segment.words.push_back({" " + word, {from_seconds(at), from_seconds(at + 0.4)}, 0.9});
        segment.text += " " + word, at += 0.5;
    }
    segment.when = {from_seconds(1), from_seconds(at)};
    ready.transcript.segments.push_back(segment);
    return ready;
}
const std::vector<std::string> kWords{"We", "walked", "down", "to", "the", "water", "and", "sat", "there."};

/// The film with captions made as it was said.
Project captioned(const CaptionLook& look, const Project& film = test::talk_film()) {
    const Wish wish{.kind = Wish::Kind::captions, .clips = {{"coast-sound"}}, .look = look};
    const auto made = core::apply(film, speech_edits(film, wish, {{{{"coast-sound"}, heard(kWords)}}}).edits);
    EXPECT_TRUE(made.ok()) << made.message();
    return made.value();
}
std::vector<Clip> captions_of(const Project& film) {
    std::vector<Clip> clips;
    for (const auto& track : film.tracks)
        if (track->kind == TrackKind::subtitle)
            clips.insert(clips.end(), track->clips.begin(), track->clips.end());
    return clips;
}
/// The look of the first caption as it is drawn.
TitleLook first_look(const Project& film) {
    const auto clips = captions_of(film);
    EXPECT_FALSE(clips.empty());
    return clips.empty() ? TitleLook{} : title_look(clips.front(), clips.front().start, true);
}
CaptionLook said_look(const Project& film, const std::string& text) {
    const Route route = route_message(film, text, {});
    EXPECT_TRUE(route.listen && route.listen->kind == Wish::Kind::captions)
        << text << ": " << route.understood;
    return route.listen ? route.listen->look : CaptionLook{};
}
constexpr double kUsual = 0.06; ///< of the height: a caption of which nothing is said

} // namespace

TEST(CaptionLook, BigYellowWords_AreReadWithTheWish_AndDrawnSo) {
    const CaptionLook look = said_look(test::talk_film(), "caption it in big yellow words");
    EXPECT_EQ(words_of(look), "big and yellow");
    const TitleLook drawn = first_look(captioned(look));
    EXPECT_GT(drawn.size, 1.5 * kUsual);
    EXPECT_GT(drawn.colour.red, 0.9);
    EXPECT_GT(drawn.colour.green, 0.8);
    EXPECT_LT(drawn.colour.blue, 0.3);
    EXPECT_LT(drawn.waiting.blue, 0.3); // those that are still to come are yellow, too
    EXPECT_GT(drawn.waiting.green, drawn.waiting.blue * 2);
    const TitleLook plain = first_look(captioned({}));
    EXPECT_EQ(plain.size, kUsual);
    EXPECT_EQ(plain.colour, (Colour{1, 1, 1, 1}));
}

TEST(CaptionLook, EverySayingOfALook_ComesToItsParameters) {
    struct Said {
        const char* text;
        const char* words;
    };
    for (const Said& said : std::vector<Said>{
             {"add captions in small white letters", "small and white"},
             {"add big bold red captions at the top", "big, bold, red and at the top"},
             {"add captions, yellow on a black box", "yellow and on a black box"},
             {"subtitle the film in green with a white outline", "green and with a white outline"},
             {"caption it word by word", "word by word"},
             {"add karaoke captions", "word by word"},
             {"caption it one word at a time", "one word at a time"},
             {"add captions in the middle of the screen in italics", "in the middle and in italics"},
             {"add subtitles with a shadow", "with a shadow"},
             {"please add huge blue subtitles", "huge and blue"},
         })
        EXPECT_EQ(words_of(said_look(test::talk_film(), said.text)), said.words) << said.text;
}

TEST(CaptionLook, ClipsAndOtherWishesBeside_StayWhatTheyAre) {
    const Project film = test::talk_film();
    const Route one = route_message(film, "caption coast in big yellow words", {});
    ASSERT_TRUE(one.listen) << one.understood;
    EXPECT_EQ(one.listen->kind, Wish::Kind::captions);
    EXPECT_EQ(one.listen->clips, (std::vector<ClipId>{{"coast"}}));
    const Route more = route_message(film, "caption it in yellow and mute street", {});
    ASSERT_TRUE(more.listen) << more.understood;
    EXPECT_EQ(words_of(more.listen->look), "yellow");
    EXPECT_GT(more.rest, 0U);
    EXPECT_EQ(words_of(said_look(film, "add captions, make them big and yellow")), "big and yellow");
    const Project made = captioned({});
    for (const char* text :
         {"make coast bigger", "make it bigger and add captions", "delete the yellow captions",
          "make street black and white", "write \"captions\" in yellow over coast", "hide the captions",
          "add captions", "make the sky in coast yellow"}) {
        const Route other = route_message(made, text, {});
        EXPECT_FALSE(other.listen && !other.listen->look.empty()) << text;
        const bool restyles = std::any_of(other.edits.begin(), other.edits.end(), [](const Edit& edit) {
            return std::holds_alternative<SetParameter>(edit);
        });
        EXPECT_FALSE(restyles) << text << ": " << other.understood;
    }
}

TEST(CaptionLook, CaptionsThatAreThere_AreChanged_InOneStep) {
    const Project film = captioned({});
    const auto after = [&](const std::string& text, const Project& from) {
        const Route route = route_message(from, text, {});
        EXPECT_EQ(route.kind, RouteKind::timeline) << text << ": " << route.understood;
        EXPECT_FALSE(route.listen) << text;
        const auto made = core::apply(from, route.edits);
        EXPECT_TRUE(made.ok()) << made.message();
        return made.ok() ? made.value() : from;
    };
    EXPECT_NEAR(first_look(after("make the captions bigger", film)).size, kUsual * 1.3, 1e-9);
    EXPECT_NEAR(first_look(after("make the captions 50 % bigger", film)).size, kUsual * 1.5, 1e-9);
    EXPECT_NEAR(first_look(after("the captions are too big", film)).size, kUsual / 1.3, 1e-9);
    EXPECT_NEAR(first_look(after("make the captions twice as big", film)).size, kUsual * 2, 1e-9);
    const Project yellow = after("make the captions yellow", film);
    EXPECT_LT(first_look(yellow).colour.blue, 0.3);
    EXPECT_EQ(captions_of(yellow).size(), captions_of(film).size());
    const Project top = after("put the captions at the top on a black box", yellow);
    EXPECT_EQ(first_look(top).anchor, Upright::top);
    EXPECT_LT(first_look(top).place.y, 0.2);
    EXPECT_TRUE(first_look(top).boxed);
    EXPECT_LT(first_look(top).colour.blue, 0.3); // what was said before stays
    EXPECT_EQ(route_message(yellow, "make the captions yellow", {}).kind, RouteKind::refuse);
}

TEST(CaptionLook, WithoutCaptions_TheyAreMade_AndLockedTracksAreLeft) {
    const CaptionLook look = said_look(test::talk_film(), "make the captions yellow");
    EXPECT_EQ(words_of(look), "yellow");
    EXPECT_THROW((void)caption_look_edits(test::talk_film(), look), Failure);
    Project film = captioned({});
    for (const auto& track : film.tracks)
        if (track->kind == TrackKind::subtitle) {
            film = core::apply(film, SetTrack{.track = track->id, .locked = true}).value();
            break;
        }
    EXPECT_THROW((void)caption_look_edits(film, look), Failure);
}

TEST(CaptionLook, OneWordAtATime_GivesEachWordACaption) {
    const auto clips = captions_of(captioned(said_look(test::talk_film(), "caption it one word at a time")));
    ASSERT_EQ(clips.size(), kWords.size());
    for (std::size_t i = 0; i < clips.size(); ++i) {
        EXPECT_EQ(clips[i].text(), kWords[i]);
        EXPECT_EQ(clips[i].start, from_seconds(1 + 0.5 * static_cast<double>(i)));
    }
}

TEST(CaptionLook, WordByWord_LightsEachUp_InAColourThatStandsOut) {
    const Project film = captioned(said_look(test::talk_film(), "caption it in green, word by word"));
    const Clip first = captions_of(film).front();
    const TitleLook begin = title_look(first, first.start, true);
    EXPECT_EQ(begin.waiting, (Colour{1, 1, 1, 1}));
    EXPECT_GT(begin.colour.green, begin.colour.red * 2);
    EXPECT_LT(begin.spoken, title_look(first, first.start + from_seconds(1.2), true).spoken);
}

TEST(CaptionLook, LinesAreAsLongAsThePictureIsWide) {
    const Size wide{1920, 1080}, upright{1080, 1920};
    EXPECT_EQ(rules_for({}, wide).line, 42U); // what broadcasters have fits
    const auto narrow = rules_for({}, upright).line;
    // A letter is half a line high, the line 0.86 of the width: 0.86 * 1080 / (0.06 * 1920 / 2) letters.
    EXPECT_EQ(narrow, 16U);
    CaptionLook big;
    big.style["size"] = Value(0.12);
    EXPECT_EQ(rules_for(big, wide).line, static_cast<std::size_t>(0.86 * 1920 / (0.12 * 1080 / 2)));
}

TEST(CaptionLook, IsReadInOtherLanguages) {
    const Project film = test::talk_film(), made = captioned({});
    for (const char* text : {"füge gelbe Untertitel hinzu", "añade subtítulos amarillos",
                             "ajoute des sous-titres jaunes", "黄色い字幕をつけて", "加上黄色字幕"}) {
        const Route route = route_message(film, text, {});
        EXPECT_TRUE(route.listen) << text << ": " << route.understood;
        if (route.listen) EXPECT_EQ(words_of(route.listen->look), "yellow") << text;
    }
    for (const char* text : {"mach die Untertitel größer", "haz los subtítulos más grandes",
                             "agrandis les sous-titres", "字幕を大きくして", "把字幕放大"}) {
        const Route route = route_message(made, text, {});
        EXPECT_EQ(route.understood, "make the captions bigger") << text;
        EXPECT_EQ(route.edits.size(), captions_of(made).size()) << text;
    }
}
