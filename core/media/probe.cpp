// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/probe.h"
#include "core/base/result.h"
#include "core/media/joined.h"
#include "core/media/open_medium.h"
#include "core/media/picture_rate.h"
#include "core/media/still.h"
#include "core/media/stream_ends.h"
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
extern "C" {
#include <libavutil/pixdesc.h>
}

namespace core {
namespace {

double seconds(Time time) {
    return std::round(to_seconds(time) * 1e6) / 1e6;
}

std::string text(const char* value) {
    return value ? value : "unknown";
}

/// Gives the first packet of a film, by which its start is known again.
PacketMark fill_video(MediaInfo& info, AVFormatContext& format, AVStream& stream) {
    const AVCodecParameters& parameters = *stream.codecpar;
    info.has_video = true;
    info.posture = posture_of(format, stream);
    info.size = info.posture.shown({parameters.width, parameters.height});
    info.video_codec = avcodec_get_name(parameters.codec_id);
    info.pixel_format = text(av_get_pix_fmt_name(static_cast<AVPixelFormat>(parameters.format)));
    info.color_space = text(av_color_space_name(parameters.color_space));
    info.color_primaries = text(av_color_primaries_name(parameters.color_primaries));
    info.color_transfer = text(av_color_transfer_name(parameters.color_trc));
    info.color_range = text(av_color_range_name(parameters.color_range));
    info.is_image = is_still(format);
    if (info.is_image) return {};
    const PacketMark first = find_rate(info, format, stream);
    if (stores_no_times(format) && !first.timed())
        info.picture_late = frame_start(parameters.video_delay, info.fps);
    return first;
}

std::string tag(const AVStream& stream, const char* name) {
    const AVDictionaryEntry* entry = av_dict_get(stream.metadata, name, nullptr, 0);
    return entry ? entry->value : "";
}

void fill_sound(MediaInfo& info, const AVFormatContext& format) {
    const std::vector<int> streams = sound_streams(format);
    for (std::size_t i = 0; i < streams.size(); ++i) {
        const AVStream& stream = *format.streams[streams[i]];
        const AVCodecParameters& parameters = *stream.codecpar;
        info.audio.push_back({.codec = avcodec_get_name(parameters.codec_id),
                              .channels = parameters.ch_layout.nb_channels,
                              .rate = parameters.sample_rate,
                              .title = tag(stream, "title"),
                              .language = tag(stream, "language"),
                              .usual = i == usual_sound(format)});
    }
}

/// Starts and ends of all streams on the medium's clock, and from them the lengths.
void fill_times(OpenedMedium& opened, Lengths lengths) {
    MediaInfo& info = opened.info;
    info.origin = file_origin(*opened.input, info.fps);
    const Time period = frame_start(1, info.fps);
    const std::vector<StreamEnd> ends = lengths == Lengths::measured
                                            ? measure_ends(opened.input, info.path, period)
                                            : declared_ends(*opened.input);
    const AVFormatContext& format = *opened.input;
    const std::vector<int> sounds = sound_streams(format);
    Time sound_end{};
    for (std::size_t i = 0; i < std::min(info.audio.size(), sounds.size()); ++i) {
        const auto index = static_cast<std::size_t>(sounds[i]);
        info.audio[i].start = stream_start(*format.streams[index]) - info.origin;
        info.audio[i].end = ends[index].known ? ends[index].end - info.origin : Time(0);
        sound_end = std::max(sound_end, info.audio[i].end);
    }
    if (!info.has_video) {
        info.duration = sound_end;
        return;
    }
    const AVStream& stream = *format.streams[picture_stream(format)];
    const StreamEnd& end = ends[static_cast<std::size_t>(stream.index)];
    const StreamClock clock = picture_clock(info, stream.time_base);
    info.picture_start = clock.snapped(stream_start(stream) - info.origin);
    info.picture_end = std::max(Time(0), end.known ? clock.snapped(end.end - info.origin) : Time(0));
    if (end.untimed && info.even_rate && end.packets > 0)
        info.picture_end = info.picture_start + frame_start(end.packets, info.fps);
    info.frames = end.packets > 0 && (info.variable_rate || stream.nb_frames > 0)
                      ? end.packets
                      : frame_at(info.picture_end - info.picture_start + period / 2, info.fps);
    info.duration = info.picture_end;
    // What encoders put behind the last sound is no reason for a black picture.
    if (sound_end - info.picture_end > std::max(kSoundMargin, period))
        info.duration = frame_start(frame_at(sound_end + period - Time(1), info.fps), info.fps);
}

} // namespace

OpenedMedium open_medium(const std::string& path, Lengths lengths) {
    OpenedMedium opened{.input = open_input(path)};
    AVFormatContext& input = *opened.input;
    MediaInfo& info = opened.info;
    info.path = path, info.container = input.iformat->name;
    fill_sound(info, input);
    const int picture = picture_stream(input);
    if (picture >= 0) opened.first = fill_video(info, input, *input.streams[picture]);
    if (!info.has_video && info.audio.empty())
        throw Failure(
            path + " holds no picture and no sound that can be read; choose a video, sound or picture file");
    if (info.is_image) {
        info.duration = info.picture_end = from_seconds(5.0), info.frames = 1;
        return opened;
    }
    if (lengths == Lengths::measured) require_one_clock(input, path);
    fill_times(opened, lengths);
    if (info.duration <= Time(0) && lengths == Lengths::measured)
        throw Failure(path + " has no length: not one whole packet is in it; it is damaged or cut short");
    return opened;
}

MediaInfo probe(const std::string& path, Lengths lengths) {
    return open_medium(path, lengths).info;
}

Time medium_origin(const std::string& path, const AVFormatContext& format) {
    return origin_needs_rate(format) ? probe(path, Lengths::declared).origin : file_origin(format, {0, 1});
}

nlohmann::json to_json(const MediaInfo& info) {
    nlohmann::json audio = nlohmann::json::array();
    for (const AudioStreamInfo& stream : info.audio)
        audio.push_back({{"codec", stream.codec},
                         {"channels", stream.channels},
                         {"rate", stream.rate},
                         {"title", stream.title},
                         {"language", stream.language},
                         {"usual", stream.usual},
                         {"start", seconds(stream.start)},
                         {"end", seconds(stream.end)}});
    nlohmann::json out{{"path", info.path},
                       {"container", info.container},
                       {"duration", seconds(info.duration)},
                       {"origin", seconds(info.origin)},
                       {"audio", audio}};
    if (!info.has_video) {
        out["video"] = nullptr;
        return out;
    }
    out["size"] = {info.size.width, info.size.height};
    out["fps"] = std::to_string(info.fps.num) + "/" + std::to_string(info.fps.den);
    out["variable_rate"] = info.variable_rate;
    out["rotation"] = info.posture.rotation;
    out["mirrored"] = info.posture.mirrored;
    out["pixel_aspect"] = {info.posture.pixel_width, info.posture.pixel_height};
    out["video"] = {{"codec", info.video_codec},
                    {"pixel_format", info.pixel_format},
                    {"color",
                     {{"space", info.color_space},
                      {"primaries", info.color_primaries},
                      {"transfer", info.color_transfer},
                      {"range", info.color_range}}},
                    {"start", seconds(info.picture_start)},
                    {"end", seconds(info.picture_end)},
                    {"frames", info.frames}};
    return out;
}

} // namespace core
