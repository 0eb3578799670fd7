// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/playback/play_line.h"
#include "core/render/compositor.h"
#include <optional>
#include <vector>

namespace core {

/// Looks at what a line shows soon, and has the compositor prepare what is not open and at its place then:
/// clips that begin, and the start of a loop. Belongs to the compositor's thread.
class LookAhead {
  public:
    /// So far ahead, as it is played: opening a film takes tens of milliseconds, and decoding to its place as
    /// much again.
    static constexpr double kSeconds = 1.5;

    /// Another line, or another compositor: nothing was looked at yet.
    void begin() { looked_.reset(); }
    /// `frame`: the line's that is shown. Looks at a few of the frames after it, from where it came to last.
    void look(const Project& project, const PlayLine& line, std::int64_t frame, Compositor& compositor);

  private:
    void look_at(const Project& project, const PlayLine& line, std::int64_t frame, bool passed,
                 Compositor& compositor);
    std::optional<std::int64_t> looked_;  ///< the frame that was looked at last
    std::vector<Compositor::Shown> seen_; ///< what it shows
};

} // namespace core
