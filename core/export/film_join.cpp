// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/export/film_join.h"
#include "core/base/result.h"
#include "core/export/nal_units.h"
#include <algorithm>
#include <cstring>

namespace core {
namespace {

/// Codecs whose pictures need no others, whatever the settings.
bool is_intra(AVCodecID codec) {
    return codec == AV_CODEC_ID_PRORES || codec == AV_CODEC_ID_DNXHD || codec == AV_CODEC_ID_MJPEG ||
           codec == AV_CODEC_ID_FFV1;
}

bool same_extradata(const AVCodecParameters& a, const AVCodecParameters& b) {
    return a.extradata_size == b.extradata_size &&
           (a.extradata_size == 0 ||
            std::memcmp(a.extradata, b.extradata, static_cast<std::size_t>(a.extradata_size)) == 0);
}

void set_extradata(AVCodecParameters& codec, const std::string& bytes) {
    av_freep(&codec.extradata);
    codec.extradata_size = 0;
    codec.extradata = static_cast<std::uint8_t*>(av_mallocz(bytes.size() + AV_INPUT_BUFFER_PADDING_SIZE));
    if (!codec.extradata) throw Failure("out of memory while exporting");
    std::copy(bytes.begin(), bytes.end(), codec.extradata);
    codec.extradata_size = static_cast<int>(bytes.size());
}

std::string extradata_of(const AVCodecContext& codec) {
    return {reinterpret_cast<const char*>(codec.extradata),
            static_cast<std::size_t>(std::max(0, codec.extradata_size))};
}

/// A packet of other bytes.
PacketPtr packet_of(const std::string& bytes) {
    PacketPtr packet(av_packet_alloc());
    if (!packet || av_new_packet(packet.get(), static_cast<int>(bytes.size())) < 0)
        throw Failure("out of memory while exporting");
    std::copy(bytes.begin(), bytes.end(), packet->data);
    return packet;
}

} // namespace

bool joins(const AVCodecParameters& film, const EncodeSettings& settings, const PictureWork& work) {
    if (film.codec_id == AV_CODEC_ID_H264)
        return settings.video_codec == "libx264" && free_set_number(description_with_start_codes(film)) > 0;
    if (film.codec_id == AV_CODEC_ID_HEVC) {
        // A stream says one profile: the one that the encoder takes for pixels of this depth.
        const bool deep = work.form.pixels == AV_PIX_FMT_YUV420P10LE;
        return settings.video_codec == "libx265" &&
               (deep || work.form.pixels == AV_PIX_FMT_YUV420P || work.form.pixels == AV_PIX_FMT_YUVJ420P) &&
               film.profile == (deep ? FF_PROFILE_HEVC_MAIN_10 : FF_PROFILE_HEVC_MAIN) &&
               free_set_numbers(description_with_start_codes(film));
    }
    if (!is_intra(film.codec_id)) return false;
    const ParametersPtr made = read_back(settings, work);
    return made && made->profile == film.profile && made->format == film.format &&
           (film.codec_id != AV_CODEC_ID_PRORES || made->codec_tag == film.codec_tag) &&
           (film.codec_id != AV_CODEC_ID_FFV1 || same_extradata(*made, film));
}

int read_as(const EncodeSettings& settings, const PictureWork& work) {
    const AVCodec* encoder = avcodec_find_encoder_by_name(settings.video_codec.c_str());
    const ParametersPtr made = encoder && is_intra(encoder->id) ? read_back(settings, work) : nullptr;
    return made ? made->format : work.form.pixels;
}

FilmJoin::FilmJoin(const FilmCopy& film)
    : film_(film), start_codes_(film.like->codec_id == AV_CODEC_ID_HEVC ||
                                (film.in_parts && film.like->codec_id == AV_CODEC_ID_H264)) {
    if (film.in_parts && film.like->codec_id == AV_CODEC_ID_HEVC)
        sets_ = free_set_numbers(description_with_start_codes(*film.like));
}

void FilmJoin::prepare(PictureWork& work) const {
    if (film_.like->codec_id == AV_CODEC_ID_H264) {
        work.set_number = free_set_number(description_with_start_codes(*film_.like));
        work.global_header = true;
    }
    if (film_.like->codec_id == AV_CODEC_ID_HEVC) work.global_header = true;
}

void FilmJoin::describe(AVCodecParameters& stream, const AVCodecContext* encoder) {
    if (avcodec_parameters_copy(&stream, film_.like) < 0) throw Failure("out of memory while exporting");
    // ProRes says by its tag which it is; other tags are their container's.
    if (stream.codec_id != AV_CODEC_ID_PRORES) stream.codec_tag = 0;
    early_ = film_.early;
    if (!start_codes_) return;
    std::string description = description_with_start_codes(*film_.like);
    if (encoder && sets_) {
        const auto own = renumbered(extradata_of(*encoder), *sets_);
        if (!own) throw Failure("what is encoded cannot lie beside what is copied; export without copying");
        description += own->description;
        early_ = std::max(early_, own->reordered);
    } else if (encoder) {
        description += extradata_of(*encoder);
        early_ = std::max(early_, encoder->has_b_frames);
    }
    set_extradata(stream, description);
}

PacketPtr FilmJoin::copied(const AVPacket& packet) const {
    PacketPtr copied;
    if (start_codes_) {
        copied = packet_of(with_start_codes(packet, *film_.like));
    } else {
        copied.reset(av_packet_alloc());
        if (!copied || av_packet_ref(copied.get(), &packet) < 0)
            throw Failure("out of memory while exporting");
    }
    copied->flags = packet.flags;
    copied->pos = -1;
    return copied;
}

void FilmJoin::take(AVPacket& encoded) const {
    if (!sets_) return;
    const std::string picture(reinterpret_cast<const char*>(encoded.data),
                              static_cast<std::size_t>(encoded.size));
    const PacketPtr made = packet_of(renumbered_picture(picture, *sets_));
    av_packet_copy_props(made.get(), &encoded);
    av_packet_unref(&encoded);
    av_packet_move_ref(&encoded, made.get());
}

} // namespace core
