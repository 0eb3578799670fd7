// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/sound/meter.h"
#include "tests/support/sounds.h"
#include <gtest/gtest.h>

using namespace core;
using test::sine;
using test::SoundFilm;

namespace {

/// The same on both sides.
AudioBlock block_of(double seconds, const test::Wave& wave) {
    std::vector<float> side;
    for (std::int64_t i = 0; i < std::llround(seconds * 48000); ++i)
        side.push_back(static_cast<float>(wave(i, 0)));
    return {.channels = {side, side}};
}

double sine_of_db(double db) {
    return std::pow(10, db / 20);
}

} // namespace

// EBU Tech 3341, its first signals: a sine of 1 kHz on both sides reads in LUFS what its peak is in dB.
TEST(Loudness, OfASine_IsAsTheStandardSays) {
    for (const double db : {-23.0, -33.0}) {
        LoudnessMeter meter;
        meter.add(block_of(20, sine(1000, sine_of_db(db))));
        EXPECT_NEAR(meter.integrated(), db, 0.1);
        EXPECT_NEAR(meter.short_term(), db, 0.1);
        EXPECT_NEAR(meter.momentary(), db, 0.1);
        EXPECT_NEAR(meter.true_peak(), db, 0.1);
        meter.begin_again();
        EXPECT_EQ(meter.integrated(), kNoSound);
        EXPECT_EQ(meter.true_peak(), kNoSound);
    }
}

// Tech 3341, signal 3: what is much quieter is not counted.
TEST(Loudness, IsGated) {
    LoudnessMeter meter;
    meter.add(block_of(10, sine(1000, sine_of_db(-36))));
    meter.add(block_of(60, sine(1000, sine_of_db(-23))));
    meter.add(block_of(10, sine(1000, sine_of_db(-36))));
    EXPECT_NEAR(meter.integrated(), -23, 0.1);
    EXPECT_NEAR(meter.short_term(), -36, 0.1);
}

TEST(Loudness, OfPartsOfAFile_IsOfThemAlone) {
    const test::TemporaryFolder folder;
    const std::string file = test::write_wav(folder / "s.wav", 20, [&](std::int64_t i, std::size_t c) {
        return sine(1000, sine_of_db(i < 480000 ? -23 : -33))(i, c);
    });
    const auto part = [](double from, double to) { return TimeRange{from_seconds(from), from_seconds(to)}; };
    EXPECT_NEAR(loudness_of(file, {}, {part(0, 10)}), -23, 0.1);
    EXPECT_NEAR(loudness_of(file, {}, {part(11, 14), part(15, 19)}), -33, 0.1);
    EXPECT_EQ(loudness_of(file, {}, {}), kNoSound);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(static_cast<void>(loudness_of(file, {}, {part(0, 1)}, stop.get_token())), Stopped);
}

TEST(Loudness, PeaksBetweenSamples_Count) {
    LoudnessMeter meter; // a quarter of the rate, sampled 45 degrees beside its peaks
    meter.add(block_of(1, [](std::int64_t i, std::size_t) { return i % 4 < 2 ? 0.5 : -0.5; }));
    EXPECT_NEAR(meter.true_peak(), 20 * std::log10(0.5 * std::numbers::sqrt2), 0.3);
}

TEST(Levels, ArePeakAndMeanOfEachSide) {
    AudioBlock block = block_of(1, sine(1000, 0.5));
    block.channels[1].assign(48000, 0.0F);
    const Levels levels = levels_of(block);
    EXPECT_NEAR(levels.peak[0], -6.02, 0.01);
    EXPECT_NEAR(levels.rms[0], -9.03, 0.01);
    EXPECT_EQ(levels.peak[1], kNoSound);
    EXPECT_EQ(levels.rms[1], kNoSound);
    EXPECT_TRUE(levels_of({}).peak.empty());
}

TEST(Silences, AreFound_ByThresholdAndLength) {
    const test::TemporaryFolder folder;
    const auto loud = [](double t) { return t < 1 || (t >= 1.3 && t < 2) || t >= 4; };
    const std::string path = test::write_wav(folder / "s.wav", 5, [&](std::int64_t i, std::size_t) {
        return (loud(static_cast<double>(i) / 48000) ? 0.3 : 0.002) * std::sin(static_cast<double>(i) * 0.05);
    });
    const auto found = [&](const SilenceWish& wish) {
        return silences_in(path, {Time(0), from_seconds(5)}, wish);
    };
    ASSERT_EQ(found({}).size(), 1U);
    EXPECT_EQ(found({})[0], (TimeRange{from_seconds(2), from_seconds(4)}));
    const auto shorter = found({.shortest = from_seconds(0.25)});
    ASSERT_EQ(shorter.size(), 2U);
    EXPECT_EQ(shorter[0], (TimeRange{from_seconds(1), from_seconds(1.3)}));
    EXPECT_TRUE(found({.threshold_db = -60}).empty());
    const auto all = found({.threshold_db = -5});
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0].end, from_seconds(5));
}
