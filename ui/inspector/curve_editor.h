// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A curve of light that is drawn by its points: they are dragged, set by a press beside the curve and taken
// away by Del or a right click; arrows move the chosen one. Interface thread.
#pragma once
#include "ui/inspector/value_editor.h"
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/document/value.h"
#endif

namespace ui {

class CurveEditor : public Guarded<ValueEditor> {
    Q_OBJECT
  public:
    CurveEditor(const Parameter& parameter, QWidget* parent);
    void show_value(const Parameter& parameter) override;
    [[nodiscard]] QSize sizeHint() const override { return {160, 120}; }
    /// Where a point of the curve (0 to 1 each way) lies in the widget.
    [[nodiscard]] QPointF place_of(core::Point point) const;
    bool event(QEvent* event) override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] core::Point point_at(QPointF at) const;
    [[nodiscard]] int near(QPointF at) const;
    void move_to(core::Point to);
    void remove();
    void send();
    [[nodiscard]] core::Value words() const;
    std::vector<core::Point> points_; ///< none: a straight line
    int held_ = -1;
    bool dragging_ = false;
};

} // namespace ui
