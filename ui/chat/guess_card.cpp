// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chat/guess_card.h"
#include "ui/base/plain_text.h"
#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

GuessCard::GuessCard(QWidget* parent) : Guarded(parent) {
    setObjectName("bubble_saycut");
    column_ = new QVBoxLayout(this);
    QLabel* heading = plain_paragraph(tr("Is this what you mean? The language model reads it so:"), this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    column_->addWidget(heading);
    auto* row = new QHBoxLayout;
    auto* go = new QPushButton(tr("Do it"), this);
    go->setObjectName("primary");
    auto* leave = new QPushButton(tr("Not now"), this);
    row->addWidget(go);
    row->addWidget(leave);
    row->addStretch();
    column_->addLayout(row);
    hide();
    connect(go, &QPushButton::clicked, this, [this] {
        QList<bool> steps;
        for (const QCheckBox* box : boxes_)
            steps << box->isChecked();
        hide();
        Q_EMIT wanted(steps);
    });
    connect(leave, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT left();
    });
}

void GuessCard::show_guess(const QStringList& steps, const QStringList& left_out, const QString& says) {
    boxes_.clear();
    if (lines_) lines_->hide(), lines_->deleteLater();
    lines_ = new QWidget(this);
    lines_->setObjectName("clear");
    auto* lines = new QVBoxLayout(lines_);
    lines->setContentsMargins(0, 0, 0, 0);
    for (const QString& step : steps) {
        auto* row = new QHBoxLayout;
        auto* box = new QCheckBox(lines_);
        box->setChecked(true);
        box->setAccessibleName(one_line(step, 200));
        row->addWidget(box, 0, Qt::AlignTop);
        row->addWidget(plain_paragraph(step, lines_), 1);
        lines->addLayout(row);
        boxes_ << box;
    }
    for (const QString& left : left_out) {
        QLabel* line = plain_paragraph(tr("Left out: %1").arg(left), lines_);
        line->setObjectName("faint");
        lines->addWidget(line);
    }
    if (!says.isEmpty())
        lines->addWidget(plain_paragraph(tr("The language model says: %1").arg(says), lines_));
    column_->insertWidget(1, lines_);
    show();
}

} // namespace ui
