// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include "core/media/frame.h"
#include "core/sound/heard.h"
#include <filesystem>
#include <memory>

namespace core {

class SoundFiles;
class Gains;
class TrackLevels;

/// Mixes the sound of a project: the one place where it comes to be, for preview, export and measuring. Keeps
/// the readers used last open, and goes on where it was as long as the project stays the same. Belongs to one
/// thread. Throws Failure where a file breaks off while it is read.
class SoundMixer {
  public:
    /// `levels`: told how loud each track of the film and the whole are; null: nobody. `gains`: who knows
    /// what brings sounds to a loudness; null: it is measured before they are heard.
    explicit SoundMixer(std::filesystem::path project_file = {},
                        std::shared_ptr<TrackLevels> levels = nullptr,
                        std::shared_ptr<Gains> gains = nullptr);
    ~SoundMixer();
    /// `count` samples at 48 kHz in the project's layout from sample number `from` of the timeline: the same
    /// whatever was asked for before. Media that cannot be read are silent.
    AudioBlock mix(const Project& project, std::int64_t from, std::size_t count);

  private:
    struct Mix;
    std::shared_ptr<SoundFiles> files_;
    std::shared_ptr<Gains> gains_;
    std::shared_ptr<TrackLevels> levels_;
    std::unique_ptr<Mix> mix_; ///< of the project that was asked for last
};

} // namespace core
