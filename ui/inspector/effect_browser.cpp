// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/effect_browser.h"
#include "ui/base/dropped.h"
#include "ui/inspector/offers.h"
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

class OfferTree final : public Guarded<QTreeWidget> {
  public:
    explicit OfferTree(QWidget* parent) : Guarded(parent) {
        setDragEnabled(true);
        setDragDropMode(QAbstractItemView::DragOnly);
    }

  protected:
    [[nodiscard]] QMimeData* mimeData(const QList<QTreeWidgetItem*>& items) const override {
        auto* data = new QMimeData;
        if (!items.isEmpty())
            data->setData(kOfferMime, items.front()->data(0, Qt::UserRole).toString().toUtf8());
        return data;
    }
};

} // namespace

EffectBrowser::EffectBrowser(Workspace& workspace, QWidget* parent) : Guarded(parent), workspace_(workspace) {
    setObjectName("panel");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    search_ = new QLineEdit(this);
    search_->setPlaceholderText(tr("Search effects, transitions, titles"));
    search_->setAccessibleName(tr("Search effects, transitions, titles"));
    search_->setClearButtonEnabled(true);
    list_ = new OfferTree(this);
    list_->setObjectName("effects");
    list_->setAccessibleName(tr("Effects"));
    list_->setHeaderHidden(true);
    list_->setUniformRowHeights(true);
    list_->setIndentation(14);
    auto* put = new QPushButton(tr("Add"), this);
    put->setObjectName("put");
    put->setToolTip(
        tr("Effects go onto what is selected, transitions to the cut there, titles to the playhead"));
    column->addWidget(search_);
    column->addWidget(list_, 1);
    column->addWidget(put);
    connect(search_, &QLineEdit::textChanged, this, [this] { filter(); });
    connect(list_, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem*, int) { add(); });
    connect(put, &QPushButton::clicked, this, [this] { add(); });
    fill();
}

void EffectBrowser::fill() {
    QTreeWidgetItem* group = nullptr;
    for (const Offer& offer : offers()) {
        if (!group || group->text(0) != offer.group) {
            group = new QTreeWidgetItem(list_, {offer.group});
            group->setFlags(Qt::ItemIsEnabled);
            group->setExpanded(true);
        }
        auto* item = new QTreeWidgetItem(group, {offer.title});
        item->setData(0, Qt::UserRole, offer.key());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled);
    }
}

void EffectBrowser::filter() {
    const QStringList words = search_->text().split(' ', Qt::SkipEmptyParts);
    for (int g = 0; g < list_->topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = list_->topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            const QString text = group->text(0) + " " + group->child(i)->text(0);
            const bool fits = std::all_of(words.begin(), words.end(), [&](const QString& word) {
                return text.contains(word, Qt::CaseInsensitive);
            });
            group->child(i)->setHidden(!fits);
            any = any || fits;
        }
        group->setHidden(!any);
    }
}

void EffectBrowser::add() {
    const QTreeWidgetItem* item = list_->currentItem();
    const auto offer = item ? find_offer(item->data(0, Qt::UserRole).toString()) : std::nullopt;
    if (!offer) return Q_EMIT workspace_.refused(tr("Choose an effect, a transition or a title first."));
    workspace_.run(offer->command.toStdString(), offer->args);
}

} // namespace ui
