// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/playback/play_line.h"
#include "core/sound/sound.h"
#include <memory>

namespace core {

class SoundMixer;

/// A film's sound as it is played: at any speed, backwards, round a loop without a gap. Up to twice as fast
/// and down to a quarter it keeps its pitch; beyond that it is higher or lower with the speed, as a tape's.
/// Backwards each moment is heard the other way round. Belongs to one thread.
class PlayedSound {
  public:
    /// `mixer` outlives it.
    explicit PlayedSound(SoundMixer& mixer);
    ~PlayedSound();
    /// From here on another line is played.
    void begin(const PlayLine& line);
    /// `count` samples of what is heard, in the project's layout, from number `from` since playing began.
    /// Throws what mixing does.
    AudioBlock read(const Project& project, std::int64_t from, std::size_t count);

  private:
    class Film;
    [[nodiscard]] std::unique_ptr<Sound> in_order();
    [[nodiscard]] std::unique_ptr<Sound> paced();
    SoundMixer& mixer_;
    PlayLine line_;
    const Project* project_ = nullptr; ///< while it is read
    std::unique_ptr<Sound> sound_;     ///< null: to be made
    std::size_t channels_ = 0;         ///< of `sound_`
};

} // namespace core
