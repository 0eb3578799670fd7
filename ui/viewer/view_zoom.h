// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How large a film's picture is shown in a widget, and which part of it. A value; any thread.
#pragma once
#include <QPointF>
#include <QRectF>
#include <QSizeF>
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <optional>
#endif

namespace ui {

class ViewZoom {
  public:
    /// What it is shown in. `dots`: pixels of the screen to one of the widget's units.
    struct Room {
        QSizeF widget; ///< in the widget's units
        QSize film;    ///< in its own pixels
        double dots = 1;
    };
    static constexpr double kLeast = 0.05, kMost = 16;

    /// Pixels of the screen to one of the film's, as it is shown; 1: as sharp as it can be.
    [[nodiscard]] double factor(const Room& room) const;
    /// As large as there is room for.
    [[nodiscard]] bool fits() const { return !factor_; }
    /// Where the picture lies in the widget, on whole pixels of the screen; it may reach beyond the widget.
    [[nodiscard]] QRectF area(const Room& room) const;
    /// Another size (none: as fits); what lies at `at` in the widget stays there where it can.
    void zoom_to(std::optional<double> factor, const QPointF& at, const Room& room);
    /// Moves the picture in the widget's units, until an edge of it lies in the middle; one that is smaller
    /// than the widget stays there.
    void pan(const QPointF& by, const Room& room);
    /// The next size of a row of round ones; `direction`: 1 larger, -1 smaller.
    [[nodiscard]] static double next(double factor, int direction);

  private:
    [[nodiscard]] QSizeF size(const Room& room) const;
    /// Takes over a place of the picture's corner, as far as it may lie there.
    void put(const QPointF& corner, const Room& room);
    std::optional<double> factor_;
    QPointF centre_{0.5, 0.5}; ///< of the picture, what lies in the middle of the widget
};

} // namespace ui
