// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/readers.h"
#include <deque>

namespace core {

/// Decoding runs forward; `current` is the frame last given, `next` the one after it (its time ends the
/// current one).
struct VideoReader::State {
    MediaInfo info;
    InputPtr input;
    CodecPtr codec;
    const AVStream* stream = nullptr;
    PacketPtr packet{av_packet_alloc()};
    VideoFrame current, next;
    std::int64_t first_pts = 0;
    bool drained = false, drain_mode = false;

    [[nodiscard]] Time media_time(std::int64_t pts) const {
        return rescale(pts - first_pts, kFlicksPerSecond * stream->time_base.num, stream->time_base.den);
    }

    /// The next picture in presentation order, or an empty frame at the end.
    VideoFrame decode() {
        const FramePtr frame(av_frame_alloc());
        while (!drained) {
            const int received = avcodec_receive_frame(codec.get(), frame.get());
            if (received >= 0) {
                const std::int64_t pts =
                    frame->best_effort_timestamp == AV_NOPTS_VALUE ? 0 : frame->best_effort_timestamp;
                return {frame.get(),
                        {media_time(pts), media_time(pts) + frame_start(1, info.fps)},
                        info.rotation};
            }
            if (received == AVERROR_EOF || (received != AVERROR(EAGAIN) && drain_mode)) {
                drained = true;
                break;
            }
            feed();
        }
        return {};
    }

    void feed() {
        while (true) {
            if (av_read_frame(input.get(), packet.get()) < 0) {
                avcodec_send_packet(codec.get(), nullptr);
                drain_mode = true;
                return;
            }
            const bool ours = packet->stream_index == stream->index;
            if (ours)
                avcodec_send_packet(codec.get(), packet.get()); // a damaged packet is skipped, not fatal
            av_packet_unref(packet.get());
            if (ours) return;
        }
    }

    void restart(Time time) {
        const std::int64_t pts =
            first_pts +
            static_cast<std::int64_t>(static_cast<__int128>(time.count()) * stream->time_base.den /
                                      (static_cast<__int128>(kFlicksPerSecond) * stream->time_base.num));
        // Backward to a key frame; a container that cannot is read from its start.
        if (av_seek_frame(input.get(), stream->index, pts, AVSEEK_FLAG_BACKWARD) < 0)
            av_seek_frame(input.get(), stream->index, 0, AVSEEK_FLAG_BACKWARD);
        avcodec_flush_buffers(codec.get());
        drained = drain_mode = false;
        current = decode();
        next = decode();
    }

    void advance() {
        current = next;
        next = decode();
    }

    [[nodiscard]] VideoFrame shown() const {
        if (next.empty()) return current;
        return {current.raw(), {current.interval().start, next.interval().start}, info.rotation};
    }
};

VideoReader::VideoReader(const std::string& path, int threads) : state_(std::make_unique<State>()) {
    State& s = *state_;
    s.info = probe(path);
    if (!s.info.has_video) throw Failure(path + " holds no picture");
    s.input = open_input(path);
    const int index = av_find_best_stream(s.input.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    s.stream = s.input->streams[index];
    s.codec = open_decoder(*s.stream, threads);
    s.current = s.decode();
    if (s.current.empty())
        throw Failure("no picture of " + path + " can be decoded; the file is damaged or cut short");
    // The first frame is time zero, whatever the container says.
    if (s.stream->start_time != AV_NOPTS_VALUE) s.first_pts = s.stream->start_time;
    if (!s.info.is_image) s.restart(Time(0)); // a still has no second beginning
}

VideoReader::~VideoReader() = default;
VideoReader::VideoReader(VideoReader&&) noexcept = default;

const MediaInfo& VideoReader::info() const {
    return state_->info;
}

VideoFrame VideoReader::frame_at(Time time) {
    State& s = *state_;
    if (s.info.is_image) return s.shown();
    const Time ahead = time - s.current.interval().start;
    if (s.current.empty() || ahead < Time(0) || ahead > Time(3 * kFlicksPerSecond)) {
        s.restart(time);
        // Some files seek too late: begin again from the start rather than give a later frame.
        if (s.current.empty() || (s.current.interval().start > time && time >= Time(0))) s.restart(Time(0));
    }
    while (!s.next.empty() && s.next.interval().start <= time)
        s.advance();
    if (s.current.empty())
        throw Failure("no picture of " + s.info.path + " can be decoded here; the file is damaged");
    return s.shown();
}

} // namespace core
