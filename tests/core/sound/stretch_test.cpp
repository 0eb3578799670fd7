// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edits/edits.h"
#include "tests/support/sounds.h"
#include <gtest/gtest.h>

using namespace core;
using test::played;
using test::sine;
using test::SoundFilm;

namespace {

/// A clip that plays the whole of a medium at another speed, its pitch kept.
struct Stretch : SoundFilm {
    Stretch(double seconds, FrameRate speed, const test::Wave& wave) {
        clip(0, medium(seconds, wave), 0, 0, seconds).speed = speed;
    }
    Clip& only() { return *clips[0].front(); }
};

/// A burst of a tone at every whole second of the medium.
double bursts(std::int64_t i, std::size_t) {
    const std::int64_t into = i % 48000;
    return into < 4800 ? 0.5 * std::sin(static_cast<double>(into) * 0.15) : 0.0;
}

/// Where a burst begins near a place.
std::int64_t onset(const std::vector<float>& heard, std::int64_t near) {
    for (std::int64_t i = std::max<std::int64_t>(0, near - 4800); i < near + 4800; ++i)
        if (std::abs(heard[static_cast<std::size_t>(i)]) > 0.15F) return i;
    return -1;
}

} // namespace

TEST(Stretch, KeepsThePitch_AndTheLevel) {
    for (const FrameRate speed : {FrameRate{3, 2}, FrameRate{1, 2}, FrameRate{9, 10}, FrameRate{4, 1}}) {
        for (const double hertz : {110.0, 1237.0, 2500.0}) {
            Stretch film(12, speed, sine(hertz));
            EXPECT_NEAR(test::amplitude_of(film.heard(1, 1).channels[0], hertz), 0.5, 0.01)
                << speed.value() << ' ' << hertz;
        }
        Stretch film(12, speed, sine(440));
        const auto heard = film.heard(1, 1).channels[0];
        EXPECT_NEAR(test::amplitude_of(heard, 440), 0.5, 0.01) << speed.value();
        EXPECT_LT(test::amplitude_of(heard, 440 * speed.value()), 0.02) << speed.value();
        film.only().keep_pitch = false;
        EXPECT_GT(test::amplitude_of(film.heard(1, 1).channels[0], 440 * speed.value()), 0.45);
    }
}

TEST(Stretch, KeepsTime_OverMinutes) {
    for (const FrameRate speed : {FrameRate{5, 4}, FrameRate{2, 3}, FrameRate{2, 1}}) {
        Stretch film(90, speed, bursts);
        const auto heard = played(film.made(), 0, 48000 * 44, 4800);
        for (const int second : {1, 10, 25, 28}) {
            const auto expected = static_cast<std::int64_t>(second * 48000 / speed.value());
            EXPECT_NEAR(static_cast<double>(onset(heard, expected)), static_cast<double>(expected), 480)
                << speed.value() << " " << second;
        }
    }
}

TEST(Stretch, ASeek_SoundsAsIfPlayedThere_AndASplitChangesNothing) {
    Stretch film(60, {3, 2}, [](std::int64_t i, std::size_t c) {
        return sine(300 + 40 * std::floor(static_cast<double>(i) / 9000), 0.3)(i, c) +
               test::noise(0.02)(i, c);
    });
    const Project project = film.made();
    const auto whole = played(project, 0, 48000 * 23, 4800);
    for (const double at : {0.5, 7.77, 9.97, 10.3, 19.96, 20.3, 22.0}) { // the cross-fades at 10 and 20 s
        const auto from = static_cast<std::int64_t>(at * 48000);
        const auto there = played(project, from, from + 9600);
        EXPECT_EQ(there, std::vector<float>(whole.begin() + from, whole.begin() + from + 9600)) << at;
    }
    const auto after = core::apply(project, SplitClip{.clip = film.only().id, .at = from_seconds(7.36)});
    ASSERT_TRUE(after.ok()) << after.message();
    EXPECT_EQ(played(after.value(), 0, 48000 * 9, 4800),
              std::vector<float>(whole.begin(), whole.begin() + 48000 * 9));
}

TEST(Stretch, ExtremeSpeeds_AreHeard) {
    for (const FrameRate speed : {FrameRate{100, 1}, FrameRate{16, 1}, FrameRate{1, 50}}) {
        Stretch film(speed.num > 1 ? 150 : 1, speed, sine(100));
        const AudioBlock block = film.heard(0.5, 0.5);
        double most = 0;
        for (const float value : block.channels[0])
            most = std::max(most, std::abs(static_cast<double>(value)));
        EXPECT_GT(most, 0.2) << speed.value();
        EXPECT_LT(most, 1.5) << speed.value();
    }
}
