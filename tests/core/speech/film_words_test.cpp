// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/files.h"
#include "core/speech/film_words.h"
#include "core/speech/transcript_file.h"
#include "tests/support/talk_film.h"
#include "tests/support/temporary_folder.h"

namespace core {
namespace {

/// A word each second from second 1 on, 0.4 s long.
Transcript said(const std::vector<std::string>& words) {
    Transcript transcript{.language = "en", .segments = {}, .speech = {}};
    SpokenSegment segment;
    double at = 1;
    for (const std::string& word : words) {
        segment.words.push_back({" " + word, {from_seconds(at), from_seconds(at + 0.4)}, 0.9});
        at += 1;
    }
    segment.when = {from_seconds(1), from_seconds(at)};
    segment.text = "so";
    transcript.segments.push_back(segment);
    return transcript;
}

std::string text_of(const std::vector<FilmWord>& words) {
    std::string text;
    for (const FilmWord& word : words)
        text += (text.empty() ? "" : " ") + word.text + "@" + test::number_text(to_seconds(word.shown.start));
    return text;
}

} // namespace

TEST(FilmWords, FollowTrims_Moves_Speed_AndDirection) {
    const Transcript transcript = said({"one", "two", "three", "four"});
    Clip clip = *test::talk_film().find_clip({"coast-sound"}).clip; // 8 s from 0
    EXPECT_EQ(text_of(film_words(clip, transcript)), "one@1 two@2 three@3 four@4");
    clip.source = {from_seconds(1.9), from_seconds(3.5)};
    clip.start = from_seconds(10);
    EXPECT_EQ(text_of(film_words(clip, transcript)), "two@10.1 three@11.1");
    clip.speed = {2, 1};
    EXPECT_EQ(text_of(film_words(clip, transcript)), "two@10.05 three@10.55");
    clip.speed = {1, 1}, clip.reversed = true;
    EXPECT_EQ(text_of(film_words(clip, transcript)), "three@10.1 two@11.1");
    clip.reversed = false;
    clip.source.start = from_seconds(2.3); // a quarter of "two" is left: not enough
    EXPECT_EQ(text_of(film_words(clip, transcript)), "three@10.7");
}

TEST(FilmWords, NeighboursGoTogether_OthersAlone) {
    Transcript transcript = said({"one", "two", "three", "four"});
    for (SpokenWord& word : transcript.segments[0].words)
        word.when.end = word.when.start + from_seconds(0.9); // little silence between
    const auto ranges = ranges_of(transcript, {3, 1, 0});
    ASSERT_EQ(ranges.size(), 2U);
    EXPECT_EQ(ranges[0].start, from_seconds(1));
    EXPECT_EQ(ranges[0].end, from_seconds(3)); // up to the next word
    EXPECT_EQ(ranges[1].start, from_seconds(3.9));
}

TEST(FilmWords, AreCutFromSeveralClips_InOneList) {
    const Project film = test::talk_film();
    const Transcript transcript = said({"one", "two", "three"});
    std::size_t cuts = 0;
    const auto edits = cut_out(
        film,
        {{{"coast-sound"}, ranges_of(transcript, {1})}, {{"street-sound"}, ranges_of(transcript, {0, 2})}},
        &cuts);
    EXPECT_EQ(cuts, 3U);
    const auto now = core::apply(film, edits);
    ASSERT_TRUE(now) << now.message();
    // Each word is 0.4 s without the room at its sides, on the film's frames.
    EXPECT_NEAR(to_seconds(film.duration() - now.value().duration()), 3 * 0.34, 3 * 0.09);
    EXPECT_EQ(now.value().tracks[0]->clips.size(), 6U);
}

TEST(TranscriptFile, ComesBackAsItWas_AndWhatIsDamagedIsNotThere) {
    const test::TemporaryFolder folder;
    const auto place = transcript_place(folder / "film.saycut", "/films/coast.mp4", 2);
    EXPECT_NE(place, transcript_place(folder / "film.saycut", "/films/coast.mp4", 1));
    EXPECT_FALSE(kept_transcript(place));
    assist::TranscriptReady heard;
    heard.transcript = said({"one", "zw\u00f6lf"});
    heard.transcript.speech = {{from_seconds(1), from_seconds(2)}};
    heard.loudness.peaks = {0, 17, 255};
    heard.loudness_from = from_seconds(0.5);
    keep_transcript(place, heard);
    const auto back = kept_transcript(place);
    ASSERT_TRUE(back);
    EXPECT_EQ(back->transcript.language, "en");
    ASSERT_EQ(back->transcript.segments.size(), 1U);
    EXPECT_EQ(back->transcript.segments[0].words[1].text, " zw\u00f6lf");
    EXPECT_EQ(back->transcript.segments[0].words[1].when, heard.transcript.segments[0].words[1].when);
    EXPECT_EQ(back->transcript.speech, heard.transcript.speech);
    EXPECT_EQ(back->loudness.peaks, heard.loudness.peaks);
    EXPECT_EQ(back->loudness_from, heard.loudness_from);
    std::string bytes = read_file(place);
    write_whole(place, bytes.substr(0, bytes.size() / 2), 0644);
    EXPECT_FALSE(kept_transcript(place));
    bytes.replace(bytes.find("\"when\":[") + 8, 1, "-");
    write_whole(place, bytes, 0644);
    EXPECT_FALSE(kept_transcript(place));
}

} // namespace core
