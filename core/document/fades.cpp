// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document/fades.h"
#include <algorithm>
#include <cmath>
#include <numbers>

namespace core {

double fade_level(double part, FadeShape shape) {
    const double p = std::clamp(part, 0.0, 1.0);
    switch (shape) {
    case FadeShape::linear:
        return p;
    case FadeShape::equal_power:
        return p >= 1 ? 1 : std::sin(p * std::numbers::pi / 2);
    case FadeShape::smooth:
        return p * p * (3 - 2 * p);
    }
    return p;
}

double fade_at(const Clip& clip, Time time, TakenEnds taken) {
    double level = 1;
    if (clip.fade_in > Time(0) && !taken.start)
        level = fade_level(to_seconds(time - clip.start) / to_seconds(clip.fade_in), clip.fade_in_shape);
    if (clip.fade_out > Time(0) && !taken.end)
        level = std::min(level, fade_level(to_seconds(clip.end() - time) / to_seconds(clip.fade_out),
                                           clip.fade_out_shape));
    return level;
}

} // namespace core
