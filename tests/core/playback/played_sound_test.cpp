// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which moment is played when, and what is heard of it: round a loop sample by sample, at other speeds with
// the right pitch at the right time, backwards the other way round.
#include "core/playback/played_sound.h"
#include "tests/support/sounds.h"
#include <gtest/gtest.h>
#include <tuple>

using namespace core;
using namespace test;

namespace {

/// Played in blocks, as a player does.
std::vector<float> heard(const Project& project, const PlayLine& line, std::int64_t samples,
                         std::int64_t block = 2400) {
    SoundMixer mixer;
    PlayedSound sound(mixer);
    sound.begin(line);
    std::vector<float> all;
    for (std::int64_t at = 0; at < samples; at += block) {
        const AudioBlock got =
            sound.read(project, at, static_cast<std::size_t>(std::min(block, samples - at)));
        all.insert(all.end(), got.channels[0].begin(), got.channels[0].end());
    }
    return all;
}

/// The pitch of a part, by how often it rises through zero.
double hertz_at(const std::vector<float>& sound, double from, double to) {
    std::vector<double> crossings;
    for (auto i = static_cast<std::size_t>(from * 48000); i + 1 < static_cast<std::size_t>(to * 48000); ++i)
        if (sound[i] < 0 && sound[i + 1] >= 0)
            crossings.push_back(static_cast<double>(i) - sound[i] / (sound[i + 1] - sound[i]));
    if (crossings.size() < 3) return 0;
    return 48000 * static_cast<double>(crossings.size() - 1) / (crossings.back() - crossings.front());
}

double level_at(const std::vector<float>& sound, double from, double to) {
    double sum = 0;
    for (auto i = static_cast<std::size_t>(from * 48000); i < static_cast<std::size_t>(to * 48000); ++i)
        sum += static_cast<double>(sound[i]) * sound[i];
    return std::sqrt(2 * sum / ((to - from) * 48000));
}

/// A second each of 300, 400, 500 and 600 Hz.
struct Tones : SoundFilm {
    Tones() {
        const auto wave = [](std::int64_t i, std::size_t) {
            const double hertz = 300 + 100 * static_cast<double>(i / 48000);
            return 0.5 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i % 48000) / 48000);
        };
        clip(0, medium(4, wave), 0, 0, 4);
    }
};

} // namespace

TEST(PlayLine, RoundALoop_EachFrameAndSampleComesInItsTurn) {
    for (const FrameRate rate : {FrameRate{25, 1}, FrameRate{30000, 1001}}) {
        const LoopFrames loop{10, 17};
        const Time start = frame_start(12, rate);
        const PlayLine line(start, 1, rate, loop);
        ASSERT_TRUE(line.loops());
        const std::int64_t first = sample_of(frame_start(10, rate)), end = sample_of(frame_start(17, rate));
        std::int64_t sample = line.first_sample(), frame = 12, right = line.first_sample();
        for (std::int64_t heard = 0; heard < 4 * (end - first); ++heard, ++sample) {
            EXPECT_EQ(line.film_sample(sample), right);
            EXPECT_EQ(line.samples_on(sample), end - right);
            if (++right == end) right = first;
            const Time place = line.after_samples(heard), time = line.film_time(place);
            EXPECT_TRUE(time >= frame_start(10, rate) && time < frame_start(17, rate));
            // What is seen is what is heard, but for the part of a sample by which a frame begins later.
            EXPECT_LT(std::chrono::abs(time - time_of_sample(line.film_sample(sample))), time_of_sample(1));
            const std::int64_t now = line.frame(place);
            EXPECT_TRUE(now == frame || now == frame + 1) << now << " after " << frame;
            frame = now;
            EXPECT_EQ(line.film_frame(now), frame_at(time, rate));
            EXPECT_EQ(line.round(now), (now - 10) / 7);
        }
        EXPECT_EQ(frame, 12 + 4 * 7 - 1);
    }
}

TEST(PlayLine, WithoutALoop_BehindIt_OrBackwards_GoesOn) {
    const FrameRate rate{25, 1};
    const Time second(kFlicksPerSecond);
    const PlayLine behind(second, 1, rate, LoopFrames{0, 25});
    EXPECT_FALSE(behind.loops());
    EXPECT_EQ(behind.film_time(behind.after(second * 3)), second * 4);
    const PlayLine back(second * 3, -2, rate, LoopFrames{0, 200});
    EXPECT_FALSE(back.loops());
    EXPECT_EQ(back.after_samples(48000), second);
    EXPECT_EQ(back.frame(back.after(second / 2)), 50);
    const PlayLine slow(second, 0.5, rate);
    EXPECT_EQ(slow.after(second), second * 3 / 2);
    EXPECT_EQ(slow.after_samples(96000), second * 2);
    // Twice as fast a loop of a second takes half of one.
    const PlayLine fast(Time(0), 2, rate, LoopFrames{0, 25});
    EXPECT_EQ(fast.film_time(fast.after(second * 3 / 4)), second / 2);
    EXPECT_EQ(fast.round(fast.frame(fast.after(second * 3 / 4))), 1);
}

TEST(PlayLine, ALoopLiesOnFrames_WithinTheFilm) {
    Project project;
    project.fps = {25, 1};
    EXPECT_EQ(loop_frames(project, TimeRange{Time(0), from_seconds(1)}), std::nullopt) << "no film";
    SoundFilm film;
    film.clip(0, film.medium(4, constant(0.5)), 0, 0, 4);
    project = film.made();
    EXPECT_EQ(loop_frames(project, std::nullopt), std::nullopt);
    EXPECT_EQ(loop_frames(project, TimeRange{from_seconds(1.01), from_seconds(9)}), (LoopFrames{25, 100}));
    EXPECT_EQ(loop_frames(project, TimeRange{from_seconds(1.01), from_seconds(1.015)}), std::nullopt);
}

TEST(PlayedSound, RoundALoop_GoesOnSampleBySample) {
    SoundFilm film;
    film.clip(0, film.medium(4, counting()), 0, 0, 4);
    const Project project = film.made();
    const PlayLine line(from_seconds(1), 1, {25, 1}, LoopFrames{20, 30});
    const std::vector<float> all = heard(project, line, 3 * 19200 + 9600);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t sample = i < 9600 ? 48000 + i : 38400 + (i - 9600) % 19200;
        ASSERT_FLOAT_EQ(all[i], static_cast<float>(counting()(static_cast<std::int64_t>(sample), 0))) << i;
    }
}

TEST(PlayedSound, Backwards_IsTheSameTheOtherWayRound) {
    SoundFilm film;
    film.clip(0, film.medium(4, counting()), 0, 0, 4);
    const std::vector<float> all = heard(film.made(), PlayLine(from_seconds(1), -1, {25, 1}), 60000);
    for (std::int64_t i = 0; i < 60000; ++i)
        ASSERT_FLOAT_EQ(all[static_cast<std::size_t>(i)],
                        i < 48000 ? static_cast<float>(counting()(47999 - i, 0)) : 0.0F)
            << i;
}

TEST(PlayedSound, AtOtherSpeeds_TonesKeepTheirPitch_UpToTwice_AndTheirTime) {
    const Tones film;
    const Project project = film.made();
    // Speed, where it begins, how often as high a tone is.
    for (const auto& [speed, start, pitch] : std::vector<std::tuple<double, double, double>>{
             {0.5, 0, 1}, {2, 0, 1}, {1.5, 0, 1}, {4, 0, 4}, {8, 0, 8}, {-1, 4, 1}, {-2, 4, 1}, {-4, 4, 4}}) {
        SCOPED_TRACE(speed);
        const double each = 1 / std::abs(speed); // seconds that a tone is heard for
        const PlayLine line(from_seconds(start), speed, {25, 1});
        const std::vector<float> all = heard(project, line, static_cast<std::int64_t>(4 * each * 48000));
        for (int tone = 0; tone < 4; ++tone) {
            const double hertz = (speed > 0 ? 300 + 100 * tone : 600 - 100 * tone) * pitch;
            const double from = (tone + 0.25) * each, to = (tone + 0.75) * each;
            EXPECT_NEAR(hertz_at(all, from, to), hertz, hertz * 0.01) << "tone " << tone;
            EXPECT_NEAR(level_at(all, from, to), 0.5, 0.05) << "tone " << tone;
        }
    }
}

TEST(PlayedSound, TwiceAsFastRoundALoop_HasNoGap) {
    const Tones film;
    const PlayLine line(Time(0), 2, {25, 1}, LoopFrames{0, 25}); // 300 whole waves a round
    const std::vector<float> all = heard(film.made(), line, 96000);
    for (int i = 1; i < 38; ++i) {
        EXPECT_NEAR(level_at(all, i * 0.05, (i + 1) * 0.05), 0.5, 0.06) << i;
        EXPECT_NEAR(hertz_at(all, i * 0.05, (i + 1) * 0.05), 300, 6) << i;
    }
}

TEST(PlayedSound, AnotherLayoutOnTheWay_IsHeardInIt) {
    SoundFilm film;
    film.clip(0, film.medium(4, constant(0.5)), 0, 0, 4);
    SoundMixer mixer;
    PlayedSound sound(mixer);
    sound.begin(PlayLine(from_seconds(3), -4, {25, 1}));
    EXPECT_EQ(sound.read(film.made(), 0, 2400).channels.size(), 2U);
    film.project.sound_layout = SoundLayout::five_one;
    const AudioBlock six = sound.read(film.made(), 2400, 2400);
    ASSERT_EQ(six.channels.size(), 6U);
    EXPECT_GT(six.channels[0][2000], 0.1);
}
