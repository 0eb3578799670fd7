// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/resampler.h"
#include "core/base/result.h"
#include "core/media/channel_mix.h"
#include "core/media/memory_limit.h"
#include "core/media/readers.h"
#include <algorithm>
extern "C" {
#include <libavutil/opt.h>
}

namespace core {

void Resampler::start(const AVFrame& frame) {
    try {
        require_usable_sound(frame.sample_rate, frame.ch_layout.nb_channels); // it may change on the way
    } catch (const Failure& failure) {
        throw Failure("cannot read the sound of " + name_ + ": " + failure.what());
    }
    SwrContext* made = nullptr;
    AVChannelLayout to = av_layout_of(to_), from = frame.ch_layout;
    if (from.order == AV_CHANNEL_ORDER_UNSPEC) av_channel_layout_default(&from, frame.ch_layout.nb_channels);
    // One channel is heard on both sides as loud as it is; FFmpeg's own matrix takes 3 dB off.
    constexpr double kBoth[] = {1.0, 1.0};
    const bool doubled = from.nb_channels == 1 && to_ == SoundLayout::stereo;
    constexpr double kPassed =
        0.98; // of what the lower rate can hold; of itself soxr lets the upper tenth go
    if (swr_alloc_set_opts2(&made, &to, AV_SAMPLE_FMT_FLTP, AudioReader::kRate, &from,
                            static_cast<AVSampleFormat>(frame.format), frame.sample_rate, 0, nullptr) < 0 ||
        (frame.sample_rate != AudioReader::kRate &&
         (av_opt_set_int(made, "resampler", SWR_ENGINE_SOXR, 0) < 0 ||
          av_opt_set_double(made, "cutoff", kPassed, 0) < 0)) ||
        av_opt_set_double(made, "rematrix_maxval", kLoudestMix, 0) < 0 ||
        (doubled && swr_set_matrix(made, kBoth, 1) < 0) || swr_init(made) < 0) {
        swr_free(&made);
        throw Failure("the sound of " + name_ + " has a layout that cannot be converted");
    }
    context_.reset(made);
    av_channel_layout_copy(&layout_, &frame.ch_layout);
    format_ = frame.format;
    rate_ = frame.sample_rate;
}

void Resampler::convert(const std::uint8_t** planes, int samples, Samples& out) {
    const int room = swr_get_out_samples(context_.get(), samples);
    if (room <= 0) return;
    const std::size_t old = out[0].size();
    std::uint8_t* to[kMostChannels];
    for (std::size_t c = 0; c < out.size(); ++c) {
        out[c].resize(old + static_cast<std::size_t>(room));
        to[c] = reinterpret_cast<std::uint8_t*>(out[c].data() + old);
    }
    const int made = swr_convert(context_.get(), to, room, planes, samples);
    for (auto& channel : out)
        channel.resize(old + static_cast<std::size_t>(std::max(0, made)));
}

void Resampler::add(const AVFrame& frame, int skip, Samples& out) {
    const bool same = context_ && format_ == frame.format && rate_ == frame.sample_rate &&
                      av_channel_layout_compare(&layout_, &frame.ch_layout) == 0;
    if (!same) {
        drain(out);
        start(frame);
    }
    const auto format = static_cast<AVSampleFormat>(frame.format);
    const bool planar = av_sample_fmt_is_planar(format) != 0;
    const int channels = frame.ch_layout.nb_channels, planes = planar ? channels : 1;
    const std::ptrdiff_t step = av_get_bytes_per_sample(format) * (planar ? 1 : channels);
    std::vector<const std::uint8_t*> from;
    for (int p = 0; p < planes; ++p)
        from.push_back(frame.extended_data[p] + skip * step);
    convert(from.data(), frame.nb_samples - skip, out);
}

void Resampler::drain(Samples& out) {
    if (context_) convert(nullptr, 0, out);
    context_.reset();
}

} // namespace core
