// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/encoder.h"
#include "core/sound/sound_mixer.h"
#include "core/speech/cuts.h"
#include "core/store/import.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <gtest/gtest.h>

namespace core {
namespace {

constexpr double kWord = 0.4, kGap = 0.2; ///< seconds of a word and of the silence behind it

/// Where word `i` begins.
double start_of(int i) {
    return 0.5 + i * (kWord + kGap);
}

/// A film whose "words" are tones of their own pitch, 300 Hz and 100 more each, with silence between.
std::string spoken_film(const std::filesystem::path& path, int words) {
    Encoder encoder(path, encode_preset("h264-fast"), {.size = {64, 48}, .fps = {25, 1}, .sound = true});
    const double seconds = start_of(words) + 0.5;
    for (int i = 0; i < static_cast<int>(seconds * 25); ++i)
        encoder.add(VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar(i % 200, 90, 60)), {}));
    AudioBlock block{.channels = {2, std::vector<float>(static_cast<std::size_t>(seconds * 48000))}};
    for (std::size_t s = 0; s < block.samples(); ++s) {
        const double t = static_cast<double>(s) / 48000;
        for (int i = 0; i < words; ++i)
            if (t >= start_of(i) && t < start_of(i) + kWord)
                block.channels[0][s] = block.channels[1][s] =
                    0.3F * static_cast<float>(std::sin(2 * M_PI * (300 + 100 * i) * t));
    }
    encoder.add(block);
    encoder.finish();
    return path.string();
}

Transcript transcript_of(const std::vector<std::string>& words) {
    Transcript out{.language = "en", .segments = {}, .speech = {}};
    SpokenSegment segment;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const double at = start_of(static_cast<int>(i));
        segment.words.push_back({" " + words[i], {from_seconds(at), from_seconds(at + kWord)}, 0.9});
        out.speech.push_back({from_seconds(at), from_seconds(at + kWord)});
    }
    out.segments.push_back(segment);
    return out;
}

/// How loud a pitch is in a stretch of sound.
double share_of(const std::vector<float>& sound, double hertz, std::size_t from, std::size_t count) {
    double re = 0, im = 0;
    for (std::size_t i = from; i < std::min(sound.size(), from + count); ++i) {
        re += sound[i] * std::cos(2 * M_PI * hertz * static_cast<double>(i) / 48000);
        im += sound[i] * std::sin(2 * M_PI * hertz * static_cast<double>(i) / 48000);
    }
    return 2 * std::sqrt(re * re + im * im) / static_cast<double>(count);
}

std::vector<float> sound_of(const Project& project, double seconds) {
    SoundMixer mixer;
    return mixer.mix(project, 0, static_cast<std::size_t>(seconds * 48000)).channels[0];
}

/// The loudest that a pitch gets in any tenth of a second.
double loudest(const std::vector<float>& sound, double hertz) {
    double most = 0;
    for (std::size_t at = 0; at + 4800 <= sound.size(); at += 1200)
        most = std::max(most, share_of(sound, hertz, at, 4800));
    return most;
}

/// The words' own stretches of sound.
std::vector<TimeRange> apart(const Transcript& transcript) {
    std::vector<TimeRange> parts;
    for (const SpokenWord& word : words_in(transcript))
        parts.push_back(word.when);
    return parts;
}

TEST(SpeechCuts, Fillers_AreUmsAndWordsSaidTwice) {
    const Transcript t = transcript_of({"So", "um,", "I", "I", "wanted", "Ummm", "very", "very", "good"});
    const auto ranges = fillers_of(t, apart(t));
    ASSERT_EQ(ranges.size(), 3U);
    EXPECT_NEAR(to_seconds(ranges[0].start), start_of(1), 1e-6);
    EXPECT_NEAR(to_seconds(ranges[0].end), start_of(1) + kWord, 1e-6);
    EXPECT_NEAR(to_seconds(ranges[1].start), start_of(2), 1e-6); // the first I
    EXPECT_NEAR(to_seconds(ranges[2].start), start_of(5), 1e-6);
    const Transcript none = transcript_of({"The", "umbrella", "hummed", "error"});
    EXPECT_TRUE(fillers_of(none, apart(none)).empty());
}

TEST(SpeechCuts, AFillerWithoutATimeOfItsOwn_IsFoundByItsSound_AndOneInsideASentenceIsLeft) {
    Transcript t = transcript_of({"to", "uh", "show", "you"});
    auto& words = t.segments.front().words;
    const auto sounds = apart(t);
    words[0].when.end = words[2].when.start - from_seconds(0.05); // "to" has swallowed it
    words[1].when = {words[0].when.end, words[0].when.end};
    const auto found = fillers_of(t, sounds);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].start, from_seconds(start_of(1)));
    const TimeRange one_breath{from_seconds(start_of(0)), from_seconds(start_of(3) + kWord)};
    EXPECT_TRUE(fillers_of(t, {one_breath}).empty());
}

TEST(SpeechCuts, SoundingParts_AreDividedByQuiet_NotByWhatIsShorter) {
    Waveform w;
    for (const auto& [count, peak] :
         {std::pair{20, 0}, {30, 180}, {5, 3}, {20, 150}, {12, 4}, {40, 200}, {10, 0}})
        w.peaks.insert(w.peaks.end(), static_cast<std::size_t>(count), static_cast<std::uint8_t>(peak));
    const auto parts = sounding_parts(w, from_seconds(1));
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].start, from_seconds(1.2));
    EXPECT_EQ(parts[0].end, from_seconds(1.75));
    EXPECT_EQ(parts[1].start, from_seconds(1.87));
    EXPECT_TRUE(sounding_parts({}, Time(0)).empty());
}

TEST(SpeechCuts, Pauses_KeepWhatIsAsked_AndTheEndsStay) {
    const std::vector<TimeRange> speech{{from_seconds(2), from_seconds(3)},
                                        {from_seconds(3.3), from_seconds(4)},
                                        {from_seconds(7), from_seconds(8)}};
    const TimeRange all{Time(0), from_seconds(20)};
    const auto pauses = pauses_of(speech, from_seconds(0.5), all);
    ASSERT_EQ(pauses.size(), 1U);
    EXPECT_EQ(pauses[0].start, from_seconds(4.25));
    EXPECT_EQ(pauses[0].end, from_seconds(6.75));
    const auto silent = unspoken_in(speech, from_seconds(0.2), all);
    ASSERT_EQ(silent.size(), 3U);
    EXPECT_EQ(silent[0].end, from_seconds(1.8));
    EXPECT_EQ(silent[1].start, from_seconds(4.2));
    EXPECT_EQ(silent[2].end, from_seconds(20));
}

TEST(SpeechCuts, Phrases_AreFoundWhateverTheirCaseAndMarks) {
    const Transcript t = transcript_of({"Welcome", "to", "Porto!", "Yes,", "welcome", "to", "porto"});
    const auto places = find_phrase(t, "welcome to Porto");
    ASSERT_EQ(places.size(), 2U);
    EXPECT_EQ(places[1], (std::pair<std::size_t, std::size_t>{4, 6}));
    EXPECT_TRUE(find_phrase(t, "port").empty());
    EXPECT_TRUE(find_phrase(t, " . ").empty());
}

TEST(SpeechCuts, WhatIsCutIsGone_AllElseIsThere_WithoutAClick_AndInStep) {
    const test::TemporaryFolder folder;
    const std::string film = spoken_film(folder / "a.mp4", 6);
    const Project project = core::apply(Project{}, import_edits({}, film, false)).value();
    const Clip clip = project.tracks[0]->clips[0];
    const Transcript t = transcript_of({"a", "b", "c", "d", "e", "f"});
    const auto edits = cut_out(project, clip, {words_of(t, 1, 2), words_of(t, 4, 4)}, {});
    const auto cut = core::apply(project, edits);
    ASSERT_TRUE(cut) << cut.message();
    const std::vector<float> sound = sound_of(cut.value(), to_seconds(cut.value().duration()));
    for (int i = 0; i < 6; ++i)
        EXPECT_EQ(loudest(sound, 300 + 100 * i) > 0.2, i == 0 || i == 3 || i == 5) << "word " << i;
    // Nothing jumps: between two samples no more than the tones themselves move.
    double step = 0;
    for (std::size_t i = 1; i < sound.size(); ++i)
        step = std::max(step, static_cast<double>(std::abs(sound[i] - sound[i - 1])));
    EXPECT_LT(step, 0.3 * 2 * M_PI * 800 / 48000 * 1.3);
    // Picture and sound still begin and end together, on the frames' grid.
    ASSERT_EQ(cut.value().tracks[0]->clips.size(), cut.value().tracks[1]->clips.size());
    for (std::size_t i = 0; i < cut.value().tracks[0]->clips.size(); ++i) {
        const Clip &picture = cut.value().tracks[0]->clips[i], &heard = cut.value().tracks[1]->clips[i];
        EXPECT_EQ(picture.start, heard.start);
        EXPECT_EQ(picture.start, frame_start(frame_at(picture.start, project.rate()), project.rate()));
    }
}

TEST(SpeechCuts, ACut_LiesWhereItIsQuietestNearby) {
    const test::TemporaryFolder folder;
    const std::string film = spoken_film(folder / "a.mp4", 3);
    const Project project = core::apply(Project{}, import_edits({}, film, false)).value();
    const TimeRange wanted{from_seconds(1.0), from_seconds(2.0)};
    const Time quiet = frame_start(27, {25, 1}); // 1.08 s
    const auto edits = cut_out(project, project.tracks[0]->clips[0], {wanted},
                               [&](Time at) { return at == quiet ? 0.0 : 1.0; });
    ASSERT_FALSE(edits.empty());
    EXPECT_EQ(std::get<DeleteRange>(edits.front()).range.start, quiet);
}

TEST(SpeechCuts, RangesOutsideTheClip_AreNothingToCut) {
    const test::TemporaryFolder folder;
    const std::string film = spoken_film(folder / "a.mp4", 2);
    const Project project = core::apply(Project{}, import_edits({}, film, false)).value();
    const Clip clip = project.tracks[0]->clips[0];
    EXPECT_TRUE(cut_out(project, clip, {{from_seconds(50), from_seconds(60)}}, {}).empty());
    EXPECT_TRUE(cut_out(project, clip, {{from_seconds(1), from_seconds(1.01)}}, {}).empty());
}

} // namespace
} // namespace core
