// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A column of words is as wide as the others leave: all of them where there is room, else those that matter
// stay in sight beside it and the rest is scrolled to. Until a person gives it a width; that is kept.
// Interface thread.
#pragma once
#include "ui/base/guarded.h"
#include <QList>
#include <QTreeView>

namespace ui {

class FillColumn : public Guarded<QObject> {
    Q_OBJECT
  public:
    /// Belongs to the table. `beside`: columns that stay in sight; `setting`: where it is kept that a person
    /// chose, empty: it is not.
    FillColumn(QTreeView& table, int column, QList<int> beside, QString setting);
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void fit();
    QTreeView& table_;
    int column_;
    QList<int> beside_;
    QString setting_;
    bool fitting_ = false, chosen_ = false;
};

} // namespace ui
