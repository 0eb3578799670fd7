// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far a clip has come in, or not yet gone out. Pure functions, any thread.
#pragma once
#include "core/document/clip.h"

namespace core {

/// The level of a fade after a part of its way, 0 to 1: `linear` rises evenly; `equal_power` is a quarter of
/// a sine, so that two that cross keep the power of unlike sounds; `smooth` is flat at both ends and
/// symmetrical, so that two that cross add up to 1, as linear ones do.
[[nodiscard]] double fade_level(double part, FadeShape shape);

/// Which of a clip's ends something else takes care of: its fade there does not count.
struct TakenEnds {
    bool start = false, end = false;
};
/// The level of a clip's fades at a timeline time; beyond a taken end it is as at that end.
[[nodiscard]] double fade_at(const Clip& clip, Time time, TakenEnds taken = {});

} // namespace core
