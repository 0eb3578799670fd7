// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is being written in the background, what waits and what came of it; stopped, put in order and shown in
// its folder here. Interface thread.
#pragma once
#include "ui/export/export_queue.h"
#include <QFrame>

class QTreeWidget;
class QPushButton;

namespace ui {

class JobsPanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit JobsPanel(ExportQueue& queue, QWidget* parent = nullptr);

  private:
    void refresh();
    [[nodiscard]] core::JobNumber chosen() const;
    ExportQueue& queue_;
    QTreeWidget* list_;
    QPushButton *stop_, *earlier_, *later_, *open_, *clear_;
};

} // namespace ui
