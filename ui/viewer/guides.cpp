// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/guides.h"
#include <QPainter>
#include <QPainterPath>

namespace ui {
namespace {

/// Seen on light and on dark pictures.
void outline(QPainter& painter, const QRectF& box) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(0, 0, 0, 130), 2.5));
    painter.drawRect(box);
    painter.setPen(QPen(QColor(255, 255, 255, 200), 1));
    painter.drawRect(box);
}

/// Lines across the whole picture, at these places from the left and from the top.
void lines(QPainter& painter, const QRectF& picture, const std::vector<double>& x,
           const std::vector<double>& y) {
    const auto draw = [&] {
        for (const double at : x)
            painter.drawLine(QPointF(at, picture.top()), QPointF(at, picture.bottom()));
        for (const double at : y)
            painter.drawLine(QPointF(picture.left(), at), QPointF(picture.right(), at));
    };
    painter.setPen(QPen(QColor(0, 0, 0, 90), 2.5)); // seen on light and on dark pictures
    draw();
    painter.setPen(QPen(QColor(255, 255, 255, 130), 1));
    draw();
}

} // namespace

std::vector<double> grid_lines(double from, double to, double step, bool line_in_middle) {
    std::vector<double> places;
    if (step <= 0) return places;
    const double middle = (from + to) / 2, first = line_in_middle ? middle : middle + step / 2;
    const auto before = static_cast<int>((first - from) / step);
    for (double at = first - before * step; at < to - step * 1e-6; at += step)
        if (at > from + step * 1e-6) places.push_back(at);
    return places;
}

QRectF kept_by(const QRectF& picture, double width, double height) {
    const QSizeF kept = QSizeF(width, height).scaled(picture.size(), Qt::KeepAspectRatio);
    return {picture.center().x() - kept.width() / 2, picture.center().y() - kept.height() / 2, kept.width(),
            kept.height()};
}

void paint_guides(QPainter& painter, const QRectF& picture, const Guides& guides, int squares) {
    constexpr double kAction = 0.035, kTitle = 0.05; // of each side: EBU R 95
    if (guides.safe)
        for (const double part : {kAction, kTitle})
            outline(painter, picture.adjusted(picture.width() * part, picture.height() * part,
                                              -picture.width() * part, -picture.height() * part));
    const auto shape = [&](double width, double height) {
        const QRectF kept = kept_by(picture, width, height);
        QPainterPath outside;
        outside.addRect(picture);
        outside.addRect(kept);
        painter.fillPath(outside, QColor(0, 0, 0, 120));
        outline(painter, kept);
    };
    if (guides.vertical) shape(9, 16);
    if (guides.square) shape(1, 1);
    if (guides.grid && squares > 0) {
        const double side = picture.width() / squares;
        lines(painter, picture, grid_lines(picture.left(), picture.right(), side, squares % 2 == 0),
              grid_lines(picture.top(), picture.bottom(), side, true));
    }
    if (guides.thirds) {
        const QPointF third(picture.width() / 3, picture.height() / 3);
        lines(painter, picture, {picture.left() + third.x(), picture.right() - third.x()},
              {picture.top() + third.y(), picture.bottom() - third.y()});
    }
}

} // namespace ui
