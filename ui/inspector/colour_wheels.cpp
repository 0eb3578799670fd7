// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/colour_wheels.h"
#include "ui/base/accessible.h"
#include "ui/style/style.h"
#include <QConicalGradient>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRadialGradient>
#include <cmath>
#include <numbers>

namespace ui {
namespace {

/// Which way a colour lies: red, green, blue, a third of a turn apart (red to the right, as a colour circle
/// has it).
QPointF way_of(std::size_t part) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(part) / 3;
    return {std::cos(angle), -std::sin(angle)};
}

double length(QPointF v) {
    return std::hypot(v.x(), v.y());
}

} // namespace

ColourWheel::ColourWheel(const QString& name, double neutral, double reach, QWidget* parent)
    : Guarded(parent), name_(name), neutral_(neutral), reach_(reach), parts_{neutral, neutral, neutral} {
    setAccessibleName(name);
    set_accessible_role(this, QAccessible::Dial);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(70, 90);
    setToolTip(tr("%1: drag towards a colour; a double click goes back to the middle").arg(name));
}

QRectF ColourWheel::disc() const {
    constexpr double kName = 18;
    const double side = std::min<double>(width(), height() - kName) - 6;
    return {(width() - side) / 2, 3, side, side};
}

QPointF ColourWheel::place_of(const std::array<double, 3>& parts) const {
    const double mean = (parts[0] + parts[1] + parts[2]) / 3;
    QPointF place;
    for (std::size_t i = 0; i < 3; ++i)
        place += way_of(i) * ((parts[i] - mean) / reach_ * 2 / 3);
    return place;
}

std::array<double, 3> ColourWheel::parts_at(QPointF place) const {
    if (length(place) > 1) place /= length(place);
    std::array<double, 3> parts{};
    for (std::size_t i = 0; i < 3; ++i)
        parts[i] = neutral_ + reach_ * QPointF::dotProduct(place, way_of(i));
    return parts;
}

void ColourWheel::show_parts(const std::array<double, 3>& parts) {
    if (dragging_) return;
    parts_ = parts;
    set_accessible_value(this, tr("red %1, green %2, blue %3")
                                   .arg(parts[0], 0, 'f', 2)
                                   .arg(parts[1], 0, 'f', 2)
                                   .arg(parts[2], 0, 'f', 2));
    update();
}

void ColourWheel::go_to(QPointF place, bool passing) {
    parts_ = parts_at(place);
    update();
    const auto& told = passing ? on_passed : on_chosen;
    if (told) told(parts_);
}

void ColourWheel::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    setFocus(Qt::MouseFocusReason);
    dragging_ = true;
    mouseMoveEvent(event);
}

void ColourWheel::mouseMoveEvent(QMouseEvent* event) {
    if (!dragging_) return;
    const QRectF area = disc();
    go_to((event->position() - area.center()) / (area.width() / 2), true);
}

void ColourWheel::mouseReleaseEvent(QMouseEvent*) {
    if (std::exchange(dragging_, false) && on_chosen) on_chosen(parts_);
}

void ColourWheel::mouseDoubleClickEvent(QMouseEvent*) {
    dragging_ = false;
    go_to({}, false);
}

bool ColourWheel::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key >= Qt::Key_Left && key <= Qt::Key_Down) return event->accept(), true;
    }
    return Guarded::event(event);
}

void ColourWheel::keyPressEvent(QKeyEvent* event) {
    constexpr double kStep = 0.05;
    const int key = event->key();
    if (key < Qt::Key_Left || key > Qt::Key_Down) return QWidget::keyPressEvent(event);
    const QPointF by = key == Qt::Key_Left    ? QPointF(-kStep, 0)
                       : key == Qt::Key_Right ? QPointF(kStep, 0)
                       : key == Qt::Key_Up    ? QPointF(0, -kStep)
                                              : QPointF(0, kStep);
    go_to(place_of(parts_) + by, false);
}

void ColourWheel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette colours = palette_of(current_theme());
    const QRectF area = disc();
    QConicalGradient hues(area.center(), 0);
    for (int i = 0; i <= 12; ++i)
        hues.setColorAt(i / 12.0, QColor::fromHsvF(static_cast<float>(i % 12) / 12.0F, 0.75F, 0.85F));
    painter.setPen(QPen(hasFocus() ? colours.accent : colours.line, hasFocus() ? 2 : 1));
    painter.setBrush(hues);
    painter.drawEllipse(area);
    QRadialGradient grey(area.center(), area.width() / 2);
    QColor centre = colours.raised;
    grey.setColorAt(0, centre);
    grey.setColorAt(0.55, centre);
    centre.setAlpha(0);
    grey.setColorAt(1, centre);
    painter.setPen(Qt::NoPen);
    painter.setBrush(grey);
    painter.drawEllipse(area.adjusted(1, 1, -1, -1));
    painter.setPen(QPen(colours.faint, 1));
    painter.drawLine(area.center() - QPointF(4, 0), area.center() + QPointF(4, 0));
    painter.drawLine(area.center() - QPointF(0, 4), area.center() + QPointF(0, 4));
    QPointF place = place_of(parts_);
    if (length(place) > 1) place /= length(place);
    painter.setPen(QPen(colours.window, 1.5));
    painter.setBrush(colours.text);
    painter.drawEllipse(area.center() + place * (area.width() / 2), 5, 5);
    painter.setPen(colours.faint);
    painter.drawText(QRectF(0, area.bottom() + 1, width(), height() - area.bottom() - 1), Qt::AlignCenter,
                     name_);
}

ColourWheels* ColourWheels::make(const ParameterGroup& group, Take take, QWidget* parent) {
    const auto place = [&](const std::string& name) -> std::optional<std::size_t> {
        for (std::size_t i = 0; i < group.parameters.size(); ++i)
            if (group.parameters[i].name == name) return i;
        return std::nullopt;
    };
    const std::tuple<const char*, QString, double> kinds[] = {
        {"lift", tr("Shadows"), 0.25}, {"gamma", tr("Midtones"), 0.5}, {"gain", tr("Lights"), 0.5}};
    auto* all = new ColourWheels(parent);
    all->setObjectName("clear");
    auto* row = new QHBoxLayout(all);
    row->setContentsMargins(0, 0, 0, 0);
    for (const auto& [name, words, reach] : kinds) {
        std::array<std::size_t, 3> parts{};
        bool whole = true;
        for (std::size_t i = 0; i < 3; ++i) {
            const char* colour[] = {"_red", "_green", "_blue"};
            const auto found = place(std::string(name) + colour[i]);
            whole = whole && found;
            parts[i] = found.value_or(0);
        }
        if (!whole) continue;
        const double neutral = core::number_in(group.parameters[parts[0]].neutral);
        auto* wheel = new ColourWheel(words, neutral, reach, all);
        wheel->setObjectName(QString("wheel:") + name);
        const auto send = [take, parts](bool passing) {
            return [take, parts, passing](const std::array<double, 3>& values) {
                std::vector<WheelChoice> choices;
                for (std::size_t i = 0; i < 3; ++i)
                    choices.push_back({parts[i], values[i]});
                take(choices, passing);
            };
        };
        wheel->on_passed = send(true);
        wheel->on_chosen = send(false);
        row->addWidget(wheel, 1);
        all->rows_.push_back({parts, wheel});
    }
    if (!all->rows_.empty()) return all->show_values(group), all;
    delete all;
    return nullptr;
}

void ColourWheels::show_values(const ParameterGroup& group) {
    for (const Row& row : rows_) {
        std::array<double, 3> parts{};
        for (std::size_t i = 0; i < 3; ++i)
            if (row.parameters[i] < group.parameters.size())
                parts[i] = core::number_in(group.parameters[row.parameters[i]].value);
        row.wheel->show_parts(parts);
    }
}

} // namespace ui
