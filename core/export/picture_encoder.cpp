// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/picture_encoder.h"
#include "core/base/result.h"
#include "core/export/encoding_device.h"
#include <fstream>
#include <iterator>
extern "C" {
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

namespace core {
namespace {

bool always_full(int pixels) {
    return pixels == AV_PIX_FMT_YUVJ420P || pixels == AV_PIX_FMT_YUVJ422P || pixels == AV_PIX_FMT_YUVJ444P ||
           pixels == AV_PIX_FMT_YUVJ440P;
}

bool is_rgb(const AVPixFmtDescriptor& pixels) {
    return pixels.nb_components < 3 || (pixels.flags & AV_PIX_FMT_FLAG_RGB);
}

void say_colours(AVCodecContext& codec, const ColourSpace& colour) {
    const AVPixFmtDescriptor& pixels = *av_pix_fmt_desc_get(codec.pix_fmt);
    if (is_rgb(pixels)) return;
    codec.colorspace = static_cast<AVColorSpace>(colour.matrix);
    codec.color_primaries = static_cast<AVColorPrimaries>(colour.primaries);
    codec.color_trc = static_cast<AVColorTransferCharacteristic>(colour.transfer);
    codec.color_range = colour.range == ColourSpace::Range::full ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG;
    if (pixels.log2_chroma_h > 0)
        codec.chroma_sample_location = static_cast<AVChromaLocation>(static_cast<int>(colour.chroma) + 1);
}

/// Each of these encoders keeps what its first pass found in its own way.
void set_pass(AVCodecContext& codec, const EncodeSettings& settings, const PictureWork& work) {
    const EncodePass& pass = *work.pass;
    const std::string log = pass.log.string();
    codec.flags |= pass.number == 1 ? AV_CODEC_FLAG_PASS1 : AV_CODEC_FLAG_PASS2;
    if (settings.video_codec == "libx264") {
        av_opt_set(codec.priv_data, "stats", log.c_str(), 0);
    } else if (settings.video_codec == "libx265") {
        const std::string words = "log-level=none:pass=" + std::to_string(pass.number) + ":stats=" + log;
        av_opt_set(codec.priv_data, "x265-params", words.c_str(), 0);
    } else if (pass.number == 2 && work.found) {
        std::ifstream file(pass.log, std::ios::binary);
        *work.found = std::string((std::istreambuf_iterator<char>(file)), {});
        codec.stats_in = work.found->data();
    }
}

void set_options(AVCodecContext& codec, const EncodeSettings& settings, const PictureWork& work) {
    if (!settings.speed_option.empty())
        av_opt_set(codec.priv_data, settings.speed_option.c_str(), settings.speed.c_str(), 0);
    if (settings.video_bitrate > 0)
        codec.bit_rate = settings.video_bitrate;
    else if (settings.crf >= 0)
        av_opt_set(codec.priv_data, "crf", std::to_string(settings.crf).c_str(), 0);
    for (const auto& [name, value] : settings.options)
        av_opt_set(&codec, name.c_str(), value.c_str(), AV_OPT_SEARCH_CHILDREN);
    if (work.pass) set_pass(codec, settings, work);
    if (work.set_number > 0)
        av_opt_set(codec.priv_data, "x264-params", ("sps-id=" + std::to_string(work.set_number)).c_str(), 0);
}

} // namespace

PictureForm written_form(const EncodeSettings& settings, const std::optional<PixelFormat>& like) {
    const bool deep = like && (like->depth > 8 || like->colour.primaries == ColourSpace::Primaries::bt2020);
    const std::string& name =
        deep && !settings.deep_pixel_format.empty() ? settings.deep_pixel_format : settings.pixel_format;
    PictureForm form{.pixels = av_get_pix_fmt(name.c_str()), .colour = {}};
    const AVPixFmtDescriptor* pixels = av_pix_fmt_desc_get(static_cast<AVPixelFormat>(form.pixels));
    if (!pixels) throw Failure("this FFmpeg knows no pixels " + name + "; choose another preset");
    if (like && like->family == PixelFormat::Family::yuv && !is_rgb(*pixels)) form.colour = like->colour;
    constexpr int kLeastBits = 10; // fewer show steps
    if (form.colour.high_range() && pixels->comp[0].depth < kLeastBits) form.colour = {};
    if (always_full(form.pixels)) form.colour.range = ColourSpace::Range::full;
    return form;
}

Size whole_colours(Size size, int pixels) {
    const AVPixFmtDescriptor& description = *av_pix_fmt_desc_get(static_cast<AVPixelFormat>(pixels));
    return {size.width >> description.log2_chroma_w << description.log2_chroma_w,
            size.height >> description.log2_chroma_h << description.log2_chroma_h};
}

namespace {

/// An encoder that is not open yet and has no options.
CodecPtr unopened(const AVCodec* encoder, const PictureWork& work) {
    CodecPtr codec(avcodec_alloc_context3(encoder));
    if (!codec) throw Failure("out of memory while exporting");
    codec->pix_fmt = static_cast<AVPixelFormat>(work.form.pixels);
    codec->width = work.size.width;
    codec->height = work.size.height;
    codec->time_base = {static_cast<int>(work.fps.den), static_cast<int>(work.fps.num)};
    codec->framerate = av_inv_q(codec->time_base);
    codec->thread_count = 0; // as many as the encoder thinks right
    say_colours(*codec, work.form.colour);
    if (work.global_header) codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    return codec;
}

} // namespace

CodecPtr open_picture_encoder(const EncodeSettings& settings, const PictureWork& work) {
    const AVCodec* encoder = avcodec_find_encoder_by_name(settings.video_codec.c_str());
    if (!encoder)
        throw Failure("this FFmpeg has no encoder " + settings.video_codec + "; choose another preset");
    CodecPtr codec = unopened(encoder, work);
    set_options(*codec, settings, work);
    if (const int code = avcodec_open2(codec.get(), encoder, nullptr); code < 0)
        throw Failure("the encoder " + settings.video_codec + " cannot write pictures of " +
                      std::to_string(work.size.width) + "x" + std::to_string(work.size.height) + " (" +
                      ffmpeg_error(code) + "); choose another preset or another size of the project");
    return codec;
}

CodecPtr open_on_device(const EncodeSettings& settings, const PictureWork& work, EncodingDevice& device) {
    const AVCodec* encoder = avcodec_find_encoder_by_name(device.encoder_for(settings.video_codec).c_str());
    if (!encoder) throw EncodingDeviceFailed(device.name() + " has no encoder for this");
    CodecPtr codec = unopened(encoder, work);
    if (settings.video_bitrate > 0) codec->bit_rate = settings.video_bitrate;
    if (!device.prepare(*codec, settings)) throw EncodingDeviceFailed(device.name() + " cannot be reached");
    if (const int code = avcodec_open2(codec.get(), encoder, nullptr); code < 0)
        throw EncodingDeviceFailed(device.name() + " cannot encode this: " + ffmpeg_error(code));
    return codec;
}

FramePtr black_picture(const PictureWork& work) {
    FramePtr frame(av_frame_alloc());
    if (!frame) return {};
    frame->width = work.size.width, frame->height = work.size.height, frame->format = work.form.pixels;
    frame->pts = 0;
    if (av_frame_get_buffer(frame.get(), 0) < 0) return {};
    const std::ptrdiff_t strides[4] = {frame->linesize[0], frame->linesize[1], frame->linesize[2],
                                       frame->linesize[3]};
    const bool full = work.form.colour.range == ColourSpace::Range::full;
    av_image_fill_black(frame->data, strides, static_cast<AVPixelFormat>(work.form.pixels),
                        full ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG, frame->width, frame->height);
    return frame;
}

ParametersPtr read_back(const EncodeSettings& settings, const PictureWork& work) {
    const CodecPtr encoder = open_picture_encoder(settings, work);
    const FramePtr frame = black_picture(work);
    if (!frame) return {};
    const PacketPtr packet(av_packet_alloc());
    avcodec_send_frame(encoder.get(), frame.get());
    avcodec_send_frame(encoder.get(), nullptr);
    if (avcodec_receive_packet(encoder.get(), packet.get()) < 0) return {};
    ParametersPtr parameters(avcodec_parameters_alloc());
    avcodec_parameters_from_context(parameters.get(), encoder.get());
    const AVCodec* known = avcodec_find_decoder(encoder->codec_id);
    const CodecPtr decoder(known ? avcodec_alloc_context3(known) : nullptr);
    if (!decoder || avcodec_parameters_to_context(decoder.get(), parameters.get()) < 0) return {};
    decoder->thread_count = 1;
    if (avcodec_open2(decoder.get(), known, nullptr) < 0 ||
        avcodec_send_packet(decoder.get(), packet.get()) < 0)
        return {};
    avcodec_send_packet(decoder.get(), nullptr);
    if (avcodec_receive_frame(decoder.get(), frame.get()) < 0) return {};
    avcodec_parameters_from_context(parameters.get(), decoder.get());
    return parameters;
}

} // namespace core
