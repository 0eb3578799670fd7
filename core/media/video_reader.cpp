// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/media/open_medium.h"
#include "core/media/packet_line.h"
#include "core/media/picture_decoder.h"
#include "core/media/picture_rate.h"
#include "core/media/readers.h"
#include "core/media/stream_clock.h"
#include <algorithm>
#include <string_view>

namespace core {
namespace {

constexpr Time kFirstStep{kFlicksPerSecond / 2}, kWorthSeeking{3 * kFlicksPerSecond};
/// Nearer than so many pictures, a key frame is reached by decoding sooner than by seeking.
constexpr std::int64_t kNotWorthIt = 3;
/// So many pictures back is a step, as a hand or reversed playing makes it, and no jump.
constexpr std::int64_t kStep = 12;
/// Where so many pictures in a row do not say when they are shown, none will.
constexpr int kMostUnplaced = 64;
/// Of the way to a picture, the part before it that is decoded in full, for steps back from it.
constexpr std::int64_t kWholePart = 6;

/// A picture out of the decoder.
struct Decoded {
    VideoFrame frame;
    std::int64_t stamp = AV_NOPTS_VALUE;
    bool sound = true; ///< nothing in it is known to be damaged
    [[nodiscard]] bool empty() const { return frame.empty(); }
    [[nodiscard]] Time start() const { return frame.interval().start; }
};

/// Whether a container's index lists the key frames.
bool lists_keys(const AVFormatContext& input) {
    const std::string_view name = input.iformat->name;
    return name.find("mov") != name.npos || name.find("matroska") != name.npos;
}

/// On the way to a time: pictures from `whole_from` on are wanted all, earlier ones as far as others need
/// them.
struct Way {
    Time to{}, whole_from{};
};

} // namespace

/// Decoding runs forward; `current` is the picture it stands at, `next` the one after it where that had to be
/// decoded to know when the current one ends.
struct VideoReader::State {
    MediaInfo info;
    InputPtr input;
    PacketMark first_packet;
    PictureDecoder codec;
    AVStream* stream = nullptr;
    StreamClock clock;
    PacketLine line;
    std::shared_ptr<FrameCache> cache;
    SourceKey source;
    Decoded current, next;
    std::optional<Time> first; ///< the first picture that decodes, once it was
    std::optional<Time> asked; ///< the time asked for last
    Time reach{};              ///< how far before the time wanted seeks go in this file
    Time decoded{};            ///< the time of the picture decoded last
    std::int64_t left_out = 0; ///< the last stamp of a picture that the decoder was told it may leave out
    bool any = false;          ///< something was decoded since the last seek
    bool settled = false;      ///< and it refers to nothing before that
    bool drained = false, drain_mode = false;
    bool sought = false;        ///< not decoding from the start
    bool guesses_times = false; ///< most pictures' times are FFmpeg's guess
    bool timeless = false;      ///< no picture has a time: they are counted
    bool damaged = false;
    int unplaced = 0;              ///< pictures since the last seek of which none said when it is shown
    int fed = 0;                   ///< packets since the last seek
    std::size_t picture_bytes = 0; ///< of one decoded picture

    void use(InputPtr opened) {
        input = std::move(opened);
        const int index = picture_stream(*input);
        for (unsigned i = 0; i < input->nb_streams; ++i)
            if (static_cast<int>(i) != index) input->streams[i]->discard = AVDISCARD_ALL;
        stream = input->streams[index];
        guesses_times = std::string_view(input->iformat->name) == "mpeg";
        line = PacketLine(*input, index);
        if (guesses_times) line.disbelieve();
        line.front(); // what comes with the first packet only
    }

    [[nodiscard]] Time period() const { return frame_start(1, info.fps); }

    /// Times never stand still or go back, whatever the file says: each picture has its place.
    Time time_of(const AVFrame& frame) {
        const std::int64_t stamp = frame.best_effort_timestamp;
        // Where only some pictures have a time, those behind them are counted; what FFmpeg guesses is late by
        // one.
        const bool counted = !has_own_time(frame) && any && info.even_rate && !info.variable_rate;
        if (counted || stamp == AV_NOPTS_VALUE) return any ? clock.snapped(decoded + period()) : Time(0);
        const Time time = clock.at(stamp);
        // Even those that have one may have their neighbour's: only a gap is believed.
        const Time next = clock.snapped(decoded + period());
        if (guesses_times && any && info.even_rate && std::chrono::abs(time - next) < kStep * period())
            return next;
        if (!any || time > decoded) return time;
        line.disbelieve();
        return std::max(clock.exact(stamp), decoded + std::min(clock.tick(), period() / 2));
    }

    /// Notes what a decoder could not read. Behind a seek it may lack what it refers to: that is no damage.
    void judge(int code, const AVFrame* frame = nullptr) {
        constexpr int kSettling = 32;
        const bool bad = (code < 0 && code != AVERROR(EAGAIN) && code != AVERROR_EOF) ||
                         (frame && (frame->decode_error_flags || frame->flags & AV_FRAME_FLAG_CORRUPT));
        damaged = damaged || (bad && fed > kSettling);
    }

    Decoded taken(const AVFrame& frame) {
        decoded = time_of(frame);
        any = true;
        settled = settled || !sought || frame.key_frame;
        const Decoded out{.frame = {&frame, {decoded, decoded + period()}, info.posture},
                          .stamp = frame.pts,
                          .sound =
                              settled && !frame.decode_error_flags && !(frame.flags & AV_FRAME_FLAG_CORRUPT)};
        picture_bytes = FrameCache::bytes_of(out.frame);
        return out;
    }

    /// Whether the container said when a picture is shown. In program streams only some pictures have a time,
    /// those with which a packet of the stream begins; FFmpeg guesses the others', wrongly behind a jump.
    [[nodiscard]] bool has_own_time(const AVFrame& frame) const {
        return frame.pts != AV_NOPTS_VALUE && (!guesses_times || frame.pkt_pos >= 0);
    }

    /// The next picture in presentation order, or an empty one at the end.
    Decoded decode(const Way& way) {
        const FramePtr frame(av_frame_alloc());
        while (!drained) {
            const int received = codec.receive(*frame);
            judge(received, received >= 0 ? frame.get() : nullptr);
            if (received >= 0) {
                // HEVC's decoder shows grey for what refers to pictures before the place that was sought.
                if (sought && !settled && !frame->key_frame && codec->codec_id == AV_CODEC_ID_HEVC) continue;
                // Behind a place that was sought, where a picture without a time lies is known by those after
                // it.
                if (sought && !any && !has_own_time(*frame)) {
                    timeless = ++unplaced > kMostUnplaced;
                    if (timeless) return {};
                    continue;
                }
                return taken(*frame);
            }
            if (received == AVERROR_EOF || (received != AVERROR(EAGAIN) && drain_mode))
                drained = true;
            else
                feed(way);
        }
        return {};
    }

    /// Whether a packet's picture is shown before the way's part that is wanted whole, and not at its end.
    [[nodiscard]] bool on_the_way(const AVPacket& packet, const Way& way) const {
        if (!line.believable() || clock.at(packet.pts) >= way.whole_from) return false;
        const std::optional<std::int64_t> after = line.known_after(packet.pts);
        return after && clock.at(*after) <= way.to;
    }

    void feed(const Way& way) {
        const AVPacket* packet = line.front();
        if (!packet) {
            codec.send(nullptr);
            drain_mode = true;
            return;
        }
        const bool skip = on_the_way(*packet, way);
        if (skip) left_out = std::max(left_out, packet->pts);
        codec->skip_frame = skip ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
        ++fed;
        judge(codec.send(packet)); // what is damaged is skipped, not fatal
        line.pop();
    }

    /// The file's place was changed.
    void restart_decoder() {
        line.restart();
        forget();
    }

    /// Forgets what the decoder was at.
    void forget() {
        codec.flush();
        current = next = {};
        drained = drain_mode = any = settled = false;
        fed = unplaced = 0;
        left_out = AV_NOPTS_VALUE;
    }

    /// When the current picture ends; nothing: it is the last one.
    std::optional<Time> end_of_current(const Way& way) {
        if (next.empty() && line.believable() && current.stamp != AV_NOPTS_VALUE) {
            const PacketLine::After after = line.after(current.stamp);
            if (after.certain && !after.stamp) return {};
            if (after.certain && clock.at(*after.stamp) > current.start()) return clock.at(*after.stamp);
            line.disbelieve();
        }
        if (next.empty()) next = decode(way);
        return next.empty() ? std::nullopt : std::optional(next.start());
    }

    /// The current picture with its true end.
    VideoFrame shown(std::optional<Time> end) const {
        const TimeRange interval{current.start(), end.value_or(current.frame.interval().end)};
        return {current.frame.raw(), interval, info.posture};
    }

    void keep(const VideoFrame& frame, FrameCache::Why why) const {
        if (current.sound) cache->keep(source, frame, why);
    }

    /// The next picture becomes the current one; false at the end.
    bool advance(const Way& way) {
        Decoded after = next.empty() ? decode(way) : std::exchange(next, {});
        if (after.empty()) return false;
        current = std::move(after);
        if (current.stamp != AV_NOPTS_VALUE) line.passed(current.stamp);
        return true;
    }

    enum class Arrival { there, too_late, missing };
    /// Forward until the picture of the way's end is current. Too late: decoding began behind it. Missing: it
    /// was left out, since the packets' times say other than the pictures'.
    Arrival run(const Way& way) {
        if (current.empty() && !advance(way)) return Arrival::too_late;
        if (current.start() > way.to) return Arrival::too_late;
        while (true) {
            const std::optional<Time> end = end_of_current(way);
            if (!end || *end > way.to) return Arrival::there;
            if (next.empty()) next = decode(way);
            const bool lost = left_out != AV_NOPTS_VALUE && left_out > current.stamp;
            if (next.empty()) return lost ? Arrival::missing : Arrival::there;
            if (next.start() > way.to) return lost ? Arrival::missing : Arrival::there;
            if (current.start() >= way.whole_from) keep(shown(end), FrameCache::Why::passed);
            advance(way);
        }
    }

    /// The way to a time that begins at `from`. Going backwards, as many pictures before it are wanted as the
    /// cache has room for.
    [[nodiscard]] Way way_to(Time time, Time from, bool backwards) const {
        if (!backwards) return {time, time - (time - from) / kWholePart};
        const std::size_t room = cache->budget() / std::max<std::size_t>(1, picture_bytes);
        return {time, time - static_cast<std::int64_t>(std::max<std::size_t>(room, 4) - 2) * period()};
    }

    /// To the first picture, by bytes where a file has no index, and by opening it anew where that fails;
    /// then on to the way's end.
    void rewind(const Way& way) {
        sought = false;
        const auto begin = [&] {
            restart_decoder();
            const AVPacket* packet = line.front();
            if (first_packet.timed() && !(packet && PacketMark::of(*packet) == first_packet)) return false;
            return advance(way) && (!first || current.start() <= *first);
        };
        if (!seek_to_start(*input) || !begin()) {
            use(open_input(info.path));
            forget();
            if (!advance(way)) return;
        }
        first = current.start();
        timeless =
            current.frame.raw()->best_effort_timestamp == AV_NOPTS_VALUE || jumps_by_guess(*input, *stream);
        if (run(way) != Arrival::missing) return;
        line.disbelieve();
        rewind(way);
    }

    /// How far before `time` to seek for the key frame before the one that the file stands at, when that one
    /// is shown after `time`; zero: it is not.
    Time further_back(Time time) {
        const AVPacket* packet = line.front();
        if (!packet || !line.believable() || packet->dts == AV_NOPTS_VALUE || clock.at(packet->pts) <= time)
            return Time(0);
        return time - clock.exact(packet->dts) + clock.tick();
    }

    /// To a place from which the picture of `time` can be decoded, and on to it. Some files seek too late
    /// (transport streams, open groups of pictures): then further back, each time twice as far, and from the
    /// start at last.
    void go_to(Time time, bool backwards) {
        sought = true;
        bool looked = false, late = false;
        const Time start = first.value_or(info.picture_start);
        for (Time back = reach; !timeless && first_known() && time - back > start;) {
            const std::int64_t stamp = clock.stamp_at(time - back);
            if (av_seek_frame(input.get(), stream->index, stamp, AVSEEK_FLAG_BACKWARD) >= 0) {
                restart_decoder();
                const Time further = further_back(time);
                if (!std::exchange(looked, true) && further > back) {
                    back = further;
                    continue;
                }
                const AVPacket* packet = line.front();
                const Time from = packet && line.believable() ? clock.at(packet->pts) : time;
                const Arrival arrival = run(way_to(time, from, backwards));
                if (arrival == Arrival::missing) {
                    line.disbelieve();
                    return go_to(time, backwards);
                }
                if (late) reach = back;
                if (arrival == Arrival::there) return;
                late = true;
            }
            back = std::max(back * 2, kFirstStep);
        }
        rewind(way_to(time, start, backwards));
    }

    /// Whether the start is known well enough to seek: where packets have no times, the first picture has to
    /// be decoded to learn how it is with the pictures.
    [[nodiscard]] bool first_known() const { return first || first_packet.timed(); }

    /// Whether a place nearer to `time` than where decoding stands can be sought.
    [[nodiscard]] bool nearer_by_seeking(Time time) const {
        if (current.empty() || time < current.start()) return true;
        if (drained) return false;
        if (!lists_keys(*input)) return time - current.start() > kWorthSeeking;
        const int key = av_index_search_timestamp(stream, clock.stamp_at(time), AVSEEK_FLAG_BACKWARD);
        const AVIndexEntry* entry = key < 0 ? nullptr : avformat_index_get_entry(stream, key);
        return entry && line.read_to() &&
               clock.exact(entry->timestamp) - clock.exact(*line.read_to()) > kNotWorthIt * period();
    }

    void bring(Time time, bool backwards) {
        if (nearer_by_seeking(time)) return go_to(time, backwards);
        if (run(way_to(time, current.start(), false)) != Arrival::missing) return;
        line.disbelieve();
        go_to(time, backwards);
    }

    /// The picture that is shown at a time. Where a device fails on the way, the processor finds it anew:
    /// what is shown depends on the time alone.
    VideoFrame wanted(Time time, bool backwards) {
        try {
            bring(time, backwards);
            if (current.empty() && codec.on_device()) codec.fail();
            if (current.empty())
                throw Failure("no picture of " + info.path +
                              " can be decoded here; the file is damaged or cut short");
            return shown(end_of_current({time, time}));
        } catch (const DeviceFailed&) {
            codec.go_on_without(*stream);
            restart_decoder();
            return wanted(time, backwards);
        }
    }
};

VideoReader::VideoReader(const std::string& path, int threads, std::shared_ptr<FrameCache> cache, By by)
    : state_(std::make_unique<State>()) {
    State& s = *state_;
    OpenedMedium opened = open_medium(path, Lengths::declared);
    s.info = std::move(opened.info);
    if (!s.info.has_video) throw Failure(path + " holds no picture");
    s.source = SourceKey::of(path);
    s.cache = cache ? std::move(cache) : std::make_shared<FrameCache>();
    s.first_packet = opened.first;
    // Its first packet, which brings the palette, was read already.
    const AVStream& seen = *opened.input->streams[picture_stream(*opened.input)];
    if (seen.codecpar->format == AV_PIX_FMT_PAL8 && !s.info.is_image) opened.input = open_input(path);
    s.use(std::move(opened.input));
    const bool may_help = by == By::usual && !s.info.is_image;
    s.codec = PictureDecoder(*s.stream, threads, may_help ? hardware_in_use() : nullptr, path);
    s.clock = picture_clock(s.info, s.stream->time_base);
    s.timeless = jumps_by_guess(*s.input, *s.stream);
    if (!s.info.is_image) return;
    s.current = s.decode({});
    if (s.current.empty())
        throw Failure("no picture of " + path + " can be decoded; the file is damaged or cut short");
}

VideoReader::~VideoReader() = default;
VideoReader::VideoReader(VideoReader&&) noexcept = default;

const MediaInfo& VideoReader::info() const {
    return state_->info;
}

bool VideoReader::damaged() const {
    return state_->damaged;
}

std::optional<Time> VideoReader::place() const {
    return state_->current.empty() ? std::nullopt : std::optional(state_->current.start());
}

VideoFrame VideoReader::frame_at(Time time) {
    State& s = *state_;
    if (s.info.is_image) return s.current.frame;
    if (s.first) time = std::max(time, *s.first);
    const Time step = time - s.asked.value_or(Time::min() / 2), most = kStep * s.period();
    s.asked = time;
    if (VideoFrame kept = s.cache->at(s.source, time); !kept.empty()) return kept;
    const VideoFrame frame = s.wanted(time, step < Time(0) && -step <= most);
    s.keep(frame, std::chrono::abs(step) > most ? FrameCache::Why::sought
                  : step < Time(0)              ? FrameCache::Why::passed
                                                : FrameCache::Why::played);
    return frame;
}

} // namespace core
