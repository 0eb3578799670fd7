// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/project.h"
#include "core/edits/edits.h"
#include <algorithm>
#include <unordered_set>

namespace core::assist::talk {

/// Where times of the film as it was lie now: the writer of a list of notes looked at the film before any of
/// them was carried out.
class TimeMap {
  public:
    [[nodiscard]] Time operator()(Time t) const { return moved(t, false); }
    /// Where what ends there ends now: what was put in there is not part of it.
    [[nodiscard]] Time end(Time t) const { return moved(t, true); }
    /// `edit` is done to `before`; only what moves on the track that is counted moves times.
    void add(const Project& before, const Edit& edit) {
        const Track* track = counted(before);
        if (!track) return;
        const auto on_it = [&](const ClipId& id) -> const Clip* {
            const auto found = before.find_clip(id);
            return found.track == track ? found.clip : nullptr;
        };
        if (const auto* range = std::get_if<DeleteRange>(&edit);
            range && range->ripple && range->tracks.empty())
            changes_.push_back({range->range.start, -range->range.length()});
        if (const auto* removed = std::get_if<RemoveClips>(&edit); removed && removed->ripple)
            for (std::size_t i = removed->clips.size(); i-- > 0;)
                if (const Clip* clip = on_it(removed->clips[i]))
                    changes_.push_back({clip->start, -clip->length()});
        if (const auto* trim = std::get_if<TrimClip>(&edit); trim && trim->ripple)
            if (const Clip* clip = on_it(trim->clip)) {
                const Time by = trim->edge == "end" ? trim->to - clip->end() : clip->start - trim->to;
                changes_.push_back({trim->edge == "end" ? std::min(trim->to, clip->end()) : clip->start, by});
            }
        if (const auto* placed = std::get_if<AddClip>(&edit);
            placed && placed->insert && placed->track == track->id)
            changes_.push_back({placed->clip.start, placed->clip.length()});
        if (const auto* set = std::get_if<SetClip>(&edit); set && set->speed && set->speed->num > 0)
            if (const Clip* clip = on_it(set->clip); clip && clip->length() > Time(0)) {
                const Time now = rescale(clip->source.length().count(), set->speed->den, set->speed->num);
                changes_.push_back({clip->start, now - clip->length(), clip->length()});
            }
        if (const auto* move = std::get_if<MoveClips>(&edit); move && move->track.empty())
            add_room(*track, *move);
    }
    /// Whether an edit can move what lies behind it.
    [[nodiscard]] static bool concerns(const Edit& edit) {
        const auto* set = std::get_if<SetClip>(&edit);
        return (set && set->speed) || std::holds_alternative<DeleteRange>(edit) ||
               std::holds_alternative<RemoveClips>(edit) || std::holds_alternative<TrimClip>(edit) ||
               std::holds_alternative<AddClip>(edit) || std::holds_alternative<MoveClips>(edit);
    }
    void clear() { changes_.clear(); }

  private:
    struct Change {
        Time at{}, by{};
        Time stretched{}; ///< so much from `at` on becomes longer or shorter by that; 0: nothing does
    };
    [[nodiscard]] Time moved(Time t, bool ends) const {
        for (const Change& change : changes_)
            if (change.stretched > Time(0)) {
                if (t > change.at && t < change.at + change.stretched)
                    t = change.at + rescale((t - change.at).count(), (change.stretched + change.by).count(),
                                            change.stretched.count());
                else if (t >= change.at + change.stretched)
                    t += change.by;
            } else if (change.by > Time(0)) {
                if (t > change.at || (t == change.at && !ends)) t += change.by;
            } else if (t > change.at) {
                t = std::max(change.at, t + change.by);
            }
        return t;
    }
    static const Track* counted(const Project& project) {
        for (const auto& track : project.tracks)
            if (track->kind == TrackKind::video && !track->clips.empty()) return track.get();
        return nullptr;
    }
    /// All that is shown from some time on goes later: room is made there.
    void add_room(const Track& track, const MoveClips& move) {
        std::unordered_set<std::string_view> moved;
        for (const ClipId& id : move.clips)
            moved.insert(id.value);
        const auto moves = [&](const Clip& clip) { return moved.contains(clip.id.value); };
        const auto first = std::find_if(track.clips.begin(), track.clips.end(), moves);
        if (first != track.clips.end() && std::all_of(first, track.clips.end(), moves))
            changes_.push_back({move.by > Time(0) ? first->start : first->start + move.by, move.by});
    }
    std::vector<Change> changes_;
};

} // namespace core::assist::talk
