// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/catalogue.h"
#include "core/edits/edits.h"
#include "core/sound/meter.h"
#include "core/sound/node.h"
#include "tests/support/sounds.h"
#include <complex>
#include <gtest/gtest.h>

using namespace core;
using test::constant;
using test::played;
using test::sine;
using test::SoundFilm;

namespace {

Effect effect(const char* name, std::initializer_list<std::pair<const char*, double>> params = {}) {
    Effect made{.id = {"e1"}, .name = name};
    for (const auto& [param, value] : params)
        made.params[param] = Value(value);
    return made;
}

/// A minute-like film in short: noise and tones of changing loudness on one track, a voice on another.
struct Film : SoundFilm {
    Film() {
        clip(0,
             medium(16,
                    [](std::int64_t i, std::size_t c) {
                        const double t = static_cast<double>(i) / 48000, loud = 0.9 + 0.9 * std::sin(3 * t);
                        return loud * (0.5 * std::sin(1800 * t) + 0.2 * std::sin(50000 * t)) +
                               test::noise(0.1)(i, c);
                    }),
             0, 0, 14);
        clip(1,
             medium(16,
                    [](std::int64_t i, std::size_t) {
                        return i / 24000 % 3 == 0 ? 0.3 * std::sin(static_cast<double>(i) * 0.03) : 0.0;
                    }),
             0, 0, 14);
    }
    Clip& first() { return *clips[0].front(); }
    /// With an effect on the clip, the track or the whole.
    Project with(const std::vector<Effect>& effects, int on = 0) {
        first().effects = on == 0 ? effects : std::vector<Effect>{};
        tracks[0].effects = on == 1 ? effects : std::vector<Effect>{};
        project.master = on == 2 ? effects : std::vector<Effect>{};
        return made();
    }
};

/// The amplitude of a sine after an effect, against before, once it has settled.
double factor_at(double hertz, const Effect& done, double amplitude = 0.1) {
    SoundFilm film;
    film.clip(0, film.medium(3, sine(hertz, amplitude)), 0, 0, 3).effects = {done};
    return test::amplitude_of(film.heard(1, 1).channels[0], hertz) / amplitude;
}

/// What a constant becomes, once it has settled.
double level_after(double level, const Effect& done) {
    SoundFilm film;
    film.clip(0, film.medium(4, constant(level)), 0, 0, 4).effects = {done};
    return static_cast<double>(film.heard(3, 0.01).channels[0][5]);
}

/// tan(w/2) over that of the filter: how far a frequency lies from it after the bilinear transform.
std::complex<double> place(double hertz, double of) {
    return {0, std::tan(std::numbers::pi * hertz / 48000) / std::tan(std::numbers::pi * of / 48000)};
}

} // namespace

TEST(SoundEffects, OfTheCatalogue_AreAllThere) {
    for (const Kind& kind : kinds_of(Domain::sound))
        EXPECT_TRUE(find_node(kind.name)) << kind.name;
    EXPECT_EQ(find_node("melt"), nullptr);
}

TEST(SoundEffects, NeutralValues_ChangeNoBit_AndAddedOnesDo) {
    Film film;
    const auto plain = played(film.with({}), 0, 96000);
    for (const Kind& kind : kinds_of(Domain::sound)) {
        Effect neutral{.name = kind.name}, held = neutral;
        for (const ParamSpec& p : kind.params) {
            neutral.params[p.name] = p.neutral;
            held.params[p.name] =
                p.keyed ? Curve(std::vector<Key>{{from_seconds(1), p.neutral}}) : Curve(p.neutral);
        }
        for (const int on : {0, 1, 2}) {
            EXPECT_EQ(played(film.with({neutral}, on), 0, 96000), plain) << kind.name << on;
            EXPECT_EQ(played(film.with({held}, on), 0, 96000), plain) << kind.name << on;
        }
        const bool says_how_much = kind.name != "gain" && kind.name != "pan" && kind.name != "equalizer";
        EXPECT_EQ(played(film.with({{.name = kind.name}}), 0, 96000) != plain, says_how_much) << kind.name;
        EXPECT_EQ(played(film.with({{.name = kind.name, .enabled = false}}), 0, 96000), plain) << kind.name;
    }
}

TEST(SoundEffects, AKeyHeld_IsNoKey_AndPiecesMakeNoDifference) {
    Film film;
    for (const Kind& kind : kinds_of(Domain::sound)) {
        Effect plain{.name = kind.name}, held = plain;
        if (kind.name == "gain") plain.params["db"] = Value(-3.0);
        if (kind.name == "equalizer") plain.params["band2_db"] = Value(6.0);
        for (const ParamSpec& p : kind.params)
            if (p.keyed) {
                const Value value = param_at(kind, plain.params, p.name, Time(0));
                held.params[p.name] = std::vector<Key>{{from_seconds(1), value}, {from_seconds(3), value}};
            }
        const auto heard = played(film.with({plain}), 0, 96000, 96000);
        EXPECT_EQ(played(film.with({held}), 0, 96000), heard) << kind.name;
        EXPECT_EQ(played(film.with({plain}), 0, 96000, 1601), heard) << kind.name;
        EXPECT_EQ(played(film.with({plain}), 0, 4000, 13),
                  std::vector<float>(heard.begin(), heard.begin() + 4000))
            << kind.name;
    }
}

TEST(SoundEffects, ASeek_SoundsAsIfPlayedThere) {
    Film film;
    for (const Kind& kind : kinds_of(Domain::sound))
        for (const int on : {0, 1, 2}) {
            Effect done{.name = kind.name};
            if (kind.name == "equalizer") done.params["low_db"] = Value(12.0);
            const Project project = film.with({done}, on);
            const std::int64_t at = 48000 * 11 + 777;
            const auto whole = played(project, 0, at + 9600, 4800), there = played(project, at, at + 9600);
            EXPECT_LT(test::largest_difference(there, {whole.end() - 9600, whole.end()}), 1e-4)
                << kind.name << on;
        }
}

TEST(SoundEffects, ASplit_ChangesNoSample) {
    Film film;
    for (const Kind& kind : kinds_of(Domain::sound)) {
        const Project before = film.with({{.id = {"e1"}, .name = kind.name}});
        const auto after = core::apply(before, SplitClip{.clip = film.first().id, .at = from_seconds(1.32)});
        ASSERT_TRUE(after.ok()) << after.message();
        EXPECT_EQ(played(after.value(), 0, 96000), played(before, 0, 96000)) << kind.name;
    }
}

TEST(SoundEffects, KeysMove_WithoutSteps) {
    SoundFilm film;
    Clip& clip = film.clip(0, film.medium(4, constant(0.5)), 0, 0, 4);
    clip.effects = {
        {.name = "gain", .params = {{"db", std::vector<Key>{{Time(0), 0.0}, {from_seconds(4), -24.0}}}}}};
    const auto heard = film.heard(0, 4).channels[0];
    for (std::size_t i = 1; i < heard.size(); ++i)
        ASSERT_NEAR(heard[i], 0.5 * std::pow(10, -6 * static_cast<double>(i) / 48000 / 20), 1e-5) << i;
}

TEST(Equalizer, HasTheMagnitudesOfItsPrototypes) {
    for (const double hertz : {60.0, 400.0, 1000.0, 1700.0, 9000.0, 15000.0}) {
        const double a = std::pow(10, 9.0 / 40);
        std::complex<double> s = place(hertz, 1000);
        const double bell = std::abs((s * s + s * (a / 2) + 1.0) / (s * s + s / (a * 2) + 1.0));
        EXPECT_NEAR(factor_at(hertz, effect("equalizer", {{"band2_db", 9}, {"band2_q", 2}})) / bell, 1, 1e-3)
            << hertz;
        s = place(hertz, 300);
        const double q = std::sqrt(0.5), root = std::sqrt(a) / q;
        const double low = std::abs(a * (s * s + s * root + a) / (a * s * s + s * root + 1.0));
        EXPECT_NEAR(factor_at(hertz, effect("equalizer", {{"low_db", 9}, {"low_hz", 300}})) / low, 1, 1e-3)
            << hertz;
        const double high = std::abs(a * (a * s * s + s * root + 1.0) / (s * s + s * root + a));
        EXPECT_NEAR(factor_at(hertz, effect("equalizer", {{"high_db", 9}, {"high_hz", 300}})) / high, 1, 1e-3)
            << hertz;
    }
}

TEST(CutOffs, AreButterworthOfTheirSlope) {
    for (const char* slope : {"6", "12", "24", "48"})
        for (const double hertz : {500.0, 1000.0, 2000.0}) {
            const double far = std::abs(place(hertz, 1000)), order = std::atoi(slope) / 6;
            Effect low = effect("low_pass", {{"frequency", 1000}}),
                   high = effect("high_pass", {{"frequency", 1000}});
            low.params["slope"] = high.params["slope"] = Value(std::string(slope));
            EXPECT_NEAR(factor_at(hertz, low), 1 / std::sqrt(1 + std::pow(far, 2 * order)), 1e-3)
                << slope << hertz;
            EXPECT_NEAR(factor_at(hertz, high), 1 / std::sqrt(1 + std::pow(far, -2 * order)), 1e-3)
                << slope << hertz;
        }
}

TEST(Compressor, TakesDownWhatIsOverItsThreshold_ByItsRatio) {
    const auto db = [](double level) { return 20 * std::log10(level); };
    const Effect hard = effect("compressor", {{"threshold_db", -20}, {"ratio", 4}, {"knee_db", 0}});
    EXPECT_NEAR(db(level_after(0.5, hard)), -20 + (db(0.5) + 20) / 4, 0.01);
    EXPECT_EQ(level_after(0.0625, hard), 0.0625) << "below the threshold nothing happens";
    const Effect soft =
        effect("compressor", {{"threshold_db", db(0.25)}, {"ratio", 2}, {"knee_db", 12}, {"makeup_db", 3}});
    EXPECT_NEAR(db(level_after(0.25, soft)), db(0.25) - 0.5 * 36 / 24 + 3, 0.01)
        << "in the middle of the knee";
    // After the attack's time a step has come down to 1/e of the way.
    SoundFilm film;
    film.clip(0, film.medium(2, [](std::int64_t i, std::size_t) { return i < 48000 ? 0.001 : 0.5; }), 0, 0, 2)
        .effects = {
        effect("compressor", {{"threshold_db", -26.0206}, {"ratio", 50}, {"knee_db", 0}, {"attack_ms", 20}})};
    const auto heard = film.heard(1, 0.1).channels[0];
    EXPECT_NEAR(db(heard[960] / 0.5), -20 * 0.98 * (1 - std::exp(-1)), 0.05);
}

TEST(Limiter, KeepsItsCeiling_AndTouchesNothingBelow) {
    SoundFilm film;
    Clip& clip =
        film.clip(0,
                  film.medium(4, [](std::int64_t i,
                                    std::size_t c) { return test::noise(i / 12000 % 2 ? 2.0 : 0.2)(i, c); }),
                  0, 0, 4);
    const auto plain = film.heard(0, 3).channels[0];
    clip.effects = {effect("limiter", {{"ceiling_db", -6.0206}, {"release_ms", 20}})};
    const auto heard = film.heard(0, 3).channels[0];
    for (std::size_t i = 0; i < heard.size(); ++i)
        ASSERT_LE(std::abs(heard[i]), 0.500001F) << i;
    EXPECT_TRUE(std::equal(heard.begin(), heard.begin() + 11700, plain.begin()))
        << "in its place, bit by bit";
    EXPECT_NEAR(heard[12000 * 2 - 1000] / plain[12000 * 2 - 1000], 0.25, 0.02) << "as loud as may be";
}

TEST(Gate, ClosesByItsRange_AfterItsHold) {
    SoundFilm film;
    Clip& clip = film.clip(
        0, film.medium(4, [](std::int64_t i, std::size_t) { return i < 48000 ? 0.5 : 0.001; }), 0, 0, 4);
    clip.effects = {
        effect("gate", {{"threshold_db", -40}, {"range_db", 20}, {"hold_ms", 100}, {"release_ms", 30}})};
    const auto heard = film.heard(0, 3).channels[0];
    EXPECT_NEAR(heard[40000], 0.5, 1e-6);
    EXPECT_NEAR(heard[48000 + 4700], 0.001, 1e-6) << "held";
    EXPECT_NEAR(heard[48000 + 48000], 0.0001, 1e-7) << "closed";
}

TEST(DeEsser, TakesDownWhatIsSharpAndLoud) {
    const Effect done = effect("de_esser", {{"amount_db", 10}, {"frequency", 5000}, {"threshold_db", -40}});
    EXPECT_NEAR(20 * std::log10(factor_at(12000, done, 0.5)), -10, 1);
    EXPECT_NEAR(factor_at(300, done, 0.5), 1, 0.01);
    EXPECT_NEAR(factor_at(12000, done, 0.005), 1, 1e-4) << "quiet";
}

TEST(Ducking, GoesDownByItsAmount_WhileTheOtherIsHeard) {
    SoundFilm film;
    Clip& music = film.clip(0, film.medium(10, constant(0.5)), 0, 0, 8);
    film.clip(1, film.medium(10, sine(200, 0.4)), 2, 0, 3);
    film.clip(2, film.medium(10, sine(200, 0.4)), 6, 0, 1);
    music.pan = Value(-1.0);
    for (auto& track : film.tracks)
        if (track.id.value != "t0") track.pan = 1; // the music alone is heard on the left
    Effect duck = effect("ducking", {{"amount_db", 12}, {"attack_ms", 50}, {"release_ms", 200}});
    duck.params["track"] = Value(std::string("t1"));
    const auto check = [&](bool third) {
        const auto heard = film.heard(0, 8).channels[0];
        EXPECT_EQ(heard[90000], 0.5F);
        EXPECT_NEAR(heard[static_cast<std::size_t>(4.5 * 48000)], 0.5 * std::pow(10, -12.0 / 20), 1e-4);
        EXPECT_NEAR(heard[static_cast<std::size_t>(6.8 * 48000)],
                    third ? 0.5 * std::pow(10, -12.0 / 20) : 0.5, 2e-3);
    };
    music.effects = {duck};
    check(false);
    music.effects = {}, film.tracks[0].effects = {duck};
    check(false);
    film.tracks[0].effects[0].params.erase("track"); // all the others
    check(true);
    // Two that duck each other do not wait for each other.
    Effect back = duck;
    back.params["track"] = Value(std::string("t0"));
    film.tracks[0].effects = {duck}, film.tracks[1].effects = {back};
    check(false);
    film.tracks[1].muted = true;
    EXPECT_EQ(film.heard(4.5, 0.01).channels[0][0], 0.5F) << "what is muted ducks nothing";
}

TEST(Delay, EchoesAtItsTime_AndRingsOnOnATrack) {
    SoundFilm film;
    film.clip(0, film.medium(2, [](std::int64_t i, std::size_t) { return i == 100 ? 0.5 : 0.0; }), 0, 0, 0.2);
    film.tracks[0].effects = {effect("delay", {{"mix", 0.5}, {"time_ms", 250}, {"feedback", 0.25}})};
    film.clip(1, film.project.media[0]->id, 2, 1, 2); // so that the film lasts
    const auto heard = film.heard(0, 1).channels[0];
    EXPECT_EQ(heard[100], 0.5F);
    EXPECT_EQ(heard[12100], 0.25F);
    EXPECT_EQ(heard[24100], 0.0625F);
    EXPECT_EQ(heard[12101], 0.0F);
}

TEST(Reverb, HasATail_ThatFallsAndIsLongerInALargerRoom) {
    const auto energy = [](double size, double from) {
        SoundFilm film;
        film.clip(0, film.medium(8, [](std::int64_t i, std::size_t) { return i == 0 ? 1.0 : 0.0; }), 0, 0, 8)
            .effects = {effect("reverb", {{"mix", 1}, {"size", size}})};
        double sum = 0;
        const AudioBlock heard = film.heard(from, 0.25);
        for (const float v : heard.channels[1])
            sum += static_cast<double>(v) * static_cast<double>(v);
        return sum;
    };
    EXPECT_GT(energy(0.5, 0.1), 10 * energy(0.5, 0.6));
    EXPECT_GT(energy(0.5, 0.6), 0);
    EXPECT_GT(energy(1, 1), 10 * energy(0.3, 1));
}

TEST(NoiseReduction, TakesNoiseAway_AndLeavesWhatComesAndGoes) {
    SoundFilm film;
    const auto speaks = [](std::int64_t i) { return i / 24000 % 2 == 1; };
    Clip& clip =
        film.clip(0,
                  film.medium(6,
                              [&](std::int64_t i, std::size_t c) {
                                  return test::noise(0.02)(i, c) + (speaks(i) ? sine(700, 0.3)(i, c) : 0);
                              }),
                  0, 0, 6);
    const auto power = [&](double from) {
        double sum = 0;
        const AudioBlock heard = film.heard(from, 0.3);
        for (const float v : heard.channels[0])
            sum += static_cast<double>(v) * static_cast<double>(v);
        return sum;
    };
    const double noise = power(4.1), tone = test::amplitude_of(film.heard(4.6, 0.3).channels[0], 700);
    clip.effects = {effect("noise_reduction", {{"amount", 0.8}})};
    EXPECT_GT(10 * std::log10(noise / power(4.1)), 10);
    EXPECT_NEAR(20 * std::log10(test::amplitude_of(film.heard(4.6, 0.3).channels[0], 700) / tone), 0, 0.5);
}

TEST(LoudnessEffect, ReachesItsTarget_OnAClipATrackAndTheWhole) {
    const auto loudness = [](const Project& project) {
        SoundMixer mixer;
        LoudnessMeter meter;
        for (int i = 0; i < 14 * 25; ++i)
            meter.add(mixer.mix(project, i * 1920, 1920));
        return std::pair(meter.integrated(), meter.true_peak());
    };
    Film film;
    film.tracks[1].muted = true;
    for (const int on : {0, 1, 2})
        EXPECT_NEAR(loudness(film.with({effect("loudness", {{"target_lufs", -23}})}, on)).first, -23, 0.1)
            << on;
    // What comes before it is measured with it.
    const auto after = film.with({effect("gain", {{"db", -20}}), effect("loudness", {{"target_lufs", -20}})});
    EXPECT_NEAR(loudness(after).first, -20, 0.1);
    // Where the peaks would be too high, the limiter keeps them, and the target is reached all the same.
    const auto [reached, peak] =
        loudness(film.with({effect("loudness", {{"target_lufs", -9}, {"true_peak_db", -3}})}));
    EXPECT_LE(peak, -2.9);
    EXPECT_NEAR(reached, -9, 0.5);
}
