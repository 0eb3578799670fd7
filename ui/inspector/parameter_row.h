// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One parameter: its name, a slider, a number with its unit, and a way back to what changes nothing. A drag
// is one step of history: `chosen` comes when it ends. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include "ui/inspector/parameters.h"
#include <QWidget>

class QDoubleSpinBox;
class QSlider;
class QToolButton;

namespace ui {

class ParameterRow : public Guarded<QWidget> {
    Q_OBJECT
  public:
    ParameterRow(const Parameter& parameter, QWidget* parent);
    /// Another value of the same parameter; nothing is sent.
    void show_value(const Parameter& parameter);

  Q_SIGNALS:
    void chosen(double value);

  private:
    void choose(double value);
    double least_, most_, neutral_, value_;
    QSlider* slider_;
    QDoubleSpinBox* number_;
    QToolButton* reset_;
};

} // namespace ui
