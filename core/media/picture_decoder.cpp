// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picture_decoder.h"
#include "core/media/memory_limit.h"

namespace core {

PictureDecoder::PictureDecoder(const AVStream& stream, int threads,
                               std::shared_ptr<DecodingHardware> hardware, std::string film)
    : hardware_(std::move(hardware)), film_(std::move(film)), threads_(threads) {
    if (hardware_ && exact_on_devices(*stream.codecpar)) open_on_device(stream);
    if (!codec_) codec_ = open_decoder(stream, threads);
}

void PictureDecoder::open_on_device(const AVStream& stream) {
    const AVCodec* decoder = avcodec_find_decoder(stream.codecpar->codec_id);
    // What is transparent is no part of what devices give.
    if (!decoder || av_dict_get(stream.metadata, "alpha_mode", nullptr, 0)) return;
    for (const auto& device : hardware_->devices()) {
        CodecPtr codec(avcodec_alloc_context3(decoder));
        if (!codec || avcodec_parameters_to_context(codec.get(), stream.codecpar) < 0) return;
        codec->thread_count = threads_;
        codec->pkt_timebase = stream.time_base;
        limit_pictures(*codec);
        codec->export_side_data |=
            AV_CODEC_EXPORT_DATA_FILM_GRAIN; // the processor puts it on, devices do not
        if (!device->prepare(*codec, *stream.codecpar)) continue;
        if (avcodec_open2(codec.get(), decoder, nullptr) < 0) {
            hardware_->failed(*device, film_);
            continue;
        }
        codec_ = std::move(codec);
        device_ = device;
        return;
    }
}

void PictureDecoder::fail() {
    hardware_->failed(*device_, film_);
    throw DeviceFailed{};
}

/// What is damaged is the processor's to judge, too: behind a seek it is usual and no failure. Everything
/// else that goes wrong is the device's.
void PictureDecoder::judge(int code) {
    const bool usual =
        code >= 0 || code == AVERROR(EAGAIN) || code == AVERROR_EOF || code == AVERROR_INVALIDDATA;
    if (device_ && !usual) fail();
}

int PictureDecoder::send(const AVPacket* packet) {
    const int code = avcodec_send_packet(codec_.get(), packet);
    judge(code);
    return code;
}

int PictureDecoder::receive(AVFrame& frame) {
    const int code = avcodec_receive_frame(codec_.get(), &frame);
    judge(code);
    if (code < 0 || !device_) return code;
    // It does not decode films of this profile: no failure, but the processor does it with more threads.
    if (!device_->holds(frame) || av_frame_get_side_data(&frame, AV_FRAME_DATA_FILM_GRAIN_PARAMS))
        throw DeviceFailed{};
    const FramePtr lent = device_->download(frame);
    const int pixels = codec_->sw_pix_fmt == AV_PIX_FMT_NONE ? codec_->pix_fmt : codec_->sw_pix_fmt;
    const FramePtr made = lent ? in_planes(*lent, pixels) : nullptr;
    if (!made) fail();
    av_frame_unref(&frame);
    av_frame_move_ref(&frame, made.get());
    return code;
}

void PictureDecoder::flush() {
    avcodec_flush_buffers(codec_.get());
}

void PictureDecoder::go_on_without(const AVStream& stream) {
    CodecPtr codec = open_decoder(stream, threads_); // where that fails nothing has changed
    device_.reset();
    codec_ = std::move(codec);
}

} // namespace core
