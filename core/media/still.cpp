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

} // namespace

bool is_still(const AVFormatContext& input) {
    const std::string_view name = input.iformat->name;
    return name == "image2pipe" || name.ends_with("_pipe");
}

const AVInputFormat* still_format(std::string_view head, const std::string& path) {
    const std::string ending = lower_ending(path);
    // Told by content, a photo with a second one behind it is taken for a film of JPEG pictures.
    const bool jpeg = ending == ".jpg" || ending == ".jpeg" || ending == ".jpe" || ending == ".jfif";
    if (jpeg && head.starts_with("\xFF\xD8\xFF")) return av_find_input_format("jpeg_pipe");
    const bool targa = ending == ".tga" || ending == ".icb" || ending == ".vda" || ending == ".vst";
    if (targa && begins_as_targa(head)) return av_find_input_format("image2pipe");
    return nullptr;
}

bool is_targa(const AVInputFormat& format) {
    return std::strcmp(format.name, "image2pipe") == 0;
}

FramePtr decode_still(AVFormatContext& input, const std::string& path) {
    const auto damaged = [&](const std::string& why) {
        return Failure("cannot read " + one_line(path, 300) + ": " + why);
    };
    if (input.nb_streams == 0) throw damaged("it holds no picture; it is damaged or cut short");
    const CodecPtr decoder = open_decoder(*input.streams[0], 1);
    const PacketPtr packet(av_packet_alloc());
    FramePtr frame(av_frame_alloc());
    int code = AVERROR(EAGAIN);
    for (bool more = true; code == AVERROR(EAGAIN) && more;) {
        more = av_read_frame(&input, packet.get()) >= 0;
        const int sent = avcodec_send_packet(decoder.get(), more ? packet.get() : nullptr);
        av_packet_unref(packet.get());
        code = avcodec_receive_frame(decoder.get(), frame.get());
        if (sent < 0 && code < 0) code = sent;
    }
    if (code == AVERROR(ENOMEM))
        throw damaged(
            "its picture is too large to be held in memory; make it smaller with a photo program first");
    if (code < 0 || frame->width <= 0 || frame->height <= 0)
        throw damaged(
            "its picture cannot be decoded; it is damaged, cut short or of a kind that is not known");
    return frame;
}

void describe_still(AVFormatContext& input, const AVFrame& picture) {
    if (input.nb_streams == 0) return;
    AVStream& stream = *input.streams[0];
    AVCodecParameters& parameters = *stream.codecpar;
    parameters.width = picture.width;
    parameters.height = picture.height;
    parameters.format = picture.format;
    parameters.sample_aspect_ratio = stream.sample_aspect_ratio = picture.sample_aspect_ratio;
    parameters.color_range = picture.color_range;
    parameters.color_primaries = picture.color_primaries;
    parameters.color_trc = picture.color_trc;
    parameters.color_space = picture.colorspace;
    const AVFrameSideData* way_up = av_frame_get_side_data(&picture, AV_FRAME_DATA_DISPLAYMATRIX);
    if (!way_up) return;
    if (std::uint8_t* to = av_stream_new_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, way_up->size))
        std::memcpy(to, way_up->data, way_up->size);
}

} // namespace core
