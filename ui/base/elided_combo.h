// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list to choose from in a narrow place: what does not fit ends in "…" and not in the middle of a letter;
// the tip tells it whole, before what else the tip says. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include <QComboBox>

namespace ui {

class ElidedCombo : public Guarded<QComboBox> {
    Q_OBJECT
  public:
    explicit ElidedCombo(QWidget* parent);
    /// What the tip says beside the words that are chosen.
    void set_hint(const QString& hint);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QString hint_;
};

} // namespace ui
