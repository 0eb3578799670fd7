// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/viewer/view_zoom.h"
#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr std::array kRound{0.05, 0.1, 0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0};
constexpr double kSame = 1.005; ///< nearer sizes are one

QRectF fitted(const ViewZoom::Room& room) {
    const QSize whole(static_cast<int>(room.widget.width()), static_cast<int>(room.widget.height()));
    const QSize size = room.film.scaled(whole, Qt::KeepAspectRatio);
    return QRect(QPoint((whole.width() - size.width()) / 2, (whole.height() - size.height()) / 2), size);
}

} // namespace

double ViewZoom::factor(const Room& room) const {
    return factor_.value_or(fitted(room).width() * room.dots / std::max(1, room.film.width()));
}

QSizeF ViewZoom::size(const Room& room) const {
    return QSizeF(room.film) * factor_.value_or(1) / room.dots;
}

QRectF ViewZoom::area(const Room& room) const {
    if (!factor_) return fitted(room);
    const QSizeF whole = size(room);
    const bool moves = whole.width() > room.widget.width() || whole.height() > room.widget.height();
    const QPointF centre = moves ? centre_ : QPointF(0.5, 0.5);
    // On whole pixels: else each would be smeared over two.
    const auto snapped = [&](double value) { return std::round(value * room.dots) / room.dots; };
    return {QPointF(snapped(room.widget.width() / 2 - centre.x() * whole.width()),
                    snapped(room.widget.height() / 2 - centre.y() * whole.height())),
            whole};
}

void ViewZoom::put(const QPointF& corner, const Room& room) {
    const QSizeF whole = size(room);
    centre_ = {std::clamp((room.widget.width() / 2 - corner.x()) / whole.width(), 0.0, 1.0),
               std::clamp((room.widget.height() / 2 - corner.y()) / whole.height(), 0.0, 1.0)};
}

void ViewZoom::zoom_to(std::optional<double> factor, const QPointF& at, const Room& room) {
    const QRectF before = area(room);
    factor_ = factor;
    if (!factor_ || before.isEmpty()) return;
    factor_ = std::clamp(*factor_, kLeast, kMost);
    const QSizeF whole = size(room);
    put({at.x() - (at.x() - before.left()) / before.width() * whole.width(),
         at.y() - (at.y() - before.top()) / before.height() * whole.height()},
        room);
}

void ViewZoom::pan(const QPointF& by, const Room& room) {
    if (factor_) put(area(room).topLeft() + by, room);
}

double ViewZoom::next(double factor, int direction) {
    if (direction > 0) {
        const auto* larger =
            std::find_if(kRound.begin(), kRound.end(), [&](double each) { return each > factor * kSame; });
        return larger == kRound.end() ? kMost : *larger;
    }
    const auto smaller =
        std::find_if(kRound.rbegin(), kRound.rend(), [&](double each) { return each * kSame < factor; });
    return smaller == kRound.rend() ? kLeast : *smaller;
}

} // namespace ui
