// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/stream_clock.h"
#include <algorithm>
#include <string_view>

namespace core {
namespace {

/// By how much the first sound leads the picture; zero or less: it does not.
Time sound_lead(const AVFormatContext& format, int picture) {
    Time lead{};
    for (const int index : sound_streams(format))
        lead = std::max(lead, stream_start(*format.streams[picture]) - stream_start(*format.streams[index]));
    return lead;
}

/// What a file's own pointer points to when its pictures bear times of decoding.
char kTimesOfDecoding = 0;

bool is_marked(const AVFormatContext& format) {
    return format.opaque == &kTimesOfDecoding;
}

/// Whether a file of one sound and nothing else (AC-3, E-AC-3, DTS) stores no times and FFmpeg counts them in
/// ticks of its own, into which a packet does not go.
bool counts_roughly(const AVFormatContext& format) {
    constexpr AVRational kTick{1, 90'000};
    const int flags = format.iformat->flags;
    return format.nb_streams == 1 && flags & AVFMT_GENERIC_INDEX && !(flags & AVFMT_TS_DISCONT) &&
           format.streams[0]->codecpar->codec_type == AVMEDIA_TYPE_AUDIO &&
           av_cmp_q(format.streams[0]->time_base, kTick) == 0;
}

/// FFmpeg rounds the length of each packet down and adds them up, which is 0.8 s an hour at 44.1 kHz: which
/// packet it is says when it begins. A sample is longer than a tick, so that one number of them is meant.
void count_again(AVPacket& packet, const AVStream& stream) {
    const int rate = stream.codecpar->sample_rate;
    if (rate <= 0 || rate > stream.time_base.den || packet.duration <= 0 || packet.pts == AV_NOPTS_VALUE ||
        packet.pts % packet.duration != 0)
        return;
    const std::int64_t samples = av_rescale_rnd(packet.duration, rate, stream.time_base.den, AV_ROUND_UP);
    packet.pts = packet.dts =
        av_rescale_q(packet.pts / packet.duration * samples, {1, rate}, stream.time_base);
}

} // namespace

StreamClock::StreamClock(AVRational base, Time origin, TimeGrid grid)
    : base_(base), origin_(origin), grid_(grid) {}

Time container_time(std::int64_t stamp, AVRational base) {
    return rescale(stamp, kFlicksPerSecond * base.num, base.den);
}

Time StreamClock::exact(std::int64_t stamp) const {
    return container_time(stamp, base_) - origin_;
}

Time StreamClock::tick() const {
    return container_time(1, base_);
}

Time StreamClock::snapped(Time time) const {
    if (!grid_.rate.valid()) return time;
    const Time border = grid_.offset + snap_to_frame(time - grid_.offset, grid_.rate);
    return std::chrono::abs(border - time) <= grid_.near ? border : time;
}

std::int64_t StreamClock::stamp_at(Time time) const {
    const __int128 scaled = static_cast<__int128>((time + origin_).count()) * base_.den;
    const __int128 unit = static_cast<__int128>(kFlicksPerSecond) * base_.num;
    return static_cast<std::int64_t>(scaled / unit - (scaled < 0 && scaled % unit != 0 ? 1 : 0));
}

int picture_stream(const AVFormatContext& format) {
    const int index =
        av_find_best_stream(const_cast<AVFormatContext*>(&format), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    if (index < 0 || format.streams[index]->disposition & AV_DISPOSITION_ATTACHED_PIC ||
        format.streams[index]->codecpar->width <= 0)
        return -1;
    return index;
}

std::vector<int> sound_streams(const AVFormatContext& format) {
    std::vector<int> found;
    for (unsigned i = 0; i < format.nb_streams; ++i) {
        const AVCodecParameters& parameters = *format.streams[i]->codecpar;
        if (parameters.codec_type == AVMEDIA_TYPE_AUDIO && parameters.sample_rate > 0 &&
            parameters.ch_layout.nb_channels > 0)
            found.push_back(static_cast<int>(i));
    }
    return found;
}

std::size_t usual_sound(const AVFormatContext& format) {
    const int index = av_find_best_stream(const_cast<AVFormatContext*>(&format), AVMEDIA_TYPE_AUDIO, -1,
                                          picture_stream(format), nullptr, 0);
    const std::vector<int> streams = sound_streams(format);
    const auto found = std::find(streams.begin(), streams.end(), index);
    return found == streams.end() ? 0 : static_cast<std::size_t>(found - streams.begin());
}

Time stream_start(const AVStream& stream) {
    if (stream.start_time == AV_NOPTS_VALUE) return Time(0);
    Time start = container_time(stream.start_time, stream.time_base);
    const AVCodecParameters& codec = *stream.codecpar;
    if (start < Time(0) && codec.initial_padding > 0 && codec.sample_rate > 0) {
        start += rescale(codec.initial_padding, kFlicksPerSecond, codec.sample_rate);
        if (std::chrono::abs(start) <= container_time(1, stream.time_base)) start = Time(0);
    }
    return start;
}

Time first_packet(const AVStream& stream) {
    if (stream.start_time == AV_NOPTS_VALUE) return Time(0);
    const Time start = container_time(stream.start_time, stream.time_base);
    if (start >= Time(0) || stream_start(stream) != Time(0)) return start;
    return -rescale(stream.codecpar->initial_padding, kFlicksPerSecond, stream.codecpar->sample_rate);
}

bool origin_needs_rate(const AVFormatContext& format) {
    const int picture = picture_stream(format);
    return picture >= 0 && sound_lead(format, picture) > kSoundMargin;
}

Time file_origin(const AVFormatContext& format, FrameRate rate) {
    const int picture = picture_stream(format);
    if (picture < 0) {
        const std::vector<int> sounds = sound_streams(format);
        if (sounds.empty()) return Time(0);
        Time first = stream_start(*format.streams[sounds.front()]);
        for (const int index : sounds)
            first = std::min(first, stream_start(*format.streams[index]));
        return first;
    }
    const Time start = stream_start(*format.streams[picture]), lead = sound_lead(format, picture);
    if (lead <= kSoundMargin || !rate.valid()) return start;
    std::int64_t pictures = frame_at(lead, rate);
    if (lead - frame_start(pictures, rate) > kSoundMargin) ++pictures;
    return start - frame_start(pictures, rate);
}

bool jumps_by_guess(const AVFormatContext& format, const AVStream& stream) {
    const AVCodecID codec = stream.codecpar->codec_id;
    const std::string_view name = format.iformat->name;
    constexpr std::int64_t kSmall = std::int64_t{8} << 20; // bytes; decoded in a moment
    if (name == "mpeg") return avio_size(format.pb) < kSmall;
    const bool sound = stream.codecpar->codec_type == AVMEDIA_TYPE_AUDIO;
    if (name == "rm") return sound;
    if (name == "ogg") return sound && codec != AV_CODEC_ID_VORBIS && codec != AV_CODEC_ID_OPUS;
    return codec >= AV_CODEC_ID_ADPCM_IMA_QT && codec < AV_CODEC_ID_AMR_NB &&
           (name == "wav" || name == "w64");
}

bool stores_no_times(const AVFormatContext& format) {
    const std::string_view name = format.iformat->name;
    return is_marked(format) || name == "avi" || name == "mpegvideo" || name == "m4v" || name == "h263";
}

void mark_times_of_decoding(AVFormatContext& format) {
    format.opaque = &kTimesOfDecoding;
}

bool next_packet(AVFormatContext& format, AVPacket& packet) {
    constexpr int kDiracHead = 13; // of each of its parts; alone it ends the stream
    const std::string_view name = format.iformat->name;
    for (; av_read_frame(&format, &packet) >= 0; av_packet_unref(&packet)) {
        const bool no_picture = name == "dirac" && packet.size <= kDiracHead;
        if (no_picture) continue;
        // Numbers of pictures, taken for times.
        if (name == "dirac") packet.pts = packet.dts = AV_NOPTS_VALUE;
        // Before FFmpeg knows that pictures come later than they are decoded, it shows the first one at once.
        const bool leads = stores_no_times(format) && !is_marked(format) && name != "avi" &&
                           packet.flags & AV_PKT_FLAG_KEY &&
                           format.streams[packet.stream_index]->codecpar->video_delay > 0;
        if (leads && packet.pts == packet.dts) packet.pts = AV_NOPTS_VALUE;
        if (is_marked(format) &&
            format.streams[packet.stream_index]->codecpar->codec_type == AVMEDIA_TYPE_VIDEO)
            packet.pts = AV_NOPTS_VALUE;
        if (counts_roughly(format)) count_again(packet, *format.streams[packet.stream_index]);
        return true;
    }
    return false;
}

bool seek_to_start(AVFormatContext& format) {
    const int flags = format.iformat->flags;
    // FFmpeg leaves the pages that it holds of an Ogg file standing when it jumps by bytes.
    const bool pages = std::string_view(format.iformat->name) == "ogg";
    if (!pages && !(flags & AVFMT_NO_BYTE_SEEK) && flags & (AVFMT_TS_DISCONT | AVFMT_GENERIC_INDEX))
        return av_seek_frame(&format, -1, 0, AVSEEK_FLAG_BYTE) >= 0;
    // What a decoder needs to get going lies a little before the start; not every format takes such a time.
    const std::int64_t start = format.start_time == AV_NOPTS_VALUE ? 0 : format.start_time;
    return av_seek_frame(&format, -1, start - AV_TIME_BASE, AVSEEK_FLAG_BACKWARD) >= 0 ||
           av_seek_frame(&format, -1, start, AVSEEK_FLAG_BACKWARD) >= 0;
}

} // namespace core
