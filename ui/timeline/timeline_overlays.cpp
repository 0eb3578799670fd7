// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies on clips: fades, the line of their volume or opacity with its keys, transitions.
#include "core/document/clip_curves.h"
#include "ui/inspector/parameters.h"
#include "ui/timeline/clip_shapes.h"
#include "ui/timeline/timeline_painter.h"
#include <QPainterPath>

namespace ui {
namespace {

QColor ink(int alpha) {
    QColor colour = palette_of(current_theme()).on_clip;
    colour.setAlpha(alpha);
    return colour;
}

void paint_fade(QPainter& painter, const TimelineScene& scene, const core::Clip& clip, const QRectF& box,
                bool in) {
    const core::Time length = in ? clip.fade_in : clip.fade_out;
    const double width = core::to_seconds(length) * scene.layout.pixels_per_second;
    if (width < 1) return;
    const double edge = in ? box.left() : box.right(), inside = in ? edge + width : edge - width;
    QPainterPath gone; // what the fade takes away
    gone.moveTo(edge, box.top());
    gone.lineTo(inside, box.top());
    gone.lineTo(edge, box.bottom());
    gone.closeSubpath();
    QColor shade = scene.colours.window;
    shade.setAlpha(150);
    painter.fillPath(gone, shade);
    painter.setPen(QPen(ink(190), 1.2));
    painter.drawLine(QPointF(edge, box.bottom()), QPointF(inside, box.top()));
}

} // namespace

void paint_fades(QPainter& painter, const TimelineScene& scene, const core::Clip& clip, const QRectF& box) {
    paint_fade(painter, scene, clip, box, true);
    paint_fade(painter, scene, clip, box, false);
    const bool held = scene.hovered == clip.id || scene.selection.contains(clip.id);
    if (!held || !has_handles(box)) return;
    painter.setPen(QPen(scene.colours.window, 1));
    painter.setBrush(ink(235));
    for (const bool in : {true, false})
        painter.drawEllipse(fade_handle(scene.layout, clip, box, in), 4, 4);
}

void paint_level(QPainter& painter, const TimelineScene& scene, const core::Track& track,
                 const core::Clip& clip, const QRectF& whole, const QRectF& box) {
    const LevelLine line(clip, track.kind, whole);
    const bool moves = core::moves(line.curve());
    const bool shown = track.kind == core::TrackKind::audio || moves || scene.selection.contains(clip.id);
    if (!shown || !line.drawn() || whole.width() < 12) return;
    QColor colour = scene.colours.playhead;
    colour = track.kind == core::TrackKind::audio ? QColor(0xffc857) : QColor(0xffffff);
    if (current_theme() == Theme::light && track.kind != core::TrackKind::audio) colour = QColor(0x1d2330);
    painter.setPen(QPen(colour, 1.4));
    const double fallback = core::number_at(line.curve(), clip.source.start);
    if (!moves) {
        const double y = line.y_of(fallback);
        painter.drawLine(QPointF(box.left() + 2, y), QPointF(box.right() - 2, y));
        return;
    }
    QPolygonF points;
    for (double x = box.left(); x <= box.right(); x += 2) {
        const core::Time at =
            clip.start + core::from_seconds((x - whole.left()) / scene.layout.pixels_per_second);
        points << QPointF(x, line.y_of(core::number_at(line.curve(), clip.source_time(at))));
    }
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
    painter.setBrush(colour);
    painter.setPen(QPen(scene.colours.window, 1));
    for (const core::Key& key : std::get<std::vector<core::Key>>(line.curve())) {
        const QPointF at(scene.layout.x_of(core::timeline_time(clip, key.at)),
                         line.y_of(core::number_in(key.value)));
        if (at.x() < box.left() - 4 || at.x() > box.right() + 4) continue;
        painter.drawPolygon(
            QPolygonF{at + QPointF(0, -5), at + QPointF(5, 0), at + QPointF(0, 5), at + QPointF(-5, 0)});
    }
}

void paint_transitions(QPainter& painter, const TimelineScene& scene, const TimelineLayout::Row& row,
                       const core::Track& track) {
    for (const core::PlacedTransition& placed : core::placed_transitions(track)) {
        core::TimeRange range = placed.range;
        if (scene.changed_transition && scene.changed_transition->first == placed.transition->id)
            range = scene.changed_transition->second;
        const QRectF box = transition_box(scene.layout, row, range);
        if (box.right() < TimelineLayout::kHeader || box.left() > scene.size.width()) continue;
        const bool chosen = scene.transition == placed.transition->id;
        QColor fill = scene.colours.raised;
        fill.setAlpha(chosen ? 235 : 205);
        painter.setPen(chosen ? QPen(scene.colours.accent, 2) : QPen(ink(120), 1));
        painter.setBrush(fill);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(QPen(ink(70), 1));
        if (placed.from) painter.drawLine(box.topLeft() + QPointF(3, 3), box.bottomRight() - QPointF(3, 3));
        if (placed.to) painter.drawLine(box.bottomLeft() + QPointF(3, -3), box.topRight() + QPointF(-3, 3));
        if (box.width() < 56) continue;
        painter.setPen(ink(235));
        painter.drawText(box.adjusted(6, 4, -6, -4), Qt::AlignHCenter | Qt::AlignTop,
                         painter.fontMetrics().elidedText(readable(placed.transition->kind), Qt::ElideRight,
                                                          static_cast<int>(box.width()) - 12));
    }
}

} // namespace ui
