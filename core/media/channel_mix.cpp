// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/channel_mix.h"
#include "core/base/result.h"
#include "core/media/ffmpeg_ptr.h"
#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

namespace core {

AVChannelLayout av_layout_of(SoundLayout layout) {
    switch (layout) {
    case SoundLayout::mono:
        return AV_CHANNEL_LAYOUT_MONO;
    case SoundLayout::stereo:
        break;
    case SoundLayout::five_one:
        return AV_CHANNEL_LAYOUT_5POINT1_BACK;
    case SoundLayout::seven_one:
        return AV_CHANNEL_LAYOUT_7POINT1;
    }
    return AV_CHANNEL_LAYOUT_STEREO;
}

ChannelMix::ChannelMix(SoundLayout from, SoundLayout to) : from_(channels_of(from)), to_(channels_of(to)) {
    if (from == SoundLayout::mono && to == SoundLayout::stereo) {
        matrix_[0] = matrix_[kMostChannels] = 1;
        return;
    }
    constexpr double kBehind = std::numbers::sqrt2 / 2;
    constexpr std::size_t kRoom = 64; // FFmpeg scales so many rows and columns, however few it was asked for
    std::vector<double> all(kRoom * kRoom);
    const AVChannelLayout in = av_layout_of(from), out = av_layout_of(to);
    if (swr_build_matrix2(&in, &out, kBehind, kBehind, 0, kLoudestMix, 1, all.data(), kRoom,
                          AV_MATRIX_ENCODING_NONE, nullptr) < 0)
        throw Failure(std::string("sound cannot be brought from ") + name_of(from) + " to " + name_of(to));
    for (std::size_t t = 0; t < to_; ++t)
        std::copy_n(all.begin() + static_cast<std::ptrdiff_t>(t * kRoom), from_, matrix_ + t * kMostChannels);
}

AudioBlock ChannelMix::operator()(const AudioBlock& block) const {
    AudioBlock mixed{.start = block.start, .rate = block.rate, .channels = {}};
    for (std::size_t t = 0; t < to_; ++t) {
        std::vector<float> sum(block.samples(), 0.0F);
        for (std::size_t f = 0; f < from_; ++f) {
            const auto part = static_cast<float>(share(t, f));
            if (part == 0) continue;
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] += part * block.channels[f][i];
        }
        mixed.channels.push_back(std::move(sum));
    }
    return mixed;
}

} // namespace core
