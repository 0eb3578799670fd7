// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for what a command needs to be told (a name, a time, a number) and runs it. A refusal stands in the
// dialog, which stays open. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QDialog>

class QLabel;
class QLineEdit;

namespace ui {

class ArgumentDialog : public Guarded<QDialog>, public ProblemSink {
    Q_OBJECT
  public:
    ArgumentDialog(const core::Command& command, Workspace& workspace, QWidget* parent);
    void accept() override;

  private:
    void show_problem(const QString& sentence) override;
    const core::Command& command_;
    Workspace& workspace_;
    QList<QWidget*> inputs_; ///< a line for words, a box for a truth, a list for choices
    QLabel* problem_;
};

} // namespace ui
