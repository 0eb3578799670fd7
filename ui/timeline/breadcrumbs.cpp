// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/breadcrumbs.h"
#include "ui/base/plain_text.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

Breadcrumbs::Breadcrumbs(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setObjectName("clear");
    row_ = new QHBoxLayout(this);
    row_->setContentsMargins(6, 0, 6, 2);
    row_->setSpacing(6);
    row_->addStretch();
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    refresh();
}

void Breadcrumbs::refresh() {
    QStringList names{tr("Film")};
    for (const core::SequenceId& id : workspace_.desk().open)
        if (const core::Sequence* sequence = workspace_.film()->find_sequence(id))
            names << (sequence->name.empty() ? tr("Nested sequence")
                                             : one_line(QString::fromStdString(sequence->name), 40));
    setVisible(names.size() > 1);
    if (std::exchange(shown_, names) == names) return;
    while (QLayoutItem* item = row_->takeAt(0)) {
        if (item->widget())
            item->widget()->hide(), item->widget()->deleteLater(); // it may be what was pressed
        delete item;
    }
    for (qsizetype i = 0; i < names.size(); ++i) {
        if (i > 0) row_->addWidget(plain_label("›", this));
        if (i + 1 == names.size()) {
            auto* here = plain_label(names[i], this);
            here->setObjectName("time");
            row_->addWidget(here);
            continue;
        }
        auto* button = new QPushButton(plain_action(names[i]), this);
        button->setObjectName("link");
        button->setAccessibleName(tr("Back to %1").arg(names[i]));
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this,
                [this, i] { workspace_.leave_sequences(static_cast<std::size_t>(i)); });
        row_->addWidget(button);
    }
    row_->addStretch();
}

} // namespace ui
