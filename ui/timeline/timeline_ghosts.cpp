// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is dragged, drawn where it would lie when it is let go.
#include "ui/timeline/clip_shapes.h"
#include "ui/timeline/timeline_painter.h"
#include <algorithm>

namespace ui {
namespace {

constexpr double kSolid = 0.75; ///< a ghost's own colours over what lies there
constexpr int kRowOfItsOwn = 40;

/// The rows, and one below them for each track that is made only when the drag ends.
std::vector<TimelineLayout::Row> rows_for(const TimelineScene& scene) {
    std::vector<TimelineLayout::Row> rows = scene.layout.rows;
    int top = TimelineLayout::kRuler + TimelineLayout::kGap;
    for (const auto& row : rows)
        top = std::max(top, row.top + row.height + TimelineLayout::kGap);
    const auto has = [&](const core::TrackId& id) {
        return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row.track == id; });
    };
    for (const bool sound : {false, true}) // sounds below
        for (const Ghost& ghost : scene.ghosts)
            if ((ghost.track->kind == core::TrackKind::audio) == sound && !has(ghost.track->id)) {
                rows.push_back({ghost.track->id, ghost.track->kind, top, kRowOfItsOwn});
                top += kRowOfItsOwn + TimelineLayout::kGap;
            }
    return rows;
}

} // namespace

void paint_ghosts(QPainter& painter, const TimelineScene& scene) {
    if (scene.ghosts.empty()) return;
    const auto rows = rows_for(scene);
    painter.save();
    painter.setClipping(false);
    for (const Ghost& ghost : scene.ghosts) {
        const auto row = std::find_if(rows.begin(), rows.end(),
                                      [&](const auto& each) { return each.track == ghost.track->id; });
        if (row == rows.end()) continue;
        const core::TimeRange range{ghost.start, ghost.start + ghost.clip->length()};
        const QRectF box = clip_box(scene.layout, *row, range.start, range.end);
        if (box.right() < TimelineLayout::kHeader || box.left() > scene.size.width()) continue;
        core::Clip clip = *ghost.clip;
        clip.id = {"a ghost"}; // neither selected nor under the mouse: it bears no handles
        clip.start = ghost.start;
        painter.setOpacity(kSolid);
        paint_clip_at(painter, scene, *row, *ghost.track, clip, range);
        painter.setOpacity(1);
        painter.setClipRect(QRectF(TimelineLayout::kHeader, TimelineLayout::kRuler, scene.size.width(), 1e5));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(scene.refused ? scene.colours.danger : scene.colours.accent, 2, Qt::DashLine));
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5);
        painter.setClipping(false);
    }
    painter.restore();
}

} // namespace ui
