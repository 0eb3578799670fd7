// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an empty list says. Interface thread.
#pragma once
#include <QString>

class QAbstractItemView;
class QWidget;

namespace ui {

/// The words stand in the middle of the list while there is nothing in it; they go with it.
void note_when_empty(QAbstractItemView* list, const QString& words);

/// The panel's focus is that of its list: one ring is drawn, round the panel.
void focus_as_one(QWidget* panel, QWidget* list);

} // namespace ui
