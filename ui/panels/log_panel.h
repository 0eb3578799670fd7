// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window has told since it was opened, with the time, and a report of it that can be copied for
// whoever is asked for help. Interface thread.
#pragma once
#include "ui/panels/told.h"
#include <QFrame>

class QListWidget;

namespace ui {

class LogPanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    LogPanel(Workspace& workspace, const Told& told, QWidget* parent = nullptr);
    /// The program, the machine, what the project is made of (no names of files but those in steps and
    /// messages), the last steps and all that was told. English, since it is read by others.
    [[nodiscard]] QString report() const;

  private:
    void add(const Told::Line& line);
    Workspace& workspace_;
    const Told& told_;
    QListWidget* list_;
};

} // namespace ui
