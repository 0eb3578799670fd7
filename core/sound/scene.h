// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/sound/measured_gains.h"
#include "core/sound/sound_files.h"
#include "core/sound/track_levels.h"
#include <functional>

namespace core {

/// What everything that sounds in a mixer shares: the project (without its conversation) and the open files.
/// Belongs to one thread.
struct SoundScene {
    Project project;
    std::shared_ptr<SoundFiles> files;
    std::shared_ptr<Gains> gains;
    std::shared_ptr<TrackLevels> levels = nullptr; ///< told how loud the film's own tracks are; null: nobody
    bool ducks = true; ///< else as if there were no ducking: what is listened to for it
    [[nodiscard]] SoundLayout layout() const { return project.sound_layout; }
    [[nodiscard]] std::size_t channels() const { return channels_of(layout()); }
};
using SoundScenePtr = std::shared_ptr<const SoundScene>;

/// What a clip shows, by samples of its own time (not of the timeline); silent where it has none.
[[nodiscard]] std::unique_ptr<Sound> content_sound(const SoundScenePtr& scene, const Clip& clip);
/// A clip by samples of the timeline at its speed and in its direction, beyond its ends, too, where there is
/// more material. Without its effects, volume, pan and fades. `begin`: where it is heard first.
[[nodiscard]] std::unique_ptr<Sound> paced_sound(const SoundScenePtr& scene, const Clip& clip,
                                                 std::int64_t begin);
/// A subject with effects on it, in the order of the list. `range`: where it sounds.
[[nodiscard]] std::unique_ptr<Sound> sound_of(const SoundScenePtr& scene, const SoundSubject& subject,
                                              SampleRange range, const std::vector<Effect>& effects);
/// All that is heard of a track: its clips, its effects, its gain and pan.
[[nodiscard]] std::unique_ptr<Sound> track_sound(const SoundScenePtr& scene,
                                                 const std::shared_ptr<const Track>& track);
/// All that is heard of a sequence.
[[nodiscard]] std::unique_ptr<Sound> tracks_sound(const SoundScenePtr& scene, const Tracks& tracks);

} // namespace core
