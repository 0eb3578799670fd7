// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every command, found by typing a few letters of it or of what other editors call it. Those that cannot be
// done now come last, with the reason.
#pragma once
#include "ui/actions/actions.h"
#include <QDialog>

class QLineEdit;
class QListWidget;

namespace ui {

class ActionSearch : public Guarded<QDialog> {
    Q_OBJECT
  public:
    /// What is chosen is done when the dialog is gone. The actions must outlive it.
    ActionSearch(const Actions& actions, QWidget* parent);
    bool eventFilter(QObject* object, QEvent* event) override;

  Q_SIGNALS:
    /// No action is called that: it may be meant for the chat.
    void said(const QString& words);

  private:
    void add(const QString& id, bool possible);
    void refresh();
    void take();
    const Actions& actions_;
    QLineEdit* input_;
    QListWidget* list_;
};

} // namespace ui
