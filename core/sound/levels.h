// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How loud a clip is from sample to sample: its volume, its pan, its fades. Pure functions; any thread.
#pragma once
#include "core/document/fades.h"
#include "core/sound/sound.h"
#include <array>

namespace core {

/// What keyed values are worked out for: every so many samples of the timeline, evenly between (0.7 ms).
constexpr std::int64_t kControlStep = 32;

/// A transition as one of its clips hears it: from silence (or to it) between two samples.
struct Crossing {
    SampleRange range;
    FadeShape shape = FadeShape::equal_power;
    bool out = false;
};

/// What each channel becomes: itself by a factor, and the fronts a part of the centre.
struct ChannelGains {
    std::array<double, kMostChannels> own{1, 1, 1, 1, 1, 1, 1, 1};
    double centre_left = 0, centre_right = 0;
    bool operator==(const ChannelGains&) const = default;
};
/// A factor, and a place from -1 (left) to 1 (right): all that is on the other side is taken away, what is on
/// this one stays as it is, and the centre moves to this front at even power. One channel has no sides.
[[nodiscard]] ChannelGains channel_gains(SoundLayout layout, double factor, double pan);
/// Multiplies by gains that go evenly from `from` to `to` in `steps` samples; the block begins `at` samples
/// after `from`.
void apply_gains(Channels block, SoundLayout layout, const ChannelGains& from, const ChannelGains& to,
                 std::size_t at, std::size_t steps);
/// By the same all along; without a change every bit stays.
void apply_gains(Channels block, SoundLayout layout, const ChannelGains& by);

/// Multiplies the samples of `block` from `begin` to `end` (numbers of the timeline; the block begins at
/// `from`) by the volume, pan and fades of a clip, but the fades at ends that transitions have taken. A clip
/// that changes nothing leaves every bit.
void apply_levels(const Clip& clip, SoundLayout layout, std::int64_t from, SampleRange part, TakenEnds taken,
                  Samples& block);
/// The same for a transition: silent beyond its outer end, untouched beyond its inner one.
void apply_crossing(const Crossing& crossing, std::int64_t from, Samples& block);

} // namespace core
