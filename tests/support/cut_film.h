// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A made film cut up, and an exported one read again with all that FFmpeg has to say about it.
#pragma once
#include "core/export/exporter.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/readers.h"
#include "core/media/stream_clock.h"
#include "core/store/import.h"
#include <cstring>
#include <gtest/gtest.h>
extern "C" {
#include <libavutil/imgutils.h>
}

namespace test {

inline core::Project imported(const std::string& path) {
    return core::apply(core::Project{}, core::import_edits({}, path, false)).value();
}

/// The medium cut up: parts of it in this order, in pictures.
inline core::Project cut(const std::string& path, const std::vector<std::pair<int, int>>& parts) {
    core::Project project = imported(path);
    const core::FrameRate rate = project.rate();
    core::Track track = *project.tracks[0];
    const core::Clip whole = track.clips[0];
    track.clips.clear();
    core::Time at{};
    for (const auto& [from, to] : parts) {
        core::Clip clip = whole;
        clip.id = {"part " + std::to_string(track.clips.size())};
        clip.start = at;
        clip.source = {core::frame_start(from, rate), core::frame_start(to, rate)};
        clip.link.clear();
        at = clip.end();
        track.clips.push_back(clip);
    }
    project.tracks = {std::make_shared<core::Track>(track)};
    return project;
}

struct ReadAgain {
    std::vector<core::VideoFrame> frames;
    std::string words; ///< what FFmpeg had to say while opening and decoding
    unsigned tag = 0;  ///< of the pictures' codec in the container
    int codec = 0;
};

inline std::string& said_by_ffmpeg() {
    static std::string words;
    return words;
}

/// All frames of a film, in order; packet times have to rise.
inline ReadAgain read_again(const std::filesystem::path& path) {
    ReadAgain out;
    said_by_ffmpeg().clear();
    const core::InputPtr input = core::open_input(path.string());
    const int index = core::picture_stream(*input);
    const core::CodecPtr codec = core::open_decoder(*input->streams[index], 1);
    out.tag = input->streams[index]->codecpar->codec_tag;
    out.codec = input->streams[index]->codecpar->codec_id;
    av_log_set_level(AV_LOG_WARNING);
    av_log_set_callback([](void*, int level, const char* form, va_list values) {
        char line[512];
        std::vsnprintf(line, sizeof line, form, values);
        if (level <= AV_LOG_WARNING) said_by_ffmpeg() += line;
    });
    const core::PacketPtr packet(av_packet_alloc());
    const core::FramePtr frame(av_frame_alloc());
    // Of Matroska libav guesses them, wrongly where pictures are shown in another order.
    const bool stores_decode_times = std::string(input->iformat->name).find("matroska") == std::string::npos;
    std::int64_t last = AV_NOPTS_VALUE, last_shown = AV_NOPTS_VALUE;
    const auto receive = [&] {
        while (avcodec_receive_frame(codec.get(), frame.get()) >= 0) {
            EXPECT_GT(frame->pts, last_shown);
            last_shown = frame->pts;
            out.frames.emplace_back(frame.get(), core::TimeRange{});
        }
    };
    for (; av_read_frame(input.get(), packet.get()) >= 0; av_packet_unref(packet.get())) {
        if (packet->stream_index != index) continue;
        if (packet->dts != AV_NOPTS_VALUE && stores_decode_times) {
            EXPECT_GT(packet->dts, last);
            EXPECT_GE(packet->pts, packet->dts);
            last = packet->dts;
        }
        EXPECT_GE(avcodec_send_packet(codec.get(), packet.get()), 0);
        receive();
    }
    avcodec_send_packet(codec.get(), nullptr);
    receive();
    av_log_set_callback(av_log_default_callback);
    av_log_set_level(AV_LOG_QUIET);
    out.words = said_by_ffmpeg();
    return out;
}

inline bool same_pixels(const core::VideoFrame& a, const core::VideoFrame& b) {
    const AVFrame &one = *a.raw(), &other = *b.raw();
    if (one.format != other.format || one.width != other.width || one.height != other.height) return false;
    const auto bytes = [](const AVFrame& frame) {
        const auto format = static_cast<AVPixelFormat>(frame.format);
        std::vector<std::uint8_t> all(
            static_cast<std::size_t>(av_image_get_buffer_size(format, frame.width, frame.height, 1)));
        av_image_copy_to_buffer(all.data(), static_cast<int>(all.size()), frame.data, frame.linesize, format,
                                frame.width, frame.height, 1);
        return all;
    };
    return bytes(one) == bytes(other);
}

} // namespace test
