// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the picture's place while there is nothing to show: ways to begin, and the projects that
// were open last. Drops go through it to the viewer. Interface thread.
#pragma once
#include "ui/actions/actions.h"
#include <QWidget>

class QVBoxLayout;

namespace ui {

class WelcomePage : public Guarded<QWidget> {
    Q_OBJECT
  public:
    /// `recent`: the projects to offer, newest first, asked each time it is shown.
    WelcomePage(Actions& actions, std::function<QStringList()> recent, QWidget* parent);
    void refresh();

  Q_SIGNALS:
    void project_wanted(const QString& file);

  private:
    std::function<QStringList()> recent_;
    QWidget* projects_;
    QVBoxLayout* list_;
};

} // namespace ui
