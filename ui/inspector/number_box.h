// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A number with its unit that is typed; where several differ it says so until a person writes one.
// Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include "ui/inspector/parameters.h"
#include <QDoubleSpinBox>

namespace ui {

class NumberBox : public Guarded<QDoubleSpinBox> {
    Q_OBJECT
  public:
    NumberBox(const QString& name, QWidget* parent);
    /// Range, unit and decimals of a parameter, and its number as people read it; nothing is sent.
    void show_number(const Parameter& parameter, double shown, bool mixed);
    [[nodiscard]] bool shows_mixed() const;
    /// What somebody writes into it and has not finished: it stays, whatever is to be shown.
    [[nodiscard]] std::optional<QString> written() const;
    /// The same in a box that takes its place and has the focus.
    void go_on_writing(const QString& text);
    /// The number, within its range.
    [[nodiscard]] double number() const { return std::max(value(), least_); }
    [[nodiscard]] double least() const { return least_; }

  protected:
    [[nodiscard]] QString textFromValue(double value) const override;
    [[nodiscard]] StepEnabled stepEnabled() const override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    double least_ = 0;
    bool trimmed_ = false;
};

} // namespace ui
