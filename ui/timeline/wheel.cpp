// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/wheel.h"
#include <QGuiApplication>
#include <QWheelEvent>
#include <cstdlib>

namespace ui {

WheelTurn turn_of(const QWheelEvent& event, bool reversed) {
    constexpr double kAngleOfStep = 120; // as Qt counts them, in eighths of a degree
    // On X11 the pixels are what the driver takes them for; the angle is as fine there.
    const bool exact = !event.pixelDelta().isNull() && QGuiApplication::platformName() != "xcb";
    const QPoint told = exact ? event.pixelDelta() : event.angleDelta();
    const bool sideways = std::abs(told.x()) > std::abs(told.y());
    const double way = (sideways ? told.x() : told.y()) * (reversed ? -1.0 : 1.0);
    return {sideways, exact, exact ? way : way / kAngleOfStep * WheelTurn::kStep};
}

} // namespace ui
