// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/picture_rate.h"
#include "core/media/readers.h"
#include "core/media/stream_clock.h"
#include <algorithm>
#include <deque>

namespace core {
namespace {

constexpr Time kFirstStep{kFlicksPerSecond / 2}, kWorthSeeking{3 * kFlicksPerSecond};
/// What is kept of the way to the last picture sought, so that steps backwards need no decoding.
constexpr std::size_t kPassedBytes = 48U << 20, kMostPassed = 32, kPassedInPlay = 2;

std::size_t bytes_of(const VideoFrame& frame) {
    const AVFrame& raw = *frame.raw();
    const int bytes =
        av_image_get_buffer_size(static_cast<AVPixelFormat>(raw.format), raw.width, raw.height, 1);
    return static_cast<std::size_t>(std::max(1, bytes));
}

} // namespace

/// Decoding runs forward; `current` is the frame last given, `next` the one after it (its time ends the
/// current one), `passed` the last ones before it.
struct VideoReader::State {
    MediaInfo info;
    InputPtr input;
    CodecPtr codec;
    const AVStream* stream = nullptr;
    StreamClock clock;
    PacketPtr packet{av_packet_alloc()};
    VideoFrame current, next;
    std::deque<VideoFrame> passed;
    Time first{};     ///< the first picture that decodes
    Time reach{};     ///< how far before the time wanted seeks go in this file
    Time decoded{};   ///< the time of the picture decoded last
    bool any = false; ///< something was decoded since the last seek
    bool drained = false, drain_mode = false;
    bool sought = false;   ///< not decoding from the start
    bool timeless = false; ///< no picture has a time: they are counted
    bool damaged = false;
    int fed = 0; ///< packets since the last seek

    void open() {
        input = open_input(info.path);
        const int index = picture_stream(*input);
        for (unsigned i = 0; i < input->nb_streams; ++i)
            if (static_cast<int>(i) != index) input->streams[i]->discard = AVDISCARD_ALL;
        stream = input->streams[index];
    }

    /// Times never stand still or go back, whatever the file says: each picture has its place.
    Time time_of(const AVFrame& frame) {
        const std::int64_t stamp = frame.best_effort_timestamp;
        const Time period = frame_start(1, info.fps);
        // Where only some pictures have a time, those behind them are counted; what FFmpeg guesses is late by
        // one.
        const bool counted = frame.pts == AV_NOPTS_VALUE && any && info.even_rate && !info.variable_rate;
        if (counted || stamp == AV_NOPTS_VALUE) return any ? clock.snapped(decoded + period) : Time(0);
        const Time time = clock.at(stamp);
        if (!any || time > decoded) return time;
        return std::max(clock.exact(stamp), decoded + std::min(clock.tick(), period / 2));
    }

    /// Notes what a decoder could not read. Behind a seek it may lack what it refers to: that is no damage.
    void judge(int code, const AVFrame* frame = nullptr) {
        constexpr int kSettling = 32;
        const bool bad = (code < 0 && code != AVERROR(EAGAIN) && code != AVERROR_EOF) ||
                         (frame && (frame->decode_error_flags || frame->flags & AV_FRAME_FLAG_CORRUPT));
        damaged = damaged || (bad && fed > kSettling);
    }

    /// The next picture in presentation order, or an empty frame at the end.
    VideoFrame decode() {
        const FramePtr frame(av_frame_alloc());
        while (!drained) {
            const int received = avcodec_receive_frame(codec.get(), frame.get());
            judge(received, received >= 0 ? frame.get() : nullptr);
            if (received >= 0) {
                // Behind a place that was sought, where a picture without a time lies is known by those after
                // it.
                if (sought && !any && frame->pts == AV_NOPTS_VALUE) continue;
                decoded = time_of(*frame);
                any = true;
                return {frame.get(), {decoded, decoded + frame_start(1, info.fps)}, info.posture};
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
            if (ours) {
                ++fed;
                judge(
                    avcodec_send_packet(codec.get(), packet.get())); // what is damaged is skipped, not fatal
            }
            av_packet_unref(packet.get());
            if (ours) return;
        }
    }

    /// Begins to decode at the place where the file now stands.
    void begin() {
        avcodec_flush_buffers(codec.get());
        passed.clear();
        drained = drain_mode = any = false;
        fed = 0;
        current = decode();
        next = decode();
    }

    /// To the first picture: by bytes where a file has no index, and by opening it anew where that fails.
    void rewind() {
        sought = false;
        if (seek_to_start(*input)) {
            begin();
            if (!current.empty() && current.interval().start <= first) return;
        }
        open();
        begin();
    }

    /// Some files seek too late (transport streams, open groups of pictures): then further back, each time
    /// twice as far, and from the start at last.
    void restart(Time time) {
        sought = true;
        for (Time back = reach; !timeless && time - back > first; back = std::max(back * 2, kFirstStep)) {
            if (av_seek_frame(input.get(), stream->index, clock.stamp_at(time - back), AVSEEK_FLAG_BACKWARD) <
                0)
                continue;
            begin();
            if (current.empty() || current.interval().start > time) continue;
            reach = back;
            return;
        }
        rewind();
    }

    void advance(std::size_t most_passed) {
        passed.push_back(shown());
        while (passed.size() > most_passed)
            passed.pop_front();
        current = next;
        next = decode();
    }

    /// Forward until the picture of `time` is current.
    void run_to(Time time, std::size_t most_passed) {
        while (!next.empty() && next.interval().start <= time)
            advance(most_passed);
    }

    [[nodiscard]] VideoFrame shown() const {
        if (next.empty()) return current;
        return {current.raw(), {current.interval().start, next.interval().start}, info.posture};
    }

    [[nodiscard]] const VideoFrame* passed_at(Time time) const {
        const auto found = std::find_if(passed.begin(), passed.end(), [&](const VideoFrame& frame) {
            return frame.interval().contains(time);
        });
        return found == passed.end() ? nullptr : &*found;
    }
};

VideoReader::VideoReader(const std::string& path, int threads) : state_(std::make_unique<State>()) {
    State& s = *state_;
    s.info = probe(path, Lengths::declared);
    if (!s.info.has_video) throw Failure(path + " holds no picture");
    s.open();
    s.codec = open_decoder(*s.stream, threads);
    s.clock = picture_clock(s.info, s.stream->time_base);
    s.begin();
    if (s.current.empty())
        throw Failure("no picture of " + path + " can be decoded; the file is damaged or cut short");
    s.first = s.current.interval().start;
    s.timeless = s.current.raw()->best_effort_timestamp == AV_NOPTS_VALUE;
}

VideoReader::~VideoReader() = default;
VideoReader::VideoReader(VideoReader&&) noexcept = default;

const MediaInfo& VideoReader::info() const {
    return state_->info;
}

bool VideoReader::damaged() const {
    return state_->damaged;
}

VideoFrame VideoReader::frame_at(Time time) {
    State& s = *state_;
    if (s.info.is_image) return s.shown();
    time = std::max(time, s.first);
    if (const VideoFrame* kept = s.passed_at(time)) return *kept;
    const Time ahead = time - s.current.interval().start;
    if (s.current.empty() || ahead < Time(0) || (ahead > kWorthSeeking && !s.next.empty())) {
        s.restart(time);
        if (!s.current.empty())
            s.run_to(time, std::clamp<std::size_t>(kPassedBytes / bytes_of(s.current), 2, kMostPassed));
    } else {
        s.run_to(time, kPassedInPlay);
    }
    if (s.current.empty())
        throw Failure("no picture of " + s.info.path + " can be decoded here; the file is damaged");
    return s.shown();
}

} // namespace core
