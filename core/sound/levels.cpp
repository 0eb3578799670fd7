// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/levels.h"
#include "core/document/fades.h"
#include <algorithm>
#include <numbers>

namespace core {
namespace {

constexpr std::size_t kCentre = 2; ///< of layouts that surround

float scaled(float value, double factor) {
    return static_cast<float>(static_cast<double>(value) * factor);
}

ChannelGains gains_at(const Clip& clip, SoundLayout layout, std::int64_t sample) {
    const Time at = clip.source_time(time_of_sample(sample));
    return channel_gains(layout, factor_of_db(number_at(clip.volume_db, at)), number_at(clip.pan, at));
}

std::vector<std::span<float>> part_of(Samples& block, std::int64_t from, std::int64_t begin,
                                      std::int64_t end) {
    std::vector<std::span<float>> part;
    for (auto& channel : block)
        part.push_back(std::span(channel).subspan(static_cast<std::size_t>(begin - from),
                                                  static_cast<std::size_t>(end - begin)));
    return part;
}

/// Volume and pan with keys: evenly from each step of the timeline to the next.
void scale_keyed(const Clip& clip, SoundLayout layout, std::int64_t from, SampleRange part, Samples& block) {
    const auto floor_step = [](std::int64_t i) {
        return (i >= 0 ? i : i - kControlStep + 1) / kControlStep * kControlStep;
    };
    for (std::int64_t step = floor_step(part.begin); step < part.end; step += kControlStep) {
        const std::int64_t begin = std::max(step, part.begin), end = std::min(part.end, step + kControlStep);
        apply_gains(part_of(block, from, begin, end), layout, gains_at(clip, layout, step),
                    gains_at(clip, layout, step + kControlStep), static_cast<std::size_t>(begin - step),
                    kControlStep);
    }
}

void scale_faded(const Clip& clip, std::int64_t from, SampleRange part, TakenEnds taken, Samples& block) {
    const std::int64_t start = sample_of(clip.start), end = sample_of(clip.end());
    const double in = to_seconds(clip.fade_in) * kSoundRate, out = to_seconds(clip.fade_out) * kSoundRate;
    const auto faded = [&](std::int64_t begin, std::int64_t stop, const auto& part_at, FadeShape shape) {
        for (std::int64_t i = std::max(begin, part.begin); i < std::min(stop, part.end); ++i) {
            const double level = fade_level(part_at(i), shape);
            for (auto& channel : block) {
                float& value = channel[static_cast<std::size_t>(i - from)];
                value = scaled(value, level);
            }
        }
    };
    if (in > 0 && !taken.start)
        faded(
            part.begin, start + static_cast<std::int64_t>(std::ceil(in)),
            [&](std::int64_t i) { return static_cast<double>(i - start) / in; }, clip.fade_in_shape);
    if (out > 0 && !taken.end)
        faded(
            end - static_cast<std::int64_t>(std::ceil(out)), part.end,
            [&](std::int64_t i) { return static_cast<double>(end - i) / out; }, clip.fade_out_shape);
}

} // namespace

ChannelGains channel_gains(SoundLayout layout, double factor, double pan) {
    ChannelGains gains;
    const auto speakers = speakers_of(layout);
    const double left = factor * std::min(1.0, 1.0 - pan), right = factor * std::min(1.0, 1.0 + pan);
    for (std::size_t c = 0; c < speakers.size(); ++c) {
        const int side = side_of(speakers[c]);
        gains.own[c] = side < 0 ? left : side > 0 ? right : factor;
    }
    if (pan == 0 || layout == SoundLayout::mono || layout == SoundLayout::stereo) return gains;
    const double angle = std::abs(pan) * std::numbers::pi / 2;
    gains.own[kCentre] = factor * std::cos(angle);
    (pan < 0 ? gains.centre_left : gains.centre_right) = factor * std::sin(angle);
    return gains;
}

void apply_gains(Channels block, SoundLayout layout, const ChannelGains& from, const ChannelGains& to,
                 std::size_t at, std::size_t steps) {
    const auto between = [&](double a, double b, std::size_t i) {
        return a + (b - a) * (static_cast<double>(at + i) / static_cast<double>(steps));
    };
    const bool moved =
        (layout == SoundLayout::five_one || layout == SoundLayout::seven_one) &&
        (from.centre_left != 0 || to.centre_left != 0 || from.centre_right != 0 || to.centre_right != 0);
    const std::vector<float> centre(moved ? block[kCentre].begin() : block[0].end(),
                                    moved ? block[kCentre].end() : block[0].end());
    for (std::size_t c = 0; c < block.size(); ++c)
        for (std::size_t i = 0; i < block[c].size(); ++i)
            block[c][i] = scaled(block[c][i], between(from.own[c], to.own[c], i));
    for (std::size_t i = 0; i < centre.size(); ++i) {
        block[0][i] += scaled(centre[i], between(from.centre_left, to.centre_left, i));
        block[1][i] += scaled(centre[i], between(from.centre_right, to.centre_right, i));
    }
}

void apply_gains(Channels block, SoundLayout layout, const ChannelGains& by) {
    if (by != ChannelGains{}) apply_gains(block, layout, by, by, 0, 1);
}

void apply_levels(const Clip& clip, SoundLayout layout, std::int64_t from, SampleRange part, TakenEnds taken,
                  Samples& block) {
    if (moves(clip.volume_db) || moves(clip.pan))
        scale_keyed(clip, layout, from, part, block);
    else
        apply_gains(part_of(block, from, part.begin, part.end), layout, gains_at(clip, layout, part.begin));
    if (clip.fade_in > Time(0) || clip.fade_out > Time(0)) scale_faded(clip, from, part, taken, block);
}

void apply_crossing(const Crossing& crossing, std::int64_t from, Samples& block) {
    const auto [begin, end] = crossing.range;
    const auto length = static_cast<double>(end - begin);
    for (std::size_t i = 0; i < block[0].size(); ++i) {
        const auto at = static_cast<double>(from + static_cast<std::int64_t>(i) - begin) / length;
        const double part = crossing.out ? 1 - at : at;
        if (part >= 1) continue;
        const double level = fade_level(part, crossing.shape);
        for (auto& channel : block)
            channel[i] = scaled(channel[i], level);
    }
}

} // namespace core
