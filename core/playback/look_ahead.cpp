// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/playback/look_ahead.h"
#include "core/render/plan.h"
#include <algorithm>
#include <cmath>

namespace core {
namespace {

/// A clip that begins so near to where another of the same file has ended goes on with its decoder.
constexpr Time kGoesOn{kFlicksPerSecond / 5};

bool shows(const std::vector<Compositor::Shown>& all, const Compositor::Shown& what) {
    return std::any_of(all.begin(), all.end(), [&](const Compositor::Shown& each) {
        return each.clip == what.clip && each.path == what.path;
    });
}

} // namespace

void LookAhead::look_at(const Project& project, const PlayLine& line, std::int64_t frame, bool passed,
                        Compositor& compositor) {
    const bool anew = line.round(frame) != line.round(*looked_);
    std::vector<Compositor::Shown> now =
        Compositor::shown_media(plan(project, frame_start(line.film_frame(frame), line.rate())));
    for (const Compositor::Shown& each : now) {
        if (passed || (!anew && shows(seen_, each))) continue;
        const bool goes_on = std::any_of(seen_.begin(), seen_.end(), [&](const Compositor::Shown& before) {
            return before.path == each.path && std::chrono::abs(each.at - before.at) <= kGoesOn &&
                   (anew || !shows(now, before));
        });
        if (!goes_on) compositor.prepare(each);
    }
    seen_ = std::move(now);
    looked_ = frame;
}

void LookAhead::look(const Project& project, const PlayLine& line, std::int64_t frame,
                     Compositor& compositor) {
    const std::int64_t way = line.backwards() ? -1 : 1;
    const double fast = std::max(1.0, line.pace().value());
    const auto reach = static_cast<std::int64_t>(std::ceil(kSeconds * line.rate().value() * fast));
    const int most = 4 + static_cast<int>(std::ceil(fast));
    if (!looked_) {
        looked_ = frame;
        seen_ = Compositor::shown_media(plan(project, frame_start(line.film_frame(frame), line.rate())));
    }
    for (int i = 0; i < most && (*looked_ - frame) * way < reach; ++i) {
        const std::int64_t next = *looked_ + way;
        const Time time = frame_start(line.film_frame(next), line.rate());
        if (time < Time(0) || time >= project.duration()) return;
        look_at(project, line, next, (next - frame) * way <= 0, compositor);
    }
}

} // namespace core
