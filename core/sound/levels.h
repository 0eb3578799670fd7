// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How loud a clip is from sample to sample: its volume, its pan, its fades. Pure functions; any thread.
#pragma once
#include "core/document/fades.h"
#include "core/sound/sound.h"

namespace core {

/// What keyed values are worked out for: every so many samples of the timeline, evenly between (0.7 ms).
constexpr std::int64_t kControlStep = 32;

/// A transition as one of its clips hears it: from silence (or to it) between two samples.
struct Crossing {
    SampleRange range;
    FadeShape shape = FadeShape::equal_power;
    bool out = false;
};

struct Balance {
    double left = 1, right = 1;
};
/// Takes the side away from which something is panned; the other stays as it is. -1 left to 1 right.
[[nodiscard]] Balance balance(double pan);

/// Multiplies the samples of `block` from `begin` to `end` (numbers of the timeline; the block begins at
/// `from`) by the volume, pan and fades of a clip, but the fades at ends that transitions have taken. A clip
/// that changes nothing leaves every bit.
void apply_levels(const Clip& clip, std::int64_t from, SampleRange part, TakenEnds taken, Samples& block);
/// The same for a transition: silent beyond its outer end, untouched beyond its inner one.
void apply_crossing(const Crossing& crossing, std::int64_t from, Samples& block);

} // namespace core
