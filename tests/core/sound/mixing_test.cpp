// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/problem_of.h"
#include "core/edits/edits.h"
#include "core/export/exporter.h"
#include "core/json/project_json.h"
#include "core/media/probe.h"
#include "core/store/missing_media.h"
#include "tests/support/sounds.h"
#include <gtest/gtest.h>

using namespace core;
using test::constant;
using test::counting;
using test::played;
using test::sine;
using test::SoundFilm;

namespace {

float count_at(double seconds, std::size_t channel = 0) {
    return static_cast<float>(counting()(std::llround(seconds * 48000), channel));
}

Curve keys(std::initializer_list<std::pair<double, double>> list) {
    std::vector<Key> made;
    for (const auto& [at, value] : list)
        made.push_back({from_seconds(at), value});
    return made;
}

} // namespace

TEST(Mixing, ACut_IsExactToTheSample_AndBitByBit) {
    SoundFilm film;
    const MediaId medium = film.medium(10, counting());
    film.clip(0, medium, 0, 3, 4);
    film.clip(0, medium, 1, 7, 8);
    film.clip(0, medium, 2.04, 1, 1.2);
    const AudioBlock heard = film.heard(0, 2.5);
    for (std::size_t c = 0; c < 2; ++c) {
        EXPECT_EQ(heard.channels[c][0], count_at(3, c));
        EXPECT_EQ(heard.channels[c][47999], count_at(4 - 1 / 48000.0, c));
        EXPECT_EQ(heard.channels[c][48000], count_at(7, c));
        EXPECT_EQ(heard.channels[c][96000], 0.0F);
        EXPECT_EQ(heard.channels[c][97919], 0.0F);
        EXPECT_EQ(heard.channels[c][97920], count_at(1, c));
        EXPECT_EQ(heard.channels[c][97920 + 9600], 0.0F);
    }
}

TEST(Mixing, Pieces_MakeNoDifference) {
    SoundFilm film;
    const MediaId medium = film.medium(10, test::noise());
    Clip& first = film.clip(0, medium, 0, 3, 4);
    first.volume_db = keys({{3, 0}, {3.4, -12}, {4, -3}}), first.fade_in = from_seconds(0.3);
    first.effects.push_back({.name = "gain", .params = {{"db", keys({{3, -6}, {4, 0}})}}});
    film.clip(0, medium, 1, 5, 6).speed = {3, 2}; // its pitch is kept
    film.clip(1, medium, 0.51, 6, 8).reversed = true;
    const Project project = film.made();
    const auto whole = played(project, 0, 96000, 96000);
    EXPECT_EQ(played(project, 0, 96000, 1601), whole);
    EXPECT_EQ(played(project, 0, 96000, 7), whole);
    SoundMixer mixer; // to and fro
    for (const std::int64_t at : {50000, 11, 90000, 48000, 47990}) {
        const auto block = mixer.mix(project, at, 333);
        EXPECT_TRUE(std::equal(block.channels[0].begin(), block.channels[0].end(), whole.begin() + at)) << at;
    }
}

TEST(Mixing, Fades_HaveTheirShape_ToTheSample) {
    for (const FadeShape shape : {FadeShape::linear, FadeShape::equal_power, FadeShape::smooth}) {
        SoundFilm film;
        Clip& clip = film.clip(0, film.medium(3, constant(0.5)), 0, 0, 2);
        clip.fade_in = from_seconds(0.5), clip.fade_out = from_seconds(0.25);
        clip.fade_in_shape = clip.fade_out_shape = shape;
        const auto level = [&](double p) {
            return 0.5 * (shape == FadeShape::linear   ? p
                          : shape == FadeShape::smooth ? 3 * p * p - 2 * p * p * p
                                                       : std::sin(std::numbers::pi / 2 * p));
        };
        const auto heard = film.heard(0, 2).channels[1];
        for (int i = 0; i < 24000; ++i)
            ASSERT_NEAR(heard[static_cast<std::size_t>(i)], level(i / 24000.0), 1e-7) << i;
        EXPECT_EQ(heard[24000], 0.5F);
        EXPECT_EQ(heard[84000], 0.5F);
        for (int i = 1; i < 12000; ++i)
            ASSERT_NEAR(heard[static_cast<std::size_t>(96000 - i)], level(i / 12000.0), 1e-7) << i;
    }
}

TEST(Mixing, VolumeAndPan_MoveWithTheirKeys) {
    SoundFilm film;
    Clip& clip = film.clip(0, film.medium(5, constant(0.5)), 1, 2, 4);
    clip.volume_db = keys({{2, 0}, {4, -20}}), clip.pan = keys({{2, -1}, {3, 0}, {4, 1}});
    const AudioBlock heard = film.heard(0, 3);
    for (const double at : {0.1, 0.5, 1.0, 1.7}) {
        const auto i = static_cast<std::size_t>(48000 + at * 48000);
        const double level = 0.5 * std::pow(10, -10 * at / 20), pan = at - 1;
        EXPECT_NEAR(heard.channels[0][i], level * std::min(1.0, 1 - pan), 2e-5) << at;
        EXPECT_NEAR(heard.channels[1][i], level * std::min(1.0, 1 + pan), 2e-5) << at;
    }
    // No step between two samples is larger than the curve's own.
    for (std::size_t i = 48001; i < 143900; ++i)
        ASSERT_LT(std::abs(heard.channels[0][i] - heard.channels[0][i - 1]), 4e-5F) << i;
    // A key held is no key.
    clip.pan = Value(0.0), clip.volume_db = Value(-5.0);
    const auto plain = film.heard(1, 1).channels[0];
    clip.volume_db = keys({{2.5, -5}, {3.5, -5}});
    EXPECT_EQ(film.heard(1, 1).channels[0], plain);
}

TEST(Mixing, Tracks_HaveGainPanMuteAndSolo) {
    SoundFilm film;
    film.clip(0, film.medium(2, constant(0.5)), 0, 0, 1);
    film.clip(1, film.medium(2, constant(0.25)), 0, 0, 1);
    const auto at = [&](std::size_t c) { return film.heard(0.5, 0.01).channels[c][7]; };
    EXPECT_EQ(at(0), 0.75F);
    film.tracks[0].gain_db = -6, film.tracks[1].pan = 1;
    EXPECT_NEAR(at(0), 0.5 * std::pow(10, -0.3), 1e-7);
    EXPECT_NEAR(at(1), 0.25 + 0.5 * std::pow(10, -0.3), 1e-7);
    film.tracks[0].muted = true;
    EXPECT_EQ(at(0), 0.0F);
    EXPECT_EQ(at(1), 0.25F);
    film.tracks[0] = {.id = {"t0"}, .kind = TrackKind::audio, .solo = true};
    EXPECT_EQ(at(1), 0.5F) << "the other is not solo";
    film.tracks[0].muted = true;
    EXPECT_EQ(at(1), 0.0F) << "what is muted stays so";
    film.tracks[0].solo = false;
    film.tracks[1].effects = {{.name = "gain", .params = {{"db", Value(20 * std::log10(2.0))}}}};
    EXPECT_NEAR(at(1), 0.5, 1e-6);
    film.project.master = {{.name = "pan", .params = {{"amount", Value(-0.5)}}}};
    EXPECT_NEAR(at(1), 0.25, 1e-6);
}

TEST(Mixing, CrossFades_AddUpAsTheirCurveSays) {
    for (const char* curve : {"linear", "equal_power", "smooth"}) {
        SoundFilm film;
        film.clip(0, film.medium(5, constant(0.25)), 0, 0, 2);
        film.clip(0, film.medium(5, constant(0.5)), 2, 1, 3);
        film.tracks[0].transitions = {{.id = {"x"},
                                       .kind = "crossfade",
                                       .from = {"c1"},
                                       .to = {"c2"},
                                       .length = from_seconds(1),
                                       .params = {{"curve", Value(std::string(curve))}}}};
        const auto heard = film.heard(0, 4).channels[0];
        const std::string name = curve;
        const auto level = [&](double p) {
            return name == "linear"   ? p
                   : name == "smooth" ? p * p * (3 - 2 * p)
                                      : std::sin(std::numbers::pi / 2 * p);
        };
        for (int i = 0; i < 48000; ++i) {
            const double p = i / 48000.0;
            ASSERT_NEAR(heard[static_cast<std::size_t>(72000 + i)], 0.25 * level(1 - p) + 0.5 * level(p),
                        1e-6)
                << curve << " " << i;
        }
        EXPECT_EQ(heard[71999], 0.25F);
        EXPECT_EQ(heard[120000], 0.5F);
    }
}

TEST(Mixing, ACrossFade_PlaysWhatLiesBeyondTheCut) {
    SoundFilm film;
    const MediaId medium = film.medium(10, counting());
    film.clip(0, medium, 0, 3, 4);
    film.clip(0, medium, 1, 7, 8);
    film.tracks[0].transitions = {{.id = {"x"},
                                   .kind = "crossfade",
                                   .from = {"c1"},
                                   .to = {"c2"},
                                   .length = from_seconds(0.5),
                                   .alignment = Alignment::after,
                                   .params = {{"curve", Value(std::string("linear"))}}}};
    const auto heard = film.heard(0, 2).channels[0];
    EXPECT_EQ(heard[47999], count_at(4 - 1 / 48000.0));
    EXPECT_NEAR(heard[48000 + 12000], 0.5 * count_at(4.25) + 0.5 * count_at(7.25), 1e-6);
    EXPECT_EQ(heard[48000 + 24000], count_at(7.5));
    // At an edge it is a fade.
    film.tracks[0].transitions = {
        {.id = {"x"}, .kind = "crossfade", .to = {"c1"}, .length = from_seconds(0.5)},
        {.id = {"y"}, .kind = "crossfade", .from = {"c2"}, .length = from_seconds(0.5)}};
    const auto edges = film.heard(0, 2).channels[0];
    EXPECT_EQ(edges[0], 0.0F);
    EXPECT_NEAR(edges[12000], count_at(3.25) * std::sqrt(0.5), 1e-6);
    EXPECT_NEAR(edges[84000], count_at(7.75) * std::sqrt(0.5), 1e-6);
    EXPECT_EQ(edges[24000], count_at(3.5));
    // It stands for the clip's own fade at that end.
    film.clips[0][0]->fade_in = from_seconds(0.9);
    EXPECT_EQ(film.heard(0, 2).channels[0], edges);
}

TEST(Mixing, ASplit_ChangesNoSample_AtAnySpeed) {
    SoundFilm film;
    Clip& clip = film.clip(0, film.medium(20, sine(440)), 1, 2, 12);
    clip.volume_db = keys({{2, -6}, {12, 0}});
    for (const FrameRate speed : {FrameRate{1, 1}, FrameRate{7, 5}, FrameRate{1, 2}})
        for (const bool reversed : {false, true}) {
            clip.speed = speed, clip.reversed = reversed, clip.keep_pitch = false;
            const Project before = film.made();
            ASSERT_EQ(problem_of(before), std::nullopt);
            const auto after = core::apply(before, SplitClip{.clip = clip.id, .at = from_seconds(2.36)});
            ASSERT_TRUE(after.ok()) << after.message();
            ASSERT_EQ(after.value().tracks[0]->clips.size(), 2U);
            EXPECT_EQ(played(after.value(), 0, 240000, 4800), played(before, 0, 240000, 4800))
                << speed.value() << reversed;
        }
}

TEST(Mixing, Reversed_IsTheSamplesFromTheEnd) {
    SoundFilm film;
    film.clip(0, film.medium(10, counting()), 1, 2, 6).reversed = true;
    const auto heard = played(film.made(), 48000, 48000 * 5, 1920);
    for (const std::size_t i : {0UL, 1UL, 47999UL, 48000UL, 100000UL, 191999UL})
        EXPECT_EQ(heard[i], static_cast<float>(counting()(6 * 48000 - 1 - static_cast<std::int64_t>(i), 0)))
            << i;
}

TEST(Mixing, AnotherSpeed_WithoutItsPitch_IsTheWaveFasterOrSlower) {
    for (const FrameRate speed : {FrameRate{2, 1}, FrameRate{1, 3}, FrameRate{1001, 1000}}) {
        SoundFilm film;
        Clip& clip = film.clip(0, film.medium(10, sine(3000)), 0, 1, 5);
        clip.speed = speed, clip.keep_pitch = false;
        const auto heard = film.heard(0, 1).channels[0];
        for (std::size_t i = 2000; i < 40000; i += 7) {
            const double at = 1 + static_cast<double>(i) / 48000 * speed.value();
            ASSERT_NEAR(heard[i], 0.5 * std::sin(2 * std::numbers::pi * 3000 * at), 2e-4)
                << speed.value() << " " << i;
        }
    }
    // What cannot be heard at the new speed is not folded back into it.
    SoundFilm film;
    Clip& clip = film.clip(0, film.medium(10, sine(15000)), 0, 1, 5);
    clip.speed = {2, 1}, clip.keep_pitch = false;
    const auto heard = film.heard(0.5, 1).channels[0];
    EXPECT_LT(*std::max_element(heard.begin(), heard.end()), 1e-4F);
}

TEST(Mixing, WhatIsSilent_IsSilent) {
    SoundFilm film;
    Clip& clip = film.clip(0, film.medium(3, constant(0.5)), 0, 0, 1);
    const auto peak = [&] {
        const auto heard = film.heard(0, 1).channels[0];
        return *std::max_element(heard.begin(), heard.end());
    };
    EXPECT_EQ(peak(), 0.5F);
    clip.frozen = from_seconds(0.5);
    EXPECT_EQ(peak(), 0.0F);
    clip.frozen = {}, clip.enabled = false;
    EXPECT_EQ(peak(), 0.0F);
    clip.enabled = true, clip.muted = true;
    EXPECT_EQ(peak(), 0.0F);
}

TEST(Mixing, AToneIsASine_AndItsKeysMoveIt) {
    SoundFilm film;
    Clip& clip =
        film.add(0, {.id = {"g"},
                     .start = from_seconds(1),
                     .source = {Time(0), from_seconds(4)},
                     .content = Generator{"tone", {{"frequency", Value(440.0)}, {"db", Value(-6.0)}}}});
    const auto heard = film.heard(1, 1).channels[0];
    for (std::size_t i = 0; i < heard.size(); ++i)
        ASSERT_NEAR(heard[i], std::pow(10, -0.3) * sine(440, 1)(static_cast<std::int64_t>(i), 0), 1e-6) << i;
    std::get<Generator>(clip.content).params["frequency"] = keys({{0, 200}, {4, 600}});
    const auto sweep = played(film.made(), 48000, 48000 * 5);
    for (const double at : {0.5, 2.0, 3.5}) { // 200 t + 50 t^2 turns after t seconds
        const auto i = static_cast<std::size_t>(at * 48000);
        EXPECT_NEAR(sweep[i], std::pow(10, -0.3) * std::sin(2 * std::numbers::pi * (200 * at + 50 * at * at)),
                    0.03);
    }
    SoundMixer mixer; // a place that was sought
    EXPECT_EQ(mixer.mix(film.made(), 48000 * 3, 1).channels[0][0], sweep[96000]);
    clip.content = Generator{"noise", {{"amount", Value(0.25)}}};
    const auto white = film.heard(1, 4).channels[0];
    double power = 0;
    for (const float v : white)
        power += static_cast<double>(v) * static_cast<double>(v);
    EXPECT_NEAR(power / static_cast<double>(white.size()), 0.25 * 0.25 / 3, 2e-4); // of an even spread
}

TEST(Mixing, ANestedSequence_IsHeardAsItsClips) {
    SoundFilm film;
    const MediaId medium = film.medium(10, counting());
    film.clip(0, medium, 1, 3, 5);
    film.clip(0, medium, 3, 7, 9);
    film.clip(1, medium, 2, 1, 3).volume_db = Value(-6.0);
    const Project flat = film.made();
    const auto nested = core::apply(flat, NestClips{{{"c1"}, {"c2"}, {"c3"}}, "inner", {"s1"}});
    ASSERT_TRUE(nested.ok()) << nested.message();
    ASSERT_EQ(nested.value().tracks[0]->clips.size(), 1U);
    ASSERT_TRUE(nested.value().tracks[1]->clips.empty());
    EXPECT_EQ(played(nested.value(), 0, 48000 * 6), played(flat, 0, 48000 * 6));
    // The missing medium of what is nested is found before an export begins.
    std::filesystem::remove(film.project.media[0]->path);
    EXPECT_EQ(missing_media(nested.value(), {}, {Time(0), from_seconds(9)}, true, true).size(), 1U);
}

// By the levels of ITU-R BS.775, and all by the one factor by which channels of full scale do not clip.
TEST(Mixing, ManyChannels_AreMixedDownAsBroadcastersDo) {
    const double side = std::sqrt(0.5), six = 1 / (1 + 2 * side), eight = 1 / (1 + 3 * side);
    const auto heard = [](std::uint16_t channels, std::uint32_t mask, std::size_t only) {
        SoundFilm film;
        const std::string path = test::write_wav(
            film.folder / "m.wav", 1, [=](std::int64_t, std::size_t c) { return c == only ? 0.25 : 0.0; },
            channels, mask);
        film.clip(0, film.medium(path, 1), 0, 0, 1);
        const AudioBlock block = film.heard(0.5, 0.01);
        return std::pair(block.channels[0][9], block.channels[1][9]);
    };
    const auto expect = [&](std::uint16_t channels, std::uint32_t mask, std::size_t only, double l,
                            double r) {
        const auto [left, right] = heard(channels, mask, only);
        const double whole = channels == 6 ? six : channels == 8 ? eight : 1;
        EXPECT_NEAR(left, l * whole * 0.25, 1e-6) << channels << " " << only;
        EXPECT_NEAR(right, r * whole * 0.25, 1e-6) << channels << " " << only;
    };
    expect(1, 0x4, 0, 1, 1); // mono as loud as it is on both sides
    expect(2, 0x3, 0, 1, 0), expect(2, 0x3, 1, 0, 1);
    expect(6, 0x3f, 0, 1, 0), expect(6, 0x3f, 1, 0, 1), expect(6, 0x3f, 2, side, side);
    expect(6, 0x3f, 3, 0, 0), expect(6, 0x3f, 4, side, 0), expect(6, 0x3f, 5, 0, side);
    expect(8, 0x63f, 2, side, side), expect(8, 0x63f, 3, 0, 0), expect(8, 0x63f, 4, side, 0);
    expect(8, 0x63f, 5, 0, side), expect(8, 0x63f, 6, side, 0), expect(8, 0x63f, 7, 0, side);
}

TEST(Mixing, SoundIsCopied_OnlyWhereNothingIsDoneToIt) {
    SoundFilm film;
    Clip& clip = film.clip(0, film.medium(2, sine(440)), 0, 0, 2);
    const auto untouched = [&] { return untouched_sound(film.made()) != nullptr; };
    EXPECT_TRUE(untouched());
    film.tracks[0].gain_db = -3;
    EXPECT_FALSE(untouched());
    film.tracks[0].gain_db = 0, film.tracks[0].pan = 0.5;
    EXPECT_FALSE(untouched());
    film.tracks[0].pan = 0, film.tracks[0].effects = {{.name = "gain"}};
    EXPECT_FALSE(untouched());
    film.tracks[0].effects = {}, film.project.master = {{.name = "gain"}};
    EXPECT_FALSE(untouched());
    film.project.master = {};
    film.tracks[0].transitions = {{.id = {"x"}, .to = {"c1"}, .length = from_seconds(1)}};
    EXPECT_FALSE(untouched());
    film.tracks[0].transitions = {}, clip.enabled = false;
    EXPECT_FALSE(untouched()) << "there is nothing to copy";
    clip.enabled = true;
    film.clip(1, film.project.media[0]->id, 0, 0, 1);
    EXPECT_FALSE(untouched());
    film.tracks[0].solo = true;
    EXPECT_TRUE(untouched()) << "the other is not heard";
    clip.content = Generator{"tone", {}};
    EXPECT_FALSE(untouched());
}
