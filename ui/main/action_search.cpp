// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/action_search.h"
#include "ui/base/plain_text.h"
#include "ui/style/style.h"
#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {
namespace {

/// A name with its keys at the other end of the line.
class WithKeys final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;
    static constexpr int kKeys = Qt::UserRole + 1;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyledItemDelegate::paint(painter, option, index);
        painter->setPen(palette_of(current_theme()).faint);
        painter->drawText(option.rect.adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter,
                          index.data(kKeys).toString());
    }
};

/// As wide as the others: names stand below each other.
QIcon no_icon() {
    QPixmap nothing(20, 20);
    nothing.fill(Qt::transparent);
    return nothing;
}

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
    list_->setIconSize({20, 20});
    list_->setItemDelegate(new WithKeys(list_));
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
            auto* item = new QListWidgetItem(action.icon().isNull() ? no_icon() : action.icon(),
                                             action.text().remove('&'), list_);
            item->setData(WithKeys::kKeys, keys);
            item->setData(Qt::AccessibleDescriptionRole, keys);
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
