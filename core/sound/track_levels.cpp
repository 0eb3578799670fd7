// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sound/track_levels.h"
#include <algorithm>
#include <cmath>

namespace core {

void TrackLevels::put(const TrackId& track, std::int64_t from, const Samples& sound) {
    std::vector<double> peaks;
    for (const auto& channel : sound) {
        double peak = 0;
        for (const float value : channel)
            peak = std::max(peak, std::abs(static_cast<double>(value)));
        peaks.push_back(peak);
    }
    const std::scoped_lock lock(mutex_);
    auto& blocks = blocks_[track];
    blocks.push_back({from, from + static_cast<std::int64_t>(sound[0].size()), std::move(peaks)});
    if (blocks.size() > kKept) blocks.pop_front();
}

std::vector<double> TrackLevels::peaks_at(const TrackId& track, std::int64_t sample) const {
    const std::scoped_lock lock(mutex_);
    const auto found = blocks_.find(track);
    if (found == blocks_.end()) return {};
    for (auto block = found->second.rbegin(); block != found->second.rend(); ++block) // the newest counts
        if (sample >= block->begin && sample < block->end) return block->peaks;
    return {};
}

} // namespace core
