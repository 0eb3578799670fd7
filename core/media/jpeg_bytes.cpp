// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/jpeg_bytes.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include <cstring>
#include <opencv2/imgproc.hpp>

namespace core {

std::string jpeg_bytes(const cv::Mat& rgb, int quality) {
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
    codec->global_quality = frame->quality = FF_QP2LAMBDA * quality;
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

cv::Mat jpeg_picture(const std::string& bytes, bool halved) {
    const AVCodec* decoder = avcodec_find_decoder(AV_CODEC_ID_MJPEG);
    if (!decoder) throw Failure("this FFmpeg cannot read JPEG pictures");
    const CodecPtr codec(avcodec_alloc_context3(decoder));
    const FramePtr frame(av_frame_alloc());
    const PacketPtr packet(av_packet_alloc());
    codec->thread_count = 1;
    codec->lowres = halved && decoder->max_lowres > 0 ? 1 : 0;
    codec->err_recognition = AV_EF_EXPLODE;
    if (avcodec_open2(codec.get(), decoder, nullptr) < 0 ||
        av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0)
        throw Failure("the JPEG decoder does not start");
    std::memcpy(packet->data, bytes.data(), bytes.size());
    if (avcodec_send_packet(codec.get(), packet.get()) < 0 ||
        avcodec_receive_frame(codec.get(), frame.get()) < 0 ||
        (frame->format != AV_PIX_FMT_YUVJ444P && frame->format != AV_PIX_FMT_YUV444P))
        throw Failure("the picture cannot be decoded");
    cv::Mat parts[3], colours, rgb;
    const int planes[] = {0, 2, 1}; // Y, Cr, Cb
    for (int p = 0; p < 3; ++p)
        parts[p] = cv::Mat(frame->height, frame->width, CV_8UC1, frame->data[planes[p]],
                           static_cast<std::size_t>(frame->linesize[planes[p]]));
    cv::merge(parts, 3, colours);
    cv::cvtColor(colours, rgb, cv::COLOR_YCrCb2RGB);
    return rgb;
}

} // namespace core
