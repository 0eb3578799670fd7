// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the timeline's parts; each function one kind of thing.
#pragma once
#include "ui/style/label_colours.h"
#include "ui/timeline/timeline_view.h"
#include <QPainter>
#include <functional>
#include <span>

namespace ui {

/// A clip that is dragged, as it would lie when it is let go.
struct Ghost {
    const core::Clip* clip = nullptr;
    const core::Track* track = nullptr; ///< may be one that is made only then
    core::Time start{};
};

/// Two rings round what is selected: against any colour at least one of them stands out 3 to 1, and they do
/// against each other.
struct SelectionRings {
    QColor outer, inner;
};
[[nodiscard]] SelectionRings selection_rings();

struct TimelineScene {
    const core::Project& project;
    const TimelineLayout& layout;
    const std::set<core::ClipId>& selection;
    Palette colours;
    QSize size;
    std::optional<core::TimeRange> marked;
    /// The picture of a clip at a time of its source; null while there is none.
    std::function<QPixmap(const core::Clip&, core::Time)> picture;
    /// The waveform of a clip's media; null while there is none.
    std::function<std::shared_ptr<const core::Waveform>(const core::Clip&)> waveform;
    /// How much later than its picture or sound a clip plays (core::sync_offset).
    std::function<core::Time(const core::Clip&)> sync;
    /// When the beats of a sound's music are, on the timeline; empty while they are not shown or not known.
    std::function<std::vector<core::Time>(const core::Clip&)> beats;
    std::span<const core::TimeRange> drawn; ///< is rendered for playing
    core::ClipId hovered;                   ///< shows its handles
    core::TransitionId transition;          ///< the chosen one
    /// A clip as the drag in flight would leave it: its fades, its lines.
    const core::Clip* changed = nullptr;
    /// The same for a transition.
    std::optional<std::pair<core::TransitionId, core::TimeRange>> changed_transition;
    core::TrackId chosen_track;
    std::set<core::TrackId> targets;
    std::vector<Ghost> ghosts;
    std::set<core::ClipId> dimmed; ///< lie here no longer when what is dragged is let go
    bool refused = false;          ///< it cannot be let go there
};

/// What a clip is drawn in: its label, else its track's, else by what it holds.
QColor clip_colour(const Palette& colours, const core::Track& track, const core::Clip& clip);
/// What a track is called: its name, else its kind and number.
QString track_name(const core::Project& project, const core::Track& track);
void paint_ruler(QPainter& painter, const TimelineScene& scene);
void paint_rows(QPainter& painter, const TimelineScene& scene);
/// `moved`: clips drawn somewhere else while they are dragged.
void paint_clips(QPainter& painter, const TimelineScene& scene, const std::set<core::ClipId>& moving,
                 core::Time by, core::Time trim_start, core::Time trim_end);
/// What is dragged, at its new place (timeline_ghosts.cpp).
void paint_ghosts(QPainter& painter, const TimelineScene& scene);
/// A clip in a row from `start` on; its parts outside the view are left out.
void paint_clip_at(QPainter& painter, const TimelineScene& scene, const TimelineLayout::Row& row,
                   const core::Track& track, const core::Clip& clip, const core::TimeRange& range);
/// What lies on a clip or between clips (timeline_overlays.cpp).
void paint_fades(QPainter& painter, const TimelineScene& scene, const core::Clip& clip, const QRectF& box);
void paint_level(QPainter& painter, const TimelineScene& scene, const core::Track& track,
                 const core::Clip& clip, const QRectF& whole, const QRectF& box);
void paint_transitions(QPainter& painter, const TimelineScene& scene, const TimelineLayout::Row& row,
                       const core::Track& track);
void paint_playhead(QPainter& painter, const TimelineScene& scene, core::Time at);

} // namespace ui
