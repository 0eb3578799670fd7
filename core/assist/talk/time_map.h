// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include "core/edits/edits.h"
#include <algorithm>

namespace core::assist::talk {

/// Where times of the film as it was lie now: the writer of a list of notes looked at the film before any of
/// them was carried out.
class TimeMap {
  public:
    [[nodiscard]] Time operator()(Time t) const {
        for (const Change& change : changes_)
            if (change.by > Time(0)) {
                if (t >= change.at) t += change.by;
            } else if (t > change.at) {
                t = std::max(change.at, t + change.by);
            }
        return t;
    }
    void add(const Project& before, const Edit& edit) {
        if (const auto* range = std::get_if<DeleteRange>(&edit);
            range && range->ripple && range->tracks.empty())
            changes_.push_back({range->range.start, -range->range.length()});
        if (const auto* removed = std::get_if<RemoveClips>(&edit); removed && removed->ripple)
            for (std::size_t i = removed->clips.size(); i-- > 0;)
                if (const auto found = before.find_clip(removed->clips[i]);
                    found.track && found.track->kind == TrackKind::video)
                    changes_.push_back({found.clip->start, -found.clip->length()});
        if (const auto* trim = std::get_if<TrimClip>(&edit); trim && trim->ripple)
            if (const auto found = before.find_clip(trim->clip); found.clip) {
                const Time by =
                    trim->edge == "end" ? trim->to - found.clip->end() : found.clip->start - trim->to;
                changes_.push_back(
                    {trim->edge == "end" ? std::min(trim->to, found.clip->end()) : found.clip->start, by});
            }
        if (const auto* placed = std::get_if<AddClip>(&edit); placed && placed->insert)
            if (const Track* track = before.find_track(placed->track);
                track && track->kind == TrackKind::video)
                changes_.push_back({placed->clip.start, placed->clip.length()});
    }
    /// Whether an edit can move what lies behind it.
    [[nodiscard]] static bool concerns(const Edit& edit) {
        return std::holds_alternative<DeleteRange>(edit) || std::holds_alternative<RemoveClips>(edit) ||
               std::holds_alternative<TrimClip>(edit) || std::holds_alternative<AddClip>(edit);
    }
    void clear() { changes_.clear(); }

  private:
    struct Change {
        Time at{}, by{};
    };
    std::vector<Change> changes_;
};

} // namespace core::assist::talk
