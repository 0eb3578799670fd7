// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an export writes beside plain pictures: transparency, chapters, words about it, a bit rate in two
// passes, a loudness.
#include "core/export/exporter.h"
#include "core/sound/meter.h"
#include "tests/support/flat_film.h"
#include "tests/support/sounds.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

using namespace core;
using test::TemporaryFolder;

namespace {

constexpr Size kSize{128, 96};

/// A film of noise in the left half of the picture; right of it nothing.
Project half_covered(const TemporaryFolder& folder, int frames) {
    const std::string film = test::make_flat_film(folder / "noise.mkv", PixelFormat::yuv420(), kSize, frames,
                                                  [](Surface& picture, int number) {
                                                      picture.fill(0.8, 0.3, 0.2);
                                                      cv::RNG random(static_cast<std::uint64_t>(number) + 1);
                                                      cv::Mat luma = picture.mat_to_write(0);
                                                      random.fill(luma, cv::RNG::UNIFORM, 60, 200);
                                                  });
    test::Stack stack(kSize);
    Clip& clip = stack.add(film);
    clip.source = {Time(0), frame_start(frames, test::kFilmRate)};
    clip.effects = {test::effect("crop", {{"right", 0.5}})};
    return stack.made();
}

ExportResult write(const Project& project, const std::filesystem::path& out, const EncodeSettings& settings,
                   const std::function<void(ExportRequest&)>& more = {}) {
    ExportRequest request{.project = std::make_shared<const Project>(project),
                          .project_file = {},
                          .output = out,
                          .settings = settings,
                          .range = {}};
    if (more) more(request);
    return export_project(request, {}, [](const ExportProgress&) {});
}

/// The first picture of a file, decoded by a decoder of this name (empty: the usual one), as RGB with alpha.
Surface first_picture(const std::string& path, const char* decoder) {
    const InputPtr input = open_input(path);
    const int index = av_find_best_stream(input.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    const AVStream* stream = input->streams[index];
    const AVCodec* codec =
        *decoder ? avcodec_find_decoder_by_name(decoder) : avcodec_find_decoder(stream->codecpar->codec_id);
    CodecPtr context(avcodec_alloc_context3(codec));
    avcodec_parameters_to_context(context.get(), stream->codecpar);
    EXPECT_EQ(avcodec_open2(context.get(), codec, nullptr), 0);
    const PacketPtr packet(av_packet_alloc());
    const FramePtr frame(av_frame_alloc());
    while (av_read_frame(input.get(), packet.get()) >= 0) {
        if (packet->stream_index == index) avcodec_send_packet(context.get(), packet.get());
        av_packet_unref(packet.get());
        if (avcodec_receive_frame(context.get(), frame.get()) >= 0) break;
    }
    avcodec_send_packet(context.get(), nullptr);
    if (frame->width == 0) avcodec_receive_frame(context.get(), frame.get());
    return VideoFrame(frame.get(), {}).shown(PixelFormat::rgb(8).with_alpha());
}

} // namespace

TEST(Alpha, WhatNothingCovers_IsTransparentInTheFile) {
    const TemporaryFolder folder;
    const Project project = half_covered(folder, 3);
    for (const auto& [preset, name, decoder] :
         {std::tuple("prores-4444", "out.mov", ""), std::tuple("vp9-alpha", "out.webm", "libvpx-vp9"),
          std::tuple("png-alpha", "stills", "")}) {
        const auto out = folder / name;
        write(project, out, settings_for(out, preset));
        const std::string file =
            std::filesystem::is_directory(out) ? (out / "frame-000001.png").string() : out.string();
        const Surface made = first_picture(file, decoder);
        EXPECT_NEAR(made.row<std::uint8_t>(3, 50)[20], 255, 1) << preset;
        EXPECT_NEAR(made.row<std::uint8_t>(3, 50)[100], 0, 1) << preset;
        EXPECT_GT(made.row<std::uint8_t>(0, 50)[20], 60) << preset;
    }
    const auto plain = folder / "plain.mov";
    write(project, plain, settings_for(plain, "prores"));
    EXPECT_EQ(first_picture(plain, "").row<std::uint8_t>(3, 50)[100], 255);
}

TEST(Chapters, AreTheNamedMarkersOfTheRange_AndTheTitleIsSaid) {
    const TemporaryFolder folder;
    Project project = half_covered(folder, 50); // two seconds
    const auto marker = [&](double at, const char* name) {
        Marker made;
        made.id = {std::string("m") + name}, made.time = from_seconds(at), made.name = name;
        project.markers.push_back(made);
    };
    marker(1.2, "the sea"), marker(0.4, "the house"), marker(0.8, ""), marker(5, "behind the end");
    for (const char* name : {"out.mp4", "out.mkv", "out.mov"}) {
        const auto out = folder / name;
        write(project, out, settings_for(out, "h264-fast"),
              [](ExportRequest& request) { request.chapters = true, request.title = "At the sea"; });
        const InputPtr input = open_input(out);
        ASSERT_EQ(input->nb_chapters, 3U) << name;
        const auto at = [&](unsigned i) {
            const AVChapter& chapter = *input->chapters[i];
            return std::tuple(std::string(av_dict_get(chapter.metadata, "title", nullptr, 0)->value),
                              static_cast<double>(chapter.start) * av_q2d(chapter.time_base),
                              static_cast<double>(chapter.end) * av_q2d(chapter.time_base));
        };
        EXPECT_EQ(std::get<0>(at(0)), "At the sea") << name; // up to the first marker
        EXPECT_EQ(std::get<0>(at(1)), "the house") << name;
        EXPECT_NEAR(std::get<1>(at(1)), 0.4, 0.002) << name;
        EXPECT_NEAR(std::get<2>(at(1)), 1.2, 0.002) << name;
        EXPECT_EQ(std::get<0>(at(2)), "the sea") << name;
        EXPECT_NEAR(std::get<2>(at(2)), 2.0, 0.002) << name;
        EXPECT_STREQ(av_dict_get(input->metadata, "title", nullptr, 0)->value, "At the sea") << name;
        EXPECT_EQ(av_dict_get(input->metadata, "comment", nullptr, 0), nullptr)
            << "nothing was made by a model";
    }
    const auto bare = folder / "bare.mp4";
    write(project, bare, settings_for(bare, "h264-fast"));
    EXPECT_EQ(open_input(bare)->nb_chapters, 0U);
}

TEST(Provenance, NamesTheModelsThatAreSeen_NotWhatTheyWereTold) {
    const TemporaryFolder folder;
    Project project = half_covered(folder, 5);
    auto track = std::make_shared<Track>(*project.tracks.front());
    Clip clip = *track->clips.begin();
    auto content = std::get<MediaContent>(clip.content);
    content.takes.push_back(content.takes.front());
    content.takes.back().generated = true;
    content.takes.back().model = "bright-1", content.takes.back().instruction = "a secret";
    clip.content = content;
    for (const std::size_t shown : {std::size_t{0}, std::size_t{1}}) {
        content.active_take = shown, clip.content = content, track->clips = {clip};
        project.tracks = {std::make_shared<Track>(*track)};
        const auto out = folder / ("out" + std::to_string(shown) + ".mp4");
        write(project, out, settings_for(out, "h264-fast"));
        const InputPtr input = open_input(out);
        const AVDictionaryEntry* comment = av_dict_get(input->metadata, "comment", nullptr, 0);
        ASSERT_EQ(comment != nullptr, shown == 1);
        if (!comment) continue;
        EXPECT_NE(std::string(comment->value).find("bright-1"), std::string::npos);
        EXPECT_EQ(std::string(comment->value).find("secret"), std::string::npos);
    }
}

TEST(TwoPass, MeetsItsBitRate_AndLeavesNothingBehind) {
    const TemporaryFolder folder;
    const Project project = half_covered(folder, 60);
    const auto bits = [&](const char* preset, const char* name, bool two) {
        const auto out = folder / name;
        EncodeSettings settings =
            with_overrides(settings_for(out, preset), {.bitrate = 400'000, .two_pass = two});
        const ExportResult result = write(project, out, settings);
        EXPECT_EQ(result.frames, 60);
        return 8.0 * static_cast<double>(result.bytes) / result.duration;
    };
    EXPECT_NEAR(bits("h264-fast", "two.mp4", true), 400e3, 60e3);
    EXPECT_NEAR(bits("vp9", "two.webm", true), 400e3, 180e3); // noise is more than it can make smaller
    EXPECT_NEAR(bits("hevc", "hevc.mp4", true), 400e3, 120e3);
    int files = 0;
    for (const auto& each : std::filesystem::directory_iterator(folder / "."))
        files += !each.path().empty();
    EXPECT_EQ(files, 4) << "the film and three exports";
}

TEST(TwoPass, IsRefusedInWords_WhereItMakesNoSense) {
    const EncodeSettings h264 = encode_preset("h264");
    EXPECT_THROW(with_overrides(h264, {.two_pass = true}), Failure);
    EXPECT_THROW(with_overrides(h264, {.crf = 20, .bitrate = 1'000'000}), Failure);
    EXPECT_THROW(with_overrides(encode_preset("prores"), {.bitrate = 1'000'000}), Failure);
    EXPECT_THROW(with_overrides(encode_preset("av1"), {.bitrate = 1'000'000, .two_pass = true}), Failure);
    EXPECT_THROW(with_overrides(h264, {.copy = true, .bitrate = 1'000'000, .two_pass = true}), Failure);
}

TEST(Loudness, OfAnExport_IsBroughtToItsTarget) {
    test::SoundFilm film;
    film.clip(0, film.medium(12, test::sine(997, 0.02)), 0, 0, 12);
    const auto out = film.folder / "out.wav";
    write(film.made(), out, settings_for(out), [](ExportRequest& request) { request.loudness = -20.0; });
    test::SoundFilm again;
    again.clip(0, again.medium(out.string(), 12), 0, 0, 12);
    const AudioBlock heard = again.heard(3, 6);
    double energy = 0;
    for (const float value : heard.channels[0])
        energy += static_cast<double>(value) * static_cast<double>(value);
    // A sine of 997 Hz on both sides is as loud as its mean square says, in both together (BS.1770).
    const double loudness =
        10 * std::log10(2 * energy / static_cast<double>(heard.samples())) - 0.691 + 0.691;
    EXPECT_NEAR(loudness, -20, 0.3);
}
