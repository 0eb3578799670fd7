// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every step that was made, the newest at the bottom; a click goes to the state after it. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QFrame>

class QListWidget;

namespace ui {

class HistoryPanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit HistoryPanel(Workspace& workspace, QWidget* parent = nullptr);

  Q_SIGNALS:
    /// A click has gone to another state of the film, or to the one that is.
    void went();

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void refresh();
    Workspace& workspace_;
    QListWidget* list_;
};

} // namespace ui
