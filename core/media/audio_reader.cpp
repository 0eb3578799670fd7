// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include "core/media/readers.h"
#include <algorithm>

namespace core {

struct AudioReader::State {
    std::string path;
    InputPtr input;
    CodecPtr codec;
    const AVStream* stream = nullptr;
    ResamplerPtr resampler;
    PacketPtr packet{av_packet_alloc()};
    std::vector<std::vector<float>> ready{kChannels}; ///< decoded samples from `ready_from` on
    std::int64_t ready_from = 0;
    bool ended = false, placed = false;

    void restart(std::int64_t sample) {
        const std::int64_t start = stream->start_time == AV_NOPTS_VALUE ? 0 : stream->start_time;
        // A little early: codecs need a frame or two to settle.
        const std::int64_t wanted = std::max<std::int64_t>(0, sample - kRate / 5);
        av_seek_frame(input.get(), stream->index, start + av_rescale_q(wanted, {1, kRate}, stream->time_base),
                      AVSEEK_FLAG_BACKWARD);
        avcodec_flush_buffers(codec.get());
        resampler.reset();
        for (auto& channel : ready)
            channel.clear();
        ended = placed = false;
    }

    void make_resampler(const AVFrame& frame) {
        SwrContext* made = nullptr;
        AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO, from = frame.ch_layout;
        if (from.order == AV_CHANNEL_ORDER_UNSPEC)
            av_channel_layout_default(&from, frame.ch_layout.nb_channels);
        // One channel is heard on both sides as loud as it is; FFmpeg's own matrix takes 3 dB off.
        constexpr double kBoth[kChannels] = {1.0, 1.0};
        if (swr_alloc_set_opts2(&made, &stereo, AV_SAMPLE_FMT_FLTP, kRate, &from,
                                static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0,
                                nullptr) < 0 ||
            (from.nb_channels == 1 && swr_set_matrix(made, kBoth, 1) < 0) || swr_init(made) < 0) {
            swr_free(&made);
            throw Failure("the sound of " + path + " has a layout that cannot be converted");
        }
        resampler.reset(made);
    }

    void take(const AVFrame* frame) {
        if (frame && !resampler) make_resampler(*frame);
        if (!resampler) return;
        if (frame && !placed) {
            const std::int64_t start = stream->start_time == AV_NOPTS_VALUE ? 0 : stream->start_time;
            const std::int64_t pts =
                frame->best_effort_timestamp == AV_NOPTS_VALUE ? start : frame->best_effort_timestamp;
            ready_from = av_rescale_q(pts - start, stream->time_base, {1, kRate});
            placed = true;
        }
        const int room = swr_get_out_samples(resampler.get(), frame ? frame->nb_samples : 0);
        if (room <= 0) return;
        const std::size_t old = ready[0].size();
        std::uint8_t* planes[kChannels];
        for (std::size_t c = 0; c < kChannels; ++c) {
            ready[c].resize(old + static_cast<std::size_t>(room));
            planes[c] = reinterpret_cast<std::uint8_t*>(ready[c].data() + old);
        }
        const int made = swr_convert(resampler.get(), planes, room,
                                     frame ? const_cast<const std::uint8_t**>(frame->extended_data) : nullptr,
                                     frame ? frame->nb_samples : 0);
        for (auto& channel : ready)
            channel.resize(old + static_cast<std::size_t>(std::max(0, made)));
    }

    /// Decodes one more packet's sound; sets `ended` at the end of the file.
    void decode_more() {
        const int read = av_read_frame(input.get(), packet.get());
        if (read >= 0 && packet->stream_index != stream->index) {
            av_packet_unref(packet.get());
            return;
        }
        avcodec_send_packet(codec.get(), read >= 0 ? packet.get() : nullptr);
        av_packet_unref(packet.get());
        const FramePtr frame(av_frame_alloc());
        while (avcodec_receive_frame(codec.get(), frame.get()) >= 0)
            take(frame.get());
        if (read < 0) {
            take(nullptr);
            ended = true;
        }
    }

    void drop_before(std::int64_t sample) {
        const auto count = static_cast<std::size_t>(
            std::clamp<std::int64_t>(sample - ready_from, 0, static_cast<std::int64_t>(ready[0].size())));
        for (auto& channel : ready)
            channel.erase(channel.begin(), channel.begin() + static_cast<std::ptrdiff_t>(count));
        ready_from += static_cast<std::int64_t>(count);
    }
};

AudioReader::AudioReader(const std::string& path) : state_(std::make_unique<State>()) {
    State& s = *state_;
    s.path = path;
    s.input = open_input(path);
    const int index = av_find_best_stream(s.input.get(), AVMEDIA_TYPE_AUDIO, -1, -1, nullptr, 0);
    if (index < 0) throw Failure(path + " holds no sound");
    s.stream = s.input->streams[index];
    s.codec = open_decoder(*s.stream, 1);
}

AudioReader::~AudioReader() = default;
AudioReader::AudioReader(AudioReader&&) noexcept = default;

AudioBlock AudioReader::read(std::int64_t from, std::size_t count) {
    State& s = *state_;
    AudioBlock block{.start = rescale(from, kFlicksPerSecond, kRate), .rate = kRate};
    block.channels.assign(kChannels, std::vector<float>(count, 0.0F));
    const std::int64_t have_to = s.ready_from + static_cast<std::int64_t>(s.ready[0].size());
    if (s.placed && (from < s.ready_from || from > have_to + kRate))
        s.restart(from);
    else if (!s.placed && from > 0)
        s.restart(from);
    const auto to = from + static_cast<std::int64_t>(count);
    while (!s.ended && (!s.placed || s.ready_from + static_cast<std::int64_t>(s.ready[0].size()) < to)) {
        s.decode_more();
        if (s.placed) s.drop_before(from);
    }
    for (std::size_t c = 0; c < kChannels; ++c)
        for (std::size_t i = 0; i < count; ++i) {
            const std::int64_t at = from + static_cast<std::int64_t>(i) - s.ready_from;
            if (at >= 0 && at < static_cast<std::int64_t>(s.ready[c].size()))
                block.channels[c][i] = s.ready[c][static_cast<std::size_t>(at)];
        }
    return block;
}

} // namespace core
