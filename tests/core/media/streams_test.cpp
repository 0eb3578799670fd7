// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Streams of a film that begin, end, jump or change where one would not expect it.
#include "core/analysis/waveform.h"
#include "core/base/result.h"
#include "core/export/exporter.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/readers.h"
#include "core/render/compositor.h"
#include "core/sound/sound_mixer.h"
#include "core/store/import.h"
#include "core/store/relink.h"
#include "tests/support/made_film.h"
#include "tests/support/temporary_folder.h"
#include <cmath>
#include <cstring>
#include <fstream>
#include <gtest/gtest.h>
#include <opencv2/core.hpp>
#include <sys/resource.h>

using namespace core;
using namespace test;

namespace {

Project imported(const std::string& path, std::optional<std::size_t> sound = {}) {
    return core::apply(Project{}, import_edits({}, path, false, sound)).value();
}

ExportResult exported(const Project& project, const std::filesystem::path& to, const std::string& preset) {
    return export_project({.project = std::make_shared<const Project>(project),
                           .output = to,
                           .settings = settings_for(to, preset)},
                          {}, {});
}

/// How much later the sound is heard than it should be beside the pictures, in seconds, `at` seconds after
/// the first picture, which stands at `film_start` on the film's clock.
double late(const std::string& path, double at, double tone = 1, std::optional<std::size_t> sound = {},
            double film_start = 0) {
    const double zero = to_seconds(probe(path).picture_start);
    AudioReader reader(path, sound);
    const auto from = static_cast<std::int64_t>((zero + at) * 48000);
    const Delay delay = delay_of(reader.read(from, 3000).channels[0],
                                 film_start + static_cast<double>(from) / 48000 - zero, tone);
    EXPECT_LT(delay.error, 0.1) << path << " at " << at;
    return delay.samples / 48000;
}

std::string bytes_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace

TEST(Streams, WhoseLastPictureIsStoredEarly_KeepIt) {
    const TemporaryFolder folder;
    for (const int pictures :
         {20, 21, 22, 23, 24, 25}) { // the tail that is read begins among the last of them
        const std::string path = made(folder, "b.ts",
                                      {.container = "mpegts",
                                       .rate = {50, 1},
                                       .pictures = pictures,
                                       .group = 30,
                                       .b_frames = 2,
                                       .start = 1.37,
                                       .sounds = {{.codec = "mp2", .start = 1.37, .seconds = 0.42 + 0.48}}});
        EXPECT_EQ(probe(path).frames, pictures);
    }
}

TEST(Streams, OfALateStartInMov_KeepTheLastPicture) {
    const TemporaryFolder folder;
    const std::string path = made(folder, "late.mov",
                                  {.container = "mov",
                                   .codec = "mjpeg",
                                   .pixels = "yuvj420p",
                                   .rate = {15, 1},
                                   .pictures = 89,
                                   .group = 1,
                                   .start = 0.05,
                                   .sounds = {{.seconds = 5.53}}});
    const MediaInfo info = probe(path);
    EXPECT_EQ(info.frames, 89);
    EXPECT_EQ(info.picture_end, info.picture_start + frame_start(89, info.fps));
}

TEST(Streams, OfAPictureInManySeconds_BeginWithTheFirst) {
    const TemporaryFolder folder;
    for (const int seconds : {2, 5, 10, 30})
        for (const double start : {0.0, 40.0}) {
            const std::string path =
                made(folder, "lapse.mkv", {.rate = {1, seconds}, .pictures = 6, .group = 3, .start = start});
            const MediaInfo info = probe(path);
            EXPECT_EQ(info.frames, 6) << seconds << " s, from " << start;
            EXPECT_EQ(info.duration, from_seconds(6.0 * seconds)) << seconds << " s, from " << start;
            VideoReader reader(path);
            for (const int n : {0, 5, 2, 3, 1, 4})
                EXPECT_EQ(number_of(reader.frame_at(from_seconds(seconds * (n + 0.5)))), n)
                    << seconds << " s, from " << start;
        }
}

TEST(Streams, OfDifferentStarts_StayApart_InEveryExport) {
    const TemporaryFolder folder;
    struct Start {
        const char *container, *ending;
        double picture, sound;
    };
    for (const auto& [container, ending, picture, sound] : std::vector<Start>{{"matroska", ".mkv", 0, 0.6},
                                                                              {"matroska", ".mkv", 0.8, 0},
                                                                              {"mpegts", ".ts", 0, 0},
                                                                              {"mp4", ".mp4", 0, 0.6},
                                                                              {"matroska", ".mkv", 5, 5},
                                                                              {"mpegts", ".ts", 0.3, 0}}) {
        const std::string path = made(folder, std::string("a") + ending,
                                      {.container = container,
                                       .start = picture,
                                       .sounds = {{.codec = "aac", .start = sound, .seconds = 2}}});
        const MediaInfo info = probe(path);
        EXPECT_LT(info.duration, from_seconds(2.85)) << container << picture;
        // The sound was made on the film's clock: on the medium's it is so much later.
        const double moved = to_seconds(info.picture_start) - picture;
        for (const char* name : {"o.mp4", "o.mkv", "o.mov"}) {
            exported(imported(path), folder / name, std::strcmp(name, "o.mov") == 0 ? "prores" : "h264-fast");
            const double at = 1.5, zero = to_seconds(probe((folder / name).string()).picture_start);
            AudioReader reader((folder / name).string());
            const auto from = static_cast<std::int64_t>((at + zero) * 48000);
            const Delay delay = delay_of(reader.read(from, 3000).channels[0], at - moved);
            EXPECT_LT(std::abs(delay.samples), 100) << container << picture << " to " << name;
            EXPECT_LT(delay.error, 0.15) << container << picture << " to " << name;
        }
    }
}

TEST(Streams, GapsAreSilent_OverlapsAreLeftOut) {
    const TemporaryFolder folder;
    const std::string path =
        made(folder, "gap.mkv",
             {.pictures = 100, .sounds = {{.seconds = 3.2, .jumps = {{48128, 0.5}, {96256, -0.2}}}}});
    EXPECT_NEAR(late(path, 0.5), 0, 0.001);
    EXPECT_NEAR(late(path, 1.8), 0, 0.001) << "behind the gap";
    EXPECT_NEAR(late(path, 2.8), 0, 0.001) << "behind the overlap";
    AudioReader reader(path);
    const AudioBlock block = reader.read(static_cast<std::int64_t>(1.1 * 48000), 14400);
    EXPECT_EQ(*std::max_element(block.channels[0].begin(), block.channels[0].end()), 0.0F);
    // The same when the place was sought.
    AudioReader other(path);
    other.read(130000, 10);
    EXPECT_EQ(other.read(static_cast<std::int64_t>(1.1 * 48000), 14400).channels[0], block.channels[0]);
}

TEST(Streams, SoundThatChangesOnTheWay_KeepsItsPitchAndPlace) {
    const TemporaryFolder folder;
    // Two transport streams behind each other are one: mono at 44.1 kHz, then stereo at 48.
    const auto part = [&](const char* name, double start, int rate, int channels) {
        return bytes_of(
            made(folder, name,
                 {.container = "mpegts",
                  .start = start,
                  .sounds = {
                      {.codec = "aac", .rate = rate, .channels = channels, .start = start, .seconds = 2}}}));
    };
    const std::string path = (folder / "both.ts").string();
    write_bytes(path, part("a.ts", 1, 44100, 1) + part("b.ts", 3, 48000, 2));
    EXPECT_NEAR(late(path, 1, 1, {}, 1), 0, 0.001);
    EXPECT_NEAR(late(path, 3, 1, {}, 1), 0, 0.001);
    EXPECT_EQ(number_of(VideoReader(path).frame_at(from_seconds(3.01))), 25);
}

TEST(Streams, EverySoundCanBeReached_AndChosen) {
    const TemporaryFolder folder;
    const std::string path = made(folder, "two.mkv",
                                  {.sounds = {{.codec = "aac", .seconds = 2},
                                              {.codec = "aac", .channels = 1, .seconds = 2, .tone = 1.7}}});
    const MediaInfo info = probe(path);
    ASSERT_EQ(info.audio.size(), 2U);
    EXPECT_TRUE(info.audio[0].usual);
    EXPECT_NEAR(late(path, 1), 0, 0.003);
    EXPECT_NEAR(late(path, 1, 1.7, 1), 0, 0.003);
    EXPECT_THROW(AudioReader(path, 2), Failure);

    // Both lie on the timeline, the second muted; together they are one group.
    const Project both = imported(path);
    ASSERT_EQ(both.tracks.size(), 3U);
    const Clip &first = both.tracks[1]->clips[0], &second = both.tracks[2]->clips[0];
    EXPECT_FALSE(first.muted);
    EXPECT_TRUE(second.muted);
    EXPECT_EQ(first.link, second.link);
    const auto heard = [&](const Project& project, double tone) {
        SoundMixer mixer;
        return delay_of(mixer.mix(project, 48000, 3000).channels[0], 1, tone).error < 0.1;
    };
    EXPECT_TRUE(heard(both, 1));
    const Project other = core::apply(both, SetClip{.clip = first.id, .sound = 1}).value();
    EXPECT_TRUE(heard(other, 1.7));
    EXPECT_FALSE(core::apply(both, SetClip{.clip = first.id, .sound = 2}).ok());
    EXPECT_TRUE(heard(imported(path, 1), 1.7));
    EXPECT_EQ(imported(path, 1).tracks.size(), 2U);
    EXPECT_THROW(import_edits({}, path, false, 2), Failure);
    // The chosen one is what is copied, too.
    exported(other, folder / "o.mp4", "h264-fast");
    EXPECT_NEAR(late((folder / "o.mp4").string(), 1, 1.7), 0, 0.003);
}

TEST(Streams, SoundLongerThanThePicture_IsAllThere) {
    const TemporaryFolder folder;
    const Project project =
        imported(made(folder, "long.mp4", {.container = "mp4", .sounds = {{.codec = "aac", .seconds = 4}}}));
    EXPECT_EQ(project.tracks[0]->clips[0].end(), from_seconds(2));
    EXPECT_EQ(project.tracks[1]->clips[0].end(), from_seconds(4));
    const ClipId picture = project.tracks[0]->clips[0].id;
    EXPECT_FALSE(
        core::apply(project, TrimClip{.clip = picture, .to = from_seconds(3), .linked = false}).ok());
    const auto result = exported(project, folder / "o.mp4", "h264-fast");
    EXPECT_EQ(result.frames, 100);
}

TEST(Streams, RateThatChangesLater_IsSeen_AndNoPictureIsLost) {
    const TemporaryFolder folder;
    const std::string path = made(
        folder, "faster.mp4", {.container = "mp4", .pictures = 320, .group = 50, .twice_as_fast_from = 260});
    const MediaInfo info = probe(path);
    EXPECT_TRUE(info.variable_rate);
    EXPECT_EQ(info.fps, (FrameRate{50, 1}));
    EXPECT_NEAR(to_seconds(info.duration), 260 / 25.0 + 60 / 50.0, 0.021);
    VideoReader reader(path);
    for (int i = 0; i < 320; ++i)
        EXPECT_EQ(number_of(reader.frame_at(frame_start(i < 260 ? 2 * i : 260 + i, {50, 1}))), i % 256) << i;
}

TEST(Streams, OfHighSpeedCameras_EveryPictureHasItsTime) {
    const TemporaryFolder folder;
    const std::tuple<const char*, std::int64_t, double> films[] = {
        {"mov", 600, 300}, {"mov", 960, 480}, {"mp4", 2400, 480},    {"mp4", 1000, 1000.0 / 3},
        {"avi", 600, 300}, {"avi", 960, 480}, {"matroska", 500, 250}};
    for (const auto& [container, rate, shown] : films) {
        SCOPED_TRACE(std::string(container) + " " + std::to_string(rate));
        const std::string path =
            made(folder, std::to_string(rate) + container,
                 {.container = container, .codec = "mpeg4", .rate = {rate, 1}, .pictures = 96});
        const MediaInfo info = probe(path);
        EXPECT_NEAR(info.fps.value(), shown, 1e-9) << "the fastest that a timeline can run";
        EXPECT_NEAR(to_seconds(info.duration), 96.0 / static_cast<double>(rate), 0.0035);
        VideoReader reader(path);
        for (const int i : {0, 1, 2, 3, 50, 51, 7, 95, 94, 0}) {
            const Time middle = frame_start(i, {rate, 1}) + frame_start(1, {rate * 2, 1});
            EXPECT_EQ(number_of(reader.frame_at(middle)), i);
        }
    }
}

TEST(Streams, OfADamagedFile_ThatSayIsDaysLater_IsNotLookedForInTheWaveform) {
    const TemporaryFolder folder;
    const std::string days =
        made(folder, "days.mkv", {.sounds = {{.seconds = 1}, {.start = 400'000, .seconds = 1}}});
    EXPECT_GT(probe(days).duration, from_seconds(400'000));
    EXPECT_LT(measure_waveform(days).peaks.size(), 1.3 * Waveform::kPerSecond);
}

TEST(Lengths, AreMeasured_WhereTheHeaderSaysNone) {
    const TemporaryFolder folder;
    FilmPlan plan{
        .pictures = 100, .group = 25, .sounds = {{.codec = "aac", .seconds = 4}}, .no_way_back = true};
    const std::string pipe = made(folder, "pipe.mkv", plan);
    EXPECT_EQ(probe(pipe).picture_end - probe(pipe).picture_start, from_seconds(4));
    plan.container = "webm", plan.codec = "libvpx", plan.options = {{"live", "1"}}, plan.sounds = {};
    EXPECT_EQ(probe(made(folder, "live.webm", plan)).duration, from_seconds(4));
    const std::string cut = (folder / "cut.mkv").string(), all = bytes_of(pipe);
    write_bytes(cut, all.substr(0, all.size() / 2));
    const MediaInfo half = probe(cut);
    EXPECT_GT(half.frames, 30);
    EXPECT_LT(half.frames, 70);
    VideoReader reader(cut);
    EXPECT_EQ(number_of(reader.frame_at(half.picture_end - Time(1))), half.frames - 1);
    FilmPlan raw{.container = "h264", .pictures = 100, .group = 25, .b_frames = 2};
    const std::string stream = made(folder, "raw.h264", raw);
    EXPECT_EQ(probe(stream).duration, from_seconds(4));
    VideoReader counted(stream);
    for (const int i : {0, 30, 31, 12, 99, 98, 0})
        EXPECT_EQ(number_of(counted.frame_at(frame_start(i, {25, 1}))), i);
}

TEST(Lengths, OfSoundInBlocks_AreThoseThatAreHeard) {
    const TemporaryFolder folder;
    for (const auto& [name, container, codec] : {std::tuple{"ms.wav", "wav", "adpcm_ms"},
                                                 {"ima.wav", "wav", "adpcm_ima_wav"},
                                                 {"swf.flv", "flv", "adpcm_swf"}}) {
        const std::string path = made(
            folder, name,
            {.container = container, .codec = "", .sounds = {{.codec = codec, .rate = 44100, .seconds = 2}}});
        EXPECT_NEAR(to_seconds(probe(path).duration), 2.03, 0.04) << name;
        AudioReader reader(path);
        EXPECT_LT(std::abs(delay_of(reader.read(72000, 3000).channels[0], 1.5).samples), 100) << name;
    }
}

TEST(Import, WhatWasAskedForOfASize_OrARate_Stays) {
    const TemporaryFolder folder;
    const std::string path = made(folder, "fifty.mkv", {.rate = {50, 1}, .pictures = 10});
    Project rate, size;
    rate.fps = {25, 1};
    size.size = {640, 360};
    rate = core::apply(rate, import_edits(rate, path, false)).value();
    size = core::apply(size, import_edits(size, path, false)).value();
    EXPECT_EQ(rate.fps, (FrameRate{25, 1}));
    EXPECT_EQ(rate.size, (Size{96, 64}));
    EXPECT_EQ(size.fps, (FrameRate{50, 1}));
    EXPECT_EQ(size.size, (Size{640, 360}));
}

TEST(Relink, ToAFileShorterThanItsClips_IsRefused) {
    const TemporaryFolder folder;
    const std::string whole = made(folder, "whole.mkv", {.pictures = 50});
    made(folder, "short.mkv", {.pictures = 25});
    made(folder, "other.mkv", {.pictures = 50});
    const Project project = imported(whole);
    const auto refused = relink_edits(project, folder / "p.saycut", whole, folder / "short.mkv");
    EXPECT_NE(refused.message().find("needs it up to 2.00 s"), std::string::npos) << refused.message();
    EXPECT_TRUE(relink_edits(project, folder / "p.saycut", whole, folder / "other.mkv").ok());
}

TEST(Streams, ExportedAsOpusInWebm_StayInStep) {
    const TemporaryFolder folder;
    const std::string path =
        made(folder, "a.mkv", {.pictures = 50, .sounds = {{.codec = "flac", .seconds = 2}}});
    exported(imported(path), folder / "o.webm", "vp9");
    const MediaInfo info = probe((folder / "o.webm").string());
    EXPECT_EQ(info.origin, Time(0));
    ASSERT_EQ(info.audio.at(0).codec, "opus");
    for (const double at : {0.5, 1.5})
        EXPECT_NEAR(late((folder / "o.webm").string(), at), 0, 0.0015); // Matroska counts milliseconds
}

TEST(Relink, AFileNameAlone_IsEnoughWhereOneIsCalledSo) {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "b");
    const std::string one = made(folder, "one.mkv", {.pictures = 10}),
                      two = made(folder, "two.mkv", {.pictures = 10}),
                      again = made(folder, "b/two.mkv", {.pictures = 10});
    Project project = imported(one);
    const auto to = folder / "found.mkv";
    std::filesystem::rename(one, to); // it is not where the project says, as after a move of its folder
    EXPECT_EQ(relink_edits(project, folder / "p.saycut", "one.mkv", to).value().size(), 1U);
    EXPECT_FALSE(relink_edits(project, folder / "p.saycut", "on.mkv", to).ok());
    for (const std::string& path : {two, again})
        project = core::apply(project, import_edits(project, path, false)).value();
    EXPECT_FALSE(relink_edits(project, folder / "p.saycut", "two.mkv", to).ok()) << "two are called so";
    EXPECT_EQ(relink_edits(project, folder / "p.saycut", two, to).value().size(), 1U);
}

TEST(Lengths, GuessedFromABitRateOrMadeUp_AreNotBelieved) {
    const TemporaryFolder folder;
    // Quiet at first, so that the bit rate of the beginning says nothing of the rest.
    FilmPlan adts{.container = "adts", .codec = "", .sounds = {{.codec = "aac", .seconds = 20, .tone = 0}}};
    const std::string silent = bytes_of(made(folder, "silent.aac", adts));
    adts.sounds[0].tone = 1;
    const std::string path = (folder / "both.aac").string();
    write_bytes(path, silent + bytes_of(made(folder, "loud.aac", adts)));
    EXPECT_NEAR(to_seconds(probe(path).duration), 40, 0.2);

    std::string bytes = bytes_of(made(folder, "a.mkv", {.sounds = {{.codec = "aac", .seconds = 2}}}));
    const std::size_t at = bytes.find("\x44\x89\x88");
    ASSERT_NE(at, std::string::npos);
    const std::uint64_t years = __builtin_bswap64([] {
        const double milliseconds = 1e12;
        std::uint64_t bits = 0;
        std::memcpy(&bits, &milliseconds, 8);
        return bits;
    }());
    std::memcpy(bytes.data() + at + 3, &years, 8);
    const std::string lying = (folder / "years.mkv").string();
    write_bytes(lying, bytes);
    EXPECT_NEAR(to_seconds(probe(lying).duration), 2, 0.1);
}

TEST(Export, CopiedSound_LiesBesideItsPictures) {
    const TemporaryFolder folder;
    const std::string path = made(
        folder, "a.mp4",
        {.container = "mp4", .rate = {10, 1}, .pictures = 300, .sounds = {{.codec = "aac", .seconds = 30}}});
    ASSERT_EQ(exported(imported(path), folder / "o.mkv", "h264-fast").segments_copied, 1);
    const InputPtr input = open_input((folder / "o.mkv").string());
    const PacketPtr packet(av_packet_alloc());
    double last[2] = {0, 0}, apart = 0;
    for (; av_read_frame(input.get(), packet.get()) >= 0; av_packet_unref(packet.get())) {
        if (packet->pts == AV_NOPTS_VALUE) continue;
        last[packet->stream_index] =
            static_cast<double>(packet->pts) * av_q2d(input->streams[packet->stream_index]->time_base);
        apart = std::max(apart, std::abs(last[0] - last[1]));
    }
    EXPECT_LT(apart, 2);
}

TEST(Export, SoundWithAGapOrAnOverlap_IsNotCopied) {
    const TemporaryFolder folder;
    for (const double jump : {0.5, -0.3}) {
        const std::string path =
            made(folder, "gap.mkv",
                 {.pictures = 100, .sounds = {{.codec = "aac", .seconds = 3.2, .jumps = {{38912, jump}}}}});
        EXPECT_EQ(exported(imported(path), folder / "o.mp4", "h264-fast").segments_copied, 0);
        AudioReader reader((folder / "o.mp4").string());
        EXPECT_LT(std::abs(delay_of(reader.read(2 * 48000, 3000).channels[0], 2).samples), 400) << jump;
    }
}

TEST(Streams, OfRecordingsJoinedEndToEnd_AreRefusedInWords) {
    const TemporaryFolder folder;
    const auto bytes = [](const std::string& path) {
        std::ifstream file(path, std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    const FilmPlan film{.container = "mpegts",
                        .codec = "mpeg2video",
                        .pictures = 100,
                        .sounds = {{.codec = "mp2", .seconds = 4}}};
    FilmPlan later = film, program = film;
    later.start = 36000, later.sounds[0].start = 36000;
    program.container = "mpeg";
    const std::string ts = bytes(made(folder, "a.ts", film)), ten_hours = bytes(made(folder, "b.ts", later)),
                      mpg = bytes(made(folder, "a.mpg", program)),
                      ogg = bytes(made(folder, "a.ogg",
                                       {.container = "ogg",
                                        .codec = "",
                                        .sounds = {{.codec = "libvorbis", .seconds = 1}}}));
    for (const auto& [name, all] : {std::pair{"again.ts", ts + ts},
                                    {"on.ts", ts + ten_hours},
                                    {"back.ts", ten_hours + ts},
                                    {"again.mpg", mpg + mpg},
                                    {"radio.ogg", ogg + ogg}}) {
        std::ofstream(folder / name, std::ios::binary) << all;
        try {
            probe((folder / name).string());
            ADD_FAILURE() << name << " was taken";
        } catch (const Failure& failure) {
            EXPECT_NE(std::string(failure.what()).find("one behind the other"), std::string::npos)
                << failure.what();
        }
    }
    for (const char* whole : {"a.ts", "b.ts", "a.mpg", "a.ogg"})
        EXPECT_NO_THROW(probe((folder / whole).string())) << whole;
}

TEST(Export, OddSides_LeaveNoBlackLine_AndNothingIsScaled) {
    const TemporaryFolder folder;
    for (const Size size : {Size{85, 48}, Size{64, 37}, Size{97, 55}}) {
        FilmPlan plan{.codec = "ffv1", .size = size, .pictures = 3};
        const Project project = imported(made(folder, "odd.mkv", plan));
        exported(project, folder / "o.mp4", "h264-fast");
        VideoReader before((folder / "odd.mkv").string()), after((folder / "o.mp4").string());
        EXPECT_EQ(after.info().size, (Size{size.width / 2 * 2, size.height / 2 * 2}));
        const cv::Mat a = before.frame_at(Time(0)).to_rgb(), b = after.frame_at(Time(0)).to_rgb();
        EXPECT_LT(cv::norm(a(cv::Rect(0, 0, b.cols, b.rows)), b, cv::NORM_L1) /
                      static_cast<double>(b.total() * 3),
                  6);
    }
}

TEST(Export, RangesOffTheGridOrPastTheEnd_ComeOutWholeAndClamped) {
    const TemporaryFolder folder;
    const Project project = imported(made(folder, "a.mkv", {.sounds = {{.codec = "flac", .seconds = 2}}}));
    const auto result = export_project({.project = std::make_shared<const Project>(project),
                                        .output = folder / "o.mkv",
                                        .settings = settings_for(folder / "o.mkv", "h264-fast"),
                                        .range = TimeRange{from_seconds(1.013), from_seconds(9)}},
                                       {}, {});
    EXPECT_EQ(result.frames, 25);
    const std::string path = (folder / "o.mkv").string();
    EXPECT_EQ(number_of(VideoReader(path).frame_at(Time(0))), 25);
    const double zero = to_seconds(probe(path).picture_start);
    AudioReader reader(path);
    const auto from = static_cast<std::int64_t>((zero + 0.5) * 48000);
    EXPECT_LT(std::abs(delay_of(reader.read(from, 3000).channels[0], 1.5).samples), 100);
}

TEST(Export, WhatAContainerOrCodecCannotDo_IsSaid) {
    const TemporaryFolder folder;
    const Project project = imported(made(folder, "a.mkv", {.size = {64, 48}, .pictures = 3}));
    const auto words = [&](EncodeSettings settings) -> std::string {
        try {
            export_project({.project = std::make_shared<const Project>(project),
                            .output = folder / ("o" + ending_of(settings)),
                            .settings = settings},
                           {}, {});
        } catch (const Failure& failure) {
            return failure.what();
        }
        return {};
    };
    EXPECT_NE(words(encode_preset("dnxhr")).find("64x48"), std::string::npos)
        << words(encode_preset("dnxhr"));
    EncodeSettings prores = encode_preset("prores");
    prores.container = "webm";
    EXPECT_NE(words(prores).find("cannot hold prores"), std::string::npos) << words(prores);
    EncodeSettings av1 = encode_preset("av1"); // its encoder never ended where the file could not begin
    av1.container = "mov";
    EXPECT_NE(words(av1).find("cannot hold av1"), std::string::npos) << words(av1);
    EXPECT_NE(words(encode_preset("wav")).find("has no sound"), std::string::npos);
}

TEST(Sound, MoreSourcesThanFilesMayBeOpen_AreAllHeard) {
    const TemporaryFolder folder;
    const FilmPlan plan{.container = "wav", .codec = "", .sounds = {{.seconds = 0.1}}};
    const std::string first = made(folder, "first.wav", plan);
    Project project;
    Track track{.id = {"A"}, .kind = TrackKind::audio};
    for (int i = 0; i < 300; ++i) {
        const std::string path = (folder / (std::to_string(i) + ".wav")).string(), name = std::to_string(i);
        std::filesystem::create_hard_link(first, path);
        project.media.push_back(std::make_shared<Media>(Media{.id = {name},
                                                              .path = path,
                                                              .kind = MediaKind::audio,
                                                              .duration = from_seconds(0.1),
                                                              .has_audio = true}));
        track.clips.push_back({.id = {"c" + name},
                               .start = from_seconds(0.1 * i),
                               .source = {Time(0), from_seconds(0.1)},
                               .content = MediaContent{.takes = {{.media = {name}}}}});
    }
    project.tracks.push_back(std::make_shared<Track>(track));
    rlimit before{};
    ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit few{200, before.rlim_max};
    ASSERT_EQ(setrlimit(RLIMIT_NOFILE, &few), 0);
    SoundMixer mixer;
    int silent = 0;
    for (int i = 0; i < 300; ++i) {
        const AudioBlock block = mixer.mix(project, i * 4800 + 1200, 2400);
        silent += *std::max_element(block.channels[0].begin(), block.channels[0].end()) < 0.05F;
    }
    setrlimit(RLIMIT_NOFILE, &before);
    EXPECT_EQ(silent, 0);
}

TEST(Sound, OfARelinkedMedium_IsHeardAtOnce) {
    const TemporaryFolder folder;
    const std::string path =
        made(folder, "a.wav", {.container = "wav", .codec = "", .sounds = {{.seconds = 1}}});
    Project project = imported(path);
    std::filesystem::rename(path, folder / "b.wav");
    SoundMixer mixer;
    const auto peak = [&] {
        const AudioBlock block = mixer.mix(project, 4800, 4800);
        return *std::max_element(block.channels[0].begin(), block.channels[0].end());
    };
    EXPECT_EQ(peak(), 0.0F);
    project = core::apply(project, RelinkMedia{project.media[0]->id, (folder / "b.wav").string()}).value();
    EXPECT_GT(peak(), 0.1F);
}

TEST(Streams, AnAnimationOfOnePicture_IsAPicture) {
    const TemporaryFolder folder;
    for (const auto& [container, codec, pixels] :
         {std::tuple{"gif", "gif", "rgb8"}, {"apng", "apng", "gray"}}) {
        const auto probed = [&](int pictures) {
            return probe(
                made(folder, std::string("a.") + container,
                     {.container = container, .codec = codec, .pixels = pixels, .pictures = pictures}));
        };
        EXPECT_TRUE(probed(1).is_image) << container;
        EXPECT_FALSE(probed(3).is_image) << container;
        EXPECT_EQ(probed(3).frames, 3) << container;
    }
}
