// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/export/encoder.h"
#include "core/media/readers.h"
#include "core/render/compositor.h"
#include "core/store/import.h"
#include "tests/support/still_file.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace core;
using test::encoded_still;
using test::TemporaryFolder;
using test::write_bytes;

namespace {

cv::Mat plain(const cv::Scalar& rgb, int width = 64, int height = 48) {
    return {height, width, CV_8UC3, rgb};
}

const cv::Scalar kGreen(0, 250, 0), kRed(250, 0, 0);

cv::Vec3b middle(const VideoFrame& frame) {
    const cv::Mat rgb = frame.to_rgb();
    return rgb.at<cv::Vec3b>(rgb.rows / 2, rgb.cols / 2);
}

bool is_green(const VideoFrame& frame) {
    const cv::Vec3b at = middle(frame);
    return at[1] > 200 && at[0] < 60 && at[2] < 60;
}

/// What opening a file says; empty when it opens.
std::string refusal(const std::filesystem::path& path) {
    try {
        probe(path.string());
        return {};
    } catch (const Failure& failure) {
        return failure.what();
    }
}

bool says(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST(OpenInput, EveryKindOfStill_IsShown) {
    struct Kind {
        const char *name, *encoder;
        AVPixelFormat format;
    };
    const TemporaryFolder folder;
    for (const Kind& kind :
         {Kind{"a.png", "png", AV_PIX_FMT_RGB24}, Kind{"a.jpg", "mjpeg", AV_PIX_FMT_YUVJ420P},
          Kind{"b.JPEG", "mjpeg", AV_PIX_FMT_YUVJ444P}, Kind{"c", "mjpeg", AV_PIX_FMT_YUVJ422P},
          Kind{"a.bmp", "bmp", AV_PIX_FMT_BGR24}, Kind{"a.tiff", "tiff", AV_PIX_FMT_RGB24},
          Kind{"a.tga", "targa", AV_PIX_FMT_BGR24}, Kind{"a.ppm", "ppm", AV_PIX_FMT_RGB24},
          Kind{"a.webp", "libwebp", AV_PIX_FMT_YUV420P}, Kind{"a.pcx", "pcx", AV_PIX_FMT_RGB24},
          Kind{"a.sgi", "sgi", AV_PIX_FMT_RGB24}, Kind{"a.xwd", "xwd", AV_PIX_FMT_BGRA},
          Kind{"a.jp2", "jpeg2000", AV_PIX_FMT_RGB24}, Kind{"a.dpx", "dpx", AV_PIX_FMT_RGB24},
          Kind{"a.qoi", "qoi", AV_PIX_FMT_RGB24}, Kind{"a.pam", "pam", AV_PIX_FMT_RGB24}}) {
        SCOPED_TRACE(kind.name);
        const auto path = folder / kind.name;
        write_bytes(path, encoded_still(plain(kGreen), kind.encoder, kind.format));
        const MediaInfo info = probe(path.string());
        EXPECT_TRUE(info.is_image);
        EXPECT_EQ(info.size, (Size{64, 48}));
        VideoReader reader(path.string());
        for (const double at : {0.0, 3.0, 0.5, 9.0})
            EXPECT_TRUE(is_green(reader.frame_at(from_seconds(at)))) << at;
        const Project project = core::apply(Project{}, import_edits({}, path.string(), false)).value();
        Compositor compositor;
        EXPECT_TRUE(is_green(compositor.render(project, from_seconds(0.2), {64, 48})));
    }
}

TEST(OpenInput, NamesHaveNoMeaning) {
    const TemporaryFolder folder;
    const std::string green = encoded_still(plain(kGreen), "png", AV_PIX_FMT_RGB24),
                      red = encoded_still(plain(kRed), "png", AV_PIX_FMT_RGB24);
    for (const char* beside : {"photo001.png", "s1.png", "q001.png", "a1.png", "clip.png"})
        write_bytes(folder / beside, red);
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(folder.path());
    for (const char* name : {"photo%03d.png", "s%d.png", "q%?01.png", "a[0-9].png", "{a1,b}.png", "*.png",
                             "file:clip.png", "pipe:0.png", "concat:clip.png|clip.png", "12:30.png", "-i.png",
                             "data:image.png", "bad\xff\xfe.png", "new\nline.png", "100%%.png", " .png"}) {
        SCOPED_TRACE(name);
        write_bytes(name, green);
        EXPECT_TRUE(is_green(VideoReader(name).frame_at(Time(0))));
        std::filesystem::remove(name);
        EXPECT_TRUE(says(refusal(name), "no such file"));
    }
    EXPECT_TRUE(says(refusal(std::string("clip.png\0.mp4", 13)), "no file can have this name"));
    std::filesystem::current_path(before);
}

TEST(OpenInput, OnlyRegularFiles) {
    const TemporaryFolder folder;
    ASSERT_EQ(::mkfifo((folder / "pipe.mp4").c_str(), 0600), 0);
    std::filesystem::create_directory(folder / "folder.mp4");
    std::filesystem::create_symlink("/dev/zero", folder / "zero.mp4");
    std::filesystem::create_symlink("nowhere", folder / "nothing.mp4");
    sockaddr_un address{.sun_family = AF_UNIX, .sun_path = {}};
    const std::string place = (folder / "socket.mp4").string();
    place.copy(address.sun_path, sizeof address.sun_path - 1);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    for (const auto& [name, words] : {std::pair{"pipe.mp4", "a pipe"},
                                      {"folder.mp4", "a folder"},
                                      {"zero.mp4", "a device"},
                                      {"socket.mp4", "a socket"},
                                      {"nothing.mp4", "no such file"}}) {
        EXPECT_TRUE(says(refusal(folder / name), words)) << refusal(folder / name);
        EXPECT_THROW(AudioReader((folder / name).string()), Failure);
        EXPECT_THROW(VideoReader((folder / name).string()), Failure);
    }
    ::close(socket);
    write_bytes(folder / "real.png", encoded_still(plain(kGreen), "png", AV_PIX_FMT_RGB24));
    std::filesystem::create_symlink(folder / "real.png", folder / "link.png");
    EXPECT_EQ(refusal(folder / "link.png"), "");
}

TEST(OpenInput, ListsOfOtherFiles_OpenNothing) {
    const TemporaryFolder folder;
    write_bytes(folder / "secret.png", encoded_still(plain(kGreen), "png", AV_PIX_FMT_RGB24));
    const std::string secret = (folder / "secret.png").string();
    for (const std::string& text :
         {"#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2.0,\n" + secret + "\n#EXT-X-ENDLIST\n",
          std::string("#EXTM3U\n#EXTINF:2.0,\nsecret.png\n"), "ffconcat version 1.0\nfile " + secret + "\n",
          std::string("ffconcat version 1.0\nfile secret.png\n"),
          std::string("v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nc=IN IP4 127.0.0.1\r\nm=video 9 RTP/AVP 96\r\n"),
          "<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\"><Period><AdaptationSet>"
          "<Representation><BaseURL>" +
              secret + "</BaseURL></Representation></AdaptationSet></Period></MPD>\n",
          "[playlist]\nFile1=" + secret + "\n"})
        for (const char* name : {"film.mp4", "film.mkv", "film.ts", "film.png", "film.m3u8", "film"}) {
            write_bytes(folder / name, text);
            EXPECT_TRUE(says(refusal(folder / name), "names other files"))
                << name << ": " << refusal(folder / name);
            std::filesystem::remove(folder / name);
        }
}

TEST(OpenInput, WhatIsNoMedium_IsCalledByItsKind) {
    const TemporaryFolder folder;
    for (const auto& [text, words] : std::vector<std::pair<std::string, std::string>>{
             {"{\n \"base\": {\n  \"fps\": 25\n }\n}\n", "a project"},
             {"{\"some\": 1}", "a JSON text"},
             {"dear diary,\ntoday nothing happened\n", "a text"},
             {"#!/bin/sh\nrm -rf x\n", "a script"},
             {"\x7f"
              "ELF\2\1\1" +
                  std::string(500, '\0'),
              "a program"},
             {"%PDF-1.7\n", "a PDF"},
             {"PK\x03\x04" + std::string(500, 'x'), "a ZIP"},
             {std::string("RIFF\x64\0\0\0WEBPVP8X\x0A\0\0\0\x02\0\0\0\x3F\0\0\x2F\0\0", 30) +
                  std::string(500, 'x'),
              "an animated WebP"},
             {std::string("\0\0\0\x18"
                          "ftypheic\0\0\0\0mif1heic",
                          24) +
                  std::string(500, 'x'),
              "a HEIC photo"},
             {"1\n00:00:00,000 --> 00:00:02,000\nHello\n\n2\n00:00:03,000 --> 00:00:04,000\nYou\n",
              "subtitles"},
             {"WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n", "subtitles"},
             {std::string(5000, '\0'), "no picture or sound format"}})
        for (const char* name : {"a.mp4", "a.png", "a.txt", "a.tga", "a"}) {
            write_bytes(folder / name, text);
            EXPECT_TRUE(says(refusal(folder / name), words)) << name << ": " << refusal(folder / name);
        }
}

TEST(OpenInput, ADamagedStill_IsRefused_NotEmpty) {
    const TemporaryFolder folder;
    const std::string whole = encoded_still(plain(kGreen, 640, 480), "mjpeg", AV_PIX_FMT_YUVJ420P);
    for (const std::size_t left : {std::size_t{4}, std::size_t{40}, std::size_t{200}}) {
        write_bytes(folder / "cut.jpg", whole.substr(0, left));
        EXPECT_TRUE(says(refusal(folder / "cut.jpg"), "cut.jpg")) << left;
        EXPECT_THROW(VideoReader((folder / "cut.jpg").string()), Failure) << left;
    }
}

TEST(Import, PicturesOfAnySize_MakeAFilmThatCanBe) {
    const TemporaryFolder folder;
    for (const auto& [own, film] : {std::pair{Size{64, 48}, Size{64, 48}},
                                    {Size{8, 8}, Size{16, 16}},
                                    {Size{4, 40}, Size{16, 160}},
                                    {Size{10'000, 20}, Size{8192, 16}},
                                    {Size{9000, 6000}, Size{7286, 4857}}}) {
        SCOPED_TRACE(own.width);
        const auto path = folder / "a.png";
        write_bytes(path, encoded_still(plain(kGreen, own.width, own.height), "png", AV_PIX_FMT_GRAY8));
        const auto project = core::apply(Project{}, import_edits({}, path.string(), false));
        ASSERT_TRUE(project) << project.message();
        EXPECT_EQ(project.value().media.front()->size, own);
        EXPECT_NEAR(project.value().size.width, film.width, 1);
        EXPECT_NEAR(project.value().size.height, film.height, 1);
    }
}

TEST(OpenInput, SoundOfOneSampleASecond_IsRefused) {
    const TemporaryFolder folder;
    const auto wav = [](std::uint32_t rate) {
        const auto number = [](std::uint32_t v) { return std::string(reinterpret_cast<const char*>(&v), 4); };
        return "RIFF" + number(36 + 40'000) + "WAVEfmt " + number(16) + std::string("\1\0\1\0", 4) +
               number(rate) + number(rate) + std::string("\1\0\x08\0", 4) + "data" + number(40'000) +
               std::string(40'000, 'x');
    };
    for (const std::uint32_t rate : {1U, 2U, 999U, 4'000'000'000U}) {
        write_bytes(folder / "a.wav", wav(rate));
        EXPECT_NE(refusal(folder / "a.wav"), "") << rate;
        EXPECT_THROW(AudioReader((folder / "a.wav").string()), Failure) << rate;
    }
    write_bytes(folder / "a.wav", wav(1));
    EXPECT_TRUE(says(refusal(folder / "a.wav"), "1 samples a second")) << refusal(folder / "a.wav");
    for (const std::uint32_t rate : {1000U, 8000U, 192'000U}) {
        write_bytes(folder / "a.wav", wav(rate));
        EXPECT_EQ(refusal(folder / "a.wav"), "") << rate;
    }
}

TEST(Media, AHoleInAFilm_IsNoticed_AndTheFilmGoesOn) {
    const TemporaryFolder folder;
    const auto path = folder / "a.mp4";
    Encoder encoder(path, encode_preset("h264-fast"), {.size = {320, 240}, .fps = {25, 1}});
    for (int i = 0; i < 200; ++i) {
        cv::Mat rgb = plain(kGreen, 320, 240);
        cv::randu(rgb(cv::Rect(40, 40, 160, 120)), cv::Scalar::all(0), cv::Scalar::all(255));
        encoder.add(VideoFrame::from_rgb(rgb, {}));
    }
    encoder.finish();
    const Project project = core::apply(Project{}, import_edits({}, path.string(), false)).value();
    const auto damage = [&] {
        Compositor compositor;
        for (int i = 0; i < 200; ++i)
            EXPECT_FALSE(compositor.render(project, frame_start(i, {25, 1}), {320, 240}).empty());
        return compositor.damaged();
    };
    EXPECT_TRUE(damage().empty());
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    const auto size = static_cast<std::streamoff>(std::filesystem::file_size(path));
    file.seekp(size * 4 / 10);
    file << std::string(static_cast<std::size_t>(size / 5), '\0');
    file.close();
    EXPECT_EQ(damage(), std::set<std::string>{"a.mp4"});
}
