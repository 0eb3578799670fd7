// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Films of more and of fewer channels than two.
#include "core/catalogue/catalogue.h"
#include "core/sound/meter.h"
#include "core/sound/scene.h"
#include "core/sound/track_levels.h"
#include "tests/support/sounds.h"
#include <algorithm>
#include <gtest/gtest.h>

using namespace core;
using enum SoundLayout;
using test::sine;
using test::SoundFilm;

namespace {

constexpr std::uint32_t kFiveOne = 0x3f, kSevenOne = 0x63f;

/// No two samples of a second and no two channels are alike; exact in float.
double numbered(std::int64_t i, std::size_t c) {
    return (static_cast<double>(i % 48000) + 1) / (1 << 20) * (static_cast<double>(c) + 1);
}

MediaId add(SoundFilm& film, double seconds, const test::Wave& wave, std::uint16_t channels,
            std::uint32_t mask = 0) {
    const std::string name = "s" + std::to_string(film.project.media.size()) + ".wav";
    return film.medium(test::write_wav(film.folder / name, seconds, wave, channels, mask), seconds);
}

Clip& surround(SoundFilm& film, double seconds, const test::Wave& wave) {
    film.project.sound_layout = five_one;
    return film.clip(0, add(film, seconds, wave, 6, kFiveOne), 0, 0, seconds);
}

Effect effect(const char* name, std::initializer_list<std::pair<const char*, double>> params = {}) {
    Effect made{.id = {"e1"}, .name = name};
    for (const auto& [param, value] : params)
        made.params[param] = Value(value);
    return made;
}

} // namespace

TEST(Layouts, SurroundIsHeardAsItIs) {
    for (const auto& [layout, mask] : {std::pair{five_one, kFiveOne}, std::pair{seven_one, kSevenOne}}) {
        SoundFilm film;
        film.project.sound_layout = layout;
        const auto channels = static_cast<std::uint16_t>(channels_of(layout));
        film.clip(0, add(film, 2, numbered, channels, mask), 0, 0, 2);
        const AudioBlock heard = film.heard(1, 0.5);
        ASSERT_EQ(heard.channels.size(), channels_of(layout));
        for (std::size_t c = 0; c < heard.channels.size(); ++c)
            for (std::size_t i = 0; i < heard.samples(); i += 7)
                ASSERT_EQ(heard.channels[c][i],
                          static_cast<float>(numbered(48000 + static_cast<std::int64_t>(i), c)))
                    << c << " " << i;
    }
}

TEST(Layouts, GeneratorsSoundInFront_WhateverWasInTheBlock) {
    for (const char* kind : {"tone", "noise"}) {
        SoundFilm film;
        film.project.sound_layout = five_one;
        const Clip& clip = film.add(
            0, {.id = {kind}, .source = {Time(0), from_seconds(1)}, .content = Generator{.kind = kind}});
        const auto scene = std::make_shared<const SoundScene>(
            SoundScene{film.made(), nullptr, std::make_shared<MeasuredGains>(), nullptr, {}});
        Samples block(6, std::vector<float>(4800, 0.5F));
        content_sound(scene, clip)->read(0, block);
        for (std::size_t c = 0; c < block.size(); ++c) {
            const auto [least, most] = std::minmax_element(block[c].begin(), block[c].end());
            EXPECT_EQ(*least < *most, c < 2) << kind << " " << c;
            EXPECT_EQ(*most > 0, c < 2) << kind << " " << c;
        }
    }
}

TEST(Layouts, FewerChannelsAreInFront_AsLoudAsTheyAre) {
    SoundFilm film;
    film.project.sound_layout = five_one;
    film.clip(0, add(film, 1, numbered, 2), 0, 0, 1);
    film.clip(0, add(film, 1, test::constant(0.25), 1), 1, 0, 1);
    film.add(0, {.id = {"tone"},
                 .start = from_seconds(2),
                 .source = {Time(0), from_seconds(1)},
                 .content = Generator{.kind = "tone"}});
    film.add(0, {.id = {"noise"},
                 .start = from_seconds(3),
                 .source = {Time(0), from_seconds(1)},
                 .content = Generator{.kind = "noise"}});
    const AudioBlock heard = film.heard(0, 4);
    for (std::size_t c = 0; c < 6; ++c) {
        EXPECT_EQ(heard.channels[c][100], c < 2 ? static_cast<float>(numbered(100, c)) : 0.0F) << c;
        EXPECT_EQ(heard.channels[c][48000 + 24000], c == 2 ? 0.25F : 0.0F) << c;
        for (const double at : {2.5, 3.5}) {
            const auto begin = heard.channels[c].begin() + static_cast<std::ptrdiff_t>(at * 48000);
            const float most = *std::max_element(begin, begin + 4800);
            EXPECT_EQ(most > 0.01F, c < 2) << c << " " << at;
        }
    }
    film.project.sound_layout = mono;
    const AudioBlock one = film.heard(0, 4);
    ASSERT_EQ(one.channels.size(), 1U);
    EXPECT_NEAR(one.channels[0][100], (numbered(100, 0) + numbered(100, 1)) / 2, 1e-7);
    EXPECT_EQ(one.channels[0][48000 + 24000], 0.25F);
}

TEST(Layouts, GainAndFadesAreOnAllChannels) {
    SoundFilm film;
    Clip& clip =
        surround(film, 4, [](std::int64_t, std::size_t c) { return 0.1 * static_cast<double>(c + 1); });
    clip.volume_db = Value(-6.0);
    clip.fade_in = from_seconds(1), clip.fade_in_shape = FadeShape::linear;
    film.tracks[0].gain_db = -6;
    film.project.master = {effect("gain", {{"db", -8}})};
    const AudioBlock heard = film.heard(0, 3);
    for (std::size_t c = 0; c < 6; ++c) {
        const double level = 0.1 * static_cast<double>(c + 1) * 0.1; // 20 dB less
        EXPECT_NEAR(heard.channels[c][96000], level, 1e-6) << c;
        EXPECT_NEAR(heard.channels[c][12000], level / 4, 1e-6) << c;
    }
}

// The other side goes, this one stays, the centre comes to this front with the power that it has.
TEST(Layouts, PanMovesTheCentreToASide) {
    for (const char* where : {"clip", "keys", "track", "effect"})
        for (const double pan : {-1.0, -0.5, 0.75}) {
            SoundFilm film;
            Clip& clip = surround(
                film, 2, [](std::int64_t, std::size_t c) { return 0.1 + 0.01 * static_cast<double>(c); });
            const std::string on = where;
            if (on == "clip") clip.pan = Value(pan);
            if (on == "keys")
                clip.pan = std::vector<Key>{{Time(0), Value(-pan), Ease::linear},
                                            {from_seconds(1), Value(pan), Ease::linear}};
            if (on == "track") film.tracks[0].pan = pan;
            if (on == "effect") clip.effects = {effect("pan", {{"amount", pan}})};
            const AudioBlock heard = film.heard(1, 0.5);
            const double far = 1 - std::abs(pan), angle = std::abs(pan) * std::numbers::pi / 2;
            for (std::size_t c = 0; c < 6; ++c) {
                double level = 0.1 + 0.01 * static_cast<double>(c);
                const bool left = c == 0 || c == 4, right = c == 1 || c == 5;
                if ((left && pan > 0) || (right && pan < 0)) level *= far;
                if (c == 2) level *= std::cos(angle);
                if (c == (pan < 0 ? 0U : 1U)) level += 0.12 * std::sin(angle);
                EXPECT_NEAR(heard.channels[c][20000], level, 1e-6) << where << " " << pan << " " << c;
            }
        }
    SoundFilm one;
    one.project.sound_layout = mono;
    one.clip(0, add(one, 1, test::constant(0.5), 1), 0, 0, 1).pan = Value(-0.5);
    EXPECT_EQ(one.heard(0.5, 0.1).channels[0][9], 0.5F);
}

// Each channel of a film of one sound is treated as the left one of two is. A room hears more loudspeakers
// and is another one for each of them; gains are measured over all.
TEST(Layouts, EveryEffectWorksOnAllChannels) {
    const auto wave = [](std::int64_t i, std::size_t) {
        const double t = static_cast<double>(i) / 48000;
        return (0.4 + 0.3 * std::sin(5 * t)) * std::sin(3000 * t) + 0.1 * std::sin(42000 * t) +
               test::noise(0.05)(i, 0);
    };
    int compared = 0;
    for (const Kind& kind : kinds_of(Domain::sound)) {
        Effect tried = effect(kind.name.c_str()); // as a person adds it, and never at rest
        if (kind.name == "gain") tried = effect("gain", {{"db", -3}});
        if (kind.name == "equalizer") tried = effect("equalizer", {{"low_db", 6}, {"band3_db", -5}});
        if (kind.name == "pan" || kind.name == "ducking" || kind.name == "loudness" || kind.name == "reverb")
            continue;
        SoundFilm two, six, one;
        two.clip(0, add(two, 4, wave, 2), 0, 0, 4).effects = {tried};
        surround(six, 4, wave).effects = {tried};
        one.project.sound_layout = mono;
        one.clip(0, add(one, 4, wave, 1), 0, 0, 4).effects = {tried};
        const auto right = two.heard(2, 0.5).channels[0];
        const auto all = six.heard(2, 0.5).channels;
        for (std::size_t c = 0; c < 6; ++c)
            EXPECT_LT(test::largest_difference(all[c], right), 1e-6) << kind.name << " " << c;
        // One alone has no other half of a complex signal: equal within rounding.
        EXPECT_LT(test::largest_difference(one.heard(2, 0.5).channels[0], right), 1e-4) << kind.name;
        ++compared;
    }
    EXPECT_GE(compared, 10);
}

TEST(Layouts, ARoomIsHeardFromEverywhereButBelow) {
    SoundFilm film;
    surround(film, 2, [](std::int64_t i, std::size_t c) {
        return i == 4800 && (c == 2 || c == 3) ? 0.5 : 0.0;
    }).effects = {effect("reverb", {{"mix", 0.5}})};
    const auto heard = film.heard(0.15, 1).channels; // behind the click
    for (std::size_t c = 0; c < 6; ++c)
        EXPECT_EQ(*std::max_element(heard[c].begin(), heard[c].end()) > 1e-4F, c != 3) << c;
    EXPECT_NE(heard[0], heard[4]);
}

TEST(Layouts, DuckingHearsEveryChannel) {
    SoundFilm film;
    surround(film, 4, [](std::int64_t, std::size_t) { return 0.5; }).effects = {effect(
        "ducking", {{"amount_db", 20}, {"threshold_db", -40}, {"attack_ms", 10}, {"release_ms", 100}})};
    film.clip(1,
              add(
                  film, 4,
                  [](std::int64_t i, std::size_t c) {
                      return c == 5 && i >= 96000 ? 0.3 * std::sin(0.03 * static_cast<double>(i)) : 0.0;
                  },
                  6, kFiveOne),
              0, 0, 4);
    EXPECT_NEAR(film.heard(1, 0.1).channels[4][100], 0.5, 1e-6);
    EXPECT_LT(film.heard(3.5, 0.1).channels[4][100], 0.1);
}

TEST(Layouts, AnotherSpeedAndBackwards_KeepChannelsApart) {
    const auto wave = [](std::int64_t i, std::size_t c) {
        return sine(300 + 200 * static_cast<double>(c), 0.4)(i, c);
    };
    for (const char* how : {"tape", "pitch kept", "backwards"}) {
        SoundFilm film;
        Clip& clip = surround(film, 8, wave);
        const bool paced = std::string(how) != "backwards";
        if (paced) clip.speed = {3, 2};
        clip.keep_pitch = std::string(how) == "pitch kept";
        clip.reversed = !paced;
        const AudioBlock heard = film.heard(1, 1);
        for (std::size_t c = 0; c < 6; ++c)
            for (std::size_t other = 0; other < 6; ++other) {
                const double hertz =
                    (300 + 200 * static_cast<double>(other)) * (std::string(how) == "tape" ? 1.5 : 1);
                EXPECT_NEAR(test::amplitude_of(heard.channels[c], hertz), c == other ? 0.4 : 0, 0.01)
                    << how << " " << c << " " << other;
            }
    }
}

TEST(Layouts, LevelsAreToldByChannel) {
    SoundFilm film;
    surround(film, 2, [](std::int64_t, std::size_t c) { return 0.1 * static_cast<double>(c + 1); });
    film.clip(1, add(film, 2, test::constant(0.2), 1), 0, 0, 2);
    const auto levels = std::make_shared<TrackLevels>();
    SoundMixer mixer({}, levels);
    static_cast<void>(mixer.mix(film.made(), 24000, 2400));
    const auto track = levels->peaks_at(film.tracks[0].id, 25000),
               whole = levels->peaks_at(kWholeFilm, 25000);
    ASSERT_EQ(track.size(), 6U);
    ASSERT_EQ(whole.size(), 6U);
    for (std::size_t c = 0; c < 6; ++c) {
        EXPECT_NEAR(track[c], 0.1 * static_cast<double>(c + 1), 1e-6);
        EXPECT_NEAR(whole[c], 0.1 * static_cast<double>(c + 1) + (c == 2 ? 0.2 : 0), 1e-6);
    }
    EXPECT_TRUE(levels->peaks_at(kWholeFilm, 90000).empty());
}

TEST(Layouts, TheFilmsLayoutMayChangeWhileItIsHeard) {
    SoundFilm film;
    surround(film, 2, [](std::int64_t, std::size_t c) { return c == 4 ? 0.5 : 0.0; });
    SoundMixer mixer;
    EXPECT_EQ(mixer.mix(film.made(), 0, 2400).channels[4][1000], 0.5F);
    film.project.sound_layout = stereo;
    const AudioBlock two = mixer.mix(film.made(), 2400, 2400);
    ASSERT_EQ(two.channels.size(), 2U);
    EXPECT_NEAR(two.channels[0][1000], 0.5 * std::sqrt(0.5) / (1 + 2 * std::sqrt(0.5)), 1e-6);
}

// BS.1770: a sine of 1 kHz and -20 dB in one channel has -23.01 LUFS; at the side of the listener 1.5 dB
// more, low none. ITU-R BS.1770-4, table 4: what stands further behind than 120 degrees has no such weight.
TEST(Layouts, LoudnessCountsChannelsByTheirPlace) {
    struct Row {
        SoundLayout layout;
        std::size_t channel;
        double more;
    };
    for (const auto& [layout, channel, more] :
         {Row{mono, 0, 0}, Row{stereo, 1, 0}, Row{five_one, 0, 0}, Row{five_one, 2, 0}, Row{five_one, 4, 1.5},
          Row{five_one, 5, 1.5}, Row{seven_one, 4, 0}, Row{seven_one, 5, 0}, Row{seven_one, 6, 1.5},
          Row{seven_one, 7, 1.5}}) {
        Samples sound = silence(channels_of(layout), 48000 * 4);
        for (std::size_t i = 0; i < sound[0].size(); ++i)
            sound[channel][i] = static_cast<float>(sine(1000, 0.1)(static_cast<std::int64_t>(i), 0));
        LoudnessMeter meter(layout);
        meter.add(sound);
        EXPECT_NEAR(meter.integrated(), -23.01 + more, 0.05) << name_of(layout) << " " << channel;
        EXPECT_NEAR(meter.true_peak(), -20, 0.1) << name_of(layout) << " " << channel;
    }
    LoudnessMeter low(five_one);
    Samples sound = silence(6, 48000 * 4);
    for (std::size_t i = 0; i < sound[3].size(); ++i)
        sound[3][i] = static_cast<float>(sine(100, 0.5)(static_cast<std::int64_t>(i), 0));
    low.add(sound);
    EXPECT_EQ(low.integrated(), kNoSound);
}

TEST(Layouts, AFilmIsBroughtToALoudnessOverAllItsChannels) {
    SoundFilm film;
    surround(film, 6, [](std::int64_t i, std::size_t c) {
        return sine(400 + 100 * static_cast<double>(c), 0.05)(i, c);
    });
    film.project.master = {effect("loudness", {{"target_lufs", -16}, {"true_peak_db", -1}})};
    LoudnessMeter meter(five_one);
    meter.add(film.heard(0, 6));
    EXPECT_NEAR(meter.integrated(), -16, 0.2);
}
