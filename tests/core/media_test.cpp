// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/waveform.h"
#include "core/base/result.h"
#include "core/export/exporter.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/render/compositor.h"
#include "core/store/import.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/timeline_text.h"
#include <cmath>
#include <fstream>
#include <map>
#include <opencv2/core.hpp>
extern "C" {
#include <libavutil/frame.h>
}

using namespace core;
using test::TemporaryFolder;

namespace {

constexpr FrameRate kRate{25, 1};

/// Frame i is grey level 10 + 8 i; the sound is a tone from 1 s on.
std::string make_clip(const TemporaryFolder& folder, const std::string& name, int frames,
                      Size size = {64, 48}) {
    const auto path = folder / name;
    EncodeSettings settings = encode_preset("h264-fast");
    settings.crf = 4;
    Encoder encoder(path, settings, {.size = size, .fps = kRate, .sound = true});
    for (int i = 0; i < frames; ++i)
        encoder.add(
            VideoFrame::from_rgb(cv::Mat(size.height, size.width, CV_8UC3, cv::Scalar::all(10 + 8 * i)), {}));
    AudioBlock sound{.channels = {std::vector<float>(static_cast<std::size_t>(frames) * 1920), {}}};
    for (std::size_t i = 48000; i < sound.channels[0].size(); ++i)
        sound.channels[0][i] = 0.5F * static_cast<float>(std::sin(0.05 * static_cast<double>(i)));
    sound.channels[1] = sound.channels[0];
    encoder.add(sound);
    encoder.finish();
    return path.string();
}

int grey(const VideoFrame& frame) {
    return frame.to_rgb().at<cv::Vec3b>(5, 5)[1];
}

Project imported(const std::string& path) {
    return core::apply(Project{}, import_edits({}, path, false)).value();
}

} // namespace

TEST(Media, SeeksAreExact_InAnyOrder) {
    const TemporaryFolder folder;
    VideoReader reader(make_clip(folder, "a.mp4", 28));
    for (const int i : {0, 27, 3, 4, 5, 20, 1, 27, 12}) {
        EXPECT_NEAR(grey(reader.frame_at(frame_start(i, kRate))), 10 + 8 * i, 3) << i;
        EXPECT_NEAR(grey(reader.frame_at(frame_start(i + 1, kRate) - Time(1))), 10 + 8 * i, 3) << i;
    }
}

TEST(Media, Probe_SaysWhatIsThere) {
    const TemporaryFolder folder;
    const MediaInfo info = probe(make_clip(folder, "a.mp4", 50));
    EXPECT_EQ(info.size, (Size{64, 48}));
    EXPECT_EQ(info.fps, kRate);
    EXPECT_EQ(info.frames, 50);
    EXPECT_NEAR(to_seconds(info.duration), 2.0, 0.001);
    ASSERT_EQ(info.audio.size(), 1U);
    EXPECT_EQ(info.audio[0].codec, "aac");
}

TEST(Media, VariableRate_IsSeen_AndGivesAUsualRate) {
    const TemporaryFolder folder;
    // Ten pictures at 30 a second, then ten at 15, as a phone writes them in the dark.
    const auto path = (folder / "phone.mkv").string();
    AVFormatContext* made = nullptr;
    ASSERT_GE(avformat_alloc_output_context2(&made, nullptr, "matroska", path.c_str()), 0);
    const OutputPtr output(made);
    const AVCodec* codec = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
    const CodecPtr encoder(avcodec_alloc_context3(codec));
    encoder->width = 64, encoder->height = 48, encoder->pix_fmt = AV_PIX_FMT_YUVJ420P;
    encoder->time_base = {1, 1000};
    ASSERT_GE(avcodec_open2(encoder.get(), codec, nullptr), 0);
    AVStream* stream = avformat_new_stream(made, nullptr);
    stream->time_base = {1, 1000};
    avcodec_parameters_from_context(stream->codecpar, encoder.get());
    ASSERT_GE(avio_open(&made->pb, path.c_str(), AVIO_FLAG_WRITE), 0);
    ASSERT_GE(avformat_write_header(made, nullptr), 0);
    const PacketPtr packet(av_packet_alloc());
    for (int i = 0; i < 20; ++i) {
        const VideoFrame picture =
            VideoFrame::from_rgb(cv::Mat(48, 64, CV_8UC3, cv::Scalar::all(10 + 8 * i)), {})
                .in_format(AV_PIX_FMT_YUVJ420P);
        const FramePtr frame(av_frame_clone(picture.raw()));
        frame->pts = i < 10 ? i * 1000 / 30 : 333 + (i - 10) * 1000 / 15;
        ASSERT_GE(avcodec_send_frame(encoder.get(), frame.get()), 0);
        ASSERT_GE(avcodec_receive_packet(encoder.get(), packet.get()), 0);
        packet->stream_index = 0;
        av_interleaved_write_frame(made, packet.get());
    }
    av_write_trailer(made);
    const MediaInfo info = probe(path);
    EXPECT_TRUE(info.variable_rate);
    EXPECT_EQ(info.fps, (FrameRate{30, 1}));
    // The picture at a time is the one whose interval holds it.
    VideoReader reader(path);
    EXPECT_NEAR(grey(reader.frame_at(from_seconds(0.11))), 10 + 8 * 3, 4);
    EXPECT_NEAR(grey(reader.frame_at(from_seconds(0.333 + 0.2 + 0.01))), 10 + 8 * 13, 4);
    EXPECT_NEAR(grey(reader.frame_at(from_seconds(0.333 + 0.2 + 0.06))), 10 + 8 * 13, 4);
}

TEST(Media, BadFiles_AreNamedWithTheFault) {
    const TemporaryFolder folder;
    const std::string good = make_clip(folder, "good.mp4", 30);
    std::ofstream(folder / "empty.mp4");
    std::ofstream(folder / "text.mp4") << "this is no film";
    std::filesystem::copy_file(good, folder / "cut.mp4");
    std::filesystem::resize_file(folder / "cut.mp4", 200);
    for (const auto& [name, words] :
         std::vector<std::pair<std::string, std::string>>{{"missing.mp4", "no such file"},
                                                          {"empty.mp4", "empty"},
                                                          {"text.mp4", "text.mp4"},
                                                          {"cut.mp4", "cut.mp4"}}) {
        try {
            probe((folder / name).string());
            ADD_FAILURE() << name << " was read";
        } catch (const Failure& failure) {
            EXPECT_NE(std::string(failure.what()).find(words), std::string::npos) << failure.what();
        }
    }
}

TEST(Sound, ReadsSampleExactly_AfterSeeks) {
    const TemporaryFolder folder;
    const std::string path = make_clip(folder, "a.mp4", 75);
    AudioReader one(path), two(path);
    const AudioBlock whole = one.read(0, 120'000);
    two.read(100'000, 10);
    const AudioBlock part = two.read(60'000, 4'000);
    for (std::size_t i = 500; i < 4'000; ++i)
        ASSERT_NEAR(part.channels[0][i], whole.channels[0][60'000 + i], 0.02) << i;
    EXPECT_NEAR(whole.channels[0][20'000], 0.0, 0.01);
}

TEST(Sound, Mono_IsAsLoudOnBothSides) {
    const TemporaryFolder folder;
    // A WAV of one channel by hand: 16-bit samples of a half.
    std::string wav(
        "RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x80\xbb\0\0\0\x77\x01\0\x02\0\x10\0data\0\0\0\0", 44);
    for (int i = 0; i < 48000; ++i)
        wav.append("\0\x40", 2);
    for (const auto& [at, size] : {std::pair{4, 36 + 96000}, std::pair{40, 96000}})
        for (int i = 0; i < 4; ++i)
            wav[static_cast<std::size_t>(at + i)] = static_cast<char>(size >> (8 * i));
    std::ofstream(folder / "mono.wav", std::ios::binary) << wav;
    AudioReader reader((folder / "mono.wav").string());
    const AudioBlock block = reader.read(1000, 1000);
    EXPECT_NEAR(block.channels[0][500], 0.5, 1e-3);
    EXPECT_NEAR(block.channels[1][500], 0.5, 1e-3);
}

TEST(Sound, Waveform_IsSilentThenLoud) {
    const TemporaryFolder folder;
    const Waveform waveform = measure_waveform(make_clip(folder, "a.mp4", 75)); // a tone of 0.5 from 1 s on
    EXPECT_NEAR(static_cast<double>(waveform.peaks.size()), 300, 3);
    EXPECT_LT(waveform.peak(from_seconds(0.1), from_seconds(0.8)), 0.02);
    EXPECT_NEAR(waveform.peak(from_seconds(1.2), from_seconds(1.3)), 0.5, 0.05);
    EXPECT_EQ(waveform.peak(from_seconds(9), from_seconds(10)), 0);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(measure_waveform((folder / "a.mp4").string(), stop.get_token()), Stopped);
}

TEST(Compositor, UntouchedClip_PassesThroughBitForBit) {
    const TemporaryFolder folder;
    const std::string path = make_clip(folder, "a.mp4", 10);
    const Project project = imported(path);
    Compositor compositor;
    VideoReader reader(path);
    const VideoFrame composed = compositor.render(project, frame_start(4, kRate), {64, 48}),
                     decoded = reader.frame_at(frame_start(4, kRate));
    EXPECT_EQ(composed.raw()->data[0][0], decoded.raw()->data[0][0]);
    EXPECT_EQ(cv::norm(composed.to_rgb(), decoded.to_rgb(), cv::NORM_INF), 0);
}

TEST(Compositor, OfflineMedia_GivesASlate) {
    const TemporaryFolder folder;
    const std::string path = make_clip(folder, "a.mp4", 10);
    const Project project = imported(path);
    std::filesystem::remove(path);
    Compositor compositor;
    EXPECT_FALSE(compositor.render(project, Time(0), {64, 48}).empty());
}

TEST(Export, WritesEveryFrame_AndCopiesUntouchedSound) {
    const TemporaryFolder folder;
    const auto project = std::make_shared<const Project>(imported(make_clip(folder, "a.mp4", 30)));
    const auto result = export_project(
        {.project = project, .output = folder / "out.mp4", .settings = encode_preset("h264-fast")}, {}, {});
    EXPECT_EQ(result.frames, 30);
    EXPECT_EQ(result.segments_copied, 1);
    const MediaInfo info = probe((folder / "out.mp4").string());
    EXPECT_EQ(info.frames, 30);
    EXPECT_EQ(info.size, (Size{64, 48}));
    EXPECT_EQ(info.audio.size(), 1U);
}

TEST(Export, Stopped_LeavesNothing) {
    const TemporaryFolder folder;
    const auto project = std::make_shared<const Project>(imported(make_clip(folder, "a.mp4", 30)));
    std::stop_source stop;
    const auto run = [&] {
        export_project(
            {.project = project, .output = folder / "out.mp4", .settings = encode_preset("h264-fast")},
            stop.get_token(), [&](const ExportProgress& p) {
                if (p.frame == 5) stop.request_stop();
            });
    };
    EXPECT_THROW(run(), Stopped);
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        EXPECT_EQ(entry.path().filename().string().find("out"), std::string::npos) << entry.path();
}

TEST(Export, MissingFolderOrUnknownPreset_IsRefused) {
    const TemporaryFolder folder;
    const auto project = std::make_shared<const Project>(imported(make_clip(folder, "a.mp4", 5)));
    EXPECT_THROW(export_project({.project = project,
                                 .output = folder / "no/such/folder/out.mp4",
                                 .settings = encode_preset("h264-fast")},
                                {}, {}),
                 Failure);
    EXPECT_THROW(encode_preset("best"), Failure);
}

TEST(Export, MissingMedia_StopItByName_UnlessAllowed) {
    const TemporaryFolder folder;
    const std::string first = make_clip(folder, "a.mp4", 10), second = make_clip(folder, "b.mp4", 10);
    Project both = imported(first);
    both = core::apply(both, import_edits(both, second, false)).value();
    const auto project = std::make_shared<const Project>(both);
    std::filesystem::rename(second, folder / "away.mp4");
    ExportRequest request{
        .project = project, .output = folder / "out.mp4", .settings = encode_preset("h264-fast")};
    try {
        export_project(request, {}, {});
        ADD_FAILURE() << "exported a slate";
    } catch (const Failure& failure) {
        EXPECT_NE(std::string(failure.what()).find("b.mp4"), std::string::npos) << failure.what();
    }
    EXPECT_FALSE(std::filesystem::exists(folder / "out.mp4"));
    request.range = TimeRange{Time(0), frame_start(5, kRate)}; // of what is there
    EXPECT_EQ(export_project(request, {}, {}).frames, 5);
    request.range.reset();
    request.allow_missing = true;
    EXPECT_EQ(export_project(request, {}, {}).frames, 20);
    request.allow_missing = false;
    std::filesystem::copy_file(first, second); // another file under the old name is worth a word
    std::filesystem::resize_file(second, std::filesystem::file_size(second) + 7);
    const auto result = export_project(request, {}, {});
    ASSERT_EQ(result.warnings.size(), 1U);
    EXPECT_NE(result.warnings.front().find("b.mp4"), std::string::npos);
    std::ofstream(second, std::ios::trunc) << "no film";
    EXPECT_THROW(export_project(request, {}, {}), Failure);
}

TEST(Export, EveryPreset_WritesWhatItsNameSays) {
    const TemporaryFolder folder;
    const auto project =
        std::make_shared<const Project>(imported(make_clip(folder, "a.mp4", 12, {320, 240})));
    const std::map<std::string, std::string> codecs{
        {"h264", "h264"},       {"h264-fast", "h264"},   {"hevc", "hevc"},          {"av1", "av1"},
        {"as-source", "h264"},  {"vp9", "vp9"},          {"prores", "prores"},      {"dnxhr", "dnxhd"},
        {"gif", "gif"},         {"png-sequence", "png"}, {"wav", "pcm_s16le"},      {"flac", "flac"},
        {"mp3", "mp3"},         {"vp9-alpha", "vp9"},    {"prores-4444", "prores"}, {"youtube-1080p", "h264"},
        {"youtube-4k", "h264"}, {"tiktok", "h264"},      {"web-small", "h264"},     {"email", "h264"}};
    for (const std::string& preset : encode_preset_names()) {
        const auto path = folder / ("out-" + preset + ending_of(encode_preset(preset)));
        const EncodeSettings settings = settings_for(path, preset);
        const auto result =
            export_project({.project = project, .output = path, .settings = settings}, {}, {});
        EXPECT_GT(result.bytes, 100U) << preset;
        if (settings.is_folder()) {
            EXPECT_EQ(std::distance(std::filesystem::directory_iterator(path), {}), 12);
            EXPECT_EQ(probe((path / "frame-000012.png").string()).size, (Size{320, 240}));
            continue;
        }
        const MediaInfo info = probe(path.string());
        EXPECT_EQ(settings.video ? info.video_codec : info.audio.at(0).codec, codecs.at(preset)) << preset;
        if (settings.video) {
            EXPECT_EQ(info.frames, 12) << preset;
            VideoReader reader(path.string());
            if (settings.form.size.width > 0) continue; // of another shape, with black around
            EXPECT_NEAR(grey(reader.frame_at(frame_start(9, kRate))), 10 + 8 * 9, 5) << preset;
        }
        EXPECT_EQ(info.audio.size(), settings.audio ? 1U : 0U) << preset;
    }
}

TEST(Export, TheEndingChooses_OrIsRefused) {
    EXPECT_EQ(settings_for("a.webm").preset, "vp9");
    EXPECT_EQ(settings_for("a.GIF").preset, "gif");
    EXPECT_EQ(settings_for("a.mkv").container, "matroska");
    EXPECT_EQ(settings_for("a.mov", "hevc").container, "mov");
    EXPECT_THROW(settings_for("a.mp4", "prores"), Failure);
    EXPECT_THROW(settings_for("a.mp4", "gif"), Failure);
    EXPECT_THROW(settings_for("a.doc"), Failure);
    EXPECT_THROW(with_overrides(encode_preset("prores"), {.crf = 20}), Failure);
    for (const char* preset : {"h264", "hevc"}) {
        EXPECT_EQ(with_overrides(encode_preset(preset), {.crf = 51}).crf, 51);
        EXPECT_THROW(with_overrides(encode_preset(preset), {.crf = 52}), Failure);
    }
    for (const char* preset : {"av1", "vp9"})
        EXPECT_EQ(with_overrides(encode_preset(preset), {.crf = 63}).crf, 63);
    EXPECT_THROW(with_overrides(encode_preset("h264"), {.speed = "nope"}), Failure);
    EXPECT_THROW(with_overrides(encode_preset("av1"), {.speed = "fast"}), Failure);
    EXPECT_EQ(with_overrides(encode_preset("av1"), {.speed = "13"}).speed, "13");
    EXPECT_EQ(with_overrides(encode_preset("h264"), {.speed = "ultrafast"}).speed, "ultrafast");
}

TEST(Export, FolderOfPictures_NeverReplacesWhatIsThere) {
    const TemporaryFolder folder;
    const auto project = std::make_shared<const Project>(imported(make_clip(folder, "a.mp4", 3)));
    std::filesystem::create_directory(folder / "frames");
    EXPECT_THROW(
        export_project(
            {.project = project, .output = folder / "frames", .settings = encode_preset("png-sequence")}, {},
            {}),
        Failure);
}
