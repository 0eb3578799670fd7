// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written as a stream is read back by FFmpeg's own decoders.
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/export/exporter.h"
#include "core/export/subtitle_streams.h"
#include "core/interchange/cues.h"
#include "core/media/readers.h"
#include "core/render/compositor.h"
#include "tests/support/flat_film.h"
#include "tests/support/temporary_folder.h"
#include <gtest/gtest.h>
#include <opencv2/core.hpp>

namespace {

using namespace core;
using test::Stack;
using test::TemporaryFolder;

constexpr Size kSize{320, 180};

Cue cue(double from, double to, const std::string& text, CueStyle style = {}) {
    return {.range = {from_seconds(from), from_seconds(to)}, .text = text, .style = std::move(style)};
}

Project film(const TemporaryFolder& folder, const std::vector<Cue>& cues) {
    Stack stack(kSize);
    stack.add(test::make_flat_film(folder / "grey.mkv", PixelFormat::yuv420(8), kSize, 0.4, 0.4, 0.4));
    Project project = stack.made();
    for (const auto& track : interchange::subtitle_tracks(cues, project.next_id)) {
        auto named = std::make_shared<Track>(*track);
        named->language = "de";
        project.tracks.push_back(named);
    }
    return project;
}

ExportResult exported(const Project& project, const std::filesystem::path& file, SubtitlesAs as,
                      std::optional<TimeRange> range = {}) {
    EncodeSettings settings = settings_for(file);
    settings.speed = settings.video_codec == "libx264" ? "ultrafast" : settings.speed;
    if (file.extension() == ".webm") settings.options = {{"deadline", "realtime"}, {"cpu-used", "8"}};
    return export_project({.project = std::make_shared<const Project>(project),
                           .output = file,
                           .settings = settings,
                           .range = range,
                           .subtitles = as},
                          {}, {});
}

struct Read {
    std::string codec, language, cues; ///< "0.2-0.6 words" a line, as ASS
};
Read read_back(const std::filesystem::path& file) {
    const InputPtr input = open_input(file.string());
    AVFormatContext* opened = input.get();
    const int index = av_find_best_stream(opened, AVMEDIA_TYPE_SUBTITLE, -1, -1, nullptr, 0);
    if (index < 0) return {};
    AVStream& stream = *opened->streams[index];
    Read read{.codec = avcodec_get_name(stream.codecpar->codec_id)};
    if (const auto* tag = av_dict_get(stream.metadata, "language", nullptr, 0)) read.language = tag->value;
    const AVCodec* decoder = avcodec_find_decoder(stream.codecpar->codec_id);
    const CodecPtr codec(avcodec_alloc_context3(decoder));
    avcodec_parameters_to_context(codec.get(), stream.codecpar);
    codec->pkt_timebase = stream.time_base;
    EXPECT_EQ(avcodec_open2(codec.get(), decoder, nullptr), 0);
    const PacketPtr packet(av_packet_alloc());
    while (av_read_frame(opened, packet.get()) >= 0) {
        AVSubtitle subtitle{};
        int got = 0;
        if (packet->stream_index == index &&
            avcodec_decode_subtitle2(codec.get(), &subtitle, &got, packet.get()) >= 0 && got) {
            const double base = av_q2d(stream.time_base);
            char times[64];
            std::snprintf(times, sizeof times, "%g-%g ", static_cast<double>(packet->pts) * base,
                          static_cast<double>(packet->pts + packet->duration) * base);
            for (unsigned i = 0; i < subtitle.num_rects; ++i) {
                const std::string ass = subtitle.rects[i]->ass; // "0,0,Default,,0,0,0,,words"
                std::size_t at = 0;
                for (int comma = 0; comma < 8; ++comma)
                    at = ass.find(',', at) + 1;
                if (at < ass.size()) read.cues += times + ass.substr(at) + "\n";
            }
            avsubtitle_free(&subtitle);
        }
        av_packet_unref(packet.get());
    }
    return read;
}

TEST(SubtitleStreams, AreReadBack_FromEveryKindOfFile) {
    const TemporaryFolder folder;
    const Project project =
        film(folder, {cue(0.2, 0.6, "H\u00e4llo\nWelt", {.bold = true}), cue(0.72, 0.96, "zwei")});
    for (const auto& [ending, codec] :
         {std::pair{".mp4", "mov_text"}, {".mov", "mov_text"}, {".mkv", "subrip"}, {".webm", "webvtt"}}) {
        const auto file = folder / (std::string("out") + ending);
        EXPECT_EQ(exported(project, file, SubtitlesAs::stream).subtitles, 2) << ending;
        Read read = read_back(file);
        if (const auto end = read.cues.find("{\\b0}"); end != std::string::npos) read.cues.erase(end, 5);
        EXPECT_EQ(read.codec, codec) << ending;
        EXPECT_EQ(read.language, std::string(ending) == ".mov" ? "ger" : "deu") << ending;
        EXPECT_EQ(read.cues, "0.2-0.6 {\\b1}H\u00e4llo\\NWelt\n0.72-0.96 zwei\n") << ending;
    }
    EXPECT_THROW(static_cast<void>(exported(project, folder / "out.gif", SubtitlesAs::stream)), Failure);
    EXPECT_FALSE(std::filesystem::exists(folder / "out.gif"));
}

TEST(SubtitleStreams, OfARange_StartWithIt_AndOverlapsAreOneSample) {
    const TemporaryFolder folder;
    const Project project = film(folder, {cue(0.2, 0.6, "one"), cue(0.72, 0.96, "two")});
    exported(project, folder / "part.mkv", SubtitlesAs::stream,
             TimeRange{from_seconds(0.4), from_seconds(0.8)});
    EXPECT_EQ(read_back(folder / "part.mkv").cues, "0-0.2 one\n0.32-0.4 two\n");
    const auto apart = without_overlaps({cue(0, 3, "a"), cue(1, 2, "b"), cue(5, 6, "c")});
    ASSERT_EQ(apart.size(), 4U);
    EXPECT_EQ(apart[1].text, "a\nb");
    EXPECT_EQ(apart[1].range, (TimeRange{from_seconds(1), from_seconds(2)}));
    EXPECT_EQ(apart[2].text, "a");
}

TEST(SubtitleStreams, AreDrawn_OnlyWhereTheyAreBurntIn_AsInThePreview) {
    const TemporaryFolder folder;
    const Project project = film(folder, {cue(0, 1, "WORDS", {.size = 0.2})});
    const auto brightest = [&](SubtitlesAs as, const char* name) {
        EncodeSettings settings = test::lossless(PixelFormat::yuv420(8));
        export_project({.project = std::make_shared<const Project>(project),
                        .output = folder / name,
                        .settings = settings,
                        .subtitles = as},
                       {}, {});
        VideoReader reader((folder / name).string());
        return reader.frame_at(from_seconds(0.5)).surface();
    };
    const Surface burnt = brightest(SubtitlesAs::burnt, "burnt.mkv"),
                  bare = brightest(SubtitlesAs::none, "bare.mkv");
    Compositor compositor;
    const Surface preview = compositor.render(project, from_seconds(0.5), kSize).surface();
    for (int plane = 0; plane < 3; ++plane)
        EXPECT_EQ(cv::norm(burnt.mat(plane), preview.mat(plane), cv::NORM_INF), 0)
            << "preview and export are one";
    double least = 0, most = 0;
    cv::minMaxLoc(burnt.mat(0), &least, &most);
    EXPECT_EQ(most, 235) << "white letters, 8 bit limited";
    cv::minMaxLoc(bare.mat(0), &least, &most);
    EXPECT_LT(most, 120);
    exported(project, folder / "beside.mp4", SubtitlesAs::beside);
    EXPECT_EQ(read_file(folder / "beside.srt"), "1\n00:00:00,000 --> 00:00:01,000\nWORDS\n\n");
    EXPECT_EQ(read_back(folder / "beside.mp4").codec, "");
}

TEST(SubtitleStreams, BesideTheFilm_ReplaceAnEarlierExports_AndNoOthers) {
    const TemporaryFolder folder;
    const Project project = film(folder, {cue(0, 1, "WORDS")});
    write_whole(folder / "mine.srt", "my own notes", 0644);
    EXPECT_THROW(exported(project, folder / "mine.mp4", SubtitlesAs::beside), Failure);
    EXPECT_EQ(read_file(folder / "mine.srt"), "my own notes");
    EXPECT_FALSE(std::filesystem::exists(folder / "mine.mp4"));
    exported(project, folder / "a.mp4", SubtitlesAs::beside);
    EXPECT_NO_THROW(exported(project, folder / "a.mp4", SubtitlesAs::beside));
    std::filesystem::remove(folder / "a.srt");
    std::filesystem::create_symlink("mine.srt", folder / "a.srt");
    EXPECT_THROW(exported(project, folder / "a.mp4", SubtitlesAs::beside), Failure);
    EXPECT_EQ(read_file(folder / "mine.srt"), "my own notes");
}

} // namespace
