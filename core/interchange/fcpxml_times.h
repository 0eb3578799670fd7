// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How FCPXML maps a clip's time to its source's. Pure functions, any thread. Internal to core/interchange.
#pragma once
#include "core/interchange/xml.h"
#include "core/time/time.h"

namespace core::interchange {

/// What <timeMap> and <conform-rate> say of a clip.
class Retime {
  public:
    Retime(XmlNode clip, FrameRate sequence_rate);
    [[nodiscard]] bool mapped() const { return points_.size() > 1; }
    [[nodiscard]] bool ramps() const { return ramps_; }
    /// How much faster the source runs where it runs evenly; below zero backwards, 0/1 at a standstill.
    [[nodiscard]] FrameRate speed() const { return speed_; }
    /// Timeline time for a length of the clip's own time, where no map says so.
    [[nodiscard]] Time seen(Time own) const;
    [[nodiscard]] Time source(Time own) const; ///< of a mapped clip

  private:
    std::vector<std::pair<Time, Time>> points_; ///< clip time and source time
    FrameRate speed_{1, 1};
    bool ramps_ = false;
};

/// How much faster media of one rate run in a sequence of another where they are conformed by scaling, as
/// Final Cut shows it.
[[nodiscard]] FrameRate conformed(FrameRate sequence, FrameRate media);

} // namespace core::interchange
