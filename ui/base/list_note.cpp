// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/list_note.h"
#include "ui/base/guarded.h"
#include "ui/base/plain_text.h"
#include <QAbstractItemView>
#include <QLabel>
#include <QVBoxLayout>
#include <QWidget>

namespace ui {

void note_when_empty(QAbstractItemView* list, const QString& words) {
    auto* over = new QVBoxLayout(list->viewport());
    QLabel* note = plain_paragraph(words, list->viewport());
    note->setObjectName("faint");
    note->setAlignment(Qt::AlignCenter);
    note->setTextInteractionFlags(Qt::NoTextInteraction);
    note->setAttribute(Qt::WA_TransparentForMouseEvents); // drops are the list's
    over->addWidget(note);
    const auto refresh = guarded(note, [list, note] { note->setVisible(list->model()->rowCount() == 0); });
    const QAbstractItemModel* model = list->model();
    QObject::connect(model, &QAbstractItemModel::rowsInserted, note, refresh);
    QObject::connect(model, &QAbstractItemModel::rowsRemoved, note, refresh);
    QObject::connect(model, &QAbstractItemModel::modelReset, note, refresh);
    note->setVisible(model->rowCount() == 0);
}

void focus_as_one(QWidget* panel, QWidget* list) {
    panel->setFocusProxy(list);
    list->setProperty("only", true); // the style sheet knows it
}

} // namespace ui
