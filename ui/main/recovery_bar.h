// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Above the panels, at the start: an untitled project that a crash has left, to be opened, thrown away or
// left for later, one after the other. Hidden when there is none.
#pragma once
#include "ui/base/guarded.h"
#include <QFrame>
#ifndef Q_MOC_RUN // moc 6.4 cannot read C++20 headers
#include "core/store/unsaved.h"
#endif

class QLabel;

namespace ui {

class RecoveryBar : public Guarded<QFrame> {
    Q_OBJECT
  public:
    explicit RecoveryBar(QWidget* parent);
    /// Looks for what has been left and offers the newest.
    void look();

  Q_SIGNALS:
    /// The person wants this project back; the bar shows the next one by itself.
    void wanted(const QString& file);

  private:
    void show_next();
    void throw_away();
    std::vector<core::UnsavedProject> left_; ///< the first is the one that is offered
    QLabel* text_;
};

} // namespace ui
