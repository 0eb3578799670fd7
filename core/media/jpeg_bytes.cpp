// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/jpeg_bytes.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include <cstring>
#include <opencv2/imgproc.hpp>

namespace core {

std::string jpeg_bytes(const cv::Mat& rgb) {
    constexpr int kQuality = 4; // of FFmpeg's scale from 2, the best, to 31
    const AVCodec* encoder = avcodec_find_encoder(AV_CODEC_ID_MJPEG);
    if (!encoder) throw Failure("this FFmpeg cannot write JPEG pictures");
    const CodecPtr codec(avcodec_alloc_context3(encoder));
    const FramePtr frame(av_frame_alloc());
    const PacketPtr packet(av_packet_alloc());
    codec->width = frame->width = rgb.cols;
    codec->height = frame->height = rgb.rows;
    codec->pix_fmt = AV_PIX_FMT_YUVJ444P;
    frame->format = AV_PIX_FMT_YUVJ444P;
    codec->color_range = AVCOL_RANGE_JPEG;
    codec->time_base = {1, 25};
    codec->flags |= AV_CODEC_FLAG_QSCALE;
    codec->global_quality = frame->quality = FF_QP2LAMBDA * kQuality;
    if (avcodec_open2(codec.get(), encoder, nullptr) < 0 || av_frame_get_buffer(frame.get(), 0) < 0)
        throw Failure("the JPEG encoder does not start");
    cv::Mat parts[3], colours;
    cv::cvtColor(rgb, colours, cv::COLOR_RGB2YCrCb); // full range, BT.601: as JPEG has it
    cv::split(colours, parts);
    const int planes[] = {0, 2, 1}; // Y, Cb, Cr
    for (int p = 0; p < 3; ++p)
        for (int y = 0; y < rgb.rows; ++y)
            std::memcpy(frame->data[p] + static_cast<std::ptrdiff_t>(y) * frame->linesize[p],
                        parts[planes[p]].ptr(y), static_cast<std::size_t>(rgb.cols));
    if (avcodec_send_frame(codec.get(), frame.get()) < 0 ||
        avcodec_receive_packet(codec.get(), packet.get()) < 0)
        throw Failure("the picture cannot be encoded");
    return {reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size)};
}

} // namespace core
