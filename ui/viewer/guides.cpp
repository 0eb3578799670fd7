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

} // namespace

QRectF kept_by(const QRectF& picture, double width, double height) {
    const QSizeF kept = QSizeF(width, height).scaled(picture.size(), Qt::KeepAspectRatio);
    return {picture.center().x() - kept.width() / 2, picture.center().y() - kept.height() / 2, kept.width(),
            kept.height()};
}

void paint_guides(QPainter& painter, const QRectF& picture, const Guides& guides) {
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
    if (!guides.thirds) return;
    painter.setPen(QPen(QColor(255, 255, 255, 130), 1));
    for (int i = 1; i < 3; ++i) {
        const double x = picture.left() + picture.width() * i / 3,
                     y = picture.top() + picture.height() * i / 3;
        painter.drawLine(QPointF(x, picture.top()), QPointF(x, picture.bottom()));
        painter.drawLine(QPointF(picture.left(), y), QPointF(picture.right(), y));
    }
}

} // namespace ui
