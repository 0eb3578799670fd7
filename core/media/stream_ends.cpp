// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/stream_ends.h"
#include "core/media/stream_clock.h"
#include <algorithm>
#include <limits>
#include <string_view>

namespace core {
namespace {

constexpr Time kTail{kFlicksPerSecond / 2}, kBelieved{kFlicksPerSecond};
constexpr std::int64_t kMostReordered = 16; // pictures, in H.264 and HEVC

/// A picture lasts as long as one of the rate at least: where a file's edit list ends inside the last one, it
/// is shown all the same.
Time duration_of(const AVPacket& packet, const AVStream& stream, Time period) {
    const Time said = packet.duration > 0 ? container_time(packet.duration, stream.time_base) : Time(0);
    return stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO ? std::max(said, period) : said;
}

/// In program streams most packets have no time but FFmpeg's guess.
bool guesses(const AVFormatContext& format) {
    return std::string_view(format.iformat->name) == "mpeg";
}

bool counts(const AVStream& stream) {
    const AVMediaType kind = stream.codecpar->codec_type;
    return (kind == AVMEDIA_TYPE_VIDEO && !(stream.disposition & AV_DISPOSITION_ATTACHED_PIC)) ||
           kind == AVMEDIA_TYPE_AUDIO;
}

/// When a packet begins; `so_far`: where those before it end.
Time begin_of(const AVStream& stream, const AVPacket& packet, Time so_far) {
    if (packet.pts != AV_NOPTS_VALUE) return container_time(packet.pts, stream.time_base);
    // A stream without times is as long as its packets together.
    if (packet.dts == AV_NOPTS_VALUE) return so_far;
    return container_time(packet.dts, stream.time_base);
}

/// Reads on to the end of the file, or of `most_bytes`: then it is false.
bool read_to_end(AVFormatContext& format, Time period, std::int64_t most_bytes,
                 std::vector<StreamEnd>& ends) {
    const PacketPtr packet(av_packet_alloc());
    std::vector<Time> last_begins;
    for (std::int64_t bytes = 0; av_read_frame(&format, packet.get()) >= 0; av_packet_unref(packet.get())) {
        if ((bytes += packet->size) > most_bytes) return false;
        const AVStream& stream = *format.streams[packet->stream_index];
        if (packet->flags & AV_PKT_FLAG_DISCARD || !counts(stream)) continue;
        if (ends.size() < format.nb_streams) ends.resize(format.nb_streams);
        const auto index = static_cast<std::size_t>(packet->stream_index);
        last_begins.resize(std::max(last_begins.size(), index + 1));
        StreamEnd& end = ends[index];
        const Time begin = begin_of(stream, *packet, end.end);
        Time length = duration_of(*packet, stream, period);
        // A packet that does not say how long it is lasts as long as the one before.
        if (length == Time(0) && end.known) length = std::max(Time(0), begin - last_begins[index]);
        last_begins[index] = begin;
        const Time to = begin + length;
        end.end = end.known ? std::max(end.end, to) : to;
        end.known = true;
        end.from_keyframe = end.from_keyframe || packet->flags & AV_PKT_FLAG_KEY;
        end.untimed = end.untimed || guesses(format) || packet->pts == AV_NOPTS_VALUE;
        ++end.packets;
    }
    return true;
}

Time last_of(const std::vector<StreamEnd>& ends) {
    Time last{};
    for (const StreamEnd& end : ends)
        if (end.known) last = std::max(last, end.end);
    return last;
}

/// The ends as the last packets say, or nothing when the declared length does not lead to them.
std::vector<StreamEnd> read_tail(AVFormatContext& format, const std::vector<StreamEnd>& declared,
                                 Time period) {
    constexpr std::int64_t kMostTail = std::int64_t{256} << 20;
    const Time last = last_of(declared);
    const auto at = rescale((last - kTail).count(), AV_TIME_BASE, kFlicksPerSecond).count();
    std::vector<StreamEnd> ends(declared.size());
    for (std::size_t i = 0; i < declared.size(); ++i)
        if (guesses(format) || jumps_by_guess(format, *format.streams[i])) return {};
    if (last <= Time(0) || format.duration_estimation_method == AVFMT_DURATION_FROM_BITRATE ||
        av_seek_frame(&format, -1, at, AVSEEK_FLAG_BACKWARD) < 0 ||
        !read_to_end(format, period, kMostTail, ends) || std::chrono::abs(last_of(ends) - last) > kBelieved)
        return {};
    for (std::size_t i = 0; i < declared.size(); ++i) {
        // The last picture shown is stored before those that come between it and the one it follows: with few
        // packets and no keyframe it may lie before the tail.
        const bool pictures = format.streams[i]->codecpar->codec_type == AVMEDIA_TYPE_VIDEO;
        if (pictures && ends[i].known && !ends[i].from_keyframe && ends[i].packets <= kMostReordered)
            return {};
        ends[i].packets = declared[i].packets; // the tail does not say how many there are
        if (ends[i].untimed) return {};
        if (ends[i].known || !counts(*format.streams[i])) continue;
        // It ended before the tail: where, only its own header knows.
        if (format.streams[i]->duration <= 0) return {};
        ends[i] = declared[i];
    }
    return ends;
}

} // namespace

std::vector<StreamEnd> declared_ends(const AVFormatContext& format) {
    std::vector<StreamEnd> ends(format.nb_streams);
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVStream& stream = *format.streams[i];
        StreamEnd& end = ends[i];
        end.packets = stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO ? stream.nb_frames : 0;
        if (stream.duration > 0) {
            const std::int64_t start = stream.start_time == AV_NOPTS_VALUE ? 0 : stream.start_time;
            end.end =
                container_time(start, stream.time_base) + container_time(stream.duration, stream.time_base);
            end.known = true;
        } else if (format.duration > 0) {
            const std::int64_t start = format.start_time == AV_NOPTS_VALUE ? 0 : format.start_time;
            end.end = container_time(start + format.duration, {1, AV_TIME_BASE});
            end.known = true;
        }
    }
    return ends;
}

std::vector<StreamEnd> measure_ends(AVFormatContext& format, Time period) {
    const std::vector<StreamEnd> declared = declared_ends(format);
    std::vector<StreamEnd> ends = read_tail(format, declared, period);
    if (!ends.empty()) return ends;
    if (!seek_to_start(format)) return declared;
    ends.assign(format.nb_streams, {});
    read_to_end(format, period, std::numeric_limits<std::int64_t>::max(), ends);
    return ends;
}

} // namespace core
