// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How loud each track is at each moment: written by the thread that mixes ahead, read by who shows it when
// the moment is heard. Any thread.
#pragma once
#include "core/base/ids.h"
#include "core/sound/sound.h"
#include <deque>
#include <map>
#include <mutex>
#include <vector>

namespace core {

/// Stands for the sound of all tracks together.
inline const TrackId kWholeFilm{};

class TrackLevels {
  public:
    /// What a track sounds like from sample `from` on, after its gain and pan.
    void put(const TrackId& track, std::int64_t from, const Samples& sound);
    /// The highest sample (0 to 1 and above) of each channel in the block that a sample lies in; none where
    /// none was put.
    [[nodiscard]] std::vector<double> peaks_at(const TrackId& track, std::int64_t sample) const;

  private:
    struct Block {
        std::int64_t begin = 0, end = 0;
        std::vector<double> peaks; ///< by channel
    };
    static constexpr std::size_t kKept = 64; ///< blocks a track: more than is mixed ahead
    mutable std::mutex mutex_;               ///< guards what follows
    std::map<TrackId, std::deque<Block>> blocks_;
};

} // namespace core
