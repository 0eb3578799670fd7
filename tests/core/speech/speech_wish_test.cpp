// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assist/talk/route.h"
#include "core/assist/wish.h"
#include "core/base/result.h"
#include "tests/support/talk_film.h"
#include <cmath>
#include <gtest/gtest.h>

namespace core::assist {
namespace {

/// "So um welcome to to Porto", a word each half second from the clip's own second 1 on.
TranscriptReady heard(double pause_behind = 0) {
    TranscriptReady ready;
    ready.transcript.language = "en";
    SpokenSegment segment;
    double at = 1;
    for (const char* word : {"So", "um", "welcome", "to", "to", "Porto."}) {
        segment.words.push_back({std::string(" ") + word, {from_seconds(at), from_seconds(at + 0.4)}, 0.9});
        ready.transcript.speech.push_back({from_seconds(at), from_seconds(at + 0.4)});
        at += 0.5;
    }
    if (pause_behind > 0)
        ready.transcript.speech.push_back(
            {from_seconds(at + pause_behind), from_seconds(at + pause_behind + 0.4)});
    segment.when = {from_seconds(1), from_seconds(at)};
    segment.text = "So um welcome to to Porto.";
    ready.transcript.segments.push_back(segment);
    for (const TimeRange& said : ready.transcript.speech) { // as loud as it is said
        ready.loudness.peaks.resize(static_cast<std::size_t>(std::lround(to_seconds(said.start) * 100)), 0);
        ready.loudness.peaks.resize(static_cast<std::size_t>(std::lround(to_seconds(said.end) * 100)), 150);
    }
    return ready;
}

/// The first clip with a sound of its own on a track for sound.
const Clip& first_sound(const Project& project) {
    for (const auto& track : project.tracks)
        if (track->kind == TrackKind::audio && !track->clips.empty()) return *track->clips.begin();
    throw Failure("the film has no sound");
}

std::size_t count(const std::vector<Edit>& edits, auto is) {
    return static_cast<std::size_t>(std::count_if(edits.begin(), edits.end(), is));
}
const auto is_cut = [](const Edit& edit) { return std::holds_alternative<DeleteRange>(edit); };

} // namespace

TEST(SpeechWish, Fillers_AreCutFromTheClip_AsOneList) {
    const Project film = test::talk_film();
    const Clip sound = first_sound(film);
    const ListenReady ready{{{sound.id, heard()}}};
    const WishDone done = speech_edits(film, {.kind = Wish::Kind::fillers, .clips = {sound.id}}, ready);
    EXPECT_EQ(count(done.edits, is_cut), 2U);
    const auto cut = core::apply(film, done.edits);
    ASSERT_TRUE(cut) << cut.message();
    EXPECT_LT(cut.value().duration(), film.duration());
    EXPECT_NE(done.answer.find("2 fillers"), std::string::npos) << done.answer;
}

TEST(SpeechWish, Pauses_NeedNoSpeechModel_AndNothingLongIsSaid) {
    const Project film = test::talk_film();
    const Clip sound = first_sound(film);
    TranscriptReady part = heard(1.5);
    part.problem = "there is no speech model on this machine";
    const Wish wish{.kind = Wish::Kind::pauses, .clips = {sound.id}};
    EXPECT_FALSE(listen_request(film, "/tmp/film.saycut", wish).parts.front().what.words);
    EXPECT_EQ(count(speech_edits(film, wish, {{{sound.id, part}}}).edits, is_cut), 1U);
    const WishDone none = speech_edits(film, wish, {{{sound.id, heard()}}});
    EXPECT_TRUE(none.edits.empty());
    EXPECT_NE(none.answer.find("nothing was changed"), std::string::npos);
    Wish words = wish;
    words.kind = Wish::Kind::captions;
    EXPECT_THROW((void)speech_edits(film, words, {{{sound.id, part}}}), Failure);
}

TEST(SpeechWish, Captions_LieWhereTheClipSaysThem_AndReplaceTheOnesOfBefore) {
    const Project film = test::talk_film();
    const Clip sound = first_sound(film);
    const Wish wish{.kind = Wish::Kind::captions, .clips = {sound.id}};
    const ListenReady ready{{{sound.id, heard()}}};
    const auto once = core::apply(film, speech_edits(film, wish, ready).edits);
    ASSERT_TRUE(once) << once.message();
    const auto captions = [](const Project& project) {
        std::vector<Clip> clips;
        for (const auto& track : project.tracks)
            if (track->kind == TrackKind::subtitle)
                clips.insert(clips.end(), track->clips.begin(), track->clips.end());
        return clips;
    };
    ASSERT_FALSE(captions(once.value()).empty());
    const Clip first = captions(once.value()).front();
    EXPECT_EQ(first.start, sound.start + from_seconds(1) - sound.source.start);
    const auto twice = core::apply(once.value(), speech_edits(once.value(), wish, ready).edits);
    ASSERT_TRUE(twice) << twice.message();
    EXPECT_EQ(captions(twice.value()).size(), captions(once.value()).size());
}

TEST(SpeechWish, OutsideAMarkedPart_NothingChanges) {
    const Project film = test::talk_film();
    const Clip sound = first_sound(film);
    Wish wish{.kind = Wish::Kind::fillers, .clips = {sound.id}};
    wish.within = TimeRange{sound.start, sound.start + from_seconds(0.2)};
    EXPECT_TRUE(speech_edits(film, wish, {{{sound.id, heard()}}}).edits.empty());
    wish.clips = {ClipId{"gone"}};
    EXPECT_THROW((void)listen_request(film, "/tmp/film.saycut", wish), Failure);
}

TEST(SpeechWish, Sayings_AskForWhatIsHeard) {
    const Project film = test::talk_film();
    const auto kind_of = [&](const char* text) -> std::string {
        const Route route = route_message(film, text, {});
        if (!route.listen) return std::string("none: ") + route.understood;
        static const char* names[] = {"captions", "fillers", "pauses"};
        return names[static_cast<std::size_t>(route.listen->kind)];
    };
    for (const char* text :
         {"remove the ums", "cut out the ums and uhs", "take the filler words out", "get rid of the fillers"})
        EXPECT_EQ(kind_of(text), "fillers") << text;
    for (const char* text : {"tighten the pauses", "cut the pauses", "remove the silences",
                             "shorten the long pauses", "cut out the dead air"})
        EXPECT_EQ(kind_of(text), "pauses") << text;
    for (const char* text : {"add captions", "add subtitles", "subtitle what they say", "turn on captions"})
        EXPECT_EQ(kind_of(text), "captions") << text;
    EXPECT_FALSE(route_message(film, "don't remove the ums", {}).listen);
    EXPECT_TRUE(route_message(film, "remove the ums and mute coast", {}).listen);
}

} // namespace core::assist
