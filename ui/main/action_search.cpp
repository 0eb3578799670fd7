// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/action_search.h"
#include "ui/base/list_note.h"
#include "ui/base/plain_text.h"
#include "ui/main/other_names.h"
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
#include <tuple>

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
        const Palette colours = palette_of(current_theme());
        painter->setPen(option.state & QStyle::State_Selected ? colours.on_chosen : colours.faint);
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

/// How well a name answers to what was typed; the smaller the better. None: it does not.
enum class Match { whole, begins, words, inside, other_name, none };

Match match_of(const QString& name, const QString& id, const QString& search) {
    const QString typed = search.simplified();
    if (typed.isEmpty() || name.compare(typed, Qt::CaseInsensitive) == 0) return Match::whole;
    if (name.startsWith(typed, Qt::CaseInsensitive)) return Match::begins;
    bool begin_words = true, inside = true, other = true;
    for (const QString& word : typed.split(' ')) {
        begin_words = begin_words && (' ' + name).contains(' ' + word, Qt::CaseInsensitive);
        inside = inside && name.contains(word, Qt::CaseInsensitive);
        other = other && (name + ' ' + other_names(id)).contains(word, Qt::CaseInsensitive);
    }
    return begin_words ? Match::words : inside ? Match::inside : other ? Match::other_name : Match::none;
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
    note_when_empty(list_, tr("No action is called that. Enter takes the words to the chat."));
    column->addWidget(input_);
    column->addWidget(list_, 1);
    input_->installEventFilter(this);
    connect(input_, &QLineEdit::textChanged, this, [this] { refresh(); });
    connect(input_, &QLineEdit::returnPressed, this, [this] { take(); });
    connect(list_, &QListWidget::itemActivated, this, [this] { take(); });
    connect(list_, &QListWidget::itemClicked, this, [this] { take(); });
    refresh();
}

void ActionSearch::add(const QString& id, bool possible) {
    const QAction& action = *actions_.of(id);
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    auto* item = new QListWidgetItem(action.icon().isNull() ? no_icon() : action.icon(),
                                     action.text().remove('&'), list_);
    item->setData(WithKeys::kKeys, keys);
    item->setData(Qt::AccessibleDescriptionRole, keys);
    item->setData(Qt::UserRole, id);
    item->setToolTip(plain_tool_tip(actions_.why_not(id)));
    if (!possible) item->setFlags(Qt::NoItemFlags);
}

void ActionSearch::refresh() {
    list_->clear();
    struct Found {
        QString id;
        bool impossible;
        Match match;
        qsizetype rest; ///< of the name, behind what was typed
    };
    QList<Found> all;
    for (const QString& id : actions_.ids()) {
        const QAction& action = *actions_.of(id);
        const QString name = action.text().remove('&').remove(QChar(0x2026));
        const Match match = match_of(name, id, input_->text());
        if (match != Match::none)
            all << Found{id, !actions_.why_not(id).isEmpty() || !action.isEnabled(), match,
                         match == Match::begins ? name.size() : 0};
    }
    // What can be done comes first; what is called so before what only holds the words: Enter takes the
    // first.
    std::stable_sort(all.begin(), all.end(), [](const Found& a, const Found& b) {
        return std::tuple(a.impossible, a.match, a.rest) < std::tuple(b.impossible, b.match, b.rest);
    });
    for (const Found& found : all)
        add(found.id, !found.impossible);
    list_->setCurrentRow(0);
}

void ActionSearch::take() {
    const QString typed = input_->text().trimmed();
    if (list_->count() == 0 && !typed.isEmpty()) {
        accept();
        Q_EMIT said(typed);
        return;
    }
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
