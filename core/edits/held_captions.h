// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Captions go with the pictures that they belong to: subtitles on tracks that move with others, and markers
// that hold one. Internal to core/edits; throws Refusal.
#pragma once
#include "core/edits/draft.h"
#include <functional>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace core {

/// What a range keeps when `gap` is taken out of time, and where; nothing when none of it is left. `closes`:
/// what comes after moves up.
std::optional<TimeRange> without(const TimeRange& range, const TimeRange& gap, bool closes);
/// Puts a clip into a range of the timeline and makes it as long.
void lay_into(Clip& clip, const TimeRange& range);

/// The captions that begin over clips: what moves along when a person moves those. Not the ones among the
/// clips, and none where something else lies below: they belong to that.
struct CaptionsOver {
    std::vector<ClipId> lines; ///< subtitles
    std::unordered_set<std::string> marks;
};
CaptionsOver captions_over(Draft& draft, const std::vector<ClipId>& clips);
/// Moves them, after their pictures. A subtitle that would lie over one that stays is left where it is:
/// nothing is lost, and when the pictures go back all are together again.
void move_along(Draft& draft, const CaptionsOver& captions, Time by);

/// The captions over a clip, taken off the timeline while the clip changes. None when something lies below
/// it: they belong to that. Of a clip's picture and sound it is the picture.
class HeldCaptions {
  public:
    HeldCaptions(Draft& draft, const ClipId& clip);
    /// Puts them where `moved` says; nothing: what they belong to is gone.
    void put_back(const std::function<std::optional<TimeRange>(const TimeRange&)>& moved);

  private:
    Draft& draft_;
    std::vector<std::pair<std::size_t, Clip>> lines_; ///< and their tracks
    std::unordered_map<std::string, TimeRange> marks_;
};

} // namespace core
