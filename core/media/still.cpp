// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/still.h"
#include "core/base/result.h"
#include "core/base/text.h"
#include <algorithm>
#include <cctype>
#include <cstring>
#include <filesystem>

namespace core {
namespace {

std::string lower_ending(const std::string& path) {
    std::string ending = std::filesystem::path(path).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending;
}

/// Targa files have no mark at their beginning, only a header in which few values are possible.
bool begins_as_targa(std::string_view head) {
    if (head.size() < 18) return false;
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(head[i]); };
    const int map = byte(1), kind = byte(2), bits = byte(16);
    const bool kinds = kind == 1 || kind == 2 || kind == 3 || kind == 9 || kind == 10 || kind == 11;
    const bool depths = bits == 8 || bits == 15 || bits == 16 || bits == 24 || bits == 32;
    return map <= 1 && kinds && depths && byte(12) + byte(13) > 0 && byte(14) + byte(15) > 0;
}

bool is_mov(const AVFormatContext& input) {
    return std::string_view(input.iformat->name).find("mp4") != std::string_view::npos;
}

/// AVIF and HEIC are films by their container and pictures by their brand.
bool is_heif_still(const AVFormatContext& input) {
    const AVDictionaryEntry* brand = av_dict_get(input.metadata, "major_brand", nullptr, 0);
    if (!brand || input.nb_streams == 0) return false;
    for (const std::string_view still : {"avif", "avis", "heic", "heix", "mif1", "msf1", "hevc"})
        if (still == brand->value) return input.streams[0]->nb_frames == 1;
    return false;
}

/// What may hold the description of an AVIF or HEIC picture; its place in the file is as before afterwards.
std::string beginning(AVIOContext& reading) {
    constexpr int kMost = 1 << 20;
    const std::int64_t at = avio_tell(&reading);
    std::string bytes(kMost, '\0');
    const int got = avio_seek(&reading, 0, SEEK_SET) < 0
                        ? 0
                        : avio_read(&reading, reinterpret_cast<unsigned char*>(bytes.data()), kMost);
    bytes.resize(static_cast<std::size_t>(std::max(0, got)));
    avio_seek(&reading, at, SEEK_SET);
    return bytes;
}

std::optional<Posture> exif_turn(const AVPacket& packet) {
    const std::string_view bytes(reinterpret_cast<const char*>(packet.data),
                                 static_cast<std::size_t>(packet.size));
    const int orientation = exif_orientation(bytes);
    return orientation ? std::optional(posture_of_exif(orientation)) : std::nullopt;
}

} // namespace

bool may_be_animated(const AVFormatContext& input) {
    const std::string_view name = input.iformat->name;
    return name == "gif" || name == "apng";
}

bool is_still(const AVFormatContext& input) {
    const std::string_view name = input.iformat->name;
    if (may_be_animated(input)) return input.nb_streams > 0 && input.streams[0]->nb_frames == 1;
    return name == "image2pipe" || name == "ico" || name.ends_with("_pipe") ||
           (is_mov(input) && is_heif_still(input));
}

const AVInputFormat* still_format(std::string_view head, const std::string& path) {
    const std::string ending = lower_ending(path);
    // Told by content, a photo with a second one behind it is taken for a film of JPEG pictures.
    const bool jpeg = ending == ".jpg" || ending == ".jpeg" || ending == ".jpe" || ending == ".jfif";
    if (jpeg && head.starts_with("\xFF\xD8\xFF")) return av_find_input_format("jpeg_pipe");
    const bool targa = ending == ".tga" || ending == ".icb" || ending == ".vda" || ending == ".vst";
    if (targa && begins_as_targa(head)) return av_find_input_format("image2pipe");
    // FFmpeg knows this one by its ending only, and then reads it as a numbered series.
    if (head.starts_with("P7\n") && head.find("\nENDHDR\n") != head.npos)
        return av_find_input_format("pam_pipe");
    return nullptr;
}

bool is_targa(const AVInputFormat& format) {
    return std::strcmp(format.name, "image2pipe") == 0;
}

Still decode_still(AVFormatContext& input, const std::string& path) {
    const auto damaged = [&](const std::string& why) {
        return Failure("cannot read " + one_line(path, 300) + ": " + why);
    };
    const int index = av_find_best_stream(&input, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (index < 0) throw damaged("it holds no picture; it is damaged or cut short");
    Still still{.picture = FramePtr(av_frame_alloc())};
    std::optional<Posture> turn = is_mov(input) ? heif_posture(beginning(*input.pb)) : std::nullopt;
    const CodecPtr decoder = open_decoder(*input.streams[index], 1);
    const PacketPtr packet(av_packet_alloc());
    int code = AVERROR(EAGAIN);
    for (bool more = true; code == AVERROR(EAGAIN) && more;) {
        more = av_read_frame(&input, packet.get()) >= 0;
        if (more && packet->stream_index != index) {
            av_packet_unref(packet.get());
            continue;
        }
        if (more && !turn && !is_mov(input)) turn = exif_turn(*packet);
        const int sent = avcodec_send_packet(decoder.get(), more ? packet.get() : nullptr);
        av_packet_unref(packet.get());
        code = avcodec_receive_frame(decoder.get(), still.picture.get());
        if (sent < 0 && code < 0) code = sent;
    }
    if (code == AVERROR(ENOMEM))
        throw damaged(
            "its picture is too large to be held in memory; make it smaller with a photo program first");
    if (code < 0 || still.picture->width <= 0 || still.picture->height <= 0)
        throw damaged(
            "its picture cannot be decoded; it is damaged, cut short or of a kind that is not known");
    still.turn = turn.value_or(Posture{});
    return still;
}

void describe_still(AVFormatContext& input, const Still& still) {
    const int index = av_find_best_stream(&input, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (index < 0) return;
    AVStream& stream = *input.streams[index];
    AVCodecParameters& parameters = *stream.codecpar;
    const AVFrame& picture = *still.picture;
    parameters.width = picture.width;
    parameters.height = picture.height;
    parameters.format = picture.format;
    parameters.sample_aspect_ratio = stream.sample_aspect_ratio = picture.sample_aspect_ratio;
    parameters.color_range = picture.color_range;
    parameters.color_primaries = picture.color_primaries;
    parameters.color_trc = picture.color_trc;
    parameters.color_space = picture.colorspace;
    if (!still.turn.plain()) set_turn(stream, still.turn);
}

} // namespace core
