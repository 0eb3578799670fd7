// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/effects/kept_notes.h"
#include "core/sound/measured_gains.h"
#include "tests/support/sounds.h"
#include <algorithm>
#include <gtest/gtest.h>
#include <thread>

using namespace core;
using test::sine;
using test::SoundFilm;

namespace {

/// A tone that is brought to a loudness on its clip, its track or as the whole; of a file, or made as it is
/// played, so that it may be long.
struct Film : SoundFilm {
    explicit Film(int on = 2, double seconds = 20, bool of_file = false) : where(on) {
        if (of_file)
            clip(0, medium(seconds, sine(1000, 0.1)), 0, 0, seconds);
        else
            add(0, {.id = {"tone"},
                    .source = {Time(0), from_seconds(seconds)},
                    .content = Generator{.kind = "tone",
                                         .params = {{"frequency", Value(1000.0)}, {"db", Value(-20.0)}}}});
        aim(-14);
    }
    void aim(double lufs) {
        const std::vector<Effect> effects{
            {.id = {"e1"},
             .name = "loudness",
             .params = {{"target_lufs", Value(lufs)}, {"true_peak_db", Value(-1.0)}}}};
        (where == 0 ? clips[0].front()->effects : where == 1 ? tracks[0].effects : project.master) = effects;
    }
    int where;
};

/// The amplitude of the tone from a second on.
double loud_at(SoundMixer& mixer, const Project& project, double second) {
    return test::amplitude_of(mixer.mix(project, std::llround(second * 48000), 4800).channels[0], 1000);
}

void wait_for(const GainsApart& gains) {
    for (int i = 0; i < 24000 && !gains.settled(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    ASSERT_TRUE(gains.settled());
}

} // namespace

// A sine of 1 kHz of -20 dB on both sides has -20 LUFS: 6 dB are wanted.
TEST(GainsApart, IsPlayedOnAtOnce_AndBroughtToItsLoudnessWhenThatIsKnown) {
    for (const int on : {0, 1, 2}) {
        const Film film(on);
        const auto gains = std::make_shared<GainsApart>("");
        SoundMixer mixer({}, nullptr, gains);
        const Project project = film.made();
        EXPECT_NEAR(loud_at(mixer, project, 1), 0.1, 1e-3) << on; // 20 s are not read within the first block
        wait_for(*gains);
        SoundMixer at_once;
        const double right = loud_at(at_once, project, 10);
        EXPECT_NEAR(right, 0.1 * std::pow(10, 6.0 / 20), 0.002) << on;
        EXPECT_NEAR(loud_at(mixer, project, 10), right, 1e-5) << on;
        EXPECT_EQ(gains->measured(), 1) << on;
    }
}

TEST(GainsApart, UntilItIsMeasuredAgain_TheLastValueCounts) {
    Film film(2, 300);
    const auto gains = std::make_shared<GainsApart>("");
    SoundMixer mixer({}, nullptr, gains);
    static_cast<void>(loud_at(mixer, film.made(), 1));
    wait_for(*gains);
    EXPECT_NEAR(loud_at(mixer, film.made(), 2), 0.1995, 0.002);
    film.aim(-17); // another target moves what is known
    EXPECT_NEAR(loud_at(mixer, film.made(), 3), 0.1 * std::pow(10, 3.0 / 20), 0.002);
    film.clips[0].front()->volume_db = Value(-10.0); // another sound: as before until it is measured
    const Project quieter = film.made();
    EXPECT_NEAR(loud_at(mixer, quieter, 4), 0.1 * std::pow(10, -7.0 / 20), 0.002);
    wait_for(*gains);
    EXPECT_NEAR(loud_at(mixer, quieter, 5), 0.1 * std::pow(10, 3.0 / 20), 0.002);
    // Nothing but the one that was given up, or not, was read twice.
    EXPECT_LE(gains->measured(), 3);
}

TEST(GainsApart, ChangesWithinABlock_WithoutAClick) {
    const Film film(2, 30);
    const auto gains = std::make_shared<GainsApart>("");
    SoundMixer mixer({}, nullptr, gains);
    const Project project = film.made();
    std::vector<float> heard;
    const auto play = [&](std::int64_t from, std::int64_t to) {
        for (std::int64_t at = from; at < to; at += 2400) {
            const auto block = mixer.mix(project, at, 2400).channels[0];
            heard.insert(heard.end(), block.begin(), block.end());
        }
    };
    play(0, 48000);
    wait_for(*gains);
    play(48000, 96000);
    EXPECT_NEAR(*std::max_element(heard.begin() + 80000, heard.end()), 0.1995, 0.002);
    for (std::size_t i = 1; i < heard.size(); ++i) // a sine of 1 kHz of 0.2 moves by 0.0262 at the most
        ASSERT_LT(std::abs(heard[i] - heard[i - 1]), 0.029F) << i;
}

TEST(GainsApart, AreKeptByWhatIsHeard) {
    const Film film(2, 20, true);
    const std::filesystem::path file = film.folder / "film.saycut";
    const auto measured = [&](const SoundFilm& heard) {
        const auto gains = std::make_shared<GainsApart>(file);
        gains->keep_in(std::make_shared<KeptNotes>(file));
        SoundMixer mixer(file, nullptr, gains);
        static_cast<void>(loud_at(mixer, heard.made(), 1));
        wait_for(*gains);
        EXPECT_GT(loud_at(mixer, heard.made(), 5), 0.11);
        return gains->measured();
    };
    EXPECT_EQ(measured(film), 1);
    EXPECT_EQ(measured(film), 0) << "it was kept";
    Film other(2, 20, true);
    other.project.media = film.project.media; // the same file
    EXPECT_EQ(measured(other), 0);
    other.clips[0].front()->volume_db = Value(-3.0);
    EXPECT_EQ(measured(other), 1) << "another sound";
    test::write_wav(film.project.media[0]->path, 20.5, sine(1000, 0.15)); // the file has changed
    EXPECT_EQ(measured(film), 1);
}

TEST(GainsApart, WhatCannotBeRead_IsHeardAsSilence_AndStopsNothing) {
    Film film(2, 20, true);
    std::filesystem::remove(film.project.media[0]->path);
    const auto gains = std::make_shared<GainsApart>("");
    SoundMixer mixer({}, nullptr, gains);
    EXPECT_EQ(loud_at(mixer, film.made(), 1), 0);
    wait_for(*gains);
    EXPECT_EQ(loud_at(mixer, film.made(), 2), 0);
}

// Minutes are not read to their end when nobody wants to know any more.
TEST(GainsApart, EndsWhileItMeasures) {
    const Film film(2, 400);
    const Project project = film.made();
    const auto seconds = [](const auto& run) {
        const auto began = std::chrono::steady_clock::now();
        run();
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    };
    const double whole = seconds([&] {
        SoundMixer at_once;
        static_cast<void>(loud_at(at_once, project, 1));
    });
    const double given_up = seconds([&] {
        const auto gains = std::make_shared<GainsApart>("");
        SoundMixer mixer({}, nullptr, gains);
        static_cast<void>(loud_at(mixer, project, 1));
        EXPECT_FALSE(gains->settled());
    });
    EXPECT_LT(given_up, whole / 2);
}

TEST(GainsApart, WhatIsAskedAnew_IsNotReadToItsEnd) {
    Film film(2, 800);
    const auto gains = std::make_shared<GainsApart>("");
    SoundMixer mixer({}, nullptr, gains);
    static_cast<void>(loud_at(mixer, film.made(), 1));
    std::this_thread::sleep_for(std::chrono::milliseconds(20)); // it is being read
    film.clips[0].front()->volume_db = Value(-10.0);
    static_cast<void>(loud_at(mixer, film.made(), 1));
    wait_for(*gains);
    EXPECT_EQ(gains->measured(), 1);
    EXPECT_NEAR(loud_at(mixer, film.made(), 2), 0.1995, 0.002);
}
