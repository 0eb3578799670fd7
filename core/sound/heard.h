// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of a timeline is heard, before anything is read. Pure functions; any thread.
#pragma once
#include "core/document/project.h"
#include "core/sound/levels.h"

namespace core {

/// The tracks that sound: of sound, not muted, and solo while one of sound is.
[[nodiscard]] Tracks heard_tracks(const Tracks& tracks);
/// Whether a clip on such a track sounds. One that is frozen is silent.
[[nodiscard]] bool is_heard(const Clip& clip);
/// Which of its media's sounds a clip plays, as readers count them; none: the usual one.
[[nodiscard]] std::optional<std::size_t> chosen_sound(const Clip& clip);
/// The one clip that is all there is to hear, just as its medium sounds; null where there is more to it.
[[nodiscard]] const Clip* untouched_sound(const Project& project);

/// Clips that lie behind each other and go on in the same sound, as after a split: heard as one, so that what
/// is done to it remembers what was before the cut. Indexes of the track's clips, both included.
struct SoundRun {
    std::size_t first = 0, last = 0;
    SampleRange range; ///< on the timeline, with what transitions take from beyond the cuts
    std::optional<Crossing> in, out;
};
/// All that is heard of a track, by time.
[[nodiscard]] std::vector<SoundRun> sound_runs(const Track& track);
/// A run as one clip: the first one, longer. Its volume, pan and fades are those of the first alone.
[[nodiscard]] Clip joined(const Track& track, const SoundRun& run);

} // namespace core
