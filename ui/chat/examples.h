// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Things that can be said to the film that is open, to be clicked: shown while nothing has been said yet.
// Interface thread.
#pragma once
#include "ui/workspace/workspace.h"
#include <QWidget>

class QVBoxLayout;

namespace ui {

class Examples : public Guarded<QWidget> {
    Q_OBJECT
  public:
    explicit Examples(QWidget* parent = nullptr);
    /// Those that can be carried out in the project; none, and out of sight, while it shows no clip or
    /// something was said.
    void follow(const core::Project& project);

  Q_SIGNALS:
    void chosen(const QString& saying);

  private:
    std::vector<std::string> shown_;
    std::string told_; ///< what they were chosen for
    QVBoxLayout* column_;
};

} // namespace ui
