// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Exact seeks beside FFmpeg's libraries used plainly, in turn in one run: `seek_bench FILE PATTERN COUNT
// [SEED]`. Each picture of FILE carries its number as 14 blocks of 32x32 in its top left corner, the lowest
// bit first (editing_bench.py makes such files). One JSON line a peer. Patterns: random, back (one), forward
// (five), again (five pictures, over and over).
#include "core/media/ffmpeg_ptr.h"
#include "core/media/readers.h"
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <random>
#include <sys/resource.h>

using namespace core;

namespace {

int number_in(const AVFrame& picture) {
    int number = 0;
    for (int bit = 0; bit < 14; ++bit)
        if (picture.data[0][16 * picture.linesize[0] + 32 * bit + 16] > 100) number |= 1 << bit;
    return number;
}

double processor_seconds() {
    rusage used{};
    getrusage(RUSAGE_SELF, &used);
    const auto seconds = [](const timeval& t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(used.ru_utime) + seconds(used.ru_stime);
}

std::vector<int> targets(const std::string& pattern, int count, int frames, unsigned seed) {
    std::mt19937 dice(seed);
    const auto any = [&](int most) { return static_cast<int>(dice() % static_cast<unsigned>(most)); };
    std::vector<int> out;
    const int from = pattern == "forward" ? any(frames / 4) : frames - 1 - any(frames / 3);
    std::vector<int> five;
    for (int i = 0; i < 5; ++i)
        five.push_back(any(frames));
    for (int i = 0; i < count; ++i)
        out.push_back(pattern == "random"    ? any(frames)
                      : pattern == "back"    ? from - i
                      : pattern == "forward" ? from + 5 * i
                                             : five[static_cast<std::size_t>(i % 5)]);
    return out;
}

/// FFmpeg's libraries as they are: seek to the key frame before, decode up to the picture.
class Plain {
  public:
    Plain(const std::string& path, bool skip) : input_(open_input(path)), skip_(skip) {
        const int index = av_find_best_stream(input_.get(), AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
        stream_ = input_->streams[index];
        for (unsigned i = 0; i < input_->nb_streams; ++i)
            if (static_cast<int>(i) != index) input_->streams[i]->discard = AVDISCARD_ALL;
        codec_ = open_decoder(*stream_, 2);
    }
    [[nodiscard]] int frames() const { return static_cast<int>(stream_->nb_frames); }
    int seek(int number) {
        const std::int64_t stamp = stamp_of(number);
        bool roll = next_ >= 0 && number >= next_;
        if (roll) {
            const int key = av_index_search_timestamp(stream_, stamp, AVSEEK_FLAG_BACKWARD);
            roll = key < 0 || number_of(avformat_index_get_entry(stream_, key)->timestamp) <= next_;
        }
        if (!roll) {
            av_seek_frame(input_.get(), stream_->index, stamp, AVSEEK_FLAG_BACKWARD);
            avcodec_flush_buffers(codec_.get());
        }
        while (next_frame(number))
            if ((next_ = number_of(frame_->best_effort_timestamp) + 1) > number) return number_in(*frame_);
        return next_ = -1;
    }

  private:
    [[nodiscard]] std::int64_t start() const {
        return stream_->start_time == AV_NOPTS_VALUE ? 0 : stream_->start_time;
    }
    [[nodiscard]] std::int64_t stamp_of(int number) const {
        return av_rescale_q(number, av_inv_q(stream_->avg_frame_rate), stream_->time_base) + start();
    }
    [[nodiscard]] int number_of(std::int64_t stamp) const {
        return static_cast<int>(
            av_rescale_q(stamp - start(), stream_->time_base, av_inv_q(stream_->avg_frame_rate)));
    }
    bool next_frame(int target) {
        while (true) {
            const int got = avcodec_receive_frame(codec_.get(), frame_.get());
            if (got >= 0) return true;
            if (got != AVERROR(EAGAIN)) return false;
            while (true) {
                if (av_read_frame(input_.get(), packet_.get()) < 0) {
                    avcodec_send_packet(codec_.get(), nullptr);
                    break;
                }
                const bool ours = packet_->stream_index == stream_->index;
                if (ours) {
                    codec_->skip_frame =
                        skip_ && number_of(packet_->pts) < target ? AVDISCARD_NONREF : AVDISCARD_DEFAULT;
                    avcodec_send_packet(codec_.get(), packet_.get());
                }
                av_packet_unref(packet_.get());
                if (ours) break;
            }
        }
    }
    InputPtr input_;
    CodecPtr codec_;
    AVStream* stream_ = nullptr;
    FramePtr frame_{av_frame_alloc()};
    PacketPtr packet_{av_packet_alloc()};
    bool skip_;
    int next_ = -1;
};

void measure(const char* peer, const std::string& pattern, const std::vector<int>& wanted,
             const std::function<int(int)>& seek) {
    std::vector<double> ms;
    int exact = 0;
    const double before = processor_seconds();
    for (const int number : wanted) {
        const auto from = std::chrono::steady_clock::now();
        exact += seek(number) == number;
        ms.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - from).count());
    }
    const double spent = processor_seconds() - before;
    std::sort(ms.begin(), ms.end());
    const auto part = [&](double p) {
        return ms[static_cast<std::size_t>(p * static_cast<double>(ms.size() - 1))];
    };
    std::printf("{\"peer\":\"%s\",\"pattern\":\"%s\",\"seeks\":%zu,\"exact\":%d,\"p50\":%.2f,\"p95\":%.2f,"
                "\"most\":%.2f,\"cpu\":%.3f}\n",
                peer, pattern.c_str(), ms.size(), exact, part(0.5), part(0.95), ms.back(), spent);
    std::fflush(stdout);
}

} // namespace

int main(int count, char** words) {
    if (count < 4) {
        std::fprintf(stderr, "seek_bench FILE random|back|forward|again COUNT [SEED]\n");
        return 2;
    }
    const std::string path = words[1], pattern = words[2];
    const auto seed = static_cast<unsigned>(count > 4 ? std::atoi(words[4]) : 1);
    const int frames = Plain(path, false).frames();
    const std::vector<int> wanted = targets(pattern, std::atoi(words[3]), frames, seed);
    for (const bool skip : {false, true}) {
        Plain plain(path, skip);
        plain.seek(0);
        measure(skip ? "libav, skipping" : "libav", pattern, wanted, [&](int n) { return plain.seek(n); });
    }
    const auto from = std::chrono::steady_clock::now();
    VideoReader reader(path);
    const auto opened = std::chrono::steady_clock::now();
    reader.frame_at(Time(0));
    const auto first = std::chrono::steady_clock::now();
    measure("saycut", pattern, wanted, [&](int n) {
        return number_in(
            *reader.frame_at(reader.info().picture_start + frame_start(n, reader.info().fps)).raw());
    });
    std::printf("{\"peer\":\"saycut\",\"opened_ms\":%.1f,\"first_ms\":%.1f}\n",
                std::chrono::duration<double, std::milli>(opened - from).count(),
                std::chrono::duration<double, std::milli>(first - opened).count());
    return 0;
}
