// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/curve_editor.h"
#include "core/catalogue/curve_points.h"
#include "ui/base/accessible.h"
#include "ui/style/style.h"
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr double kNear = 9;     ///< pixels
constexpr double kApart = 0.01; ///< between neighbours
constexpr double kStep = 0.01;  ///< of the arrows

} // namespace

CurveEditor::CurveEditor(const Parameter& parameter, QWidget* parent) : Guarded(parent) {
    setAccessibleName(parameter.label);
    setObjectName("curve");
    set_accessible_role(this, QAccessible::Graphic);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(100, 110);
    setToolTip(tr("Press beside the curve for a new point, drag it; Del takes the chosen one away"));
}

void CurveEditor::show_value(const Parameter& parameter) {
    value_ = parameter.value;
    if (dragging_) return;
    mixed_ = parameter.mixed;
    const auto* text = mixed_ ? nullptr : std::get_if<std::string>(&value_);
    points_ =
        text ? core::curve_points(*text).value_or(std::vector<core::Point>{}) : std::vector<core::Point>{};
    held_ = std::min(held_, static_cast<int>(points_.size()) - 1);
    set_accessible_value(this, mixed_                   ? tr("mixed")
                               : text && !text->empty() ? QString::fromStdString(*text)
                                                        : tr("a straight line"));
    update();
}

QRectF CurveEditor::area() const {
    return QRectF(rect()).adjusted(6, 6, -6, -6);
}

QPointF CurveEditor::place_of(core::Point point) const {
    const QRectF box = area();
    return {box.left() + point.x * box.width(), box.bottom() - point.y * box.height()};
}

core::Point CurveEditor::point_at(QPointF at) const {
    const QRectF box = area();
    return {std::clamp((at.x() - box.left()) / box.width(), 0.0, 1.0),
            std::clamp((box.bottom() - at.y()) / box.height(), 0.0, 1.0)};
}

int CurveEditor::near(QPointF at) const {
    for (std::size_t i = 0; i < points_.size(); ++i) {
        const QPointF away = place_of(points_[i]) - at;
        if (std::hypot(away.x(), away.y()) <= kNear) return static_cast<int>(i);
    }
    return -1;
}

core::Value CurveEditor::words() const {
    QStringList list;
    for (const core::Point& point : points_)
        list << QString::number(point.x, 'f', 3) + "," + QString::number(point.y, 'f', 3);
    return core::Value(list.join(' ').toStdString());
}

void CurveEditor::send() {
    choose(words());
}

void CurveEditor::move_to(core::Point to) {
    const auto i = static_cast<std::size_t>(held_);
    const double least = i > 0 ? points_[i - 1].x + kApart : 0,
                 most = i + 1 < points_.size() ? points_[i + 1].x - kApart : 1;
    points_[i] = {std::clamp(to.x, least, std::max(least, most)), std::clamp(to.y, 0.0, 1.0)};
    update();
}

void CurveEditor::remove() {
    if (held_ < 0) return;
    points_.erase(points_.begin() + held_);
    if (points_.size() < 2) points_.clear(); // one point is no curve
    held_ = -1;
    send();
    update();
}

void CurveEditor::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    held_ = near(event->position());
    if (event->button() == Qt::RightButton) return remove();
    if (event->button() != Qt::LeftButton) return;
    if (held_ < 0) {
        if (points_.empty()) points_ = {{0, 0}, {1, 1}};
        const core::Point at = point_at(event->position());
        const auto next = std::find_if(points_.begin(), points_.end(),
                                       [&](const core::Point& point) { return point.x >= at.x; });
        if (next != points_.end() && next->x - at.x < kApart) return;
        if (next != points_.begin() && at.x - std::prev(next)->x < kApart) return;
        held_ = static_cast<int>(next - points_.begin());
        points_.insert(next, at);
    }
    dragging_ = true;
    update();
}

void CurveEditor::mouseMoveEvent(QMouseEvent* event) {
    if (!dragging_) return setCursor(near(event->position()) >= 0 ? Qt::SizeAllCursor : Qt::CrossCursor);
    move_to(point_at(event->position()));
    if (passed) passed(words());
}

void CurveEditor::mouseReleaseEvent(QMouseEvent*) {
    if (std::exchange(dragging_, false)) send();
}

bool CurveEditor::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride && held_ >= 0) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Delete || key == Qt::Key_Backspace || key == Qt::Key_Left ||
            key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down)
            return event->accept(), true;
    }
    return Guarded::event(event);
}

void CurveEditor::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Space || key == Qt::Key_PageDown) { // to the next point
        held_ = points_.empty() ? -1 : (held_ + 1) % static_cast<int>(points_.size());
        return update();
    }
    if (held_ < 0) return ValueEditor::keyPressEvent(event);
    if (key == Qt::Key_Delete || key == Qt::Key_Backspace) return remove();
    const double x = key == Qt::Key_Left    ? -kStep
                     : key == Qt::Key_Right ? kStep
                                            : 0,
                 y = key == Qt::Key_Down ? -kStep
                     : key == Qt::Key_Up ? kStep
                                         : 0;
    if (x == 0 && y == 0) return ValueEditor::keyPressEvent(event);
    const core::Point now = points_[static_cast<std::size_t>(held_)];
    move_to({now.x + x, now.y + y});
    send();
}

void CurveEditor::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette colours = palette_of(current_theme());
    const QRectF box = area();
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.line, 1));
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setPen(QPen(colours.line, 1));
    for (int i = 1; i < 4; ++i) {
        painter.drawLine(QPointF(box.left() + box.width() * i / 4, box.top()),
                         QPointF(box.left() + box.width() * i / 4, box.bottom()));
        painter.drawLine(QPointF(box.left(), box.top() + box.height() * i / 4),
                         QPointF(box.right(), box.top() + box.height() * i / 4));
    }
    painter.drawLine(box.bottomLeft(), box.topRight());
    if (mixed_ && !dragging_) { // a point that is set here begins one for all
        painter.setPen(colours.faint);
        painter.drawText(box, Qt::AlignCenter, tr("mixed"));
        return;
    }
    QPolygonF line;
    if (points_.empty())
        line << box.bottomLeft() << box.topRight();
    else
        line << QPointF(box.left(), place_of(points_.front()).y());
    for (const core::Point& point : points_)
        line << place_of(point);
    if (!points_.empty()) line << QPointF(box.right(), place_of(points_.back()).y());
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.accent, 1.8));
    painter.drawPolyline(line);
    for (std::size_t i = 0; i < points_.size(); ++i) {
        painter.setPen(QPen(colours.panel, 1.5));
        painter.setBrush(static_cast<int>(i) == held_ ? colours.accent : colours.text);
        painter.drawEllipse(place_of(points_[i]), 4.5, 4.5);
    }
}

} // namespace ui
