// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the menus can do, found by typing a few letters of it.
#pragma once
#include "ui/base/guarded.h"
#include <QDialog>

class QAction;
class QLineEdit;
class QListWidget;

namespace ui {

class ActionSearch : public Guarded<QDialog> {
    Q_OBJECT
  public:
    /// The actions are those of the window's menus; they must outlive the dialog.
    ActionSearch(QList<QAction*> actions, QWidget* parent);
    /// What was chosen, or null. It is triggered by the caller, when the dialog is gone.
    [[nodiscard]] QAction* chosen() const { return chosen_; }
    bool eventFilter(QObject* object, QEvent* event) override;

  private:
    void refresh();
    void take();
    QList<QAction*> actions_;
    QLineEdit* input_;
    QListWidget* list_;
    QAction* chosen_ = nullptr;
};

} // namespace ui
