// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/action_search.h"
#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {
namespace {

bool matches(const QAction& action, const QString& search) {
    for (const QString& word : search.split(' ', Qt::SkipEmptyParts))
        if (!action.text().remove('&').contains(word, Qt::CaseInsensitive)) return false;
    return true;
}

} // namespace

ActionSearch::ActionSearch(QList<QAction*> actions, QWidget* parent)
    : Guarded(parent), actions_(std::move(actions)) {
    setWindowTitle(tr("Find an action"));
    setMinimumSize(460, 380);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 14, 14, 14);
    input_ = new QLineEdit(this);
    input_->setPlaceholderText(tr("Type what you want to do"));
    input_->setAccessibleName(tr("Find an action"));
    list_ = new QListWidget(this);
    list_->setAccessibleName(tr("Actions"));
    column->addWidget(input_);
    column->addWidget(list_, 1);
    input_->installEventFilter(this);
    connect(input_, &QLineEdit::textChanged, this, [this] { refresh(); });
    connect(input_, &QLineEdit::returnPressed, this, [this] { take(); });
    connect(list_, &QListWidget::itemActivated, this, [this] { take(); });
    connect(list_, &QListWidget::itemClicked, this, [this] { take(); });
    refresh();
}

void ActionSearch::refresh() {
    list_->clear();
    for (qsizetype i = 0; i < actions_.size(); ++i) {
        const QAction& action = *actions_[i];
        if (!action.isEnabled() || !matches(action, input_->text())) continue;
        const QString keys = action.shortcut().toString(QKeySequence::NativeText);
        auto* item = new QListWidgetItem(
            action.icon(), action.text().remove('&') + (keys.isEmpty() ? "" : "   " + keys), list_);
        item->setData(Qt::UserRole, static_cast<int>(i));
    }
    list_->setCurrentRow(0);
}

void ActionSearch::take() {
    if (const QListWidgetItem* item = list_->currentItem()) {
        chosen_ = actions_[item->data(Qt::UserRole).toInt()];
        accept();
    }
}

bool ActionSearch::eventFilter(QObject* object, QEvent* event) {
    if (object == input_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int row = list_->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            list_->setCurrentRow(std::clamp(row, 0, std::max(0, list_->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(object, event);
}

} // namespace ui
