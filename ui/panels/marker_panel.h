// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// All markers and captions by time: a click goes there, Del takes one away. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QFrame>

class QTreeWidget;
class QTreeWidgetItem;

namespace ui {

class MarkerPanel : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit MarkerPanel(Workspace& workspace, QWidget* parent = nullptr);

  private:
    void refresh();
    /// What was written in a line becomes the marker's name.
    void rename(const QTreeWidgetItem& item, int part);
    void choose_colour(const QPoint& at);
    [[nodiscard]] const core::Marker* chosen() const;
    Workspace& workspace_;
    QTreeWidget* list_;
};

} // namespace ui
