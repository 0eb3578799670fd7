// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/levels.h"
#include "core/document/fades.h"
#include <algorithm>

namespace core {
namespace {

Balance balance_at(const Clip& clip, std::int64_t sample) {
    const Time at = clip.source_time(time_of_sample(sample));
    const double volume = factor_of_db(number_at(clip.volume_db, at));
    const Balance sides = balance(number_at(clip.pan, at));
    return {volume * sides.left, volume * sides.right};
}

float scaled(float value, double factor) {
    return static_cast<float>(static_cast<double>(value) * factor);
}

void scale(Samples& block, std::int64_t from, SampleRange part, const Balance& by) {
    const double sides[] = {by.left, by.right};
    for (std::size_t c = 0; c < block.size(); ++c) {
        if (sides[c] == 1.0) continue;
        for (std::int64_t i = part.begin; i < part.end; ++i) {
            float& value = block[c][static_cast<std::size_t>(i - from)];
            value = scaled(value, sides[c]);
        }
    }
}

/// Volume and pan with keys: evenly from each step of the timeline to the next.
void scale_keyed(const Clip& clip, std::int64_t from, SampleRange part, Samples& block) {
    const auto floor_step = [](std::int64_t i) {
        return (i >= 0 ? i : i - kControlStep + 1) / kControlStep * kControlStep;
    };
    for (std::int64_t step = floor_step(part.begin); step < part.end; step += kControlStep) {
        const Balance a = balance_at(clip, step), b = balance_at(clip, step + kControlStep);
        const std::int64_t end = std::min(part.end, step + kControlStep);
        for (std::int64_t i = std::max(step, part.begin); i < end; ++i) {
            const double t = static_cast<double>(i - step) / static_cast<double>(kControlStep);
            const auto at = static_cast<std::size_t>(i - from);
            block[0][at] = scaled(block[0][at], a.left + (b.left - a.left) * t);
            block[1][at] = scaled(block[1][at], a.right + (b.right - a.right) * t);
        }
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

Balance balance(double pan) {
    return {std::min(1.0, 1.0 - pan), std::min(1.0, 1.0 + pan)};
}

void apply_levels(const Clip& clip, std::int64_t from, SampleRange part, TakenEnds taken, Samples& block) {
    if (moves(clip.volume_db) || moves(clip.pan))
        scale_keyed(clip, from, part, block);
    else
        scale(block, from, part, balance_at(clip, part.begin));
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
