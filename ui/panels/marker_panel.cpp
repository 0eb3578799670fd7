// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/marker_panel.h"
#include "core/document/marker_colours.h"
#include "ui/base/list_note.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/style/digits.h"
#include "ui/style/label_colours.h"
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
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
    note_when_empty(list_, tr("No markers yet. The key M sets one at the playhead."));
    list_->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(list_, &QTreeWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        if (list_->itemAt(at)) choose_colour(list_->viewport()->mapToGlobal(at));
    });
    connect(list_, &QTreeWidget::itemChanged, this,
            [this](const QTreeWidgetItem* item, int part) { rename(*item, part); });
    column->addWidget(list_, 1);
    focus_as_one(this, list_);
    auto* row = new QHBoxLayout;
    auto* colour = new QPushButton(tr("Colour…"), this);
    colour->setObjectName("colour");
    connect(colour, &QPushButton::clicked, this, [this, colour] {
        if (chosen()) choose_colour(colour->mapToGlobal(QPoint(0, colour->height())));
    });
    row->addWidget(colour);
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

void MarkerPanel::rename(const QTreeWidgetItem& item, int part) {
    constexpr int kWords = 2;
    const core::Marker* marker = chosen();
    if (part != kWords || !marker || item.data(0, Qt::UserRole) != QString::fromStdString(marker->id.value))
        return refresh(); // times are not written here
    const std::string name = item.text(kWords).toStdString();
    if (name != marker->name)
        workspace_.apply({core::SetMarker{.marker = marker->id, .name = name}}, tr("Name of the marker"));
    else
        refresh();
}

void MarkerPanel::choose_colour(const QPoint& at) {
    const core::Marker* marker = chosen();
    if (!marker) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const std::string& name, const QString& words) {
        menu->addAction(label_swatch(name), words, this, guarded(this, [this, id = marker->id, name] {
                            workspace_.apply({core::SetMarker{.marker = id, .color = name}},
                                             tr("Colour of the marker"));
                        }));
    };
    for (const char* name : core::kLabelColours)
        add(name, label_word(name));
    add({}, tr("None"));
    menu->popup(at);
}

void MarkerPanel::refresh() {
    const QSignalBlocker quiet(list_); // it is not a person who fills it
    const core::FrameRate rate = workspace_.project().rate();
    const core::Marker* before = chosen();
    const QString chosen_id = before ? QString::fromStdString(before->id.value) : QString();
    list_->clear();
    for (const core::Marker& marker : workspace_.project().markers) {
        const core::Time length = marker.end - marker.time;
        auto* item =
            new QTreeWidgetItem(list_, {time_words(marker.time, rate),
                                        length > core::Time(0) ? time_words(length, rate) : QString(),
                                        one_line(QString::fromStdString(marker.name), 200)});
        item->setData(0, Qt::UserRole, QString::fromStdString(marker.id.value));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        for (const int times : {0, 1})
            item->setFont(times, tabular(list_->font()));
        QPixmap swatch(10, 10);
        swatch.fill(colour_named(marker.color, palette_of(current_theme()).accent));
        item->setIcon(0, swatch);
        if (item->data(0, Qt::UserRole) == chosen_id) list_->setCurrentItem(item);
    }
}

} // namespace ui
