// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of one colour, written by FFmpeg's encoders of stills.
#pragma once
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/frame.h"
#include <filesystem>
#include <fstream>
#include <opencv2/core.hpp>
#include <string>

namespace test {

/// A picture as one encoder writes it: the bytes of a whole file.
inline std::string encoded_still(const cv::Mat& rgb, const char* encoder, AVPixelFormat format) {
    const AVCodec* codec = avcodec_find_encoder_by_name(encoder);
    if (!codec) throw core::Failure(std::string("this FFmpeg has no encoder ") + encoder);
    const core::CodecPtr context(avcodec_alloc_context3(codec));
    context->width = rgb.cols, context->height = rgb.rows, context->pix_fmt = format;
    context->time_base = {1, 25};
    context->strict_std_compliance = FF_COMPLIANCE_UNOFFICIAL;
    const core::PacketPtr packet(av_packet_alloc());
    const core::VideoFrame picture = core::VideoFrame::from_rgb(rgb, {}).in_format(format);
    if (avcodec_open2(context.get(), codec, nullptr) < 0 ||
        avcodec_send_frame(context.get(), picture.raw()) < 0 ||
        avcodec_send_frame(context.get(), nullptr) < 0 ||
        avcodec_receive_packet(context.get(), packet.get()) < 0)
        throw core::Failure(std::string("the encoder ") + encoder + " failed");
    return {reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size)};
}

inline void write_bytes(const std::filesystem::path& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

} // namespace test
