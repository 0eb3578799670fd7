// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the timeline's parts; each function one kind of thing.
#pragma once
#include "ui/style/style.h"
#include "ui/timeline/timeline_view.h"
#include <QPainter>
#include <functional>

namespace ui {

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
};

void paint_ruler(QPainter& painter, const TimelineScene& scene);
void paint_rows(QPainter& painter, const TimelineScene& scene);
/// `moved`: clips drawn somewhere else while they are dragged.
void paint_clips(QPainter& painter, const TimelineScene& scene, const std::set<core::ClipId>& moving,
                 core::Time by, core::Time trim_start, core::Time trim_end);
void paint_playhead(QPainter& painter, const TimelineScene& scene, core::Time at);

} // namespace ui
