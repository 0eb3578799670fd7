// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/dress.h"
#include "ui/style/style.h"
#include <QFormLayout>
#include <QPushButton>
#include <QStyle>
#include <algorithm>
#include <utility>

namespace ui {

QIcon program_icon() {
    load_built_in();
    QIcon all;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        all.addFile(QString(":/saycut/saycut_%1.png").arg(size), QSize(size, size));
    return all;
}

void make_primary(QPushButton* button) {
    button->setObjectName("primary");
    button->setDefault(true);
    button->style()->unpolish(button); // a box of buttons has dressed it already
    button->style()->polish(button);
}

void align_labels(const QList<QFormLayout*>& forms) {
    QList<QWidget*> labels;
    int widest = 0;
    for (const QFormLayout* form : forms)
        for (int row = 0; row < form->rowCount(); ++row)
            if (const QLayoutItem* item = form->itemAt(row, QFormLayout::LabelRole); item && item->widget()) {
                labels << item->widget();
                widest = std::max(widest, item->widget()->sizeHint().width());
            }
    for (QWidget* label : std::as_const(labels))
        label->setMinimumWidth(widest);
}

} // namespace ui
