// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader leaves out and keeps on its way; that it is exact all the same is shown for pictures of
// uneven lengths, lost and ruined ones, and open groups. made_media_test does so for many containers and
// codecs.
#include "core/base/result.h"
#include "core/media/readers.h"
#include "tests/support/made_film.h"
#include "tests/support/temporary_folder.h"
#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <numeric>
#include <random>

using namespace core;
using namespace test;

namespace {

constexpr FrameRate kRate{25, 1};

Time at(int number, const MediaInfo& info) {
    return info.picture_start + frame_start(number, info.fps) + Time(1000);
}

/// Asks for pictures in many orders; `shown[n]` is what is to be seen at picture n's time.
void check_orders(const std::string& path, const std::vector<int>& shown) {
    std::mt19937 dice(3);
    const int count = static_cast<int>(shown.size());
    const auto check = [&](VideoReader& reader, int n, const char* order) {
        ASSERT_EQ(number_of(reader.frame_at(at(n, reader.info()))), shown[static_cast<std::size_t>(n)])
            << order << " at " << n;
    };
    VideoReader forwards(path), backwards(path), strides(path), few(path, 1, std::make_shared<FrameCache>(0));
    for (int n = 0; n < count; ++n)
        ASSERT_NO_FATAL_FAILURE(check(forwards, n, "forwards"));
    for (int n = count; n-- > 0;)
        ASSERT_NO_FATAL_FAILURE(check(backwards, n, "backwards"));
    for (int n = 0; n < count; n += 5)
        ASSERT_NO_FATAL_FAILURE(check(strides, n, "in strides"));
    for (int n = 0; n < count; ++n) {
        VideoReader fresh(path);
        ASSERT_NO_FATAL_FAILURE(check(fresh, n, "by a first jump"));
    }
    for (int i = 0; i < 40; ++i) {
        const int n = static_cast<int>(dice() % static_cast<unsigned>(count));
        ASSERT_NO_FATAL_FAILURE(check(forwards, n, "by a jump"));
        ASSERT_NO_FATAL_FAILURE(check(few, n, "by a jump without a cache"));
        ASSERT_NO_FATAL_FAILURE(check(few, std::max(0, n - 1), "by a step back without a cache"));
    }
}

std::vector<int> all_but(int count, const std::vector<int>& missing) {
    std::vector<int> shown;
    for (int n = 0; n < count; ++n) {
        const bool gone = std::find(missing.begin(), missing.end(), n) != missing.end();
        shown.push_back(gone ? shown.back() : n);
    }
    return shown;
}

} // namespace

TEST(VideoReader, StepsBack_DecodeAGroupOnce) {
    const TemporaryFolder folder;
    make_film({.container = "mp4", .pictures = 120, .group = 250, .b_frames = 2}, folder / "a.mp4");
    const std::string path = (folder / "a.mp4").string();
    const auto cache = std::make_shared<FrameCache>();
    VideoReader reader(path, 2, cache);
    const SourceKey source = SourceKey::of(path);
    const MediaInfo info = reader.info();
    EXPECT_EQ(number_of(reader.frame_at(at(100, info))), 100);
    // The last sixth of the way is there already.
    for (int n = 86; n < 100; ++n)
        EXPECT_EQ(number_of(cache->at(source, at(n, info))), n);
    for (int n = 99; n >= 80; --n)
        EXPECT_EQ(number_of(reader.frame_at(at(n, info))), n);
    for (int n = 0; n < 80; ++n)
        EXPECT_EQ(number_of(cache->at(source, at(n, info))), n) << "not kept";
}

TEST(VideoReader, WhatNoOtherPictureNeeds_IsLeftOutOnTheWay) {
    const TemporaryFolder folder;
    make_film({.container = "mp4", .pictures = 120, .group = 250, .b_frames = 2}, folder / "a.mp4");
    const std::string path = (folder / "a.mp4").string();
    const auto cache = std::make_shared<FrameCache>();
    VideoReader reader(path, 2, cache);
    reader.frame_at(at(100, reader.info()));
    int kept = 0;
    for (int n = 0; n < 80; ++n)
        kept += !cache->at(SourceKey::of(path), at(n, reader.info())).empty();
    EXPECT_EQ(kept, 0);
}

TEST(VideoReader, AVisitedPicture_IsTheSameOne_WhateverCameBetween) {
    const TemporaryFolder folder;
    make_film({.container = "mp4", .pictures = 200, .group = 50, .b_frames = 2}, folder / "a.mp4");
    const auto cache = std::make_shared<FrameCache>(
        40 * FrameCache::bytes_of(VideoReader((folder / "a.mp4").string()).frame_at(Time(0))));
    VideoReader reader((folder / "a.mp4").string(), 2, cache);
    const SourceKey source = SourceKey::of((folder / "a.mp4").string());
    for (int round = 0; round < 3; ++round)
        for (const int n : {20, 90, 150, 60, 180}) {
            EXPECT_EQ(cache->at(source, at(n, reader.info())).empty(), round == 0) << n;
            EXPECT_EQ(number_of(reader.frame_at(at(n, reader.info()))), n);
        }
}

TEST(VideoReader, TwoReadersOfOneCache_ShareWhatTheyDecoded) {
    const TemporaryFolder folder;
    make_film({.container = "mp4", .pictures = 50}, folder / "a.mp4");
    const auto cache = std::make_shared<FrameCache>();
    VideoReader one((folder / "a.mp4").string(), 2, cache), other((folder / "a.mp4").string(), 2, cache);
    one.frame_at(at(30, one.info()));
    EXPECT_EQ(number_of(other.frame_at(at(30, one.info()))), 30);
    EXPECT_FALSE(other.place()) << "decoded it again";
}

TEST(VideoReader, UnevenPicturesWithBetweens_AreExactInAnyOrder) {
    const TemporaryFolder folder;
    // Of "I b P b P …" some b are lost: those before them are shown longer.
    const std::vector<int> lost{3, 5, 11, 21, 23, 25, 41, 55, 61, 83, 97};
    for (const auto& [container, name] : std::vector<std::pair<const char*, const char*>>{
             {"mp4", "a.mp4"}, {"matroska", "a.mkv"}, {"mpegts", "a.ts"}}) {
        SCOPED_TRACE(container);
        make_film({.container = container,
                   .rate = kRate,
                   .pictures = 100,
                   .group = 40,
                   .b_frames = 1,
                   .lost = lost},
                  folder / name);
        ASSERT_NO_FATAL_FAILURE(check_orders((folder / name).string(), all_but(100, lost)));
    }
}

TEST(VideoReader, RuinedPictures_ShowThoseBeforeThem_InAnyOrder) {
    const TemporaryFolder folder;
    const std::vector<int> ruined{2, 5, 50, 77}; // of "I b b P b b P …", the second b
    for (const auto& [container, name] :
         std::vector<std::pair<const char*, const char*>>{{"mp4", "a.mp4"}, {"matroska", "a.mkv"}}) {
        SCOPED_TRACE(container);
        make_film({.container = container,
                   .codec = "mpeg4",
                   .pictures = 100,
                   .group = 40,
                   .b_frames = 2,
                   .ruined = ruined},
                  folder / name);
        ASSERT_NO_FATAL_FAILURE(check_orders((folder / name).string(), all_but(100, ruined)));
    }
}

TEST(VideoReader, TimesOfPacketsWithoutPictures_MisleadNoJump) {
    const TemporaryFolder folder;
    make_film({.container = "mp4",
               .codec = "mpeg4",
               .pictures = 60,
               .group = 30,
               .b_frames = 2,
               .doubled = {1, 2, 31, 32}},
              folder / "a.mp4");
    const std::string path = (folder / "a.mp4").string();
    for (const int n : {1, 2, 31, 32}) {
        VideoReader reader(path);
        const MediaInfo info = reader.info();
        EXPECT_EQ(number_of(reader.frame_at(info.picture_start + frame_start(10 * n + 7, {250, 1}))), n);
        EXPECT_EQ(number_of(reader.frame_at(info.picture_start + frame_start(n + 20, kRate))), n + 20);
    }
}

TEST(VideoReader, OpenGroups_AreExactInAnyOrder) {
    const TemporaryFolder folder;
    for (const auto& [container, codec, name] : std::vector<std::array<const char*, 3>>{
             {"mpegts", "mpeg2video", "a.ts"}, {"matroska", "mpeg2video", "a.mkv"}}) {
        SCOPED_TRACE(name);
        make_film({.container = container, .codec = codec, .pictures = 90, .group = 12, .b_frames = 2},
                  folder / name);
        ASSERT_NO_FATAL_FAILURE(check_orders((folder / name).string(), all_but(90, {})));
    }
}

TEST(VideoReader, APalette_IsKeptThroughJumps) {
    // Its container gives it with the first packet and never again.
    const test::TemporaryFolder folder;
    const std::string path = (folder / "palette.mov").string();
    test::make_film({.container = "mov", .codec = "qtrle", .pixels = "gray", .pictures = 40, .group = 12},
                    path);
    VideoReader reader(path);
    for (const int i : {0, 1, 2, 30, 31, 3, 0, 39})
        EXPECT_EQ(test::number_of(reader.frame_at(frame_start(i, {25, 1}))), i);
}

TEST(AudioReader, Vorbis_BeginsAtItsStart_AlsoWhenReadAgain) {
    const test::TemporaryFolder folder;
    const std::string path = (folder / "sound.ogg").string();
    test::make_film({.container = "ogg", .codec = "", .sounds = {{.codec = "libvorbis", .seconds = 4}}},
                    path);
    AudioReader reader(path);
    for (const std::int64_t at : {4800, 96000, 4800, 150000, 0}) {
        const test::Delay delay =
            test::delay_of(reader.read(at, 2000).channels[0], static_cast<double>(at) / 48000);
        EXPECT_NEAR(delay.samples, 0, 1) << "at sample " << at;
    }
}

TEST(AudioReader, VorbisThroughShortBlocks_StaysInPlace) {
    // Clicks make the encoder change its block length, and FFmpeg's times stumble there.
    const test::TemporaryFolder folder;
    const std::string path = (folder / "clicks.ogg").string();
    test::make_film(
        {.container = "ogg", .codec = "", .sounds = {{.codec = "libvorbis", .seconds = 4, .clicks = true}}},
        path);
    AudioReader reader(path);
    const std::vector<float> all = reader.read(0, 4 * 48000).channels[0];
    for (int k = 1; k < 8; ++k) {
        const auto from = all.begin() + k * 24000 - 2000;
        const auto loudest =
            std::max_element(from, from + 4000, [](float a, float b) { return std::abs(a) < std::abs(b); });
        EXPECT_NEAR(static_cast<double>(loudest - all.begin()), k * 24000 + 12, 24) << "click " << k;
        EXPECT_GT(std::abs(*loudest), 0.6) << "click " << k;
    }
}

TEST(VideoReader, ASmallProgramStream_InWhichPicturesShareTheirTimes_IsExactInAnyOrder) {
    const TemporaryFolder folder;
    const std::string path = (folder / "small.mpg").string();
    make_film({.container = "mpeg", .codec = "mpeg2video", .size = {72, 64}, .pictures = 60, .group = 1},
              path);
    std::vector<int> shown(60);
    std::iota(shown.begin(), shown.end(), 0);
    check_orders(path, shown);
}
