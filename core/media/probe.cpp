// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/still.h"
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
extern "C" {
#include <libavutil/display.h>
#include <libavutil/pixdesc.h>
}

namespace core {
namespace {

std::string text(const char* value) {
    return value ? value : "unknown";
}

int rotation_of(const AVStream& stream) {
    const std::uint8_t* matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
    if (!matrix) return 0;
    const double degrees = -av_display_rotation_get(reinterpret_cast<const std::int32_t*>(matrix));
    return std::isnan(degrees) ? 0 : (static_cast<int>(std::lround(degrees / 90.0)) * 90 % 360 + 360) % 360;
}

/// Times between the first few hundred pictures, shortest first, in the stream's time base.
std::vector<std::int64_t> picture_gaps(AVFormatContext& format, int stream_index) {
    const PacketPtr packet(av_packet_alloc());
    std::vector<std::int64_t> times, gaps;
    while (times.size() < 240 && av_read_frame(&format, packet.get()) >= 0) {
        if (packet->stream_index == stream_index && packet->pts != AV_NOPTS_VALUE)
            times.push_back(packet->pts);
        av_packet_unref(packet.get());
    }
    std::sort(times.begin(), times.end());
    for (std::size_t i = 1; i < times.size(); ++i)
        gaps.push_back(times[i] - times[i - 1]);
    // The last pictures may still wait for ones that were not read: leave them out.
    gaps.resize(gaps.size() - std::min<std::size_t>(gaps.empty() ? 0 : gaps.size() - 1, 8));
    std::sort(gaps.begin(), gaps.end());
    return gaps;
}

/// The usual rate in which pictures this close together all find a place: what a timeline is made of when its
/// first clip comes from a phone, whose mean rate is no rate that anybody edits in.
FrameRate usual_rate(double densest) {
    constexpr double kNear = 1.02;
    for (const FrameRate rate :
         {FrameRate{24000, 1001}, FrameRate{24, 1}, FrameRate{25, 1}, FrameRate{30000, 1001},
          FrameRate{30, 1}, FrameRate{48, 1}, FrameRate{50, 1}, FrameRate{60000, 1001}, FrameRate{60, 1}})
        if (densest <= rate.value() * kNear) {
            // 29.8 is 30 that was written late, not 29.97.
            if (rate.den == 1001 && densest > rate.value() * 1.0005) return {(rate.num + 999) / 1000, 1};
            return rate;
        }
    return {static_cast<std::int64_t>(std::lround(std::min(densest, 240.0))), 1};
}

void fill_video(MediaInfo& info, AVFormatContext& format, const AVStream& stream) {
    const AVCodecParameters& parameters = *stream.codecpar;
    info.has_video = true;
    info.rotation = rotation_of(stream);
    info.size = {parameters.width, parameters.height};
    if (info.rotation % 180) std::swap(info.size.width, info.size.height);
    AVRational rate = stream.avg_frame_rate.num ? stream.avg_frame_rate : stream.r_frame_rate;
    if (rate.num <= 0 || rate.den <= 0) rate = {25, 1};
    av_reduce(&rate.num, &rate.den, rate.num, rate.den, 1'000'000);
    info.fps = {rate.num, rate.den};
    info.video_codec = avcodec_get_name(parameters.codec_id);
    info.pixel_format = text(av_get_pix_fmt_name(static_cast<AVPixelFormat>(parameters.format)));
    info.color_space = text(av_color_space_name(parameters.color_space));
    info.color_primaries = text(av_color_primaries_name(parameters.color_primaries));
    info.color_transfer = text(av_color_transfer_name(parameters.color_trc));
    info.color_range = text(av_color_range_name(parameters.color_range));
    info.is_image = is_still(format);
    info.frames = stream.nb_frames;
    if (info.is_image) return;
    const std::vector<std::int64_t> gaps = picture_gaps(format, stream.index);
    info.variable_rate = gaps.size() > 1 && gaps.back() > gaps.front() * 3 / 2 + 1;
    if (info.variable_rate) // a tenth of the gaps may be shorter: two pictures that came at once
        info.fps = usual_rate(1.0 / (static_cast<double>(std::max<std::int64_t>(1, gaps[gaps.size() / 10])) *
                                     av_q2d(stream.time_base)));
}

} // namespace

MediaInfo probe(const std::string& path) {
    const InputPtr input = open_input(path);
    MediaInfo info{.path = path, .container = input->iformat->name};
    for (unsigned i = 0; i < input->nb_streams; ++i) {
        const AVStream& stream = *input->streams[i];
        const AVCodecParameters& parameters = *stream.codecpar;
        if (parameters.codec_type == AVMEDIA_TYPE_AUDIO && parameters.sample_rate > 0 &&
            parameters.ch_layout.nb_channels > 0)
            info.audio.push_back({avcodec_get_name(parameters.codec_id), parameters.ch_layout.nb_channels,
                                  parameters.sample_rate});
    }
    const int video = av_find_best_stream(input.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    const bool cover = video >= 0 && input->streams[video]->disposition & AV_DISPOSITION_ATTACHED_PIC;
    if (video >= 0 && !cover && input->streams[video]->codecpar->width > 0)
        fill_video(info, *input, *input->streams[video]);
    if (!info.has_video && info.audio.empty())
        throw Failure(
            path + " holds no picture and no sound that can be read; choose a video, sound or picture file");
    if (input->duration > 0) info.duration = rescale(input->duration, kFlicksPerSecond, AV_TIME_BASE);
    if (info.has_video && !info.is_image && video >= 0 && input->streams[video]->duration > 0) {
        const AVStream& stream = *input->streams[video];
        info.duration =
            rescale(stream.duration, kFlicksPerSecond * stream.time_base.num, stream.time_base.den);
    }
    if (info.is_image) info.duration = from_seconds(5.0), info.frames = 1;
    if (info.frames == 0 && info.has_video)
        info.frames = frame_at(info.duration + Time(kFlicksPerSecond / 1000), info.fps);
    if (info.duration <= Time(0)) throw Failure(path + " has no length; it is damaged or cut short");
    return info;
}

nlohmann::json to_json(const MediaInfo& info) {
    nlohmann::json audio = nlohmann::json::array();
    for (const AudioStreamInfo& stream : info.audio)
        audio.push_back({{"codec", stream.codec}, {"channels", stream.channels}, {"rate", stream.rate}});
    nlohmann::json out{{"path", info.path},
                       {"container", info.container},
                       {"duration", std::round(to_seconds(info.duration) * 1e6) / 1e6},
                       {"audio", audio}};
    if (!info.has_video) {
        out["video"] = nullptr;
        return out;
    }
    out["size"] = {info.size.width, info.size.height};
    out["fps"] = std::to_string(info.fps.num) + "/" + std::to_string(info.fps.den);
    out["variable_rate"] = info.variable_rate;
    out["rotation"] = info.rotation;
    out["video"] = {{"codec", info.video_codec},
                    {"pixel_format", info.pixel_format},
                    {"color",
                     {{"space", info.color_space},
                      {"primaries", info.color_primaries},
                      {"transfer", info.color_transfer},
                      {"range", info.color_range}}},
                    {"frames", info.frames}};
    return out;
}

} // namespace core
