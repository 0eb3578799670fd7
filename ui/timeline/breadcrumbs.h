// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Above the timeline, while a nested sequence is open: the film, the sequences on the way to it, and it; each
// a way back. Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QWidget>

class QHBoxLayout;

namespace ui {

class Breadcrumbs : public Guarded<QWidget> {
    Q_OBJECT
  public:
    explicit Breadcrumbs(Workspace& workspace, QWidget* parent = nullptr);

  private:
    void refresh();
    Workspace& workspace_;
    QHBoxLayout* row_;
    QStringList shown_;
};

} // namespace ui
