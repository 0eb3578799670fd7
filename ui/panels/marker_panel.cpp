// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/marker_panel.h"
#include "ui/base/plain_text.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

MarkerPanel::MarkerPanel(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setObjectName("panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    list_ = new QTreeWidget(this);
    list_->setObjectName("markers");
    list_->setHeaderLabels({tr("Time"), tr("Length"), tr("Words")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAccessibleName(tr("Markers"));
    list_->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    list_->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    column->addWidget(list_, 1);
    setFocusProxy(list_);
    auto* row = new QHBoxLayout;
    auto* mark = new QPushButton(tr("Mark its range"), this);
    mark->setObjectName("mark");
    auto* remove = new QPushButton(tr("Remove"), this);
    remove->setObjectName("remove");
    row->addStretch();
    row->addWidget(mark);
    row->addWidget(remove);
    column->addLayout(row);
    const auto go = [this] {
        if (const core::Marker* marker = chosen()) workspace_.seek(marker->time);
    };
    connect(list_, &QTreeWidget::itemClicked, this, [go](QTreeWidgetItem*, int) { go(); });
    connect(list_, &QTreeWidget::itemActivated, this, [go](QTreeWidgetItem*, int) { go(); });
    connect(mark, &QPushButton::clicked, this, [this] {
        const core::Marker* marker = chosen();
        if (!marker) return;
        const core::Time from = marker->time, to = marker->end;
        workspace_.clear_marks();
        workspace_.mark_in(from);
        if (to > from) workspace_.mark_out(to);
    });
    connect(remove, &QPushButton::clicked, this, [this] {
        if (const core::Marker* marker = chosen())
            workspace_.run("marker.remove", {{"marker", marker->id.value}});
    });
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    refresh();
}

const core::Marker* MarkerPanel::chosen() const {
    const QTreeWidgetItem* item = list_->currentItem();
    const std::string id = item ? item->data(0, Qt::UserRole).toString().toStdString() : std::string();
    for (const core::Marker& marker : workspace_.project().markers)
        if (marker.id.value == id) return &marker;
    return nullptr;
}

void MarkerPanel::refresh() {
    const core::FrameRate rate = workspace_.project().rate();
    const core::Marker* before = chosen();
    const QString chosen_id = before ? QString::fromStdString(before->id.value) : QString();
    list_->clear();
    for (const core::Marker& marker : workspace_.project().markers) {
        const core::Time length = marker.end - marker.time;
        auto* item = new QTreeWidgetItem(
            list_, {QString::fromStdString(core::timecode(marker.time, rate)),
                    length > core::Time(0) ? QString::fromStdString(core::timecode(length, rate)) : QString(),
                    one_line(QString::fromStdString(marker.name), 200)});
        item->setData(0, Qt::UserRole, QString::fromStdString(marker.id.value));
        if (item->data(0, Qt::UserRole) == chosen_id) list_->setCurrentItem(item);
    }
}

} // namespace ui
