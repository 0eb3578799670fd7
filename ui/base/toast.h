// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A sentence that stands over the lower part of a widget for a while: what went wrong, where the conversation
// is not in view, or what is done, with a button for what can be done with it. Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include <QFrame>

class QLabel;
class QPushButton;
class QTimer;

namespace ui {

class Toast : public Guarded<QFrame> {
    Q_OBJECT
  public:
    /// `over`: what it lies over; it follows its size.
    explicit Toast(QWidget* over);
    void say(const QString& sentence);
    /// With a button of those words; a press does `action` and takes the sentence away.
    void offer(const QString& sentence, const QString& words, std::function<void()> action);
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void show_sentence(const QString& sentence);
    void place();
    QLabel* text_;
    QTimer* end_;
    QPushButton* button_;
    std::function<void()> action_;
};

} // namespace ui
