// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/welcome_page.h"
#include "ui/base/plain_text.h"
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

WelcomePage::WelcomePage(Actions& actions, std::function<QStringList()> recent, QWidget* parent)
    : Guarded(parent), recent_(std::move(recent)) {
    setObjectName("clear");
    auto* column = new QVBoxLayout(this);
    column->setAlignment(Qt::AlignCenter);
    column->setSpacing(12);
    auto* heading = plain_label(tr("Drop clips here to begin"), this);
    QFont large = heading->font();
    large.setPixelSize(19);
    large.setWeight(QFont::DemiBold);
    heading->setFont(large);
    column->addWidget(heading, 0, Qt::AlignHCenter);
    auto* hint = plain_label(tr("Then cut by hand, or write in the talk panel what should change."), this);
    hint->setObjectName("faint");
    column->addWidget(hint, 0, Qt::AlignHCenter);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch();
    for (const char* id : {"file.import", "file.open", "file.new_of_format", "file.sample"}) {
        auto* button = new QPushButton(actions.of(id)->text(), this);
        button->setObjectName(row->count() == 1 ? QString("primary") : QString("begin:") + id);
        connect(button, &QPushButton::clicked, this, [&actions, id] { actions.of(id)->trigger(); });
        row->addWidget(button);
    }
    row->addStretch();
    column->addLayout(row);
    projects_ = new QWidget(this);
    projects_->setObjectName("clear");
    list_ = new QVBoxLayout(projects_);
    list_->setSpacing(4);
    column->addWidget(projects_, 0, Qt::AlignHCenter);
    refresh();
}

void WelcomePage::refresh() {
    constexpr int kMost = 5;
    while (QLayoutItem* item = list_->takeAt(0)) {
        if (item->widget())
            item->widget()->hide(), item->widget()->deleteLater(); // it may be what was pressed
        delete item;
    }
    const QStringList files = recent_().mid(0, kMost);
    projects_->setVisible(!files.isEmpty());
    if (files.isEmpty()) return;
    auto* heading = plain_label(tr("RECENT"), projects_);
    heading->setObjectName("heading");
    list_->addWidget(heading);
    for (const QString& file : files) {
        auto* button =
            new QPushButton(plain_action(one_line(QFileInfo(file).completeBaseName(), 60)), projects_);
        button->setObjectName("link");
        button->setToolTip(plain_tool_tip(file));
        button->setAccessibleName(tr("Open %1").arg(QFileInfo(file).completeBaseName()));
        button->setCursor(Qt::PointingHandCursor);
        connect(button, &QPushButton::clicked, this, [this, file] { Q_EMIT project_wanted(file); });
        list_->addWidget(button);
    }
}

} // namespace ui
