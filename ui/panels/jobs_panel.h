// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is being written in the background and what the models do, what waits and what came of it; stopped,
// paused, put in order and shown in its folder here. Interface thread.
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
    [[nodiscard]] std::optional<core::Job> chosen_job() const;
    /// What can be done with the chosen job.
    void show_buttons(const core::Job* job);
    ExportQueue& queue_;
    QTreeWidget* list_;
    QPushButton *stop_, *pause_, *earlier_, *later_, *open_, *clear_;
};

} // namespace ui
