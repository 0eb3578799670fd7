// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Formats whose packets have no times, or ones that are none: every picture is there once and in order, and
// sound is as long as it is heard.
#include "core/base/result.h"
#include "core/media/readers.h"
#include "tests/support/made_film.h"
#include "tests/support/temporary_folder.h"
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>

using namespace core;
using namespace test;

namespace {

void expect_all(const std::string& path, int pictures, FrameRate rate) {
    const MediaInfo info = probe(path);
    EXPECT_EQ(info.fps, rate);
    EXPECT_EQ(info.frames, pictures);
    EXPECT_EQ(info.duration, frame_start(pictures, rate));
    VideoReader reader(path);
    const auto at = [&](int i) {
        return number_of(reader.frame_at(info.picture_start + frame_start(i, rate) + Time(1)));
    };
    for (int i = 0; i < pictures; ++i)
        ASSERT_EQ(at(i), i) << "forwards";
    for (const int i : {pictures - 1, 3, pictures / 2, pictures / 2 + 1, pictures / 2 - 1, 0})
        ASSERT_EQ(at(i), i) << "after a jump";
}

TEST(MadeUpTimes, RawStreams_ShowEveryPictureOnce) {
    const TemporaryFolder folder;
    for (const int between : {0, 1, 2})
        for (const auto& [name, container, codec] : {std::tuple{"a.m1v", "mpeg1video", "mpeg1video"},
                                                     {"a.m2v", "mpeg2video", "mpeg2video"},
                                                     {"a.m4v", "m4v", "mpeg4"}}) {
            SCOPED_TRACE(std::string(name) + ", so many pictures between others: " + std::to_string(between));
            const FilmPlan plan{.container = container, .codec = codec, .pictures = 60, .b_frames = between};
            expect_all(made(folder, name, plan), 60, {25, 1});
        }
}

TEST(MadeUpTimes, RawDirac_WhosePicturesAreNumbered) {
    const TemporaryFolder folder;
    expect_all(made(folder, "a.drc", {.container = "dirac", .codec = "vc2", .pictures = 60}), 60, {25, 1});
}

TEST(MadeUpTimes, Gxf_IsRefusedInWords) {
    const TemporaryFolder folder;
    const FilmPlan plan{.container = "gxf", .codec = "mpeg2video", .size = {720, 576}, .pictures = 30};
    const std::string path = made(folder, "a.gxf", plan);
    EXPECT_THROW(probe(path), Failure);
    EXPECT_THROW(VideoReader{path}, Failure);
}

TEST(MadeUpTimes, FilmsThatCannotGoBack_AreOpenedAnew) {
    const TemporaryFolder folder;
    expect_all(made(folder, "a.swf", {.container = "swf", .codec = "flv", .pictures = 60}), 60, {25, 1});
    expect_all(made(folder, "a.roq",
                    {.container = "roq",
                     .codec = "roqvideo",
                     .pixels = "yuvj444p",
                     .rate = {30, 1},
                     .size = {128, 64},
                     .pictures = 60}),
               60, {30, 1});
}

TEST(MadeUpTimes, SoundIsAsLongAsItIsHeard) {
    const TemporaryFolder folder;
    for (const auto& [name, container, codec, rate] : {std::tuple{"tta.mkv", "matroska", "tta", 48000},
                                                       {"wv.mkv", "matroska", "wavpack", 48000},
                                                       {"flac.mkv", "matroska", "flac", 48000},
                                                       {"speex.ogg", "ogg", "libspeex", 16000},
                                                       {"144.rm", "rm", "real_144", 8000}})
        for (const double seconds : {2.37, 1.1}) {
            SCOPED_TRACE(name);
            FilmSound sound{.codec = codec, .rate = rate, .channels = 1, .seconds = seconds};
            if (rate < 48000) sound.tone = 0.5;
            const std::string path =
                made(folder, name, {.container = container, .codec = "", .sounds = {sound}});
            const MediaInfo info = probe(path);
            EXPECT_NEAR(to_seconds(info.duration), seconds, 0.045);
            AudioReader reader(path);
            const auto loudness = [&](double at) {
                double sum = 0;
                const AudioBlock block = reader.read(static_cast<std::int64_t>(at * 48000), 1440);
                for (const float value : block.channels[0])
                    sum += std::abs(value);
                return sum / 1440;
            };
            for (const double at : {seconds - 0.1, 0.3, 0.9, seconds - 0.1, 0.05})
                EXPECT_GT(loudness(at), 0.04) << "at " << at;
            if (rate < 48000) continue; // lossy
            for (const double at : {1.0, 0.2, 0.7})
                EXPECT_LT(
                    std::abs(
                        delay_of(reader.read(static_cast<std::int64_t>(at * 48000), 2000).channels[0], at)
                            .samples),
                    50)
                    << "at " << at;
        }
}

TEST(MadeUpTimes, MxfWithoutAnOrder_ShowsEveryPictureOnce) {
    const TemporaryFolder folder;
    for (const int between : {0, 2}) {
        SCOPED_TRACE(between);
        expect_all(made(folder, "a.mxf", {.container = "mxf", .pictures = 60, .b_frames = between}), 60,
                   {25, 1});
    }
    expect_all(
        made(folder, "b.mxf", {.container = "mxf", .codec = "mpeg2video", .pictures = 60, .b_frames = 2}), 60,
        {25, 1}); // has one
}

/// Where the sound of a second is heard, by its click: samples from its half.
std::int64_t click_of(AudioReader& reader, int second) {
    const AudioBlock block = reader.read(second * std::int64_t{48000} + 12000, 24000);
    const std::vector<float>& heard = block.channels[0];
    return std::max_element(heard.begin(), heard.end()) - heard.begin() - 12000;
}

TEST(MadeUpTimes, QuietFlacInOgg_IsAsLongAndWhereItWasRecorded) {
    const TemporaryFolder folder;
    // Silence takes few bytes, so that a page holds many packets: behind a jump FFmpeg counts them on from
    // the page before.
    const FilmSound quiet{.codec = "flac", .seconds = 12, .tone = 0, .clicks = true};
    const std::string path = made(folder, "a.oga", {.container = "ogg", .codec = "", .sounds = {quiet}});
    EXPECT_NEAR(to_seconds(probe(path).duration), 12, 0.001);
    AudioReader reader(path);
    for (const int second : {10, 3, 7, 11, 1})
        EXPECT_LT(std::abs(click_of(reader, second)), 30) << "at " << second;
}

TEST(MadeUpTimes, RawSoundThatDoesNotFitFfmpegsTicks_StaysInStep) {
    const TemporaryFolder folder;
    for (const auto& [container, codec] : {std::tuple{"ac3", "ac3"}, {"eac3", "eac3"}, {"dts", "dca"}}) {
        SCOPED_TRACE(container);
        const FilmSound sound{.codec = codec, .rate = 44100, .seconds = 130, .tone = 0, .clicks = true};
        const std::string path = made(folder, std::string("a.") + container,
                                      {.container = container, .codec = "", .sounds = {sound}});
        AudioReader onward(path), jumping(path);
        const std::int64_t late = click_of(onward, 1); // what the codec puts before the sound
        EXPECT_LT(std::abs(late), 800);
        for (int second = 2; second < 128; ++second)
            ASSERT_LT(std::abs(click_of(onward, second) - late), 40) << "at " << second;
        for (const int second : {120, 60, 90, 10, 125})
            EXPECT_LT(std::abs(click_of(jumping, second) - late), 40) << "after a jump to " << second;
    }
}

} // namespace
