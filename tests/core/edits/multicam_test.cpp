// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/in_step.h"
#include "core/base/result.h"
#include "core/edits/combined.h"
#include "core/edits/multicam.h"
#include "core/media/start_timecode.h"
#include "tests/support/flat_film.h"
#include "tests/support/sounds.h"
#include "tests/support/timeline_text.h"
#include <filesystem>
#include <random>

using namespace core;

namespace {

/// A scene's sound, the same each time: bursts at irregular times.
std::vector<double> scene(double seconds, unsigned room = 1) {
    std::vector<double> sound(static_cast<std::size_t>(seconds * 48000));
    std::mt19937 chance(11), waves(room); // the course of a scene, and the waves that a room makes of it
    for (std::size_t at = 3000; at < sound.size(); at += 5000 + chance() % 30000) {
        const std::size_t length = 2000 + chance() % 9000;
        const double loud = 0.1 + static_cast<double>(chance() % 100) / 150;
        for (std::size_t i = at; i < std::min(sound.size(), at + length); ++i)
            sound[i] = loud * (static_cast<double>(waves() % 2000) / 1000 - 1);
    }
    return sound;
}

/// Written by a microphone that heard it from a moment on.
HeardSound heard(const test::TemporaryFolder& folder, const std::vector<double>& scene, double from,
                 double seconds, double loudness, double hiss) {
    static int number = 0;
    const auto path = folder / ("heard" + std::to_string(number++) + ".wav");
    std::mt19937 chance(static_cast<unsigned>(from * 977));
    const auto first = static_cast<std::int64_t>(std::llround(from * 48000));
    test::write_wav(path, seconds, [&](std::int64_t i, std::size_t c) {
        static double noise = 0;
        if (c == 0) noise = hiss * (static_cast<double>(chance() % 2000) / 1000 - 1);
        const auto at = static_cast<std::size_t>(first + i);
        return (at < scene.size() ? loudness * scene[at] : 0) + noise;
    });
    return hear_sound(path.string());
}

/// A and B on one track, C on another, each of a medium of its own.
Project cameras() {
    Project project = test::project_of("A[0..8) B[10..16)", "");
    for (const char* id : {"second"}) {
        Media other = *project.media[0];
        other.id.value = id;
        project = core::apply(project, std::vector<Edit>{AddMedia{other}}).value();
    }
    Clip b = *project.find_clip({"B"}).clip;
    b.media().takes[0].media.value = "second";
    const TrackId track = project.find_clip({"B"}).track->id;
    return core::apply(project, {RemoveClips{{{"B"}}, false}, AddClip{track, b}}).value();
}

} // namespace

TEST(InStep, TwoMicrophones_AreFoundWithinAMillisecond_WhicheverBeganFirst) {
    const test::TemporaryFolder folder;
    const auto whole = scene(30);
    const HeardSound a = heard(folder, whole, 2, 20, 1, 0.01);
    for (const double from : {5.123, 0.371, 17.0}) {
        const auto offset = sound_offset(a, heard(folder, whole, from, 10, 0.3, 0.03));
        ASSERT_TRUE(offset) << from;
        EXPECT_NEAR(to_seconds(*offset), from - 2, 0.001) << from;
    }
}

TEST(InStep, OtherWavesOfTheSameCourse_AreFoundByTheirLoudness) {
    const test::TemporaryFolder folder;
    const auto offset = sound_offset(heard(folder, scene(30, 1), 2, 20, 1, 0.01),
                                     heard(folder, scene(30, 2), 5.12, 14, 0.5, 0.02));
    ASSERT_TRUE(offset);
    EXPECT_NEAR(to_seconds(*offset), 3.12, 0.011);
}

TEST(InStep, WhatDoesNotMatch_OrMatchesEverywhere_IsNotGuessed) {
    const test::TemporaryFolder folder;
    const auto whole = scene(30);
    const HeardSound a = heard(folder, whole, 0, 15, 1, 0.01);
    auto backwards = whole;
    std::reverse(backwards.begin(), backwards.end());
    EXPECT_FALSE(sound_offset(a, heard(folder, backwards, 3, 12, 1, 0.01)));
    const std::vector<double> silence(48000 * 12);
    EXPECT_FALSE(sound_offset(a, heard(folder, silence, 0, 10, 1, 0.0)));
    std::vector<double> clock(48000 * 20); // the same each half second
    for (std::size_t i = 0; i < clock.size(); ++i)
        clock[i] = i % 24000 < 2000 ? 0.5 * std::sin(static_cast<double>(i % 24000) * 0.3) : 0;
    EXPECT_FALSE(sound_offset(heard(folder, clock, 0, 15, 1, 0), heard(folder, clock, 2.2, 10, 1, 0)));
}

TEST(InStep, AFileWithoutSound_IsRefusedInWords) {
    const test::TemporaryFolder folder;
    const std::string silent = (folder / "silent.mp4").string();
    Encoder encoder(silent, encode_preset("h264-fast"), {.size = {64, 48}, .fps = {25, 1}});
    for (int i = 0; i < 5; ++i)
        encoder.add(VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar(9, 9, 9)), {}));
    encoder.finish();
    EXPECT_THROW(static_cast<void>(hear_sound(silent)), Failure);
    EXPECT_FALSE(start_timecode(silent));
}

TEST(InStep, ATimecodeIsRead_DropFramesToo) {
    const test::TemporaryFolder folder;
    const auto film = [&](const char* rate, const char* code) {
        const std::string path = (folder / "coded.mov").string();
        std::filesystem::remove(path);
        const std::string command = "ffmpeg -v error -f lavfi -i color=red:s=64x48:r=" + std::string(rate) +
                                    ":d=0.4 -timecode '" + code + "' -c:v mpeg4 '" + path + "'";
        EXPECT_EQ(std::system(command.c_str()), 0);
        return start_timecode(path);
    };
    const auto plain = film("25", "01:00:02:05");
    ASSERT_TRUE(plain);
    EXPECT_EQ(*plain, from_seconds(3602.2));
    const auto dropped = film("30000/1001", "00:01:00;02"); // two numbers are left out each minute
    ASSERT_TRUE(dropped);
    EXPECT_EQ(*dropped, frame_start(1800, {30000, 1001}));
}

TEST(Angles, AlignedClips_GoWhereTheyAreInStep_OntoATrackOfTheirOwn) {
    const Project project = cameras();
    const auto edits = align_edits(project, {{{"A"}, Time(0)}, {{"B"}, from_seconds(1.5)}});
    ASSERT_TRUE(edits) << edits.message();
    const auto after = core::apply(project, edits.value());
    ASSERT_TRUE(after) << after.message();
    const Clip &a = *after.value().find_clip({"A"}).clip, &b = *after.value().find_clip({"B"}).clip;
    const auto zero = [](const Clip& clip) { return clip.start - clip.source.start; };
    EXPECT_EQ(zero(b) - zero(a), from_seconds(1.5));
    EXPECT_NE(after.value().find_clip({"A"}).track, after.value().find_clip({"B"}).track);
}

TEST(Angles, MadeIntoOneClip_ACutSwitchesThem) {
    const Project project = cameras();
    const auto edits = multicam_edits(project, {{{"A"}, Time(0)}, {{"B"}, from_seconds(-1.5)}});
    ASSERT_TRUE(edits) << edits.message();
    const Project made = core::apply(project, edits.value()).value();
    EXPECT_FALSE(made.find_clip({"B"}).clip);
    const Clip& a = *made.find_clip({"A"}).clip;
    ASSERT_EQ(angle_count(a), 2U);
    EXPECT_EQ(a.active_take(), 0U);
    EXPECT_EQ(a.takes()[1].origin, from_seconds(-1.5)); // it ran before the first one did
    const auto cut = angle_edits(made, {"A"}, 1, from_seconds(3));
    ASSERT_TRUE(cut);
    const Project done = core::apply(made, cut.value()).value();
    EXPECT_EQ(test::text_of(done), "A[0..3) A[3..8)");
    EXPECT_EQ(done.tracks[0]->clips[0].active_take(), 0U);
    EXPECT_EQ(done.tracks[0]->clips[1].active_take(), 1U);
    EXPECT_TRUE(angle_edits(made, {"A"}, 0, from_seconds(3)).value().empty()); // it is seen already
    EXPECT_FALSE(angle_edits(made, {"A"}, 2, {}));
}

TEST(Angles, WhatCannotBeInStep_IsRefusedInWords) {
    const Project project = cameras();
    EXPECT_FALSE(multicam_edits(project, {{{"A"}, Time(0)}}));
    EXPECT_FALSE(multicam_edits(project, {{{"A"}, Time(0)}, {{"nobody"}, Time(0)}}));
    const Project fast =
        core::apply(project, std::vector<Edit>{SetClip{.clip = {"A"}, .speed = FrameRate{2, 1}}}).value();
    const auto refused = align_edits(fast, {{{"A"}, Time(0)}, {{"B"}, Time(0)}});
    EXPECT_TRUE(refused.message().find("own speed") != std::string::npos) << refused.message();
    const Project same = test::project_of("A[0..8) B[10..16)", ""); // of one medium
    EXPECT_FALSE(multicam_edits(same, {{{"A"}, Time(0)}, {{"B"}, Time(0)}}));
}

TEST(Overlap, BothWays_KeepsWhatIsSeen) {
    const Project project = test::project_of("A[0..8) B[8..13)", "");
    const auto left = core::apply(project, overlap_edits(project, {{"B"}}, from_seconds(-2)));
    ASSERT_TRUE(left) << left.message();
    EXPECT_EQ(test::text_of(left.value()), "A[0..6) B[6..11)");
    EXPECT_EQ(left.value().find_clip({"B"}).clip->source, project.find_clip({"B"}).clip->source);
    EXPECT_EQ(left.value().tracks[0]->transitions[0].length, from_seconds(2));
    EXPECT_TRUE(overlap_edits(project, {{"B"}}, from_seconds(-8)).empty()); // would cover it
    EXPECT_TRUE(overlap_edits(project, {{"B"}}, from_seconds(2)).empty());  // over nothing
}

TEST(EdgePictures, AreThoseBesideTheCut) {
    const Project project = test::project_of("A[0..8) B[8..13) C[20..22)", "A[0..8)");
    const auto both = edge_pictures(project, {"B"}, true, true);
    ASSERT_EQ(both.size(), 4U);
    EXPECT_EQ(both[0].clip.value, "A");
    EXPECT_EQ(both[0].at, from_seconds(8) - Time(1));
    EXPECT_EQ(both[1].clip.value, "B");
    EXPECT_EQ(both[1].at, from_seconds(8));
    EXPECT_EQ(both[2].at, from_seconds(13) - Time(1));
    EXPECT_TRUE(both[3].clip.empty());                                            // nothing touches there
    EXPECT_EQ(edge_pictures(project, {"As"}, false, true).at(0).clip.value, "A"); // of a sound: its picture's
}
