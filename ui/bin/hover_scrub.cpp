// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/bin/hover_scrub.h"
#include "ui/bin/bin_model.h"
#include "ui/style/style.h"
#include <QAbstractItemView>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kSteps = 48; ///< different pictures of a clip
constexpr Filmstrip::Keeping kKeeping{.per_second = 1000, .most = 384};

/// Where a row's picture lies in its view.
QRect picture_area(const QAbstractItemView& view, const QModelIndex& index) {
    const QRect cell = view.visualRect(index.siblingAtColumn(0));
    const int width = view.iconSize().width();
    const auto* list = qobject_cast<const QListView*>(&view);
    const int left = list && list->viewMode() == QListView::IconMode
                         ? cell.left() + (cell.width() - width) / 2
                         : cell.left() + 4; // the padding of the style sheet's items
    return {left, cell.top(), width, cell.height()};
}

QPixmap with_line(QPixmap picture, double share) {
    QPainter painter(&picture);
    const int x = static_cast<int>(std::lround(share * (picture.width() - 2)));
    painter.fillRect(x, 0, 2, picture.height(), palette_of(current_theme()).playhead);
    return picture;
}

} // namespace

HoverScrub::HoverScrub(BinModel& model, std::function<std::string(const QString&)> file_of, QObject* parent)
    : Guarded(parent), model_(model), file_of_(std::move(file_of)), pictures_(nullptr, kKeeping) {
    connect(&pictures_, &Filmstrip::ready, this, [this] { show(); });
}

void HoverScrub::follow(QAbstractItemView* view) {
    view->viewport()->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

bool HoverScrub::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Leave || event->type() == QEvent::Hide || event->type() == QEvent::Wheel)
        end();
    if (event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const auto* view = qobject_cast<QAbstractItemView*>(watched->parent());
        if (view && mouse->buttons() == Qt::NoButton)
            guarded(this, [&] { move(*view, mouse->position().toPoint()); })();
    }
    // What is looked at is not covered by words.
    return event->type() == QEvent::ToolTip && !media_.isEmpty();
}

void HoverScrub::move(const QAbstractItemView& view, const QPoint& at) {
    const QModelIndex index = view.indexAt(at);
    const QRect area = index.isValid() ? picture_area(view, index) : QRect();
    if (!index.isValid() || !area.contains(at) || !model_.at(index.row()).has_picture) return end();
    const QString media = model_.at(index.row()).id;
    if (media != media_) {
        end();
        media_ = media;
        before_ = model_.at(index.row()).picture;
    }
    share_ = std::clamp((at.x() - area.left() + 0.5) / area.width(), 0.0, 1.0);
    pictures_.drop_waiting(); // the pointer has gone on
    show();
}

void HoverScrub::show() {
    const int row = media_.isEmpty() ? -1 : model_.row_of(media_);
    if (row < 0) return;
    const BinRow& shown = model_.at(row);
    // The last step is the last picture, not what lies behind it.
    const double step = std::min(std::floor(share_ * kSteps), kSteps - 1.0);
    const QPixmap picture =
        pictures_.picture(file_of_(shown.path), shown.from + step / kSteps * shown.seconds);
    if (!picture.isNull()) model_.set_picture(row, framed(with_line(picture, share_)));
}

void HoverScrub::end() {
    if (media_.isEmpty()) return;
    pictures_.drop_waiting();
    if (const int row = model_.row_of(std::exchange(media_, {})); row >= 0) model_.set_picture(row, before_);
}

} // namespace ui
