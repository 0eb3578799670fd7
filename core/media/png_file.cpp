// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/png_file.h"
#include "core/base/files.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include <cstring>

namespace core {

void write_png(const cv::Mat& rgb, const std::filesystem::path& file) {
    const AVCodec* encoder = avcodec_find_encoder(AV_CODEC_ID_PNG);
    if (!encoder) throw Failure("this FFmpeg cannot write PNG pictures");
    const CodecPtr codec(avcodec_alloc_context3(encoder));
    codec->width = rgb.cols;
    codec->height = rgb.rows;
    codec->pix_fmt = AV_PIX_FMT_RGB24;
    codec->time_base = {1, 25};
    const FramePtr frame(av_frame_alloc());
    frame->width = rgb.cols;
    frame->height = rgb.rows;
    frame->format = AV_PIX_FMT_RGB24;
    const PacketPtr packet(av_packet_alloc());
    if (avcodec_open2(codec.get(), encoder, nullptr) < 0 || av_frame_get_buffer(frame.get(), 0) < 0)
        throw Failure("the PNG encoder does not start");
    for (int y = 0; y < rgb.rows; ++y)
        std::memcpy(frame->data[0] + static_cast<std::ptrdiff_t>(y) * frame->linesize[0], rgb.ptr(y),
                    static_cast<std::size_t>(rgb.cols) * 3);
    if (avcodec_send_frame(codec.get(), frame.get()) < 0 ||
        avcodec_receive_packet(codec.get(), packet.get()) < 0)
        throw Failure("the picture cannot be encoded");
    const std::filesystem::path target = behind_links(file);
    write_whole(
        target,
        std::string(reinterpret_cast<const char*>(packet->data), static_cast<std::size_t>(packet->size)),
        mode_of(target));
}

} // namespace core
