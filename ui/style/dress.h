// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How windows, buttons and forms are dressed alike. Interface thread.
#pragma once
#include <QIcon>
#include <QList>

class QFormLayout;
class QPushButton;

namespace ui {

/// The program's own picture, for windows and the desktop's lists of them.
QIcon program_icon();
/// The button that Enter presses, and that looks it.
void make_primary(QPushButton* button);
/// Forms below each other: their fields begin at one line.
void align_labels(const QList<QFormLayout*>& forms);

} // namespace ui
