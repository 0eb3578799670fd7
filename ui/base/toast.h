// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence that stands over the lower part of a widget for a while: what went wrong, where the conversation
// is not in view. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include <QFrame>

class QLabel;
class QTimer;

namespace ui {

class Toast : public Guarded<QFrame> {
    Q_OBJECT
  public:
    /// `over`: what it lies over; it follows its size.
    explicit Toast(QWidget* over);
    void say(const QString& sentence);
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void place();
    QLabel* text_;
    QTimer* end_;
};

} // namespace ui
