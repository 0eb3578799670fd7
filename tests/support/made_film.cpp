// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/made_film.h"
#include "core/media/ffmpeg_ptr.h"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <stdexcept>
extern "C" {
#include <libavutil/opt.h>
#include <libavutil/pixdesc.h>
}

namespace test {
namespace {

using core::CodecPtr;
using core::FramePtr;
using core::PacketPtr;

constexpr int kColumns = 4, kRows = 2;

struct Stamped {
    PacketPtr packet;
    std::size_t stream = 0;
    double dts = 0;
};

[[noreturn]] void fail(const std::string& what, int code) {
    throw std::runtime_error("cannot make a film: " + what + ": " + core::ffmpeg_error(code));
}

void must(int code, const std::string& what) {
    if (code < 0) fail(what, code);
}

/// What an encoder gives for a frame, in the order of decoding; times in its own base, moved by `by`.
void collect(AVCodecContext& codec, const AVFrame* frame, std::size_t stream, std::int64_t by,
             std::vector<Stamped>& packets) {
    must(avcodec_send_frame(&codec, frame), codec.codec->name);
    for (PacketPtr packet(av_packet_alloc()); avcodec_receive_packet(&codec, packet.get()) >= 0;
         packet.reset(av_packet_alloc())) {
        if (packet->duration == 0 && codec.codec_type == AVMEDIA_TYPE_VIDEO) packet->duration = 1;
        packet->pts += by;
        packet->dts += by;
        const double dts = static_cast<double>(packet->dts) * av_q2d(codec.time_base);
        packets.push_back({std::move(packet), stream, dts});
    }
}

CodecPtr encoder_of(const std::string& name) {
    const AVCodec* codec = avcodec_find_encoder_by_name(name.c_str());
    if (!codec) throw std::runtime_error("cannot make a film: no encoder " + name);
    return CodecPtr(avcodec_alloc_context3(codec));
}

CodecPtr picture_encoder(const FilmPlan& plan, bool global_header) {
    CodecPtr codec = encoder_of(plan.codec);
    codec->width = plan.size.width;
    codec->height = plan.size.height;
    codec->pix_fmt = av_get_pix_fmt(plan.pixels.c_str());
    codec->time_base = {static_cast<int>(plan.rate.den), static_cast<int>(plan.rate.num)};
    codec->framerate = {static_cast<int>(plan.rate.num), static_cast<int>(plan.rate.den)};
    codec->gop_size = plan.group;
    codec->max_b_frames = plan.b_frames;
    codec->bit_rate = 3'000'000;
    codec->strict_std_compliance = FF_COMPLIANCE_UNOFFICIAL;
    if (plan.codec == "mjpeg") codec->color_range = AVCOL_RANGE_JPEG;
    if (global_header) codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    av_opt_set(codec->priv_data, "preset", "ultrafast", 0);
    av_opt_set(codec->priv_data, "deadline", "realtime", 0);
    av_opt_set(codec->priv_data, "cpu-used", "8", 0);
    av_opt_set(codec->priv_data, "bf", std::to_string(plan.b_frames).c_str(), 0);
    if (plan.codec == "libx265") av_opt_set(codec->priv_data, "x265-params", "log-level=none", 0);
    for (const auto& [name, value] : plan.coding)
        must(av_opt_set(codec.get(), name.c_str(), value.c_str(), AV_OPT_SEARCH_CHILDREN), name);
    codec->thread_count = 1;
    must(avcodec_open2(codec.get(), nullptr, nullptr), plan.codec);
    return codec;
}

std::int64_t frame_ticks(const FilmPlan& plan, AVRational base) {
    return base.den * plan.rate.den / plan.rate.num;
}

FramePtr picture(const FilmPlan& plan, const AVCodecContext& codec, int number) {
    FramePtr frame(av_frame_alloc());
    frame->width = codec.width;
    frame->height = codec.height;
    frame->format = codec.pix_fmt;
    frame->pts = number;
    must(av_frame_get_buffer(frame.get(), 0), "a picture");
    const AVPixFmtDescriptor& description = *av_pix_fmt_desc_get(codec.pix_fmt);
    for (int p = 0; p < av_pix_fmt_count_planes(codec.pix_fmt); ++p) {
        const int height = p ? AV_CEIL_RSHIFT(codec.height, description.log2_chroma_h) : codec.height;
        const int width = p ? AV_CEIL_RSHIFT(codec.width, description.log2_chroma_w) : codec.width;
        for (int y = 0; y < height; ++y)
            for (int x = 0; x < width; ++x) {
                const int bit = (y * kRows / height) * kColumns + x * kColumns / width;
                const int value = p == 1 || p == 2 ? 128 : (number >> bit & 1) ? 220 : 30;
                std::uint8_t* row = frame->data[p] + y * frame->linesize[p];
                const int more = description.comp[0].depth - 8;
                if (p == 3 && more <= 0)
                    row[x] = 255; // nothing is transparent
                else if (p == 3)
                    reinterpret_cast<std::uint16_t*>(row)[x] = static_cast<std::uint16_t>((256 << more) - 1);
                else if (more > 0)
                    reinterpret_cast<std::uint16_t*>(row)[x] = static_cast<std::uint16_t>(value << more);
                else
                    row[x] = static_cast<std::uint8_t>(value);
            }
    }
    static_cast<void>(plan);
    return frame;
}

/// The first of an encoder's formats that `put` can fill.
AVSampleFormat known_format(const AVCodec& codec) {
    for (const AVSampleFormat* each = codec.sample_fmts; *each != AV_SAMPLE_FMT_NONE; ++each) {
        const AVSampleFormat packed = av_get_packed_sample_fmt(*each);
        if (packed == AV_SAMPLE_FMT_S16 || packed == AV_SAMPLE_FMT_S32 || packed == AV_SAMPLE_FMT_FLT)
            return *each;
    }
    throw std::runtime_error("cannot make a film: no sample format is known");
}

CodecPtr sound_encoder(const FilmSound& sound, bool global_header) {
    CodecPtr codec = encoder_of(sound.codec);
    codec->sample_rate = sound.rate;
    codec->sample_fmt = known_format(*codec->codec);
    av_channel_layout_default(&codec->ch_layout, sound.channels);
    codec->bit_rate = sound.codec == "dca" ? 1'000'000 : 160'000; // it takes no less
    codec->time_base = {1, sound.rate};
    codec->strict_std_compliance = FF_COMPLIANCE_EXPERIMENTAL;
    if (global_header) codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    must(avcodec_open2(codec.get(), nullptr, nullptr), sound.codec);
    return codec;
}

void put(AVFrame& frame, int channel, int i, double value) {
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    std::uint8_t* plane = frame.extended_data[planar ? channel : 0];
    const int at = planar ? i : i * frame.ch_layout.nb_channels + channel;
    switch (av_get_packed_sample_fmt(format)) {
    case AV_SAMPLE_FMT_S16:
        reinterpret_cast<std::int16_t*>(plane)[at] = static_cast<std::int16_t>(std::lround(value * 32767));
        break;
    case AV_SAMPLE_FMT_S32:
        reinterpret_cast<std::int32_t*>(plane)[at] = static_cast<std::int32_t>(value * 2147483000.0);
        break;
    case AV_SAMPLE_FMT_FLT:
        reinterpret_cast<float*>(plane)[at] = static_cast<float>(value);
        break;
    default:
        throw std::runtime_error("cannot make a film: a sample format that is not known");
    }
}

void encode_sound(const FilmSound& sound, AVCodecContext& codec, std::size_t stream,
                  std::vector<Stamped>& packets) {
    const auto total = static_cast<std::int64_t>(std::llround(sound.seconds * sound.rate));
    const int step = codec.frame_size > 0 ? codec.frame_size : 1024;
    const auto by = static_cast<std::int64_t>(std::llround(sound.start * sound.rate));
    for (std::int64_t at = 0; at < total; at += step) {
        FramePtr frame(av_frame_alloc());
        frame->nb_samples = static_cast<int>(std::min<std::int64_t>(step, total - at));
        frame->format = codec.sample_fmt;
        frame->sample_rate = sound.rate;
        av_channel_layout_copy(&frame->ch_layout, &codec.ch_layout);
        must(av_frame_get_buffer(frame.get(), 0), "sound");
        for (int i = 0; i < frame->nb_samples; ++i) {
            double late = 0;
            for (const Jump& jump : sound.jumps)
                if (at + i >= jump.at_sample) late += jump.by_seconds;
            const bool click = sound.clicks && at + i >= sound.rate / 2 && (at + i) % (sound.rate / 2) < 24;
            const double value =
                click ? 0.95
                      : sound_at(sound.start + late + static_cast<double>(at + i) / sound.rate, sound.tone);
            for (int c = 0; c < sound.channels; ++c)
                put(*frame, c, i, value);
        }
        frame->pts = at;
        collect(codec, frame.get(), stream, by, packets);
    }
    collect(codec, nullptr, stream, by, packets);
    std::vector<Jump> last_first(sound.jumps.rbegin(),
                                 sound.jumps.rend()); // those before move what is behind
    for (const Jump& jump : last_first)
        for (Stamped& each : packets)
            if (each.stream == stream && each.packet->pts - by + codec.initial_padding >= jump.at_sample) {
                const auto late = static_cast<std::int64_t>(std::llround(jump.by_seconds * sound.rate));
                each.packet->pts += late;
                each.packet->dts += late;
                each.dts += jump.by_seconds;
            }
}

AVStream& stream_of(AVFormatContext& output, const AVCodecContext& codec) {
    AVStream* stream = avformat_new_stream(&output, nullptr);
    stream->time_base = codec.time_base;
    stream->avg_frame_rate = codec.framerate;
    avcodec_parameters_from_context(stream->codecpar, &codec);
    return *stream;
}

void write(const FilmPlan& plan, AVFormatContext& output, std::vector<Stamped> packets,
           const std::vector<AVRational>& bases, const std::filesystem::path& path) {
    must(avio_open(&output.pb, path.c_str(), AVIO_FLAG_WRITE), path.string());
    if (plan.no_way_back) output.pb->seekable = 0;
    for (const auto& [name, value] : plan.options)
        must(av_opt_set(output.priv_data, name.c_str(), value.c_str(), 0), name);
    must(avformat_write_header(&output, nullptr), plan.container);
    std::stable_sort(packets.begin(), packets.end(),
                     [](const Stamped& a, const Stamped& b) { return a.dts < b.dts; });
    for (Stamped& each : packets) {
        const AVStream& stream = *output.streams[each.stream];
        av_packet_rescale_ts(each.packet.get(), bases[each.stream], stream.time_base);
        each.packet->stream_index = stream.index;
        must(av_interleaved_write_frame(&output, each.packet.get()), "writing");
    }
    must(av_write_trailer(&output), "the end");
}

} // namespace

std::string FilmPlan::text() const {
    std::string out = container + " " + codec + " " + pixels + " " + std::to_string(rate.num) + "/" +
                      std::to_string(rate.den) + " " + std::to_string(size.width) + "x" +
                      std::to_string(size.height) + ", " + std::to_string(pictures) + " pictures from " +
                      std::to_string(start) + " s, groups of " + std::to_string(group) + ", " +
                      std::to_string(b_frames) + " b";
    for (const FilmSound& sound : sounds)
        out += "; " + sound.codec + " " + std::to_string(sound.rate) + " x" + std::to_string(sound.channels) +
               ", " + std::to_string(sound.seconds) + " s from " + std::to_string(sound.start) + " s";
    return out;
}

namespace {

void fill_with_zeros(AVPacket& packet) {
    must(av_packet_make_writable(&packet), "a ruined picture");
    std::fill_n(packet.data, packet.size, std::uint8_t{0});
}

/// `base`: what times are counted in so far, and from here on in `fine`.
void spoil(const FilmPlan& plan, AVRational base, AVRational fine, std::vector<Stamped>& packets) {
    const auto among = [](const std::vector<int>& numbers, const Stamped& each) {
        return std::find(numbers.begin(), numbers.end(), each.packet->pts) != numbers.end();
    };
    std::erase_if(packets, [&](const Stamped& each) { return among(plan.lost, each); });
    for (const Stamped& each : packets)
        if (among(plan.ruined, each)) fill_with_zeros(*each.packet);
    std::vector<Stamped> out;
    const std::int64_t half = frame_ticks(plan, fine) / 2;
    for (Stamped& each : packets) {
        const bool doubled = among(plan.doubled, each);
        av_packet_rescale_ts(each.packet.get(), base, fine);
        if (doubled) {
            PacketPtr other(av_packet_clone(each.packet.get()));
            fill_with_zeros(*other);
            other->pts += half;
            other->dts -= half;
            out.push_back({std::move(other), each.stream, each.dts});
        }
        out.push_back(std::move(each));
    }
    packets = std::move(out);
}

} // namespace

void make_film(const FilmPlan& plan, const std::filesystem::path& path) {
    av_log_set_level(AV_LOG_QUIET);
    AVFormatContext* made = nullptr;
    must(avformat_alloc_output_context2(&made, nullptr, plan.container.c_str(), path.c_str()),
         plan.container);
    const core::OutputPtr output(made);
    const bool global = made->oformat->flags & AVFMT_GLOBALHEADER;
    std::vector<Stamped> packets;
    std::vector<AVRational> bases;
    if (!plan.codec.empty()) {
        const CodecPtr codec = picture_encoder(plan, global);
        stream_of(*made, *codec);
        bases.push_back(codec->time_base);
        // Starts off the grid of pictures need a finer base: the packets are moved there.
        for (int i = 0; i < plan.pictures; ++i)
            collect(*codec, picture(plan, *codec, i).get(), 0, 0, packets);
        collect(*codec, nullptr, 0, 0, packets);
        const AVRational fine{1, 360'360'000};
        spoil(plan, bases[0], fine, packets);
        for (Stamped& each : packets) {
            const std::int64_t change = frame_ticks(plan, fine) * plan.twice_as_fast_from;
            for (std::int64_t* stamp : {&each.packet->pts, &each.packet->dts})
                if (change > 0 && *stamp > change) *stamp = change + (*stamp - change) / 2;
            each.dts = static_cast<double>(each.packet->dts) * av_q2d(fine);
            each.packet->pts += std::llround(plan.start * fine.den);
            each.packet->dts += std::llround(plan.start * fine.den);
            each.dts += plan.start;
        }
        bases[0] = fine;
    }
    for (const FilmSound& sound : plan.sounds) {
        const CodecPtr codec = sound_encoder(sound, global);
        stream_of(*made, *codec);
        encode_sound(sound, *codec, bases.size(), packets);
        bases.push_back(codec->time_base);
    }
    write(plan, *made, std::move(packets), bases, path);
}

int number_of(const core::VideoFrame& picture) {
    const cv::Mat rgb = picture.to_rgb();
    int number = 0;
    for (int bit = 0; bit < kColumns * kRows; ++bit) {
        const int x = (2 * (bit % kColumns) + 1) * rgb.cols / (2 * kColumns);
        const int y = (2 * (bit / kColumns) + 1) * rgb.rows / (2 * kRows);
        if (rgb.at<cv::Vec3b>(y, x)[1] > 125) number |= 1 << bit;
    }
    return number;
}

double sound_at(double seconds, double tone) {
    constexpr double kPitches[] = {223.7, 577.1, 1013.9};
    double value = 0;
    for (const double pitch : kPitches)
        value += std::sin(2 * std::numbers::pi * pitch * tone * seconds);
    return value / 6;
}

Delay delay_of(const std::vector<float>& block, double seconds, double tone, int reach) {
    constexpr int kSteps = 4; // of a sample
    const int count = static_cast<int>(block.size());
    std::vector<double> wanted(static_cast<std::size_t>((count + 2 * reach) * kSteps));
    for (std::size_t k = 0; k < wanted.size(); ++k)
        wanted[k] = sound_at(seconds + (static_cast<double>(k) / kSteps - reach) / 48000, tone);
    Delay best{0, 1e9};
    double least = 1e9;
    for (int shift = -reach * kSteps; shift < reach * kSteps; ++shift) {
        double sum = 0, most = 0;
        for (int i = 0; i < count && sum < least; ++i) {
            const double error = block[static_cast<std::size_t>(i)] -
                                 wanted[static_cast<std::size_t>((i + reach) * kSteps - shift)];
            sum += error * error;
            most = std::max(most, std::abs(error));
        }
        if (sum >= least) continue;
        least = sum;
        best = {static_cast<double>(shift) / kSteps, most};
    }
    return best;
}

} // namespace test
