// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a language model takes a message for, before anything of it is done: a check box a step. Everything in
// it is plain text.
#pragma once
#include "ui/base/guarded.h"
#include <QFrame>
#include <QList>

class QCheckBox;
class QVBoxLayout;

namespace ui {

class GuessCard : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit GuessCard(QWidget* parent);
    void show_guess(const QStringList& steps, const QStringList& left_out, const QString& says);

  Q_SIGNALS:
    /// Which of the steps are to be done.
    void wanted(const QList<bool>& steps);
    void left();

  private:
    QWidget* lines_ = nullptr; ///< made anew for each guess
    QVBoxLayout* column_;
    QList<QCheckBox*> boxes_;
};

} // namespace ui
