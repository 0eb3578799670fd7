// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words that come from people or files are shown as they are written: never read as a page, which would load
// what it names, and never as a key of a menu. Interface thread.
#pragma once
#include <QString>

class QLabel;
class QObject;
class QWidget;

namespace ui {

/// The one way to make a label. It shows plain text only, and no more of it than a person can read.
QLabel* plain_label(const QString& text, QWidget* parent);
/// Such a label for longer text: wrapped, and it can be selected.
QLabel* plain_paragraph(const QString& text, QWidget* parent);
/// What a tool tip must be given so that it shows `text` as it is written.
QString plain_tool_tip(const QString& text);
/// For menus and buttons, where & would underline the next letter.
QString plain_action(QString text);
/// At most `longest` characters on one line; what is left out is shown by "…".
QString one_line(const QString& text, qsizetype longest);
/// For an event filter on QEvent::Polish: labels that Qt's own dialogs make are plain too.
void keep_plain(QObject* polished);

} // namespace ui
