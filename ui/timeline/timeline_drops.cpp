// SPDX-FileCopyrightText: Saycut contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is dropped on the timeline, its context menus and its tips.
#include "core/edits/sync.h"
#include "ui/base/dropped.h"
#include "ui/base/plain_text.h"
#include "ui/base/times.h"
#include "ui/inspector/offers.h"
#include "ui/inspector/parameters.h"
#include "ui/timeline/timeline_view.h"
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QToolTip>

namespace ui {

using core::Time;

void TimelineView::contextMenuEvent(QContextMenuEvent* event) {
    now_ = event->pos();
    arrange();
    const bool by_key = event->reason() == QContextMenuEvent::Keyboard;
    const auto* row = layout_.row_at(now_.y());
    if (now_.y() < TimelineLayout::kRuler && !by_key) return Q_EMIT menu_wanted("ruler", event->globalPos());
    if (row && now_.x() < TimelineLayout::kHeader && !by_key) {
        workspace_.run("track.choose", {{"track", row->track.value}});
        return Q_EMIT menu_wanted("track", event->globalPos());
    }
    const Hit found = hit(now_);
    if (found.transition && !by_key) {
        workspace_.choose_transition(found.transition->id);
        return Q_EMIT menu_wanted("transition", event->globalPos());
    }
    if (found.clip && !by_key && !workspace_.selection().contains(found.clip->id)) {
        const auto group = core::clips_moving_with(*found.project, found.clip->id);
        workspace_.select({group.begin(), group.end()});
    }
    const bool on_clip = by_key ? !workspace_.selection().empty() : found.clip != nullptr;
    Q_EMIT menu_wanted(on_clip ? "clip" : "gap", by_key ? mapToGlobal(rect().center()) : event->globalPos());
}

core::DropPlace TimelineView::place_at(const QPoint& at) {
    arrange();
    const auto* row = layout_.row_at(at.y());
    return {snap(layout_.time_at(at.x(), workspace_.project().rate()), {}),
            row ? row->track : core::TrackId{}};
}

void TimelineView::dragEnterEvent(QDragEnterEvent* event) {
    if (can_drop(*event->mimeData()) || !dropped_offer(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void TimelineView::dragMoveEvent(QDragMoveEvent* event) {
    if (!can_drop(*event->mimeData()) && dropped_offer(*event->mimeData()).isEmpty()) return;
    dropping_ = event->mimeData();
    dropping_at_ = event->position().toPoint();
    keys_ = event->modifiers();
    drop_at_ = place_at(dropping_at_).at;
    plan_drop(*event->mimeData(), place_at(dropping_at_));
    watch_edges();
    event->acceptProposedAction();
    update();
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent*) {
    end_drop();
    update();
}

void TimelineView::end_drop() {
    drop_at_.reset();
    drop_plan_.reset();
    dropped_media_.forget();
    watch_edges();
}

void TimelineView::dropEvent(QDropEvent* event) {
    now_ = event->position().toPoint();
    keys_ = event->modifiers();
    end_drop();
    if (const QString offer = dropped_offer(*event->mimeData()); !offer.isEmpty()) {
        event->acceptProposedAction();
        return drop_offer_at(offer);
    }
    const core::DropPlace place = place_at(now_);
    const auto media = dropped_media(*event->mimeData());
    event->acceptProposedAction();
    update();
    if (media.empty())
        return workspace_.drop(dropped_files(*event->mimeData()), place,
                               [view = QPointer(this)](const QString& problem) {
                                   if (view) view->say_here(problem);
                               });
    if (const auto clips = replaced_at(now_, *event->mimeData()); !clips.empty())
        return replace_by(media.front(), clips);
    if (const QString problem = workspace_.drop(media, place); !problem.isEmpty()) say_here(problem);
}

void TimelineView::drop_offer_at(const QString& key) {
    const auto offer = find_offer(key);
    if (!offer) return;
    const Hit found = hit(now_);
    core::DropPlace place = place_at(now_);
    if (offer->at_cut) place.at = layout_.time_at(now_.x(), workspace_.project().rate());
    const QString problem =
        drop_offer(workspace_, *offer, place, found.clip ? found.clip->id : core::ClipId{});
    update();
    if (!problem.isEmpty()) say_here(problem);
}

bool TimelineView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip)
        return guarded(this, [&] {
            const auto* help = static_cast<QHelpEvent*>(event);
            show_clip_tip(help->pos(), help->globalPos());
            return true;
        })();
    if (event->type() == QEvent::NativeGesture) {
        const auto* pinch = static_cast<QNativeGestureEvent*>(event);
        if (pinch->gestureType() != Qt::ZoomNativeGesture) return Guarded::event(event);
        constexpr double kLeast = 0.1; // a wild value never turns the film round
        zoom(std::max(kLeast, 1 + pinch->value()), pinch->position().x());
        event->accept();
        return true;
    }
    return Guarded::event(event);
}

void TimelineView::show_clip_tip(const QPoint& at, const QPoint& global) {
    if (at.x() < TimelineLayout::kHeader)
        return QToolTip::showText(global, plain_tool_tip(header_tip(at)), this);
    const Hit found = hit(at);
    if (found.transition)
        return QToolTip::showText(global,
                                  plain_tool_tip(tr("%1, %2").arg(
                                      readable(found.transition->kind),
                                      time_words(found.transition->length, workspace_.project().rate()))),
                                  this);
    if (!found.clip) return QToolTip::hideText();
    QString text = QString::fromStdString(found.clip->name);
    const core::FrameRate rate = workspace_.project().rate();
    if (const Time offset = sync_of(*found.clip); offset != Time(0)) {
        const auto frames = core::frame_at(Time(std::abs(offset.count())), rate);
        const QString other = found.track->kind == core::TrackKind::audio ? tr("picture") : tr("sound");
        text += "\n" + (offset > Time(0)
                            ? tr("%n frame(s) later than its %1", nullptr, static_cast<int>(frames))
                            : tr("%n frame(s) earlier than its %1", nullptr, static_cast<int>(frames)))
                           .arg(other);
    }
    QToolTip::showText(global, plain_tool_tip(text), this);
}

} // namespace ui
