// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/effect_browser.h"
#include "ui/base/dropped.h"
#include "ui/inspector/offers.h"
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPushButton>
#include <QTimer>
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

EffectBrowser::EffectBrowser(Workspace& workspace, QWidget* parent)
    : Guarded(parent), workspace_(workspace), pictures_(workspace) {
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
    list_->setIndentation(14);
    list_->setIconSize(EffectPictures::kSize);
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
    moving_ = new QTimer(this);
    moving_->setInterval(80);
    connect(moving_, &QTimer::timeout, this, [this] { move_on(); });
    connect(&pictures_, &EffectPictures::moving, this, [this](const QString& key) {
        if (key == pointed_) moving_->start();
    });
    list_->viewport()->setMouseTracking(true);
    list_->viewport()->installEventFilter(this);
    connect(&pictures_, &EffectPictures::ready, this, [this](const QString& key) { show_picture(key); });
    fill();
}

void EffectBrowser::showEvent(QShowEvent*) {
    pictures_.set_wanted(true);
}

void EffectBrowser::hideEvent(QHideEvent*) {
    point_at({});
    pictures_.set_wanted(false);
}

QTreeWidgetItem* EffectBrowser::item_of(const QString& key) const {
    for (int g = 0; g < list_->topLevelItemCount(); ++g)
        for (int i = 0; i < list_->topLevelItem(g)->childCount(); ++i)
            if (QTreeWidgetItem* item = list_->topLevelItem(g)->child(i);
                item->data(0, Qt::UserRole).toString() == key)
                return item;
    return nullptr;
}

void EffectBrowser::show_picture(const QString& key) {
    const auto offer = find_offer(key);
    QTreeWidgetItem* item = offer ? item_of(key) : nullptr;
    if (item) item->setIcon(0, pictures_.of(*offer));
}

bool EffectBrowser::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Leave) point_at({});
    if (event->type() == QEvent::MouseMove && watched == list_->viewport()) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const QTreeWidgetItem* item = list_->itemAt(mouse->position().toPoint());
        if (mouse->buttons() == Qt::NoButton)
            guarded(this, [&] { point_at(item ? item->data(0, Qt::UserRole).toString() : QString()); })();
    }
    return Guarded::eventFilter(watched, event);
}

void EffectBrowser::point_at(const QString& key) {
    if (key == pointed_) return;
    if (!pointed_.isEmpty()) show_picture(pointed_); // it stands again
    pointed_ = key;
    step_ = 0;
    moving_->stop();
    if (const auto offer = find_offer(key); offer && !pictures_.steps_of(*offer).isEmpty()) moving_->start();
}

void EffectBrowser::move_on() {
    const auto offer = find_offer(pointed_);
    const QList<QIcon> steps = offer ? pictures_.steps_of(*offer) : QList<QIcon>();
    QTreeWidgetItem* item = steps.isEmpty() ? nullptr : item_of(pointed_);
    if (item) item->setIcon(0, steps[step_++ % steps.size()]);
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
        item->setIcon(0, pictures_.of(offer));
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
