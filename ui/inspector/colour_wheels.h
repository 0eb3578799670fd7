// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Three numbers for red, green and blue as one place on a wheel: its middle changes nothing, its rim pushes
// towards a colour. For lift, gamma and gain. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include "ui/inspector/parameters.h"
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include <array>
#endif
#include <QWidget>

namespace ui {

class ColourWheel : public Guarded<QWidget> {
    Q_OBJECT
  public:
    /// `reach`: how far a part goes from its neutral value at the rim.
    ColourWheel(const QString& name, double neutral, double reach, QWidget* parent);
    /// Red, green and blue as they are.
    void show_parts(const std::array<double, 3>& parts);
    /// Where parts lie: from the middle, the rim being 1.
    [[nodiscard]] QPointF place_of(const std::array<double, 3>& parts) const;
    /// The parts of a place; what is beyond the rim counts as on it. Together they change nothing in light.
    [[nodiscard]] std::array<double, 3> parts_at(QPointF place) const;
    /// A person chose (a drag comes to its end), or passes by.
    std::function<void(const std::array<double, 3>&)> on_chosen, on_passed;
    [[nodiscard]] QSize sizeHint() const override { return {84, 104}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

  private:
    [[nodiscard]] QRectF disc() const;
    void go_to(QPointF place, bool passing);
    QString name_;
    double neutral_, reach_;
    std::array<double, 3> parts_;
    bool dragging_ = false;
};

/// The wheels of a group of parameters that has such triples ("lift_red", "lift_green", "lift_blue"); null
/// where it has none. `take` is given what a person chose, by the parameters' places in the group.
struct WheelChoice {
    std::size_t parameter = 0;
    double value = 0;
};
class ColourWheels : public Guarded<QWidget> {
    Q_OBJECT
  public:
    using Take = std::function<void(const std::vector<WheelChoice>&, bool passing)>;
    static ColourWheels* make(const ParameterGroup& group, Take take, QWidget* parent);
    void show_values(const ParameterGroup& group);

  private:
    using Guarded::Guarded;
    struct Row {
        std::array<std::size_t, 3> parameters;
        ColourWheel* wheel;
    };
    std::vector<Row> rows_;
};

} // namespace ui
