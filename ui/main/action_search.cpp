// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/action_search.h"
#include "ui/base/plain_text.h"
#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>
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

ActionSearch::ActionSearch(const Actions& actions, QWidget* parent) : Guarded(parent), actions_(actions) {
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
    for (const bool possible : {true, false})
        for (const QString& id : actions_.ids()) {
            const QAction& action = *actions_.of(id);
            const QString why = actions_.why_not(id);
            if ((why.isEmpty() && action.isEnabled()) != possible || !matches(action, input_->text()))
                continue;
            const QString keys = action.shortcut().toString(QKeySequence::NativeText);
            auto* item = new QListWidgetItem(
                action.icon(), action.text().remove('&') + (keys.isEmpty() ? "" : "   " + keys), list_);
            item->setData(Qt::UserRole, id);
            item->setToolTip(plain_tool_tip(why));
            if (!possible) item->setFlags(Qt::NoItemFlags);
        }
    list_->setCurrentRow(0);
}

void ActionSearch::take() {
    const QListWidgetItem* item = list_->currentItem();
    if (!item || !(item->flags() & Qt::ItemIsEnabled)) return;
    QAction* chosen = actions_.of(item->data(Qt::UserRole).toString());
    accept();
    QTimer::singleShot(0, chosen, guarded(chosen, [chosen] { chosen->trigger(); })); // when this is gone
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
