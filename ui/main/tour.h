// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Five steps through the window for who is here for the first time: a card with a few words, and the panel
// that they are about in front. Can be left at any step. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include <QFrame>

class QLabel;
class QPushButton;

namespace ui {

class Docks;

class Tour : public Guarded<QFrame> {
    Q_OBJECT
  public:
    Tour(Docks& docks, QWidget* over);
    /// `take_focus`: else the keys stay where they are.
    void begin(bool take_focus);
    bool eventFilter(QObject* object, QEvent* event) override;
    static constexpr int kSteps = 5;
    [[nodiscard]] int at() const { return at_; }
    /// Whether somebody has gone through it or left it.
    [[nodiscard]] static bool seen();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void show_step(int step);
    void end();
    void place();
    Docks& docks_;
    int at_ = 0;
    QLabel *count_, *heading_, *words_;
    QPushButton *back_, *next_, *skip_;
};

} // namespace ui
