// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Effects, transitions, titles and generators (ui/inspector/offers.h) in groups, with a search: a double
// click, Return or the button puts one where it is meant, a drag onto the timeline where it is dropped.
// Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QFrame>

class QLineEdit;
class QTreeWidget;

namespace ui {

class EffectBrowser : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit EffectBrowser(Workspace& workspace, QWidget* parent = nullptr);

  private:
    void fill();
    void filter();
    void add();
    Workspace& workspace_;
    QLineEdit* search_;
    QTreeWidget* list_;
};

} // namespace ui
