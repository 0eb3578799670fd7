// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Beats of made music, whose times are known to the sample.
#include "core/analysis/beats.h"
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <gtest/gtest.h>
#include <random>

using namespace core;

namespace {

constexpr int kRate = 48000;

struct Music {
    std::vector<float> sound;
    std::mt19937 random{5};
    explicit Music(double seconds, double hiss = 0) : sound(static_cast<std::size_t>(seconds * kRate)) {
        std::normal_distribution<float> noise(0, 1);
        for (float& each : sound)
            each = static_cast<float>(hiss) * noise(random);
    }
    /// Something struck: a tone or a noise that fades.
    void strike(double at, double loud, double hertz, double fades) {
        std::normal_distribution<double> noise(0, 1);
        const auto begin = static_cast<std::size_t>(at * kRate);
        for (std::size_t i = begin; i < sound.size() && i < begin + kRate / 2; ++i) {
            const double t = static_cast<double>(i - begin) / kRate;
            const double tone = hertz > 0 ? std::sin(2 * M_PI * hertz * t) : noise(random) / 3;
            sound[i] += static_cast<float>(loud * tone * std::exp(-t / fades));
        }
    }
};

/// How many of the wanted times have a beat within `reach` seconds.
double found(const Beats& beats, const std::vector<double>& wanted, double reach) {
    double count = 0;
    for (const double at : wanted)
        count += std::any_of(beats.times.begin(), beats.times.end(),
                             [&](Time beat) { return std::abs(to_seconds(beat) - at) <= reach; });
    return count / static_cast<double>(wanted.size());
}

/// How many beats lie where none is wanted.
std::size_t beside(const Beats& beats, const std::vector<double>& wanted, double reach) {
    return static_cast<std::size_t>(std::count_if(beats.times.begin(), beats.times.end(), [&](Time beat) {
        return std::none_of(wanted.begin(), wanted.end(),
                            [&](double at) { return std::abs(to_seconds(beat) - at) <= reach; });
    }));
}

} // namespace

TEST(Beats, OfAClickTrack_AreWhereTheClicksAre_AtAnyPace) {
    for (const double pace : {72.0, 100.0, 128.0, 174.0}) {
        Music music(20);
        std::vector<double> clicks;
        for (double at = 0.37; at < 19.8; at += 60 / pace)
            clicks.push_back(at), music.strike(at, 0.8, 1500, 0.01);
        const Beats beats = beats_in(music.sound, kRate);
        EXPECT_NEAR(beats.per_minute, pace, 0.01 * pace);
        EXPECT_EQ(found(beats, clicks, 0.02), 1) << pace;
        EXPECT_EQ(beside(beats, clicks, 0.02), 0U) << pace;
    }
}

TEST(Beats, OfSyncopatedDrumsInNoise_FollowThePace_NotWhatIsStruckBetween) {
    const double beat = 60.0 / 110;
    Music music(24, 0.01);
    std::vector<double> beats_at;
    for (int bar = 0; bar < 11; ++bar) {
        const double start = 0.5 + bar * 4 * beat;
        for (int i = 0; i < 4; ++i)
            beats_at.push_back(start + i * beat);
        for (const double kick : {0.0, 1.5, 2.5}) // two of three off the beat
            music.strike(start + kick * beat, 0.9, 60, 0.12);
        for (const double snare : {1.0, 3.0})
            music.strike(start + snare * beat, 0.6, 0, 0.06);
        for (int hat = 0; hat < 8; ++hat)
            music.strike(start + hat * beat / 2, 0.12, 0, 0.015);
    }
    const Beats beats = beats_in(music.sound, kRate);
    EXPECT_NEAR(beats.per_minute, 110, 1.5);
    EXPECT_GE(found(beats, beats_at, 0.03), 0.95);
    EXPECT_LE(beside(beats, beats_at, 0.03), 2U);
}

TEST(Beats, WithoutAPace_ThereAreNone) {
    EXPECT_TRUE(beats_in(Music(10).sound, kRate).times.empty());      // nothing
    EXPECT_TRUE(beats_in(Music(10, 0.1).sound, kRate).times.empty()); // hiss
    EXPECT_TRUE(beats_in(Music(0.5).sound, kRate).times.empty());     // too short
    Music tone(10);
    for (std::size_t i = 0; i < tone.sound.size(); ++i)
        tone.sound[i] = static_cast<float>(0.3 * std::sin(0.03 * static_cast<double>(i)));
    EXPECT_TRUE(beats_in(tone.sound, kRate).times.empty());
    Music rain(20); // struck at any time
    std::uniform_real_distribution<double> when(0, 19.5);
    for (int i = 0; i < 60; ++i)
        rain.strike(when(rain.random), 0.5, 900, 0.02);
    EXPECT_TRUE(beats_in(rain.sound, kRate).times.empty());
}

TEST(Beats, OfAFile_CountFromItsStart_AndAFilmWithoutSoundIsRefused) {
    const test::TemporaryFolder folder;
    Music music(8);
    std::vector<double> clicks;
    for (double at = 0.25; at < 7.8; at += 0.5)
        clicks.push_back(at), music.strike(at, 0.8, 1500, 0.01);
    for (const bool sound : {true, false}) {
        core::Encoder encoder(folder / (sound ? "a.mkv" : "b.mkv"), encode_preset("h264-fast"),
                              {.size = {64, 48}, .fps = {25, 1}, .sound = sound});
        for (int i = 0; i < 200; ++i)
            encoder.add(VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar(9, 9, 9)), {}));
        if (sound) encoder.add(AudioBlock{.channels = {music.sound, music.sound}});
        encoder.finish();
    }
    const TimeRange part{from_seconds(3), from_seconds(7)};
    const Beats beats = find_beats((folder / "a.mkv").string(), part);
    std::erase_if(clicks, [](double at) { return at < 3.1 || at > 6.9; });
    EXPECT_EQ(found(beats, clicks, 0.02), 1);
    EXPECT_THROW((void)find_beats((folder / "b.mkv").string(), {}), Failure);
}
