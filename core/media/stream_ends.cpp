// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/stream_ends.h"
#include "core/base/result.h"
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

/// The last packet of a sound so far.
struct LastSound {
    PacketPtr packet;
    Time begin{}, said{}, before{}; ///< where it begins, how long it says it is, where those before it end
};

/// Whether a sound's last packet may be shorter than its container lets believe, and is understood alone.
bool last_may_be_short(const AVStream& stream) {
    constexpr int kAlone = AV_CODEC_PROP_LOSSLESS | AV_CODEC_PROP_INTRA_ONLY;
    const AVCodecID codec = stream.codecpar->codec_id;
    const AVCodecDescriptor* description = avcodec_descriptor_get(codec);
    return stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO && description &&
           (description->props & kAlone) == kAlone && av_get_exact_bits_per_sample(codec) == 0;
}

/// How long a packet is heard; zero when it cannot be decoded.
Time decoded_length(const AVStream& stream, const AVPacket& packet) {
    Time length{};
    try {
        const CodecPtr codec = open_decoder(stream, 1);
        const FramePtr frame(av_frame_alloc());
        for (const AVPacket* each : {&packet, static_cast<const AVPacket*>(nullptr)}) {
            avcodec_send_packet(codec.get(), each);
            while (avcodec_receive_frame(codec.get(), frame.get()) >= 0)
                length += rescale(frame->nb_samples, kFlicksPerSecond, std::max(1, frame->sample_rate));
        }
    } catch (const Failure&) { // there is no such decoder
        return Time(0);
    }
    return length;
}

/// The ends of sounds whose last packet is shorter than the others, which only decoding tells.
void settle_last(const AVFormatContext& format, const std::vector<LastSound>& lasts,
                 std::vector<StreamEnd>& ends) {
    for (std::size_t i = 0; i < lasts.size(); ++i) {
        if (!lasts[i].packet) continue;
        const Time heard = decoded_length(*format.streams[i], *lasts[i].packet);
        const bool shorter = lasts[i].said == Time(0) || heard < lasts[i].said;
        if (heard > Time(0) && shorter) ends[i].end = std::max(lasts[i].before, lasts[i].begin + heard);
    }
}

/// Reads on to the end of the file, or of `most_bytes`: then it is false.
bool read_to_end(AVFormatContext& format, Time period, std::int64_t most_bytes,
                 std::vector<StreamEnd>& ends) {
    const PacketPtr packet(av_packet_alloc());
    std::vector<Time> last_begins, last_told; // told: as the packet says
    std::vector<LastSound> lasts;
    for (std::int64_t bytes = 0; next_packet(format, *packet); av_packet_unref(packet.get())) {
        if ((bytes += packet->size) > most_bytes) return false;
        const AVStream& stream = *format.streams[packet->stream_index];
        if (packet->flags & AV_PKT_FLAG_DISCARD || !counts(stream)) continue;
        if (ends.size() < format.nb_streams) ends.resize(format.nb_streams);
        const auto index = static_cast<std::size_t>(packet->stream_index);
        last_begins.resize(std::max(last_begins.size(), index + 1));
        last_told.resize(last_begins.size());
        lasts.resize(last_begins.size());
        StreamEnd& end = ends[index];
        Time begin = begin_of(stream, *packet, end.end);
        // Packets of a sound that bear the same time follow each other.
        const bool same = end.known && begin == last_told[index];
        last_told[index] = begin;
        if (same && stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO) begin = end.end;
        Time length = duration_of(*packet, stream, period);
        // A packet that does not say how long it is lasts as long as the one before.
        if (length == Time(0) && end.known) length = std::max(Time(0), begin - last_begins[index]);
        last_begins[index] = begin;
        if (last_may_be_short(stream))
            lasts[index] = {PacketPtr(av_packet_clone(packet.get())), begin, length, end.end};
        const Time to = begin + length;
        end.end = end.known ? std::max(end.end, to) : to;
        end.known = true;
        end.from_keyframe = end.from_keyframe || packet->flags & AV_PKT_FLAG_KEY;
        end.untimed = end.untimed || guesses(format) || packet->pts == AV_NOPTS_VALUE;
        ++end.packets;
    }
    settle_last(format, lasts, ends);
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

std::vector<StreamEnd> measure_ends(InputPtr& input, const std::string& path, Time period) {
    const std::vector<StreamEnd> declared = declared_ends(*input);
    std::vector<StreamEnd> ends = read_tail(*input, declared, period);
    if (ends.empty()) {
        if (!seek_to_start(*input)) input = open_input(path);
        ends.assign(input->nb_streams, {});
        read_to_end(*input, period, std::numeric_limits<std::int64_t>::max(), ends);
    }
    return ends;
}

} // namespace core
