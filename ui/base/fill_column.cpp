// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/fill_column.h"
#include <QEvent>
#include <QHeaderView>
#include <QSettings>
#include <algorithm>

namespace ui {

FillColumn::FillColumn(QTreeView& table, int column, QList<int> beside, QString setting)
    : Guarded(&table), table_(table), column_(column), beside_(std::move(beside)),
      setting_(std::move(setting)), chosen_(!setting_.isEmpty() && QSettings().value(setting_).toBool()) {
    table.viewport()->installEventFilter(this);
    connect(table.header(), &QHeaderView::sectionResized, this, [this](int resized, int, int) {
        if (fitting_) return;
        if (resized != column_ || !table_.isVisible()) return fit(); // before it is seen the style sets sizes
        chosen_ = true;                                              // by a hand at its edge in the header
        if (!setting_.isEmpty()) QSettings().setValue(setting_, true);
    });
}

void FillColumn::fit() {
    constexpr int kLeast = 140, kMost = 640; ///< pixels
    const int room = table_.viewport()->width();
    if (chosen_ || room <= 0) return;
    int all = 0, near = 0; // hidden columns have no width
    for (int column = 0; column < table_.header()->count(); ++column) {
        if (column == column_) continue;
        all += table_.columnWidth(column);
        if (beside_.contains(column)) near += table_.columnWidth(column);
    }
    fitting_ = true;
    table_.setColumnWidth(column_,
                          std::clamp(room - all >= kLeast ? room - all : room - near, kLeast, kMost));
    fitting_ = false;
}

bool FillColumn::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) fit();
    return QObject::eventFilter(watched, event);
}

} // namespace ui
