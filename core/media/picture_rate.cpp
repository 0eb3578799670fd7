// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/picture_rate.h"
#include <algorithm>
#include <cmath>

namespace core {
namespace {

constexpr FrameRate kUsualRates[] = {{24000, 1001}, {24, 1}, {25, 1},       {30000, 1001}, {30, 1},
                                     {48, 1},       {50, 1}, {60000, 1001}, {60, 1}};

/// Rates that no timeline has are believed up to here, and only when the pictures' times say the same: what
/// high-speed cameras write.
constexpr double kFastest = 100'000;

/// So many pictures' times are read.
constexpr int kLooked = 240;

struct Times {
    std::vector<std::int64_t> stamps;  ///< in order
    std::vector<std::int64_t> decoded; ///< when they are decoded
    bool of_all = true;                ///< some containers give only some pictures a time
    PacketMark first;
};

/// Times of the first few hundred pictures.
Times picture_times(AVFormatContext& format, int stream_index) {
    const PacketPtr packet(av_packet_alloc());
    Times times;
    std::vector<std::int64_t>& stamps = times.stamps;
    for (int seen = 0; seen < kLooked && next_packet(format, *packet); av_packet_unref(packet.get())) {
        if (packet->stream_index != stream_index) continue;
        if (seen++ == 0) times.first = PacketMark::of(*packet);
        if (packet->dts != AV_NOPTS_VALUE) times.decoded.push_back(packet->dts);
        if (packet->pts != AV_NOPTS_VALUE)
            stamps.push_back(packet->pts);
        else
            times.of_all = false;
    }
    std::sort(stamps.begin(), stamps.end());
    // The last pictures may still wait for ones that were not read: leave them out.
    stamps.resize(stamps.size() - std::min<std::size_t>(stamps.size() < 3 ? 0 : stamps.size() - 2, 8));
    return times;
}

/// Times between pictures, shortest first.
std::vector<std::int64_t> gaps_of(const std::vector<std::int64_t>& times) {
    std::vector<std::int64_t> gaps;
    for (std::size_t i = 1; i < times.size(); ++i)
        gaps.push_back(times[i] - times[i - 1]);
    std::sort(gaps.begin(), gaps.end());
    return gaps;
}

/// The usual rate in which pictures this close together all find a place: what a timeline is made of when its
/// first clip comes from a phone, whose mean rate is no rate that anybody edits in.
FrameRate usual_rate(double densest) {
    constexpr double kNear = 1.02;
    for (const FrameRate rate : kUsualRates)
        if (densest <= rate.value() * kNear) {
            // 29.8 is 30 that was written late, not 29.97.
            if (rate.den == 1001 && densest > rate.value() * 1.0005) return {(rate.num + 999) / 1000, 1};
            return rate;
        }
    return {static_cast<std::int64_t>(std::lround(std::min(densest, 240.0))), 1};
}

/// The usual rates that a rate may stand for, the nearest first, then the rate itself.
std::vector<FrameRate> meanings(AVRational rate) {
    if (rate.num <= 0 || rate.den <= 0) return {};
    av_reduce(&rate.num, &rate.den, rate.num, rate.den, 1'000'000);
    const FrameRate own{rate.num, rate.den};
    if (!own.plausible() && !(own.value() > 1 && own.value() <= kFastest)) return {}; // damage
    const auto distance = [&](FrameRate other) { return std::abs(other.value() / own.value() - 1.0); };
    std::vector<FrameRate> found;
    for (const FrameRate usual : kUsualRates)
        if (distance(usual) < 0.01) found.push_back(usual);
    std::sort(found.begin(), found.end(),
              [&](FrameRate a, FrameRate b) { return distance(a) < distance(b); });
    found.push_back(own);
    return found;
}

/// How far a picture may lie from its border: `strict`, what containers round to; else what a camera's clock
/// may jitter.
Time leeway(FrameRate rate, Time tick, bool strict) {
    constexpr Time kMillisecond{kFlicksPerSecond / 1000};
    const Time period = frame_start(1, rate);
    return strict ? std::min(std::max(tick, kMillisecond + kMillisecond / 10), period / 2)
                  : std::max(std::min(tick, period / 2), period * 2 / 5);
}

/// True when each picture has a border of its own, near to it.
bool fits(const std::vector<std::int64_t>& times, AVRational base, FrameRate rate, bool strict) {
    const Time near = leeway(rate, container_time(1, base), strict);
    std::int64_t last = -1;
    for (const std::int64_t stamp : times) {
        const Time time = container_time(stamp - times.front(), base);
        const std::int64_t border = frame_at(time + frame_start(1, rate) / 2, rate);
        if (border <= last || std::chrono::abs(frame_start(border, rate) - time) > near) return false;
        last = border;
    }
    return times.size() > 1;
}

/// A rate that changes later on: where a file has a list of all its pictures, all of them are looked at, not
/// the first alone.
void look_further(MediaInfo& info, const AVStream& stream, const std::vector<std::int64_t>& first_times) {
    const int count = avformat_index_get_entries_count(&stream);
    if (count <= kLooked || stream.nb_frames != count) return;
    std::vector<std::int64_t> stamps;
    for (int i = 0; i < count; ++i)
        stamps.push_back(avformat_index_get_entry(const_cast<AVStream*>(&stream), i)->timestamp);
    std::sort(stamps.begin(), stamps.end());
    const std::vector<std::int64_t> gaps = gaps_of(stamps);
    const std::int64_t dense = std::max<std::int64_t>(1, gaps[gaps.size() / 10]);
    const double densest = 1.0 / (static_cast<double>(dense) * av_q2d(stream.time_base));
    if (densest < info.fps.value() * 1.1) return;
    info.variable_rate = true;
    info.fps = usual_rate(densest);
    info.even_rate = fits(first_times, stream.time_base, info.fps, true);
}

/// Leaves out grids much finer than the pictures, which say nothing, since every time lies near one of their
/// borders, and adds the usual one.
void judge_candidates(std::vector<FrameRate>& candidates, const std::vector<std::int64_t>& gaps,
                      AVRational base) {
    // A tenth of the gaps may be shorter: two pictures that came at once.
    const double densest =
        1.0 / (static_cast<double>(std::max<std::int64_t>(1, gaps[gaps.size() / 10])) * av_q2d(base));
    std::erase_if(candidates, [&](FrameRate rate) { return rate.value() > densest * 1.3; });
    candidates.push_back(usual_rate(densest));
}

/// Of the rates that a header may mean, the one in which pictures are decoded: one that counts fields is
/// twice as high.
FrameRate decoded_rate(const std::vector<FrameRate>& candidates, std::vector<std::int64_t> decoded,
                       AVRational base) {
    std::sort(decoded.begin(), decoded.end());
    const std::vector<std::int64_t> gaps = gaps_of(decoded);
    if (gaps.empty() || gaps.front() <= 0 || gaps.front() != gaps.back()) return candidates.front();
    const double period = static_cast<double>(gaps.front()) * av_q2d(base);
    const auto off = [&](FrameRate rate) { return std::abs(std::log(rate.value() * period)); };
    return *std::min_element(candidates.begin(), candidates.end(),
                             [&](FrameRate a, FrameRate b) { return off(a) < off(b) - 0.01; });
}

void judge_rate(MediaInfo& info, const AVStream& stream, const Times& seen) {
    const std::vector<std::int64_t>& times = seen.stamps;
    const bool of_all = seen.of_all;
    const std::vector<std::int64_t> gaps = gaps_of(times);
    info.variable_rate = of_all && gaps.size() > 1 && gaps.back() > gaps.front() * 3 / 2 + 1;
    std::vector<FrameRate> candidates = meanings(stream.avg_frame_rate);
    for (const FrameRate rate : meanings(stream.r_frame_rate))
        candidates.push_back(rate);
    if (times.size() < 2 || !of_all) // a header may give its clock's ticks
        std::erase_if(candidates, [](FrameRate rate) { return !rate.plausible(); });
    if (candidates.empty()) candidates.push_back({25, 1});
    info.fps = candidates.front();
    if (times.size() < 2) { // one picture, or a stream without times, in which pictures are counted
        info.fps = decoded_rate(candidates, seen.decoded, stream.time_base);
        info.even_rate = true;
        return;
    }
    if (of_all) judge_candidates(candidates, gaps, stream.time_base);
    for (const bool strict : {true, false})
        for (const FrameRate rate : candidates)
            if (fits(times, stream.time_base, rate, strict)) {
                info.fps = rate;
                info.even_rate = true;
                return look_further(info, stream, times);
            }
    if (info.variable_rate) info.fps = candidates.back();
    look_further(info, stream, times);
}

/// More pictures a second than a timeline can have: each keeps its own time, so that all are seen when it is
/// slowed down, and the rate is the fastest that some of them make.
void keep_own_times(MediaInfo& info) {
    if (info.fps.plausible()) return;
    FrameRate slower = info.fps;
    for (std::int64_t each = 2; !slower.plausible(); ++each)
        slower = {info.fps.num, info.fps.den * each};
    info.fps = slower;
    info.even_rate = false;
}

} // namespace

PacketMark find_rate(MediaInfo& info, AVFormatContext& format, const AVStream& stream) {
    const Times times = picture_times(format, stream.index);
    judge_rate(info, stream, times);
    keep_own_times(info);
    return times.first;
}

StreamClock picture_clock(const MediaInfo& info, AVRational base) {
    const Time origin = info.origin + info.picture_late;
    if (!info.even_rate) return {base, origin};
    const Time near = leeway(info.fps, container_time(1, base), info.variable_rate);
    return {base, origin, {info.fps, Time(0), near}};
}

} // namespace core
