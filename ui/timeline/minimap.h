// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole film drawn small: the horizontal scroll bar of the timeline. What is seen is its handle: dragged
// it scrolls, dragged by an end it zooms; a click beside it goes there, a double click shows all. Its value
// is in milliseconds of the film. Interface thread.
#pragma once
#include "ui/timeline/timeline_view.h"
#include <QScrollBar>

namespace ui {

class Minimap : public Guarded<QScrollBar> {
    Q_OBJECT
  public:
    Minimap(Workspace& workspace, TimelineView& view, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Where the visible part is drawn: never too narrow to be taken.
    [[nodiscard]] QRectF handle() const;

    bool event(QEvent* event) override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    enum class Part { none, start, end, body };
    [[nodiscard]] Part part_at(double x) const;
    /// Seconds that are drawn from its left end to its right; they stay while the handle is dragged.
    [[nodiscard]] double span() const;
    [[nodiscard]] double x_of(double seconds) const;
    /// Takes over what the timeline shows.
    void refresh();
    /// The timeline shows so much from a time on.
    void show(double from, double seconds);
    void zoom_by(double dx);
    void paint_film(QPainter& painter, const Palette& colours) const;
    void paint_handle(QPainter& painter, const Palette& colours) const;
    Workspace& workspace_;
    TimelineView& view_;
    Part dragged_ = Part::none;
    double pressed_ = 0; ///< x
    double held_span_ = 0, held_from_ = 0, held_length_ = 0, held_width_ = 0;
};

} // namespace ui
