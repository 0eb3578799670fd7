// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All commands with their keys: a sheet to look at, and where keys are changed. A key that another command
// has is named before it is taken. Interface thread.
#pragma once
#include "ui/actions/actions.h"
#include <QDialog>

class QComboBox;
class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QTreeWidget;

namespace ui {

class ShortcutsDialog : public Guarded<QDialog>, public ProblemSink {
    Q_OBJECT
  public:
    ShortcutsDialog(Actions& actions, QWidget* parent);

  private:
    void show_problem(const QString& sentence) override;
    void add_rows();
    void refresh();
    void filter();
    /// Says who has the key that is typed.
    void look_at_key();
    void set_key(bool beside_others);
    void reset();
    [[nodiscard]] QString chosen() const;
    Actions& actions_;
    QComboBox* preset_;
    QLineEdit* search_;
    QTreeWidget* list_;
    QKeySequenceEdit* key_;
    QLabel* note_;
};

} // namespace ui
