// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Owners of FFmpeg's objects: the only place where they are freed.
#pragma once
#include <memory>
#include <string>
extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/imgutils.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

namespace core {

struct FfmpegDeleter {
    void operator()(AVFrame* frame) const { av_frame_free(&frame); }
    void operator()(AVPacket* packet) const { av_packet_free(&packet); }
    void operator()(AVCodecContext* codec) const; ///< a decoder's limit of memory, too
    void operator()(SwsContext* scaler) const { sws_freeContext(scaler); }
    void operator()(SwrContext* resampler) const { swr_free(&resampler); }
    void operator()(AVDictionary* dictionary) const { av_dict_free(&dictionary); }
};
struct InputDeleter {
    void operator()(AVFormatContext* format) const; ///< and the file that it reads from
};
struct OutputDeleter {
    void operator()(AVFormatContext* format) const {
        if (format->pb) avio_closep(&format->pb);
        avformat_free_context(format);
    }
};
using FramePtr = std::unique_ptr<AVFrame, FfmpegDeleter>;
using PacketPtr = std::unique_ptr<AVPacket, FfmpegDeleter>;
using CodecPtr = std::unique_ptr<AVCodecContext, FfmpegDeleter>;
using ScalerPtr = std::unique_ptr<SwsContext, FfmpegDeleter>;
using ResamplerPtr = std::unique_ptr<SwrContext, FfmpegDeleter>;
using InputPtr = std::unique_ptr<AVFormatContext, InputDeleter>;
using OutputPtr = std::unique_ptr<AVFormatContext, OutputDeleter>;

/// FFmpeg's words for an error number.
std::string ffmpeg_error(int code);
/// Opens a file for reading and finds its streams: the one way to open a medium. Only a regular file, exactly
/// the one named (no letter of a name has a meaning), and nothing that it refers to. Stills are decoded once,
/// so that their stream says all there is to say. Throws Failure naming the file and what to do.
InputPtr open_input(const std::string& path);
/// A decoder for a stream, opened, which refuses pictures too large to be held; throws Failure.
CodecPtr open_decoder(const AVStream& stream, int threads);

} // namespace core
