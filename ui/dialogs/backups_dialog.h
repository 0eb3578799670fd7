// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The backups of the project that is open, each compared with what is there now; one is opened as a copy
// beside it, so that nothing is lost. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace ui {

class BackupsDialog : public Guarded<QDialog> {
    Q_OBJECT
  public:
    BackupsDialog(Workspace& workspace, QWidget* parent);
    [[nodiscard]] int count() const;

  Q_SIGNALS:
    /// The copy that is to be opened.
    void wanted(const QString& file);

  private:
    void open_chosen();
    Workspace& workspace_;
    QTreeWidget* list_;
    QPushButton* open_;
};

} // namespace ui
