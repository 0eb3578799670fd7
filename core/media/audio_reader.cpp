// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/packet_line.h"
#include "core/media/readers.h"
#include "core/media/resampler.h"
#include "core/media/stream_clock.h"
#include <algorithm>
#include <deque>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace core {
namespace {

constexpr std::int64_t kUnknown = std::numeric_limits<std::int64_t>::max();
/// A codec needs a frame or two to settle, so decoding begins a little early.
constexpr std::int64_t kEarly = AudioReader::kRate / 5, kFirstStep = AudioReader::kRate / 2;
constexpr std::int64_t kMostReach = 8 * AudioReader::kRate;

/// Sound without a gap.
struct Run {
    std::int64_t from = 0; ///< at 48 kHz
    Resampler::Samples samples;
    [[nodiscard]] std::int64_t end() const { return from + static_cast<std::int64_t>(samples[0].size()); }
};

/// A frame whose time does not follow from those before.
struct Doubted {
    FramePtr frame;
    Time at{}, length{};
};

std::int64_t nearest_sample(Time time) {
    return sample_at(time + rescale(1, kFlicksPerSecond, 2 * AudioReader::kRate), AudioReader::kRate);
}

} // namespace

/// Decoding runs forward: `runs` is all that the file holds from sample `complete_from` to the last run's
/// end.
struct AudioReader::State {
    std::string path;
    std::optional<std::size_t> sound;
    InputPtr input;
    CodecPtr codec;
    const AVStream* stream = nullptr;
    StreamClock clock;
    Time first{};        ///< where the stream begins, on the medium's clock
    Time first_packet{}; ///< the same with what the decoder throws away: where its steps count from
    Resampler resampler;
    PacketPtr packet{av_packet_alloc()};
    PacketMark first_mark; ///< of the stream's first packet
    /// The page of an Ogg file that a jump led to: FFmpeg reckons the times of its Vorbis from its end,
    /// wrongly.
    std::int64_t unsure_page = -1;
    bool ahead = false; ///< `packet` was read and not yet decoded
    std::deque<Run> runs;
    std::int64_t complete_from = std::numeric_limits<std::int64_t>::min(), all_end = kUnknown, reach = 0;
    std::optional<Doubted> doubted;           ///< waits for the frame behind it
    Time expected{};                          ///< where the next frame begins when there is no gap
    std::int64_t last_stamp = AV_NOPTS_VALUE; ///< of the frame before
    int whole_frame = 0;                      ///< samples in a packet, where its first ones are cut off
    bool ended = false, timeless = false;

    State(std::string name, SoundLayout to) : path(std::move(name)), resampler(path, to) {}

    void open() {
        input = open_input(path);
        const std::vector<int> streams = sound_streams(*input);
        if (streams.empty()) throw Failure(path + " holds no sound");
        const std::size_t chosen = sound.value_or(usual_sound(*input));
        if (chosen >= streams.size())
            throw Failure(path + " has no sound " + std::to_string(chosen + 1) + ", only " +
                          std::to_string(streams.size()));
        for (unsigned i = 0; i < input->nb_streams; ++i)
            if (static_cast<int>(i) != streams[chosen]) input->streams[i]->discard = AVDISCARD_ALL;
        stream = input->streams[streams[chosen]];
        timeless = timeless || jumps_by_guess(*input, *stream);
        ahead = false;
        first_mark = look() ? PacketMark::of(*packet) : PacketMark{};
    }

    /// Reads on to the next packet of this sound, which stays the next one; null at the end.
    AVPacket* look() {
        while (!ahead && next_packet(*input, *packet)) {
            ahead = packet->stream_index == stream->index;
            if (!ahead) av_packet_unref(packet.get());
        }
        return ahead ? packet.get() : nullptr;
    }

    void drop_ahead() {
        if (std::exchange(ahead, false)) av_packet_unref(packet.get());
    }

    /// Some formats (Ogg) say that they stand at the start and go on from elsewhere: then the file is opened
    /// anew.
    void to_start() {
        drop_ahead();
        unsure_page = -1;
        if (!seek_to_start(*input) || !look() || PacketMark::of(*packet) != first_mark) open();
    }

    /// Where a frame begins. Frames follow each other in equal steps, so a time that the container rounded is
    /// found again; a frame whose start was cut off for the codec's sake still ends on a border.
    [[nodiscard]] Time position(const AVFrame& frame, Time length) const {
        const Time time = clock.exact(frame.best_effort_timestamp);
        const Time tick = clock.tick();
        const int step = codec->frame_size > 0 ? codec->frame_size : std::max(frame.nb_samples, whole_frame);
        if (tick <= rescale(1, kFlicksPerSecond, frame.sample_rate) || frame.nb_samples > step) return time;
        const TimeGrid grid{{frame.sample_rate, step}, first_packet, tick * 3 / 2};
        const StreamClock steps(stream->time_base, Time(0), grid);
        return frame.nb_samples == step ? steps.snapped(time) : steps.snapped(time + length) - length;
    }

    void begin_run(Time at) {
        if (!runs.empty()) resampler.drain(runs.back().samples);
        resampler.reset();
        runs.push_back({.from = nearest_sample(at), .samples = resampler.none()});
        expected = at;
    }

    /// Less than most of a frame is rounding or a clock that jitters: samples follow samples.
    [[nodiscard]] Time leeway(Time length) const {
        return std::max(clock.tick() * 2, std::min(length * 3 / 4, Time(kFlicksPerSecond / 50)));
    }

    /// Puts a frame's samples where they belong: behind those before, or after a gap, or less what is there.
    void place(const AVFrame& frame, Time at, Time length) {
        int skip = 0;
        if (at - expected > leeway(length))
            begin_run(at);
        else if (expected - at > leeway(length))
            skip = static_cast<int>(
                std::min<std::int64_t>(sample_at(expected - at, frame.sample_rate), frame.nb_samples));
        if (skip == frame.nb_samples) return;
        resampler.add(frame, skip, runs.back().samples);
        expected += rescale(frame.nb_samples - skip, kFlicksPerSecond, frame.sample_rate);
    }

    /// A jump in the times is one when the frame behind goes on from it; else one time was wrong (FFmpeg
    /// reckons a Vorbis block too long before short ones).
    void settle(std::optional<Time> next) {
        if (!doubted) return;
        const Doubted held = std::move(*std::exchange(doubted, std::nullopt));
        const bool wrong = next && std::chrono::abs(*next - (expected + held.length)) <= leeway(held.length);
        place(*held.frame, wrong ? expected : held.at, held.length);
    }

    void take(const AVFrame& frame) {
        if (frame.nb_samples <= 0 || frame.sample_rate <= 0) return;
        if (unsure_page >= 0 && frame.pkt_pos == unsure_page) return;
        const Time length = rescale(frame.nb_samples, kFlicksPerSecond, frame.sample_rate);
        // What bears the time of the frame before follows it.
        const std::int64_t stamp = frame.best_effort_timestamp;
        const bool known = stamp != AV_NOPTS_VALUE && (runs.empty() || stamp != last_stamp);
        last_stamp = stamp;
        if (runs.empty()) {
            timeless = timeless || !known;
            begin_run(known ? position(frame, length) : first);
        }
        settle(known ? std::optional(position(frame, length)) : std::nullopt);
        const Time at = known ? position(frame, length) : expected;
        if (std::chrono::abs(at - expected) <= leeway(length)) return place(frame, at, length);
        doubted = Doubted{FramePtr(av_frame_clone(&frame)), at, length};
    }

    /// Where neither codec nor frame says how long a whole frame is, the packet does, if not rounded.
    void note_length(const AVPacket& next) {
        const std::int64_t parts = next.duration * stream->time_base.num * codec->sample_rate;
        if (next.duration > 0 && parts % stream->time_base.den == 0)
            whole_frame = static_cast<int>(std::min<std::int64_t>(parts / stream->time_base.den, 1 << 16));
    }

    /// Decodes one more packet's sound; sets `ended` at the end of the file.
    void decode_more() {
        const AVPacket* next = look();
        if (next && codec->frame_size == 0) note_length(*next);
        avcodec_send_packet(codec.get(), next);
        drop_ahead();
        const FramePtr frame(av_frame_alloc());
        while (avcodec_receive_frame(codec.get(), frame.get()) >= 0)
            take(*frame);
        if (next) return;
        ended = true;
        settle({});
        if (runs.empty()) return;
        resampler.drain(runs.back().samples);
        all_end = runs.back().end();
    }

    void begin(std::int64_t from) {
        avcodec_flush_buffers(codec.get());
        resampler.reset();
        runs.clear();
        doubted.reset();
        ended = false;
        complete_from = from;
        while (!ended && runs.empty())
            decode_more();
    }

    /// Some files seek too late: then further back, each time twice as far, and from the start at last.
    void restart(std::int64_t from) {
        const bool pages =
            codec->codec_id == AV_CODEC_ID_VORBIS && std::string_view(input->iformat->name) == "ogg";
        for (std::int64_t back = reach; !timeless; back = std::max(back * 2, kFirstStep)) {
            const Time target = rescale(from - kEarly - back, kFlicksPerSecond, kRate);
            if (target <= first) break;
            drop_ahead();
            if (av_seek_frame(input.get(), stream->index, clock.stamp_at(target), AVSEEK_FLAG_BACKWARD) < 0)
                continue;
            if (pages && look()) unsure_page = packet->pos;
            begin(from);
            if (runs.empty() || runs.front().from > from) continue;
            reach = std::min(back, kMostReach);
            return;
        }
        to_start();
        begin(from);
    }

    void drop_before(std::int64_t sample) {
        while (runs.size() > 1 && runs.front().end() <= sample)
            runs.pop_front();
        if (runs.empty()) return;
        Run& run = runs.front();
        const std::int64_t count = std::clamp<std::int64_t>(sample - run.from, 0, run.end() - run.from);
        for (auto& channel : run.samples)
            channel.erase(channel.begin(), channel.begin() + static_cast<std::ptrdiff_t>(count));
        run.from += count;
        complete_from = std::max(complete_from, sample);
    }

    [[nodiscard]] std::int64_t decoded_to() const { return runs.empty() ? 0 : runs.back().end(); }
};

AudioReader::AudioReader(const std::string& path, std::optional<std::size_t> sound, SoundLayout to)
    : state_(std::make_unique<State>(path, to)) {
    State& s = *state_;
    s.sound = sound;
    s.open();
    s.codec = open_decoder(*s.stream, 1);
    const Time origin =
        origin_needs_rate(*s.input) ? probe(path, Lengths::declared).origin : file_origin(*s.input, {0, 1});
    s.clock = StreamClock(s.stream->time_base, origin);
    s.first = stream_start(*s.stream) - origin;
    s.first_packet = first_packet(*s.stream) - origin;
}

AudioReader::~AudioReader() = default;
AudioReader::AudioReader(AudioReader&&) noexcept = default;

AudioBlock AudioReader::read(std::int64_t from, std::size_t count) {
    State& s = *state_;
    AudioBlock block{.start = rescale(from, kFlicksPerSecond, kRate), .rate = kRate};
    block.channels.assign(s.resampler.none().size(), std::vector<float>(count, 0.0F));
    const auto to = from + static_cast<std::int64_t>(count);
    if (from >= s.all_end || to <= nearest_sample(s.first)) return block;
    if (from < s.complete_from || from > s.decoded_to() + kRate) s.restart(from);
    s.drop_before(from);
    while (!s.ended && (s.runs.empty() || s.decoded_to() < to)) {
        s.decode_more();
        s.drop_before(from);
    }
    for (const Run& run : s.runs) {
        const std::int64_t begin = std::max(from, run.from), end = std::min(to, run.end());
        for (std::size_t c = 0; c < block.channels.size() && begin < end; ++c)
            std::copy(run.samples[c].begin() + (begin - run.from), run.samples[c].begin() + (end - run.from),
                      block.channels[c].begin() + (begin - from));
    }
    return block;
}

} // namespace core
