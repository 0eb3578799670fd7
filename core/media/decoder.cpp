// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/media/memory_limit.h"
#include <atomic>
#include <climits>
extern "C" {
#include <libavutil/mem.h>
#include <libavutil/pixdesc.h>
}

namespace core {
namespace {

/// Bytes held by the pictures of one decoder. Pictures outlive their decoder, so they share it.
using Held = std::shared_ptr<std::atomic<std::int64_t>>;

/// Stands before a picture's first buffer, to be told when the picture is let go.
struct Counted {
    AVBufferRef* inner = nullptr;
    Held held;
    std::int64_t bytes = 0;
};

void let_go(void* opaque, std::uint8_t*) {
    auto* counted = static_cast<Counted*>(opaque);
    *counted->held -= counted->bytes;
    av_buffer_unref(&counted->inner);
    delete counted;
}

std::int64_t bytes_of(const AVFrame& frame) {
    std::int64_t bytes = 0;
    for (const AVBufferRef* buffer : frame.buf)
        if (buffer) bytes += static_cast<std::int64_t>(buffer->size);
    return bytes;
}

int get_counted(AVCodecContext* decoder, AVFrame* frame, int flags) {
    // What lies on a device takes none of this memory; how much of it there is, the device bounds.
    const AVPixFmtDescriptor* pixels = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(frame->format));
    const bool elsewhere = pixels && pixels->flags & AV_PIX_FMT_FLAG_HWACCEL;
    if (decoder->codec_type != AVMEDIA_TYPE_VIDEO || elsewhere)
        return avcodec_default_get_buffer2(decoder, frame, flags);
    const Held& held = *static_cast<Held*>(decoder->opaque);
    const int wanted =
        av_image_get_buffer_size(static_cast<AVPixelFormat>(frame->format), frame->width, frame->height, 32);
    if (wanted < 0 || *held + wanted > kMostDecoderBytes) return AVERROR(ENOMEM);
    if (const int code = avcodec_default_get_buffer2(decoder, frame, flags); code < 0) return code;
    auto counted = std::make_unique<Counted>(Counted{frame->buf[0], held, bytes_of(*frame)});
    AVBufferRef* outer = av_buffer_create(frame->buf[0]->data, frame->buf[0]->size, let_go, counted.get(), 0);
    if (!outer) {
        av_frame_unref(frame);
        return AVERROR(ENOMEM);
    }
    *held += counted->bytes;
    static_cast<void>(counted.release());
    frame->buf[0] = outer;
    return 0;
}

} // namespace

std::int64_t most_pixels(AVCodecID codec) {
    // Stills whose pixels may take eight bytes and more, of which one is held; films hold up to sixteen.
    constexpr std::int64_t kPhoto = 340'000'000, kDeepPhoto = 128'000'000, kFilm = 67'200'000;
    switch (codec) {
    case AV_CODEC_ID_MJPEG:
    case AV_CODEC_ID_WEBP:
    case AV_CODEC_ID_JPEGLS:
        return kPhoto;
    case AV_CODEC_ID_PNG:
    case AV_CODEC_ID_TIFF:
    case AV_CODEC_ID_BMP:
    case AV_CODEC_ID_TARGA:
    case AV_CODEC_ID_PSD:
    case AV_CODEC_ID_EXR:
    case AV_CODEC_ID_JPEG2000:
        return kDeepPhoto;
    default:
        return kFilm;
    }
}

void limit_single_allocations() {
    static const bool done = [] {
        av_max_alloc(static_cast<std::size_t>(kMostDecoderBytes) + (1U << 20U));
        return true;
    }();
    static_cast<void>(done);
}

void limit_pictures(AVCodecContext& decoder) {
    decoder.opaque = new Held(std::make_shared<std::atomic<std::int64_t>>(0)); // freed with the decoder
    decoder.get_buffer2 = get_counted;
#if FF_API_THREAD_SAFE_CALLBACKS
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"
    decoder.thread_safe_callbacks = 1;
#pragma GCC diagnostic pop
#endif
    decoder.max_pixels = most_pixels(decoder.codec_id);
}

void require_usable_sound(int rate, int channels) {
    // Below, a second of sound would become many thousand times as long; above, no recorder goes.
    constexpr int kLowest = 1000, kHighest = 12'500'000, kMostChannels = 128;
    if (rate < kLowest || rate > kHighest)
        throw Failure("it says that its sound has " + std::to_string(rate) +
                      " samples a second, and no sound has; it is damaged or made up. Export it again");
    if (channels < 1 || channels > kMostChannels)
        throw Failure("it says that its sound has " + std::to_string(channels) + " channels, and up to " +
                      std::to_string(kMostChannels) + " are read");
}

void FfmpegDeleter::operator()(AVCodecContext* codec) const {
    const std::unique_ptr<Held> held(static_cast<Held*>(codec->opaque));
    avcodec_free_context(&codec);
}

CodecPtr open_decoder(const AVStream& stream, int threads) {
    const AVCodecParameters& parameters = *stream.codecpar;
    const AVCodec* decoder = avcodec_find_decoder(parameters.codec_id);
    // FFmpeg's own decoders of VP8 and VP9 leave transparency out, libvpx's do not.
    if (const AVDictionaryEntry* alpha = av_dict_get(stream.metadata, "alpha_mode", nullptr, 0);
        alpha && *alpha->value == '1') {
        const bool nine = parameters.codec_id == AV_CODEC_ID_VP9,
                   eight = parameters.codec_id == AV_CODEC_ID_VP8;
        const AVCodec* whole = nine    ? avcodec_find_decoder_by_name("libvpx-vp9")
                               : eight ? avcodec_find_decoder_by_name("libvpx")
                                       : nullptr;
        if (whole) decoder = whole;
    }
    if (!decoder)
        throw Failure(std::string("there is no decoder for ") + avcodec_get_name(parameters.codec_id) +
                      "; convert the file to H.264 first");
    if (parameters.codec_type == AVMEDIA_TYPE_AUDIO)
        require_usable_sound(parameters.sample_rate, parameters.ch_layout.nb_channels);
    CodecPtr codec(avcodec_alloc_context3(decoder));
    avcodec_parameters_to_context(codec.get(), &parameters);
    codec->thread_count = threads;
    codec->pkt_timebase = stream.time_base;
    limit_pictures(*codec);
    if (const int code = avcodec_open2(codec.get(), decoder, nullptr); code < 0)
        throw Failure(std::string("cannot start the decoder ") + decoder->name + ": " + ffmpeg_error(code));
    return codec;
}

} // namespace core
