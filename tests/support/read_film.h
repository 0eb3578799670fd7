// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A film's pictures as libav decodes them, without the program's own readers.
#pragma once
#include "core/media/ffmpeg_ptr.h"
#include "core/media/frame.h"
#include <gtest/gtest.h>
#include <string>
#include <vector>

namespace test {

struct ReadFilm {
    core::Size size;
    AVRational rate{0, 1};
    int streams = 0;
    std::vector<core::VideoFrame> pictures;
    std::vector<double> seconds; ///< when each is shown
};

inline ReadFilm read_film(const std::filesystem::path& path) {
    const core::InputPtr input = core::open_input(path.string());
    ReadFilm film{.streams = static_cast<int>(input->nb_streams)};
    const int index = av_find_best_stream(input.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (index < 0) return film;
    const AVStream& stream = *input->streams[index];
    film.size = {stream.codecpar->width, stream.codecpar->height};
    film.rate = stream.avg_frame_rate;
    core::CodecPtr codec(avcodec_alloc_context3(avcodec_find_decoder(stream.codecpar->codec_id)));
    avcodec_parameters_to_context(codec.get(), stream.codecpar);
    EXPECT_EQ(avcodec_open2(codec.get(), nullptr, nullptr), 0);
    const core::PacketPtr packet(av_packet_alloc());
    const auto take = [&] {
        const core::FramePtr frame(av_frame_alloc());
        while (avcodec_receive_frame(codec.get(), frame.get()) >= 0) {
            film.seconds.push_back(static_cast<double>(frame->best_effort_timestamp) *
                                   av_q2d(stream.time_base));
            film.pictures.emplace_back(frame.get(), core::TimeRange{});
        }
    };
    while (av_read_frame(input.get(), packet.get()) >= 0) {
        if (packet->stream_index == index) avcodec_send_packet(codec.get(), packet.get());
        av_packet_unref(packet.get());
        take();
    }
    avcodec_send_packet(codec.get(), nullptr);
    take();
    return film;
}

} // namespace test
