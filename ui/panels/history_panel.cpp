// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/history_panel.h"
#include "ui/base/language.h"
#include "ui/base/list_note.h"
#include "ui/base/plain_text.h"
#include "ui/style/style.h"
#include <QEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace ui {

HistoryPanel::HistoryPanel(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setObjectName("panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    list_ = new QListWidget(this);
    list_->setObjectName("history");
    list_->setAccessibleName(tr("History"));
    list_->setUniformItemSizes(true);
    column->addWidget(list_);
    focus_as_one(this, list_);
    const auto go = [this](const QListWidgetItem* item) {
        workspace_.go_to_step(static_cast<std::size_t>(list_->row(item)));
        Q_EMIT went();
    };
    connect(list_, &QListWidget::itemClicked, this, go);
    connect(list_, &QListWidget::itemActivated, this, go);
    connect(&workspace, &Workspace::project_changed, this, [this] { refresh(); });
    refresh();
}

void HistoryPanel::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange) refresh(); // another theme: the rows hold its colours
}

void HistoryPanel::refresh() {
    const auto& history = workspace_.history();
    const auto& steps = history.steps();
    const int wanted = static_cast<int>(steps.size()) + 1;
    while (list_->count() > wanted)
        delete list_->takeItem(list_->count() - 1);
    while (list_->count() < wanted)
        list_->addItem(QString());
    const int now = static_cast<int>(history.undo_count());
    const Palette colours = palette_of(current_theme());
    for (int row = 0; row < wanted; ++row) {
        QListWidgetItem* item = list_->item(row);
        const QString text = row == 0
                                 ? tr("The beginning")
                                 : one_line(in_words(steps[static_cast<std::size_t>(row) - 1].label), 120);
        if (item->text() != text) item->setText(text);
        item->setForeground(row > now ? colours.faint : colours.text);
    }
    list_->setCurrentRow(now);
}

} // namespace ui
