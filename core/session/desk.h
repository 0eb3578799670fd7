// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies before an editor beside the document itself: what is chosen, marked, copied and looked at. A
// value without Qt, so that the window, the command line and remote callers see the same. Any thread.
#pragma once
#include "core/document/project.h"
#include <map>
#include <optional>
#include <set>

namespace core {

/// Copied clips: their times count from the first one's start.
struct Clipboard {
    struct Item {
        TrackKind kind = TrackKind::video;
        std::size_t row = 0; ///< how many tracks of its kind above the lowest one that was copied from
        Clip clip;
    };
    std::vector<Item> items;
    [[nodiscard]] bool empty() const { return items.empty(); }
    [[nodiscard]] Time length() const;
};

/// What the source viewer shows: a medium or a subclip of the bin. What of it is marked says the document.
struct SourceView {
    MediaId media;
    Time playhead{};
};

struct Desk {
    ProjectPtr project = std::make_shared<const Project>(); ///< as the open sequence shows it (seen.h)
    std::vector<SequenceId> open; ///< the nested sequences on the way to it, it last; none: the film
    std::set<ClipId> selection;
    TransitionId transition; ///< the chosen one, while no clip is selected; empty: none
    Marks marks;
    Time playhead{};
    Clipboard clipboard;
    SourceView source;
    std::map<MediaId, SourceView> sources; ///< as others were left when they were looked through
    std::vector<MediaId> media;            ///< chosen in the bin, in its order
    TrackId track;                         ///< whose head was chosen last; empty: none
    std::set<TrackId> targets; ///< where things are put; of a kind with none the first track counts

    /// The marked range, if there is one with a length.
    [[nodiscard]] std::optional<TimeRange> marked() const { return marks.within(project->duration()); }
    /// What is marked in a medium or a subclip; nothing where there is no such entry in the bin.
    [[nodiscard]] Marks marks_of(const MediaId& entry) const;
    /// The part of it that is put on the timeline: what is marked, if it has a length; else what a subclip
    /// stands for, and nothing (all) of a medium.
    [[nodiscard]] std::optional<TimeRange> part_of(const MediaId& entry) const;
    /// The one selected clip on a track for pictures, if any.
    [[nodiscard]] const Clip* selected_clip() const;
    /// The clip that is meant without being named: selected, else the one under the playhead.
    [[nodiscard]] const Clip* target_clip() const;
    /// The chosen track; else that of the only selected clip; else the lowest target; null when there is
    /// none.
    [[nodiscard]] const Track* target_track() const;
    /// Selected clips that are still there, by track and time.
    [[nodiscard]] std::vector<ClipId> selected() const;
};

} // namespace core
